"""Rules on copy-paste: what a section says about an indikator that is not its own."""

import re
from collections.abc import Iterator

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.narasi.nama_bagian import NamaBagian, nama_bagian
from akuntabel.reviu.aturan.narasi.salin_judul import judul_dan_nomor
from akuntabel.reviu.aturan.narasi.salin_nama import Asing, kalimat_asing
from akuntabel.reviu.aturan.narasi.salin_pengantar import pengantar_asing
from akuntabel.reviu.aturan.narasi.salin_pola import nama_hilang
from akuntabel.reviu.aturan.narasi.salin_runtut import runtut_asing
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.indikator import kolom_indikator

_SEPERTI_NAMA = re.compile(r"[^\W\d_]")


def nama_asing(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence or table in the section of one indikator names another."""
    nama = nama_bagian(bacaan)
    for asing in kalimat_asing(bacaan):
        if not asing.usul:
            yield _cacat(bacaan, nama, asing)
    yield from pengantar_asing(bacaan)
    for satu in bacaan.tabel:
        yield from _tabel(bacaan, nama, satu)


def usulan_asing(bacaan: Bacaan) -> Iterator[Cacat]:
    """A proposal or activity of a list speaks of what another indikator counts."""
    nama = nama_bagian(bacaan)
    for asing in kalimat_asing(bacaan):
        if asing.usul:
            yield _cacat(bacaan, nama, asing)


def kalimat_ganda(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence that stands word for word in another section and holds that one's words."""
    daftar = bacaan.indikator.daftar
    for satu in runtut_asing(bacaan):
        sini, sana = daftar[satu.sini], daftar[satu.sana]
        kutipan = kutip(satu.teks)
        sendiri = satu.sana == satu.tempat_asal
        tentang = " dan membawa kata khasnya" if sendiri else f" dan tentang {sana.sebutan}"
        yield Cacat(
            f"{kutipan} di bagian {sini.sebutan} sama kata demi kata dengan kalimat di bagian "
            f"{daftar[satu.tempat_asal].sebutan}{tentang}; tulis ulang untuk indikator bagian ini.",
            (satu.kalimat.tempat, satu.asal.tempat),
            satu.kalimat.konteks.bagian,
            (satu.teks,),
            "",
            (f"salin:{satu.teks.casefold()}",),
            CATATAN if satu.ragu else None,
        )


def _cacat(bacaan: Bacaan, nama: NamaBagian, asing: Asing) -> Cacat:
    daftar = bacaan.indikator.daftar
    sini, sana = daftar[nama.indeks[asing.sini]], daftar[nama.indeks[asing.sana]]
    kalimat, sebutan = asing.kalimat, asing.sebutan
    mulai = sebutan.mulai
    if mulai and kalimat.kata[mulai - 1] == nama.ukuran[asing.sana]:
        mulai -= 1
    tercetak = kalimat.petik(mulai, sebutan.akhir)
    apa = "Butir" if asing.usul else "Kalimat"
    asal = ""
    if asing.asal is not None:
        asal = f"; kata-kata yang sama ada di bagian {sana.sebutan}"
    return Cacat(
        f"{apa} {kutip(kalimat.teks)} ada di bagian {sini.sebutan}, tetapi menyebut "
        f"“{tercetak}”{'' if asal else f', yaitu {sana.sebutan}'}{asal}. Kemungkinan tersalin; "
        "ganti dengan indikator bagian ini.",
        (kalimat.tempat, *((asing.asal.tempat,) if asing.asal is not None else ())),
        kalimat.konteks.bagian,
        (tercetak,),
        sini.nama,
        (f"salin:{' '.join(kalimat.kata[sebutan.mulai : sebutan.akhir])}",),
        CATATAN if asing.ragu else None,
    )


def _tabel(bacaan: Bacaan, nama: NamaBagian, satu: TabelDiTempat) -> Iterator[Cacat]:
    """A table of the section whose only indikator, or whose title row, is another."""
    indeks = satu.konteks.indikator
    kolom = kolom_indikator(satu.isi)
    if indeks is None or satu.konteks.lampiran or not satu.isi.tabel.baris:
        return
    sel = [b.sel[kolom.indeks] for b in satu.isi.badan if kolom and kolom.indeks < len(b.sel)]
    atas = [s for s in satu.isi.tabel.baris[0] if s.teks.strip()]
    sel += atas if len(atas) == 1 and len(satu.isi.tabel.baris[0]) > 1 else []
    dikenal = [
        (s, i)
        for s in sel
        if _SEPERTI_NAMA.search(s.teks) and (i := bacaan.indikator.cari(s.teks)) is not None
    ]
    lain = {i for _, i in dikenal}
    if len(lain) != 1 or indeks in lain or not lain <= set(nama.indeks):
        return
    petak, i = dikenal[0]
    sini, sana = bacaan.indikator.daftar[indeks], bacaan.indikator.daftar[i]
    yield Cacat(
        f"Tabel di bagian {sini.sebutan} memuat {sana.sebutan}; periksa apakah tabel ini tersalin "
        "dari bagian lain, lalu ganti nama atau isinya.",
        (petak.tempat,),
        satu.konteks.bagian,
        (petak.teks,),
        sini.nama,
        (f"salin:{' '.join(petak.teks.casefold().split())}",),
    )


_RUJUKAN = Rujukan(
    "PermenPAN-RB 53/2014",
    "Lampiran II, Bab III A: analisis capaian setiap indikator",
    Keyakinan.DIKENAL,
)

ATURAN_SALIN: tuple[Aturan, ...] = (
    Aturan(
        "RV-SAL-01",
        "Nama indikator lain",
        PERINGATAN,
        "Kalimat dan tabel di bagian sebuah indikator menyebut indikator itu, bukan yang lain.",
        _RUJUKAN,
        nama_asing,
    ),
    Aturan(
        "RV-SAL-02",
        "Kalimat salinan",
        PERINGATAN,
        "Kalimat yang sama kata demi kata di dua bagian tidak membawa kata khas indikator lain.",
        _RUJUKAN,
        kalimat_ganda,
    ),
    Aturan(
        "RV-SAL-03",
        "Usulan untuk indikator lain",
        PERINGATAN,
        "Usulan dan kegiatan dalam daftar sebuah bagian berkenaan dengan indikator bagian itu.",
        _RUJUKAN,
        usulan_asing,
    ),
    Aturan(
        "RV-SAL-04",
        "Nama indikator hilang",
        CATATAN,
        "Kalimat berpola laporan menyebut nama indikatornya seperti di bagian lain.",
        _RUJUKAN,
        nama_hilang,
    ),
    Aturan(
        "RV-SAL-05",
        "Nomor dan judul bagian",
        PERINGATAN,
        "Nomor pada judul bagian cocok dengan nama indikatornya, dan setiap indikator dibahas "
        "dalam satu bagian.",
        _RUJUKAN,
        judul_dan_nomor,
    ),
)
