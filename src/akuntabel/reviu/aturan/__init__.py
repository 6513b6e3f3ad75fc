"""Rules of the review, one module per family; ATURAN lists every one of them."""

from akuntabel.reviu.aturan.anggaran import ATURAN_ANGGARAN
from akuntabel.reviu.aturan.banding import ATURAN_BANDING
from akuntabel.reviu.aturan.capaian import ATURAN_CAPAIAN
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.fakta import ATURAN_FAKTA
from akuntabel.reviu.aturan.gaya import ATURAN_GAYA
from akuntabel.reviu.aturan.hukum import ATURAN_HUKUM
from akuntabel.reviu.aturan.identitas import ATURAN_IDENTITAS
from akuntabel.reviu.aturan.jumlah import ATURAN_JUMLAH
from akuntabel.reviu.aturan.kasus_orang import ATURAN_ORANG
from akuntabel.reviu.aturan.kesimpulan import ATURAN_KESIMPULAN
from akuntabel.reviu.aturan.nilai_berbobot import ATURAN_NILAI
from akuntabel.reviu.aturan.periode import ATURAN_PERIODE
from akuntabel.reviu.aturan.pribadi import ATURAN_PRIBADI
from akuntabel.reviu.aturan.rincian import ATURAN_RINCIAN
from akuntabel.reviu.aturan.rumus import ATURAN_RUMUS
from akuntabel.reviu.aturan.salin import ATURAN_SALIN
from akuntabel.reviu.aturan.struktur import ATURAN_STRUKTUR
from akuntabel.reviu.aturan.terbilang import ATURAN_TERBILANG
from akuntabel.reviu.aturan.urutan import ATURAN_URUTAN

ATURAN: tuple[Aturan, ...] = (
    *ATURAN_FAKTA,
    *ATURAN_TERBILANG,
    *ATURAN_CAPAIAN,
    *ATURAN_RUMUS,
    *ATURAN_JUMLAH,
    *ATURAN_ANGGARAN,
    *ATURAN_NILAI,
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
