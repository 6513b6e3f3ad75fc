"""Urai: raw lembar → typed rows → facts; every fault becomes a Temuan, none stops the rest."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

from akuntabel.berkas.bentuk import tipe_bidang
from akuntabel.berkas.lembar import (
    Acuan,
    BarisMentah,
    BentukLembar,
    JenisSel,
    KolomLembar,
    LembarMentah,
    NilaiSel,
    Penampung,
)
from akuntabel.berkas.sel import SelSalah, kosong, urai_sel
from akuntabel.inti.anggaran.kode import KodeAnggaran, urai_kode_anggaran
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.periode import Periode, urai_periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.tabel import DefinisiTabel, IsiSel
from akuntabel.inti.target import NilaiTarget
from akuntabel.inti.temuan import TingkatTemuan

_Rekaman = TypeVar("_Rekaman")


@rekaman
class BarisTerurai:
    """A typed row and the raw row it came from; `lengkap` if every cell could be read."""

    asal: BarisMentah
    isi: Mapping[str, NilaiSel]
    lengkap: bool


@rekaman
class LembarTerurai:
    """A lembar with its typed rows; `menunggu` are those in which only the keys stand."""

    bentuk: BentukLembar
    mentah: LembarMentah
    baris: tuple[BarisTerurai, ...]
    menunggu: tuple[BarisMentah, ...] = ()


def saran(salah: str, kenal: tuple[str, ...]) -> str:
    """Return "; maksudnya X?" for the nearest known word, or nothing."""
    dekat = get_close_matches(salah, kenal, n=1, cutoff=0.7)
    return f"; maksudnya {dekat[0]}?" if dekat else ""


def urai_lembar(
    bentuk: BentukLembar,
    mentah: LembarMentah,
    penampung: Penampung,
    definisi: DefinisiSektor | None = None,
) -> LembarTerurai:
    """Return the typed rows; what cannot be read is None in its row and a GALAT."""
    _laporkan_kolom(bentuk, mentah, penampung)
    satuan = _satuan_indikator(bentuk, definisi)
    terisi: list[BarisTerurai] = []
    menunggu: list[BarisMentah] = []
    for baris in mentah.baris:
        if not bentuk.tegak and all(kosong(isi) for isi in baris.isi.values()):
            continue
        if _menunggu(bentuk, baris):
            menunggu.append(baris)
        else:
            terisi.append(_urai_baris(bentuk, mentah, baris, penampung, satuan))
    if menunggu:
        pesan = f"{len(menunggu)} baris belum diisi dan belum dibaca; isi nilainya bila sudah ada."
        letak = mentah.letak(menunggu[0])
        penampung.tambah("BARIS_MENUNGGU", TingkatTemuan.CATATAN, pesan, letak)
    return LembarTerurai(bentuk, mentah, tuple(terisi), tuple(menunggu))


def _menunggu(bentuk: BentukLembar, baris: BarisMentah) -> bool:
    """Return whether only keys stand in the row, as a template writes them beforehand."""
    if not bentuk.awal:
        return False
    isian = (kolom.nama for kolom in bentuk.kolom if kolom.nama not in bentuk.awal)
    return all(kosong(baris.isi.get(nama)) for nama in isian)


def _laporkan_kolom(bentuk: BentukLembar, mentah: LembarMentah, penampung: Penampung) -> None:
    """Report the columns that are missing or unknown, each once and not in every row."""
    _laporkan_kolom_asing(bentuk, mentah, penampung)
    for kolom in bentuk.kolom:
        if bentuk.tegak or kolom.nama in mentah.kolom:
            continue
        if _kolom_pokok(bentuk, kolom):
            pesan = f"kolom {kolom.nama} ({kolom.judul}) hilang; kembalikan dari templat."
            penampung.rusakkan("KOLOM_TIDAK_ADA", pesan, mentah.letak())
        elif kolom.nama not in ("uraian", "baris"):
            pesan = f"kolom {kolom.nama} ({kolom.judul}) tidak ada dan dibaca kosong."
            penampung.tambah("KOLOM_TIDAK_ADA", TingkatTemuan.CATATAN, pesan, mentah.letak())


def _kolom_pokok(bentuk: BentukLembar, kolom: KolomLembar) -> bool:
    if bentuk.tabel is None:
        return kolom.wajib
    if kolom.nama == "baris":
        return not bentuk.tabel.terbuka
    definisi = bentuk.tabel.kolom_bernama(kolom.nama)
    return definisi is not None and definisi.wajib


def _laporkan_kolom_asing(bentuk: BentukLembar, mentah: LembarMentah, penampung: Penampung) -> None:
    kenal = tuple(kolom.nama for kolom in bentuk.kolom)
    boleh = {*kenal, "uraian", "periode"} if bentuk.tabel is not None else set(kenal)
    for nama in mentah.kolom:
        if nama not in boleh:
            sebutan = "isian" if bentuk.tegak else "kolom"
            pesan = f"{sebutan} {nama} tidak dikenal dan tidak dibaca; hapus atau betulkan namanya"
            penampung.tambah(
                "KOLOM_TIDAK_DIKENAL",
                TingkatTemuan.PERINGATAN,
                f"{pesan}{saran(nama, kenal) or '.'}",
                mentah.letak(),
            )


def _satuan_indikator(bentuk: BentukLembar, definisi: DefinisiSektor | None) -> dict[str, str]:
    """Return the printed unit of each indikator, for lembar whose numbers carry it."""
    berkode = any(kolom.acuan is Acuan.INDIKATOR for kolom in bentuk.kolom)
    if definisi is None or not berkode:
        return {}
    return {indikator.kode: indikator.satuan.cetak for indikator in definisi.indikator}


def _urai_baris(
    bentuk: BentukLembar,
    mentah: LembarMentah,
    baris: BarisMentah,
    penampung: Penampung,
    satuan: Mapping[str, str],
) -> BarisTerurai:
    isi: dict[str, NilaiSel] = {}
    lengkap = True
    satuan_baris = satuan.get(str(baris.isi.get("kode", "")).strip(), "") if satuan else ""
    nihil = bentuk.tabel is not None
    for kolom in bentuk.kolom:
        satuan_kolom = satuan_baris if kolom.jenis is JenisSel.DESIMAL else ""
        nilai = urai_sel(baris.isi.get(kolom.nama), kolom, satuan_kolom, nihil=nihil)
        if nilai is None and kolom.wajib and not (bentuk.tegak or kolom.nama in mentah.kolom):
            lengkap = False
        elif nilai is None and kolom.wajib:
            nilai = SelSalah("ISIAN_KOSONG", f"{kolom.judul} belum diisi; isi sel ini.")
        if isinstance(nilai, SelSalah):
            penampung.rusakkan(nilai.kode, nilai.pesan, mentah.letak(baris, kolom.nama))
            nilai, lengkap = None, False
        if isinstance(nilai, str) and (kolom.acuan is not None or kolom.nama == "baris"):
            nilai = nilai.strip()
        isi[kolom.nama] = nilai
    return BarisTerurai(baris, isi, lengkap)


def isi_tabel(baris: BarisTerurai, tabel: DefinisiTabel) -> dict[str, IsiSel]:
    """Return the typed cells of a row of a data table, every number a Fraction."""
    return {kolom.nama: _isi_sel(baris.isi.get(kolom.nama)) for kolom in tabel.kolom_isian}


def _isi_sel(nilai: NilaiSel) -> IsiSel:
    match nilai:
        case bool() | str() | None:
            return nilai
        case int() | Fraction():
            return Fraction(nilai)
        case date():
            return nilai.isoformat()


def buat_rekaman(kelas: type[_Rekaman], isi: Mapping[str, NilaiSel]) -> _Rekaman:
    """Return the dataclass of a complete row; a blank takes the field's default.

    Galat: TypeError if a field without default is missing; call it on complete rows only.
    """
    tipe = tipe_bidang(kelas)
    argumen: dict[str, Any] = {}
    for bidang in fields(kelas):  # type: ignore[arg-type]  # records are dataclasses
        nilai = isi.get(bidang.name)
        if nilai is not None:
            atas = isi.get(f"{bidang.name}_atas")
            argumen[bidang.name] = _nilai_bidang(tipe[bidang.name], nilai, atas)
        elif tipe[bidang.name] is str and bidang.default in ("", MISSING):
            argumen[bidang.name] = ""
        elif bidang.default is MISSING:
            argumen[bidang.name] = None
    return kelas(**argumen)


def _nilai_bidang(tipe: type[Any], nilai: NilaiSel, atas: NilaiSel) -> object:
    if tipe is NilaiTarget:
        return NilaiTarget(nilai, atas)  # type: ignore[arg-type]  # both columns are DESIMAL
    if issubclass(tipe, Enum):
        return next(anggota for anggota in tipe if str(anggota.value) == nilai)
    if tipe is Periode:
        return urai_periode(str(nilai))
    if tipe is KodeAnggaran:
        return urai_kode_anggaran(str(nilai))
    return nilai
