"""Kepala ekspor: what the title of an export says: satker, year, month, revision, unit."""

import re
from collections.abc import Sequence

from akuntabel.berkas.impor.angka_ekspor import BULAN
from akuntabel.berkas.impor.sel_xlsx import BarisEkspor
from akuntabel.inti.rekaman import rekaman

_NAMA_BULAN = "|".join(sorted(BULAN, key=len, reverse=True))
_BULAN_TAHUN = re.compile(rf"\b({_NAMA_BULAN})\b[\s:,]*(20\d\d)?", re.IGNORECASE)
_BARIS_MASA = re.compile(r"periode|bulan|s\.? ?d\.?\b|sampai|per tanggal|posisi", re.IGNORECASE)
_TAHUN = re.compile(r"\b(20\d\d)\b")
_SATKER = re.compile(r"\b(?:satuan kerja|satker)\b[\s:]*(.*)", re.IGNORECASE)
_KODE_SATKER = re.compile(r"(?<!\d)(\d{6})(?!\d)")
_REVISI = re.compile(r"revisi\s*(?:ke)?[\s:.-]*(\d{1,2})\b", re.IGNORECASE)
_RIBUAN = re.compile(
    r"ribuan|ribu rupiah|rp\.? ?000|\brp\.? ?1\.000|x ?1[.,]?000\b|\(000\)", re.IGNORECASE
)


@rekaman
class Identitas:
    """The title of an export; what it does not say is None or empty."""

    satker: str = ""
    kode_satker: str = ""
    tahun: int | None = None
    bulan: int | None = None
    revisi: int | None = None
    ribuan: bool = False


def baca_identitas(baris: Sequence[BarisEkspor], kepala: Sequence[BarisEkspor] = ()) -> Identitas:
    """Return what the rows above a table say; `kepala` are those of its heads."""
    teks = [" ".join(str(isi) for isi in sel.values()) for _, sel in baris]
    judul = [" ".join(str(isi) for isi in sel.values()) for _, sel in kepala]
    bulan, tahun = _masa(teks)
    satker, kode = _satker(teks)
    revisi = next((int(cocok[1]) for satu in teks if (cocok := _REVISI.search(satu))), None)
    ribuan = any(_RIBUAN.search(satu) for satu in (*teks, *judul))
    return Identitas(satker, kode, tahun, bulan, revisi, ribuan)


def _masa(teks: Sequence[str]) -> tuple[int | None, int | None]:
    """Return month and year; of a range of months the last one counts."""
    bulan: int | None = None
    tahun: int | None = None
    for satu in teks:
        if bulan is None and _BARIS_MASA.search(satu):
            tersebut = list(_BULAN_TAHUN.finditer(satu))
            if tersebut:
                bulan = BULAN[tersebut[-1][1].casefold()]
                tahun = int(tersebut[-1][2]) if tersebut[-1][2] else tahun
    disebut = [int(angka) for satu in teks for angka in _TAHUN.findall(satu)]
    berlabel = [
        int(cocok[1])
        for satu in teks
        if re.search(r"tahun|\bta\b|t\.a\.|periode", satu, re.IGNORECASE)
        and (cocok := _TAHUN.search(satu))
    ]
    return bulan, tahun or next(iter((*berlabel, *disebut)), None)


def _satker(teks: Sequence[str]) -> tuple[str, str]:
    for satu in teks:
        cocok = _SATKER.search(satu)
        if cocok is None or not cocok[1].strip(" :"):
            continue
        isi = cocok[1]
        kode = _KODE_SATKER.search(isi)
        nama = re.sub(r"[\d:()./-]+", " ", isi)
        return " ".join(nama.split()), kode[1] if kode else ""
    return "", ""
