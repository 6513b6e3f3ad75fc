"""TabelTerbaca: what the columns and rows of a table are, by the words of its header."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cached_property

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, baca_sel, nihil
from akuntabel.reviu.naskah import Sel, Tabel, Tempat


class JenisKolom(Enum):
    """What a column holds."""

    NOMOR = "nomor"
    LABEL = "label"
    TARGET = "target"
    RENSTRA = "renstra"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    PAGU = "pagu"
    SISA = "sisa"
    PERSEN = "persen"
    BOBOT = "bobot"
    NILAI = "nilai"
    JUMLAH = "jumlah"
    LAIN = "lain"


KOLOM_KINERJA = (
    JenisKolom.TARGET,
    JenisKolom.REALISASI,
    JenisKolom.CAPAIAN,
    JenisKolom.RENSTRA,
)
_POLA_KOLOM: tuple[tuple[JenisKolom, re.Pattern[str]], ...] = tuple(
    (jenis, re.compile(pola))
    for jenis, pola in (
        (JenisKolom.NOMOR, r"^(no|nomor|nmr|nomer)\.?( urut)?( \(\d\))?$"),
        (JenisKolom.RENSTRA, r"renstra|jangka menengah|rpjm"),
        (JenisKolom.SISA, r"^(sisa|selisih)\b"),
        (JenisKolom.PERSEN, r"^%|^(prosen|persen(tase)?)\b|(penyerapan|serapan) ?\(?%\)?$"),
        (JenisKolom.CAPAIAN, r"\bcapaian( kinerja)?\b"),
        (JenisKolom.REALISASI, r"\brealisasi\b|^penyerapan|^serapan"),
        (JenisKolom.PAGU, r"^(pagu|anggaran|alokasi|dipa|jumlah anggaran|target anggaran)\b"),
        (JenisKolom.TARGET, r"^(target|rencana)\b|\btarget\b"),
        (JenisKolom.BOBOT, r"\bbobot\b"),
        (JenisKolom.NILAI, r"^(nilai|skor|hasil)\b"),
        (JenisKolom.JUMLAH, r"^(jumlah|total|banyaknya)\b"),
        (JenisKolom.LABEL, r"uraian|indikator|sasaran|program|kegiatan|jenis|nama|dokumen|satker"
                           r"|keterangan|golongan|pangkat|pendidikan"),
    )
)  # fmt: skip
_RENSTRA = re.compile(r"renstra|jangka menengah|rpjm|\b20\d\d\s*[-–—]\s*20\d\d\b")
_HANYA_TERBAWAH = frozenset({JenisKolom.NILAI, JenisKolom.LABEL, JenisKolom.NOMOR})
_JUMLAH = re.compile(r"(sub ?|grand ?)?(jumlah|total)\b(?! \w+ \w+)", re.IGNORECASE)
_RATA = re.compile(r"(rata|mean)", re.IGNORECASE)
TAHUN = re.compile(r"\b((?:19|20)\d\d)\b")
_KURUNG = re.compile(r"\(\s*\d{1,2}\s*\)")
_TIGA_DESIMAL = re.compile(r"0[.,]\d{3}")
CENTANG = frozenset("√✓✔vV☑xX✗×")
_BATAS_KEPALA = 4


@rekaman
class Kolom:
    """One column: its place, the header texts from top to bottom, its kind and year."""

    indeks: int
    jalur: tuple[str, ...]
    jenis: JenisKolom
    tahun: int | None = None

    @property
    def nama(self) -> str:
        """Return the lowest header text."""
        return self.jalur[-1] if self.jalur else ""


@rekaman
class BarisTabel:
    """One body row: its label, its fields, and the year a section row gave it.

    `desimal` are the columns whose numbers have three decimals ("0,756" beside "1,200");
    `urut` is its place among the body rows.
    """

    label: str
    sel: tuple[Sel, ...]
    jumlah: bool = False
    tahun: int | None = None
    bagian: bool = False
    desimal: frozenset[int] = frozenset()
    urut: int = 0

    def angka(self, indeks: int) -> Angka | None:
        """Return the number in a column, None where there is none."""
        angka = baca_sel(self.sel[indeks].teks) if indeks < len(self.sel) else None
        if angka is not None and angka.lain is not None and indeks in self.desimal:
            return Angka(angka.teks, *angka.lain, angka.satuan)
        return angka

    def teks(self, indeks: int) -> str:
        """Return the text in a column, "" where the row is shorter."""
        return self.sel[indeks].teks if indeks < len(self.sel) else ""

    @property
    def tempat(self) -> Tempat:
        """Return where the row begins."""
        return self.tempat_sel(0)

    def tempat_sel(self, indeks: int) -> Tempat:
        """Return where a column of the row stands, its beginning where the row is shorter."""
        if indeks < len(self.sel):
            return self.sel[indeks].tempat
        return self.sel[0].tempat if self.sel else Tempat()


def angka_kolom(baris: Iterable[BarisTabel], indeks: int) -> list[Angka]:
    """Return the numbers in a column of some rows; fields without one are left out."""
    return [angka for satu in baris if (angka := satu.angka(indeks)) is not None]


class TabelTerbaca:
    """A table understood: caption, columns, body rows."""

    def __init__(self, tabel: Tabel, judul: str = "") -> None:
        self.tabel = tabel
        self.judul = judul
        self.kepala = banyak_kepala(tabel)
        self.lebar = max((len(b) for b in tabel.baris), default=0)

    @cached_property
    def kolom(self) -> tuple[Kolom, ...]:
        """Return the columns from left to right."""
        jalur = jalur_kepala(self.tabel, self.kepala, self.lebar)
        return tuple(_kolom(i, satu) for i, satu in enumerate(jalur))

    @cached_property
    def badan(self) -> tuple[BarisTabel, ...]:
        """Return the body rows with their labels."""
        hasil: list[BarisTabel] = []
        tahun: int | None = None
        desimal = self._kolom_tiga_desimal()
        for baris in self.tabel.baris[self.kepala :]:
            isi = [s.teks for s in baris if s.teks.strip()]
            cocok = TAHUN.search(isi[0]) if len(isi) == 1 else None
            if cocok is not None and len(isi[0]) < 40:
                tahun = int(cocok[1])
            label = self._label(baris)
            hasil.append(
                BarisTabel(
                    label,
                    baris,
                    _JUMLAH.match(label) is not None,
                    tahun,
                    bagian=len(isi) == 1,
                    desimal=desimal,
                    urut=len(hasil),
                )
            )
        return tuple(hasil)

    def _kolom_tiga_desimal(self) -> frozenset[int]:
        """Return the columns where a number below one has three decimals."""
        return frozenset(
            i
            for baris in self.tabel.baris[self.kepala :]
            for i, sel in enumerate(baris)
            if _TIGA_DESIMAL.fullmatch(sel.teks.strip())
        )

    def _label(self, baris: tuple[Sel, ...]) -> str:
        nomor = {k.indeks for k in self.kolom if k.jenis is JenisKolom.NOMOR}
        for i, sel in enumerate(baris):
            teks = sel.teks.strip()
            if not teks or (i in nomor and baca_sel(teks) is not None):
                continue
            if i in nomor and not _JUMLAH.match(teks) and len(teks) < 4:
                continue
            return "" if baca_sel(teks) or nihil(teks) or teks in CENTANG else teks
        return ""

    def kolom_jenis(self, jenis: JenisKolom) -> list[Kolom]:
        """Return the columns of one kind."""
        return [k for k in self.kolom if k.jenis is jenis]

    @cached_property
    def kolom_label(self) -> Kolom | None:
        """Return the first column that names the rows."""
        for kolom in self.kolom:
            if kolom.jenis in (JenisKolom.LABEL, JenisKolom.LAIN):
                return kolom
        return None

    @property
    def rata_rata(self) -> bool:
        """Return whether the table closes with a mean instead of a total."""
        return any(_RATA.match(b.label) for b in self.badan)


def _kolom(indeks: int, jalur: tuple[str, ...]) -> Kolom:
    semua = [TAHUN.findall(t) for t in reversed(jalur)]
    tahun = next((int(t[0]) for t in semua if len(t) == 1), None)
    return Kolom(indeks, jalur, jenis_kolom(jalur), tahun)


def jenis_kolom(jalur: tuple[str, ...]) -> JenisKolom:
    """Return the kind that the lowest telling header text gives a column."""
    semua = " ".join(jalur).casefold()
    berjangka = _RENSTRA.search(semua) is not None
    for tinggi, teks in enumerate(reversed(jalur)):
        polos = _KURUNG.sub("", teks.casefold()).strip(" .:")
        for jenis, pola in _POLA_KOLOM:
            if pola.search(polos) and not (tinggi and jenis in _HANYA_TERBAWAH):
                return JenisKolom.RENSTRA if berjangka and jenis is JenisKolom.TARGET else jenis
    return JenisKolom.LAIN


def jalur_kepala(tabel: Tabel, kepala: int, lebar: int) -> list[tuple[str, ...]]:
    """Return the header texts above each column, wide cells spread over what they cover."""
    kisi: list[list[str]] = []
    for r in range(kepala):
        baris = tabel.baris[r]
        isi = [s.teks.strip() for s in baris] + [""] * (lebar - len(baris))
        for c in range(1, lebar):
            gabung = baris[c].gabung if c < len(baris) else ""
            bawah = r + 1 < kepala and c < len(tabel.baris[r + 1]) and tabel.baris[r + 1][c].teks
            if not isi[c] and (gabung == "kiri" or (not gabung and bawah)):
                isi[c] = isi[c - 1]
        kisi.append(isi)
    hasil = []
    for c in range(lebar):
        jalur: list[str] = []
        for isi in kisi:
            if isi[c] and (not jalur or jalur[-1] != isi[c]) and not _KURUNG.fullmatch(isi[c]):
                jalur.append(" ".join(isi[c].split()))
        hasil.append(tuple(jalur))
    return hasil


def banyak_kepala(tabel: Tabel) -> int:
    """Return how many of the first rows are header."""
    baris = tabel.baris
    hasil = 0
    for r, isi in enumerate(baris[:_BATAS_KEPALA]):
        if len(baris) == 1 or r + 1 == len(baris):
            break
        if not (_seperti_kepala(isi) and (r == 0 or _lanjutan_kepala(baris[r - 1], isi))):
            break
        hasil += 1
    return hasil


def _seperti_kepala(isi: tuple[Sel, ...]) -> bool:
    teks = [s.teks.strip() for s in isi if s.teks.strip()]
    if not teks:
        return False
    if all(_KURUNG.fullmatch(t) for t in teks) or urutan_bulan(teks):
        return True
    for satu in teks:
        angka = baca_sel(satu)
        data = angka is not None and not angka.seperti_tahun and not _KURUNG.fullmatch(satu)
        if data or satu in CENTANG or nihil(satu):
            return False
    return True


def _lanjutan_kepala(atas: tuple[Sel, ...], isi: tuple[Sel, ...]) -> bool:
    """Return whether a row goes on with the header above: it fills what was left open there."""
    terisi = [i for i, s in enumerate(isi) if s.teks.strip()]
    teks = [isi[i].teks.strip() for i in terisi]
    if all(_KURUNG.fullmatch(t) for t in teks) or urutan_bulan(teks):
        return True
    if any(s.gabung == "atas" for s in isi) and any(s.gabung == "kiri" for s in atas):
        return True
    banyak_atas = sum(bool(s.teks.strip()) for s in atas)
    if banyak_atas == 1 and len(atas) > 2 and len(terisi) > 1:
        return True
    terbuka = [i for i in range(len(atas)) if i and not atas[i].teks.strip()]
    pertama_kosong = not isi[0].teks.strip() if isi else False
    return (
        bool(terbuka) and any(i in terbuka for i in terisi) and (pertama_kosong or len(terisi) > 2)
    )


def urutan_bulan(teks: list[str]) -> bool:
    """Return whether the texts are 1, 2, 3 … at least six of them: months or column numbers."""
    return len(teks) >= 6 and [t.strip(".") for t in teks] == [
        str(i) for i in range(1, len(teks) + 1)
    ]
