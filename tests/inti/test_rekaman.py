"""Rekaman: what a frozen record promises, and that it is still a dataclass."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace

import pytest

from akuntabel.inti.rekaman import rekaman


@rekaman
class Titik:
    """A record for these tests."""

    x: int
    y: str = "a"


@rekaman
class Lain:
    """Another one with the same fields."""

    x: int
    y: str = "a"


def test_it_is_a_dataclass_with_fields_and_replace() -> None:
    assert is_dataclass(Titik(1))
    assert [f.name for f in fields(Titik)] == ["x", "y"]
    assert replace(Titik(1), y="b") == Titik(1, "b")


def test_nothing_can_be_set_added_or_deleted() -> None:
    titik = Titik(1)
    for nama in ("x", "z"):
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(titik, nama, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(titik, "x")
    assert titik == Titik(1)


def test_equal_means_same_class_and_same_fields() -> None:
    assert Titik(1) == Titik(1, "a")
    assert hash(Titik(1)) == hash(Titik(1, "a"))
    assert Titik(1) != Titik(2)
    asing: list[object] = [Lain(1), (1, "a"), None]
    assert all(Titik(1) != satu for satu in asing)
    assert len({Titik(1), Titik(1), Lain(1)}) == 2


def test_it_prints_copies_pickles_and_matches() -> None:
    titik = Titik(1, "b")
    assert repr(titik) == "Titik(x=1, y='b')"
    assert copy.deepcopy(titik) == titik
    assert pickle.loads(pickle.dumps(titik)) == titik
    match titik:
        case Titik(x, y):
            assert (x, y) == (1, "b")
