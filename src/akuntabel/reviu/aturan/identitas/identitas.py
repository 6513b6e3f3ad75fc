"""Rules on identity: persons and their NIP, the unit's name and class, who decrees, who acts."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import gabung, polos
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.identitas.keputusan import pejabat_lain, pelaksana_sop
from akuntabel.reviu.aturan.identitas.orang import Sebutan, salah_nip, sebutan_nip
from akuntabel.reviu.aturan.identitas.pejabat import pimpinan_lain
from akuntabel.reviu.aturan.identitas.satuan_kerja import ejaan_unit, kelas_unit, unit_laporan
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan

_BEDA_NIP = 4
_MIRIP_NAMA = 78
_RIWAYAT = ("semula", "dahulu", "menjadi", "sebelumnya", "naik kelas", "peningkatan", "perubahan")


def nip_dan_nama(bacaan: Bacaan) -> Iterator[Cacat]:
    """One person has one NIP, and one NIP is one person's."""
    bernama = [s for s in sebutan_nip(bacaan) if s.nama]
    per_nama: dict[str, list[Sebutan]] = defaultdict(list)
    per_nip: dict[str, list[Sebutan]] = defaultdict(list)
    for satu in bernama:
        per_nama[polos(satu.nama)].append(satu)
        per_nip[satu.nip].append(satu)
    for daftar in per_nama.values():
        yield from _banyak_nip(daftar)
    for daftar in per_nip.values():
        yield from _banyak_nama(daftar)


def _wakil(varian: dict[str, list[Sebutan]]) -> list[Sebutan]:
    """Return one mention of each variant, the most frequent first; ties in order of print."""
    return [isi[0] for isi in sorted(varian.values(), key=len, reverse=True)]


def _banyak_nip(daftar: list[Sebutan]) -> Iterator[Cacat]:
    nip: dict[str, list[Sebutan]] = defaultdict(list)
    for satu in daftar:
        nip[satu.nip].append(satu)
    if len(nip) < 2:
        return
    wakil = _wakil(nip)
    dekat = all(Levenshtein.distance(wakil[0].nip, s.nip) <= _BEDA_NIP for s in wakil[1:])
    satu_tabel = len({s.tabel for s in daftar}) == 1 and daftar[0].tabel >= 0
    if satu_tabel and not dekat:
        return
    ganjil = sorted(daftar, key=lambda s: (not salah_nip(s.nip), len(nip[s.nip])))
    yield Cacat(
        f"{daftar[0].nama} tercetak dengan NIP {gabung(s.tercetak for s in wakil)}; satu pegawai "
        "hanya punya satu NIP, cocokkan dengan data kepegawaian lalu samakan.",
        tuple(s.tempat for s in ganjil),
        ganjil[0].bagian,
        tuple(s.tercetak for s in wakil),
        kunci=(f"orang:{polos(daftar[0].nama)}",),
        tingkat=None if dekat else PERINGATAN,
    )


def _banyak_nama(daftar: list[Sebutan]) -> Iterator[Cacat]:
    nama: dict[str, list[Sebutan]] = defaultdict(list)
    for satu in daftar:
        nama[polos(satu.nama)].append(satu)
    wakil = _wakil(nama)
    if len(wakil) < 2 or _hanya_singkat([polos(s.nama) for s in wakil]):
        return
    mirip = all(fuzz.ratio(polos(wakil[0].nama), polos(s.nama)) >= _MIRIP_NAMA for s in wakil[1:])
    yield Cacat(
        f"NIP {daftar[0].tercetak} tercetak atas nama {gabung(s.nama for s in wakil)}; samakan "
        "ejaan namanya dan pastikan NIP itu miliknya.",
        tuple(s.tempat for s in daftar),
        daftar[0].bagian,
        tuple(s.nama for s in wakil),
        kunci=(f"orang:{polos(wakil[0].nama)}",),
        tingkat=PERINGATAN if mirip else None,
    )


def _hanya_singkat(nama: list[str]) -> bool:
    """Return whether the names are one with words left out or added: "Budi", "Budi Santoso"."""
    panjang = max((n.split() for n in nama), key=len)
    return all(set(n.split()) <= set(panjang) for n in nama)


def bentuk_nip(bacaan: Bacaan) -> Iterator[Cacat]:
    """A NIP has 18 digits that say a real birth date, appointment and sex."""
    semua: dict[str, list[Sebutan]] = defaultdict(list)
    for satu in sebutan_nip(bacaan):
        if 16 <= len(satu.nip) <= 20:
            semua[satu.nip].append(satu)
    for nip, daftar in semua.items():
        salah = salah_nip(nip)
        if salah:
            milik = f" milik {daftar[0].nama}" if daftar[0].nama else ""
            yield Cacat(
                f"NIP {daftar[0].tercetak}{milik} {salah}; cocokkan dengan data kepegawaian.",
                tuple(s.tempat for s in daftar),
                daftar[0].bagian,
                (daftar[0].tercetak,),
                kunci=(f"orang:{polos(daftar[0].nama)}",) if daftar[0].nama else (),
            )


def kelas_berbeda(bacaan: Bacaan) -> Iterator[Cacat]:
    """The unit's own class is one throughout."""
    unit = unit_laporan(bacaan)
    if unit is None or not unit.kelas:
        return
    semua = [
        s
        for s in kelas_unit(bacaan, unit)
        if s.kelas and not any(k in s.sekitar.casefold() for k in _RIWAYAT)
    ]
    banyak: dict[str, int] = defaultdict(int)
    for satu in semua:
        banyak[satu.kelas] += 1
    if len(banyak) < 2:
        return
    utama = max(banyak, key=lambda k: banyak[k])
    for kelas in banyak:
        lain = [s for s in semua if s.kelas == kelas]
        if kelas == utama or 2 * len(lain) > banyak[utama]:
            continue
        yield Cacat(
            f"{unit.jenis} {unit.nama} tercetak {lain[0].tercetak}, sedangkan {banyak[utama]} "
            f"tempat lain mencetak Kelas {utama}; samakan kelasnya.",
            tuple(s.petikan.tempat for s in lain),
            lain[0].petikan.konteks.bagian,
            (lain[0].tercetak,),
            f"Kelas {utama}",
            ("unit:kelas",),
        )


def ejaan_nama_unit(bacaan: Bacaan) -> Iterator[Cacat]:
    """The unit's own name is spelled one way; mere slips of letters are told together."""
    unit = unit_laporan(bacaan)
    if unit is None:
        return
    semua = list(ejaan_unit(bacaan, unit))
    for huruf in (False, True):
        daftar = [e for e in semua if e.huruf is huruf]
        if not daftar:
            continue
        ejaan = gabung(f"“{e.tercetak}”" for e in daftar)
        apa = "salah huruf" if huruf else "memakai kata lain"
        yield Cacat(
            f"Nama satuan kerja tercetak {ejaan} ({apa}, {len(daftar)} tempat), sedangkan tempat "
            f"lain mencetak “{unit.jenis} … {unit.nama}”; samakan penulisannya.",
            tuple(e.petikan.tempat for e in daftar),
            daftar[0].petikan.konteks.bagian,
            tuple(dict.fromkeys(e.tercetak for e in daftar)),
            f"{unit.jenis} {unit.kelas} {unit.nama}".replace("  ", " "),
            ("unit:nama",),
            CATATAN if huruf else None,
        )


_NIP = Rujukan("Perka BKN 22/2007", "susunan NIP 18 angka", Keyakinan.DIKENAL)
_NASKAH = Rujukan("UU 12/2011", "Lampiran II: judul dan diktum", Keyakinan.DIKENAL)

ATURAN_IDENTITAS: tuple[Aturan, ...] = (
    Aturan(
        "RV-IDN-01",
        "Satu orang, satu NIP",
        GALAT,
        "Satu orang tercetak dengan satu NIP, dan satu NIP dengan satu nama.",
        _NIP,
        nip_dan_nama,
    ),
    Aturan(
        "RV-IDN-02",
        "Susunan NIP",
        PERINGATAN,
        "NIP terdiri dari 18 angka yang memuat tanggal lahir, bulan pengangkatan, dan jenis "
        "kelamin yang mungkin.",
        _NIP,
        bentuk_nip,
    ),
    Aturan(
        "RV-IDN-03",
        "Kelas satuan kerja",
        PERINGATAN,
        "Kelas satuan kerja pelapor tercetak sama di seluruh laporan.",
        ANDAL,
        kelas_berbeda,
    ),
    Aturan(
        "RV-IDN-04",
        "Nama satuan kerja",
        PERINGATAN,
        "Nama satuan kerja pelapor tercetak dengan satu ejaan di seluruh laporan.",
        ANDAL,
        ejaan_nama_unit,
    ),
    Aturan(
        "RV-IDN-05",
        "Pejabat yang menetapkan",
        PERINGATAN,
        "Judul, pertimbangan, dan diktum satu keputusan menyebut pejabat dan hal yang sama.",
        _NASKAH,
        pejabat_lain,
    ),
    Aturan(
        "RV-IDN-06",
        "Pelaksana dalam SOP",
        CATATAN,
        "Pejabat yang disebut dalam kelengkapan dan keluaran SOP ada di kolom pelaksana.",
        Rujukan("PermenPAN-RB 35/2012", "format SOP administrasi pemerintahan"),
        pelaksana_sop,
    ),
    Aturan(
        "RV-IDN-07",
        "Satu jabatan, satu pejabat",
        CATATAN,
        "Pimpinan satuan kerja yang menandatangani dan yang disebut adalah orang yang sama.",
        ANDAL,
        pimpinan_lain,
    ),
)
