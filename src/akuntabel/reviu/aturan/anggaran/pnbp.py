"""RV-ANG-08: income of the state is no belanja: it is not added up with it."""

import re
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import cocok_jumlah, jumlah, sebut_rupiah
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, angka_kolom

_PENERIMAAN = re.compile(
    r"\s*(?:PNBP|pendapatan|penerimaan(?: negara bukan pajak)?)\b", re.IGNORECASE
)
_BELANJA = re.compile(r"\s*belanja\b", re.IGNORECASE)
_UANG = (JenisKolom.PAGU, JenisKolom.REALISASI)


def pnbp_dijumlahkan(bacaan: Bacaan) -> Iterator[Cacat]:
    """A total under rows of belanja and one of income is that of the belanja alone."""
    for satu in bacaan.tabel:
        baris = [b for b in satu.isi.badan if not b.bagian]
        total = [b for b in baris if b.jumlah]
        masuk = [b for b in baris if _PENERIMAAN.match(_nama(b))]
        belanja = [b for b in baris if _BELANJA.match(_nama(b))]
        utuh = len(masuk) + len(belanja) + 1 == len(baris)
        if satu.isi.kepala and len(total) == len(masuk) == 1 and len(belanja) >= 2 and utuh:
            yield from _periksa(satu, belanja, masuk[0], total[0])


def _nama(baris: BarisTabel) -> str:
    """Return the first text of a row that has letters."""
    return next((s.teks for s in baris.sel if sum(c.isalpha() for c in s.teks) > 2), "")


def _periksa(
    satu: TabelDiTempat, belanja: list[BarisTabel], masuk: BarisTabel, total: BarisTabel
) -> Iterator[Cacat]:
    for k in (k for k in satu.isi.kolom if k.jenis in _UANG):
        rinci = angka_kolom(belanja, k.indeks)
        tambah, seluruh = masuk.angka(k.indeks), total.angka(k.indeks)
        if tambah is None or seluruh is None or len(rinci) != len(belanja):
            continue
        if tambah.nilai < RUPIAH_TERKECIL or not cocok_jumlah(seluruh, [*rinci, tambah]):
            continue
        benar = sebut_rupiah(jumlah(rinci))
        yield Cacat(
            f"Baris “{ringkas(total.label)}” kolom “{ringkas(k.nama)}” {seluruh.teks} menjumlahkan "
            f"“{ringkas(_nama(masuk))}” {tambah.teks} dengan belanja, padahal penerimaan bukan "
            f"belanja: jumlah belanjanya {benar}; pisahkan penerimaan ke tabel tersendiri.",
            (total.sel[k.indeks].tempat, masuk.sel[k.indeks].tempat),
            satu.konteks.bagian,
            (seluruh.teks, tambah.teks),
            benar,
        )
