"""Impor: exported files → the facts of a source with theirs, and what that alters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from akuntabel.berkas.impor.cocok_satker import periksa_satker
from akuntabel.berkas.impor.daftar_ekspor import (
    baca_capaian_output,
    baca_halaman_iii,
    baca_pagu_realisasi,
    baca_sp2d,
)
from akuntabel.berkas.impor.fa_detail import baca_fa_detail
from akuntabel.berkas.impor.fakta_ekspor import FaktaEkspor
from akuntabel.berkas.impor.gabung import gabung
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.ikpa_ekspor import baca_ikpa
from akuntabel.berkas.impor.kenali import kenali_berkas
from akuntabel.berkas.impor.kepala_ekspor import baca_identitas
from akuntabel.berkas.impor.kertas_kerja import baca_kertas_kerja
from akuntabel.berkas.impor.kolom import cari_kepala
from akuntabel.berkas.impor.perubahan import CatatanGabung, Perubahan
from akuntabel.berkas.impor.petak_ekspor import baca_petak
from akuntabel.berkas.impor.pohon_ekspor import BarisTakTerbaca
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor
from akuntabel.berkas.impor.sumber_ekspor import SumberEkspor
from akuntabel.berkas.impor.tata_ekspor import TataEkspor
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan, ada_galat

_PEMBACA: Mapping[str, Callable[[SumberEkspor], FaktaEkspor]] = {
    "fa_detail": lambda s: baca_fa_detail(s.lembar, s.tata, s.kepala, s.identitas),
    "kertas_kerja": baca_kertas_kerja,
    "pagu_realisasi": baca_pagu_realisasi,
    "sp2d": baca_sp2d,
    "capaian_output": baca_capaian_output,
    "halaman_iii": baca_halaman_iii,
}


@rekaman
class PilihanImpor:
    """What the user says beside the files: the revision of the pagu, the month, the quarter."""

    revisi: int | None = None
    bulan: int | None = None
    triwulan: int | None = None


@rekaman
class HasilImpor:
    """The facts after an import, and all that is to be seen before they are taken.

    `berkas_baru` is None where any file was refused. `perubahan` replace known facts,
    `ringkas` are the same differences higher up; `tambahan` says what is new. `tak_terbaca`
    are rows that were left out, by file.
    """

    berkas_baru: BerkasKinerja | None
    dikenal: tuple[tuple[str, str], ...] = ()
    perubahan: tuple[Perubahan, ...] = ()
    ringkas: tuple[Perubahan, ...] = ()
    tambahan: tuple[str, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    tak_terbaca: tuple[tuple[str, BarisTakTerbaca], ...] = ()

    @property
    def berubah(self) -> bool:
        """Return whether taking it alters anything at all."""
        return bool(self.perubahan or self.tambahan)


def impor_berkas(
    jalur: Sequence[Path],
    berkas: BerkasKinerja,
    pilihan: PilihanImpor | None = None,
) -> HasilImpor:
    """Return the facts of a source joined with those of exported files, in order.

    Galat: never raises on what stands in a file; a refused file is a GALAT in `temuan`, and
    then nothing of any file is taken.
    """
    pilihan = pilihan or PilihanImpor()
    catatan = CatatanGabung()
    temuan: list[Temuan] = []
    dikenal: list[tuple[str, str]] = []
    tak_terbaca: list[tuple[str, BarisTakTerbaca]] = []
    baru = berkas
    for satu in jalur:
        try:
            for fakta in baca_ekspor(satu, baru, pilihan):
                dikenal.append((satu.name, fakta.nama))
                tak_terbaca += [(satu.name, baris) for baris in fakta.tak_terbaca]
                temuan += [_temuan(satu, TingkatTemuan.CATATAN, isi) for isi in fakta.catatan]
                baru = gabung(baru, fakta, pilihan.revisi, catatan)
        except EksporSalahError as galat:
            temuan.append(_temuan(satu, TingkatTemuan.GALAT, str(galat)))
    temuan += [Temuan("IMPOR", TingkatTemuan.CATATAN, isi) for isi in catatan.catatan]
    return HasilImpor(
        None if ada_galat(temuan) else baru,
        tuple(dikenal),
        tuple(catatan.perubahan),
        tuple(catatan.ringkas),
        tuple(catatan.tambahan),
        tuple(temuan),
        tuple(tak_terbaca),
    )


def _temuan(jalur: Path, tingkat: TingkatTemuan, pesan: str) -> Temuan:
    kode = "EKSPOR_DITOLAK" if tingkat is TingkatTemuan.GALAT else "IMPOR"
    return Temuan(kode, tingkat, pesan, Letak(jalur.name))


def baca_ekspor(jalur: Path, berkas: BerkasKinerja, pilihan: PilihanImpor) -> list[FaktaEkspor]:
    """Return the facts of every known sheet of a file, checked.

    Galat: EksporSalahError with why it is refused.
    """
    return [
        _baca_lembar(lembar, tata, berkas, pilihan)
        for lembar, tata in kenali_berkas(baca_petak(jalur))
    ]


def _baca_lembar(
    lembar: LembarEkspor, tata: TataEkspor, berkas: BerkasKinerja, pilihan: PilihanImpor
) -> FaktaEkspor:
    if tata.pembaca == "laporan_ikpa":
        return baca_ikpa(lembar, tata.nama, berkas, pilihan.bulan)
    kepala = cari_kepala(lembar.baris, tata)
    identitas = baca_identitas(lembar.baris[: kepala.awal], lembar.baris[kepala.awal : kepala.data])
    if pilihan.bulan is not None:
        identitas = replace(identitas, bulan=pilihan.bulan)
    periksa_satker(identitas, berkas.satker)
    sumber = SumberEkspor(lembar, tata, kepala, identitas, berkas, pilihan.triwulan)
    return _PEMBACA[tata.pembaca](sumber)
