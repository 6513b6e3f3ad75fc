"""Narasi: passages ↔ the Markdown files that hold them, `## kunci` before each."""

import re
from collections.abc import Iterator, Mapping

from akuntabel.berkas.galat import BerkasTakTertulisError
from akuntabel.berkas.lembar import Penampung
from akuntabel.berkas.sel import SelSalah, baca_teks_panjang
from akuntabel.berkas.urai import saran
from akuntabel.inti.temuan import Letak, TingkatTemuan

_KUNCI = re.compile(r"(?P<berkas>[A-Za-z0-9_][A-Za-z0-9_.-]*)\.(?P<kunci>[A-Za-z0-9_-]+)")
_JUDUL = "## "
_LINDUNG = re.compile(r"^(?=\\*## )", re.MULTILINE)
_BUKA = re.compile(r"^\\(?=\\*## )", re.MULTILINE)


def pecah_kunci(kunci: str) -> tuple[str, str] | None:
    """Return file and passage of a key ("SK1.1.sebab" → "SK1.1", "sebab"), None if malformed."""
    cocok = _KUNCI.fullmatch(kunci)
    return (cocok["berkas"], cocok["kunci"]) if cocok else None


def rapikan(teks: str) -> str:
    """Return the passage with one kind of line end and without blank lines around it."""
    return rapikan_baris(teks).strip("\n")


def laporkan_asing(
    tempat: Mapping[str, Letak], kenal: tuple[str, ...], penampung: Penampung
) -> None:
    """Warn of passages that no report prints; those under one unknown name are one sentence."""
    asing = {kunci: letak for kunci, letak in tempat.items() if kunci not in kenal}
    if not kenal or not asing:
        return
    nama_kenal = tuple(dict.fromkeys(pecah[0] for k in kenal if (pecah := pecah_kunci(k))))
    terlihat: set[str] = set()
    for kunci, letak in asing.items():
        nama, _ = pecah_kunci(kunci) or ("", "")
        if nama in terlihat:
            continue
        if nama in nama_kenal:
            senama = tuple(satu for satu in kenal if satu.startswith(f"{nama}."))
            pesan = f"narasi {kunci} tidak dikenal dan tidak dicetak; betulkan kuncinya"
            pesan += saran(kunci, senama) or "."
        else:
            terlihat.add(nama)
            pesan = f"narasi {nama} tidak dikenal dan tidak dicetak; betulkan namanya"
            pesan += saran(nama, nama_kenal) or "."
        penampung.tambah("NARASI_TIDAK_DIKENAL", TingkatTemuan.PERINGATAN, pesan, letak)


def baca_markdown(
    nama: str, isi: str, letak_berkas: str, penampung: Penampung, kenal: tuple[str, ...] = ()
) -> dict[str, str]:
    """Return the passages of one file by their full key; empty ones are left out.

    Of `kenal`, if given, a key is expected; others are read with a warning.

    Bentuk: a line of the text that begins with `## ` is written with a backslash before it.
    """
    hasil: dict[str, str] = {}
    tempat: dict[str, Letak] = {}
    for nomor, judul, badan in _bagian(isi):
        letak = Letak(letak_berkas, sel=f"baris {nomor}")
        teks = _BUKA.sub("", badan).strip("\n")
        if judul is None:
            if teks.strip():
                pesan = "teks sebelum baris ## yang pertama tidak dibaca; beri baris ## kunci."
                penampung.tambah("NARASI_TANPA_KUNCI", TingkatTemuan.PERINGATAN, pesan, letak)
            continue
        kunci = f"{nama}.{judul}"
        if pecah_kunci(kunci) is None or "." in judul:
            pesan = f"kunci “{judul}” tidak dapat dipakai; tulis satu kata, contoh ## sebab."
            penampung.rusakkan("KUNCI_NARASI_SALAH", pesan, letak)
        elif kunci in hasil:
            pesan = f"kunci {judul} sudah ada di berkas ini; gabungkan kedua bagian itu."
            penampung.rusakkan("NARASI_GANDA", pesan, letak)
        elif isinstance(salah := baca_teks_panjang(teks), SelSalah):
            penampung.rusakkan(salah.kode, salah.pesan, letak)
        elif teks.strip():
            hasil[kunci], tempat[kunci] = teks, letak
    laporkan_asing(tempat, kenal, penampung)
    return hasil


def _bagian(isi: str) -> Iterator[tuple[int, str | None, str]]:
    """Yield line number, heading and body of each part; the first has no heading."""
    judul: str | None = None
    awal = 1
    badan: list[str] = []
    for nomor, baris in enumerate(rapikan_baris(isi).split("\n"), 1):
        if baris.startswith(_JUDUL):
            yield awal, judul, "\n".join(badan)
            judul, awal, badan = baris[len(_JUDUL) :].strip(), nomor, []
        else:
            badan.append(baris)
    yield awal, judul, "\n".join(badan)


def rapikan_baris(isi: str) -> str:
    """Return the text with one kind of line end."""
    return isi.replace("\r\n", "\n").replace("\r", "\n")


def tulis_markdown(narasi: Mapping[str, str]) -> dict[str, str]:
    """Return the content of each file by its name without suffix.

    Galat: BerkasTakTertulisError for a key that names no file.
    """
    berkas: dict[str, list[str]] = {}
    for kunci, teks in narasi.items():
        bagian = pecah_kunci(kunci)
        if bagian is None:
            raise BerkasTakTertulisError(f"Kunci narasi “{kunci}” tidak berbentuk berkas.kunci.")
        nama, judul = bagian
        berkas.setdefault(nama, []).append(f"{_JUDUL}{judul}\n\n{_LINDUNG.sub(_garis, teks)}\n")
    return {nama: "\n".join(daftar) for nama, daftar in berkas.items()}


def _garis(_: re.Match[str]) -> str:
    return "\\"
