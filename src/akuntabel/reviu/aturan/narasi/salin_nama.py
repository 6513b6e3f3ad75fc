"""The name of another indikator inside the section of one: what a copied sentence leaves."""

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat
from akuntabel.reviu.aturan.narasi.nama_bagian import (
    NamaBagian,
    Sebutan,
    nama_bagian,
    runtut_bagian,
    runtut_kalimat,
)
from akuntabel.reviu.aturan.narasi.salin_subjek import subjek_asing
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.nama import kata_penting
from akuntabel.reviu.sekali import sekali

_KUAT = 0.8
_SENDIRI = 0.6
_SELISIH = 0.12
_LARI = 3
_UTUH = 0.99
_TERBANYAK = 3
_SIMPUL = re.compile(
    r"(?:menunjukkan bahwa|(?:memenuhi|mencapai|melampaui|melebihi)(?: dari)? target"
    r"|capaian (?:kinerja |indikator )*|realisasi (?:kinerja |indikator )*)\s*$"
)
_PEMBUKA = re.compile(
    r"(?:\b(?:dalam|pada|pelaksanaan|pemenuhan|perubahan|target|tabel|data)\s*)+$"
)
_RUJUK_SILANG = re.compile(
    r"\b(?:selain|banding\w*|dibanding\w*|berbeda|sebagaimana|seperti halnya|bersama|lain(?:nya)?"
    r"|serupa|meningkatkan|menunjang|mem?engaruhi|mempengaruhi|mendukung|dukungan|sinergi\w*|hubungan|terkait|berkaitan|berdampak|termasuk)\b"
)
_USUL = re.compile(
    r"\b(?:proposal|permohonan|pengadaan|usulan|pengusulan|bantuan|pembelian|kegiatan|program)\b"
)


@rekaman
class Asing:
    """A sentence in section `sini` that names `sana` instead; both are indikator.

    `usul` marks a proposal or activity of a list, `ragu` what may be meant so; `asal` is the
    sentence of `sana` that it repeats, if there is one.
    """

    kalimat: Kalimat
    sini: int
    sana: int
    sebutan: Sebutan
    usul: bool
    ragu: bool
    asal: Kalimat | None


@sekali
def kalimat_asing(bacaan: Bacaan) -> tuple[Asing, ...]:
    """Return the sentences that name an indikator other than that of their section."""
    nama = nama_bagian(bacaan)
    hasil: list[Asing] = []
    for sini, indeks in enumerate(nama.indeks):
        calon = [
            asing
            for kalimat in nama.bagian[indeks]
            if (asing := _asing(bacaan, nama, kalimat, sini)) is not None
        ]
        hasil += _tanpa_salah_peta(nama, sini, calon)
    return tuple(hasil)


def _tanpa_salah_peta(nama: NamaBagian, sini: int, calon: list[Asing]) -> Iterator[Asing]:
    """Leave out pairs that are so many that the section itself must be another's."""
    banyak = Counter(a.sana for a in calon)
    if not any(n > _TERBANYAK for n in banyak.values()):
        yield from calon
        return
    isi = nama.bagian[nama.indeks[sini]]
    sendiri = sum(nama.sebutan(k, sini).cakupan >= _SENDIRI for k in isi)
    for satu in calon:
        if banyak[satu.sana] <= _TERBANYAK or banyak[satu.sana] < sendiri:
            yield satu


def _asing(bacaan: Bacaan, nama: NamaBagian, kalimat: Kalimat, sini: int) -> Asing | None:
    isi = set(kalimat.kata) - nama.daftar.kata[sini]
    ada = isi & nama.khas
    semua = set(nama.dikenal(kalimat))
    calon = [
        i
        for i, kata in enumerate(nama.daftar.kata)
        if i != sini and (kata & ada or (len(kata) >= _LARI and kata <= semua and kata & isi))
    ]
    hasil = [
        a
        for i in calon
        if (a := _subjek(nama, kalimat, sini, i) or _bandingkan(bacaan, nama, kalimat, sini, i))
        is not None
    ]
    if not hasil or len({a.sana for a in hasil if a.sebutan.cakupan >= _KUAT}) > 2:
        return None
    return max(hasil, key=lambda a: (not a.ragu, a.sebutan.cakupan))


def _subjek(nama: NamaBagian, kalimat: Kalimat, sini: int, sana: int) -> Asing | None:
    sebutan = nama.sebutan(kalimat, sana)
    if not subjek_asing(nama, kalimat, sini, sana, sebutan):
        return None
    return Asing(kalimat, sini, sana, sebutan, usul=False, ragu=False, asal=None)


def _bandingkan(
    bacaan: Bacaan, nama: NamaBagian, kalimat: Kalimat, sini: int, sana: int
) -> Asing | None:
    sebutan = nama.sebutan(kalimat, sana)
    jendela = kalimat.kata[sebutan.mulai : sebutan.akhir]
    khas = nama.khas_dari(sana, sini) & set(jendela)
    if not khas and sebutan.cakupan > _UTUH:
        return _serupa(bacaan, nama, kalimat, sini, sana, sebutan)
    if not khas or _silang(kalimat, sebutan):
        return None
    sendiri = nama.sebutan(kalimat, sini)
    luar = set(kalimat.kata[: sebutan.mulai] + kalimat.kata[sebutan.akhir :])
    disebut = (
        sendiri.cakupan >= max(_SENDIRI, sebutan.cakupan - _SELISIH)
        or nama.khas_dari(sini, sana) & luar
        or nama.khas_dari(sini, sana) & set(jendela)
    )
    panjang = len(nama.daftar.kata[sana]) >= _LARI
    if sebutan.cakupan >= _KUAT:
        tegas = _berukuran(nama, kalimat, sebutan, sana)
        if disebut:
            if not (_menyimpulkan(kalimat, sebutan) and (panjang or tegas)):
                return None
            return Asing(kalimat, sini, sana, sebutan, usul=False, ragu=False, asal=None)
        asal = _asal(bacaan, nama, kalimat, sana, khas)
        letak = _di_awal(kalimat, sebutan) or _menyimpulkan(kalimat, sebutan)
        umum = _lebih_umum(nama, sini, sana)
        if umum and asal is None:
            return None
        if panjang or tegas or _menyimpulkan(kalimat, sebutan):
            ragu = umum or not (letak or asal is not None)
            return Asing(kalimat, sini, sana, sebutan, usul=False, ragu=ragu, asal=asal)
        if kalimat.butir and (asal is not None or _usul(kalimat, sebutan)):
            return Asing(kalimat, sini, sana, sebutan, usul=True, ragu=asal is None, asal=asal)
        return None
    if disebut or not _di_awal(kalimat, sebutan) or nama.lari(kalimat, sana) < _LARI:
        return None
    asal = _asal(bacaan, nama, kalimat, sana, khas)
    return Asing(kalimat, sini, sana, sebutan, usul=False, ragu=asal is None, asal=asal)


def _serupa(  # noqa: PLR0913, PLR0917 - one argument per part of what is compared
    bacaan: Bacaan, nama: NamaBagian, kalimat: Kalimat, sini: int, sana: int, sebutan: Sebutan
) -> Asing | None:
    """Judge names that differ from many neighbours in one word each ("perkara pidana …")."""
    beda = nama.daftar.kata[sana] - nama.daftar.kata[sini]
    sendiri = nama.daftar.kata[sini] - nama.daftar.kata[sana]
    isi = set(nama.dikenal(kalimat))
    if not beda <= set(kalimat.kata) or not sendiri or sendiri & isi or _silang(kalimat, sebutan):
        return None
    if not (_di_awal(kalimat, sebutan) or _menyimpulkan(kalimat, sebutan)):
        return None
    lain = [
        i
        for i, kata in enumerate(nama.daftar.kata)
        if i != sana and kata <= isi and len(kata) >= len(nama.daftar.kata[sana])
    ]
    if lain:
        return None
    tegas = _berukuran(nama, kalimat, sebutan, sana) or _menyimpulkan(kalimat, sebutan)
    asal = _asal(bacaan, nama, kalimat, sana, beda)
    if not tegas and asal is None:
        return None
    return Asing(kalimat, sini, sana, sebutan, usul=False, ragu=False, asal=asal)


def _depan(kalimat: Kalimat, sebutan: Sebutan) -> str:
    """Return the words right before the name, with those that only measure left out."""
    mulai = sebutan.mulai
    while mulai and not kata_penting(kalimat.kata[mulai - 1]) and kalimat.kata[mulai - 1] not in (
        "dalam", "pada", "bahwa",
    ):  # fmt: skip
        mulai -= 1
    return " ".join(kalimat.kata[max(0, mulai - 6) : mulai])


def _menyimpulkan(kalimat: Kalimat, sebutan: Sebutan) -> bool:
    return _SIMPUL.search(_depan(kalimat, sebutan)) is not None


def _di_awal(kalimat: Kalimat, sebutan: Sebutan) -> bool:
    depan = _depan(kalimat, sebutan)
    return not depan or _PEMBUKA.fullmatch(depan) is not None


def _silang(kalimat: Kalimat, sebutan: Sebutan) -> bool:
    """Return whether the sentence itself says that it speaks of something else."""
    awal = max(0, sebutan.mulai - 7)
    return _RUJUK_SILANG.search(" ".join(kalimat.kata[awal : sebutan.mulai])) is not None


def _usul(kalimat: Kalimat, sebutan: Sebutan) -> bool:
    awal = max(0, sebutan.mulai - 4)
    return _USUL.search(" ".join(kalimat.kata[awal : sebutan.mulai])) is not None


def _berukuran(nama: NamaBagian, kalimat: Kalimat, sebutan: Sebutan, posisi: int) -> bool:
    """Return whether the measure of the name ("jumlah", "persentase") stands before it."""
    ukuran = nama.ukuran[posisi]
    return (
        not kata_penting(ukuran)
        and ukuran in kalimat.kata[max(0, sebutan.mulai - 2) : sebutan.mulai]
    )


def _lebih_umum(nama: NamaBagian, sini: int, sana: int) -> bool:
    """Return whether the name of this section is part of the other's: then it may be a part."""
    beda = nama.daftar.kata[sini] - nama.daftar.kata[sana]
    bobot = nama.daftar.bobot
    return sum(bobot[k] for k in beda) < 0.2 * sum(bobot[k] for k in nama.daftar.kata[sini])


def _asal(
    bacaan: Bacaan, nama: NamaBagian, kalimat: Kalimat, sana: int, khas: frozenset[str]
) -> Kalimat | None:
    """Return the sentence of the other section that has the distinctive words in a long run."""
    if (sama := nama.salinan(kalimat, sana)) is not None:
        return sama
    indeks = runtut_bagian(bacaan)
    for runtut in runtut_kalimat(kalimat):
        if khas & set(runtut) and nama.indeks[sana] in indeks[runtut]:
            return indeks[runtut][nama.indeks[sana]]
    return None
