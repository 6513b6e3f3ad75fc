"""Indikator of a report: gathered from its own tables, and recognised wherever it is named."""

import re

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.nama import Cocok, DaftarNama, kata_penting
from akuntabel.reviu.naskah import Blok, Judul, Paragraf, Tempat
from akuntabel.reviu.tabel import JenisKolom, Kolom, TabelTerbaca

_AWALAN = re.compile(
    r"^\s*(?:(?:indikator(?: kinerja)?(?: (?:utama|kegiatan|program|sasaran))?|ikk|iku|ik|sk|ss|sp)"
    r"[\s.]*\d[\d.\-]*\s*[:.)]?\s*|\d{1,2}(?:[.\-]\d{1,2})*\s*[.):]?\s+|[a-z][.)]\s+)",
    re.IGNORECASE,
)
_NOMOR = re.compile(r"^\s*(?:[A-Za-z]{0,4}[\s.]*)?(\d{1,2}(?:[.\-]\d{1,2})*)[.):\s]")
_UKURAN = re.compile(
    r"^(persentase|prosentase|jumlah|indeks|nilai|rasio|tingkat|angka|cakupan|rata-rata|proporsi|"
    r"tersusunnya|terpenuhi(nya)?|terlaksananya|tersedianya)\b",
    re.IGNORECASE,
)
_KOLOM_INDIKATOR = re.compile(r"\bindikator\b", re.IGNORECASE)
_BUKAN_INDIKATOR = re.compile(r"^(jumlah|total|rata-rata)(?: keseluruhan)?$", re.IGNORECASE)
_SASARAN = re.compile(r"sasaran|tujuan", re.IGNORECASE)
_PANJANG_NAMA = 400


@rekaman
class Indikator:
    """One indikator as the report first names it; `nomor` is "2.6": sasaran, then order."""

    nomor: str
    nama: str
    tempat: Tempat

    @property
    def sebutan(self) -> str:
        """Return the short way to speak of it in a sentence."""
        nama = self.nama if len(self.nama) <= 90 else f"{self.nama[:87].rstrip()}…"
        return f"indikator {self.nomor} ({nama})" if self.nomor else f"indikator {nama}"


class DaftarIndikator:
    """The indikator of one report in order, with the words that tell them apart."""

    def __init__(self, daftar: list[Indikator]) -> None:
        self.daftar = tuple(daftar)
        self.nama = DaftarNama(i.nama for i in daftar)
        self._kenal: dict[str, Cocok | None] = {}

    def __len__(self) -> int:
        return len(self.daftar)

    def cari(self, teks: str, batas: float = 0.74) -> int | None:
        """Return which indikator the whole text names, else None."""
        kunci = f"{batas}{teks}"
        if kunci not in self._kenal:
            self._kenal[kunci] = self.nama.cocokkan(tanpa_nomor(teks), batas)
        cocok = self._kenal[kunci]
        return None if cocok is None else cocok.indeks


def tanpa_nomor(teks: str) -> str:
    """Return the name without the number or code in front of it."""
    return _AWALAN.sub("", teks.replace("\n", " "), count=1).strip(" .;:")


def kolom_indikator(tabel: TabelTerbaca) -> Kolom | None:
    """Return the column that names indikator, if the table has one."""
    for kolom in tabel.kolom:
        if kolom.jenis is JenisKolom.LABEL and _KOLOM_INDIKATOR.search(kolom.nama):
            return kolom
    return None


def kumpulkan(tabel: list[TabelTerbaca], blok: tuple[Blok, ...]) -> DaftarIndikator:
    """Return the indikator of the report: from its tables, else from its headings.

    The table with the most rows under an "Indikator" column leads; others add what it lacks.
    """
    calon = [(t, k) for t in tabel if (k := kolom_indikator(t)) is not None]
    calon.sort(key=lambda satu: (not _kolom_sasaran(satu[0]), -min(len(satu[0].badan), 60)))
    daftar = DaftarIndikator([])
    for satu, kolom in calon:
        nama = _nama_tabel(satu, kolom)
        if len(nama) == 1 and len(daftar):
            continue
        daftar = _gabung(daftar, nama)
    if len(daftar):
        return daftar
    return DaftarIndikator(_unik(_nama_judul(blok)))


def _gabung(daftar: DaftarIndikator, nama: list[Indikator]) -> DaftarIndikator:
    """Return the list with the names it lacks; one cut off at a page end is made whole."""
    isi = list(daftar.daftar)
    baru: list[Indikator] = []
    for satu in nama:
        ada = daftar.cari(satu.nama) if len(daftar) else None
        if ada is None:
            baru.append(satu)
        elif 1.15 * len(isi[ada].nama) < len(satu.nama) < 2.5 * len(isi[ada].nama):
            isi[ada] = Indikator(isi[ada].nomor, satu.nama, isi[ada].tempat)
    return DaftarIndikator([*isi, *_unik(baru)])


def _unik(daftar: list[Indikator]) -> list[Indikator]:
    ada: set[tuple[str, ...]] = set()
    hasil = []
    for satu in daftar:
        kunci = tuple(sorted(kata_penting(satu.nama)))
        if kunci not in ada:
            ada.add(kunci)
            hasil.append(satu)
    return hasil


def _nama_tabel(tabel: TabelTerbaca, kolom: Kolom) -> list[Indikator]:
    hasil: list[Indikator] = []
    sasaran = [k.indeks for k in tabel.kolom if re.search(r"sasaran|tujuan", k.nama, re.IGNORECASE)]
    ke_sasaran = urut = 0
    for baris in tabel.badan:
        if (
            sasaran
            and len(kata_penting(baris.teks(sasaran[0]))) >= 2
            and _nomor_depan(baris.teks(0))
        ):
            ke_sasaran, urut = ke_sasaran + 1, 0
        teks = baris.teks(kolom.indeks)
        nama = tanpa_nomor(teks)
        if baris.jumlah or not _layak(nama, teks):
            continue
        urut += 1
        depan = _nomor_depan(teks)
        nomor = depan if "." in depan else f"{ke_sasaran}.{depan or urut}" if ke_sasaran else depan
        hasil.append(Indikator(nomor, nama, baris.sel[kolom.indeks].tempat))
    return hasil


def _kolom_sasaran(tabel: TabelTerbaca) -> list[Kolom]:
    return [k for k in tabel.kolom if _SASARAN.search(k.nama)]


def _layak(nama: str, teks: str) -> bool:
    """Return whether a field names an indikator and is not the tail of the one above."""
    if len(kata_penting(nama)) < 2 or len(nama) > _PANJANG_NAMA or _BUKAN_INDIKATOR.match(nama):
        return False
    return not nama[:1].islower() or _NOMOR.match(teks) is not None


def _nomor_depan(teks: str) -> str:
    cocok = _NOMOR.match(f"{teks} ")
    return cocok[1].replace("-", ".") if cocok is not None else ""


def _nama_judul(blok: tuple[Blok, ...]) -> list[Indikator]:
    hasil = []
    for satu in blok:
        if isinstance(satu, Judul) or (isinstance(satu, Paragraf) and satu.tebal):
            nama = tanpa_nomor(satu.teks)
            if _UKURAN.match(nama) and len(nama.split()) >= 3 and len(nama) <= _PANJANG_NAMA:
                hasil.append(Indikator(_nomor_depan(satu.teks), nama, satu.tempat))
    return hasil
