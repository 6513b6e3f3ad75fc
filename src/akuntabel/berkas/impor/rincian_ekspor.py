"""Rincian ekspor: the tree of a report, checked, → its leaves and the names above them."""

from collections.abc import Iterator, Sequence

from akuntabel.berkas.impor.fakta_ekspor import DaunEkspor
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.berkas.impor.periksa_jumlah import (
    JumlahBeda,
    jalur_simpul,
    periksa_jumlah,
    periksa_sampai,
)
from akuntabel.berkas.impor.pohon_ekspor import DALAM_AKUN, UANG, PohonEkspor, SimpulEkspor

_PAGU, _LALU, _SAMPAI = UANG.index("pagu"), UANG.index("lalu"), UANG.index("sampai")
_BATAS_SEBUT = 3


def periksa_pohon_ekspor(pohon: PohonEkspor, *, berealisasi: bool) -> None:
    """Refuse a report whose rows do not add up, are cut off, or stand in it twice.

    Galat: EksporSalahError naming the place, what is printed and what is expected.
    """
    if pohon.salah:
        lain = f" (dan {len(pohon.salah) - 1} sel lain)" if len(pohon.salah) > 1 else ""
        salah = pohon.salah[0]
        raise EksporSalahError(f"{salah[:1].upper()}{salah[1:]}{lain}; betulkan atau unduh ulang.")
    if not pohon.simpul:
        raise EksporSalahError("Tidak ada satu baris anggaran pun di bawah judul; unduh ulang.")
    if pohon.berulang:
        raise EksporSalahError(_berulang(pohon))
    if pohon.total is None:
        akhir = pohon.simpul[-1]
        raise EksporSalahError(
            f"Baris jumlah seluruhnya tidak ada sehingga berkas mungkin terpotong setelah "
            f"{jalur_simpul(akhir)} (baris {akhir.nomor}); unduh ulang seluruhnya."
        )
    beda = periksa_jumlah(pohon) or (periksa_sampai(pohon) if berealisasi else [])
    if beda:
        raise EksporSalahError(_tak_berjumlah(beda, pohon))
    for satu in pohon.simpul:
        if satu.uang[_PAGU] < 0 or satu.uang[_SAMPAI] < 0:
            raise EksporSalahError(
                f"Angka {jalur_simpul(satu)} (baris {satu.nomor}) negatif; pagu dan realisasi "
                "sampai suatu bulan tidak boleh kurang dari nol, periksa di SAKTI."
            )


def _berulang(pohon: PohonEkspor) -> str:
    nomor, pertama, sama = pohon.berulang[0]
    simpul = next(satu for satu in pohon.simpul if satu.nomor == pertama)
    if sama:
        return (
            f"{jalur_simpul(simpul)} tertulis dua kali (baris {pertama} dan {nomor}) dengan angka "
            "yang sama, seperti halaman yang termuat dua kali; hapus yang kedua atau unduh ulang."
        )
    return (
        f"{jalur_simpul(simpul)} tertulis dua kali (baris {pertama} dan {nomor}) dengan angka "
        "berbeda; unduh ulang laporannya."
    )


def _tak_berjumlah(beda: Sequence[JumlahBeda], pohon: PohonEkspor) -> str:
    satu = beda[0]
    lain = f" Ada {len(beda) - 1} jumlah lain yang tidak cocok." if len(beda) > 1 else ""
    asing = [baris for baris in pohon.tak_terbaca if baris.bernilai]
    sebab = ""
    if asing:
        sebut = ", ".join(str(baris.nomor) for baris in asing[:_BATAS_SEBUT])
        sebab = f" Baris yang tidak terbaca: {sebut}."
    elif kembar := _kembar(pohon, satu.nomor):
        sebab = f" Baris {kembar[0]} dan {kembar[1]} sama persis, mungkin termuat dua kali."
    kalimat = str(satu)
    return (
        f"{kalimat[:1].upper()}{kalimat[1:]}; tidak ada yang diambil, unduh ulang laporannya."
        f"{sebab}{lain}"
    )


def _kembar(pohon: PohonEkspor, nomor_induk: int) -> tuple[int, int] | None:
    """Return the rows of two identical items under the node of a row, None if there are none."""
    terlihat: dict[tuple[str, str, tuple[int, ...]], int] = {}
    di_dalam = False
    for satu in pohon.simpul:
        if satu.dalam <= DALAM_AKUN:
            di_dalam = satu.nomor == nomor_induk
        elif di_dalam:
            kunci = (satu.detil, satu.uraian, tuple(satu.uang))
            if kunci in terlihat:
                return terlihat[kunci], satu.nomor
            terlihat[kunci] = satu.nomor
    return None


def daun_pohon(pohon: PohonEkspor) -> tuple[DaunEkspor, ...]:
    """Return the leaves; each item under an akun gets a detil of its own."""
    simpul = pohon.simpul
    hasil: list[DaunEkspor] = []
    terpakai: set[Bagian] = set()
    urutan: dict[Bagian, int] = {}
    akhir = len(simpul) - 1
    for ke, satu in enumerate(simpul):
        if ke != akhir and simpul[ke + 1].dalam > satu.dalam:
            continue
        bagian = satu.bagian
        if satu.dalam > DALAM_AKUN:
            nomor = satu.detil
            bagian = (*satu.bagian, nomor if len(nomor) == 6 else nomor.zfill(6))
            if not nomor or bagian in terpakai:
                bagian = _detil_baru(satu.bagian, terpakai, urutan)
            terpakai.add(bagian)
        uang = satu.uang
        hasil.append(DaunEkspor(bagian, satu.uraian, uang[_PAGU], uang[_LALU], uang[_SAMPAI]))
    return tuple(hasil)


def _detil_baru(akun: Bagian, terpakai: set[Bagian], urutan: dict[Bagian, int]) -> Bagian:
    """Return the next detil of an akun that no item has."""
    nomor = urutan.get(akun, 0) + 1
    while (*akun, f"{nomor:06d}") in terpakai:
        nomor += 1
    urutan[akun] = nomor
    return (*akun, f"{nomor:06d}")


def nama_pohon(simpul: Sequence[SimpulEkspor]) -> Iterator[tuple[Bagian, str]]:
    """Return the names of the nodes down to the akun, where they have one."""
    return ((s.bagian, s.uraian) for s in simpul if s.dalam <= DALAM_AKUN and s.uraian)
