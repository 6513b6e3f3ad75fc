"""Scores in writing: aligned text to read, and plain data for JSON."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from akuntabel.inti.anggaran.fakta_skor import FaktaSkor
from akuntabel.inti.anggaran.langkah import Langkah
from akuntabel.inti.anggaran.menuju import kategori_berikut, menuju_kategori
from akuntabel.inti.anggaran.nilai import JenisNilai
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.anggaran.skor import SkorRumus, SkorTahun
from akuntabel.inti.anggaran.skor_ikpa import NilaiUnsur, SkorIkpa
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan, cetak_angka, desimal_persis
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.rujukan import Keyakinan, Rujukan

_LEBAR = 44


def data_skor(berkas: BerkasKinerja, fakta: FaktaSkor, skor: SkorTahun) -> dict[str, Any]:
    """Return the scores as nested mappings: exact decimal strings, null where there is none."""
    daftar: list[dict[str, Any]] = []
    if skor.ikpa is not None:
        daftar.append(_data_ikpa(fakta, skor.ikpa))
    daftar += [_data_rumus(satu) for satu in skor.rumus]
    return {"satker": berkas.satker.nama, "tahun": berkas.satker.tahun, "skor": daftar}


def _angka(nilai: Nilai | None) -> str | None:
    return None if nilai is None or isinstance(nilai, TakTerhitung) else desimal_persis(nilai)


def _alasan(nilai: Nilai) -> str:
    return nilai.alasan if isinstance(nilai, TakTerhitung) else ""


def _ragu(rujukan: Rujukan) -> list[str]:
    if rujukan.keyakinan is not Keyakinan.RAGU:
        return []
    return [f"bobot dan cara menurut {rujukan} belum dicocokkan dengan naskahnya"]


def _data_ikpa(fakta: FaktaSkor, skor: SkorIkpa) -> dict[str, Any]:
    tercetak, hasil = fakta.nilai(JenisNilai.IKPA), skor.hasil
    tujuan = kategori_berikut(skor)
    return {
        "kode": skor.aturan.kode,
        "nama": "Indikator Kinerja Pelaksanaan Anggaran (IKPA)",
        "rujukan": str(skor.aturan.rujukan),
        "keyakinan": skor.aturan.rujukan.keyakinan.value,
        "nilai": _angka(hasil.nilai_akhir),
        "nilai_total": _angka(hasil.nilai_total),
        "konversi": desimal_persis(hasil.konversi),
        "aspek": {nama: _angka(nilai) for nama, nilai in hasil.aspek},
        "kategori": hasil.kategori or None,
        "alasan": _alasan(hasil.nilai_akhir),
        "tercetak": {"nilai": _angka(tercetak)},
        "cocok": cocok(hasil.nilai_akhir, tercetak),
        "penjelasan": list(skor.penjelasan),
        "unsur": [_data_unsur(satu) for satu in skor.unsur],
        "menuju_kategori": {
            "kategori": tujuan.nama if tujuan else None,
            "perlu": list(menuju_kategori(skor, fakta)),
        },
        "ragu": [
            "bagian kontraktual, UP/TUP, tagihan, capaian output, dan revisi di bawah 100 belum "
            "dicocokkan dengan naskah peraturannya"
        ],
    }


def cocok(nilai: Nilai, tercetak: Nilai) -> bool | None:
    """Return whether both are the same at two decimals, None where one is not known."""
    if isinstance(nilai, TakTerhitung) or isinstance(tercetak, TakTerhitung):
        return None
    return bulatkan(nilai, PEMBULATAN_ANGGARAN) == bulatkan(tercetak, PEMBULATAN_ANGGARAN)


def _data_unsur(satu: NilaiUnsur) -> dict[str, Any]:
    sumber = satu.tercetak.sumber if satu.tercetak is not None else None
    return {
        "kode": satu.bobot.unsur.value,
        "nama": satu.bobot.nama,
        "bobot": str(satu.bobot.bobot),
        "berlaku": satu.berlaku,
        "nilai": _angka(satu.nilai),
        "alasan": _alasan(satu.nilai),
        "asal": satu.asal or None,
        "tercetak": _angka(sumber if sumber is not None else _nilai_tercetak(satu)),
        "hitungan": data_langkah(satu.hitungan),
    }


def _nilai_tercetak(satu: NilaiUnsur) -> Fraction | None:
    return satu.tercetak.nilai if satu.tercetak is not None else None


def data_langkah(langkah: Langkah) -> dict[str, Any]:
    """Return a step with all below it."""
    return {
        "nama": langkah.nama,
        "nilai": _angka(langkah.nilai),
        "alasan": _alasan(langkah.nilai),
        "jejak": langkah.jejak,
        "rincian": [data_langkah(satu) for satu in langkah.rincian],
    }


def _data_rumus(skor: SkorRumus) -> dict[str, Any]:
    return {
        "kode": skor.aturan.kode,
        "nama": skor.aturan.nama,
        "rujukan": str(skor.aturan.rujukan),
        "keyakinan": skor.aturan.rujukan.keyakinan.value,
        "nilai": _angka(skor.hasil.nilai),
        "kategori": skor.kategori or None,
        "alasan": _alasan(skor.hasil.nilai),
        "tercetak": {"nilai": None},
        "cocok": None,
        "menuju_kategori": {"kategori": None, "perlu": []},
        "jejak": skor.hasil.jejak,
        "penjelasan": list(skor.penjelasan),
        "unsur": [
            {"kode": unsur.kode, "bobot": unsur.bobot or None, **data_langkah(langkah)}
            for unsur, langkah in zip(skor.aturan.unsur, skor.hasil.rincian, strict=True)
        ],
        "ragu": _ragu(skor.aturan.rujukan),
    }


def tabel_skor(
    berkas: BerkasKinerja,
    fakta: FaktaSkor,
    kini: SkorTahun,
    nanti: SkorTahun | None,
    andai: Sequence[str],
) -> str:
    """Return the scores as aligned text, with the difference that a supposition makes."""
    baris = [f"{berkas.satker.nama}, tahun {berkas.satker.tahun}", ""]
    if kini.ikpa is not None:
        baris += _baris_ikpa(fakta, kini.ikpa)
    for satu in kini.rumus:
        baris += ["", *_baris_rumus(satu)]
    if nanti is not None:
        baris += ["", f"Andai {', '.join(andai)}:", *_baris_andai(kini, nanti)]
    return "\n".join(baris)


def _cetak(nilai: Nilai) -> str:
    return "–" if isinstance(nilai, TakTerhitung) else cetak_angka(nilai, 2)


def _baris_ikpa(fakta: FaktaSkor, skor: SkorIkpa) -> Iterator[str]:
    yield f"IKPA menurut {skor.aturan.rujukan.peraturan} ({skor.aturan.kode})"
    yield f"{'Indikator':<{_LEBAR}}{'Bobot':>7}{'Nilai':>9}{'Terhitung':>11}  Asal"
    for satu in skor.unsur:
        asal = satu.asal or _alasan(satu.nilai)
        yield (
            f"{satu.bobot.nama:<{_LEBAR}}{satu.bobot.bobot:>7}{_cetak(satu.nilai):>9}"
            f"{_cetak(satu.hitungan.nilai):>11}  {asal}"
        )
    hasil = skor.hasil
    yield f"{'Nilai total':<{_LEBAR + 7}}{_cetak(hasil.nilai_total):>9}"
    yield f"{'Konversi bobot':<{_LEBAR + 7}}{cetak_angka(hasil.konversi) + '%':>9}"
    kategori = f"  {hasil.kategori}" if hasil.kategori else ""
    yield f"{'Nilai akhir':<{_LEBAR + 7}}{_cetak(hasil.nilai_akhir):>9}{kategori}"
    tercetak = fakta.nilai(JenisNilai.IKPA)
    if not isinstance(tercetak, TakTerhitung):
        yield f"{'Nilai akhir tercetak':<{_LEBAR + 7}}{_cetak(tercetak):>9}"
    yield from (f"  {kalimat}" for kalimat in skor.penjelasan)
    yield from (f"  → {kalimat}" for kalimat in menuju_kategori(skor, fakta))


def _baris_rumus(skor: SkorRumus) -> Iterator[str]:
    ragu = ", belum pasti" if skor.aturan.ragu else ""
    yield f"{skor.aturan.nama} ({skor.aturan.kode}{ragu})"
    for unsur, langkah in zip(skor.aturan.unsur, skor.hasil.rincian, strict=True):
        alasan = f"  {_alasan(langkah.nilai)}" if _alasan(langkah.nilai) else ""
        bobot = unsur.bobot.replace(".", ",")
        yield f"{langkah.nama:<{_LEBAR}}{bobot:>7}{_cetak(langkah.nilai):>9}{alasan}"
    kategori = f"  {skor.kategori}" if skor.kategori else f"  {_alasan(skor.hasil.nilai)}"
    yield f"{'Nilai':<{_LEBAR + 7}}{_cetak(skor.hasil.nilai):>9}{kategori}"
    if not isinstance(skor.hasil.nilai, TakTerhitung):
        yield f"  {skor.hasil.jejak} = {cetak_angka(skor.hasil.nilai)}"
    yield from (f"  {kalimat}" for kalimat in skor.penjelasan)


def _baris_andai(kini: SkorTahun, nanti: SkorTahun) -> Iterator[str]:
    yield f"{'Skor':<{_LEBAR}}{'Kini':>9}{'Andai':>9}{'Selisih':>9}"
    lama, baru = _nilai_akhir(kini), _nilai_akhir(nanti)
    for nama, nilai in lama.items():
        lain = baru[nama]
        selisih: Nilai = TakTerhitung("salah satunya tidak terhitung")
        if not isinstance(nilai, TakTerhitung) and not isinstance(lain, TakTerhitung):
            selisih = lain - nilai
        alasan = f"  {_alasan(lain)}" if isinstance(lain, TakTerhitung) else ""
        yield f"{nama:<{_LEBAR}}{_cetak(nilai):>9}{_cetak(lain):>9}{_cetak(selisih):>9}{alasan}"


def _nilai_akhir(skor: SkorTahun) -> Mapping[str, Nilai]:
    hasil: dict[str, Nilai] = {}
    if skor.ikpa is not None:
        hasil["IKPA"] = skor.ikpa.hasil.nilai_akhir
    return {**hasil, **{satu.aturan.kode: satu.hasil.nilai for satu in skor.rumus}}
