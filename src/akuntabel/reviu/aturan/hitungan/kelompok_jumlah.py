"""Which rows of a table are totals, and which rows above them they may add up."""

import re
from collections.abc import Sequence

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import baca_sel
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, TabelTerbaca

_MURNI = re.compile(
    r"(?:sub ?|grand ?)?(?:jumlah|total)(?:\s+(?:[IVX]{1,4}|[A-H]|\d{1,2}|keseluruhan"
    r"|seluruh(?:nya)?|akhir|umum|besar|belanja|anggaran|pagu|pegawai))?\s*[:.]?",
    re.IGNORECASE,
)
_SUB = re.compile(r"sub[ -]?(?:jumlah|total)\b.*", re.IGNORECASE)
_RATA = re.compile(r"\s*(?:(?:nilai |jumlah |total )?rata|persen|prosen|%)", re.IGNORECASE)
_BUKAN_TAMBAHAN = re.compile(r"\s*(?:selisih|sisa|saldo|kenaikan|penurunan)\b", re.IGNORECASE)
_KODE = re.compile(r"\s*([A-Za-z]{1,4}(?=[.)])|[A-Z]{2,4}(?=\.\d)|\d+(?=[.)\s]))([.)]\d+)*")


@rekaman
class KelompokJumlah:
    """Rows that a total may add up, and whether nothing else can be meant."""

    baris: tuple[int, ...]
    pasti: bool


def label_jumlah(baris: BarisTabel) -> str:
    """Return what a total row calls itself, whichever column says so; "" for other rows."""
    if baris.jumlah:
        return baris.label
    for sel in baris.sel:
        teks = " ".join(sel.teks.split())
        if _SUB.fullmatch(teks):
            return teks
    return ""


def baris_jumlah(tabel: TabelTerbaca, r: int) -> bool:
    """Return whether a row is a total and not an entry whose name begins with "Jumlah"."""
    baris = tabel.badan[r]
    label = label_jumlah(baris)
    if not label or _RATA.match(label):
        return False
    if any(baca_sel(baris.teks(k.indeks)) for k in tabel.kolom_jenis(JenisKolom.NOMOR)):
        return False
    if _SUB.fullmatch(label) or _MURNI.fullmatch(label.strip()):
        return True
    return r == len(tabel.badan) - 1


def calon_jumlah(tabel: TabelTerbaca, r: int) -> list[KelompokJumlah]:
    """Return the groups of rows that the total in row `r` may add up, the likeliest first."""
    badan = tabel.badan
    awal = next((i + 1 for i in range(r - 1, -1, -1) if _batas_tahun(badan, i, r)), 0)
    lalu = [i for i in range(awal, r) if baris_jumlah(tabel, i)]
    isian = [i for i in range(awal, r) if i not in lalu and not _RATA.match(badan[i].label)]
    isian = [i for i in isian if not badan[i].bagian]
    sejak = [i for i in isian if not lalu or i > lalu[-1]]
    nomor = [k.indeks for k in tabel.kolom_jenis(JenisKolom.NOMOR)][:1]
    induk = [i for i in sejak if nomor and badan[i].teks(nomor[0]).strip()]
    semua = [sejak, isian, [*lalu, *sejak], lalu, induk, [i for i in sejak if i not in induk]]
    semua.append([i for i in sejak if not _BUKAN_TAMBAHAN.match(badan[i].label)])
    unik = list(dict.fromkeys(tuple(s) for s in semua if s))
    tunggal = len(unik) == 1 or (not sejak and _hanya_sub(badan, lalu, r))
    pasti = tunggal and _setingkat([badan[i] for i in unik[0]])
    return [KelompokJumlah(satu, pasti) for satu in unik]


def _hanya_sub(badan: Sequence[BarisTabel], lalu: list[int], r: int) -> bool:
    """Return whether the last row closes a table whose parts are all closed by a sub-total."""
    if not lalu or r != len(badan) - 1 or _SUB.fullmatch(label_jumlah(badan[r])):
        return False
    return all(_SUB.fullmatch(label_jumlah(badan[i])) for i in lalu)


def _batas_tahun(badan: Sequence[BarisTabel], i: int, r: int) -> bool:
    return badan[i].tahun != badan[r].tahun or (badan[i].bagian and badan[i].tahun is not None)


def _setingkat(baris: list[BarisTabel]) -> bool:
    """Return whether the rows carry no codes of different depth, as programmes and parts do."""
    bentuk = set()
    for satu in baris:
        cocok = _KODE.match(satu.label)
        kode = "" if cocok is None else cocok[0].strip()
        bentuk.add((kode.count("."), kode[:1].isdigit(), kode[:1].islower()) if kode else None)
    return len(bentuk) <= 1
