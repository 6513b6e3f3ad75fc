"""Fractions: a short level line with text right above and right below becomes "{a}/{b}"."""

import re

from akuntabel.reviu.naskah import LangkahRumus, Rumus, Tempat
from akuntabel.reviu.pembaca.pdf_baris import baris_dari, sambung
from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Garis, Potong

_SUMBU = 0.25
"""How far the bar of a fraction lies above the baseline of its formula, in sizes."""
_GARIS_BAWAH = 0.17
"""An underline is nearer than this to the baseline above it, in sizes."""
_JAUH_ATAS = 1.0
_JAUH_BAWAH = 1.5
_RENGGANG = 1.6
_BATAS_BARIS = 4
_BATAS_PASANGAN = 500_000
_TERPENDEK = 4
_KATA_LUAR = 14
_BATAS_TANDA, _BATAS_POTONG = 40, 5_000
_JARAK = 0.13
_BERJARAK = frozenset("=≈×÷+−<>≤≥≠")
_TANDA_BANDING = frozenset("=≥≤<>≈")
_TANDA = str.maketrans({"-": "−", "–": "−", "∗": "×", "*": "×", "⋅": "×", "·": "×"})
_LANJUT = re.compile(r"[=≈]")
_KURUNG = str.maketrans("{}", "()")


def lipat_pecahan(potong: list[Potong], sisa: list[Garis]) -> list[Potong]:
    """Return the runs with each fraction of a page folded into one run on its axis."""
    garis = [g for g in sisa if g.akhir - g.awal >= _TERPENDEK]
    if not garis or len(garis) * len(potong) > _BATAS_PASANGAN:
        return potong
    # The short bars first: a fraction within a fraction is folded before the outer one.
    for satu in sorted(garis, key=lambda g: g.akhir - g.awal):
        potong = _lipat(potong, satu)
    return potong


def _lipat(potong: list[Potong], garis: Garis) -> list[Potong]:
    dalam = [p for p in potong if _di_dalam(p, garis)]
    if len(dalam) < 2:
        return potong
    dekat = [p for p in potong if _di_samping(p, garis)]
    atas = _tumpuk([p for p in dalam if p.dasar < garis.letak], dekat, garis, ke_bawah=False)
    bawah = _tumpuk([p for p in dalam if p.dasar >= garis.letak], dekat, garis, ke_bawah=True)
    if not atas or not bawah or not _seukuran(atas, bawah, garis):
        return potong
    ukuran = max(p.ukuran for p in (*atas, *bawah))
    sumbu = garis.letak + _SUMBU * ukuran
    # LibreOffice sets both parts at the left end; then only a neighbour tells a fraction.
    berdiri = _setimbang(atas, garis) and _setimbang(bawah, garis) and _pas(atas, bawah, garis)
    if not berdiri and not any(abs(p.dasar - sumbu) < 0.35 * ukuran for p in dekat):
        return potong
    teks = f"{{{_isi(atas)}}}/{{{_isi(bawah)}}}"
    pecahan = Potong(
        garis.awal, min(p.y0 for p in atas), garis.akhir, max(p.y1 for p in bawah),
        sumbu, ukuran, tebal=False, teks=teks, urut=atas[0].urut, pecahan=True,
    )  # fmt: skip
    hilang = {id(p) for p in (*atas, *bawah)}
    return [*(p for p in potong if id(p) not in hilang), pecahan]


def _di_dalam(potong: Potong, garis: Garis) -> bool:
    return (
        garis.awal - 3 <= potong.x0
        and potong.x1 <= garis.akhir + 3
        and abs(potong.dasar - garis.letak) < 8 * potong.ukuran
    )


def _di_samping(potong: Potong, garis: Garis) -> bool:
    jarak = max(garis.awal - potong.x1, potong.x0 - garis.akhir)
    return -1 <= jarak < 2 * potong.ukuran and abs(potong.dasar - garis.letak) < 8 * potong.ukuran


def _tumpuk(
    dalam: list[Potong], dekat: list[Potong], garis: Garis, *, ke_bawah: bool
) -> list[Potong]:
    """Return the runs that stand on the line, or hang from it, without a gap."""
    hasil: list[Potong] = []
    tepi, baris = garis.letak, 0
    for satu in sorted(dalam, key=lambda p: p.dasar, reverse=not ke_bawah):
        sebelum = hasil[-1] if hasil else None
        jarak = abs(satu.dasar - tepi) / satu.ukuran
        if sebelum is None:
            atas_ok = _GARIS_BAWAH < jarak < _JAUH_ATAS
            setengah = (satu.y1 - satu.y0) / 2 / satu.ukuran if satu.pecahan else 0
            if not (0.5 < jarak < _JAUH_BAWAH + setengah if ke_bawah else
                    atas_ok or (satu.pecahan and jarak < _JAUH_ATAS + setengah)):  # fmt: skip
                return []
        elif jarak > 0.3:
            sebaris = [p for p in (*dalam, *dekat) if abs(p.dasar - satu.dasar) < 0.3 * satu.ukuran]
            bukan = any(p in dekat or _LANJUT.match(p.teks) for p in sebaris)
            if jarak > _RENGGANG or baris >= _BATAS_BARIS or bukan:
                break
            baris += 1
        tepi = satu.dasar
        hasil.append(satu)
    return hasil


def _setimbang(bagian: list[Potong], garis: Garis) -> bool:
    """Return whether the part stands in the middle of the line, as in every fraction."""
    kiri, kanan = min(p.x0 for p in bagian), max(p.x1 for p in bagian)
    lebar = garis.akhir - garis.awal
    return abs((kiri + kanan) / 2 - (garis.awal + garis.akhir) / 2) <= max(3.0, 0.06 * lebar)


def _pas(atas: list[Potong], bawah: list[Potong], garis: Garis) -> bool:
    """Return whether the line is hardly wider than its parts, as a rule of a table is not."""
    lebar = garis.akhir - garis.awal - _terlebar(atas, bawah)
    return lebar <= 1.2 * atas[0].ukuran


def _terlebar(atas: list[Potong], bawah: list[Potong]) -> float:
    return max(max(p.x1 for p in b) - min(p.x0 for p in b) for b in (atas, bawah))


def _seukuran(atas: list[Potong], bawah: list[Potong], garis: Garis) -> bool:
    """Return whether the line is as wide as the wider part."""
    return _terlebar(atas, bawah) >= 0.6 * (garis.akhir - garis.awal)


def _isi(bagian: list[Potong]) -> str:
    hasil = ""
    for baris in baris_dari([_bulat(p) for p in bagian], 0):
        hasil = sambung(hasil, baris.teks)
    return hasil


def _bulat(potong: Potong) -> Potong:
    return potong if potong.pecahan else potong._replace(teks=potong.teks.translate(_KURUNG))


def lipat_tumpukan(potong: list[Potong]) -> list[Potong]:
    """Return the runs with words of two lines beside a sign of a formula put on its line."""
    daftar_tanda = [p for p in potong if p.teks.strip() in _TANDA_BANDING]
    if len(daftar_tanda) > _BATAS_TANDA or len(potong) > _BATAS_POTONG:
        return potong
    for tanda in daftar_tanda:
        for atas in [p for p in potong if -1.2 < _naik(p, tanda) < -0.3 and _dekat(p, tanda)]:
            bawah = [
                p
                for p in potong
                if 0.3 < _naik(p, tanda) < 1.2
                and (abs(p.x0 + p.x1 - atas.x0 - atas.x1) < 8 or abs(p.x0 - atas.x0) < 1)
                and abs(p.dasar + atas.dasar - 2 * tanda.dasar) < tanda.ukuran
            ]
            if len(bawah) == 1:
                satu = bawah[0]
                baru = atas._replace(
                    x0=min(atas.x0, satu.x0), x1=max(atas.x1, satu.x1), y1=satu.y1,
                    dasar=tanda.dasar, teks=f"{atas.teks.strip()} {satu.teks.strip()}",
                )  # fmt: skip
                potong = [*(p for p in potong if p is not atas and p is not satu), baru]
    return potong


def _naik(potong: Potong, tanda: Potong) -> float:
    return (potong.dasar - tanda.dasar) / tanda.ukuran


def _dekat(potong: Potong, tanda: Potong) -> bool:
    jarak = max(tanda.x0 - potong.x1, potong.x0 - tanda.x1)
    return -0.5 <= jarak / tanda.ukuran < 2


def tandai_rumus(baris: list[Baris]) -> list[Baris]:
    """Return the lines, those marked that are formulas: a fraction, or "= …" and above it."""
    hasil: list[Baris] = []
    for satu in baris:
        lanjutan = _LANJUT.match(satu.teks) is not None
        if lanjutan and hasil and not hasil[-1].rumus and _awal_rumus(hasil[-1], satu):
            hasil[-1] = hasil[-1]._replace(rumus=True)
        rumus = lanjutan or _berpecahan(satu)
        hasil.append(satu._replace(rumus=True) if rumus else satu)
    return hasil


def _awal_rumus(lalu: Baris, satu: Baris) -> bool:
    """Return whether a line has its "=" as a run of its own, right above the next one."""
    return satu.dasar - lalu.dasar < 3 * satu.ukuran and any(
        p.teks.strip() == "=" and abs(p.x0 - satu.x0) < satu.ukuran for p in lalu.potong
    )


def _berpecahan(baris: Baris) -> bool:
    """Return whether a fraction is all that the line is about, and not one in a sentence."""
    if not any(p.pecahan for p in baris.potong):
        return False
    return sum(len(p.teks.split()) for p in baris.potong if not p.pecahan) <= _KATA_LUAR


def rumus(baris: list[Baris]) -> Rumus:
    """Return the formula of consecutive lines."""
    return Rumus(tuple(LangkahRumus(_linear(b.potong), Tempat(halaman=b.halaman)) for b in baris))


def _linear(potong: tuple[Potong, ...]) -> str:
    lalu = 0.0
    bagian = []
    for p in potong:
        # A minus stands apart; a hyphen within a word or a span of years does not.
        isi = p.teks.strip().translate(_TANDA) if len(p.teks.strip()) == 1 else p.teks
        if p.pecahan or isi in _BERJARAK:
            isi = f" {isi} "
        elif p.x0 - lalu > _JARAK * p.ukuran:
            isi = f" {isi}"
        bagian.append(isi)
        lalu = p.x1
    return re.sub(r" +([,;%)])", r"\1", " ".join("".join(bagian).split()))
