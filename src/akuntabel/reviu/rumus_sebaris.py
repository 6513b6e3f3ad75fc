"""Formulas typed as plain text: "Capaian = 45/60 x 100% = 75%", alone or inside a paragraph."""

import re

from akuntabel.reviu.naskah import Blok, LangkahRumus, Paragraf, Rumus
from akuntabel.reviu.rumus import Operasi, urai_ungkapan

_KALIMAT = re.compile(r"(?<=[.;])\s+(?=[A-Z=])")
_EKOR = re.compile(r"\s*(?:[,;]\s+[A-Za-z(].*|\([a-z ]+\)|\.)$", re.DOTALL)
_KALI = re.compile(r"(?<=[\d%)\s])[xX*](?=[\s\d(])")
_LABEL = re.compile(r"([^=/]{4,160}?)\s*/\s*([^=/]{4,160}?)\s*[x×]\s*100\s*%?\s*$")
_PANJANG = 400


def pisahkan_rumus(blok: Blok) -> list[Blok]:
    """Return the block, or what is left of a paragraph with its formulas as blocks of their own."""
    if not isinstance(blok, Paragraf) or "=" not in blok.teks or blok.tebal:
        return [blok]
    hasil: list[Blok] = []
    teks: list[str] = []
    for kalimat in _KALIMAT.split(blok.teks):
        rumus = _rumus(kalimat)
        if rumus is None:
            teks.append(kalimat)
            continue
        if teks:
            hasil.append(Paragraf(" ".join(teks), blok.tempat))
            teks = []
        hasil.append(Rumus((LangkahRumus(rumus, blok.tempat),)))
    if teks:
        hasil.append(Paragraf(" ".join(teks), blok.tempat))
    return hasil


def _rumus(kalimat: str) -> str | None:
    """Return the sentence in linear form when all of it is a formula, else None."""
    if "=" not in kalimat or len(kalimat) > _PANJANG:
        return None
    nama, _, isi = kalimat.partition("=")
    if len(nama.split()) > 8 or any(c in nama for c in ".;?"):
        return None
    if (cocok := _LABEL.fullmatch(isi.strip().rstrip("."))) is not None and not any(
        c.isdigit() for c in cocok[1] + cocok[2]
    ):
        return f"{nama.strip()} = {{{cocok[1].strip()}}}/{{{cocok[2].strip()}}} × 100%"
    langkah = [_KALI.sub("×", satu) for satu in isi.split("=")]
    terurai = [urai_ungkapan(_EKOR.sub("", satu)) for satu in langkah]
    if terurai[0] is None or not any(isinstance(u, Operasi) for u in terurai):
        return None
    return "=".join((nama, *langkah))
