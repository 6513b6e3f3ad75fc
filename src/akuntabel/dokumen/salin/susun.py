"""Susun: facts and the layout of a portal → its copy sheet, marked against the last copy."""

from collections.abc import Mapping
from datetime import date

from akuntabel.dokumen.salin.isi import (
    RekamanBaris,
    ada_isian,
    alasan_kosong,
    daftar_rekaman,
    nama_rekaman,
    tempat_bagian,
    tempat_isian,
    tulis_isian,
)
from akuntabel.dokumen.salin.lembar import (
    BagianSalin,
    BarisSalin,
    Keadaan,
    LembarSalin,
    SelSalin,
)
from akuntabel.dokumen.salin.tenggat import kalimat_tenggat, tanggal_tenggat
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.anggaran.keluaran import Salinan
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.portal import BagianPortal, BarisPortal, IsianPortal, Portal


class BulanKosongError(TakTerpakaiError):
    """Nothing was entered for the month; the message says where to."""


@rekaman
class _Konteks:
    """What all fields of one sheet share; `lalu` is what was copied last, by row and field."""

    berkas: BerkasKinerja
    definisi: DefinisiSektor
    portal: Portal
    bulan: Periode
    periode: Periode
    lalu: Mapping[tuple[str, str], str]


def susun_salin(
    berkas: BerkasKinerja, definisi: DefinisiSektor, portal: Portal, bulan: Periode
) -> LembarSalin:
    """Return the copy sheet of a portal for the period in which the month lies.

    Galat: BulanKosongError where nothing at all was entered for it.
    """
    periode = portal.periode(bulan)
    if not any(ada_isian(b.baris, berkas, periode, bulan) for b in portal.bagian):
        tempat = " atau ".join(
            tempat_bagian(b.baris, periode, bulan)
            for b in portal.bagian
            if b.baris is not BarisPortal.KOMPONEN
        )
        raise BulanKosongError(f"Belum ada kemajuan {bulan} untuk {portal.nama}; isi {tempat}.")
    lalu = {
        (s.baris, s.isian): s.nilai
        for s in berkas.salinan
        if s.portal == portal.kode and s.periode == periode
    }
    konteks = _Konteks(berkas, definisi, portal, bulan, periode, lalu)
    bagian = tuple(_bagian(konteks, satu) for satu in portal.bagian)
    return LembarSalin(
        portal,
        berkas.satker.nama,
        periode,
        bulan,
        tanggal_tenggat(portal.tenggat, periode.akhir),
        kalimat_tenggat(portal.tenggat, periode.akhir),
        bagian,
        tuple(_daftar_kosong(bagian)),
    )


def salinan_lembar(lembar: LembarSalin, tanggal: date) -> tuple[Salinan, ...]:
    """Return the facts that the sheet was copied on that day; empty fields leave none."""
    return tuple(
        Salinan(
            lembar.portal.kode,
            lembar.periode,
            baris.kunci,
            sel.isian.sumber,
            _rapi(sel.nilai),
            tanggal,
        )
        for bagian in lembar.bagian
        for baris in bagian.baris
        for sel in baris.sel
        if sel.nilai and not sel.isian.acuan
    )


def _bagian(konteks: _Konteks, bagian: BagianPortal) -> BagianSalin:
    rekaman_ = daftar_rekaman(
        bagian.baris, konteks.berkas, konteks.definisi, konteks.periode, konteks.bulan
    )
    baris = tuple(_baris(konteks, bagian, satu) for satu in rekaman_)
    if baris:
        return BagianSalin(bagian, baris, _tertinggal(konteks, bagian))
    tempat = tempat_bagian(bagian.baris, konteks.periode, konteks.bulan)
    return BagianSalin(bagian, (), f"Belum ada yang diisi: {tempat}.")


def _tertinggal(konteks: _Konteks, bagian: BagianPortal) -> str:
    """Return which indikator of the Perjanjian Kinerja nobody reports by quarter."""
    if bagian.baris is not BarisPortal.PERJANJIAN:
        return ""
    berisi = {satu.kode for satu in konteks.berkas.kemajuan_perjanjian}
    janji = {satu.kode for satu in konteks.berkas.target}
    kegiatan = {s.kode for s in konteks.definisi.sasaran if s.tingkat is TingkatSasaran.KEGIATAN}
    tanpa = [
        i.kode
        for i in konteks.definisi.indikator
        if i.sasaran in kegiatan and i.kode in janji and i.kode not in berisi
    ]
    if not tanpa:
        return ""
    return f"Belum ada isian triwulan untuk {', '.join(tanpa)} (lembar kemajuan_perjanjian)."


def _baris(konteks: _Konteks, bagian: BagianPortal, satu: RekamanBaris) -> BarisSalin:
    kode = str(satu.kode)
    kunci = f"{bagian.kode}:{kode}"
    sel = tuple(_sel(konteks, bagian, kunci, satu, isian) for isian in bagian.isian)
    return BarisSalin(kunci, kode, nama_rekaman(satu), sel)


def _sel(
    konteks: _Konteks, bagian: BagianPortal, kunci: str, satu: RekamanBaris, isian: IsianPortal
) -> SelSalin:
    tertulis = tulis_isian(satu, isian, konteks.portal.desimal)
    lalu = konteks.lalu.get((kunci, isian.sumber), "")
    keadaan = _keadaan(isian, tertulis.nilai, lalu)
    tempat = ""
    if keadaan is Keadaan.KOSONG:
        isi = tempat_isian(bagian.baris, isian, str(satu.kode), konteks.periode, konteks.bulan)
        tempat = f"{alasan_kosong(satu, isian)}; {isi}"
    return SelSalin(isian, tertulis.nilai, tertulis.cetak, tertulis.angka, keadaan, lalu, tempat)


def _keadaan(isian: IsianPortal, nilai: str, lalu: str) -> Keadaan:
    if isian.acuan:
        return Keadaan.ACUAN
    if not nilai and isian.wajib:
        return Keadaan.KOSONG
    if not nilai and not lalu:
        return Keadaan.NIHIL
    if not lalu:
        return Keadaan.BARU
    return Keadaan.SAMA if _rapi(nilai) == _rapi(lalu) else Keadaan.BERUBAH


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _daftar_kosong(daftar: tuple[BagianSalin, ...]) -> list[str]:
    """Return what is missing; rows that miss the same for the same reason share a sentence."""
    hasil: list[str] = []
    for bagian in daftar:
        if bagian.catatan:
            hasil.append(f"{bagian.bagian.judul}: {bagian.catatan}")
        kode: dict[tuple[str, str], list[str]] = {}
        for baris in bagian.baris:
            for sel in baris.sel:
                if sel.keadaan is Keadaan.KOSONG:
                    kode.setdefault((sel.isian.judul, sel.tempat), []).append(baris.kode)
        hasil += [f"{judul} {', '.join(k)}: {tempat}." for (judul, tempat), k in kode.items()]
    return hasil
