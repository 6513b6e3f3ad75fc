"""Sel: one cell between its raw form and its typed value."""

import re
from datetime import date, datetime
from fractions import Fraction

from akuntabel.berkas.angka_teks import AngkaRagu, AngkaSalah, baca_angka, tulis_angka
from akuntabel.berkas.batas import TAK_NEGATIF, TANGGAL_AKHIR, TANGGAL_AWAL
from akuntabel.berkas.lembar import (
    AngkaBuku,
    IsiMentah,
    JenisSel,
    KolomLembar,
    NilaiSel,
    SelGalat,
)
from akuntabel.inti.anggaran.kode import urai_kode_anggaran
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.periode import NAMA_BULAN, urai_periode
from akuntabel.inti.rekaman import rekaman

DIGIT_BUKU = 15
"""Significant digits that a workbook keeps of a number."""
_YA = ("ya", "y", "true", "benar", "✓", "√", "v", "1")
_TIDAK = ("tidak", "t", "false", "salah", "0")
_KENDALI = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_TANGGAL_PANJANG = re.compile(r"(\d{1,2}) +([a-z]+) +(\d{4})", re.IGNORECASE)
_BULAN = {nama.casefold(): nomor for nomor, nama in enumerate(NAMA_BULAN, 1)}


@rekaman
class SelSalah:
    """Why a cell has no typed value: kode of the finding and its sentence."""

    kode: str
    pesan: str


def kosong(isi: IsiMentah) -> bool:
    """Return whether nothing has been filled in."""
    return isi is None or (isinstance(isi, str) and not isi.strip())


def urai_sel(
    isi: IsiMentah, kolom: KolomLembar, satuan: str = "", *, nihil: bool
) -> NilaiSel | SelSalah:
    """Return the typed value of a cell, None for a blank, or why it has none.

    `nihil` reads a lone dash as 0 (data tables).
    """
    if kosong(isi):
        return None
    if isinstance(isi, SelGalat):
        return SelSalah("SEL_GALAT", f"sel berisi {isi.kode}, bukan nilai; tulis nilainya saja.")
    match kolom.jenis:
        case JenisSel.TEKS:
            return _teks(isi)
        case JenisSel.BULAT | JenisSel.JUMLAH | JenisSel.RUPIAH | JenisSel.DESIMAL:
            return _angka(isi, kolom, satuan or kolom.satuan, nihil=nihil)
        case JenisSel.YA_TIDAK:
            return _ya_tidak(isi, nihil=nihil)
        case JenisSel.TANGGAL:
            return _tanggal(isi)
        case JenisSel.PILIHAN:
            return _pilihan(isi, kolom)
        case JenisSel.PERIODE:
            return _periode(isi)
        case JenisSel.KODE_ANGGARAN:
            return _kode_anggaran(isi)


def _sebut(isi: IsiMentah) -> str:
    """Return the cell as a sentence quotes it."""
    match isi:
        case AngkaBuku():
            return cetak_angka(isi.nilai)
        case bool():
            return "TRUE" if isi else "FALSE"
        case date():
            return isi.isoformat()
        case _:
            teks = " ".join(str(isi).split())
            return teks if len(teks) <= 30 else f"{teks[:29]}…"


def _teks(isi: IsiMentah) -> str | SelSalah:
    if isinstance(isi, AngkaBuku):
        if abs(isi.nilai) >= 10**DIGIT_BUKU:
            pesan = (
                "nomor panjang ini tersimpan sebagai angka sehingga angka belakangnya hilang; "
                "ubah format sel menjadi Text lalu ketik ulang."
            )
            return SelSalah("NOMOR_TERPOTONG", pesan)
        return tulis_angka(isi.nilai)
    if not isinstance(isi, str):
        return _sebut(isi)
    if _KENDALI.search(isi):
        return SelSalah("KARAKTER_KENDALI", "teks berisi karakter kendali; ketik ulang teks itu.")
    return isi


def baca_teks_panjang(isi: IsiMentah) -> str | SelSalah:
    """Return the text of a cell exactly as it stands; a blank is an empty text."""
    if isinstance(isi, SelGalat):
        return SelSalah("SEL_GALAT", f"sel berisi {isi.kode}, bukan teks; tulis teksnya.")
    return "" if isi is None else _teks(isi)


def _angka(isi: IsiMentah, kolom: KolomLembar, satuan: str, *, nihil: bool) -> NilaiSel | SelSalah:
    match isi:
        case AngkaBuku():
            if isi.persen and kolom.jenis is not JenisSel.DESIMAL:
                return SelSalah("BUKAN_ANGKA", f"persen di kolom {kolom.judul}; tulis banyaknya.")
            nilai = isi.nilai * 100 if isi.persen else isi.nilai
        case str():
            hasil = baca_angka(isi, kolom.jenis_angka, satuan, nihil=nihil)
            if isinstance(hasil, AngkaRagu):
                return SelSalah("ANGKA_RAGU", hasil.pesan)
            if isinstance(hasil, AngkaSalah):
                return SelSalah("BUKAN_ANGKA", hasil.pesan)
            if hasil is None:
                return None
            nilai = hasil
        case _:
            pesan = f"{_sebut(isi)} bukan angka; tulis angkanya dan pakai format sel biasa."
            return SelSalah("BUKAN_ANGKA", pesan)
    return _sesuai_jenis(nilai, kolom)


def _sesuai_jenis(nilai: Fraction, kolom: KolomLembar) -> NilaiSel | SelSalah:
    if nilai.denominator != 1 and kolom.jenis is not JenisSel.DESIMAL:
        pesan = f"{cetak_angka(nilai)} berpecahan di kolom bilangan bulat; periksa angkanya."
        return SelSalah("ANGKA_PECAHAN", pesan)
    cacah = kolom.jenis in (JenisSel.BULAT, JenisSel.JUMLAH)
    batas = kolom.batas or (TAK_NEGATIF if cacah else None)
    salah = batas.salah(nilai, kolom.judul) if batas is not None else None
    if salah is not None:
        return SelSalah(*salah)
    return int(nilai) if kolom.jenis in (JenisSel.BULAT, JenisSel.RUPIAH) else nilai


def _ya_tidak(isi: IsiMentah, *, nihil: bool) -> bool | SelSalah:
    if isinstance(isi, bool):
        return isi
    teks = tulis_angka(isi.nilai) if isinstance(isi, AngkaBuku) else str(isi).strip().casefold()
    if teks in _YA:
        return True
    if teks in _TIDAK or (nihil and teks in ("-", "–")):
        return False
    return SelSalah("BUKAN_YA_TIDAK", f"“{_sebut(isi)}” bukan ya atau tidak; pilih salah satu.")


def _tanggal(isi: IsiMentah) -> date | SelSalah:
    hasil = isi if isinstance(isi, date) else _baca_tanggal(isi if isinstance(isi, str) else "")
    if hasil is None:
        pesan = f"“{_sebut(isi)}” bukan tanggal; tulis tahun-bulan-hari, contoh 2023-01-31."
        return SelSalah("TANGGAL_SALAH", pesan)
    return tanggal_wajar(hasil)


def tanggal_wajar(hari: date) -> date | SelSalah:
    """Return the day, or why no paper of an office can bear it."""
    if TANGGAL_AWAL <= hari <= TANGGAL_AKHIR:
        return hari
    pesan = (
        f"tanggal {hari.isoformat()} di luar {TANGGAL_AWAL.year}–{TANGGAL_AKHIR.year}; "
        "periksa tahunnya."
    )
    return SelSalah("TANGGAL_SALAH", pesan)


def _baca_tanggal(isi: str) -> date | None:
    teks = isi.strip()
    try:
        panjang = _TANGGAL_PANJANG.fullmatch(teks)
        if panjang and panjang[2].casefold() in _BULAN:
            return date(int(panjang[3]), _BULAN[panjang[2].casefold()], int(panjang[1]))
        return datetime.strptime(teks, "%Y-%m-%d").date()  # noqa: DTZ007 — a day has no zone
    except ValueError:
        return None


def _pilihan(isi: IsiMentah, kolom: KolomLembar) -> str | SelSalah:
    teks = _sebut(isi) if not isinstance(isi, str) else isi
    if isinstance(isi, AngkaBuku):
        teks = tulis_angka(isi.nilai)
    baku = re.sub(r"[\s_]+", "_", teks.strip().casefold())
    for pilihan in kolom.pilihan:
        if pilihan.casefold() == baku:
            return pilihan
    kenal = ", ".join(kolom.pilihan)
    return SelSalah("PILIHAN_TIDAK_DIKENAL", f"“{_sebut(isi)}” tidak dikenal; pilih: {kenal}.")


def _periode(isi: IsiMentah) -> str | SelSalah:
    teks = tulis_angka(isi.nilai) if isinstance(isi, AngkaBuku) else str(isi)
    periode = urai_periode(teks)
    if periode is None:
        pesan = f"“{_sebut(isi)}” bukan periode; tulis 2023, 2023-S1, 2023-TW3, atau 2023-08."
        return SelSalah("PERIODE_SALAH", pesan)
    return periode.kode


def _kode_anggaran(isi: IsiMentah) -> str | SelSalah:
    kode = urai_kode_anggaran(isi if isinstance(isi, str) else _sebut(isi))
    if kode is None:
        pesan = (
            f"“{_sebut(isi)}” bukan kode anggaran; tulis bagian-bagiannya dipisah titik, "
            "contoh WA.6228.EBA.994.001."
        )
        return SelSalah("KODE_ANGGARAN_SALAH", pesan)
    return str(kode)


def tulis_sel(nilai: NilaiSel) -> str:
    """Return the canonical text of a typed cell, as CSV and YAML hold it."""
    match nilai:
        case None:
            return ""
        case bool():
            return "ya" if nilai else "tidak"
        case int() | Fraction():
            return tulis_angka(nilai)
        case date():
            return nilai.isoformat()
        case str():
            return nilai
