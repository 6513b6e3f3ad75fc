"""Word to Naskah: straight from the XML, since python-docx takes several times as long."""

from collections.abc import Iterator
from itertools import islice

from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.naskah import Naskah, Paragraf, Tempat
from akuntabel.reviu.pembaca.batas import BATAS_BARIS
from akuntabel.reviu.pembaca.docx_gaya import DaftarGaya
from akuntabel.reviu.pembaca.docx_nama import P, Unsur, W
from akuntabel.reviu.pembaca.docx_nomor import Penomoran
from akuntabel.reviu.pembaca.docx_paket import Paket
from akuntabel.reviu.pembaca.docx_telusur import Bersama, Penelusur, paragraf_lepas

_CATATAN = (("footnote", "footnotes"), ("endnote", "endnotes"))


def baca_docx(isi: bytes, nama: str) -> Naskah:
    """Return the Naskah of a Word file; `paragraf` counts every w:p of its main part.

    Galat: TakTerpakaiError for what is no Word file, is locked, damaged, or far too large.
    """
    paket = Paket(isi, nama)
    badan = paket.utama.find(f"{W}body")
    if badan is None:
        raise TakTerpakaiError(
            f"Berkas {nama} tidak memuat isi dokumen Word; simpan ulang dari Word sebagai .docx."
        )
    urutan = {satu: Tempat(paragraf=n) for n, satu in enumerate(_paragraf(paket), start=1)}
    bersama = Bersama(
        nama,
        DaftarGaya(_pertama(paket, "styles")),
        Penomoran(_pertama(paket, "numbering")),
        urutan,
    )
    blok = Penelusur(bersama).telusuri(badan)
    blok += _catatan(paket, bersama)
    pinggir = tuple(_pinggir(paket, bersama.gaya))
    return Naskah(nama, "docx", tuple(blok), pinggir, temuan=tuple(_temuan(bersama)))


def _paragraf(paket: Paket) -> list[Unsur]:
    """Return every w:p of the main part in order."""
    hasil = list(islice(paket.utama.iter(P), BATAS_BARIS + 1))
    if len(hasil) > BATAS_BARIS:
        raise TakTerpakaiError(
            f"Berkas {paket.nama} memuat lebih dari {BATAS_BARIS // 1000}.000 paragraf; "
            "pecah laporannya per bab."
        )
    return hasil


def _pertama(paket: Paket, jenis: str) -> Unsur | None:
    return next(iter(paket.bagian(jenis)), None)


def _pinggir(paket: Paket, gaya: DaftarGaya) -> Iterator[Paragraf]:
    """Return the running texts, each once; a bare page number is none."""
    terlihat: set[str] = set()
    for jenis in ("header", "footer"):
        for akar in paket.bagian(jenis):
            for satu in paragraf_lepas(akar, gaya, Tempat()):
                if satu.teks not in terlihat and any(huruf.isalpha() for huruf in satu.teks):
                    terlihat.add(satu.teks)
                    yield satu


def _catatan(paket: Paket, bersama: Bersama) -> Iterator[Paragraf]:
    """Return the notes in the order in which the text refers to them, at those places."""
    if not bersama.catatan:
        return
    catatan: dict[tuple[str, str], Unsur] = {}
    for tunggal, jenis in _CATATAN:
        for akar in paket.bagian(jenis):
            for satu in akar.iterchildren(f"{W}{tunggal}"):
                catatan[f"{W}{tunggal}Reference", satu.get(f"{W}id", "")] = satu
    for jenis, nomor, tempat in bersama.catatan:
        akar_catatan = catatan.pop((jenis, nomor), None)
        if akar_catatan is not None:
            yield from paragraf_lepas(akar_catatan, bersama.gaya, tempat)


def _temuan(bersama: Bersama) -> Iterator[Temuan]:
    """Return what was not read, one sentence per kind."""
    letak = Letak(berkas=bersama.nama)
    if bersama.persamaan:
        pesan = (
            f"{bersama.persamaan} rumus dari Equation Editor lama tidak dibaca; ketik ulang "
            "dengan menu Sisipkan > Persamaan di Word agar ikut direviu."
        )
        yield Temuan("RV-BACA-RUMUS", TingkatTemuan.CATATAN, pesan, letak)
    if bersama.gambar:
        pesan = (
            f"{bersama.gambar} gambar tidak dibaca; angka dan rumus di dalamnya tidak direviu, "
            "periksa sendiri."
        )
        yield Temuan("RV-BACA-GAMBAR", TingkatTemuan.CATATAN, pesan, letak)
