"""Html: a review as one file: findings by cause, then the report with every passage marked."""

from functools import cache
from pathlib import Path

from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.keluaran.jangkar import Jangkar, jangkar
from akuntabel.reviu.keluaran.naskah_html import aman, naskah_html
from akuntabel.reviu.keluaran.ringkas import (
    JENIS_SUMBER,
    Kelompok,
    banyak_temuan,
    kalimat_awas,
    kalimat_lanjut,
    kalimat_terbaca,
    kelompokkan,
    letak_kalimat,
    nilai_tercetak,
    sebaris,
)

_AMAN = "default-src 'none'; style-src 'unsafe-inline'"
_TAUTAN_MAKS = 6
_KOLOM = ("Nomor", "Tingkat", "Letak", "Temuan")


@cache
def _gaya() -> str:
    return Path(__file__).with_name("gaya.css").read_text(encoding="utf-8")


def html_reviu(hasil: HasilReviu, tersembunyi: int = 0) -> str:
    """Return the review as one HTML file that needs nothing else."""
    judul = f"Reviu {sebaris(hasil.naskah.berkas)}"
    tanda = jangkar(hasil.naskah, hasil.temuan)
    ada_naskah = hasil.naskah.jenis != JENIS_SUMBER
    lompat = '<a class="lewati" href="#naskah">Langsung ke laporan</a>' if ada_naskah else ""
    return f"""<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_AMAN}">
<title>{aman(judul)}</title>
<style>
{_gaya()}</style>
</head>
<body>
<a class="lewati" href="#temuan">Langsung ke temuan</a>{lompat}
<main>
<h1>Reviu <span class="berkas">{aman(sebaris(hasil.naskah.berkas))}</span></h1>
{_ringkasan(hasil, tersembunyi)}
{_bagian_temuan(hasil, tanda, tersembunyi)}
{_bagian_naskah(hasil, tanda) if ada_naskah else ""}
</main>
</body>
</html>
"""


def _ringkasan(hasil: HasilReviu, tersembunyi: int) -> str:
    kotak = "".join(
        f'<li class="{tingkat.value}"><strong>{n}</strong> {tingkat.value}</li>'
        for tingkat, n in banyak_temuan(hasil).items()
    )
    awas = kalimat_awas(hasil)
    isi = [f'<ul class="jumlah">{kotak}</ul>']
    if tersembunyi:
        isi.append(f"<p>{tersembunyi} temuan yang lebih ringan tidak ditampilkan.</p>")
    isi.append(f"<p>Yang terbaca: {kalimat_terbaca(hasil)}.</p>")
    if awas:
        isi.append(f'<p class="awas">{aman(awas)}</p>')
    if hasil.temuan or not awas:
        isi.append(f'<p class="lanjut">{aman(kalimat_lanjut(hasil, tersembunyi))}</p>')
    return f'<section aria-label="Ringkasan">{"".join(isi)}</section>'


def _bagian_temuan(hasil: HasilReviu, tanda: Jangkar, tersembunyi: int) -> str:
    if not hasil.temuan:
        lain = " pada tingkat yang dipilih" if tersembunyi else ""
        return f'<section id="temuan"><h2>Temuan</h2><p>Tidak ada temuan{lain}.</p></section>'
    kepala = "".join(f'<th scope="col" role="columnheader">{nama}</th>' for nama in _KOLOM)
    jenis = hasil.naskah.jenis
    isi = "\n".join(_kelompok(satu, jenis, tanda) for satu in kelompokkan(hasil.temuan))
    return f"""<section id="temuan">
<h2>Temuan</h2>
{_saringan(hasil)}
<table class="temuan" role="table">
<caption class="sembunyi">Temuan menurut sebabnya</caption>
<thead role="rowgroup"><tr role="row">{kepala}</tr></thead>
{isi}
</table>
</section>"""


def _saringan(hasil: HasilReviu) -> str:
    """Return radio buttons that hide rows by style sheet alone; they stand before the table."""
    banyak = banyak_temuan(hasil)
    pilihan = [("semua", f"Semua ({len(hasil.temuan)})")]
    pilihan += [(t.value, f"{t.value.capitalize()} ({n})") for t, n in banyak.items() if n]
    if len(pilihan) < 3:
        return ""
    isi = "".join(
        f'<input type="radio" name="saring" id="s-{nama}"{" checked" * (nama == "semua")}>'
        f'<label for="s-{nama}">{label}</label>'
        for nama, label in pilihan
    )
    return f'<span class="saring">Tampilkan:</span> {isi}'


def _kelompok(kelompok: Kelompok, jenis: str, tanda: Jangkar) -> str:
    ada = " ".join(f"ada-{t.value}" for t in TingkatTemuan if t in kelompok.tingkat)
    baris = [_baris_temuan(nomor, satu, jenis, tanda) for nomor, satu in kelompok.anggota]
    banyak = len(kelompok.anggota)
    if banyak > 1:
        sebab = f"Satu sebab, {banyak} temuan"
        baris.insert(
            0,
            f'<tr class="sebab" role="row"><th colspan="{len(_KOLOM)}" scope="rowgroup" '
            f'role="rowheader">{sebab}</th></tr>',
        )
    kelas = f"{'bersama ' if banyak > 1 else ''}{ada}"
    return f'<tbody class="{kelas}" role="rowgroup">{"".join(baris)}</tbody>'


def _baris_temuan(nomor: int, satu: TemuanReviu, jenis: str, tanda: Jangkar) -> str:
    temuan = satu.temuan
    tingkat = temuan.tingkat.value
    sel = (
        ("nomor", str(nomor)),
        ("tingkat", f"<strong>{tingkat.upper()}</strong> <code>{aman(temuan.kode)}</code>"),
        ("letak", f"{aman(letak_kalimat(satu, jenis))}{_tautan(tanda.tujuan.get(nomor, ()))}"),
        ("isi", _isi_temuan(satu)),
    )
    kolom = "".join(f'<td class="{kelas}" role="cell">{isi}</td>' for kelas, isi in sel)
    return f'<tr id="f-{nomor}" class="{tingkat}" role="row">{kolom}</tr>'


def _isi_temuan(satu: TemuanReviu) -> str:
    temuan = satu.temuan
    isi = [f"<p>{aman(sebaris(temuan.pesan))}</p>"]
    nilai = []
    if tercetak := nilai_tercetak(temuan):
        nilai.append(f"tercetak <b>{aman(tercetak)}</b>")
    if temuan.seharusnya:
        nilai.append(f"seharusnya <b>{aman(sebaris(temuan.seharusnya))}</b>")
    if nilai:
        isi.append(f'<p class="nilai">{" → ".join(nilai)}</p>')
    dasar = ". ".join(teks for teks in (sebaris(satu.aturan), sebaris(temuan.rujukan)) if teks)
    if dasar:
        isi.append(f'<p class="dasar">Aturan: {aman(dasar)}</p>')
    return "".join(isi)


def _tautan(tujuan: tuple[int, ...]) -> str:
    if not tujuan:
        return ""
    isi = [f'<a href="#t-{n}">{"lihat" if i == 0 else i + 1}</a>'
           for i, n in enumerate(tujuan[:_TAUTAN_MAKS])]  # fmt: skip
    lebih = f" (+{len(tujuan) - _TAUTAN_MAKS})" if len(tujuan) > _TAUTAN_MAKS else ""
    return f'<span class="tautan">{" ".join(isi)}{lebih}</span>'


def _bagian_naskah(hasil: HasilReviu, tanda: Jangkar) -> str:
    return f"""<section id="naskah">
<h2>Laporan sebagaimana terbaca</h2>
<p class="dasar">Bagian yang disebut sebuah temuan ditandai; ↑ dan nomornya membawa kembali ke \
temuan itu. Gambar dan tata letak tidak ditampilkan.</p>
{naskah_html(hasil.naskah, tanda)}
</section>"""
