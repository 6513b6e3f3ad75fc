"""RV-JML-07: the amount of a programme or kegiatan is the sum of the lines below it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import (
    KlaimBaris,
    cocok_jumlah,
    isi,
    jumlah,
    klaim_baris,
    sebut,
    uraian,
)
from akuntabel.reviu.aturan.hitungan.kelompok_jumlah import label_jumlah
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.tabel import BarisTabel, JenisKolom

_KODE = re.compile(r"[A-Z0-9]{1,6}(?:\.[A-Z0-9]{1,6})*\.?(?=\s|$)")
_TINGKAT = (
    re.compile(r"\W*program\b", re.IGNORECASE),
    re.compile(r"\W*kegiatan\b", re.IGNORECASE),
    re.compile(r"\W*(?:sub ?kegiatan|KRO)\b", re.IGNORECASE),
)
_UANG = frozenset({JenisKolom.PAGU, JenisKolom.REALISASI, JenisKolom.SISA})
_JARAK_SAMBUNGAN = 4
_SETUJU_GALAT = 3


@rekaman
class _Baris:
    """One line of a budget that may go on over several tables."""

    satu: TabelDiTempat
    isi: BarisTabel


@rekaman
class _Hasil:
    """One amount of a parent, its parts, and whether they agree."""

    induk: _Baris
    anak: tuple[_Baris, ...]
    kolom: int
    daftar: tuple[Angka, ...]
    cocok: bool


def induk_rincian(bacaan: Bacaan) -> Iterator[Cacat]:
    """Parents that are off, in tables where most parents are the sum of their parts."""
    klaim = klaim_baris(bacaan)
    for gugus in _gugus(bacaan):
        baris = [_Baris(t, b) for t in gugus for b in t.isi.badan if not b.bagian]
        baris = [b for b in baris if not label_jumlah(b.isi)]
        for anak in (_menurut_kode(baris), _menurut_nama(baris)):
            hasil = list(_hasil(gugus[0], baris, anak))
            setuju = sum(h.cocok and len(h.anak) > 1 for h in hasil)
            if setuju >= 2 and 5 * sum(h.cocok for h in hasil) > 3 * len(hasil):
                for h in hasil:
                    if not (h.cocok or _karena_anak(h, hasil) or _sebagian(h, hasil)):
                        yield _cacat(klaim, h, _tingkat(h, hasil, setuju))
                break


def _gugus(bacaan: Bacaan) -> Iterator[list[TabelDiTempat]]:
    """Return the budget tables, those joined that go on over a page."""
    uang = [t for t in bacaan.tabel if t.isi.kepala and tabel_anggaran(t.isi)]
    kini = uang[:1]
    for a, b in pairwise(uang):
        sekepala = [k.jalur for k in a.isi.kolom] == [k.jalur for k in b.isi.kolom]
        tertutup = any(label_jumlah(satu) for satu in a.isi.badan[-1:])
        if sekepala and not tertutup and b.urut - a.urut <= _JARAK_SAMBUNGAN:
            kini.append(b)
        else:
            yield kini
            kini = [b]
    if kini:
        yield kini


def _kode(baris: _Baris) -> str:
    """Return the code that a line begins with: "3.27.01.2", "" where there is none."""
    cocok = _KODE.match(baris.isi.teks(0).strip()) or _KODE.match(baris.isi.label)
    return "" if cocok is None or not any(c.isdigit() for c in cocok[0]) else cocok[0].rstrip(".")


def _menurut_kode(baris: Sequence[_Baris]) -> dict[int, list[int]]:
    """Return the parts of each line: those whose code goes on from its own."""
    hasil: dict[int, list[int]] = {}
    letak: dict[str, int] = {}
    for i, satu in enumerate(baris):
        kode = _kode(satu)
        atas = kode
        while "." in atas:
            atas = atas.rpartition(".")[0]
            if atas in letak:
                hasil.setdefault(letak[atas], []).append(i)
                break
        if kode:
            letak[kode] = i
    return hasil


def _menurut_nama(baris: Sequence[_Baris]) -> dict[int, list[int]]:
    """Return the parts of each line: those after it that are called lower than it."""
    hasil: dict[int, list[int]] = {}
    terbuka: list[tuple[int, int]] = []
    for i, satu in enumerate(baris):
        nama = [s.teks for s in satu.isi.sel if any(c.isalpha() for c in s.teks)]
        tingkat = next((n for n, p in enumerate(_TINGKAT) if any(map(p.match, nama))), 9)
        while terbuka and terbuka[-1][0] >= tingkat:
            terbuka.pop()
        if terbuka:
            hasil.setdefault(terbuka[-1][1], []).append(i)
        if tingkat < len(_TINGKAT):
            terbuka.append((tingkat, i))
    return hasil


def _hasil(
    satu: TabelDiTempat, baris: Sequence[_Baris], anak: dict[int, list[int]]
) -> Iterator[_Hasil]:
    kolom = [k.indeks for k in satu.isi.kolom if k.jenis in _UANG]
    for i, daftar in anak.items():
        for k in kolom:
            total = baris[i].isi.angka(k)
            angka = [isi(baris[j].isi, k) for j in daftar]
            ada = tuple(a for a in angka if a is not None)
            if total is None or total.nilai < RUPIAH_TERKECIL or len(ada) < len(angka):
                continue
            anak_baris = tuple(baris[j] for j in daftar)
            yield _Hasil(baris[i], anak_baris, k, ada, cocok_jumlah(total, ada))


def _karena_anak(h: _Hasil, semua: Sequence[_Hasil]) -> bool:
    """Return whether the parent agrees once parts that are off themselves are put right."""
    total = h.induk.isi.angka(h.kolom)
    salah = {id(s.induk.isi): s for s in semua if not s.cocok and s.kolom == h.kolom}
    betul = [
        Angka("", jumlah(salah[id(b.isi)].daftar)) if id(b.isi) in salah else a
        for b, a in zip(h.anak, h.daftar, strict=True)
    ]
    return total is not None and cocok_jumlah(total, betul)


def _sebagian(h: _Hasil, semua: Sequence[_Hasil]) -> bool:
    """Return whether only some parts are listed: they fall short in every column."""
    sama = [s for s in semua if s.induk.isi is h.induk.isi]
    return len(sama) > 1 and all(
        not s.cocok and (total := s.induk.isi.angka(s.kolom)) and jumlah(s.daftar) < total.nilai
        for s in sama
    )


def _tingkat(h: _Hasil, semua: Sequence[_Hasil], setuju: int) -> TingkatTemuan:
    """Return how sure it is: another column of the parent shows that no part is missing."""
    lengkap = any(s.cocok for s in semua if s.induk.isi is h.induk.isi)
    return GALAT if lengkap and setuju >= _SETUJU_GALAT else PERINGATAN


def _cacat(klaim: KlaimBaris, h: _Hasil, tingkat: TingkatTemuan) -> Cacat:
    satu, baris = h.induk.satu, h.induk.isi
    total = baris.teks(h.kolom)
    benar = sebut(jumlah(h.daftar), baris.angka(h.kolom))
    nama = max((s.teks for s in baris.sel if any(c.isalpha() for c in s.teks)), key=len, default="")
    return Cacat(
        f"Baris “{ringkas(nama)}” kolom “{ringkas(satu.isi.kolom[h.kolom].nama)}” tercetak "
        f"{total}, sedangkan rinciannya {uraian(h.daftar)} = {benar}; perbaiki angka induk atau "
        "rinciannya.",
        (baris.sel[h.kolom].tempat, *(b.isi.sel[h.kolom].tempat for b in h.anak)),
        satu.konteks.bagian,
        (total, *(a.teks for a in h.daftar)),
        benar,
        klaim.kunci(satu, baris, h.kolom),
        tingkat,
    )
