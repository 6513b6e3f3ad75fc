"""Pemuat: the definitions of one sector in one year, from the dated YAML bundled with it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.anggaran.kode import urai_kode_anggaran
from akuntabel.inti.anggaran.peta_sasaran import PetaSasaran
from akuntabel.inti.angka import CaraBulat, Pembulatan
from akuntabel.inti.indikator import (
    Arah,
    BantuanIndikator,
    Indikator,
    OperanIndikator,
    Sasaran,
    Satuan,
    TingkatSasaran,
)
from akuntabel.inti.kinerja import Bagian, DefinisiSektor
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.tabel import Agregasi, BarisTetap, DefinisiTabel, JenisKolom, Kolom
from akuntabel.sektor.baca import Masa, Peta, baca_peta
from akuntabel.sektor.skor import aturan_gabungan

FOLDER_SEKTOR = Path(__file__).parent
"""Where the folders of the sectors lie; a folder with a sektor.yaml is a sector."""


class SektorTidakAdaError(TakTerpakaiError):
    """The sector, or its definitions of that year, is not bundled; the message lists what is."""


def daftar_sektor() -> tuple[str, ...]:
    """Return the kode of every bundled sector, in alphabetical order."""
    return tuple(sorted(jalur.parent.name for jalur in FOLDER_SEKTOR.glob("*/sektor.yaml")))


@lru_cache(maxsize=32)
def muat_sektor(kode: str, tahun: int) -> DefinisiSektor:
    """Return the definitions of the sector that hold on 31 December of the year.

    Galat: SektorTidakAdaError for an unknown sector or a year without definitions.
    """
    umum = baca_peta(_folder(kode) / "sektor.yaml")
    indikator = baca_berkas_sektor(kode, "indikator", tahun)
    tabel = baca_berkas_sektor(kode, "tabel", tahun)
    satuan = {
        s.teks("kode"): Satuan(s.teks("kode"), s.teks("cetak")) for s in umum.daftar("satuan")
    }
    bawaan = _Bawaan(satuan, indikator.peta("bawaan"), indikator.masa("berlaku"))
    return DefinisiSektor(
        kode,
        umum.teks("nama"),
        tahun,
        tuple(Bagian(b.teks("kode"), b.teks("nama")) for b in umum.daftar("bagian")),
        tuple(_sasaran(s) for s in indikator.daftar("sasaran")),
        tuple(_indikator(i, bawaan) for i in indikator.daftar("indikator")),
        tuple(_tabel(t) for t in tabel.daftar("tabel")),
        _peta_sasaran(kode, tahun),
        aturan_gabungan(tahun),
    )


def _peta_sasaran(sektor: str, tahun: int) -> tuple[PetaSasaran, ...]:
    """Return the mapping of the budget to sasaran; a sector or year without one has none."""
    try:
        peta = baca_berkas_berlaku(sektor, "anggaran", tahun)
    except SektorTidakAdaError:
        return ()
    rujukan = peta.rujukan()
    return tuple(
        PetaSasaran(kode, satu.teks("sasaran"), rujukan)
        for satu in peta.daftar("peta_sasaran")
        if (kode := urai_kode_anggaran(satu.teks("kode"))) is not None
    )


def baca_berkas_sektor(kode: str, jenis: str, tahun: int) -> Peta:
    """Return the sector's file of that kind (its subfolder) for the year, not yet interpreted.

    Galat: SektorTidakAdaError for an unknown sector or a year without such a file.
    """
    _folder(kode)
    return baca_berkas_berlaku(kode, jenis, tahun)


def baca_berkas_berlaku(folder: str, jenis: str, tahun: int) -> Peta:
    """Return the file under that folder and kind that holds on 31 December of the year.

    Galat: SektorTidakAdaError for a year without such a file.
    """
    for jalur in sorted((FOLDER_SEKTOR / folder / jenis).glob("*.yaml"), reverse=True):
        peta = baca_peta(jalur)
        if peta.masa("berlaku").memuat_akhir(tahun):
            return peta
    raise SektorTidakAdaError(
        f"Definisi sektor {folder} untuk tahun {tahun} belum ada; yang tersedia: "
        f"{_tahun_tersedia(folder, jenis)}."
    )


def _folder(kode: str) -> Path:
    tersedia = daftar_sektor()
    if kode not in tersedia:
        pesan = f"Sektor {kode!r} tidak ada; yang tersedia: {', '.join(tersedia)}."
        raise SektorTidakAdaError(pesan)
    return FOLDER_SEKTOR / kode


def _tahun_tersedia(kode: str, jenis: str) -> str:
    masa = [
        baca_peta(j).masa("berlaku") for j in sorted((FOLDER_SEKTOR / kode / jenis).glob("*.yaml"))
    ]
    return ", ".join(_cetak_masa(m) for m in masa) or "tidak ada"


def _cetak_masa(masa: Masa) -> str:
    return f"tahun {masa.dari.year}–{masa.sampai.year if masa.sampai else 'sekarang'}"


@rekaman
class _Bawaan:
    """What an indikator follows where it says nothing itself."""

    satuan: Mapping[str, Satuan]
    isi: Peta
    masa: Masa

    def peta(self, sumber: Peta, kunci: str) -> Peta:
        return sumber.peta(kunci) if kunci in sumber else self.isi.peta(kunci)


def _sasaran(peta: Peta) -> Sasaran:
    return Sasaran(peta.teks("kode"), peta.teks("nama"), peta.pilihan("tingkat", TingkatSasaran))


def _indikator(peta: Peta, bawaan: _Bawaan) -> Indikator:
    return Indikator(
        kode=peta.teks("kode"),
        sasaran=peta.teks("sasaran"),
        nama=peta.teks("nama"),
        satuan=bawaan.satuan[peta.teks("satuan", bawaan.isi.teks("satuan"))],
        arah=peta.pilihan("arah", Arah, bawaan.isi.pilihan("arah", Arah)),
        rumus=peta.teks("rumus", ""),
        operan=tuple(
            OperanIndikator(o.teks("rumus"), o.teks("label")) for o in peta.daftar("operan")
        ),
        tabel=peta.daftar_teks("tabel"),
        pembulatan_realisasi=_pembulatan(bawaan.peta(peta, "pembulatan_realisasi")),
        pembulatan_capaian=_pembulatan(bawaan.peta(peta, "pembulatan_capaian")),
        seksi=peta.teks("seksi"),
        bantuan=_bantuan(peta.peta("bantuan")),
        rujukan=peta.rujukan(),
        berlaku_dari=bawaan.masa.dari,
        berlaku_sampai=bawaan.masa.sampai,
        bobot=peta.pecahan("bobot", 1),
    )


def _pembulatan(peta: Peta) -> Pembulatan:
    return Pembulatan(peta.pilihan("cara", CaraBulat), peta.bulat("desimal"))


def _bantuan(peta: Peta) -> BantuanIndikator:
    return BantuanIndikator(peta.teks("dihitung"), peta.teks("tidak_dihitung"), peta.teks("sumber"))


def _tabel(peta: Peta) -> DefinisiTabel:
    return DefinisiTabel(
        nama=peta.teks("nama"),
        judul=peta.teks("judul"),
        bagian=peta.teks("bagian"),
        judul_baris=peta.teks("judul_baris"),
        baris=tuple(BarisTetap(b.teks("kode"), b.teks("label")) for b in peta.daftar("baris")),
        kolom=tuple(_kolom(k) for k in peta.daftar("kolom")),
        batasan=peta.daftar_teks("batasan"),
        berjumlah=peta.ya("berjumlah", bawaan=True),
        peka=peta.ya("peka", bawaan=False),
        bantuan=peta.teks("bantuan", ""),
    )


def _kolom(peta: Peta) -> Kolom:
    return Kolom(
        nama=peta.teks("nama"),
        judul=peta.teks("judul"),
        jenis=peta.pilihan("jenis", JenisKolom),
        satuan=peta.teks("satuan", ""),
        agregasi=peta.pilihan("agregasi", Agregasi, Agregasi.JUMLAH),
        wajib=peta.ya("wajib", bawaan=True),
        rumus=peta.teks("rumus", ""),
        bantuan=peta.teks("bantuan", ""),
    )
