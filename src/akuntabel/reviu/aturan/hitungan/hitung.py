"""What rules of arithmetic share: sums under every reading, numbers in words, keys of a row."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka, cetak_rupiah
from akuntabel.reviu.angka import Angka, baca_sel, nihil
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.sekali import sekali
from akuntabel.reviu.tabel import CENTANG, BarisTabel, JenisKolom

NOL = Angka("-", Fraction(0))
_BATAS_GANDA = 10
_JENIS = {
    JenisKolom.TARGET: (JenisKlaim.TARGET, JenisKlaim.RENSTRA),
    JenisKolom.REALISASI: (
        JenisKlaim.REALISASI,
        JenisKlaim.SERAPAN,
        JenisKlaim.PERSEN_SERAPAN,
    ),
    JenisKolom.CAPAIAN: (JenisKlaim.CAPAIAN, JenisKlaim.PERSEN_SERAPAN),
    JenisKolom.PAGU: (JenisKlaim.PAGU,),
    JenisKolom.SISA: (JenisKlaim.SISA,),
}
_SUKU_TERBANYAK = 6


class KlaimBaris:
    """The claims of tables by their row and their field."""

    def __init__(self, bacaan: Bacaan) -> None:
        self._isi: dict[str, list[Klaim]] = {}
        for klaim in bacaan.klaim:
            if klaim.asal is AsalKlaim.TABEL:
                self._isi.setdefault(klaim.ikatan, []).append(klaim)

    def baris(self, satu: TabelDiTempat, baris: BarisTabel) -> list[Klaim]:
        """Return the claims of one row."""
        return self._isi.get(f"tabel {satu.urut}:{baris.urut}", [])

    def kunci(self, satu: TabelDiTempat, baris: BarisTabel, *kolom: int) -> tuple[str, ...]:
        """Return the facts that the fields of a row state."""
        hasil: list[str] = []
        for k in kolom:
            cocok = [c for c in self.baris(satu, baris) if c.kutipan == baris.teks(k)]
            tepat = [c for c in cocok if c.jenis in _JENIS.get(satu.isi.kolom[k].jenis, ())]
            hasil += [c.kunci for c in tepat or cocok]
        return tuple(dict.fromkeys(hasil))


@sekali
def klaim_baris(bacaan: Bacaan) -> KlaimBaris:
    """Return the claims of the report's tables."""
    return KlaimBaris(bacaan)


def isi(baris: BarisTabel, indeks: int) -> Angka | None:
    """Return the number of a field, 0 for a dash; None where there is none."""
    teks = baris.teks(indeks)
    return NOL if nihil(teks) else baca_sel(teks)


def jumlah(daftar: Iterable[Angka]) -> Fraction:
    """Return the sum of the preferred readings."""
    return sum((a.nilai for a in daftar), Fraction(0))


def cocok_jumlah(total: Angka, daftar: Sequence[Angka], longgar: int = 0) -> bool:
    """Return whether the total can be the sum: one notation for all first, then mixed ones.

    Decimals may have been rounded one by one; `longgar` allows the same for rounded units.
    """
    return any(
        abs(nilai - hitung) <= _celah(desimal, hitung, len(daftar), longgar)
        for hitung in _jumlah_mungkin(daftar)
        for nilai, desimal in total.bacaan
    )


def _celah(desimal: int, hitung: Fraction, banyak: int, longgar: int) -> Fraction:
    if desimal:
        return Fraction(banyak + 2, 2 * 10**desimal)
    if hitung.denominator > 1:
        return Fraction(99, 100)
    return Fraction(longgar)


def _jumlah_mungkin(daftar: Sequence[Angka]) -> Iterable[Fraction]:
    ganda = [a for a in daftar if a.lain is not None]
    tetap = jumlah(a for a in daftar if a.lain is None)
    if len(ganda) > _BATAS_GANDA:
        return [tetap + sum(a.bacaan[i][0] for a in ganda) for i in (0, 1)]
    hasil = {tetap}
    for a in ganda:
        hasil = {h + nilai for h in hasil for nilai, _ in a.bacaan}
    return hasil


def sebut(nilai: Fraction, contoh: Angka | None = None) -> str:
    """Return a number for a sentence: rupiah for amounts of money, at most two decimals more."""
    satuan = "" if contoh is None else contoh.satuan
    if satuan == "rp" and nilai.denominator == 1:
        return sebut_rupiah(nilai)
    if nilai.denominator == 1:
        teks = cetak_angka(nilai)
    else:
        teks = cetak_angka(nilai, max(2, 0 if contoh is None else contoh.desimal))
    return f"{teks}%" if satuan == "%" else teks


def sebut_rupiah(nilai: Fraction) -> str:
    """Return an amount for a sentence: rupiah, or the plain number where it has decimals."""
    return cetak_rupiah(int(nilai)) if nilai.denominator == 1 else cetak_angka(nilai)


def uraian(daftar: Sequence[Angka], tanda: str = "+") -> str:
    """Return the addends as they are added; many of them are only counted."""
    berisi = [a for a in daftar if a.nilai]
    if not berisi:
        return "jumlah baris di atasnya yang semuanya 0"
    if len(berisi) > _SUKU_TERBANYAK:
        return f"jumlah {len(berisi)} baris"
    return f" {tanda} ".join(cetak_angka(a.nilai) for a in berisi)


def satuan_seragam(daftar: Iterable[Angka]) -> bool:
    """Return whether the numbers are in one unit; those without one go with any."""
    return len({a.satuan for a in daftar if a.satuan and a.satuan != "rp"}) <= 1


def centang(teks: str) -> bool:
    """Return whether a field is ticked."""
    return teks.strip() in CENTANG
