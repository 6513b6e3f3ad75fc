"""Validasi buku: what a cell of the workbook accepts, told in Indonesian before and after."""

from datetime import date
from typing import Any

from akuntabel.berkas.batas import TANGGAL_AKHIR, TANGGAL_AWAL
from akuntabel.berkas.lembar import JenisSel, KolomLembar

_PANJANG_JUDUL = 32
_PANJANG_PESAN = 255
_RUPIAH_MAKS = 10**15
_DESIMAL_MAKS = 10**12


def validasi(kolom: KolomLembar) -> dict[str, Any] | None:
    """Return the data validation of a column as xlsxwriter takes it, None if it has no rule."""
    aturan = _aturan(kolom)
    if aturan is None and not kolom.bantuan:
        return None
    hasil: dict[str, Any] = {"validate": "any", "ignore_blank": True}
    if aturan is not None:
        syarat, pesan = aturan
        hasil |= syarat
        hasil |= {"error_title": "Isian belum sesuai", "error_message": pesan}
    if kolom.bantuan:
        hasil["input_title"] = _potong(kolom.judul, _PANJANG_JUDUL)
        hasil["input_message"] = _potong(kolom.bantuan, _PANJANG_PESAN)
    return hasil


def _aturan(kolom: KolomLembar) -> tuple[dict[str, Any], str] | None:
    match kolom.jenis:
        case JenisSel.BULAT | JenisSel.JUMLAH:
            syarat = {"validate": "integer", "criteria": ">=", "value": 0}
            return syarat, "Tulis bilangan bulat 0 atau lebih, tanpa satuan."
        case JenisSel.RUPIAH:
            syarat = _rentang("integer", kolom, _RUPIAH_MAKS)
            return syarat, f"Tulis rupiah utuh{_sebutan(kolom)} tanpa Rp, titik, dan koma."
        case JenisSel.DESIMAL:
            syarat = _rentang("decimal", kolom, _DESIMAL_MAKS)
            return syarat, f"Tulis angka{_sebutan(kolom)} saja, tanpa satuan dan tanda persen."
        case JenisSel.YA_TIDAK:
            return {"validate": "list", "source": ["ya", "tidak"]}, "Pilih ya atau tidak."
        case JenisSel.PILIHAN:
            syarat = {"validate": "list", "source": list(kolom.pilihan)}
            return syarat, _potong(f"Pilih salah satu: {', '.join(kolom.pilihan)}.", _PANJANG_PESAN)
        case JenisSel.TANGGAL:
            syarat = _antara("date", TANGGAL_AWAL, TANGGAL_AKHIR)
            return syarat, "Tulis tanggal, contoh 2023-01-31."
        case JenisSel.TEKS | JenisSel.PERIODE | JenisSel.KODE_ANGGARAN:
            return None


def _rentang(jenis: str, kolom: KolomLembar, maks: int) -> dict[str, Any]:
    """Return the rule of a column of numbers: what it declares, else only a sane size."""
    if kolom.batas is None:
        return _antara(jenis, -maks, maks)
    if kolom.batas.lebih:
        return {"validate": jenis, "criteria": ">", "value": kolom.batas.bawah}
    return _antara(jenis, kolom.batas.bawah, maks if kolom.batas.atas is None else kolom.batas.atas)


def _sebutan(kolom: KolomLembar) -> str:
    return f" {kolom.batas.sebutan}" if kolom.batas is not None else ""


def _antara(jenis: str, bawah: date | int, atas: date | int) -> dict[str, Any]:
    return {"validate": jenis, "criteria": "between", "minimum": bawah, "maximum": atas}


def _potong(teks: str, panjang: int) -> str:
    return teks if len(teks) <= panjang else f"{teks[: panjang - 1]}…"
