"""RV-ANG-07: the effective pagu is the pagu less what is blocked."""

import re
from collections.abc import Iterator

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, cari_angka
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import sebut_rupiah
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL, SKALA
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.tabel import BarisTabel, JenisKolom

_EFEKTIF = re.compile(r"\b(?:pagu|anggaran) efektif\b", re.IGNORECASE)
_BLOKIR = re.compile(r"\b(?:blokir|diblokir|terblokir|pemblokiran)\b", re.IGNORECASE)
_PAGU = re.compile(r"\b(?:pagu|anggaran|DIPA)\b", re.IGNORECASE)
_PERAN = (("efektif", _EFEKTIF), ("blokir", _BLOKIR), ("pagu", _PAGU))
_SEBUT = re.compile(
    r"\b(?P<efektif>(?:pagu|anggaran) efektif)\b|"
    r"\b(?P<blokir>(?:pagu |anggaran )?(?:yang )?(?:blokir|diblokir|terblokir|pemblokiran))\b|"
    r"\b(?P<pagu>pagu|anggaran|DIPA)\b",
    re.IGNORECASE,
)


@rekaman
class _Tiga:
    """The three amounts that belong together, with their places; several pagu may be meant."""

    nama: str
    pagu: tuple[Angka, ...]
    blokir: Angka
    efektif: Angka
    tempat: tuple[Tempat, ...]
    konteks: Konteks

    @property
    def cocok(self) -> bool:
        """Return whether one of the pagu leaves the effective one."""
        blokir = abs(self.blokir.nilai)
        return any(abs(p.nilai - blokir - self.efektif.nilai) < 1 for p in self.pagu)


def pagu_efektif(bacaan: Bacaan) -> Iterator[Cacat]:
    """In rows, columns and sentences that give all three."""
    for satu in bacaan.tabel:
        if not satu.isi.kepala:
            continue
        for daftar in (list(_menurut_kolom(satu)), list(_menurut_baris(satu))):
            salah = [t for t in daftar if not t.cocok]
            # most rows off: the columns mean something else
            if len(salah) <= 2 or 2 * len(salah) <= len(daftar):
                yield from map(_cacat, salah)
    yield from (_cacat(t) for t in _dalam_kalimat(bacaan) if not t.cocok)


def _peran(nama: str) -> str:
    return next((p for p, pola in _PERAN if pola.search(nama)), "")


def _menurut_kolom(satu: TabelDiTempat) -> Iterator[_Tiga]:
    bukan = (JenisKolom.REALISASI, JenisKolom.PERSEN, JenisKolom.SISA)
    kolom: dict[str, list[int]] = {"efektif": [], "blokir": [], "pagu": []}
    for k in satu.isi.kolom:
        if (peran := _peran(k.nama)) and k.jenis not in bukan:
            kolom[peran].append(k.indeks)
    for b in satu.isi.badan:
        yield from _susun({p: [(b, k) for k in isi] for p, isi in kolom.items()}, b.label, satu)


def _menurut_baris(satu: TabelDiTempat) -> Iterator[_Tiga]:
    baris: dict[str, list[BarisTabel]] = {"efektif": [], "blokir": [], "pagu": []}
    for b in satu.isi.badan:
        if peran := _peran(b.label):
            baris[peran].append(b)
    for k in satu.isi.kolom:
        yield from _susun(
            {p: [(b, k.indeks) for b in isi] for p, isi in baris.items()}, k.nama, satu
        )


def _susun(
    sel: dict[str, list[tuple[BarisTabel, int]]], nama: str, satu: TabelDiTempat
) -> Iterator[_Tiga]:
    """Return the amounts of fields, where there is one blocked and one effective."""
    isi = {
        p: [(a, b.sel[k].tempat) for b, k in daftar if (a := b.angka(k)) is not None]
        for p, daftar in sel.items()
    }
    if not isi["pagu"] or len(isi["blokir"]) != 1 or len(isi["efektif"]) != 1:
        return
    (blokir, di_blokir), (efektif, di_efektif) = isi["blokir"][0], isi["efektif"][0]
    uang = [(a, t) for a, t in isi["pagu"] if a.nilai >= RUPIAH_TERKECIL]
    if uang and (blokir.nilai == 0 or abs(blokir.nilai) >= RUPIAH_TERKECIL):
        tempat = (di_efektif, di_blokir, *(t for _, t in uang))
        yield _Tiga(nama, tuple(a for a, _ in uang), blokir, efektif, tempat, satu.konteks)


def _dalam_kalimat(bacaan: Bacaan) -> Iterator[_Tiga]:
    for satu in bacaan.teks:
        if not (_EFEKTIF.search(satu.teks) and _BLOKIR.search(satu.teks)):
            continue
        for kalimat in kalimat_teks(satu.teks):
            isi: dict[str, list[Angka]] = {}
            batas = 0
            for a in cari_angka(kalimat):
                sebutan = [m.lastgroup or "" for m in _SEBUT.finditer(kalimat, batas, a.mulai)]
                if a.angka.nilai >= RUPIAH_TERKECIL and not SKALA.match(kalimat, a.akhir):
                    isi.setdefault(sebutan[-1] if sebutan else "lain", []).append(a.angka)
                    batas = a.akhir
            if isi.keys() == {"pagu", "blokir", "efektif"} and all(
                len(v) == 1 for v in isi.values()
            ):
                blokir, efektif = isi["blokir"][0], isi["efektif"][0]
                yield _Tiga("", tuple(isi["pagu"]), blokir, efektif, (satu.tempat,), satu.konteks)


def _cacat(satu: _Tiga) -> Cacat:
    pagu = satu.pagu[-1]
    beda = pagu.nilai - abs(satu.blokir.nilai)
    nama = f" “{ringkas(satu.nama)}”" if satu.nama else ""
    return Cacat(
        f"Pagu efektif{nama} tercetak {satu.efektif.teks}, padahal pagu {cetak_angka(pagu.nilai)} "
        f"− blokir {cetak_angka(abs(satu.blokir.nilai))} = {sebut_rupiah(beda)}; perbaiki pagu, "
        "blokir, atau pagu efektifnya.",
        satu.tempat,
        satu.konteks.bagian,
        (satu.efektif.teks, pagu.teks, satu.blokir.teks),
        sebut_rupiah(beda),
    )
