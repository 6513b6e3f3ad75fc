"""The Word report as a carrier: the same pieces as the HTML, found by Word's styles."""

import io
import zipfile

from lxml import etree
from lxml.etree import _Element

from benchmarks.reviu.pembawa import M, Pembawa, Potong, TabelCetak, W, ruas_elemen

_UTAMA = "word/document.xml"
_GAYA = {"JudulLepas5": 5, "Keterangan": 0}
_DAFTAR_ISI = ("DaftarIsi", "DaftarTabel")


class PembawaDocx(Pembawa):
    """The Word report; only its main part is changed."""

    jenis = "docx"

    def __init__(self, isi: bytes) -> None:
        super().__init__()
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            self.lain = {i.filename: arsip.read(i) for i in arsip.infolist()}
        self.akar = etree.fromstring(self.lain[_UTAMA])
        for anak in next(self.akar.iter(f"{W}body")):
            if anak.tag == f"{W}p":
                self._paragraf(anak)
            elif anak.tag == f"{W}tbl":
                self._tabel(anak)

    def bytes(self) -> bytes:
        """Return the package."""
        utama = etree.tostring(self.akar, encoding="UTF-8", xml_declaration=True, standalone=True)
        keluaran = io.BytesIO()
        with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip:
            for nama, isi in self.lain.items():
                arsip.writestr(zipfile.ZipInfo(nama), utama if nama == _UTAMA else isi)
        return keluaran.getvalue()

    def _paragraf(self, p: _Element) -> None:
        gaya = p.find(f"{W}pPr/{W}pStyle")
        nama = gaya.get(f"{W}val", "") if gaya is not None else ""
        rumus = list(p.iter(f"{M}oMath"))
        ruas = ruas_elemen(p)
        if rumus:
            for langkah in rumus:
                self._tambah(Potong("rumus", langkah, ruas_elemen(langkah)))
        elif nama.startswith(_DAFTAR_ISI) or not ruas:
            return
        elif nama.startswith("Heading"):
            self._tambah(Potong("judul", p, ruas, int(nama[-1])))
        elif nama in _GAYA:
            tingkat = _GAYA[nama]
            self._tambah(Potong("judul" if tingkat else "keterangan", p, ruas, tingkat))
        else:
            self._tambah(Potong("butir" if nama == "Daftar" else "paragraf", p, ruas))

    def _tabel(self, elemen: _Element) -> None:
        tabel = TabelCetak(elemen, "", elemen.findall(f"{W}tr"))
        tabel.kepala = len(elemen.findall(f"{W}tr/{W}trPr/{W}tblHeader"))
        grid = []
        for tr in tabel.baris:
            baris, kolom = [], 0
            for sel in tr.iterfind(f"{W}tc"):
                rentang = sel.find(f"{W}tcPr/{W}gridSpan")
                lebar = int(rentang.get(f"{W}val", "1")) if rentang is not None else 1
                baris.append((Potong("sel", sel, ruas_elemen(sel), kolom=kolom), lebar))
                kolom += lebar
            grid.append(baris)
        self._tambah_tabel(tabel, grid)
