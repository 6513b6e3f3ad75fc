"""RV-SKR-05: the conversion and the total of the IKPA follow from what does not apply."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.anggaran.ikpa import AturanIkpa
from akuntabel.inti.anggaran.ikpa_berlaku import TOLERANSI
from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.aturan.anggaran.ikpa_gugur import (
    Gugur,
    konversi_gugur,
    pasti_gugur,
    sekonversi,
    semua_gugur,
)
from akuntabel.reviu.aturan.anggaran.ikpa_tercetak import Petikan, TabelIkpa, tabel_ikpa
from akuntabel.reviu.aturan.bersama import gabung
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.bacaan import Bacaan

_SERATUS = Fraction(100)


def konversi_ikpa(bacaan: Bacaan) -> Iterator[Cacat]:
    """Some set of indicators that may not apply explains the conversion, and then the total."""
    for tabel in tabel_ikpa(bacaan):
        aturan = tabel.aturan()
        if aturan is None or (tabel.bobot and tabel.beda(aturan)):
            continue
        konversi = tabel.konversi_persen
        semua = list(semua_gugur(tabel, aturan))
        calon = [g for g in semua if konversi is None or sekonversi(aturan, g, konversi)]
        if not calon and tabel.konversi is not None:
            yield _cacat_konversi(tabel, aturan, tabel.konversi, semua)
        else:
            yield from _periksa_total(tabel, aturan, calon)


def _cacat_konversi(
    tabel: TabelIkpa, aturan: AturanIkpa, petikan: Petikan, semua: list[Gugur]
) -> Cacat:
    angka, tempat = petikan
    nilai = sorted({konversi_gugur(aturan, g) for g in semua}, reverse=True)
    boleh = ", ".join(f"{cetak_angka(n)}%" for n in nilai)
    pasti = pasti_gugur(tabel, aturan)
    tanpa = f" dan tabel ini tidak memberi nilai atau bobot pada {_nama(aturan, pasti)}"
    return Cacat(
        f"Konversi bobot IKPA tercetak {angka.teks}, padahal yang boleh tidak berlaku hanya "
        f"{_nama(aturan, frozenset(aturan.boleh_gugur))}{tanpa if pasti else ''}, sehingga "
        f"konversinya {boleh}; cocokkan konversi dan indikator yang berlaku dengan OM-SPAN.",
        (tempat, *(b.bobot[1] for b in tabel.butir if b.bobot and b.unsur in pasti)),
        tabel.satu.konteks.bagian,
        (angka.teks,),
        boleh,
        tabel.kunci,
        PERINGATAN,
    )


def _nama(aturan: AturanIkpa, gugur: Gugur) -> str:
    return gabung(f"{u.nama} ({u.bobot})" for u in aturan.unsur if u.unsur in gugur)


def _periksa_total(tabel: TabelIkpa, aturan: AturanIkpa, calon: list[Gugur]) -> Iterator[Cacat]:
    """The total, or the result where no total is printed, is that of one of the sets."""
    hitungan = [(g, n) for g in calon if (n := _total(tabel, aturan, g)) is not None]
    petikan = tabel.total or tabel.penutup
    if not hitungan or petikan is None or _hasil_kali_salah(tabel, aturan):
        return
    kurang = tabel.pengurang if aturan.pengurang else Fraction(0)
    boleh: list[tuple[Gugur, Fraction]] = []
    for g, total in hitungan:
        akhir = total * _SERATUS / konversi_gugur(aturan, g)
        boleh += [(g, akhir), (g, akhir - kurang)]
        boleh += [(g, total)] if tabel.total or tabel.konversi is None else []
    if not any(_sama(tabel, petikan, n) for _, n in boleh):
        yield _cacat_total(tabel, aturan, petikan, hitungan)


def _total(tabel: TabelIkpa, aturan: AturanIkpa, gugur: Gugur) -> Fraction | None:
    nilai = {b.unsur: b.nilai[0].nilai for b in tabel.butir if b.nilai is not None}
    berlaku = {u.unsur: u.bobot for u in aturan.unsur if u.unsur not in gugur}
    if not berlaku.keys() <= nilai.keys():
        return None
    return sum((min(nilai[u], _SERATUS) * w / 100 for u, w in berlaku.items()), Fraction(0))


def _hasil_kali_salah(tabel: TabelIkpa, aturan: AturanIkpa) -> bool:
    """Return whether products or their sum are off already, which RV-SKR-01 says."""
    bobot = {u.unsur: u.bobot for u in aturan.unsur}
    semua = [
        (b.nilai[0].nilai * bobot[b.unsur] / 100, b.akhir[0])
        for b in tabel.butir
        if b.nilai is not None and b.akhir is not None and b.unsur in bobot and not b.tanpa_bobot
    ]
    if any(abs(hasil - a.nilai) > max(TOLERANSI, Fraction(1, 10**a.desimal)) for hasil, a in semua):
        return True
    if tabel.total is None or len(semua) < len(tabel.butir):
        return False
    jumlah = sum((a.nilai for _, a in semua), Fraction(0))
    konversi = tabel.konversi_persen or _SERATUS
    return not any(_sama(tabel, tabel.total, n) for n in (jumlah, jumlah * 100 / konversi))


def _sama(tabel: TabelIkpa, petikan: Petikan, nilai: Fraction) -> bool:
    """Return whether a score is printed right, as far as its parts and itself were rounded."""
    halus = max((b.nilai[0].desimal for b in tabel.butir if b.nilai is not None), default=0)
    bulat = Fraction(1, 2 * 10**halus)
    return any(
        abs(n - nilai) <= max(TOLERANSI, bulat) or abs(n - nilai) < Fraction(1, 10**d)
        for n, d in petikan[0].bacaan
    )


def _cacat_total(
    tabel: TabelIkpa, aturan: AturanIkpa, petikan: Petikan, hitungan: list[tuple[Gugur, Fraction]]
) -> Cacat:
    angka, tempat = petikan
    bagi = tabel.total is None
    rinci = [
        (_tanpa(aturan, g), n * _SERATUS / konversi_gugur(aturan, g) if bagi else n)
        for g, n in hitungan[:3]
    ]
    isi = " atau ".join(f"{cetak_angka(n, 2)}{tanpa}" for tanpa, n in rinci)
    konversi = [] if tabel.konversi is None else [tabel.konversi]
    dengan = f" dengan konversi bobot {konversi[0][0].teks}" if konversi else ""
    return Cacat(
        f"{'Nilai akhir' if bagi else 'Nilai total'} IKPA tercetak {angka.teks}, padahal{dengan} "
        f"jumlah nilai × bobot indikator yang berlaku = {isi}; periksa nilai, bobot, dan indikator "
        "yang berlaku pada OM-SPAN.",
        (tempat, *(t for _, t in konversi)),
        tabel.satu.konteks.bagian,
        (angka.teks, *(a.teks for a, _ in konversi)),
        cetak_angka(rinci[0][1], 2),
        tabel.kunci,
    )


def _tanpa(aturan: AturanIkpa, gugur: Gugur) -> str:
    nama = [u.nama for u in aturan.unsur if u.unsur in gugur]
    return f" (tanpa {gabung(nama)})" if nama else ""
