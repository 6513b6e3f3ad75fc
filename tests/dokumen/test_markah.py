"""Markdown of passages: a mark styles or lists; anything else is printed as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.blok import Blok, Daftar, Gaya, JenisDaftar, Paragraf
from akuntabel.dokumen.lkjip.penyusun import Penyusun, siapkan_penyusun
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.sektor.kerangka import muat_kerangka
from contoh_nyata import hasil_contoh
from dokumen.teks_blok import rata, teks_blok

B, T, M, X = Gaya.BIASA, Gaya.TEBAL, Gaya.MIRING, Gaya.TANDA


def penyusun() -> Penyusun:
    return siapkan_penyusun(hasil_contoh(), muat_kerangka("pemasyarakatan", 2023))


def gaya(teks: str) -> list[tuple[str, Gaya]]:
    return [(satu.isi, satu.gaya) for satu in penyusun().pembaca.rentetan(teks, "uji")]


def blok(teks: str) -> list[Blok]:
    return penyusun().pembaca.blok(teks, "uji")


def baris(teks: str) -> list[str]:
    return [satu for b in blok(teks) for satu in teks_blok(b)]


@pytest.mark.parametrize(
    "teks",
    [
        "Biaya 2*3=6 dan 4*5=20.",
        "5 * 3 = 15, 2 * 4 = 8",
        "(2)*(3) dan (4)*(5)",
        "2**3 dan 4**5",
        "Lihat *) satu dan **) dua, juga nilai*) dan kinerja**) tadi",
        "*tidak ditutup",
        "tidak dibuka*",
        "**beda*",
        "kata*sambung*",
        "*sambung*kata",
        "****",
        "* spasi *",
    ],
)
def test_a_star_that_does_not_pair_is_printed_as_typed(teks: str) -> None:
    assert gaya(teks) == [(teks, B)]


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("a *b* c", [("a ", B), ("b", M), (" c", B)]),
        ("(**b**), “*c*”", [("(", B), ("b", T), ("), “", B), ("c", M), ("”", B)]),
        ("***dua***", [("dua", T)]),
        ("**luar *dalam* luar**", [("luar ", T), ("dalam", T), (" luar", T)]),
        ("*a **b** c*", [("a ", M), ("b", T), (" c", M)]),
        ("**P**rofesional", [("P", T), ("rofesional", B)]),
        ("*a 2*3 b*", [("a 2*3 b", M)]),
        ("2 *lapas* dan *rutan*", [("2 ", B), ("lapas", M), (" dan ", B), ("rutan", M)]),
        ("**{{ tahun }}** lalu", [("2023", T), (" lalu", B)]),
    ],
)
def test_paired_stars_style_what_they_hold(teks: str, potongan: list[tuple[str, Gaya]]) -> None:
    assert gaya(teks) == potongan


def test_a_star_in_a_reference_multiplies() -> None:
    teks = "{{ 2 * remisi.diterima[umum] }} dan {{ 3 * remisi.diterima[umum] }} **orang**"
    assert gaya(teks) == [("1.564", B), (" dan ", B), ("2.346", B), (" ", B), ("orang", T)]


def test_two_references_with_a_star_between_stay_as_typed() -> None:
    assert rata(penyusun().pembaca.rentetan("{{ tahun }}*{{ tahun }}* 1", "uji")) == "2023*2023* 1"


@given(st.text(alphabet="*ab1 ().", max_size=40))
def test_styling_loses_nothing_but_stars(teks: str) -> None:
    tercetak = "".join(isi for isi, _ in gaya(teks))
    assert tercetak.replace("*", "") == teks.replace("*", "")
    assert (teks.count("*") - tercetak.count("*")) % 2 == 0


@pytest.mark.parametrize(
    ("teks", "tercetak"),
    [
        ("Program berjalan sampai\n2023. Setelah itu berhenti.",) * 2,
        ("2023. Setelah itu berhenti.",) * 2,
        ("Berjalan sampai tanggal\n15. Setelah itu berhenti.",) * 2,
        ("Menurut huruf\nb. ketentuan itu",) * 2,
        ("- sampai tanggal\n  15. Setelah itu", "- sampai tanggal 15. Setelah itu"),
    ],
)
def test_a_number_that_starts_a_line_of_prose_is_no_item(teks: str, tercetak: str) -> None:
    assert baris(teks) == [tercetak.replace("\n", " ")]
    assert len(blok(teks)) == 1


@pytest.mark.parametrize(
    "teks",
    ["5. lima\n6. enam", "5) lima\n7) tujuh", "c. tiga\nd. empat", "0. nol", "1. satu\n\n2. dua"],
)
def test_a_list_that_does_not_start_at_one_keeps_its_numbers(teks: str) -> None:
    assert baris(teks) == [satu for satu in teks.split("\n") if satu]
    assert isinstance(blok(teks)[-1], Paragraf)


def test_a_number_out_of_order_is_not_rewritten() -> None:
    assert baris("1. satu\n2. dua\n4. empat\nlagi\n5. lima") == [
        "1. satu",
        "2. dua",
        "4. empat lagi",
        "5. lima",
    ]


def test_ones_alone_are_a_numbered_list() -> None:
    assert baris("1. a\n1. b\n1. c") == ["1. a", "2. b", "3. c"]


def test_a_change_of_kind_starts_a_new_list() -> None:
    semua = blok("1. a\n- b\n- c\n1. d\na. e")
    assert [(b.jenis, len(b.butir)) for b in semua if isinstance(b, Daftar)] == [
        (JenisDaftar.ANGKA, 1),
        (JenisDaftar.BUTIR, 2),
        (JenisDaftar.ANGKA, 1),
        (JenisDaftar.HURUF, 1),
    ]
    assert len(semua) == 4


def test_an_indented_item_is_an_item_of_the_same_list() -> None:
    (daftar,) = blok("- a\n  - anak\n  - anak lagi\n- b")
    assert isinstance(daftar, Daftar)
    assert [rata(butir) for butir in daftar.butir] == ["a", "anak", "anak lagi", "b"]


def test_a_paragraph_before_a_list_stays_with_it() -> None:
    pembuka, daftar = blok("Yaitu:\n1. a\n2. b")
    assert isinstance(pembuka, Paragraf)
    assert pembuka.rapat
    assert isinstance(daftar, Daftar)


@given(st.text(alphabet="1259a.)- \n", max_size=40))
def test_reading_lines_never_loses_a_word_or_a_large_number(teks: str) -> None:
    kata = "".join(c for c in " ".join(baris(f"{teks}\nakhir 2023")) if c.isalnum())
    assert kata.endswith("akhir2023")


@pytest.mark.parametrize(
    ("teks", "tanda"),
    [
        ("Nilai {{ realisasi dan teks", ["{{"]),
        ("Nilai realisasi }} saja", ["}}"]),
        ("{{ realisasi dan {{ tahun }}", ["{{"]),
        ("{{{ tahun", ["{{"]),
        ("**{{ tahun** }", ["{{"]),
        ("}} dan {{", ["}}", "{{"]),
    ],
)
def test_half_a_reference_is_marked_and_reported(teks: str, tanda: list[str]) -> None:
    p = penyusun()
    (alinea,) = p.pembaca.blok(teks, "narasi uji")
    assert isinstance(alinea, Paragraf)
    assert [t.isi for t in alinea.isi if t.gaya is X] == tanda
    assert [t.kode for t in p.perujuk.temuan] == ["RUJUKAN_TERPOTONG"] * len(tanda)
    for temuan, satu in zip(p.perujuk.temuan, tanda, strict=True):
        assert temuan.tingkat is TingkatTemuan.PERINGATAN
        assert f"narasi uji: Tanda {satu} pada “" in str(temuan)


def test_the_finding_quotes_the_words_around_the_half() -> None:
    p = penyusun()
    p.pembaca.rentetan(f"{'kata ' * 20}{{{{ realisasi\ndan {'teks ' * 20}", "uji")
    assert "kata kata kata {{ realisasi dan teks teks…”" in p.perujuk.temuan[0].pesan


def test_styles_inside_a_reference_make_an_unknown_name() -> None:
    p = penyusun()
    (teks,) = p.pembaca.rentetan("{{ **realisasi** }}", "uji")
    assert teks.gaya is X
    assert [t.kode for t in p.perujuk.temuan] == ["RUJUKAN_TAK_DIKENAL"]


def test_single_braces_are_text() -> None:
    p = penyusun()
    assert rata(p.pembaca.rentetan("{a} {{{ tahun }}} }", "uji")) == "{a} {2023} }"
    assert p.perujuk.temuan == []


@pytest.mark.parametrize(
    "teks", ["{{" + " " * 40_000, "{{ a " * 9_000, "*a " * 9_000, "*a b**" * 9]
)
def test_long_nonsense_is_read_at_once(teks: str) -> None:
    assert "".join(isi for isi, _ in gaya(teks)) == teks
