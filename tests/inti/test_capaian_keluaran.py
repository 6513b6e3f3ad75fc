"""Capaian keluaran: cases of kasus/kemajuan.yaml, and the laws of its sums."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.capaian_berkala import capaian_butir
from akuntabel.inti.anggaran.capaian_keluaran import capaian_keluaran, realisasi_komponen
from akuntabel.inti.anggaran.keluaran import ButirTarget, KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.kode import KodeAnggaran, urai_kode_anggaran
from akuntabel.inti.anggaran.periksa_keluaran import periksa_keluaran
from akuntabel.inti.anggaran.rincian import PaguRincian, RealisasiRincian
from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import JenisPeriode, Periode, urai_periode
from inti.kasus import Kasus, Uji, parameter
from pembuat import TAHUN, buat_satker

RO = "AA.1111.BBB.001"
RO_LAIN = "AA.1111.BBB.002"
PAGU = 1000


def kode(teks: str) -> KodeAnggaran:
    hasil = urai_kode_anggaran(teks)
    assert hasil is not None
    return hasil


def bulan(nomor: int) -> Periode:
    return Periode(TAHUN, JenisPeriode.BULAN, nomor)


def isian(teks: str, ro: KodeAnggaran) -> Iterator[KemajuanKeluaran]:
    for satu in filter(None, map(str.strip, teks.split(";"))):
        nomor, volume, progres, *lain = satu.split()
        yield KemajuanKeluaran(
            bulan(int(nomor)),
            ro,
            Fraction(volume),
            Fraction(progres),
            Fraction(lain[0]) if lain else None,
            lain[1] if len(lain) > 1 else "",
        )


def daun(teks: str, ro: str) -> tuple[tuple[PaguRincian, ...], tuple[RealisasiRincian, ...]]:
    simpul = kode(f"{ro}.051.0A.521111.000001")
    pasangan = [satu.split() for satu in teks.split(";")]
    realisasi = (RealisasiRincian(bulan(int(b)), simpul, int(n)) for b, n in pasangan)
    return (PaguRincian(0, simpul, PAGU),), tuple(realisasi)


def berkas(masukan: Mapping[str, str]) -> BerkasKinerja:
    ro = kode(masukan.get("kode", RO))
    target = masukan.get("target", "240")
    kemajuan = list(isian(masukan.get("isian", ""), ro))
    luar = urai_periode(masukan.get("luar", ""))
    if luar is not None:
        kemajuan.append(KemajuanKeluaran(luar, ro, Fraction(1), Fraction(1)))
    pagu: tuple[PaguRincian, ...] = ()
    realisasi: tuple[RealisasiRincian, ...] = ()
    if "rincian" in masukan:
        pagu, realisasi = daun(masukan["rincian"], RO)
    elif "rincian_lain" in masukan:
        pagu, realisasi = daun(masukan["rincian_lain"], RO_LAIN)
    tanpa = target == "kosong"
    return BerkasKinerja(
        buat_satker(),
        target_keluaran=() if tanpa else (TargetKeluaran(ro, "RO", Fraction(target), "Orang"),),
        kemajuan_keluaran=tuple(kemajuan),
        pagu_rincian=pagu,
        realisasi_rincian=realisasi,
    )


def uji_bulan(masukan: Mapping[str, str]) -> str:
    (satu,) = capaian_keluaran(berkas(masukan), bulan(int(masukan["bulan"])))
    hasil = getattr(satu, masukan["isi"])
    if isinstance(hasil, TakTerhitung):
        return f"{hasil.kode}: {hasil.alasan}"
    return str(hasil)


def uji_periksa(masukan: Mapping[str, str]) -> str:
    temuan = periksa_keluaran(berkas(masukan))
    assert all(satu.rujukan.startswith("FORM-") for satu in temuan)
    return " ".join(satu.kode for satu in temuan)


UJI: dict[str, Uji] = {"bulan": uji_bulan, "periksa": uji_periksa}


@parameter("kemajuan")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


@given(st.lists(st.integers(0, 50), min_size=12, max_size=12))
def test_months_add_up_to_the_year(volume: list[int]) -> None:
    fakta = berkas({"isian": "; ".join(f"{b} {v} {b}" for b, v in enumerate(volume, 1))})
    (akhir,) = capaian_keluaran(fakta, bulan(12))
    bulanan = [capaian_keluaran(fakta, bulan(b))[0].volume for b in range(1, 13)]
    assert akhir.volume_kumulatif == sum(n for n in bulanan if isinstance(n, Fraction))


def test_nothing_is_said_where_no_progress_is_kept() -> None:
    assert periksa_keluaran(berkas({"target": "kosong", "rincian": "1 5"})) == ()


def test_komponen_carry_their_own_money() -> None:
    (satu,) = realisasi_komponen(berkas({"rincian": "1 100; 2 250"}), bulan(2))
    assert str(satu.kode) == f"{RO}.051"
    assert [satu.pagu, satu.realisasi] == [PAGU, 150]
    assert satu.serapan == 25
    assert realisasi_komponen(berkas({}), bulan(2)) == ()


def test_an_item_without_realisasi_has_no_capaian() -> None:
    butir = ButirTarget("1", bulan(3), "Butir contoh", Fraction(4))
    fakta = BerkasKinerja(buat_satker(), butir_target=(butir,))
    (satu,) = capaian_butir(fakta, bulan(3))
    assert isinstance(satu.capaian, TakTerhitung)
    assert capaian_butir(fakta, bulan(6)) == ()
