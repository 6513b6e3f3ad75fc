"""Kertas kerja: RKK and POK, the whole tree with its pagu and without realisasi."""

from akuntabel.berkas.impor.fakta_ekspor import FaktaEkspor
from akuntabel.berkas.impor.pohon_ekspor import susun_pohon_ekspor
from akuntabel.berkas.impor.rincian_ekspor import daun_pohon, nama_pohon, periksa_pohon_ekspor
from akuntabel.berkas.impor.sumber_ekspor import SumberEkspor


def baca_kertas_kerja(sumber: SumberEkspor) -> FaktaEkspor:
    """Return the leaves of a RKK or POK; the unit of its amounts is that of its layout.

    Rujukan: aturan STR-22.
    """
    pohon = susun_pohon_ekspor(sumber.lembar.baris, sumber.kepala, sumber.tata)
    periksa_pohon_ekspor(pohon, berealisasi=False)
    return FaktaEkspor(
        sumber.tata.nama,
        revisi=sumber.identitas.revisi,
        daun=daun_pohon(pohon),
        nama_simpul=tuple(nama_pohon(pohon.simpul)),
        bernomor=False,
        tak_terbaca=tuple(pohon.tak_terbaca),
    )
