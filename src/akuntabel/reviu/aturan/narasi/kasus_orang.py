"""Rule on people and cases: a count of cases is no count of people."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.angka import Angka, AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import PEGAWAI, JenisKlaim, kunci_fakta
from akuntabel.reviu.naskah import Tempat

_KASUS = re.compile(
    r"\b(?:penyakit|kasus|perkara|pelanggaran|keluhan|diagnosa|diagnosis)\b", re.IGNORECASE
)
_BERORANG = re.compile(
    r"\b(?:penderita|pasien|orang|pelanggar|peserta|terdakwa|pemohon|pelapor|korban"
    r"|(?:jumlah|data) (?:wbp|warga binaan|narapidana|tahanan|pegawai))\b",
    re.IGNORECASE,
)
_PENGHUNI = (
    r"(?:wbp|warga binaan(?: pemasyarakatan)?|penghuni|narapidana dan tahanan"
    r"|tahanan dan narapidana|tahanan\s*/\s*narapidana)"
)
_KOLOM_PENGHUNI = re.compile(rf"(?:jumlah|total)\s+(?:seluruh\s+)?{_PENGHUNI}", re.IGNORECASE)
_KALIMAT_PENGHUNI = re.compile(
    rf"\b(?:jumlah|total)\s+(?:seluruh\s+)?{_PENGHUNI}\b[^.;]{{0,60}}?"
    r"(?:sebanyak|adalah|berjumlah|sebesar|mencapai)\s*$",
    re.IGNORECASE,
)
_ADA_PENGHUNI = re.compile(rf"\b(?:jumlah|total)\s+(?:seluruh\s+)?{_PENGHUNI}\b", re.IGNORECASE)
_ORANG = frozenset(("orang", "narapidana", "tahanan", "wbp"))
_SESUDAH = re.compile(
    r"\s*(?:orang\s+)?(?P<siapa>narapidana|tahanan|warga binaan|wbp|penghuni|pegawai)\b",
    re.IGNORECASE,
)
_HITUNGAN = re.compile(
    r"\d\s*(?:orang|narapidana|tahanan|wbp|pegawai|warga binaan|penghuni)\b", re.IGNORECASE
)
_TAHUN = re.compile(r"(?:19|20)\d\d\b")
_BESAR = 50
_JAUH = Fraction(3, 2)


@rekaman
class _Penduduk:
    """The largest number of people that the report states, and where."""

    angka: Angka
    tempat: Tempat
    nama: str
    kunci: tuple[str, ...]


def orang_dan_kasus(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence counts as people what a table counts as cases, or more people than there are."""
    kasus = [satu for satu in bacaan.tabel if _tabel_kasus(satu)]
    penghuni, pegawai = _penghuni(bacaan), _pegawai(bacaan)
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran or not _HITUNGAN.search(kalimat.teks):
            continue
        for a in cari_angka(kalimat.teks):
            siapa = _siapa(kalimat, a)
            if siapa is None or a.angka.desimal:
                continue
            tabel = next((t for t in kasus if _total(t, kalimat, a.angka)), None)
            batas = pegawai if siapa == "pegawai" else penghuni
            lebih = batas is not None and a.angka.nilai > batas.angka.nilai and siapa != "orang"
            if tabel is not None or lebih:
                yield _cacat(kalimat, a.angka, tabel, batas if lebih else None)


def _tabel_kasus(satu: TabelDiTempat) -> bool:
    """Return whether the rows of a table are cases and its columns do not count people."""
    label = satu.isi.kolom_label
    if label is None or not _KASUS.search(label.nama) or satu.konteks.lampiran:
        return False
    lain = " ".join(t for k in satu.isi.kolom for t in k.jalur)
    return not _BERORANG.search(f"{lain} | {satu.isi.judul}")


def _siapa(kalimat: Kalimat, a: AngkaDalamTeks) -> str | None:
    """Return whom a number counts: "orang" where the sentence does not say more."""
    if _TAHUN.match(a.angka.teks):
        return None
    if a.angka.satuan == "pegawai":
        return "pegawai"
    cocok = _SESUDAH.match(kalimat.teks, a.akhir)
    if cocok is not None:
        return cocok["siapa"].lower()
    return a.angka.satuan if a.angka.satuan in _ORANG else None


def _total(satu: TabelDiTempat, kalimat: Kalimat, angka: Angka) -> bool:
    """Return whether the number is a total of the table in the section of the sentence."""
    if satu.konteks.jalur[:2] != kalimat.konteks.jalur[:2]:
        return False
    if satu.konteks.indikator != kalimat.konteks.indikator:
        return False
    return any(
        n is not None and n.nilai == angka.nilai and not n.persen
        for b in satu.isi.badan
        if b.jumlah
        for n in (b.angka(i) for i in range(1, len(b.sel)))
    )


def _penghuni(bacaan: Bacaan) -> _Penduduk | None:
    """Return the largest count of all inmates: of a column, or of a sentence that says so."""
    calon: list[_Penduduk] = []
    for satu in bacaan.tabel:
        for kolom in satu.isi.kolom:
            if not _KOLOM_PENGHUNI.fullmatch(kolom.nama):
                continue
            for baris in satu.isi.badan:
                angka = baris.angka(kolom.indeks)
                if angka is not None and not angka.persen:
                    tempat = baris.sel[kolom.indeks].tempat
                    calon.append(_Penduduk(angka, tempat, kolom.nama, ()))
    for kalimat in kalimat_laporan(bacaan):
        if _ADA_PENGHUNI.search(kalimat.teks):
            calon += [
                _Penduduk(a.angka, kalimat.tempat, "jumlah penghuni", ())
                for a in cari_angka(kalimat.teks)
                if a.angka.satuan in ("", *_ORANG)
                and not _TAHUN.match(a.angka.teks)
                and _KALIMAT_PENGHUNI.search(kalimat.teks[: a.mulai])
            ]
    return max(calon, key=lambda p: p.angka.nilai, default=None)


def _pegawai(bacaan: Bacaan) -> _Penduduk | None:
    kunci = kunci_fakta(PEGAWAI, JenisKlaim.JUMLAH, bacaan.tahun or 0)
    klaim = max(bacaan.fakta.get(kunci, ()), key=lambda k: k.angka.nilai, default=None)
    if klaim is None:
        return None
    return _Penduduk(klaim.angka, klaim.tempat, "jumlah pegawai", (kunci,))


def _cacat(
    kalimat: Kalimat, angka: Angka, tabel: TabelDiTempat | None, batas: _Penduduk | None
) -> Cacat:
    sebab = []
    tempat = [kalimat.tempat]
    if tabel is not None:
        kolom = tabel.isi.kolom_label
        nama = kolom.nama if kolom is not None else "kasus"
        sebab.append(f"angka itu adalah jumlah tabel menurut “{nama}”, jadi banyaknya kasus")
        tempat += [b.tempat for b in tabel.isi.badan if b.jumlah][:1]
    if batas is not None:
        sebab.append(f"melebihi {batas.nama} yang {batas.angka.teks}")
        tempat.append(batas.tempat)
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut {angka.teks}, padahal {' dan '.join(sebab)}; tulis "
        "banyaknya orang, atau sebut kasus.",
        tuple(tempat),
        kalimat.konteks.bagian,
        (angka.teks, *((batas.angka.teks,) if batas is not None else ())),
        "kasus, bukan orang"
        if tabel is not None
        else f"paling banyak {batas.angka.teks}"
        if batas is not None
        else "",
        batas.kunci if batas is not None else (),
        _tingkat(angka, tabel, batas),
    )


def _tingkat(angka: Angka, tabel: TabelDiTempat | None, batas: _Penduduk | None) -> TingkatTemuan:
    """Return how sure it is: a few cases may be as many people, and people come and go."""
    if batas is None:
        return PERINGATAN if angka.nilai >= _BESAR else CATATAN
    if tabel is not None:
        return GALAT
    jauh = angka.nilai >= _JAUH * batas.angka.nilai
    return PERINGATAN if jauh and not batas.kunci else CATATAN


ATURAN_ORANG: tuple[Aturan, ...] = (
    Aturan(
        "RV-ORG-01",
        "Orang dan kasus",
        PERINGATAN,
        "Yang disebut orang dalam kalimat bukan banyaknya kasus dalam tabel, dan tidak melebihi "
        "seluruh penghuni atau pegawai yang disebut laporan.",
        ANDAL,
        orang_dan_kasus,
    ),
)
