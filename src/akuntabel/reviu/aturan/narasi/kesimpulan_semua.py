"""The closing sentence "seluruh indikator tercapai", against each indikator."""

import re
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Cacat
from akuntabel.reviu.aturan.fakta.utama import ArahFakta, FaktaIndikator, fakta_indikator
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.aturan.narasi.nama_bagian import NamaBagian, nama_bagian
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim

_SEMUA = re.compile(
    r"\b(?:seluruh|semua|setiap|keseluruhan|masing-masing)\s+(?:\w+\s+){0,4}?"
    r"(?:indikator|sasaran|target)\b",
    re.IGNORECASE,
)
_HASIL = re.compile(
    r"\b(?:telah|sudah|berhasil)\s+(?:\w+\s+){0,2}?"
    r"(?:(?P<lebih>melampaui|melebihi)|tercapai|terpenuhi|memenuhi|mencapai)\b",
    re.IGNORECASE,
)
_INGKAR = re.compile(r"\b(?:belum|tidak semua|tidak seluruh|sebagian|hampir)\b", re.IGNORECASE)
_KECUALI = re.compile(
    r"\b(?:kecuali|terkecuali|selain|di luar|namun|tetapi|meskipun)\b", re.IGNORECASE
)
_NOMOR = re.compile(r"\bindikator\s+(?:ke-?\s*)?(\d{1,2}(?:\.\d{1,2})?)\b", re.IGNORECASE)
_SASARAN = re.compile(r"\bsasaran(?:\s+\w+)?\s+(\d{1,2})\b", re.IGNORECASE)
_CAKUPAN = 0.6
_JARAK = 90


def semua_tercapai(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the sentences that say all is attained while an indikator is not."""
    nilai: list[tuple[int, int, Klaim]] | None = None
    for kalimat in kalimat_laporan(bacaan):
        k = kalimat.konteks
        semua = _SEMUA.search(kalimat.teks)
        if semua is None or k.indikator is not None or k.bab not in (0, 3, 4) or k.lampiran:
            continue
        hasil = _HASIL.search(kalimat.teks, semua.start())
        if hasil is None or hasil.start() - semua.end() > _JARAK:
            continue
        kecuali = _KECUALI.search(kalimat.teks)
        utama = kalimat.teks[: kecuali.start()] if kecuali else kalimat.teks
        if hasil.start() >= len(utama) or _INGKAR.search(utama):
            continue
        nilai = _nilai(bacaan) if nilai is None else nilai
        cacat = _periksa(bacaan, kalimat, utama, hasil, nilai)
        if cacat is not None:
            yield cacat


def _nilai(bacaan: Bacaan) -> list[tuple[int, int, Klaim]]:
    """Return for each indikator with figures: its index, 1 over, 0 met, -1 missed, and a claim."""
    fakta, tahun = fakta_indikator(bacaan), bacaan.tahun or 0
    hasil = []
    for i in range(len(bacaan.indikator)):
        satu = _satu(fakta, i, tahun)
        if satu is not None:
            hasil.append((i, *satu))
    return hasil


def _satu(fakta: FaktaIndikator, indeks: int, tahun: int) -> tuple[int, Klaim] | None:
    capaian = fakta.utama(indeks, JenisKlaim.CAPAIAN, tahun)
    if capaian is not None and capaian.angka.persen:
        c = capaian.angka.nilai
        return (c > 100) - (c < 100), capaian.klaim
    realisasi = fakta.utama(indeks, JenisKlaim.REALISASI, tahun)
    target = fakta.utama(indeks, JenisKlaim.TARGET, tahun)
    if realisasi is None or target is None:
        return None
    r, t = realisasi.angka.nilai, target.angka.nilai
    if r == t:
        return 0, realisasi.klaim
    arah = fakta.arah(indeks)
    if arah is None:
        return None
    tanda = (r > t) - (r < t)
    return tanda if arah is ArahFakta.NAIK else -tanda, realisasi.klaim


def _periksa(
    bacaan: Bacaan,
    kalimat: Kalimat,
    utama: str,
    hasil: re.Match[str],
    nilai: list[tuple[int, int, Klaim]],
) -> Cacat | None:
    daftar = bacaan.indikator.daftar
    nama = nama_bagian(bacaan)
    sasaran = _SASARAN.search(utama)
    ikut = [
        (i, tanda, klaim)
        for i, tanda, klaim in nilai
        if (sasaran is None or daftar[i].nomor.split(".")[0] == sasaran[1])
        and not _dikecualikan(bacaan, nama, kalimat, len(utama), i)
    ]
    kurang = [x for x in ikut if x[1] < 0]
    lebih = hasil["lebih"] is not None
    salah = kurang or ([x for x in ikut if x[1] == 0] if lebih else [])
    if not salah:
        return None
    sebut = " dan ".join(daftar[i].sebutan for i, _, _ in salah[:2])
    sebut += f", serta {len(salah) - 2} indikator lain," if len(salah) > 2 else ""
    keadaan = "belum mencapai target" if kurang else "hanya sama dengan target"
    return Cacat(
        f"Kalimat {kutip(kalimat.teks)} menyatakan semuanya “{hasil[0]}”, tetapi {sebut} "
        f"{keadaan}; sebutkan pengecualiannya atau ubah kesimpulannya.",
        (kalimat.tempat, *(k.tempat for _, _, k in salah[:3])),
        kalimat.konteks.bagian,
        (hasil[0], *(k.angka.teks for _, _, k in salah[:3])),
        keadaan,
        tuple(k.kunci for _, _, k in salah[:3]) if kurang else (),
        PERINGATAN if kurang else CATATAN,
    )


def _dikecualikan(
    bacaan: Bacaan, nama: NamaBagian, kalimat: Kalimat, mulai: int, indeks: int
) -> bool:
    """Return whether the words after "kecuali" name the indikator, by name or number."""
    ekor = kalimat.teks[mulai:]
    if not ekor:
        return False
    nomor = bacaan.indikator.daftar[indeks].nomor
    sasaran = _SASARAN.search(ekor)
    for cocok in _NOMOR.finditer(ekor):
        penuh = cocok[1] if "." in cocok[1] or sasaran is None else f"{sasaran[1]}.{cocok[1]}"
        if penuh == nomor:
            return True
    if indeks in nama.indeks:
        sebutan = nama.sebutan(kalimat, nama.indeks.index(indeks))
        return sebutan.cakupan >= _CAKUPAN and kalimat.awal(sebutan.mulai) >= mulai
    return " ".join(bacaan.indikator.daftar[indeks].nama.split()).lower() in ekor.lower()
