"""A data table of the satker as a printed table, with its total row."""

from akuntabel.dokumen.blok import Gaya, Rata, Sel, Tabel, Teks
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.samaran import kecil
from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka
from akuntabel.inti.realisasi import SumberTabel
from akuntabel.inti.rumus.penilai import rangkum
from akuntabel.inti.rumus.pohon import Fungsi, NamaKolom
from akuntabel.inti.tabel import DefinisiTabel, JenisKolom, Kolom, TabelData

LATAR_KEPALA = "DCE6F2"
LATAR_JUMLAH = "F2F2F2"


def sel(teks: str, rata: Rata = Rata.KIRI, *, tebal: bool = False, latar: str = "") -> Sel:
    """Return a plain cell."""
    return Sel((Teks(teks, Gaya.TEBAL if tebal else Gaya.BIASA),), rata, latar=latar)


def sel_kepala(teks: str, lebar: int = 1, tinggi: int = 1) -> Sel:
    """Return a head cell: bold, centred, tinted."""
    return Sel((Teks(teks, Gaya.TEBAL),), Rata.TENGAH, lebar, tinggi, LATAR_KEPALA)


def tabel_data(
    definisi: DefinisiTabel, sumber: SumberTabel, judul: str, ambang: int = 0
) -> Tabel | None:
    """Return the filled table; None when the satker handed in no row of it.

    `ambang` hides counts from 1 to below it, and the total beside them (aturan PRI-03).
    """
    data = sumber.data.get(definisi.nama)
    if data is None or not data.baris:
        return None
    isi = {k.nama: _nilai(sumber, definisi, k) for k in definisi.kolom if k.berangka}
    daftar = _baris(definisi, data)
    berlabel = any(label != str(nomor) for nomor, (_, label) in enumerate(daftar, 1))
    badan = [
        (
            sel(str(nomor), Rata.TENGAH),
            *((sel(label),) if berlabel else ()),
            *(_sel_isi(k, isi, data, kode, ambang) for k in definisi.kolom),
        )
        for nomor, (kode, label) in enumerate(daftar, 1)
    ]
    if definisi.berjumlah and any(_berjumlah(k) for k in definisi.kolom):
        badan.append(_baris_jumlah(definisi, isi, ambang, lebar_awal=2 if berlabel else 1))
    kepala = (
        sel_kepala("No"),
        *((sel_kepala(definisi.judul_baris),) if berlabel else ()),
        *(sel_kepala(k.judul) for k in definisi.kolom),
    )
    return Tabel(_lebar(kepala, badan, len(definisi.kolom)), (kepala,), tuple(badan), judul)


def _lebar(kepala: tuple[Sel, ...], badan: list[tuple[Sel, ...]], kolom: int) -> tuple[int, ...]:
    """Return the widths: room for the longest word of each head and for long cells."""
    penuh = [baris for baris in badan if len(baris) == len(kepala)]
    panjang = [max(len(baris[n].isi[0].isi) for baris in penuh) for n in range(1, len(kepala))]
    kata = [max(map(len, satu.isi[0].isi.split())) for satu in kepala[1:]]
    lebar = [max(18, 2 * k + 2, min(42, 7 * t // 4)) for k, t in zip(kata, panjang, strict=True)]
    if len(kepala) > kolom + 1:
        lebar[0] = max(lebar[0], 30)
    return (sum(lebar) // 15, *lebar)


def _baris(definisi: DefinisiTabel, data: TabelData) -> list[tuple[str, str]]:
    baris = {b.kode: b.label for b in definisi.baris}
    for satu in data.baris:
        baris.setdefault(satu.kode, satu.label)
    return list(baris.items())


def _nilai(sumber: SumberTabel, definisi: DefinisiTabel, kolom: Kolom) -> dict[str, Nilai]:
    hasil = sumber.sel(NamaKolom(definisi.nama, kolom.nama, "", 0))
    return {} if isinstance(hasil, TakTerhitung) else dict(hasil)


def _berjumlah(kolom: Kolom) -> bool:
    return kolom.berangka and kolom.jenis is not JenisKolom.YA_TIDAK


def _sel_isi(
    kolom: Kolom, isi: dict[str, dict[str, Nilai]], data: TabelData, kode: str, ambang: int
) -> Sel:
    if not kolom.berangka:
        teks = next((b.isi.get(kolom.nama) for b in reversed(data.baris) if b.kode == kode), None)
        return sel(str(teks) if teks else KOSONG)
    nilai = isi[kolom.nama].get(kode)
    if nilai is None or isinstance(nilai, TakTerhitung):
        return sel(KOSONG, Rata.TENGAH)
    if kolom.jenis is JenisKolom.YA_TIDAK:
        return sel("√" if nilai else KOSONG, Rata.TENGAH)
    if kecil(nilai, ambang):
        return sel(f"< {ambang}", Rata.KANAN)
    return sel(cetak_angka(nilai), Rata.KANAN)


def _baris_jumlah(
    definisi: DefinisiTabel, isi: dict[str, dict[str, Nilai]], ambang: int, *, lebar_awal: int
) -> tuple[Sel, ...]:
    hasil = [Sel((Teks("Jumlah", Gaya.TEBAL),), Rata.TENGAH, lebar=lebar_awal, latar=LATAR_JUMLAH)]
    for kolom in definisi.kolom:
        if not kolom.berangka:
            hasil.append(sel("", latar=LATAR_JUMLAH))
            continue
        nilai = rangkum(
            Fungsi.JUMLAH, tuple(isi[kolom.nama].items()), NamaKolom("", kolom.nama, "", 0)
        )
        samar = any(kecil(satu, ambang) for satu in isi[kolom.nama].values())
        teks = KOSONG if samar or isinstance(nilai, TakTerhitung) else cetak_angka(nilai)
        rata = Rata.TENGAH if kolom.jenis is JenisKolom.YA_TIDAK else Rata.KANAN
        hasil.append(sel(teks, rata, tebal=True, latar=LATAR_JUMLAH))
    return tuple(hasil)
