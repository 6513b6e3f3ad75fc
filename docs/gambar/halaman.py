"""What buat.sh photographs: HTML of a terminal, a sheet of the workbook, a phone."""

import html
import re
import struct
import sys
import zlib
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

_LAYAR = """<!doctype html><meta charset="utf-8"><style>
@page{size:%dpx %dpx;margin:0}
body{margin:0;background:#1b2230;color:#e6e9ef;-webkit-print-color-adjust:exact}
pre{margin:0;padding:16px;font:12px/17px "DejaVu Sans Mono",monospace}
</style><pre>%s</pre>"""
_LEMBAR = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:12px;background:#fff;font:13px Arial,"Liberation Sans",sans-serif}
table{border-collapse:collapse;table-layout:fixed;width:0}td{padding:1px 5px;white-space:pre-wrap}
nav{margin-top:12px;border-top:1px solid #bfbfbf;white-space:nowrap;overflow:hidden}
nav span{display:inline-block;padding:4px 10px;border-right:1px solid #d5d5d5;color:#555}
nav .aktif{font-weight:bold;color:#1f4e5f;background:#e3edf0}
</style><table>%s</table><nav>%s</nav>"""
_PONSEL = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#fff}iframe{width:390px;height:780px;border:0}
</style><iframe src="%s#%s"></iframe>"""


def layar(berkas: Path) -> str:
    """Return a terminal that shows the text, as one page of its size."""
    teks = berkas.read_text(encoding="utf-8")
    baris = teks.splitlines()
    lebar = max(len(satu) for satu in baris) * 7.25 + 32
    return _LAYAR % (lebar, len(baris) * 17 + 32, html.escape(teks.rstrip("\n")))


def lembar(berkas: Path, nama: str, dari: int, sampai: int) -> str:
    """Return rows of one sheet with the widths, fills and fonts that the file gives them."""
    buku = load_workbook(berkas)
    isi = buku[nama]
    lebar = "".join(f'<col style="width:{_piksel(isi, k)}px">' for k in _kolom(isi))
    baris = "".join(_baris(isi, nomor) for nomor in range(dari, sampai + 1))
    tab = "".join(
        f"<span{' class=aktif' if satu == nama else ''}>{html.escape(satu)}</span>"
        for satu in buku.sheetnames
    )
    return _LEMBAR % (lebar + baris, tab)


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


def _kolom(isi: Worksheet) -> list[str]:
    return [chr(ord("A") + nomor) for nomor in range(1, isi.max_column)]


def _piksel(isi: Worksheet, kolom: str) -> int:
    return round(isi.column_dimensions[kolom].width * 7 + 5)


def _baris(isi: Worksheet, nomor: int) -> str:
    ukuran = isi.row_dimensions[nomor]
    if ukuran.hidden:
        return ""
    gabung = {r.min_row for r in isi.merged_cells.ranges}
    sel = _sel(isi, "B", nomor, len(_kolom(isi))) if nomor in gabung else ""
    sel = sel or "".join(_sel(isi, kolom, nomor) for kolom in _kolom(isi))
    return f'<tr style="height:{round((ukuran.height or 15) * 4 / 3)}px">{sel}</tr>'


def _sel(isi: Worksheet, kolom: str, nomor: int, rentang: int = 1) -> str:
    sel = isi[f"{kolom}{nomor}"]
    gaya = f"font-size:{sel.font.sz}pt;text-align:{sel.alignment.horizontal or 'left'}"
    if sel.fill.fill_type:
        gaya += f";background:#{sel.fill.fgColor.rgb[2:]}"
    if isinstance(sel.font.color and sel.font.color.rgb, str):
        gaya += f";color:#{sel.font.color.rgb[2:]}"
    if sel.font.b:
        gaya += ";font-weight:bold"
    if sel.border.left.style:
        gaya += ";border:1px solid #bfbfbf"
    else:
        gaya += ";white-space:nowrap"
    teks = "" if sel.value is None else html.escape(str(sel.value))
    return f'<td colspan="{rentang}" style="{gaya}">{teks}</td>'


def main(argumen: list[str]) -> None:
    """Write the page of that kind to standard output; a picture to the file named last."""
    jenis, berkas, *lain = argumen
    match jenis:
        case "layar":
            sys.stdout.write(layar(Path(berkas)))
        case "lembar":
            sys.stdout.write(lembar(Path(berkas), lain[0], int(lain[1]), int(lain[2])))
        case "png":
            Path(lain[0]).write_bytes(png(Path(berkas).read_bytes()))
        case "ponsel":
            sys.stdout.write(ponsel(Path(berkas), lain[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
