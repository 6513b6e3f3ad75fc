"""Check a letter template: what would go wrong when it is filled, in plain sentences."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from akuntabel.dokumen.word.berkas_word import GALAT_WORD, BerkasWordDitolakError
from akuntabel.dokumen.word.surat_baca import ParagrafTemplat, baca_templat
from akuntabel.dokumen.word.surat_tata import (
    TakTerbacaError,
    nama_dibaca,
    nama_dibuat,
    pohon_penanda,
    sesuai_tata,
)
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

_PENANDA = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|(\$\{[^{}]*\})|\{#.*?#\}", re.DOTALL)
_PASANGAN = {"{{": "}}", "}}": "{{", "{%": "%}", "%}": "{%", "{#": "#}", "#}": "{#"}
_PERINTAH = re.compile(r"(?:(?:p|tr|tc|r)\s|-)?\s*(\w+)\s*(.*?)\s*-?$", re.DOTALL)
_PEMBUKA = {"if": "endif", "for": "endfor"}
_LENGKAP = {
    "if": "{{% if {} %}}{{% endif %}}",
    "elif": "{{% if {} %}}{{% endif %}}",
    "for": "{{% for {} %}}{{% endfor %}}",
    "set": "{{% set {} %}}",
}
"""Each command as a template that can be read alone."""
_BOLEH_CETAK = (
    "tulis satu nama saja, misalnya {{ satker }}, boleh diikuti |upper, |lower, |title, atau "
    "|default('…')."
)
_BOLEH_PERINTAH = (
    "pakai hanya if, elif, else, for (tidak bersarang), dan set, dengan nama yang dikenal."
)


def periksa_surat(templat: Path, dikenal: Collection[str]) -> tuple[Temuan, ...]:
    """Return what is wrong with a letter template, as surat.periksa_templat says."""
    try:
        bagian = baca_templat(templat)
    except BerkasWordDitolakError as galat:
        return (_temuan("TPL-01", f"Berkas ini {galat}", Letak(templat.name)),)
    except GALAT_WORD:
        pesan = (
            "Berkas ini bukan dokumen Word (.docx) atau rusak; buka di Word lalu simpan sebagai "
            "“Word Document (*.docx)”."
        )
        return (_temuan("TPL-01", pesan, Letak(templat.name)),)
    return tuple(temuan for isi in bagian for temuan in _periksa_bagian(isi, dikenal))


def _periksa_bagian(isi: list[ParagrafTemplat], dikenal: Collection[str]) -> tuple[Temuan, ...]:
    """Return the findings of one part: docxtpl fills each part by itself."""
    pemeriksa = _Pemeriksa(dikenal)
    for paragraf in isi:
        pemeriksa.periksa(paragraf)
    return pemeriksa.selesai()


class _Pemeriksa:
    """Collects findings over the paragraphs of one part."""

    def __init__(self, dikenal: Collection[str]) -> None:
        self._dikenal = dikenal
        self._lokal: list[set[str]] = [set()]
        self._terbuka: list[tuple[str, Letak]] = []
        self._temuan: list[Temuan] = []

    def periksa(self, paragraf: ParagrafTemplat) -> None:
        """Check the tags of one paragraph."""
        sisa = paragraf.teks
        for cocok in _PENANDA.finditer(paragraf.teks):
            sisa = sisa.replace(cocok[0], " ", 1)
            if cocok[3]:
                self._periksa_srikandi(cocok, paragraf)
            elif not cocok[0].startswith("{#"):
                self._periksa_bentuk(cocok, paragraf)
                self._periksa_isi(cocok, paragraf.letak)
        for tanda in _PASANGAN:
            if tanda in sisa:
                self._lapor_sisa(tanda, sisa, paragraf.letak)
                break

    def selesai(self) -> tuple[Temuan, ...]:
        """Return the findings, with the commands that were never closed."""
        for perintah, letak in self._terbuka:
            tutup = _PEMBUKA[perintah]
            pesan = f"Perintah {{% {perintah} %}} tidak ditutup; tambahkan {{% {tutup} %}}."
            self._lapor("TPL-06", pesan, letak)
        return tuple(self._temuan)

    def _periksa_bentuk(self, cocok: re.Match[str], paragraf: ParagrafTemplat) -> None:
        """Say when Word has cut a tag."""
        penanda = _kutip(cocok[0])
        if "\n" in cocok[0] or "\t" in cocok[0]:
            pesan = (
                f"Penanda {penanda} terpotong oleh ganti baris atau tab; ketik ulang dalam "
                "satu baris."
            )
            self._lapor("TPL-04", pesan, paragraf.letak)
        elif (banyak := paragraf.potongan(*cocok.span())) > 1:
            pesan = (
                f"Penanda {penanda} disimpan Word dalam {banyak} potong; isinya mengikuti gaya "
                "huruf potong pertama. Bila hasilnya tidak sesuai, ketik ulang sekaligus."
            )
            self._lapor("TPL-07", pesan, paragraf.letak, TingkatTemuan.CATATAN)

    def _periksa_srikandi(self, cocok: re.Match[str], paragraf: ParagrafTemplat) -> None:
        if (banyak := paragraf.potongan(*cocok.span())) > 1:
            pesan = (
                f"Variabel SRIKANDI {cocok[0]} disimpan Word dalam {banyak} potong sehingga "
                "SRIKANDI mungkin tidak mengenalinya; hapus lalu ketik ulang sekaligus."
            )
            self._lapor("TPL-07", pesan, paragraf.letak, TingkatTemuan.PERINGATAN)

    def _periksa_isi(self, cocok: re.Match[str], letak: Letak) -> None:
        penanda = _kutip(cocok[0])
        if cocok[1] is not None:
            self._periksa_tata("{{" + cocok[1] + "}}", penanda, letak, _BOLEH_CETAK)
            return
        perintah = _PERINTAH.match(cocok[2])
        if perintah is None:
            self._lapor("TPL-05", f"Perintah {penanda} kosong; hapus atau lengkapi.", letak)
            return
        self._periksa_perintah(perintah[1], perintah[2], penanda, letak)

    def _periksa_perintah(self, kata: str, isi: str, penanda: str, letak: Letak) -> None:
        """Follow {% if %}, {% for %} and their ends."""
        if kata in _PEMBUKA.values() and not isi:
            self._tutup(kata, penanda, letak)
        elif kata in {"elif", "else"} and not self._boleh_cabang(kata):
            pesan = f"Perintah {penanda} tidak punya pembuka {{% if … %}}; hapus atau tambahkan."
            self._lapor("TPL-06", pesan, letak)
        elif kata in _LENGKAP:
            buat = self._periksa_tata(_LENGKAP[kata].format(isi), penanda, letak, _BOLEH_PERINTAH)
            self._buka(kata, buat, penanda, letak)
        elif kata != "else" or isi:
            pesan = f"Perintah {penanda} tidak didukung; {_BOLEH_PERINTAH}"
            self._lapor("TPL-05", pesan, letak)

    def _boleh_cabang(self, kata: str) -> bool:
        terakhir = self._terbuka[-1][0] if self._terbuka else ""
        return terakhir == "if" or (kata, terakhir) == ("else", "for")

    def _buka(self, kata: str, buat: set[str], penanda: str, letak: Letak) -> None:
        """Remember what a command opens and the names it makes; a for keeps its own."""
        if kata == "for":
            if any(terbuka == "for" for terbuka, _ in self._terbuka):
                pesan = f"Perintah {penanda} berada di dalam for lain; {_BOLEH_PERINTAH}"
                self._lapor("TPL-05", pesan, letak)
            self._lokal.append({"loop"})
        if kata in _PEMBUKA:
            self._terbuka.append((kata, letak))
        self._lokal[-1].update(buat)

    def _tutup(self, kata: str, penanda: str, letak: Letak) -> None:
        if self._terbuka and _PEMBUKA[self._terbuka[-1][0]] == kata:
            self._terbuka.pop()
            if kata == "endfor":
                self._lokal.pop()
            return
        pesan = f"Penutup {penanda} tidak punya pembuka {{% {kata[3:]} … %}} yang sesuai."
        self._lapor("TPL-06", f"{pesan} Hapus, atau tambahkan pembukanya.", letak)

    def _periksa_tata(self, teks: str, penanda: str, letak: Letak, boleh: str) -> set[str]:
        """Say what in a tag is not allowed or not known; return the names it makes."""
        sebutan = f"{'Perintah' if penanda.startswith('{%') else 'Penanda'} {penanda}"
        try:
            pohon = pohon_penanda(teks)
        except TakTerbacaError:
            self._lapor("TPL-05", f"{sebutan} tidak dapat dibaca; {boleh}", letak)
            return set()
        if not sesuai_tata(pohon):
            self._lapor("TPL-05", f"{sebutan} tidak didukung; {boleh}", letak)
            return nama_dibuat(pohon)
        dikenal = {*self._dikenal, *(nama for satu in self._lokal for nama in satu)}
        for nama in nama_dibaca(pohon):
            if nama not in dikenal:
                self._lapor("TPL-03", _pesan_nama(nama, self._dikenal), letak)
        return nama_dibuat(pohon)

    def _lapor_sisa(self, tanda: str, sisa: str, letak: Letak) -> None:
        potong = sisa[max(sisa.index(tanda) - 10, 0) :][:40].strip()
        pasangan = _PASANGAN[tanda]
        pesan = (
            f"Tanda {tanda} pada “{potong}” tidak punya pasangan {pasangan} di paragraf yang "
            f"sama; tambahkan {pasangan}."
        )
        self._lapor("TPL-02", pesan, letak)

    def _lapor(
        self, kode: str, pesan: str, letak: Letak, tingkat: TingkatTemuan = TingkatTemuan.GALAT
    ) -> None:
        self._temuan.append(_temuan(kode, pesan, letak, tingkat))


def _temuan(
    kode: str, pesan: str, letak: Letak, tingkat: TingkatTemuan = TingkatTemuan.GALAT
) -> Temuan:
    return Temuan(kode, tingkat, pesan, letak)


def _kutip(penanda: str) -> str:
    """Return a tag on one line, short enough for a sentence."""
    satu_baris = " ".join(penanda.split())
    return satu_baris if len(satu_baris) <= 80 else f"{satu_baris[:77]}…{satu_baris[-2:]}"


def _pesan_nama(nama: str, dikenal: Collection[str]) -> str:
    """Return the sentence about an unknown name, with the closest known one."""
    mirip = get_close_matches(nama, dikenal, 1, 0.5)
    if mirip:
        return f"Nama “{nama}” tidak dikenal; mungkin maksudnya “{mirip[0]}”."
    return f"Nama “{nama}” tidak dikenal; pakai salah satu: {', '.join(sorted(dikenal))}."
