"""Tabel buku: one lembar as a table on a sheet: columns, rows, and what each cell accepts."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from akuntabel.berkas.awalan import baris_awal
from akuntabel.berkas.bantuan_buku import tulis_bantuan
from akuntabel.berkas.bentuk import KOLOM_URAIAN
from akuntabel.berkas.gaya_buku import Gaya, lebar_kolom
from akuntabel.berkas.lembar import BentukLembar, JenisSel, KolomLembar, Lembar, NilaiSel
from akuntabel.berkas.narasi_diminta import aplikasi_diminta
from akuntabel.berkas.panduan import panduan_kolom
from akuntabel.berkas.petak import HURUF_KECIL, Petak
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.susunan_buku import CADANGAN_TABEL, SUSUNAN
from akuntabel.berkas.validasi_buku import validasi
from akuntabel.inti.indikator import Indikator
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.rekaman import rekaman

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # has no stubs

LEBAR_TEGAK = (16, 26, 60, 52)
_LEBAR_KODE = 15
_LEBAR_URAIAN = 42
_LEBAR_MAKS = 44
_CADANGAN_MIN = 6


@rekaman
class KolomTampak:
    """A column as the sheet shows it; a guiding one has no machine name and no `kolom`.

    `isi` gives the text of a guiding column by the value of the column `kunci`.
    """

    judul: str
    lebar: int
    kolom: KolomLembar | None = None
    kunci: str = ""
    isi: Mapping[str, str] = field(default_factory=dict)

    @property
    def nama(self) -> str:
        """Return the machine name, empty for a guiding column."""
        return self.kolom.nama if self.kolom is not None else ""


@rekaman
class TabelTampak:
    """A lembar ready to be written: its columns, its spare rows, and what may not be typed.

    `terkunci` are the columns of fixed rows; `awal` the keys of the prefilled rows, locked
    in the columns `kolom_awal`.
    """

    lembar: Lembar
    kolom: tuple[KolomTampak, ...]
    cadangan: int
    terkunci: tuple[str, ...] = ()
    kolom_awal: tuple[str, ...] = ()
    awal: frozenset[tuple[NilaiSel, ...]] = frozenset()
    bantuan: tuple[Indikator, ...] = ()

    def kolom_terkunci(self, baris: Mapping[str, NilaiSel]) -> tuple[str, ...]:
        """Return the columns that are locked in that row."""
        kunci = tuple(baris.get(nama) for nama in self.kolom_awal)
        return self.kolom_awal if self.kolom_awal and kunci in self.awal else self.terkunci


def tabel_tampak(
    lembar: Lembar, definisi: DefinisiSektor, bantuan: tuple[Indikator, ...] = ()
) -> TabelTampak:
    """Return how a list of records or a data table is shown."""
    bentuk = lembar.bentuk
    if bentuk.tabel is not None:
        tetap = not bentuk.tabel.terbuka
        return TabelTampak(
            lembar,
            tuple(KolomTampak(_judul(k), _lebar_tabel(k), k) for k in _kolom_tabel(bentuk)),
            0 if tetap else _cadangan(CADANGAN_TABEL, lembar),
            ("baris", "uraian") if tetap else (),
            bantuan=bantuan,
        )
    awal = baris_awal(definisi, definisi.tahun).get(bentuk.nama, ())
    kunci = frozenset(tuple(satu[nama] for nama in bentuk.awal) for satu in awal)
    cadangan = _cadangan(SUSUNAN[bentuk.nama].cadangan, lembar)
    kolom = tuple(_kolom_rekaman(bentuk, definisi))
    return TabelTampak(lembar, kolom, cadangan, kolom_awal=bentuk.awal, awal=kunci)


def _cadangan(penuh: int, lembar: Lembar) -> int:
    """Return the empty rows below: what the filled ones leave, but never too few."""
    return max(penuh - len(lembar.baris), min(penuh, _CADANGAN_MIN))


def _kolom_rekaman(bentuk: BentukLembar, definisi: DefinisiSektor) -> list[KolomTampak]:
    panduan = panduan_kolom(bentuk, definisi)
    kolom = {satu.nama: satu for satu in bentuk.kolom}
    if "portal" in kolom and (aplikasi := aplikasi_diminta(definisi)):
        bantuan = f"Tulis persis: {' atau '.join(aplikasi)}"
        kolom["portal"] = replace(kolom["portal"], bantuan=bantuan)
    hasil: list[KolomTampak] = []
    for nama, lebar in SUSUNAN[bentuk.nama].lebar.items():
        hasil.append(KolomTampak(_judul(kolom[nama]), lebar, kolom[nama]))
        hasil.extend(
            KolomTampak(satu.judul, satu.lebar, kunci=nama, isi=satu.isi)
            for satu in panduan.get(nama, ())
        )
    return hasil


def _kolom_tabel(bentuk: BentukLembar) -> list[KolomLembar]:
    """Return the columns of a data table; fixed rows show their label too."""
    kolom = list(bentuk.kolom)
    if bentuk.tabel is not None and not bentuk.tabel.terbuka:
        judul = bentuk.tabel.judul_baris or KOLOM_URAIAN.judul
        kolom.insert(1, KolomLembar("uraian", judul, JenisSel.TEKS))
    return kolom


def _judul(kolom: KolomLembar) -> str:
    """Return the title with its unit and the mark of a column that must be filled."""
    wajib = " *" if kolom.wajib else ""
    if not kolom.satuan or kolom.satuan in kolom.judul:
        return f"{kolom.judul}{wajib}"
    return f"{kolom.judul} ({kolom.satuan}){wajib}"


def _lebar_tabel(kolom: KolomLembar) -> int:
    match kolom.nama:
        case "baris":
            return _LEBAR_KODE
        case "uraian":
            return _LEBAR_URAIAN
        case _:
            return min(max(lebar_kolom(kolom.jenis), len(_judul(kolom)) * 5 // 9), _LEBAR_MAKS)


def tulis_tabel(petak: Petak, tabel: TabelTampak) -> None:
    """Write the table with what it feeds, its rows, and room for more unless they are fixed."""
    petak.buka_tabel(tabel.lembar.bentuk)
    for indikator in tabel.bantuan:
        tulis_bantuan(petak, indikator)
    petak.tulis_judul_kolom([k.judul for k in tabel.kolom], [k.nama for k in tabel.kolom])
    awal = petak.baris
    for baris in tabel.lembar.baris:
        _tulis_baris(petak, tabel, baris)
    for _ in range(tabel.cadangan):
        _tulis_baris(petak, tabel, {})
    for nomor, satu in enumerate(tabel.kolom, 1):
        aturan = validasi(satu.kolom) if satu.kolom is not None else None
        if aturan is not None and satu.nama not in tabel.terkunci:
            petak.lembar.data_validation(awal, nomor, petak.baris - 1, nomor, aturan)
    petak.baris += 1


def _tulis_baris(petak: Petak, tabel: TabelTampak, baris: Mapping[str, NilaiSel]) -> None:
    terkunci = tabel.kolom_terkunci(baris)
    teks: list[tuple[float, NilaiSel]] = []
    for nomor, satu in enumerate(tabel.kolom, 1):
        if satu.kolom is None:
            nilai: NilaiSel = satu.isi.get(tulis_sel(baris.get(satu.kunci)), "")
            petak.tulis(nomor, nilai, petak.gaya.panduan)
            teks.append(((petak.lebar[nomor - 1] - 2) * HURUF_KECIL, nilai))
            continue
        nilai = baris.get(satu.nama)
        terkunci_sini = satu.nama in terkunci
        petak.tulis(nomor, nilai, _format_sel(petak.gaya, satu.kolom, terkunci=terkunci_sini))
        if satu.nama != "baris":
            teks.append((petak.lebar[nomor - 1] - 2, nilai))
    bertumbuh = any(
        k.kolom is not None and k.kolom.jenis is JenisSel.TEKS and k.nama not in terkunci
        for k in tabel.kolom
    )
    petak.tinggikan(teks, tetap=not bertumbuh)
    petak.baris += 1


def _format_sel(gaya: Gaya, kolom: KolomLembar, *, terkunci: bool) -> "Format":
    if not terkunci:
        return gaya.isian(kolom.jenis, kolom.satuan)
    return gaya.kode if kolom.nama == "baris" else gaya.label


def tulis_tegak(petak: Petak, lembar: Lembar) -> None:
    """Write one record as rows of key, title, value and help."""
    gaya = petak.gaya
    petak.buka_tabel(lembar.bentuk)
    petak.tulis_judul_kolom(
        ["Kunci", "Isian", "Nilai", "Keterangan"], ["kunci", "judul", "isian", "bantuan"]
    )
    (isi,) = lembar.baris
    for kolom in lembar.bentuk.kolom:
        petak.tulis(1, kolom.nama, gaya.kode)
        petak.tulis(2, _judul(kolom), gaya.label)
        petak.tulis(3, isi[kolom.nama], gaya.isian(kolom.jenis, kiri=True))
        petak.tinggikan([(LEBAR_TEGAK[2] - 2, isi[kolom.nama]), (LEBAR_TEGAK[3], kolom.bantuan)])
        petak.tulis(4, kolom.bantuan or None, gaya.panduan)
        aturan = validasi(kolom)
        if aturan is not None:
            petak.lembar.data_validation(petak.baris, 3, petak.baris, 3, aturan)
        petak.baris += 1
    petak.baris += 1
