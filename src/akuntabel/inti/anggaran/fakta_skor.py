"""Fakta skor: what the scores of a year are computed from, real or supposed."""

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from akuntabel.inti.anggaran.bulanan import AnggaranBulanan, susun_bulanan
from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa
from akuntabel.inti.anggaran.ikpa_berlaku import TercetakIkpa, selesaikan_ikpa
from akuntabel.inti.anggaran.langkah import Langkah, terhitung
from akuntabel.inti.anggaran.nilai import JenisNilai, nilai_tahun
from akuntabel.inti.anggaran.transaksi import LaporanIkpa
from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.rekaman import rekaman


@rekaman
class TercetakUnsur:
    """An indicator as a report prints it; `sumber` is the value there if not the one in use."""

    nilai: Fraction | None
    berlaku: bool = True
    sumber: Fraction | None = None


@rekaman
class FaktaSkor:
    """The facts, the months of the budget, and the printed indicators of the IKPA.

    `andai` maps a component ("ikpa.capaian", "smart", "kontraktual.dini") to a supposed
    value, which then counts instead of any other; `diandaikan` says that one of them changes
    the IKPA. `terakhir` is the last month that is a fact: a supposed one has no deviation.
    """

    berkas: BerkasKinerja
    bulanan: AnggaranBulanan
    tercetak: Mapping[UnsurIkpa, TercetakUnsur]
    pengurang: Fraction = Fraction(0)
    andai: Mapping[str, Fraction] = field(default_factory=dict)
    diandaikan: bool = False
    terakhir: int | None = None

    @property
    def akhir_fakta(self) -> int:
        """Return the last month whose realisasi is a fact, 0 if none is."""
        return self.bulanan.terakhir if self.terakhir is None else self.terakhir

    def bagian(self, nama: str, langkah: Langkah) -> Langkah:
        """Return a component: supposed, else from the papers, else as a number was entered."""
        nilai = self.unsur(nama)
        if isinstance(nilai, TakTerhitung) or (terhitung(langkah) and nama not in self.andai):
            return langkah
        asal = "diandaikan" if nama in self.andai else "diisi sebagai angka"
        return Langkah(langkah.nama, nilai, asal)

    def unsur(self, nama: str) -> Nilai:
        """Return a component that is known as a number only: supposed, else the last entered."""
        if nama in self.andai:
            return self.andai[nama]
        milik = [satu for satu in self.berkas.unsur_skor if satu.unsur == nama]
        if not milik:
            return TakTerhitung(f"unsur {nama} belum diisi", "BELUM_DIISI")
        return max(milik, key=lambda satu: satu.periode.akhir).nilai

    def nilai(self, jenis: JenisNilai) -> Nilai:
        """Return the score that another institution gave, supposed or entered."""
        if jenis.value in self.andai:
            return self.andai[jenis.value]
        return nilai_tahun(self.berkas.nilai_anggaran, jenis, self.berkas.satker.tahun)


def susun_fakta(berkas: BerkasKinerja, aturan: AturanIkpa | None) -> FaktaSkor:
    """Return the facts of a satker-year as its scores read them.

    Printed indicators come from the last monthly report, and else from the list of the year.
    """
    bulanan = susun_bulanan(berkas)
    if aturan is None:
        return FaktaSkor(berkas, bulanan, {})
    tahun = berkas.satker.tahun
    laporan = [satu for satu in berkas.laporan_ikpa if satu.bulan.tahun == tahun]
    if laporan:
        terakhir = max(laporan, key=lambda satu: satu.bulan.nomor)
        pengurang = terakhir.pengurang or Fraction(0)
        return FaktaSkor(berkas, bulanan, _dari_laporan(terakhir, aturan), pengurang)
    nama = {satu.nama.casefold(): satu.unsur for satu in aturan.unsur}
    tercetak = {
        nama[satu.nama.casefold()]: TercetakUnsur(satu.nilai, satu.berlaku, satu.tercetak)
        for satu in berkas.ikpa
        if satu.nama.casefold() in nama
    }
    return FaktaSkor(berkas, bulanan, tercetak)


def _dari_laporan(laporan: LaporanIkpa, aturan: AturanIkpa) -> dict[UnsurIkpa, TercetakUnsur]:
    nilai = {satu.unsur: nilai_laporan(laporan, satu.unsur) for satu in aturan.unsur}
    tercetak = TercetakIkpa(
        laporan.nilai_total,
        laporan.konversi,
        laporan.nilai_akhir,
        laporan.pengurang or Fraction(0),
    )
    berlaku = selesaikan_ikpa(aturan, nilai, tercetak).berlaku
    return {unsur: TercetakUnsur(isi, berlaku[unsur]) for unsur, isi in nilai.items()}


def nilai_laporan(laporan: LaporanIkpa, unsur: UnsurIkpa) -> Fraction | None:
    """Return the value that a monthly report prints for an indicator."""
    match unsur:
        case UnsurIkpa.REVISI:
            return laporan.revisi
        case UnsurIkpa.DEVIASI:
            return laporan.deviasi
        case UnsurIkpa.PENYERAPAN:
            return laporan.penyerapan
        case UnsurIkpa.KONTRAKTUAL:
            return laporan.kontraktual
        case UnsurIkpa.TAGIHAN:
            return laporan.tagihan
        case UnsurIkpa.UPTUP:
            return laporan.uptup
        case UnsurIkpa.DISPENSASI:
            return laporan.dispensasi
        case UnsurIkpa.CAPAIAN:
            return laporan.capaian
