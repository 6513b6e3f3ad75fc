"""Letters: filling keeps SRIKANDI's variables; the linter says what is wrong."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from akuntabel.dokumen.templat import SURAT_PENGANTAR
from akuntabel.dokumen.templat.buat_surat_pengantar import NAMA_SURAT_PENGANTAR
from akuntabel.dokumen.word import TemplatRusakError, isi_templat, periksa_templat
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.temuan import TingkatTemuan
from dokumen.word.contoh_word import ganti_bagian

DIKENAL = frozenset({"satker", "tahun", "daftar"})


def _templat(folder: Path, *paragraf: tuple[str, ...]) -> Path:
    """Return a template with a paragraph per tuple and a run per text."""
    dokumen = Document()
    for potong in paragraf:
        baris = dokumen.add_paragraph()
        for satu in potong:
            baris.add_run(satu)
    berkas = folder / "surat.docx"
    dokumen.save(str(berkas))
    return berkas


def _isi(hasil: bytes) -> str:
    dokumen = Document(BytesIO(hasil))
    sel = [s.text for t in dokumen.tables for b in t.rows for s in b.cells]
    return "\n".join([*(p.text for p in dokumen.paragraphs), *sel])


def test_bundled_letter_is_filled_and_keeps_srikandi_variables() -> None:
    nilai = {nama: f"<{nama} & Co>" for nama in NAMA_SURAT_PENGANTAR}
    isi = _isi(isi_templat(SURAT_PENGANTAR, nilai))
    for variabel in ("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}"):
        assert variabel in isi
    assert all(satu in isi for satu in nilai.values())
    assert "{{" not in isi


def test_bundled_letter_has_no_findings_and_same_bytes() -> None:
    assert periksa_templat(SURAT_PENGANTAR, NAMA_SURAT_PENGANTAR) == ()
    nilai = dict.fromkeys(NAMA_SURAT_PENGANTAR, "x")
    assert isi_templat(SURAT_PENGANTAR, nilai) == isi_templat(SURAT_PENGANTAR, nilai)


def test_name_without_value_stays_visible(tmp_path: Path) -> None:
    berkas = _templat(tmp_path, ("Yth. {{ satker }} {{ tahun }}",))
    assert _isi(isi_templat(berkas, {"tahun": "20\x0023"})) == "Yth. {{ satker }} 2023"


def test_value_is_never_read_as_a_template(tmp_path: Path) -> None:
    berkas = _templat(tmp_path, ("{{ satker }}",))
    assert _isi(isi_templat(berkas, {"satker": "{{ tahun }} ${x}"})) == "{{ tahun }} ${x}"


@pytest.mark.parametrize(
    ("paragraf", "kode", "potong"),
    [
        (("Tahun {{ tahun",), "TPL-02", "tambahkan }}"),
        (("Tahun tahun }}",), "TPL-02", "tambahkan {{"),
        (("{{ stker }}",), "TPL-03", "mungkin maksudnya “satker”"),
        (("{{ zzz }}",), "TPL-03", "daftar, satker, tahun"),
        (("{{ sat\nker }}",), "TPL-04", "ganti baris"),
        (("{{ satker tahun }}",), "TPL-05", "tidak dapat dibaca"),
        (("{% %}",), "TPL-05", "kosong"),
        (("{% if tahun %}ada",), "TPL-06", "tambahkan {% endif %}"),
        (("ada{% endif %}",), "TPL-06", "tidak punya pembuka"),
        (("{% for x in daftar %}{{ x }}{% endif %}{% endfor %}",), "TPL-06", "tidak punya pembuka"),
        (("{% else %}",), "TPL-06", "tidak punya pembuka {% if … %}"),
        (("{% for x in daftar %}{% elif tahun %}{% endfor %}",), "TPL-06", "{% elif tahun %}"),
        (("Yth. {# halo",), "TPL-02", "tambahkan #}"),
        (("halo #}",), "TPL-02", "tambahkan {#"),
        (("{% for x in daftar %}{{ x }}{% endfor %}{{ x }}",), "TPL-03", "“x”"),
        (("{{ loop.index }}",), "TPL-03", "“loop”"),
        (("{{ range }}",), "TPL-03", "“range”"),
    ],
)
def test_findings(tmp_path: Path, paragraf: tuple[str, ...], kode: str, potong: str) -> None:
    temuan = periksa_templat(_templat(tmp_path, paragraf), DIKENAL)
    pertama = temuan[0]
    assert (pertama.kode, pertama.tingkat) == (kode, TingkatTemuan.GALAT)
    assert potong in pertama.pesan
    assert pertama.letak.bagian == "isi, paragraf 1"


@pytest.mark.parametrize(
    ("paragraf", "tingkat"),
    [
        (("{{ sat", "ker }}"), TingkatTemuan.CATATAN),
        (("${nomor_", "naskah}"), TingkatTemuan.PERINGATAN),
    ],
)
def test_tag_in_pieces(tmp_path: Path, paragraf: tuple[str, ...], tingkat: TingkatTemuan) -> None:
    (temuan,) = periksa_templat(_templat(tmp_path, paragraf), DIKENAL)
    assert (temuan.kode, temuan.tingkat) == ("TPL-07", tingkat)
    assert "2 potong" in temuan.pesan


TAK_DIDUKUNG = (
    "{{ satker|ngawur }}",
    "{{ satker|upper(1) }}",
    "{{ satker|default('-', true) }}",
    "{{ satker() }}",
    "{{ satker.nama }}",
    "{{ satker[0] }}",
    "{{ satker ~ tahun }}",
    "{{ ''.__class__ }}",
    "{{ 7*7 }}",
    "{{ 9**9**9 }}",
    "{{ range(10) }}",
    "{{ self }}",
    "{% for x in daftar %}{{ loop }}{% endfor %}",
    "{% for x in daftar %}{{ loop.previtem }}{% endfor %}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{% for x in daftar recursive %}x{% endfor %}",
    "{% for x in daftar %}{% for y in daftar %}x{% endfor %}{% endfor %}",
    "{% if satker is defined %}x{% endif %}",
    "{% set self = tahun %}",
    "{% set x = [tahun] %}",
    "{% include '/etc/passwd' %}",
    "{% print 7*7 %}",
    "{% macro m() %}x{% endmacro %}",
    "{% filter upper %}x{% endfilter %}",
)


@pytest.mark.parametrize("isi", TAK_DIDUKUNG)
def test_only_the_allowed_forms_are_run(tmp_path: Path, isi: str) -> None:
    berkas = _templat(tmp_path, (isi,))
    temuan = periksa_templat(berkas, DIKENAL)[0]
    assert (temuan.kode, temuan.tingkat) == ("TPL-05", TingkatTemuan.GALAT)
    assert any(satu in temuan.pesan for satu in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", isi))
    with pytest.raises(TakTerpakaiError, match=r"surat\.docx memuat .* tidak didukung"):
        isi_templat(berkas, dict.fromkeys(DIKENAL, "x"))


def test_a_deep_tag_is_a_finding(tmp_path: Path) -> None:
    berkas = _templat(tmp_path, ("{{ " + "(" * 9000 + "satker" + ")" * 9000 + " }}",))
    (temuan,) = periksa_templat(berkas, DIKENAL)
    assert temuan.kode == "TPL-05"
    assert len(temuan.pesan) < 300
    with pytest.raises(TemplatRusakError):
        isi_templat(berkas, {})


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("{{ satker|upper }}", "LAPAS & RUTAN"),
        ("{{ satker|lower|title }}", "Lapas & Rutan"),
        ("{{ kosong|default(‘-’) }}", "-"),
        ("{% if satker == “Lapas & Rutan” and not tahun %}a{% else %}b{% endif %}", "b"),
        ("{# catatan #}{% set y = tahun %}{{ y }}", "2023"),
    ],
)
def test_allowed_forms_are_filled(tmp_path: Path, isi: str, hasil: str) -> None:
    nilai = {"satker": "Lapas & Rutan", "tahun": "2023"}
    berkas = _templat(tmp_path, (isi,))
    assert periksa_templat(berkas, {*nilai, "kosong"}) == ()
    assert _isi(isi_templat(berkas, nilai)) == hasil


@pytest.mark.parametrize(
    "paragraf",
    [
        ("Satker {{ satker }}", " tahun ", "{{ tahun }}", " ${nomor_naskah}"),
        ("{% for x in daftar %}{{ x }}{{ loop.index }}{% else %}-{% endfor %}",),
        ("{% set y = tahun %}{{ y }}{%p if satker %}{%p endif %}",),
    ],
)
def test_good_templates_have_no_findings(tmp_path: Path, paragraf: tuple[str, ...]) -> None:
    assert periksa_templat(_templat(tmp_path, paragraf), DIKENAL) == ()


def test_header_and_table_are_checked_too(tmp_path: Path) -> None:
    dokumen = Document()
    dokumen.add_table(1, 1).cell(0, 0).text = "{{ a }}"
    dokumen.sections[0].header.paragraphs[0].text = "{{ b }}"
    berkas = tmp_path / "surat.docx"
    dokumen.save(str(berkas))
    temuan = periksa_templat(berkas, ())
    assert [satu.letak.bagian.split(",")[0] for satu in temuan] == ["isi", "kepala halaman"]


def test_every_part_that_is_filled_is_checked(tmp_path: Path) -> None:
    dokumen = Document()
    pertama = dokumen.sections[0]
    pertama.different_first_page_header_footer = True
    pertama.first_page_header.paragraphs[0].text = "{{ 7*7 }}"
    dokumen.core_properties.title = "{{ 8*8 }}"
    berkas = tmp_path / "surat.docx"
    dokumen.save(str(berkas))
    assert [
        (satu.letak.bagian, satu.pesan.split(" }}")[0]) for satu in periksa_templat(berkas, ())
    ] == [
        ("kepala halaman, paragraf 1", "Penanda {{ 7*7"),
        ("sifat dokumen, judul", "Penanda {{ 8*8"),
    ]


def test_each_part_closes_its_own_commands(tmp_path: Path) -> None:
    dokumen = Document()
    dokumen.add_paragraph("{% if tahun %}")
    dokumen.sections[0].header.paragraphs[0].text = "{% endif %}"
    berkas = tmp_path / "surat.docx"
    dokumen.save(str(berkas))
    assert [satu.kode for satu in periksa_templat(berkas, DIKENAL)] == ["TPL-06", "TPL-06"]


def test_a_form_outside_the_text_is_refused_too(tmp_path: Path) -> None:
    berkas = _templat(tmp_path, ("satker",))
    ganti_bagian(berkas, _keterangan)
    with pytest.raises(TakTerpakaiError, match="keterangan gambar"):
        isi_templat(berkas, {})


def _keterangan(isi: dict[str, bytes]) -> None:
    lama = isi["word/document.xml"]
    isi["word/document.xml"] = lama.replace(b"<w:p>", b'<w:p w:rsidR="{{ 7*7 }}">')


def test_not_a_word_document(tmp_path: Path) -> None:
    berkas = tmp_path / "surat.docx"
    berkas.write_bytes(b"PK bukan")
    (temuan,) = periksa_templat(berkas, DIKENAL)
    assert temuan.kode == "TPL-01"
    with pytest.raises(TemplatRusakError, match="tidak dapat diisi"):
        isi_templat(berkas, {})


def test_broken_tag_stops_filling_with_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TemplatRusakError, match=r"surat\.docx"):
        isi_templat(_templat(tmp_path, ("{% if tahun %}",)), {})
