"""Claims that tables and formulas make."""

import re
from collections.abc import Iterator

from akuntabel.reviu.bacaan import Bacaan, RumusDiTempat, TabelDiTempat
from akuntabel.reviu.indikator import kolom_indikator
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.klaim import (
    ANGGARAN,
    PEGAWAI,
    AsalKlaim,
    JenisKlaim,
    Klaim,
    Pokok,
    pokok_indikator,
)
from akuntabel.reviu.nilai import nilai_disebut
from akuntabel.reviu.tabel import TAHUN, BarisTabel, JenisKolom, Kolom, TabelTerbaca, angka_kolom

_JENIS = {
    JenisKolom.TARGET: JenisKlaim.TARGET,
    JenisKolom.REALISASI: JenisKlaim.REALISASI,
    JenisKolom.CAPAIAN: JenisKlaim.CAPAIAN,
    JenisKolom.RENSTRA: JenisKlaim.RENSTRA,
}
_ANGGARAN = {
    JenisKolom.PAGU: JenisKlaim.PAGU,
    JenisKolom.REALISASI: JenisKlaim.SERAPAN,
    JenisKolom.SISA: JenisKlaim.SISA,
    JenisKolom.PERSEN: JenisKlaim.PERSEN_SERAPAN,
    JenisKolom.CAPAIAN: JenisKlaim.PERSEN_SERAPAN,
}
_BERKALA = re.compile(
    r"triwulan|\btw\b|semester|\bsmt|bulan|\bb\d\d?\b|kuartal|periode", re.IGNORECASE
)
_HANYA_TAHUN = re.compile(r"^(?:tahun\s+)?(?:19|20)\d\d$", re.IGNORECASE)
_TOTAL = re.compile(r"nilai total|total nilai", re.IGNORECASE)
_LAIN = re.compile(r"\b(?:dicatat|dibatasi|dibulatkan|ditetapkan|maksimal|menjadi)\b")
_LAMA = re.compile(r"\b(?:semula|sebelum|awal)\b", re.IGNORECASE)
_DIBATASI = re.compile(r"\b(?:maks|maksimal|maksimum|max|dibatasi)\b", re.IGNORECASE)
_SERAPAN = re.compile(r"\b(?:peny|s)erapan\b", re.IGNORECASE)
_RENCANA = re.compile(
    r"perjanjian kinerja|penetapan kinerja|rencana kinerja|rencana kerja|\bRKT\b|\bPK\b",
    re.IGNORECASE,
)
_HONORER = re.compile(r"PPNPN|honorer|kontrak|outsourc|\bnon\b|mutasi|pensiun", re.IGNORECASE)
_PEGAWAI = re.compile(r"\bpegawai\b|sumber daya manusia|\bSDM\b", re.IGNORECASE)
_SELURUH = re.compile(
    r"(?:grand |sub ?)?(?:jumlah|total)(?: (?:jumlah|total|seluruhnya|keseluruhan|belanja|anggaran|"
    r"pagu|akhir))*\s*:?",
    re.IGNORECASE,
)


def klaim_tabel(bacaan: Bacaan) -> Iterator[Klaim]:
    """Return the claims of all tables."""
    for satu in bacaan.tabel:
        if not satu.isi.kepala:
            continue
        if tabel_anggaran(satu.isi):
            yield from _anggaran(bacaan, satu)
        yield from _indikator(bacaan, satu)
        yield from _nilai(bacaan, satu)
        yield from _pegawai(bacaan, satu)


def klaim_rumus(bacaan: Bacaan) -> Iterator[Klaim]:
    """Return the claims of the formulas inside the sections of indikator."""
    for satu in bacaan.rumus:
        jenis = jenis_rumus(satu)
        indeks = satu.konteks.indikator
        if jenis is None or indeks is None:
            continue
        pokok, tahun = pokok_indikator(indeks), bacaan.tahun or 0
        if jenis is JenisKlaim.CAPAIAN and (p := satu.isi.pecahan) is not None:
            realisasi, target, langkah = p
            for nama, angka in ((JenisKlaim.REALISASI, realisasi), (JenisKlaim.TARGET, target)):
                yield Klaim(
                    pokok, nama, tahun, angka, langkah.tempat, AsalKlaim.RUMUS, satu.konteks,
                    langkah.teks,
                )  # fmt: skip
        hasil = satu.isi.hasil
        if hasil is not None and hasil.hasil is not None and not _LAIN.search(hasil.teks):
            yield Klaim(
                pokok, jenis, tahun, hasil.hasil, hasil.tempat, AsalKlaim.RUMUS, satu.konteks,
                hasil.teks,
            )  # fmt: skip


def jenis_rumus(satu: RumusDiTempat) -> JenisKlaim | None:
    """Return whether a formula works out a realisasi or a capaian, by its own words first."""
    label = " ".join(satu.isi.label or ()).casefold()
    if "realisasi" in label and "target" in label:
        return JenisKlaim.CAPAIAN
    for teks in (satu.isi.nama, satu.pengantar):
        polos = teks.casefold()
        if "capaian" in polos and "realisasi" not in polos:
            return JenisKlaim.CAPAIAN
        if "realisasi" in polos and "capaian" not in polos:
            return JenisKlaim.REALISASI
    return None


def tabel_anggaran(tabel: TabelTerbaca) -> bool:
    """Return whether the table lists money: a pagu column with amounts of rupiah."""
    pagu = tabel.kolom_jenis(JenisKolom.PAGU)
    if not pagu:
        return False
    angka = angka_kolom(tabel.badan, pagu[0].indeks)
    return any(a.nilai >= RUPIAH_TERKECIL for a in angka)


def _klaim(  # noqa: PLR0913, PLR0917 - one argument per part of a claim
    satu: TabelDiTempat, pokok: Pokok, jenis: JenisKlaim, tahun: int, baris: BarisTabel, kolom: int
) -> Klaim | None:
    angka = baris.angka(kolom)
    if angka is None:
        return None
    sel = baris.sel[kolom]
    ikatan = f"tabel {satu.urut}:{baris.urut}"
    return Klaim(
        pokok, jenis, tahun, angka, sel.tempat, AsalKlaim.TABEL, satu.konteks, sel.teks, ikatan
    )


def _indikator(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[Klaim]:
    kolom = list(kolom_kinerja(satu.isi))
    if not kolom or not len(bacaan.indikator) or _LAMA.search(satu.isi.judul):
        return
    sendiri = list(_baris_bernama(bacaan, satu))
    for indeks, baris in sendiri:
        for k, jenis in kolom:
            tahun = tahun_klaim(bacaan, satu, k, baris, jenis)
            klaim = _klaim(satu, pokok_indikator(indeks), jenis, tahun, baris, k.indeks)
            if klaim is not None:
                yield klaim
    if not sendiri and satu.konteks.indikator is not None:
        yield from _bersama(bacaan, satu, satu.konteks.indikator, kolom)


def _baris_bernama(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[tuple[int, BarisTabel]]:
    """Return the rows that name an indikator, with its index."""
    sendiri = kolom_indikator(satu.isi)
    for baris in satu.isi.badan:
        teks = baris.teks(sendiri.indeks) if sendiri is not None else baris.label
        if baris.bagian or len(teks) <= 8:
            continue
        indeks = bacaan.indikator.cari(teks)
        if indeks is not None:
            yield indeks, baris


def _bersama(
    bacaan: Bacaan, satu: TabelDiTempat, indeks: int, kolom: list[tuple[Kolom, JenisKlaim]]
) -> Iterator[Klaim]:
    """A data table in the section of an indikator: one target and realisasi for all its rows."""
    for k, jenis in kolom:
        isi = [b for b in satu.isi.badan if b.teks(k.indeks).strip() and not b.jumlah]
        nilai = {a.nilai for b in isi if (a := b.angka(k.indeks)) is not None}
        if len(nilai) != 1 or (jenis is not JenisKlaim.TARGET and len(isi) > 1):
            continue
        for baris in isi:
            tahun = tahun_klaim(bacaan, satu, k, baris, jenis)
            klaim = _klaim(satu, pokok_indikator(indeks), jenis, tahun, baris, k.indeks)
            if klaim is not None and klaim.angka.nilai < RUPIAH_TERKECIL:
                yield klaim


def kolom_kinerja(tabel: TabelTerbaca) -> Iterator[tuple[Kolom, JenisKlaim]]:
    """Return the columns of target, realisasi, capaian with what they claim.

    A bare "Tahun 2023" between realisasi and Renstra holds the capaian, and so does a bare
    "%". Targets of three or more years are those of the Renstra. What follows a pagu is money
    up to the next target. Parts of a year, superseded values and a capaian cut to a maximum
    are left out.
    """
    ada = {k.jenis for k in tabel.kolom}
    tahun_target = {k.tahun for k in tabel.kolom_jenis(JenisKolom.TARGET)}
    tanpa_capaian = JenisKolom.REALISASI in ada and JenisKolom.CAPAIAN not in ada
    uang = False
    for kolom in tabel.kolom:
        if kolom.jenis is JenisKolom.PAGU:
            uang = True
        elif kolom.jenis in (JenisKolom.TARGET, JenisKolom.RENSTRA):
            uang = False
        if uang or _BERKALA.search(" ".join(kolom.jalur)) or _LAMA.search(" ".join(kolom.jalur)):
            continue
        jenis = _JENIS.get(kolom.jenis)
        if jenis is JenisKlaim.CAPAIAN and _DIBATASI.search(" ".join(kolom.jalur)):
            continue
        if kolom.jenis is JenisKolom.TARGET and len(tahun_target) >= 3:
            jenis = JenisKlaim.RENSTRA
        if tanpa_capaian and kolom.indeks > 1:
            bertahun = jenis is None and _HANYA_TAHUN.match(kolom.nama) is not None
            persen = kolom.jenis is JenisKolom.PERSEN and JenisKolom.TARGET in ada
            jenis = JenisKlaim.CAPAIAN if bertahun or persen else jenis
        if jenis is not None:
            yield kolom, jenis


def tahun_klaim(
    bacaan: Bacaan, satu: TabelDiTempat, kolom: Kolom, baris: BarisTabel, jenis: JenisKlaim
) -> int:
    """Return the year of a field: of its column, row, agreement or the report.

    A medium-term target that names no year is that of the end of the Renstra.
    """
    if kolom.tahun or baris.tahun:
        return kolom.tahun or baris.tahun or 0
    if jenis is JenisKlaim.RENSTRA:
        return bacaan.akhir_renstra
    for teks in (satu.isi.judul, *reversed(satu.konteks.jalur)):
        tahun = set(TAHUN.findall(teks))
        if _RENCANA.search(teks) and len(tahun) == 1:
            return int(tahun.pop())
    return bacaan.tahun or 0


def _anggaran(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[Klaim]:
    kolom = _kolom_uang(satu.isi)
    indeks = satu.konteks.indikator
    for baris in satu.isi.badan:
        if baris.bagian or not baris.label:
            continue
        if baris.jumlah and _SELURUH.fullmatch(baris.label.strip()):
            pokok = ANGGARAN if indeks is None else Pokok("belanja", f"indikator {indeks}")
        else:
            pokok = Pokok("belanja", " ".join(baris.label.casefold().split()))
        for jenis, k in kolom.items():
            tahun = tahun_klaim(bacaan, satu, k, baris, jenis)
            if (klaim := _klaim(satu, pokok, jenis, tahun, baris, k.indeks)) is not None:
                yield klaim


def _kolom_uang(tabel: TabelTerbaca) -> dict[JenisKlaim, Kolom]:
    """Return the first column of each kind: amounts of rupiah, and one percentage.

    Beside a percentage headed "Serapan", a capaian is that of the performance.
    """
    hasil: dict[JenisKlaim, Kolom] = {}
    serapan = any(_SERAPAN.search(k.nama) for k in tabel.kolom_jenis(JenisKolom.PERSEN))
    for kolom in tabel.kolom:
        jenis = _ANGGARAN.get(kolom.jenis)
        angka = angka_kolom(tabel.badan, kolom.indeks)
        if jenis is None or not angka or (serapan and kolom.jenis is JenisKolom.CAPAIAN):
            continue
        besar = max(a.nilai for a in angka) >= RUPIAH_TERKECIL
        if jenis is JenisKlaim.SERAPAN and not besar and any(a.persen for a in angka):
            jenis = JenisKlaim.PERSEN_SERAPAN
        if besar or jenis is JenisKlaim.PERSEN_SERAPAN:
            hasil.setdefault(jenis, kolom)
    return hasil


def _nilai(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[Klaim]:
    """Scores under a year or a "Nilai Total": named by the column, the row or the caption."""
    if tabel_anggaran(satu.isi):
        return
    judul = nilai_disebut(satu.isi.judul) if len(satu.isi.badan) == 1 else None
    for baris in satu.isi.badan:
        tahun_baris = int(baris.label[-4:]) if _HANYA_TAHUN.match(baris.label) else None
        nama_baris = nilai_disebut(baris.label) or judul
        for kolom in satu.isi.kolom:
            nama, tahun = nama_baris, kolom.tahun
            if tahun_baris is not None:
                nama, tahun = nilai_disebut(kolom.nama), tahun_baris
            elif _TOTAL.fullmatch(kolom.nama) and baris is satu.isi.badan[0]:
                nama = nilai_disebut(satu.isi.judul)
            elif _HANYA_TAHUN.match(kolom.nama) is None:
                continue
            if nama is not None:
                pokok, tahun = Pokok("nilai", nama), tahun or bacaan.tahun or 0
                klaim = _klaim(satu, pokok, JenisKlaim.NILAI, tahun, baris, kolom.indeks)
                if klaim is not None:
                    yield klaim


def _pegawai(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[Klaim]:
    """Head counts: a total under "Jumlah Pegawai", or a field such as "84 Pegawai"."""
    tahun = bacaan.tahun or 0
    if _HONORER.search(satu.isi.judul):
        return
    for baris in satu.isi.badan:
        for kolom in satu.isi.kolom:
            angka = baris.angka(kolom.indeks)
            if angka is None or angka.desimal or angka.persen:
                continue
            seluruh = baris.jumlah and len(satu.isi.kolom) <= 3 and _PEGAWAI.search(kolom.nama)
            if seluruh or angka.satuan == "pegawai":
                klaim = _klaim(satu, PEGAWAI, JenisKlaim.JUMLAH, tahun, baris, kolom.indeks)
                if klaim is not None:
                    yield klaim
