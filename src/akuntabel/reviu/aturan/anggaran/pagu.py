"""The list of rules on the pagu: its changes, what is blocked, and what is no belanja."""

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.anggaran.pagu_efektif import pagu_efektif
from akuntabel.reviu.aturan.anggaran.perubahan_pagu import perubahan_pagu
from akuntabel.reviu.aturan.anggaran.pnbp import pnbp_dijumlahkan
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Aturan
from akuntabel.reviu.aturan.rujukan import KEUANGAN_ANDAL

_PENDAPATAN = Rujukan(
    "UU 17/2003", "Pasal 11 ayat (2): pendapatan dan belanja negara", Keyakinan.DIKENAL
)

ATURAN_PAGU: tuple[Aturan, ...] = (
    Aturan(
        "RV-ANG-06",
        "Perubahan pagu",
        GALAT,
        "Perubahan pagu yang disebut sebuah kalimat sama dengan selisih pagu awal dan pagu "
        "sesudahnya.",
        KEUANGAN_ANDAL,
        perubahan_pagu,
    ),
    Aturan(
        "RV-ANG-07",
        "Pagu efektif",
        GALAT,
        "Pagu efektif sama dengan pagu dikurangi blokir, dalam tabel dan kalimat.",
        KEUANGAN_ANDAL,
        pagu_efektif,
    ),
    Aturan(
        "RV-ANG-08",
        "Penerimaan bukan belanja",
        PERINGATAN,
        "Penerimaan negara bukan pajak tidak dijumlahkan dengan belanja.",
        _PENDAPATAN,
        pnbp_dijumlahkan,
    ),
)
