"""Check the cells of a data table against its definition: kinds, rows, constraints."""

from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus import SumberTetap, hitung_rumus, urai
from akuntabel.inti.rumus.pohon import Banding, NamaKolom, Rumus
from akuntabel.inti.tabel import BarisData, DefinisiTabel, IsiSel, Kolom, TabelData
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan


@rekaman
class Pelanggaran:
    """A constraint that a row breaks: the columns involved and one sentence about it."""

    kolom: tuple[str, ...]
    pesan: str


def nilai_sel(isi: IsiSel, kolom: Kolom, baris: str) -> Nilai:
    """Return a cell as a number: ya is one, tidak zero; an empty cell is TakTerhitung."""
    if isinstance(isi, bool):
        return Fraction(int(isi))
    if isinstance(isi, Fraction):
        return isi
    if isi is None:
        return TakTerhitung(f"{kolom.judul} pada baris {baris} belum diisi", "BELUM_DIISI")
    return TakTerhitung(f"{kolom.judul} berisi teks, bukan angka", "BUKAN_ANGKA")


def lengkapi_baris(definisi: DefinisiTabel, isian: dict[str, Nilai]) -> dict[str, Nilai]:
    """Return the typed cells of a row with its computed columns added."""
    hasil = dict(isian)
    for kolom in definisi.kolom:
        if kolom.rumus:
            hasil[kolom.nama] = hitung_rumus(urai(kolom.rumus), SumberTetap(hasil)).nilai
    return hasil


def periksa_batasan(definisi: DefinisiTabel, baris: BarisData) -> tuple[Pelanggaran, ...]:
    """Return the constraints of the table that the row breaks; empty cells break none."""
    isian = {
        kolom.nama: nilai_sel(baris.isi.get(kolom.nama), kolom, baris.label)
        for kolom in definisi.kolom_isian
        if kolom.berangka
    }
    sumber = SumberTetap(lengkapi_baris(definisi, isian))
    hasil: list[Pelanggaran] = []
    for batasan in definisi.batasan:
        rumus = urai(batasan)
        if isinstance(rumus, Rumus) and hitung_rumus(rumus, sumber).nilai == 0:
            hasil.append(_pelanggaran(definisi, rumus, sumber))
    return tuple(hasil)


def _pelanggaran(definisi: DefinisiTabel, rumus: Rumus, sumber: SumberTetap) -> Pelanggaran:
    nama = [str(operan.rumus) for operan in hitung_rumus(rumus, sumber).operan]
    bagian: list[str] = []
    for satu in nama:
        kolom, nilai = definisi.kolom_bernama(satu), sumber.kolom[satu]
        judul = kolom.judul if kolom else satu
        angka = "–" if isinstance(nilai, TakTerhitung) else cetak_angka(nilai)
        bagian.append(f"{judul} ({angka})")
    assert isinstance(rumus.akar, Banding), "definitions hold comparisons only"
    if len(bagian) == 2 and isinstance(rumus.akar.kiri, NamaKolom):
        syarat = _KATA_BATASAN[rumus.akar.tanda.value]
        pesan = f"{bagian[0]} {syarat} {bagian[1]}; periksa kedua angka."
    else:
        pesan = f"Syarat {rumus.teks} tidak terpenuhi: {', '.join(bagian)}; periksa angkanya."
    return Pelanggaran(tuple(nama), pesan)


_KATA_BATASAN = {
    "≤": "tidak boleh lebih dari",
    "<": "harus kurang dari",
    "=": "harus sama dengan",
    "≥": "tidak boleh kurang dari",
    ">": "harus lebih dari",
    "≠": "tidak boleh sama dengan",
}


def periksa_tabel(definisi: DefinisiTabel, data: TabelData) -> tuple[Temuan, ...]:
    """Return findings on one table: overlapping periods and broken constraints."""
    temuan: list[Temuan] = []
    for nomor, baris in enumerate(data.baris):
        letak = Letak(bagian=definisi.judul, sel=f"baris {baris.label or baris.kode}")
        temuan.extend(
            Temuan("BATASAN", TingkatTemuan.GALAT, pelanggaran.pesan, letak)
            for pelanggaran in periksa_batasan(definisi, baris)
        )
        for lain in data.baris[:nomor]:
            if lain.kode == baris.kode and _tumpang_tindih(lain, baris):
                pesan = (
                    f"{lain.periode} dan {baris.periode} sama-sama diisi untuk baris yang sama; "
                    "hapus salah satu agar tidak terhitung dua kali."
                )
                temuan.append(Temuan("PERIODE_TUMPANG", TingkatTemuan.GALAT, pesan, letak))
    return tuple(temuan)


def _tumpang_tindih(satu: BarisData, dua: BarisData) -> bool:
    return satu.periode.memuat(dua.periode) or dua.periode.memuat(satu.periode)
