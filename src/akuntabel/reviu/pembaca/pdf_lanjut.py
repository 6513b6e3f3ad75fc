"""Tables over several pages: parts of the same columns are one, the header stands once."""

from akuntabel.reviu.naskah import Sel, Tabel
from akuntabel.reviu.pembaca.pdf_baris import sambung
from akuntabel.reviu.pembaca.pdf_bentuk import TabelHalaman

_GESER = 5.0


def selanjutan(lama: TabelHalaman, baru: TabelHalaman) -> bool:
    """Return whether a table goes on with the one that ended the page before."""
    if baru.halaman != lama.halaman + 1 or len(lama.x) != len(baru.x):
        return False
    # Left and right pages may differ in their margin; the widths of the columns do not.
    geser = baru.x[0] - lama.x[0]
    return all(abs(b - a - geser) < _GESER for a, b in zip(lama.x, baru.x, strict=True))


def satu_tabel(bagian: list[TabelHalaman]) -> Tabel:
    """Return the parts of a table as one."""
    baris = list(bagian[0].tabel.baris)
    for satu in bagian[1:]:
        lanjut = list(satu.tabel.baris)
        n = 0
        while n < min(len(lanjut) - 1, len(baris)) and _sama(lanjut[n], baris[n]):
            n += 1
        lanjut = lanjut[n:]
        _tarik(baris, lanjut)
        if _terbelah(baris[-1], lanjut[0]):
            baris[-1] = _gabung(baris[-1], lanjut.pop(0))
        baris.extend(lanjut)
    return Tabel(tuple(baris))


def _tarik(lama: list[tuple[Sel, ...]], lanjut: list[tuple[Sel, ...]]) -> None:
    """Give the top cells of a page that belong to a tall cell of the page before back to it."""
    awal = lanjut[0]
    if awal[0].teks or awal[0].gabung or len(awal) != len(lama[-1]):
        return
    berikut = lanjut[1] if len(lanjut) > 1 else None
    for j, sel in enumerate(awal):
        tinggi = lama[-1][j].gabung == "atas" or (
            berikut is not None and berikut[j].gabung == "atas"
        )
        if sel.gabung or not tinggi:
            # Beside the tall cells stand the rows of their own.
            return
        i = len(lama) - 1
        while i > 0 and lama[i][j].gabung == "atas":
            i -= 1
        lama[i] = _ganti(lama[i], j, Sel(sambung(lama[i][j].teks, sel.teks), lama[i][j].tempat))
        lanjut[0] = _ganti(lanjut[0], j, Sel("", sel.tempat, "atas"))


def _ganti(baris: tuple[Sel, ...], j: int, sel: Sel) -> tuple[Sel, ...]:
    return (*baris[:j], sel, *baris[j + 1 :])


def _sama(a: tuple[Sel, ...], b: tuple[Sel, ...]) -> bool:
    return [_padat(s) for s in a] == [_padat(s) for s in b] and any(s.teks for s in a)


def _padat(sel: Sel) -> str:
    return "".join(sel.teks.split()).casefold()


def _terbelah(lama: tuple[Sel, ...], baru: tuple[Sel, ...]) -> bool:
    """Return whether the first row of a page is the rest of a row of the page before."""
    if baru[0].teks or baru[0].gabung or not any(s.teks for s in baru):
        return False
    isi = [(a.teks, b.teks) for a, b in zip(lama, baru, strict=False) if b.teks]
    return all(a and b[:1].islower() and not a.endswith((".", ";", ":")) for a, b in isi)


def _gabung(lama: tuple[Sel, ...], baru: tuple[Sel, ...]) -> tuple[Sel, ...]:
    return tuple(
        Sel(sambung(a.teks, b.teks), a.tempat, a.gabung) for a, b in zip(lama, baru, strict=True)
    )
