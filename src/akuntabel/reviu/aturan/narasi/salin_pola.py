"""Sentences that a report repeats in every section, and where the name fell out of one."""

from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat
from akuntabel.reviu.aturan.narasi.nama_bagian import NamaBagian, nama_bagian
from akuntabel.reviu.bacaan import Bacaan

_DEPAN = 4
_BELAKANG = 3
_CELAH = 4
_BAGIAN = 3
_CAKUPAN = 0.7
_PENGGANTI = frozenset(("ini", "itu", "tersebut", "indikator", "kegiatan", "hal", "dimaksud"))


@rekaman
class _Hilang:
    """A place in a sentence where its siblings have a name."""

    mulai: int
    akhir: int
    banyak: int


def nama_hilang(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence of the report's pattern lacks the name that it has in other sections."""
    nama = nama_bagian(bacaan)
    bingkai = _bingkai(nama)
    if not bingkai:
        return
    for posisi, indeks in enumerate(nama.indeks):
        for kalimat in nama.bagian[indeks]:
            hilang = _cari(nama, bingkai, kalimat, posisi)
            if hilang is None:
                continue
            tercetak = kalimat.petik(hilang.mulai, hilang.akhir)
            satu = bacaan.indikator.daftar[indeks]
            yield Cacat(
                f"Di “{tercetak}” tidak tertulis nama indikatornya, padahal kalimat yang sama di "
                f"{hilang.banyak} bagian lain menyebutnya; sisipkan {kutip(satu.nama)}.",
                (kalimat.tempat,),
                kalimat.konteks.bagian,
                (tercetak,),
                satu.nama,
            )


def _bingkai(nama: NamaBagian) -> dict[tuple[str, ...], dict[tuple[str, ...], set[int]]]:
    """Return the words before and after the own name that three sections share."""
    hasil: dict[tuple[str, ...], dict[tuple[str, ...], set[int]]] = {}
    for posisi, indeks in enumerate(nama.indeks):
        for kalimat in nama.bagian[indeks]:
            if len(kalimat.kata) < _DEPAN + _BELAKANG + 1:
                continue
            sebutan = nama.sebutan(kalimat, posisi)
            if sebutan.cakupan < _CAKUPAN:
                continue
            mulai = sebutan.mulai
            if mulai and kalimat.kata[mulai - 1] == nama.ukuran[posisi]:
                mulai -= 1
            depan = _polos(kalimat.kata[max(0, mulai - _DEPAN) : mulai])
            belakang = _polos(kalimat.kata[sebutan.akhir : sebutan.akhir + _BELAKANG])
            if len(depan) == _DEPAN and len(belakang) == _BELAKANG:
                hasil.setdefault(depan, {}).setdefault(belakang, set()).add(indeks)
    return {
        depan: cukup
        for depan, isi in hasil.items()
        if (cukup := {b: i for b, i in isi.items() if len(i) >= _BAGIAN})
    }


def _polos(kata: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("#" if k.isdigit() else k for k in kata)


def _cari(
    nama: NamaBagian,
    bingkai: dict[tuple[str, ...], dict[tuple[str, ...], set[int]]],
    kalimat: Kalimat,
    posisi: int,
) -> _Hilang | None:
    kata = _polos(kalimat.kata)
    for i in range(len(kata) - _DEPAN - _BELAKANG + 1):
        ekor = bingkai.get(kata[i : i + _DEPAN])
        if ekor is None:
            continue
        for celah in range(_CELAH + 1):
            awal = i + _DEPAN + celah
            bagian = ekor.get(kata[awal : awal + _BELAKANG], set()) - {nama.indeks[posisi]}
            isi = kalimat.kata[i + _DEPAN : awal]
            if (
                len(bagian) >= _BAGIAN
                and not _PENGGANTI & set(isi)
                and not any(nama.kenali(k) for k in isi)
            ):
                return _Hilang(i, awal + _BELAKANG, len(bagian))
    return None
