"""Narasi diminta: what the kerangka of a sektor asks the office for: passages, portals."""

from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.sektor.kerangka import BagianKerangka, JenisIsi, muat_kerangka

_BAGIAN_INDIKATOR = {
    "uraian": "uraian dan dasar",
    "sebab": "sebab keberhasilan atau kegagalan",
    "kendala": "kendala",
    "solusi": "solusi",
    "program": "program yang menunjang",
}
_BAGIAN_TIM = {
    "judul": "judul dan nomor keputusan",
    "menimbang": "menimbang",
    "mengingat": "mengingat",
    "memutuskan": "memutuskan",
}
_KOMPONEN_KEMAJUAN = "kemajuan"
_KOMPONEN_TIM = "lampiran_tim"


def narasi_diminta(definisi: DefinisiSektor) -> dict[str, str]:
    """Return the key of each passage the report asks for, with where it will stand.

    Bentuk: "laporan.latar_belakang", "sk_tim.menimbang", "SK1.1.sebab".
    """
    kerangka = muat_kerangka(definisi.kode, definisi.tahun)
    hasil: dict[str, str] = {}
    for bagian in (*kerangka.awal, *kerangka.bab, *kerangka.lampiran):
        hasil |= _narasi_bagian(bagian, "")
    for indikator in definisi.indikator:
        if indikator.rumus:
            for kunci, sebutan in _BAGIAN_INDIKATOR.items():
                hasil[f"{indikator.kode}.{kunci}"] = f"{indikator.kode}: {sebutan}"
    return hasil


def narasi_dikenal(definisi: DefinisiSektor) -> tuple[str, ...]:
    """Return the key of every passage that the report prints, asked for or not."""
    kegiatan = {s.kode for s in definisi.sasaran if s.tingkat is TingkatSasaran.KEGIATAN}
    milik = [i.kode for i in definisi.indikator if i.sasaran in kegiatan]
    tercetak = [f"{kode}.{kunci}" for kode in milik for kunci in _BAGIAN_INDIKATOR]
    return tuple(dict.fromkeys((*narasi_diminta(definisi), *tercetak)))


def aplikasi_diminta(definisi: DefinisiSektor) -> tuple[str, ...]:
    """Return the portals whose progress the report shows, spelled as it looks for them."""
    kerangka = muat_kerangka(definisi.kode, definisi.tahun)
    antrean = [*kerangka.awal, *kerangka.bab, *kerangka.lampiran]
    hasil: list[str] = []
    for bagian in antrean:
        antrean.extend(bagian.bagian)
        hasil.extend(i.pilihan for i in bagian.isi if i.nama == _KOMPONEN_KEMAJUAN and i.pilihan)
    return tuple(dict.fromkeys(hasil))


def _narasi_bagian(bagian: BagianKerangka, induk: str) -> dict[str, str]:
    judul = f"{bagian.nomor} {bagian.judul}".strip()
    tempat = f"{induk} · {judul}" if induk else judul
    hasil: dict[str, str] = {}
    for isi in bagian.isi:
        if isi.jenis is JenisIsi.NARASI:
            hasil[f"laporan.{isi.nama}"] = f"{tempat} · {isi.subjudul}".removesuffix(" · ")
        elif isi.nama == _KOMPONEN_TIM:
            hasil |= {f"sk_tim.{k}": f"{tempat}: {sebutan}" for k, sebutan in _BAGIAN_TIM.items()}
    for anak in bagian.bagian:
        hasil |= _narasi_bagian(anak, bagian.nomor)
    return hasil
