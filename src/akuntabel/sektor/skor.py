"""Skor: the dated rule sets of scores bundled for every sector."""

from functools import lru_cache
from pathlib import Path

from akuntabel.inti.anggaran.aturan_skor import AturanSkor, UnsurAturan
from akuntabel.inti.anggaran.ikpa import AturanIkpa, BatasKategori, BobotIkpa, UnsurIkpa
from akuntabel.inti.anggaran.komponen_ikpa import (
    BobotKontraktual,
    BobotUangPersediaan,
    KomponenIkpa,
)
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.sektor.baca import Peta, baca_peta

FOLDER_SKOR = Path(__file__).parent / "_umum" / "skor"


@lru_cache(maxsize=1)
def aturan_ikpa() -> tuple[AturanIkpa, ...]:
    """Return the rule sets of the IKPA, the oldest first."""
    semua = (baca_peta(jalur) for jalur in sorted(FOLDER_SKOR.glob("ikpa-*.yaml")))
    return tuple(sorted((_aturan_ikpa(peta) for peta in semua), key=lambda a: a.dari))


def aturan_ikpa_tahun(tahun: int) -> AturanIkpa | None:
    """Return the rule set of that year, None where none is known."""
    return next((satu for satu in aturan_ikpa() if satu.berlaku_tahun(tahun)), None)


def _aturan_ikpa(peta: Peta) -> AturanIkpa:
    masa = peta.masa("berlaku")
    return AturanIkpa(
        peta.teks("kode"),
        peta.rujukan(),
        masa.dari,
        masa.sampai,
        tuple(_bobot(satu) for satu in peta.daftar("unsur")),
        _kategori(peta),
        peta.ya("pengurang", bawaan=False),
        _komponen(peta.peta("komponen")),
    )


def _komponen(peta: Peta) -> KomponenIkpa:
    revisi, deviasi, capaian = peta.peta("revisi"), peta.peta("deviasi"), peta.peta("capaian")
    kontrak, uang = peta.peta("kontraktual"), peta.peta("uptup")
    return KomponenIkpa(
        revisi.bulat("bulan"),
        tuple(int(satu) for satu in revisi.daftar_teks("tabel")),
        revisi.daftar_teks("kode"),
        deviasi.ya("tertimbang", bawaan=False),
        deviasi.bulat("ambang"),
        deviasi.bulat("bulan_terakhir"),
        tuple(
            (satu.teks("bulan"), satu.pilihan("jenis", JenisBelanja))
            for satu in deviasi.daftar("pengecualian")
        ),
        BobotKontraktual(*(kontrak.bulat(k) for k in ("ketepatan", "dini", "modal", "distribusi"))),
        peta.peta("tagihan").bulat("hari"),
        BobotUangPersediaan(*(uang.bulat(k) for k in ("ketepatan", "gup", "setoran", "kkp"))),
        capaian.bulat("tepat_waktu"),
        capaian.bulat("hari"),
    )


@lru_cache(maxsize=1)
def aturan_skor() -> tuple[AturanSkor, ...]:
    """Return the rule sets that are a formula (NKA and the composites), the oldest first."""
    semua = [baca_peta(jalur) for jalur in sorted(FOLDER_SKOR.glob("*.yaml"))]
    rumus = (_aturan_skor(peta) for peta in semua if peta.teks("jenis") != "ikpa")
    return tuple(sorted(rumus, key=lambda satu: (satu.dari, satu.kode)))


@lru_cache(maxsize=8)
def aturan_gabungan(tahun: int) -> AturanSkor | None:
    """Return the composite of SMART and IKPA of that year, None where there is none."""
    semua = (_aturan_skor(baca_peta(j)) for j in sorted(FOLDER_SKOR.glob("komposit-*.yaml")))
    return next((satu for satu in semua if satu.berlaku_tahun(tahun)), None)


def _aturan_skor(peta: Peta) -> AturanSkor:
    masa = peta.masa("berlaku")
    return AturanSkor(
        peta.teks("kode"),
        peta.teks("nama"),
        peta.teks("jenis"),
        peta.rujukan(),
        masa.dari,
        masa.sampai,
        peta.teks("rumus"),
        tuple(
            UnsurAturan(u.teks("kode"), u.teks("nama"), u.teks("rumus", ""), u.teks("bobot", ""))
            for u in peta.daftar("unsur")
        ),
        _kategori(peta),
    )


def _bobot(peta: Peta) -> BobotIkpa:
    return BobotIkpa(
        peta.pilihan("kode", UnsurIkpa),
        peta.teks("nama"),
        peta.teks("aspek"),
        peta.bulat("bobot"),
        peta.ya("boleh_gugur", bawaan=False),
    )


def _kategori(peta: Peta) -> tuple[BatasKategori, ...]:
    return tuple(
        BatasKategori(k.teks("nama"), k.pecahan("batas", 0)) for k in peta.daftar("kategori")
    )
