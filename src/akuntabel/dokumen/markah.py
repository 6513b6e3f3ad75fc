"""Markdown of the office's passages → blocks: paragraphs, lists, bold, italic, references."""

import re
from collections.abc import Mapping

from akuntabel.dokumen.blok import Blok, Daftar, Gaya, JenisDaftar, Paragraf, Rentetan, Teks
from akuntabel.dokumen.rujuk import POLA_RUJUKAN, Perujuk
from akuntabel.inti.hitung import HasilIndikator, HasilSasaran
from akuntabel.inti.rekaman import rekaman

_BUTIR = re.compile(r"\s*(?:([-*•])|(\d+)[.)]|([a-z])[.)])\s+(.*)")
_GAYA = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*", re.DOTALL)


@rekaman
class Pembaca:
    """Turns passages into blocks, resolving references through one Perujuk."""

    perujuk: Perujuk

    def rentetan(
        self,
        teks: str,
        letak: str,
        setempat: HasilIndikator | HasilSasaran | None = None,
        tambahan: Mapping[str, str] | None = None,
    ) -> Rentetan:
        """Return one paragraph's runs, with bold, italic and references."""
        hasil: list[Teks] = []
        akhir = 0
        for cocok in _GAYA.finditer(teks):
            hasil += self._rujukan(
                teks[akhir : cocok.start()], Gaya.BIASA, letak, setempat, tambahan
            )
            gaya = Gaya.TEBAL if cocok[1] else Gaya.MIRING
            hasil += self._rujukan(cocok[1] or cocok[2], gaya, letak, setempat, tambahan)
            akhir = cocok.end()
        hasil += self._rujukan(teks[akhir:], Gaya.BIASA, letak, setempat, tambahan)
        return tuple(hasil)

    def _rujukan(
        self,
        teks: str,
        gaya: Gaya,
        letak: str,
        setempat: HasilIndikator | HasilSasaran | None,
        tambahan: Mapping[str, str] | None,
    ) -> list[Teks]:
        hasil: list[Teks] = []
        akhir = 0
        for cocok in POLA_RUJUKAN.finditer(teks):
            if cocok.start() > akhir:
                hasil.append(Teks(teks[akhir : cocok.start()], gaya))
            satu = self.perujuk.teks(cocok[1], letak, setempat, tambahan)
            hasil.append(satu if satu.gaya is Gaya.TANDA else Teks(satu.isi, gaya, satu.kode))
            akhir = cocok.end()
        if akhir < len(teks):
            hasil.append(Teks(teks[akhir:], gaya))
        return hasil

    def blok(
        self, teks: str, letak: str, setempat: HasilIndikator | HasilSasaran | None = None
    ) -> list[Blok]:
        """Return a passage as paragraphs and lists; a blank line ends each."""
        hasil: list[Blok] = []
        for alinea in re.split(r"\n\s*\n", teks.strip()):
            hasil += self._alinea(alinea, letak, setempat)
        return hasil

    def _alinea(
        self, alinea: str, letak: str, setempat: HasilIndikator | HasilSasaran | None
    ) -> list[Blok]:
        prosa: list[str] = []
        butir: list[str] = []
        jenis = JenisDaftar.BUTIR
        for baris in alinea.splitlines():
            cocok = _BUTIR.fullmatch(baris)
            if cocok:
                if not butir:
                    jenis = _jenis(cocok)
                butir.append(cocok[4])
            elif butir:
                butir[-1] += f" {baris.strip()}"
            elif baris.strip():
                prosa.append(baris.strip())
        hasil: list[Blok] = []
        if prosa:
            isi = self.rentetan(" ".join(prosa), letak, setempat)
            hasil.append(Paragraf(isi, rapat=bool(butir)))
        if butir:
            isi_butir = tuple(self.rentetan(b, letak, setempat) for b in butir)
            hasil.append(Daftar(isi_butir, jenis))
        return hasil


def _jenis(cocok: re.Match[str]) -> JenisDaftar:
    if cocok[1]:
        return JenisDaftar.BUTIR
    return JenisDaftar.ANGKA if cocok[2] else JenisDaftar.HURUF
