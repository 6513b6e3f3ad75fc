"""Hypothesis strategies for BerkasKinerja over the small sektor, with awkward texts."""

from datetime import date
from fractions import Fraction
from typing import TypeVar

from hypothesis import strategies as st

from akuntabel.inti.anggaran.keluaran import (
    ButirTarget,
    KemajuanKeluaran,
    KemajuanPerjanjian,
    Salinan,
    StatusBukti,
    TargetKeluaran,
)
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.anggaran.nilai import IndikatorIkpa, JenisNilai, Kemajuan, NilaiAnggaran
from akuntabel.inti.anggaran.pagu import Belanja, BelanjaKomponen, BelanjaSasaran, JenisBelanja
from akuntabel.inti.anggaran.rincian import (
    BasisRealisasi,
    JenisRevisi,
    NamaAnggaran,
    PaguRincian,
    RealisasiRincian,
    RencanaPenarikan,
    RevisiDipa,
    Sp2d,
)
from akuntabel.inti.anggaran.transaksi import (
    JenisUangPersediaan,
    Kontrak,
    LaporanIkpa,
    Tagihan,
    UangPersediaan,
    UnsurSkor,
)
from akuntabel.inti.kebijakan import CetakCapaian, DasarCapaian, Kebijakan, Kertas
from akuntabel.inti.kinerja import BerkasKinerja, Catatan, Riwayat
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.satker import AnggotaTim, Pejabat, Satker
from akuntabel.inti.sop import JenisRincian, LangkahSop, RincianSop, SatuanWaktu, SimbolLangkah, Sop
from akuntabel.inti.tabel import BarisData, DefinisiTabel, IsiSel, JenisKolom, TabelData
from akuntabel.inti.target import (
    AnggaranPerjanjian,
    NilaiTarget,
    Perjanjian,
    StandarNasional,
    TargetKinerja,
    TargetRenstra,
)
from berkas.definisi_uji import DEFINISI, TAHUN

_GANJIL = (
    "=1+1",
    "+62",
    "-1",
    "@nama",
    "#remisi",
    "#sop",
    "#kolom",
    '"kutip", koma; titik koma',
    "baris satu\nbaris dua",
    " spasi di tepi ",
    "1.367",
    "007",
    "ya",
    "null",
    "2023-01-31",
    "_x000D_",
    "é—“ß”𝄞😀",
    "## judul",
    "\\## judul",
    "{{ realisasi }}",
    "a: b # c",
    "https://contoh.id",
    "FALSE",
)
_HURUF = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"
)


def _berisi(teks: str) -> bool:
    return bool(teks.strip())


teks_wajib = st.sampled_from(_GANJIL) | st.text(_HURUF, min_size=1, max_size=12).filter(_berisi)
teks = st.just("") | teks_wajib
kode = st.text("abcxyz019_", min_size=1, max_size=6)
cacah = st.integers(0, 2000).map(Fraction)
bulat = st.integers(0, 5000)
rupiah = st.integers(0, 10**17)
rupiah_bertanda = st.integers(-(10**6), 10**17)
desimal = st.decimals(0, 10**7, places=3).map(Fraction) | st.decimals(0, 10**14, places=6).map(
    Fraction
)
desimal_bertanda = desimal | st.decimals(-(10**7), 0, places=3).map(Fraction)
nilai_seratus = st.decimals(0, 100, places=3).map(Fraction)
hari = st.dates(date(1945, 1, 1), date(2100, 12, 31))
target = st.builds(NilaiTarget, desimal, st.none() | desimal)
periode = st.sampled_from(
    [Periode(TAHUN), *(p for j in JenisPeriode for p in Periode(TAHUN).bagian(j))]
)
_SEL: dict[JenisKolom, st.SearchStrategy[IsiSel]] = {
    JenisKolom.JUMLAH: cacah,
    JenisKolom.DESIMAL: desimal_bertanda,
    JenisKolom.YA_TIDAK: st.booleans(),
    JenisKolom.TEKS: teks_wajib,
    JenisKolom.RUPIAH: rupiah_bertanda.map(Fraction),
}


_T = TypeVar("_T")


def _daftar(isi: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(isi, max_size=3).map(tuple)


satker = st.builds(
    Satker,
    kode=teks_wajib,
    nama=teks_wajib,
    nama_pendek=teks_wajib,
    instansi=teks_wajib,
    induk=teks_wajib,
    sektor=st.just(DEFINISI.kode),
    tahun=st.just(TAHUN),
    alamat=teks,
    kota=teks,
    provinsi=teks,
    renstra_awal=st.none() | st.just(2020),
    renstra_akhir=st.none() | st.just(2024),
)
kebijakan = st.builds(
    Kebijakan,
    st.sampled_from(DasarCapaian),
    st.sampled_from(CetakCapaian),
    st.none() | desimal.filter(bool),
    bulat,
    st.sampled_from(Kertas),
    teks_wajib,
    teks,
)


@st.composite
def tabel(draw: st.DrawFn, definisi: DefinisiTabel) -> TabelData:
    """Return rows of a table; fixed rows all present, cells sometimes empty."""
    if definisi.terbuka:
        baris = draw(st.lists(st.tuples(kode, teks), max_size=4))
    else:
        baris = [(b.kode, b.label) for b in definisi.baris]
    waktu = draw(st.sampled_from([Periode(TAHUN), Periode(TAHUN, JenisPeriode.BULAN, 3)]))
    isi = [
        BarisData(
            kode_baris,
            label,
            waktu,
            {k.nama: draw(st.none() | _SEL[k.jenis]) for k in definisi.kolom_isian},
        )
        for kode_baris, label in baris
    ]
    return TabelData(definisi.nama, tuple(isi))


_kunci_narasi = st.from_regex(r"(SK1\.1|laporan|a-b)\.[a-z_]{1,6}", fullmatch=True)
_panjang = st.just("Kalimat panjang. 😀\n" * 4000).map(lambda t: t.strip("\n"))
_teks_narasi = (teks_wajib | _panjang).map(lambda t: t.strip("\n")).filter(_berisi)
narasi = st.dictionaries(_kunci_narasi, _teks_narasi, max_size=3)

riwayat = st.builds(Riwayat, bulat, kode, st.none() | desimal, st.none() | desimal, teks)


def _terisi(satu: Riwayat) -> bool:
    """Return whether more than the keys stands in it; else the row still waits."""
    return (satu.target, satu.realisasi) != (None, None) or bool(satu.alasan.strip())


_BAGIAN_KODE = ("WA", "6228", "EBA", "994", "002", "0A", "521111", "000001")
kode_anggaran = st.integers(1, 8).map(lambda dalam: KodeAnggaran(*_BAGIAN_KODE[:dalam]))
bulan = st.sampled_from(Periode(TAHUN).bagian(JenisPeriode.BULAN))
triwulan = st.sampled_from(Periode(TAHUN).bagian(JenisPeriode.TRIWULAN))
jenis_belanja = st.sampled_from(JenisBelanja)
_mungkin = st.none() | nilai_seratus
anggaran = {
    "target_keluaran": st.builds(TargetKeluaran, kode_anggaran, teks_wajib, desimal, teks),
    "kemajuan_keluaran": st.builds(
        KemajuanKeluaran,
        bulan,
        kode_anggaran,
        desimal,
        nilai_seratus,
        _mungkin,
        teks,
        teks,
        teks,
        teks,
        st.none() | hari,
        st.none() | st.booleans(),
    ),
    "butir_target": st.builds(
        ButirTarget,
        teks_wajib,
        bulan,
        teks_wajib,
        desimal,
        st.none() | desimal,
        teks,
        teks,
        st.sampled_from(StatusBukti),
    ),
    "kemajuan_perjanjian": st.builds(
        KemajuanPerjanjian, kode, triwulan, desimal, st.none() | desimal, teks, teks, teks, teks
    ),
    "nama_anggaran": st.builds(NamaAnggaran, kode_anggaran, teks_wajib),
    "revisi_dipa": st.builds(
        RevisiDipa, bulat, hari, st.sampled_from(JenisRevisi), rupiah, teks, teks
    ),
    "pagu_rincian": st.builds(PaguRincian, bulat, kode_anggaran, rupiah, rupiah, teks, teks_wajib),
    "realisasi_rincian": st.builds(
        RealisasiRincian, bulan, kode_anggaran, rupiah_bertanda, st.sampled_from(BasisRealisasi)
    ),
    "sp2d": st.builds(Sp2d, teks_wajib, hari, kode_anggaran, rupiah, rupiah_bertanda, teks, teks),
    "rencana_penarikan": st.builds(
        RencanaPenarikan, st.integers(1, 4), bulan, jenis_belanja, rupiah
    ),
    "kontrak": st.builds(
        Kontrak,
        teks_wajib,
        jenis_belanja,
        rupiah,
        hari,
        st.none() | hari,
        st.none() | bulat,
        st.none() | hari,
        st.booleans(),
    ),
    "tagihan": st.builds(Tagihan, teks_wajib, hari, hari, st.none() | bulat),
    "uang_persediaan": st.builds(
        UangPersediaan,
        teks_wajib,
        st.sampled_from(JenisUangPersediaan),
        hari,
        rupiah,
        st.none() | st.booleans(),
        st.none() | bulat,
        st.none() | bulat,
        st.none() | rupiah,
        st.none() | rupiah,
    ),
    "laporan_ikpa": st.builds(LaporanIkpa, bulan, *(_mungkin for _ in range(12))),
    "unsur_skor": st.builds(UnsurSkor, teks_wajib, periode, desimal_bertanda),
    "salinan": st.builds(Salinan, teks_wajib, periode, teks, teks_wajib, teks, hari),
}

berkas = st.builds(
    BerkasKinerja,
    satker,
    kebijakan,
    pejabat=_daftar(st.builds(Pejabat, teks_wajib, teks_wajib, teks, teks_wajib, hari)),
    tim=_daftar(st.builds(AnggotaTim, teks_wajib, teks_wajib, teks)),
    perjanjian=_daftar(st.builds(Perjanjian, bulat, hari, teks, teks)),
    target=_daftar(st.builds(TargetKinerja, bulat, kode, target)),
    anggaran_perjanjian=_daftar(st.builds(AnggaranPerjanjian, bulat, teks_wajib, teks, rupiah)),
    renstra=_daftar(st.builds(TargetRenstra, kode, target)),
    standar_nasional=_daftar(st.builds(StandarNasional, kode, desimal, teks_wajib)),
    riwayat=_daftar(riwayat.filter(_terisi)),
    tabel=st.tuples(*(tabel(definisi) for definisi in DEFINISI.tabel)),
    belanja=_daftar(st.builds(Belanja, bulat, st.sampled_from(JenisBelanja), rupiah, rupiah)),
    belanja_sasaran=_daftar(
        st.builds(BelanjaSasaran, st.just("") | kode, rupiah, rupiah_bertanda, teks)
    ),
    belanja_komponen=_daftar(
        st.builds(BelanjaKomponen, kode, teks_wajib, teks, teks_wajib, teks, rupiah, rupiah)
    ),
    nilai_anggaran=_daftar(
        st.builds(NilaiAnggaran, bulat, st.sampled_from(JenisNilai), nilai_seratus)
    ),
    ikpa=_daftar(
        st.builds(
            IndikatorIkpa,
            teks,
            teks_wajib,
            nilai_seratus,
            nilai_seratus,
            st.booleans(),
            st.none() | nilai_seratus,
        )
    ),
    **{nama: _daftar(isi) for nama, isi in anggaran.items()},
    kemajuan=_daftar(st.builds(Kemajuan, teks_wajib, periode, nilai_seratus)),
    sop=_daftar(st.builds(Sop, kode, teks_wajib, teks, hari, st.none() | hari, hari)),
    langkah_sop=_daftar(
        st.builds(
            LangkahSop,
            kode,
            bulat,
            teks_wajib,
            teks_wajib,
            st.sampled_from(SimbolLangkah),
            teks,
            bulat,
            st.sampled_from(SatuanWaktu),
            teks,
            st.none() | bulat,
            teks,
        )
    ),
    rincian_sop=_daftar(st.builds(RincianSop, kode, st.sampled_from(JenisRincian), teks_wajib)),
    catatan=_daftar(st.builds(Catatan, teks_wajib, teks, teks, teks_wajib, teks)),
    narasi=narasi,
)
