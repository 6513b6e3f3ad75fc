"""The stored parse table is that of the grammar, and parses as a fresh parser does."""

from hypothesis import given
from hypothesis import strategies as st
from lark import Lark
from lark.exceptions import UnexpectedInput

from akuntabel.inti.rumus.tabel_urai import SIDIK
from akuntabel.inti.rumus.tata_bahasa import buat_lark, muat_lark, sidik

BARU = buat_lark()
potongan = st.sampled_from(
    ["1", "2.5", "50%", "a", "t.k", "[b]", "(", ")", "+", "−", "*", "/", "<=", ","]
)


def pohon(lark: Lark, teks: str) -> str:
    try:
        return lark.parse(teks).pretty()
    except UnexpectedInput as galat:
        return f"{type(galat).__name__} {galat.pos_in_stream}"


def test_the_stored_table_belongs_to_the_grammar() -> None:
    assert sidik() == SIDIK, "jalankan make tata-bahasa"


@given(st.lists(potongan, max_size=9).map(" ".join))
def test_stored_and_fresh_parser_agree(teks: str) -> None:
    assert pohon(muat_lark(), teks) == pohon(BARU, teks)
