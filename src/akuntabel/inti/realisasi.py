"""Realisasi: the cells of the data tables brought to one period, as a formula reads them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.periksa_tabel import lengkapi_baris, nilai_sel
from akuntabel.inti.periode import JenisPeriode, Periode, periode_kumulatif
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus.penilai import SelKolom
from akuntabel.inti.rumus.pohon import NamaKolom
from akuntabel.inti.tabel import Agregasi, BarisData, DefinisiTabel, Kolom, TabelData

_LEBIH_HALUS = {
    JenisPeriode.TAHUN: JenisPeriode.SEMESTER,
    JenisPeriode.SEMESTER: JenisPeriode.TRIWULAN,
    JenisPeriode.TRIWULAN: JenisPeriode.BULAN,
}


@rekaman
class SumberTabel:
    """The data tables of a satker from January to the end of `sampai`.

    A flow is summed over the periods, a stock is taken at the end, a mean is over all
    months: a month that is missing makes the figure TakTerhitung, never smaller.
    Rujukan: aturan_pas U-2, U-3, E-1.
    """

    definisi: Mapping[str, DefinisiTabel]
    data: Mapping[str, TabelData]
    sampai: Periode

    def sel(self, nama: NamaKolom) -> SelKolom | TakTerhitung:
        """Return the column's cells, one per row of the table, or why there are none."""
        definisi = self.definisi.get(nama.tabel)
        if definisi is None:
            return TakTerhitung(
                f"tabel {nama.tabel or nama} tidak dikenal", "NAMA_TIDAK_DIKENAL", nama.posisi
            )
        kolom = definisi.kolom_bernama(nama.kolom)
        if kolom is None or not kolom.berangka:
            pesan = f"kolom {nama.kolom} tidak ada di tabel {definisi.judul}"
            if kolom is not None:
                pesan = f"kolom {kolom.judul} berisi teks, bukan angka"
            return TakTerhitung(pesan, "NAMA_TIDAK_DIKENAL", nama.posisi)
        kelompok = self._baris(definisi, nama.baris)
        if not kelompok:
            return self._tanpa_baris(definisi, nama)
        hasil: list[tuple[str, Nilai]] = []
        for kode, label, baris in kelompok:
            nilai = _nilai_kolom(definisi, kolom, label, baris, self.sampai)
            if kolom.wajib or not isinstance(nilai, TakTerhitung):
                hasil.append((kode, nilai))
        if not hasil:
            pesan = f"{kolom.judul} di tabel {definisi.judul} belum diisi"
            return TakTerhitung(pesan, "BELUM_DIISI", nama.posisi)
        return tuple(hasil)

    def _tanpa_baris(self, definisi: DefinisiTabel, nama: NamaKolom) -> TakTerhitung:
        if nama.baris and not definisi.terbuka:
            pesan = f"baris {nama.baris} tidak ada di tabel {definisi.judul}"
            return TakTerhitung(pesan, "NAMA_TIDAK_DIKENAL", nama.posisi)
        pesan = f"tabel {definisi.judul} belum berisi baris"
        return TakTerhitung(pesan, "BELUM_DIISI", nama.posisi)

    def _baris(self, definisi: DefinisiTabel, hanya: str) -> list[tuple[str, str, list[BarisData]]]:
        data = self.data.get(definisi.nama, TabelData(definisi.nama, ()))
        kelompok: dict[str, tuple[str, list[BarisData]]] = {
            baris.kode: (baris.label, []) for baris in definisi.baris
        }
        for baris in data.baris:
            if baris.periode.tahun == self.sampai.tahun:
                kelompok.setdefault(baris.kode, (baris.label, []))[1].append(baris)
        return [
            (kode, label, baris)
            for kode, (label, baris) in kelompok.items()
            if not hanya or kode == hanya
        ]


def _nilai_kolom(
    definisi: DefinisiTabel,
    kolom: Kolom,
    label: str,
    baris: Sequence[BarisData],
    sampai: Periode,
) -> Nilai:
    if not kolom.rumus:
        return gabung_periode(kolom, label, baris, sampai)
    isian = {
        lain.nama: gabung_periode(lain, label, baris, sampai)
        for lain in definisi.kolom_isian
        if lain.berangka
    }
    return lengkapi_baris(definisi, isian)[kolom.nama]


def gabung_periode(kolom: Kolom, label: str, baris: Sequence[BarisData], sampai: Periode) -> Nilai:
    """Return one cell of a row, its periods combined as the column's agregasi says."""
    per_periode = {satu.periode: satu for satu in baris}
    daftar: list[tuple[Periode, Nilai]] = []
    for periode in periode_kumulatif(sampai):
        for bagian in _tutup(periode, per_periode):
            isi = per_periode[bagian].isi.get(kolom.nama) if bagian in per_periode else None
            nilai = nilai_sel(isi, kolom, label)
            if isinstance(nilai, TakTerhitung) and bagian.jenis is not JenisPeriode.TAHUN:
                nilai = TakTerhitung(f"{nilai.alasan} untuk {bagian}", nilai.kode)
            daftar.append((bagian, nilai))
    return _gabung(kolom.agregasi, daftar)


def _tutup(periode: Periode, ada: Mapping[Periode, BarisData]) -> list[Periode]:
    """Return periods in `ada` that make up this one; what is missing stays as it is."""
    if periode in ada or not any(periode.memuat(lain) for lain in ada):
        return [periode]
    hasil: list[Periode] = []
    for bagian in periode.bagian(_LEBIH_HALUS[periode.jenis]):
        hasil.extend(_tutup(bagian, ada))
    return hasil


def _gabung(agregasi: Agregasi, daftar: Sequence[tuple[Periode, Nilai]]) -> Nilai:
    if agregasi is Agregasi.AKHIR:
        return daftar[-1][1]
    jumlah, bulan = Fraction(0), 0
    for periode, nilai in daftar:
        if isinstance(nilai, TakTerhitung):
            return nilai
        bobot = periode.jenis.value if agregasi is Agregasi.RATA_RATA else 1
        jumlah += nilai * bobot
        bulan += periode.jenis.value
    return jumlah / bulan if agregasi is Agregasi.RATA_RATA else jumlah
