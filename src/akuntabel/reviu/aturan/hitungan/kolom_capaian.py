"""Which columns of a table hold target, realisasi and capaian of one year."""

from collections import defaultdict

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.klaim import JenisKlaim
from akuntabel.reviu.klaim_tabel import kolom_kinerja
from akuntabel.reviu.tabel import JenisKolom, Kolom, TabelTerbaca

_JENIS = (JenisKlaim.TARGET, JenisKlaim.REALISASI, JenisKlaim.CAPAIAN)


@rekaman
class Tiga:
    """The columns of target, realisasi and capaian that belong together."""

    target: int
    realisasi: int
    capaian: int
    tahun: int | None = None


def kolom_tiga(tabel: TabelTerbaca) -> list[Tiga]:
    """Return the columns that belong together: by their year, else by their order."""
    kolom = _kolom(tabel)
    menurut_tahun: dict[int | None, dict[JenisKlaim, list[Kolom]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for k, jenis in kolom:
        menurut_tahun[k.tahun][jenis].append(k)
    if _berpasangan(menurut_tahun):
        return [
            Tiga(t[0].indeks, r[0].indeks, c[0].indeks, tahun)
            for tahun, isi in menurut_tahun.items()
            for t, r, c in [[isi.get(j) or [] for j in _JENIS]]
            if t and r and c
        ]
    return _berurutan(kolom)


def _berpasangan(menurut_tahun: dict[int | None, dict[JenisKlaim, list[Kolom]]]) -> bool:
    """Return whether every year has at most one column of a kind, and one year has all three."""
    semua = menurut_tahun.values()
    return all(len(k) == 1 for isi in semua for k in isi.values()) and any(
        all(j in isi for j in _JENIS) for isi in semua
    )


def _kolom(tabel: TabelTerbaca) -> list[tuple[Kolom, JenisKlaim]]:
    """Return the columns with what they hold, up to the money that follows the kinerja."""
    kinerja = {k.indeks: j for k, j in kolom_kinerja(tabel)}
    peran = _peran({k.jenis for k in tabel.kolom})
    hasil: list[tuple[Kolom, JenisKlaim]] = []
    for kolom in tabel.kolom:
        if kolom.jenis is JenisKolom.PAGU and hasil:
            break
        jenis = peran.get(kolom.jenis, kinerja.get(kolom.indeks))
        if jenis is JenisKlaim.RENSTRA and kolom.jenis is JenisKolom.TARGET:
            jenis = JenisKlaim.TARGET
        if jenis in _JENIS and jenis is not None:
            hasil.append((kolom, jenis))
    return hasil


def _peran(ada: set[JenisKolom]) -> dict[JenisKolom, JenisKlaim]:
    """Return the columns whose part depends on the others: "Target, Capaian, %" and the like."""
    if JenisKolom.PERSEN not in ada or JenisKolom.TARGET not in ada:
        return {}
    if JenisKolom.CAPAIAN not in ada:
        return {JenisKolom.PERSEN: JenisKlaim.CAPAIAN}
    if JenisKolom.REALISASI not in ada:
        return {
            JenisKolom.CAPAIAN: JenisKlaim.REALISASI,
            JenisKolom.PERSEN: JenisKlaim.CAPAIAN,
        }
    return {}


def _berurutan(kolom: list[tuple[Kolom, JenisKlaim]]) -> list[Tiga]:
    """Return each target with the first realisasi and capaian of its year that follow it."""
    hasil: list[Tiga] = []
    target: Kolom | None = None
    realisasi: Kolom | None = None
    for k, jenis in kolom:
        if jenis is JenisKlaim.TARGET:
            target, realisasi = k, None
        elif target is None or not _setahun(target, k):
            continue
        elif jenis is JenisKlaim.REALISASI:
            realisasi = realisasi or k
        elif realisasi is not None:
            tahun = target.tahun or realisasi.tahun or k.tahun
            hasil.append(Tiga(target.indeks, realisasi.indeks, k.indeks, tahun))
            target = realisasi = None
    return hasil


def _setahun(kiri: Kolom, kanan: Kolom) -> bool:
    return kiri.tahun is None or kanan.tahun is None or kiri.tahun == kanan.tahun
