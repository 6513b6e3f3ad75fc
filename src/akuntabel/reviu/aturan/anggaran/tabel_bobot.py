"""Weighted scores in tables: nilai, bobot and nilai akhir, set out in rows or in columns."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, nihil
from akuntabel.reviu.bacaan import TabelDiTempat
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca

_AKHIR = re.compile(
    r"(?:nilai|skor) (?:akhir|tertimbang|terbobot|bobot)|tertimbang|bobot [x×] nilai|"
    r"nilai [x×] bobot",
    re.IGNORECASE,
)
_NILAI = re.compile(r"(?:nilai|skor|nrr)(?: (?:rata-rata|indikator|komponen))?", re.IGNORECASE)
_BOBOT = re.compile(r"bobot(?: \(?%\)?| penilaian| indikator| nilai)?", re.IGNORECASE)
_TOTAL = re.compile(r"(?:nilai total|total nilai|jumlah(?: nilai)?|total)\b", re.IGNORECASE)
_TERTINGGI = 100
_KONVERSI = re.compile(r"konversi", re.IGNORECASE)
_PENGURANG = re.compile(r".*\bpengurang", re.IGNORECASE)
_PENUTUP = re.compile(r"nilai (?:bobot|akhir|ikpa)", re.IGNORECASE)
_UJUNG = (
    ("pengurang", _PENGURANG),
    ("konversi", _KONVERSI),
    ("total", _TOTAL),
    ("penutup", _PENUTUP),
)


@rekaman
class Butir:
    """One scored part with where its three numbers stand."""

    nama: str
    nilai: Angka
    bobot: Angka
    akhir: Angka
    tempat: tuple[Tempat, Tempat, Tempat]


@rekaman
class TabelBobot:
    """A scored table: its parts, what closes it, and whether a part is dispensed."""

    satu: TabelDiTempat
    butir: tuple[Butir, ...]
    total: tuple[Angka, Tempat] | None = None
    konversi: Angka | None = None
    penutup: tuple[Angka, Tempat] | None = None
    bobot_total: tuple[Angka, Tempat] | None = None
    pengurang: Angka | None = None
    dispensasi: bool = False

    @property
    def skala(self) -> int:
        """Return what a weight is divided by: 100, or 1 where weights are fractions."""
        return 100 if sum((b.bobot.nilai for b in self.butir), Fraction(0)) > 2 else 1


def wajar(angka: Angka) -> Angka:
    """Return the number read as a score or weight: "1,200" is 1.2, since none is above 100."""
    if angka.lain is None or angka.nilai <= _TERTINGGI:
        return angka
    return Angka(angka.teks, *angka.lain, angka.satuan, (angka.nilai, angka.desimal))


def tabel_bobot(satu: TabelDiTempat) -> Iterator[TabelBobot]:
    """Return the scores that a table sets out."""
    if satu.isi.kepala:
        yield from _menurut_baris(satu)
        tabel = _menurut_kolom(satu)
        if tabel is not None:
            yield tabel


def peran_baris(baris: BarisTabel) -> str:
    """Return which of the three a row holds, by a field that says so."""
    for sel in baris.sel:
        teks = " ".join(sel.teks.split())
        for nama, pola in (("akhir", _AKHIR), ("bobot", _BOBOT), ("nilai", _NILAI)):
            if pola.fullmatch(teks):
                return nama
    return ""


def _menurut_baris(satu: TabelDiTempat) -> Iterator[TabelBobot]:
    grup: dict[str, BarisTabel] = {}
    for baris in (*satu.isi.badan, None):
        peran = "" if baris is None else peran_baris(baris)
        if baris is None or peran == "nilai":
            if len(grup) == 3:
                yield _dari_baris(satu, grup)
            grup = {}
        if baris is not None and peran and (grup or peran == "nilai"):
            grup.setdefault(peran, baris)


def _dari_baris(satu: TabelDiTempat, grup: dict[str, BarisTabel]) -> TabelBobot:
    nilai, bobot, akhir = grup["nilai"], grup["bobot"], grup["akhir"]
    butir: list[Butir] = []
    dispensasi = False
    ujung: dict[str, Kolom] = {}
    for kolom in satu.isi.kolom:
        k = kolom.indeks
        nama = kolom_ujung(kolom)
        if nama:
            ujung.setdefault(nama, kolom)
            continue
        n, w, a = nilai.angka(k), bobot.angka(k), akhir.angka(k)
        if n is not None and w is not None and a is not None:
            tempat = (akhir.sel[k].tempat, nilai.sel[k].tempat, bobot.sel[k].tempat)
            butir.append(Butir(kolom.nama, wajar(n), wajar(w), wajar(a), tempat))
            dispensasi = dispensasi or not w.nilai
        elif n is not None or nihil(bobot.teks(k)):
            dispensasi = True
    baris = (nilai, akhir, bobot)
    konversi = isi_ujung(baris, ujung.get("konversi"))
    pengurang = isi_ujung(baris, ujung.get("pengurang"))
    return TabelBobot(
        satu,
        tuple(butir),
        isi_ujung(baris, ujung.get("total")),
        None if konversi is None else konversi[0],
        isi_ujung(baris, ujung.get("penutup")),
        pengurang=None if pengurang is None else pengurang[0],
        dispensasi=dispensasi,
    )


def kolom_ujung(kolom: Kolom) -> str:
    """Return what a closing column holds: total, conversion of weights, deduction, result."""
    for nama, pola in _UJUNG:
        if pola.match(kolom.nama):
            return nama
    return ""


def isi_ujung(baris: tuple[BarisTabel, ...], kolom: Kolom | None) -> tuple[Angka, Tempat] | None:
    """Return the first number that a closing column holds in some rows, and its place."""
    for satu in baris if kolom is not None else ():
        if kolom is not None and (angka := satu.angka(kolom.indeks)) is not None:
            return wajar(angka), satu.sel[kolom.indeks].tempat
    return None


def _menurut_kolom(satu: TabelDiTempat) -> TabelBobot | None:
    kolom = _tiga_kolom(satu.isi)
    if kolom is None:
        return None
    nilai, bobot, akhir = (k.indeks for k in kolom)
    butir = []
    for b in satu.isi.badan:
        n, w, a = b.angka(nilai), b.angka(bobot), b.angka(akhir)
        if n is not None and w is not None and a is not None and not b.jumlah:
            tempat = (b.sel[akhir].tempat, b.sel[nilai].tempat, b.sel[bobot].tempat)
            butir.append(Butir(b.label, wajar(n), wajar(w), wajar(a), tempat))
    total = [b for b in satu.isi.badan if b.jumlah]
    if len(total) > 1 or len(butir) < 2:
        return None
    baris = tuple(total)
    return TabelBobot(
        satu, tuple(butir), isi_ujung(baris, kolom[2]), bobot_total=isi_ujung(baris, kolom[1])
    )


def _tiga_kolom(tabel: TabelTerbaca) -> tuple[Kolom, Kolom, Kolom] | None:
    """Return the columns of nilai, bobot and nilai akhir; None unless there is one of each."""
    akhir = [k for k in tabel.kolom if _AKHIR.search(k.nama)]
    bobot = [k for k in tabel.kolom_jenis(JenisKolom.BOBOT) if k not in akhir]
    nilai = [k for k in tabel.kolom if k not in akhir and k not in bobot and _NILAI.match(k.nama)]
    if len(akhir) == 1 and len(bobot) == 1 and len(nilai) == 1:
        return nilai[0], bobot[0], akhir[0]
    return None
