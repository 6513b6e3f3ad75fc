"""Rules on scores: nilai × bobot, their sum, and the operands of composite formulas."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.angka import Angka, baca_sel, sama
from akuntabel.reviu.aturan.bersama import sebut_tempat
from akuntabel.reviu.aturan.dasar import GALAT, Aturan, Cacat
from akuntabel.reviu.aturan.hitung import nama_kolom
from akuntabel.reviu.aturan.tabel_skor import Butir, Skor, skor_tabel
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.naskah import Rumus, Tempat
from akuntabel.reviu.nilai import nilai_disebut
from akuntabel.reviu.peta import Konteks

_BERNAMA = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%\s*[×x*]?\s*([A-Za-z][^+(){}=\d%×*]{2,60})")
_BERANGKA = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%\s*[×x*]\s*\(?\s*(\d{1,3}(?:[.,]\d+)?)(?!\s*%)")


def skor_tertimbang(bacaan: Bacaan) -> Iterator[Cacat]:
    """Nilai × bobot is nilai akhir, and these add up to the total."""
    for satu in bacaan.tabel:
        for skor in skor_tabel(satu):
            salah = [b for b in skor.butir if not _hasil_cocok(skor, b)]
            if not skor.butir or 2 * len(salah) > len(skor.butir):
                continue
            kunci = _kunci(bacaan, skor)
            yield from (_cacat_hasil(skor, b, kunci) for b in salah)
            yield from _periksa_total(skor, kunci)
            yield from _periksa_bobot(skor, kunci)


def _kunci(bacaan: Bacaan, skor: Skor) -> tuple[str, ...]:
    nama = nilai_disebut(f"{skor.satu.isi.judul} {' '.join(skor.satu.konteks.jalur[-1:])}")
    return () if nama is None else (f"nilai:{nama}:nilai:{bacaan.tahun or 0}",)


def _hasil_cocok(skor: Skor, b: Butir) -> bool:
    """Return whether the product is printed right, even from a rounded nilai."""
    return any(
        abs(a - n * w / skor.skala) < Fraction(1, 10**da) + w / skor.skala / 10**dn
        for n, dn in b.nilai.bacaan
        for w, _ in b.bobot.bacaan
        for a, da in b.akhir.bacaan
    )


def _cacat_hasil(skor: Skor, b: Butir, kunci: tuple[str, ...]) -> Cacat:
    benar = cetak_angka(b.nilai.nilai * b.bobot.nilai / skor.skala)
    bagi = f" ÷ {skor.skala}" if skor.skala > 1 else ""
    return Cacat(
        f"Nilai akhir “{nama_kolom(b.nama)}” tercetak {b.akhir.teks}, padahal nilai × bobot = "
        f"{cetak_angka(b.nilai.nilai)} × {cetak_angka(b.bobot.nilai)}{bagi} = {benar}; perbaiki "
        "nilai, bobot, atau hasilnya.",
        b.tempat,
        skor.satu.konteks.bagian,
        (b.akhir.teks, b.nilai.teks, b.bobot.teks),
        benar,
        kunci,
    )


def _periksa_total(skor: Skor, kunci: tuple[str, ...]) -> Iterator[Cacat]:
    """The nilai akhir add up to the total; the total over the converted weights is the result."""
    if skor.total is None:
        return
    total, tempat = skor.total
    jumlah = sum((b.akhir.nilai for b in skor.butir), Fraction(0))
    konversi = _konversi(skor)
    desimal = max(total.desimal, *(b.akhir.desimal for b in skor.butir))
    celah = Fraction(len(skor.butir) + 2, 2 * 10**desimal) if desimal else Fraction(1, 2)
    boleh = {jumlah, *([jumlah / konversi] if konversi else [])}
    if not any(abs(n - j) <= celah for n, _ in total.bacaan for j in boleh):
        rinci = " + ".join(cetak_angka(b.akhir.nilai) for b in skor.butir)
        yield Cacat(
            f"Nilai total tercetak {total.teks}, padahal jumlah nilai akhir {rinci} = "
            f"{cetak_angka(jumlah)}; perbaiki nilai akhir atau totalnya.",
            (tempat, *(b.tempat[0] for b in skor.butir)),
            skor.satu.konteks.bagian,
            (total.teks, *(b.akhir.teks for b in skor.butir)),
            cetak_angka(jumlah),
            kunci,
        )
    if skor.penutup is not None and skor.konversi is not None and konversi:
        yield from _periksa_penutup(skor, total, konversi, kunci)


def _konversi(skor: Skor) -> Fraction | None:
    """Return the share of the weights that count, as a fraction."""
    if skor.konversi is None:
        return None
    nilai = skor.konversi.nilai
    return nilai / 100 if skor.konversi.persen or nilai > 2 else nilai


def _periksa_penutup(
    skor: Skor, total: Angka, konversi: Fraction, kunci: tuple[str, ...]
) -> Iterator[Cacat]:
    if skor.penutup is None or skor.konversi is None:
        return
    penutup, tempat = skor.penutup
    benar = total.nilai / konversi
    celah = Fraction(2, 10**penutup.desimal)
    if any(abs(n - benar) < celah or n == total.nilai for n, _ in penutup.bacaan):
        return
    yield Cacat(
        f"Nilai akhir tercetak {penutup.teks}, padahal nilai total {cetak_angka(total.nilai)} ÷ "
        f"konversi bobot {skor.konversi.teks} = {cetak_angka(benar)}; perbaiki hasilnya.",
        (tempat,),
        skor.satu.konteks.bagian,
        (penutup.teks, total.teks, skor.konversi.teks),
        cetak_angka(benar),
        kunci,
    )


def _periksa_bobot(skor: Skor, kunci: tuple[str, ...]) -> Iterator[Cacat]:
    """The weights add up to 100 where no part is dispensed."""
    jumlah = sum((b.bobot.nilai for b in skor.butir), Fraction(0))
    konversi = _konversi(skor)
    tujuan = Fraction(skor.skala)
    sebagian = skor.dispensasi or (konversi is not None and konversi != 1)
    desimal = max(b.bobot.desimal for b in skor.butir)
    celah = Fraction(len(skor.butir), 2 * 10**desimal) if desimal else Fraction(0)
    if sebagian or len(skor.butir) < 2 or abs(jumlah - tujuan) <= celah:
        return
    if skor.bobot_total is None and konversi is None:
        return
    rinci = " + ".join(cetak_angka(b.bobot.nilai) for b in skor.butir)
    yield Cacat(
        f"Bobot seluruhnya {rinci} = {cetak_angka(jumlah)}, seharusnya {cetak_angka(tujuan)}; "
        "perbaiki bobot atau sebutkan bagian yang dikecualikan.",
        tuple(b.tempat[2] for b in skor.butir),
        skor.satu.konteks.bagian,
        tuple(b.bobot.teks for b in skor.butir),
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

ATURAN_SKOR: tuple[Aturan, ...] = (
    Aturan(
        "RV-SKR-01",
        "Nilai berbobot",
        GALAT,
        "Nilai kali bobot sama dengan nilai akhir, jumlahnya sama dengan nilai total, dan bobotnya "
        "berjumlah 100 bila tidak ada yang dikecualikan.",
        _IKPA,
        skor_tertimbang,
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
