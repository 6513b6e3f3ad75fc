"""RV-SKR-04: the score of an aspek of the IKPA is the plain mean of its indicators."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa
from akuntabel.inti.anggaran.ikpa_berlaku import TOLERANSI
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.anggaran.ikpa_gugur import gugur_mungkin
from akuntabel.reviu.aturan.anggaran.ikpa_tercetak import ButirIkpa, TabelIkpa, tabel_ikpa
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat

_TERTIMBANG = " Yang tercetak adalah rata-rata tertimbang menurut bobot."
_JUMLAH = " Yang tercetak adalah jumlah nilai akhirnya."


@rekaman
class _Aspek:
    """The printed score of one aspek, its indicators, and the means that it may be."""

    nama: str
    angka: Angka
    tempat: Tempat
    butir: tuple[ButirIkpa, ...]
    mungkin: tuple[Fraction, ...]

    @property
    def cocok(self) -> bool:
        """Return whether the score is one of the means."""
        return any(_sama(self.angka, m) for m in self.mungkin)

    @property
    def sebab(self) -> str:
        """Return what was printed instead, if that is known."""
        nilai = [(b.nilai[0].nilai, b.bobot[0].nilai) for b in self.butir if b.nilai and b.bobot]
        bobot = sum((w for _, w in nilai), Fraction(0))
        if not bobot or len(nilai) < len(self.butir):
            return ""
        jumlah = sum((n * w for n, w in nilai), Fraction(0))
        if _sama(self.angka, jumlah / bobot):
            return _TERTIMBANG
        return _JUMLAH if _sama(self.angka, jumlah / (100 if bobot > 1 else 1)) else ""


def aspek_ikpa(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each printed aspek is the mean of the indicators that apply, in one of the ways to apply."""
    for tabel in tabel_ikpa(bacaan):
        aturan = tabel.aturan()
        if aturan is None:
            continue
        semua = [a for nama in _nama(aturan) if (a := _aspek(tabel, aturan, nama)) is not None]
        salah = [a for a in semua if not a.cocok]
        # all off without a known cause: the row is perhaps not what it seems
        if len(salah) == 1 or len(salah) < len(semua) or all(a.sebab for a in salah):
            yield from (_cacat(tabel, a) for a in salah)


def _nama(aturan: AturanIkpa) -> tuple[str, ...]:
    return tuple(dict.fromkeys(u.aspek for u in aturan.unsur))


def _aspek(tabel: TabelIkpa, aturan: AturanIkpa, nama: str) -> _Aspek | None:
    anggota = {u.unsur for u in aturan.unsur if u.aspek == nama}
    butir = tuple(b for b in tabel.butir if b.unsur in anggota)
    tercetak = [b.aspek for b in butir if b.aspek is not None]
    if not tercetak or len({p[0].nilai for p in tercetak}) > 1:
        return None
    gugur = gugur_mungkin(tabel, aturan)
    mungkin = [m for g in gugur if (m := _rata(butir, anggota - g)) is not None]
    if not mungkin:
        return None
    return _Aspek(nama, *tercetak[0], butir, tuple(dict.fromkeys(mungkin)))


def _rata(butir: tuple[ButirIkpa, ...], berlaku: set[UnsurIkpa]) -> Fraction | None:
    nilai = {b.unsur: b.nilai[0].nilai for b in butir if b.nilai is not None}
    if not berlaku or not berlaku <= nilai.keys():
        return None
    return sum((nilai[u] for u in berlaku), Fraction(0)) / len(berlaku)


def _sama(angka: Angka, nilai: Fraction) -> bool:
    return any(
        abs(n - nilai) <= TOLERANSI or abs(n - nilai) < Fraction(1, 10**d) for n, d in angka.bacaan
    )


def _cacat(tabel: TabelIkpa, aspek: _Aspek) -> Cacat:
    berlaku = [(b.nama, *b.nilai) for b in aspek.butir if b.nilai is not None and not b.tanpa_bobot]
    rinci = "; ".join(f"{' '.join(n.split())} {a.teks}" for n, a, _ in berlaku)
    benar = " atau ".join(cetak_angka(m, 2) for m in aspek.mungkin[:3])
    return Cacat(
        f"Nilai aspek {aspek.nama} pada tabel IKPA tercetak {aspek.angka.teks}, padahal rata-rata "
        f"biasa indikator yang berlaku ({rinci}) = {benar}; perbaiki nilai aspek atau nilai "
        f"indikatornya menurut OM-SPAN.{aspek.sebab}",
        (aspek.tempat, *(t for _, _, t in berlaku)),
        tabel.satu.konteks.bagian,
        (aspek.angka.teks, *(a.teks for _, a, _ in berlaku)),
        benar,
        tabel.kunci,
        PERINGATAN if aspek.sebab else None,
    )
