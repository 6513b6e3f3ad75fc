"""A report understood: its indikator, sections, tables and claims."""

from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim
from akuntabel.reviu.pembaca.teks import baca_teks
from akuntabel.reviu.tabel import JenisKolom

LAPORAN = """\
# LAPORAN KINERJA (LKjIP) PENGADILAN NEGERI CONTOH TAHUN 2024

# DAFTAR ISI

BAB I PENDAHULUAN	1
BAB III AKUNTABILITAS KINERJA	5

## BAB II PERENCANAAN KINERJA

NO	SASARAN	INDIKATOR KINERJA	TARGET
1	Peradilan yang pasti	1. Persentase perkara pidana yang diselesaikan tepat waktu	90%
		2. Persentase perkara perdata yang diselesaikan tepat waktu	80%
2	Pelayanan yang baik	1. Indeks kepuasan pencari keadilan	3,5

## BAB III AKUNTABILITAS KINERJA

**INDIKATOR 1.1**

**Persentase Perkara Pidana yang Diselesaikan Tepat Waktu**

**1. Perbandingan Target dan Realisasi**

Realisasi tahun 2024 sebesar 81% dari target 90%, sedangkan capaian tahun 2023 adalah 100%.

Uraian	Jumlah perkara	Diputus tepat waktu	Target	Realisasi
Biasa	60	50	90%	81%
Ringan	40	31	→
Jumlah	100	81	→

**Formulasi Realisasi :**

$$\\frac{81}{100} \\times 100\\% = 81\\%$$

**Formulasi Capaian :**

$$\\frac{81\\%}{90\\%} \\times 100\\% = 90\\%$$

Indikator	Tahun 2023			Tahun 2024	→
	Target	Realisasi	Capaian	Target	Realisasi	Capaian
Perkara pidana yang diselesaikan tepat waktu	85%	85%	100%	90%	81%	90%

Tabel Target Jangka Menengah

Indikator	Target	Realisasi	Tahun 2024	RENSTRA 2020-2024
Persentase perkara pidana diselesaikan tepat waktu	90%	81%	90%	95%

## B. REALISASI ANGGARAN

Pagu sebesar Rp 1.000.000.000 terealisasi Rp 990.000.000 atau 99,00%.
"""


def _bacaan() -> Bacaan:
    return Bacaan(baca_teks(LAPORAN.replace("→", "\t"), "laporan.md"))


def _nilai(bacaan: Bacaan, jenis: JenisKlaim, tahun: int) -> list[str]:
    def sesuai(klaim: Klaim) -> bool:
        return klaim.jenis is jenis and klaim.tahun == tahun and klaim.pokok.indikator == 0

    return [k.angka.teks for k in bacaan.klaim if sesuai(k)]


def test_indikator_dari_tabel_laporan_sendiri() -> None:
    daftar = _bacaan().indikator.daftar
    assert [i.nomor for i in daftar] == ["1.1", "1.2", "2.1"]
    assert daftar[1].nama == "Persentase perkara perdata yang diselesaikan tepat waktu"


def test_tahun_dari_judul() -> None:
    assert _bacaan().tahun == 2024


def test_bagian_setiap_blok() -> None:
    bacaan = _bacaan()
    kalimat = next(t for t in bacaan.teks if t.teks.startswith("Realisasi tahun"))
    assert (kalimat.konteks.bab, kalimat.konteks.indikator, kalimat.konteks.sub) == (3, 0, 1)
    anggaran = next(t for t in bacaan.teks if t.teks.startswith("Pagu"))
    assert (anggaran.konteks.bab, anggaran.konteks.indikator) == (3, None)


def test_daftar_isi_bukan_tabel() -> None:
    assert all("BAB I PENDAHULUAN" not in t.isi.tabel.baris[0][0].teks for t in _bacaan().tabel)


def test_klaim_satu_fakta_dari_tabel_rumus_dan_kalimat() -> None:
    bacaan = _bacaan()
    assert _nilai(bacaan, JenisKlaim.TARGET, 2024) == ["90%"] * 6
    assert _nilai(bacaan, JenisKlaim.TARGET, 2023) == ["85%"]
    assert _nilai(bacaan, JenisKlaim.REALISASI, 2024) == ["81%"] * 6
    assert _nilai(bacaan, JenisKlaim.CAPAIAN, 2024) == ["90%"] * 3
    assert _nilai(bacaan, JenisKlaim.CAPAIAN, 2023) == ["100%", "100%"]
    assert _nilai(bacaan, JenisKlaim.RENSTRA, 2024) == ["95%"]


def test_klaim_anggaran_dalam_satu_kalimat() -> None:
    anggaran = [k for k in _bacaan().klaim if k.pokok.jenis == "anggaran"]
    assert [(k.jenis, k.angka.teks) for k in anggaran] == [
        (JenisKlaim.PAGU, "Rp 1.000.000.000"),
        (JenisKlaim.SERAPAN, "Rp 990.000.000"),
        (JenisKlaim.PERSEN_SERAPAN, "99,00%"),
    ]
    assert len({k.ikatan for k in anggaran}) == 1


def test_kepala_tabel_dua_baris_disebar() -> None:
    dua_tahun = next(t.isi for t in _bacaan().tabel if t.isi.kepala == 2)
    assert [(k.jenis, k.tahun) for k in dua_tahun.kolom[1:]] == [
        (JenisKolom.TARGET, 2023),
        (JenisKolom.REALISASI, 2023),
        (JenisKolom.CAPAIAN, 2023),
        (JenisKolom.TARGET, 2024),
        (JenisKolom.REALISASI, 2024),
        (JenisKolom.CAPAIAN, 2024),
    ]
