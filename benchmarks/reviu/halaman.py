"""Halaman: the page of results, docs/reviu-mutu.md, and the goals that it is held to."""

import os
import platform
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.reviu.jalan import TEMPAT_MUTAN, Putusan, nama_berkas
from benchmarks.reviu.label import HasilLabel
from benchmarks.reviu.operator import OPERATOR
from benchmarks.reviu.ukur import Banding, Ukuran

RECALL_MUTAN = 0.95
RECALL_LABEL = 0.9
_PEMBUKA = """\
# Mutu reviu

Ditulis oleh `python -m benchmarks.reviu`. Laporan contoh yang bersih diubah di satu tempat lalu
direviu lagi. Mutan bergalat harus ditemukan: ada temuan yang tidak dimiliki laporan bersih dan yang
menunjuk tempat atau mencetak nilai yang diubah. Mutan wajar (cara menulis yang lain, isi sama)
tidak boleh menimbulkan GALAT atau PERINGATAN baru.

Mutan bergalat hanya mengubah yang ditentukan oleh angka atau kata lain dalam laporan yang sama:
nilai indikator yang tercetak di beberapa tempat; sel di bawah jumlah yang benar; rupiah yang
tercetak lebih dari sekali atau sebaris dengan sisanya; bagian rumus; hitungan dalam kalimat yang
juga ada pada tabel subbabnya; dan perubahan digit lebih besar daripada beda pembulatan. Angka yang
berdiri sendiri tidak diubah. Jumlah di bawah sel yang diubah ikut terhitung tempat perubahan, sebab
tidak ada yang tahu suku mana yang salah.
"""


@dataclass
class Ringkasan:
    """What was measured; parts that did not run are empty."""

    putusan: list[Putusan] = field(default_factory=list)
    detik_mutan: float = 0.0
    label: HasilLabel | None = None
    label_diukur: bool = False
    ukuran: dict[str, Ukuran] = field(default_factory=dict)
    banding: list[Banding] = field(default_factory=list)

    @property
    def galat(self) -> list[Putusan]:
        """Return the judgements of mutants with an error."""
        return [p for p in self.putusan if p.galat]

    @property
    def wajar(self) -> list[Putusan]:
        """Return the judgements of harmless mutants."""
        return [p for p in self.putusan if not p.galat]

    @property
    def meleset(self) -> list[str]:
        """Return the goals that were missed, one sentence each."""
        hasil = []
        if self.galat and (r := _bagian(self.galat)) < RECALL_MUTAN:
            hasil.append(f"mutan bergalat ditemukan {_persen(r)}, sasaran {_persen(RECALL_MUTAN)}.")
        if alarm := sum(p.kena for p in self.wajar):
            hasil.append(f"{alarm} mutan wajar menimbulkan GALAT atau PERINGATAN; sasaran 0.")
        if self.label is not None and self.label.recall < RECALL_LABEL:
            r = self.label.recall
            hasil.append(f"label ditemukan {_persen(r)}, sasaran {_persen(RECALL_LABEL)}.")
        return hasil


def tulis_halaman(r: Ringkasan) -> str:
    """Return the page in Markdown."""
    baris = [_PEMBUKA]
    if r.putusan:
        baris += _mutan(r)
    baris += _label(r.label) if r.label_diukur else []
    if r.ukuran:
        baris += _waktu(r)
    mesin = f"{os.cpu_count()} inti, {platform.system()} {platform.machine()}"
    baris += [f"Mesin: {mesin}; Python {platform.python_version()}.", ""]
    return "\n".join(baris)


def _mutan(r: Ringkasan) -> list[str]:
    kena, salah = sum(p.kena for p in r.galat), sum(p.kena for p in r.wajar)
    jenis = Counter(p.jenis for p in r.putusan)
    pembawa = ", ".join(f"{n} {j}" for j, n in sorted(jenis.items()))
    baris = [
        f"Mutan bergalat ditemukan: **{kena} dari {len(r.galat)}** ({_persen(_bagian(r.galat))},"
        f" sasaran {_persen(RECALL_MUTAN)}). Mutan wajar yang menimbulkan alarm: **{salah} dari"
        f" {len(r.wajar)}** (sasaran 0). Pembawa: {pembawa}. Lama: {_id(r.detik_mutan, 0)} detik.",
        "",
        "| mutan bergalat | ditemukan | dari | galat | peringatan | catatan |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    baris += [_baris_galat(o.nama, r.galat) for o in OPERATOR if o.galat]
    baris += ["", "| mutan wajar | alarm | dari |", "|---|---:|---:|"]
    for o in (o for o in OPERATOR if not o.galat):
        daftar = [p for p in r.wajar if p.operator == o.nama]
        nama = o.nama.removeprefix("wajar: ")
        baris.append(f"| {nama} | {sum(p.kena for p in daftar)} | {len(daftar)} |")
    baris += ["", *_daftar("Tidak ditemukan", [p for p in r.galat if not p.kena])]
    return [*baris, *_daftar("Alarm yang salah", [p for p in r.wajar if p.kena])]


def _baris_galat(nama: str, semua: list[Putusan]) -> str:
    daftar = [p for p in semua if p.operator == nama]
    tingkat = Counter(p.tingkat for p in daftar)
    rinci = " | ".join(str(tingkat[t]) for t in ("galat", "peringatan", "catatan"))
    return f"| {nama} | {sum(p.kena for p in daftar)} | {len(daftar)} | {rinci} |"


def _daftar(judul: str, daftar: list[Putusan]) -> list[str]:
    if not daftar:
        return []
    baris = [f"## {judul}", "", f"Berkasnya ada di `{TEMPAT_MUTAN}/` setelah dijalankan.", ""]
    for p in daftar:
        sebab = f" — {p.temuan[0]}" if p.temuan else ""
        baris.append(f"- `{nama_berkas(p)}`: {_aman(p.uraian)}{_aman(sebab)}")
    return [*baris, ""]


def _label(label: HasilLabel | None) -> list[str]:
    baris = ["## Laporan nyata", ""]
    if label is None:
        return [*baris, "Folder `../shared/seed` tidak ada, jadi label tidak diukur.", ""]
    tingkat = ", ".join(f"{label.tingkat[t]} {t}" for t in ("galat", "peringatan", "catatan"))
    baris += [
        f"Label ditemukan: **{len(label.kena)} dari {len(label.label)}**"
        f" ({_persen(label.recall)}, sasaran {_persen(RECALL_LABEL)}). Ditemukan berarti ada temuan"
        f" pada baris label yang menyebut isi kutipannya. Temuan seluruhnya: {tingkat}.",
        "",
        "| bagi program | ditemukan | dari |",
        "|---|---:|---:|",
    ]
    for mesin in sorted({x.mesin for x in label.label}):
        daftar = [x for x in label.label if x.mesin == mesin]
        baris.append(f"| {mesin} | {sum(x.id in label.kena for x in daftar)} | {len(daftar)} |")
    terlewat = [x for x in label.label if x.id not in label.kena]
    baris += ["", *(f"- terlewat: {x.id} ({x.jenis}), {_sebaris(x.id, label)}" for x in terlewat)]
    return [*baris, ""]


def _sebaris(kode: str, label: HasilLabel) -> str:
    return "ada temuan lain pada barisnya" if kode in label.sebaris else "tanpa temuan"


def _waktu(r: Ringkasan) -> list[str]:
    baris = ["## Waktu dan memori", "", "Proses utuh, putaran bergiliran, median.", ""]
    baris += ["| cara | detik | puncak memori (MB) |", "|---|---:|---:|"]
    baris += [f"| {n} | {_id(u.detik)} | {_id(u.mb, 0)} |" for n, u in r.ukuran.items()]
    baris += ["", "| perbandingan waktu | rasio |", "|---|---:|"]
    return [*baris, *(f"| {b.nama} | {_id(b.rasio)} |" for b in r.banding), ""]


def _bagian(daftar: list[Putusan]) -> float:
    return sum(p.kena for p in daftar) / len(daftar)


def _persen(bagian: float) -> str:
    return f"{_id(100 * bagian, 1)}%"


def _id(angka: float, desimal: int = 2) -> str:
    return f"{angka:.{desimal}f}".replace(".", ",")


def _aman(teks: str) -> str:
    return " ".join(teks.replace("|", "/").replace("`", "'").split())[:300]
