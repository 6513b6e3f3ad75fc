"""Make IKPA reports as OM-SPAN exports them, for invented satker."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # has no stubs

UNSUR_2022 = (
    "revisi", "deviasi", "penyerapan", "kontraktual", "tagihan", "uptup", "dispensasi", "capaian",
)  # fmt: skip
UNSUR_2024 = tuple(satu for satu in UNSUR_2022 if satu != "dispensasi")
BOBOT = {
    2022: dict(zip(UNSUR_2022, (10, 10, 20, 10, 10, 10, 5, 25), strict=True)),
    2024: dict(zip(UNSUR_2024, (10, 15, 20, 10, 10, 10, 25), strict=True)),
}
JUDUL = {
    "revisi": "Revisi DIPA",
    "deviasi": "Deviasi Halaman III\nDIPA",
    "penyerapan": "Penyerapan Anggaran",
    "kontraktual": "Belanja Kontraktual",
    "tagihan": "Penyelesaian Tagihan",
    "uptup": "Pengelolaan UP dan TUP",
    "dispensasi": "Dispensasi SPM",
    "capaian": "Capaian Output",
}
Isi = str | float | int | None
_KOSONG: list[Isi] = [None] * 5


@dataclass
class SatkerIkpa:
    """A satker as printed: values by unsur, totals, and the three aspek."""

    kode: str
    nilai: Mapping[str, Isi]
    total: Isi
    konversi: Isi
    akhir: Isi
    pengurang: Isi = 0
    aspek: Sequence[Isi] = ()
    nama: str = "SATKER REKAAN"
    lain: dict[str, Isi] = field(default_factory=dict)


def baris_blok(
    satker: Sequence[SatkerIkpa], tahun: int, judul_tahun: int | None = None
) -> list[list[Isi]]:
    """Return title, header and blocks of four rows; `judul_tahun` puts the other header above."""
    unsur = UNSUR_2022 if tahun == 2022 else UNSUR_2024
    kepala = UNSUR_2022 if (judul_tahun or tahun) == 2022 else UNSUR_2024
    ekor = ["Nilai Total", "Konversi Bobot"]
    if (judul_tahun or tahun) == 2024:
        ekor.append("Dispensasi SPM (Pengurang)")
    ekor.append("Nilai Akhir (Nilai Total/Konversi Bobot)")
    kepala_isi: list[Isi] = [None, None, None, None, None, None, *(JUDUL[u] for u in kepala), *ekor]
    hasil: list[list[Isi]] = [
        ["INDIKATOR PELAKSANAAN ANGGARAN"],
        ["SAMPAI DENGAN : DESEMBER"],
        ["No", "Kode KPPN", "Kode BA", "Kode Satker", "Uraian Satker", "Keterangan", "Kualitas"],
        kepala_isi,
    ]
    for nomor, satu in enumerate(satker, 1):
        awal: list[Isi] = [nomor, "'014", "013", satu.kode, satu.nama]
        akhir = [satu.total, satu.konversi]
        akhir += [satu.pengurang] if tahun == 2024 else []
        bobot = BOBOT[tahun]
        hasil.append([*awal, "Nilai", *(satu.nilai.get(u) for u in unsur), *akhir, satu.akhir])
        if judul_tahun is None:
            hasil.append([*_KOSONG, "Bobot", *(bobot[u] for u in unsur)])
        hasil.append([*_KOSONG, "Nilai Akhir"])
        if satu.aspek:
            tempat = {"revisi": 0, "penyerapan": 1, "capaian": 2}
            isi = [satu.aspek[tempat[u]] if u in tempat else None for u in unsur]
            hasil.append([*_KOSONG, "Nilai Aspek", *isi])
    return hasil


def baris_datar(satker: Sequence[SatkerIkpa], tahun: int) -> list[list[Isi]]:
    """Return the flat table, a row for each satker, without konversi."""
    unsur = UNSUR_2022 if tahun == 2022 else UNSUR_2024
    judul = ["Bulan", "Tahun", "Kode KPPN", "Kode BA", "Kode Satker", "Nama Satker"]
    hasil: list[list[Isi]] = [[*judul, *(JUDUL[u] for u in unsur), "Nilai Akhir"]]
    for satu in satker:
        isi = [satu.nilai.get(u) for u in unsur]
        hasil.append(["Desember", tahun, "014", "013", satu.kode, satu.nama, *isi, satu.akhir])
    return hasil


def tulis(jalur: Path, baris: Sequence[Sequence[Isi]], *, geser: int = 0) -> Path:
    """Write the rows as a workbook, `geser` columns to the right, or as `;`-CSV."""
    if jalur.suffix == ".csv":
        with jalur.open("w", encoding="utf-8", newline="") as berkas:
            penulis = csv.writer(berkas, delimiter=";")
            penulis.writerows([*[None] * geser, *satu] for satu in baris)
        return jalur
    buku = xlsxwriter.Workbook(str(jalur))
    lembar = buku.add_worksheet("Laporan")
    for y, satu in enumerate(baris):
        for x, isi in enumerate(satu):
            if isi is not None:
                lembar.write(y, x + geser, isi)
    buku.close()
    return jalur
