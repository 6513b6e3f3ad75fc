"""RV-SKR-06: the composite of SMART and IKPA is what its weights make of the two scores."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, cari_angka, mencetak, sama
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Pokok, kunci_fakta
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.naskah import Rumus, Tempat
from akuntabel.reviu.nilai import nilai_disebut
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.tabel import TAHUN, BarisTabel

_BOBOT = re.compile(r"(\d{1,3})\s*%\s*[×x*]?\s*(?:\(|dari )?\s*(?:nilai )?(SMART|EKA|IKPA)\b",
                    re.IGNORECASE)  # fmt: skip
_GABUNGAN = re.compile(r"\b(?:gabungan|komposit)\b", re.IGNORECASE)
_DISEBUT = re.compile(
    r"\b(?:gabungan|komposit)\b(?:\s+(?:\w+|\(\w+\))){0,8}?\s+"
    r"(?:sebesar|menghasilkan|adalah|yaitu|mencapai|menjadi|=)\s+(?=\d)",
    re.IGNORECASE,
)
_BERBOBOT = re.compile(r"%|[×+]")
_PERENCANAAN = frozenset({"SMART", "EKA"})
_HASIL = frozenset({"NKA"})
_SERATUS = 100


@rekaman
class _Operan:
    """The two scores of one year, each with its place."""

    smart: Angka
    ikpa: Angka
    tempat: tuple[Tempat, ...]

    def hasil(self, bobot: tuple[int, int]) -> Fraction:
        """Return the composite, not rounded."""
        return (self.smart.nilai * bobot[0] + self.ikpa.nilai * bobot[1]) / _SERATUS

    def cocok(self, angka: Angka, bobot: Sequence[tuple[int, int]]) -> bool:
        """Return whether a number is the composite, rounded or cut, as are its two terms."""
        return any(mencetak(angka, self.hasil(b)) for b in bobot)


def nilai_gabungan(bacaan: Bacaan) -> Iterator[Cacat]:
    """A composite in a table or a sentence is made of the scores beside it, or of the year's."""
    bobot = _bobot_disebut(bacaan)
    for satu in bacaan.tabel:
        for tahun, operan, angka, tempat in _dalam_tabel(satu, berbobot=bool(bobot)):
            boleh = bobot or _bobot_tahun(tahun or bacaan.tahun or 0)
            if boleh and not operan.cocok(angka, boleh):
                yield _cacat(angka, tempat, operan, boleh, satu.konteks, tahun or bacaan.tahun)
    yield from _dalam_kalimat(bacaan, bobot)


def _bobot_disebut(bacaan: Bacaan) -> list[tuple[int, int]]:
    """Return the weights of SMART and IKPA that the report itself gives, wherever it does."""
    hasil: list[tuple[int, int]] = []
    teks = [t.teks for t in bacaan.teks if "%" in t.teks and "IKPA" in t.teks]
    rumus = [b for b in bacaan.blok if isinstance(b, Rumus)]
    for satu in (*teks, *(" ".join(s.teks for s in r.langkah) for r in rumus)):
        nama = {n.upper().replace("EKA", "SMART"): int(w) for w, n in _BOBOT.findall(satu)}
        if len(nama) == 2 and sum(nama.values()) == _SERATUS:
            hasil.append((nama["SMART"], nama["IKPA"]))
    return list(dict.fromkeys(hasil))


def _bobot_tahun(tahun: int) -> list[tuple[int, int]]:
    """Return the weights of the composites that a year may still use."""
    from akuntabel.sektor.skor import aturan_skor  # noqa: PLC0415 - only a report with composites

    hasil = []
    for aturan in aturan_skor():
        bobot = [int(u.bobot) for u in aturan.unsur if u.bobot.isdigit()]
        dua = len(bobot) == 2 and sum(bobot) == _SERATUS and aturan.unsur[-1].kode == "ikpa"
        if dua and aturan.jenis in ("gabungan", "nka") and aturan.dari.year <= tahun:
            hasil.append((bobot[0], bobot[1]))
    return hasil


def _dalam_tabel(
    satu: TabelDiTempat, *, berbobot: bool
) -> Iterator[tuple[int | None, _Operan, Angka, Tempat]]:
    """Return the composites of a table: scores in columns and years in rows, or the reverse."""
    if not satu.isi.kepala:
        return
    kolom = _tiga([(k.indeks, k.nama) for k in satu.isi.kolom], berbobot=berbobot)
    if kolom is not None:
        for b in satu.isi.badan:
            yield from _petik([(b, k) for k in kolom], _tahun(b.label))
    baris = _tiga([(i, _nama(b)) for i, b in enumerate(satu.isi.badan)], berbobot=berbobot)
    for k in satu.isi.kolom if baris is not None and kolom is None else ():
        if k.tahun is not None and baris is not None:
            yield from _petik([(satu.isi.badan[i], k.indeks) for i in baris], k.tahun)


def _petik(
    sel: list[tuple[BarisTabel, int]], tahun: int | None
) -> Iterator[tuple[int | None, _Operan, Angka, Tempat]]:
    smart, ikpa, hasil = (b.angka(k) for b, k in sel)
    if smart is None or ikpa is None or hasil is None:
        return
    if all(a.nilai <= _SERATUS for a in (smart, ikpa, hasil)):
        tempat = [b.sel[k].tempat for b, k in sel]
        yield tahun, _Operan(smart, ikpa, tuple(tempat[:2])), hasil, tempat[2]


def _tahun(teks: str) -> int | None:
    cocok = TAHUN.search(teks)
    return int(cocok[1]) if cocok is not None else None


def _nama(baris: BarisTabel) -> str:
    """Return the text of a row before its numbers."""
    return baris.label if any(c.isalpha() for c in baris.label) else baris.teks(1)


def _tiga(nama: list[tuple[int, str]], *, berbobot: bool) -> tuple[int, int, int] | None:
    """Return where SMART, IKPA and their composite stand; None unless there is one of each.

    A bare NKA is a composite only where the report says how it weighs the two.
    """
    hasil = [i for i, n in nama if _GABUNGAN.search(n)]
    sisa = [(i, nilai_disebut(n)) for i, n in nama if i not in hasil]
    smart = [i for i, n in sisa if n in _PERENCANAAN]
    ikpa = [i for i, n in sisa if n == "IKPA"]
    hasil = hasil or [i for i, n in sisa if berbobot and n in _HASIL]
    if len(smart) == len(ikpa) == len(hasil) == 1:
        return smart[0], ikpa[0], hasil[0]
    return None


def _dalam_kalimat(bacaan: Bacaan, bobot: list[tuple[int, int]]) -> Iterator[Cacat]:
    semua: dict[int, _Operan] | None = None
    for satu in bacaan.teks:
        for kalimat in kalimat_teks(satu.teks) if _GABUNGAN.search(satu.teks) else ():
            cocok = _DISEBUT.search(kalimat)
            if cocok is None or _BERBOBOT.search(cocok[0]):
                continue
            semua = _operan(bacaan) if semua is None else semua
            angka = next((a.angka for a in cari_angka(kalimat) if a.mulai >= cocok.end()), None)
            utama = semua.get(_tahun(kalimat) or bacaan.tahun or 0)
            boleh = bobot or _bobot_tahun(bacaan.tahun or 0)
            if angka is None or utama is None or not boleh or angka.nilai > _SERATUS:
                continue
            if not any(o.cocok(angka, boleh) for o in semua.values()):
                yield _cacat(angka, satu.tempat, utama, boleh, satu.konteks, bacaan.tahun)


def _operan(bacaan: Bacaan) -> dict[int, _Operan]:
    """Return the scores of each year, of tables first; years with two values are left out."""
    semua: dict[tuple[int, str], list[tuple[bool, Angka, Tempat]]] = {}
    for k in bacaan.klaim:
        if k.jenis is JenisKlaim.NILAI and k.pokok.nama in {*_PERENCANAAN, "IKPA"}:
            nama = "IKPA" if k.pokok.nama == "IKPA" else "SMART"
            tabel = k.asal is AsalKlaim.TABEL
            semua.setdefault((k.tahun, nama), []).append((tabel, k.angka, k.tempat))
    hasil = {}
    for tahun in {t for t, _ in semua}:
        dua = [_tunggal(semua.get((tahun, n), [])) for n in ("SMART", "IKPA")]
        if (s := dua[0]) is not None and (i := dua[1]) is not None:
            hasil[tahun] = _Operan(s[0], i[0], (s[1], i[1]))
    return hasil


def _tunggal(daftar: list[tuple[bool, Angka, Tempat]]) -> tuple[Angka, Tempat] | None:
    calon = [d for d in daftar if d[0]] or daftar
    if not calon or not all(sama(a, calon[0][1]) for _, a, _ in calon):
        return None
    _, angka, tempat = max(calon, key=lambda d: d[1].desimal)
    return angka, tempat


def _cacat(  # noqa: PLR0913, PLR0917 - one argument per part of the sentence
    angka: Angka,
    tempat: Tempat,
    operan: _Operan,
    bobot: Sequence[tuple[int, int]],
    konteks: Konteks,
    tahun: int | None,
) -> Cacat:
    rinci = " atau ".join(
        f"{a}% × {operan.smart.teks} + {b}% × {operan.ikpa.teks} = "
        f"{cetak_angka(operan.hasil((a, b)))}"
        for a, b in bobot
    )
    kunci = kunci_fakta(Pokok("nilai", "gabungan"), JenisKlaim.NILAI, tahun or 0)
    return Cacat(
        f"Nilai gabungan tercetak {angka.teks}, padahal {rinci}; hitung ulang gabungannya atau "
        "perbaiki nilai SMART dan IKPA yang dipakai.",
        (tempat, *operan.tempat),
        konteks.bagian,
        (angka.teks, operan.smart.teks, operan.ikpa.teks),
        " atau ".join(cetak_angka(operan.hasil(b), 2) for b in bobot),
        (kunci,),
    )
