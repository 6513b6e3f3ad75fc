"""The working desk of a report: numbers tables and pictures, words sentences, marks gaps."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.dokumen.blok import Blok, Gaya, Grafik, Judul, Paragraf, Tabel, Teks, UkuranHalaman
from akuntabel.dokumen.cetak import Pencetak
from akuntabel.dokumen.markah import Pembaca
from akuntabel.dokumen.rujuk import Perujuk
from akuntabel.dokumen.samaran import ambang_sel
from akuntabel.dokumen.tabel_data import tabel_data
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja, HasilSasaran, sumber_tabel
from akuntabel.inti.kebijakan import Kertas
from akuntabel.inti.realisasi import SumberTabel
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.sektor.kerangka import Kerangka


@dataclass(slots=True)
class Penyusun:
    """Makes blocks from one result; `temuan` collects what is missing or unknown."""

    hasil: HasilKinerja
    kerangka: Kerangka
    pencetak: Pencetak
    perujuk: Perujuk
    pembaca: Pembaca
    sumber: SumberTabel
    nomor_tabel: int = 0
    nomor_gambar: int = 0
    nomor_judul: int = 0
    temuan: list[Temuan] = field(default_factory=list)

    def judul(self, tingkat: int, teks: str, nomor: str = "", *, di_isi: bool = True) -> Judul:
        """Return a heading with an anchor of its own."""
        self.nomor_judul += 1
        return Judul(tingkat, teks, nomor, f"judul-{self.nomor_judul}", di_isi)

    def tabel(self, tabel: Tabel) -> Tabel:
        """Return the table numbered as the next one of the report."""
        self.nomor_tabel += 1
        return tabel._replace(nomor=self.nomor_tabel, jangkar=f"tabel-{self.nomor_tabel}")

    def grafik(self, grafik: Grafik) -> Grafik:
        """Return the chart numbered as the next picture of the report."""
        self.nomor_gambar += 1
        return grafik._replace(nomor=self.nomor_gambar, jangkar=f"gambar-{self.nomor_gambar}")

    def data(self, nama: str) -> list[Blok]:
        """Return a data table by name, numbered; nothing when it is empty."""
        definisi = self.hasil.definisi.tabel_bernama(nama)
        if definisi is None:
            return []
        tabel = tabel_data(definisi, self.sumber, definisi.judul, ambang_sel(self.hasil, nama))
        if tabel is None:
            return [self.perlu(f"tabel {definisi.judul}", f"tabel {nama}")]
        return [self.tabel(tabel)]

    def kalimat(
        self,
        kunci: str,
        setempat: HasilIndikator | HasilSasaran | None = None,
        tambahan: Mapping[str, str] | None = None,
        *,
        rapat: bool = False,
    ) -> Paragraf:
        """Return a generated sentence of the sektor, its references filled."""
        pola = self.kerangka.pola(kunci)
        isi = self.pembaca.rentetan(pola, f"kalimat {kunci}", setempat, tambahan)
        return Paragraf(isi, rapat=rapat)

    def teks(self, kunci: str, setempat: HasilIndikator | HasilSasaran | None = None) -> str:
        """Return a generated sentence as plain text, for headings."""
        return "".join(satu.isi for satu in self.kalimat(kunci, setempat).isi)

    def narasi(
        self, kunci: str, setempat: HasilIndikator | HasilSasaran | None = None
    ) -> list[Blok]:
        """Return a passage of the office; a missing one is a mark that a human must write."""
        teks = self.hasil.berkas.narasi.get(kunci, "").strip()
        if not teks:
            return [self.perlu(f"narasi {kunci}", kunci)]
        return self.pembaca.blok(teks, f"narasi {kunci}", setempat)

    def perlu(self, apa: str, letak: str) -> Paragraf:
        """Return a marked paragraph for what is still missing, and note it as a Temuan."""
        pesan = f"Bagian ini masih perlu diisi: {apa}."
        self.temuan.append(Temuan("PERLU_DIISI", TingkatTemuan.CATATAN, pesan, Letak(bagian=letak)))
        return Paragraf((Teks(f"[{pesan}]", Gaya.TANDA),))


_UKURAN = {Kertas.A4: UkuranHalaman(210, 297), Kertas.F4: UkuranHalaman(215, 330)}


def ukuran_halaman(kertas: Kertas) -> UkuranHalaman:
    """Return the page for that paper, in millimetres."""
    return _UKURAN[kertas]


def siapkan_penyusun(hasil: HasilKinerja, kerangka: Kerangka) -> Penyusun:
    """Return a desk for one result and outline."""
    pencetak = Pencetak(hasil.berkas.kebijakan)
    perujuk = Perujuk(hasil, pencetak)
    sumber = sumber_tabel(hasil.berkas, hasil.definisi, hasil.sampai)
    return Penyusun(hasil, kerangka, pencetak, perujuk, Pembaca(perujuk), sumber)
