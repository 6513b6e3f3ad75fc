"""RV-ANG-06: a change of the pagu in a sentence is the later amount less the earlier one."""

import re
from collections.abc import Iterator

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import sebut_rupiah
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL, SKALA
from akuntabel.reviu.klaim import ANGGARAN, JenisKlaim, kunci_fakta
from akuntabel.reviu.klaim_prosa import kalimat_teks

_UANG = re.compile(r"\b(?:pagu|anggaran|DIPA)\b", re.IGNORECASE)
_AWAL = re.compile(r"\b(?:semula|awal|murni|sebelum)\b", re.IGNORECASE)
_AKHIR = re.compile(r"\b(?:menjadi|revisi|akhir|setelah)\b", re.IGNORECASE)
_BERUBAH = re.compile(
    r"\b(?:ber(?:tambah|kurang)|di(?:tambah|kurangi|potong)|naik|turun|meningkat|menurun|"
    r"pe(?:nambah|ngurang|motong)an|kenaikan|penurunan|selisih(?:nya)?|perubahan(?:nya)?)"
    r"(?:\s+(?:anggaran|pagu|sebesar|senilai|adalah|yaitu)){0,3}\s*(?:Rp\.?\s*)?$",
    re.IGNORECASE,
)
_TIGA = 3


def perubahan_pagu(bacaan: Bacaan) -> Iterator[Cacat]:
    """In a sentence of three amounts, the one called a change parts the other two."""
    for satu in bacaan.teks:
        for kalimat in kalimat_teks(satu.teks) if _AWAL.search(satu.teks) else ():
            tiga = _tiga(kalimat)
            if tiga is None:
                continue
            ubah, kiri, kanan = (a.angka for a in tiga)
            besar, kecil = sorted((kiri, kanan), key=lambda a: a.nilai, reverse=True)
            beda = besar.nilai - kecil.nilai
            if abs(abs(ubah.nilai) - beda) < 1:
                continue
            yield Cacat(
                f"Perubahan pagu tercetak {ubah.teks}, padahal {cetak_angka(besar.nilai)} − "
                f"{cetak_angka(kecil.nilai)} = {sebut_rupiah(beda)}; perbaiki selisihnya, pagu "
                "awal, atau pagu revisinya.",
                (satu.tempat,),
                satu.konteks.bagian,
                (ubah.teks, besar.teks, kecil.teks),
                sebut_rupiah(beda),
                (kunci_fakta(ANGGARAN, JenisKlaim.PAGU, bacaan.tahun or 0),),
            )


def _tiga(kalimat: str) -> tuple[AngkaDalamTeks, AngkaDalamTeks, AngkaDalamTeks] | None:
    """Return the change and the two amounts of a sentence that has just these three."""
    if not (_UANG.search(kalimat) and _AWAL.search(kalimat) and _AKHIR.search(kalimat)):
        return None
    uang = [a for a in cari_angka(kalimat) if a.angka.nilai >= RUPIAH_TERKECIL]
    if len(uang) != _TIGA or any(SKALA.match(kalimat, a.akhir) for a in uang):
        return None
    ubah = [a for a in uang if _BERUBAH.search(kalimat[: a.mulai])]
    tetap = [a for a in uang if a not in ubah]
    return (ubah[0], tetap[0], tetap[1]) if len(ubah) == 1 else None
