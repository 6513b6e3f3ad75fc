"""What a sentence concludes about a target ("telah melampaui"), against the figures."""

import re
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, sama
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.aturan.fakta.tertukar import tertukar
from akuntabel.reviu.aturan.fakta.utama import ArahFakta, FaktaIndikator, fakta_indikator
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan, klaim_ikatan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim, pokok_indikator

_KATA = re.compile(
    r"\b(?:(?P<lebih>melampaui|melebihi|terlampaui)|(?P<capai>mencapai|memenuhi|tercapai|terpenuhi)"
    r"|(?:masih |berada )*di (?P<letak>bawah|atas)(?= target))\b",
    re.IGNORECASE,
)
_INGKAR = re.compile(r"\b(?:belum|tidak|gagal|kurang)(?: \w+){0,2}\s*$", re.IGNORECASE)
_PASTI = re.compile(r"\b(?:telah|sudah|berhasil|mampu)(?: \w+)?\s*$", re.IGNORECASE)
_RENCANA = re.compile(
    r"\b(?:untuk|agar|guna|supaya|rangka|upaya|diharapkan|harapan|jika|jikalau|apabila|bila|akan"
    r"|harus|perlu|demi|faktor|penyebab|hambatan|kendala|sebagian|beberapa|hampir|triwulan|tw"
    r"|semester|bulan|komitmen|berkomitmen|strategi|dalam|bisa|dapat)\b",
    re.IGNORECASE,
)
_SESUDAH = re.compile(
    r"(?:\s+\w+){0,2}\s+(?:dari\s+)?target\w*(?P<ekor>[^.;]{0,70})", re.IGNORECASE
)
_SEBELUM = re.compile(r"\btarget\w*(?P<ekor>[^.;]{0,70})$", re.IGNORECASE)
_RENSTRA = re.compile(r"\b(?:jangka menengah|renstra|rpjm\w*|akhir periode)\b", re.IGNORECASE)
_LAIN = re.compile(
    r"\b(?:nasional|standar|anggaran|serapan|pnbp|triwulan|semester)\b", re.IGNORECASE
)
_BERKALA = re.compile(r"\b(?:triwulan|tw|semester|kuartal)\b", re.IGNORECASE)
_UANG = re.compile(r"\b(?:anggaran|\w*serapan|pnbp|pagu)\b", re.IGNORECASE)
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_UMUM = re.compile(r"\b(?:seluruh|semua|setiap|masing-masing|kecuali)\b", re.IGNORECASE)
_JANGKAUAN = 45


@rekaman
class Simpulan:
    """One conclusion: over (1), at least (0) or not; of which target; as printed."""

    lebih: bool
    ingkar: bool
    jenis: JenisKlaim
    teks: str
    harfiah: bool

    @property
    def boleh(self) -> frozenset[int]:
        """Return the signs of realisasi against target that it is true for."""
        if self.lebih:
            return frozenset((-1, 0)) if self.ingkar else frozenset((1,))
        return frozenset((-1,)) if self.ingkar else frozenset((0, 1))


def simpulan_kalimat(kalimat: Kalimat, tahun: int) -> Iterator[Simpulan]:
    """Return what a sentence concludes; plans, wishes and parts of a year are none."""
    teks = " ".join(kalimat.teks.split())
    if _BERKALA.search(teks):
        return
    for cocok in _KATA.finditer(teks):
        depan = teks[max(0, cocok.start() - _JANGKAUAN) : cocok.start()]
        tolak = _INGKAR.search(depan)
        ingkar = tolak is not None
        letak = cocok["letak"]
        pasti = letak or ingkar or _PASTI.search(depan) or cocok["lebih"]
        if not pasti or _RENCANA.search(depan.rpartition(",")[2]):
            continue
        if _UANG.search(depan):
            continue
        objek = _SESUDAH.match(teks, cocok.end()) or (
            _SEBELUM.search(teks[: cocok.start()][-90:])
            if cocok[0].lower().startswith("ter")
            else None
        )
        if objek is None or _LAIN.search(objek["ekor"]):
            continue
        lain = {int(t) for t in _TAHUN.findall(objek["ekor"])} - {tahun}
        renstra = _RENSTRA.search(objek["ekor"]) is not None
        dulu = [int(t) for t in _TAHUN.findall(teks[: cocok.start()])]
        if (lain and not renstra) or (dulu and dulu[-1] != tahun):
            continue
        jenis = JenisKlaim.RENSTRA if renstra else JenisKlaim.TARGET
        frasa = f"{tolak[0] if tolak is not None else ''}{cocok[0]}"
        yield Simpulan(
            cocok["lebih"] is not None or letak == "atas",
            ingkar or letak == "bawah",
            jenis,
            frasa.strip(),
            letak is not None,
        )


def simpulan_salah(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the conclusions that contradict the figures of their indikator."""
    fakta = fakta_indikator(bacaan)
    ikatan = klaim_ikatan(bacaan)
    tahun = bacaan.tahun or 0
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran or not _KATA.search(kalimat.teks):
            continue
        if kalimat.konteks.indikator is None and _UMUM.search(kalimat.teks):
            continue
        klaim = ikatan.get(kalimat.ikatan, ())
        indeks = _pemilik(kalimat, klaim)
        if indeks is None:
            continue
        for satu in simpulan_kalimat(kalimat, tahun):
            cacat = _periksa(bacaan, fakta, kalimat, klaim, indeks, satu)
            if cacat is not None:
                yield cacat
                break


def _pemilik(kalimat: Kalimat, klaim: tuple[Klaim, ...]) -> int | None:
    """Return the indikator that the sentence is about; outside its section it gives figures."""
    disebut = {k.pokok.indikator for k in klaim if k.pokok.indikator is not None}
    if not disebut:
        return kalimat.konteks.indikator
    return disebut.pop() if len(disebut) == 1 else None


def _periksa(  # noqa: PLR0913, PLR0917 - one argument per part of what is compared
    bacaan: Bacaan,
    fakta: FaktaIndikator,
    kalimat: Kalimat,
    klaim: tuple[Klaim, ...],
    indeks: int,
    satu: Simpulan,
) -> Cacat | None:
    tahun = bacaan.tahun or 0
    if any(k.tahun not in (tahun, 0) and k.jenis is JenisKlaim.REALISASI for k in klaim):
        return None
    arah = ArahFakta.NAIK if satu.harfiah else fakta.arah(indeks)
    tukar = tertukar(bacaan)
    dalam = {k.jenis: k for k in klaim if k not in tukar and k.tahun == tahun}
    dalam |= _renstra(klaim)
    pasangan = []
    for jenis in (JenisKlaim.REALISASI, satu.jenis):
        utama = fakta.utama(indeks, jenis, tahun)
        pasangan.append((dalam.get(jenis), utama.klaim if utama is not None else None))
    hasil: list[tuple[int, Klaim, Klaim | None]] = []
    (r_dalam, r_utama), (t_dalam, t_utama) = pasangan
    for r, t in ((r_dalam or r_utama, t_dalam or t_utama), (r_utama, t_utama)):
        if r is not None and t is not None:
            tanda = _tanda(r.angka, t.angka, arah)
            if tanda is not None:
                hasil.append((tanda, r, t))
    capaian = fakta.utama(indeks, JenisKlaim.CAPAIAN, tahun)
    tahunan = satu.jenis is JenisKlaim.TARGET and not satu.harfiah
    if tahunan and capaian is not None and capaian.angka.persen and capaian.bobot > 1:
        c = capaian.angka.nilai
        hasil.append(((c > 100) - (c < 100), capaian.klaim, None))
    if not hasil or any(tanda in satu.boleh for tanda, _, _ in hasil):
        return None
    return _cacat(bacaan, kalimat, indeks, satu, hasil[0])


def _renstra(klaim: tuple[Klaim, ...]) -> dict[JenisKlaim, Klaim]:
    """Return the one Renstra target of a sentence: its year is the end of the period."""
    isi = [k for k in klaim if k.jenis is JenisKlaim.RENSTRA]
    return {JenisKlaim.RENSTRA: isi[0]} if len(isi) == 1 else {}


def _tanda(realisasi: Angka, target: Angka, arah: ArahFakta | None) -> int | None:
    """Return 1 when the target is more than met, 0 met, -1 missed; None where unknown."""
    satuan = {realisasi.satuan, target.satuan} - {""}
    if len(satuan) > 1:
        return None
    if realisasi.nilai == target.nilai:
        return 0
    if arah is None or sama(realisasi, target):
        return None
    naik = 1 if realisasi.nilai > target.nilai else -1
    return naik if arah is ArahFakta.NAIK else -naik


def _cacat(
    bacaan: Bacaan,
    kalimat: Kalimat,
    indeks: int,
    satu: Simpulan,
    dasar: tuple[int, Klaim, Klaim | None],
) -> Cacat:
    tanda, kiri, kanan = dasar
    nama = "target Renstra" if satu.jenis is JenisKlaim.RENSTRA else "target"
    banding = f"{kiri.jenis.value} {kiri.angka.teks}"
    if kanan is not None:
        banding += f" terhadap {nama} {kanan.angka.teks}"
    benar = {1: f"melampaui {nama}", 0: f"mencapai {nama}", -1: f"belum mencapai {nama}"}[tanda]
    lunak = tanda == 0 and satu.lebih
    kunci = [k.kunci for k in (kiri, kanan) if k is not None]
    return Cacat(
        f"Kalimat {kutip(kalimat.teks)} menyimpulkan “{satu.teks}”, tetapi {banding} pada "
        f"{bacaan.indikator.daftar[indeks].sebutan} berarti {benar}; sesuaikan kata atau angkanya.",
        (kalimat.tempat, *(k.tempat for k in (kiri, kanan) if k is not None)),
        kalimat.konteks.bagian,
        (satu.teks, *(k.angka.teks for k in (kiri, kanan) if k is not None)),
        benar,
        tuple(kunci or [str(pokok_indikator(indeks))]),
        PERINGATAN if lunak else None,
    )
