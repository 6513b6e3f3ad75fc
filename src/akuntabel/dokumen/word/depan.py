"""What stands on a page of its own order: cover, letterhead, signatures."""

from itertools import pairwise

from akuntabel.dokumen.blok import Kop, PihakTandaTangan, Sampul, TandaTangan
from akuntabel.dokumen.word.bagian import RuangTeks
from akuntabel.dokumen.word.teks import paragraf, run

_BIRU = "1F3864"
_EMAS = "C9A227"
_TEBAL = "<w:rPr><w:b/><w:bCs/></w:rPr>"
_NAMA = '<w:rPr><w:b/><w:bCs/><w:u w:val="single"/></w:rPr>'
_RUANG_TANDA_TANGAN = 1250
_BAGIAN_SAMPUL = (17, 34, 1, 24, 19)
"""Heights of the cover's rows in percent: institution, title, rule, year, unit."""


def _tabel(baris: str, lebar: tuple[int, ...]) -> str:
    """Return a table without lines whose rows are given; widths in dxa."""
    kisi = "".join(f'<w:gridCol w:w="{satu}"/>' for satu in lebar)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TabelPolos"/><w:tblW w:w="{sum(lebar)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{baris}</w:tbl>'
    )


def _sel(isi: str, lebar: int, tegak: str = "top", latar: str = "") -> str:
    warna = f'<w:shd w:val="clear" w:color="auto" w:fill="{latar}"/>' if latar else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{warna}<w:vAlign w:val="{tegak}"/>'
        f"</w:tcPr>{isi}</w:tc>"
    )


def _baris(sel: str, tinggi: int = 0, aturan: str = "atLeast") -> str:
    ukuran = f'<w:trHeight w:val="{tinggi}" w:hRule="{aturan}"/>' if tinggi else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{ukuran}</w:trPr>{sel}</w:tr>"


def _susun(gaya: str, baris: tuple[str, ...]) -> str:
    """Return a paragraph per line, at least one: a cell cannot be empty."""
    return "".join(paragraf(gaya, run(satu)) for satu in baris) or paragraf(gaya, "")


def sampul(blok: Sampul, ruang: RuangTeks) -> str:
    """Return the cover: title on a dark field, year, unit and institution."""
    lebar = ruang.lebar
    induk, judul, garis, tahun, satker = (ruang.tinggi * satu // 100 for satu in _BAGIAN_SAMPUL)
    return _tabel(
        _baris(_sel(_susun("SampulInstansi", blok.instansi), lebar), induk)
        + _baris(_sel(_susun("SampulJudul", blok.judul), lebar, "center", _BIRU), judul)
        + _baris(_sel(paragraf("Pemisah", ""), lebar, latar=_EMAS), garis, "exact")
        + _baris(_sel(_susun("SampulTahun", (blok.tahun,)), lebar, "center"), tahun)
        + _baris(_sel(_susun("SampulSatker", blok.satker), lebar, "bottom"), satker),
        (lebar,),
    )


def kop(blok: Kop) -> str:
    """Return a letterhead with a double rule below its last line."""
    *atas, akhir = blok.baris or ("",)
    return "".join(paragraf("Kop", run(satu)) for satu in atas) + paragraf("KopAkhir", run(akhir))


def _nama(pihak: PihakTandaTangan) -> str:
    nama = paragraf("TandaTangan", run(pihak.nama, _NAMA))
    return nama + (paragraf("TandaTangan", run(pihak.bawah)) if pihak.bawah else "")


def tanda_tangan(blok: TandaTangan, lebar: int) -> str:
    """Return the signature blocks side by side on one page; a single one stands at the right."""
    kosong_kiri: tuple[None, ...] = (None,) * (2 - len(blok.pihak))
    pihak = (*kosong_kiri, *blok.pihak)
    kolom = [lebar * urut // len(pihak) for urut in range(len(pihak) + 1)]
    ukuran = tuple(kanan - kiri for kiri, kanan in pairwise(kolom))
    kosong = paragraf("TandaTangan", "")
    atas = [_susun("TandaTangan", satu.atas) if satu else kosong for satu in pihak]
    nama = [_nama(satu) if satu else kosong for satu in pihak]
    tempat = [kosong] * (len(pihak) - 1) + [_susun("TandaTangan", (blok.tempat_tanggal,))]

    def baris(isi: list[str], tinggi: int = 0) -> str:
        sel = "".join(_sel(satu, lebar_sel) for satu, lebar_sel in zip(isi, ukuran, strict=True))
        return _baris(sel, tinggi)

    return (
        paragraf("Jarak", "", "<w:keepNext/>")
        + _tabel(
            (baris(tempat) if blok.tempat_tanggal else "")
            + baris(atas)
            + baris([kosong] * len(pihak), _RUANG_TANDA_TANGAN)
            + baris(nama),
            ukuran,
        )
        + paragraf("Jarak", "")
    )
