"""Kinerja: the facts of one satker-year, the definitions they are read by, and their result."""

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from akuntabel.inti.anggaran.aturan_skor import AturanSkor
from akuntabel.inti.anggaran.keluaran import (
    ButirTarget,
    KemajuanKeluaran,
    KemajuanPerjanjian,
    Salinan,
    TargetKeluaran,
)
from akuntabel.inti.anggaran.nilai import IndikatorIkpa, Kemajuan, NilaiAnggaran
from akuntabel.inti.anggaran.pagu import Belanja, BelanjaKomponen, BelanjaSasaran
from akuntabel.inti.anggaran.peta_sasaran import PetaSasaran
from akuntabel.inti.anggaran.rincian import (
    NamaAnggaran,
    PaguRincian,
    RealisasiRincian,
    RencanaPenarikan,
    RevisiDipa,
    Sp2d,
)
from akuntabel.inti.anggaran.transaksi import (
    Kontrak,
    LaporanIkpa,
    Tagihan,
    UangPersediaan,
    UnsurSkor,
)
from akuntabel.inti.indikator import Indikator, Sasaran
from akuntabel.inti.kebijakan import Kebijakan
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.satker import AnggotaTim, Pejabat, Satker
from akuntabel.inti.sop import LangkahSop, RincianSop, Sop
from akuntabel.inti.tabel import DefinisiTabel, TabelData
from akuntabel.inti.target import (
    AnggaranPerjanjian,
    Perjanjian,
    StandarNasional,
    TargetKinerja,
    TargetRenstra,
)


@rekaman
class Riwayat:
    """Target and realisasi of an indikator in an earlier year, as that year reported it.

    `realisasi` None has an `alasan`; the capaian is computed again, never stored.
    """

    tahun: int
    kode: str
    target: Fraction | None
    realisasi: Fraction | None
    alasan: str = ""


@rekaman
class Catatan:
    """Where sources disagree: the chosen value, the others, and the reason."""

    letak: str
    terpilih: str
    lainnya: str
    alasan: str
    sumber: str = ""


@rekaman
class Bagian:
    """A section of the office that hands in tables: its kode and name."""

    kode: str
    nama: str


@rekaman
class DefinisiSektor:
    """The definitions of one sector that hold in one year."""

    kode: str
    nama: str
    tahun: int
    bagian: tuple[Bagian, ...]
    sasaran: tuple[Sasaran, ...]
    indikator: tuple[Indikator, ...]
    tabel: tuple[DefinisiTabel, ...]
    peta_sasaran: tuple[PetaSasaran, ...] = ()
    gabungan: AturanSkor | None = None

    def tabel_bernama(self, nama: str) -> DefinisiTabel | None:
        """Return the definition of that table, or None."""
        return next((tabel for tabel in self.tabel if tabel.nama == nama), None)

    def indikator_berkode(self, kode: str) -> Indikator | None:
        """Return the indikator of that kode, or None."""
        return next((i for i in self.indikator if i.kode == kode), None)


@rekaman
class BerkasKinerja:
    """All facts of one satker and year, as entered; nothing here is computed.

    `narasi` maps a passage's key ("latar_belakang", "SK1.1.sebab") to Markdown.
    """

    satker: Satker
    kebijakan: Kebijakan = field(default_factory=Kebijakan)
    pejabat: tuple[Pejabat, ...] = ()
    tim: tuple[AnggotaTim, ...] = ()
    perjanjian: tuple[Perjanjian, ...] = ()
    target: tuple[TargetKinerja, ...] = ()
    anggaran_perjanjian: tuple[AnggaranPerjanjian, ...] = ()
    renstra: tuple[TargetRenstra, ...] = ()
    standar_nasional: tuple[StandarNasional, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    tabel: tuple[TabelData, ...] = ()
    belanja: tuple[Belanja, ...] = ()
    belanja_sasaran: tuple[BelanjaSasaran, ...] = ()
    belanja_komponen: tuple[BelanjaKomponen, ...] = ()
    nilai_anggaran: tuple[NilaiAnggaran, ...] = ()
    ikpa: tuple[IndikatorIkpa, ...] = ()
    kemajuan: tuple[Kemajuan, ...] = ()
    target_keluaran: tuple[TargetKeluaran, ...] = ()
    kemajuan_keluaran: tuple[KemajuanKeluaran, ...] = ()
    butir_target: tuple[ButirTarget, ...] = ()
    kemajuan_perjanjian: tuple[KemajuanPerjanjian, ...] = ()
    nama_anggaran: tuple[NamaAnggaran, ...] = ()
    revisi_dipa: tuple[RevisiDipa, ...] = ()
    pagu_rincian: tuple[PaguRincian, ...] = ()
    realisasi_rincian: tuple[RealisasiRincian, ...] = ()
    sp2d: tuple[Sp2d, ...] = ()
    rencana_penarikan: tuple[RencanaPenarikan, ...] = ()
    kontrak: tuple[Kontrak, ...] = ()
    tagihan: tuple[Tagihan, ...] = ()
    uang_persediaan: tuple[UangPersediaan, ...] = ()
    laporan_ikpa: tuple[LaporanIkpa, ...] = ()
    unsur_skor: tuple[UnsurSkor, ...] = ()
    salinan: tuple[Salinan, ...] = ()
    sop: tuple[Sop, ...] = ()
    langkah_sop: tuple[LangkahSop, ...] = ()
    rincian_sop: tuple[RincianSop, ...] = ()
    catatan: tuple[Catatan, ...] = ()
    narasi: Mapping[str, str] = field(default_factory=dict)
