"""HTML to Naskah: pages of our own, of Word, of LibreOffice, and of web sites."""

import re

from lxml import etree

from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.pembaca.batas import BATAS_RENTANG, BATAS_SEL, BATAS_TANDA, periksa_teks
from akuntabel.reviu.pembaca.html_daftar import Unsur, gaya_kelas
from akuntabel.reviu.pembaca.html_telusur import Bersama, Penelusur
from akuntabel.reviu.pembaca.jenis import dekode_html

_GAMBAR_TERTANAM = re.compile(r"data:[a-z]{1,20}/[^\"'<>)]{100,}")
_BATAS_RINCI = 5


def baca_html(isi: bytes, nama: str) -> Naskah:
    """Return the Naskah of a page.

    Galat: TakTerpakaiError for a page that is too large or nested too deeply to be read whole.
    """
    teks = _GAMBAR_TERTANAM.sub(lambda m: "\n" * m[0].count("\n"), dekode_html(isi))
    periksa_teks(teks, nama)
    if teks.count("<") > BATAS_TANDA:
        raise TakTerpakaiError(
            f"Berkas {nama} memuat lebih dari {BATAS_TANDA // 1000}.000 tanda HTML; pecah per bab."
        )
    akar = _urai(teks, nama)
    if akar is None:
        return Naskah(nama, "html", ())
    gaya = "\n".join(satu.text or "" for satu in akar.iter("style"))
    bersama = Bersama(gaya_kelas(gaya))
    blok = Penelusur(bersama).telusuri(akar)
    return Naskah(nama, "html", tuple(blok), temuan=tuple(_temuan(bersama, nama)))


def _urai(teks: str, nama: str) -> Unsur | None:
    """Return the root of the page, None when it has none; nothing is fetched."""
    pengurai = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        akar = etree.fromstring(teks.replace("\x00", "").encode("utf-8", "replace"), pengurai)
    except etree.XMLSyntaxError:
        akar = None
    if len(pengurai.error_log.filter_from_fatals()):
        raise TakTerpakaiError(
            f"Berkas {nama} bersarang terlalu dalam atau memuat bagian yang terlalu panjang; "
            "simpan ulang sebagai HTML dari Word atau LibreOffice."
        )
    return akar


def _temuan(bersama: Bersama, nama: str) -> list[Temuan]:
    """Return what was not read, one sentence per kind."""
    hasil: list[Temuan] = []
    jatah, letak = bersama.jatah, Letak(berkas=nama)
    if jatah.terpotong:
        pesan = (
            f"Tabel pada {_baris(jatah.terpotong)} tidak dibaca seluruhnya karena berkas memuat "
            f"lebih dari {BATAS_SEL // 1000}.000 sel; pecah laporan per bab."
        )
        hasil.append(Temuan("RV-BACA-SEL", TingkatTemuan.PERINGATAN, pesan, letak))
    if jatah.terlalu_lebar:
        pesan = (
            f"Sel gabungan pada {_baris(jatah.terlalu_lebar)} melebihi {BATAS_RENTANG} kolom atau "
            f"baris dan dibaca sebagai {BATAS_RENTANG}; periksa bentuk tabelnya."
        )
        hasil.append(Temuan("RV-BACA-GABUNG", TingkatTemuan.CATATAN, pesan, letak))
    if bersama.gambar:
        pesan = (
            f"{bersama.gambar} gambar tidak dibaca; angka dan rumus di dalamnya tidak direviu, "
            "periksa sendiri atau berikan berkas Word-nya."
        )
        hasil.append(Temuan("RV-BACA-GAMBAR", TingkatTemuan.CATATAN, pesan, letak))
    return hasil


def _baris(nomor: list[int]) -> str:
    """Return lines of the source as a sentence names them; few of many."""
    unik = [str(n) for n in dict.fromkeys(nomor) if n]
    if not unik:
        return "bagian akhir berkas"
    lain = f" dan {len(unik) - _BATAS_RINCI} lainnya" if len(unik) > _BATAS_RINCI else ""
    return f"baris {', '.join(unik[:_BATAS_RINCI])}{lain}"
