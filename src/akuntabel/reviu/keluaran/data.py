"""Data: a review, or the list of rules, as JSON for other programs."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.keluaran.ringkas import (
    bagian_letak,
    bersih,
    daftar_baris,
    daftar_halaman,
)

if TYPE_CHECKING:
    from akuntabel.reviu.aturan.dasar import Aturan


def json_reviu(hasil: HasilReviu) -> str:
    """Return the review as JSON in the shape of the contract."""
    terbaca = hasil.terbaca
    isi = {
        "berkas": bersih(hasil.naskah.berkas),
        "terbaca": {
            "tabel": terbaca.tabel,
            "indikator": terbaca.indikator,
            "klaim": terbaca.klaim,
        },
        "temuan": [_temuan(satu, hasil.naskah.jenis) for satu in hasil.temuan],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2)


def _temuan(satu: TemuanReviu, jenis: str) -> dict[str, object]:
    temuan, halaman = satu.temuan, daftar_halaman(satu.tempat)
    pertama = next((tempat.halaman for tempat in satu.tempat if tempat.halaman > 0), None)
    return {
        "kode": temuan.kode,
        "aturan": bersih(satu.aturan),
        "tingkat": temuan.tingkat.value,
        "pesan": bersih(temuan.pesan),
        "letak": {
            "bagian": bagian_letak(temuan.letak, jenis),
            "halaman": pertama,
            "halaman_semua": halaman,
            "baris": daftar_baris(satu.tempat),
        },
        "tercetak": [bersih(teks) for teks in temuan.tercetak],
        "seharusnya": bersih(temuan.seharusnya),
        "rujukan": bersih(temuan.rujukan),
        "kelompok": satu.kelompok,
    }


def json_aturan(daftar_aturan: "Iterable[Aturan]") -> str:
    """Return what every rule checks, as a JSON list."""
    isi = [
        {
            "kode": satu.kode,
            "tingkat": satu.tingkat.value,
            "nama": satu.nama,
            "uraian": satu.uraian,
            "rujukan": str(satu.rujukan),
        }
        for satu in daftar_aturan
    ]
    return json.dumps(isi, ensure_ascii=False, indent=2)
