"""The command `salin`: copy sheets for one month, written where asked, then marked as copied."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.sumber import baca, kode_keluar, tulis_temuan
from akuntabel.dokumen.salin.html import html_salin
from akuntabel.dokumen.salin.lembar import LembarSalin
from akuntabel.dokumen.salin.susun import BulanKosongError, salinan_lembar, susun_salin
from akuntabel.dokumen.salin.teks import json_salin, tabel_salin
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.anggaran.periksa_keluaran import periksa_keluaran
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import JenisPeriode, Periode, urai_periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.portal import Portal, muat_portal

_AKHIRAN = {"html": ".html", "xlsx": ".xlsx", "tabel": ".txt", "json": ".json"}
_SEMUA = "semua"
_FOLDER_BAWAAN = Path("keluaran")


@rekaman
class PilihanSalin:
    """The options as they were given."""

    portal: str
    bulan: str
    bentuk: str
    keluaran: Path | None
    tandai: bool
    tanggal: datetime | None


@rekaman
class _BerkasSalin:
    """One file to write: its name without a folder, and what stands in it."""

    nama: str
    isi: bytes


def jalankan(sumber: Path, pilihan: PilihanSalin) -> int:
    """Write the sheets of a source; return the exit code."""
    berkas, definisi = baca(sumber)
    tahun = berkas.satker.tahun
    bulan = _bulan(pilihan.bulan, tahun)
    portal = _portal(pilihan.portal, muat_portal(definisi.kode, tahun), tahun)
    lembar = _susun(berkas, definisi, portal, bulan)
    _tulis(lembar, pilihan, bulan)
    if pilihan.tandai:
        tanggal = pilihan.tanggal.date() if pilihan.tanggal is not None else date.today()  # noqa: DTZ011 - the day at the office
        _tandai(berkas, definisi, lembar, tanggal, sumber)
    temuan = periksa_keluaran(_sampai(berkas, bulan))
    tulis_temuan(temuan)
    return kode_keluar(temuan)


def _bulan(teks: str, tahun: int) -> Periode:
    """Return the month; a quarter stands for its last one."""
    periode = urai_periode(teks)
    if periode is not None and periode.jenis is JenisPeriode.TRIWULAN:
        periode = Periode(periode.tahun, JenisPeriode.BULAN, 3 * periode.nomor)
    if periode is None or periode.jenis is not JenisPeriode.BULAN:
        raise TakTerpakaiError(f"--bulan {teks} bukan bulan; tulis misalnya {tahun}-11.")
    if periode.tahun != tahun:
        raise TakTerpakaiError(
            f"--bulan {teks} di luar tahun sumber; pilih {tahun}-01 sampai {tahun}-12."
        )
    return periode


def _portal(kode: str, daftar: Sequence[Portal], tahun: int) -> tuple[Portal, ...]:
    if kode == _SEMUA and daftar:
        return tuple(daftar)
    terpilih = tuple(satu for satu in daftar if satu.kode == kode)
    if not terpilih:
        kenal = ", ".join((*(satu.kode for satu in daftar), _SEMUA))
        raise TakTerpakaiError(
            f"Portal {kode!r} tidak ada untuk tahun {tahun}; yang tersedia: {kenal}."
        )
    return terpilih


def _susun(
    berkas: BerkasKinerja, definisi: DefinisiSektor, portal: Sequence[Portal], bulan: Periode
) -> list[LembarSalin]:
    """Return the sheets; a portal without facts is said and left out, unless none has any."""
    hasil: list[LembarSalin] = []
    kosong: list[BulanKosongError] = []
    for satu in portal:
        try:
            hasil.append(susun_salin(berkas, definisi, satu, bulan))
        except BulanKosongError as galat:
            kosong.append(galat)
    if not hasil:
        raise kosong[0]
    for satu_kosong in kosong:
        tulis_galat(str(satu_kosong))
    return hasil


def _sampai(berkas: BerkasKinerja, bulan: Periode) -> BerkasKinerja:
    """Return the facts as they were known at the end of the month."""
    isian = tuple(k for k in berkas.kemajuan_keluaran if k.bulan.akhir <= bulan.akhir)
    return replace(berkas, kemajuan_keluaran=isian)


def _tulis(lembar: Sequence[LembarSalin], pilihan: PilihanSalin, bulan: Periode) -> None:
    ke_layar = pilihan.keluaran is None and pilihan.bentuk in ("tabel", "json")
    daftar = _isi(lembar, pilihan, bulan)
    if ke_layar:
        for satu in daftar:
            click.echo(satu.isi.decode(), nl=False)
        return
    tujuan = pilihan.keluaran or _FOLDER_BAWAAN
    akhiran = _AKHIRAN[pilihan.bentuk]
    berkas = tujuan.suffix.lower() == akhiran and not tujuan.is_dir()
    if berkas and len(daftar) > 1:
        raise TakTerpakaiError(f"{tujuan} satu berkas, sedangkan --portal semua perlu folder.")
    if not berkas and tujuan.suffix.lower() in (*_AKHIRAN.values(), ".htm", ".xls"):
        raise TakTerpakaiError(
            f"{tujuan} tidak cocok dengan --format {pilihan.bentuk}; beri akhiran {akhiran} "
            "atau nama folder."
        )
    if not berkas and tujuan.exists() and not tujuan.is_dir():
        raise TakTerpakaiError(f"{tujuan} sudah ada dan bukan folder; pilih nama lain.")
    for satu in daftar:
        jalur = tujuan if berkas else tujuan / satu.nama
        with ganti_berkas(jalur) as baru:
            baru.write_bytes(satu.isi)
        click.echo(f"Lembar salin ditulis: {jalur}")


def _isi(
    lembar: Sequence[LembarSalin], pilihan: PilihanSalin, bulan: Periode
) -> list[_BerkasSalin]:
    """Return the files: one for each portal, or one that holds them all (xlsx, json)."""
    akhiran = _AKHIRAN[pilihan.bentuk]
    if pilihan.bentuk in ("xlsx", "json"):
        nama = f"salin-{pilihan.portal}-{bulan.kode}{akhiran}"
        return [_BerkasSalin(nama, _isi_bersama(lembar, pilihan.bentuk))]
    tulis = html_salin if pilihan.bentuk == "html" else tabel_salin
    return [
        _BerkasSalin(
            f"salin-{satu.portal.kode}-{bulan.kode}{akhiran}",
            (tulis(satu).rstrip("\n") + "\n").encode(),
        )
        for satu in lembar
    ]


def _isi_bersama(lembar: Sequence[LembarSalin], bentuk: str) -> bytes:
    if bentuk == "json":
        return f"{json_salin(lembar)}\n".encode()
    from akuntabel.dokumen.salin.xlsx import xlsx_salin  # noqa: PLC0415 - only when wanted

    return xlsx_salin(lembar)


def _tandai(
    berkas: BerkasKinerja,
    definisi: DefinisiSektor,
    lembar: Sequence[LembarSalin],
    tanggal: date,
    sumber: Path,
) -> None:
    """Record the sheets as copied, in place of what was recorded of the same periods."""
    ganti = {(satu.portal.kode, satu.periode) for satu in lembar}
    lama = (s for s in berkas.salinan if (s.portal, s.periode) not in ganti)
    baru = (s for satu in lembar for s in salinan_lembar(satu, tanggal))
    tertanda = replace(berkas, salinan=(*lama, *baru))
    if sumber.is_dir():
        _tulis_salinan(tertanda, definisi, sumber)
    else:
        from akuntabel.berkas.tulis_buku import tulis_xlsx  # noqa: PLC0415 - only when wanted

        tulis_xlsx(tertanda, definisi, sumber)
    click.echo(f"Ditandai sudah disalin: {', '.join(sorted(kode for kode, _ in ganti))}.", err=True)


def _tulis_salinan(berkas: BerkasKinerja, definisi: DefinisiSektor, sumber: Path) -> None:
    """Write salinan.csv of a folder; every other file stays as it is, byte for byte."""
    from akuntabel.berkas.tulis_folder import tulis_folder  # noqa: PLC0415 - only when wanted

    nama = "salinan.csv"
    with TemporaryDirectory() as ruang:
        salinan = Path(ruang) / "sumber"
        tulis_folder(berkas, definisi, salinan)
        with ganti_berkas(sumber / nama) as baru:
            shutil.copyfile(salinan / nama, baru)
