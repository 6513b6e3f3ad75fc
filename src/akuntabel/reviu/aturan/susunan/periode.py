"""Rules on periods: the scope of the report, the Renstra period, the year of what is told."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import takewhile

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import polos, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.aturan.susunan.periode_judul import tahun_judul_lain
from akuntabel.reviu.aturan.susunan.periode_tahun import kepala_tahun_lain, tahun_keliru
from akuntabel.reviu.aturan.susunan.petikan import Petikan, petikan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Judul, Paragraf

_MASA = r"(?:semester|triwulan|caturwulan)"
_KEPALA_MASA = re.compile(
    rf"^\W*laporan\s+(?:akuntabilitas\s+)?kinerja\b.{{0,80}}?\b{_MASA}\s+(?:I{{1,3}}V?|IV|[1-4])\b"
    r".{0,20}?\b20\d\d\b",
    re.IGNORECASE,
)
_LINGKUP = re.compile(
    rf"\b(?:dalam|selama)\s+(?:kurun\s+waktu\s+|periode\s+)?(?:1|satu)\s*(?:\(\w+\)\s*)?"
    rf"(?:{_MASA}(?:\s+anggaran)?|bulan\s+anggaran)\b",
    re.IGNORECASE,
)
_CIRI_MASA = ("semester", "wulan", "bulan anggaran")
_CIRI_RENCANA = ("renstra", "rencana strategis", "rpjm", "jangka menengah", "visi dan misi")
_KINERJA = re.compile(r"capaian|kinerja|anggaran|laporan|realisasi", re.IGNORECASE)
_BERKALA = re.compile(r"\bkali\b|setiap|\btiap\b|\bper\b|minimal|paling|sekali|sedikitnya",
                      re.IGNORECASE)  # fmt: skip
_JUDUL_MASA = re.compile(rf"\b{_MASA}\b|\bTW\s", re.IGNORECASE)
_JUDUL_LAPORAN = re.compile(r"\blaporan\b.{0,40}\bkinerja\b|\blkjip\b|\blakip\b", re.IGNORECASE)
_BLOK_AWAL = 12
_PANJANG_LANJUT = 60
_SEKITAR = 60
_RENTANG = re.compile(r"\b(20\d\d)\s*(?:[-–—]|s\.?\s?/?d\.?|sampai(?:\s+dengan)?)\s*(20\d\d)\b")
_RENCANA = re.compile(
    r"\b(?P<renstra>renstra|rencana\s+strategis)\b"
    r"|\b(?P<rpjmd>rpjmd|rencana\s+pembangunan\s+jangka\s+menengah\s+daerah)\b"
    r"|\b(?P<rpjmn>rpjmn|rencana\s+pembangunan\s+jangka\s+menengah\s+nasional)\b"
    r"|\b(?P<visi>visi\s+dan\s+misi)\b|\b(?P<lain>rpjp\w*|jangka\s+panjang|road\s?map|rkp|sakip|"
    r"pedoman|rb\b|reformasi\s+birokrasi)",
    re.IGNORECASE,
)
_JARAK_RENCANA = 150
_NAMA_RENCANA = {"rpjmn": "RPJMN", "rpjmd": "RPJMD"}
_BUKAN_PEMILIK = frozenset(("tahun", "periode", "masa", "untuk", "rpjmd", "rpjmn", "renstra"))
_PERUBAHAN = re.compile(r"perubahan|revisi|transisi|semula|menjadi|diperpanjang", re.IGNORECASE)


def masa_laporan(bacaan: Bacaan) -> Iterator[Cacat]:
    """A yearly report does not call itself the report of a semester or a quarter."""
    if bacaan.tahun is None or _laporan_berkala(bacaan):
        return
    for paragraf in bacaan.naskah.pinggir:
        if (cocok := _KEPALA_MASA.search(paragraf.teks)) is not None:
            yield _cacat_masa(cocok[0], paragraf, "")
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Judul | Paragraf) or bacaan.peta[i].daftar:
            continue
        pendek = len(blok.teks) < 120 and blok.teks[:1] in "LlPp"
        kepala = _KEPALA_MASA.search(blok.teks) if pendek else None
        if kepala is not None:
            yield _cacat_masa(kepala[0], blok, bacaan.peta[i].bagian)
    for satu in petikan(bacaan):
        if any(ciri in satu.kecil for ciri in _CIRI_MASA) and (lingkup := _lingkup(satu.teks)):
            yield Cacat(
                f"Lingkup laporan tertulis “{lingkup}”, padahal ini laporan tahunan; ganti menjadi "
                "“satu tahun anggaran”.",
                (satu.tempat,),
                satu.konteks.bagian,
                (lingkup,),
                "satu tahun anggaran",
                ("laporan:masa",),
                None if "anggaran" in lingkup.lower() else CATATAN,
            )


def _cacat_masa(tercetak: str, blok: Judul | Paragraf, bagian: str) -> Cacat:
    kutip = ringkas(tercetak, 90)
    return Cacat(
        f"Kepala halaman atau judul “{kutip}” menyebut bagian tahun, padahal ini laporan tahunan; "
        "hapus semester atau triwulannya.",
        (blok.tempat,),
        bagian,
        (kutip,),
        kunci=("laporan:masa",),
    )


def _laporan_berkala(bacaan: Bacaan) -> bool:
    """Return whether the title itself says that the report is of a part of the year."""
    judul = [b.teks for b in bacaan.blok[:_BLOK_AWAL] if isinstance(b, Judul | Paragraf)]
    for i, teks in enumerate(judul):
        if len(teks) < 200 and _JUDUL_LAPORAN.search(teks):
            lanjut = takewhile(lambda t: len(t) < _PANJANG_LANJUT, judul[i + 1 : i + 3])
            return any(_JUDUL_MASA.search(t) for t in (teks, *lanjut))
    return False


def _lingkup(teks: str) -> str | None:
    """Return the words that make a semester the scope of what is reported."""
    for cocok in _LINGKUP.finditer(teks):
        sekitar = teks[max(0, cocok.start() - _SEKITAR) : cocok.end() + _SEKITAR]
        dekat = teks[max(0, cocok.start() - 25) : cocok.end() + 10]
        if _KINERJA.search(sekitar) and not _BERKALA.search(dekat):
            return " ".join(cocok[0].split())
    return None


@rekaman
class _Rentang:
    """A period printed beside the name of a plan."""

    rencana: str
    awal: int
    akhir: int
    tercetak: str
    petikan: Petikan
    pemilik: frozenset[str]


def masa_renstra(bacaan: Bacaan) -> Iterator[Cacat]:
    """The period of the Renstra and of the RPJM is one throughout the report."""
    per_rencana: dict[str, list[_Rentang]] = defaultdict(list)
    for satu in petikan(bacaan):
        if not any(ciri in satu.kecil for ciri in _CIRI_RENCANA):
            continue
        for rentang in _rentang(satu):
            per_rencana[rentang.rencana].append(rentang)
    for rencana, daftar in per_rencana.items():
        banyak = Counter((r.awal, r.akhir) for r in daftar)
        utama, n = banyak.most_common(1)[0]
        salah = [r for r in daftar if _hampir(utama, r) and 2 * banyak[(r.awal, r.akhir)] <= n]
        nama = _NAMA_RENCANA.get(rencana, "Renstra")
        if not salah:
            yield from _masa_seimbang(nama, rencana, daftar)
            continue
        yield Cacat(
            f"Masa {nama} tercetak {salah[0].tercetak}, sedangkan {n} tempat lain mencetak "
            f"{utama[0]}–{utama[1]}; samakan masanya.",
            tuple(dict.fromkeys(r.petikan.tempat for r in salah)),
            salah[0].petikan.konteks.bagian,
            tuple(dict.fromkeys(r.tercetak for r in salah)),
            f"{utama[0]}–{utama[1]}",
            (f"rencana:{rencana}:masa",),
        )


def _masa_seimbang(nama: str, rencana: str, daftar: list[_Rentang]) -> Iterator[Cacat]:
    """Tell two periods of one owner's plan that are printed about as often."""
    for i, satu in enumerate(daftar):
        for lain in daftar[:i]:
            if _hampir((satu.awal, satu.akhir), lain) and _sepemilik(satu, lain):
                yield Cacat(
                    f"Masa {nama} tercetak {satu.tercetak} dan {lain.tercetak}; pastikan masanya "
                    "lalu samakan.",
                    (satu.petikan.tempat, lain.petikan.tempat),
                    satu.petikan.konteks.bagian,
                    (satu.tercetak, lain.tercetak),
                    "",
                    (f"rencana:{rencana}:masa",),
                )
                return


def _sepemilik(kiri: _Rentang, kanan: _Rentang) -> bool:
    """Return whether both plans can be one owner's: the words of one are among the other's."""
    if not kiri.pemilik or not kanan.pemilik:
        return kiri.pemilik == kanan.pemilik
    return kiri.pemilik <= kanan.pemilik or kanan.pemilik <= kiri.pemilik


def _hampir(utama: tuple[int, int], lain: _Rentang) -> bool:
    """Return whether one end is right and the other not: another plan differs in both."""
    return ((lain.awal == utama[0]) != (lain.akhir == utama[1])) and lain.akhir > lain.awal + 2


def _rentang(satu: Petikan) -> Iterator[_Rentang]:
    """Return the periods of a passage, each with the plan named last before it."""
    lalu = 0
    for cocok in _RENTANG.finditer(satu.teks):
        depan = satu.teks[max(lalu, cocok.start() - _JARAK_RENCANA) : cocok.start()]
        lalu = cocok.end()
        nama_rencana = list(_RENCANA.finditer(depan))
        rencana = [m.lastgroup for m in nama_rencana]
        if not rencana or rencana[-1] in (None, "lain") or _PERUBAHAN.search(depan[-50:]):
            continue
        nama = "renstra" if rencana[-1] == "visi" else str(rencana[-1])
        tercetak = " ".join(cocok[0].split())
        pemilik = frozenset(polos(depan[nama_rencana[-1].end() :]).split()) - _BUKAN_PEMILIK
        yield _Rentang(nama, int(cocok[1]), int(cocok[2]), tercetak, satu, pemilik)


_TAHUNAN = Rujukan("Perpres 29/2014", "Pasal 18: laporan kinerja tahunan", Keyakinan.DIKENAL)

ATURAN_PERIODE: tuple[Aturan, ...] = (
    Aturan(
        "RV-PER-01",
        "Masa laporan",
        PERINGATAN,
        "Laporan tahunan tidak menyebut dirinya laporan semester atau triwulan.",
        _TAHUNAN,
        masa_laporan,
    ),
    Aturan(
        "RV-PER-02",
        "Masa rencana",
        PERINGATAN,
        "Masa Renstra, RPJMN, dan RPJMD tercetak sama di seluruh laporan.",
        ANDAL,
        masa_renstra,
    ),
    Aturan(
        "RV-PER-03",
        "Tahun capaian",
        PERINGATAN,
        "Capaian tahun laporan tidak diumumkan dengan tahun lain.",
        ANDAL,
        tahun_keliru,
    ),
    Aturan(
        "RV-PER-04",
        "Tahun kepala halaman",
        PERINGATAN,
        "Kepala halaman, judul bab, dan penutup menyebut tahun laporan.",
        ANDAL,
        kepala_tahun_lain,
    ),
    Aturan(
        "RV-PER-05",
        "Tahun dalam judul",
        PERINGATAN,
        "Judul, keterangan tabel, dan kepala tabel yang berulang menyebut tahun yang sama.",
        ANDAL,
        tahun_judul_lain,
    ),
)
