"""Rules on money: sisa, percentages, lines that contradict each other, the Perjanjian Kinerja."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.angka import Angka, mencetak, sama
from akuntabel.reviu.aturan.anggaran.baris import BarisUang, baris_uang, menyebut_sebagian
from akuntabel.reviu.aturan.anggaran.efisiensi import efisiensi
from akuntabel.reviu.aturan.anggaran.perjanjian import pagu_perjanjian
from akuntabel.reviu.aturan.anggaran.sisa_kalimat import sisa_kalimat
from akuntabel.reviu.aturan.bersama import ringkas, sebut_tempat
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import klaim_baris, sebut_rupiah
from akuntabel.reviu.aturan.rujukan import KEUANGAN_ANDAL
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import ANGGARAN, AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.peta import LAMPIRAN
from akuntabel.reviu.tabel import JenisKolom

_PAGU_TERKECIL = 10**6
_BULAT = 10**6


def sisa_anggaran(bacaan: Bacaan) -> Iterator[Cacat]:
    """The sisa is pagu less realisasi, in every row and in sentences on the whole."""
    yield from sisa_kalimat(bacaan)
    for satu in _yang_salah(bacaan, "sisa"):
        if satu.sisa is None:
            continue
        beda = satu.pagu.nilai - satu.realisasi.nilai
        benar = sebut_rupiah(beda)
        kolom = satu.kolom
        lain = _realisasi_lain(bacaan, satu, satu.sisa)
        yield Cacat(
            f"Sisa anggaran {_nama(satu)} tercetak {satu.sisa.teks}, padahal "
            f"{cetak_angka(satu.pagu.nilai)} − {cetak_angka(satu.realisasi.nilai)} = "
            f"{cetak_angka(beda)}; perbaiki sisa, pagu, atau realisasinya."
            f"{_dari_realisasi_lain(satu.sisa, lain)}",
            (
                *satu.tempat(kolom.sisa, kolom.pagu, kolom.realisasi),
                *([] if lain is None else [lain.tempat]),
            ),
            satu.satu.konteks.bagian,
            (satu.sisa.teks, satu.pagu.teks, satu.realisasi.teks),
            benar,
            (
                *klaim_baris(bacaan).kunci(satu.satu, satu.baris, kolom.sisa),
                *([] if lain is None else [lain.kunci]),
            ),
        )


def _realisasi_lain(bacaan: Bacaan, satu: BarisUang, sisa: Angka) -> Klaim | None:
    """Return another realisasi that the report states and that would leave the printed sisa."""
    dicari = satu.pagu.nilai - sisa.nilai
    semua = (k for k in bacaan.klaim if k.jenis is JenisKlaim.SERAPAN)
    return next((k for k in semua if k.angka.nilai == dicari), None)


def _dari_realisasi_lain(sisa: Angka, lain: Klaim | None) -> str:
    if lain is None:
        return ""
    tempat = sebut_tempat(lain.tempat, lain.konteks)
    return f" {sisa.teks} cocok dengan realisasi {lain.angka.teks} ({tempat})."


def _yang_salah(bacaan: Bacaan, apa: str) -> Iterator[BarisUang]:
    """Return the wrong rows of tables where most rows are right, so that the reading is sure."""
    semua: dict[int, list[BarisUang]] = {}
    for satu in baris_uang(bacaan):
        diuji = satu.sisa is not None if apa == "sisa" else satu.persen is not None
        if diuji and satu.pagu.nilai:
            semua.setdefault(100 * satu.satu.urut + satu.kolom.pagu, []).append(satu)
    for daftar in semua.values():
        salah = [s for s in daftar if not (s.sisa_cocok if apa == "sisa" else s.persen_cocok)]
        if 2 * len(salah) <= len(daftar) or (len(daftar) <= 2 and not _lain_hal(apa, daftar[0])):
            yield from salah


def _lain_hal(apa: str, satu: BarisUang) -> bool:
    """Return whether the percentage may be one of kinerja: a column that says only "Capaian"."""
    kolom = satu.satu.isi.kolom[satu.kolom.persen]
    return apa == "persen" and kolom.jenis is JenisKolom.CAPAIAN


def _nama(satu: BarisUang) -> str:
    tahun = f" tahun {satu.tahun}" if satu.tahun else ""
    nama = [t for k in range(satu.kolom.pagu) if _kata(t := satu.baris.teks(k).strip())]
    return f"baris “{ringkas(nama[-1] if nama else satu.baris.label)}”{tahun}"


def _kata(teks: str) -> bool:
    return any(c.isalpha() for c in teks) and len(teks) > 3


def persen_anggaran(bacaan: Bacaan) -> Iterator[Cacat]:
    """The percentage is realisasi / pagu, in tables and in sentences."""
    for satu in _yang_salah(bacaan, "persen"):
        if satu.persen is not None and satu.eksak is not None:
            yield _cacat_persen(bacaan, satu, satu.persen, satu.eksak)
    yield from _persen_kalimat(bacaan)


def _cacat_persen(bacaan: Bacaan, satu: BarisUang, persen: Angka, eksak: Fraction) -> Cacat:
    benar = f"{cetak_angka(eksak, max(2, persen.desimal))}%"
    kolom = satu.kolom
    lain = _baris_berpersen(bacaan, satu, persen)
    ekor = (
        f" {persen.teks} adalah persentase {_nama(lain)} "
        f"({sebut_tempat(lain.baris.tempat, lain.satu.konteks)})."
        if lain is not None
        else _rata_rata(bacaan, satu, persen)
    )
    return Cacat(
        f"Persentase realisasi {_nama(satu)} tercetak {persen.teks}, padahal "
        f"{cetak_angka(satu.realisasi.nilai)} ÷ {cetak_angka(satu.pagu.nilai)} × 100 = {benar}; "
        f"perbaiki persentase atau angka yang dibagi.{ekor}",
        (
            *satu.tempat(kolom.persen, kolom.realisasi, kolom.pagu),
            *([] if lain is None else lain.tempat(lain.kolom.persen)),
        ),
        satu.satu.konteks.bagian,
        (persen.teks, satu.realisasi.teks, satu.pagu.teks),
        benar,
        klaim_baris(bacaan).kunci(satu.satu, satu.baris, kolom.persen, kolom.realisasi),
    )


def _baris_berpersen(bacaan: Bacaan, satu: BarisUang, persen: Angka) -> BarisUang | None:
    """Return another line of the report that rightly has the percentage."""
    for lain in baris_uang(bacaan):
        if lain.baris is satu.baris or lain.persen is None or lain.persen.nilai in (0, 100):
            continue
        if lain.persen_cocok and lain.persen.desimal and sama(lain.persen, persen):
            return lain
    return None


def _rata_rata(bacaan: Bacaan, satu: BarisUang, persen: Angka) -> str:
    """Return a sentence when a total prints the mean of the percentages above it."""
    if not satu.baris.jumlah:
        return ""
    semua = [
        s.persen.nilai
        for s in baris_uang(bacaan)
        if s.satu is satu.satu and s.persen is not None and not s.baris.jumlah and s.pagu.nilai
    ]
    if len(semua) > 1 and mencetak(persen, sum(semua, Fraction(0)) / len(semua)):
        return " Yang tercetak adalah rata-rata persentase baris, bukan persentase jumlahnya."
    return ""


def _persen_kalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    ikatan: dict[str, list[Klaim]] = {}
    for k in bacaan.klaim:
        if k.asal is AsalKlaim.PROSA:
            ikatan.setdefault(k.ikatan, []).append(k)
    for k in (k for daftar in ikatan.values() for k in daftar):
        if k.jenis is not JenisKlaim.PERSEN_SERAPAN:
            continue
        serapan = _sefakta(ikatan[k.ikatan], k, JenisKlaim.SERAPAN)
        pagu = _sefakta(ikatan[k.ikatan], k, JenisKlaim.PAGU) or _pagu_lain(bacaan, k)
        if len(serapan) != 1 or not pagu or any(not p.angka.nilai for p in pagu):
            continue
        eksak = [100 * serapan[0].angka.nilai / p.angka.nilai for p in pagu]
        if not any(mencetak(k.angka, e) for e in eksak):
            yield _cacat_kalimat(k, serapan[0], pagu[0], eksak[0])


def _sefakta(daftar: list[Klaim], k: Klaim, jenis: JenisKlaim) -> list[Klaim]:
    return [s for s in daftar if s.jenis is jenis and s.pokok == k.pokok and s.tahun == k.tahun]


def _pagu_lain(bacaan: Bacaan, k: Klaim) -> list[Klaim]:
    """Return the pagu of the whole budget that other places state, plans of the year left out."""
    if k.pokok != ANGGARAN or menyebut_sebagian(k.kutipan):
        return []
    semua = _sefakta(list(bacaan.klaim), k, JenisKlaim.PAGU)
    return [p for p in semua if p.konteks.bab not in (2, LAMPIRAN)]


def _cacat_kalimat(k: Klaim, serapan: Klaim, pagu: Klaim, eksak: Fraction) -> Cacat:
    benar = f"{cetak_angka(eksak, max(2, k.angka.desimal))}%"
    return Cacat(
        f"Kalimat menyebut realisasi anggaran {k.angka.teks}, padahal "
        f"{cetak_angka(serapan.angka.nilai)} ÷ {cetak_angka(pagu.angka.nilai)} × 100 = {benar}; "
        "perbaiki persentase atau jumlah rupiahnya.",
        (k.tempat, serapan.tempat, pagu.tempat),
        k.konteks.bagian,
        (k.angka.teks, serapan.angka.teks, pagu.angka.teks),
        benar,
        (k.kunci, serapan.kunci),
    )


def pagu_sama_realisasi_beda(bacaan: Bacaan) -> Iterator[Cacat]:
    """Lines of two tables with one exact pagu have one realisasi."""
    awal: dict[tuple[int | None, Fraction], BarisUang] = {}
    for satu in baris_uang(bacaan):
        nilai = satu.pagu.nilai
        if nilai < _PAGU_TERKECIL or nilai.denominator > 1 or nilai % _BULAT == 0 or satu.berkala:
            continue
        lalu = awal.setdefault((satu.tahun or bacaan.tahun, nilai), satu)
        if lalu.satu is satu.satu or sama(lalu.realisasi, satu.realisasi):
            continue
        if lalu.baris.jumlah and satu.baris.jumlah:
            continue  # two totals of one budget are one fact: RV-FAK-01
        yield _cacat_beda(bacaan, satu, lalu)


def _cacat_beda(bacaan: Bacaan, satu: BarisUang, lalu: BarisUang) -> Cacat:
    klaim = klaim_baris(bacaan)
    tempat = sebut_tempat(satu.baris.tempat, satu.satu.konteks)
    tempat_lalu = sebut_tempat(lalu.baris.tempat, lalu.satu.konteks)
    return Cacat(
        f"Realisasi {_nama(lalu)} ({tempat_lalu}) {lalu.realisasi.teks} dan {_nama(satu)} "
        f"({tempat}) {satu.realisasi.teks} berbeda, padahal pagunya sama {satu.pagu.teks}; "
        "tetapkan realisasi yang benar atau jelaskan bedanya.",
        (
            *satu.tempat(satu.kolom.realisasi, satu.kolom.pagu),
            *lalu.tempat(lalu.kolom.realisasi, lalu.kolom.pagu),
        ),
        satu.satu.konteks.bagian,
        (satu.realisasi.teks, lalu.realisasi.teks),
        f"{lalu.realisasi.teks} atau {satu.realisasi.teks}",
        (
            *klaim.kunci(satu.satu, satu.baris, satu.kolom.realisasi),
            *klaim.kunci(lalu.satu, lalu.baris, lalu.kolom.realisasi),
        ),
    )


_PERJANJIAN = Rujukan(
    "PermenPAN-RB 53/2014", "Lampiran I, anggaran Perjanjian Kinerja", Keyakinan.DIKENAL
)

ATURAN_ANGGARAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-ANG-01",
        "Sisa anggaran",
        GALAT,
        "Sisa anggaran sama dengan pagu dikurangi realisasi, per baris, jumlahnya, dan kalimat.",
        KEUANGAN_ANDAL,
        sisa_anggaran,
    ),
    Aturan(
        "RV-ANG-02",
        "Persentase realisasi anggaran",
        GALAT,
        "Persentase realisasi anggaran sama dengan realisasi dibagi pagu, dalam tabel dan kalimat.",
        KEUANGAN_ANDAL,
        persen_anggaran,
    ),
    Aturan(
        "RV-ANG-03",
        "Pagu sama, realisasi sama",
        PERINGATAN,
        "Baris dengan pagu yang persis sama pada tabel berbeda memuat realisasi yang sama.",
        KEUANGAN_ANDAL,
        pagu_sama_realisasi_beda,
    ),
    Aturan(
        "RV-ANG-04",
        "Anggaran Perjanjian Kinerja",
        PERINGATAN,
        "Jumlah anggaran dalam Perjanjian Kinerja sama dengan pagu tahun itu, atau revisinya "
        "dijelaskan.",
        _PERJANJIAN,
        pagu_perjanjian,
    ),
    Aturan(
        "RV-ANG-05",
        "Efisiensi",
        GALAT,
        "Efisiensi setiap baris sesuai dengan capaian dan serapannya, dan kata kesimpulannya "
        "sesuai dengan tandanya.",
        KEUANGAN_ANDAL,
        efisiensi,
    ),
)
