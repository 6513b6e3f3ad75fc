"""Sumber: a Dokumen as typst source: calls of gaya.typ with every text as a string."""

from typing import TypeAlias

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Grafik,
    JenisDaftar,
    JenisDaftarIsi,
    JenisPemisah,
    Judul,
    Kop,
    Paragraf,
    Pemisah,
    Persamaan,
    Rata,
    Sampul,
    Tabel,
    TandaTangan,
    UkuranHalaman,
)
from akuntabel.dokumen.grafik import gambar_svg
from akuntabel.dokumen.pdf.matematika import persamaan
from akuntabel.dokumen.pdf.tabel import isi_tabel
from akuntabel.dokumen.pdf.teks import muat, petik, rentetan, terisi
from akuntabel.inti.rekaman import rekaman

UTAMA = "main.typ"
GAYA = "gaya.typ"
_TANPA_JUDUL = "Dokumen tanpa judul"
_EM_TEKS_MM = 11 * 25.4 / 72 / 1000
_TINGKAT_TERDALAM = 6
_JENIS_LAMPIRAN = {"json": "application/json", "csv": "text/csv"}
_BARIS_UTUH = 8
"""A captioned table of so few rows stays on one page, as in the Word file."""


@rekaman
class SumberTypst:
    """What typst compiles: the main text and the files that it reads, by name."""

    teks: str
    berkas: dict[str, bytes]


@rekaman
class _Kertas:
    """What blocks need to know of the page, in millimetres."""

    lebar: float
    tinggi: float

    @property
    def batas(self) -> int:
        """The width of the text in thousandths of an em."""
        return int(self.lebar / _EM_TEKS_MM)


def _kertas(halaman: UkuranHalaman) -> _Kertas:
    return _Kertas(
        halaman.lebar - halaman.kiri - halaman.kanan, halaman.tinggi - halaman.atas - halaman.bawah
    )


def _label(jangkar: str) -> str:
    """Return a label for the element before it."""
    return f"#label({petik(jangkar)})" if terisi(jangkar, "") else ""


def _nomor(nomor: str) -> str:
    return f"numbering:n({petik(nomor)})," if terisi(nomor, "") else ""


def _judul(judul: Judul, tingkat: int, *, halaman_baru: bool) -> str:
    isi = petik(terisi(judul.teks, terisi(judul.nomor, _TANPA_JUDUL)))
    isi_daftar = "" if judul.di_isi else "outlined:false,bookmarked:true,"
    ganti = "#pagebreak(weak:true)\n" if tingkat == 1 and halaman_baru else ""
    sifat = f"level:{tingkat},{_nomor(judul.nomor)}{isi_daftar}"
    return f"{ganti}#heading({sifat}{isi}){_label(judul.jangkar)}"


def _paragraf(paragraf: Paragraf, kertas: _Kertas) -> str:
    isi = rentetan(muat(paragraf.isi, kertas.batas))
    match paragraf.rata:
        case Rata.PENUH:
            return f"#menjorok({isi})" if paragraf.menjorok else f"#par({isi})"
        case Rata.KIRI:
            return f"#kiri({isi})"
        case Rata.TENGAH:
            return f"#tengah({isi})"
        case Rata.KANAN:
            return f"#kanan({isi})"


def _daftar(daftar: Daftar, kertas: _Kertas) -> str:
    butir = ",".join(f"[#({rentetan(muat(isi, kertas.batas - 3000))})]" for isi in daftar.butir)
    match daftar.jenis:
        case JenisDaftar.BUTIR:
            return f"#list({butir})"
        case JenisDaftar.ANGKA:
            return f'#enum(numbering:"1.",{butir})'
        case JenisDaftar.HURUF:
            return f'#enum(numbering:"a.",{butir})'


def _cetak_nomor(nomor: int) -> str:
    return petik(str(nomor)) if nomor else "none"


def _tabel(tabel: Tabel, kertas: _Kertas) -> str:
    isi = isi_tabel(tabel, kertas.lebar, kertas.tinggi)
    if not tabel.judul:
        return f"#{isi}"
    judul = petik(tabel.judul)
    if len(tabel.badan) <= _BARIS_UTUH:
        isi = f"utuh({isi})"
    return f"#tabel({judul},{_cetak_nomor(tabel.nomor)},{isi}){_label(tabel.jangkar)}"


def _grafik(grafik: Grafik, nama: str) -> str:
    alternatif = petik(terisi(grafik.alternatif, terisi(grafik.judul, "Grafik")))
    isi = f'image("{nama}",width:100%,alt:{alternatif})'
    if not grafik.judul:
        return f"#{isi}"
    judul = petik(grafik.judul)
    return f"#gambar({judul},{_cetak_nomor(grafik.nomor)},{isi}){_label(grafik.jangkar)}"


def _pemisah(pemisah: Pemisah) -> str:
    match pemisah.jenis:
        case JenisPemisah.HALAMAN:
            return "#pagebreak(weak:true)"
        case JenisPemisah.BAGIAN_AWAL:
            return '#set page(numbering:"i")\n#counter(page).update(1)'
        case JenisPemisah.BAGIAN_ISI:
            return '#set page(numbering:"1")\n#counter(page).update(1)'


def _daftar_isi(daftar: DaftarIsi) -> str:
    match daftar.jenis:
        case JenisDaftarIsi.ISI:
            return "#daftar-isi()"
        case JenisDaftarIsi.TABEL:
            return "#daftar-bernomor(table)"
        case JenisDaftarIsi.GAMBAR:
            return "#daftar-bernomor(image)"


def _larik(baris: tuple[str, ...]) -> str:
    """Return a typst array of strings."""
    return "(" + "".join(f"{petik(isi)}," for isi in baris) + ")"


def _sampul(sampul: Sampul) -> str:
    return (
        f"#sampul(judul:{_larik(sampul.judul)},satker:{_larik(sampul.satker)},"
        f"tahun:{petik(sampul.tahun)},instansi:{_larik(sampul.instansi)})"
    )


def _tanda_tangan(blok: TandaTangan) -> str:
    baris = max((len(p.atas) for p in blok.pihak), default=0)
    pihak = ",".join(
        f"pihak({_larik(p.atas)},{baris - len(p.atas)},{petik(p.nama)},{petik(p.bawah)})"
        for p in blok.pihak
    )
    return f"#tanda-tangan({petik(blok.tempat_tanggal)},{pihak})"


_Halaman: TypeAlias = Pemisah | DaftarIsi | Sampul | TandaTangan | Kop
"""Blocks that belong to the page rather than to the running text."""


def _halaman(blok: _Halaman) -> str:
    match blok:
        case Pemisah():
            return _pemisah(blok)
        case DaftarIsi():
            return _daftar_isi(blok)
        case Sampul():
            return _sampul(blok)
        case TandaTangan():
            return _tanda_tangan(blok)
        case Kop():
            return f"#kop({','.join(map(petik, blok.baris))})"


class _Penyusun:
    """Turns blocks into source one after another, and gathers the charts."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.kertas = _kertas(dokumen.halaman)
        self.berkas: dict[str, bytes] = {}
        self.tingkat = 0
        self.usai_kop = False

    def _tingkat(self, diminta: int) -> int:
        """Return a heading level that skips none: PDF/UA forbids a gap."""
        self.tingkat = max(1, min(diminta, self.tingkat + 1, _TINGKAT_TERDALAM))
        return self.tingkat

    def _gambar(self, grafik: Grafik) -> str:
        nama = f"grafik-{len(self.berkas) + 1}.svg"
        self.berkas[nama] = gambar_svg(grafik).encode()
        return _grafik(grafik, nama)

    def semua(self, blok: tuple[Blok, ...]) -> list[str]:
        """Return the source of each block; a title under a letterhead stays on its page."""
        hasil = []
        for b in blok:
            hasil.append(self.blok(b))
            self.usai_kop = isinstance(b, Kop)
        return hasil

    def blok(self, blok: Blok) -> str:
        """Return the source of one block."""
        match blok:
            case Judul():
                tingkat = self._tingkat(blok.tingkat)
                return _judul(blok, tingkat, halaman_baru=not self.usai_kop)
            case Paragraf():
                return _paragraf(blok, self.kertas)
            case Daftar():
                return _daftar(blok, self.kertas)
            case Tabel():
                return _tabel(blok, self.kertas)
            case Persamaan():
                return persamaan(blok, self.kertas.lebar)
            case Grafik():
                return self._gambar(blok)
            case _:
                return _halaman(blok)


def _awalan(dokumen: Dokumen) -> str:
    """Return the import and the page set-up."""
    h = dokumen.halaman
    berbagian = any(
        isinstance(b, Pemisah) and b.jenis is not JenisPemisah.HALAMAN for b in dokumen.blok
    )
    tepi = f"(left:{h.kiri}mm,right:{h.kanan}mm,top:{h.atas}mm,bottom:{h.bawah}mm)"
    judul = terisi(dokumen.judul, _TANPA_JUDUL)
    return (
        f'#import "{GAYA}":*\n'
        f"#show:dokumen.with(judul:{petik(judul)},penyusun:{petik(dokumen.penyusun)},"
        f"kunci:{_larik(dokumen.kata_kunci)},lebar:{h.lebar}mm,tinggi:{h.tinggi}mm,tepi:{tepi},"
        f"kepala:{_larik(dokumen.kepala_halaman)},nomor:{'none' if berbagian else petik('1')})"
    )


def _lampiran(dokumen: Dokumen, berkas: dict[str, bytes]) -> list[str]:
    """Return the calls that attach files, and put their bytes into `berkas`."""
    hasil = []
    for i, (nama, isi, uraian) in enumerate(dokumen.lampiran):
        letak = f"lampiran-{i}"
        berkas[letak] = isi
        jenis = _JENIS_LAMPIRAN.get(nama.rpartition(".")[2], "application/octet-stream")
        hasil.append(
            f'#pdf.attach({petik(nama)},read("{letak}",encoding:none),'
            f'relationship:"source",mime-type:{petik(jenis)},description:{petik(uraian)})'
        )
    return hasil


def _rapatkan(blok: tuple[Blok, ...], sumber: list[str]) -> list[str]:
    """Return the source with each tight paragraph kept on the page of what follows it."""
    return [
        f"#rapat[{bagian}]" if isinstance(b, Paragraf) and b.rapat else bagian
        for b, bagian in zip(blok, sumber, strict=True)
    ]


def sumber_typst(dokumen: Dokumen) -> SumberTypst:
    """Return the typst source of a document and the files that it reads."""
    penyusun = _Penyusun(dokumen)
    isi = penyusun.semua(dokumen.blok)
    berkas = penyusun.berkas
    isi = _rapatkan(dokumen.blok, isi)
    baris = [_awalan(dokumen), *_lampiran(dokumen, berkas), *isi]
    return SumberTypst("\n".join(baris) + "\n", berkas)
