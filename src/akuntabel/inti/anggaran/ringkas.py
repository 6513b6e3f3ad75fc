"""Ringkas: the summaries of a year, taken from the leaves of the tree where there are any."""

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.inti.anggaran.kode import KodeAnggaran, TingkatAnggaran
from akuntabel.inti.anggaran.pagu import (
    Belanja,
    BelanjaKomponen,
    BelanjaSasaran,
    RingkasanBelanja,
)
from akuntabel.inti.anggaran.peta_sasaran import PetaSasaran, sasaran_kode
from akuntabel.inti.anggaran.pohon import DaunAnggaran, PohonAnggaran, jumlah_daun
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor


def ringkas_pohon(
    berkas: BerkasKinerja, definisi: DefinisiSektor, pohon: PohonAnggaran
) -> BerkasKinerja:
    """Return the facts with the summaries of the year computed from the leaves.

    What was typed as a summary of that year is left out: a sum is not entered twice.
    Rujukan: aturan TIE-05.
    """
    tahun = berkas.satker.tahun
    jenis = (
        Belanja(tahun, satu, isi.pagu, isi.realisasi) for satu, isi in pohon.per_jenis().items()
    )
    return replace(
        berkas,
        belanja=(*(b for b in berkas.belanja if b.tahun != tahun), *jenis),
        belanja_sasaran=belanja_sasaran(pohon, definisi.peta_sasaran),
        belanja_komponen=belanja_komponen(pohon, definisi.peta_sasaran),
    )


def belanja_sasaran(
    pohon: PohonAnggaran, peta: Sequence[PetaSasaran]
) -> tuple[BelanjaSasaran, ...]:
    """Return the sums by sasaran; what no mapping names stands in a row with its reason."""
    milik: dict[str, list[DaunAnggaran]] = {}
    asing: dict[KodeAnggaran, None] = {}
    for daun in pohon.daun:
        sasaran = sasaran_kode(peta, daun.kode)
        milik.setdefault(sasaran, []).append(daun)
        if not sasaran:
            asing[daun.kode.pada(TingkatAnggaran.RO)] = None
    hasil = [_baris_sasaran(s, jumlah_daun(milik[s]), "") for s in sorted(milik) if s]
    if asing:
        sebut = ", ".join(str(kode) for kode in asing)
        alasan = f"RO {sebut} belum dipetakan ke sasaran pada definisi sektor."
        hasil.append(_baris_sasaran("", jumlah_daun(milik[""]), alasan))
    return tuple(hasil)


def _baris_sasaran(sasaran: str, isi: RingkasanBelanja, alasan: str) -> BelanjaSasaran:
    return BelanjaSasaran(sasaran, isi.pagu, isi.realisasi, alasan)


def belanja_komponen(
    pohon: PohonAnggaran, peta: Sequence[PetaSasaran]
) -> tuple[BelanjaKomponen, ...]:
    """Return the sums by komponen, each under its RO and the sasaran that it pays for."""
    hasil: list[BelanjaKomponen] = []
    for kode in pohon.pada(TingkatAnggaran.KOMPONEN):
        isi, ro = pohon.jumlah[kode], kode.pada(TingkatAnggaran.RO)
        hasil.append(
            BelanjaKomponen(
                sasaran_kode(peta, kode),
                f"{kode.kro}.{kode.ro}",
                pohon.nama.get(ro, ""),
                kode.komponen,
                pohon.nama.get(kode, ""),
                isi.pagu,
                isi.realisasi,
            )
        )
    return tuple(hasil)
