"""Counts in sentences against the rows and totals of the tables of the same section."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.nama import KATA, kata_penting
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import KOLOM_KINERJA, JenisKolom, Kolom

_ANGKA = re.compile(r"\d")
_SAMBUNG = re.compile(
    r"(?:sebanyak|sejumlah|berjumlah|adalah|yaitu|yakni|ada|:|=|\()\s*$", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:jumlah|total|seluruh(?:nya)?|keseluruhan)\b", re.IGNORECASE)
_RUJUK = re.compile(
    r"\b(?:data|tabel)\b.{0,12}\b(?:di ?atas|tersebut|berikut|di ?bawah)\b", re.IGNORECASE
)
_LINCAH = re.compile(
    r"\b(?:rata-rata|bertambah|berkurang|naik|turun|meningkat|menurun|selisih|target\w*|minimal"
    r"|maksimal|kapasitas|daya tampung|setiap|triwulan|semester|bulan|per hari)\b",
    re.IGNORECASE,
)
_TANPA = re.compile(
    r"\b(?:di ?luar|selain(?! itu)|tanpa|kecuali|tidak termasuk|belum termasuk|dikurangi|bukan)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_TANPA_ISI = frozenset(
    (
        "wbp", "warga", "binaan", "orang", "narapidana", "tahanan", "pegawai", "total", "banyaknya",
        "data", "tahun", "jml", "no", "uraian", "ket", "keterangan",
    )
)  # fmt: skip
_SATUAN_LEWAT = frozenset(("%", "rp", "m²", "hari", "bulan", "jam", "poin", "indeks", "liter"))
_JENIS_SAJA = frozenset(
    ("jenis", "nama", "kategori", "kelompok", "bagian", "rekapitulasi", "daftar")
)
_JARAK = 16
_DEKAT = 2
_TERPENDEK = 4


@rekaman
class _Baris:
    """A row: the words of its label, its counts, and where it stands."""

    label: tuple[str, ...]
    nilai: tuple[Fraction, ...]
    teks: str
    tempat: Tempat

    def memuat(self, nilai: Fraction) -> bool:
        """Return whether the row holds the count, or it is a sum of its fields."""
        isi = self.nilai
        if nilai in isi or nilai == sum(isi):
            return True
        return any(nilai == a + b for i, a in enumerate(isi) for b in isi[i + 1 :])


def kalimat_dan_baris(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the sentences that give a row, or the total, of a table nearby another number."""
    tabel = [t for t in bacaan.tabel if not t.konteks.lampiran and t.isi.kepala]
    umum = frozenset(k for kata in bacaan.indikator.nama.kata for k in kata)
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran or not _ANGKA.search(kalimat.teks):
            continue
        dekat = [t for t in tabel if _sebagian(t, kalimat)]
        if not dekat or _tahun_lain(kalimat, bacaan.tahun or 0):
            continue
        baris = [b for t in dekat for b in _baris(t)]
        sudah = False
        for a in _hitungan(kalimat):
            cacat = _baris_lain(kalimat, a, baris, umum)
            if cacat is None and not sudah:
                cacat = _total_lain(kalimat, a, dekat, baris)
            if cacat is not None:
                sudah = True
                yield cacat


def _sebagian(satu: TabelDiTempat, kalimat: Kalimat) -> bool:
    """Return whether table and sentence belong together."""
    if satu.konteks.indikator is not None or kalimat.konteks.indikator is not None:
        return (
            satu.konteks.indikator == kalimat.konteks.indikator
            and satu.konteks.sub == kalimat.konteks.sub
        )
    return satu.konteks.jalur == kalimat.konteks.jalur and abs(satu.urut - kalimat.urut) <= _JARAK


def _tahun_lain(kalimat: Kalimat, tahun: int) -> bool:
    return bool({int(t) for t in _TAHUN.findall(kalimat.teks)} - {tahun})


def _hitungan(kalimat: Kalimat) -> Iterator[AngkaDalamTeks]:
    """Return the counts of a sentence that a connecting word introduces."""
    for a in cari_angka(kalimat.teks):
        angka = a.angka
        if angka.seperti_tahun or angka.satuan in _SATUAN_LEWAT or angka.nilai.denominator > 1:
            continue
        depan = kalimat.teks[: a.mulai]
        if _TANPA.search(depan[-80:].rpartition(",")[2]):
            continue  # "di luar X berjumlah N" counts neither X nor all
        if _SAMBUNG.search(depan) and not _LINCAH.search(depan[-60:]):
            yield a


def _baris(satu: TabelDiTempat) -> list[_Baris]:
    """Return the rows with counts; a table of one row has its columns for rows."""
    isi = satu.isi
    kolom = [k for k in isi.kolom if k.jenis not in (*KOLOM_KINERJA, JenisKolom.NOMOR)]
    badan = [b for b in isi.badan if not b.jumlah and not b.bagian]
    if len(badan) == 1:
        hasil = []
        for k in kolom:
            angka = badan[0].angka(k.indeks)
            if angka is not None and not angka.persen:
                label = tuple(KATA.findall(k.nama.lower()))
                tempat = badan[0].sel[k.indeks].tempat
                hasil.append(_Baris(label, (angka.nilai,), k.nama, tempat))
        return hasil
    return [
        _Baris(tuple(KATA.findall(b.label.lower())), nilai, b.label, b.tempat)
        for b in badan
        if b.label
        and (
            nilai := tuple(
                a.nilai
                for k in kolom
                if (a := b.angka(k.indeks)) is not None and not a.persen and not a.desimal
            )
        )
    ]


def _baris_lain(
    kalimat: Kalimat, a: AngkaDalamTeks, baris: list[_Baris], umum: frozenset[str]
) -> Cacat | None:
    """Compare the number with the row whose label stands right before it."""
    depan = _SAMBUNG.sub("", kalimat.teks[: a.mulai])
    kata = tuple(KATA.findall(depan.lower()))
    tepat = [b for b in baris if _berakhir(kata, b.label) and _khusus(b.label, umum)]
    if tepat:
        panjang = max(len(b.label) for b in tepat)
        tepat = [b for b in tepat if len(b.label) == panjang]
        if any(b.memuat(a.angka.nilai) for b in tepat):
            return None
        return _cacat_baris(kalimat, a.angka, tepat[0], yakin=True)
    ekor = [b for b in baris if len(b.label) > 2 and kata[-2:] == b.label[-2:]]
    if len(ekor) != 1 or not _khusus(kata[-2:], umum) or ekor[0].memuat(a.angka.nilai):
        return None
    return _cacat_baris(kalimat, a.angka, ekor[0], yakin=False)


def _berakhir(kata: tuple[str, ...], label: tuple[str, ...]) -> bool:
    return bool(label) and kata[-len(label) :] == label


def _khusus(label: tuple[str, ...], umum: frozenset[str]) -> bool:
    """Return whether a label cannot be met by chance: no word of the names alone."""
    if len(label) > 1:
        return True
    return len(label[0]) >= _TERPENDEK and label[0] not in umum and label[0] not in _TANPA_ISI


def _cacat_baris(kalimat: Kalimat, angka: Angka, baris: _Baris, *, yakin: bool) -> Cacat:
    isi = ", ".join(dict.fromkeys(cetak_angka(n) for n in baris.nilai))
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut {angka.teks} untuk “{baris.teks}”, sedangkan baris itu di "
        f"tabel berisi {isi}; samakan kalimat dengan tabel.",
        (kalimat.tempat, baris.tempat),
        kalimat.konteks.bagian,
        (angka.teks, isi),
        isi,
        (),
        GALAT if yakin else PERINGATAN,
    )


def _total_lain(
    kalimat: Kalimat, a: AngkaDalamTeks, tabel: list[TabelDiTempat], baris: list[_Baris]
) -> Cacat | None:
    """Compare a total of a sentence with the total row of the columns that it speaks of."""
    depan = kalimat.teks[: a.mulai]
    rujuk, total = _RUJUK.search(kalimat.teks), _TOTAL.search(depan)
    kata = set(KATA.findall(depan.lower()))
    if not (rujuk or total) or any(set(b.label) <= kata for b in baris if b.label):
        return None
    for satu in tabel:
        if satu.urut > kalimat.urut:
            continue
        jumlah = next((b for b in satu.isi.badan if b.jumlah), None)
        if jumlah is None:
            continue
        if _ada_di(satu, a.angka.nilai):
            continue
        dekat = kalimat.urut - satu.urut <= _DEKAT
        cocok, yakin = _kolom_disebut(satu, kata), total is not None
        if not cocok and dekat:
            cocok, yakin = _kolom_tunggal(satu, kata), False
        isi = {n.nilai: n for i in cocok if (n := jumlah.angka(i)) is not None}
        if len(isi) == 1:
            benar = next(iter(isi.values()))
            return _cacat_total(kalimat, a.angka, benar, jumlah.tempat, yakin=yakin)
    return None


def _ada_di(satu: TabelDiTempat, nilai: Fraction) -> bool:
    """Return whether the table holds the count, or two of its fields add up to it."""
    for jumlah in (True, False):
        isi = {
            n.nilai
            for b in satu.isi.badan
            if b.jumlah is jumlah
            for n in (b.angka(k.indeks) for k in satu.isi.kolom)
            if n is not None and not n.persen
        }
        if nilai in isi or any(nilai - x in isi for x in isi if 2 * x != nilai):
            return True
    return False


def _kolom_hitung(satu: TabelDiTempat) -> list[Kolom]:
    lewat = (*KOLOM_KINERJA, JenisKolom.NOMOR, JenisKolom.LABEL)
    return [k for k in satu.isi.kolom if k.jenis not in lewat and k != satu.isi.kolom_label]


def _kolom_disebut(satu: TabelDiTempat, kata: set[str]) -> list[int]:
    """Return the columns whose own words the sentence holds."""
    return [
        k.indeks
        for k in _kolom_hitung(satu)
        if (isi := set(kata_penting(k.nama)) - _TANPA_ISI) and isi <= kata
    ]


def _kolom_tunggal(satu: TabelDiTempat, kata: set[str]) -> list[int]:
    """Return the only column, "Jumlah", of a table that counts what the sentence speaks of."""
    kolom, label = _kolom_hitung(satu), satu.isi.kolom_label
    if len(kolom) != 1 or label is None or set(kata_penting(kolom[0].nama)) - _TANPA_ISI:
        return []
    apa = set(kata_penting(f"{label.nama} {satu.isi.judul}")) - _TANPA_ISI - _JENIS_SAJA
    return [kolom[0].indeks] if apa & kata else []


def _cacat_total(
    kalimat: Kalimat, angka: Angka, jumlah: Angka, tempat: Tempat, *, yakin: bool
) -> Cacat:
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut {angka.teks}, sedangkan jumlah di tabelnya "
        f"{jumlah.teks}; samakan kalimat dengan tabel.",
        (kalimat.tempat, tempat),
        kalimat.konteks.bagian,
        (angka.teks, jumlah.teks),
        jumlah.teks,
        (),
        GALAT if yakin else PERINGATAN,
    )
