"""Komentar: what is written at which paragraph of a Word file."""

from collections.abc import Mapping, Sequence

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.keluaran.ringkas import kutipan, nilai_tercetak, sebaris

_LAIN_MAKS = 5
"""Short comments per finding beside the full one."""


@rekaman
class Komentar:
    """One comment: the ordinal of its w:p, and its text."""

    paragraf: int
    teks: str


def daftar_komentar(
    daftar_temuan: Sequence[TemuanReviu], teks_paragraf: Mapping[int, str]
) -> tuple[Komentar, ...]:
    """Return the comments of all findings, a finding without a known place at paragraph 1.

    Bentuk: one full comment per finding where it first stands, short ones elsewhere.
    """
    hasil: list[Komentar] = []
    for nomor, satu in enumerate(daftar_temuan, start=1):
        semua = dict.fromkeys(t.paragraf for t in satu.tempat if t.paragraf in teks_paragraf)
        pertama, *lain = semua or (1,)
        hasil.append(Komentar(pertama, _lengkap(nomor, satu)))
        rujuk = kutipan(teks_paragraf.get(pertama, "")) or f"paragraf ke-{pertama}"
        bagian = sebaris(satu.temuan.letak.bagian)
        di = f" di bagian {kutipan(bagian)}" if bagian else ""
        singkat = f"{_kepala(nomor, satu)} Lihat komentar pada {rujuk}{di}."
        hasil += [Komentar(paragraf, singkat) for paragraf in lain[:_LAIN_MAKS]]
    return tuple(hasil)


def _kepala(nomor: int, satu: TemuanReviu) -> str:
    return f"[{satu.temuan.tingkat.value.upper()} {sebaris(satu.temuan.kode)}] Temuan {nomor}."


def _lengkap(nomor: int, satu: TemuanReviu) -> str:
    """Return the full text: level, kode, sentence, values, rule and clause."""
    temuan = satu.temuan
    tercetak, seharusnya = nilai_tercetak(temuan), sebaris(temuan.seharusnya)
    nilai = "; ".join(
        teks
        for teks in (
            tercetak and f"tercetak: {tercetak}",
            seharusnya and f"seharusnya: {seharusnya}",
        )
        if teks
    )
    dasar = ", ".join(teks for teks in (sebaris(satu.aturan), sebaris(temuan.rujukan)) if teks)
    bagian = [_kepala(nomor, satu), sebaris(temuan.pesan)]
    if nilai:
        bagian.append(f"{nilai[0].upper()}{nilai[1:]}.")
    if dasar:
        bagian.append(f"Aturan: {dasar}.")
    return " ".join(bagian)
