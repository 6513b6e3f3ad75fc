"""Operators that take something out of the report, or break a numbering."""

import re
from random import Random

from benchmarks.reviu.alat import Perubahan, letak, pasang
from benchmarks.reviu.fakta import Fakta
from benchmarks.reviu.pembawa import Pembawa, PembawaHtml, Potong, ada_rentang_baris, buang

_JANJI = re.compile(r"tabel berikut|disajikan (?:berikut|pada|dalam)|dalam tabel", re.IGNORECASE)
_NOMOR_SUBBAB = re.compile(r"(\d)\.")


def baris_hilang(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Take a row that counts out of a table whose total holds; the total stays."""
    rata = {i for i, t in enumerate(fakta.pembawa.tabel) if not ada_rentang_baris(t)}
    calon = [b for j in fakta.jumlahan for b in j.bagian if b.teks.strip(" 0") and b.tabel in rata]
    sel = acak.choice(calon)
    tabel = fakta.pembawa.tabel[sel.tabel]
    baris = tabel.sel[sel.baris]
    nama = next((s.teks for s in baris if re.search(r"[A-Za-z]{3}", s.teks)), "")
    total = tuple(j.total.teks for j in fakta.jumlahan if sel in j.bagian)
    buang(tabel.baris[sel.baris])
    return Perubahan(f"{letak(sel)}: baris “{nama}” dibuang", total, (tabel.judul,))


def tabel_hilang(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Take out a table, caption included, that the sentence before it promises."""
    pembawa = fakta.pembawa
    calon = [
        (p, sebelum)
        for sebelum, p in zip(pembawa.potong, pembawa.potong[1:], strict=False)
        if p.jenis == "keterangan" and sebelum.jenis == "paragraf" and _JANJI.search(sebelum.teks)
    ]
    keterangan, janji = acak.choice(calon)
    tabel = next(t for t in pembawa.tabel if t.judul == keterangan.teks)
    nomor = re.match(r"Tabel \d+", keterangan.teks)
    assert nomor is not None
    buang(tabel.elemen)
    if keterangan.jenis == "keterangan" and pembawa.jenis == "docx":
        buang(keterangan.elemen)
    uraian = f"{letak(janji)}: {nomor[0]} dibuang"
    return Perubahan(uraian, (nomor[0], keterangan.teks), (janji.teks, keterangan.teks))


def nomor_tabel_terlompat(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Skip a number in the column No of a table."""
    calon = [
        p
        for p in fakta.potong
        if p.jenis == "sel" and p.kepala in ("No", "No (1)") and re.fullmatch(r"\d+", p.teks)
        and int(p.teks) > 1
    ]  # fmt: skip
    p = acak.choice(calon)
    return pasang(p, 0, len(p.teks), str(int(p.teks) + acak.choice((1, 2))))


def nomor_subbab_terlompat(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Skip the number of a sub-section."""
    calon = [
        (p, m.end(1), m[1])
        for p in fakta.potong
        if p.jenis == "judul" and (m := _NOMOR_SUBBAB.match(p.teks)) is not None and m[1] > "1"
    ]
    p, akhir, nomor = acak.choice(calon)
    return pasang(p, 0, akhir, str(int(nomor) + acak.choice((1, 2))))


def nomor_butir_terlompat(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Skip a number in a numbered list of the HTML."""
    if not isinstance(fakta.pembawa, PembawaHtml):
        return None
    calon: list[tuple[Potong, int]] = []
    for p in fakta.potong:
        induk = p.elemen.getparent()
        if p.jenis == "butir" and induk is not None and induk.tag == "ol" and not induk.get("type"):
            nomor = 1 + len(list(p.elemen.itersiblings("li", preceding=True)))
            if nomor > 1:
                calon.append((p, nomor))
    p, nomor = acak.choice(calon)
    baru = nomor + acak.choice((1, 2))
    p.elemen.set("value", str(baru))
    uraian = f"{letak(p)}: butir {nomor} menjadi {baru}: {p.teks[:40]}"
    return Perubahan(uraian, (f"{baru}.", str(baru)), (p.teks,))


def subbab_hilang(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Take out one of the sub-sections that every indicator has."""
    calon = [p for p in fakta.potong if p.jenis == "judul" and p.tingkat == 5 and p.indikator]
    p = acak.choice(calon)
    tetangga = tuple(
        q.teks
        for q in fakta.pembawa.potong
        if q.jenis == "judul" and q.indikator == p.indikator and q is not p
    )
    _buang_sampai_judul(fakta.pembawa, p)
    return Perubahan(f"{p.indikator}: subbab “{p.teks}” dibuang", (p.teks,), tetangga)


def _buang_sampai_judul(pembawa: Pembawa, judul: Potong) -> None:
    berikut = {id(p.elemen) for p in pembawa.potong if p.jenis == "judul" and p is not judul}
    elemen = judul.elemen
    while elemen is not None:
        lanjut = elemen.getnext()
        buang(elemen)
        if lanjut is None or id(lanjut) in berikut or lanjut.tag.endswith("sectPr"):
            return
        elemen = lanjut
