"""The command `reviu`: findings in a report, or in a source, as text, JSON, HTML or comments."""

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.sumber import baca_dan_hitung
from akuntabel.cli.utama import KODE_GALAT, KODE_TAK_TERPAKAI
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Temuan, TingkatTemuan, ada_galat
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu, Terbaca
from akuntabel.reviu.keluaran.ringkas import JENIS_SUMBER, kalimat_awas, kalimat_banyak, saring
from akuntabel.reviu.naskah import Naskah

_BUKU = (".xlsx", ".xlsm", ".xls")
_LEBAR_BAWAAN = (100, 24)
_ATURAN_SUMBER = "Pemeriksaan sumber"
_BATAS_DETIK = 55.0
_BATAS_MEMORI = 2**30
"""Bytes that a review may reserve beyond what the process has; a long report takes a tenth."""


@rekaman
class Permintaan:
    """What the user asked for."""

    berkas: Path | None
    banding: Path | None
    bentuk: str
    keluaran: Path | None
    anotasi: Path | None
    tingkat: TingkatTemuan


def jalankan(  # noqa: PLR0913 - one argument per option of the contract
    berkas: Path | None,
    *,
    banding: Path | None = None,
    bentuk: str = "tabel",
    keluaran: Path | None = None,
    anotasi: Path | None = None,
    tingkat: str = "catatan",
    daftar_aturan: bool = False,
) -> int:
    """Review a file and write what was found; return the exit code."""
    paling_ringan = TingkatTemuan(tingkat)
    permintaan = Permintaan(berkas, banding, bentuk, keluaran, anotasi, paling_ringan)
    try:
        with jaga():
            return _daftar_aturan(permintaan) if daftar_aturan else _reviu(permintaan)
    except MemoryError:
        tulis_galat(
            f"{berkas} membutuhkan memori melebihi batas; pecah laporannya, atau simpan ulang "
            "sebagai .docx tanpa gambar."
        )
    except RecursionError:
        tulis_galat(f"{berkas} bersusun terlalu dalam; simpan ulang dari Word lalu coba lagi.")
    return KODE_TAK_TERPAKAI


def _daftar_aturan(permintaan: Permintaan) -> int:
    from akuntabel.reviu.aturan import ATURAN  # noqa: PLC0415 - only when wanted
    from akuntabel.reviu.keluaran.data import json_aturan  # noqa: PLC0415 - as above
    from akuntabel.reviu.keluaran.terminal import tabel_aturan  # noqa: PLC0415 - as above

    match permintaan.bentuk:
        case "json":
            teks = json_aturan(ATURAN)
        case "tabel":
            warna = permintaan.keluaran is None and sys.stdout.isatty()
            teks = tabel_aturan(ATURAN, _lebar(), warna=warna)
        case _:
            raise TakTerpakaiError("--daftar-aturan hanya ditulis sebagai tabel atau json.")
    _tulis(teks, permintaan.keluaran)
    return 0


def _reviu(permintaan: Permintaan) -> int:
    berkas = permintaan.berkas
    if berkas is None:
        raise TakTerpakaiError("BERKAS belum diberikan; lihat --help untuk contoh.")
    _periksa_tujuan(permintaan)
    if berkas.is_dir() or berkas.suffix.lower() in _BUKU:
        _periksa_pilihan_sumber(permintaan)
        hasil, terpakai = _hasil_sumber(berkas)
    else:
        hasil, terpakai = _hasil_laporan(permintaan, berkas), True
    _keluarkan(permintaan, berkas, hasil)
    if not terpakai:
        tulis_galat(f"{berkas} tidak dapat dihitung; perbaiki GALAT yang disebut lebih dulu.")
        return KODE_TAK_TERPAKAI
    return KODE_GALAT if ada_galat([satu.temuan for satu in hasil.temuan]) else 0


def _periksa_tujuan(permintaan: Permintaan) -> None:
    """Refuse to write over what is read, and to write two things to one name."""
    tujuan = [(nama, jalur) for nama, jalur in (("--keluaran", permintaan.keluaran),
              ("--anotasi", permintaan.anotasi)) if jalur is not None]  # fmt: skip
    for nama, jalur in tujuan:
        for masukan in (permintaan.berkas, permintaan.banding):
            if masukan is not None and _menimpa(jalur, masukan):
                raise TakTerpakaiError(
                    f"{nama} {jalur} akan menimpa masukan {masukan}; pilih nama lain."
                )
    if len(tujuan) == 2 and tujuan[0][1].resolve() == tujuan[1][1].resolve():
        raise TakTerpakaiError("--keluaran dan --anotasi harus dua berkas yang berbeda.")


def _menimpa(tujuan: Path, masukan: Path) -> bool:
    """Return whether the target is the input, by any name, or lies inside it."""
    if masukan.is_dir():
        return tujuan.resolve().is_relative_to(masukan.resolve())
    return tujuan.resolve() == masukan.resolve() or (tujuan.exists() and tujuan.samefile(masukan))


def _periksa_pilihan_sumber(permintaan: Permintaan) -> None:
    if permintaan.anotasi is not None:
        raise TakTerpakaiError(_bukan_word(permintaan.berkas))
    if permintaan.banding is not None:
        raise TakTerpakaiError(
            "--banding hanya untuk laporan; BERKAS yang diberikan sudah berupa sumber."
        )


def _bukan_word(berkas: Path | None) -> str:
    return f"--anotasi hanya untuk laporan Word (.docx), sedangkan {berkas} bukan Word."


def _hasil_laporan(permintaan: Permintaan, berkas: Path) -> HasilReviu:
    from akuntabel.reviu.mesin import reviu  # noqa: PLC0415 - a source does not need it
    from akuntabel.reviu.pembaca import baca_naskah  # noqa: PLC0415 - as above

    banding = baca_dan_hitung(permintaan.banding) if permintaan.banding is not None else None
    naskah = baca_naskah(berkas)
    if permintaan.anotasi is not None and naskah.jenis != "docx":
        raise TakTerpakaiError(_bukan_word(berkas))
    return reviu(naskah, banding=banding)


def _hasil_sumber(sumber: Path) -> tuple[HasilReviu, bool]:
    """Return what reading, computing and laying out a source finds, and whether it can be used."""
    from akuntabel.dokumen.lkjip import susun_lkjip  # noqa: PLC0415 - a report does not need it
    from akuntabel.inti.hitung import hitung  # noqa: PLC0415 - as above
    from akuntabel.sektor.kerangka import muat_kerangka  # noqa: PLC0415 - as above

    bacaan = baca_sumber(sumber)
    terpakai = bacaan.terpakai
    temuan, terbaca = bacaan.temuan, Terbaca()
    if terpakai is not None:
        hasil = hitung(*terpakai)
        kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
        temuan = (*temuan, *hasil.temuan, *susun_lkjip(hasil, kerangka)[1])
        terbaca = Terbaca(len(hasil.berkas.tabel), len(hasil.indikator))
    naskah = Naskah(sumber.name or str(sumber), JENIS_SUMBER, ())
    return HasilReviu(naskah, terbaca, _urut(temuan)), terpakai is not None


def _urut(daftar_temuan: tuple[Temuan, ...]) -> tuple[TemuanReviu, ...]:
    """Return the findings of a source, the gravest first, each a cause of its own."""
    berat = {tingkat: n for n, tingkat in enumerate(TingkatTemuan)}
    urut = sorted(daftar_temuan, key=lambda satu: berat[satu.tingkat])
    return tuple(
        TemuanReviu(satu, _ATURAN_SUMBER, (), kelompok=n) for n, satu in enumerate(urut, start=1)
    )


def _keluarkan(permintaan: Permintaan, berkas: Path, hasil: HasilReviu) -> None:
    """Write the findings, and the annotated copy, which holds the same ones."""
    tampil = saring(hasil, permintaan.tingkat)
    tersembunyi = len(hasil.temuan) - len(tampil.temuan)
    if permintaan.anotasi is not None:
        from akuntabel.reviu.keluaran.word import anotasi_docx  # noqa: PLC0415 - only when wanted

        isi = anotasi_docx(berkas.read_bytes(), tampil.temuan)
        _simpan(permintaan.anotasi, isi, di_galat=permintaan.bentuk != "html")
    match permintaan.bentuk:
        case "json":
            _tulis_json(permintaan, tampil)
        case "html":
            _tulis_html(permintaan, tampil, tersembunyi)
        case _:
            _tulis_tabel(permintaan, tampil, tersembunyi)


def _tulis_json(permintaan: Permintaan, hasil: HasilReviu) -> None:
    from akuntabel.reviu.keluaran.data import json_reviu  # noqa: PLC0415 - only when wanted

    _tulis(json_reviu(hasil), permintaan.keluaran)
    _awasi(hasil)


def _tulis_tabel(permintaan: Permintaan, hasil: HasilReviu, tersembunyi: int) -> None:
    from akuntabel.reviu.keluaran.terminal import tabel_reviu  # noqa: PLC0415 - only when wanted

    warna = permintaan.keluaran is None and sys.stdout.isatty()
    teks = tabel_reviu(hasil, _lebar(), warna=warna, tersembunyi=tersembunyi)
    _tulis(teks, permintaan.keluaran)


def _tulis_html(permintaan: Permintaan, hasil: HasilReviu, tersembunyi: int) -> None:
    from akuntabel.reviu.keluaran.html import html_reviu  # noqa: PLC0415 - only when wanted

    assert permintaan.berkas is not None, "checked at the start"
    nama = permintaan.berkas.resolve().stem
    tujuan = permintaan.keluaran or Path(f"reviu-{nama}.html")
    _simpan(tujuan, html_reviu(hasil, tersembunyi).encode())
    click.echo(f"Jumlah temuan: {kalimat_banyak(hasil, tersembunyi)}.")
    _awasi(hasil)


def _awasi(hasil: HasilReviu) -> None:
    """Say on stderr when silence means that nothing was recognised."""
    if hasil.naskah.jenis != JENIS_SUMBER and (awas := kalimat_awas(hasil)):
        tulis_galat(awas)


def _tulis(teks: str, keluaran: Path | None) -> None:
    """Write the result; a screen that lacks a sign shows "?" in its place."""
    if keluaran is None:
        sandi = sys.stdout.encoding or "utf-8"
        click.echo(teks.encode(sandi, "replace").decode(sandi))
    else:
        _simpan(keluaran, f"{teks}\n".encode())


def _simpan(jalur: Path, isi: bytes, *, di_galat: bool = False) -> None:
    """Write a file whole or not at all; say so where it does not mix with the result."""
    with ganti_berkas(jalur) as baru:
        baru.write_bytes(isi)
    click.echo(f"Ditulis: {click.format_filename(jalur)}", err=di_galat)


def _lebar() -> int:
    return shutil.get_terminal_size(_LEBAR_BAWAAN).columns


@contextmanager
def jaga() -> Iterator[None]:
    """Bound time and memory of the block; a report from outside may be made to exhaust them."""
    alarm = _pasang_alarm()
    jam = threading.Timer(_BATAS_DETIK, _berhenti)
    jam.daemon = True
    jam.start()
    memori = _batasi_memori()
    try:
        yield
    finally:
        memori()
        jam.cancel()
        alarm()


def _berhenti(*_: object) -> None:
    """End the process at once: the work that takes too long cannot be asked to stop."""
    pesan = (
        f"Dihentikan: berkas tidak selesai dibaca dalam {_BATAS_DETIK:.0f} detik; pecah berkasnya."
    )
    os.write(2, f"{pesan}\n".encode())
    os._exit(KODE_TAK_TERPAKAI)


def _pasang_alarm() -> Callable[[], object]:
    """Start a second clock: a regular expression holds back the Timer's thread, not a signal."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        return lambda: None
    lama = signal.signal(signal.SIGALRM, _berhenti)
    signal.setitimer(signal.ITIMER_REAL, _BATAS_DETIK)

    def lepas() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, lama or signal.SIG_DFL)

    return lepas


def _batasi_memori() -> Callable[[], object]:
    """Lower the soft limit of address space where the system says how much is in use."""
    try:
        import resource  # noqa: PLC0415 - Windows has none

        terpakai = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        lama, keras = resource.getrlimit(resource.RLIMIT_AS)
        batas = terpakai * resource.getpagesize() + _BATAS_MEMORI
        if lama == resource.RLIM_INFINITY or batas < lama:
            resource.setrlimit(resource.RLIMIT_AS, (batas, keras))
    except (ImportError, OSError, ValueError):
        return lambda: None
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (lama, keras))
