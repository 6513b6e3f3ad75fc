"""The Perjanjian Kinerja: statement page, annexes per level, budget, both signatures.

Rujukan: aturan LKJ-06.
"""

from datetime import date

from akuntabel.dokumen.blok import (
    Blok,
    Dokumen,
    Gaya,
    Kop,
    Paragraf,
    Pemisah,
    PihakTandaTangan,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)
from akuntabel.dokumen.lkjip.penyusun import Penyusun, siapkan_penyusun, ukuran_halaman
from akuntabel.dokumen.tabel_data import LATAR_JUMLAH, sel, sel_kepala
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.hitung import HasilKinerja, HasilSasaran
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.periode import cetak_tanggal
from akuntabel.inti.satker import Pejabat, pejabat_pada
from akuntabel.inti.target import AnggaranPerjanjian, Perjanjian, anggaran_berlaku
from akuntabel.inti.temuan import Temuan
from akuntabel.sektor.kerangka import Kerangka

_NAMA_TINGKAT = {
    TingkatSasaran.STRATEGIS: ("Sasaran Strategis", "Indikator Kinerja Utama"),
    TingkatSasaran.PROGRAM: ("Sasaran Program", "Indikator Kinerja Program"),
    TingkatSasaran.KEGIATAN: ("Sasaran Kegiatan", "Indikator Kinerja Kegiatan"),
}


def susun_perjanjian(hasil: HasilKinerja, kerangka: Kerangka) -> tuple[Dokumen, tuple[Temuan, ...]]:
    """Return the Perjanjian Kinerja in force at year end, and what is still missing in it."""
    p = siapkan_penyusun(hasil, kerangka)
    satker = hasil.berkas.satker
    tanggal = hasil.perjanjian.tanggal if hasil.perjanjian else date(satker.tahun, 1, 31)
    dokumen = Dokumen(
        f"Perjanjian Kinerja Tahun {satker.tahun} {satker.nama}",
        satker.nama,
        tanggal.isoformat(),
        (),
        (kop(p), *blok_perjanjian(p)),
        ukuran_halaman(hasil.berkas.kebijakan.kertas),
    )
    return dokumen, (*p.temuan, *p.perujuk.temuan)


def blok_perjanjian(p: Penyusun) -> list[Blok]:
    """Return the whole agreement as blocks, for its own document or an annex."""
    perjanjian = p.hasil.perjanjian
    if perjanjian is None:
        return [p.perlu("Perjanjian Kinerja (tanggal, tempat, target)", "perjanjian")]
    return [
        *_pernyataan(p, perjanjian),
        Pemisah(),
        *_judul(p, "LAMPIRAN"),
        *_lampiran(p),
        _tabel_anggaran(p, perjanjian, berjudul=False),
        _tanda_tangan(p, perjanjian),
    ]


def kop(p: Penyusun) -> Kop:
    """Return the letterhead: ministry, unit above, unit."""
    satker = p.hasil.berkas.satker
    return Kop((satker.instansi.upper(), satker.induk.upper(), satker.nama.upper()))


def _judul(p: Penyusun, awalan: str = "") -> list[Blok]:
    satker = p.hasil.berkas.satker
    baris = [
        *((awalan,) if awalan else ()),
        f"PERJANJIAN KINERJA TAHUN {satker.tahun}",
        f"KEPALA {satker.nama.upper()}",
        "DENGAN",
        f"KEPALA {satker.induk.upper()}",
    ]
    return [Paragraf((Teks("\n".join(baris), Gaya.TEBAL),), Rata.TENGAH)]


def _pernyataan(p: Penyusun, perjanjian: Perjanjian) -> list[Blok]:
    kepala, atasan = para_pihak(p, perjanjian)
    blok: list[Blok] = [*_judul(p), p.kalimat("perjanjian.pembuka")]
    for pejabat, kunci in ((kepala, "pihak_pertama"), (atasan, "pihak_kedua")):
        blok += [_identitas(p, pejabat), p.kalimat(f"perjanjian.{kunci}")]
    blok += [p.kalimat("perjanjian.janji"), p.kalimat("perjanjian.supervisi")]
    if perjanjian.revisi:
        tambahan = {"revisi": str(perjanjian.revisi), "alasan_revisi": perjanjian.alasan}
        blok.append(p.kalimat("perjanjian.revisi", tambahan=tambahan))
    return [*blok, _tanda_tangan(p, perjanjian)]


def para_pihak(p: Penyusun, perjanjian: Perjanjian) -> tuple[Pejabat | None, Pejabat | None]:
    """Return who signs: the head of the unit and the one above, as in office on that day."""
    daftar = p.hasil.berkas.pejabat
    return (
        pejabat_pada(daftar, "kepala", perjanjian.tanggal),
        pejabat_pada(daftar, "atasan", perjanjian.tanggal),
    )


def _identitas(p: Penyusun, pejabat: Pejabat | None) -> Blok:
    if pejabat is None:
        return p.perlu("nama dan jabatan penanda tangan perjanjian", "pejabat")
    baris = (("Nama", pejabat.nama), ("Jabatan", pejabat.jabatan))
    badan = tuple((sel(nama), sel(":"), sel(isi)) for nama, isi in baris)
    return Tabel((5, 1, 24), (), badan, bergaris=False)


def _tanda_tangan(p: Penyusun, perjanjian: Perjanjian) -> Blok:
    kepala, atasan = para_pihak(p, perjanjian)
    pihak = tuple(
        pihak_tanda_tangan(p, pejabat, awalan)
        for pejabat, awalan in ((atasan, "Pihak Kedua,"), (kepala, "Pihak Pertama,"))
    )
    return TandaTangan(pihak, f"{perjanjian.tempat}, {cetak_tanggal(perjanjian.tanggal)}")


def pihak_tanda_tangan(p: Penyusun, pejabat: Pejabat | None, awalan: str) -> PihakTandaTangan:
    """Return one signature block; a missing officer leaves a marked blank."""
    if pejabat is None:
        p.perlu("pejabat penanda tangan", "pejabat")
        return PihakTandaTangan((awalan,), "(………………………)", "NIP. …………………")
    atas = (awalan, pejabat.jabatan) if awalan else (pejabat.jabatan,)
    return PihakTandaTangan(atas, pejabat.nama, f"NIP. {cetak_nip(pejabat.nip)}")


def cetak_nip(nip: str) -> str:
    """Return an 18-digit NIP in its printed groups: birth, start, sex, serial."""
    angka = "".join(nip.split())
    if len(angka) != 18:
        return nip
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"


def _lampiran(p: Penyusun) -> list[Blok]:
    return [
        _tabel_target(p, tingkat, p.hasil.sasaran_tingkat(tingkat), berjudul=False)
        for tingkat in TingkatSasaran
        if p.hasil.sasaran_tingkat(tingkat)
    ]


def tabel_perjanjian(p: Penyusun) -> list[Blok]:
    """Return the targets of the year per level, as numbered tables of Bab II."""
    return [
        p.tabel(_tabel_target(p, tingkat, p.hasil.sasaran_tingkat(tingkat), berjudul=True))
        for tingkat in TingkatSasaran
        if p.hasil.sasaran_tingkat(tingkat)
    ]


def _tabel_target(
    p: Penyusun,
    tingkat: TingkatSasaran,
    daftar: tuple[HasilSasaran, ...],
    *,
    berjudul: bool,
) -> Tabel:
    nama_sasaran, nama_indikator = _NAMA_TINGKAT[tingkat]
    kepala = (
        tuple(sel_kepala(t) for t in ("No", nama_sasaran, nama_indikator, "Target")),
        tuple(sel_kepala(f"({n})") for n in range(1, 5)),
    )
    badan: list[tuple[Sel, ...]] = []
    for nomor, sasaran in enumerate(daftar, 1):
        tinggi = len(sasaran.indikator)
        awal = (
            Sel((Teks(str(nomor)),), Rata.TENGAH, tinggi=tinggi),
            Sel((Teks(sasaran.sasaran.nama),), tinggi=tinggi),
        )
        for urut, hasil in enumerate(sasaran.indikator, 1):
            target = p.pencetak.target(hasil.target, hasil.indikator)
            kode = f"{hasil.indikator.kode}.target"
            badan.append(
                (
                    *(awal if urut == 1 else ()),
                    sel(f"{urut}. {hasil.indikator.nama}"),
                    Sel((Teks(target, kode=kode),), Rata.TENGAH),
                )
            )
    judul = f"Target {nama_sasaran} Tahun {p.hasil.berkas.satker.tahun}" if berjudul else ""
    return Tabel((2, 11, 15, 5), kepala, tuple(badan), judul)


def tabel_anggaran_perjanjian(p: Penyusun) -> list[Blok]:
    """Return the budget of the agreement against the final pagu, for Bab II."""
    perjanjian = p.hasil.perjanjian
    if perjanjian is None or not p.hasil.anggaran.perjanjian:
        return [p.perlu("anggaran dalam Perjanjian Kinerja", "anggaran_perjanjian")]
    tabel = p.tabel(_tabel_anggaran(p, perjanjian, berjudul=True))
    return [p.kalimat("anggaran.perjanjian"), tabel]


def _tabel_anggaran(p: Penyusun, perjanjian: Perjanjian, *, berjudul: bool) -> Tabel:
    program: dict[str, list[AnggaranPerjanjian]] = {}
    for baris in anggaran_berlaku(p.hasil.berkas.anggaran_perjanjian, perjanjian.revisi):
        program.setdefault(baris.program, []).append(baris)
    badan: list[tuple[Sel, ...]] = []
    for nomor, (nama, isi) in enumerate(program.items(), 1):
        jumlah = sum(b.jumlah for b in isi)
        badan.append(_baris_anggaran(str(nomor), nama, jumlah, tebal=True))
        badan += [_baris_anggaran("", b.kegiatan, b.jumlah, tebal=False) for b in isi]
    total = sum(b.jumlah for isi in program.values() for b in isi)
    badan.append(_baris_anggaran("", "Jumlah", total, tebal=True))
    kepala = tuple(sel_kepala(t) for t in ("No", "Program / Kegiatan", "Anggaran (Rp)"))
    judul = f"Anggaran dalam Perjanjian Kinerja Tahun {p.hasil.berkas.satker.tahun}"
    return Tabel((1, 11, 5), (kepala,), tuple(badan), judul if berjudul else "")


def _baris_anggaran(nomor: str, nama: str, jumlah: int, *, tebal: bool) -> tuple[Sel, ...]:
    latar = LATAR_JUMLAH if tebal else ""
    return (
        sel(nomor, Rata.TENGAH, latar=latar),
        sel(nama, tebal=tebal, latar=latar),
        sel(cetak_angka(jumlah), Rata.KANAN, tebal=tebal, latar=latar),
    )
