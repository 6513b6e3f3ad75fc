"""Characters as fonts of PDF files spell them, to characters as people write them."""

import re
import unicodedata

_PUA = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "√", 0xF0D6: "√", 0xF0A8: "□", 0xF06E: "▪",
    0xF076: "❖", 0xF0B4: "×", 0xF0B8: "÷", 0xF0A3: "≤", 0xF0B3: "≥", 0xF0BB: "≈", 0xF0B9: "≠",
    0xF02D: "−", 0xF0E0: "→", 0xF0AE: "→", 0xF0B0: "°", 0xF0E5: "Σ", 0xF0B1: "±",
}  # fmt: skip
_TABEL = {
    **dict.fromkeys((173, 8203, 8204, 8205, 8288, 65279, 65533), ""),
    **dict.fromkeys(range(32), ""),
    **dict.fromkeys((9, 10, 13, 160, 8199, 8201, 8202, 8239, 12288), " "),
    0x02: "-",
    0xFFFE: "-",
    **{kode: chr(kode - 0xF000) for kode in range(0xF020, 0xF07F)},
    **_PUA,
}
_ANEH = re.compile(
    "[\x00-\x1f\xad\xa0\u2000-\u200d\u202f\u2060\u3000\ud800-\udfff\ue000-\uf8ff"
    "\ufb00-\ufb06\ufeff\ufffd\ufffe\U0001d400-\U0001d7ff\U000f0000-\U0010ffff]"
)


def bersih(teks: str) -> str:
    """Return the text with ligatures and private signs spelled out, each space a space."""
    if not _ANEH.search(teks):
        return teks
    utuh = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _ANEH.sub(_ganti, utuh)


def _ganti(cocok: re.Match[str]) -> str:
    huruf = cocok[0]
    kode = ord(huruf)
    if kode in _TABEL:
        return _TABEL[kode]
    if 0x2000 <= kode <= 0x200A:
        return " "
    if 0xE000 <= kode <= 0xF8FF or kode >= 0xF0000:
        return ""
    return unicodedata.normalize("NFKC", huruf)
