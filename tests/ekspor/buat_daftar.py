"""The other exports: RKK, POK, payments, outputs, halaman III, pagu and realisasi per akun."""

from collections.abc import Sequence

from ekspor.anggaran_contoh import KODE_SATKER, NAMA_SATKER, Daun, nama_simpul
from ekspor.buku_ekspor import Baris, Isi

_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip


def judul(nama: str, masa: str) -> list[Baris]:
    """Return the title rows that say what the export is, of whom and when."""
    satker = f"Satuan Kerja : {KODE_SATKER} {NAMA_SATKER}"
    return [{0: nama}, {0: masa}, {0: satker}]


def kertas_kerja(daun: Sequence[Daun], *, pok: bool, revisi: int = 0) -> list[Baris]:
    """Return a RKK, or a POK in thousands whose head is repeated."""
    bagi = 1000 if pok else 1
    nama = "PETUNJUK OPERASIONAL KEGIATAN (POK)" if pok else "RINCIAN KERTAS KERJA SATKER"
    kepala: list[Baris] = [{0: "KODE", 1: "URAIAN", 4: "JUMLAH BIAYA"}]
    satuan: list[Baris] = [{0: "(dalam ribuan rupiah)"}] if pok else []
    atas = [*judul(nama, f"Tahun Anggaran 2023 Revisi ke-{revisi}"), *satuan]
    hasil: list[Baris] = [*atas, *kepala]
    hasil.append({0: "JUMLAH SELURUHNYA", 4: sum(d.pagu for d in daun) // bagi})
    terbuka: tuple[str, ...] = ()
    for nomor, satu in enumerate(daun):
        if pok and nomor == 5:
            hasil += [*atas, *kepala]
        for dalam in range(1, 8):
            simpul = satu.jalur[:dalam]
            if terbuka[:dalam] != simpul:
                milik = sum(d.pagu for d in daun if d.jalur[:dalam] == simpul)
                kode = ".".join(simpul[-2:]) if dalam in (2, 4, 6) else simpul[-1]
                hasil.append({0: kode, 1: nama_simpul(simpul), 4: milik // bagi})
        terbuka = satu.jalur
        hasil.append({0: "-", 1: satu.uraian, 4: satu.pagu // bagi})
    return hasil


def daftar_sp2d(daun: Sequence[Daun], bulan: int = 12) -> list[Baris]:
    """Return one payment a month for every akun, with the sum of all."""
    hasil: list[Baris] = [
        *judul("DAFTAR SP2D", "Tahun Anggaran 2023"),
        {},
        {
            0: "No",
            1: "Nomor SP2D",
            2: "Tanggal SP2D",
            3: "Jenis SPM",
            4: "Kode COA",
            5: "Nilai SP2D",
        },
    ]
    jumlah = 0
    for ke, jalur in enumerate(sorted({d.jalur for d in daun})):
        milik = [d for d in daun if d.jalur == jalur]
        for m in range(1, bulan + 1):
            nilai = sum(d.sampai(m) - d.sampai(m - 1) for d in milik)
            jumlah += nilai
            nomor = f"2301{ke:02d}{m:02d}"
            isi: dict[int, Isi] = {0: len(hasil), 1: nomor, 2: f"{m + 10:02d}-{m:02d}-2023"}
            hasil.append({**isi, 3: "LS", 4: ".".join(jalur), 5: nilai})
    return [*hasil, {0: "JUMLAH", 5: jumlah}]


def pagu_realisasi(daun: Sequence[Daun], bulan: int) -> list[Baris]:
    """Return pagu and realisasi of every akun at the end of a month."""
    hasil: list[Baris] = [
        *judul("LAPORAN PAGU DAN REALISASI BELANJA PER AKUN", f"Periode {_BULAN[bulan - 1]} 2023"),
        {0: "Kode", 1: "Akun", 2: "Uraian", 3: "Pagu", 4: "Realisasi"},
    ]
    for jalur in sorted({d.jalur for d in daun}):
        milik = [d for d in daun if d.jalur == jalur]
        pagu, nilai = sum(d.pagu for d in milik), sum(d.sampai(bulan) for d in milik)
        hasil.append({0: ".".join(jalur), 1: jalur[-1], 2: "Akun", 3: pagu, 4: nilai})
    pagu, nilai = sum(d.pagu for d in daun), sum(d.sampai(bulan) for d in daun)
    return [*hasil, {0: "JUMLAH", 3: pagu, 4: nilai}]


def capaian_output(bulan: int = 11) -> list[Baris]:
    """Return the progress of two RO in a month."""
    return [
        *judul("LAPORAN CAPAIAN OUTPUT", f"Periode {_BULAN[bulan - 1]} 2023"),
        {0: "Kode RO", 1: "Uraian RO", 2: "Target Volume", 3: "Satuan", 4: "RVRO", 5: "PCRO",
         6: "TPCRO", 7: "Status", 8: "Tanggal Kirim", 9: "Keterangan"},
        {0: "WA.6228.EBA.994", 1: "Layanan Perkantoran", 2: 1, 3: "Layanan", 4: 0, 5: "91,5",
         6: 92, 7: "Terkonfirmasi", 8: "05-12-2023", 9: "Berjalan"},
        {0: "BF.5252.BDC.001", 1: "Perawatan", 2: 240, 3: "Orang", 4: 20, 5: 91, 6: 91,
         7: "Terkonfirmasi", 8: "05-12-2023", 9: "Makanan"},
    ]  # fmt: skip


def halaman_iii(daun: Sequence[Daun]) -> list[Baris]:
    """Return a plan of twelve months that sums to the pagu of every jenis belanja."""
    jenis = ("51", "52", "53")
    pagu = {j: sum(d.pagu for d in daun if d.jalur[-1].startswith(j)) for j in jenis}
    hasil: list[Baris] = [
        *judul("HALAMAN III DIPA", "Rencana Penarikan Dana Tahun Anggaran 2023"),
        {0: "Bulan", 1: "Belanja Pegawai", 2: "Belanja Barang", 3: "Belanja Modal", 4: "Jumlah"},
    ]
    for m, nama in enumerate(_BULAN):
        isi = [p // 12 if m < 11 else p - 11 * (p // 12) for p in pagu.values()]
        hasil.append({0: nama, **{k + 1: n for k, n in enumerate(isi)}, 4: sum(isi)})
    return [*hasil, {0: "Jumlah", **{k + 1: n for k, n in enumerate(pagu.values())},
                     4: sum(pagu.values())}]  # fmt: skip
