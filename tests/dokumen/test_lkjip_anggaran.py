"""The budget chapter of the LKjIP where the example does not reach."""

from dataclasses import replace
from fractions import Fraction

from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.inti.anggaran.nilai import IndikatorIkpa
from akuntabel.inti.hitung import hitung
from akuntabel.sektor.kerangka import muat_kerangka
from contoh_nyata import hasil_contoh
from dokumen.teks_blok import teks_dokumen


def test_shares_of_ikpa_add_up_to_the_score_where_weights_are_not_100() -> None:
    hasil = hasil_contoh()
    ikpa = (
        IndikatorIkpa("Kualitas", "Satu", Fraction(90), Fraction(20)),
        IndikatorIkpa("Kualitas", "Dua", Fraction(80), Fraction(60)),
    )
    beda = hitung(replace(hasil.berkas, ikpa=ikpa), hasil.definisi)
    dokumen, _ = susun_lkjip(beda, muat_kerangka("pemasyarakatan", 2023))
    teks = teks_dokumen(dokumen)
    assert "Satu | 90,00 | 20% | 22,50" in teks
    assert "Dua | 80,00 | 60% | 60,00" in teks
    assert "Jumlah |  |  | 80% | 82,50" in teks
