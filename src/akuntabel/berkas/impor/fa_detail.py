"""FA Detail: pagu and realisasi of every leaf at the end of one month (aturan STR-04)."""

from akuntabel.berkas.impor.fakta_ekspor import FaktaEkspor
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kepala_ekspor import Identitas
from akuntabel.berkas.impor.kolom import KepalaEkspor
from akuntabel.berkas.impor.pohon_ekspor import UANG, PohonEkspor, susun_pohon_ekspor
from akuntabel.berkas.impor.rincian_ekspor import daun_pohon, nama_pohon, periksa_pohon_ekspor
from akuntabel.berkas.impor.sel_xlsx import BarisEkspor, LembarEkspor
from akuntabel.berkas.impor.tata_ekspor import TataEkspor
from akuntabel.inti.anggaran.rincian import BasisRealisasi
from akuntabel.inti.angka import cetak_rupiah

_LOCK = UANG.index("lock")


def baca_fa_detail(
    lembar: LembarEkspor, tata: TataEkspor, kepala: KepalaEkspor, identitas: Identitas
) -> FaktaEkspor:
    """Return the leaves of a FA Detail.

    Galat: EksporSalahError where it does not add up or does not say its month.
    """
    if identitas.ribuan:
        raise EksporSalahError(
            "Angka laporan ini dalam ribuan sehingga rupiahnya hilang; unduh dalam rupiah penuh."
        )
    if identitas.bulan is None:
        raise EksporSalahError(
            "Judul laporan ini tidak menyebut bulannya; beri --bulan, misalnya --bulan 8."
        )
    pohon = susun_pohon_ekspor(lembar.baris, kepala, tata)
    periksa_pohon_ekspor(pohon, berealisasi=True)
    return FaktaEkspor(
        tata.nama,
        bulan=identitas.bulan,
        daun=daun_pohon(pohon),
        nama_simpul=tuple(nama_pohon(pohon.simpul)),
        berealisasi=True,
        basis=_basis(lembar.baris, tata),
        catatan=_catatan(lembar.baris, pohon, identitas),
        tak_terbaca=tuple(pohon.tak_terbaca),
    )


def _basis(baris: list[BarisEkspor], tata: TataEkspor) -> BasisRealisasi:
    """Return SPM only where the report says so in words; by default it is SP2D (aturan TIE-08)."""
    tepi = (*baris[:10], *baris[-10:])
    teks = " ".join(str(isi).casefold() for _, sel in tepi for isi in sel.values())
    spm = any(frasa in teks for frasa in tata.basis_spm)
    return BasisRealisasi.SPM if spm else BasisRealisasi.SP2D


def _catatan(baris: list[BarisEkspor], pohon: PohonEkspor, identitas: Identitas) -> tuple[str, ...]:
    hasil: list[str] = []
    lock = pohon.total[_LOCK] if pohon.total is not None else 0
    if lock:
        hasil.append(
            f"Lock pagu {cetak_rupiah(lock)} sedang diusulkan dalam revisi; bukan realisasi dan "
            "tidak mengurangi sisa."
        )
    if any(str(isi).startswith("*SPM") for _, sel in baris[-10:] for isi in sel.values()):
        hasil.append(
            "Laporan bercatatan kaki *SPM, sehingga realisasinya mungkin memuat SPM yang belum "
            "terbit SP2D-nya; dicatat sebagai basis SP2D."
        )
    if identitas.tahun is None:
        hasil.append("Judul laporan tidak menyebut tahun; dianggap tahun sumber ini.")
    return tuple(hasil)
