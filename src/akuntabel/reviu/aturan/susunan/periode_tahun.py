"""Periode tahun: this year's results told under another year."""

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import polos, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, Cacat
from akuntabel.reviu.aturan.susunan.petikan import kalimat, perabot
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Judul, Paragraf, Tabel, Tempat

_TAHUN = re.compile(r"\b20\d\d\b")
_PENGANTAR = re.compile(
    r"\b(?:capaian|pencapaian|realisasi|hasil\s+(?:pengukuran|evaluasi|kinerja))\b"
    r"(?P<pokok>[^.;:]{0,160}?)\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b"
    r"[^.;:]{0,60}(?:sebagai\s+berikut|berikut(?:\s+ini)?|di\s?bawah(?:\s+ini)?)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(
    r"\b(?:capaian|realisasi)\s+(?P<pokok>[^.;:,\d]{4,80}?)\s+tahun\s+(?P<tahun>20\d\d)\s+"
    r"(?:adalah\s+|yaitu\s+)?(?:sebesar|mencapai|sebanyak|\d)",
    re.IGNORECASE,
)
_SAMPAI = re.compile(r"\bsampai\s+dengan\b", re.IGNORECASE)
_SELISIH = re.compile(
    r"daripada|\blebih\b|selisih|terhadap|\bbaru\b|berubah|menjadi", re.IGNORECASE
)
_BANDING = re.compile(
    r"banding|sebelum|\blalu\b|meningkat|menurun|naik|turun|sedangkan|dari\s+tahun|\bdan\s+tahun"
    r"|tren|perkembangan|tahun\s+dasar|baseline|sampai\s+dengan|selama\s+\w+\s+tahun|evaluasi\s+atas"
    r"|tindak\s+lanjut|rekomendasi|sejak|lampau",
    re.IGNORECASE,
)
_LAPORAN = re.compile(
    r"laporan\s+(?:akuntabilitas\s+)?kinerja\b.{0,110}?\btahun\s+(?:anggaran\s+)?(20\d\d)\b",
    re.IGNORECASE,
)
_PENUTUP = re.compile(r"^\W*demikian(?:lah)?\b", re.IGNORECASE)
_PANJANG_KEPALA = 110
_PANJANG_KALIMAT = 500
_BLOK_AWAL = 12
_SEKITAR = 3


def tahun_keliru(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence that introduces this year's table or list names this year.

    Past years are rightly named in comparisons, under headings that name them, and above a
    table that has a column of that year.
    """
    kini = bacaan.tahun
    if kini is None:
        return
    yield from tahun_sekalimat(bacaan)
    for satu in bacaan.teks:
        if not _TAHUN.search(satu.teks[-160:]) or satu.konteks.lampiran:
            continue
        akhir = kalimat(satu.teks[-_PANJANG_KALIMAT:])[-1]
        cocok = _PENGANTAR.search(akhir)
        if cocok is None or int(cocok["tahun"]) >= kini or _wajar(bacaan, satu.urut, akhir, kini):
            continue
        yakin = _sepokok(bacaan, satu.urut, cocok["pokok"], kini) or _tabel_tahun(
            bacaan, satu.urut, kini
        )
        yield Cacat(
            f"Kalimat “{ringkas(akhir, 120)}” memperkenalkan capaian dengan Tahun "
            f"{cocok['tahun']}, padahal laporan ini Tahun {kini}; perbaiki tahunnya atau sajikan "
            f"capaian Tahun {kini}.",
            (satu.tempat, *_rujukan_tahun(bacaan, satu.urut, kini)),
            satu.konteks.bagian,
            (f"Tahun {cocok['tahun']}",),
            f"Tahun {kini}",
            tingkat=None if yakin else CATATAN,
        )


def tahun_sekalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence that tells a result by a target of this year does not date it to another year."""
    kini = bacaan.tahun
    for satu in bacaan.teks if kini is not None else ():
        for teks in kalimat(satu.teks) if "20" in satu.teks else ():
            cocok = _CAPAIAN.search(teks)
            if cocok is None or int(cocok["tahun"]) >= int(kini or 0):
                continue
            pokok = polos(cocok["pokok"])
            sisa = teks[cocok.end() :]
            banding = _BANDING.search(_SAMPAI.sub(" ", teks)) or _SELISIH.search(teks)
            dua_kata = len(pokok.split()) > 1
            if banding or not dua_kata or f"{pokok} tahun {kini}" not in polos(sisa):
                continue
            yield Cacat(
                f"Kalimat “{ringkas(teks, 120)}” menyebut capaian Tahun {cocok['tahun']} menurut "
                f"{cocok['pokok']} Tahun {kini}; perbaiki tahun yang keliru.",
                (satu.tempat,),
                satu.konteks.bagian,
                (f"Tahun {cocok['tahun']}",),
                f"Tahun {kini}",
            )


def _wajar(bacaan: Bacaan, urut: int, teks: str, kini: int) -> bool:
    if str(kini) in teks or _BANDING.search(teks) or len(set(_TAHUN.findall(teks))) > 1:
        return True
    tahun = _TAHUN.findall(teks)
    jalur = " ".join(bacaan.peta[urut].jalur)
    if _BANDING.search(jalur) or any(t in jalur for t in tahun):
        return True
    berikut = _isi_berikut(bacaan, urut)
    return any(t in berikut for t in tahun)


def _isi_berikut(bacaan: Bacaan, urut: int) -> str:
    """Return the words of what follows at once: caption and table."""
    bagian: list[str] = []
    for blok in bacaan.blok[urut + 1 : urut + 1 + _SEKITAR]:
        if isinstance(blok, Tabel):
            bagian += [s.teks for b in blok.baris[:4] for s in b]
            break
        if isinstance(blok, Judul):
            break
        bagian.append(getattr(blok, "teks", ""))
    return " ".join(bagian)


def _tabel_tahun(bacaan: Bacaan, urut: int, kini: int) -> bool:
    return str(kini) in _isi_berikut(bacaan, urut)


def _rujukan_tahun(bacaan: Bacaan, urut: int, kini: int) -> list[Tempat]:
    return [
        blok.tempat
        for blok in bacaan.blok[max(0, urut - _SEKITAR) : urut]
        if isinstance(blok, Paragraf) and str(kini) in blok.teks
    ][-1:]


def _sepokok(bacaan: Bacaan, urut: int, pokok: str, kini: int) -> bool:
    """Return whether the same thing is named with this year just before."""
    kunci = polos(pokok)
    if len(kunci.split()) < 2:
        return False
    dekat = bacaan.blok[max(0, urut - _SEKITAR) : urut + 1]
    return any(
        f"{kunci} tahun {kini}" in polos(blok.teks) for blok in dekat if isinstance(blok, Paragraf)
    )


def kepala_tahun_lain(bacaan: Bacaan) -> Iterator[Cacat]:
    """Running headers, chapter titles and the closing name the year of the report."""
    kini = bacaan.tahun
    if kini is None:
        return
    ada: Counter[str] = Counter()
    for i, blok in enumerate((*bacaan.naskah.pinggir, *bacaan.blok)):
        if not isinstance(blok, Judul | Paragraf):
            continue
        urut = i - len(bacaan.naskah.pinggir)
        if 0 <= urut < _BLOK_AWAL or not _menyebut_laporan(bacaan, blok, urut):
            continue
        cocok = _LAPORAN.search(blok.teks)
        if cocok is None or int(cocok[1]) == kini or str(kini) in blok.teks:
            continue
        ada[cocok[0]] += 1
        if ada[cocok[0]] == 1:
            yield Cacat(
                f"Tercetak “{ringkas(cocok[0], 100)}”, padahal laporan ini Tahun {kini}; perbaiki "
                "tahunnya.",
                (blok.tempat,),
                bacaan.peta[urut].bagian if urut >= 0 else "",
                (f"Tahun {cocok[1]}",),
                f"Tahun {kini}",
                ("laporan:tahun",),
            )


def _menyebut_laporan(bacaan: Bacaan, blok: Judul | Paragraf, urut: int) -> bool:
    """Return whether a text speaks of this report itself: furniture or the closing sentence."""
    if urut < 0 or _PENUTUP.match(blok.teks):
        return True
    if len(blok.teks) > _PANJANG_KEPALA or bacaan.peta[urut].daftar:
        return False
    return perabot(bacaan, blok)
