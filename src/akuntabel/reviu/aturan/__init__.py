"""Rules of the review, one module per family; ATURAN lists every one of them."""

from akuntabel.reviu.aturan.anggaran.belanja import ATURAN_ANGGARAN
from akuntabel.reviu.aturan.anggaran.nilai import ATURAN_NILAI
from akuntabel.reviu.aturan.anggaran.pagu import ATURAN_PAGU
from akuntabel.reviu.aturan.anggaran.skor import ATURAN_SKOR
from akuntabel.reviu.aturan.banding.angka import ATURAN_BANDING
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.fakta.dua_nilai import ATURAN_FAKTA
from akuntabel.reviu.aturan.fakta.salah_ketik import ATURAN_SALAH_KETIK
from akuntabel.reviu.aturan.fakta.tabel_ulang import ATURAN_TABEL_ULANG
from akuntabel.reviu.aturan.fakta.terbilang import ATURAN_TERBILANG
from akuntabel.reviu.aturan.hitungan.capaian import ATURAN_CAPAIAN
from akuntabel.reviu.aturan.hitungan.jumlah import ATURAN_JUMLAH
from akuntabel.reviu.aturan.hitungan.rumus import ATURAN_RUMUS
from akuntabel.reviu.aturan.identitas.hukum import ATURAN_HUKUM
from akuntabel.reviu.aturan.identitas.identitas import ATURAN_IDENTITAS
from akuntabel.reviu.aturan.identitas.pribadi import ATURAN_PRIBADI
from akuntabel.reviu.aturan.narasi.kasus_orang import ATURAN_ORANG
from akuntabel.reviu.aturan.narasi.kesimpulan import ATURAN_KESIMPULAN
from akuntabel.reviu.aturan.narasi.rincian import ATURAN_RINCIAN
from akuntabel.reviu.aturan.narasi.salin import ATURAN_SALIN
from akuntabel.reviu.aturan.susunan.gaya import ATURAN_GAYA
from akuntabel.reviu.aturan.susunan.periode import ATURAN_PERIODE
from akuntabel.reviu.aturan.susunan.struktur import ATURAN_STRUKTUR
from akuntabel.reviu.aturan.susunan.urutan import ATURAN_URUTAN

ATURAN: tuple[Aturan, ...] = (
    *ATURAN_FAKTA,
    *ATURAN_TERBILANG,
    *ATURAN_SALAH_KETIK,
    *ATURAN_TABEL_ULANG,
    *ATURAN_CAPAIAN,
    *ATURAN_RUMUS,
    *ATURAN_JUMLAH,
    *ATURAN_ANGGARAN,
    *ATURAN_PAGU,
    *ATURAN_NILAI,
    *ATURAN_SKOR,
    *ATURAN_RINCIAN,
    *ATURAN_ORANG,
    *ATURAN_KESIMPULAN,
    *ATURAN_SALIN,
    *ATURAN_STRUKTUR,
    *ATURAN_URUTAN,
    *ATURAN_PERIODE,
    *ATURAN_IDENTITAS,
    *ATURAN_HUKUM,
    *ATURAN_PRIBADI,
    *ATURAN_GAYA,
    *ATURAN_BANDING,
)
