"""Tables without upright lines: columns of text that stand one below the other.

A table is taken only under a header that says so; prose and lists stay what they are.
"""

import re
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from akuntabel.reviu.naskah import Sel, Tabel, Tempat
from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Garis, Muka, Potong, TabelHalaman
from akuntabel.reviu.pembaca.pdf_tabel import PENANDA, teks_sel

_KEPALA = frozenset((
    "no", "nomor", "indikator", "target", "realisasi", "capaian", "kinerja", "uraian", "jumlah",
    "tahun", "keterangan", "pagu", "satuan", "kode", "nama", "persentase", "persen", "program",
    "kegiatan", "sasaran", "anggaran", "sisa", "serapan", "jenis", "jabatan", "pangkat",
    "golongan", "pendidikan", "kategori", "nilai", "predikat", "bulan", "triwulan", "komponen",
    "bobot", "unit", "volume", "total", "lokasi", "tanggal", "penanggung", "output", "keluaran",
    "hasil",
))  # fmt: skip
_BATAS_PERCOBAAN, _BATAS_BARIS = 50, 300
_CELAH = 0.9
_HALUS = 0.33
"""A gap that may be one of columns; between words it is no more than a space of 0.28 sizes."""
_CELAH_KOLOM = 3.5
_JAUH = 4.0
_HITUNGAN = re.compile(r"(?:^|\s)[=≥≤](?:\s|$)")
_BUKAN = re.compile(r"(?:Tabel|TABEL|Gambar|GAMBAR|Grafik|BAB)\s*[\dIVX]|(?:Sumber|Catatan)\s*:")


class _Ruas(NamedTuple):
    x0: float
    x1: float
    potong: list[Potong]


_Deret: TypeAlias = tuple[Baris, list[_Ruas]]


def tabel_kolom(muka: Muka) -> Muka:
    """Return the page with its tables of bare columns taken out of the lines."""
    baris, tabel = list(muka.baris), list(muka.tabel)
    tinggal: list[Baris] = []
    i = percobaan = 0
    while i < len(baris):
        ruas = _ruas(baris[i], _HALUS)
        hasil = None
        if (
            percobaan < _BATAS_PERCOBAAN
            and len(ruas) > 1
            and not baris[i].rumus
            and _berkepala(baris[i], ruas)
        ):
            percobaan += 1
            hasil = _ambil(baris, i, muka)
        if hasil is None:
            tinggal.append(baris[i])
            i += 1
        else:
            tabel.append(hasil[0])
            i = hasil[1]
    if len(tabel) == len(muka.tabel):
        return muka
    return muka._replace(baris=tinggal, tabel=sorted(tabel, key=lambda t: t.y0))


def _ruas(baris: Baris, celah: float) -> list[_Ruas]:
    """Return the parts of a line between gaps wider than so many sizes."""
    hasil: list[_Ruas] = []
    for satu in baris.potong:
        if hasil and satu.x0 - hasil[-1].x1 <= celah * satu.ukuran:
            lama = hasil[-1]
            lama.potong.append(satu)
            hasil[-1] = lama._replace(x1=max(lama.x1, satu.x1))
        else:
            hasil.append(_Ruas(satu.x0, satu.x1, [satu]))
    return hasil


def _berkepala(baris: Baris, ruas: list[_Ruas]) -> bool:
    if PENANDA.match(baris.teks) or len(baris.teks) > 150 or _HITUNGAN.search(baris.teks):
        return False
    kepala = sum(1 for r in ruas if _kata_kepala("".join(p.teks for p in r.potong)))
    return 2 * kepala >= len(ruas) and kepala > 0 and (kepala > 1 or baris.tebal)


def _kata_kepala(teks: str) -> bool:
    kata = teks.casefold().replace(".", " ").split()
    return 0 < len(kata) <= 6 and (kata[0] in _KEPALA or kata[-1] in _KEPALA)


def _ambil(baris: list[Baris], awal: int, muka: Muka) -> tuple[TabelHalaman, int] | None:
    """Return the table that begins with a line, and the line after it."""
    deret: list[_Deret] = []
    kolom: list[tuple[float, float]] = []
    i = awal
    while i < min(len(baris), awal + _BATAS_BARIS):
        satu, ruas = baris[i], _ruas(baris[i], _HALUS)
        if deret and _berhenti(deret[-1][0], satu, muka):
            break
        baru = _gabung_kolom(kolom, ruas)
        if deret and len(baru) < len(kolom) and len(ruas) == 1:
            break
        kolom = baru
        deret.append((satu, ruas))
        i += 1
    while len(deret) > 1 and len(deret[-1][1]) == 1 and deret[-1][1][0].x0 <= kolom[0][1]:
        deret.pop()
        i -= 1
    if any(_HITUNGAN.search(b.teks) for b, _ in deret[:3]):
        return None
    penuh = sum(1 for _, ruas in deret if len(ruas) > 1)
    if penuh < 3 or len(kolom) < 2 or 5 * penuh < 2 * len(deret):
        return None
    isi = _isi(deret, kolom, muka.datar)
    if len(isi) < 3 or not _beragam(isi):
        return None
    x = (*(k[0] for k in kolom), kolom[-1][1])
    atas, bawah = deret[0][0].y0, deret[-1][0].y1
    return TabelHalaman(x, atas, bawah, Tabel(tuple(isi)), muka.nomor), i


def _berhenti(lalu: Baris, satu: Baris, muka: Muka) -> bool:
    jarak = satu.dasar - lalu.dasar
    di_antara = any(lalu.dasar < t.y0 < satu.dasar for t in muka.tabel)
    if jarak > _JAUH * max(lalu.ukuran, satu.ukuran) or di_antara or satu.rumus:
        return True
    if _BUKAN.match(satu.teks) or satu.ukuran > lalu.ukuran + 1.5:
        return True
    ruas = _ruas(satu, _CELAH)
    return len(ruas) == 1 and ruas[0].x1 - ruas[0].x0 > 0.55 * muka.lebar


def _gabung_kolom(kolom: list[tuple[float, float]], ruas: list[_Ruas]) -> list[tuple[float, float]]:
    """Return the columns with the parts of one more line in them; touching ones are one."""
    hasil: list[tuple[float, float]] = []
    for kiri, kanan in sorted([*kolom, *((r.x0, r.x1) for r in ruas)]):
        if hasil and kiri - hasil[-1][1] < _CELAH_KOLOM:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kanan))
        else:
            hasil.append((kiri, kanan))
    return hasil


def _isi(
    deret: list[_Deret], kolom: list[tuple[float, float]], datar: list[Garis]
) -> list[tuple[Sel, ...]]:
    """Return the rows of the table."""
    halaman = deret[0][0].halaman
    baris: list[list[list[Potong]]] = []
    for satu in _per_baris(deret, kolom, datar):
        baris.append([[] for _ in kolom])
        for _, ruas in satu:
            for r in ruas:
                j = next(n for n, k in enumerate(kolom) if r.x0 <= k[1] + 1)
                baris[-1][j].extend(r.potong)
    tempat = Tempat(halaman=halaman)
    return [tuple(Sel(teks_sel(p, halaman), tempat) for p in b) for b in baris]


def _per_baris(
    deret: list[_Deret], kolom: list[tuple[float, float]], datar: list[Garis]
) -> list[list[_Deret]]:
    """Return the lines of each row: between rules, else by where the first column begins."""
    pasangan = list(pairwise(deret))
    antara = [_bergaris(a, b, datar) for (a, _), (b, _) in pasangan]
    # Rules after every row decide alone; one rule below the header does not.
    bergaris = sum(antara) >= 3
    rapat = min((b.dasar - a.dasar for (a, _), (b, _) in pasangan), default=0)
    if not bergaris and len(deret) > 2 and deret[1][1][0].x0 > kolom[0][1]:
        return _terdekat(deret, kolom)
    hasil = [[deret[0]]]
    for (lalu, _), satu, garis in zip(deret, deret[1:], antara, strict=False):
        mulai = not bergaris and _mulai(satu[1], kolom, satu[0].dasar - lalu.dasar, rapat)
        if garis or mulai:
            hasil.append([])
        hasil[-1].append(satu)
    return hasil


def _terdekat(deret: list[_Deret], kolom: list[tuple[float, float]]) -> list[list[_Deret]]:
    """Return rows whose first cell stands in the middle: each line goes to the nearest."""
    jangkar = [b.dasar for b, ruas in deret if ruas[0].x0 <= kolom[0][1]]
    hasil: list[list[_Deret]] = [[] for _ in jangkar]
    for satu in deret:
        jarak = [abs(satu[0].dasar - j) for j in jangkar]
        hasil[jarak.index(min(jarak))].append(satu)
    return hasil


def _bergaris(atas: Baris, bawah: Baris, datar: list[Garis]) -> bool:
    return any(
        atas.dasar < g.letak < bawah.dasar - bawah.ukuran / 2
        and g.awal <= atas.x0 + 5
        and g.akhir >= min(atas.x1, bawah.x1) - 5
        for g in datar
    )


def _mulai(ruas: list[_Ruas], kolom: list[tuple[float, float]], jarak: float, rapat: float) -> bool:
    """Return whether a line begins a row."""
    di_awal = ruas[0].x0 <= kolom[0][1]
    if 2 * len(ruas) > len(kolom) and di_awal:
        return True
    return di_awal and jarak > 1.25 * rapat


def _beragam(isi: list[tuple[Sel, ...]]) -> bool:
    """Return whether the columns hold cells of a table, and not words of a wide sentence."""
    sel = [s.teks for b in isi for s in b if s.teks]
    terisi = sum(1 for b in isi if sum(1 for s in b if s.teks) > 1)
    pendek = sum(1 for s in sel if len(s) < 120)
    return 2 * terisi >= len(isi) and pendek >= 0.7 * len(sel)
