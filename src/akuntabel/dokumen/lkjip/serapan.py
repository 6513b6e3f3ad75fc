"""Bab III.B from the leaves: the months against halaman III, every RO, and cost per output."""

from fractions import Fraction

from akuntabel.dokumen.blok import Blok, Deret, Rata, Sel, Tabel
from akuntabel.dokumen.lkjip.anggaran import KOLOM_BELANJA, LEBAR_BELANJA, baris_belanja
from akuntabel.dokumen.lkjip.capaian import grafik_persen
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.tabel_data import LATAR_JUMLAH, sel, sel_kepala
from akuntabel.inti.anggaran.biaya import BiayaKeluaran, biaya_keluaran
from akuntabel.inti.anggaran.bulanan import AnggaranBulanan, jumlah_nilai
from akuntabel.inti.anggaran.keluaran import ButirTarget
from akuntabel.inti.anggaran.kode import TingkatAnggaran
from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka, persen
from akuntabel.inti.hitung import HasilSasaran
from akuntabel.inti.periode import NAMA_BULAN


def grafik_komposisi(p: Penyusun) -> list[Blok]:
    """Return a chart of how the pagu of the year is made up by jenis belanja."""
    kini = p.hasil.anggaran.kini
    if kini.total is None or not kini.total.pagu:
        return []
    bagian = [persen(Fraction(isi.pagu), Fraction(kini.total.pagu)) for _, isi in kini.per_jenis]
    nilai = tuple(None if isinstance(n, TakTerhitung) else n for n in bagian)
    deret = Deret("Bagian pagu", nilai, tuple(p.pencetak.persen(n) for n in bagian))
    nama = tuple(jenis.nama for jenis, _ in kini.per_jenis)
    return [p.grafik(grafik_persen("Komposisi Pagu menurut Jenis Belanja", nama, (deret,)))]


def anggaran_bulanan(p: Penyusun) -> list[Blok]:
    """Return realisasi against halaman III month by month; nothing without monthly facts."""
    bulanan = p.hasil.anggaran.bulanan
    if bulanan is None or not _lengkap(bulanan):
        return []
    pagu = Fraction(sum(bulanan.pagu(jenis) for jenis in bulanan.jenis))
    bulan = range(1, bulanan.terakhir + 1)
    rencana = [bulanan.seluruh_rencana(satu) for satu in bulan]
    realisasi = [bulanan.seluruh(satu) for satu in bulan]
    berencana = not all(isinstance(n, TakTerhitung) for n in rencana)
    deretan = (*((("Rencana", rencana),) if berencana else ()), ("Realisasi", realisasi))
    badan = tuple(
        (sel(NAMA_BULAN[nomor - 1]), *_baris_bulan(p, [isi[nomor - 1] for _, isi in deretan], pagu))
        for nomor in bulan
    )
    judul = ("Bulan", *(f"{s} s.d. (Rp)" for s, _ in deretan), *(f"{s} (%)" for s, _ in deretan))
    kepala = tuple(sel_kepala(t) for t in judul)
    lebar = (5, *(7 for _ in deretan), *(4 for _ in deretan))
    nama = f"{' dan '.join(s for s, _ in deretan)} Anggaran per Bulan Tahun {bulanan.tahun}"
    blok: list[Blok] = [
        p.kalimat("anggaran.bulanan" if berencana else "anggaran.bulanan_saja"),
        p.tabel(Tabel(lebar, (kepala,), badan, nama)),
    ]
    deret = tuple(_deret(p, s, [persen(n, pagu) for n in isi]) for s, isi in deretan)
    kategori = tuple(NAMA_BULAN[nomor - 1][:3] for nomor in bulan)
    blok.append(
        p.grafik(
            grafik_persen("Rencana Penarikan dan Realisasi (persen dari pagu)", kategori, deret)
        )
    )
    return [*blok, *_proyeksi(p, bulanan)]


def _lengkap(bulanan: AnggaranBulanan) -> bool:
    """Return whether every month so far is known: two cumulative figures are no series."""
    semua = (bulanan.seluruh(satu) for satu in range(1, bulanan.terakhir + 1))
    return bulanan.terakhir > 1 and not any(isinstance(n, TakTerhitung) for n in semua)


def _baris_bulan(p: Penyusun, isi: list[Nilai], pagu: Fraction) -> tuple[Sel, ...]:
    rupiah = ("–" if isinstance(n, TakTerhitung) else cetak_angka(n) for n in isi)
    serapan = (p.pencetak.persen(persen(n, pagu)) for n in isi)
    return tuple(sel(teks, Rata.KANAN) for teks in (*rupiah, *serapan))


def _deret(p: Penyusun, nama: str, isi: list[Nilai]) -> Deret:
    nilai = tuple(None if isinstance(n, TakTerhitung) else n for n in isi)
    return Deret(nama, nilai, tuple(p.pencetak.persen(n) for n in isi))


def _proyeksi(p: Penyusun, bulanan: AnggaranBulanan) -> list[Blok]:
    """Return the projection to the end of the year, called one; nothing after December."""
    if bulanan.terakhir == 12:
        return []
    jumlah = jumlah_nilai([bulanan.proyeksi(jenis) for jenis in bulanan.jenis])
    if isinstance(jumlah, TakTerhitung):
        return []
    awalan = p.hasil.berkas.kebijakan.awalan_rupiah
    return [
        p.kalimat("anggaran.proyeksi", tambahan={"proyeksi": f"{awalan}{cetak_angka(int(jumlah))}"})
    ]


def anggaran_ro(p: Penyusun) -> list[Blok]:
    """Return every RO under its program, as sums of the leaves; nothing without leaves."""
    pohon = p.hasil.anggaran.pohon
    if pohon is None:
        return []
    badan: list[tuple[Sel, ...]] = []
    for program in pohon.pada(TingkatAnggaran.PROGRAM):
        satu = sel(f"{program} {pohon.nama.get(program, '')}".strip(), tebal=True)
        badan.append((Sel(satu.isi, lebar=len(LEBAR_BELANJA), latar=LATAR_JUMLAH),))
        for ro in pohon.pada(TingkatAnggaran.RO):
            if program.memuat(ro):
                nama = f"{ro.kegiatan}.{ro.kro}.{ro.ro} {pohon.nama.get(ro, '')}".strip()
                badan.append(baris_belanja(p, nama, pohon.jumlah[ro]))
    total = pohon.ringkasan()
    assert total is not None, "a tree has a sum"
    badan.append(baris_belanja(p, "Jumlah", total, tebal=True))
    kepala = tuple(sel_kepala(t) for t in ("Program / Rincian Output", *KOLOM_BELANJA))
    judul = f"Realisasi Anggaran per Rincian Output Tahun {pohon.tahun}"
    return [
        p.kalimat("anggaran.ro"),
        p.tabel(Tabel(LEBAR_BELANJA, (kepala,), tuple(badan), judul)),
    ]


def biaya_sasaran(p: Penyusun, hasil: HasilSasaran) -> list[Blok]:
    """Return the cost per output of the RO that pay for a sasaran, against plan."""
    semua = biaya_keluaran(p.hasil.berkas, p.hasil.definisi, p.hasil.anggaran.pohon)
    daftar = [satu for satu in semua if satu.sasaran == hasil.sasaran.kode]
    if not daftar:
        return []
    badan = tuple(_baris_biaya(p, satu) for satu in daftar)
    judul_kolom = (
        "Rincian Output",
        "Volume Rencana dan Hasil",
        "Biaya Satuan Menurut Pagu (Rp)",
        "Biaya Satuan Sesungguhnya (Rp)",
        "Efisiensi",
        "Nilai Efisiensi",
    )
    kepala = tuple(sel_kepala(t) for t in judul_kolom)
    judul = f"Biaya per Keluaran Sasaran {hasil.sasaran.kode}"
    return [
        p.kalimat("biaya.pengantar"),
        p.tabel(Tabel((6, 4, 4, 4, 3, 3), (kepala,), badan, judul, kecil=True)),
    ]


def _baris_biaya(p: Penyusun, satu: BiayaKeluaran) -> tuple[Sel, ...]:
    rupiah = (
        "–" if isinstance(n, TakTerhitung) else cetak_angka(n, 0)
        for n in (satu.rencana, satu.realisasi)
    )
    volume = f"{cetak_angka(satu.target)} dan {cetak_angka(satu.volume)} {satu.satuan}".strip()
    return (
        sel(satu.nama),
        sel(volume, Rata.TENGAH),
        *(sel(teks, Rata.KANAN) for teks in rupiah),
        sel(p.pencetak.persen(satu.efisiensi), Rata.TENGAH),
        sel(p.pencetak.nilai(satu.nilai_efisiensi), Rata.TENGAH),
    )


def tabel_target_kinerja(p: Penyusun) -> list[Blok]:
    """Return the Target Kinerja items of the ministry with what was reached and its evidence."""
    daftar = sorted(p.hasil.berkas.butir_target, key=lambda b: (b.kode, b.periode))
    if not daftar:
        return []
    badan = tuple(_baris_butir(satu) for satu in daftar)
    judul = ("Butir", "Target Kinerja", "Periode", "Target", "Realisasi", "Data Dukung")
    kepala = tuple(sel_kepala(t) for t in judul)
    nama = f"Capaian Target Kinerja Tahun {p.hasil.berkas.satker.tahun}"
    return [p.tabel(Tabel((2, 8, 3, 3, 3, 4), (kepala,), badan, nama, kecil=True))]


def _baris_butir(satu: ButirTarget) -> tuple[Sel, ...]:
    realisasi = "–" if satu.realisasi is None else cetak_angka(satu.realisasi)
    satuan = f" {satu.satuan}" if satu.satuan else ""
    return (
        sel(satu.kode, Rata.TENGAH),
        sel(satu.uraian),
        sel(f"B{satu.periode.nomor:02d}", Rata.TENGAH),
        sel(f"{cetak_angka(satu.target)}{satuan}", Rata.TENGAH),
        sel(realisasi if realisasi == "–" else f"{realisasi}{satuan}", Rata.TENGAH),
        sel(satu.status.value, Rata.TENGAH),
    )
