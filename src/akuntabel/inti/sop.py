"""SOP: a procedure as rows of data, as the official form lists them.

The shape of the steps (aturan SOP-03) is checked where a source is read.
Rujukan: PermenPAN-RB 35/2012; aturan SOP-01, SOP-02.
"""

from datetime import date
from enum import Enum

from akuntabel.inti.rekaman import rekaman


class SimbolLangkah(Enum):
    """The symbols of a step (aturan SOP-02); arrows and connectors are drawn, not entered."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class SatuanWaktu(Enum):
    """The unit of a step's standard time."""

    MENIT = "menit"
    JAM = "jam"
    HARI = "hari"


class JenisRincian(Enum):
    """The lists on the identity page of a SOP (aturan SOP-01)."""

    DASAR_HUKUM = "dasar_hukum"
    KUALIFIKASI = "kualifikasi"
    KETERKAITAN = "keterkaitan"
    PERALATAN = "peralatan"
    PERINGATAN = "peringatan"
    PENCATATAN = "pencatatan"


@rekaman
class Sop:
    """The identity of one SOP."""

    kode: str
    nama: str
    nomor: str
    tanggal_pembuatan: date
    tanggal_revisi: date | None
    tanggal_efektif: date


@rekaman
class LangkahSop:
    """One step of a SOP; a keputusan says where "tidak" returns to."""

    sop: str
    nomor: int
    kegiatan: str
    pelaksana: str
    simbol: SimbolLangkah
    kelengkapan: str
    waktu: int
    satuan_waktu: SatuanWaktu
    keluaran: str
    tidak_ke: int | None = None
    keterangan: str = ""


@rekaman
class RincianSop:
    """One line of a list on the identity page."""

    sop: str
    jenis: JenisRincian
    teks: str
