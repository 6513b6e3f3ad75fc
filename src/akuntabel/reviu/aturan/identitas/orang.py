"""Orang: persons named beside a NIP, and what a NIP says of itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import polos
from akuntabel.reviu.aturan.susunan.petikan import Petikan, petikan
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.naskah import Tempat

_NIP = re.compile(r"\bN\s?I\s?P\b\.?\s*[:.]?\s*(\d[\d .]{13,26}\d)(?!\d)")
_NIP_SEL = re.compile(r"(?:NIP\.?\s*:?\s*)?(\d[\d .]{16,26}\d)")
_LABEL_NAMA = re.compile(r"^\s*(?:nama(?: lengkap)?|a\.?n\.?|atas nama)\s*[:.]?\s+", re.IGNORECASE)
_LABEL_PENGESAHAN = re.compile(
    r"\s*(?:di(?:sahkan|tetapkan|buat|susun|periksa|setujui|ketahui|tandatangani|terima|undangkan)"
    r"|mengetahui|menyetujui|mengesahkan)\b",
    re.IGNORECASE,
)
_LABEL_LAIN = r"\b(?:jabatan|pangkat|golongan|gol|unit\s+kerja|instansi|alamat)\b[^:\n]{0,25}:"
_ISIAN_LAIN = re.compile(_LABEL_LAIN, re.IGNORECASE)
_ISIAN_NAMA = re.compile(
    rf"\bnama(?:\s+lengkap)?\s*:\s*(?P<nama>[^\n]+?)\s*(?={_LABEL_LAIN}|\bNIP\b|\n|$)",
    re.IGNORECASE,
)
_GELAR_DEPAN = re.compile(r"^(?:(?:dr|drs|dra|ir|prof|hj|h|apt|kol|letkol|mayor)\.?\s+)+",
                          re.IGNORECASE)  # fmt: skip
_BUKAN_NAMA = frozenset(
    (
        "kepala", "ketua", "wakil", "sekretaris", "panitera", "direktur", "pembina", "penata",
        "pengatur", "juru", "tingkat", "muda", "utama", "madya", "pihak", "mengetahui", "plt",
        "plh", "kasubag", "kasubbag", "kabag", "kabid", "kasi", "kaur", "bendahara", "pejabat",
        "penyusun", "lembaga", "kelas", "dinas", "kantor", "badan", "kecamatan",
        "pengadilan", "kementerian", "kabupaten", "kota", "provinsi", "republik", "indonesia",
        "jabatan", "pangkat", "golongan", "nip", "tanggal", "nomor", "bupati", "camat", "lurah",
        "gubernur", "inspektur", "menteri", "hakim", "jaksa", "tk", "selaku", "tertanda", "ttd",
        "bagian", "bidang", "seksi", "subbagian", "umum", "keuangan", "kepegawaian", "pertama",
        "kedua", "pt", "cv", "yayasan", "koperasi", "lapas", "rutan", "rsud", "desa", "bank",
        "program", "presiden", "universitas", "tahun", "laporan", "kinerja", "staf", "anggota",
        "tim", "daerah", "negara",
    )
)  # fmt: skip
_KATA_NAMA = re.compile(r"[A-Za-z'’`-]{1,20}\.?")
_JARAK_NAMA = 3
_UMUR_TERMUDA = 16
_UMUR_TERTUA = 60
_PPPK = 21


@rekaman
class Sebutan:
    """A NIP as printed at a place, and the name printed with it; "" where none is."""

    nip: str
    tercetak: str
    nama: str
    tempat: Tempat
    bagian: str
    tabel: int = -1


def sebutan_nip(bacaan: Bacaan) -> list[Sebutan]:
    """Return every NIP of the report with the name beside it, in order."""
    hasil: list[Sebutan] = []
    semua = [satu for satu in petikan(bacaan) if not satu.sel]
    for i, satu in enumerate(semua):
        if "NIP" not in satu.teks and "N I P" not in satu.teks:
            continue
        cocok = list(_NIP.finditer(satu.teks))
        for m in cocok:
            nama = _nama_sebelum(semua, i, m.start()) if len(cocok) == 1 else ""
            hasil.append(_sebutan(m[1], nama, satu.tempat, satu.konteks.bagian))
    dikenal = frozenset(satu.nama for satu in hasil if " " in satu.nama)
    for tabel in bacaan.tabel:
        hasil += _dalam_sel(tabel, dikenal)
        hasil += _dari_kolom(tabel)
        hasil += _dari_isian(tabel)
    return hasil


def _dalam_sel(tabel: TabelDiTempat, dikenal: frozenset[str]) -> Iterator[Sebutan]:
    """Return each NIP in a field with the name in that field, above it, or to its left.

    Behind an office on the same line only a name that the report gives elsewhere is told apart.
    """
    baris = tabel.isi.tabel.baris
    for r, isi in enumerate(baris):
        for c, sel in enumerate(isi):
            for cocok in _NIP.finditer(sel.teks) if "NIP" in sel.teks else ():
                depan = sel.teks[: cocok.start()]
                nama = _nama_baris(depan) or _nama_dikenal(depan, dikenal)
                atas = [b[c].teks for b in baris[max(0, r - _JARAK_NAMA) : r] if c < len(b)]
                calon = [*reversed(atas), *(s.teks for s in isi[:c][-1:])]
                nama = nama or next((n for t in calon if (n := nama_orang(t))), "")
                yield _sebutan(cocok[1], nama, sel.tempat, tabel.konteks.bagian)


def _nama_dikenal(depan: str, dikenal: frozenset[str]) -> str:
    """Return the known name that a text ends with, "" where it ends with none."""
    isi = f" {polos(depan)}"
    return next((n for n in sorted(dikenal) if isi.endswith(f" {polos(n)}")), "")


def _nama_baris(depan: str) -> str:
    """Return the name on the last line before a NIP, "" where that line names nobody."""
    baris = next((b for b in reversed(depan.split("\n")) if polos(b)), "")
    return nama_orang(baris) or _nama_ekor(baris)


def _sebutan(tercetak: str, nama: str, tempat: Tempat, bagian: str, tabel: int = -1) -> Sebutan:
    digit = "".join(c for c in tercetak if c.isdigit())
    return Sebutan(digit, tercetak.strip(), nama, tempat, bagian, tabel)


def _nama_sebelum(semua: Sequence[Petikan], i: int, mulai: int) -> str:
    """Return the name in front of a NIP: in its own passage, else in the passages above."""
    depan = semua[i].teks[:mulai]
    if nama := _nama_isian(depan):
        return nama
    label = _ISIAN_LAIN.search(depan)
    if polos(depan) and label is None:
        return _nama_baris(depan)
    for lain in reversed(semua[max(0, i - _JARAK_NAMA) : i]):
        if nama := _nama_isian(lain.teks) or nama_orang(lain.teks.rsplit("\n", 1)[-1]):
            return nama
        if len(lain.teks) > 80 and _ISIAN_LAIN.match(lain.teks) is None:
            break
    return ""


def _nama_isian(teks: str) -> str:
    """Return the name of the last field "Nama : …" of a text, "" where there is none."""
    semua = list(_ISIAN_NAMA.finditer(teks))
    return nama_orang(semua[-1]["nama"]) if semua else ""


def nama_orang(teks: str) -> str:
    """Return the text as a person's name without titles, "" when it is not one."""
    if _LABEL_PENGESAHAN.match(teks):
        return ""
    isi = _LABEL_NAMA.sub("", teks.strip(" ()_:;-"))
    kata = _tanpa_gelar(_GELAR_DEPAN.sub("", isi))
    isi = " ".join(kata)
    if not 0 < len(kata) <= 6 or not all(_KATA_NAMA.fullmatch(k) for k in kata):
        return ""
    if any(k.casefold().strip(".") in _BUKAN_NAMA for k in kata) or len(isi) < 4:
        return ""
    return isi if all(k[:1].isupper() for k in kata) else ""


def _tanpa_gelar(teks: str) -> list[str]:
    """Return the words of a name without the degrees behind it: "A.Md", "S.H.", "IP"."""
    kata = teks.partition(",")[0].strip(" .").split()
    while len(kata) > 1 and ("." in kata[-1] or (kata[-1].isupper() and len(kata[-1]) < 4)):
        kata.pop()
    return kata


def _nama_ekor(baris: str) -> str:
    """Return a name in mixed case that follows an office in capitals on one line."""
    kata = _tanpa_gelar(baris)
    ekor: list[str] = []
    for k in reversed(kata):
        if k.isupper() and len(k) > 2:
            return nama_orang(" ".join(reversed([e for e in ekor if "." not in e and e.istitle()])))
        ekor.append(k)
    return ""


def _dari_kolom(tabel: TabelDiTempat) -> Iterator[Sebutan]:
    """Return name and NIP of the rows of a table that has a column for each."""
    kolom = tabel.isi.kolom
    nip = [k.indeks for k in kolom if polos(k.nama) in ("nip", "nip nrp", "nomor induk pegawai")]
    nama = [k.indeks for k in kolom if polos(k.nama) in ("nama", "nama pegawai", "nama lengkap")]
    if not nip or not nama:
        return
    for baris in tabel.isi.badan:
        cocok = _NIP_SEL.fullmatch(baris.teks(nip[0]).strip())
        if cocok is not None and not baris.teks(nip[0]).upper().startswith("N"):
            orang = nama_orang(baris.teks(nama[0]))
            tempat = baris.sel[nip[0]].tempat
            yield _sebutan(cocok[1], orang, tempat, tabel.konteks.bagian, tabel.urut)


def _dari_isian(tabel: TabelDiTempat) -> Iterator[Sebutan]:
    """Return name and NIP of a table that is a form: "Nama" and "NIP" left, the values right."""
    nama = ""
    for baris in tabel.isi.tabel.baris:
        isi = [s for s in baris if polos(s.teks)]
        if len(isi) != 2:
            continue
        label, nilai = polos(isi[0].teks), isi[1].teks.strip(" :\t")
        if label in ("nama", "nama lengkap"):
            nama = nama_orang(nilai)
        elif label == "nip" and (cocok := _NIP_SEL.fullmatch(nilai)) is not None:
            yield _sebutan(cocok[1], nama, isi[1].tempat, tabel.konteks.bagian)


def salah_nip(nip: str) -> str:
    """Return what is wrong with the digits of a NIP, "" when nothing is.

    Digits: birth date, year and month of appointment (21 for PPPK), sex, ordinal.
    """
    if len(nip) != 18:
        return f"terdiri dari {len(nip)} angka, seharusnya 18"
    lahir = _tanggal(nip[:8])
    if lahir is None:
        return f"memuat tanggal lahir yang tidak ada ({nip[6:8]}-{nip[4:6]}-{nip[:4]})"
    tahun, bulan = int(nip[8:12]), int(nip[12:14])
    if not 1 <= bulan <= 12 and bulan != _PPPK:
        return f"memuat bulan pengangkatan yang tidak ada ({nip[12:14]})"
    umur = tahun - lahir.year
    if not _UMUR_TERMUDA <= umur <= _UMUR_TERTUA:
        return f"berarti diangkat pada umur {umur} tahun ({lahir.year} ke {tahun})"
    if nip[14] not in "12":
        return f"memuat angka jenis kelamin {nip[14]}, seharusnya 1 atau 2"
    return ""


def _tanggal(angka: str) -> date | None:
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        return None
