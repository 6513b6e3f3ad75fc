"""Blok buku: the tables stacked on a sheet, found by their marker wherever they were moved."""

import re
from collections.abc import Iterator

from akuntabel.berkas.bentuk import TEGAK
from akuntabel.berkas.lembar import (
    AngkaBuku,
    BarisMentah,
    IsiMentah,
    LembarMentah,
    Penampung,
    SelGalat,
    Wadah,
    huruf_kolom,
)
from akuntabel.berkas.narasi import laporkan_asing, pecah_kunci, rapikan
from akuntabel.berkas.sel import SelSalah, baca_teks_panjang, kosong
from akuntabel.berkas.tata import KOLOM_NARASI, PENANDA_KOLOM
from akuntabel.berkas.xml_buku import Kotak, LembarBuku
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, TingkatTemuan

_PENANDA = re.compile(r"#([a-z0-9_]+)")
_JARAK_KOLOM = 40
"""Rows below a moved marker within which its row of machine names stands."""


@rekaman
class Blok:
    """A table found on a sheet: its marker, the row of machine names, and where it ends.

    `utama` if the marker stands in the sheet's column of markers.
    """

    nama: str
    lembar: LembarBuku
    baris: int
    kolom: int
    baris_nama: int
    akhir: int
    utama: bool

    def letak(self, baris: int, kolom: int) -> Letak:
        """Return the place of a cell of this block."""
        return Letak(self.lembar.nama, self.nama, sebut_sel(baris, kolom))


def sebut_sel(baris: int, kolom: int) -> str:
    """Return a cell as a reader of the workbook says it: "sel C12"."""
    return f"sel {huruf_kolom(kolom)}{baris}"


def blok_lembar(lembar: LembarBuku, penampung: Penampung) -> Iterator[Blok]:
    """Yield the tables of a sheet, those of the leftmost column of markers first.

    A text such as `#remisi` in any other column is a marker only with `#kolom` close below.
    """
    tepi: dict[int, dict[int, str]] = {}
    for (baris, kolom), isi in lembar.sel.items():
        if isinstance(isi, str) and isi.lstrip().startswith("#"):
            tepi.setdefault(kolom, {})[baris] = isi.strip()
    berkolom = [kolom for kolom in sorted(tepi) if PENANDA_KOLOM in tepi[kolom].values()]
    for kolom in berkolom:
        utama = kolom == berkolom[0]
        yield from _blok_kolom(lembar, kolom, tepi[kolom], penampung, utama=utama)


def _blok_kolom(
    lembar: LembarBuku, kolom: int, tepi: dict[int, str], penampung: Penampung, *, utama: bool
) -> Iterator[Blok]:
    penanda = [
        (baris, cocok[1])
        for baris, isi in sorted(tepi.items())
        if isi != PENANDA_KOLOM and (cocok := _PENANDA.fullmatch(isi))
    ]
    akhir = max(baris for baris, _ in lembar.sel) + 1
    batas = [*(baris for baris, _ in penanda[1:]), akhir]
    for (baris, nama), berikut in zip(penanda, batas, strict=False):
        bawah = berikut if utama else min(berikut, baris + _JARAK_KOLOM + 1)
        nama_kolom = [b for b in sorted(tepi) if baris < b < bawah and tepi[b] == PENANDA_KOLOM]
        if nama_kolom:
            ujung = _ujung(lembar, nama_kolom, berikut, penampung)
            yield Blok(nama, lembar, baris, kolom, nama_kolom[0], ujung, utama)
        elif utama:
            pesan = f"baris {PENANDA_KOLOM} tabel {nama} hilang; salin tabel ini dari templat."
            letak = Letak(lembar.nama, sel=sebut_sel(baris, kolom))
            penampung.rusakkan("TABEL_RUSAK", pesan, letak)


def _ujung(lembar: LembarBuku, nama_kolom: list[int], berikut: int, penampung: Penampung) -> int:
    """Return the last row of a block; a second row of names is a table that lost its marker."""
    if len(nama_kolom) == 1:
        return berikut - 1
    atas = nama_kolom[1]
    terisi = set(lembar.baris_terisi(nama_kolom[0] + 1, atas))
    while atas in terisi:
        atas -= 1
    pesan = f"tabel di baris {atas + 1} kehilangan penandanya; salin tabel itu dari templat."
    penampung.rusakkan("TABEL_RUSAK", pesan, Letak(lembar.nama, sel=f"baris {atas + 1}"))
    return atas


def _nama_kolom(blok: Blok, penampung: Penampung) -> dict[str, int]:
    """Return the place of each column by the machine names right of `#kolom`."""
    hasil: dict[str, int] = {}
    daftar = sorted(
        (kolom, isi)
        for (baris, kolom), isi in blok.lembar.sel.items()
        if baris == blok.baris_nama and kolom > blok.kolom and isinstance(isi, str)
    )
    for kolom, isi in daftar:
        nama = isi.strip()
        if nama.startswith("#"):
            break
        if nama in hasil:
            pesan = f"kolom {nama} tertulis dua kali; hapus salah satu."
            penampung.rusakkan("KOLOM_GANDA", pesan, blok.letak(blok.baris_nama, kolom))
        elif nama:
            hasil[nama] = kolom
    return hasil


def mentah_blok(blok: Blok, penampung: Penampung) -> LembarMentah:
    """Return the raw lembar of a block, reporting its merged and computed cells."""
    kolom = _nama_kolom(blok, penampung)
    baris = tuple(
        BarisMentah(nomor, {nama: blok.lembar.sel.get((nomor, k)) for nama, k in kolom.items()})
        for nomor in blok.lembar.baris_terisi(blok.baris_nama + 1, blok.akhir)
    )
    _laporkan_gabungan(blok, kolom, baris, penampung)
    _laporkan_rumus(blok, kolom, penampung)
    if blok.nama in TEGAK:
        return _tegak(blok, kolom, baris, penampung)
    lembar = blok.lembar.nama
    return LembarMentah(blok.nama, Wadah.BUKU, lembar, kolom, baris, judul=blok.nama)


def _tegak(
    blok: Blok, kolom: dict[str, int], baris: tuple[BarisMentah, ...], penampung: Penampung
) -> LembarMentah:
    """Return the rows of key and value as one record."""
    isi: dict[str, IsiMentah] = {}
    tempat: dict[str, int] = {}
    for satu in baris:
        sel = satu.isi.get("kunci")
        kunci = sel.strip() if isinstance(sel, str) else ""
        if kunci in isi:
            pesan = f"isian {kunci} tertulis lebih dari sekali; hapus yang tidak dipakai."
            penampung.rusakkan("ISIAN_GANDA", pesan, blok.letak(satu.nomor, kolom["kunci"]))
        elif kunci:
            isi[kunci], tempat[kunci] = satu.isi.get("isian"), satu.nomor
    rekaman = BarisMentah(kolom.get("isian", 0), isi)
    lembar = blok.lembar.nama
    return LembarMentah(
        blok.nama, Wadah.BUKU, lembar, tempat, (rekaman,), judul=blok.nama, tegak=True
    )


def _laporkan_gabungan(
    blok: Blok, kolom: dict[str, int], baris: tuple[BarisMentah, ...], penampung: Penampung
) -> None:
    if not kolom or not baris:
        return
    kiri, kanan = min(kolom.values()), max(kolom.values())
    atas, bawah = blok.baris_nama + 1, baris[-1].nomor
    for kotak in blok.lembar.gabung:
        if not (
            kotak.bawah < atas or kotak.atas > bawah or kotak.kanan < kiri or kotak.kiri > kanan
        ):
            pesan = (
                f"sel {_sebut_kotak(kotak)} digabung sehingga hanya isi kiri atasnya terbaca; "
                "pisahkan (Unmerge) lalu isi tiap sel."
            )
            penampung.rusakkan("SEL_GABUNGAN", pesan, blok.letak(kotak.atas, kotak.kiri))


def _sebut_kotak(kotak: Kotak) -> str:
    return f"{huruf_kolom(kotak.kiri)}{kotak.atas}:{huruf_kolom(kotak.kanan)}{kotak.bawah}"


def _laporkan_rumus(blok: Blok, kolom: dict[str, int], penampung: Penampung) -> None:
    """Note the formulas whose stored value is used; those with an error are reported as cells."""
    dipakai = set(kolom.values())
    berumus = [
        (baris, k)
        for baris, k in sorted(blok.lembar.rumus)
        if blok.baris_nama < baris <= blok.akhir
        and k in dipakai
        and not isinstance(blok.lembar.sel[baris, k], SelGalat)
    ]
    if berumus:
        pesan = (
            f"{len(berumus)} sel berisi rumus Excel; nilai yang tersimpan dipakai, "
            "ganti dengan angka bila hasilnya harus tetap."
        )
        letak = blok.letak(*berumus[0])
        penampung.tambah("SEL_BERUMUS", TingkatTemuan.CATATAN, pesan, letak)


def narasi_blok(blok: Blok, penampung: Penampung, kenal: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the passages by key; the numbered rows of a long one are joined in order."""
    kolom = _nama_kolom(blok, penampung)
    for nama in KOLOM_NARASI:
        if nama not in kolom and nama != "nomor":
            pesan = f"kolom {nama} tidak ada; salin lembar narasi dari templat."
            penampung.rusakkan("KOLOM_TIDAK_ADA", pesan, blok.letak(blok.baris_nama, blok.kolom))
            return {}
    potongan: dict[str, dict[int, str]] = {}
    tempat: dict[str, Letak] = {}
    for baris in blok.lembar.baris_terisi(blok.baris_nama + 1, blok.akhir):
        isi = {nama: blok.lembar.sel.get((baris, k)) for nama, k in kolom.items()}
        if not (kosong(isi["kunci"]) and kosong(isi["teks"])):
            letak = blok.letak(baris, kolom["kunci"])
            tempat.setdefault(str(isi["kunci"] or "").strip(), letak)
            _tambah_potongan(potongan, letak, isi, penampung)
    gabungan = {k: rapikan("".join(p[n] for n in sorted(p))) for k, p in potongan.items()}
    hasil = {kunci: teks for kunci, teks in gabungan.items() if teks.strip()}
    laporkan_asing({kunci: tempat[kunci] for kunci in hasil}, kenal, penampung)
    return hasil


def _tambah_potongan(
    potongan: dict[str, dict[int, str]],
    letak: Letak,
    isi: dict[str, IsiMentah],
    penampung: Penampung,
) -> None:
    kunci = str(isi["kunci"] or "").strip()
    nomor = isi.get("nomor")
    urutan = int(nomor.nilai) if isinstance(nomor, AngkaBuku) else 1
    teks = baca_teks_panjang(isi["teks"])
    if pecah_kunci(kunci) is None:
        pesan = f"kunci narasi “{kunci}” tidak dapat dipakai; tulis seperti SK1.1.sebab."
        penampung.rusakkan("KUNCI_NARASI_SALAH", pesan, letak)
    elif isinstance(teks, SelSalah):
        penampung.rusakkan(teks.kode, teks.pesan, letak)
    elif urutan in potongan.get(kunci, {}):
        pesan = f"kunci narasi {kunci} tertulis dua kali; gabungkan teksnya lalu hapus salah satu."
        penampung.rusakkan("NARASI_GANDA", pesan, letak)
    else:
        potongan.setdefault(kunci, {})[urutan] = teks
