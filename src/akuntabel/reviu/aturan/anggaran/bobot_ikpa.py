"""RV-SKR-03: the weights of a table of the IKPA are those of the rule set of its year."""

from collections.abc import Iterator

from akuntabel.inti.anggaran.ikpa import AturanIkpa
from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.aturan.anggaran.ikpa_tercetak import ButirIkpa, TabelIkpa, tabel_ikpa
from akuntabel.reviu.aturan.bersama import gabung, ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan

_TERBANYAK = 3
"""More weights than these off at once are not slips: the table has weights of its own."""


def bobot_ikpa(bacaan: Bacaan) -> Iterator[Cacat]:
    """The weights of an IKPA table are those of one rule set, that of the year where known."""
    for tabel in tabel_ikpa(bacaan):
        if tabel.bobot:
            yield from _periksa(tabel)


def _periksa(tabel: TabelIkpa) -> Iterator[Cacat]:
    from akuntabel.sektor.skor import aturan_ikpa  # noqa: PLC0415 - only where a report has one

    beda = {a: tabel.beda(a) for a in aturan_ikpa()}
    tahunnya = next((a for a in beda if a.berlaku_tahun(tabel.tahun)), None)
    cocok = next((a for a, salah in beda.items() if not salah), None)
    if tahunnya is None:
        if cocok is None:
            yield from _satu_satu(tabel, *min(beda.items(), key=lambda isi: len(isi[1])))
    elif cocok is not None and beda[tahunnya]:
        yield _tahun_lain(tabel, cocok, tahunnya, beda[tahunnya])
    elif cocok is None:
        yield from _satu_satu(tabel, *min(beda.items(), key=lambda isi: _urutan(isi, tahunnya)))


def _urutan(
    isi: tuple[AturanIkpa, list[tuple[ButirIkpa, int]]], tahunnya: AturanIkpa
) -> tuple[int, bool]:
    return len(isi[1]), isi[0] is not tahunnya


def _satu_satu(
    tabel: TabelIkpa, aturan: AturanIkpa, beda: list[tuple[ButirIkpa, int]]
) -> Iterator[Cacat]:
    for satu, seharusnya in beda if len(beda) <= _TERBANYAK else ():
        if satu.bobot is not None:
            yield Cacat(
                f"Bobot IKPA “{ringkas(satu.nama)}” tercetak {satu.bobot[0].teks}, padahal "
                f"bobotnya {seharusnya} menurut {aturan.rujukan.peraturan}; cocokkan dengan "
                "laporan OM-SPAN.",
                (satu.bobot[1],),
                tabel.satu.konteks.bagian,
                (satu.bobot[0].teks,),
                cetak_angka(seharusnya),
                tabel.kunci,
            )


def _tahun_lain(
    tabel: TabelIkpa, cocok: AturanIkpa, tahunnya: AturanIkpa, beda: list[tuple[ButirIkpa, int]]
) -> Cacat:
    salah = [(b, b.bobot, benar) for b, benar in beda if b.bobot is not None]
    rinci = gabung(
        f"{ringkas(b.nama)} {p[0].teks} (seharusnya {benar or 'tidak berbobot'})"
        for b, p, benar in salah
    )
    return Cacat(
        f"Bobot pada tabel IKPA tahun {tabel.tahun} adalah bobot {cocok.rujukan.peraturan}, "
        f"padahal tahun {tabel.tahun} memakai {tahunnya.rujukan.peraturan}: {rinci}. Sesuaikan "
        "bobotnya dan hitung ulang, atau sebutkan tahun tabel itu.",
        tuple(p[1] for _, p, _ in salah),
        tabel.satu.konteks.bagian,
        tuple(p[0].teks for _, p, _ in salah),
        ", ".join(cetak_angka(benar) for _, _, benar in salah),
        tabel.kunci,
    )
