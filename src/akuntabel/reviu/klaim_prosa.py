"""Claims that sentences make: a word such as "realisasi", then a number."""

import re
from collections.abc import Iterator
from dataclasses import replace

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import AngkaDalamTeks, cari_angka
from akuntabel.reviu.bacaan import Bacaan, TeksDiTempat
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

_KATA = re.compile(
    r"(?P<renstra>\btarget\s+(?:jangka menengah|renstra|rpjm\w*|akhir (?:periode|renstra))"
    r"|\brenstra\b(?= sebesar))"
    r"|(?P<target>\b(?:di)?target(?:kan|nya)?\b)"
    r"|(?P<realisasi>\b(?:ter?|me)?realisasi(?:kan|nya)?\b|\b(?:penyerapan|terserap)\b)"
    r"|(?P<capaian>\b(?:capaian|pencapaian|tercapai)(?:nya)?\b)"
    r"|(?P<sisa>\bsisa (?:anggaran|pagu|dana)\b)"
    r"|(?P<pagu>\b(?:pagu|anggaran|alokasi|DIPA)\b)"
    r"|(?P<pegawai>\bsumber daya manusia\b|\bSDM\b|\b(?:jumlah )?(?:pegawai|ASN|PNS)\b)",
    re.IGNORECASE,
)
_JENIS = {
    "renstra": JenisKlaim.RENSTRA,
    "target": JenisKlaim.TARGET,
    "realisasi": JenisKlaim.REALISASI,
    "capaian": JenisKlaim.CAPAIAN,
    "sisa": JenisKlaim.SISA,
    "pagu": JenisKlaim.PAGU,
    "pegawai": JenisKlaim.JUMLAH,
}
_KALIMAT = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"(])")
_SAMBUNG = re.compile(
    r"(?:sebesar|sebanyak|sejumlah|senilai|bernilai|adalah|yaitu|yakni|ialah|mencapai|menjadi|berjumlah|"
    r"memperoleh|:|=)\s*(?:Rp\.?\s*)?$",
    re.IGNORECASE,
)
_ATAU = re.compile(r"^\s*,?\s*(?:atau|\(|dengan persentase|setara(?: dengan)?)\s*"
                   r"(?:sebesar|persentase)?\s*$", re.IGNORECASE)  # fmt: skip
_GESER = re.compile(
    r"\b(?:(?:di)?(?:naik|turun)(?:kan)?|meningkat|menurun|bertambah|berkurang|selisih|lebih|kurang|minimal|"
    r"maksimal|paling|rata-rata|kenaikan|penurunan|peningkatan|dari total|setiap|per|sisa)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?((?:19|20)\d\d)\b|\bT\.?A\.?\s*((?:19|20)\d\d)\b",
                    re.IGNORECASE)  # fmt: skip
_TAHUN_SESUDAH = re.compile(
    r"\s*(?:pada|di|untuk|dalam)?\s*tahun\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
_TAHUN_LALU = re.compile(r"\btahun (?:sebelumnya|lalu|kemarin)\b", re.IGNORECASE)
_BERKALA = re.compile(r"\b(?:triwulan|TW|semester|bulan)\s+(?:I{1,3}V?|[1-4]|ke)\b", re.IGNORECASE)
_BULAN = re.compile(
    r"\s*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
    r"desember|tahun\b)",
    re.IGNORECASE,
)
_SESUDAH_TAHUN = re.compile(r"\btahun\s*$", re.IGNORECASE)
_RINGKAS = re.compile(r"\brata-rata\s+\w*\s*$", re.IGNORECASE)
_SASARAN = re.compile(r"\s*(?:kinerja\s+)?(?:sasaran|program)\b", re.IGNORECASE)
_BENDA = re.compile(
    r"\s+(?!(?:dan|atau|dari|dengan|pada|tahun|sehingga|maka|yang|terhadap|sedangkan|serta|untuk|"
    r"hal|ini|dalam|adalah|di|dibandingkan|atas)\b)[a-z]",
    re.IGNORECASE,
)
_DITARGETKAN = re.compile(r"\btarget\s+(?:\w+\s+)?$", re.IGNORECASE)
_HANYA_SAMBUNG = re.compile(
    r"\s*(?:(?:seluruh|total|keseluruhan|sebanyak|sejumlah|berjumlah|adalah|yaitu|:|=)\s*){0,3}",
    re.IGNORECASE,
)
_OPERAN_KANAN = re.compile(r"(?:\s[x×*+]|[×*+/])\s*$")
_OPERAN_KIRI = re.compile(r"\s*(?:[×*+/]|x\s)\s*[\d(a-z]", re.IGNORECASE)
_LAMA = re.compile(
    r"\b(?:semula|murni|sebelum (?:perubahan|revisi|pergeseran))\b"
    r"|\b(?:target|pagu|anggaran|DIPA) (?:awal|induk)\b",
    re.IGNORECASE,
)
_DANA = re.compile(
    r"belanja (?:pegawai|barang|modal|sosial|operasi|hibah)|\bDIPA\s*\(?\s*0\d|\bBOS\b|\bDA[KU]\b|"
    r"\bsumber dana\b|\bPNBP\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(
    r"\bprogram\b|\bsasaran\b|\bkegiatan\b|\bRO\b|\boutput\b|\bkomponen\b", re.IGNORECASE
)
_ANAK_KALIMAT = re.compile(r",\s*(?:dan|sedangkan|serta|sementara|adapun)\s|;\s|:\s", re.IGNORECASE)
_PANJANG_KALIMAT = 3000
_CELAH = 70
_CELAH_SAMBUNG = 260
_KATA_CELAH = 5
_KATA_ASING = 3
_CAKUPAN = 0.85
_RUPIAH_TERKECIL = 100_000


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
        if any(c.isdigit() for c in satu.teks):
            for ke, kalimat in enumerate(kalimat_teks(satu.teks)):
                yield from _klaim_kalimat(bacaan, satu, kalimat, f"kalimat {satu.urut}:{ke}")


def kalimat_teks(teks: str) -> list[str]:
    """Return the sentences of a paragraph; one that never ends is cut to bounded pieces."""
    if len(teks) <= _PANJANG_KALIMAT:
        return _KALIMAT.split(teks)
    return [
        kalimat[i : i + _PANJANG_KALIMAT]
        for kalimat in _KALIMAT.split(teks)
        for i in range(0, len(kalimat), _PANJANG_KALIMAT)
    ]


def _klaim_kalimat(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, ikatan: str
) -> Iterator[Klaim]:
    angka = [a for a in cari_angka(kalimat) if _layak(a, kalimat)]
    if not angka or _LAMA.search(kalimat):
        return
    penanda = _penanda(kalimat)
    lalu: Klaim | None = None
    batas = 0
    for a in angka:
        klaim = None
        dekat = [p for p in penanda if batas <= p.akhir <= a.mulai]
        if lalu is not None and a.angka.persen and _ATAU.match(kalimat[batas : a.mulai]):
            if lalu.jenis is JenisKlaim.SERAPAN:
                klaim = replace(lalu, jenis=JenisKlaim.PERSEN_SERAPAN, angka=a.angka)
        elif dekat:
            klaim = _klaim(bacaan, satu, kalimat, dekat[-1], a)
        else:
            klaim = _klaim_bernama(bacaan, satu, kalimat, batas, a)
        if klaim is not None:
            lalu = replace(klaim, ikatan=ikatan)
            yield lalu
        batas = a.akhir


def _klaim_bernama(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, batas: int, a: AngkaDalamTeks
) -> Klaim | None:
    """Return the realisasi of a sentence that says only the name: "Indeks X sebesar 3,95"."""
    celah = kalimat[batas : a.mulai]
    if _SAMBUNG.search(celah) is None or _GESER.search(celah) or _menghitung(a, kalimat):
        return None
    if a.angka.satuan in {"rp", "orang"} or _BERKALA.search(celah):
        return None
    daftar = bacaan.indikator.nama
    cakupan = daftar.cakupan(daftar.kata_dikenal(celah))
    cocok = [i for i, c in enumerate(cakupan) if c >= _CAKUPAN and len(daftar.kata[i]) >= 2]
    if len(cocok) != 1 or satu.konteks.indikator is not None:
        return None
    asing = [k for k in kata_penting(celah) if daftar.kenali(k) not in daftar.kata[cocok[0]]]
    if len(asing) > _KATA_ASING:
        return None  # a part of it: "kendaraan bermotor roda dua berjumlah 3"
    penanda = _Penanda(JenisKlaim.REALISASI, batas, batas)
    tahun = _tahun(kalimat, penanda, a, bacaan.tahun or 0)
    return Klaim(
        pokok_indikator(cocok[0]), JenisKlaim.REALISASI, tahun, a.angka, satu.tempat,
        AsalKlaim.PROSA, satu.konteks, kalimat,
    )  # fmt: skip


def _layak(a: AngkaDalamTeks, kalimat: str) -> bool:
    """Return whether a number can be a value: no year, no day of a date, no operand."""
    if a.angka.seperti_tahun or _BULAN.match(kalimat, a.akhir) is not None:
        return False
    if _OPERAN_KANAN.search(kalimat[max(0, a.mulai - 6) : a.mulai]):
        return False
    if _OPERAN_KIRI.match(kalimat, a.akhir):
        return False
    return _SESUDAH_TAHUN.search(kalimat[max(0, a.mulai - 8) : a.mulai]) is None


def _penanda(kalimat: str) -> list[_Penanda]:
    hasil = [
        _Penanda(_JENIS[m.lastgroup or ""], m.start(), m.end()) for m in _KATA.finditer(kalimat)
    ]
    hasil += [_Penanda(JenisKlaim.NILAI, m, a, nama) for nama, m, a in sebutan_nilai(kalimat)]
    nilai = [p for p in hasil if p.nilai]
    hasil = [p for p in hasil if p.nilai or not any(n.mulai <= p.mulai < n.akhir for n in nilai)]
    return sorted(hasil, key=lambda p: p.akhir)


def _klaim(
    bacaan: Bacaan, satu: TeksDiTempat, kalimat: str, penanda: _Penanda, a: AngkaDalamTeks
) -> Klaim | None:
    celah = kalimat[penanda.akhir : a.mulai]
    sambung = _SAMBUNG.search(celah) is not None
    if len(celah) > (_CELAH_SAMBUNG if sambung else _CELAH) or _GESER.search(celah):
        return None
    if not sambung and len(celah.split()) > _KATA_CELAH:
        return None
    if _RINGKAS.search(kalimat[max(0, penanda.mulai - 20) : penanda.mulai]):
        return None
    if _SASARAN.match(celah):
        return None
    if _BERKALA.search(kalimat[max(0, penanda.mulai - 40) : a.akhir]):
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
        if _DITARGETKAN.search(kalimat[max(0, penanda.mulai - 25) : penanda.mulai]):
            return jenis, None
        return jenis, None if a.angka.satuan else Pokok("nilai", penanda.nilai)
    if jenis is JenisKlaim.JUMLAH:
        orang = a.angka.satuan in ("orang", "pegawai") and satu.konteks.indikator is None
        orang = orang and _HANYA_SAMBUNG.fullmatch(kalimat[penanda.akhir : a.mulai]) is not None
        return jenis, PEGAWAI if orang and satu.konteks.bab in (0, 1) else None
    rupiah = a.angka.satuan == "rp" or a.angka.nilai >= _RUPIAH_TERKECIL * 100
    indeks = satu.konteks.indikator
    if rupiah:
        jenis = JenisKlaim.SERAPAN if jenis is JenisKlaim.REALISASI else jenis
        if jenis in (JenisKlaim.SERAPAN, JenisKlaim.PAGU, JenisKlaim.SISA):
            sempit = _sempit(satu, kalimat)
            if sempit and indeks is None:
                return jenis, None
            return jenis, ANGGARAN if indeks is None else _belanja(satu)
        return jenis, None
    if jenis in (JenisKlaim.PAGU, JenisKlaim.SISA) or _menghitung(a, kalimat):
        return jenis, None
    if indeks is None:
        indeks = _disebut(bacaan, kalimat[: a.mulai])
    return jenis, None if indeks is None else pokok_indikator(indeks)


def _menghitung(a: AngkaDalamTeks, kalimat: str) -> bool:
    """Return whether a bare number counts the word after it: "tercapai pada 5 golongan"."""
    return not a.angka.satuan and _BENDA.match(kalimat, a.akhir) is not None


def _sempit(satu: TeksDiTempat, kalimat: str) -> bool:
    """Return whether a sentence speaks of one fund or kind of spending and not of the whole."""
    if _DANA.search(kalimat):
        return True
    return satu.konteks.bab in (2, 3) and _PROGRAM.search(kalimat) is not None


def _belanja(satu: TeksDiTempat) -> Pokok | None:
    indeks = satu.konteks.indikator
    return None if indeks is None else Pokok("belanja", f"indikator {indeks}")


def _disebut(bacaan: Bacaan, teks: str) -> int | None:
    """Return the one indikator that the clause before the number names, else the sentence."""
    daftar = bacaan.indikator.nama
    for bagian in (_ANAK_KALIMAT.split(teks)[-1], teks[-400:]):
        cakupan = daftar.cakupan(daftar.kata_dikenal(bagian))
        cocok = [i for i, c in enumerate(cakupan) if c >= _CAKUPAN and len(daftar.kata[i]) >= 2]
        if len(cocok) == 1:
            return cocok[0]
    return None


def _tahun(kalimat: str, penanda: _Penanda, a: AngkaDalamTeks, bawaan: int) -> int:
    """Return the year of a claim: named after the word, else before it, else the report's."""
    sesudah = _TAHUN_SESUDAH.match(kalimat, a.akhir)
    if sesudah is not None:
        return int(sesudah[1])
    dekat = kalimat[penanda.mulai : a.mulai]
    if _TAHUN_LALU.search(dekat):
        return bawaan - 1
    cocok = _TAHUN.findall(dekat)
    if cocok:
        return int(next(t for t in cocok[-1] if t))
    if penanda.jenis is JenisKlaim.RENSTRA:
        return bawaan
    depan = _TAHUN.findall(kalimat[: penanda.mulai])
    return int(next(t for t in depan[-1] if t)) if depan else bawaan
