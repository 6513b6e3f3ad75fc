"""The command `impor`: what is taken, what is shown first, and forty files that are refused."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from cli.jalan import jalankan
from ekspor.anggaran_contoh import anggaran_2022, anggaran_2023
from ekspor.buat_daftar import (
    capaian_output,
    daftar_sp2d,
    halaman_iii,
    kertas_kerja,
    pagu_realisasi,
)
from ekspor.buat_fa_detail import Laporan, baris_fa, tulis_fa
from ekspor.buku_ekspor import Baris, Mentah, tulis_csv_ekspor, tulis_xlsx_ekspor

CONTOH = Path(__file__).parents[2] / "contoh" / "lapas-muara-enim-2023"
Tangkap = pytest.CaptureFixture[str]
Pembuat = Callable[[Path], Path]


def sidik(folder: Path) -> dict[str, str]:
    return {
        str(j.relative_to(folder)): hashlib.sha256(j.read_bytes()).hexdigest()
        for j in sorted(folder.rglob("*"))
        if j.is_file()
    }


@pytest.fixture
def sumber(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTOH, tmp_path / "sumber"))


def fa(ubah: Callable[[list[Baris]], list[Baris]] | None = None, nama: str = "fa.xlsx") -> Pembuat:
    return lambda p: tulis_fa(Laporan(anggaran_2023(), 2023, 12), p / nama, ubah)


def lain(baris: Sequence[Baris], nama: str = "e.xlsx") -> Pembuat:
    tulis = tulis_csv_ekspor if nama.endswith("csv") else tulis_xlsx_ekspor
    return lambda p: tulis(baris, p / nama)


def isi(data: bytes, nama: str = "e.xlsx") -> Pembuat:
    def buat(p: Path) -> Path:
        (p / nama).write_bytes(data)
        return p / nama

    return buat


def arsip(nama: str) -> Pembuat:
    def buat(p: Path) -> Path:
        with zipfile.ZipFile(p / "e.xlsx", "w") as z:
            z.writestr(nama, "isi")
        return p / "e.xlsx"

    return buat


def ganti(cari: str, kolom: int, nilai: object) -> Callable[[list[Baris]], list[Baris]]:
    """Return a change of the first row in which the text stands."""

    def ubah(baris: list[Baris]) -> list[Baris]:
        tempat = next(n for n, b in enumerate(baris) if any(cari in str(i) for i in b.values()))
        return [*baris[:tempat], {**baris[tempat], kolom: nilai}, *baris[tempat + 1 :]]  # type: ignore[dict-item]  # any cell

    return ubah


def tanpa(cari: str) -> Callable[[list[Baris]], list[Baris]]:
    return lambda baris: [b for b in baris if not any(cari in str(i) for i in b.values())]


def tanpa_kolom(*kolom: int) -> Callable[[list[Baris]], list[Baris]]:
    return lambda baris: [{k: i for k, i in b.items() if k not in kolom} for b in baris]


def dua_kali(baris: list[Baris]) -> list[Baris]:
    return [*baris, *baris[9:]]


def ribuan(baris: list[Baris]) -> list[Baris]:
    kecil: list[Baris] = [
        {k: (i // 1000 if isinstance(i, int) and i > 1000 else i) for k, i in b.items()}
        for b in baris
    ]
    return [kecil[0], {1: "(dalam ribuan rupiah)"}, *kecil[1:]]


D = anggaran_2023()
SP2D, CO, H3 = daftar_sp2d(D), capaian_output(), halaman_iii(D)
PR = pagu_realisasi(D, 12)
RUSAK: dict[str, tuple[Pembuat, str]] = {
    "nol byte": (isi(b""), "kosong"),
    "spasi saja": (isi(b"   \n  "), "kosong"),
    "html bernama xls": (isi(b"<html><table><tr><td>x", "e.xls"), "HTML"),
    "pdf": (isi(b"%PDF-1.7 isi"), "PDF"),
    "xml": (isi(b"<?xml version='1.0'?><a/>"), "XML"),
    "biner": (isi(b"\x00\x01\x02\x03" * 30), "bukan Excel"),
    "xls lama": (isi(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "format lama"),
    "bersandi": (
        isi(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        "sandi",
    ),
    "zip bukan buku kerja": (arsip("surat.txt"), "bukan buku kerja"),
    "zip terpotong": (isi(b"PK\x03\x04terpotong"), "rusak"),
    "folder": (lambda p: p, "folder"),
    "tidak ada": (lambda p: p / "hilang.xlsx", "bukan berkas"),
    "csv tanpa pemisah": (isi(b"satu\ndua\n", "e.csv"), "Pemisah"),
    "csv tidak dikenal": (isi(b"a;b;c\n1;2;3\n4;5;6\n", "e.csv"), "tidak dikenali"),
    "buku kerja kosong": (lain([]), "tidak berisi"),
    "buku kerja lain": (lain([{0: "Nama", 1: "NIP", 2: "Gaji"}, {0: "A", 1: "1"}]), "dikenali"),
    "tahun lain": (
        lambda p: tulis_fa(Laporan(anggaran_2022(), 2022, 12), p / "fa.xlsx"),
        "2022",
    ),
    "satker lain": (
        lambda p: tulis_fa(
            Laporan(D, 2023, 12, "RUMAH SAKIT UMUM KOTA LAIN", "999888"), p / "fa.xlsx"
        ),
        "satker",
    ),
    "terpotong di tengah": (fa(lambda b: b[:30]), ""),
    "tanpa jumlah seluruhnya": (fa(tanpa("JUMLAH SELURUHNYA")), "jumlah seluruhnya"),
    "ribuan rupiah": (fa(ribuan), "ribuan"),
    "angka jadi kata": (fa(ganti("Listrik", 16, "empat ratus juta")), "bukan angka"),
    "sel galat": (fa(ganti("Listrik", 16, Mentah("#REF!", galat=True))), "#REF!"),
    "pagu tambah satu": (fa(ganti("Listrik", 16, 400_000_001)), "522111"),
    "realisasi tambah satu": (fa(ganti("Listrik", 25, 380_000_001)), ""),
    "pagu negatif": (fa(ganti("Listrik", 16, -400_000_000)), ""),
    "halaman dua kali": (fa(dua_kali), ""),
    "tanpa kolom pagu": (fa(tanpa_kolom(16)), "Pagu"),
    "tanpa kolom realisasi": (fa(tanpa_kolom(22, 23, 24, 25)), ""),
    "bulan tidak disebut": (fa(ganti("Periode Desember", 1, "Per tahun 2023")), "--bulan"),
    "pok tidak berjumlah": (lain([*kertas_kerja(D, pok=True)[:-1]]), ""),
    "rkk tanpa jumlah": (lain(tanpa("JUMLAH S")(kertas_kerja(D, pok=False))), "jumlah"),
    "sp2d tidak berjumlah": (lain([*SP2D[:-1], {0: "JUMLAH", 5: 1}]), "selisih"),
    "sp2d tahun lain": (lain([*SP2D[:5], {**SP2D[5], 2: "11-01-2021"}]), "2021"),
    "sp2d tanggal kata": (lain([*SP2D[:6], {**SP2D[6], 2: "kemarin"}, *SP2D[7:]]), "bukan tanggal"),
    "sp2d dua kali": (lain([*SP2D[:-1], *SP2D[5:]]), ""),
    "sp2d kode asing": (lain([*SP2D[:5], {**SP2D[5], 4: "521111"}]), "kode"),
    "capaian lewat seratus": (lain([*CO[:-1], {**CO[-1], 5: 140}]), "100"),
    "capaian volume kata": (lain([*CO[:-1], {**CO[-1], 4: "banyak"}]), "bukan angka"),
    "halaman iii sebelas bulan": (lain([*H3[:4], *H3[5:-1]]), "dua belas"),
    "halaman iii tidak berjumlah": (lain([*H3[:-1], {**H3[-1], 2: 7}]), "selisih"),
    "halaman iii bulan asing": (lain([*H3[:4], {**H3[4], 0: "Triwulan"}, *H3[5:]]), "bukan bulan"),
    "pagu realisasi tidak berjumlah": (lain([*PR[:-1], {0: "JUMLAH", 3: 1}]), "selisih"),
}  # fmt: skip


def test_there_are_forty_faulty_exports() -> None:
    assert len(RUSAK) >= 40


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_export_is_refused_in_one_sentence_and_nothing_is_touched(
    capsys: Tangkap, sumber: Path, tmp_path: Path, nama: str
) -> None:
    buat, kata = RUSAK[nama]
    awal = sidik(sumber)
    (tmp_path / "unduhan").mkdir()
    hasil = jalankan(capsys, "impor", str(buat(tmp_path / "unduhan")), "--ke", str(sumber))
    assert hasil.kode == 2
    galat = [b for b in hasil.galat.splitlines() if b.startswith("GALAT")]
    assert len(galat) == 1
    assert kata.casefold() in galat[0].casefold()
    assert "Traceback" not in hasil.galat
    assert sidik(sumber) == awal


def test_the_same_file_again_leaves_every_byte(
    capsys: Tangkap, sumber: Path, tmp_path: Path
) -> None:
    jalur = fa()(tmp_path)
    assert jalankan(capsys, "impor", str(jalur), "--ke", str(sumber)).kode == 0
    sekali = sidik(sumber)
    hasil = jalankan(capsys, "impor", str(jalur), "--ke", str(sumber))
    assert hasil.kode == 0
    assert "Tidak ada yang berubah" in hasil.keluar
    assert sidik(sumber) == sekali


def test_changes_are_shown_and_taken_only_when_told_to(
    capsys: Tangkap, sumber: Path, tmp_path: Path
) -> None:
    jalankan(capsys, "impor", str(fa()(tmp_path)), "--ke", str(sumber))
    sekali = sidik(sumber)
    baru = (*D[:-1], replace(D[-1], pagu=D[-1].pagu + 1000))
    jalur = tulis_fa(Laporan(baru, 2023, 12), tmp_path / "baru.xlsx")
    hasil = jalankan(capsys, "impor", str(jalur), "--ke", str(sumber))
    assert hasil.kode == 1
    assert "Perbedaan" in hasil.keluar
    assert "--terima" in hasil.galat
    assert sidik(sumber) == sekali
    assert jalankan(capsys, "impor", str(jalur), "--ke", str(sumber), "--terima").kode == 0
    assert sidik(sumber) != sekali


def test_trying_writes_nothing(capsys: Tangkap, sumber: Path, tmp_path: Path) -> None:
    awal = sidik(sumber)
    hasil = jalankan(capsys, "impor", str(fa()(tmp_path)), "--ke", str(sumber), "--coba")
    assert hasil.kode == 0
    assert sidik(sumber) == awal
    assert len(baris_fa(Laporan(D))) > 40
