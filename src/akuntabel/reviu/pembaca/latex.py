r"""LaTeX of a formula block to lines in the linear form of `LangkahRumus`.

Only what reports hold: fractions, sums and products of words and numbers. What is unknown
is dropped, so that a broken formula yields less and never an error.
"""

import re

from akuntabel.reviu.pembaca.tanda import PANGKAT

_TANDA = {
    "times": "×", "cdot": "×", "div": "÷", "approx": "≈", "leq": "≤", "geq": "≥",
    "sum": "∑", "ast": "×", "%": "%", "$": "$", "&": "&", "_": "_", " ": " ", ",": " ",
    ";": " ", ":": " ", "quad": " ", "qquad": " ", "to": " ",
}  # fmt: skip
_BERISI = {"text", "textbf", "textit", "mathrm", "mathbf", "mathit", "mbox", "boxed", "textrm"}
_TERBUANG = {"hspace", "vspace", "begin", "end", "color", "phantom", "label", "tag"}
_PECAHAN = {"frac", "dfrac", "tfrac", "cfrac"}
_LEKSEM = re.compile(r"\\([A-Za-z]+)\*?|\\(.)|([{}&^_~])|([^\\{}&^_~]+)", re.DOTALL)
_BATAS_DALAM = 40


def baris_latex(sumber: list[tuple[int, str]]) -> list[tuple[int, str]]:
    r"""Return the formula's lines in linear form with their line numbers.

    `sumber` are the source lines between the dollars with their numbers; a line may hold
    several steps parted by a double backslash.
    """
    hasil: list[tuple[int, str]] = []
    for nomor, teks in sumber:
        for langkah in re.split(r"\\\\(?:\[[^\]]*\])?", teks):
            linear = _rapi(linear_latex(langkah))
            if linear:
                hasil.append((nomor, linear))
    return _lengkapi(hasil)


def linear_latex(teks: str) -> str:
    """Return one LaTeX expression in linear form."""
    leksem = [m.groups() for m in _LEKSEM.finditer(teks)]
    hasil, _ = _deret(leksem, 0, 0)
    return hasil


def _deret(leksem: list[tuple[str, ...]], i: int, dalam: int) -> tuple[str, int]:
    """Return the linear text up to the closing brace, and where to go on."""
    hasil: list[str] = []
    while i < len(leksem):
        perintah, lepas, tanda, teks = leksem[i]
        i += 1
        if perintah:
            bagian, i = _perintah(perintah, leksem, i, dalam)
            hasil.append(bagian)
        elif lepas is not None:
            hasil.append(_TANDA.get(lepas, ""))
        elif tanda == "}":
            break
        elif tanda == "{":
            bagian, i = _deret(leksem, i, dalam + 1) if dalam < _BATAS_DALAM else ("", i)
            hasil.append(bagian)
        elif tanda == "^":
            bagian, i = _kelompok(leksem, i, dalam)
            hasil.append(bagian.translate(PANGKAT))
        elif tanda == "~":
            hasil.append(" ")
        elif teks:
            hasil.append(teks)
    return "".join(hasil), i


def _kelompok(leksem: list[tuple[str, ...]], i: int, dalam: int) -> tuple[str, int]:
    """Return the next group in braces, or the next piece that has none."""
    while i < len(leksem) and leksem[i][3] and not leksem[i][3].strip():
        i += 1
    if i >= len(leksem) or dalam >= _BATAS_DALAM:
        return "", i
    if leksem[i][2] == "{":
        return _deret(leksem, i + 1, dalam + 1)
    return leksem[i][3] or _TANDA.get(leksem[i][1] or "", ""), i + 1


def _perintah(nama: str, leksem: list[tuple[str, ...]], i: int, dalam: int) -> tuple[str, int]:
    if nama in _PECAHAN:
        atas, i = _kelompok(leksem, i, dalam)
        bawah, i = _kelompok(leksem, i, dalam)
        return f"{{{_rapi(atas)}}}/{{{_rapi(bawah)}}}", i
    if nama in _BERISI:
        return _kelompok(leksem, i, dalam)
    if nama in _TERBUANG:
        _, i = _kelompok(leksem, i, dalam)
        return "", i
    return _TANDA.get(nama, ""), i


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _lengkapi(langkah: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Put a numerator that was read as a line of its own back on its fraction."""
    hasil: list[tuple[int, str]] = []
    for nomor, teks in langkah:
        if "{}/" in teks and hasil and "=" not in hasil[-1][1]:
            _, atas = hasil.pop()
            teks = teks.replace("{}/", f"{{{atas}}}/", 1)  # noqa: PLW2901 - the mended line
        hasil.append((nomor, teks))
    return hasil
