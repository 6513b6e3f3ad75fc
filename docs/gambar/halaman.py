"""What buat.sh photographs: a terminal and a phone as HTML."""

import html
import re
import struct
import sys
import zlib
from pathlib import Path

_LAYAR = """<!doctype html><meta charset="utf-8"><style>
@page{size:%dpx %dpx;margin:0}
body{margin:0;background:#1b2230;color:#e6e9ef;-webkit-print-color-adjust:exact}
pre{margin:0;padding:16px;font:12px/17px "DejaVu Sans Mono",monospace}
</style><pre>%s</pre>"""
_PONSEL = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#fff}iframe{width:390px;height:780px;border:0}
</style><iframe src="%s#%s"></iframe>"""


def layar(berkas: Path) -> str:
    """Return a terminal that shows the text, as one page of its size."""
    teks = berkas.read_text(encoding="utf-8")
    baris = teks.splitlines()
    lebar = max(len(satu) for satu in baris) * 7.25 + 32
    return _LAYAR % (lebar, len(baris) * 17 + 32, html.escape(teks.rstrip("\n")))


def ponsel(berkas: Path, judul: str) -> str:
    """Return a phone's width of the report, scrolled to the table of that title."""
    teks = berkas.read_text(encoding="utf-8")
    cocok = re.search(rf'id="(tabel-\d+)"[^>]*><[^>]*aria-label="Tabel \d+\. {judul}"', teks)
    if cocok is None:
        sys.exit(f"Tabel {judul} tidak ada di {berkas}")
    return _PONSEL % (berkas.resolve().as_uri(), cocok[1])


def png(isi: bytes) -> bytes:
    """Return a grey picture (PGM) as a PNG of sixteen tones, a third of the usual size."""
    _, ukuran, _, titik = isi.split(b"\n", 3)
    lebar, tinggi = (int(satu) for satu in ukuran.split())
    baris = (titik[nomor * lebar : (nomor + 1) * lebar] for nomor in range(tinggi))
    data = b"".join(b"\0" + _padatkan(satu + b"\0" * (lebar % 2)) for satu in baris)
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 4, 0, 0, 0, 0)
    bagian = ((b"IHDR", kepala), (b"IDAT", zlib.compress(data, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_bagian(nama, data) for nama, data in bagian)


def _padatkan(titik: bytes) -> bytes:
    return bytes(kiri & 0xF0 | kanan >> 4 for kiri, kanan in zip(*[iter(titik)] * 2, strict=True))


def _bagian(nama: bytes, data: bytes) -> bytes:
    akhir = struct.pack(">I", zlib.crc32(nama + data))
    return struct.pack(">I", len(data)) + nama + data + akhir


def main(argumen: list[str]) -> None:
    """Write the page of that kind to standard output; a picture to the file named last."""
    jenis, berkas, *lain = argumen
    match jenis:
        case "layar":
            sys.stdout.write(layar(Path(berkas)))
        case "png":
            Path(lain[0]).write_bytes(png(Path(berkas).read_bytes()))
        case "ponsel":
            sys.stdout.write(ponsel(Path(berkas), lain[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
