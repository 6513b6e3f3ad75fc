"""Make surat_pengantar.docx: `python -m akuntabel.dokumen.templat.buat_surat_pengantar`.

An example of an office's own letter: `{{ … }}` is filled by Akuntabel, `${…}` by SRIKANDI.
"""

from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DokumenWord
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from akuntabel.dokumen.templat import ACUAN, SURAT_PENGANTAR
from akuntabel.dokumen.word.paket import bytes_paket

NAMA_SURAT_PENGANTAR = (
    "instansi", "induk", "satker", "kota", "tahun", "tujuan", "tempat_tujuan", "jabatan", "pejabat",
    "nip", "rata_rata_capaian", "serapan",
)  # fmt: skip
"""The names that the bundled letter asks for."""

_KOP = ("{{ instansi }}", "{{ induk }}", "{{ satker }}")
_IDENTITAS = (
    ("Nomor", "${nomor_naskah}"),
    ("Sifat", "Biasa"),
    ("Lampiran", "1 (satu) berkas"),
    ("Hal", "Penyampaian Laporan Kinerja Tahun {{ tahun }}"),
)
_ISI = (
    "Bersama surat ini kami sampaikan Laporan Kinerja Instansi Pemerintah (LKjIP) {{ satker }} "
    "Tahun {{ tahun }} sebagai pertanggungjawaban atas Perjanjian Kinerja tahun tersebut.",
    "Rata-rata capaian indikator kinerja tahun {{ tahun }} adalah {{ rata_rata_capaian }}, "
    "dengan serapan anggaran {{ serapan }}. Rincian setiap indikator beserta cara "
    "menghitungnya terdapat di dalam laporan.",
    "Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.",
)
_PENUTUP = ("{{ jabatan }},", "${ttd_pengirim}", "{{ pejabat }}", "NIP {{ nip }}")


def _tambah(dokumen: DokumenWord, teks: str, gaya: str, kiri: float = 0) -> Paragraph:
    paragraf = dokumen.add_paragraph(teks, style=gaya)
    if kiri:
        paragraf.paragraph_format.left_indent = Cm(kiri)
    return paragraf


def _tambah_identitas(dokumen: DokumenWord) -> None:
    """Add number, nature, annex and subject in two columns without lines."""
    tabel = dokumen.add_table(len(_IDENTITAS), 2, style="Tabel Polos")
    tabel.autofit = False
    for baris, isi in zip(tabel.rows, _IDENTITAS, strict=True):
        for sel, teks, lebar in zip(baris.cells, (isi[0], f": {isi[1]}"), (3, 13), strict=True):
            sel.width = Cm(lebar)
            sel.paragraphs[0].style = dokumen.styles["Sel Tabel"]
            sel.paragraphs[0].add_run(teks)


def buat_surat_pengantar() -> bytes:
    """Return the letter template as bytes; the same at every call."""
    dokumen = Document(str(ACUAN))
    for urut, teks in enumerate(_KOP):
        _tambah(dokumen, teks, "Kop Akhir" if urut == len(_KOP) - 1 else "Kop")
    _tambah(dokumen, "{{ kota }}, ${tanggal_naskah}", "Isi", 8.5)
    _tambah_identitas(dokumen)
    _tambah(dokumen, "", "Isi")
    for teks in ("Yth. {{ tujuan }}", "di {{ tempat_tujuan }}"):
        _tambah(dokumen, teks, "Isi")
    _tambah(dokumen, "", "Isi")
    for teks in _ISI:
        _tambah(dokumen, teks, "Isi").paragraph_format.first_line_indent = Cm(1.25)
    for teks in _PENUTUP:
        _tambah(dokumen, teks, "Tanda Tangan", 8.5)
    sifat = dokumen.core_properties
    sifat.title, sifat.author = "Surat pengantar LKjIP", "Akuntabel"
    sifat.created = sifat.modified = datetime(2023, 1, 1, tzinfo=UTC)
    return bytes_paket(dokumen.part.package)


if __name__ == "__main__":
    SURAT_PENGANTAR.write_bytes(buat_surat_pengantar())
