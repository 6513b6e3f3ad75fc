"""The result as plain data for JSON: the contract of `hitung --format json`.

Numbers are exact decimal strings, null where none can be stated; then `alasan` says why.
`tercetak` holds them as a document prints them, without the unit.
"""

import json
from typing import TypeAlias

from akuntabel.dokumen.samaran import indikator_tersamar
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN, RingkasanBelanja
from akuntabel.inti.angka import Nilai, Pembulatan, TakTerhitung, desimal_persis, desimal_tercetak
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja, HasilSasaran
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.target import NilaiTarget

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"


def data_hasil(hasil: HasilKinerja, *, terbit: bool = False) -> dict[str, Data]:
    """Return the whole result as nested mappings, in a stable order.

    `terbit`: for a document that goes out; what would give a hidden count away is null
    or rounded.
    """
    satker = hasil.berkas.satker
    upaya: list[Data] = [
        _data_indikator(i, samar=terbit and indikator_tersamar(hasil, i)) for i in hasil.indikator
    ]
    atasan: list[Data] = [
        _data_indikator(i, samar=False)
        for tingkat in (TingkatSasaran.STRATEGIS, TingkatSasaran.PROGRAM)
        for s in hasil.sasaran_tingkat(tingkat)
        for i in s.indikator
    ]
    sasaran: list[Data] = [_data_sasaran(s) for s in hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN)]
    return {
        "satker": satker.nama,
        "kode_satker": satker.kode,
        "tahun": satker.tahun,
        "periode": hasil.sampai.kode,
        "dasar_capaian": hasil.berkas.kebijakan.dasar_capaian.value,
        "indikator": upaya,
        "indikator_atasan": atasan,
        "sasaran": sasaran,
        "anggaran": _data_anggaran(hasil),
        "temuan": [
            {"kode": t.kode, "tingkat": t.tingkat.value, "letak": str(t.letak), "pesan": t.pesan}
            for t in hasil.temuan
        ],
    }


def json_hasil(hasil: HasilKinerja, *, terbit: bool = False) -> str:
    """Return the result as JSON text, indented, in UTF-8 characters."""
    return json.dumps(data_hasil(hasil, terbit=terbit), ensure_ascii=False, indent=2)


def _angka(nilai: Nilai | None) -> str | None:
    return None if nilai is None or isinstance(nilai, TakTerhitung) else desimal_persis(nilai)


def _cetak(nilai: Nilai, pembulatan: Pembulatan) -> str | None:
    return None if isinstance(nilai, TakTerhitung) else desimal_tercetak(nilai, pembulatan)


def _target(target: NilaiTarget | None) -> Data:
    if target is None:
        return None
    bawah = desimal_persis(target.nilai)
    return bawah if target.atas is None else [bawah, desimal_persis(target.atas)]


def _data_indikator(satu: HasilIndikator, *, samar: bool) -> dict[str, Data]:
    indikator, lalu = satu.indikator, satu.lalu
    operan: dict[str, Data] = {
        o.rumus: None if samar else _angka(o.nilai) for o in satu.rumus.operan
    }
    banding: dict[str, Data] = {
        "target": satu.kesimpulan.value,
        "tahun_lalu": satu.perubahan.value,
        "renstra": satu.kesimpulan_renstra.value,
        "standar_nasional": satu.kesimpulan_standar.value,
    }
    return {
        "kode": indikator.kode,
        "nama": indikator.nama,
        "sasaran": indikator.sasaran,
        "satuan": indikator.satuan.kode,
        "arah": indikator.arah.value,
        "target": _target(satu.target),
        "realisasi": _angka(satu.realisasi_tercetak if samar else satu.realisasi),
        "capaian": _angka(satu.capaian_tercetak if samar else satu.capaian.nilai),
        "tercetak": {
            "realisasi": _cetak(satu.realisasi, indikator.pembulatan_realisasi),
            "capaian": _cetak(satu.capaian.nilai, indikator.pembulatan_capaian),
        },
        "operan": operan,
        "jejak": {
            "rumus": indikator.rumus,
            "realisasi": str(satu.rumus) if indikator.rumus and not samar else "",
            "capaian": satu.capaian.jejak,
        },
        "kesimpulan": banding,
        "tahun_lalu": None
        if lalu is None
        else {
            "tahun": lalu.tahun,
            "target": _target(lalu.target),
            "realisasi": _angka(lalu.realisasi),
            "capaian": _angka(lalu.capaian),
        },
        "renstra": _target(satu.renstra),
        "standar_nasional": desimal_persis(satu.standar.nilai) if satu.standar else None,
        "alasan": satu.alasan or None,
    }


def _data_sasaran(hasil: HasilSasaran) -> dict[str, Data]:
    return {
        "kode": hasil.sasaran.kode,
        "nama": hasil.sasaran.nama,
        "capaian": _angka(hasil.capaian),
        "indikator": len(hasil.indikator),
        "tercapai": hasil.tercapai,
        "belanja": _belanja(hasil.belanja) if hasil.belanja else None,
        "efisiensi": _angka(hasil.efisiensi),
        "kesimpulan_efisiensi": hasil.kata_efisiensi.value,
    }


def _belanja(belanja: RingkasanBelanja | None) -> dict[str, Data]:
    if belanja is None:
        kosong: dict[str, Data] = dict.fromkeys(("pagu", "realisasi", "sisa", "persen"))
        return {**kosong, "tercetak": {"persen": None}}
    serapan = belanja.serapan
    return {
        "pagu": str(belanja.pagu),
        "realisasi": str(belanja.realisasi),
        "sisa": str(belanja.sisa),
        "persen": _angka(serapan),
        "tercetak": {"persen": _cetak(serapan, PEMBULATAN_ANGGARAN)},
    }


def _data_anggaran(hasil: HasilKinerja) -> dict[str, Data]:
    anggaran = hasil.anggaran
    jenis: list[Data] = [
        {"jenis": j.nama, "akun": j.value, **_belanja(isi)} for j, isi in anggaran.kini.per_jenis
    ]
    sasaran: list[Data] = [
        {"kode": s.sasaran.kode, **_belanja(s.belanja)} for s in hasil.sasaran if s.belanja
    ]
    belum: list[Data] = [{"alasan": a, **_belanja(isi)} for isi, a in anggaran.belum_dipetakan]
    rincian: list[Data] = [
        {
            "sasaran": r.sasaran,
            "kode": r.kode,
            "nama": r.nama,
            **_belanja(r.total),
            "komponen": [
                {
                    "kode": k.komponen,
                    "nama": k.nama,
                    **_belanja(RingkasanBelanja(k.pagu, k.realisasi)),
                }
                for k in r.komponen
            ],
        }
        for r in anggaran.rincian
    ]
    return {
        "tahun": anggaran.kini.tahun,
        **_belanja(anggaran.kini.total),
        "jenis_belanja": jenis,
        "sasaran": sasaran,
        "belum_dipetakan": belum,
        "rincian_output": rincian,
        "tahun_lalu": {"tahun": anggaran.lalu.tahun, **_belanja(anggaran.lalu.total)},
        "perjanjian": str(anggaran.perjanjian),
        "smart": _angka(anggaran.smart),
        "ikpa": _angka(anggaran.ikpa),
        "nilai_gabungan": _angka(anggaran.gabungan),
    }
