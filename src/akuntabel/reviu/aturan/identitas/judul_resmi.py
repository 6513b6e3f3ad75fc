"""Judul resmi: official titles of the regulations on which every performance report rests."""

from rapidfuzz import fuzz

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan
from akuntabel.reviu.aturan.identitas.peraturan import Peraturan, bentuk_huruf

_SALAH_HURUF = 80


@rekaman
class JudulResmi:
    """A regulation: kinds under which it is cited, number, year, its title, how sure we are.

    Of several titles the first is shown; the others are as common in print.
    """

    jenis: tuple[str, ...]
    nomor: str
    tahun: int
    sebutan: str
    judul: tuple[str, ...]
    keyakinan: Keyakinan = Keyakinan.DIKENAL


_UU, _PP, _PERPRES, _INPRES = ("uu",), ("pp",), ("perpres",), ("inpres",)
_PAN = ("peratu:pan", "permen:pan")

JUDUL_RESMI: tuple[JudulResmi, ...] = (
    JudulResmi(_INPRES, "7", 1999, "Inpres 7/1999", ("Akuntabilitas Kinerja Instansi Pemerintah",)),
    JudulResmi(
        _UU,
        "28",
        1999,
        "UU 28/1999",
        (
            "Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme",
            "Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme",
        ),
        Keyakinan.RAGU,
    ),
    JudulResmi(_UU, "17", 2003, "UU 17/2003", ("Keuangan Negara",)),
    JudulResmi(_UU, "1", 2004, "UU 1/2004", ("Perbendaharaan Negara",)),
    JudulResmi(
        _UU,
        "15",
        2004,
        "UU 15/2004",
        ("Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara",),
    ),
    JudulResmi(_UU, "25", 2004, "UU 25/2004", ("Sistem Perencanaan Pembangunan Nasional",)),
    JudulResmi(
        _PP,
        "8",
        2006,
        "PP 8/2006",
        ("Pelaporan Keuangan dan Kinerja Instansi Pemerintah",),
    ),
    JudulResmi(
        _PP,
        "39",
        2006,
        "PP 39/2006",
        ("Tata Cara Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan",),
    ),
    JudulResmi(_UU, "14", 2008, "UU 14/2008", ("Keterbukaan Informasi Publik",)),
    JudulResmi(
        _PERPRES,
        "29",
        2014,
        "Perpres 29/2014",
        ("Sistem Akuntabilitas Kinerja Instansi Pemerintah",),
    ),
    JudulResmi(
        _PAN,
        "53",
        2014,
        "PermenPAN-RB 53/2014",
        (
            "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
            "Laporan Kinerja Instansi Pemerintah",
        ),
    ),
    JudulResmi(
        _PAN,
        "88",
        2021,
        "PermenPAN-RB 88/2021",
        ("Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",),
    ),
)


def resmi_bernomor(satu: Peraturan) -> JudulResmi | None:
    """Return the known regulation of this kind, number and year."""
    nomor = satu.nomor.lstrip("0")
    return next(
        (
            r
            for r in JUDUL_RESMI
            if satu.jenis in r.jenis and nomor == r.nomor and satu.tahun == r.tahun
        ),
        None,
    )


def resmi_berjudul(satu: Peraturan) -> JudulResmi | None:
    """Return the known regulation of this kind that has exactly this title."""
    judul = bentuk_huruf(satu.judul)
    return next(
        (
            r
            for r in JUDUL_RESMI
            if satu.jenis in r.jenis and judul in {bentuk_huruf(j) for j in r.judul}
        ),
        None,
    )


def sejudul(judul: str, resmi: JudulResmi) -> bool:
    """Return whether a printed title is the official one; see `_sama`."""
    kata = bentuk_huruf(judul).split()
    return any(_sama(kata, bentuk_huruf(r).split()) for r in resmi.judul)


def _sama(tercetak: list[str], resmi: list[str]) -> bool:
    """Return whether titles agree as far as the shorter goes, slips of single letters forgiven.

    One may stop early, and a sentence may run on behind the other; words left out of the middle
    make another title.
    """
    return all(
        a == b or (fuzz.ratio(a, b) >= _SALAH_HURUF and a[0] == b[0])
        for a, b in zip(tercetak, resmi, strict=False)
    )
