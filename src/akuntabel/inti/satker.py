"""Satker: a unit, its officers, and the tree of units as it stood on a day."""

from datetime import date

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan


@rekaman
class Satker:
    """The unit whose performance is reported, as it is named in the year.

    `sektor` names the folder of definitions; `instansi` is the ministry; `induk` the
    unit above, which is the second party of the Perjanjian Kinerja.
    """

    kode: str
    nama: str
    nama_pendek: str
    instansi: str
    induk: str
    sektor: str
    tahun: int
    alamat: str = ""
    kota: str = ""
    provinsi: str = ""
    renstra_awal: int | None = None
    renstra_akhir: int | None = None


@rekaman
class Pejabat:
    """An officer who signs, in one `peran`, from one day to another.

    `peran`: kepala, atasan, or a team role; `sampai` empty means still in office.
    """

    peran: str
    nama: str
    nip: str
    jabatan: str
    dari: date
    sampai: date | None = None
    pangkat: str = ""

    def menjabat(self, tanggal: date) -> bool:
        """Return whether the officer is in office on that day."""
        return self.dari <= tanggal and (self.sampai is None or tanggal <= self.sampai)


@rekaman
class AnggotaTim:
    """A member of the team that drafts the report, by role and post."""

    jabatan_tim: str
    nama: str
    jabatan: str


def pejabat_pada(daftar: tuple[Pejabat, ...], peran: str, tanggal: date) -> Pejabat | None:
    """Return who holds the role on that day; the latest start wins, None if nobody.

    A role is the same in capitals or not, as people type it.
    """
    calon = [p for p in daftar if p.peran.casefold() == peran.casefold() and p.menjabat(tanggal)]
    return max(calon, key=lambda p: p.dari, default=None)


@rekaman
class SimpulSatker:
    """One dated place of a unit in the tree: its name and parent from one day to another."""

    kode: str
    nama: str
    induk: str | None
    dari: date
    sampai: date | None = None

    def berlaku(self, tanggal: date) -> bool:
        """Return whether this place holds on that day."""
        return self.dari <= tanggal and (self.sampai is None or tanggal <= self.sampai)


@rekaman
class PohonSatker:
    """The tree of units with its history; parents are links, never prefixes of codes."""

    simpul: tuple[SimpulSatker, ...]

    def pada(self, kode: str, tanggal: date) -> SimpulSatker | None:
        """Return the unit's place on that day, or None."""
        for simpul in self.simpul:
            if simpul.kode == kode and simpul.berlaku(tanggal):
                return simpul
        return None

    def leluhur(self, kode: str, tanggal: date) -> tuple[SimpulSatker, ...]:
        """Return the units above, nearest first; a ring in the data ends the walk."""
        hasil: list[SimpulSatker] = []
        terlihat = {kode}
        simpul = self.pada(kode, tanggal)
        while simpul is not None and simpul.induk is not None and simpul.induk not in terlihat:
            terlihat.add(simpul.induk)
            simpul = self.pada(simpul.induk, tanggal)
            if simpul is not None:
                hasil.append(simpul)
        return tuple(hasil)

    def keturunan(self, kode: str, tanggal: date) -> tuple[SimpulSatker, ...]:
        """Return every unit below on that day, in order of kode, without the unit itself."""
        anak: dict[str, list[SimpulSatker]] = {}
        for simpul in self.simpul:
            if simpul.berlaku(tanggal) and simpul.induk is not None:
                anak.setdefault(simpul.induk, []).append(simpul)
        hasil: dict[str, SimpulSatker] = {}
        antrean = [kode]
        while antrean:
            for simpul in anak.get(antrean.pop(), []):
                if simpul.kode not in hasil and simpul.kode != kode:
                    hasil[simpul.kode] = simpul
                    antrean.append(simpul.kode)
        return tuple(sorted(hasil.values(), key=lambda simpul: simpul.kode))


def periksa_pohon(pohon: PohonSatker) -> tuple[Temuan, ...]:
    """Return findings on the tree: two places at one time, an unknown parent, a ring.

    Each place is judged on its own first day.
    """
    temuan: list[Temuan] = []
    for simpul in pohon.simpul:
        letak = Letak(bagian="Pohon satker", sel=simpul.kode)
        if sum(s.kode == simpul.kode and s.berlaku(simpul.dari) for s in pohon.simpul) > 1:
            pesan = (
                f"Satker {simpul.kode} punya dua tempat pada {simpul.dari.isoformat()}; "
                "akhiri yang lama sehari sebelum yang baru mulai."
            )
            temuan.append(Temuan("SATKER_GANDA", TingkatTemuan.GALAT, pesan, letak))
        if simpul.induk is not None and pohon.pada(simpul.induk, simpul.dari) is None:
            pesan = (
                f"Induk {simpul.induk} dari satker {simpul.kode} tidak ada pada "
                f"{simpul.dari.isoformat()}; periksa kode induk atau tanggalnya."
            )
            temuan.append(Temuan("INDUK_TIDAK_ADA", TingkatTemuan.GALAT, pesan, letak))
        atasan = (simpul, *pohon.leluhur(simpul.kode, simpul.dari))
        if any(simpul.kode == atas.induk for atas in atasan):
            pesan = (
                f"Satker {simpul.kode} menjadi induk bagi dirinya atau bagi induknya; "
                "perbaiki kolom induk."
            )
            temuan.append(Temuan("POHON_MELINGKAR", TingkatTemuan.GALAT, pesan, letak))
    return tuple(temuan)
