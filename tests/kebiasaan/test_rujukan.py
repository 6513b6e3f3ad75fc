"""Every rule code that the source, the cases or the docs cite is explained in docs/aturan.md."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from akuntabel.inti.rujukan import Keyakinan
from kebiasaan.pohon import RUMAH, SUMBER

ATURAN = RUMAH / "docs" / "aturan.md"
KODE = re.compile(
    r"(?<![\w.-])(?:(?!TPL-|UTF-)[A-Z]{3}-\d{2}|(?:IKPA|IKPA24|FORM)-\d{2}|[UEI]-\d+)(?:\.[0-9x]+)?(?!\w|\.\w|-\d)"
)
"""A rule: LKJ-02, U-5, I-2.3. TPL-… are findings of a letter template, UTF-16 is an encoding."""
BARIS_ATURAN = re.compile(r"^\| ([A-Z]+(?:24)?-[\w.]+) \| (.+) \| (.+) \| (\w+) \|$", re.MULTILINE)


def berkas_perujuk() -> list[Path]:
    """Return the files whose citations must be explained; at least one of each kind."""
    kelompok = [
        sorted(SUMBER.rglob("*.py")),
        sorted(SUMBER.rglob("*.yaml")),
        sorted((RUMAH / "tests" / "kasus").rglob("*.yaml")),
        sorted((RUMAH / "docs" / "keputusan").glob("*.md")),
        [RUMAH / "CHANGELOG.md"],
    ]
    assert all(kelompok)
    return [berkas for satu in kelompok for berkas in satu]


def kode_dirujuk(teks: str) -> Iterator[tuple[int, str]]:
    """Return the line and the kode of each citation."""
    for nomor, baris in enumerate(teks.splitlines(), 1):
        for kode in KODE.findall(baris):
            yield nomor, kode


@pytest.fixture(scope="module")
def penjelasan() -> list[tuple[str, str, str, str]]:
    """Return kode, rule, source and certainty of each row of docs/aturan.md."""
    return BARIS_ATURAN.findall(ATURAN.read_text(encoding="utf-8"))


def test_every_cited_rule_is_explained(penjelasan: list[tuple[str, str, str, str]]) -> None:
    jelas = {kode for kode, *_ in penjelasan}
    tanpa = [
        f"{berkas.relative_to(RUMAH)}:{nomor}: {kode}"
        for berkas in berkas_perujuk()
        for nomor, kode in kode_dirujuk(berkas.read_text(encoding="utf-8"))
        if kode not in jelas
    ]
    assert not tanpa, "\n".join(tanpa)


def test_rules_are_cited_somewhere(penjelasan: list[tuple[str, str, str, str]]) -> None:
    dirujuk = {
        kode
        for berkas in berkas_perujuk()
        for _, kode in kode_dirujuk(berkas.read_text(encoding="utf-8"))
    }
    assert {kode for kode, *_ in penjelasan} <= dirujuk


def test_each_rule_is_explained_once_with_a_known_certainty(
    penjelasan: list[tuple[str, str, str, str]],
) -> None:
    kode = [satu[0] for satu in penjelasan]
    assert len(kode) == len(set(kode))
    assert {satu[3] for satu in penjelasan} <= {k.value for k in Keyakinan}


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Rujukan: aturan CAP-01 to CAP-05.", ["CAP-01", "CAP-05"]),
        ("sumber: aturan_pas I-2.3, U-5", ["I-2.3", "U-5"]),
        ("aturan_pas I-4.x, uji", ["I-4.x"]),
        ("PAS-01.PR.01.01, UTF-16, PDF/A-3a, TPL-01, PER-5/PB/2022", []),
        ("2023-TW1 E-Performance", []),
    ],
)
def test_a_citation_is_told_from_other_codes(teks: str, kode: list[str]) -> None:
    assert [satu for _, satu in kode_dirujuk(teks)] == kode
