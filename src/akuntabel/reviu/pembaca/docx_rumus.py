"""OMML to the linear form of `LangkahRumus`: "{45}/{60} × 100% = 93%"."""

import re
from collections.abc import Callable

from akuntabel.reviu.pembaca.docx_nama import ALTERNATIF, M, R, T, Unsur, W, anak
from akuntabel.reviu.pembaca.tanda import PANGKAT

_E, _LARI, _M_T, _BR = f"{M}e", f"{M}r", f"{M}t", f"{W}br"
_M_RPR, _NOR, _M_VAL = f"{M}rPr", f"{M}nor", f"{M}val"
_BATAS_DALAM = 40
_BATAS_LANGKAH = 2_000
_HAMPA = dict.fromkeys(map(ord, "{}\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"))
_KALI = str.maketrans("∙⋅·*∗", "×××××")
_KURANG = re.compile(r"(?<![^\W\d_])([ \t]*)[-–]([ \t]*)(?![^\W\d_])")
_RENTANG_TAHUN = re.compile(r"((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)")
_TANDA = {ord(satu): f" {satu} " for satu in "=≈≠≤≥<>×÷+−"}
_RAPAT = tuple(f"{satu} " for satu in "({[") + tuple(f" {satu}" for satu in ")}],;%")
_TUNGGAL = re.compile(r"(^|[=≈×÷+−({] ?)− (?=\d)", re.MULTILINE)


def langkah(rumus: Unsur) -> list[str]:
    """Return the lines of one m:oMath: broken by hand, or the rows of its arrays."""
    baris = (_rapi(satu) for satu in _deret(rumus, 0).split("\n"))
    return [satu for satu in baris if satu][:_BATAS_LANGKAH]


def _rapi(teks: str) -> str:
    """Return one line with single spaces, signs apart from their numbers."""
    teks = " ".join(teks.translate(_TANDA).split())
    for longgar in _RAPAT:
        if longgar in teks:
            teks = teks.replace(longgar, longgar.strip())
    return _TUNGGAL.sub(r"\1−", teks) if "−" in teks else teks


def _deret(induk: Unsur, dalam: int) -> str:
    """Return the parts of an expression in order; only this keeps line breaks."""
    if dalam > _BATAS_DALAM:
        return " ".join(t for satu in induk.iter(f"{M}t") if (t := satu.text)).translate(_HAMPA)
    hasil = []
    for satu in anak(induk):
        tag = satu.tag
        if tag == _LARI:
            hasil.append(_lari(satu))
        elif tag == R:
            hasil.append("".join(t.text or "" for t in satu.iter(T)).translate(_HAMPA))
        elif tag in _BENTUK:
            hasil.append(_BENTUK[tag](satu, dalam + 1))
        elif tag in _TERBUKA:
            hasil.append(_deret(satu, dalam + 1))
    return "".join(hasil)


def _lari(lari: Unsur) -> str:
    """Return a run: signs made uniform, except those inside plain words."""
    hasil = ""
    biasa = False
    for satu in lari:
        tag = satu.tag
        if tag == _M_T:
            hasil += (satu.text or "").translate(_HAMPA)
        elif tag == _BR:
            hasil += "\n"
        elif tag == _M_RPR:
            biasa = any(sifat.tag == _NOR and _menyala(sifat) for sifat in satu)
    if biasa and any(huruf.isalpha() for huruf in hasil):
        return hasil
    return _kurang(hasil.translate(_KALI))


def _kurang(teks: str) -> str:
    """Return text whose hyphens are minus signs, but not those in words and spans of years."""
    if "-" not in teks and "–" not in teks:
        return teks
    teks = _RENTANG_TAHUN.sub("\\1\x00\\2", teks)
    return _KURANG.sub(r"\1−\2", teks).replace("\x00", "-")


def _menyala(sifat: Unsur) -> bool:
    return sifat.get(_M_VAL) not in {"0", "off", "false"}


def _isi(induk: Unsur, nama: str, dalam: int) -> str:
    """Return one part of a construct on one line."""
    bagian = induk.find(f"{M}{nama}")
    return "" if bagian is None else _rapi(_deret(bagian, dalam))


def _sifat(induk: Unsur, nama: str, bawaan: str) -> str:
    """Return a property such as the bracket of m:d; what is not said is `bawaan`."""
    sifat = induk.find(f"{induk.tag}Pr/{M}{nama}")
    return bawaan if sifat is None else sifat.get(_M_VAL, "")


def _pecahan(unsur: Unsur, dalam: int) -> str:
    atas, bawah = _isi(unsur, "num", dalam), _isi(unsur, "den", dalam)
    if _sifat(unsur, "type", "bar") == "noBar":
        return f" {atas} {bawah} "
    return f" {{{atas}}}/{{{bawah}}} "


def _pangkat(unsur: Unsur, dalam: int) -> str:
    atas = _isi(unsur, "sup", dalam)
    naik = atas.translate(PANGKAT) if atas.isascii() and atas.isdigit() else f"^{atas}" * bool(atas)
    return _isi(unsur, "e", dalam) + _isi(unsur, "sub", dalam) + naik


def _kurung(unsur: Unsur, dalam: int) -> str:
    buka, tutup = _sifat(unsur, "begChr", "("), _sifat(unsur, "endChr", ")")
    pisah = _sifat(unsur, "sepChr", "|")
    isi = f" {pisah} ".join(_rapi(_deret(satu, dalam)) for satu in unsur.iterchildren(_E))
    return f"{buka.translate(_HAMPA)}{isi}{tutup.translate(_HAMPA)}"


def _akar(unsur: Unsur, dalam: int) -> str:
    return f"√({_isi(unsur, 'e', dalam)})"


def _jumlah(unsur: Unsur, dalam: int) -> str:
    return f"{_sifat(unsur, 'chr', '∫')}{_isi(unsur, 'e', dalam)}"


def _batas(unsur: Unsur, dalam: int) -> str:
    return f"{_isi(unsur, 'e', dalam)} {_isi(unsur, 'lim', dalam)}"


def _fungsi(unsur: Unsur, dalam: int) -> str:
    return f"{_isi(unsur, 'fName', dalam)} {_isi(unsur, 'e', dalam)}"


def _larik(unsur: Unsur, dalam: int) -> str:
    """Return the rows of an array as lines; the signs & only align them."""
    baris = [_deret(satu, dalam).replace("&", "") for satu in unsur.iterchildren(_E)]
    return _berbaris(unsur, baris)


def _matriks(unsur: Unsur, dalam: int) -> str:
    baris = [
        " ".join(_rapi(_deret(satu, dalam)) for satu in satu_baris.iterchildren(_E))
        for satu_baris in unsur.iterchildren(f"{M}mr")
    ]
    return _berbaris(unsur, baris)


def _berbaris(larik: Unsur, baris: list[str]) -> str:
    """Return rows as lines where they are steps; words stacked inside a line stay in it."""
    rapi = [_rapi(satu) for satu in baris]
    saudara = [satu for satu in larik.itersiblings() if satu.tag in _BERISI]
    saudara += [satu for satu in larik.itersiblings(preceding=True) if satu.tag in _BERISI]
    langkah_semua = not saudara or all("=" in satu for satu in rapi)
    return "\n".join(rapi) if langkah_semua else f" {' '.join(rapi)} "


def _bayang(unsur: Unsur, dalam: int) -> str:
    tampak = unsur.find(f"{M}phantPr/{M}show")
    return _isi(unsur, "e", dalam) if tampak is None or _menyala(tampak) else ""


_BENTUK: dict[str, Callable[[Unsur, int], str]] = {
    f"{M}f": _pecahan, f"{M}sSup": _pangkat, f"{M}sSub": _pangkat, f"{M}sSubSup": _pangkat,
    f"{M}sPre": _pangkat, f"{M}d": _kurung, f"{M}rad": _akar, f"{M}nary": _jumlah,
    f"{M}limLow": _batas, f"{M}limUpp": _batas, f"{M}func": _fungsi, f"{M}eqArr": _larik,
    f"{M}m": _matriks, f"{M}phant": _bayang,
}  # fmt: skip
_TERBUKA = frozenset(
    f"{M}{satu}" for satu in ("oMath", "box", "borderBox", "bar", "acc", "groupChr", "e")
) | {ALTERNATIF}
_BERISI = frozenset(_BENTUK) | _TERBUKA | {_LARI}
