"""One row of the same kind and year in two tables: it has one count."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, nihil, sama
from akuntabel.reviu.aturan.bersama import sebut_tempat
from akuntabel.reviu.aturan.dasar import CATATAN, Cacat
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.indikator import kolom_indikator
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.nama import KATA
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import JenisKolom, Kolom

_TAHUN = re.compile(r"(?:tahun\s*)?((?:19|20)\d\d)", re.IGNORECASE)
_KHUSUS = re.compile(
    r"\b(?:jenis|nama|golongan|kategori|kelompok|pangkat|pendidikan)\b", re.IGNORECASE
)
_BERKALA = re.compile(
    r"triwulan|\btw\b|semester|bulan|januari|februari|maret|april|\bmei\b|juni|juli|agustus"
    r"|september|oktober|november|desember|kuartal|periode",
    re.IGNORECASE,
)
_UKUR = frozenset(JenisKolom) - {JenisKolom.LAIN, JenisKolom.JUMLAH, JenisKolom.REALISASI}
_SKALA_LAIN = 3


@rekaman
class _Hitungan:
    """One count: which table, the label as printed, the number, and where."""

    tabel: int
    label: str
    angka: Angka | None
    tempat: Tempat
    konteks: TabelDiTempat

    @property
    def teks(self) -> str:
        """Return the count as a sentence gives it."""
        return "0" if self.angka is None else self.angka.teks


def baris_dua_tabel(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the rows that two tables count differently in one year."""
    hitungan = _kumpulkan(bacaan)
    semua: dict[tuple[int, int], list[tuple[_Hitungan, _Hitungan, str]]] = defaultdict(list)
    banding: dict[tuple[int, int], int] = defaultdict(int)
    for (kepala, tahun, _), daftar in hitungan.items():
        for i, kiri in enumerate(daftar):
            for kanan in daftar[i + 1 :]:
                if kiri.tabel == kanan.tabel:
                    continue
                pasangan = (kiri.tabel, kanan.tabel)
                banding[pasangan] += 1
                if not _sama(kiri.angka, kanan.angka):
                    semua[pasangan].append((kiri, kanan, f"“{kepala}” tahun {tahun}"))
    for pasangan, beda in semua.items():
        lingkup_lain = len(beda) >= _SKALA_LAIN and len(beda) == banding[pasangan]
        for kiri, kanan, apa in beda:
            yield _cacat(kiri, kanan, apa, ragu=lingkup_lain)


def _sama(kiri: Angka | None, kanan: Angka | None) -> bool:
    if kiri is None or kanan is None:
        lain = kiri or kanan
        return lain is None or lain.nilai == 0
    return sama(kiri, kanan)


def _kumpulkan(bacaan: Bacaan) -> dict[tuple[str, int, str], list[_Hitungan]]:
    """Return the counts by the header of the label column, the year and one word of the label."""
    hasil: dict[tuple[str, int, str], list[_Hitungan]] = defaultdict(list)
    for satu in bacaan.tabel:
        label = satu.isi.kolom_label
        if label is None or not _layak(satu, label):
            continue
        kepala = " ".join(KATA.findall(label.nama.lower()))
        for kolom in satu.isi.kolom:
            tahun = _TAHUN.fullmatch(kolom.nama.strip())
            if tahun is None or kolom.jenis in _UKUR:
                continue
            for baris in satu.isi.badan:
                if baris.jumlah or baris.bagian or not baris.label:
                    continue
                teks, angka = baris.teks(kolom.indeks), baris.angka(kolom.indeks)
                if angka is None and not nihil(teks):
                    continue
                if angka is not None and (angka.persen or angka.nilai.denominator > 1):
                    continue
                tempat = baris.sel[kolom.indeks].tempat
                satuan = _Hitungan(satu.urut, baris.label, angka, tempat, satu)
                for kunci in _kunci(baris.label):
                    hasil[kepala, int(tahun[1]), kunci].append(satuan)
    return hasil


def _layak(satu: TabelDiTempat, label: Kolom) -> bool:
    """Return whether the rows are kinds of something, for a whole year."""
    if satu.konteks.lampiran or kolom_indikator(satu.isi) is not None or tabel_anggaran(satu.isi):
        return False
    if not _KHUSUS.search(label.nama) or len(label.nama.split()) < 2:
        return False
    kepala = " ".join(t for k in satu.isi.kolom for t in k.jalur)
    return not _BERKALA.search(f"{satu.isi.judul} {kepala}")


def _kunci(label: str) -> list[str]:
    """Return the names that a label goes by: "Roda dua/motor" is also "motor"."""
    return list(
        dict.fromkeys(
            kunci
            for bagian in (label, *label.split("/"))
            if (kunci := "".join(KATA.findall(bagian.lower())))
        )
    )


def _cacat(kiri: _Hitungan, kanan: _Hitungan, apa: str, *, ragu: bool) -> Cacat:
    tempat = sebut_tempat(kiri.tempat, kiri.konteks.konteks)
    return Cacat(
        f"“{kanan.label}” menurut {apa} berjumlah {kanan.teks}, sedangkan “{kiri.label}” di "
        f"{tempat} berjumlah {kiri.teks}; samakan, atau jelaskan mengapa keduanya berbeda.",
        (kanan.tempat, kiri.tempat),
        kanan.konteks.konteks.bagian,
        (kanan.teks, kiri.teks),
        "",
        (f"baris:{apa}:{kiri.label.casefold()}",),
        CATATAN if ragu else None,
    )
