"""The rule that an amount in a sentence is not one digit away from an amount of the report."""

from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.angka import Angka, cari_angka
from akuntabel.reviu.aturan.bersama import sebut_tempat
from akuntabel.reviu.aturan.dasar import PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import KEUANGAN_ANDAL
from akuntabel.reviu.bacaan import Bacaan, TeksDiTempat
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks

_DIGIT = 7
_BERARTI = 3


def rupiah_salah_ketik(bacaan: Bacaan) -> Iterator[Cacat]:
    """An amount that only one sentence has, one digit away from an amount of a table."""
    tabel = _dalam_tabel(bacaan)
    prosa = [(satu, kalimat, a) for satu, kalimat, a in _dalam_kalimat(bacaan)]
    banyak = Counter(_digit(a) for _, _, a in prosa)
    for satu, kalimat, a in prosa:
        digit = _digit(a)
        if digit in tabel or banyak[digit] > 1:
            continue
        dekat = [d for d in tabel if _selisih_satu(d, digit)]
        sekalimat = {_digit(b.angka) for b in cari_angka(kalimat)}
        if len(dekat) != 1 or dekat[0] in sekalimat:
            continue
        teks, tempat, konteks = tabel[dekat[0]]
        yield Cacat(
            f"{a.teks} dalam kalimat ini tidak ada di tabel mana pun, tetapi hanya berbeda satu "
            f"digit dari {teks} di {sebut_tempat(tempat, konteks)}; periksa salah ketiknya.",
            (satu.tempat, tempat),
            satu.konteks.bagian,
            (a.teks, teks),
            teks,
        )


def _dalam_tabel(bacaan: Bacaan) -> dict[str, tuple[str, Tempat, Konteks]]:
    """Return the amounts of all tables by their digits, with the first place of each."""
    hasil: dict[str, tuple[str, Tempat, Konteks]] = {}
    for satu in bacaan.tabel:
        for baris in satu.isi.badan:
            for indeks, sel in enumerate(baris.sel):
                angka = baris.angka(indeks)
                if angka is not None and _besar(angka):
                    hasil.setdefault(_digit(angka), (angka.teks, sel.tempat, satu.konteks))
    return hasil


def _dalam_kalimat(bacaan: Bacaan) -> Iterator[tuple[TeksDiTempat, str, Angka]]:
    for satu in bacaan.teks:
        for kalimat in kalimat_teks(satu.teks):
            for a in cari_angka(kalimat):
                if a.angka.satuan == "rp" and _besar(a.angka):
                    yield satu, kalimat, a.angka


def _besar(angka: Angka) -> bool:
    digit = _digit(angka)
    berarti = len(digit.rstrip("0"))
    return len(digit) >= _DIGIT and berarti >= (_BERARTI if len(digit) > _DIGIT else _BERARTI + 1)


def _digit(angka: Angka) -> str:
    return str(abs(int(angka.nilai)))


def _selisih_satu(kiri: str, kanan: str) -> bool:
    """Return whether one digit differs, or two neighbours changed places."""
    if len(kiri) != len(kanan):
        return False
    beda = [i for i, (a, b) in enumerate(zip(kiri, kanan, strict=True)) if a != b]
    if len(beda) == 1:
        return True
    return (
        len(beda) == 2
        and beda[1] == beda[0] + 1
        and kiri[beda[0]] == kanan[beda[1]]
        and kiri[beda[1]] == kanan[beda[0]]
    )


ATURAN_SALAH_KETIK: tuple[Aturan, ...] = (
    Aturan(
        "RV-FAK-04",
        "Rupiah salah ketik",
        PERINGATAN,
        "Jumlah rupiah dalam kalimat tidak berbeda satu digit saja dari jumlah di tabel laporan.",
        KEUANGAN_ANDAL,
        rupiah_salah_ketik,
    ),
)
