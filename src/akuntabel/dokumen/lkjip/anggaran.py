"""Bab III.B and C: the budget by every breakdown, its efficiency, and the scores."""

from fractions import Fraction
from itertools import groupby

from akuntabel.dokumen.blok import (
    Blok,
    Deret,
    Grafik,
    MatPecahan,
    MatTanda,
    MatTeks,
    Persamaan,
    Rata,
    Sel,
    Tabel,
    Teks,
)
from akuntabel.dokumen.lkjip.capaian import grafik_persen
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.tabel_data import LATAR_JUMLAH, sel, sel_kepala
from akuntabel.inti.anggaran.nilai import IndikatorIkpa, nilai_ikpa
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN, JenisBelanja, RingkasanBelanja
from akuntabel.inti.anggaran.serapan import SerapanTahun, jumlah_belanja
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, bulatkan, cetak_angka
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.periode import JenisPeriode

KOLOM_BELANJA = ("Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Serapan")
LEBAR_BELANJA = (14, 8, 8, 7, 5)


def baris_belanja(
    p: Penyusun, nama: str, belanja: RingkasanBelanja, kode: str = "", *, tebal: bool = False
) -> tuple[Sel, ...]:
    """Return name, pagu, realisasi, sisa and serapan as cells; `kode` lets them be referred to."""
    latar = LATAR_JUMLAH if tebal else ""
    isi = (
        (cetak_angka(belanja.pagu), "pagu"),
        (cetak_angka(belanja.realisasi), "realisasi"),
        (cetak_angka(belanja.sisa), "sisa"),
        (p.pencetak.persen(belanja.serapan), "serapan"),
    )
    kepala = sel(nama, tebal=tebal, latar=latar)
    sisa = (sel(teks, Rata.KANAN, tebal=tebal, latar=latar) for teks, _ in isi)
    if not kode:
        return (kepala, *sisa)
    berkode = (
        Sel((Teks(s.isi[0].isi, s.isi[0].gaya, f"{kode}.{sifat}"),), s.rata, latar=s.latar)
        for s, (_, sifat) in zip(sisa, isi, strict=True)
    )
    return (kepala, *berkode)


def _baris_pemisah(teks: str) -> tuple[Sel, ...]:
    satu = sel(teks, tebal=True, latar=LATAR_JUMLAH)
    return (Sel(satu.isi, lebar=len(LEBAR_BELANJA), latar=LATAR_JUMLAH),)


def anggaran_jenis_belanja(p: Penyusun) -> list[Blok]:
    """Return the budget by jenis belanja of two years, and a chart of what was absorbed."""
    anggaran = p.hasil.anggaran
    badan: list[tuple[Sel, ...]] = []
    for tahun in (anggaran.lalu, anggaran.kini):
        if not tahun.per_jenis:
            continue
        badan.append(_baris_pemisah(f"Tahun {tahun.tahun}"))
        badan += [baris_belanja(p, jenis.nama, isi) for jenis, isi in tahun.per_jenis]
        kode = "anggaran" if tahun is anggaran.kini else ""
        if tahun.total is not None:
            badan.append(baris_belanja(p, "Jumlah", tahun.total, kode, tebal=True))
    if anggaran.kini.total is None:
        return [p.perlu("realisasi anggaran per jenis belanja", "belanja")]
    kepala = tuple(sel_kepala(t) for t in ("Jenis Belanja", *KOLOM_BELANJA))
    judul = f"Realisasi Anggaran Tahun {anggaran.lalu.tahun} dan {anggaran.kini.tahun}"
    tabel = p.tabel(Tabel(LEBAR_BELANJA, (kepala,), tuple(badan), judul))
    return [p.kalimat("anggaran.jenis"), tabel, p.grafik(_grafik_jenis(p))]


def _grafik_jenis(p: Penyusun) -> Grafik:
    anggaran = p.hasil.anggaran
    jenis = [j for j, _ in anggaran.kini.per_jenis]
    deret = tuple(
        _deret_serapan(p, tahun, jenis)
        for tahun in (anggaran.lalu, anggaran.kini)
        if tahun.per_jenis
    )
    kategori = (*(j.nama for j in jenis), "Jumlah")
    return grafik_persen("Serapan Anggaran per Jenis Belanja", kategori, deret)


def _deret_serapan(p: Penyusun, tahun: SerapanTahun, jenis: list[JenisBelanja]) -> Deret:
    per_jenis = dict(tahun.per_jenis)
    serapan: list[Nilai] = [per_jenis.get(j, RingkasanBelanja(0, 0)).serapan for j in jenis]
    serapan.append((tahun.total or RingkasanBelanja(0, 0)).serapan)
    nilai = tuple(None if isinstance(s, TakTerhitung) else s for s in serapan)
    return Deret(f"Tahun {tahun.tahun}", nilai, tuple(p.pencetak.persen(s) for s in serapan))


def anggaran_sasaran(p: Penyusun) -> list[Blok]:
    """Return the budget by sasaran kegiatan; what is not mapped has a row with its reason."""
    badan: list[tuple[Sel, ...]] = []
    for hasil in p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN):
        if hasil.belanja is not None:
            nama = f"{hasil.sasaran.kode} {hasil.sasaran.nama}"
            badan.append(baris_belanja(p, nama, hasil.belanja, hasil.sasaran.kode))
    if not badan:
        return []
    jumlah = jumlah_belanja(p.hasil.berkas.belanja_sasaran)
    cocok = jumlah == p.hasil.anggaran.kini.total
    blok: list[Blok] = [p.kalimat("anggaran.sasaran" if cocok else "anggaran.sasaran_beda")]
    for belanja, _ in p.hasil.anggaran.belum_dipetakan:
        badan.append(baris_belanja(p, "Belum dipetakan ke sasaran", belanja))
    badan.append(baris_belanja(p, "Jumlah", jumlah, tebal=True))
    kepala = tuple(sel_kepala(t) for t in ("Sasaran Kegiatan", *KOLOM_BELANJA))
    judul = f"Penyerapan Anggaran per Sasaran Tahun {p.hasil.berkas.satker.tahun}"
    blok.append(p.tabel(Tabel(LEBAR_BELANJA, (kepala,), tuple(badan), judul)))
    for _, alasan in p.hasil.anggaran.belum_dipetakan:
        tambahan = {"alasan_belum_dipetakan": alasan}
        blok.append(p.kalimat("anggaran.belum_dipetakan", tambahan=tambahan))
    return blok


def anggaran_rincian(p: Penyusun) -> list[Blok]:
    """Return the budget by rincian output and komponen, as far as the unit holds it."""
    rincian = p.hasil.anggaran.rincian
    if not rincian:
        return []
    badan: list[tuple[Sel, ...]] = []
    for satu in rincian:
        badan.append(_baris_pemisah(f"{satu.kode} {satu.nama}"))
        for komponen in satu.komponen:
            isi = RingkasanBelanja(komponen.pagu, komponen.realisasi)
            badan.append(baris_belanja(p, f"{komponen.komponen} {komponen.nama}", isi))
        badan.append(baris_belanja(p, f"Jumlah {satu.kode}", satu.total, tebal=True))
    kepala = tuple(sel_kepala(t) for t in ("Rincian Output / Komponen", *KOLOM_BELANJA))
    judul = f"Realisasi Anggaran per Komponen Tahun {p.hasil.berkas.satker.tahun}"
    tabel = p.tabel(Tabel(LEBAR_BELANJA, (kepala,), tuple(badan), judul))
    return [p.kalimat("anggaran.rincian"), tabel]


def tabel_efisiensi(p: Penyusun) -> list[Blok]:
    """Return efisiensi per sasaran, with the formula that gives it."""
    badan: list[tuple[Sel, ...]] = []
    for hasil in p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN):
        serapan = hasil.belanja.serapan if hasil.belanja else TakTerhitung("belum diisi")
        isi = (
            p.pencetak.persen(hasil.capaian),
            p.pencetak.persen(serapan),
            p.pencetak.persen(hasil.efisiensi),
            hasil.kata_efisiensi.value,
        )
        nama = f"{hasil.sasaran.kode} {hasil.sasaran.nama}"
        badan.append((sel(nama), *(sel(teks, Rata.TENGAH) for teks in isi)))
    judul_kolom = ("Sasaran Kegiatan", "Rata-rata Capaian", "Serapan", "Efisiensi", "Kesimpulan")
    kepala = tuple(sel_kepala(t) for t in judul_kolom)
    judul = "Efisiensi Penggunaan Sumber Daya per Sasaran"
    biaya_layak = (MatTeks("Pagu"), MatTanda("×"), MatTeks("Capaian"))
    rumus = (
        MatTeks("Efisiensi"),
        MatTanda("="),
        MatPecahan((*biaya_layak, MatTanda("−"), MatTeks("Realisasi anggaran")), biaya_layak),
        MatTanda("×"),
        MatTeks("100%"),
    )
    kata = "Efisiensi sama dengan pagu kali capaian dikurangi realisasi, dibagi pagu kali capaian."
    return [
        Persamaan((rumus,), kata),
        p.tabel(Tabel((7, 3, 3, 3, 3), (kepala,), tuple(badan), judul)),
    ]


def tabel_smart(p: Penyusun) -> list[Blok]:
    """Return the SMART score of two years."""
    anggaran = p.hasil.anggaran
    return [
        _tabel_dua_tahun(
            p, "Nilai Kinerja Anggaran pada SMART DJA", anggaran.smart_lalu, anggaran.smart
        )
    ]


def _tabel_dua_tahun(p: Penyusun, judul: str, lalu: Nilai, kini: Nilai) -> Tabel:
    tahun = p.hasil.berkas.satker.tahun
    kepala = tuple(sel_kepala(t) for t in ("Uraian", f"Tahun {tahun - 1}", f"Tahun {tahun}"))
    isi = (sel(judul), *(sel(p.pencetak.nilai(n), Rata.TENGAH) for n in (lalu, kini)))
    return p.tabel(Tabel((6, 3, 3), (kepala,), (isi,), f"{judul} Tahun {tahun - 1} dan {tahun}"))


def tabel_ikpa(p: Penyusun) -> list[Blok]:
    """Return the IKPA score of two years, and its indicators with the weighted mean.

    Each row prints its share, nilai × bobot / sum of the weights: the shares add up to the
    score also where the weights are not 100 in all.
    """
    anggaran, daftar = p.hasil.anggaran, p.hasil.berkas.ikpa
    blok: list[Blok] = [_tabel_dua_tahun(p, "Nilai IKPA", anggaran.ikpa_lalu, anggaran.ikpa)]
    if not daftar:
        return blok
    bobot = sum((i.bobot for i in daftar), Fraction(0))
    badan: list[tuple[Sel, ...]] = []
    for aspek, isi in groupby(daftar, lambda satu: satu.aspek):
        baris = [_baris_ikpa(p, satu, bobot) for satu in isi]
        badan.append((Sel((Teks(aspek),), tinggi=len(baris)), *baris[0]))
        badan += baris[1:]
    akhir = p.pencetak.nilai(nilai_ikpa(daftar))
    jumlah = ("Jumlah", "", "", f"{cetak_angka(bobot)}%", akhir)
    badan.append(tuple(sel(t, Rata.KANAN, tebal=True, latar=LATAR_JUMLAH) for t in jumlah))
    kepala = tuple(sel_kepala(t) for t in ("Aspek", "Indikator", "Nilai", "Bobot", "Nilai Akhir"))
    judul = f"Indikator Kinerja Pelaksanaan Anggaran Tahun {p.hasil.berkas.satker.tahun}"
    blok.append(p.tabel(Tabel((5, 5, 2, 2, 3), (kepala,), tuple(badan), judul)))
    return blok


def _baris_ikpa(p: Penyusun, satu: IndikatorIkpa, bobot: Fraction) -> tuple[Sel, ...]:
    return (
        sel(satu.nama),
        sel(p.pencetak.nilai(satu.nilai), Rata.KANAN),
        sel(f"{cetak_angka(satu.bobot)}%", Rata.KANAN),
        sel(p.pencetak.nilai(bagi(satu.nilai * satu.bobot, bobot)), Rata.KANAN),
    )


def nilai_gabungan(p: Penyusun) -> list[Blok]:
    """Return the composite score with its arithmetic."""
    anggaran = p.hasil.anggaran
    aturan = p.hasil.definisi.gabungan
    if aturan is None:
        return [p.kalimat("gabungan.tanpa_aturan")]
    nilai = anggaran.gabungan
    if isinstance(nilai, TakTerhitung):
        return [p.perlu("nilai SMART dan IKPA tahun laporan", "nilai_anggaran")]
    smart, ikpa = p.pencetak.nilai(anggaran.smart), p.pencetak.nilai(anggaran.ikpa)
    bobot_smart, bobot_ikpa = (f"{cetak_angka(Fraction(u.bobot))}%" for u in aturan.unsur)
    kata = _gabungan((bobot_smart, "Nilai SMART"), (bobot_ikpa, "Nilai IKPA"))
    isi = _gabungan((bobot_smart, smart), (bobot_ikpa, ikpa))
    hasil = p.pencetak.nilai(nilai)
    if bulatkan(nilai, PEMBULATAN_ANGGARAN) != nilai:
        hasil = f"{cetak_angka(nilai)}, dibulatkan menjadi {hasil}"
    baris = (
        (MatTeks("Nilai gabungan"), MatTanda("="), *kata),
        (MatTanda("="), *isi),
        (MatTanda("="), MatTeks(hasil)),
    )
    bobot = {"bobot_smart": bobot_smart, "bobot_ikpa": bobot_ikpa}
    alternatif = f"Nilai gabungan: {bobot_smart} × {smart} + {bobot_ikpa} × {ikpa} = {hasil}"
    return [
        p.kalimat("gabungan", tambahan=bobot),
        Persamaan(baris, alternatif),
        p.kalimat("gabungan.hasil"),
    ]


def _gabungan(*suku: tuple[str, str]) -> tuple[MatTeks | MatTanda, ...]:
    hasil: list[MatTeks | MatTanda] = []
    for bobot, nilai in suku:
        hasil += [MatTanda("+")] if hasil else []
        hasil += [MatTeks(bobot), MatTanda("×"), MatTeks(nilai)]
    return tuple(hasil)


def kemajuan(p: Penyusun, portal: str) -> list[Blok]:
    """Return the progress that one portal shows, per quarter or month."""
    daftar = sorted(
        (k for k in p.hasil.berkas.kemajuan if k.portal == portal), key=lambda k: k.periode
    )
    if not daftar:
        return [p.perlu(f"kemajuan {portal}", "kemajuan")]
    tahun = p.hasil.berkas.satker.tahun
    bulanan = daftar[0].periode.jenis is JenisPeriode.BULAN
    nama = (str(k.periode).removesuffix(f" {tahun}").removesuffix(" Tahun") for k in daftar)
    kepala = tuple(sel_kepala(n[:3] if bulanan else n) for n in nama)
    isi = tuple(sel(f"{cetak_angka(k.nilai)}%", Rata.TENGAH) for k in daftar)
    judul = f"Capaian {portal} Tahun {tahun}"
    return [p.tabel(Tabel((1,) * len(daftar), (kepala,), (isi,), judul, kecil=bulanan))]
