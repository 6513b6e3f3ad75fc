"""Run `akuntabel reviu` on broken files; exit 1 when one makes it crash, hang or swell.

    .venv/bin/python alat/fuzz_reviu.py [--banyak 1000] [--benih 1] [--hanya URUTAN ...]

Files come from a seed, so a failure can be repeated by its number (--hanya). They run many
to a process with 1 GB of memory; a process that dies is blamed on the file it was at.
"""

import argparse
import contextlib
import io
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fuzz_mutasi import TEKS, mutasi_ke

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.cli.lkjip import tulis_dokumen
from akuntabel.cli.utama import akuntabel
from akuntabel.cli.utama import main as perintah_utama
from akuntabel.dokumen.blok import Persamaan
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.hitung import hitung
from akuntabel.reviu.pembaca import baca_naskah
from akuntabel.sektor.kerangka import muat_kerangka

AKAR = Path(__file__).parents[1]
MEMORI = 1 << 30
DETIK = 60
_PER_PROSES = 50
_JARANG = 12
"""Of this many files, one comes from a whole report and the others from a short one."""


def buat_dasar(jenis: list[str]) -> dict[str, bytes]:
    """Return the base files of these kinds: a short and a whole report, and a text."""
    bacaan = baca_sumber(AKAR / "contoh" / "lapas-muara-enim-2023")
    assert bacaan.berkas is not None
    assert bacaan.definisi is not None
    hasil = hitung(bacaan.berkas, bacaan.definisi)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    penuh = susun_lkjip(hasil, kerangka, json_hasil(hasil).encode())[0]
    rumus = next(i for i, b in enumerate(penuh.blok) if isinstance(b, Persamaan))
    ringkas = penuh._replace(blok=(*penuh.blok[:30], *penuh.blok[rumus - 10 : rumus + 25]))
    dasar = {"ringkas.txt": TEKS}
    for nama, dokumen in (("penuh", penuh), ("ringkas", ringkas)):
        for ujung, isi in tulis_dokumen(dokumen, ("docx", "pdf", "html")).items():
            dasar[f"{nama}.{ujung}"] = isi
    return {nama: isi for nama, isi in dasar.items() if nama.rpartition(".")[2] in jenis}


def pilih_dasar(dasar: dict[str, bytes], urutan: int) -> dict[str, bytes]:
    """Return the base files from which a number chooses."""
    awal = "penuh" if urutan % _JARANG == 0 else "ringkas"
    return {nama: isi for nama, isi in dasar.items() if nama.startswith(awal)} or dasar


def fungsi_uji() -> Callable[[Path, int], None]:
    """Return what is tested: the command once it exists, else the readers alone."""

    def perintah(jalur: Path, urutan: int) -> None:
        pilihan = ("--format", "json") if urutan % 2 else ()
        keluar, kode = io.StringIO(), None
        try:
            with contextlib.redirect_stdout(keluar), contextlib.redirect_stderr(keluar):
                perintah_utama(["reviu", str(jalur), *pilihan])
        except SystemExit as selesai:
            kode = selesai.code
        assert kode in {0, 1, 2, None}, f"kode keluar {kode!r}"
        teks = keluar.getvalue()
        assert teks.strip(), "tanpa satu kalimat pun"
        assert "Traceback (most recent call last)" not in teks, teks
        assert "RV-GAGAL" not in teks, teks

    def pembaca(jalur: Path, _: int) -> None:
        with contextlib.suppress(TakTerpakaiError):
            baca_naskah(jalur)

    lengkap = "reviu" in akuntabel.commands and os.environ.get("FUZZ_SASARAN") != "pembaca"
    return perintah if lengkap else pembaca


def pekerja(folder: Path, benih: int, urutan: list[int]) -> None:
    """Run some files in this process; one line of JSON before and one after each."""
    dasar = {satu.name: satu.read_bytes() for satu in (folder / "dasar").iterdir()}
    uji = fungsi_uji()
    asli = os.dup(1)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def lapor(**isi: object) -> None:
        os.write(asli, (json.dumps(isi) + "\n").encode())

    for satu in urutan:
        nama, isi = mutasi_ke(benih, satu, pilih_dasar(dasar, satu))
        jalur = folder / nama
        jalur.write_bytes(isi)
        del isi
        lapor(mulai=satu, nama=nama)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORI, resource.RLIM_INFINITY))
        signal.alarm(DETIK)
        awal, galat = time.perf_counter(), ""
        _puncak_memori(nolkan=True)
        try:
            uji(jalur, satu)
        except BaseException:  # whatever escapes is what is looked for
            galat = traceback.format_exc()
        lama = time.perf_counter() - awal
        signal.alarm(0)
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
        lapor(selesai=satu, nama=nama, detik=lama, memori=_puncak_memori(), galat=galat)
        if not galat:
            jalur.unlink()


def _puncak_memori(*, nolkan: bool = False) -> int:
    """Return the most memory that was used since it was set to nothing, in MB (Linux)."""
    with contextlib.suppress(OSError):
        if nolkan:
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
            return 0
        for baris in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if baris.startswith("VmHWM:"):
                return int(baris.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def jalankan(folder: Path, benih: int, urutan: list[int]) -> Iterator[dict[str, object]]:
    """Return one result per file; a dead process yields one and the rest gets a new one."""
    while urutan:
        perintah = [sys.executable, __file__, "--pekerja", str(folder), "--benih", str(benih)]
        proses = subprocess.run(  # noqa: S603 - ourselves, as a process that may die
            [*perintah, *map(str, urutan)], capture_output=True, cwd=folder, check=False
        )
        kini: dict[str, object] | None = None
        for baris in proses.stdout.decode().splitlines():
            isi = json.loads(baris)
            if "mulai" in isi:
                kini = isi
            else:
                kini = None
                urutan = [n for n in urutan if n != isi["selesai"]]
                yield isi
        if kini is not None:
            urutan = [n for n in urutan if n != kini["mulai"]]
            sebab = f"lebih dari {DETIK} detik" if proses.returncode == -signal.SIGALRM else "mati"
            sys.stderr.write(f"{kini['nama']}: proses {sebab}\n")
            pesan = f"proses {sebab} (kode {proses.returncode})\n{proses.stderr.decode()[-3000:]}"
            yield {"selesai": kini["mulai"], "nama": kini["nama"], "galat": pesan}
        elif proses.returncode:
            raise SystemExit(f"pekerja gagal: {proses.stderr.decode()[-3000:]}")


def uji_semua(folder: Path, benih: int, urutan: list[int]) -> list[dict[str, object]]:
    """Return the results of all files, run on every processor."""
    potongan = [urutan[i : i + _PER_PROSES] for i in range(0, len(urutan), _PER_PROSES)]
    with ThreadPoolExecutor(os.cpu_count()) as kolam:
        return [
            satu
            for hasil in kolam.map(lambda p: list(jalankan(folder, benih, p)), potongan)
            for satu in hasil
        ]


def ringkasan(hasil: list[dict[str, object]], folder: Path) -> str:
    """Return the failures in full, and the slowest and the largest of the others."""
    gagal = [satu for satu in hasil if satu["galat"]]
    baris = [f"GAGAL {folder / str(satu['nama'])}\n{satu['galat']}" for satu in gagal]
    for kunci, satuan in (("detik", "dtk"), ("memori", "MB")):
        terbesar = sorted(hasil, key=lambda s: -float(str(s.get(kunci, 0))))[:3]
        daftar = ", ".join(
            f"{float(str(s.get(kunci, 0))):.1f} {satuan} {s['nama']}" for s in terbesar
        )
        baris.append(f"Terbesar: {daftar}")
    baris.append(f"{len(hasil)} berkas, {len(gagal)} gagal.")
    return "\n".join(baris) + "\n"


def main() -> int:
    """Read the options, run, and return the exit code."""
    urai = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    urai.add_argument("--banyak", type=int, default=1000)
    urai.add_argument("--benih", type=int, default=1)
    urai.add_argument("--hanya", type=int, nargs="*")
    urai.add_argument("--jenis", nargs="*", default=["docx", "pdf", "html", "txt"])
    urai.add_argument("--pekerja", type=Path, help=argparse.SUPPRESS)
    urai.add_argument("urutan", type=int, nargs="*", help=argparse.SUPPRESS)
    pilihan = urai.parse_args()
    if pilihan.pekerja:
        pekerja(pilihan.pekerja, pilihan.benih, pilihan.urutan)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="fuzz-reviu-"))
    (folder / "dasar").mkdir()
    for nama, isi in buat_dasar(pilihan.jenis).items():
        (folder / "dasar" / nama).write_bytes(isi)
    hasil = uji_semua(folder, pilihan.benih, pilihan.hanya or list(range(pilihan.banyak)))
    sys.stdout.write(ringkasan(hasil, folder))
    if any(satu["galat"] for satu in hasil):
        return 1
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
