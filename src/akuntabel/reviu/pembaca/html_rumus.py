"""MathML to the linear form of `LangkahRumus`: "{9}/{10} × 100% = 90%"."""

import re
from collections.abc import Iterator

from akuntabel.reviu.naskah import LangkahRumus, Rumus, Tempat
from akuntabel.reviu.pembaca.html_daftar import Unsur
from akuntabel.reviu.pembaca.html_teks import nama, nomor_baris, rapi
from akuntabel.reviu.pembaca.tanda import PANGKAT

_TANDA = frozenset("=≈×÷+−-–<>≤≥≠→≡⋅·*∗±:")
_SERAGAM = str.maketrans({"−": "−", "-": "−", "–": "−", "⋅": "×", "·": "×", "*": "×", "∗": "×"})
_HAMPA = dict.fromkeys(map(ord, "{}\u2061\u2062\u2063\u2064"))
_KATA = frozenset({"mtext", "mi", "mn", "ms"})
_BUNGKUS = frozenset({"mrow", "mstyle", "semantics", "mpadded", "math"})
_TERBUANG = frozenset({"annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark"})
_BATAS_DALAM = 40
_BATAS_LANGKAH = 2_000


def rumus(math: Unsur) -> Rumus | None:
    """Return a displayed formula: one line per row of its outer table; None when empty."""
    baris = _baris(math)
    langkah = []
    for satu in baris[:_BATAS_LANGKAH]:
        teks = linear(satu)
        if teks:
            langkah.append(LangkahRumus(teks, Tempat(baris=nomor_baris(satu))))
    return Rumus(tuple(langkah)) if langkah else None


def _baris(math: Unsur) -> list[Unsur]:
    """Return the rows of the table that is all of the formula; else the formula itself."""
    kini = math
    while nama(kini) in _BUNGKUS:
        anak = [a for a in kini if nama(a) not in _TERBUANG]
        if len(anak) != 1:
            return [math]
        kini = anak[0]
    if nama(kini) != "mtable" or "baris" in kini.get("class", "").split():
        return [math]
    return [a for a in kini if nama(a) in {"mtr", "mlabeledtr"}] or [math]


def linear(unsur: Unsur) -> str:
    """Return one expression in linear form."""
    return _rapi(_linear(unsur, 0))


def _rapi(teks: str) -> str:
    teks = re.sub(r"([(\[]) +", r"\1", rapi(teks))
    return re.sub(r" +([)\],;%])", r"\1", teks)


def _linear(unsur: Unsur, dalam: int) -> str:
    if dalam > _BATAS_DALAM:
        return " ".join(str(t) for t in unsur.itertext()).translate(_HAMPA)
    tanda = nama(unsur)
    if tanda in _TERBUANG:
        return ""
    if tanda in _KATA:
        return _isi(unsur)
    if tanda == "mo":
        return _operator(_isi(unsur))
    if tanda == "mspace":
        return " "
    anak = [a for a in unsur if nama(a) not in _TERBUANG]
    bagian = [_linear(a, dalam + 1) for a in anak]
    return _gabung(tanda, unsur, anak, bagian)


def _gabung(tanda: str, unsur: Unsur, anak: list[Unsur], bagian: list[str]) -> str:
    """Return the parts of one element put together by what the element means."""
    if tanda == "mfrac" and len(bagian) == 2:
        return f"{{{_rapi(bagian[0])}}}/{{{_rapi(bagian[1])}}}"
    if tanda == "msup" and len(bagian) == 2:
        pangkat = rapi(bagian[1])
        atas = pangkat.translate(PANGKAT) if pangkat.isdigit() else f"^{pangkat}"
        return bagian[0] + atas
    if tanda == "mfenced":
        isi = ", ".join(map(_rapi, bagian))
        return f"{unsur.get('open', '(')}{isi}{unsur.get('close', ')')}".translate(_HAMPA)
    if tanda == "msqrt":
        return f"√({_rapi(''.join(bagian))})"
    if tanda in {"mtable", "mtr", "mlabeledtr"}:
        return " ".join(bagian)
    if tanda == "semantics":
        return bagian[0] if bagian else ""
    return "".join(_berjarak(anak, bagian, _isi(unsur)))


def _berjarak(anak: list[Unsur], bagian: list[str], teks: str) -> Iterator[str]:
    """Return the parts in order, apart where two words or a fraction and a word meet."""
    yield teks
    lalu = ""
    for unsur, satu in zip(anak, bagian, strict=True):
        kini = nama(unsur)
        if (
            (lalu, kini) == ("mtext", "mtext")
            or "mfrac" in (lalu, kini)
            or "mtable" in (lalu, kini)
        ):
            yield " "
        yield satu
        lalu = kini


def _isi(unsur: Unsur) -> str:
    return (unsur.text or "").translate(_HAMPA)


def _operator(isi: str) -> str:
    isi = isi.strip()
    return f" {isi.translate(_SERAGAM)} " if isi and isi in _TANDA else isi
