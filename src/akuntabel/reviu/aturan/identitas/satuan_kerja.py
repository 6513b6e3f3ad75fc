"""Satuan kerja: the reporting unit's own name and class, learned from the report itself."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.susunan.petikan import Petikan, petikan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.sekali import sekali

_KEPALA = (
    r"(?:Lembaga|Rumah|Balai|Pengadilan|Mahkamah|Kejaksaan|Kantor|Badan|Dinas|Sekretariat|Lapas"
    r"|Rutan)"
)
_CIRI_JENIS = (
    "lembaga", "rumah", "balai", "lapas", "rutan", "pengadilan",
    "mahkamah", "kejaksaan", "kantor", "badan", "dinas", "inspektorat", "kecamatan", "sekretariat",
)  # fmt: skip
_KELAS = r"Kelas\s+(?:I{1,3}|IV|[1-4])\s?-?\s?[A-D]?\b"
_KATA = r"(?!Kelas\b)[A-Z][a-z]+(?:['’-][A-Za-z]+)?"
_BERKELAS = re.compile(
    rf"\b(?P<jenis>{_KEPALA}(?:\s+{_KATA}){{0,4}})\s+(?P<kelas>{_KELAS})(?P<nama>(?:\s+{_KATA}){{1,4}})"
)
_TANPA_KELAS = re.compile(
    rf"\b(?P<jenis>{_KEPALA}\s+{_KATA}|Inspektorat|Kecamatan)(?P<nama>(?:\s+{_KATA}){{1,4}})"
    rf"(?:\s+(?P<kelas>{_KELAS}))?"
)
_KELAS_LEPAS = re.compile(
    r"\bKelas\s+(I{1,3}|IV|[1-4])\s?-?\s?([A-D])?\b", re.IGNORECASE
)  # fmt: skip
_ANGKA = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_BUKAN_TEMPAT = frozenset(
    (
        "tahun", "provinsi", "kabupaten", "kantor", "kementerian", "untuk", "pada", "dalam",
        "dan", "yang", "adalah", "berada", "semester", "triwulan", "bulan", "per", "agar", "dari",
        "oleh", "dengan", "sebagai", "telah", "nomor", "kepada",
    )
)  # fmt: skip
_SEBUT_TERKECIL = 3
_SEKITAR = 70


@rekaman
class Unit:
    """The unit: its kind ("Pengadilan Negeri"), class as printed, proper name."""

    jenis: str
    kelas: str
    nama: str


@rekaman
class SebutKelas:
    """A class printed beside the unit's proper name, and the words around it."""

    kelas: str
    tercetak: str
    petikan: Petikan
    sekitar: str


@sekali
def unit_laporan(bacaan: Bacaan) -> Unit | None:
    """Return the unit that reports: the kind, class and name printed most often together.

    Mixed case only: in capitals a name has no visible end.
    """
    banyak: Counter[tuple[str, str]] = Counter()
    kelas: dict[tuple[str, str], Counter[str]] = {}
    for cocok in _sebutan_unit(bacaan):
        nama = _nama_tempat(cocok["nama"])
        if not nama:
            continue
        kunci = (" ".join(cocok["jenis"].split()), nama)
        banyak[kunci] += 1
        if cocok["kelas"]:
            kelas.setdefault(kunci, Counter())[" ".join(cocok["kelas"].split())] += 1
    if not banyak:
        return None
    (jenis, nama), n = max(banyak.items(), key=lambda satu: (satu[1], len(satu[0][0])))
    if n < _SEBUT_TERKECIL:
        return None
    milik = kelas.get((jenis, nama))
    return Unit(jenis, milik.most_common(1)[0][0] if milik else "", nama)


def _sebutan_unit(bacaan: Bacaan) -> Iterator[re.Match[str]]:
    for satu in petikan(bacaan):
        if satu.sel or not any(ciri in satu.kecil for ciri in _CIRI_JENIS):
            continue
        if "kelas" in satu.kecil:
            yield from _BERKELAS.finditer(satu.teks)
        yield from _TANPA_KELAS.finditer(satu.teks)


def _nama_tempat(teks: str) -> str:
    kata: list[str] = []
    for satu in teks.split():
        if satu.casefold() in _BUKAN_TEMPAT:
            break
        kata.append(satu)
    return " ".join(kata)


def baku_kelas(teks: str) -> str:
    """Return a class in one spelling: "Kelas II B" and "kelas 2B" are "IIB"; "" if it is none."""
    cocok = _KELAS_LEPAS.search(teks)
    if cocok is None:
        return ""
    return _ANGKA.get(cocok[1], cocok[1].upper()) + (cocok[2] or "").upper()


def kelas_unit(bacaan: Bacaan, unit: Unit) -> Iterator[SebutKelas]:
    """Return every class printed before or after the unit's proper name."""
    pola_nama = r"\s+".join(re.escape(k) for k in unit.nama.split())
    kelas = r"Kelas\s+(?:I{1,3}|IV|[1-4])\s?-?\s?[A-D]?\b"
    pola = re.compile(rf"({kelas})\s+{pola_nama}\b|\b{pola_nama}\s+({kelas})", re.IGNORECASE)
    for satu in petikan(bacaan):
        if "kelas" not in satu.kecil:
            continue
        for cocok in pola.finditer(satu.teks):
            if cocok[2] and _kelas_lain(satu.teks, cocok, unit):
                continue
            tercetak = cocok[1] or cocok[2]
            sekitar = satu.teks[max(0, cocok.start() - _SEKITAR) : cocok.end() + _SEKITAR]
            yield SebutKelas(baku_kelas(tercetak), " ".join(tercetak.split()), satu, sekitar)


def _kelas_lain(teks: str, cocok: re.Match[str], unit: Unit) -> bool:
    """Return whether a class after the place name belongs to a unit of another kind."""
    depan = " ".join(teks[max(0, cocok.start() - 60) : cocok.start()].split()).casefold()
    return not depan.endswith(unit.jenis.casefold())


@rekaman
class EjaanUnit:
    """Another spelling of the unit's name: as printed, and whether it is a mere slip of letters."""

    tercetak: str
    petikan: Petikan
    huruf: bool


def ejaan_unit(bacaan: Bacaan, unit: Unit) -> Iterator[EjaanUnit]:
    """Return the places where the kind or the proper name of the unit is spelled otherwise."""
    yield from _ejaan_jenis(bacaan, unit)
    yield from _ejaan_nama(bacaan, unit)


def _ejaan_jenis(bacaan: Bacaan, unit: Unit) -> Iterator[EjaanUnit]:
    """Return other words where the kind belongs: in front of class and name, or of the name."""
    jenis = unit.jenis.split()
    if len(jenis) < 2 or not unit.kelas:
        return
    ekor = r"\s+".join(re.escape(k) for k in unit.nama.split())
    pola = re.compile(
        rf"\b({re.escape(jenis[0])}(?:\s+\w+){{{len(jenis) - 1}}})"
        rf"\s+Kelas\s+\w{{1,3}}(?:\s[A-D])?\s+{ekor}\b",
        re.IGNORECASE,
    )
    benar = unit.jenis.casefold()
    ciri = jenis[0].lower()
    for satu in petikan(bacaan):
        if ciri not in satu.kecil:
            continue
        for cocok in pola.finditer(satu.teks):
            tercetak = " ".join(cocok[1].split())
            if tercetak.casefold() != benar:
                huruf = _selip(tercetak, unit.jenis)
                yield EjaanUnit(tercetak, satu, huruf=huruf)


def _ejaan_nama(bacaan: Bacaan, unit: Unit) -> Iterator[EjaanUnit]:
    """Return slips in the proper name behind kind and class."""
    kata = unit.nama.split()
    if len(unit.nama) < 6:
        return
    jenis = r"\s+".join(re.escape(k) for k in unit.jenis.split())
    pola = re.compile(
        rf"\b{jenis}(?:\s+{_KELAS})?\s+(\w+(?:\s+\w+){{{len(kata) - 1}}})", re.IGNORECASE
    )
    ciri = unit.jenis.lower()
    for satu in petikan(bacaan):
        if ciri not in satu.kecil:
            continue
        for cocok in pola.finditer(satu.teks):
            tercetak = " ".join(cocok[1].split())
            sama = tercetak.casefold() == unit.nama.casefold()
            if not sama and tercetak[:1].isupper() and _selip(tercetak, unit.nama):
                yield EjaanUnit(tercetak, satu, huruf=True)


def _selip(kiri: str, kanan: str) -> bool:
    """Return whether two spellings differ by letters only: as many words, each nearly alike."""
    a, b = kiri.casefold().split(), kanan.casefold().split()
    return len(a) == len(b) and all(fuzz.ratio(x, y) >= 84 for x, y in zip(a, b, strict=True))
