from fractions import Fraction

import pytest
from lxml import etree

from akuntabel.dokumen.blok import Deret, Grafik
from akuntabel.dokumen.grafik import gambar_svg
from akuntabel.dokumen.huruf import lebar_teks, tercakup
from dokumen.pdf.contoh_blok import grafik

SVG = "{http://www.w3.org/2000/svg}"
Kotak = tuple[float, float, float, float]


def urai(gambar: Grafik) -> etree._Element:
    return etree.fromstring(gambar_svg(gambar))


def angka(unsur: etree._Element, nama: str) -> float:
    return float(unsur.get(nama, "nan"))


def kotak_teks(unsur: etree._Element) -> Kotak | None:
    """Return the box of a level or upright text; None for a slanted one."""
    x, y = angka(unsur, "x"), angka(unsur, "y")
    ukuran = float(unsur.get("font-size", "12"))
    panjang = lebar_teks(unsur.text or "") * ukuran / 1000
    mundur = {"middle": panjang / 2, "end": panjang}.get(unsur.get("text-anchor", ""), 0.0)
    naik, turun = ukuran * 0.7, ukuran * 0.02
    putar = unsur.get("transform", "")
    if putar.startswith("rotate(-90"):
        return x - naik, y - (panjang - mundur), x + turun, y + mundur
    return None if putar else (x - mundur, y - naik, x - mundur + panjang, y + turun)


def bertumpuk(a: Kotak, b: Kotak) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


SEMUA = [(banyak, deret) for banyak in (1, 7, 12, 27) for deret in (1, 2)]


@pytest.mark.parametrize(("banyak", "deret"), SEMUA)
def test_no_texts_overlap_and_all_lie_inside(banyak: int, deret: int) -> None:
    pohon = urai(grafik(banyak, deret))
    _, _, lebar, tinggi = map(float, pohon.get("viewBox", "").split())
    kotak = [(k, t.text) for t in pohon.iter(f"{SVG}text") if (k := kotak_teks(t)) is not None]
    assert kotak
    for i, (a, teks) in enumerate(kotak):
        assert a[0] >= -1, teks
        assert a[1] >= 0, teks
        assert a[2] <= lebar + 1, teks
        assert a[3] <= tinggi, teks
        for b, lain in kotak[i + 1 :]:
            assert not bertumpuk(a, b), (teks, lain)


@pytest.mark.parametrize(("banyak", "deret"), SEMUA)
def test_chart_fits_on_a_page(banyak: int, deret: int) -> None:
    assert angka(urai(grafik(banyak, deret)), "height") <= 920


def test_bars_are_as_tall_as_their_values() -> None:
    nilai = (Fraction(50), Fraction(100), None, Fraction(322))
    gambar = grafik()._replace(kategori=("a", "b", "c", "d"), deret=(Deret("Capaian", nilai),))
    panjang = [angka(r, "height") for r in urai(gambar).iter(f"{SVG}rect")]
    assert len(panjang) == 3
    assert panjang[1] == pytest.approx(2 * panjang[0], abs=0.2)
    assert panjang[2] == pytest.approx(6.44 * panjang[0], abs=0.6)


def test_a_missing_value_is_a_dash_and_no_bar() -> None:
    gambar = grafik()._replace(kategori=("a",), deret=(Deret("Capaian", (None,)),))
    pohon = urai(gambar)
    assert not list(pohon.iter(f"{SVG}rect"))
    assert "–" in [t.text for t in pohon.iter(f"{SVG}text")]


def test_printed_values_are_the_given_ones() -> None:
    gambar = grafik()._replace(
        kategori=("a",), deret=(Deret("Capaian", (Fraction(9883, 100),), ("98,83%",)),)
    )
    assert "98,83%" in [t.text for t in urai(gambar).iter(f"{SVG}text")]


def test_ticks_are_round_and_indonesian() -> None:
    gambar = grafik()._replace(kategori=("a",), deret=(Deret("Pagu", (Fraction(17_281_590_000),)),))
    isi = [t.text for t in urai(gambar).iter(f"{SVG}text")]
    assert "15.000.000.000" in isi


def test_legend_names_series_only_where_there_are_several() -> None:
    assert "Deret 0" not in gambar_svg(grafik())
    assert "Deret 1" in gambar_svg(grafik(deret=2))


def test_long_names_are_slanted_and_cut_so_that_the_chart_fits() -> None:
    nama = "Persentase narapidana yang memperoleh hak integrasi sesuai ketentuan"
    gambar = grafik(banyak=12)._replace(kategori=(nama,) * 12)
    pohon = urai(gambar)
    miring = [t.text for t in pohon.iter(f"{SVG}text") if "rotate(-45" in t.get("transform", "")]
    assert len(miring) == 12
    assert all(t is not None and t.endswith("…") for t in miring)
    assert angka(pohon, "height") <= 920


def test_texts_are_escaped() -> None:
    gambar = grafik()._replace(
        judul="a < b & c", kategori=("<x>", "&", '"'), alternatif='"kata" <b>'
    )
    pohon = urai(gambar)
    assert pohon.get("aria-label") == '"kata" <b>'
    assert pohon.findtext(f"{SVG}title") == "a < b & c"


def test_negative_values_hang_below_zero() -> None:
    gambar = grafik()._replace(
        kategori=("a", "b"),
        deret=(Deret("Selisih", (Fraction(-20), Fraction(20))),),
    )
    turun, naik = urai(gambar).iter(f"{SVG}rect")
    assert angka(turun, "y") == pytest.approx(angka(naik, "y") + angka(naik, "height"), abs=0.2)


def test_no_value_at_all_still_draws_an_axis() -> None:
    gambar = Grafik("", (), (), "", "")
    assert len(list(urai(gambar).iter(f"{SVG}line"))) == 2


def test_widths_come_from_the_typeface() -> None:
    assert lebar_teks("iii") < lebar_teks("mmm")
    assert lebar_teks("0123456789") == 10 * lebar_teks("7")
    assert lebar_teks("Lapas", tebal=True) > lebar_teks("Lapas")
    assert tercakup("−")
    assert not tercakup("中")
