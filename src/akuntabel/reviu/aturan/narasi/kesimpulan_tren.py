"""What a sentence says about rise and fall, against the figures of both years."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.angka import Angka, cari_angka, kelas_satuan
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.aturan.fakta.utama import fakta_indikator
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan, klaim_ikatan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.kata_klaim import TAHUN_LALU
from akuntabel.reviu.klaim import JenisKlaim, Klaim

_TREN = re.compile(
    r"\b(?:(?P<naik>meningkat|naik|bertambah|mengalami (?:peningkatan|kenaikan)"
    r"|lebih (?:tinggi|besar))|(?P<turun>menurun|turun|berkurang|mengalami penurunan"
    r"|lebih (?:rendah|kecil)))\b",
    re.IGNORECASE,
)
_INGKAR = re.compile(r"\b(?:tidak|belum|bukan|tanpa)(?: \w+)?\s*$", re.IGNORECASE)
_RENCANA = re.compile(
    r"\b(?:untuk|agar|supaya|guna|akan|diharapkan|jika|apabila|dapat|perlu|harus|target\w*)\b",
    re.IGNORECASE,
)
_MENJADI = re.compile(r"\b(?:menjadi|ke angka)\b", re.IGNORECASE)
_DARI = re.compile(r"\bdari\b", re.IGNORECASE)
_HAL_LAIN = re.compile(
    r"[;]|\b(?:karena|sebab|akibat|seiring|sehingga|setelah|meskipun|walaupun|padahal|sedangkan|yang"
    r"|target\w*|di(?:naik|turun|tingkat|kurang|ubah)\w*)\b",
    re.IGNORECASE,
)
_SEPASANG = re.compile(r"\bdari\b.{0,60}\d.{0,20}\bmenjadi\s+\d", re.IGNORECASE)
_SUBJEK = re.compile(
    r"\b(?P<subjek>capaian|realisasi)\b(?: kinerja)?(?:\s+\S+){0,7}\s*$", re.IGNORECASE
)
_RATA = re.compile(r"\brata-rata\b|\banggaran\b|\btriwulan\b", re.IGNORECASE)
_JENIS = {"capaian": JenisKlaim.CAPAIAN, "realisasi": JenisKlaim.REALISASI}
_JANGKAUAN = 110


def tren_salah(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the sentences whose "naik" or "turun" contradicts the figures."""
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran:
            continue
        teks = " ".join(kalimat.teks.split())
        for cocok in _TREN.finditer(teks):
            depan = teks[: cocok.start()]
            if _INGKAR.search(depan[-24:]) or _RENCANA.search(depan[-24:]):
                continue
            arah = 1 if cocok["naik"] else -1
            cacat = _dari_menjadi(kalimat, teks, cocok, arah) or _dua_tahun(
                bacaan, kalimat, teks, cocok, arah
            )
            if cacat is not None:
                yield cacat
                break


def _dari_menjadi(kalimat: Kalimat, teks: str, cocok: re.Match[str], arah: int) -> Cacat | None:
    """Compare the two numbers of "naik dari 80% menjadi 75%"."""
    ekor = teks[cocok.end() : cocok.end() + _JANGKAUAN]
    dari, jadi = _DARI.search(ekor), _MENJADI.search(ekor)
    if dari is None or jadi is None or dari.start() > jadi.start():
        return None
    if _TREN.search(ekor[: jadi.start()]) or _HAL_LAIN.search(ekor[: dari.start()]):
        return None
    awal = _angka_pertama(ekor[dari.end() : jadi.start()])
    akhir = _angka_pertama(ekor[jadi.end() :])
    if awal is None or akhir is None or awal.satuan != akhir.satuan or awal.lain or akhir.lain:
        return None
    if _tanda(akhir.nilai - awal.nilai) == arah:
        return None
    return _cacat(kalimat, cocok[0], awal.teks, akhir.teks, ())


def _angka_pertama(teks: str) -> Angka | None:
    angka = (a.angka for a in cari_angka(teks))
    return next((a for a in angka if not a.seperti_tahun), None)


def _dua_tahun(
    bacaan: Bacaan, kalimat: Kalimat, teks: str, cocok: re.Match[str], arah: int
) -> Cacat | None:
    """Compare this year's capaian or realisasi with last year's, of the sentence or the report."""
    tahun, indeks = bacaan.tahun or 0, kalimat.konteks.indikator
    subjek = _SUBJEK.search(teks[: cocok.start()])
    ekor = teks[cocok.end() :]
    disebut = TAHUN_LALU.search(ekor) or str(tahun - 1) in ekor
    if subjek is None or indeks is None or not tahun or not disebut or _RATA.search(teks):
        return None
    if _SEPASANG.search(ekor):
        return None  # it gives both numbers itself
    jenis = _JENIS[subjek["subjek"].lower()]
    dalam = {k.tahun: k for k in klaim_ikatan(bacaan).get(kalimat.ikatan, ()) if k.jenis is jenis}
    fakta = fakta_indikator(bacaan)
    lama, baru = (
        dalam.get(t) or (u.klaim if (u := fakta.utama(indeks, jenis, t)) is not None else None)
        for t in (tahun - 1, tahun)
    )
    dulu = _angka_tahun_lalu(ekor, tahun) or (lama.angka if lama is not None else None)
    if dulu is None or baru is None or kelas_satuan(dulu) != kelas_satuan(baru.angka):
        return None
    if _tanda(baru.angka.nilai - dulu.nilai) == arah:
        return None
    klaim = tuple(k for k in (lama, baru) if k is not None)
    return _cacat(kalimat, cocok[0], dulu.teks, baru.angka.teks, klaim)


def _angka_tahun_lalu(ekor: str, tahun: int) -> Angka | None:
    """Return the number right after last year's name: "dibanding tahun 2023 sebesar 99%"."""
    cocok = re.search(rf"tahun (?:sebelumnya|lalu|{tahun - 1})(?: \w+){{0,2}} sebesar ", ekor)
    return None if cocok is None else _angka_pertama(ekor[cocok.end() : cocok.end() + 14])


def _tanda(selisih: Fraction) -> int:
    return (selisih > 0) - (selisih < 0)


def _cacat(kalimat: Kalimat, kata: str, awal: str, akhir: str, klaim: tuple[Klaim, ...]) -> Cacat:
    return Cacat(
        f"Kalimat {kutip(kalimat.teks)} mengatakan “{kata}”, tetapi angkanya dari {awal} menjadi "
        f"{akhir}; sesuaikan kata atau angkanya.",
        (kalimat.tempat, *(k.tempat for k in klaim if k.tempat != kalimat.tempat)),
        kalimat.konteks.bagian,
        (kata, awal, akhir),
        "",
        tuple(k.kunci for k in klaim),
        PERINGATAN,
    )
