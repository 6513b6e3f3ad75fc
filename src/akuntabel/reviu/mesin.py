"""Mesin: all rules over one report, findings grouped by cause and ordered by harm."""

from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.aturan import ATURAN
from akuntabel.reviu.aturan.dasar import Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu, Terbaca
from akuntabel.reviu.kelompok import kelompokkan
from akuntabel.reviu.naskah import Naskah


def reviu(naskah: Naskah, *, banding: HasilKinerja | None = None) -> HasilReviu:
    """Return the review of a report, compared with the facts if they are given."""
    bacaan = Bacaan(naskah, banding)
    temuan = [
        _temuan(naskah.berkas, aturan, cacat)
        for aturan in ATURAN
        for cacat in aturan.fungsi(bacaan)
    ]
    dari_pembaca = [TemuanReviu(t, "Berkas yang dibaca", ()) for t in naskah.temuan]
    terbaca = Terbaca(len(bacaan.tabel), len(bacaan.indikator), len(bacaan.klaim), naskah.halaman)
    return HasilReviu(naskah, terbaca, kelompokkan([*dari_pembaca, *temuan]))


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
