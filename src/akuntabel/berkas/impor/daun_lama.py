"""Daun lama: leaves of an export brought to the depth and the item numbers of the known ones."""

from collections.abc import Mapping, Sequence

from akuntabel.berkas.impor.fakta_ekspor import DaunEkspor
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.berkas.impor.pohon_ekspor import DALAM_AKUN
from akuntabel.inti.anggaran.rincian import PaguRincian


def samakan_daun(
    daun: Sequence[DaunEkspor], lama: Mapping[Bagian, PaguRincian], *, bernomor: bool
) -> tuple[DaunEkspor, ...]:
    """Return the leaves as the known facts divide the budget.

    Items without numbers of their own get those of the known items of that name and pagu.
    Where an akun is known as one leaf, its items are summed.
    Galat: EksporSalahError where the export stops above the known leaves.
    """
    if not lama:
        return tuple(daun)
    _tolak_dangkal(daun, lama)
    hasil = daun if bernomor else _bernomor(daun, lama)
    terangkat = {bagian for bagian in lama if len(bagian) == DALAM_AKUN}
    if not terangkat:
        return tuple(hasil)
    jumlah: dict[Bagian, DaunEkspor] = {}
    for satu in hasil:
        bagian = satu.bagian[:DALAM_AKUN] if satu.bagian[:DALAM_AKUN] in terangkat else satu.bagian
        awal = jumlah.get(bagian)
        uraian = satu.uraian if bagian == satu.bagian else lama[bagian].uraian
        jumlah[bagian] = DaunEkspor(
            bagian,
            uraian,
            satu.pagu + (awal.pagu if awal else 0),
            satu.lalu + (awal.lalu if awal else 0),
            satu.sampai + (awal.sampai if awal else 0),
        )
    return tuple(jumlah.values())


def _tolak_dangkal(daun: Sequence[DaunEkspor], lama: Mapping[Bagian, PaguRincian]) -> None:
    atas = {b[:dalam] for b in lama for dalam in range(1, len(b))}
    for satu in daun:
        if satu.bagian in atas:
            jalur = ".".join(satu.bagian)
            raise EksporSalahError(
                f"Berkas ini berhenti pada {jalur}, sumber sudah berisi rincian di bawahnya; unduh "
                "laporan sampai tingkat detil."
            )


def _bernomor(daun: Sequence[DaunEkspor], lama: Mapping[Bagian, PaguRincian]) -> list[DaunEkspor]:
    """Return the leaves with the numbers of known items: same name and pagu, then same name."""
    tersedia: dict[Bagian, list[PaguRincian]] = {}
    for p in lama.values():
        tersedia.setdefault(p.kode.bagian[:DALAM_AKUN], []).append(p)
    hasil: dict[int, Bagian] = {}
    for ketat in (True, False):
        for ke, satu in enumerate(daun):
            if ke in hasil or len(satu.bagian) <= DALAM_AKUN:
                continue
            calon = tersedia.get(satu.bagian[:DALAM_AKUN], [])
            for p in calon:
                sama = _sebutan(p.uraian) == _sebutan(satu.uraian)
                if sama and (not ketat or p.pagu == satu.pagu):
                    hasil[ke] = p.kode.bagian
                    calon.remove(p)
                    break
    terpakai = {*lama, *hasil.values()}
    return [
        satu._replace(bagian=hasil.get(ke) or _baru(satu.bagian, terpakai))
        for ke, satu in enumerate(daun)
    ]


def _baru(bagian: Bagian, terpakai: set[Bagian]) -> Bagian:
    if len(bagian) <= DALAM_AKUN:
        return bagian
    nomor = 1
    while (*bagian[:DALAM_AKUN], f"{nomor:06d}") in terpakai:
        nomor += 1
    baru = (*bagian[:DALAM_AKUN], f"{nomor:06d}")
    terpakai.add(baru)
    return baru


def _sebutan(uraian: str) -> str:
    return " ".join(uraian.casefold().split())
