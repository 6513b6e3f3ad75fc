"""RV-JML-03: a percentage in a table is its part divided by its whole, per row or group."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, permutations

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, mencetak
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import (
    KlaimBaris,
    isi,
    jumlah,
    klaim_baris,
    sebut,
    uraian,
)
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca, angka_kolom

_BAGIAN = re.compile(
    r"mendapat|memperoleh|menerima|terlayani|dilayani|pemenuhan|terpenuhi|tertangani|penanganan|"
    r"disetujui|lulus|selesai|diputus|\bputus\b|ditindaklanjuti|berhasil|keberhasilan|berubah|"
    r"terlaksana|terealisasi|realisasi|tercapai|bersertifikat|tepat waktu|hadir",
    re.IGNORECASE,
)
_SELURUH = re.compile(
    r"jumlah|total|usul|memenuhi syarat|seluruh|peserta|mengikuti|masuk|\bbeban\b|mengalami|"
    r"diterima|permohonan|rencana|\bwajib\b|perkara|\bkasus\b|pengaduan|berkas",
    re.IGNORECASE,
)
_TAK_SELURUH = re.compile(r"tidak|belum|sisa|gagal|ditolak", re.IGNORECASE)
_BUKAN = re.compile(r"%|perse|prosen|rata|indeks|nilai total|skor|capaian", re.IGNORECASE)
_PERUBAHAN = re.compile(
    r"pertumbuhan|penurunan|kenaikan|peningkatan|\bnaik\b|\bturun\b|selisih|perubahan|sisa|belum|tidak",
    re.IGNORECASE,
)
_BUKAN_HITUNGAN = frozenset(
    {
        JenisKolom.NOMOR,
        JenisKolom.TARGET,
        JenisKolom.RENSTRA,
        JenisKolom.CAPAIAN,
        JenisKolom.PERSEN,
        JenisKolom.BOBOT,
        JenisKolom.PAGU,
    }
)
_KOLOM_TERBANYAK = 6
_BUKTI_TERBANYAK = 80


@rekaman
class _Kelompok:
    """Rows under one percentage; the first row prints it."""

    baris: tuple[BarisTabel, ...]
    persen: Angka


@rekaman
class _Pasangan:
    """Which columns are part and whole; no `seluruh` column: the whole is the column's total.

    `baris_saja` where a percentage speaks of its own row and not of those below it.
    """

    bagian: Kolom
    seluruh: Kolom | None
    total: Angka | None = None
    baris_saja: bool = False


def bukan_bagian(kolom: Kolom) -> bool:
    """Return whether a column can hold no part: numbers, percentages, means."""
    return kolom.jenis in (JenisKolom.NOMOR, JenisKolom.PERSEN) or bool(_BUKAN.search(kolom.nama))


def kolom_hitungan(tabel: TabelTerbaca) -> list[Kolom]:
    """Return the columns that hold counts and nothing else."""
    ada_target = bool(tabel.kolom_jenis(JenisKolom.TARGET))
    hasil = []
    for kolom in tabel.kolom:
        terlarang = kolom.jenis in _BUKAN_HITUNGAN or _BUKAN.search(kolom.nama)
        if terlarang or (ada_target and kolom.jenis is JenisKolom.REALISASI):
            continue
        angka = [isi(b, kolom.indeks) for b in tabel.badan if b.teks(kolom.indeks).strip()]
        if all(a is not None and a.seperti_tahun for a in angka):
            continue
        if all(a is not None and not a.persen for a in angka):
            hasil.append(kolom)
    return hasil


def pasangan_bernama(kolom: list[Kolom]) -> tuple[Kolom, Kolom] | None:
    """Return the one pair of columns whose headers say part and whole."""
    bagian = [k for k in kolom if _BAGIAN.search(k.nama) and not _TAK_SELURUH.search(k.nama)]
    sisa = [k for k in kolom if k not in bagian and not _TAK_SELURUH.search(k.nama)]
    seluruh = [k for k in sisa if _SELURUH.search(k.nama)]
    return (bagian[0], seluruh[0]) if len(bagian) == 1 and len(seluruh) == 1 else None


def persen_baris(bacaan: Bacaan) -> Iterator[Cacat]:
    """A percentage is part divided by whole in its row or group."""
    klaim = klaim_baris(bacaan)
    for satu in bacaan.tabel:
        if not satu.isi.kepala or tabel_anggaran(satu.isi):
            continue
        persen = [k for k in satu.isi.kolom if _kolom_persen(satu.isi, k)]
        hitungan = kolom_hitungan(satu.isi) if persen else []
        if 1 <= len(hitungan) <= _KOLOM_TERBANYAK:
            for lalu, kolom in pairwise([None, *persen]):
                if kolom is not None:
                    dekat = _di_antara(hitungan, lalu, kolom) if len(persen) > 1 else hitungan
                    yield from _periksa(klaim, satu, kolom, dekat or hitungan)


def _di_antara(hitungan: list[Kolom], lalu: Kolom | None, kolom: Kolom) -> list[Kolom]:
    """Return the counts between the percentage before and this one."""
    awal = -1 if lalu is None else lalu.indeks
    return [k for k in hitungan if awal < k.indeks < kolom.indeks]


def _kolom_persen(tabel: TabelTerbaca, kolom: Kolom) -> bool:
    if kolom.jenis not in (JenisKolom.PERSEN, JenisKolom.REALISASI, JenisKolom.LAIN):
        return False
    if kolom.jenis is JenisKolom.PERSEN and tabel.kolom_jenis(JenisKolom.TARGET):
        return False
    if _PERUBAHAN.search(" ".join(kolom.jalur)):
        return False
    angka = angka_kolom(tabel.badan, kolom.indeks)
    return bool(angka) and (kolom.jenis is JenisKolom.PERSEN or all(a.persen for a in angka))


def _periksa(
    klaim: KlaimBaris, satu: TabelDiTempat, kolom: Kolom, hitungan: list[Kolom]
) -> Iterator[Cacat]:
    kelompok = list(_kelompok(satu.isi, kolom, hitungan))
    pasangan = _pilih(satu.isi, kelompok, hitungan)
    if pasangan is None:
        return
    for grup in kelompok:
        if _cocok(grup, pasangan) is False and not _pasangan_lain(grup, pasangan, hitungan):
            yield _cacat(klaim, satu, kolom, grup, pasangan)


def _pasangan_lain(grup: _Kelompok, pasangan: _Pasangan, hitungan: list[Kolom]) -> bool:
    """Return whether the percentage is plainly that of two other columns."""
    dipakai = {pasangan.bagian, pasangan.seluruh}
    return grup.persen.nilai not in (0, 100) and any(
        _cocok(grup, _Pasangan(b, s, baris_saja=pasangan.baris_saja)) is True
        for b, s in permutations(hitungan, 2)
        if not {b, s} <= dipakai
    )


def _kelompok(tabel: TabelTerbaca, kolom: Kolom, hitungan: list[Kolom]) -> Iterator[_Kelompok]:
    """Return the rows under each percentage: until the next one, a total, or a section row."""
    baris: list[BarisTabel] = []
    persen: Angka | None = None
    for satu in tabel.badan:
        kini = satu.angka(kolom.indeks)
        putus = not any(satu.teks(k.indeks).strip() for k in hitungan)
        if persen is not None and (kini is not None or putus or satu.jumlah):
            yield _Kelompok(tuple(baris), persen)
            persen = None
        if kini is not None and not putus:
            baris, persen = [satu], kini
        elif persen is not None:
            baris.append(satu)
    if persen is not None:
        yield _Kelompok(tuple(baris), persen)


def _pilih(
    tabel: TabelTerbaca, kelompok: list[_Kelompok], hitungan: list[Kolom]
) -> _Pasangan | None:
    """Return the pair that is certain: by its headers, or because most percentages prove it."""
    bernama = pasangan_bernama(hitungan)
    if bernama is not None:
        pasti = [_Pasangan(*bernama, baris_saja=satu) for satu in (False, True)]
        terbaik = max(pasti, key=lambda p: _bukti(kelompok, p))
        hasil = [_cocok(g, terbaik) for g in kelompok]
        if any(hasil) or hasil.count(False) == 1:
            return terbaik
    calon = [
        _Pasangan(b, s, baris_saja=satu)
        for b, s in permutations(hitungan, 2)
        for satu in (False, True)
    ]
    calon += [_Pasangan(k, None, t, baris_saja=True) for k in hitungan for t in _total(tabel, k)]
    return next(
        (p for p in sorted(calon, key=lambda p: -_bukti(kelompok, p))[:1] if _yakin(kelompok, p)),
        None,
    )


def _yakin(kelompok: list[_Kelompok], pasangan: _Pasangan) -> bool:
    """Return whether so many percentages fit that those which do not must be wrong."""
    hasil = [_cocok(g, pasangan) for g in kelompok]
    cocok, salah = hasil.count(True), hasil.count(False)
    beragam = {g.persen for g, h in zip(kelompok, hasil, strict=True) if h}
    halus = sum(p.desimal > 0 for p in beragam)
    return len(beragam) >= 2 and cocok > (salah if halus >= 2 else 2 * salah)


def _bukti(kelompok: list[_Kelompok], pasangan: _Pasangan) -> int:
    """Return how much the percentages speak for a pair; 0 and 100 say little."""
    return sum(
        1 if g.persen.nilai in (0, 100) else 3
        for g in kelompok[:_BUKTI_TERBANYAK]
        if _cocok(g, pasangan) is True
    )


def _total(tabel: TabelTerbaca, kolom: Kolom) -> list[Angka]:
    akhir = [b for b in tabel.badan if b.jumlah]
    total = isi(akhir[-1], kolom.indeks) if akhir else None
    return [] if total is None or not total.nilai else [total]


def _cocok(grup: _Kelompok, pasangan: _Pasangan) -> bool | None:
    """Return whether the percentage fits under some reading; None where nothing can be said."""
    atas, bawah = _bagian_seluruh(grup, pasangan)
    if not atas or not bawah or not any(a.nilai for a in bawah):
        return None
    if _hasil_bagi(grup.persen, atas, bawah):
        return True
    return not pasangan.baris_saja and len(atas) == len(bawah) and _rata(grup.persen, atas, bawah)


def _angka(grup: _Kelompok, kolom: Kolom, pasangan: _Pasangan) -> list[Angka]:
    baris = grup.baris[:1] if pasangan.baris_saja else grup.baris
    return [a for b in baris if (a := isi(b, kolom.indeks)) is not None]


def _bagian_seluruh(grup: _Kelompok, pasangan: _Pasangan) -> tuple[list[Angka], list[Angka]]:
    """Return what is divided and what by, as printed."""
    atas = _angka(grup, pasangan.bagian, pasangan)
    if pasangan.seluruh is not None:
        return atas, _angka(grup, pasangan.seluruh, pasangan)
    return atas, [] if pasangan.total is None else [pasangan.total]


def _hasil_bagi(persen: Angka, atas: list[Angka], bawah: list[Angka]) -> bool:
    """Return whether the percentage prints part / whole, in either notation."""
    return any(
        mencetak(persen, skala * a / b)
        for a in _jumlah_notasi(atas)
        for b in _jumlah_notasi(bawah)
        if b
        for skala in ((100, 1) if persen.desimal and not persen.persen else (100,))
    )


def _jumlah_notasi(daftar: list[Angka]) -> set[Fraction]:
    return {
        sum((a.bacaan[min(i, len(a.bacaan) - 1)][0] for a in daftar), Fraction(0)) for i in (0, 1)
    }


def _rata(persen: Angka, atas: list[Angka], bawah: list[Angka]) -> bool:
    isi_ = [100 * a.nilai / b.nilai for a, b in zip(atas, bawah, strict=True) if b.nilai]
    return len(isi_) > 1 and mencetak(persen, sum(isi_, Fraction(0)) / len(isi_))


def _cacat(
    klaim: KlaimBaris, satu: TabelDiTempat, kolom: Kolom, grup: _Kelompok, pasangan: _Pasangan
) -> Cacat:
    atas, bawah = _bagian_seluruh(grup, pasangan)
    benar = f"{sebut(100 * jumlah(atas) / jumlah(bawah))}%"
    baris = grup.baris[:1] if pasangan.baris_saja else grup.baris
    nama = " s.d. ".join(dict.fromkeys(f"“{ringkas(b.label)}”" for b in (baris[0], baris[-1])))
    return Cacat(
        f"Persentase baris {nama} tercetak {grup.persen.teks}, padahal "
        f"{_kurung(atas)} ÷ {_kurung(bawah)} × 100 = {benar}; "
        "perbaiki persentase atau angka yang dibagi.",
        (baris[0].sel[kolom.indeks].tempat, *(b.tempat for b in baris)),
        satu.konteks.bagian,
        (grup.persen.teks, *(a.teks for a in (*atas, *bawah))),
        benar,
        klaim.kunci(satu, baris[0], kolom.indeks),
    )


def _kurung(daftar: list[Angka]) -> str:
    banyak = sum(bool(a.nilai) for a in daftar)
    if banyak > 1:
        return f"({uraian(daftar)})" if banyak <= 4 else sebut(jumlah(daftar))
    return sebut(jumlah(daftar))
