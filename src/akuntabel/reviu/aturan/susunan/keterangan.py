"""Keterangan: captions of tables and pictures, and the run of their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.susunan.nomor import Loncat, NomorBaris, loncatan_nomor
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Judul, Paragraf

_KETERANGAN = re.compile(
    r"\s*(?P<apa>tabel|gambar|grafik|bagan)\s+(?P<bab>(?:\d{1,2}|[IVX]{1,5})\s?[.\-]\s?)?"
    r"(?P<nomor>\d{1,3})\s*(?![\d,%])[.:)]?(?=\s|$)",
    re.IGNORECASE,
)
_PANJANG = 200
_TERKECIL = 4
_KALIMAT = re.compile(r"\s+(?:di|menunjukkan|menggambarkan|dapat|memuat|berikut|adalah)\b")


def nomor_keterangan(bacaan: Bacaan) -> Iterator[Cacat]:
    """Captions are numbered without gaps and repeats, by chapter where the report does so."""
    semua: dict[tuple[str, str], list[NomorBaris]] = defaultdict(list)
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Judul | Paragraf) or len(blok.teks) > _PANJANG:
            continue
        cocok = _KETERANGAN.match(blok.teks)
        if cocok is None or bacaan.peta[i].daftar or _KALIMAT.match(blok.teks, cocok.end()):
            continue
        awalan = "".join((cocok["bab"] or "").split())
        kunci = (cocok["apa"].capitalize(), awalan)
        semua[kunci].append(NomorBaris(int(cocok["nomor"]), blok.tempat))
    for (apa, awalan), daftar in semua.items():
        if len(daftar) >= _TERKECIL and len({b.nomor for b in daftar}) > len(daftar) // 2:
            for loncat in loncatan_nomor(daftar):
                yield _cacat(apa, awalan, loncat)


def _cacat(apa: str, awalan: str, loncat: Loncat) -> Cacat:
    nomor = [f"{apa} {awalan}{n}" for n in (loncat.ulang or loncat.hilang)]
    sebutan = " dan ".join(nomor[:3])
    salah = "tercetak dua kali" if loncat.ulang else "tidak ada"
    return Cacat(
        f"Keterangan {sebutan} {salah}, padahal nomornya berurutan; lengkapi tabel atau gambarnya, "
        "atau perbaiki nomornya.",
        loncat.tempat,
        "",
        tuple(nomor),
    )
