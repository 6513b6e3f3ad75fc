"""Periksa jumlah: every printed sum of a report against the rows below it; none is added."""

from collections.abc import Iterator, Sequence

from akuntabel.berkas.impor.pohon_ekspor import SEBUTAN_UANG, UANG, PohonEkspor, SimpulEkspor
from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.rekaman import rekaman

_LALU, _INI, _SAMPAI = UANG.index("lalu"), UANG.index("ini"), UANG.index("sampai")
_SELURUH = "Jumlah seluruhnya"


@rekaman
class JumlahBeda:
    """A node whose printed sum is not that of what lies below it."""

    jalur: str
    nomor: int
    dalam: int
    sebutan: str
    tercetak: int
    seharusnya: int

    def __str__(self) -> str:
        """Return the difference as one clause."""
        return (
            f"{self.sebutan} {self.jalur} (baris {self.nomor}) tercetak "
            f"{cetak_rupiah(self.tercetak)}, rinciannya berjumlah {cetak_rupiah(self.seharusnya)}, "
            f"selisih {cetak_rupiah(self.tercetak - self.seharusnya)}"
        )


def jalur_simpul(simpul: SimpulEkspor) -> str:
    """Return the path of a node as it is written."""
    jalur = ".".join(simpul.bagian)
    if simpul.dalam <= len(simpul.bagian):
        return jalur
    return f"{jalur}.{simpul.detil.zfill(6)}" if simpul.detil else f"{jalur} “{simpul.uraian}”"


def periksa_jumlah(pohon: PohonEkspor) -> list[JumlahBeda]:
    """Return every sum that does not hold, the deepest first.

    Rujukan: aturan STR-05.
    """
    atas, anak = _susun_anak(pohon.simpul)
    beda = [
        satu
        for induk, isi in anak
        for satu in _beda(jalur_simpul(induk), induk.nomor, induk.dalam, induk.uang, isi)
    ]
    if pohon.total is not None:
        beda += _beda(_SELURUH, pohon.baris_total, 0, pohon.total, atas)
    return sorted(beda, key=lambda satu: (-satu.dalam, satu.nomor))


def _susun_anak(
    simpul: Sequence[SimpulEkspor],
) -> tuple[list[list[int]], list[tuple[SimpulEkspor, list[list[int]]]]]:
    """Return the sums of the top nodes, and of each node with children those of its children."""
    atas: list[list[int]] = []
    berisi: list[tuple[SimpulEkspor, list[list[int]]]] = []
    terbuka: list[tuple[int, SimpulEkspor, list[list[int]]]] = []
    for satu in simpul:
        dalam = satu.dalam
        while terbuka and terbuka[-1][0] >= dalam:
            terbuka.pop()
        if not terbuka:
            atas.append(satu.uang)
        else:
            isi = terbuka[-1][2]
            if not isi:
                berisi.append((terbuka[-1][1], isi))
            isi.append(satu.uang)
        terbuka.append((dalam, satu, []))
    return atas, berisi


def _beda(
    jalur: str, nomor: int, dalam: int, tercetak: Sequence[int], anak: Sequence[Sequence[int]]
) -> Iterator[JumlahBeda]:
    jumlah = [sum(kolom) for kolom in zip(*anak, strict=True)] or [0] * len(UANG)
    if jumlah == tercetak:
        return
    for ke, (tertulis, terhitung) in enumerate(zip(tercetak, jumlah, strict=True)):
        if tertulis != terhitung:
            yield JumlahBeda(jalur, nomor, dalam, SEBUTAN_UANG[ke], tertulis, terhitung)


def periksa_sampai(pohon: PohonEkspor) -> list[JumlahBeda]:
    """Return every node whose realisasi before and in the month are not those up to its end."""
    return [
        JumlahBeda(
            jalur_simpul(satu), satu.nomor, satu.dalam, SEBUTAN_UANG[_SAMPAI], uang[_SAMPAI],
            uang[_LALU] + uang[_INI],
        )
        for satu in pohon.simpul
        if (uang := satu.uang)[_LALU] + uang[_INI] != uang[_SAMPAI]
    ]  # fmt: skip
