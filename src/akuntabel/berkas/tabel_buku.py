"""Tabel buku: one table on a sheet: marker, title, help, header, machine names, rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from akuntabel.berkas.bentuk import KOLOM_URAIAN
from akuntabel.berkas.galat import BerkasTakTertulisError
from akuntabel.berkas.gaya_buku import Gaya, lebar_kolom
from akuntabel.berkas.isian import NARASI_INDIKATOR, NARASI_LAPORAN
from akuntabel.berkas.lembar import BentukLembar, JenisSel, KolomLembar, Lembar, NilaiSel
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.tata import KOLOM_NARASI, PENANDA_KOLOM
from akuntabel.berkas.validasi_buku import validasi
from akuntabel.berkas.xml_buku import angka_tampak
from akuntabel.inti.kinerja import DefinisiSektor

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # has no stubs

PANJANG_SEL = 32_000
"""UTF-16 units of text in one cell; Excel itself holds 32.767."""
BARIS_CADANGAN = 8
"""Empty input rows below the filled ones of a table that the unit adds rows to."""
_ANGKA_MAKS = Fraction(10**300)
_LEBAR_MAKS = 44
_TINGGI_MAKS = 405
_LEBAR_NARASI = 120
_LEBAR_BANTUAN = 130
_TANGGAL_BUKU_AWAL = date(1900, 3, 1)
"""Earlier days are written as text: the calendar of workbooks counts a 29 February 1900."""


@dataclass(slots=True)
class Petak:
    """A sheet being written from top to bottom; column A holds only markers."""

    lembar: "Worksheet"
    gaya: Gaya
    baris: int = 0
    lebar: dict[int, int] = field(default_factory=dict)

    def tulis_kepala(self, judul: str, subjudul: str) -> None:
        """Write the heading of the sheet and freeze it."""
        self.lembar.set_default_row(17)
        self.lembar.set_row(0, 26)
        self.lembar.write_string(0, 1, judul, self.gaya.judul_lembar)
        self.lembar.write_string(1, 1, subjudul, self.gaya.anak_judul)
        self.lembar.freeze_panes(2, 0)
        self.lembar.repeat_rows(0, 1)
        self.baris = 3

    def buka_tabel(self, bentuk: BentukLembar, judul: list[str], nama: list[str]) -> None:
        """Write everything above the rows of a table."""
        lembar, gaya = self.lembar, self.gaya
        lembar.write_string(self.baris, 0, f"#{bentuk.nama}", gaya.penanda)
        lembar.set_row(self.baris, 18)
        lembar.write_string(self.baris, 1, bentuk.judul, gaya.judul_tabel)
        if bentuk.bantuan:
            self.baris += 1
            tinggi = 13 * (1 + len(bentuk.bantuan) // _LEBAR_BANTUAN)
            lembar.set_row(self.baris, tinggi)
            kanan = max(len(nama), 4)
            lembar.merge_range(self.baris, 1, self.baris, kanan, bentuk.bantuan, gaya.bantuan)
        self.baris += 1
        lembar.set_row(self.baris, 32)
        for kolom, teks in enumerate(judul, 1):
            lembar.write_string(self.baris, kolom, teks, gaya.kepala)
        self.baris += 1
        lembar.set_row(self.baris, 9, None, {"hidden": True})
        lembar.write_string(self.baris, 0, PENANDA_KOLOM, gaya.penanda)
        for kolom, teks in enumerate(nama, 1):
            lembar.write_string(self.baris, kolom, teks, gaya.penanda)
        self.baris += 1

    def perlebar(self, kolom: int, lebar: int) -> None:
        """Ask for a width; the widest request of the sheet wins."""
        self.lebar[kolom] = min(max(self.lebar.get(kolom, 0), lebar), _LEBAR_NARASI)

    def tulis(self, kolom: int, nilai: NilaiSel, format_sel: "Format") -> None:
        """Write a typed cell: texts always as texts, numbers only where a cell keeps them."""
        match nilai:
            case None | "":
                self.lembar.write_blank(self.baris, kolom, None, format_sel)
            case bool() | str():
                self._tulis_teks(kolom, tulis_sel(nilai), format_sel)
            case int() | Fraction():
                self._tulis_angka(kolom, nilai, format_sel)
            case date() if nilai >= _TANGGAL_BUKU_AWAL:
                saat = datetime(nilai.year, nilai.month, nilai.day)  # noqa: DTZ001 — a day
                self.lembar.write_datetime(self.baris, kolom, saat, format_sel)
            case date():
                self._tulis_teks(kolom, nilai.isoformat(), format_sel)

    def tinggikan(self, isi: list[tuple[int, NilaiSel]]) -> None:
        """Make the row high enough for its texts, given with the width of their column."""
        banyak = max(_baris_teks(nilai, lebar) for lebar, nilai in isi)
        if banyak > 1:
            self.lembar.set_row(self.baris, min(4 + 13 * banyak, _TINGGI_MAKS))

    def _tulis_teks(self, kolom: int, teks: str, format_sel: "Format") -> None:
        if panjang_sel(teks) > PANJANG_SEL:
            pesan = f"Teks “{teks[:40]}…” terlalu panjang untuk satu sel; pindahkan ke narasi."
            raise BerkasTakTertulisError(pesan)
        self.lembar.write_string(self.baris, kolom, teks, format_sel)

    def _tulis_angka(self, kolom: int, nilai: Fraction | int, format_sel: "Format") -> None:
        if abs(Fraction(nilai)) < _ANGKA_MAKS and angka_tampak(float(nilai)) == nilai:
            self.lembar.write_number(self.baris, kolom, float(nilai), format_sel)
        else:
            self._tulis_teks(kolom, tulis_sel(nilai), format_sel)

    def tutup(self) -> None:
        """Set what the whole sheet shares: widths and print."""
        lembar = self.lembar
        lembar.set_column(0, 0, 2)
        for kolom, lebar in self.lebar.items():
            lembar.set_column(kolom, kolom, lebar)
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.fit_to_pages(1, 0)
        lembar.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        lembar.set_footer("&L&8&A&R&8Halaman &P dari &N")


def _baris_teks(nilai: NilaiSel, lebar: int) -> int:
    """Return how many lines a text takes in a column of that width."""
    if not isinstance(nilai, str):
        return 1
    return sum(1 + len(satu) * 8 // (lebar * 9) for satu in nilai.split("\n"))


def panjang_sel(teks: str) -> int:
    """Return the length of a text as Excel counts it, in UTF-16 units."""
    return len(teks) + sum(huruf > "\uffff" for huruf in teks)


def tulis_tabel(petak: Petak, lembar: Lembar) -> None:
    """Write a list of records or a data table, with room for more rows unless they are fixed."""
    bentuk = lembar.bentuk
    tetap = bentuk.tabel is not None and not bentuk.tabel.terbuka
    kolom = _kolom_tampak(bentuk)
    petak.buka_tabel(bentuk, [_judul_bersatuan(k) for k in kolom], [k.nama for k in kolom])
    awal = petak.baris
    for baris in lembar.baris:
        for nomor, satu in enumerate(kolom, 1):
            petak.tulis(nomor, baris[satu.nama], _format_sel(petak.gaya, satu, tetap=tetap))
        petak.tinggikan([(_lebar(k), baris[k.nama]) for k in kolom if k.nama != "baris"])
        petak.baris += 1
    for _ in range(0 if tetap else BARIS_CADANGAN):
        for nomor, satu in enumerate(kolom, 1):
            petak.tulis(nomor, None, _format_sel(petak.gaya, satu, tetap=False))
        petak.baris += 1
    for nomor, satu in enumerate(kolom, 1):
        petak.perlebar(nomor, _lebar(satu))
        aturan = validasi(satu)
        if aturan is not None and not _terkunci(satu, tetap=tetap):
            petak.lembar.data_validation(awal, nomor, petak.baris - 1, nomor, aturan)
    petak.baris += 1


def _kolom_tampak(bentuk: BentukLembar) -> list[KolomLembar]:
    """Return the columns of the sheet: fixed rows show their label too."""
    kolom = list(bentuk.kolom)
    if bentuk.tabel is not None and not bentuk.tabel.terbuka:
        judul = bentuk.tabel.judul_baris or KOLOM_URAIAN.judul
        kolom.insert(1, KolomLembar("uraian", judul, JenisSel.TEKS))
    return kolom


def _terkunci(kolom: KolomLembar, *, tetap: bool) -> bool:
    return tetap and kolom.nama in ("baris", "uraian")


def _format_sel(gaya: Gaya, kolom: KolomLembar, *, tetap: bool) -> "Format":
    if _terkunci(kolom, tetap=tetap):
        return gaya.kode if kolom.nama == "baris" else gaya.label
    return gaya.isian(kolom.jenis, kolom.satuan)


def _judul_bersatuan(kolom: KolomLembar) -> str:
    wajib = " *" if kolom.wajib else ""
    if not kolom.satuan or kolom.satuan in kolom.judul:
        return f"{kolom.judul}{wajib}"
    return f"{kolom.judul} ({kolom.satuan}){wajib}"


def _lebar(kolom: KolomLembar) -> int:
    if kolom.nama == "baris":
        return 16
    lebar = 40 if kolom.nama == "uraian" else lebar_kolom(kolom.jenis)
    return min(max(lebar, len(kolom.judul) * 2 // 3), _LEBAR_MAKS)


def tulis_tegak(petak: Petak, lembar: Lembar) -> None:
    """Write one record as rows of key, title, value and help."""
    gaya = petak.gaya
    judul = ["Kunci", "Isian", "Nilai", "Keterangan"]
    petak.buka_tabel(lembar.bentuk, judul, ["kunci", "judul", "isian", "bantuan"])
    (isi,) = lembar.baris
    for kolom in lembar.bentuk.kolom:
        petak.tulis(1, kolom.nama, gaya.kode)
        petak.tulis(2, _judul_bersatuan(kolom), gaya.label)
        petak.tulis(3, isi[kolom.nama], gaya.isian(kolom.jenis, kiri=True))
        petak.tinggikan([(60, isi[kolom.nama]), (52, kolom.bantuan)])
        petak.tulis(4, kolom.bantuan or None, gaya.label)
        aturan = validasi(kolom)
        if aturan is not None:
            petak.lembar.data_validation(petak.baris, 3, petak.baris, 3, aturan)
        petak.baris += 1
    for nomor, lebar in enumerate((16, 26, 60, 52), 1):
        petak.perlebar(nomor, lebar)
    petak.baris += 1


def tulis_narasi(petak: Petak, narasi: Mapping[str, str], definisi: DefinisiSektor) -> None:
    """Write the passages, a long one over numbered rows, then an empty row for each one asked."""
    bantuan = (
        "Satu baris satu bagian tulisan. Tulis angka sebagai rujukan, misalnya {{ realisasi }}, "
        "agar selalu sama dengan tabel. Pindah baris di dalam sel dengan Alt+Enter."
    )
    bentuk = BentukLembar("narasi", "Narasi", (), bantuan)
    petak.buka_tabel(bentuk, ["Kunci", "Nomor", "Teks"], list(KOLOM_NARASI))
    terisi = [(k, n, t) for k, teks in narasi.items() for n, t in enumerate(potong_teks(teks), 1)]
    diminta = [k for k in _kunci_diminta(definisi) if k not in narasi]
    awal = petak.baris
    for kunci, nomor, teks in (*terisi, *((kunci, 1, "") for kunci in diminta)):
        petak.tulis(1, kunci, petak.gaya.isian(JenisSel.TEKS))
        petak.tulis(2, nomor, petak.gaya.isian(JenisSel.BULAT))
        petak.tulis(3, teks, petak.gaya.isian(JenisSel.TEKS))
        petak.tinggikan([(_LEBAR_NARASI, teks)])
        petak.baris += 1
    aturan = validasi(KolomLembar("nomor", "Nomor", JenisSel.BULAT))
    petak.lembar.data_validation(awal, 2, petak.baris, 2, aturan)
    for kolom, lebar in enumerate((30, 8, _LEBAR_NARASI), 1):
        petak.perlebar(kolom, lebar)


def _kunci_diminta(definisi: DefinisiSektor) -> list[str]:
    terukur = [indikator.kode for indikator in definisi.indikator if indikator.rumus]
    laporan = [f"laporan.{kunci}" for kunci in NARASI_LAPORAN]
    return laporan + [f"{kode}.{kunci}" for kode in terukur for kunci in NARASI_INDIKATOR]


def potong_teks(teks: str) -> list[str]:
    """Return the text in pieces that fit a cell; joined again they are the text."""
    if panjang_sel(teks) <= PANJANG_SEL:
        return [teks]
    langkah = PANJANG_SEL // 2
    return [teks[awal : awal + langkah] for awal in range(0, len(teks), langkah)]
