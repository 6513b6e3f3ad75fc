"""The annexes: Perjanjian Kinerja, the team, the SOP, and the notes on the data."""

from datetime import date

from akuntabel.dokumen.blok import (
    Blok,
    Gaya,
    Judul,
    Paragraf,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.perjanjian import blok_perjanjian, kop, pihak_tanda_tangan
from akuntabel.dokumen.tabel_data import LATAR_KEPALA, sel, sel_kepala
from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.periode import cetak_tanggal
from akuntabel.inti.satker import Pejabat, pejabat_pada
from akuntabel.inti.sop import JenisRincian, LangkahSop, SimbolLangkah, Sop

_JUDUL_RINCIAN = {
    JenisRincian.DASAR_HUKUM: "Dasar Hukum",
    JenisRincian.KUALIFIKASI: "Kualifikasi Pelaksana",
    JenisRincian.KETERKAITAN: "Keterkaitan",
    JenisRincian.PERALATAN: "Peralatan/Perlengkapan",
    JenisRincian.PERINGATAN: "Peringatan",
    JenisRincian.PENCATATAN: "Pencatatan dan Pendataan",
}
_NAMA_SIMBOL = {
    SimbolLangkah.MULAI: "Mulai",
    SimbolLangkah.PROSES: "Proses",
    SimbolLangkah.KEPUTUSAN: "Keputusan",
    SimbolLangkah.SELESAI: "Selesai",
}


def tanggal_laporan(hasil: HasilKinerja) -> date:
    """Return the day the report is dated: the declared one, else 31 January after the year."""
    teks = hasil.berkas.kebijakan.tanggal_laporan
    return date.fromisoformat(teks) if teks else date(hasil.berkas.satker.tahun + 1, 1, 31)


def kepala_laporan(p: Penyusun) -> Pejabat | None:
    """Return the head of the unit who signs the report on its day."""
    return pejabat_pada(p.hasil.berkas.pejabat, "kepala", tanggal_laporan(p.hasil))


def tanda_tangan_kepala(p: Penyusun) -> list[Blok]:
    """Return the signature block of the head of the unit."""
    pihak = pihak_tanda_tangan(p, kepala_laporan(p), "")
    tempat = f"{p.hasil.berkas.satker.kota}, {cetak_tanggal(tanggal_laporan(p.hasil))}"
    return [TandaTangan((pihak,), tempat)]


def lampiran_perjanjian(p: Penyusun) -> list[Blok]:
    """Return the Perjanjian Kinerja as an annex."""
    return blok_perjanjian(p)


def lampiran_tim(p: Penyusun) -> list[Blok]:
    """Return the decision on the drafting team and its members."""
    blok: list[Blok] = [kop(p)]
    for kunci in ("judul", "menimbang", "mengingat", "memutuskan"):
        blok += p.narasi(f"sk_tim.{kunci}")
    blok.append(Paragraf((Teks("Susunan Tim Penyusun", Gaya.TEBAL),), Rata.TENGAH))
    kepala = tuple(sel_kepala(t) for t in ("No", "Kedudukan dalam Tim", "Nama", "Jabatan"))
    badan = tuple(
        (sel(str(n), Rata.TENGAH), sel(a.jabatan_tim), sel(a.nama), sel(a.jabatan))
        for n, a in enumerate(p.hasil.berkas.tim, 1)
    )
    if not badan:
        return [*blok, p.perlu("susunan tim penyusun", "tim")]
    return [*blok, Tabel((1, 5, 6, 7), (kepala,), badan), _tanda_tangan_tim(p)]


def _tanda_tangan_tim(p: Penyusun) -> TandaTangan:
    """Return the signature under the decision: the head who is on the team, else today's."""
    satker, pejabat = p.hasil.berkas.satker, p.hasil.berkas.pejabat
    anggota = {a.nama for a in p.hasil.berkas.tim}
    dalam_tim = (s for s in pejabat if s.peran.casefold() == "kepala" and s.nama in anggota)
    pihak = pihak_tanda_tangan(p, next(dalam_tim, kepala_laporan(p)), "")
    return TandaTangan((pihak,), f"Ditetapkan di {satker.kota}")


def lampiran_sop(p: Penyusun) -> list[Blok]:
    """Return each SOP: identity, lists, and the table of steps."""
    blok: list[Blok] = []
    for sop in p.hasil.berkas.sop:
        blok.append(Judul(2, f"SOP {sop.nama}", jangkar=f"sop-{sop.kode}"))
        blok += [_identitas(p, sop), _tabel_langkah(p, sop)]
    return blok or [p.perlu("SOP pengumpulan data dan penyusunan laporan", "sop")]


def _identitas(p: Penyusun, sop: Sop) -> Tabel:
    kepala = pejabat_pada(p.hasil.berkas.pejabat, "kepala", sop.tanggal_efektif)
    pengesah = f"{kepala.jabatan}\n{kepala.nama}" if kepala else KOSONG
    revisi = cetak_tanggal(sop.tanggal_revisi) if sop.tanggal_revisi else KOSONG
    baris = [
        ("Nomor SOP", sop.nomor or KOSONG),
        ("Tanggal pembuatan", cetak_tanggal(sop.tanggal_pembuatan)),
        ("Tanggal revisi", revisi),
        ("Tanggal efektif", cetak_tanggal(sop.tanggal_efektif)),
        ("Disahkan oleh", pengesah),
        ("Nama SOP", sop.nama),
    ]
    for jenis, judul in _JUDUL_RINCIAN.items():
        isi = [r.teks for r in p.hasil.berkas.rincian_sop if r.sop == sop.kode and r.jenis is jenis]
        bernomor = [f"{n}. {t}" for n, t in enumerate(isi, 1)] if len(isi) > 1 else isi
        baris.append((judul, "\n".join(bernomor) or KOSONG))
    badan = tuple((sel(nama, tebal=True, latar=LATAR_KEPALA), sel(isi)) for nama, isi in baris)
    return Tabel((4, 10), (), badan)


def _tabel_langkah(p: Penyusun, sop: Sop) -> Tabel:
    langkah = [satu for satu in p.hasil.berkas.langkah_sop if satu.sop == sop.kode]
    pelaku = list(dict.fromkeys(satu.pelaksana for satu in langkah))
    kepala = (
        (
            sel_kepala("No", tinggi=2),
            sel_kepala("Kegiatan", tinggi=2),
            sel_kepala("Pelaksana", lebar=len(pelaku)),
            sel_kepala("Mutu Baku", lebar=3),
            sel_kepala("Keterangan", tinggi=2),
        ),
        tuple(sel_kepala(t) for t in (*pelaku, "Kelengkapan", "Waktu", "Output")),
    )
    badan = tuple(_baris_langkah(satu, pelaku) for satu in langkah)
    lebar = (20, 44, *(32 for _ in pelaku), 39, 22, 33, 35)
    return Tabel(lebar, kepala, badan, kecil=True)


def _baris_langkah(langkah: LangkahSop, pelaku: list[str]) -> tuple[Sel, ...]:
    tidak = f"\ntidak → {langkah.tidak_ke}" if langkah.tidak_ke is not None else ""
    simbol = f"{_NAMA_SIMBOL[langkah.simbol]}{tidak}"
    return (
        sel(str(langkah.nomor), Rata.TENGAH),
        sel(langkah.kegiatan),
        *(
            sel(simbol, Rata.TENGAH, latar=LATAR_KEPALA) if nama == langkah.pelaksana else sel("")
            for nama in pelaku
        ),
        sel(langkah.kelengkapan),
        sel(f"{langkah.waktu} {langkah.satuan_waktu.value}"),
        sel(langkah.keluaran),
        sel(langkah.keterangan),
    )


def lampiran_catatan(p: Penyusun) -> list[Blok]:
    """Return where the sources disagreed, which value was chosen, and why."""
    if not p.hasil.berkas.catatan:
        return []
    kepala = tuple(sel_kepala(t) for t in ("Letak", "Nilai dipakai", "Nilai lain", "Alasan"))
    badan = tuple(
        (sel(c.letak), sel(c.terpilih), sel(c.lainnya), sel(c.alasan))
        for c in p.hasil.berkas.catatan
    )
    return [p.kalimat("catatan.pengantar"), Tabel((4, 4, 4, 9), (kepala,), badan, kecil=True)]
