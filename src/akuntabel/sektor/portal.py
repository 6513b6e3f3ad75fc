"""Portal: which fields an application asks of a satker, in which order, and until when."""

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from akuntabel.inti.anggaran.capaian_berkala import CapaianButir, CapaianPerjanjian
from akuntabel.inti.anggaran.capaian_keluaran import CapaianKeluaran, RealisasiBulanan
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan
from akuntabel.sektor.baca import Peta, SektorRusakError, baca_peta
from akuntabel.sektor.pemuat import FOLDER_SEKTOR


class FrekuensiPortal(Enum):
    """How often a portal is filled; a `periode` is a quarter named by its last month (B03)."""

    BULAN = "bulan"
    TRIWULAN = "triwulan"
    PERIODE = "periode"


class AturanTenggat(Enum):
    """How a deadline is counted from the end of the period.

    Rujukan: aturan FORM-07.
    """

    HARI_KERJA = "hari_kerja"
    TANGGAL = "tanggal"
    SESUDAH_AKHIR = "sesudah_akhir"


class BarisPortal(Enum):
    """What one row of a portal is about."""

    KELUARAN = "keluaran"
    KOMPONEN = "komponen"
    PERJANJIAN = "perjanjian"
    BUTIR = "butir"


class BentukIsian(Enum):
    """How a field is written."""

    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"


class TandaDesimal(Enum):
    """The sign before the decimals, as the portal takes it."""

    KOMA = ","
    TITIK = "."


REKAMAN_BARIS: Mapping[BarisPortal, type] = {
    BarisPortal.KELUARAN: CapaianKeluaran,
    BarisPortal.KOMPONEN: RealisasiBulanan,
    BarisPortal.PERJANJIAN: CapaianPerjanjian,
    BarisPortal.BUTIR: CapaianButir,
}
"""The record behind each kind of row; its fields are what an isian may name as `sumber`."""


@rekaman
class Tenggat:
    """A deadline: the n-th working day, the n-th day, or n days after the period."""

    aturan: AturanTenggat
    angka: int


@rekaman
class IsianPortal:
    """One field: its wording in the portal and the field of the record that fills it.

    `wajib` fields are missed where they are empty; what is `acuan` is shown to find the row
    or for comparison, and is not typed.
    """

    judul: str
    sumber: str
    bentuk: BentukIsian
    desimal: int
    wajib: bool
    acuan: bool


@rekaman
class BagianPortal:
    """Rows of one kind, each with the same fields in the portal's order."""

    kode: str
    judul: str
    baris: BarisPortal
    isian: tuple[IsianPortal, ...]


@rekaman
class Portal:
    """One application as it asks in one year.

    Rujukan: aturan FORM-01 to FORM-07.
    """

    kode: str
    nama: str
    frekuensi: FrekuensiPortal
    tenggat: Tenggat
    desimal: TandaDesimal
    bagian: tuple[BagianPortal, ...]
    rujukan: Rujukan
    catatan: str = ""

    def periode(self, bulan: Periode) -> Periode:
        """Return the period of the portal in which the month lies."""
        triwulan = (bulan.nomor + 2) // 3
        match self.frekuensi:
            case FrekuensiPortal.BULAN:
                return bulan
            case FrekuensiPortal.TRIWULAN:
                return Periode(bulan.tahun, JenisPeriode.TRIWULAN, triwulan)
            case FrekuensiPortal.PERIODE:
                return Periode(bulan.tahun, JenisPeriode.BULAN, 3 * triwulan)


@lru_cache(maxsize=32)
def muat_portal(sektor: str, tahun: int) -> tuple[Portal, ...]:
    """Return the portals that hold at the end of the year, in order of kode.

    Bentuk: those for all sectors; a sector's own of the same kode stands in its place.
    """
    hasil: dict[str, Portal] = {}
    for folder in ("_umum", sektor):
        for jalur in sorted((FOLDER_SEKTOR / folder / "portal").glob("*.yaml")):
            peta = baca_peta(jalur)
            if peta.masa("berlaku").memuat_akhir(tahun):
                hasil[peta.teks("kode")] = _portal(peta)
    return tuple(hasil[kode] for kode in sorted(hasil))


def _portal(peta: Peta) -> Portal:
    tenggat = peta.peta("tenggat")
    return Portal(
        kode=peta.teks("kode"),
        nama=peta.teks("nama"),
        frekuensi=peta.pilihan("frekuensi", FrekuensiPortal),
        tenggat=Tenggat(tenggat.pilihan("aturan", AturanTenggat), tenggat.bulat("angka")),
        desimal=peta.pilihan("desimal", TandaDesimal, TandaDesimal.KOMA),
        bagian=tuple(_bagian(b) for b in peta.daftar("bagian")),
        rujukan=peta.rujukan(),
        catatan=peta.teks("catatan", ""),
    )


def _bagian(peta: Peta) -> BagianPortal:
    baris = peta.pilihan("baris", BarisPortal)
    isian = tuple(_isian(i) for i in peta.daftar("isian"))
    nama = [satu.sumber for satu in isian]
    if len(set(nama)) < len(nama):
        raise SektorRusakError(f"{peta.letak}: sebuah sumber disebut dua kali.")
    for satu in nama:
        if satu not in REKAMAN_BARIS[baris].__match_args__:  # type: ignore[attr-defined]  # of every record
            raise SektorRusakError(f"{peta.letak}: sumber {satu} tidak ada pada {baris.value}.")
    return BagianPortal(peta.teks("kode"), peta.teks("judul"), baris, isian)


def _isian(peta: Peta) -> IsianPortal:
    return IsianPortal(
        judul=peta.teks("judul"),
        sumber=peta.teks("sumber"),
        bentuk=peta.pilihan("bentuk", BentukIsian),
        desimal=peta.bulat("desimal") if "desimal" in peta else 2,
        wajib=peta.ya("wajib", bawaan=True),
        acuan=peta.ya("acuan", bawaan=False),
    )
