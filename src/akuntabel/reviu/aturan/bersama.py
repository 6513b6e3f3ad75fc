"""What rules share: how a place and a value are named in a sentence."""

from collections.abc import Iterable

from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim, Pokok
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks


def sebut_pokok(bacaan: Bacaan, pokok: Pokok) -> str:
    """Return the owner of a fact as a sentence names it."""
    if pokok.indikator is not None:
        return bacaan.indikator.daftar[pokok.indikator].sebutan
    match pokok.jenis:
        case "anggaran":
            return "seluruh satker"
        case "pegawai":
            return "pegawai"
        case "dana":
            return "dana dalam kalimat ini"
        case _:
            return pokok.nama


def sebut_fakta(bacaan: Bacaan, klaim: Klaim) -> str:
    """Return what a claim is about: "target indikator 1.7 (…) tahun 2023"."""
    tahun = f" tahun {klaim.tahun}" if klaim.tahun else ""
    if klaim.jenis is JenisKlaim.NILAI:
        awalan = "" if klaim.pokok.nama.startswith("Nilai") else "nilai "
        return f"{awalan}{klaim.pokok.nama}{tahun}"
    if klaim.jenis is JenisKlaim.JUMLAH:
        return f"jumlah {sebut_pokok(bacaan, klaim.pokok)}{tahun}"
    return f"{klaim.jenis.value} {sebut_pokok(bacaan, klaim.pokok)}{tahun}"


def sebut_tempat(tempat: Tempat, konteks: Konteks) -> str:
    """Return where something stands, as short as the format allows."""
    if tempat.halaman:
        return f"halaman {tempat.halaman}"
    if tempat.baris:
        return f"baris {tempat.baris}"
    return f"“{konteks.jalur[-1]}”" if konteks.jalur else "bagian lain"


def gabung(daftar: Iterable[str]) -> str:
    """Return a list in words: "a, b, dan c"; no more than four are named."""
    isi = list(dict.fromkeys(daftar))
    if len(isi) > 4:
        isi = [*isi[:3], f"{len(isi) - 3} tempat lain"]
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"
