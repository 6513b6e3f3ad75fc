"""Rules on facts that the report states more than once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from rapidfuzz.distance import Levenshtein

from akuntabel.reviu.angka import Angka, kelas_satuan, mencetak, sama
from akuntabel.reviu.aturan.bersama import gabung, sebut_fakta, sebut_tempat
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.fakta.direvisi import tempat_revisi
from akuntabel.reviu.aturan.fakta.satuan import satuan_berbeda
from akuntabel.reviu.aturan.fakta.tertukar import tertukar
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim, kunci_fakta
from akuntabel.reviu.naskah import Tempat

_BOBOT_LAMPIRAN = 3
_BEDA_KETIK = 2
Kelompok = list[Klaim]


def dua_nilai(bacaan: Bacaan) -> Iterator[Cacat]:
    """One fact, one value: target, realisasi, capaian, Renstra, budget, scores, head count.

    What RV-KES-02 explains (a realisasi called capaian) is left to it.
    """
    dijelaskan = tertukar(bacaan)
    for klaim in fakta_berulang(bacaan):
        kelompok = kelompok_nilai(bacaan, klaim)
        if len(kelompok) < 2:
            continue
        acuan = kelompok[0]
        yakin = bobot(acuan) > bobot(kelompok[1]) and not _ragu(acuan, kelompok[1:])
        yakin = yakin or _terhitung(acuan, _eksak(bacaan, acuan[0])) > 0
        for lain in kelompok[1:]:
            for satu in lain:
                if satu in dijelaskan:
                    continue
                revisi = tempat_revisi(bacaan, satu, acuan[0])
                if revisi is None:
                    yield _cacat(bacaan, satu, acuan, yakin=yakin)
                else:
                    yield _cacat_revisi(_cacat(bacaan, satu, acuan, yakin=False), revisi)


def _ragu(acuan: Kelompok, lain: list[Kelompok]) -> bool:
    """Return whether one field stands against a formula that works the value out."""
    return len(acuan) == 1 and any(k.asal is AsalKlaim.RUMUS for satu in lain for k in satu)


def fakta_berulang(bacaan: Bacaan) -> list[Kelompok]:
    """Return the claims of each fact that is stated twice or more and can be compared."""
    hasil = []
    for semua in bacaan.fakta.values():
        contoh, daftar = semua[0], list(semua)
        if contoh.pokok.jenis in ("anggaran", "belanja"):
            daftar = selingkup(bacaan, daftar)
        elif contoh.pokok.jenis == "indikator":
            daftar = _sesatuan(daftar)
        if contoh.tahun and len(daftar) > 1 and contoh.pokok.jenis != "dana":
            hasil.append(daftar)
    return hasil


def kelompok_nilai(bacaan: Bacaan, daftar: Kelompok) -> list[Kelompok]:
    """Return the claims parted by value, the best founded value first."""
    eksak = _eksak(bacaan, daftar[0])
    naik = eksak[0] if eksak else None
    hasil: list[Kelompok] = []
    for klaim in daftar:
        for kelompok in hasil:
            if sama(klaim.angka, kelompok[0].angka) or _sama_dibulatkan(
                klaim.angka, kelompok[0].angka, naik
            ):
                kelompok.append(klaim)
                break
        else:
            hasil.append([klaim])
    return sorted(hasil, key=lambda k: (_terhitung(k, eksak), bobot(k)), reverse=True)


def _terhitung(kelompok: Kelompok, eksak: tuple[Fraction, ...]) -> int:
    """Return how surely a value is the one that its own facts give.

    The sum for "the more the better" counts once, the one for "the less the better" only when
    the report's own formula works it out.
    """
    angka = kelompok[0].angka
    if len(eksak) > 1 and mencetak(angka, eksak[1]) and not mencetak(angka, eksak[0]):
        return 2 if any(k.asal is AsalKlaim.RUMUS for k in kelompok) else 0
    return 1 if eksak and mencetak(angka, eksak[0]) else 0


def bobot(kelompok: Kelompok) -> int:
    """Return how well founded a value is: the signed annex and long tables weigh more."""
    return sum(_bobot(k) for k in kelompok)


def _bobot(klaim: Klaim) -> int:
    if klaim.konteks.lampiran and klaim.jenis is JenisKlaim.TARGET:
        return _BOBOT_LAMPIRAN
    if klaim.asal is AsalKlaim.TABEL and klaim.konteks.indikator is None:
        return 3
    return 2 if klaim.asal is AsalKlaim.TABEL else 1


def _sama_dibulatkan(kiri: Angka, kanan: Angka, eksak: Fraction | None) -> bool:
    """Return whether both print the same exact number, one rounded and one cut."""
    return eksak is not None and mencetak(kiri, eksak) and mencetak(kanan, eksak)


def _eksak(bacaan: Bacaan, klaim: Klaim) -> tuple[Fraction, ...]:
    """Return the unrounded value of a percentage, from the facts that it is worked out of.

    For a capaian the value of an indikator that is better when lower follows.
    """
    pasangan = {
        JenisKlaim.CAPAIAN: (JenisKlaim.REALISASI, JenisKlaim.TARGET),
        JenisKlaim.PERSEN_SERAPAN: (JenisKlaim.SERAPAN, JenisKlaim.PAGU),
    }.get(klaim.jenis)
    if pasangan is None:
        return ()
    atas, bawah = (
        bacaan.fakta.get(kunci_fakta(klaim.pokok, jenis, klaim.tahun), ()) for jenis in pasangan
    )
    if not atas or not bawah:
        return ()
    kiri, kanan = (max(_hitung(satu), key=lambda x: x[1])[0] for satu in (atas, bawah))
    if kanan == 0:
        return ()
    naik = 100 * kiri / kanan
    return (naik, 200 - naik) if klaim.jenis is JenisKlaim.CAPAIAN else (naik,)


def _hitung(daftar: Iterable[Klaim]) -> list[tuple[Fraction, int]]:
    banyak: dict[Fraction, int] = defaultdict(int)
    for klaim in daftar:
        banyak[klaim.angka.nilai] += _bobot(klaim)
    return list(banyak.items())


def _sesatuan(daftar: Kelompok) -> Kelompok:
    """Return the claims in the unit that most tables use.

    "200 orang" beside percentages is another fact, and so is a bare number in a sentence.
    """
    banyak: dict[str, int] = defaultdict(int)
    for klaim in daftar:
        banyak[kelas_satuan(klaim.angka)] += _bobot(klaim)
    utama = max(banyak, key=lambda s: banyak[s])
    tabel = [k for k in daftar if k.asal is AsalKlaim.TABEL]
    persen = bool(tabel) and all(k.angka.persen for k in tabel)
    return [
        k
        for k in daftar
        if (kelas_satuan(k.angka) == utama or (utama and not k.angka.satuan))
        and not (persen and k.asal is AsalKlaim.PROSA and not k.angka.persen)
    ]


def selingkup(bacaan: Bacaan, daftar: Kelompok) -> Kelompok:
    """Return the claims that speak of the same budget.

    A report may hold several budgets (two DIPA, one programme). Amounts in one row or sentence
    with the main pagu are of the main budget; so is an amount a slip of typing away from it.
    """
    contoh = daftar[0]
    pagu = bacaan.fakta.get(kunci_fakta(contoh.pokok, JenisKlaim.PAGU, contoh.tahun), ())
    if not pagu:
        return daftar if len(daftar) > 1 and _semua_prosa(daftar) else []
    utama = max(_hitung(pagu), key=lambda x: x[1])[0]
    seikat = {k.ikatan for k in pagu if k.angka.nilai == utama}
    acuan = [k for k in daftar if k.ikatan in seikat]
    tunggal = contoh.pokok.jenis == "anggaran" and not _banyak_pagu(pagu, utama)
    return [
        k
        for k in daftar
        if k.ikatan in seikat
        or _salah_ketik(k, acuan)
        or (tunggal and k.asal is AsalKlaim.PROSA and k.konteks.bab in (0, 4))
    ]


def _banyak_pagu(pagu: Iterable[Klaim], utama: Fraction) -> bool:
    """Return whether tables total more than one budget: another one, no slip of typing."""
    acuan = [k for k in pagu if k.angka.nilai == utama]
    lain = [k for k in pagu if k.asal is AsalKlaim.TABEL and k.angka.nilai != utama]
    return any(not _salah_ketik(k, acuan) for k in lain)


def _semua_prosa(daftar: Kelompok) -> bool:
    return all(k.asal is AsalKlaim.PROSA for k in daftar)


def _salah_ketik(klaim: Klaim, acuan: Kelompok) -> bool:
    digit = "".join(c for c in klaim.angka.teks if c.isdigit())
    return len(digit) >= 6 and any(
        Levenshtein.distance(digit, "".join(c for c in a.angka.teks if c.isdigit())) <= _BEDA_KETIK
        for a in acuan
    )


def _cacat(bacaan: Bacaan, satu: Klaim, acuan: Kelompok, *, yakin: bool) -> Cacat:
    tempat = gabung(sebut_tempat(k.tempat, k.konteks) for k in acuan)
    fakta = sebut_fakta(bacaan, satu)
    lalu = _nilai_tahun_lalu(bacaan, satu)
    ekor = f" {satu.angka.teks} adalah {satu.jenis.value} tahun {satu.tahun - 1}." if lalu else ""
    benar = acuan[0].angka.teks
    tindakan = f"samakan menjadi {benar}" if yakin else "tetapkan satu nilai dan samakan"
    return Cacat(
        f"{fakta[:1].upper()}{fakta[1:]} tercetak {satu.angka.teks}, sedangkan di {tempat} "
        f"tercetak {benar}; {tindakan}.{ekor}",
        (satu.tempat, *(k.tempat for k in acuan[:4])),
        satu.konteks.bagian,
        (satu.angka.teks, benar),
        benar if yakin else f"{benar} atau {satu.angka.teks}",
        _kunci(satu),
        None if satu.pokok.jenis != "pegawai" else PERINGATAN,
    )


def _cacat_revisi(cacat: Cacat, revisi: Tempat) -> Cacat:
    """Return the finding as a note: the report itself tells of the revision."""
    return replace(
        cacat,
        pesan=f"{cacat.pesan} Naskah menerangkan revisi targetnya; pastikan mana yang berlaku.",
        tempat=(*cacat.tempat, revisi),
        tingkat=CATATAN,
    )


def _kunci(satu: Klaim) -> tuple[str, ...]:
    """Return the facts concerned; a percentage of money hangs on the money."""
    if satu.jenis is JenisKlaim.PERSEN_SERAPAN:
        return satu.kunci, replace(satu, jenis=JenisKlaim.SERAPAN).kunci
    return (satu.kunci,)


def _nilai_tahun_lalu(bacaan: Bacaan, satu: Klaim) -> bool:
    """Return whether the number is last year's value of the same fact."""
    lalu = bacaan.fakta.get(kunci_fakta(satu.pokok, satu.jenis, satu.tahun - 1), ())
    terbawa = satu.jenis in (JenisKlaim.TARGET, JenisKlaim.CAPAIAN)
    return terbawa and any(sama(k.angka, satu.angka) for k in lalu)


ATURAN_FAKTA: tuple[Aturan, ...] = (
    Aturan(
        "RV-FAK-01",
        "Satu fakta, satu nilai",
        GALAT,
        "Target, realisasi, capaian, target Renstra, anggaran, nilai, dan jumlah pegawai bernilai "
        "sama di mana pun laporan menyebutnya.",
        ANDAL,
        dua_nilai,
    ),
    Aturan(
        "RV-FAK-02",
        "Satuan yang sama",
        PERINGATAN,
        "Target, realisasi, dan target Renstra satu indikator memakai satuan yang sama.",
        ANDAL,
        satuan_berbeda,
    ),
)
