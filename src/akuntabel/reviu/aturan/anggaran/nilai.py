"""Rules on scores: nilai × bobot, their sum, and the operands of composite formulas."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.angka import Angka, baca_sel, sama
from akuntabel.reviu.aturan.anggaran.komponen import komponen_berjumlah
from akuntabel.reviu.aturan.anggaran.tabel_bobot import Butir, TabelBobot, tabel_bobot
from akuntabel.reviu.aturan.bersama import ringkas, sebut_tempat
from akuntabel.reviu.aturan.dasar import GALAT, Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.naskah import Rumus, Tempat
from akuntabel.reviu.nilai import nilai_disebut
from akuntabel.reviu.peta import Konteks

_BERNAMA = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%\s*[×x*]?\s*([A-Za-z][^+(){}=\d%×*]{2,60})")
_BERANGKA = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%\s*[×x*]\s*\(?\s*(\d{1,3}(?:[.,]\d+)?)(?!\s*%)")


def nilai_tertimbang(bacaan: Bacaan) -> Iterator[Cacat]:
    """Nilai × bobot is nilai akhir, and these add up to the total."""
    for satu in bacaan.tabel:
        for tabel in tabel_bobot(satu):
            salah = [b for b in tabel.butir if not _hasil_cocok(tabel, b)]
            if not tabel.butir or 2 * len(salah) > len(tabel.butir):
                continue
            kunci = _kunci(bacaan, tabel)
            yield from (_cacat_hasil(tabel, b, kunci) for b in salah)
            yield from _periksa_total(tabel, kunci)
            yield from _periksa_bobot(tabel, kunci)
    yield from komponen_berjumlah(bacaan)


def _kunci(bacaan: Bacaan, tabel: TabelBobot) -> tuple[str, ...]:
    nama = nilai_disebut(f"{tabel.satu.isi.judul} {' '.join(tabel.satu.konteks.jalur[-1:])}")
    return () if nama is None else (f"nilai:{nama}:nilai:{bacaan.tahun or 0}",)


def _hasil_cocok(tabel: TabelBobot, b: Butir) -> bool:
    """Return whether the product is printed right, even from a rounded nilai."""
    return any(
        abs(a - n * w / tabel.skala) < Fraction(1, 10**da) + w / tabel.skala / 10**dn
        for n, dn in b.nilai.bacaan
        for w, _ in b.bobot.bacaan
        for a, da in b.akhir.bacaan
    )


def _cacat_hasil(tabel: TabelBobot, b: Butir, kunci: tuple[str, ...]) -> Cacat:
    benar = cetak_angka(b.nilai.nilai * b.bobot.nilai / tabel.skala)
    bagi = f" ÷ {tabel.skala}" if tabel.skala > 1 else ""
    return Cacat(
        f"Nilai akhir “{ringkas(b.nama)}” tercetak {b.akhir.teks}, padahal nilai × bobot = "
        f"{cetak_angka(b.nilai.nilai)} × {cetak_angka(b.bobot.nilai)}{bagi} = {benar}; perbaiki "
        "nilai, bobot, atau hasilnya.",
        b.tempat,
        tabel.satu.konteks.bagian,
        (b.akhir.teks, b.nilai.teks, b.bobot.teks),
        benar,
        kunci,
    )


def _periksa_total(tabel: TabelBobot, kunci: tuple[str, ...]) -> Iterator[Cacat]:
    """The nilai akhir add up to the total; the total over the converted weights is the result."""
    if tabel.total is None:
        return
    total, tempat = tabel.total
    jumlah = sum((b.akhir.nilai for b in tabel.butir), Fraction(0))
    konversi = _konversi(tabel)
    desimal = max(total.desimal, *(b.akhir.desimal for b in tabel.butir))
    celah = Fraction(len(tabel.butir) + 2, 2 * 10**desimal) if desimal else Fraction(1, 2)
    semua = _jumlah_bacaan([b.akhir for b in tabel.butir])
    boleh = semua | {j / konversi for j in semua if konversi}
    if not any(abs(n - j) <= celah for n, _ in total.bacaan for j in boleh):
        rinci = " + ".join(cetak_angka(b.akhir.nilai) for b in tabel.butir)
        yield Cacat(
            f"Nilai total tercetak {total.teks}, padahal jumlah nilai akhir {rinci} = "
            f"{cetak_angka(jumlah)}; perbaiki nilai akhir atau totalnya.",
            (tempat, *(b.tempat[0] for b in tabel.butir)),
            tabel.satu.konteks.bagian,
            (total.teks, *(b.akhir.teks for b in tabel.butir)),
            cetak_angka(jumlah),
            kunci,
        )
    if tabel.penutup is not None and tabel.konversi is not None and konversi:
        yield from _periksa_penutup(tabel, total, konversi, kunci)


def _jumlah_bacaan(daftar: list[Angka]) -> set[Fraction]:
    """Return the sums of both readings of the numbers: "1,200" is 1.2, or 1200."""
    return {sum((a.bacaan[i][0] for a in daftar), Fraction(0)) for i in (0, -1)}


def _konversi(tabel: TabelBobot) -> Fraction | None:
    """Return the share of the weights that count, as a fraction."""
    if tabel.konversi is None:
        return None
    nilai = tabel.konversi.nilai
    return nilai / 100 if tabel.konversi.persen or nilai > 2 else nilai


def _periksa_penutup(
    tabel: TabelBobot, total: Angka, konversi: Fraction, kunci: tuple[str, ...]
) -> Iterator[Cacat]:
    if tabel.penutup is None or tabel.konversi is None:
        return
    penutup, tempat = tabel.penutup
    kurang = Fraction(0) if tabel.pengurang is None else tabel.pengurang.nilai
    benar = total.nilai / konversi - kurang
    celah = Fraction(2, 10**penutup.desimal)
    if any(abs(n - benar) < celah or n == total.nilai for n, _ in penutup.bacaan):
        return
    ekor = f" − pengurang {cetak_angka(kurang)}" if kurang else ""
    yield Cacat(
        f"Nilai akhir tercetak {penutup.teks}, padahal nilai total {cetak_angka(total.nilai)} ÷ "
        f"konversi bobot {tabel.konversi.teks}{ekor} = {cetak_angka(benar)}; perbaiki hasilnya.",
        (tempat,),
        tabel.satu.konteks.bagian,
        (penutup.teks, total.teks, tabel.konversi.teks),
        cetak_angka(benar),
        kunci,
    )


def _periksa_bobot(tabel: TabelBobot, kunci: tuple[str, ...]) -> Iterator[Cacat]:
    """The weights add up to 100 where no part is dispensed."""
    jumlah = sum((b.bobot.nilai for b in tabel.butir), Fraction(0))
    konversi = _konversi(tabel)
    tujuan = Fraction(tabel.skala)
    sebagian = tabel.dispensasi or (konversi is not None and konversi != 1)
    desimal = max(b.bobot.desimal for b in tabel.butir)
    celah = Fraction(len(tabel.butir), 2 * 10**desimal) if desimal else Fraction(0)
    semua = _jumlah_bacaan([b.bobot for b in tabel.butir])
    if sebagian or len(tabel.butir) < 2 or any(abs(j - tujuan) <= celah for j in semua):
        return
    if tabel.bobot_total is None and konversi is None:
        return
    rinci = " + ".join(cetak_angka(b.bobot.nilai) for b in tabel.butir)
    yield Cacat(
        f"Bobot seluruhnya {rinci} = {cetak_angka(jumlah)}, seharusnya {cetak_angka(tujuan)}; "
        "perbaiki bobot atau sebutkan bagian yang dikecualikan.",
        tuple(b.tempat[2] for b in tabel.butir),
        tabel.satu.konteks.bagian,
        tuple(b.bobot.teks for b in tabel.butir),
        cetak_angka(tujuan),
        kunci,
    )


def operan_gabungan(bacaan: Bacaan) -> Iterator[Cacat]:
    """The scores put into a composite formula are those that the tables print."""
    for langkah, konteks in _rangkaian(bacaan):
        semua = " ".join(teks for teks, _ in langkah)
        nama = {}
        for bobot, sebutan in _BERNAMA.findall(semua):
            if (n := nilai_disebut(sebutan)) is not None:
                nama[bobot] = n
        for teks, tempat in langkah:
            for bobot, isi in _BERANGKA.findall(teks):
                angka = baca_sel(isi)
                acuan = _nilai_tabel(bacaan, nama.get(bobot, ""))
                if angka is not None and acuan is not None and not sama(angka, acuan.angka):
                    yield _cacat_operan(nama[bobot], angka, acuan, tempat, konteks)


def _rangkaian(bacaan: Bacaan) -> Iterator[tuple[list[tuple[str, Tempat]], Konteks]]:
    """Return formulas that follow each other as one, and each sentence that weighs scores."""
    kini: list[tuple[str, Tempat]] = []
    for blok, konteks in zip(bacaan.blok, bacaan.peta, strict=True):
        if isinstance(blok, Rumus):
            kini += [(s.teks, s.tempat) for s in blok.langkah]
            continue
        if kini:
            yield kini, konteks
            kini = []
    if kini:
        yield kini, bacaan.peta[-1]
    for satu in bacaan.teks:
        if satu.teks.count("%") > 1 and _BERANGKA.search(satu.teks):
            yield [(satu.teks, satu.tempat)], satu.konteks


def _nilai_tabel(bacaan: Bacaan, nama: str) -> Klaim | None:
    """Return the one score of the year that the tables print, None when there is none."""
    if not nama:
        return None
    semua = [
        k
        for k in bacaan.klaim
        if k.jenis is JenisKlaim.NILAI
        and k.asal is AsalKlaim.TABEL
        and k.pokok.nama == nama
        and k.tahun == bacaan.tahun
    ]
    return semua[0] if semua and all(sama(k.angka, semua[0].angka) for k in semua) else None


def _cacat_operan(nama: str, angka: Angka, acuan: Klaim, tempat: Tempat, konteks: Konteks) -> Cacat:
    return Cacat(
        f"Rumus gabungan memakai nilai {nama} {angka.teks}, sedangkan tabelnya "
        f"({sebut_tempat(acuan.tempat, acuan.konteks)}) mencetak {acuan.angka.teks}; pakai nilai "
        "yang sama dan hitung ulang.",
        (tempat, acuan.tempat),
        konteks.bagian,
        (angka.teks, acuan.angka.teks),
        acuan.angka.teks,
        (acuan.kunci,),
    )


_IKPA = Rujukan("PER-5/PB/2022", "bobot dan konversi nilai IKPA", Keyakinan.DIKENAL)
_NKA = Rujukan("PMK 22/PMK.02/2021", "nilai kinerja anggaran gabungan", Keyakinan.RAGU)

ATURAN_NILAI: tuple[Aturan, ...] = (
    Aturan(
        "RV-SKR-01",
        "Nilai berbobot",
        GALAT,
        "Nilai kali bobot sama dengan nilai akhir, jumlahnya sama dengan nilai total, dan bobotnya "
        "berjumlah 100 bila tidak ada yang dikecualikan.",
        _IKPA,
        nilai_tertimbang,
    ),
    Aturan(
        "RV-SKR-02",
        "Nilai dalam rumus gabungan",
        GALAT,
        "Nilai yang dipakai rumus gabungan sama dengan nilai pada tabelnya.",
        _NKA,
        operan_gabungan,
    ),
)
