"""Lines of text from runs: by baseline, spaces by distance, raised digits as exponents."""

import re
from bisect import bisect_left, bisect_right

from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Potong
from akuntabel.reviu.pembaca.tanda import PANGKAT

_SEBARIS = 0.3
_SPASI = 0.18
_SATUAN = re.compile(r"(?:^|[\s\d])[cdkm]?m$")
_BATAS_KECIL = 400


def naikkan_pangkat(potong: list[Potong]) -> list[Potong]:
    """Return the runs with a small raised digit joined to the one before it: m²."""
    kecil = [i for i, p in enumerate(potong) if len(p.teks) <= 3 and p.teks.strip().isdecimal()]
    if not kecil or len(kecil) > _BATAS_KECIL:
        return potong
    ganti: dict[int, Potong | None] = {}
    per_kanan = sorted(range(len(potong)), key=lambda i: potong[i].x1)
    kanan = [potong[i].x1 for i in per_kanan]
    jauh = 0.35 * max(p.ukuran for p in potong)
    for i in kecil:
        satu = potong[i]
        for k in range(bisect_left(kanan, satu.x0 - jauh), bisect_right(kanan, satu.x0 + jauh)):
            j = per_kanan[k]
            lama = ganti.get(j, potong[j])
            if lama is not None and _terangkat(lama, satu):
                teks = lama.teks.rstrip() + satu.teks.strip().translate(PANGKAT)
                ekor = " " if satu.teks.endswith(" ") else ""
                ganti[j], ganti[i] = lama._replace(x1=satu.x1, teks=teks + ekor), None
                break
    if not ganti:
        return potong
    baru = (ganti.get(i, p) for i, p in enumerate(potong))
    return [p for p in baru if p is not None]


def _terangkat(lama: Potong, satu: Potong) -> bool:
    naik = lama.dasar - satu.dasar
    return (
        abs(satu.x0 - lama.x1) < 0.35 * lama.ukuran
        and (satu.ukuran <= 0.8 * lama.ukuran or _SATUAN.search(lama.teks) is not None)
        and 0.12 * lama.ukuran < naik < 0.7 * lama.ukuran
        and not lama.teks.endswith("  ")
    )


def baris_dari(potong: list[Potong], halaman: int) -> list[Baris]:
    """Return the lines that the runs make, from top to bottom."""
    hasil: list[Baris] = []
    kumpul: list[Potong] = []
    for satu in sorted(potong, key=lambda p: (p.dasar, p.x0)):
        if kumpul and satu.dasar - kumpul[0].dasar > _SEBARIS * min(kumpul[0].ukuran, satu.ukuran):
            hasil.append(satukan(kumpul, halaman))
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        hasil.append(satukan(kumpul, halaman))
    return hasil


def satukan(potong: list[Potong], halaman: int) -> Baris:
    """Return one line from its runs."""
    urut = sorted(potong, key=lambda p: p.x0)
    utama = max(urut, key=lambda p: len(p.teks))
    berhuruf = [p for p in urut if any(h.isalnum() for h in p.teks)]
    return Baris(
        urut[0].x0, min(p.y0 for p in urut), max(p.x1 for p in urut), max(p.y1 for p in urut),
        utama.dasar, utama.ukuran, bool(berhuruf) and all(p.tebal for p in berhuruf),
        teks_potong(urut), tuple(urut), halaman,
    )  # fmt: skip


def teks_potong(urut: list[Potong]) -> str:
    """Return the text of runs from left to right."""
    bagian: list[str] = []
    lalu: Potong | None = None
    for satu in urut:
        if lalu is not None and satu.x0 - lalu.x1 > _SPASI * max(lalu.ukuran, satu.ukuran):
            bagian.append(" ")
        bagian.append(f" {satu.teks} " if satu.pecahan else satu.teks)
        lalu = satu
    return " ".join("".join(bagian).split())


def sambung(kiri: str, kanan: str) -> str:
    """Return two lines of one text joined: by a space, or as one word at a hyphen."""
    if not kiri or not kanan:
        return kiri or kanan
    if len(kiri) > 1 and kiri[-1] in "-\u2010" and kiri[-2].isalnum() and kanan[0].isalnum():
        kata = kiri[:-1].rsplit(maxsplit=1)[-1].lower()
        lanjut = kanan.split(maxsplit=1)[0].lower()
        if kanan[0].isupper() or kanan[0].isdigit() or "-" in kata or _berulang(kata, lanjut):
            return kiri + kanan
        return kiri[:-1] + kanan
    if kiri[-1] in "–/" and len(kiri) > 1 and kiri[-2] != " " and kanan[0].isalnum():
        return kiri + kanan
    return f"{kiri} {kanan}"


def _berulang(kata: str, lanjut: str) -> bool:
    """Return whether the hyphen is part of the word: undang-undang, sebaik-baiknya."""
    if len(kata) < 2 or kata in {"non", "pra", "pasca", "anti", "sub"}:
        return True
    if len(kata) > 3 and kata[1:] in lanjut:  # terus-menerus, sayur-mayur
        return True
    return any(kata.endswith(lanjut[:n]) for n in range(3, len(lanjut) + 1))
