"""Komponen IKPA: what the rule set of a year says about each indicator, as data."""

from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.rekaman import rekaman


@rekaman
class BobotKontraktual:
    """The weights of the parts of Belanja Kontraktual, in percent.

    Rujukan: aturan IKPA-13, IKPA24-07.
    """

    ketepatan: int
    dini: int
    modal: int
    distribusi: int


@rekaman
class BobotUangPersediaan:
    """The weights of the parts of Pengelolaan UP dan TUP, in percent; `kkp` is the card.

    Rujukan: aturan IKPA-15, IKPA24-05.
    """

    ketepatan: int
    gup: int
    setoran: int
    kkp: int


@rekaman
class KomponenIkpa:
    """The parameters of one rule set.

    `bulan_revisi` is the length of the period in which revisions are counted; `tabel_revisi`
    gives the value by their number, the last row for all above; empty means 100 / n.
    `pengecualian` are months and jenis belanja whose deviation counts as 0.
    Rujukan: aturan IKPA-10 sampai IKPA-17, IKPA24-03 sampai IKPA24-07.
    """

    bulan_revisi: int
    tabel_revisi: tuple[int, ...]
    kode_revisi: tuple[str, ...]
    deviasi_tertimbang: bool
    ambang_deviasi: int
    bulan_terakhir: int
    pengecualian: tuple[tuple[str, JenisBelanja], ...]
    kontraktual: BobotKontraktual
    hari_tagihan: int
    uang_persediaan: BobotUangPersediaan
    bobot_tepat_waktu: int
    hari_capaian: int
