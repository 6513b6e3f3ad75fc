"""A part of something that a sentence makes larger than the whole."""

import re
from collections.abc import Iterator

from akuntabel.reviu.angka import AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.nama import kata_penting

_DARI = re.compile(r"dari(?: (?:total|jumlah|seluruh|sebanyak))*\s+(?=\d)", re.IGNORECASE)
_RUJUK = re.compile(r"\bdari\s+([^\W\d_]{4,})\s+(?:tersebut|itu|tadi)\b", re.IGNORECASE)
_SERBAGUNA = frozenset(("unit", "buah", "paket", "kali", "dokumen", "layanan", "rp"))
_KATA = re.compile(r"\s*([^\W\d_]+)")
_DEPAN = re.compile(r"([^\W\d_]{4,})\s*(?:sebanyak|sejumlah|berjumlah|sebesar|adalah|:|\()?\s*$")
_LINCAH = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|menjadi|target\w*|tahun (?:19|20)\d\d"
    r"|melebihi|melampaui|dibanding\w*|rencana|direncanakan|kebutuhan|kapasitas)\b",
    re.IGNORECASE,
)


def bagian_dan_induk(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the sentences that count more in a part than in the whole it is taken from."""
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran or _LINCAH.search(kalimat.teks):
            continue
        semua = [
            a
            for a in cari_angka(kalimat.teks)
            if not a.angka.persen and not a.angka.seperti_tahun and a.angka.nilai.denominator == 1
        ]
        if len(semua) < 2:
            continue
        cacat = _dari_awal(kalimat, semua) or _dari_tersebut(kalimat, semua)
        if cacat is not None:
            yield cacat


def _dari_awal(kalimat: Kalimat, semua: list[AngkaDalamTeks]) -> Cacat | None:
    """Compare "Dari 45 siswa …, 54 siswa …": both count the same word."""
    cocok = _DARI.match(kalimat.teks)
    induk = semua[0]
    apa = _satuan(kalimat.teks, induk)
    if cocok is None or induk.mulai != cocok.end() or not apa:
        return None
    bagian = semua[1]
    if _satuan(kalimat.teks, bagian) != apa or bagian.angka.nilai <= induk.angka.nilai:
        return None
    berganda = kalimat.teks[bagian.akhir : bagian.akhir + 1] in ("-", "/")  # "70 orang-kali"
    if "," not in kalimat.teks[induk.akhir : bagian.mulai] or berganda:
        return None
    return _cacat(kalimat, bagian, induk, yakin=apa not in _SERBAGUNA)


def _dari_tersebut(kalimat: Kalimat, semua: list[AngkaDalamTeks]) -> Cacat | None:
    """Compare "kebuntingan 24 ekor … lahir 26 ekor dari kebuntingan tersebut"."""
    for cocok in _RUJUK.finditer(kalimat.teks):
        induk = [a for a in semua if _nama(kalimat.teks, a) == cocok[1].casefold()]
        bagian = [a for a in semua if a.akhir <= cocok.start()]
        if not induk or not bagian or bagian[-1].mulai <= induk[0].mulai:
            continue
        sejenis = _satuan(kalimat.teks, bagian[-1]) == _satuan(kalimat.teks, induk[0])
        if sejenis and bagian[-1].angka.nilai > induk[0].angka.nilai:
            return _cacat(kalimat, bagian[-1], induk[0], yakin=False)
    return None


def _satuan(teks: str, a: AngkaDalamTeks) -> str:
    """Return the unit or the word that is counted."""
    if a.angka.satuan:
        return a.angka.satuan
    cocok = _KATA.match(teks, a.akhir)
    kata = "" if cocok is None else cocok[1].casefold()
    return kata if kata_penting(kata) else ""


def _nama(teks: str, a: AngkaDalamTeks) -> str:
    """Return the word that names the number, right before it."""
    cocok = _DEPAN.search(teks[: a.mulai])
    return "" if cocok is None else cocok[1].casefold()


def _cacat(
    kalimat: Kalimat, bagian: AngkaDalamTeks, induk: AngkaDalamTeks, *, yakin: bool
) -> Cacat:
    a, b = (f"{x.angka.teks}" for x in (bagian, induk))
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut bagian {a} yang melebihi keseluruhannya {b}; periksa "
        "kedua angka itu, atau jelaskan mengapa bagiannya lebih banyak.",
        (kalimat.tempat,),
        kalimat.konteks.bagian,
        (a, b),
        f"paling banyak {b}",
        (),
        PERINGATAN if yakin else CATATAN,
    )
