"""Formulas as mathematics: the parsed rumus in words, in numbers, and its result."""

from collections.abc import Callable

from akuntabel.dokumen.blok import Mat, MatKurung, MatPecahan, MatTanda, MatTeks, Persamaan
from akuntabel.dokumen.cetak import KOSONG, Pencetak
from akuntabel.inti.angka import CaraBulat, Nilai, TakTerhitung, cetak_angka
from akuntabel.inti.hitung import HasilIndikator
from akuntabel.inti.indikator import Arah
from akuntabel.inti.kebijakan import DasarCapaian
from akuntabel.inti.rumus import GalatRumus, urai
from akuntabel.inti.rumus.pohon import (
    Angka,
    Banding,
    Fungsi,
    Hitung,
    NamaKolom,
    Negatif,
    Panggil,
    Simpul,
    Tanda,
)

_SAMA = MatTanda("=")
_KATA_BULAT = {
    CaraBulat.POTONG: "dipotong menjadi",
    CaraBulat.SETENGAH_KE_ATAS: "dibulatkan menjadi",
}


def persamaan_realisasi(
    hasil: HasilIndikator, pencetak: Pencetak, *, tersamar: bool = False
) -> Persamaan | None:
    """Return the realisasi of one indikator as a formula in words, numbers and result.

    `tersamar` leaves the numbers out and prints only the rounded result (aturan PRI-03).
    """
    rumus = urai(hasil.indikator.rumus) if hasil.indikator.rumus else None
    if rumus is None or isinstance(rumus, GalatRumus):
        return None
    label = {_padat(o.rumus): o.label for o in hasil.indikator.operan}
    kata = _mat(rumus.akar, lambda teks: label.get(_padat(teks), teks), persen=True)
    awal: Mat = (MatTeks("Realisasi"), _SAMA, *kata)
    judul = f"Realisasi {hasil.indikator.kode}"
    if tersamar:
        tercetak = pencetak.realisasi(hasil)
        return Persamaan((awal, (_SAMA, MatTeks(tercetak))), f"{judul}: {tercetak}")
    nilai = {_padat(o.rumus): _cetak_operan(o.nilai) for o in hasil.rumus.operan}
    angka = _mat(rumus.akar, lambda teks: nilai.get(_padat(teks), KOSONG), persen=True)
    akhir: Mat = (_SAMA, MatTeks(_hasil_realisasi(hasil, pencetak)))
    return Persamaan((awal, (_SAMA, *angka), akhir), f"{judul}: {hasil.rumus}")


def persamaan_capaian(hasil: HasilIndikator, pencetak: Pencetak) -> Persamaan | None:
    """Return the capaian of one indikator as a formula by its arah; None if not computable."""
    nilai, target = hasil.capaian.nilai, hasil.target
    if isinstance(nilai, TakTerhitung) or target is None:
        return None
    if hasil.indikator.arah is Arah.RENTANG:
        return None
    eksak = pencetak.kebijakan.dasar_capaian is DasarCapaian.EKSAK
    angka = pencetak.angka(hasil.realisasi, hasil.indikator) if eksak else pencetak.realisasi(hasil)
    acuan = pencetak.target(target, hasil.indikator)
    baris = (
        (MatTeks("Capaian"), _SAMA, *_mat_capaian(hasil.indikator.arah, "Realisasi", "Target")),
        (_SAMA, *_mat_capaian(hasil.indikator.arah, angka, acuan)),
        (_SAMA, MatTeks(_hasil_capaian(hasil, pencetak))),
    )
    return Persamaan(baris, f"Capaian {hasil.indikator.kode}: {hasil.capaian.jejak}")


def _padat(teks: str) -> str:
    return "".join(teks.split())


def _cetak_operan(nilai: Nilai) -> str:
    return KOSONG if isinstance(nilai, TakTerhitung) else cetak_angka(nilai)


def _hasil_realisasi(hasil: HasilIndikator, pencetak: Pencetak) -> str:
    nilai = hasil.realisasi
    if isinstance(nilai, TakTerhitung):
        return f"tidak dapat dihitung ({nilai.alasan})"
    tercetak = pencetak.realisasi(hasil)
    if nilai == hasil.realisasi_tercetak:
        return tercetak
    kata = _KATA_BULAT[hasil.indikator.pembulatan_realisasi.cara]
    return f"{pencetak.angka(nilai, hasil.indikator)}, {kata} {tercetak}"


def _hasil_capaian(hasil: HasilIndikator, pencetak: Pencetak) -> str:
    nilai, tercetak = hasil.capaian.nilai, hasil.capaian_tercetak
    if isinstance(nilai, TakTerhitung) or isinstance(tercetak, TakTerhitung):
        return KOSONG
    batas = " (dibatasi)" if hasil.capaian.dibatasi else ""
    angka = f"{cetak_angka(tercetak)}%"
    if nilai == tercetak:
        cetak = pencetak.capaian(hasil)
        return f"{angka}{batas}" if cetak == angka else f"{angka}, dicetak {cetak}"
    kata = _KATA_BULAT[hasil.indikator.pembulatan_capaian.cara]
    return f"{cetak_angka(nilai, 2)}%, {kata} {angka}{batas}"


def _mat_capaian(arah: Arah, realisasi: str, target: str) -> Mat:
    atas: Mat = (MatTeks(realisasi),)
    if arah is Arah.TURUN:
        selisih = MatKurung((MatTeks(realisasi), MatTanda("−"), MatTeks(target)))
        atas = (MatTeks(target), MatTanda("−"), selisih)
    return (MatPecahan(atas, (MatTeks(target),)), MatTanda("×"), MatTeks("100%"))


def _mat(simpul: Simpul, daun: Callable[[str], str], *, persen: bool) -> Mat:
    match simpul:
        case Angka():
            teks = (
                f"{cetak_angka(simpul.nilai * 100)}%"
                if simpul.persen
                else cetak_angka(simpul.nilai)
            )
            return (MatTeks(teks),)
        case NamaKolom():
            return (MatTeks(daun(str(simpul))),)
        case Panggil():
            return _mat_panggil(simpul, daun)
        case Negatif():
            return (MatTanda("−"), *_mat(simpul.isi, daun, persen=False))
        case Banding():
            kiri = _mat(simpul.kiri, daun, persen=False)
            return (*kiri, MatTanda(simpul.tanda.value), *_mat(simpul.kanan, daun, persen=False))
        case Hitung():
            return _mat_hitung(simpul, daun, persen=persen)


def _mat_hitung(simpul: Hitung, daun: Callable[[str], str], *, persen: bool) -> Mat:
    kiri, kanan = simpul.kiri, simpul.kanan
    if simpul.tanda is Tanda.BAGI:
        seratus = isinstance(kiri, Hitung) and kiri.tanda is Tanda.KALI and _seratus(kiri.kiri)
        if persen and seratus and isinstance(kiri, Hitung):
            pecahan = MatPecahan(
                _mat(kiri.kanan, daun, persen=False), _mat(kanan, daun, persen=False)
            )
            return (pecahan, MatTanda("×"), MatTeks("100%"))
        return (MatPecahan(_mat(kiri, daun, persen=False), _mat(kanan, daun, persen=False)),)
    hasil: list[Mat] = []
    for sisi in (kiri, kanan):
        isi = _mat(sisi, daun, persen=False)
        perlu = simpul.tanda is not Tanda.TAMBAH and isinstance(sisi, Hitung)
        lemah = perlu and isinstance(sisi, Hitung) and sisi.tanda in (Tanda.TAMBAH, Tanda.KURANG)
        hasil.append((MatKurung(isi),) if lemah else isi)
    return (*hasil[0], MatTanda(simpul.tanda.value), *hasil[1])


def _seratus(simpul: Simpul) -> bool:
    return isinstance(simpul, Angka) and simpul.nilai == 100


def _mat_panggil(simpul: Panggil, daun: Callable[[str], str]) -> Mat:
    pertama = simpul.argumen[0]
    if simpul.fungsi is Fungsi.JIKA:
        syarat, benar, salah = simpul.argumen
        return (
            *_mat(benar, daun, persen=False),
            MatTeks(" bila "),
            *_mat(syarat, daun, persen=False),
            MatTeks(", selain itu "),
            *_mat(salah, daun, persen=False),
        )
    if len(simpul.argumen) == 1 and isinstance(pertama, NamaKolom):
        return (MatTeks(daun(f"{simpul.fungsi.value}({pertama})")),)
    isi: list[Mat] = [_mat(a, daun, persen=False) for a in simpul.argumen]
    rata = tuple(
        unsur for i, satu in enumerate(isi) for unsur in ((MatTeks("; "),) if i else ()) + satu
    )
    return (MatTeks(simpul.fungsi.value), MatKurung(rata))
