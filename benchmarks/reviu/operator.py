"""Operator: every way in which a mutant is made, how many of each, and in which carriers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.reviu import operator_angka as angka
from benchmarks.reviu import operator_kata as kata
from benchmarks.reviu import operator_susunan as susunan
from benchmarks.reviu import operator_wajar as wajar
from benchmarks.reviu.alat import Perubahan
from benchmarks.reviu.bahan import buka
from benchmarks.reviu.fakta import Fakta

BENIH = 2023
PERCOBAAN = 8
_BUKAN_HURUF = re.compile(r"tabel ke-\d+|\W")
"""What differs between carriers in the description of one and the same change."""
Fungsi = Callable[[Fakta, Random], Perubahan | None]


@dataclass(frozen=True)
class Operator:
    """One way of changing a report; `galat` says whether the result holds an error."""

    nama: str
    fungsi: Fungsi
    banyak: int
    galat: bool = True
    hanya_html: bool = False
    susunan: bool = False
    """Whether the tree changes, so that the next mutant needs the report afresh."""


OPERATOR: tuple[Operator, ...] = (
    Operator("angka sel: hitungan", angka.sel_hitungan, 22),
    Operator("angka sel: persen", angka.sel_persen, 24),
    Operator("angka sel: rupiah", angka.sel_rupiah, 18),
    Operator("rumus: operan", angka.rumus_operan, 20),
    Operator("rumus: hasil", angka.rumus_hasil, 18),
    Operator("prosa: target/realisasi/capaian", angka.prosa_kinerja, 24),
    Operator("prosa: rupiah", angka.prosa_rupiah, 10),
    Operator("prosa: jumlah orang/kasus", angka.prosa_jumlah, 8),
    Operator("total meleset", angka.total_meleset, 14),
    Operator("target tahun lalu", angka.target_lalu, 14),
    Operator("skor SMART/IKPA", angka.skor, 10),
    Operator("anggaran sasaran", angka.anggaran_sasaran, 10),
    Operator("realisasi ↔ capaian", angka.tukar_realisasi_capaian, 10),
    Operator("nama indikator lain: kalimat", kata.nama_tertukar_prosa, 10),
    Operator("nama indikator lain: tabel", kata.nama_tertukar_tabel, 8),
    Operator("satuan: orang ↔ kasus", kata.satuan_hitungan, 6),
    Operator("satuan nilai", kata.satuan_nilai, 14),
    Operator("kata simpulan", kata.kata_simpulan, 16),
    Operator("tahun judul", kata.tahun_judul, 12),
    Operator("NIP", kata.nip, 8),
    Operator("kelas satker", kata.kelas, 8),
    Operator("baris hilang", susunan.baris_hilang, 12, susunan=True),
    Operator("tabel hilang", susunan.tabel_hilang, 10, susunan=True),
    Operator("nomor baris tabel", susunan.nomor_tabel_terlompat, 6),
    Operator("nomor subbab", susunan.nomor_subbab_terlompat, 6),
    Operator("nomor butir", susunan.nomor_butir_terlompat, 6, hanya_html=True, susunan=True),
    Operator("subbab hilang", susunan.subbab_hilang, 8, susunan=True),
    Operator("wajar: pemisah ribuan", wajar.notasi_ribuan, 10, galat=False),
    Operator("wajar: pemisah desimal", wajar.notasi_desimal, 10, galat=False),
    Operator("wajar: pembulatan", wajar.pembulatan, 12, galat=False),
    Operator("wajar: salah baca nama", wajar.salah_baca_nama, 12, galat=False),
    Operator("wajar: huruf nama", wajar.huruf_nama, 8, galat=False),
    Operator("wajar: spasi persen", wajar.spasi_persen, 10, galat=False),
    Operator("wajar: sinonim kepala", wajar.kepala_sinonim, 10, galat=False),
    Operator("wajar: paragraf terbelah", wajar.paragraf_terbelah, 8, galat=False, susunan=True),
    Operator("wajar: baris kosong", wajar.baris_kosong, 8, galat=False, susunan=True),
    Operator("wajar: tanda nihil", wajar.tanda_nihil, 8, galat=False),
    Operator("wajar: spasi kalimat", wajar.spasi_kalimat, 8, galat=False),
)


@dataclass(frozen=True)
class Mutan:
    """One changed report: how it was made, what was changed, and the file."""

    operator: Operator
    nomor: int
    jenis: str  # html, docx, md; a Markdown mutant is kept as the HTML it is written from
    perubahan: Perubahan
    isi: bytes


def mutan(satu: Operator, banyak: int | None = None) -> Iterator[Mutan]:
    """Return the mutants of an operator, each change once; fewer where the report has no more."""
    terpakai: set[str] = set()
    for nomor in range(satu.banyak if banyak is None else banyak):
        jenis = jenis_pembawa(satu, nomor)
        for coba in range(PERCOBAAN):
            fakta = _fakta(jenis)
            perubahan = satu.fungsi(fakta, Random(f"{BENIH}/{satu.nama}/{nomor}/{coba}"))
            isi = fakta.pembawa.bytes() if perubahan is not None else b""
            fakta.pembawa.pulihkan()
            if satu.susunan:
                _fakta.cache_clear()
            tanda = _BUKAN_HURUF.sub("", perubahan.uraian) if perubahan is not None else ""
            if perubahan is not None and tanda not in terpakai:
                terpakai.add(tanda)
                yield Mutan(satu, nomor, jenis, perubahan, isi)
                break


def jenis_pembawa(satu: Operator, nomor: int) -> str:
    """Return the carrier of the n-th mutant: a third Word, a tenth Markdown, the rest HTML."""
    giliran = (nomor + len(satu.nama)) % 10
    if giliran == 9:
        return "md"
    return "docx" if giliran in (1, 4, 7) and not satu.hanya_html else "html"


@cache
def _fakta(jenis: str) -> Fakta:
    return Fakta(buka(jenis))
