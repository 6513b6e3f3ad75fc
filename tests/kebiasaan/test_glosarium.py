"""Every public core name is made of words of docs/glosarium.yaml; no name uses a refused one."""

from dataclasses import dataclass

import pytest
import yaml

from kebiasaan.pohon import RUMAH, SUMBER, Nama, berkas_python, nama_publik, semua_nama

BERKAS = RUMAH / "docs" / "glosarium.yaml"
KUNCI_ISTILAH = {"kata", "arti", "inggris", "rujukan", "bukan"}


@dataclass(frozen=True, slots=True)
class Glosarium:
    istilah: tuple[dict[str, str], ...]
    kata_biasa: dict[str, str]
    teknis: tuple[str, ...]
    terlarang: dict[str, str]

    @property
    def kata_istilah(self) -> tuple[str, ...]:
        return tuple(satu["kata"] for satu in self.istilah)

    @property
    def boleh(self) -> frozenset[str]:
        return frozenset((*self.kata_istilah, *self.kata_biasa, *self.teknis))


@pytest.fixture(scope="module")
def glosarium() -> Glosarium:
    isi = yaml.safe_load(BERKAS.read_text(encoding="utf-8"))
    return Glosarium(
        tuple(isi["istilah"]), isi["kata_biasa"], tuple(isi["teknis"]), isi["terlarang"]
    )


def asing(nama: Nama, glosarium: Glosarium) -> list[str]:
    """Return the words of the name that the glossary does not know."""
    return [kata for kata in nama.kata if kata not in glosarium.boleh]


def terlarang(nama: Nama, glosarium: Glosarium) -> list[str]:
    """Return what to write instead, for each refused word or English plural in the name."""
    jamak = {f"{kata}s": kata for kata in glosarium.kata_istilah}
    ganti = glosarium.terlarang | jamak
    return [f"{kata} → {ganti[kata]}" for kata in nama.kata if kata in ganti]


def test_every_public_core_name_is_in_the_glossary(glosarium: Glosarium) -> None:
    salah = [
        f"{nama.letak} {nama.teks}: {', '.join(kata)} belum ada di docs/glosarium.yaml"
        for berkas in berkas_python(SUMBER / "inti")
        for nama in nama_publik(berkas)
        if (kata := asing(nama, glosarium))
    ]
    assert not salah, "\n".join(salah)


def test_no_name_uses_a_refused_word(glosarium: Glosarium) -> None:
    salah = [
        f"{nama.letak} {nama.teks}: {', '.join(ganti)}"
        for berkas in berkas_python(SUMBER)
        for nama in semua_nama(berkas)
        if (ganti := terlarang(nama, glosarium))
    ]
    assert not salah, "\n".join(salah)


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("HasilPencapaian", ["pencapaian → capaian"]),
        ("hitung_score_ikpa", ["score → nilai"]),
        ("daftar_indikators", ["indikators → indikator"]),
        ("pk", ["pk → perjanjian"]),
        ("capaian_sasaran", []),
    ],
)
def test_a_refused_word_is_seen(teks: str, kata: list[str], glosarium: Glosarium) -> None:
    assert terlarang(Nama(teks, ""), glosarium) == kata


def test_an_unknown_word_is_seen(glosarium: Glosarium) -> None:
    assert asing(Nama("HasilWidget2023", ""), glosarium) == ["widget"]


def test_every_term_is_explained(glosarium: Glosarium) -> None:
    for istilah in glosarium.istilah:
        assert set(istilah) == KUNCI_ISTILAH, istilah
        assert all(str(isi).strip() for isi in istilah.values()), istilah


def test_a_word_stands_in_one_list_once(glosarium: Glosarium) -> None:
    semua = (
        *glosarium.kata_istilah,
        *glosarium.kata_biasa,
        *glosarium.teknis,
        *glosarium.terlarang,
    )
    assert sorted(set(semua)) == sorted(semua)


def test_the_glossary_holds_no_word_that_the_core_does_not_use(glosarium: Glosarium) -> None:
    dipakai = {
        kata
        for berkas in berkas_python(SUMBER / "inti")
        for nama in semua_nama(berkas)
        for kata in nama.kata
    }
    assert not glosarium.boleh - dipakai
