"""Which row or month a sentence calls the highest or lowest, against the table nearby."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, cari_angka, sama
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.nama import KATA
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom

_PUNCAK = re.compile(
    r"\b(?:(?P<atas>tertinggi|terbanyak|terbesar|paling (?:tinggi|banyak|besar))"
    r"|(?P<bawah>terendah|terkecil|tersedikit|paling (?:rendah|sedikit|kecil)))\b(?!\s*\d)",
    re.IGNORECASE,
)
_KEDUA = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|salah satu|relatif|cukup|nasional|provinsi|sebelumnya|selain"
    r"|setelah|bukan|tidak|belum|target\w*)\b",
    re.IGNORECASE,
)
_BERJENJANG = re.compile(
    r"\b(?:pendidikan|golongan|pangkat|jabatan|kelas|usia|umur|jenjang|peringkat|tipe)\b",
    re.IGNORECASE,
)
_LETAK = re.compile(
    r"(?:\s+(?:yang|terjadi|terdapat|ada|adalah|yaitu|yakni|dicapai|diperoleh|tercatat|berada"
    r"|berasal|dari|pada|di|dalam|oleh|untuk|bulan|jenis|unsur|kategori|kelompok|kecamatan|aspek"
    r"|komponen|layanan|triwulan))*\s*:?\s*[“\"]?",
    re.IGNORECASE,
)
_NILAI = re.compile(
    r"[”\"]?\s*(?:tahun \d{4}\s*)?(?:,\s*)?(?:\(|yaitu|yakni|sebesar|sebanyak|sejumlah|mencapai"
    r"|dengan(?: (?:nilai|jumlah|skor|capaian|realisasi))?|:|\s)*(?=Rp|\d)",
    re.IGNORECASE,
)
_SEBELUM = re.compile(r"(?:\s+(?:merupakan|menjadi|adalah|yang|bulan))*\s*$", re.IGNORECASE)
_RATA = re.compile(r"\b(?:rata|mean|jumlah|total|target)\b", re.IGNORECASE)
_BULAN = (
    ("januari", "jan"), ("februari", "feb", "pebruari"), ("maret", "mar"), ("april", "apr"),
    ("mei",), ("juni", "jun"), ("juli", "jul"), ("agustus", "ags", "agt", "agu", "agust"),
    ("september", "sep", "sept"), ("oktober", "okt"), ("november", "nov", "nopember", "nop"),
    ("desember", "des"),
)  # fmt: skip
_NAMA_BULAN = {singkat: bulan[0] for bulan in _BULAN for singkat in bulan}
_ROMAWI = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}
_JARAK = 8
_TERPENDEK = 3
_KEBETULAN = 20
_BARIS_TERSEDIKIT = 3


@rekaman
class _Isi:
    """One value of a series; `tingkat` tells rows of one level of numbering from their parts."""

    label: tuple[str, ...]
    teks: str
    angka: Angka
    tempat: Tempat
    tingkat: str = ""


_Deret = tuple[_Isi, ...]


def puncak_tabel(bacaan: Bacaan) -> Iterator[Cacat]:
    """A row or month that a sentence calls highest or lowest is so in its table."""
    deret: dict[int, list[_Deret]] = {}
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran:
            continue
        for cocok in _PUNCAK.finditer(kalimat.teks):
            for satu in _dekat(bacaan, kalimat):
                if satu.urut not in deret:
                    deret[satu.urut] = _deret(satu)
                cacat, ada = _periksa(kalimat, cocok, deret[satu.urut])
                if cacat is not None:
                    yield cacat
                if ada:
                    break


def _dekat(bacaan: Bacaan, kalimat: Kalimat) -> list[TabelDiTempat]:
    """Return the tables around the sentence, the nearest one before it first."""
    tabel = [
        t
        for t in bacaan.tabel
        if t.isi.kepala
        and not t.konteks.lampiran
        and t.konteks.jalur == kalimat.konteks.jalur
        and t.konteks.indikator == kalimat.konteks.indikator
        and abs(t.urut - kalimat.urut) <= _JARAK
    ]
    return sorted(tabel, key=lambda t: (t.urut > kalimat.urut, abs(t.urut - kalimat.urut)))


def _deret(satu: TabelDiTempat) -> list[_Deret]:
    """Return the series of a table: its columns over the rows, and its rows over months."""
    isi = satu.isi
    badan = [b for b in isi.badan if not (b.jumlah or b.bagian or _RATA.search(b.label))]
    hasil: list[_Deret] = []
    for kolom in isi.kolom:
        if kolom.jenis is JenisKolom.NOMOR or kolom == isi.kolom_label:
            continue
        hasil.append(
            tuple(
                _Isi(_kunci(b.label), b.label, a, b.sel[kolom.indeks].tempat, _tingkat(satu, b))
                for b in badan
                if b.label and (a := b.angka(kolom.indeks)) is not None
            )
        )
    waktu = [k for k in isi.kolom if _berwaktu(_kunci(k.nama))]
    hasil += [
        tuple(
            _Isi(_kunci(k.nama), k.nama, a, baris.sel[k.indeks].tempat)
            for k in waktu
            if (a := baris.angka(k.indeks)) is not None
        )
        for baris in badan
    ]
    return [d for d in hasil if len(d) >= _BARIS_TERSEDIKIT]


def _tingkat(satu: TabelDiTempat, baris: BarisTabel) -> str:
    """Return the form of the row's number: "#" for 3, "#.#" for 3.1, "a" for b."""
    nomor = next((k for k in satu.isi.kolom if k.jenis is JenisKolom.NOMOR), None)
    teks = "" if nomor is None else baris.teks(nomor.indeks).strip(" .)(").casefold()
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "#", teks)) if len(teks) < _JARAK else ""


def _kunci(label: str) -> tuple[str, ...]:
    """Return the words of a label; "Ags" is "agustus", "TW 1" is "i"."""
    kata = tuple(KATA.findall(label.casefold()))
    if kata[:1] == ("bulan",):
        kata = kata[1:]
    if len(kata) > 1 and kata[0] in ("tw", "triwulan"):
        return ("triwulan", _ROMAWI.get(kata[1], kata[1]))
    return tuple(_NAMA_BULAN.get(k, k) for k in kata)


def _berwaktu(kunci: tuple[str, ...]) -> bool:
    return kunci[:1] == ("triwulan",) or (len(kunci) == 1 and kunci[0] in _NAMA_BULAN)


def _periksa(
    kalimat: Kalimat, cocok: re.Match[str], daftar: list[_Deret]
) -> tuple[Cacat | None, bool]:
    """Return what is wrong, and whether the tables hold what the sentence names."""
    depan = kalimat.teks[: cocok.start()]
    ekor = kalimat.teks[cocok.end() :]
    if _BERJENJANG.search(depan[-25:]):
        return None, False  # "pendidikan tertinggi" is a rank, not a count
    if _KEDUA.search(depan[-40:]) or _KEDUA.match(ekor.strip()):
        return None, False
    awal = _LETAK.match(ekor)
    mulai = awal.end() if awal is not None else 0
    label, akhir = _label_di_depan(ekor[mulai:], daftar)
    if not label:
        label, nilai = _label_di_belakang(depan, daftar), None
    else:
        nilai = _angka_sesudah(ekor[mulai + akhir :])
    if not label:
        return None, False
    milik = [(d, i) for d in daftar for i in d if i.label == label]
    return _banding(kalimat, cocok, milik, nilai), True


def _label_di_depan(teks: str, daftar: list[_Deret]) -> tuple[tuple[str, ...], int]:
    """Return the longest label that the text begins with, and where it ends there."""
    letak = list(KATA.finditer(teks))[:16]
    for banyak in range(len(letak), 0, -1):
        kunci = _kunci(teks[: letak[banyak - 1].end()])
        if _dikenal(kunci, daftar):
            return kunci, letak[banyak - 1].end()
        if banyak == 1 and letak[0][0].casefold() in _ROMAWI.values():
            kunci = ("triwulan", letak[0][0].casefold())
            if _dikenal(kunci, daftar):
                return kunci, letak[0].end()
    return (), 0


def _label_di_belakang(depan: str, daftar: list[_Deret]) -> tuple[str, ...]:
    """Return the longest label that the text ends with ("Kehadiran April terendah")."""
    teks = _SEBELUM.sub("", depan)
    letak = list(KATA.finditer(teks))[-10:]
    for satu in letak:
        kunci = _kunci(teks[satu.start() :])
        if _dikenal(kunci, daftar):
            return kunci
    return ()


def _dikenal(kunci: tuple[str, ...], daftar: list[_Deret]) -> bool:
    if not kunci or all(k.isdigit() for k in kunci) or len("".join(kunci)) < _TERPENDEK:
        return False
    return any(i.label == kunci for d in daftar for i in d)


def _angka_sesudah(teks: str) -> Angka | None:
    """Return the number that the sentence gives the label: "… sebesar 97,3%"."""
    cocok = _NILAI.match(teks)
    if cocok is None:
        return None
    a = next(iter(cari_angka(teks[cocok.end() :])), None)
    return a.angka if a is not None and a.mulai == 0 and not a.angka.seperti_tahun else None


def _banding(
    kalimat: Kalimat,
    cocok: re.Match[str],
    milik: Sequence[tuple[_Deret, _Isi]],
    nilai: Angka | None,
) -> Cacat | None:
    atas = cocok["atas"] is not None
    if nilai is not None:
        if any(sama(i.angka, nilai) for _, i in milik):
            milik = [(d, i) for d, i in milik if sama(i.angka, nilai)]
        else:
            return _nilai_lain(kalimat, milik, nilai)
    if any(_ujung(d, i, atas=atas) for d, i in milik):
        return None
    deret, isi = milik[0]
    ujung = _puncak(deret, isi, atas=atas)
    if nilai is None and len({d for d, _ in milik}) > 1:
        return None  # which column it means is open
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut “{isi.teks}” {cocok[0].lower()}, sedangkan di tabelnya "
        f"“{ujung.teks}” {ujung.angka.teks} dan “{isi.teks}” {isi.angka.teks}; sesuaikan kalimat "
        "dengan tabel.",
        (kalimat.tempat, ujung.tempat),
        kalimat.konteks.bagian,
        (isi.teks, isi.angka.teks),
        ujung.teks,
        (),
        PERINGATAN,
    )


def _ujung(deret: _Deret, isi: _Isi, *, atas: bool) -> bool:
    return isi.angka.nilai == _puncak(deret, isi, atas=atas).angka.nilai


def _puncak(deret: _Deret, isi: _Isi, *, atas: bool) -> _Isi:
    """Return the highest or lowest among the rows like this one; none at all is no lowest."""
    sejenis = [i for i in deret if i.tingkat == isi.tingkat]
    sama_kata = [i for i in sejenis if i.label[:1] == isi.label[:1]]
    if len(sama_kata) > 1:
        sejenis = sama_kata
    if not atas and isi.angka.nilai:
        sejenis = [i for i in sejenis if i.angka.nilai]
    return (max if atas else min)(sejenis, key=lambda i: i.angka.nilai)


def _nilai_lain(
    kalimat: Kalimat, milik: Sequence[tuple[_Deret, _Isi]], nilai: Angka
) -> Cacat | None:
    """Return the finding where the number given is that of another row of the series."""
    for deret, isi in milik:
        punya = next((i for i in deret if sama(i.angka, nilai)), None)
        if punya is not None:
            return Cacat(
                f"{kutip(kalimat.teks)} memberi “{isi.teks}” {nilai.teks}, sedangkan di tabelnya "
                f"“{isi.teks}” {isi.angka.teks} dan {nilai.teks} adalah “{punya.teks}”; samakan "
                "kalimat dengan tabel.",
                (kalimat.tempat, isi.tempat),
                kalimat.konteks.bagian,
                (isi.teks, nilai.teks),
                isi.angka.teks,
                (),
                GALAT if nilai.desimal or nilai.nilai > _KEBETULAN else PERINGATAN,
            )
    return None
