"""IKPA ekspor: our satker's row of a monthly IKPA report → a fact."""

from akuntabel.berkas.impor.fakta_ekspor import FaktaEkspor
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor
from akuntabel.berkas.laporan_ikpa.baris import BarisLaporan, baca_lembar
from akuntabel.inti.anggaran.ikpa import UnsurIkpa
from akuntabel.inti.anggaran.transaksi import LaporanIkpa
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import JenisPeriode, Periode


def baca_ikpa(
    lembar: LembarEkspor, nama: str, berkas: BerkasKinerja, bulan: int | None
) -> FaktaEkspor:
    """Return the IKPA of the satker in the month of the report.

    Galat: EksporSalahError where the satker, its month or its year cannot be told.
    """
    bacaan = baca_lembar(lembar)
    if bacaan is None or not bacaan.baris:
        raise EksporSalahError("Laporan IKPA ini tidak memuat satu satker pun; unduh ulang.")
    baris = _milik(bacaan.baris, berkas)
    if baris.rusak:
        raise EksporSalahError(f"Baris {baris.nomor}: {baris.rusak}; unduh ulang.")
    tahun, bulan = berkas.satker.tahun, bulan or baris.bulan
    if baris.tahun and baris.tahun != tahun:
        raise EksporSalahError(
            f"Laporan IKPA ini tahun {baris.tahun}, sedangkan sumber ini tahun {tahun}; pilih "
            "laporan tahun yang sama."
        )
    if not bulan:
        raise EksporSalahError("Judul laporan ini tidak menyebut bulannya; beri --bulan.")
    nilai = {satu.value: baris.angka(satu.value) for satu in UnsurIkpa}
    laporan = LaporanIkpa(
        Periode(tahun, JenisPeriode.BULAN, bulan),
        **nilai,
        nilai_total=baris.angka("total"),
        konversi=baris.konversi,
        pengurang=baris.angka("pengurang"),
        nilai_akhir=baris.angka("akhir"),
    )
    return FaktaEkspor(nama, bulan=bulan, laporan_ikpa=(laporan,))


def _milik(baris: list[BarisLaporan], berkas: BerkasKinerja) -> BarisLaporan:
    """Return the row of the satker: by its kode, its name, or because it is the only one."""
    satker = berkas.satker
    nama = satker.nama.casefold()
    cocok = [b for b in baris if b.kode == satker.kode or b.nama.casefold() == nama]
    if len(cocok) == 1:
        return cocok[0]
    if len(baris) == 1:
        return baris[0]
    raise EksporSalahError(
        f"Laporan IKPA ini memuat {len(baris)} satker dan {satker.nama_pendek} tidak dapat "
        "ditentukan; unduh untuk satu satker, atau tulis kode enam angkanya di satker.yaml."
    )
