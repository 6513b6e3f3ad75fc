"""Ringkas: what all outputs share: groups by cause, places in words, counts, what to do next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.naskah import Blok, Rumus, Tabel, Tempat

JENIS_SUMBER = "sumber"
"""The `jenis` of a Naskah that stands for a source folder or workbook: it has no blocks."""
_TAK_TERCETAK = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_TEMPAT_MAKS = 6
_KUTIPAN_MAKS = 60
_LABEL_MAKS = 40


@rekaman
class Kelompok:
    """Findings of one cause; `nomor` counts all findings of the review from 1."""

    anggota: tuple[tuple[int, TemuanReviu], ...]

    @property
    def tingkat(self) -> frozenset[TingkatTemuan]:
        """Return the levels that occur in it."""
        return frozenset(satu.temuan.tingkat for _, satu in self.anggota)


def kelompokkan(daftar_temuan: Sequence[TemuanReviu]) -> tuple[Kelompok, ...]:
    """Return the findings by cause, a cause where its first finding stands; 0 is no cause."""
    isi: dict[int, list[tuple[int, TemuanReviu]]] = {}
    for nomor, satu in enumerate(daftar_temuan, start=1):
        isi.setdefault(satu.kelompok or -nomor, []).append((nomor, satu))
    return tuple(Kelompok(tuple(anggota)) for anggota in isi.values())


def bersih(teks: str) -> str:
    """Return the text without signs that a terminal obeys or XML refuses."""
    return _TAK_TERCETAK.sub(" ", teks)


def sebaris(teks: str) -> str:
    """Return the text cleaned and on one line."""
    return " ".join(bersih(teks).split())


def kutipan(teks: str, batas: int = _KUTIPAN_MAKS) -> str:
    """Return the beginning of a passage in quotation marks, "" when there is none."""
    isi = sebaris(teks)
    if not isi:
        return ""
    return f"“{isi}”" if len(isi) <= batas else f"“{isi[: batas - 1].rstrip()}…”"


def saring(hasil: HasilReviu, tingkat: TingkatTemuan) -> HasilReviu:
    """Return the review with the findings of that level and the graver ones only."""
    boleh = list(TingkatTemuan)[: list(TingkatTemuan).index(tingkat) + 1]
    return replace(hasil, temuan=tuple(t for t in hasil.temuan if t.temuan.tingkat in boleh))


def daftar_baris(tempat: Sequence[Tempat]) -> list[int]:
    """Return the lines involved, each once, in order."""
    return sorted({satu.baris for satu in tempat if satu.baris > 0})


def daftar_halaman(tempat: Sequence[Tempat]) -> list[int]:
    """Return the pages involved, each once, in order."""
    return sorted({satu.halaman for satu in tempat if satu.halaman > 0})


def bagian_letak(letak: Letak, jenis: str) -> str:
    """Return the section; for a source also the file, which a report need not repeat."""
    if jenis == JENIS_SUMBER:
        return sebaris(str(letak))
    return sebaris(", ".join(teks for teks in (letak.bagian, letak.sel) if teks))


def letak_kalimat(satu: TemuanReviu, jenis: str, kutip: str = "") -> str:
    """Return where a finding stands, in words: "BAB III, baris 40 (juga 12 dan 55)".

    The first place is the wrong one where the rule can tell. `kutip` is the passage itself,
    for formats that have neither lines nor pages.
    """
    tempat = satu.tempat
    halaman = _deret("halaman", [t.halaman for t in tempat])
    baris = _deret("baris", [t.baris for t in tempat])
    bagian = (bagian_letak(satu.temuan.letak, jenis), halaman or baris or kutip)
    return ", ".join(teks for teks in bagian if teks) or "seluruh laporan"


def _deret(satuan: str, angka: Sequence[int]) -> str:
    """Return the first number, then the others in order; "" when none is known."""
    ada = [n for n in angka if n > 0]
    if not ada:
        return ""
    lain = sorted(set(ada) - {ada[0]})
    if not lain:
        return f"{satuan} {ada[0]}"
    if len(lain) > _TEMPAT_MAKS:
        lain, lebih = lain[:_TEMPAT_MAKS], f" dan {len(lain) - _TEMPAT_MAKS} tempat lain"
        return f"{satuan} {ada[0]} (juga {', '.join(map(str, lain))}{lebih})"
    depan = ", ".join(map(str, lain[:-1]))
    return f"{satuan} {ada[0]} (juga {f'{depan} dan ' if depan else ''}{lain[-1]})"


def banyak_temuan(hasil: HasilReviu) -> dict[TingkatTemuan, int]:
    """Return how many findings there are per level, also where there are none."""
    return {
        tingkat: sum(satu.temuan.tingkat is tingkat for satu in hasil.temuan)
        for tingkat in TingkatTemuan
    }


def kalimat_banyak(hasil: HasilReviu, tersembunyi: int = 0) -> str:
    """Return the counts per level: "3 galat, 1 peringatan, 0 catatan"."""
    isi = ", ".join(f"{n} {tingkat.value}" for tingkat, n in banyak_temuan(hasil).items())
    return f"{isi} ({tersembunyi} yang lebih ringan tidak ditampilkan)" if tersembunyi else isi


def kalimat_terbaca(hasil: HasilReviu) -> str:
    """Return how much was read: "41 tabel, 27 indikator, 812 klaim, 90 halaman"."""
    terbaca = hasil.terbaca
    isi = [f"{terbaca.tabel} tabel", f"{terbaca.indikator} indikator"]
    if hasil.naskah.jenis != JENIS_SUMBER:
        isi.append(f"{terbaca.klaim} klaim")
    if terbaca.halaman:
        isi.append(f"{terbaca.halaman} halaman")
    return ", ".join(isi)


def kalimat_awas(hasil: HasilReviu) -> str:
    """Return a warning when so little was recognised that silence means nothing, else ""."""
    if hasil.terbaca.indikator:
        return ""
    if hasil.naskah.jenis == JENIS_SUMBER:
        return "Perhatian: tidak ada indikator yang dapat dihitung; perbaiki sumber lebih dulu."
    return (
        "Perhatian: tidak satu pun indikator dikenali, jadi hampir tidak ada yang diperiksa; "
        "pastikan ini LKjIP dan bukan hasil pindaian, atau beri berkas Word aslinya."
    )


def kalimat_lanjut(hasil: HasilReviu, tersembunyi: int = 0) -> str:
    """Return what to do next."""
    banyak = banyak_temuan(hasil)
    if banyak[TingkatTemuan.GALAT]:
        return (
            "Perbaiki setiap GALAT lebih dulu, lalu jalankan reviu sekali lagi; "
            "laporan ini belum siap ditandatangani."
        )
    if banyak[TingkatTemuan.PERINGATAN]:
        return (
            "Periksa setiap PERINGATAN: perbaiki, atau pastikan laporan menjelaskan sebabnya, "
            "sebelum ditandatangani."
        )
    if banyak[TingkatTemuan.CATATAN]:
        return "Tidak ada yang menghalangi tanda tangan; baca CATATAN untuk merapikan laporan."
    if tersembunyi:
        return "Tidak ada temuan pada tingkat ini; jalankan tanpa --tingkat untuk melihat sisanya."
    return (
        "Tidak ada pertentangan pada bagian yang terbaca; kebenaran angka terhadap bukti "
        "tetap perlu diperiksa."
    )


def nilai_tercetak(temuan: Temuan) -> str:
    """Return the printed values in one line: "31; 32"."""
    return "; ".join(isi for teks in temuan.tercetak if (isi := sebaris(teks)))


def teks_di(blok: Sequence[Blok]) -> dict[Tempat, str]:
    """Return the first text that stands at each place; a field also shows its row's label."""
    hasil: dict[Tempat, str] = {}
    for satu in blok:
        for tempat, teks in _bagian(satu):
            if teks.strip():
                hasil.setdefault(tempat, teks)
    return hasil


def _bagian(blok: Blok) -> Iterator[tuple[Tempat, str]]:
    if isinstance(blok, Tabel):
        for baris in blok.baris:
            label = next((sel for sel in baris if any(map(str.isalpha, sel.teks))), None)
            for sel in baris:
                if label is None or sel is label or not sel.teks.strip():
                    yield sel.tempat, sel.teks
                else:
                    yield sel.tempat, f"{sebaris(label.teks)[:_LABEL_MAKS]} | {sel.teks}"
    elif isinstance(blok, Rumus):
        yield from ((langkah.tempat, langkah.teks) for langkah in blok.langkah)
    else:
        yield blok.tempat, blok.teks
