"""Skor: the dated rule sets of scores bundled for every sector."""

from functools import lru_cache

from akuntabel.inti.anggaran.ikpa import AturanIkpa, BatasKategori, BobotIkpa, UnsurIkpa
from akuntabel.sektor.baca import Peta, baca_peta
from akuntabel.sektor.pemuat import FOLDER_SEKTOR

FOLDER_SKOR = FOLDER_SEKTOR / "_umum" / "skor"


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
        tuple(
            BatasKategori(k.teks("nama"), k.pecahan("batas", 0)) for k in peta.daftar("kategori")
        ),
        peta.ya("pengurang", bawaan=False),
    )


def _bobot(peta: Peta) -> BobotIkpa:
    return BobotIkpa(
        peta.pilihan("kode", UnsurIkpa),
        peta.teks("nama"),
        peta.teks("aspek"),
        peta.bulat("bobot"),
        peta.ya("boleh_gugur", bawaan=False),
    )
