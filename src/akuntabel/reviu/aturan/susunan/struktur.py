"""Rules on the structure of the report: chapters, sub-sections, promises, contents lists."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import gabung, polos, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.aturan.susunan.isian import (
    isian_identitas,
    judul_hampa,
    sel_terpotong,
    terpotong,
)
from akuntabel.reviu.aturan.susunan.janji import janji_tanpa_isi
from akuntabel.reviu.aturan.susunan.kerangka import (
    Entri,
    ada_judul,
    bab_badan,
    entri_daftar_isi,
    entri_sistematika,
    judul_badan,
    tanpa_penanda,
)
from akuntabel.reviu.aturan.susunan.keterangan import nomor_keterangan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.indikator import tanpa_nomor
from akuntabel.reviu.naskah import Judul, Paragraf, Tempat

_LKJIP = re.compile(r"laporan\s+(?:akuntabilitas\s+)?kinerja|\blkjip\b|\blakip\b", re.IGNORECASE)
_BAB = {1: "I", 2: "II", 3: "III", 4: "IV"}
_ISI_BAB = {
    1: ("Pendahuluan", re.compile(r"pendahuluan", re.IGNORECASE)),
    2: (
        "Perencanaan Kinerja",
        re.compile(r"perencanaan\s+(?:dan\s+\w+\s+)?kinerja", re.IGNORECASE),
    ),
    3: ("Akuntabilitas Kinerja", re.compile(r"akuntabilitas\s+kinerja", re.IGNORECASE)),
    4: ("Penutup", re.compile(r"penutup", re.IGNORECASE)),
}
_IKHTISAR = re.compile(r"ikhtisar|ringkasan\s+eksekutif|executive\s+summary", re.IGNORECASE)
_RINGKASAN = re.compile(
    r"\W*(?:\w{1,4}[.)]\s+)?ringkasan(?:\s+(?:laporan|capaian))?(?:\s+kinerja)?\W*", re.IGNORECASE
)
_PANJANG_JUDUL_BAB = 60
_PERGI = 0.7
_BAGIAN_TERKECIL = 4
_MIRIP_SUB = 84
_BATAS_HILANG = 0.5


def bab_wajib(bacaan: Bacaan) -> Iterator[Cacat]:
    """The report has Bab I–IV and an executive summary."""
    bab = bab_badan(bacaan)
    if not bab or not _seperti_lkjip(bacaan):
        return
    tingkat = CATATAN if len(bab) == 1 else None
    for nomor, romawi in _BAB.items():
        nama, pola = _ISI_BAB[nomor]
        if nomor in bab or _berjudul(bacaan, pola):
            continue
        dekat = bab.get(nomor - 1, min(bab.values()))
        yield Cacat(
            f"Bab {romawi} ({nama}) tidak ditemukan; laporan kinerja wajib memuatnya, lengkapi "
            "atau perbaiki penomoran babnya.",
            (bacaan.blok[dekat].tempat,),
            "",
            (),
            f"Bab {romawi} {nama}",
            (f"bab:{nomor}",),
            tingkat,
        )
    yield from _ikhtisar(bacaan, min(bab.values()))


def _ikhtisar(bacaan: Bacaan, awal: int) -> Iterator[Cacat]:
    """Tell a missing summary; one that the contents list names is told by RV-STR-07."""
    dijanjikan = any(_IKHTISAR.search(e.teks) for e in entri_daftar_isi(bacaan))
    if dijanjikan or len(bab_badan(bacaan)) < 2 or _berjudul(bacaan, _IKHTISAR):
        return
    if any(i < awal and _RINGKASAN.fullmatch(teks) for i, teks in judul_badan(bacaan)):
        return
    yield Cacat(
        "Ikhtisar eksekutif tidak ditemukan; laporan kinerja wajib membukanya dengan ringkasan "
        "capaian, tambahkan sebelum Bab I.",
        (bacaan.blok[awal].tempat,),
        seharusnya="Ikhtisar Eksekutif",
        kunci=("bab:ikhtisar",),
    )


def _seperti_lkjip(bacaan: Bacaan) -> bool:
    return any(
        isinstance(blok, Judul | Paragraf) and _LKJIP.search(blok.teks) for blok in bacaan.blok[:60]
    )


def _berjudul(bacaan: Bacaan, pola: re.Pattern[str]) -> bool:
    return any(
        len(teks) <= _PANJANG_JUDUL_BAB and pola.search(teks) for _, teks in judul_badan(bacaan)
    )


def subbagian_indikator(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each indikator has the sub-sections that the report gives to most of them."""
    bagian = _subjudul(bacaan)
    if len(bagian) < _BAGIAN_TERKECIL:
        return
    kelompok = _kelompok_subjudul(bagian)
    umum = [(n, di) for n, di in kelompok.items() if len(di) >= _PERGI * len(bagian)]
    for indeks, (tempat, jalur, _) in bagian.items():
        kurang = [nama for nama, di in umum if indeks not in di]
        if not kurang or len(kurang) > _BATAS_HILANG * len(umum):
            continue
        sebutan = bacaan.indikator.daftar[indeks].sebutan
        yield Cacat(
            f"Bagian {sebutan} tidak memuat subbagian {gabung(f'“{n}”' for n in kurang)} yang ada "
            "pada indikator lain; lengkapi agar analisis setiap indikator sama.",
            (tempat,),
            jalur,
            (),
            gabung(kurang),
            (f"indikator:{indeks}:subbagian",),
        )


_Subjudul = dict[int, tuple[Tempat, str, list[str]]]


def _subjudul(bacaan: Bacaan) -> _Subjudul:
    """Return place, path and sub-section titles of each indikator that has any, in BAB III."""
    hasil: _Subjudul = {}
    for judul in bacaan.judul:
        k = judul.konteks
        if k.indikator is None or k.bab != 3:
            continue
        nama = tanpa_nomor(judul.teks)
        if bacaan.indikator.cari(judul.teks, 0.8) is not None or not nama:
            continue
        jalur = " › ".join(k.jalur[:2])
        hasil.setdefault(k.indikator, (judul.tempat, jalur, []))[2].append(nama)
    return hasil


def _kelompok_subjudul(bagian: _Subjudul) -> dict[str, set[int]]:
    """Return each sub-section title and the indikator that have it; variants are one."""
    hasil: dict[str, set[int]] = defaultdict(set)
    dikenal: dict[str, str] = {}
    for indeks, (_, _, daftar) in bagian.items():
        for nama in daftar:
            kunci = re.sub(r"\b20 ?\d\d\b", "", polos(nama)).strip()
            if kunci not in dikenal:
                dikenal[kunci] = _wakil(kunci, dikenal, nama)
            hasil[dikenal[kunci]].add(indeks)
    return hasil


def _wakil(kunci: str, dikenal: dict[str, str], nama: str) -> str:
    for lama, wakil in dikenal.items():
        awalan = min(len(lama), len(kunci)) > 14 and (
            lama.startswith(kunci) or kunci.startswith(lama)
        )
        if awalan or fuzz.ratio(kunci, lama) >= _MIRIP_SUB:
            return wakil
    return ringkas(nama, 90)


def daftar_tanpa_badan(bacaan: Bacaan) -> Iterator[Cacat]:
    """What the contents list and the layout section name is in the body."""
    isi, tata = entri_daftar_isi(bacaan), entri_sistematika(bacaan)
    for sumber, entri in (("daftar isi", isi), ("sistematika laporan", tata)):
        yield from _bab_hilang(bacaan, sumber, entri)
        lain = [e for e in entri if e.bab is None]
        hilang = [e for e in lain if not ada_judul(bacaan, e.teks)]
        if not hilang or len(hilang) > max(1, _BATAS_HILANG * len(lain)):
            continue
        nama = gabung(f"“{ringkas(tanpa_penanda(e.teks))}”" for e in hilang)
        yield Cacat(
            f"Bagian {nama} disebut dalam {sumber}, tetapi tidak ditemukan di badan laporan; "
            f"tambahkan bagiannya atau perbarui {sumber}.",
            tuple(e.tempat for e in hilang),
            tercetak=tuple(ringkas(e.teks) for e in hilang),
        )


def _bab_hilang(bacaan: Bacaan, sumber: str, entri: list[Entri]) -> Iterator[Cacat]:
    badan = bab_badan(bacaan)
    if not badan:
        return
    for satu in entri:
        if satu.bab is None or satu.bab in badan:
            continue
        nama = tanpa_penanda(satu.teks)
        if nama and len(nama) < _PANJANG_JUDUL_BAB and ada_judul(bacaan, nama):
            continue
        yield Cacat(
            f"“{ringkas(satu.teks)}” disebut dalam {sumber}, tetapi babnya tidak ditemukan; "
            f"lengkapi bab itu atau perbarui {sumber}.",
            (satu.tempat,),
            tercetak=(ringkas(satu.teks),),
            kunci=(f"bab:{satu.bab}",),
            tingkat=PERINGATAN,
        )


def isi_kurang(bacaan: Bacaan) -> Iterator[Cacat]:
    """No item, field or heading is empty or cut off."""
    yield from terpotong(bacaan)
    yield from sel_terpotong(bacaan)
    yield from judul_hampa(bacaan)
    yield from isian_identitas(bacaan)


_LKJ_01 = Rujukan("PermenPAN-RB 53/2014", "Lampiran II, format laporan kinerja", Keyakinan.DIKENAL)
_LKJ_02 = Rujukan(
    "PermenPAN-RB 53/2014", "Lampiran II, isi Bab III huruf A", Keyakinan.DIKENAL
)  # fmt: skip

ATURAN_STRUKTUR: tuple[Aturan, ...] = (
    Aturan(
        "RV-STR-01",
        "Bab wajib",
        PERINGATAN,
        "Laporan memuat ikhtisar eksekutif serta Bab I sampai dengan Bab IV.",
        _LKJ_01,
        bab_wajib,
    ),
    Aturan(
        "RV-STR-02",
        "Subbagian setiap indikator",
        PERINGATAN,
        "Setiap indikator memuat subbagian yang diberikan laporan kepada indikator lainnya.",
        _LKJ_02,
        subbagian_indikator,
    ),
    Aturan(
        "RV-STR-03",
        "Janji tabel atau daftar",
        PERINGATAN,
        "Kalimat yang menjanjikan tabel atau daftar diikuti oleh tabel atau daftar itu.",
        ANDAL,
        janji_tanpa_isi,
    ),
    Aturan(
        "RV-STR-05",
        "Isi yang terpotong",
        PERINGATAN,
        "Tidak ada butir, sel, atau judul yang kosong atau terpotong.",
        ANDAL,
        isi_kurang,
    ),
    Aturan(
        "RV-STR-07",
        "Daftar isi dan sistematika",
        CATATAN,
        "Bagian yang disebut daftar isi dan sistematika ada di badan laporan.",
        _LKJ_01,
        daftar_tanpa_badan,
    ),
    Aturan(
        "RV-STR-09",
        "Nomor tabel dan gambar",
        CATATAN,
        "Keterangan tabel dan gambar bernomor urut tanpa loncat dan tanpa ganda.",
        ANDAL,
        nomor_keterangan,
    ),
)
