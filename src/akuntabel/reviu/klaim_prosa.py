"""Claims that sentences make: a word such as "realisasi", then a number."""

from collections.abc import Iterator
from dataclasses import replace

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import AngkaDalamTeks, cari_angka, kelas_satuan
from akuntabel.reviu.bacaan import Bacaan, TeksDiTempat
from akuntabel.reviu.kata_klaim import (
    ANAK_KALIMAT,
    ATAU,
    BENDA,
    BERKALA,
    BULAN,
    CAKUPAN,
    CELAH,
    CELAH_SAMBUNG,
    DANA,
    DITARGETKAN,
    GESER,
    HANYA_SAMBUNG,
    JENIS,
    KALIMAT,
    KATA,
    KATA_ASING,
    KATA_CELAH,
    LAMA,
    NAIK_DARI,
    OPERAN_KANAN,
    OPERAN_KIRI,
    PANJANG_KALIMAT,
    PROGRAM,
    RINGKAS,
    RUPIAH_TERKECIL,
    SAMBUNG,
    SASARAN,
    SESUDAH_TAHUN,
    SKALA,
    TAHUN,
    TAHUN_LALU,
    TAHUN_SESUDAH,
    UANG,
)
from akuntabel.reviu.klaim import (
    ANGGARAN,
    PEGAWAI,
    AsalKlaim,
    JenisKlaim,
    Klaim,
    Pokok,
    pokok_indikator,
)
from akuntabel.reviu.nama import kata_penting
from akuntabel.reviu.nilai import sebutan_nilai


@rekaman
class _Penanda:
    """A word that says what the next number is."""

    jenis: JenisKlaim
    mulai: int
    akhir: int
    nilai: str = ""


def klaim_prosa(bacaan: Bacaan) -> Iterator[Klaim]:
    """Return the claims of all paragraphs and list items."""
    for satu in bacaan.teks:
        for ke, kalimat in enumerate(kalimat_teks(satu.teks)):
            yield from _klaim_kalimat(bacaan, satu, kalimat, f"kalimat {satu.urut}:{ke}")


def kalimat_teks(teks: str) -> list[str]:
    """Return the sentences of a paragraph; one that never ends is cut to bounded pieces."""
    if len(teks) <= PANJANG_KALIMAT:
        return KALIMAT.split(teks)
    return [
        kalimat[i : i + PANJANG_KALIMAT]
        for kalimat in KALIMAT.split(teks)
        for i in range(0, len(kalimat), PANJANG_KALIMAT)
    ]


def _klaim_kalimat(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, ikatan: str
) -> Iterator[Klaim]:
    angka = [a for a in cari_angka(kalimat) if _layak(a, kalimat)]
    if not angka or LAMA.search(kalimat):
        return
    penanda = _penanda(bacaan, kalimat)
    lalu: Klaim | None = None
    batas = dana = 0
    for a in angka:
        if SKALA.match(kalimat, a.akhir):
            lalu, batas = None, a.akhir
            continue
        klaim = None
        dekat = [p for p in penanda if batas <= p.akhir <= a.mulai]
        if lalu is not None and a.angka.persen and ATAU.match(kalimat[batas : a.mulai]):
            if lalu.jenis is JenisKlaim.SERAPAN:
                klaim = replace(lalu, jenis=JenisKlaim.PERSEN_SERAPAN, angka=a.angka)
        elif dekat:
            klaim = _klaim(bacaan, satu, kalimat, dekat[-1], a)
        elif lalu is not None and NAIK_DARI.search(kalimat[batas : a.mulai]):
            klaim = _klaim_lalu(lalu, kalimat, a)
        else:
            klaim = _klaim_bernama(bacaan, satu, kalimat, batas, a)
        if klaim is not None:
            if klaim.pokok.jenis == "dana" and klaim.jenis is not JenisKlaim.PERSEN_SERAPAN:
                dana += klaim.jenis is JenisKlaim.PAGU
                klaim = replace(klaim, pokok=Pokok("dana", f"{ikatan}:{dana}"))
            lalu = replace(klaim, ikatan=ikatan)
            yield lalu
        batas = a.akhir


def _klaim_lalu(lalu: Klaim, kalimat: str, a: AngkaDalamTeks) -> Klaim | None:
    """Return the earlier value of a fact: "sebesar 81%, naik dari 78% pada tahun 2023"."""
    if kelas_satuan(lalu.angka) != kelas_satuan(a.angka) or lalu.jenis in UANG:
        return None
    cocok = TAHUN_SESUDAH.match(kalimat, a.akhir)
    return replace(lalu, angka=a.angka, tahun=int(cocok[1]) if cocok else lalu.tahun - 1)


def _klaim_bernama(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, batas: int, a: AngkaDalamTeks
) -> Klaim | None:
    """Return the realisasi of a sentence that says only the name: "Indeks X sebesar 3,95"."""
    celah = kalimat[batas : a.mulai]
    if SAMBUNG.search(celah) is None or GESER.search(celah) or _menghitung(a, kalimat):
        return None
    if a.angka.satuan in {"rp", "orang"} or BERKALA.search(celah):
        return None
    daftar = bacaan.indikator.nama
    cakupan = daftar.cakupan(daftar.kata_dikenal(celah))
    cocok = [i for i, c in enumerate(cakupan) if c >= CAKUPAN and len(daftar.kata[i]) >= 2]
    if len(cocok) != 1 or satu.konteks.indikator is not None:
        return None
    asing = [k for k in kata_penting(celah) if daftar.kenali(k) not in daftar.kata[cocok[0]]]
    if len(asing) > KATA_ASING:
        return None  # a part of it: "perkara anak yang diversi berjumlah 3"
    penanda = _Penanda(JenisKlaim.REALISASI, batas, batas)
    tahun = _tahun(kalimat, penanda, a, bacaan.tahun or 0)
    return Klaim(
        pokok_indikator(cocok[0]), JenisKlaim.REALISASI, tahun, a.angka, satu.tempat,
        AsalKlaim.PROSA, satu.konteks, kalimat,
    )  # fmt: skip


def _layak(a: AngkaDalamTeks, kalimat: str) -> bool:
    """Return whether a number can be a value: no year, no day of a date, no operand."""
    if a.angka.seperti_tahun or BULAN.match(kalimat, a.akhir) is not None:
        return False
    if OPERAN_KANAN.search(kalimat[max(0, a.mulai - 6) : a.mulai]):
        return False
    if OPERAN_KIRI.match(kalimat, a.akhir):
        return False
    return SESUDAH_TAHUN.search(kalimat[max(0, a.mulai - 8) : a.mulai]) is None


def _penanda(bacaan: Bacaan, kalimat: str) -> list[_Penanda]:
    """Return the words that say what a number is, those inside a name left out."""
    hasil = [_Penanda(JENIS[m.lastgroup or ""], m.start(), m.end()) for m in KATA.finditer(kalimat)]
    hasil += [_Penanda(JenisKlaim.NILAI, m, a, nama) for nama, m, a in sebutan_nilai(kalimat)]
    nilai = [p for p in hasil if p.nilai]
    hasil = [p for p in hasil if p.nilai or not any(n.mulai <= p.mulai < n.akhir for n in nilai)]
    if any(p.jenis is JenisKlaim.CAPAIAN for p in hasil):
        nama = _letak_nama(bacaan, kalimat)
        hasil = [
            p
            for p in hasil
            if p.jenis is not JenisKlaim.CAPAIAN or not any(m < p.mulai < a for m, a in nama)
        ]
    return sorted(hasil, key=lambda p: p.akhir)


def _letak_nama(bacaan: Bacaan, kalimat: str) -> list[tuple[int, int]]:
    """Return where the sentence prints the name of an indikator in full."""
    kecil = kalimat.lower()
    return [
        (mulai, mulai + len(satu.nama))
        for satu in bacaan.indikator.daftar
        if (mulai := kecil.find(satu.nama.lower())) >= 0
    ]


def _klaim(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, penanda: _Penanda, a: AngkaDalamTeks
) -> Klaim | None:
    celah = kalimat[penanda.akhir : a.mulai]
    sambung = SAMBUNG.search(celah) is not None
    if len(celah) > (CELAH_SAMBUNG if sambung else CELAH) or GESER.search(celah):
        return None
    if not sambung and len(celah.split()) > KATA_CELAH:
        return None
    if RINGKAS.search(kalimat[max(0, penanda.mulai - 20) : penanda.mulai]):
        return None
    if SASARAN.match(celah):
        return None
    if BERKALA.search(kalimat[max(0, penanda.mulai - 40) : a.akhir]):
        return None
    jenis, pokok = _siapa(bacaan, satu, kalimat, penanda, a)
    if pokok is None:
        return None
    renstra = jenis is JenisKlaim.RENSTRA
    tahun = _tahun(kalimat, penanda, a, bacaan.akhir_renstra if renstra else bacaan.tahun or 0)
    return Klaim(pokok, jenis, tahun, a.angka, satu.tempat, AsalKlaim.PROSA, satu.konteks, kalimat)


def _siapa(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, penanda: _Penanda, a: AngkaDalamTeks
) -> tuple[JenisKlaim, Pokok | None]:
    """Return what is claimed and about whom; no owner when it cannot be told."""
    jenis = penanda.jenis
    if jenis is JenisKlaim.NILAI:
        if DITARGETKAN.search(kalimat[max(0, penanda.mulai - 25) : penanda.mulai]):
            return jenis, None
        return jenis, None if a.angka.satuan else Pokok("nilai", penanda.nilai)
    if jenis is JenisKlaim.JUMLAH:
        orang = a.angka.satuan in ("orang", "pegawai") and satu.konteks.indikator is None
        orang = orang and HANYA_SAMBUNG.fullmatch(kalimat[penanda.akhir : a.mulai]) is not None
        return jenis, PEGAWAI if orang and satu.konteks.bab in (0, 1) else None
    rupiah = a.angka.satuan == "rp" or a.angka.nilai >= RUPIAH_TERKECIL * 100
    indeks = satu.konteks.indikator
    if rupiah:
        jenis = JenisKlaim.SERAPAN if jenis is JenisKlaim.REALISASI else jenis
        if jenis in (JenisKlaim.SERAPAN, JenisKlaim.PAGU, JenisKlaim.SISA):
            sempit = _sempit(satu, kalimat)
            if indeks is not None:
                return jenis, Pokok("belanja", f"indikator {indeks}")
            return jenis, Pokok("dana") if sempit else ANGGARAN
        return jenis, None
    if jenis in (JenisKlaim.PAGU, JenisKlaim.SISA) or _menghitung(a, kalimat):
        return jenis, None
    if indeks is None:
        indeks = _disebut(bacaan, kalimat[: a.mulai])
    return jenis, None if indeks is None else pokok_indikator(indeks)


def _menghitung(a: AngkaDalamTeks, kalimat: str) -> bool:
    """Return whether a bare number counts the word after it: "tercapai pada 5 golongan"."""
    return not a.angka.satuan and BENDA.match(kalimat, a.akhir) is not None


def _sempit(satu: TeksDiTempat, kalimat: str) -> bool:
    """Return whether a sentence speaks of one fund or kind of spending and not of the whole."""
    if DANA.search(kalimat):
        return True
    return satu.konteks.bab in (2, 3) and PROGRAM.search(kalimat) is not None


def _disebut(bacaan: Bacaan, teks: str) -> int | None:
    """Return the one indikator that the clause before the number names, else the sentence."""
    daftar = bacaan.indikator.nama
    for bagian in (ANAK_KALIMAT.split(teks)[-1], teks[-400:]):
        cakupan = daftar.cakupan(daftar.kata_dikenal(bagian))
        cocok = [i for i, c in enumerate(cakupan) if c >= CAKUPAN and len(daftar.kata[i]) >= 2]
        if len(cocok) == 1:
            return cocok[0]
    return None


def _tahun(kalimat: str, penanda: _Penanda, a: AngkaDalamTeks, bawaan: int) -> int:
    """Return the year of a claim: named after the word, else before it, else the report's."""
    sesudah = TAHUN_SESUDAH.match(kalimat, a.akhir)
    if sesudah is not None:
        return int(sesudah[1])
    dekat = kalimat[penanda.mulai : a.mulai]
    if TAHUN_LALU.search(dekat):
        return bawaan - 1
    cocok = TAHUN.findall(dekat)
    if cocok:
        return int(next(t for t in cocok[-1] if t))
    if penanda.jenis is JenisKlaim.RENSTRA:
        return bawaan
    depan = TAHUN.findall(kalimat[: penanda.mulai])
    return int(next(t for t in depan[-1] if t)) if depan else bawaan
