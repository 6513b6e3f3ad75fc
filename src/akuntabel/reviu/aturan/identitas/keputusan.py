"""Keputusan: decrees that speak for another office, and SOP steps by actors of another office."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import gabung, polos, ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.identitas.satuan_kerja import unit_laporan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Butir, Judul, Paragraf, Tempat

_JUDUL = re.compile(r"\s*(?:SURAT\s+)?KEPUTUSAN\s+([A-Z][A-Z .,&/()-]{5,150}[A-Z)])\s*$")
_TENTANG = re.compile(r"\s*TENTANG\s*:?\s*(.*)$", re.IGNORECASE)
_AKHIR_JUDUL = re.compile(r"\s*(?:DENGAN\s+RAHMAT|MENIMBANG|MENGINGAT|NOMOR)\b", re.IGNORECASE)
_DITETAPKAN = re.compile(
    r"(?:menetapkan|ditetapkan)\s+(?:dengan\s+)?(?:surat\s+)?keputusan\s+"
    r"([^;.:]{5,200}?)\s+tentang\s+([^;.]{5,260})",
    re.IGNORECASE,
)
_DIKTUM = re.compile(r"^\W*(?:menetapkan\s*:?\s*)?KEPUTUSAN\s+([A-Z][^;:]{5,200}?)\s+TENTANG\s+"
                     r"([^;]{5,260})")  # fmt: skip
_TAHUN = re.compile(r"\btahun(?:\s+anggaran)?\s+20\d\d\b", re.IGNORECASE)
_PANJANG = 70
_MIRIP_PEJABAT = 82
_MIRIP_HAL = 82
_OLEH = re.compile(r"\boleh\s+((?:[A-Z][\w/&.]*)(?:\s+(?:dan\s+)?[A-Z][\w/&.]*){0,4})")
_SINGKATAN = (
    ("kasubbag", "kepala sub bagian"), ("kasubag", "kepala sub bagian"),
    ("kasubsi", "kepala sub seksi"), ("kakanwil", "kepala kantor wilayah"),
    ("kalapas", "kepala lapas"), ("karutan", "kepala rutan"), ("kadiv", "kepala divisi "),
    ("kabag", "kepala bagian"), ("kabid", "kepala bidang"), ("kasi", "kepala seksi"),
    ("kaur", "kepala urusan"), ("kadis", "kepala dinas"), ("subbagian", "sub bagian"),
    ("tu", "tata usaha"), ("divmin", "divisi administrasi"),
)  # fmt: skip


@rekaman
class _Putusan:
    """A decree's title: its office, its subject, where the subject stands, and where it ends."""

    pejabat: str
    hal: str
    tempat: Tempat
    mulai: int


def pejabat_lain(bacaan: Bacaan) -> Iterator[Cacat]:
    """A decree names one office and one subject in title, consideration and dictum."""
    daftar = _putusan(bacaan)
    for n, satu in enumerate(daftar):
        akhir = daftar[n + 1].mulai if n + 1 < len(daftar) else satu.mulai + _PANJANG
        for i in range(satu.mulai + 1, min(akhir, satu.mulai + _PANJANG, len(bacaan.blok))):
            blok = bacaan.blok[i]
            if not isinstance(blok, Butir | Paragraf):
                continue
            cocok = _DIKTUM.search(blok.teks) or _DITETAPKAN.search(blok.teks)
            if cocok is not None:
                yield from _banding(satu, cocok, blok.tempat, bacaan.peta[i].bagian)


def _putusan(bacaan: Bacaan) -> list[_Putusan]:
    hasil = []
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Judul | Paragraf) or len(blok.teks) > 200:
            continue
        cocok = _JUDUL.match(blok.teks)
        if cocok is None or "TENTANG" in cocok[1]:
            continue
        hal = _hal(bacaan, i)
        if hal:
            hasil.append(_Putusan(cocok[1], hal, blok.tempat, i))
    return hasil


def _hal(bacaan: Bacaan, awal: int) -> str:
    """Return the subject of a decree: the lines below TENTANG up to who decrees."""
    bagian: list[str] = []
    mulai = False
    for blok in bacaan.blok[awal + 1 : awal + 14]:
        teks = getattr(blok, "teks", "")
        if not mulai:
            if (cocok := _TENTANG.match(teks)) is not None:
                mulai, bagian = True, [cocok[1]] if cocok[1] else []
            continue
        if isinstance(blok, Butir) or _AKHIR_JUDUL.match(teks) or not teks.isupper():
            break
        if teks.startswith(("KEPALA", "KETUA", "BUPATI", "MENTERI", "DIREKTUR", "WALI", "CAMAT")):
            break
        bagian.append(teks)
    return " ".join(bagian).strip()


def _banding(satu: _Putusan, cocok: re.Match[str], tempat: Tempat, bagian: str) -> Iterator[Cacat]:
    pejabat, hal = cocok[1], cocok[2]
    if not _sama(satu.pejabat, pejabat, _MIRIP_PEJABAT):
        yield _beda("pejabat", satu.pejabat, pejabat, (tempat, satu.tempat), bagian)
    elif not _sama(satu.hal, hal, _MIRIP_HAL):
        yield _beda("hal", satu.hal, hal, (tempat, satu.tempat), bagian)


def _sama(kiri: str, kanan: str, batas: int) -> bool:
    """Return whether two wordings are one; one that stops earlier is the other, shortened."""
    a, b = (polos(_TAHUN.sub("", satu)) for satu in (kiri, kanan))
    return a.startswith(b) or b.startswith(a) or fuzz.ratio(a, b) >= batas


def _beda(apa: str, judul: str, lain: str, tempat: tuple[Tempat, ...], bagian: str) -> Cacat:
    kiri, kanan = ringkas(lain, 110), ringkas(judul, 110)
    return Cacat(
        f"Keputusan ini menyebut {apa} “{kiri}”, sedangkan judulnya “{kanan}”; samakan judul, "
        "pertimbangan, dan diktum.",
        tempat,
        bagian,
        (kiri, kanan),
    )


def pelaksana_sop(bacaan: Bacaan) -> Iterator[Cacat]:
    """Who acts in the outputs of an SOP is one of its actors."""
    for tabel in bacaan.tabel:
        kolom = tabel.isi.kolom
        pelaksana = [k for k in kolom if len(k.jalur) > 1 and "pelaksana" in polos(k.jalur[0])]
        hasil = [k for k in kolom if polos(k.nama) in ("kelengkapan", "output", "keluaran")]
        if len(pelaksana) < 2 or not hasil:
            continue
        dikenal = {_panjang(k.nama) for k in pelaksana}
        unit = unit_laporan(bacaan)
        if unit is not None:
            dikenal.add(f"kepala {_panjang(unit.jenis)}")
        asing: dict[str, list[Tempat]] = {}
        for baris in tabel.isi.badan:
            for k in hasil:
                for cocok in _OLEH.finditer(baris.teks(k.indeks)):
                    if not _kenal(_panjang(cocok[1]), dikenal):
                        asing.setdefault(cocok[1].strip(), []).append(baris.tempat)
        if asing:
            yield Cacat(
                f"SOP menyebut {', '.join(asing)} sebagai pelaksana, padahal tidak ada di kolom "
                f"pelaksana ({gabung(k.nama for k in pelaksana)}); sesuaikan dengan pejabat "
                "satuan kerja ini.",
                tuple(dict.fromkeys(t for daftar in asing.values() for t in daftar)),
                tabel.konteks.bagian,
                tuple(asing),
            )


def _panjang(teks: str) -> str:
    """Return an office with its abbreviations written out."""
    hasil = f" {polos(teks)} "
    for singkat, penuh in _SINGKATAN:
        pola = f" {singkat} " if singkat in ("tu", "kasi") else singkat
        hasil = hasil.replace(pola, f" {penuh} " if pola.startswith(" ") else penuh)
    return " ".join(hasil.split())


def _kenal(jabatan: str, dikenal: set[str]) -> bool:
    return any(satu and fuzz.token_set_ratio(jabatan, satu) >= 88 for satu in dikenal)
