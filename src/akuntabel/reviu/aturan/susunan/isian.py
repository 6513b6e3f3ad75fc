"""Isian: items, fields and headings that are empty or cut off."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from akuntabel.reviu.aturan.bersama import polos, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, Cacat
from akuntabel.reviu.aturan.susunan.kerangka import rentang_sistematika
from akuntabel.reviu.aturan.susunan.petikan import perabot
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Sel, Tabel

_KATA_TUGAS = frozenset(
    (
        "yang", "dan", "dengan", "untuk", "pada", "di", "ke", "dari", "oleh", "dalam", "serta",
        "atau", "bahwa", "agar", "karena", "tentang", "terhadap", "bagi", "sebagai", "antara",
        "para", "melalui", "hingga", "sehingga", "maupun",
    )
)  # fmt: skip
_PENGHUBUNG = frozenset(("dan", "atau", "serta", "maupun"))
_RUANG = re.compile(r"\s+")
_NOMOR_JUDUL = re.compile(r"\s*(?P<nomor>\d{1,2}|[A-Z])[.)]\s+\S")
_BERGAMBAR = re.compile(
    r"struktur|bagan|gambar|peta\b|grafik|foto|dokumentasi|lampiran|diagram|skema|logo|cascading"
    r"|pohon kinerja|inovasi|penghargaan",
    re.IGNORECASE,
)
_KUNCI_IDENTITAS = re.compile(
    r"\W*(?:nomor|no\.?|tanggal|tgl\.?)\s+(?:sop|dokumen|pembuatan|revisi|efektif|pengesahan|"
    r"penetapan|surat|terbit|berlaku|keputusan)\b|\W*disahkan\s+oleh\b|\W*nama\s+sop\b",
    re.IGNORECASE,
)
_SAUDARA_TERKECIL = 3
_KATA_SAUDARA = 5


def terpotong(bacaan: Bacaan) -> Iterator[Cacat]:
    """No list item or paragraph stops at a function word; none is a lone word among sentences."""
    pendek = {id(b) for kelompok in _daftar(bacaan) for b in _kata_tunggal(kelompok)}
    for i, blok in enumerate(bacaan.blok):
        if bacaan.peta[i].daftar or not isinstance(blok, Butir | Paragraf):
            continue
        akhir = _kata_tugas_akhir(blok.teks)
        if not akhir and id(blok) not in pendek:
            continue
        lanjut = _sesudah(bacaan, i)
        if akhir and _berhenti(blok, lanjut, akhir):
            yield Cacat(
                f"{_sebut(blok)} berhenti pada kata “{akhir}”; kalimatnya terpotong, lengkapi.",
                (blok.tempat,),
                bacaan.peta[i].bagian,
                (ringkas(blok.teks[-70:]),),
            )
        elif not akhir and not isinstance(lanjut, Paragraf | Tabel):
            yield Cacat(
                f"Butir “{getattr(blok, 'penanda', '')} {blok.teks}” hanya satu kata, sedangkan "
                "butir lain berupa kalimat; lengkapi isinya.",
                (blok.tempat,),
                bacaan.peta[i].bagian,
                (blok.teks,),
            )


def _sebut(blok: Butir | Paragraf) -> str:
    if isinstance(blok, Butir):
        return f"Butir “{blok.penanda} {ringkas(blok.teks, 50)}”"
    return f"Paragraf “{ringkas(blok.teks, 50)}”"


def _kata_tugas_akhir(teks: str) -> str:
    kata = teks[-20:].split()
    return kata[-1] if len(kata) > 1 and kata[-1] in _KATA_TUGAS else ""


def _berhenti(blok: Blok, lanjut: Blok | None, akhir: str) -> bool:
    """Return whether nothing goes on with a text that stops at a function word.

    "…; dan" rightly ends the last but one item of a list.
    """
    if isinstance(blok, Paragraf):
        return not blok.tebal and len(blok.teks) > 40 and isinstance(lanjut, Judul)
    if isinstance(lanjut, Butir):
        return akhir not in _PENGHUBUNG and not lanjut.teks[:1].islower()
    return lanjut is None or isinstance(lanjut, Judul)


def _sesudah(bacaan: Bacaan, i: int) -> Blok | None:
    for blok in bacaan.blok[i + 1 : i + 8]:
        if not perabot(bacaan, blok):
            return blok
    return None


def _daftar(bacaan: Bacaan) -> Iterator[list[Butir]]:
    """Return runs of list items that stand next to each other and are marked alike."""
    kini: list[Butir] = []
    for blok in bacaan.blok:
        if isinstance(blok, Butir) and (not kini or _sejenis(kini[-1], blok)):
            kini.append(blok)
            continue
        if kini:
            yield kini
        kini = [blok] if isinstance(blok, Butir) else []
    if kini:
        yield kini


def _sejenis(kiri: Butir, kanan: Butir) -> bool:
    return kiri.penanda[:-1].isdigit() == kanan.penanda[:-1].isdigit()


def _kata_tunggal(daftar: list[Butir]) -> list[Butir]:
    """Return the items of one word in a list whose other items are sentences."""
    if len(daftar) < _SAUDARA_TERKECIL:
        return []
    banyak = [len(b.teks.split()) for b in daftar]
    calon = [b for b, n in zip(daftar, banyak, strict=True) if n == 1 and b.teks.isalpha()]
    lain = [n for n in banyak if n > 1]
    utuh = len(calon) == 1 and min(lain) >= _KATA_SAUDARA and median(lain) > _KATA_SAUDARA
    return calon if utuh else []


def sel_terpotong(bacaan: Bacaan) -> Iterator[Cacat]:
    """No table field stops at a function word; surer where another field has the whole text."""
    for tabel in bacaan.tabel:
        isi = tabel.isi.tabel.baris[tabel.isi.kepala :]
        for r, baris in enumerate(isi):
            for c, sel in enumerate(baris):
                akhir = _kata_tugas_akhir(sel.teks)
                label = c + 1 < len(baris) and _KUNCI_IDENTITAS.match(sel.teks) is not None
                if akhir and not label and not _sel_lanjut(isi, r, c):
                    yield _cacat_sel(tabel, isi, sel, c)


def _sel_lanjut(isi: tuple[tuple[Sel, ...], ...], r: int, c: int) -> bool:
    """Return whether the field below, or the row below it, can go on with the text."""
    if r + 1 >= len(isi):
        return False
    bawah = isi[r + 1]
    teks = bawah[c].teks if c < len(bawah) else ""
    bernomor = bool(bawah and bawah[0].teks.strip())
    return teks[:1].islower() or (bool(teks) and not bernomor and c > 0)


def _cacat_sel(tabel: TabelDiTempat, isi: tuple[tuple[Sel, ...], ...], sel: Sel, c: int) -> Cacat:
    awal = f"{_RUANG.sub(' ', sel.teks).strip()} ".casefold()
    utuh = [
        b[c]
        for b in isi
        if c < len(b) and b[c] is not sel and b[c].teks.casefold().startswith(awal)
    ]
    contoh = f", bandingkan “{ringkas(utuh[0].teks)}” di baris lain" if utuh else ""
    return Cacat(
        f"Sel “{ringkas(sel.teks, 60)}” berhenti di tengah frasa{contoh}; lengkapi isinya.",
        (sel.tempat, *(u.tempat for u in utuh[:1])),
        tabel.konteks.bagian,
        (ringkas(sel.teks),),
        utuh[0].teks if utuh else "",
        tingkat=None if utuh else CATATAN,
    )


def judul_hampa(bacaan: Bacaan) -> Iterator[Cacat]:
    """A numbered heading has something under it before its next sibling.

    Three bare headings in a row are a list of titles, and pictures are not seen in the text.
    """
    luar = rentang_sistematika(bacaan)
    hampa = [
        i
        for i, (kiri, kanan) in enumerate(pairwise(bacaan.blok))
        if i not in luar and not bacaan.peta[i].daftar and _saudara_hampa(kiri, kanan)
    ]
    for i in hampa:
        if i - 1 in hampa or i + 1 in hampa:
            continue
        teks = getattr(bacaan.blok[i], "teks", "")
        yield Cacat(
            f"Judul “{ringkas(teks)}” langsung diikuti judul berikutnya tanpa isi; tambahkan "
            "isinya atau hapus judulnya.",
            (bacaan.blok[i].tempat,),
            bacaan.peta[i].bagian,
            (ringkas(teks),),
        )


def _saudara_hampa(kiri: Blok, kanan: Blok) -> bool:
    if not isinstance(kiri, Judul) or not isinstance(kanan, Judul):
        return False
    a, b = _NOMOR_JUDUL.match(kiri.teks), _NOMOR_JUDUL.match(kanan.teks)
    if a is None or b is None or _BERGAMBAR.search(kiri.teks):
        return False
    return _urutan(b["nomor"]) == _urutan(a["nomor"]) + 1


def _urutan(nomor: str) -> int:
    return int(nomor) if nomor.isdigit() else 100 + ord(nomor)


def isian_identitas(bacaan: Bacaan) -> Iterator[Cacat]:
    """The identity block of a document has its number, dates and names filled in."""
    for tabel in bacaan.tabel:
        baris = [b for b in tabel.isi.tabel.baris if b and _KUNCI_IDENTITAS.match(b[0].teks)]
        if len(baris) < 2:
            continue
        for satu in baris:
            nilai = [s for s in satu[1:] if s.gabung != "kiri"]
            if nilai and not any(polos(s.teks) or s.gabung for s in nilai):
                kunci = _RUANG.sub(" ", satu[0].teks).strip(" :")
                yield Cacat(
                    f"Isian “{ringkas(kunci, 40)}” kosong; isi sebelum dokumen dilampirkan.",
                    (satu[0].tempat,),
                    tabel.konteks.bagian,
                    (kunci,),
                    tingkat=CATATAN,
                )
