"""Periksa perjanjian: the versions of the Perjanjian Kinerja follow each other."""

from datetime import date
from itertools import pairwise

from akuntabel.berkas.lembar import Penampung
from akuntabel.berkas.sel import urai_sel
from akuntabel.berkas.urai import BarisTerurai, LembarTerurai
from akuntabel.inti.temuan import TingkatTemuan


def periksa_perjanjian(lembar: LembarTerurai, tahun: int | None, penampung: Penampung) -> None:
    """Report revisions without a reason, out of order or skipped, and a first date far away."""
    _periksa_alasan(lembar, penampung)
    versi = _versi(lembar)
    _periksa_urutan_tanggal(lembar, versi, penampung)
    _periksa_nomor(lembar, versi, penampung)
    if tahun is not None and versi:
        _periksa_tanggal_pertama(lembar, versi[0], tahun, penampung)


def revisi_menunggu(lembar: LembarTerurai) -> tuple[int, ...]:
    """Return the revisions whose date is still to be filled in."""
    (kolom,) = (k for k in lembar.bentuk.kolom if k.nama == "revisi")
    nilai = (urai_sel(b.isi.get("revisi"), kolom, nihil=False) for b in lembar.menunggu)
    return tuple(satu for satu in nilai if isinstance(satu, int))


def _versi(lembar: LembarTerurai) -> list[tuple[int, date, BarisTerurai]]:
    """Return each dated revision with its row, the lowest first."""
    hasil: list[tuple[int, date, BarisTerurai]] = []
    for baris in lembar.baris:
        revisi, tanggal = baris.isi.get("revisi"), baris.isi.get("tanggal")
        if isinstance(revisi, int) and isinstance(tanggal, date):
            hasil.append((revisi, tanggal, baris))
    return sorted(hasil, key=lambda satu: satu[0])


def _periksa_alasan(lembar: LembarTerurai, penampung: Penampung) -> None:
    for baris in lembar.baris:
        revisi = baris.isi.get("revisi")
        if isinstance(revisi, int) and revisi > 0 and not baris.isi.get("alasan"):
            pesan = f"revisi {revisi} belum beralasan; tulis mengapa perjanjian diubah."
            letak = lembar.mentah.letak(baris.asal, "alasan")
            penampung.tambah("REVISI_TANPA_ALASAN", TingkatTemuan.GALAT, pesan, letak)


def _periksa_urutan_tanggal(
    lembar: LembarTerurai, versi: list[tuple[int, date, BarisTerurai]], penampung: Penampung
) -> None:
    for (dulu, tanggal_dulu, _), (revisi, tanggal, baris) in pairwise(versi):
        if dulu < revisi and tanggal < tanggal_dulu:
            pesan = (
                f"revisi {revisi} bertanggal {tanggal.isoformat()}, sebelum revisi {dulu} "
                f"({tanggal_dulu.isoformat()}); betulkan salah satu tanggal itu."
            )
            letak = lembar.mentah.letak(baris.asal, "tanggal")
            penampung.tambah("TANGGAL_REVISI_MUNDUR", TingkatTemuan.GALAT, pesan, letak)


def _periksa_nomor(
    lembar: LembarTerurai, versi: list[tuple[int, date, BarisTerurai]], penampung: Penampung
) -> None:
    ada = {-1, *revisi_menunggu(lembar), *(revisi for revisi, _, _ in versi)}
    for revisi, _, baris in versi:
        if revisi - 1 in ada:
            continue
        dulu = max(nomor for nomor in ada if nomor < revisi)
        hilang = str(revisi - 1) if revisi - dulu == 2 else f"{dulu + 1}–{revisi - 1}"
        pesan = f"revisi {revisi} tanpa revisi {hilang}; tambahkan barisnya atau betulkan nomornya."
        letak = lembar.mentah.letak(baris.asal, "revisi")
        penampung.tambah("REVISI_TERLEWAT", TingkatTemuan.PERINGATAN, pesan, letak)


def _periksa_tanggal_pertama(
    lembar: LembarTerurai,
    versi: tuple[int, date, BarisTerurai],
    tahun: int,
    penampung: Penampung,
) -> None:
    revisi, tanggal, baris = versi
    if not date(tahun - 1, 12, 1) <= tanggal <= date(tahun, 12, 31):
        pesan = (
            f"perjanjian (revisi {revisi}) bertanggal {tanggal.isoformat()}, di luar Desember "
            f"{tahun - 1} sampai Desember {tahun}; periksa tahunnya."
        )
        letak = lembar.mentah.letak(baris.asal, "tanggal")
        penampung.tambah("TANGGAL_PERJANJIAN_JANGGAL", TingkatTemuan.PERINGATAN, pesan, letak)
