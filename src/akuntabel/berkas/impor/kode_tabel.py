"""Kode tabel: the path of a row in a flat list, from one column or from one per level."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from akuntabel.berkas.impor.kode_ekspor import Bagian, PembacaKode, tingkat_kode
from akuntabel.berkas.impor.tabel_ekspor import BarisTabel
from akuntabel.inti.kinerja import BerkasKinerja

_TINGKAT = ("program", "kegiatan", "kro", "ro", "komponen", "subkomponen", "akun")


@dataclass(slots=True)
class PelengkapKode:
    """Completes a kode that leaves upper levels out, where the known tree has one such path."""

    simpul: set[Bagian]
    _milik: dict[tuple[int, Bagian], set[Bagian]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index every tail of every known path."""
        for jalur in self.simpul:
            for awal in range(len(jalur)):
                self._milik.setdefault((awal, jalur[awal:]), set()).add(jalur)

    def lengkap(self, awal: int, bagian: Bagian) -> Bagian | None:
        """Return the full path of parts that begin at a level; None if it is not certain."""
        if awal == 0:
            return bagian
        calon = self._milik.get((awal, bagian), set())
        return next(iter(calon)) if len(calon) == 1 else None


def pelengkap(berkas: BerkasKinerja) -> PelengkapKode:
    """Return the completer that knows the nodes of a source."""
    return PelengkapKode(set(_simpul(berkas)))


def _simpul(berkas: BerkasKinerja) -> Iterable[Bagian]:
    for kode in (
        *(p.kode for p in berkas.pagu_rincian),
        *(n.kode for n in berkas.nama_anggaran),
        *(t.kode for t in berkas.target_keluaran),
    ):
        bagian = kode.bagian
        for dalam in range(1, min(len(bagian), len(_TINGKAT)) + 1):
            yield bagian[:dalam]


def kode_baris(baris: BarisTabel, pelengkap_: PelengkapKode, sampai: int) -> Bagian | None:
    """Return the path of a row down to a level, None where it cannot be told.

    A whole kode in one column goes before parts in columns of their own.
    """
    mentah = tingkat_kode(baris.sel("kode")) if baris.kepala.kolom.get("kode") is not None else None
    if mentah is None:
        mentah = _dari_kolom(baris)
    elif mentah[0] + len(mentah[1]) < sampai:
        mentah = _dari_kolom(baris, mentah)
    if mentah is None:
        return None
    penuh = pelengkap_.lengkap(*mentah)
    return penuh if penuh is not None and len(penuh) == sampai else None


def _dari_kolom(
    baris: BarisTabel, awal: tuple[int, Bagian] | None = None
) -> tuple[int, Bagian] | None:
    """Return the level of the first part and all parts, gathered from left to right."""
    pembaca = PembacaKode()
    mulai, bagian = awal if awal is not None else (-1, ())
    for tingkat, nama in enumerate(_TINGKAT):
        sel = baris.sel(nama) if nama in baris.kepala.kolom else None
        if sel is None or (mulai >= 0 and tingkat < mulai + len(bagian)):
            continue
        hasil = tingkat_kode(sel, tingkat) if mulai < 0 else None
        if mulai < 0 and hasil is not None:
            mulai, bagian = hasil
        elif mulai >= 0:
            jalur = pembaca.baca(sel, ("",) * mulai + bagian)
            if jalur is not None and len(jalur) == tingkat + 1:
                bagian = jalur[mulai:]
    return (mulai, bagian) if mulai >= 0 else None
