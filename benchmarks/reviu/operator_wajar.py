"""Operators that change how something is printed and nothing of what it says."""

import copy
import re
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

from benchmarks.reviu.alat import Perubahan, angka, letak, pasang
from benchmarks.reviu.fakta import Fakta
from benchmarks.reviu.pembawa import Potong, TabelCetak, W, ada_rentang_baris, ruas_elemen

_RIBUAN = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)")
_DESIMAL = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?!\d)")
_PERSEN = re.compile(r"\d(%)")
_NIHIL = ("-", "–", "—")
_SINONIM = {
    "Jumlah": "Total", "Serapan": "Penyerapan", "Pagu (Rp)": "Anggaran (Rp)",
    "Sisa (Rp)": "Sisa Anggaran (Rp)", "Indikator": "Indikator Kinerja",
}  # fmt: skip
_SALAH_BACA = (
    ("Pemasyarakatan", "Pemasarakatan"), ("Narapidana", "Narapldana"), ("Layanan", "Layanam"),
    ("Persentase", "Presentase"), ("Kesehatan", "Kesehatam"), ("Dokumen", "Dokurnen"),
    ("Jumlah", "Jurnlah"), ("Pengaduan", "Pengaduam"), ("Kamtib", "Karntib"),
)  # fmt: skip


def notasi_ribuan(fakta: Fakta, acak: Random) -> Perubahan:
    """Write 1,299 for 1.299 in one place."""
    return _ganti(_cari(fakta, _RIBUAN), acak, lambda t: t.replace(".", ","))


def notasi_desimal(fakta: Fakta, acak: Random) -> Perubahan:
    """Write 98.83 for 98,83 in one place."""
    return _ganti(_cari(fakta, _DESIMAL), acak, lambda t: t.replace(",", "."))


def pembulatan(fakta: Fakta, acak: Random) -> Perubahan | None:
    """Print the other rounding of a value whose exact figure lies between the two."""
    calon: list[tuple[Potong, int, int, str]] = []
    for s in fakta.sel_indikator:
        if s.peran in ("capaian", "capaian_lalu"):
            akhiran = s.peran.removeprefix("capaian")
            nilai = fakta.indikator[s.kode].nilai
            lain = _bulat_lain(
                nilai[f"realisasi{akhiran}"], nilai[f"target{akhiran}"], s.potong.teks
            )
            calon += [(s.potong, 0, len(s.potong.teks), lain)] if lain else []
    for p, a, b in fakta.prosa_indikator:
        nilai = fakta.indikator[p.indikator].nilai
        if p.teks[a:b] == nilai.get("capaian") and re.search(r"capaian\W*$", p.teks[:a]):
            lain = _bulat_lain(nilai["realisasi"], nilai["target"], p.teks[a:b])
            calon += [(p, a, b, lain)] if lain else []
    calon += _serapan_lain(fakta)
    p, a, b, baru = acak.choice(calon)
    return pasang(p, a, b, baru)


def salah_baca_nama(fakta: Fakta, acak: Random) -> Perubahan:
    """Put a slip of the keyboard or the scanner into one printing of an indicator's name."""
    calon = [
        (p, m.start(), m.end(), baru)
        for p in fakta.potong
        if p.jenis in ("sel", "judul") and any(n in p.teks for n in fakta.kode_nama)
        for lama, baru in _SALAH_BACA
        for m in re.finditer(lama, p.teks)
    ]
    p, a, b, baru = acak.choice(calon)
    return pasang(p, a, b, baru)


def huruf_nama(fakta: Fakta, acak: Random) -> Perubahan:
    """Print an indicator's name once in capitals, in small letters or with double spaces."""
    calon = [p for p in fakta.potong if p.jenis == "sel" and p.teks in fakta.kode_nama]
    p = acak.choice(calon)
    ubah = acak.choice((str.upper, str.lower, lambda t: t.replace(" ", "  ", 3)))
    return pasang(p, 0, len(p.teks), ubah(p.teks))


def spasi_persen(fakta: Fakta, acak: Random) -> Perubahan:
    """Put a space before a percent sign."""
    calon = [
        (p, m.start(1), m.end(1))
        for p in fakta.potong
        if p.jenis in ("sel", "paragraf", "rumus")
        for m in _PERSEN.finditer(p.teks)
    ]
    return _ganti(calon, acak, lambda t: f" {t}")


def kepala_sinonim(fakta: Fakta, acak: Random) -> Perubahan:
    """Call a column or a row of totals by another usual name."""
    calon = [(p, 0, len(p.teks)) for p in fakta.potong if p.jenis == "sel" and p.teks in _SINONIM]
    return _ganti(calon, acak, lambda t: _SINONIM[t])


def paragraf_terbelah(fakta: Fakta, acak: Random) -> Perubahan:
    """Split a paragraph in two between its sentences."""
    calon = [
        (p, i)
        for p in fakta.potong
        if p.jenis == "paragraf" and p.tabel < 0
        for i, r in enumerate(p.ruas)
        if re.search(r"[a-z%]\. [A-Z]", r.teks)
    ]
    p, i = acak.choice(calon)
    m = re.search(r"[a-z%]\. (?=[A-Z])", p.ruas[i].teks)
    assert m is not None
    posisi = sum(len(r.teks) for r in p.ruas[:i]) + m.end()
    uraian = f"{letak(p)}: dibelah sesudah “{p.teks[max(posisi - 40, 0) : posisi].strip()}”"
    kedua = copy.deepcopy(p.elemen)
    kedua.tail, p.elemen.tail = p.elemen.tail, None
    p.elemen.addnext(kedua)
    Potong(p.jenis, kedua, ruas_elemen(kedua)).ganti(0, posisi, "")
    p.ganti(posisi, len(p.teks), "")
    return Perubahan(uraian)


def baris_kosong(fakta: Fakta, acak: Random) -> Perubahan:
    """Put an empty row into a table."""
    tabel = acak.choice(_tabel_rata(fakta))
    i = acak.randrange(tabel.kepala, len(tabel.sel) - 1)
    baris = copy.deepcopy(tabel.baris[i])
    for elemen in baris.iter():
        if elemen.tag in ("td", "th", f"{W}t"):
            elemen.text = ""
        if elemen.tag in ("td", "th"):
            for anak in list(elemen):
                elemen.remove(anak)
    tabel.baris[i].addnext(baris)
    return Perubahan(f"{tabel.judul[:60]}: baris kosong sesudah baris {i + 1}")


def tanda_nihil(fakta: Fakta, acak: Random) -> Perubahan:
    """Print another dash where there is nothing to state."""
    calon = [(p, 0, 1) for p in fakta.potong if p.jenis == "sel" and p.teks in _NIHIL]
    return _ganti(calon, acak, lambda t: acak.choice([d for d in _NIHIL if d != t]))


def spasi_kalimat(fakta: Fakta, acak: Random) -> Perubahan:
    """Put a second or a non-breaking space beside a number in a sentence."""
    calon = [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis == "paragraf" and p.indikator
        for m in re.finditer(r" (?=\d)", p.teks)
    ]
    return _ganti(calon, acak, lambda _: acak.choice(("  ", "\u00a0")))


def _tabel_rata(fakta: Fakta) -> list[TabelCetak]:
    return [
        t
        for t in fakta.pembawa.tabel
        if t.judul and len(t.sel) - t.kepala > 1 and not ada_rentang_baris(t)
    ]


def _cari(fakta: Fakta, pola: re.Pattern[str]) -> list[tuple[Potong, int, int]]:
    return [
        (p, m.start(), m.end())
        for p in fakta.potong
        if p.jenis in ("sel", "paragraf", "rumus") and not re.search(r"Nomor|PER-|PMK", p.teks)
        for m in pola.finditer(p.teks)
    ]


def _ganti(
    calon: list[tuple[Potong, int, int]], acak: Random, ubah: Callable[[str], str]
) -> Perubahan:
    p, a, b = acak.choice(calon)
    return pasang(p, a, b, ubah(p.teks[a:b]))


def _bulat_lain(realisasi: str, target: str, tercetak: str) -> str:
    r, t, lama = angka(realisasi), angka(target), angka(tercetak)
    if r is None or not t or lama is None or "%" not in tercetak:
        return ""
    return _sisi_lain(r * 100 / t, lama, Decimal(1), tercetak)


def _sisi_lain(eksak: Decimal, lama: Decimal, langkah: Decimal, tercetak: str) -> str:
    pilihan = {eksak.quantize(langkah, cara) for cara in (ROUND_DOWN, ROUND_HALF_UP)}
    lain = pilihan - {lama}
    if lama not in pilihan or not lain:
        return ""
    return tercetak.replace(f"{lama}".replace(".", ","), f"{lain.pop()}".replace(".", ","))


def _serapan_lain(fakta: Fakta) -> list[tuple[Potong, int, int, str]]:
    hasil = []
    for p in fakta.potong:
        if p.jenis != "sel" or p.kepala != "Serapan" or angka(p.teks) is None:
            continue
        baris = {s.kepala: angka(s.teks) for s in fakta.pembawa.tabel[p.tabel].sel[p.baris]}
        pagu, realisasi = baris.get("Pagu (Rp)"), baris.get("Realisasi (Rp)")
        lama = angka(p.teks)
        if pagu and realisasi is not None and lama is not None:
            lain = _sisi_lain(realisasi * 100 / pagu, lama, Decimal("0.01"), p.teks)
            hasil += [(p, 0, len(p.teks), lain)] if lain else []
    return hasil
