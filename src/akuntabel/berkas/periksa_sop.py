"""Periksa SOP: whether the steps of each SOP have the shape that the rule asks for.

Rujukan: aturan SOP-03.
"""

from itertools import pairwise

from akuntabel.berkas.lembar import Penampung
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.urai import BarisTerurai, LembarTerurai
from akuntabel.inti.sop import SimbolLangkah
from akuntabel.inti.temuan import TingkatTemuan


def periksa_langkah(
    lembar: LembarTerurai, kenal: tuple[str, ...] | None, penampung: Penampung
) -> None:
    """Add what is wrong with the steps of each SOP in `kenal` (None: of every SOP).

    A SOP with a step that could not be read is left alone: that step is reported already.
    """
    kelompok: dict[str, list[BarisTerurai]] = {}
    for baris in lembar.baris:
        kelompok.setdefault(tulis_sel(baris.isi.get("sop")), []).append(baris)
    for sop, langkah in kelompok.items():
        if all(baris.lengkap for baris in langkah) and (kenal is None or sop in kenal):
            urut = sorted(langkah, key=_nomor)
            _periksa_kapsul(lembar, sop, urut, penampung)
            _periksa_jalan(lembar, sop, urut, penampung)


def _nomor(baris: BarisTerurai) -> int:
    nomor = baris.isi["nomor"]
    assert isinstance(nomor, int), "a complete step has a whole number"
    return nomor


def _periksa_kapsul(
    lembar: LembarTerurai, sop: str, urut: list[BarisTerurai], penampung: Penampung
) -> None:
    ujung = (
        ("pertama", urut[0], SimbolLangkah.MULAI),
        ("terakhir", urut[-1], SimbolLangkah.SELESAI),
    )
    for sebutan, baris, simbol in ujung:
        if baris.isi["simbol"] != simbol.value:
            pesan = (
                f"langkah {sebutan} SOP {sop} bersimbol {baris.isi['simbol']}, "
                f"bukan {simbol.value}; ganti simbolnya atau tambah langkah {simbol.value}."
            )
            letak = lembar.mentah.letak(baris.asal, "simbol")
            penampung.tambah("SOP_TANPA_KAPSUL", TingkatTemuan.PERINGATAN, pesan, letak)


def _periksa_jalan(
    lembar: LembarTerurai, sop: str, urut: list[BarisTerurai], penampung: Penampung
) -> None:
    """Report a way to a step that is not there, and a keputusan without two ways."""
    daftar_nomor = [_nomor(baris) for baris in urut]
    berikut = dict(pairwise(daftar_nomor))
    for baris in urut:
        nomor, tujuan = _nomor(baris), baris.isi.get("tidak_ke")
        letak = lembar.mentah.letak(baris.asal, "tidak_ke")
        if tujuan is not None and tujuan not in daftar_nomor:
            pesan = (
                f"langkah {tujuan} tidak ada dalam SOP {sop}; "
                "tulis nomor langkah SOP itu yang dituju bila tidak."
            )
            penampung.tambah("LANGKAH_TIDAK_ADA", TingkatTemuan.GALAT, pesan, letak)
        elif baris.isi["simbol"] == SimbolLangkah.KEPUTUSAN.value:
            if tujuan is not None and tujuan != berikut.get(nomor):
                continue
            sebab = f", yaitu ke langkah {tujuan}" if tujuan is not None else ""
            pesan = (
                f"keputusan pada langkah {nomor} SOP {sop} hanya punya satu jalan{sebab}; "
                "tulis langkah lain yang dituju bila tidak."
            )
            penampung.tambah("KEPUTUSAN_SATU_JALAN", TingkatTemuan.PERINGATAN, pesan, letak)
