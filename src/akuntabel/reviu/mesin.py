"""Mesin: all rules over one report, findings grouped by cause and ordered by harm."""

from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.aturan import ATURAN
from akuntabel.reviu.aturan.dasar import Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu, Terbaca
from akuntabel.reviu.kelompok import kelompokkan
from akuntabel.reviu.naskah import Naskah

KODE_GAGAL = "RV-GAGAL"
"""A rule that failed on a report: a mistake of the program, said and never hidden."""


def reviu(naskah: Naskah, *, banding: HasilKinerja | None = None) -> HasilReviu:
    """Return the review of a report, compared with the facts if they are given."""
    bacaan = Bacaan(naskah, banding)
    dari_pembaca = [TemuanReviu(t, "Berkas yang dibaca", ()) for t in naskah.temuan]
    temuan = [satu for aturan in ATURAN for satu in _jalankan(aturan, bacaan)]
    terbaca = Terbaca(len(bacaan.tabel), len(bacaan.indikator), len(bacaan.klaim), naskah.halaman)
    return HasilReviu(naskah, terbaca, kelompokkan([*dari_pembaca, *temuan]))


def _jalankan(aturan: Aturan, bacaan: Bacaan) -> list[TemuanReviu]:
    """Return what one rule finds; the others go on when it fails."""
    try:
        return [_temuan(bacaan.naskah.berkas, aturan, c) for c in aturan.fungsi(bacaan)]
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as galat:
        pesan = (
            f"Aturan {aturan.kode} ({aturan.nama}) tidak dapat dijalankan pada laporan ini "
            f"({type(galat).__name__}); yang lain tetap diperiksa. Laporkan kepada pengembang."
        )
        letak = Letak(bacaan.naskah.berkas)
        temuan = Temuan(KODE_GAGAL, TingkatTemuan.PERINGATAN, pesan, letak)
        return [TemuanReviu(temuan, aturan.nama, ())]


def _temuan(berkas: str, aturan: Aturan, cacat: Cacat) -> TemuanReviu:
    tingkat: TingkatTemuan = cacat.tingkat or aturan.tingkat
    return TemuanReviu(
        Temuan(
            aturan.kode,
            tingkat,
            cacat.pesan,
            Letak(berkas, cacat.bagian),
            cacat.tercetak,
            cacat.seharusnya,
            str(aturan.rujukan),
        ),
        aturan.nama,
        tuple(dict.fromkeys(cacat.tempat)),
        cacat.kunci,
    )
