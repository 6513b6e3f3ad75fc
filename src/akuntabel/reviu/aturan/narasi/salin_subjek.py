"""Another indikator as the subject: "Keberhasilan <name> ini didukung oleh …"."""

import re

from akuntabel.reviu.aturan.narasi.kalimat import Kalimat
from akuntabel.reviu.aturan.narasi.nama_bagian import NamaBagian, Sebutan
from akuntabel.reviu.nama import kata_penting

_PEMBUKA = re.compile(
    r"(?:keberhasilan|ketidakberhasilan|kegagalan|peningkatan|penurunan|kenaikan|capaian|pencapaian"
    r"|tercapainya|tidak tercapainya|realisasi|perolehan|hasil|naiknya|turunnya|meningkatnya"
    r"|menurunnya|tingginya|rendahnya)"
    r"(?: (?:capaian|pencapaian|realisasi|target|kinerja|indikator|nilai|dalam|dari|pada|atas))*"
)
_SEBAB = re.compile(
    r"(?:(?:ini|itu|tersebut|tahun|pada|di|telah|dapat|juga|antara|lain|terutama|19\d\d|20\d\d) )*"
    r"(?:didukung|didorong|dicapai|ditopang|ditunjang|diperoleh|diraih|dipengaruhi|disebabkan"
    r"|dihasilkan|tercapai|berkat|karena|akibat|disumbang)\b"
)
_UTUH = 0.99
_SENDIRI = 0.6
_DEPAN = 8
_BELAKANG = 12


def subjek_asing(
    nama: NamaBagian, kalimat: Kalimat, sini: int, sana: int, sebutan: Sebutan
) -> bool:
    """Return whether a sentence opens with the full name of `sana` and says what brought it.

    Words that the section shares with the rest of the sentence do not make it its own; its
    distinctive words together do.
    """
    if sebutan.cakupan < _UTUH or sebutan.mulai > _DEPAN:
        return False
    mulai = sebutan.mulai
    while mulai > 1 and not kata_penting(kalimat.kata[mulai - 1]):
        mulai -= 1
    depan = " ".join(kalimat.kata[:mulai])
    ekor = " ".join(kalimat.kata[sebutan.akhir : sebutan.akhir + _BELAKANG])
    if _PEMBUKA.fullmatch(depan) is None or _SEBAB.match(ekor) is None:
        return False
    if ekor.startswith("ini "):  # "ini" points at the section's own, whatever words follow
        return not nama.daftar.kata[sini] <= set(nama.dikenal(kalimat)[sebutan.akhir :])
    return not _bersama(nama, kalimat, sini, sana)


def _bersama(nama: NamaBagian, kalimat: Kalimat, sini: int, sana: int) -> bool:
    """Return whether the sentence names its own indikator too, or this is part of the other."""
    bobot = nama.daftar.bobot
    sendiri = nama.daftar.kata[sini] - nama.daftar.kata[sana]
    disebut = sendiri & set(nama.dikenal(kalimat))
    semua = sum(bobot[k] for k in sendiri)
    return not semua or sum(bobot[k] for k in disebut) >= _SENDIRI * semua
