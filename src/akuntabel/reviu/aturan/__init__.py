"""Rules of the review, one module per family; ATURAN lists every one of them."""

from akuntabel.reviu.aturan.banding import ATURAN_BANDING
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.fakta import ATURAN_FAKTA
from akuntabel.reviu.aturan.rumus import ATURAN_RUMUS

ATURAN: tuple[Aturan, ...] = (
    *ATURAN_RUMUS,
    *ATURAN_FAKTA,
    *ATURAN_BANDING,
)
