"""Operators that change words: names, units, conclusions, years, identities."""

import re
from collections import Counter
from random import Random

from benchmarks.reviu.alat import Perubahan, pasang
from benchmarks.reviu.fakta import Fakta
from benchmarks.reviu.pembawa import Potong

_NIP = re.compile(r"\d{8} \d{6} \d \d{3}")
_KELAS = re.compile(r"\b(?:Kelas|KELAS) (IIB)\b")
_TAHUN = re.compile(r"(?<![\d–-])202[23](?![\d–-])")
_SIMPULAN = re.compile(r"\b(melampaui|belum mencapai|mencapai)(?= target)")
_ARAH = re.compile(r"\b(menurun|meningkat|tetap)\b")
_EFISIEN = re.compile(r"\b(belum efisien|efisien)\b")
_JUMLAH_SATUAN = re.compile(r"(?<![\d.,])(\d[\d.]*) (orang|kasus)\b")
_NILAI_SATUAN = re.compile(r"(\d[\d.]*) (Unit|Layanan|m²)|(\d+)(\s?%)")
_LAWAN = {
    "melampaui": "belum mencapai", "belum mencapai": "melampaui", "mencapai": "tidak mencapai",
    "menurun": "meningkat", "meningkat": "menurun", "tetap": "menurun menjadi",
    "efisien": "belum efisien", "belum efisien": "efisien",
    "orang": "kasus", "kasus": "orang", "Unit": "Layanan", "Layanan": "Unit", "m²": "Unit",
}  # fmt: skip
_AWAL_KALIMAT = ("Dengan target", "Realisasi ")
_AWALAN = re.compile(r"^(?:Persentase|Jumlah) ")
Calon = tuple[Potong, int, int, str]


def nama_tertukar_prosa(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Name another indicator in a sentence that speaks of this one."""
    calon = [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis == "paragraf" and p.indikator in fakta.indikator
        for m in re.finditer(r"menunjang indikator ini|uraian indikator ini", p.teks)
    ]
    p, a, b = acak.choice(calon)
    nama = _nama_lain(fakta, p.indikator, acak)
    kata = p.teks[a:b].removesuffix("indikator ini")
    perubahan = pasang(p, a, b, f"{kata}indikator {nama}")
    return Perubahan(perubahan.uraian, (nama,))


def nama_tertukar_tabel(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Name another indicator in a table of this one's section."""
    calon = [
        p
        for p in fakta.potong
        if p.jenis == "sel" and p.indikator and fakta.kode_nama.get(p.teks) == p.indikator
    ]
    p = acak.choice(calon)
    return pasang(p, 0, len(p.teks), _nama_lain(fakta, p.indikator, acak, pendek=False))


def satuan_hitungan(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Turn orang into kasus or back where the same number is printed with its unit elsewhere.

    A heading that speaks of cases says the unit of the numbers below it as well.
    """
    banyak = Counter(m[0] for p in fakta.potong for m in _JUMLAH_SATUAN.finditer(p.teks))
    kasus = {p.teks for p in fakta.potong if p.jenis == "sel" and "asus" in p.kepala}
    calon = [
        (p, m.start(2), m.end(2), _LAWAN[m[2]])
        for p in fakta.potong
        if p.jenis == "paragraf"
        for m in _JUMLAH_SATUAN.finditer(p.teks)
        if banyak[m[0]] > 1 or (m[2] == "kasus" and m[1] in kasus)
    ]
    return _pasang(calon, acak, dengan_angka=True)


def satuan_nilai(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change the unit of an indicator's value, or drop its percent sign, in one place."""
    calon: list[Calon] = []
    tempat = [(s.potong, 0, len(s.potong.teks)) for s in fakta.sel_indikator]
    for p, a, b in [*tempat, *fakta.prosa_indikator]:
        m = _NILAI_SATUAN.fullmatch(p.teks[a:b])
        if m is None:
            continue
        if m[2]:
            calon.append((p, a + m.start(2), a + m.end(2), _LAWAN[m[2]]))
        else:
            calon.append((p, a + m.start(4), a + m.end(4), ""))
    satuan = [c for c in calon if c[3]]
    return _pasang(satuan if acak.random() < 0.7 else calon, acak, dengan_angka=True)


def kata_simpulan(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Turn the conclusion of a sentence or cell against its numbers."""
    calon: list[Calon] = []
    for p in fakta.potong:
        if (
            p.jenis == "paragraf"
            and p.indikator
            and p.teks.startswith(("Dengan target", "Realisasi "))
        ):
            for pola in (_SIMPULAN, _ARAH):
                calon += [(p, m.start(), m.end(), _LAWAN[m[1]]) for m in pola.finditer(p.teks)]
        elif p.jenis == "sel" and (m := _EFISIEN.fullmatch(p.teks)) is not None:
            calon.append((p, 0, len(p.teks), _LAWAN[m[1]]))
    return _pasang(calon, acak)


def tahun_judul(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change the year in a heading, a caption or the heading of a column."""
    calon: list[Calon] = []
    for p in fakta.potong:
        kepala = p.jenis == "sel" and p.baris < fakta.pembawa.tabel[p.tabel].kepala
        if not (p.jenis in ("judul", "keterangan") or (kepala and p.indikator)):
            continue
        for m in _TAHUN.finditer(p.teks):
            baru = str(int(m[0]) + acak.choice((-1, -2, 1)))
            if baru not in p.teks:
                calon.append((p, m.start(), m.end(), baru))
    return _pasang(calon, acak)


def nip(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change one digit of a NIP in one of the places where its owner signs."""
    semua = [(p, m.start(), m.end(), m[0]) for p in fakta.potong for m in _NIP.finditer(p.teks)]
    banyak = Counter(c[3] for c in semua)
    p, a, b, lama = acak.choice([c for c in semua if banyak[c[3]] > 1])
    i = acak.choice([i for i, d in enumerate(lama) if d.isdigit()])
    digit = acak.choice([d for d in "123456789" if d != lama[i]])
    return pasang(p, a, b, lama[:i] + digit + lama[i + 1 :])


def kelas(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change the class of the unit in one place."""
    calon: list[Calon] = [
        (p, m.start(1), m.end(1), acak.choice(("IIA", "IB", "III")))
        for p in fakta.potong
        for m in _KELAS.finditer(p.teks)
    ]
    p, a, b, baru = acak.choice(calon)
    uraian = pasang(p, a, b, baru).uraian
    return Perubahan(uraian, (f"Kelas {baru}", baru))


def _nama_lain(fakta: Fakta, kode: str, acak: Random, *, pendek: bool = True) -> str:
    nama = acak.choice([f.nama for k, f in fakta.indikator.items() if k != kode])
    return _AWALAN.sub("", nama) if pendek else nama


def _pasang(calon: list[Calon], acak: Random, *, dengan_angka: bool = False) -> Perubahan | None:
    if not calon:
        return None
    p, a, b, baru = acak.choice(calon)
    lama = p.teks[a:b]
    angka = re.search(r"\d[\d.]*\s*$", p.teks[:a]) if dengan_angka else None
    perubahan = pasang(p, a, b, baru)
    if angka is None:
        return perubahan
    return Perubahan(perubahan.uraian, (f"{angka[0]}{lama}", f"{angka[0]}{baru}".strip()))
