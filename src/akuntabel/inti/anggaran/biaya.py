"""Biaya: what one unit of an output cost, against what it was planned to cost."""

from fractions import Fraction

from akuntabel.inti.anggaran.peta_sasaran import sasaran_kode
from akuntabel.inti.anggaran.pohon import PohonAnggaran
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, persen
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus import hitung_rumus, urai
from akuntabel.inti.rumus.penilai import SumberTetap

RUMUS_NILAI_EFISIENSI = "50 + min(20, maks(-20, efisiensi)) / 20 * 50"
"""The formula that the rule sets of the NKA have for it too."""


@rekaman
class BiayaKeluaran:
    """The cost per unit of one RO in rupiah, its efisiensi in percent, and its value 0–100."""

    sasaran: str
    nama: str
    satuan: str
    target: Fraction
    volume: Fraction
    rencana: Nilai
    realisasi: Nilai
    efisiensi: Nilai
    nilai_efisiensi: Nilai


def biaya_keluaran(
    berkas: BerkasKinerja, definisi: DefinisiSektor, pohon: PohonAnggaran | None
) -> tuple[BiayaKeluaran, ...]:
    """Return the cost per output of every RO that has both a target and leaves.

    Rujukan: aturan NKA-05, NKA-06.
    """
    if pohon is None:
        return ()
    hasil: list[BiayaKeluaran] = []
    for satu in berkas.target_keluaran:
        isi = pohon.ringkasan(satu.kode)
        if isi is None:
            continue
        maju = (k.volume for k in berkas.kemajuan_keluaran if k.kode == satu.kode)
        volume = sum(maju, Fraction(0))
        rencana = bagi(Fraction(isi.pagu), satu.volume, "target volume nol")
        layak = rencana if isinstance(rencana, TakTerhitung) else rencana * volume
        hemat = layak if isinstance(layak, TakTerhitung) else layak - isi.realisasi
        nilai = persen(hemat, layak, "volume belum ada")
        hasil.append(
            BiayaKeluaran(
                sasaran_kode(definisi.peta_sasaran, satu.kode),
                satu.nama,
                satu.satuan,
                satu.volume,
                volume,
                rencana,
                bagi(Fraction(isi.realisasi), volume, "volume belum ada"),
                nilai,
                nilai_efisiensi(nilai),
            )
        )
    return tuple(hasil)


def nilai_efisiensi(efisiensi: Nilai) -> Nilai:
    """Return the value of an efisiensi, which counts between −20 and 20 percent only.

    Rujukan: aturan NKA-05.
    """
    sumber = SumberTetap({"efisiensi": efisiensi})
    return hitung_rumus(urai(RUMUS_NILAI_EFISIENSI), sumber).nilai
