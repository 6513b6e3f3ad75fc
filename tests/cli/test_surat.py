"""The command `surat`: our names filled, SRIKANDI's left, a broken template named."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from akuntabel.dokumen.surat import nilai_surat
from akuntabel.dokumen.templat.buat_surat_pengantar import NAMA_SURAT_PENGANTAR
from cli.jalan import jalankan
from contoh_nyata import LAPAS, hasil_contoh

Tangkap = pytest.CaptureFixture[str]


def test_the_bundled_letter_asks_only_for_names_that_exist() -> None:
    assert set(NAMA_SURAT_PENGANTAR) <= set(nilai_surat(hasil_contoh()))


def test_the_letter_is_filled_and_keeps_srikandi(capsys: Tangkap, tmp_path: Path) -> None:
    assert jalankan(capsys, "surat", str(LAPAS), "--keluaran", str(tmp_path)).kode == 0
    surat = Document(str(tmp_path / "surat-pengantar-2023.docx"))
    teks = "\n".join(p.text for p in surat.paragraphs)
    sel = "\n".join(s.text for t in surat.tables for b in t.rows for s in b.cells)
    assert "98,83%" in teks
    assert "${ttd_pengirim}" in teks
    assert "${nomor_naskah}" in sel
    assert "{{" not in teks + sel


def test_a_wrong_template_is_refused_with_its_faults(capsys: Tangkap, tmp_path: Path) -> None:
    templat = tmp_path / "surat.docx"
    dokumen = Document()
    dokumen.add_paragraph("Yth. {{ satkr }} dan {{ tahun")
    dokumen.save(str(templat))
    argumen = ("surat", str(LAPAS), "--templat", str(templat), "--keluaran", str(tmp_path / "x"))
    jalan = jalankan(capsys, *argumen)
    assert jalan.kode == 2
    assert "satker" in jalan.galat
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("{{ satker|ngawur }}", "{{ satker|ngawur }}"),
        ("{{ satker() }}", "{{ satker() }}"),
        ("{% for i in range(10**9) %}x{% endfor %}", "range(10**9)"),
        ("{% include '/etc/passwd' %}", "/etc/passwd"),
        ("{{ satker.nama }}", "{{ satker.nama }}"),
        ("{{ ''.__class__ }}", "__class__"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("{{ range(10) }}", "{{ range(10) }}"),
        ("{# halo", "tambahkan #}"),
        ("{% if tahun %}", "tambahkan {% endif %}"),
    ],
)
def test_what_is_not_allowed_is_named_and_nothing_written(
    capsys: Tangkap, tmp_path: Path, isi: str, kata: str
) -> None:
    templat = tmp_path / "surat.docx"
    dokumen = Document()
    dokumen.add_paragraph(isi)
    dokumen.save(str(templat))
    argumen = ("surat", str(LAPAS), "--templat", str(templat), "--keluaran", str(tmp_path / "x"))
    jalan = jalankan(capsys, *argumen)
    assert jalan.kode == 2
    assert kata in jalan.galat
    assert not (tmp_path / "x").exists()


def test_macros_are_refused(capsys: Tangkap, tmp_path: Path) -> None:
    templat = tmp_path / "surat.docx"
    Document().save(str(templat))
    with ZipFile(templat, "a") as arsip:
        arsip.writestr("word/vbaProject.bin", b"makro")
    argumen = ("surat", str(LAPAS), "--templat", str(templat), "--keluaran", str(tmp_path / "x"))
    jalan = jalankan(capsys, *argumen)
    assert jalan.kode == 2
    assert "memuat makro (word/vbaProject.bin)" in jalan.galat
    assert not (tmp_path / "x").exists()
