"""Tables of the IKPA as printed: indicators in columns or in rows, weights, aspek, totals."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, nihil
from akuntabel.reviu.aturan.anggaran.tabel_bobot import (
    isi_ujung,
    kolom_ujung,
    peran_baris,
    wajar,
)
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.sekali import sekali
from akuntabel.reviu.tabel import TAHUN, BarisTabel, JenisKolom, Kolom, angka_kolom

_PALING_SEDIKIT = 5
"""Indicators that a table must name to be one of the IKPA."""
_UNSUR = {
    UnsurIkpa.REVISI: re.compile(r"\brevisi\b", re.IGNORECASE),
    UnsurIkpa.DEVIASI: re.compile(r"\bdeviasi\b", re.IGNORECASE),
    UnsurIkpa.KONTRAKTUAL: re.compile(r"kontraktual", re.IGNORECASE),
    UnsurIkpa.TAGIHAN: re.compile(r"tagihan", re.IGNORECASE),
    UnsurIkpa.UPTUP: re.compile(r"\bT?UP\b", re.IGNORECASE),
    UnsurIkpa.DISPENSASI: re.compile(r"dispensasi", re.IGNORECASE),
    UnsurIkpa.PENYERAPAN: re.compile(r"\bp\w*ny\w*r\w*p\w*n\b", re.IGNORECASE),
    UnsurIkpa.CAPAIAN: re.compile(r"\b(?:output|keluaran)\b", re.IGNORECASE),
}
_ASPEK = re.compile(r"(?:nilai|rata-rata)(?: nilai)? aspek", re.IGNORECASE)
_NILAI = re.compile(r"(?:nilai|skor)\b", re.IGNORECASE)
_AKHIR = re.compile(r"(?:akhir|tertimbang|terbobot)\b|[x×]", re.IGNORECASE)
_PENUTUP = re.compile(r"nilai (?:akhir|ikpa)|ikpa\b", re.IGNORECASE)
_SERATUS = Fraction(100)

Petikan = tuple[Angka, Tempat]


@rekaman
class ButirIkpa:
    """One indicator as printed: what its table calls it, and its numbers with their places.

    `tanpa_bobot` says that its weight is printed as none: a dash, or 0.
    """

    unsur: UnsurIkpa
    nama: str
    nilai: Petikan | None = None
    bobot: Petikan | None = None
    akhir: Petikan | None = None
    aspek: Petikan | None = None
    tanpa_bobot: bool = False


@rekaman
class TabelIkpa:
    """One score of the IKPA as a table sets it out; `konversi` is in percent."""

    satu: TabelDiTempat
    tahun: int
    butir: tuple[ButirIkpa, ...]
    total: Petikan | None = None
    konversi: Petikan | None = None
    penutup: Petikan | None = None
    pengurang: Fraction = Fraction(0)

    @property
    def kunci(self) -> tuple[str, ...]:
        """Return the fact that the table works out."""
        return (f"nilai:IKPA:nilai:{self.tahun}",)

    @property
    def bobot(self) -> dict[UnsurIkpa, Fraction]:
        """Return the printed weights in percent; empty where the table prints too few."""
        isi = {b.unsur: b.bobot[0].nilai for b in self.butir if b.bobot is not None}
        skala = Fraction(1) if sum(isi.values(), Fraction(0)) > 2 else _SERATUS
        return {u: n * skala for u, n in isi.items()} if len(isi) >= _PALING_SEDIKIT else {}

    @property
    def konversi_persen(self) -> Fraction | None:
        """Return the weights that count, in percent, None where that is not printed."""
        if self.konversi is None:
            return None
        angka = self.konversi[0]
        return angka.nilai if angka.persen or angka.nilai > 2 else angka.nilai * _SERATUS

    def beda(self, aturan: AturanIkpa) -> list[tuple[ButirIkpa, int]]:
        """Return the indicators whose weight is not that of the rule set, which comes along.

        An indicator that may not apply may have none.
        """
        benar = {u.unsur: u for u in aturan.unsur}
        bobot = self.bobot
        return [
            (b, benar[b.unsur].bobot if b.unsur in benar else 0)
            for b in self.butir
            if b.unsur in bobot
            and bobot[b.unsur] != (benar[b.unsur].bobot if b.unsur in benar else 0)
            and (bobot[b.unsur] or not benar[b.unsur].boleh_gugur)
        ]

    def aturan(self) -> AturanIkpa | None:
        """Return the rule set of its year; that of its weights where they fit another one."""
        from akuntabel.sektor.skor import aturan_ikpa  # noqa: PLC0415 - only a report with IKPA

        semua = sorted(aturan_ikpa(), key=lambda a: not a.berlaku_tahun(self.tahun))
        cocok = [a for a in semua if self.bobot and not self.beda(a)]
        tahunnya = [a for a in semua if a.berlaku_tahun(self.tahun)]
        return next(iter((*cocok, *tahunnya)), None)


@sekali
def tabel_ikpa(bacaan: Bacaan) -> tuple[TabelIkpa, ...]:
    """Return the scores of the IKPA that the report's tables set out."""
    return tuple(t for satu in bacaan.tabel if satu.isi.kepala for t in _semua(bacaan, satu))


def _semua(bacaan: Bacaan, satu: TabelDiTempat) -> Iterator[TabelIkpa]:
    tahun = {int(t) for t in TAHUN.findall(satu.isi.judul)}
    satu_tahun = tahun.pop() if len(tahun) == 1 else bacaan.tahun or 0
    kolom = {u: k for k in satu.isi.kolom if not kolom_ujung(k) and (u := _unsur((k.nama,)))}
    if len(kolom) >= _PALING_SEDIKIT:
        yield from _menurut_baris(satu, satu_tahun, kolom)
        return
    tabel = _menurut_kolom(satu, satu_tahun)
    if tabel is not None:
        yield tabel


def _unsur(teks: Sequence[str]) -> UnsurIkpa | None:
    """Return the indicator that the first telling text names."""
    for satu in teks:
        for unsur, pola in _UNSUR.items():
            if pola.search(satu):
                return unsur
    return None


def _menurut_baris(
    satu: TabelDiTempat, tahun: int, kolom: dict[UnsurIkpa, Kolom]
) -> Iterator[TabelIkpa]:
    """Indicators in columns; rows Nilai, Bobot, Nilai Akhir and Nilai Aspek."""
    grup: dict[str, BarisTabel] = {}
    for baris in (*satu.isi.badan, None):
        peran = "" if baris is None else _peran(baris)
        if baris is None or peran == "nilai":
            if "nilai" in grup:
                yield _dari_baris(satu, tahun, kolom, grup)
            grup = {}
        if baris is not None and peran and (grup or peran == "nilai"):
            grup.setdefault(peran, baris)


def _peran(baris: BarisTabel) -> str:
    aspek = any(_ASPEK.fullmatch(" ".join(s.teks.split())) for s in baris.sel)
    return "aspek" if aspek else peran_baris(baris)


def _dari_baris(
    satu: TabelDiTempat, tahun: int, kolom: dict[UnsurIkpa, Kolom], grup: dict[str, BarisTabel]
) -> TabelIkpa:
    ujung: dict[str, Kolom] = {}
    for k in satu.isi.kolom:
        ujung.setdefault(kolom_ujung(k), k)
    baris = tuple(grup[p] for p in ("nilai", "akhir", "bobot") if p in grup)
    kurang = isi_ujung(baris, ujung.get("pengurang"))

    def petik(peran: str, k: Kolom) -> Petikan | None:
        return _petik(grup.get(peran), k.indeks)

    return TabelIkpa(
        satu,
        tahun,
        tuple(
            ButirIkpa(
                unsur,
                k.nama,
                nilai=petik("nilai", k),
                bobot=petik("bobot", k),
                akhir=petik("akhir", k),
                aspek=petik("aspek", k),
                tanpa_bobot="bobot" in grup and _tanpa(grup["bobot"], k.indeks),
            )
            for unsur, k in kolom.items()
        ),
        total=isi_ujung(baris, ujung.get("total")),
        konversi=isi_ujung(baris, ujung.get("konversi")),
        penutup=isi_ujung(baris, ujung.get("penutup")),
        pengurang=Fraction(0) if kurang is None else kurang[0].nilai,
    )


def _petik(baris: BarisTabel | None, kolom: int) -> Petikan | None:
    angka = None if baris is None or kolom < 0 else baris.angka(kolom)
    return None if angka is None or baris is None else (wajar(angka), baris.sel[kolom].tempat)


def _tanpa(baris: BarisTabel, kolom: int) -> bool:
    angka = baris.angka(kolom)
    return nihil(baris.teks(kolom)) if angka is None else not angka.nilai


def _menurut_kolom(satu: TabelDiTempat, tahun: int) -> TabelIkpa | None:
    """Indicators in rows, closed by rows of the total, the conversion and the result."""
    kolom = _kolom(satu)
    if kolom["nilai"] < 0:
        return None
    butir: dict[UnsurIkpa, ButirIkpa] = {}
    ujung: dict[str, Petikan] = {}
    for b in satu.isi.badan:
        teks = [s.teks for s in b.sel[: max(kolom["nilai"], 1)]]
        unsur = _unsur(teks)
        if nama := _ujung_baris(b):
            ada = [p for k in range(len(b.sel) - 1, 0, -1) if (p := _petik(b, k)) is not None]
            ujung.update({nama: ada[0]} if ada and nama not in ujung else {})
        elif unsur is not None:
            butir.setdefault(unsur, _butir(b, unsur, kolom, teks))
    if len(butir) < _PALING_SEDIKIT:
        return None
    kurang = ujung.get("pengurang")
    return TabelIkpa(
        satu,
        tahun,
        tuple(butir.values()),
        total=ujung.get("total"),
        konversi=ujung.get("konversi"),
        penutup=ujung.get("penutup"),
        pengurang=Fraction(0) if kurang is None else kurang[0].nilai,
    )


def _butir(
    baris: BarisTabel, unsur: UnsurIkpa, kolom: dict[str, int], teks: Sequence[str]
) -> ButirIkpa:
    return ButirIkpa(
        unsur,
        next(t for t in teks if _unsur((t,)) is unsur),
        nilai=_petik(baris, kolom["nilai"]),
        bobot=_petik(baris, kolom["bobot"]),
        akhir=_petik(baris, kolom["akhir"]),
        aspek=_petik(baris, kolom["aspek"]),
        tanpa_bobot=kolom["bobot"] >= 0 and _tanpa(baris, kolom["bobot"]),
    )


def _ujung_baris(baris: BarisTabel) -> str:
    label = " ".join(baris.label.split())
    semu = Kolom(0, (label,), JenisKolom.LAIN)
    if _PENUTUP.match(label):
        return "penutup"
    return "total" if baris.jumlah else kolom_ujung(semu)


def _kolom(satu: TabelDiTempat) -> dict[str, int]:
    """Return the columns of nilai, bobot, nilai akhir and nilai aspek; -1 where not just one."""
    berisi = [k for k in satu.isi.kolom if angka_kolom(satu.isi.badan, k.indeks)]
    aspek = [k for k in berisi if _ASPEK.search(k.nama)]
    akhir = [k for k in berisi if _AKHIR.search(k.nama) and k not in aspek]
    sisa = [k for k in berisi if k not in aspek and k not in akhir]
    bobot = [k for k in sisa if k.jenis is JenisKolom.BOBOT]
    nilai = [k for k in sisa if _NILAI.match(k.nama) and k not in bobot]
    semua = {"nilai": nilai, "bobot": bobot, "akhir": akhir, "aspek": aspek}
    return {nama: k[0].indeks if len(k) == 1 else -1 for nama, k in semua.items()}
