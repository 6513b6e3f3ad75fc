"""Rules on citations of law: the gazette's year, one title and number, the official ones."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.aturan.bersama import gabung, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.identitas.judul_resmi import (
    JudulResmi,
    resmi_berjudul,
    resmi_bernomor,
    sejudul,
)
from akuntabel.reviu.aturan.identitas.peraturan import (
    Peraturan,
    baku_judul,
    bentuk_huruf,
    peraturan,
)
from akuntabel.reviu.aturan.susunan.petikan import petikan
from akuntabel.reviu.bacaan import Bacaan

_BERGANTUNG = ("perubahan", "pencabutan", "anggaran pendapatan", "target kinerja", "penetapan")
_KATA_JUDUL = 4
_SALAH_KETIK = 96
_TANPA_NOMOR = re.compile(
    r"Lembaran\s+Negara(?:\s+(?:Republik\s+Indonesia|RI))?\s+Tahun\s+(?:19|20)\d\d(?=\s*[);]|\s*$)",
    re.IGNORECASE,
)


def tahun_lembaran(bacaan: Bacaan) -> Iterator[Cacat]:
    """The year of a law is the year of its Lembaran Negara."""
    for satu in peraturan(bacaan):
        if not satu.lembaran or satu.lembaran == satu.tahun:
            continue
        dekat = abs(satu.lembaran - satu.tahun) == 1
        yield Cacat(
            f"{ringkas(satu.sebutan, 90)} dirujuk dengan Lembaran Negara Tahun {satu.lembaran}; "
            "tahun peraturan dan tahun lembaran negaranya sama, perbaiki yang keliru.",
            (satu.tempat,),
            satu.bagian,
            (f"Tahun {satu.tahun}", f"Lembaran Negara Tahun {satu.lembaran}"),
            f"Tahun {satu.lembaran}",
            (_kunci(satu),),
            PERINGATAN if dekat else None,
        )


def lembaran_tanpa_nomor(bacaan: Bacaan) -> Iterator[Cacat]:
    """A citation of the Lembaran Negara gives its number."""
    for satu in petikan(bacaan):
        if "lembaran negara" not in satu.kecil:
            continue
        cocok = _TANPA_NOMOR.search(satu.teks)
        if cocok is not None:
            yield Cacat(
                f"“{' '.join(cocok[0].split())}” dirujuk tanpa nomor; lengkapi nomor lembaran "
                "negaranya.",
                (satu.tempat,),
                satu.konteks.bagian,
                (" ".join(cocok[0].split()),),
            )


def _kunci(satu: Peraturan) -> str:
    return f"hukum:{satu.jenis}:{satu.nomor}"


def judul_berbeda(bacaan: Bacaan) -> Iterator[Cacat]:
    """One regulation is cited with one title."""
    semua: dict[tuple[str, str, int], list[Peraturan]] = defaultdict(list)
    for satu in peraturan(bacaan):
        if satu.judul:
            semua[satu.kunci].append(satu)
    for daftar in semua.values():
        banyak = Counter(baku_judul(p.judul) for p in daftar)
        if len(banyak) < 2:
            continue
        utama = max(banyak, key=lambda j: (banyak[j], len(j)))
        acuan = next(p for p in daftar if baku_judul(p.judul) == utama)
        beda = {j: _beda(acuan, p) for p in daftar if (j := baku_judul(p.judul)) != utama}
        lain = [p for p in daftar if beda.get(baku_judul(p.judul)) is not None]
        if lain:
            sama = [p for p in daftar if baku_judul(p.judul) == utama]
            yield _cacat_judul(lain, sama, PERINGATAN if PERINGATAN in beda.values() else CATATAN)


def _cacat_judul(lain: list[Peraturan], sama: list[Peraturan], tingkat: TingkatTemuan) -> Cacat:
    daftar = [*lain, *sama]
    ejaan = gabung(f"“{ringkas(p.judul, 110)}”" for p in daftar)
    return Cacat(
        f"{ringkas(daftar[-1].sebutan, 90)} dirujuk dengan judul yang berbeda: {ejaan}; samakan "
        "dengan judul resminya.",
        tuple(p.tempat for p in daftar),
        daftar[0].bagian,
        tuple(dict.fromkeys(p.judul for p in daftar)),
        "",
        (_kunci(daftar[0]),),
        tingkat,
    )


def _beda(utama: Peraturan, lain: Peraturan) -> TingkatTemuan | None:
    """Return how much two titles differ.

    One that goes on with a small letter where the other stops is a sentence running on.
    """
    pendek, panjang = sorted((utama.judul, lain.judul), key=lambda j: len(baku_judul(j)))
    kunci_pendek, kunci_panjang = baku_judul(pendek), baku_judul(panjang)
    if bentuk_huruf(pendek) == bentuk_huruf(panjang):
        return None
    if kunci_panjang.startswith(kunci_pendek):
        sisa = panjang.split()[len(pendek.split()) :]
        berlanjut = any(k[:1].isupper() for k in sisa[:2]) and not sisa[0].startswith("(")
        return CATATAN if berlanjut else None
    if kunci_pendek in kunci_panjang or fuzz.ratio(kunci_pendek, kunci_panjang) >= _SALAH_KETIK:
        return CATATAN
    return PERINGATAN


def nomor_berbeda(bacaan: Bacaan) -> Iterator[Cacat]:
    """One title is cited with one number and year."""
    semua: dict[tuple[str, str], list[Peraturan]] = defaultdict(list)
    for satu in peraturan(bacaan):
        judul = baku_judul(satu.judul)
        umum = judul.startswith(_BERGANTUNG) or len(judul.split()) < _KATA_JUDUL
        if not umum:
            semua[(satu.jenis, judul)].append(satu)
    for daftar in _awalan_sama(semua):
        per_nomor = {p.kunci: p for p in daftar}
        if len(per_nomor) < 2:
            continue
        sebutan = gabung(ringkas(p.sebutan, 110) for p in per_nomor.values())
        yield Cacat(
            f"Judul “{ringkas(daftar[0].judul, 110)}” dirujuk dengan nomor atau tahun berbeda: "
            f"{sebutan}; pastikan peraturan yang masih berlaku lalu samakan.",
            tuple(p.tempat for p in per_nomor.values()),
            daftar[0].bagian,
            tuple(p.sebutan for p in per_nomor.values()),
            "",
            tuple(dict.fromkeys(_kunci(p) for p in per_nomor.values())),
        )


def judul_tak_resmi(bacaan: Bacaan) -> Iterator[Cacat]:
    """The regulations that every report cites have their official titles and numbers.

    A place that another rule already tells of is not told twice.
    """
    dikatakan = {t for c in tahun_lembaran(bacaan) for t in c.tempat}
    dikatakan |= {t for c in judul_berbeda(bacaan) for t in c.tempat}
    ada: set[tuple[tuple[str, str, int], str]] = set()
    for satu in peraturan(bacaan):
        kunci = (satu.kunci, baku_judul(satu.judul))
        if not satu.judul or satu.tempat in dikatakan or kunci in ada:
            continue
        ada.add(kunci)
        resmi, pesan, seharusnya = _tak_resmi(satu)
        if resmi is not None:
            yield Cacat(
                f"{ringkas(satu.sebutan, 90)} dirujuk dengan judul “{ringkas(satu.judul, 110)}”, "
                f"{pesan}.",
                (satu.tempat,),
                satu.bagian,
                (satu.judul,),
                seharusnya,
                (_kunci(satu),),
                CATATAN if resmi.keyakinan is Keyakinan.RAGU else None,
            )


def _tak_resmi(satu: Peraturan) -> tuple[JudulResmi | None, str, str]:
    """Return the regulation meant, what is wrong with the citation, and what it should be."""
    resmi = resmi_bernomor(satu)
    if resmi is not None:
        if sejudul(satu.judul, resmi):
            return None, "", ""
        judul = resmi.judul[0]
        return resmi, f"padahal judul resminya “{judul}”; perbaiki judul atau nomornya", judul
    resmi = resmi_berjudul(satu)
    if resmi is None:
        return None, "", ""
    pesan = f"padahal judul itu milik {resmi.sebutan}; perbaiki nomor atau tahunnya"
    return resmi, pesan, resmi.sebutan


def _awalan_sama(semua: dict[tuple[str, str], list[Peraturan]]) -> list[list[Peraturan]]:
    """Return the citations by title; a title that goes on after another is the same one."""
    hasil: list[tuple[tuple[str, str], list[Peraturan]]] = []
    for kunci, daftar in sorted(semua.items()):
        if hasil and hasil[-1][0][0] == kunci[0] and kunci[1].startswith(hasil[-1][0][1]):
            hasil[-1][1].extend(daftar)
        else:
            hasil.append((kunci, list(daftar)))
    return [daftar for _, daftar in hasil]


_PEMBENTUKAN = Rujukan(
    "UU 12/2011", "Lampiran II angka 39–42: dasar hukum beserta lembaran negara", Keyakinan.DIKENAL
)

ATURAN_HUKUM: tuple[Aturan, ...] = (
    Aturan(
        "RV-HKM-01",
        "Tahun dan lembaran negara",
        GALAT,
        "Tahun undang-undang, peraturan pemerintah, dan peraturan presiden sama dengan tahun "
        "Lembaran Negaranya.",
        _PEMBENTUKAN,
        tahun_lembaran,
    ),
    Aturan(
        "RV-HKM-02",
        "Judul peraturan",
        PERINGATAN,
        "Satu peraturan dirujuk dengan satu judul di seluruh laporan.",
        _PEMBENTUKAN,
        judul_berbeda,
    ),
    Aturan(
        "RV-HKM-03",
        "Nomor peraturan",
        CATATAN,
        "Satu judul peraturan dirujuk dengan satu nomor dan tahun di seluruh laporan.",
        _PEMBENTUKAN,
        nomor_berbeda,
    ),
    Aturan(
        "RV-HKM-04",
        "Nomor lembaran negara",
        CATATAN,
        "Rujukan ke Lembaran Negara menyebut tahun dan nomornya.",
        _PEMBENTUKAN,
        lembaran_tanpa_nomor,
    ),
    Aturan(
        "RV-HKM-05",
        "Judul resmi peraturan",
        PERINGATAN,
        "Peraturan yang mendasari setiap laporan kinerja dirujuk dengan nomor dan judul resminya.",
        _PEMBENTUKAN,
        judul_tak_resmi,
    ),
)
