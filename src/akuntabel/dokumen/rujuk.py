"""References in text: `{{ SK2.2.realisasi }}` becomes its printed value, with its kode.

A name that nobody knows is printed as a mark and reported; a number is never typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.dokumen.blok import Gaya, Teks
from akuntabel.dokumen.cetak import KOSONG, Pencetak
from akuntabel.dokumen.samaran import ambang_sel, kecil, tersamar
from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja, HasilSasaran, sumber_tabel
from akuntabel.inti.rumus import GalatRumus, hitung_rumus, kolom_dirujuk, urai
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

POLA_RUJUKAN = re.compile(r"\{\{(?!\{)((?:[^{}]|\{(?!\{)|\}(?!\}))*)\}\}")
"""A whole reference; what stands between holds no other pair of braces, but may hold spaces."""


@dataclass(slots=True)
class Perujuk:
    """Resolves references over one result; collects a Temuan for each name it cannot resolve."""

    hasil: HasilKinerja
    pencetak: Pencetak
    temuan: list[Temuan] = field(default_factory=list)
    _nama: dict[str, dict[str, str]] = field(default_factory=dict)

    def teks(
        self,
        ekspresi: str,
        letak: str,
        setempat: HasilIndikator | HasilSasaran | None = None,
        tambahan: Mapping[str, str] | None = None,
    ) -> Teks:
        """Return the printed value of one reference.

        `setempat` gives meaning to bare names such as `realisasi`; `tambahan` adds names
        of one sentence.
        """
        if tambahan is not None and ekspresi in tambahan:
            return Teks(tambahan[ekspresi], kode=ekspresi)
        isi = self._cari(ekspresi, setempat)
        if isi is None:
            pesan = (
                f"Rujukan {{{{ {ekspresi} }}}} tidak dikenal; periksa ejaannya atau lihat daftar "
                "rujukan di panduan."
            )
            self.temuan.append(
                Temuan("RUJUKAN_TAK_DIKENAL", TingkatTemuan.PERINGATAN, pesan, Letak(bagian=letak))
            )
            return Teks(f"[rujukan tidak dikenal: {ekspresi}]", Gaya.TANDA)
        kode = ekspresi
        if isinstance(setempat, HasilIndikator) and "." not in ekspresi:
            kode = f"{setempat.indikator.kode}.{ekspresi}"
        elif isinstance(setempat, HasilSasaran) and "." not in ekspresi:
            kode = f"{setempat.sasaran.kode}.{ekspresi}"
        return Teks(isi, kode=kode)

    def terpotong(self, tanda: str, petikan: str, letak: str) -> Teks:
        """Return a `{{` or `}}` that has no other half, marked and reported."""
        pesan = (
            f"Tanda {tanda} pada “{petikan}” tidak berpasangan; tulis rujukan lengkap seperti "
            "{{ nama }} dalam satu paragraf atau butir, atau hapus tanda itu."
        )
        self.temuan.append(
            Temuan("RUJUKAN_TERPOTONG", TingkatTemuan.PERINGATAN, pesan, Letak(bagian=letak))
        )
        return Teks(tanda, Gaya.TANDA)

    def _cari(self, nama: str, setempat: HasilIndikator | HasilSasaran | None) -> str | None:
        if setempat is not None:
            isi = self._nama_hasil(setempat).get(nama)
            if isi is not None:
                return isi
        if "" not in self._nama:
            self._nama[""] = self._umum()
        isi = self._nama[""].get(nama)
        return isi if isi is not None else self._berkode(nama) or self._rumus(nama)

    def _nama_hasil(self, hasil: HasilIndikator | HasilSasaran) -> dict[str, str]:
        """Return the names of one indikator or sasaran, printed once and kept."""
        if isinstance(hasil, HasilIndikator):
            kode = hasil.indikator.kode
            if kode not in self._nama:
                self._nama[kode] = self._indikator(hasil)
        else:
            kode = hasil.sasaran.kode
            if kode not in self._nama:
                self._nama[kode] = self._sasaran(hasil)
        return self._nama[kode]

    def _berkode(self, nama: str) -> str | None:
        kode, _, sifat = nama.rpartition(".")
        hasil: HasilIndikator | HasilSasaran | None = self.hasil.indikator_berkode(kode)
        if hasil is None:
            hasil = next((s for s in self.hasil.sasaran if s.sasaran.kode == kode), None)
        return None if hasil is None else self._nama_hasil(hasil).get(sifat)

    def _rumus(self, nama: str) -> str | None:
        rumus = urai(nama)
        if isinstance(rumus, GalatRumus):
            return None
        sumber = sumber_tabel(self.hasil.berkas, self.hasil.definisi, self.hasil.sampai)
        nilai = hitung_rumus(rumus, sumber).nilai
        if isinstance(nilai, TakTerhitung):
            return None if nilai.kode == "NAMA_TIDAK_DIKENAL" else KOSONG
        kolom = kolom_dirujuk(rumus.akar)
        if tersamar(self.hasil, kolom):
            ambang = max(ambang_sel(self.hasil, k.tabel) for k in kolom)
            return f"< {ambang}" if kecil(nilai, ambang) else KOSONG
        return cetak_angka(nilai, None if (nilai * 100).denominator == 1 else 2)

    def _indikator(self, hasil: HasilIndikator) -> dict[str, str]:
        p, indikator, lalu = self.pencetak, hasil.indikator, hasil.lalu
        standar = hasil.standar
        return {
            "kode": indikator.kode,
            "nama": indikator.nama,
            "target": p.target(hasil.target, indikator),
            "realisasi": p.realisasi(hasil),
            "capaian": p.capaian(hasil),
            "alasan": _alasan(hasil.realisasi) or hasil.alasan,
            "target_lalu": p.target(lalu.target, indikator) if lalu else KOSONG,
            "realisasi_lalu": p.angka(lalu.realisasi, indikator) if lalu else KOSONG,
            "capaian_lalu": p.capaian_lalu(indikator, lalu) if lalu else KOSONG,
            "alasan_lalu": _alasan_lalu(hasil),
            "renstra": p.target(hasil.renstra, indikator),
            "standar": p.angka(standar.nilai, indikator) if standar else KOSONG,
            "standar_sumber": standar.sumber if standar else "",
            "kesimpulan": hasil.kesimpulan.value,
            "kesimpulan_renstra": hasil.kesimpulan_renstra.value,
            "perubahan": hasil.perubahan.value,
        }

    def _sasaran(self, hasil: HasilSasaran) -> dict[str, str]:
        p = self.pencetak
        belanja = p.belanja(hasil.belanja)
        return {
            "nama": hasil.sasaran.nama,
            "banyak_indikator": str(len(hasil.indikator)),
            "tercapai": p.tercapai(hasil),
            "capaian": p.persen(hasil.capaian),
            **belanja._asdict(),
            "efisiensi": p.persen(hasil.efisiensi),
            "kata_efisiensi": hasil.kata_efisiensi.value,
            "alasan_efisiensi": _alasan(hasil.efisiensi),
        }

    def _umum(self) -> dict[str, str]:
        hasil, p = self.hasil, self.pencetak
        satker, anggaran = hasil.berkas.satker, hasil.anggaran
        total, lalu = p.belanja(anggaran.kini.total), p.belanja(anggaran.lalu.total)
        selisih = KOSONG
        if anggaran.kini.total is not None:
            selisih = p.rupiah(anggaran.kini.total.pagu - anggaran.perjanjian)
        periode = f"Renstra {satker.renstra_awal}–{satker.renstra_akhir}"
        return {
            "tahun": str(satker.tahun),
            "tahun_lalu": str(satker.tahun - 1),
            "satker": satker.nama,
            "satker_pendek": satker.nama_pendek,
            "induk": satker.induk,
            "instansi": satker.instansi,
            "kota": satker.kota,
            "provinsi": satker.provinsi,
            "alamat": satker.alamat,
            "renstra_periode": periode if satker.renstra_awal else "Renstra",
            **{f"anggaran.{sifat}": isi for sifat, isi in total._asdict().items()},
            **{f"anggaran.{sifat}_lalu": isi for sifat, isi in lalu._asdict().items()},
            "anggaran.perjanjian": p.rupiah(anggaran.perjanjian),
            "anggaran.selisih_perjanjian": selisih,
            "smart": p.nilai(anggaran.smart),
            "smart_lalu": p.nilai(anggaran.smart_lalu),
            "ikpa": p.nilai(anggaran.ikpa),
            "ikpa_lalu": p.nilai(anggaran.ikpa_lalu),
            "nilai_kinerja_anggaran": p.nilai(anggaran.gabungan),
            "banyak_indikator": str(len(hasil.indikator)),
        }


def _alasan(nilai: Nilai) -> str:
    return nilai.alasan if isinstance(nilai, TakTerhitung) else ""


def _alasan_lalu(hasil: HasilIndikator) -> str:
    if hasil.lalu is None:
        return "data tahun sebelumnya belum diisi"
    return _alasan(hasil.lalu.realisasi) or _alasan(hasil.realisasi)
