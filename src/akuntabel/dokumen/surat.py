"""The values that an office's own letter can ask for, by name."""

from akuntabel.dokumen.cetak import KOSONG, Pencetak
from akuntabel.dokumen.lkjip.lampiran import tanggal_laporan
from akuntabel.dokumen.perjanjian import cetak_nip
from akuntabel.inti.hitung import HasilKinerja, rata_capaian
from akuntabel.inti.kebijakan import DasarCapaian
from akuntabel.inti.periode import cetak_tanggal
from akuntabel.inti.satker import pejabat_pada


def nilai_surat(hasil: HasilKinerja) -> dict[str, str]:
    """Return every name that a letter template may use, with its printed value.

    Names are plain words, so that Word and SRIKANDI leave them alone.
    """
    p, satker = Pencetak(hasil.berkas.kebijakan), hasil.berkas.satker
    tanggal = tanggal_laporan(hasil)
    kepala = pejabat_pada(hasil.berkas.pejabat, "kepala", tanggal)
    belanja = p.belanja(hasil.anggaran.kini.total)
    tercetak = hasil.berkas.kebijakan.dasar_capaian is DasarCapaian.TERCETAK
    rata = rata_capaian(hasil.indikator, tercetak=tercetak)
    return {
        "instansi": satker.instansi,
        "induk": satker.induk,
        "satker": satker.nama,
        "satker_pendek": satker.nama_pendek,
        "alamat": satker.alamat,
        "kota": satker.kota,
        "provinsi": satker.provinsi,
        "tahun": str(satker.tahun),
        "tanggal": cetak_tanggal(tanggal),
        "tujuan": f"Kepala {satker.induk}",
        "tempat_tujuan": hasil.perjanjian.tempat if hasil.perjanjian else KOSONG,
        "jabatan": kepala.jabatan if kepala else KOSONG,
        "pejabat": kepala.nama if kepala else KOSONG,
        "nip": cetak_nip(kepala.nip) if kepala else KOSONG,
        "banyak_indikator": str(len(hasil.indikator)),
        "rata_rata_capaian": p.persen(rata),
        "pagu": belanja.pagu,
        "realisasi_anggaran": belanja.realisasi,
        "sisa_anggaran": belanja.sisa,
        "serapan": belanja.serapan,
        "smart": p.nilai(hasil.anggaran.smart),
        "ikpa": p.nilai(hasil.anggaran.ikpa),
    }
