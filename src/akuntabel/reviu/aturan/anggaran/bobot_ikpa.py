"""The rule on the weights of the IKPA: they are those of the rule set of the year."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.anggaran.tabel_bobot import Butir, TabelBobot, tabel_bobot
from akuntabel.reviu.aturan.dasar import PERINGATAN, Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan

_PALING_SEDIKIT = 5
"""Indicators of the IKPA that a table must name to be one of its tables."""
_UNSUR = {
    "revisi": re.compile(r"revisi\s+dipa", re.IGNORECASE),
    "deviasi": re.compile(r"deviasi", re.IGNORECASE),
    "penyerapan": re.compile(r"p\w*ny\w*r\w*p\w*n", re.IGNORECASE),
    "kontraktual": re.compile(r"kontraktual", re.IGNORECASE),
    "tagihan": re.compile(r"tagihan", re.IGNORECASE),
    "uptup": re.compile(r"\bup\b.*\btup\b", re.IGNORECASE),
    "dispensasi": re.compile(r"dispensasi", re.IGNORECASE),
    "capaian": re.compile(r"capaian\s+output", re.IGNORECASE),
}


def bobot_ikpa(bacaan: Bacaan) -> Iterator[Cacat]:
    """The weights of an IKPA table are those of one rule set, that of the year where known."""
    for satu in bacaan.tabel:
        for tabel in tabel_bobot(satu):
            butir = _bernama(tabel)
            if len(butir) >= _PALING_SEDIKIT:
                yield from _periksa(bacaan, tabel, butir)


def _bernama(tabel: TabelBobot) -> dict[str, Butir]:
    hasil: dict[str, Butir] = {}
    for butir in tabel.butir:
        nama = next((n for n, pola in _UNSUR.items() if pola.search(butir.nama)), "")
        if nama:
            hasil.setdefault(nama, butir)
    return hasil


def _periksa(bacaan: Bacaan, tabel: TabelBobot, butir: dict[str, Butir]) -> Iterator[Cacat]:
    from akuntabel.sektor.skor import aturan_ikpa  # noqa: PLC0415 - only where a report has one

    skala = Fraction(100, tabel.skala)
    terkecil: tuple[str, list[tuple[Butir, int]]] | None = None
    tahun = bacaan.tahun or 0
    for aturan in aturan_ikpa():
        benar = {u.unsur.value: u.bobot for u in aturan.unsur}
        beda = [
            (b, benar[n])
            for n, b in butir.items()
            if n in benar and b.bobot.nilai * skala != benar[n]
        ]
        if not beda:
            return
        if terkecil is None or aturan.berlaku_tahun(tahun) or len(beda) < len(terkecil[1]):
            terkecil = (str(aturan.rujukan.peraturan), beda)
    if terkecil is None or len(terkecil[1]) > 2:
        return
    for satu, seharusnya in terkecil[1]:
        yield Cacat(
            f"Bobot IKPA “{satu.nama}” tercetak {satu.bobot.teks}, padahal bobotnya {seharusnya} "
            f"menurut {terkecil[0]}; cocokkan dengan laporan OM-SPAN.",
            (satu.tempat[2],),
            tabel.satu.konteks.bagian,
            (satu.bobot.teks,),
            cetak_angka(seharusnya),
        )


ATURAN_BOBOT_IKPA: tuple[Aturan, ...] = (
    Aturan(
        "RV-SKR-03",
        "Bobot indikator IKPA",
        PERINGATAN,
        "Bobot indikator pada tabel IKPA adalah bobot menurut peraturan yang berlaku.",
        Rujukan("PER-5/PB/2022 dan PER-5/PB/2024", "bobot indikator", Keyakinan.DIKENAL),
        bobot_ikpa,
    ),
)
