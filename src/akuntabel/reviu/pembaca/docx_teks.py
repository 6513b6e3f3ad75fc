"""Text of one w:p: runs, fields, signs, formulas; and what stands in it beside the text."""

from akuntabel.reviu.pembaca.docx_gaya import DaftarGaya
from akuntabel.reviu.pembaca.docx_nama import (
    ALTERNATIF,
    JANGKAR,
    KOTAK,
    O_MATH,
    O_MATH_PARA,
    PEMBUNGKUS,
    PPR,
    RPR,
    TAUTAN,
    VAL,
    R,
    T,
    Unsur,
    W,
    isi_bungkus,
    nyala,
    pilihan,
)
from akuntabel.reviu.pembaca.docx_rumus import langkah
from akuntabel.reviu.pembaca.tanda import PANGKAT

_GANTI = {0xAD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None, 0x2060: None,
          0x2011: "-"}  # fmt: skip
_B, _GAYA_HURUF, _NAIK, _SAMAR = f"{W}b", f"{W}rStyle", f"{W}vertAlign", f"{W}vanish"
_MEDAN, _JENIS_MEDAN, _KODE = f"{W}fldChar", f"{W}fldCharType", f"{W}instrText"
_HUBUNG, _SYM = f"{W}noBreakHyphen", f"{W}sym"
_SELA = frozenset(f"{W}{satu}" for satu in ("tab", "br", "cr", "ptab"))
_GAMBAR = frozenset(f"{W}{satu}" for satu in ("drawing", "pict", "object"))
_CATATAN = frozenset(f"{W}{satu}" for satu in ("footnoteReference", "endnoteReference"))
_CITRA = frozenset({
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
})  # fmt: skip
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_SIMBOL = {
    "symbol": {
        0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xB7: "•",
        0x2D: "−", 0xD6: "√", 0xE5: "∑", 0xB0: "°", 0xAE: "→", 0xDE: "⇒", 0xA5: "∞",
    },
    "wingdings": {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0xE0: "→"},
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0xA3: "☐"},
}  # fmt: skip


def rapi(teks: str) -> str:
    """Return text on one line with single spaces and without invisible characters."""
    if not teks.isascii():
        teks = teks.translate(_GANTI)
    return " ".join(teks.split())


class Bacaan:
    """What one w:p holds; read when it is made."""

    __slots__ = (
        "_dalam_tautan", "_gaya", "_kode", "_potongan", "ada_acuan", "ada_sela", "ada_teks",
        "catatan", "gambar", "kotak", "persamaan", "rumus", "sebaris", "tautan", "tebal",
    )  # fmt: skip

    def __init__(self, paragraf: Unsur, gaya: DaftarGaya, *, tebal: bool = False) -> None:
        self._dalam_tautan = False
        self._gaya = gaya
        self._potongan: list[str] = []
        self._kode: list[bool] = []  # per open field: whether its code is being passed
        self.ada_acuan = False  # a field that prints the number of a page
        self.ada_sela = False
        self.ada_teks = False  # text beside formulas
        self.catatan: list[tuple[str, str]] = []
        self.gambar = 0
        self.kotak: list[Unsur] = []
        self.persamaan = 0  # formulas of an old Word, which are pictures
        self.rumus: list[Unsur] = []
        self.sebaris: list[str] = []
        self.tautan = True  # as `tebal`: all text, if there is any, leads elsewhere in the file
        self.tebal = True
        for satu in paragraf:
            tag = satu.tag
            if tag == R:
                self._larik(satu, tebal)
            elif tag != PPR:
                self._unsur(satu, tag, tebal)

    @property
    def teks(self) -> str:
        """Return the text with formulas inside sentences in linear form."""
        potongan = self._potongan
        return rapi(potongan[0] if len(potongan) == 1 else "".join(potongan))

    @property
    def langkah(self) -> list[str]:
        """Return the lines of the formulas that stand by themselves."""
        sendiri = [baris for satu in self.rumus for baris in langkah(satu)]
        return sendiri if self.ada_teks else [*self.sebaris, *sendiri]

    def _unsur(self, unsur: Unsur, tag: str, tebal: bool) -> None:  # noqa: FBT001 - hot path
        """Take what is no run: formulas, and what wraps runs."""
        if tag == O_MATH:
            self._rumus_sebaris(unsur)
        elif tag == O_MATH_PARA:
            self.rumus += unsur.iterchildren(O_MATH)
        elif tag in PEMBUNGKUS:
            self._dalam_tautan = tag == TAUTAN and unsur.get(JANGKAR) is not None
            for satu in isi_bungkus(unsur):
                if satu.tag == R:
                    self._larik(satu, tebal)
                elif satu.tag in {O_MATH, O_MATH_PARA}:
                    self._unsur(satu, satu.tag, tebal)
            self._dalam_tautan = False

    def _larik(self, larik: Unsur, tebal: bool) -> None:  # noqa: FBT001 - hot path
        naik = False
        for satu in larik:
            tag = satu.tag
            if tag == T:
                teks = satu.text
                if teks and not (self._kode and any(self._kode)):
                    self._tambah(teks, tebal, naik)
            elif tag == RPR:
                corak = self._corak(satu, tebal)
                if corak is None:
                    return
                tebal, naik = corak
            else:
                self._lain(satu, tag, tebal)

    def _corak(self, sifat: Unsur, tebal: bool) -> tuple[bool, bool] | None:  # noqa: FBT001 - hot path
        """Return whether a run is bold and raised; None when it is hidden."""
        naik = False
        sendiri: bool | None = None
        gaya: bool | None = None
        for satu in sifat:
            tag = satu.tag
            if tag == _B:
                sendiri = nyala(satu)
            elif tag == _GAYA_HURUF:
                gaya = self._gaya.huruf_tebal(satu.get(VAL, ""))
            elif tag == _NAIK:
                naik = satu.get(VAL) == "superscript"
            elif tag == _SAMAR and nyala(satu):
                return None
        pilih = sendiri if sendiri is not None else gaya
        return (tebal if pilih is None else pilih), naik

    def _tambah(self, teks: str, tebal: bool, naik: bool) -> None:  # noqa: FBT001 - hot path
        inti = teks.strip()
        if inti:
            self.ada_teks = True
            if not tebal:
                self.tebal = False
            if not self._dalam_tautan:
                self.tautan = False
            if naik and inti.isascii() and inti.isdigit():
                teks = inti.translate(PANGKAT)
                if self._potongan:
                    self._potongan[-1] = self._potongan[-1].rstrip()
        self._potongan.append(teks)

    def _lain(self, satu: Unsur, tag: str, tebal: bool) -> None:  # noqa: FBT001 - hot path
        """Take what is no plain text; most elements of a run mean nothing to a reader."""
        if tag in _SELA:
            self.ada_sela = True
            self._potongan.append(" ")
        elif tag == _MEDAN:
            self._medan(satu.get(_JENIS_MEDAN))
        elif tag == _KODE:
            self.ada_acuan = self.ada_acuan or "PAGEREF" in (satu.text or "")
        elif tag == _HUBUNG:
            self._potongan.append("-")
        elif tag == _SYM:
            self._tambah(_simbol(satu), tebal, False)  # noqa: FBT003 - hot path
        elif tag in _CATATAN:
            self.catatan.append((tag, satu.get(f"{W}id", "")))
        elif tag in _GAMBAR or tag == ALTERNATIF:
            self._gambar(satu)

    def _medan(self, jenis: str | None) -> None:
        if jenis == "begin":
            self._kode.append(True)
        elif self._kode and jenis == "separate":
            self._kode[-1] = False
        elif self._kode and jenis == "end":
            self._kode.pop()

    def _rumus_sebaris(self, rumus: Unsur) -> None:
        baris = langkah(rumus)
        self.sebaris += baris
        teks = " ".join(baris)
        # A fraction or a sign stands apart from the words around it.
        lepas = not teks[:1].isalnum() or "{" in teks
        self._potongan.append(f" {teks} " if lepas else teks)

    def _gambar(self, akar: Unsur) -> None:
        """Find text boxes and pictures; of a drawing written in two ways, the first."""
        tumpukan = [akar]
        gambar = persamaan = 0
        while tumpukan:
            satu = tumpukan.pop()
            if satu.tag == KOTAK:
                self.kotak.append(satu)
                continue
            if satu.tag == ALTERNATIF:
                tumpukan.append(pilihan(satu))
                continue
            gambar += satu.tag in _CITRA
            persamaan += satu.tag == _OLE and satu.get("ProgID", "").startswith("Equation")
            tumpukan.extend(reversed(satu))
        self.persamaan += persamaan
        self.gambar += max(gambar - persamaan, 0)  # an old formula carries its own picture


def _simbol(satu: Unsur) -> str:
    """Return the sign of a w:sym, which is a place in a font of signs."""
    try:
        kode = int(satu.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    huruf = satu.get(f"{W}font", "").casefold()
    if 0xF000 <= kode <= 0xF0FF:
        kode -= 0xF000
    elif huruf not in _SIMBOL and 0x20 <= kode < 0xD800:
        return chr(kode)
    tanda = _SIMBOL.get(huruf, {}).get(kode, "")
    return tanda or (chr(kode) if huruf == "symbol" and 0x20 <= kode < 0x40 else "")
