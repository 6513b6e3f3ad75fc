"""Laporan FA Detail (16 segmen), GLP039, as SAKTI writes it (aturan STR-04)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.inti.periode import NAMA_BULAN
from ekspor.anggaran_contoh import KODE_SATKER, NAMA_SATKER, Daun, nama_simpul
from ekspor.buku_ekspor import Baris, Isi, tulis_csv_ekspor, tulis_xlsx_ekspor

LEMBAR = "GLP039_LAPORAN REALISASI SUPER "
_KOLOM_KODE = (1, 1, 2, 2, 4, 5, 7)
_KOLOM_URAIAN = (3, 8, 6, 10, 9, 11, 12)
_PAGU, _LOCK, _LALU, _INI, _SD_JUMLAH, _SD_RINCI, _PERSEN, _SISA = 16, 18, 22, 23, 24, 25, 28, 29
GABUNG = ("B7:H8", "I7:O8", "Q7:R8", "S7:V8", "W7:AB7", "Y8:AB8", "AC7:AC8", "AD7:AE8")


@dataclass(frozen=True, slots=True)
class Laporan:
    """What a report is about; `tiap` rows stand on a page before its heads are repeated."""

    daun: Sequence[Daun]
    tahun: int = 2023
    bulan: int = 12
    nama: str = NAMA_SATKER
    kode: str = KODE_SATKER
    tiap: int = 20
    lock: int = 0


def baris_fa(laporan: Laporan) -> list[Baris]:
    """Return the rows of the report."""
    judul = list(_judul(laporan))
    kepala: list[Baris] = [
        {1: "Kode", 8: "Uraian", _PAGU: "Pagu Revisi", _LOCK: "Lock Pagu", _LALU: "Realisasi",
         _PERSEN: "%", _SISA: "Sisa Anggaran"},
        {_LALU: "Periode Lalu", _INI: "Periode Ini", _SD_JUMLAH: "s.d. Periode"},
    ]  # fmt: skip
    jumlah = {1: "JUMLAH SELURUHNYA", **_uang(laporan.daun, laporan, _SD_JUMLAH)}
    hasil: list[Baris] = [*judul, *kepala, jumlah]
    for ke, baris in enumerate(_baris_pohon(laporan), 1):
        hasil.append(baris)
        if laporan.tiap and ke % laporan.tiap == 0:
            hasil += [{1: f"Halaman {ke // laporan.tiap}"}, *judul, *kepala]
    return [*hasil, *_kaki()]


def _judul(laporan: Laporan) -> Iterator[Baris]:
    yield {1: "LAPORAN FA DETAIL (16 SEGMEN)"}
    yield {1: "Per Program; Kegiatan; KRO; RO; Komponen; Sub Komponen; Akun; Item"}
    yield {1: f"Periode {NAMA_BULAN[laporan.bulan - 1]} {laporan.tahun}"}
    yield {1: "Kementerian", 4: ": 013 KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA"}
    yield {1: "Unit Organisasi", 4: ": 05 DITJEN PEMASYARAKATAN"}
    yield {1: "Satuan Kerja", 4: f": {laporan.kode} {laporan.nama}"}


def _kaki() -> Iterator[Baris]:
    yield {1: "*Lock Pagu adalah jumlah pagu yang sedang dalam proses usulan revisi DIPA atau POK."}
    yield {1: "*SPM yang dihitung adalah SPM yang telah terbit SP2D-nya."}


def _uang(daun: Sequence[Daun], laporan: Laporan, kolom_sd: int) -> dict[int, Isi]:
    pagu = sum(d.pagu for d in daun)
    lalu = sum(d.sampai(laporan.bulan - 1) for d in daun)
    sampai = sum(d.sampai(laporan.bulan) for d in daun)
    hasil: dict[int, Isi] = {
        _PAGU: pagu, _LOCK: laporan.lock, _LALU: lalu, _INI: sampai - lalu, kolom_sd: sampai,
        _SISA: pagu - sampai,
    }  # fmt: skip
    return hasil


def _baris_pohon(laporan: Laporan) -> Iterator[Baris]:
    """Yield the rows of the tree: each node with its sums before what lies under it."""
    milik: dict[tuple[str, ...], list[Daun]] = {}
    for daun in laporan.daun:
        for dalam in range(1, 8):
            milik.setdefault(daun.jalur[:dalam], []).append(daun)
    terbuka: tuple[str, ...] = ()
    for daun in laporan.daun:
        for dalam in range(1, 8):
            simpul = daun.jalur[:dalam]
            if terbuka[:dalam] != simpul:
                yield {
                    _KOLOM_KODE[dalam - 1]: _kode(simpul),
                    _KOLOM_URAIAN[dalam - 1]: nama_simpul(simpul),
                    **_uang(milik[simpul], laporan, _SD_RINCI),
                }
                terbuka = simpul
        terbuka = daun.jalur
        yield {13: f"{daun.nomor}. {daun.uraian}", **_uang([daun], laporan, _SD_RINCI)}


def _kode(simpul: tuple[str, ...]) -> str:
    match len(simpul):
        case 2 | 4:
            return f"{simpul[-2]}.{simpul[-1]}"
        case 6:
            return f"{simpul[4]}.{simpul[5]}"
        case _:
            return simpul[-1]


def tulis_fa(
    laporan: Laporan, jalur: Path, ubah: Callable[[list[Baris]], list[Baris]] | None = None
) -> Path:
    """Write the report as its ending says, .xlsx or .csv, after a change of its rows."""
    baris = baris_fa(laporan)
    if ubah is not None:
        baris = ubah(baris)
    if jalur.suffix == ".csv":
        return tulis_csv_ekspor(baris, jalur)
    return tulis_xlsx_ekspor(baris, jalur, LEMBAR, GABUNG)
