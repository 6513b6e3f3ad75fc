"""The example folders read with csv alone, so that their figures are tested without berkas."""

import csv
from fractions import Fraction
from pathlib import Path

import yaml

from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.periode import Periode, urai_periode
from akuntabel.inti.realisasi import SumberTabel
from akuntabel.inti.tabel import BarisData, DefinisiTabel, IsiSel, JenisKolom, Kolom, TabelData
from akuntabel.sektor.pemuat import muat_sektor

FOLDER_CONTOH = Path(__file__).parents[2] / "contoh"
CONTOH = ("lapas-muara-enim-2023", "pengadilan-kecil-2025")
YA_TIDAK = {"ya": True, "tidak": False}


def baca_csv(contoh: str, nama: str) -> list[dict[str, str]]:
    """Return the rows of one CSV of an example, as texts by column."""
    with (FOLDER_CONTOH / contoh / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas, strict=True))


def kepala_csv(jalur: Path) -> list[str]:
    with jalur.open(encoding="utf-8", newline="") as berkas:
        return next(csv.reader(berkas))


def baca_satker(contoh: str) -> dict[str, str]:
    teks = (FOLDER_CONTOH / contoh / "satker.yaml").read_text(encoding="utf-8")
    return {str(k): str(v) for k, v in yaml.load(teks, Loader=yaml.BaseLoader).items()}


def muat_definisi(contoh: str) -> DefinisiSektor:
    satker = baca_satker(contoh)
    return muat_sektor(satker["sektor"], int(satker["tahun"]))


def sumber_contoh(contoh: str) -> SumberTabel:
    """Return every data table of an example as formulas read them."""
    definisi = muat_definisi(contoh)
    tabel = {t.nama: t for t in definisi.tabel}
    data = {nama: baca_tabel(contoh, satu, definisi.tahun) for nama, satu in tabel.items()}
    return SumberTabel(tabel, data, Periode(definisi.tahun))


def baca_tabel(contoh: str, definisi: DefinisiTabel, tahun: int) -> TabelData:
    label = {baris.kode: baris.label for baris in definisi.baris}
    return TabelData(
        definisi.nama,
        tuple(
            BarisData(
                baris["baris"],
                label.get(baris["baris"], baris.get("uraian", "")),
                urai_periode(baris.get("periode") or str(tahun)) or Periode(tahun),
                {k.nama: isi_sel(k, baris[k.nama]) for k in definisi.kolom_isian},
            )
            for baris in baca_csv(contoh, f"tabel/{definisi.nama}")
        ),
    )


def isi_sel(kolom: Kolom, teks: str) -> IsiSel:
    if not teks:
        return None
    match kolom.jenis:
        case JenisKolom.TEKS:
            return teks
        case JenisKolom.YA_TIDAK:
            return YA_TIDAK[teks]
        case JenisKolom.JUMLAH | JenisKolom.RUPIAH | JenisKolom.DESIMAL:
            return Fraction(teks)
