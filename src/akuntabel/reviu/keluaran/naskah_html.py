"""Naskah as HTML: what was read, with the passages that findings name marked and linked."""

import re
from collections.abc import Iterator
from html import escape

from akuntabel.reviu.keluaran.jangkar import Jangkar, Tanda, tergabung
from akuntabel.reviu.keluaran.ringkas import bersih
from akuntabel.reviu.naskah import Blok, Butir, Judul, Naskah, Paragraf, Rumus, Tabel

_TINGKAT_PERTAMA = 2
"""Headings of the report stand below the h2 that introduces it."""
_TINGKAT_TERDALAM = 6
_PECAHAN = re.compile(r"\{([^{}]*)\}/\{([^{}]*)\}")
_GANTI_PECAHAN = (
    r'<span class="pecahan"><span>\1</span><span class="sembunyi"> dibagi </span>'
    r"<span>\2</span></span>"
)


def aman(teks: str) -> str:
    """Return the text cleaned and escaped for content and for quoted attributes."""
    return escape(bersih(teks))


def naskah_html(naskah: Naskah, jangkar: Jangkar) -> str:
    """Return the whole report as it was read."""
    penulis = _Penulis(jangkar)
    isi = [penulis.blok(blok) for blok in naskah.blok]
    if naskah.pinggir:
        isi.append("<h3>Kepala dan kaki halaman</h3>")
        isi += [penulis.blok(blok) for blok in naskah.pinggir]
    return "\n".join(isi)


class _Penulis:
    """Writes blocks in order; `i` is the ordinal of the next passage, as in bagian_naskah."""

    def __init__(self, jangkar: Jangkar) -> None:
        self.tanda = jangkar.tanda
        self.i = 0

    def blok(self, blok: Blok) -> str:
        match blok:
            case Judul():
                nomor = min(max(blok.tingkat, 1) + _TINGKAT_PERTAMA, _TINGKAT_TERDALAM)
                return self._elemen(f"h{nomor}", aman(blok.teks))
            case Paragraf():
                teks = aman(blok.teks)
                return self._elemen("p", f"<strong>{teks}</strong>" if blok.tebal else teks)
            case Butir():
                isi = f'<span class="penanda">{aman(blok.penanda)}</span> {aman(blok.teks)}'
                return self._elemen("p", isi, "butir")
            case Rumus():
                langkah = (self._elemen("p", rumus(satu.teks)) for satu in blok.langkah)
                return f'<div class="rumus" tabindex="0">{"".join(langkah)}</div>'
            case Tabel():
                return self._tabel(blok)

    def _tabel(self, tabel: Tabel) -> str:
        baris = "\n".join(f"<tr>{''.join(self._sel_baris(tabel, b))}</tr>"
                          for b in range(len(tabel.baris)))  # fmt: skip
        return (
            '<div class="gulir" role="region" tabindex="0" aria-label="Tabel laporan">'
            f"<table>\n{baris}\n</table></div>"
        )

    def _sel_baris(self, tabel: Tabel, b: int) -> Iterator[str]:
        for k, sel in enumerate(tabel.baris[b]):
            if not tergabung(tabel, b, k):
                isi = aman(sel.teks).replace("\n", "<br>")
                yield self._elemen("td", isi, rentang=_rentang(tabel, b, k))

    def _elemen(self, nama: str, isi: str, kelas: str = "", rentang: str = "") -> str:
        """Return an element, marked when a finding names its passage."""
        tanda = self.tanda.get(self.i)
        self.i += 1
        if tanda is None:
            atribut = f' class="{kelas}"' if kelas else ""
            return f"<{nama}{atribut}{rentang}>{isi}</{nama}>"
        kelas = f"{kelas} tanda {tanda.tingkat.value}".lstrip()
        return (
            f'<{nama} class="{kelas}" id="t-{tanda.nomor}"{rentang}>{isi}{_balik(tanda)}</{nama}>'
        )


def _balik(tanda: Tanda) -> str:
    tautan = (
        f'<a href="#f-{n}" aria-label="Kembali ke temuan {n}, {tanda.tingkat.value}">↑{n}</a>'
        for n in tanda.temuan
    )
    return f' <span class="balik">{" ".join(tautan)}</span>'


def _rentang(tabel: Tabel, b: int, k: int) -> str:
    """Return colspan and rowspan of a printed field, counted from the fields it covers."""
    baris = tabel.baris[b]
    lebar = tinggi = 1
    while k + lebar < len(baris) and baris[k + lebar].gabung == "kiri":
        lebar += 1
    while b + tinggi < len(tabel.baris) and _bawah(tabel, b + tinggi, k):
        tinggi += 1
    kolom = f' colspan="{lebar}"' if lebar > 1 else ""
    return f'{kolom} rowspan="{tinggi}"' if tinggi > 1 else kolom


def _bawah(tabel: Tabel, b: int, k: int) -> bool:
    return k < len(tabel.baris[b]) and tabel.baris[b][k].gabung == "atas"


def rumus(teks: str) -> str:
    """Return a line of a formula with its fractions one above the other."""
    return _PECAHAN.sub(_GANTI_PECAHAN, aman(teks))
