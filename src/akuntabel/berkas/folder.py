"""Folder: YAML, CSV and Markdown files → raw lembar and narasi."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from akuntabel.berkas.bentuk import TEGAK, bentuk_rekaman, kelas_rekaman
from akuntabel.berkas.fakta import HasilBaca, urai_fakta, urai_satker
from akuntabel.berkas.lembar import BarisMentah, IsiMentah, LembarMentah, Penampung, Wadah
from akuntabel.berkas.narasi import baca_markdown, rapikan_baris
from akuntabel.berkas.narasi_diminta import narasi_dikenal
from akuntabel.berkas.urai import saran
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.temuan import Letak, TingkatTemuan

BATAS_BERKAS = 32 * 1024 * 1024
"""Bytes of one file; more than this is no file of a satker-year."""


def baca_folder(jalur: Path) -> HasilBaca:
    """Return the facts of a source folder."""
    penampung = Penampung()
    mentah: dict[str, LembarMentah] = {}
    for nama in TEGAK:
        lembar = _baca_yaml(jalur, nama, penampung)
        if lembar is not None:
            mentah[nama] = lembar
    if not _ada(jalur / "satker.yaml"):
        pesan = "satker.yaml tidak ada; folder sumber harus memuat identitas satuan kerja."
        penampung.rusakkan("BERKAS_TIDAK_ADA", pesan, Letak("satker.yaml"))
    satker, definisi = urai_satker(mentah, penampung)
    for nama in kelas_rekaman():
        bentuk = bentuk_rekaman(nama)
        berkas = f"{nama}.csv"
        opsional = bentuk.opsional
        _muat_csv(jalur / berkas, berkas, bentuk.judul, mentah, penampung, opsional=opsional)
    if definisi is not None:
        _muat_tabel(jalur, definisi, mentah, penampung)
    _laporkan_csv_asing(jalur, penampung)
    narasi = _baca_narasi(jalur / "narasi", definisi, penampung)
    return urai_fakta(mentah, narasi, satker, definisi, penampung)


def _muat_tabel(
    jalur: Path, definisi: DefinisiSektor, mentah: dict[str, LembarMentah], penampung: Penampung
) -> None:
    kenal = tuple(tabel.nama for tabel in definisi.tabel)
    for tabel in definisi.tabel:
        sebutan = f"tabel/{tabel.nama}.csv"
        _muat_csv(jalur / sebutan, sebutan, tabel.judul, mentah, penampung)
    _periksa_folder(jalur / "tabel", penampung)
    for berkas in sorted((jalur / "tabel").glob("*.csv")):
        if berkas.stem not in kenal:
            pesan = f"tabel {berkas.stem} tidak dikenal dan tidak dibaca; betulkan nama berkasnya"
            pesan += saran(berkas.stem, kenal) or "."
            letak = Letak(f"tabel/{berkas.name}")
            penampung.tambah("TABEL_TIDAK_DIKENAL", TingkatTemuan.PERINGATAN, pesan, letak)


def _laporkan_csv_asing(jalur: Path, penampung: Penampung) -> None:
    kenal = tuple(kelas_rekaman())
    for berkas in sorted(jalur.glob("*.csv")):
        if berkas.stem not in kenal:
            pesan = f"berkas {berkas.name} tidak dikenal dan tidak dibaca; betulkan namanya"
            pesan += saran(berkas.stem, kenal) or "."
            letak = Letak(berkas.name)
            penampung.tambah("BERKAS_TIDAK_DIKENAL", TingkatTemuan.PERINGATAN, pesan, letak)


def _ada(jalur: Path) -> bool:
    """Return whether anything stands under that name, be it a file or not."""
    return jalur.exists() or jalur.is_symlink()


def _periksa_folder(jalur: Path, penampung: Penampung) -> None:
    if _ada(jalur) and not jalur.is_dir():
        pesan = f"{jalur.name} bukan folder sehingga isinya tidak terbaca; ganti dengan foldernya."
        penampung.rusakkan("BUKAN_FOLDER", pesan, Letak(jalur.name))


def _baca_teks(jalur: Path, nama: str, penampung: Penampung) -> str | None:
    """Return the text of a file with one kind of line end, or None with its GALAT."""
    letak = Letak(nama)
    try:
        if not jalur.is_file():
            sebab = "pintasan ke berkas yang tidak ada" if jalur.is_symlink() else "bukan berkas"
            pesan = f"{jalur.name} {sebab}; ganti dengan berkas yang berisi datanya."
            penampung.rusakkan("BUKAN_BERKAS", pesan, letak)
            return None
        if jalur.stat().st_size > BATAS_BERKAS:
            pesan = f"berkas lebih dari {BATAS_BERKAS // 2**20} MB; periksa apakah isinya benar."
            penampung.rusakkan("BERKAS_TERLALU_BESAR", pesan, letak)
            return None
        return rapikan_baris(jalur.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as galat:
        pesan = f"berkas bukan UTF-8 (byte ke-{galat.start + 1}); simpan ulang sebagai UTF-8."
        penampung.rusakkan("BUKAN_UTF8", pesan, letak)
    except OSError as galat:
        pesan = f"berkas tidak dapat dibuka ({galat.strerror}); periksa izin dan letaknya."
        penampung.rusakkan("BERKAS_TAK_TERBUKA", pesan, letak)
    return None


def _muat_csv(  # noqa: PLR0913 - where it lies, what it is, and where it goes
    jalur: Path,
    sebutan: str,
    judul: str,
    mentah: dict[str, LembarMentah],
    penampung: Penampung,
    *,
    opsional: bool = False,
) -> None:
    """Add the lembar of a CSV; one that is not there is reported, data tables with more weight."""
    nama = jalur.stem
    tingkat = TingkatTemuan.PERINGATAN if "/" in sebutan else TingkatTemuan.CATATAN
    if not _ada(jalur) and opsional:
        return
    if not _ada(jalur):
        pesan = f"berkas tidak ada sehingga {judul} kosong; buat berkas itu bila ada isinya."
        penampung.tambah("BERKAS_TIDAK_ADA", tingkat, pesan, Letak(sebutan))
        return
    teks = _baca_teks(jalur, sebutan, penampung)
    if teks is not None:
        lembar = _urai_csv(nama, sebutan, teks, penampung)
        if lembar is not None:
            mentah[nama] = lembar


def _urai_csv(nama: str, sebutan: str, teks: str, penampung: Penampung) -> LembarMentah | None:
    csv.field_size_limit(BATAS_BERKAS)
    pembaca = csv.reader(io.StringIO(teks, newline=""), strict=True)
    baris: list[BarisMentah] = []
    kolom: dict[str, int] = {}
    awal = 1
    try:
        for isi in pembaca:
            if not kolom:
                if any(isi):
                    kolom = _kolom_csv(isi, sebutan, penampung)
                    if not kolom:
                        return None
            elif any(isi):
                baris.append(_baris_csv(awal, isi, kolom, sebutan, penampung))
            awal = pembaca.line_num + 1
    except csv.Error:
        pesan = "tanda kutip baris ini tidak berpasangan; beri kutip ganda di awal dan akhir."
        penampung.rusakkan("CSV_RUSAK", pesan, Letak(sebutan, sel=f"baris {awal}"))
        return None
    if not kolom:
        pesan = "berkas kosong; tulis sekurangnya satu baris nama kolom."
        penampung.rusakkan("CSV_RUSAK", pesan, Letak(sebutan))
        return None
    return LembarMentah(nama, Wadah.CSV, sebutan, kolom, tuple(baris))


def _kolom_csv(isi: list[str], sebutan: str, penampung: Penampung) -> dict[str, int]:
    nama = [judul.strip() for judul in isi]
    letak = Letak(sebutan, sel="baris 1")
    if len(nama) == 1 and ";" in nama[0]:
        pesan = "kolom dipisah titik koma; simpan ulang sebagai CSV dengan pemisah koma."
        penampung.rusakkan("CSV_RUSAK", pesan, letak)
        return {}
    if len(nama) == 1 and "\t" in nama[0]:
        pesan = "kolom dipisah tab; simpan ulang sebagai CSV dengan pemisah koma."
        penampung.rusakkan("CSV_RUSAK", pesan, letak)
        return {}
    for ganda in sorted({n for n in nama if n and nama.count(n) > 1}):
        pesan = f"kolom {ganda} tertulis lebih dari sekali; hapus salah satu."
        penampung.rusakkan("KOLOM_GANDA", pesan, letak)
    return {n: nomor for nomor, n in reversed(list(enumerate(nama, 1))) if n}


def _baris_csv(
    nomor: int, isi: list[str], kolom: Mapping[str, int], sebutan: str, penampung: Penampung
) -> BarisMentah:
    lebar = max(kolom.values())
    if any(sel.strip() for sel in isi[lebar:]):
        pesan = f"baris ini punya {len(isi)} isian untuk {lebar} kolom; beri kutip isi berkoma."
        penampung.rusakkan("CSV_RUSAK", pesan, Letak(sebutan, sel=f"baris {nomor}"))
    ada: dict[str, IsiMentah] = {n: isi[i - 1] for n, i in kolom.items() if i <= len(isi)}
    return BarisMentah(nomor, ada)


def _baca_yaml(jalur: Path, nama: str, penampung: Penampung) -> LembarMentah | None:
    """Return a lembar of keys and values, each value as it is typed in the file."""
    berkas = jalur / f"{nama}.yaml"
    teks = _baca_teks(berkas, berkas.name, penampung) if _ada(berkas) else None
    pasangan = _pasangan_yaml(teks, berkas.name, penampung) if teks is not None else None
    if pasangan is None:
        return None
    isi: dict[str, IsiMentah] = {}
    kolom: dict[str, int] = {}
    for kunci, nilai, baris in pasangan:
        if kunci in isi:
            pesan = f"isian {kunci} tertulis lebih dari sekali; hapus yang tidak dipakai."
            penampung.rusakkan("ISIAN_GANDA", pesan, Letak(berkas.name, sel=f"baris {baris}"))
            continue
        isi[kunci], kolom[kunci] = nilai, baris
    return LembarMentah(nama, Wadah.YAML, berkas.name, kolom, (BarisMentah(0, isi),), tegak=True)


def _pasangan_yaml(
    teks: str, sebutan: str, penampung: Penampung
) -> list[tuple[str, str | None, int]] | None:
    """Return key, text of the value and line; nodes are read, so 007 stays 007.

    Galat: None with its GALAT where the form is broken; a missing isian would be a guess.
    """
    import yaml  # noqa: PLC0415 — loaded only where a folder is read

    pemuat = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        akar = yaml.compose(teks, Loader=pemuat)
    except yaml.YAMLError as galat:
        tanda = getattr(galat, "problem_mark", None)
        letak = Letak(sebutan, sel=f"baris {tanda.line + 1}" if tanda else "")
        pesan = "YAML tidak dapat dibaca; tulis setiap isian sebagai “nama: nilai” pada satu baris."
        penampung.rusakkan("YAML_RUSAK", pesan, letak)
        return None
    if akar is not None and not isinstance(akar, yaml.MappingNode):
        pesan = "isi bukan daftar isian; tulis setiap isian sebagai “nama: nilai”."
        penampung.rusakkan("YAML_RUSAK", pesan, Letak(sebutan))
        return None
    hasil: list[tuple[str, str | None, int]] = []
    utuh = True
    for kunci, nilai in akar.value if akar is not None else ():
        baris = kunci.start_mark.line + 1
        if not isinstance(kunci, yaml.ScalarNode) or not isinstance(nilai, yaml.ScalarNode):
            pesan = "isian ini bertingkat; tulis satu nilai saja di belakang titik dua."
            penampung.rusakkan("YAML_RUSAK", pesan, Letak(sebutan, sel=f"baris {baris}"))
            utuh = False
            continue
        nihil = nilai.tag == "tag:yaml.org,2002:null"
        hasil.append((str(kunci.value), None if nihil else str(nilai.value), baris))
    return hasil if utuh else None


def _baca_narasi(
    jalur: Path, definisi: DefinisiSektor | None, penampung: Penampung
) -> dict[str, str]:
    _periksa_folder(jalur, penampung)
    narasi: dict[str, str] = {}
    daftar = sorted(jalur.glob("*.md"))
    kenal = narasi_dikenal(definisi) if definisi is not None and daftar else ()
    for berkas in daftar:
        sebutan = f"narasi/{berkas.name}"
        teks = _baca_teks(berkas, sebutan, penampung)
        if teks is not None:
            narasi.update(baca_markdown(berkas.stem, teks, sebutan, penampung, kenal))
    return narasi
