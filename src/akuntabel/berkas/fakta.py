"""Fakta: every raw lembar of a source → BerkasKinerja, with all findings in one pass."""

from collections.abc import Mapping
from typing import Any

from akuntabel.berkas.bentuk import TEGAK, bentuk_rekaman, bentuk_tabel, kelas_rekaman
from akuntabel.berkas.lembar import LembarMentah, Penampung
from akuntabel.berkas.periksa import periksa_fakta
from akuntabel.berkas.periksa_nilai import periksa_masa_renstra
from akuntabel.berkas.urai import LembarTerurai, buat_rekaman, isi_tabel, saran, urai_lembar
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode, urai_periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.satker import Satker
from akuntabel.inti.tabel import BarisData, DefinisiTabel, TabelData
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan, ada_galat
from akuntabel.sektor.pemuat import SektorTidakAdaError, muat_sektor


@rekaman
class HasilBaca:
    """What a source holds, and everything that is wrong with it.

    `berkas` is None when something could not be read, so that no figure is computed from
    half the facts; facts that were read but contradict each other are kept with their
    temuan. `definisi` is None when the sektor or its year is not known.
    """

    berkas: BerkasKinerja | None
    definisi: DefinisiSektor | None
    temuan: tuple[Temuan, ...]

    @property
    def terpakai(self) -> tuple[BerkasKinerja, DefinisiSektor] | None:
        """Return the facts with their definitions; None where reading found any GALAT.

        A command works with these only: from contradictory facts no document is written.
        """
        if self.berkas is None or self.definisi is None or ada_galat(self.temuan):
            return None
        return self.berkas, self.definisi


def urai_satker(
    mentah: Mapping[str, LembarMentah], penampung: Penampung
) -> tuple[Satker | None, DefinisiSektor | None]:
    """Return the satker and the definitions of its sektor and year, as far as they are known."""
    lembar = mentah.get("satker")
    if lembar is None:
        return None, None
    terurai = urai_lembar(bentuk_rekaman("satker"), lembar, penampung)
    periksa_masa_renstra(terurai, penampung)
    baris = terurai.baris[0]
    sektor, tahun = baris.isi.get("sektor"), baris.isi.get("tahun")
    definisi = None
    if isinstance(sektor, str) and isinstance(tahun, int):
        letak = lembar.letak(baris.asal, "sektor")
        definisi = _definisi(sektor.strip(), tahun, penampung, letak)
    satker = buat_rekaman(Satker, baris.isi) if baris.lengkap else None
    return satker, definisi


def _definisi(sektor: str, tahun: int, penampung: Penampung, letak: Letak) -> DefinisiSektor | None:
    if not 1 <= tahun <= 9998:
        penampung.rusakkan("TAHUN_SALAH", f"tahun {tahun} tidak ada; tulis empat angka.", letak)
        return None
    try:
        return muat_sektor(sektor, tahun)
    except SektorTidakAdaError as galat:
        penampung.rusakkan("SEKTOR_TIDAK_ADA", str(galat), letak)
        return None


def urai_fakta(
    mentah: Mapping[str, LembarMentah],
    narasi: Mapping[str, str],
    satker: Satker | None,
    definisi: DefinisiSektor | None,
    penampung: Penampung,
) -> HasilBaca:
    """Return the facts of all lembar; those of an unknown sektor are checked without tables."""
    terurai: dict[str, LembarTerurai] = {}
    for nama in ("kebijakan", *kelas_rekaman()):
        if nama in mentah:
            terurai[nama] = urai_lembar(bentuk_rekaman(nama), mentah[nama], penampung, definisi)
    tabel: list[TabelData] = []
    if definisi is not None:
        for bentuk in definisi.tabel:
            if bentuk.nama in mentah:
                lembar = _urai_tabel(bentuk, mentah[bentuk.nama], penampung)
                terurai[bentuk.nama] = lembar
                tabel.append(_data_tabel(bentuk, lembar, Periode(definisi.tahun), penampung))
    periksa_fakta(terurai, definisi, penampung)
    berkas = None
    if satker is not None and not penampung.rusak:
        berkas = _berkas(satker, terurai, tuple(tabel), narasi)
    return HasilBaca(berkas, definisi, tuple(penampung.temuan))


def _berkas(
    satker: Satker,
    terurai: Mapping[str, LembarTerurai],
    tabel: tuple[TabelData, ...],
    narasi: Mapping[str, str],
) -> BerkasKinerja:
    isi: dict[str, Any] = {"satker": satker, "tabel": tabel, "narasi": dict(narasi)}
    if "kebijakan" in terurai:
        isi["kebijakan"] = buat_rekaman(TEGAK["kebijakan"], terurai["kebijakan"].baris[0].isi)
    for nama, kelas in kelas_rekaman().items():
        if nama in terurai:
            isi[nama] = tuple(buat_rekaman(kelas, baris.isi) for baris in terurai[nama].baris)
    return BerkasKinerja(**isi)


def _urai_tabel(tabel: DefinisiTabel, mentah: LembarMentah, penampung: Penampung) -> LembarTerurai:
    berperiode = "periode" in mentah.kolom
    return urai_lembar(bentuk_tabel(tabel, berperiode=berperiode), mentah, penampung)


def _data_tabel(
    tabel: DefinisiTabel, lembar: LembarTerurai, tahun: Periode, penampung: Penampung
) -> TabelData:
    if not tabel.terbuka and "baris" not in lembar.mentah.kolom:
        return TabelData(tabel.nama, ())
    label = {baris.kode: baris.label for baris in tabel.baris}
    hasil: list[BarisData] = []
    for nomor, baris in enumerate(lembar.baris, 1):
        uraian = str(baris.isi.get("uraian") or "")
        kode = str(baris.isi.get("baris") or "")
        if tabel.terbuka:
            kode = kode or kode_dari_uraian(uraian) or f"baris_{nomor}"
        elif kode not in label:
            sebab = f"kode baris {kode} tidak dikenal" if kode else "baris ini tanpa kode"
            pesan = f"{sebab}; pakai kode baris dari templat{saran(kode, tuple(label)) or '.'}"
            letak = lembar.mentah.letak(baris.asal, "baris")
            penampung.rusakkan("BARIS_TIDAK_DIKENAL", pesan, letak)
            continue
        periode = urai_periode(str(baris.isi.get("periode") or "")) or tahun
        uraian = uraian if tabel.terbuka else label[kode]
        hasil.append(BarisData(kode, uraian, periode, isi_tabel(baris, tabel)))
    _laporkan_baris_hilang(tabel, lembar, {baris.kode for baris in hasil}, penampung)
    return TabelData(tabel.nama, tuple(hasil))


def _laporkan_baris_hilang(
    tabel: DefinisiTabel, lembar: LembarTerurai, ada: set[str], penampung: Penampung
) -> None:
    for baris in tabel.baris:
        if baris.kode not in ada:
            pesan = f"baris {baris.kode} ({baris.label}) hilang; kembalikan baris itu dari templat."
            penampung.tambah("BARIS_HILANG", TingkatTemuan.GALAT, pesan, lembar.mentah.letak())


def kode_dari_uraian(uraian: str) -> str:
    """Return a kode made of the words of a label: "Batu bata" → "batu_bata"."""
    kata = "".join(huruf if huruf.isalnum() else " " for huruf in uraian.casefold()).split()
    return "_".join(kata)
