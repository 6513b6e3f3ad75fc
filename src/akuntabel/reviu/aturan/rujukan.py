"""Clauses that rules of several families come from."""

from akuntabel.inti.rujukan import Keyakinan, Rujukan

ANDAL = Rujukan("Perpres 29/2014", "Pasal 20: informasi kinerja yang andal", Keyakinan.RAGU)
PENGUKURAN = Rujukan("PermenPAN-RB 53/2014", "Lampiran II, pengukuran kinerja", Keyakinan.DIKENAL)
KEUANGAN_ANDAL = Rujukan(
    "PP 8/2006", "Pasal 17: laporan keuangan dan kinerja yang andal", Keyakinan.RAGU
)
