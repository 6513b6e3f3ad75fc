"""Rules on capaian: it follows from target and realisasi, and it is a percentage."""

from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, kelas_satuan, sama
from akuntabel.reviu.aturan.bersama import ringkas, sebut_tempat
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.hitungan.capaian_kalimat import capaian_kalimat
from akuntabel.reviu.aturan.hitungan.hitung import KlaimBaris, klaim_baris, sebut
from akuntabel.reviu.aturan.hitungan.kategori import kategori_capaian
from akuntabel.reviu.aturan.hitungan.kolom_capaian import Tiga, kolom_tiga
from akuntabel.reviu.aturan.hitungan.rumus_capaian import (
    Kecocokan,
    batas_dipakai,
    kecocokan,
    target_tersirat,
)
from akuntabel.reviu.aturan.rujukan import PENGUKURAN
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.indikator import kolom_indikator
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim, Pokok
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.sekali import sekali
from akuntabel.reviu.tabel import BarisTabel


@rekaman
class _Nilai:
    """Target, realisasi and capaian of one row and year."""

    satu: TabelDiTempat
    baris: BarisTabel
    kolom: Tiga
    target: Angka
    realisasi: Angka
    capaian: Angka

    @property
    def tempat(self) -> tuple[Tempat, ...]:
        """Return where the capaian stands, then target and realisasi."""
        k = self.kolom
        return tuple(self.baris.sel[i].tempat for i in (k.capaian, k.target, k.realisasi))


@sekali
def _semua_nilai(bacaan: Bacaan) -> tuple[_Nilai, ...]:
    return tuple(_nilai(bacaan))


def _nilai(bacaan: Bacaan) -> Iterator[_Nilai]:
    for satu in bacaan.tabel:
        if not satu.isi.kepala:
            continue
        tiga = kolom_tiga(satu.isi)
        for baris in satu.isi.badan if tiga else ():
            if baris.bagian or baris.label[:4].casefold() == "rata":
                continue
            for kolom in tiga:
                t, r, c = (baris.angka(i) for i in (kolom.target, kolom.realisasi, kolom.capaian))
                if t is None or r is None or c is None:
                    continue
                if not baris.jumlah or t.nilai >= RUPIAH_TERKECIL:
                    yield _Nilai(satu, baris, kolom, t, r, c)


def capaian_tabel(bacaan: Bacaan) -> Iterator[Cacat]:
    """The capaian of a row follows from its target and realisasi."""
    klaim = klaim_baris(bacaan)
    sudah: dict[tuple[str, ...], list[_Nilai]] = {}
    semua = [n for n in _semua_nilai(bacaan) if _dapat_dihitung(n)]
    batas = batas_dipakai(_tiga_angka(n) for n in semua)
    for nilai in semua:
        hasil = kecocokan(*_tiga_angka(nilai), _nama(nilai), batas)
        if hasil is not Kecocokan.COCOK:
            kunci = klaim.kunci(nilai.satu, nilai.baris, nilai.kolom.capaian)
            angka = tuple(a.teks.replace(" ", "") for a in _tiga_angka(nilai))
            sudah.setdefault((hasil.name, _nama(nilai)[:40], *kunci, *angka), []).append(nilai)
    for (nama, *_), daftar in sudah.items():
        yield _cacat(bacaan, klaim, daftar, Kecocokan[nama])
    yield from _beda_satuan(bacaan, klaim)


def _beda_satuan(bacaan: Bacaan, klaim: KlaimBaris) -> Iterator[Cacat]:
    """A capaian in the unit of the realisasi that is not even the realisasi."""
    for nilai in _semua_nilai(bacaan):
        _, r, c = _tiga_angka(nilai)
        if kelas_satuan(c) and c.satuan == r.satuan and not sama(c, r):
            yield Cacat(
                f"Capaian “{ringkas(_nama(nilai))}” tercetak {c.teks}, padahal realisasinya "
                f"{r.teks}; hitung ulang capaian sebagai persentase terhadap target.",
                nilai.tempat,
                nilai.satu.konteks.bagian,
                (c.teks, r.teks),
                f"persentase dari {r.teks}",
                klaim.kunci(nilai.satu, nilai.baris, nilai.kolom.capaian),
            )


def _tiga_angka(nilai: _Nilai) -> tuple[Angka, Angka, Angka]:
    return nilai.target, nilai.realisasi, nilai.capaian


def _dapat_dihitung(nilai: _Nilai) -> bool:
    """Return whether the three go together: one unit for target and realisasi, none but % after."""
    kiri, kanan = kelas_satuan(nilai.target), kelas_satuan(nilai.realisasi)
    return (kiri == kanan or not kiri or not kanan) and not kelas_satuan(nilai.capaian)


def _nama(nilai: _Nilai) -> str:
    kolom = kolom_indikator(nilai.satu.isi)
    teks = nilai.baris.teks(kolom.indeks) if kolom is not None else ""
    return (teks or nilai.baris.label).replace("\n", " ")


def _cacat(bacaan: Bacaan, klaim: KlaimBaris, daftar: list[_Nilai], hasil: Kecocokan) -> Cacat:
    nilai = daftar[0]
    t, r, c = _tiga_angka(nilai)
    benar = sebut(100 * r.nilai / t.nilai)
    tahun = nilai.kolom.tahun or nilai.baris.tahun
    kini = f" tahun {tahun}" if tahun else ""
    hitung = f"{sebut(r.nilai)} ÷ {sebut(t.nilai)} × 100 = {benar}"
    awal = f"Capaian “{ringkas(_nama(nilai))}”{kini} tercetak {c.teks}"
    kunci = klaim.kunci(nilai.satu, nilai.baris, nilai.kolom.capaian)
    tingkat, lain = None, None
    match hasil:
        case Kecocokan.DIBULATKAN:
            tingkat = CATATAN
            pesan = (
                f"{awal}, sedangkan {hitung}; capaian itu hanya cocok dengan realisasi sebelum "
                "dibulatkan, jadi cetak realisasi dengan desimalnya atau hitung ulang capaian."
            )
        case Kecocokan.MENURUN:
            tingkat = PERINGATAN
            pesan = (
                f"{awal}, sedangkan {hitung}; angka itu hanya cocok dengan rumus untuk indikator "
                "yang diharapkan turun, periksa rumusnya."
            )
        case _:
            lain = _target_lain(bacaan, klaim, nilai)
            pesan = f"{awal}, padahal {hitung}; hitung ulang capaian.{_sebab(nilai, lain)}"
    tempat = tuple(p for n in daftar for p in n.tempat)
    return Cacat(
        pesan,
        (*tempat, *([lain.tempat] if lain is not None else [])),
        nilai.satu.konteks.bagian,
        (c.teks, t.teks, r.teks),
        f"{benar}%",
        kunci,
        tingkat,
    )


def _target_lain(bacaan: Bacaan, klaim: KlaimBaris, nilai: _Nilai) -> Klaim | None:
    """Return a target of the same indikator, of another year or place, that gives the capaian."""
    pokok = _pokok(klaim, nilai)
    tahun = nilai.kolom.tahun or nilai.baris.tahun or bacaan.tahun
    for k in sorted(bacaan.klaim, key=lambda k: k.tahun == tahun):
        if k.pokok != pokok or k.jenis not in (JenisKlaim.TARGET, JenisKlaim.RENSTRA):
            continue
        if sama(k.angka, nilai.target) or not k.angka.nilai:
            continue
        if kecocokan(k.angka, nilai.realisasi, nilai.capaian, "layanan") is Kecocokan.COCOK:
            return k
    return None


def _pokok(klaim: KlaimBaris, nilai: _Nilai) -> Pokok | None:
    semua = (k.pokok for k in klaim.baris(nilai.satu, nilai.baris))
    return next((p for p in semua if p.indikator is not None), None)


def _sebab(nilai: _Nilai, lain: Klaim | None) -> str:
    if lain is not None:
        tahun = f" tahun {lain.tahun}" if lain.tahun else ""
        tempat = sebut_tempat(lain.tempat, lain.konteks)
        return (
            f" {nilai.capaian.teks} cocok dengan {lain.jenis.value} {lain.angka.teks}"
            f"{tahun} ({tempat})."
        )
    tersirat = target_tersirat(nilai.realisasi, nilai.capaian)
    if tersirat is None or tersirat == nilai.target.nilai or tersirat % 5:
        return ""
    return f" {nilai.capaian.teks} cocok bila targetnya {sebut(tersirat, nilai.target)}."


def capaian_bersatuan(bacaan: Bacaan) -> Iterator[Cacat]:
    """A capaian is a percentage; one finding names all places that print the realisasi's unit."""
    tempat: list[Tempat] = []
    tercetak: list[str] = []
    for nilai in _semua_nilai(bacaan):
        c, r = nilai.capaian, nilai.realisasi
        if kelas_satuan(c) and c.satuan == r.satuan and sama(c, r):
            tempat.append(nilai.tempat[0])
            tercetak.append(c.teks)
    if not tempat:
        return
    for k in bacaan.klaim:
        prosa = k.asal is AsalKlaim.PROSA and k.jenis is JenisKlaim.CAPAIAN
        if prosa and k.pokok.indikator is not None and kelas_satuan(k.angka) in _satuan(tercetak):
            tempat.append(k.tempat)
            tercetak.append(k.angka.teks)
    unik = tuple(dict.fromkeys(tempat))
    yield Cacat(
        f"Capaian dicetak dalam satuan realisasi (misalnya “{tercetak[0]}”) di {len(tempat)} "
        "tempat; capaian adalah persentase realisasi terhadap target, tulis misalnya 100%.",
        unik,
        "",
        tuple(dict.fromkeys(tercetak)),
        "persentase, misalnya 100%",
    )


def _satuan(tercetak: list[str]) -> set[str]:
    return {"".join(c for c in t if not c.isdigit()).strip(" .,").casefold() for t in tercetak}


ATURAN_CAPAIAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-CAP-01",
        "Capaian dalam tabel",
        GALAT,
        "Capaian pada tabel sama dengan realisasi dibanding targetnya, menurut rumus naik, turun, "
        "atau dengan batas atas.",
        PENGUKURAN,
        capaian_tabel,
    ),
    Aturan(
        "RV-CAP-02",
        "Capaian dalam kalimat",
        GALAT,
        "Capaian yang disebut kalimat sama dengan realisasi dibanding target indikatornya.",
        PENGUKURAN,
        capaian_kalimat,
    ),
    Aturan(
        "RV-CAP-03",
        "Capaian berupa persentase",
        CATATAN,
        "Capaian dicetak sebagai persentase, bukan dalam satuan realisasinya.",
        PENGUKURAN,
        capaian_bersatuan,
    ),
    Aturan(
        "RV-CAP-04",
        "Kategori capaian",
        PERINGATAN,
        "Kategori yang tercetak di samping capaian sesuai dengan skala yang dimuat laporan itu.",
        PENGUKURAN,
        kategori_capaian,
    ),
)
