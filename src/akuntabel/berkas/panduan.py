"""Panduan: grey columns beside the keys, which say what a kode stands for.

They have no machine name, so the reader never sees them.
"""

from collections.abc import Mapping

from akuntabel.berkas.lembar import Acuan, BentukLembar
from akuntabel.inti.anggaran.nilai import JenisNilai
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.indikator import Satuan
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.rekaman import rekaman

_NAMA_NILAI = {
    JenisNilai.SMART.value: "Nilai kinerja anggaran (SMART DJA)",
    JenisNilai.IKPA.value: "Nilai pelaksanaan anggaran (IKPA)",
}


@rekaman
class Panduan:
    """One guiding column: its title, its width, and its text by the value of the key column."""

    judul: str
    lebar: int
    isi: Mapping[str, str]


def panduan_kolom(
    bentuk: BentukLembar, definisi: DefinisiSektor
) -> Mapping[str, tuple[Panduan, ...]]:
    """Return the guiding columns to be shown right after each column of the lembar."""
    hasil: dict[str, tuple[Panduan, ...]] = {}
    for kolom in bentuk.kolom:
        match kolom.acuan:
            case Acuan.INDIKATOR:
                nama = {i.kode: i.nama for i in definisi.indikator}
                satuan = {i.kode: sebut_satuan(i.satuan) for i in definisi.indikator}
                hasil[kolom.nama] = (Panduan("Indikator", 58, nama), Panduan("Satuan", 10, satuan))
            case Acuan.SASARAN if bentuk.nama == "belanja_sasaran":
                sasaran = {s.kode: s.nama for s in definisi.sasaran}
                hasil[kolom.nama] = (Panduan("Sasaran", 44, sasaran),)
    if bentuk.nama == "belanja":
        jenis = {j.value: j.nama for j in JenisBelanja}
        hasil["jenis"] = (Panduan("Nama jenis belanja", 44, jenis),)
    if bentuk.nama == "nilai_anggaran":
        hasil["jenis"] = (Panduan("Keterangan", 38, _NAMA_NILAI),)
    return hasil


def sebut_satuan(satuan: Satuan) -> str:
    """Return the unit as a clerk reads it; one that is not printed goes by its kode."""
    return satuan.cetak or satuan.kode
