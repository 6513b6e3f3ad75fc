"""Fill a letter template with docxtpl."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import DebugUndefined

from akuntabel.dokumen.aksara import bersih
from akuntabel.dokumen.word.berkas_word import GALAT_WORD, BerkasWordDitolakError, bytes_word
from akuntabel.dokumen.word.galat import TemplatRusakError
from akuntabel.dokumen.word.paket import bytes_paket
from akuntabel.dokumen.word.surat_tata import LingkunganSurat, TataDitolakError
from akuntabel.galat import TakTerpakaiError


def isi_surat(templat: Path, nilai: Mapping[str, str]) -> bytes:
    """Return the filled template, as surat.isi_templat says.

    Raises:
        TemplatRusakError: the file is missing, no .docx, or has a broken tag.
        TakTerpakaiError: the file may not be opened, or has a tag that is not allowed.
    """
    try:
        isi = bytes_word(templat)
    except BerkasWordDitolakError as galat:
        raise TakTerpakaiError(f"Templat {templat} {galat}") from galat
    except GALAT_WORD as galat:
        raise TemplatRusakError(templat) from galat
    lingkungan = LingkunganSurat(undefined=DebugUndefined, autoescape=True)
    lingkungan.globals.clear()
    try:
        surat = DocxTemplate(BytesIO(isi))
        surat.render({nama: bersih(teks) for nama, teks in nilai.items()}, lingkungan)
        return bytes_paket(surat.docx.part.package)
    except TataDitolakError as galat:
        pesan = (
            f"Templat {templat} memuat {{{{ }}}} atau {{% %}} yang tidak didukung, mungkin di luar "
            "teksnya (misalnya pada keterangan gambar); hapus, atau tulis satu nama saja."
        )
        raise TakTerpakaiError(pesan) from galat
    except Exception as galat:  # jinja and docxtpl raise of every kind over a user's template
        raise TemplatRusakError(templat) from galat
