"""The rule that a number and the words beside it say the same: "7 (tujuh)"."""

import re
from collections.abc import Iterator

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.angka import urai_bilangan
from akuntabel.reviu.aturan.dasar import GALAT, Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan

_POLA = re.compile(r"(?<![\w.,/-])(\d[\d.]{0,20})\s*\(\s*([a-z][a-z\s]{2,120}?)(?:\s+rupiah)?\s*\)",
                   re.IGNORECASE)  # fmt: skip
_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
)  # fmt: skip
_KELIPATAN = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_SE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}


def bilangan(teks: str) -> int | None:
    """Return the number that Indonesian words say, None when a word is no number."""
    jumlah = ratusan = satuan = 0
    for kata in teks.casefold().split():
        if kata in _SATUAN:
            satuan = _SATUAN.index(kata)
        elif kata == "belas":
            ratusan, satuan = ratusan + 10 + satuan, 0
        elif kata == "puluh":
            ratusan, satuan = ratusan + 10 * satuan, 0
        elif kata == "ratus":
            ratusan, satuan = ratusan + 100 * satuan, 0
        elif kata == "seribu":
            jumlah += 1000
        elif kata in _SE:
            ratusan += _SE[kata]
        elif kata in _KELIPATAN:
            jumlah += _KELIPATAN[kata] * (ratusan + satuan)
            ratusan = satuan = 0
        else:
            return None
    return jumlah + ratusan + satuan


def angka_dan_huruf(bacaan: Bacaan) -> Iterator[Cacat]:
    """A number repeated in words in brackets is the same number."""
    for satu in bacaan.teks:
        if "(" not in satu.teks:
            continue
        for cocok in _POLA.finditer(satu.teks):
            huruf = bilangan(cocok[2])
            nilai = [n for n, _ in urai_bilangan(cocok[1].rstrip("."))]
            if huruf is not None and nilai and huruf not in nilai:
                yield Cacat(
                    f"Angka {cocok[1]} tercetak dengan huruf “{' '.join(cocok[2].split())}”, yaitu "
                    f"{cetak_angka(huruf)}; samakan angka dan hurufnya.",
                    (satu.tempat,),
                    satu.konteks.bagian,
                    (cocok[0],),
                    f"{cocok[1]} atau {cetak_angka(huruf)}",
                )


ATURAN_TERBILANG: tuple[Aturan, ...] = (
    Aturan(
        "RV-FAK-03",
        "Angka dan huruf",
        GALAT,
        "Bilangan yang diulang dengan huruf di dalam kurung menyebut angka yang sama.",
        Rujukan("PermenPAN-RB 80/2012", "tata naskah dinas: penulisan bilangan", Keyakinan.RAGU),
        angka_dan_huruf,
    ),
)
