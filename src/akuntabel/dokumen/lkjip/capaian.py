"""Bab III.A as a whole: every indikator in one table, the sasaran, and their charts."""

from fractions import Fraction

from akuntabel.dokumen.blok import Blok, Deret, Grafik, Rata, Sel, Tabel, Teks
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.tabel_data import sel, sel_kepala
from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.hitung import HasilIndikator, HasilSasaran
from akuntabel.inti.indikator import TingkatSasaran

_TENGAH = Rata.TENGAH


def tabel_capaian(p: Penyusun) -> list[Blok]:
    """Return target, realisasi and capaian of every indikator kegiatan."""
    tahun = p.hasil.berkas.satker.tahun
    kepala = tuple(
        sel_kepala(judul)
        for judul in (
            "No",
            "Sasaran Kegiatan",
            "Indikator Kinerja",
            "Target",
            "Realisasi",
            "Capaian",
        )
    )
    badan: list[tuple[Sel, ...]] = []
    for nomor, sasaran in enumerate(p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN), 1):
        for urut, hasil in enumerate(sasaran.indikator, 1):
            awal = (
                _sel_tinggi(str(nomor), len(sasaran.indikator), _TENGAH),
                _sel_tinggi(sasaran.sasaran.nama, len(sasaran.indikator), Rata.KIRI),
            )
            badan.append((*(awal if urut == 1 else ()), *_baris_capaian(p, urut, hasil)))
    judul = f"Capaian Kinerja Organisasi Tahun {tahun}"
    return [p.tabel(Tabel((3, 12, 17, 7, 7, 7), (kepala,), tuple(badan), judul))]


def _sel_tinggi(teks: str, tinggi: int, rata: Rata) -> Sel:
    return Sel((Teks(teks),), rata, tinggi=tinggi)


def _baris_capaian(p: Penyusun, urut: int, hasil: HasilIndikator) -> tuple[Sel, ...]:
    c, kode = p.pencetak, hasil.indikator.kode
    isi = (
        (c.target(hasil.target, hasil.indikator), "target"),
        (c.realisasi(hasil), "realisasi"),
        (c.capaian(hasil), "capaian"),
    )
    return (
        sel(f"{urut}. {hasil.indikator.nama}"),
        *(Sel((Teks(teks, kode=f"{kode}.{sifat}"),), _TENGAH) for teks, sifat in isi),
    )


def ikhtisar_sasaran(p: Penyusun) -> list[Blok]:
    """Return one row per sasaran: indikator attained, mean capaian, budget absorbed."""
    judul_kolom = (
        "Sasaran Kegiatan",
        "Indikator",
        "Tercapai",
        "Rata-rata Capaian",
        "Serapan Anggaran",
    )
    badan = []
    for hasil in p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN):
        serapan = p.pencetak.persen(hasil.belanja.serapan) if hasil.belanja else KOSONG
        isi = (
            str(len(hasil.indikator)),
            p.pencetak.tercapai(hasil),
            p.pencetak.persen(hasil.capaian),
            serapan,
        )
        nama = f"{hasil.sasaran.kode} {hasil.sasaran.nama}"
        badan.append((sel(nama), *(sel(teks, _TENGAH) for teks in isi)))
    judul = f"Ikhtisar Capaian per Sasaran Kegiatan Tahun {p.hasil.berkas.satker.tahun}"
    kepala = tuple(sel_kepala(teks) for teks in judul_kolom)
    return [p.tabel(Tabel((8, 2, 2, 2, 3), (kepala,), tuple(badan), judul))]


def grafik_sasaran(p: Penyusun) -> list[Blok]:
    """Return the mean capaian and the budget absorbed per sasaran as bars."""
    sasaran = p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN)
    capaian = tuple(None if isinstance(s.capaian, TakTerhitung) else s.capaian for s in sasaran)
    serapan = tuple(_serapan(s) for s in sasaran)
    cetak_serapan = tuple(
        p.pencetak.persen(s.belanja.serapan) if s.belanja else KOSONG for s in sasaran
    )
    kode = tuple(s.sasaran.kode for s in sasaran)
    deret = (
        Deret("Rata-rata capaian", capaian, tuple(p.pencetak.persen(s.capaian) for s in sasaran)),
        Deret("Serapan anggaran", serapan, cetak_serapan),
    )
    judul = "Rata-rata Capaian Kinerja dan Serapan Anggaran per Sasaran"
    return [p.grafik(grafik_persen(judul, kode, deret))]


def _serapan(hasil: HasilSasaran) -> Fraction | None:
    nilai = hasil.belanja.serapan if hasil.belanja else None
    return None if isinstance(nilai, TakTerhitung) else nilai


def grafik_capaian(p: Penyusun) -> list[Blok]:
    """Return target against realisasi of the percent indikator, one chart per sasaran."""
    blok: list[Blok] = []
    for sasaran in p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN):
        persen = [i for i in sasaran.indikator if i.indikator.satuan.persen]
        if persen:
            blok.append(p.grafik(_grafik_target(p, sasaran, persen)))
    return blok


def _grafik_target(p: Penyusun, sasaran: HasilSasaran, daftar: list[HasilIndikator]) -> Grafik:
    c = p.pencetak
    target = Deret(
        "Target",
        tuple(i.target.nilai if i.target else None for i in daftar),
        tuple(c.target(i.target, i.indikator) for i in daftar),
    )
    realisasi = Deret(
        "Realisasi",
        tuple(
            None if isinstance(i.realisasi_tercetak, TakTerhitung) else i.realisasi_tercetak
            for i in daftar
        ),
        tuple(c.realisasi(i) for i in daftar),
    )
    judul = f"Target dan Realisasi Indikator Sasaran {sasaran.sasaran.kode}"
    kode = tuple(i.indikator.kode for i in daftar)
    return grafik_persen(judul, kode, (target, realisasi))


def grafik_persen(judul: str, kategori: tuple[str, ...], deret: tuple[Deret, ...]) -> Grafik:
    """Return a chart in percent, not numbered yet; its printed values say it in words."""
    bagian = [
        f"{nama}: {', '.join(f'{d.nama} {d.cetak[nomor]}' for d in deret)}"
        for nomor, nama in enumerate(kategori)
    ]
    return Grafik(judul, kategori, deret, "%", f"{judul}. {'; '.join(bagian)}.")


def indikator_atasan(p: Penyusun) -> list[Blok]:
    """Return the indikator of the levels above, promised but measured elsewhere."""
    badan: list[tuple[Sel, ...]] = []
    for tingkat in (TingkatSasaran.STRATEGIS, TingkatSasaran.PROGRAM):
        for hasil in p.hasil.sasaran_tingkat(tingkat):
            for urut, satu in enumerate(hasil.indikator):
                awal = (_sel_tinggi(hasil.sasaran.nama, len(hasil.indikator), Rata.KIRI),)
                badan.append(
                    (
                        *(awal if urut == 0 else ()),
                        sel(satu.indikator.nama),
                        sel(p.pencetak.target(satu.target, satu.indikator), _TENGAH),
                        sel(p.pencetak.realisasi(satu), _TENGAH),
                    )
                )
    if not badan:
        return []
    kepala = tuple(sel_kepala(t) for t in ("Sasaran", "Indikator", "Target", "Realisasi"))
    judul = "Indikator Tingkat Sasaran Strategis dan Sasaran Program"
    return [
        p.judul(3, judul),
        p.kalimat("atasan.pengantar"),
        p.tabel(Tabel((11, 11, 4, 5), (kepala,), tuple(badan), judul)),
    ]
