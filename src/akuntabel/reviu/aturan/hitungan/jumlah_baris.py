"""RV-JML-02: a column "Jumlah" is the sum of the columns of its family in the same row."""

import re
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import (
    KlaimBaris,
    cocok_jumlah,
    isi,
    jumlah,
    klaim_baris,
    satuan_seragam,
    sebut,
)
from akuntabel.reviu.aturan.hitungan.jumlah_bulan import BarisBerkala, baris_berkala
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca

_JUMLAH = re.compile(r"^(?:sub ?)?(?:jumlah|total)\b", re.IGNORECASE)
_SELURUH = re.compile(r"dinilai|seluruh|keseluruhan|total|semua", re.IGNORECASE)
_BUKAN_SUKU = frozenset(
    {
        JenisKolom.NOMOR,
        JenisKolom.TARGET,
        JenisKolom.RENSTRA,
        JenisKolom.CAPAIAN,
        JenisKolom.PERSEN,
        JenisKolom.BOBOT,
    }
)
_BUKAN_NAMA = re.compile(
    r"%|perse|prosen|rata|indeks|\bnilai\b|skor|harga|satuan|tahun ke", re.IGNORECASE
)


@rekaman
class _Hasil:
    """One row under one reading: agrees or not, and whether more than one addend counts."""

    baris: BarisTabel
    daftar: tuple[Angka, ...]
    total: Angka
    cocok: bool

    @property
    def berarti(self) -> bool:
        """Return whether the row says something: two addends that are not 0."""
        return sum(bool(a.nilai) for a in self.daftar) >= 2


def total_baris(bacaan: Bacaan) -> Iterator[Cacat]:
    """A column "Jumlah" is the sum of the columns of its family."""
    klaim = klaim_baris(bacaan)
    for satu in bacaan.tabel:
        berkala = list(baris_berkala(satu.isi))
        for setahun in berkala:
            if not setahun.cocok:
                yield _cacat(klaim, satu, setahun)
        if not satu.isi.kepala:
            continue
        lewat = {s.kolom for s in berkala}
        for kolom in satu.isi.kolom:
            if (
                kolom.indeks not in lewat
                and _JUMLAH.match(kolom.nama)
                and not _BUKAN_NAMA.search(kolom.nama)
            ):
                yield from _periksa(klaim, satu, kolom)


def _periksa(klaim: KlaimBaris, satu: TabelDiTempat, kolom: Kolom) -> Iterator[Cacat]:
    terbaik: tuple[list[Kolom], list[_Hasil]] | None = None
    for keluarga in _keluarga(satu.isi, kolom):
        hasil = list(_hasil(satu.isi, keluarga, kolom))
        if hasil and _meyakinkan(hasil, kolom):
            if all(h.cocok for h in hasil):
                return
            if terbaik is None or _banyak(hasil) > _banyak(terbaik[1]):
                terbaik = (keluarga, hasil)
    if terbaik is not None:
        for satu_hasil in terbaik[1]:
            if not satu_hasil.cocok:
                suku = tuple(k.indeks for k in terbaik[0])
                h = satu_hasil
                setara = BarisBerkala(h.baris, suku, kolom.indeks, kolom.nama, h.daftar, h.total)
                yield _cacat(klaim, satu, setara)


def _banyak(hasil: list[_Hasil]) -> int:
    return sum(h.cocok for h in hasil)


def _keluarga(tabel: TabelTerbaca, kolom: Kolom) -> Iterator[list[Kolom]]:
    """Return the families that the total may add: all columns before it, or those of its header."""
    kiri: list[Kolom] = []
    for lain in reversed(tabel.kolom[: kolom.indeks]):
        if lain.jenis in _BUKAN_SUKU or _JUMLAH.match(lain.nama) or _BUKAN_NAMA.search(lain.nama):
            break
        if not _bilangan(tabel, lain):
            break
        kiri.insert(0, lain)
    if len(kiri) >= 2:
        yield kiri
    atas = kolom.jalur[0] if len(kolom.jalur) > 1 else ""
    serumpun = [k for k in kiri if atas and len(k.jalur) > 1 and k.jalur[0] == atas]
    if 2 <= len(serumpun) < len(kiri):
        yield serumpun


def _bilangan(tabel: TabelTerbaca, kolom: Kolom) -> bool:
    """Return whether a column holds counts only."""
    ada = False
    for baris in tabel.badan:
        if baris.bagian:
            continue
        angka = isi(baris, kolom.indeks)
        if angka is None and baris.teks(kolom.indeks).strip():
            return False
        if angka is not None:
            ada = ada or bool(angka.nilai)
            if angka.persen or (angka.desimal and angka.lain is None):
                return False
    return ada or any(isi(b, kolom.indeks) is not None for b in tabel.badan)


def _hasil(tabel: TabelTerbaca, keluarga: list[Kolom], kolom: Kolom) -> Iterator[_Hasil]:
    for baris in tabel.badan:
        total = baris.angka(kolom.indeks)
        daftar = tuple(a for k in keluarga if (a := isi(baris, k.indeks)) is not None)
        if total is None or total.persen or len(daftar) < 2 or not any(a.nilai for a in daftar):
            continue
        if satuan_seragam([*daftar, total]):
            yield _Hasil(baris, daftar, total, cocok_jumlah(total, daftar))


def _meyakinkan(hasil: list[_Hasil], kolom: Kolom) -> bool:
    """Return whether enough rows agree with the reading that the others must be wrong."""
    cocok = _banyak(hasil)
    nyata = sum(h.cocok and h.berarti for h in hasil)
    if len(hasil) <= 2:
        return nyata >= 1 and _SELURUH.search(kolom.nama) is not None
    return nyata >= 1 and cocok >= 2 and 2 * cocok >= len(hasil)


def _cacat(klaim: KlaimBaris, satu: TabelDiTempat, hasil: BarisBerkala) -> Cacat:
    baris = hasil.baris
    hitung = jumlah(hasil.daftar)
    rinci = " + ".join(sebut(a.nilai, a) for a in hasil.daftar if a.nilai)
    benar = sebut(hitung, hasil.total)
    label = f" baris “{ringkas(baris.label)}”" if baris.label else ""
    return Cacat(
        f"Kolom “{ringkas(hasil.nama)}”{label} tercetak {hasil.total.teks}, sedangkan "
        f"{rinci} = {benar}; perbaiki jumlahnya atau rinciannya.",
        tuple(baris.sel[k].tempat for k in (hasil.kolom, *hasil.suku) if k < len(baris.sel)),
        satu.konteks.bagian,
        (hasil.total.teks,),
        benar,
        klaim.kunci(satu, baris, hasil.kolom),
    )
