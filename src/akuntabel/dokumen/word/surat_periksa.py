"""Check a letter template: what would go wrong when it is filled, in plain sentences."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from jinja2 import Environment, TemplateSyntaxError, meta

from akuntabel.dokumen.word.teks import W
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

if TYPE_CHECKING:
    from docx.document import Document as DokumenWord
    from lxml.etree import _Element

_PENANDA = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|(\$\{[^{}]*\})", re.DOTALL)
_SISA = ("{{", "}}", "{%", "%}")
_PERINTAH = re.compile(r"(?:p|tr|tc|r)?-?\s*(\w+)\s*(.*?)\s*-?$", re.DOTALL)
_NAMA_LOKAL = re.compile(r"^(\w+(?:\s*,\s*\w+)*)\s+in\b|^(\w+)\s*=")
_PEMBUKA = {"if": "endif", "for": "endfor"}
_PUTUS = {f"{{{W}}}br": "\n", f"{{{W}}}cr": "\n", f"{{{W}}}tab": "\t"}


@rekaman
class _Paragraf:
    """A paragraph of the template: where it stands, its text, and where its runs begin."""

    letak: Letak
    teks: str
    batas: tuple[int, ...]

    def potongan(self, awal: int, akhir: int) -> int:
        """Return in how many pieces Word keeps the characters between two places."""
        return 1 + sum(awal < titik < akhir for titik in self.batas)


def periksa_surat(templat: Path, dikenal: Collection[str]) -> tuple[Temuan, ...]:
    """Return what is wrong with a letter template, as surat.periksa_templat says."""
    dokumen = _buka(templat)
    if dokumen is None:
        pesan = (
            "Berkas ini bukan dokumen Word (.docx); buka di Word lalu simpan sebagai "
            "“Word Document (*.docx)”."
        )
        return (_temuan("TPL-01", pesan, Letak(templat.name)),)
    pemeriksa = _Pemeriksa(dikenal)
    for paragraf in _daftar_paragraf(dokumen, templat.name):
        pemeriksa.periksa(paragraf)
    return pemeriksa.selesai()


def _buka(templat: Path) -> "DokumenWord | None":
    try:
        return Document(BytesIO(templat.read_bytes()))
    except (OSError, BadZipFile, KeyError, ValueError, PackageNotFoundError):
        return None


def _daftar_paragraf(dokumen: "DokumenWord", nama: str) -> Iterator[_Paragraf]:
    """Yield every paragraph: the body with its tables, then headers and footers."""
    yield from _paragraf_bagian(dokumen.element.body, nama, "isi")
    for bagian in dokumen.sections:
        for tepi, sebutan in ((bagian.header, "kepala halaman"), (bagian.footer, "kaki halaman")):
            if not tepi.is_linked_to_previous:
                akar = tepi._element  # noqa: SLF001 - the only way to the XML of a header
                yield from _paragraf_bagian(akar, nama, sebutan)


def _paragraf_bagian(akar: "_Element", nama: str, sebutan: str) -> Iterator[_Paragraf]:
    for urut, paragraf in enumerate(akar.iter(f"{{{W}}}p"), 1):
        teks, batas = "", []
        for anak in paragraf.iter(f"{{{W}}}t", *_PUTUS):
            if anak.tag in _PUTUS:
                teks += _PUTUS[str(anak.tag)]
            else:
                batas.append(len(teks))
                teks += anak.text or ""
        yield _Paragraf(Letak(nama, f"{sebutan}, paragraf {urut}"), teks, tuple(batas))


class _Pemeriksa:
    """Collects findings over the paragraphs of one template."""

    def __init__(self, dikenal: Collection[str]) -> None:
        self._dikenal = dikenal
        self._lokal: set[str] = {"loop"}
        self._terbuka: list[tuple[str, Letak]] = []
        self._temuan: list[Temuan] = []

    def periksa(self, paragraf: _Paragraf) -> None:
        """Check the tags of one paragraph."""
        sisa = paragraf.teks
        for cocok in _PENANDA.finditer(paragraf.teks):
            sisa = sisa.replace(cocok[0], " ", 1)
            if cocok[3]:
                self._periksa_srikandi(cocok, paragraf)
            else:
                self._periksa_bentuk(cocok, paragraf)
                self._periksa_isi(cocok, paragraf.letak)
        for tanda in _SISA:
            if tanda in sisa:
                self._lapor_sisa(tanda, sisa, paragraf.letak)
                break

    def selesai(self) -> tuple[Temuan, ...]:
        """Return the findings, with the commands that were never closed."""
        for perintah, letak in self._terbuka:
            tutup = _PEMBUKA[perintah]
            pesan = f"Perintah {{% {perintah} %}} tidak ditutup; tambahkan {{% {tutup} %}}."
            self._lapor("TPL-06", pesan, letak)
        return tuple(self._temuan)

    def _periksa_bentuk(self, cocok: re.Match[str], paragraf: _Paragraf) -> None:
        """Say when Word has cut a tag."""
        penanda = " ".join(cocok[0].split())
        if "\n" in cocok[0] or "\t" in cocok[0]:
            pesan = (
                f"Penanda {penanda} terpotong oleh ganti baris atau tab; ketik ulang dalam "
                "satu baris."
            )
            self._lapor("TPL-04", pesan, paragraf.letak)
        elif (banyak := paragraf.potongan(*cocok.span())) > 1:
            pesan = (
                f"Penanda {penanda} disimpan Word dalam {banyak} potong; isinya mengikuti gaya "
                "huruf potong pertama. Bila hasilnya tidak sesuai, ketik ulang sekaligus."
            )
            self._lapor("TPL-07", pesan, paragraf.letak, TingkatTemuan.CATATAN)

    def _periksa_srikandi(self, cocok: re.Match[str], paragraf: _Paragraf) -> None:
        if (banyak := paragraf.potongan(*cocok.span())) > 1:
            pesan = (
                f"Variabel SRIKANDI {cocok[0]} disimpan Word dalam {banyak} potong sehingga "
                "SRIKANDI mungkin tidak mengenalinya; hapus lalu ketik ulang sekaligus."
            )
            self._lapor("TPL-07", pesan, paragraf.letak, TingkatTemuan.PERINGATAN)

    def _periksa_isi(self, cocok: re.Match[str], letak: Letak) -> None:
        if cocok[1] is not None:
            self._periksa_nama(cocok[1], cocok[0], letak)
            return
        perintah = _PERINTAH.match(cocok[2].strip())
        if perintah is None:
            self._lapor("TPL-05", f"Perintah {cocok[0]} kosong; hapus atau lengkapi.", letak)
            return
        self._periksa_perintah(perintah[1], perintah[2], cocok[0], letak)

    def _periksa_perintah(self, kata: str, isi: str, penanda: str, letak: Letak) -> None:
        """Follow {% if %}, {% for %} and their ends."""
        lokal = _NAMA_LOKAL.match(isi) if kata in {"for", "set"} else None
        if lokal:
            self._lokal.update(re.findall(r"\w+", lokal[1] or lokal[2]))
            isi = isi[lokal.end() :]
        if kata in _PEMBUKA:
            self._terbuka.append((kata, letak))
        elif kata in _PEMBUKA.values():
            self._tutup(kata, penanda, letak)
            return
        elif kata == "else":
            return
        self._periksa_nama(isi, penanda, letak)

    def _tutup(self, kata: str, penanda: str, letak: Letak) -> None:
        if self._terbuka and _PEMBUKA[self._terbuka[-1][0]] == kata:
            self._terbuka.pop()
            return
        pesan = f"Penutup {penanda} tidak punya pembuka {{% {kata[3:]} … %}} yang sesuai."
        self._lapor("TPL-06", f"{pesan} Hapus, atau tambahkan pembukanya.", letak)

    def _periksa_nama(self, isi: str, penanda: str, letak: Letak) -> None:
        """Say which names of an expression nobody knows."""
        try:
            pohon = Environment(autoescape=True).parse("{{" + isi + "}}")
        except TemplateSyntaxError:
            pesan = (
                f"Penanda {' '.join(penanda.split())} tidak dapat dibaca; tulis satu nama saja, "
                "misalnya {{ satker }}."
            )
            self._lapor("TPL-05", pesan, letak)
            return
        for nama in sorted(meta.find_undeclared_variables(pohon)):
            if nama not in self._dikenal and nama not in self._lokal:
                self._lapor("TPL-03", _pesan_nama(nama, self._dikenal), letak)

    def _lapor_sisa(self, tanda: str, sisa: str, letak: Letak) -> None:
        potong = sisa[max(sisa.index(tanda) - 10, 0) :][:40].strip()
        pasangan = {"{{": "}}", "}}": "{{", "{%": "%}", "%}": "{%"}[tanda]
        pesan = (
            f"Tanda {tanda} pada “{potong}” tidak punya pasangan {pasangan} di paragraf yang "
            f"sama; tambahkan {pasangan}."
        )
        self._lapor("TPL-02", pesan, letak)

    def _lapor(
        self, kode: str, pesan: str, letak: Letak, tingkat: TingkatTemuan = TingkatTemuan.GALAT
    ) -> None:
        self._temuan.append(_temuan(kode, pesan, letak, tingkat))


def _temuan(
    kode: str, pesan: str, letak: Letak, tingkat: TingkatTemuan = TingkatTemuan.GALAT
) -> Temuan:
    return Temuan(kode, tingkat, pesan, letak)


def _pesan_nama(nama: str, dikenal: Collection[str]) -> str:
    """Return the sentence about an unknown name, with the closest known one."""
    mirip = get_close_matches(nama, dikenal, 1, 0.5)
    if mirip:
        return f"Nama “{nama}” tidak dikenal; mungkin maksudnya “{mirip[0]}”."
    return f"Nama “{nama}” tidak dikenal; pakai salah satu: {', '.join(sorted(dikenal))}."
