"""A document as plain lines: what a reader of the golden files sees."""

from collections.abc import Iterator

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gaya,
    Grafik,
    JenisDaftar,
    Judul,
    Kop,
    Mat,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Paragraf,
    Pemisah,
    Persamaan,
    Rentetan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
)


def teks_dokumen(dokumen: Dokumen) -> str:
    """Return the whole document, one block after another."""
    return "\n".join(baris for blok in dokumen.blok for baris in teks_blok(blok)) + "\n"


def teks_blok(blok: Blok) -> Iterator[str]:  # noqa: C901, PLR0912 - one case per kind of block
    match blok:
        case Judul():
            yield f"{'#' * blok.tingkat} {blok.nomor} {blok.teks}".replace("  ", " ")
        case Paragraf():
            yield rata(blok.isi)
        case Daftar():
            for nomor, butir in enumerate(blok.butir, 1):
                awal = {JenisDaftar.ANGKA: f"{nomor}.", JenisDaftar.HURUF: f"{chr(96 + nomor)}."}
                yield f"{awal.get(blok.jenis, '-')} {rata(butir)}"
        case Tabel():
            yield f"[Tabel {blok.nomor}. {blok.judul}]" if blok.judul else "[tabel]"
            for baris in (*blok.kepala, *blok.badan):
                yield " | ".join(teks_sel(sel) for sel in baris)
        case Persamaan():
            for satu in blok.baris:
                yield f"$ {mat(satu)}"
        case Grafik():
            yield f"[Gambar {blok.nomor}. {blok.judul}] {blok.alternatif}"
        case Pemisah() | DaftarIsi():
            yield f"[{blok.jenis.value}]"
        case Sampul():
            yield f"[sampul] {' / '.join((*blok.judul, blok.tahun, *blok.satker, *blok.instansi))}"
        case TandaTangan():
            pihak = "; ".join(" / ".join((*p.atas, p.nama, p.bawah)) for p in blok.pihak)
            yield f"[tanda tangan] {blok.tempat_tanggal}: {pihak}"
        case Kop():
            yield f"[kop] {' / '.join(blok.baris)}"


def rata(isi: Rentetan) -> str:
    """Return runs as text; what a human must still write stands between guillemets."""
    return "".join(f"»{t.isi}«" if t.gaya is Gaya.TANDA else t.isi for t in isi).replace(
        "\n", " / "
    )


def teks_sel(sel: Sel) -> str:
    rentang = f" ⟨{sel.lebar}×{sel.tinggi}⟩" if (sel.lebar, sel.tinggi) != (1, 1) else ""
    return f"{rata(sel.isi)}{rentang}"


def mat(isi: Mat) -> str:
    hasil = []
    for unsur in isi:
        match unsur:
            case MatTeks() | MatTanda():
                hasil.append(unsur.isi)
            case MatPecahan():
                hasil.append(f"({mat(unsur.atas)}) / ({mat(unsur.bawah)})")
            case MatKurung():
                hasil.append(f"({mat(unsur.isi)})")
    return " ".join(hasil)
