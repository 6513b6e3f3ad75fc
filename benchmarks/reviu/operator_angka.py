"""Operators that change a number which another number in the report determines."""

import re
from collections.abc import Sequence
from random import Random

from benchmarks.reviu.alat import NILAI, RUPIAH, Perubahan, angka, ganti_nilai, pasang
from benchmarks.reviu.fakta import Fakta, peran
from benchmarks.reviu.pembawa import Potong

_PERSEN_TERTENTU = re.compile(r"Serapan|Rata-rata|Efisiensi|Bobot")
_SKOR = re.compile(r"(?<![\d.,])(?:99,98|99,81|98,60|100,00|99,99|99,988)(?![\d,%])")
_KATA_SKOR = re.compile(r"SMART|IKPA|Nilai [Gg]abungan", re.IGNORECASE)
_KATA_JUMLAH = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*(?= (?:orang|kasus))")
_TARGET = re.compile(r"[Tt]arget(?:nya)?(?: tahun 2023)?(?: sebesar)? $")
Tempat = tuple[Potong, int, int]


def sel_hitungan(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change a count under a total that adds up, or one that a formula of the section uses."""
    return _ubah_sel(fakta, [_penuh(p) for p in _sel_hitungan(fakta)], acak)


def sel_persen(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change a percentage of an indicator, or one computed from its own row."""
    calon = [s.potong for s in fakta.sel_indikator if "%" in s.potong.teks]
    calon += [
        p
        for p in fakta.potong
        if p.jenis == "sel" and "%" in p.teks and _PERSEN_TERTENTU.search(p.kepala)
    ]
    return _ubah([_penuh(p) for p in calon if angka(p.teks) is not None], acak)


def sel_rupiah(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change an amount under a total, in a row with its difference, or printed elsewhere too."""
    bagian = {p for j in fakta.jumlahan for p in (*j.bagian, j.total)}
    calon = [
        _penuh(p)
        for p in fakta.potong
        if p.jenis == "sel"
        and RUPIAH.fullmatch(p.teks)
        and (p in bagian or "Sisa" in p.kepala or fakta.banyak_rupiah[p.teks] > 1)
    ]
    return _ubah_sel(fakta, calon, acak)


def rumus_operan(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change a number in a fraction or product; the result beside it stays."""
    return _ubah(_bagian_rumus(fakta, operan=True), acak)


def rumus_hasil(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change the result of a formula; its operands stay."""
    return _ubah(_bagian_rumus(fakta, operan=False), acak)


def prosa_kinerja(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change target, realisasi or capaian in a sentence of the indicator's section."""
    p, a, b = acak.choice(fakta.prosa_indikator)
    semua = tuple(fakta.indikator[p.indikator].nilai.values())
    return ganti_nilai(p, a, b, acak, kecuali=semua)


def prosa_rupiah(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change an amount in a sentence that a table prints too."""
    calon = [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis == "paragraf"
        for m in RUPIAH.finditer(p.teks)
        if fakta.banyak_rupiah[m[0]] > 1
    ]
    return _ubah(calon, acak)


def prosa_jumlah(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change a count of people or cases in a sentence whose section's table prints it."""
    tercetak = {(p.bagian[:4], p.teks.strip()) for p in fakta.potong if p.jenis == "sel"}
    calon = [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis == "paragraf"
        for m in _KATA_JUMLAH.finditer(p.teks)
        if (p.bagian[:4], m[0]) in tercetak and len(m[0]) > 1
    ]
    return _ubah(calon, acak)


def total_meleset(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Make a total differ by a little from the sum that it was."""
    total = acak.choice(fakta.jumlahan).total
    nilai = angka(total.teks)
    assert nilai is not None
    selisih = acak.choice((1, 2, 5, 10, 17)) * (1000 if nilai > 10**6 else 1)
    baru = int(nilai) + acak.choice((selisih, -selisih) if nilai > selisih else (selisih,))
    awal = total.teks.index(total.teks.strip())
    return pasang(total, awal, awal + len(total.teks.strip()), f"{baru:,}".replace(",", "."))


def target_lalu(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Print last year's target where this year's belongs, in one place."""
    calon: list[tuple[Tempat, str]] = []
    for s in fakta.sel_indikator:
        lama = fakta.indikator[s.kode].nilai.get("target_lalu", "")
        if s.peran == "target" and angka(lama) is not None and lama != s.potong.teks:
            calon.append((_penuh(s.potong), lama))
    for p, a, b in fakta.prosa_indikator:
        nilai = fakta.indikator[p.indikator].nilai
        lama = nilai.get("target_lalu", "")
        sama = p.teks[a:b] == nilai.get("target") and _TARGET.search(p.teks[:a])
        if sama and angka(lama) is not None and lama != p.teks[a:b]:
            calon.append(((p, a, b), lama))
    (p, a, b), lama = acak.choice(calon)
    return pasang(p, a, b, lama)


def skor(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change a score (SMART, IKPA) in one of the places that print it."""
    calon = [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis in ("paragraf", "sel") and _tentang_skor(fakta, p)
        for m in _SKOR.finditer(p.teks)
    ]
    return _ubah(calon, acak)


def anggaran_sasaran(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Change pagu or realisasi of one sasaran, in its table or in a sentence."""
    sel = fakta.sel_sasaran
    tercetak = {p.teks for p in sel}
    calon = [_penuh(p) for p in sel]
    calon += [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis == "paragraf"
        for m in RUPIAH.finditer(p.teks)
        if m[0] in tercetak
    ]
    return _ubah_sel(fakta, calon, acak)


def tukar_realisasi_capaian(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Swap realisasi and capaian in a sentence that prints both."""
    calon = []
    for p in fakta.potong:
        if p.jenis != "paragraf" or p.indikator not in fakta.indikator:
            continue
        nilai = fakta.indikator[p.indikator].nilai
        r, c = nilai.get("realisasi", "–"), nilai.get("capaian", "–")
        pola = rf"(realisasi (?:tahun \d+ )?sebesar ){re.escape(r)}( [a-z ]*capaian ){re.escape(c)}"
        if r != c and (m := re.search(pola, p.teks)) is not None:
            calon.append((p, m.start(), m.end(), f"{m[1]}{c}{m[2]}{r}", (r, c)))
    if not calon:
        return None
    p, a, b, baru, pasangan = acak.choice(calon)
    return Perubahan(pasang(p, a, b, baru).uraian, pasangan)


def _penuh(potong: Potong) -> Tempat:
    teks = potong.teks
    awal = teks.index(teks.strip())
    return potong, awal, awal + len(teks.strip())


def _ubah(calon: Sequence[Tempat], acak: Random) -> Perubahan | None:
    if not calon:
        return None
    potong, awal, akhir = acak.choice(calon)
    return ganti_nilai(potong, awal, akhir, acak)


def _ubah_sel(fakta: Fakta, calon: Sequence[Tempat], acak: Random) -> Perubahan | None:
    """Change a cell; its total counts as touched, for no reader can tell which addend is wrong."""
    potong, awal, akhir = acak.choice(calon)
    total = tuple(j.total.teks for j in fakta.jumlahan if potong in j.bagian)
    perubahan = ganti_nilai(potong, awal, akhir, acak)
    if perubahan is None:
        return None
    return Perubahan(perubahan.uraian, (*perubahan.nilai, *total))


def _sel_hitungan(fakta: Fakta) -> list[Potong]:
    hasil = [
        p for j in fakta.jumlahan for p in (*j.bagian, j.total) if not RUPIAH.fullmatch(p.teks)
    ]
    for p in fakta.potong:
        operan = fakta.operan.get(p.indikator, set())
        if p.jenis == "sel" and len(p.teks) > 1 and p.teks in operan and not peran(p.kepala):
            hasil.append(p)
    return [p for p in dict.fromkeys(hasil) if re.fullmatch(r"[\d.]+", p.teks)]


def _bagian_rumus(fakta: Fakta, *, operan: bool) -> list[Tempat]:
    """Numbers of a line with a product are operands; of a line without, the result.

    The 100% that a ratio is multiplied by is neither, nor is a line that only repeats a value
    (a sum of a single number has nothing to contradict it).
    """
    hasil = []
    for p in fakta.potong:
        teks = p.teks
        kata = re.search(r"[a-z]{4,}", teks.split(",")[0])
        if p.jenis != "rumus" or kata or ("×" in teks) is not operan:
            continue
        posisi = 0
        for ruas in p.ruas:
            m = NILAI.search(ruas.teks)
            terakhir = ruas is p.ruas[-1] and ruas.teks.strip() == "100%"
            if m is not None and not (operan and terakhir):
                hasil.append((p, posisi + m.start(), posisi + m.end()))
            posisi += len(ruas.teks)
    return hasil


def _tentang_skor(fakta: Fakta, p: Potong) -> bool:
    if p.jenis == "paragraf":
        return _KATA_SKOR.search(p.teks) is not None or "Capaian Kinerja Anggaran" in str(p.bagian)
    tabel = fakta.pembawa.tabel[p.tabel]
    return _KATA_SKOR.search(tabel.judul) is not None and p.kepala != "Bobot"
