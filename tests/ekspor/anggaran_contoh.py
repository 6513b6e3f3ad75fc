"""Leaves of invented budgets: the year of the sample with its exact totals, and any number."""

from collections.abc import Sequence
from dataclasses import dataclass

NAMA_SATKER = "LEMBAGA PEMASYARAKATAN KELAS IIB MUARA ENIM"
KODE_SATKER = "406432"
NAMA = {
    "BF": "Program Penegakan dan Pelayanan Hukum",
    "BF.5252": "Penyelenggaraan Pemasyarakatan di Wilayah",
    "BF.5252.BDC": "Fasilitasi dan Pembinaan Masyarakat",
    "BF.5252.BDC.001": "Layanan Perawatan dan Makan Warga Binaan",
    "BF.5252.BDC.002": "Layanan Pembinaan Warga Binaan",
    "BF.5252.BDC.003": "Layanan Keamanan dan Ketertiban",
    "WA": "Program Dukungan Manajemen",
    "WA.6228": "Dukungan Manajemen dan Teknis Lainnya UPT Pemasyarakatan",
    "WA.6228.EBA": "Layanan Dukungan Manajemen Internal",
    "WA.6228.EBA.962": "Layanan Umum",
    "WA.6228.EBA.994": "Layanan Perkantoran",
    "WA.6228.EBA.994.001": "Gaji dan Tunjangan",
    "WA.6228.EBA.994.002": "Operasional dan Pemeliharaan Kantor",
    "WA.6228.EBB": "Layanan Sarana dan Prasarana Internal",
    "WA.6228.EBB.951": "Layanan Sarana Internal",
}
NAMA_AKUN = {
    "511111": "Belanja Gaji Pokok PNS",
    "511129": "Belanja Uang Makan PNS",
    "521111": "Belanja Keperluan Perkantoran",
    "521112": "Belanja Pengadaan Bahan Makanan",
    "521211": "Belanja Bahan",
    "522111": "Belanja Langganan Listrik",
    "524111": "Belanja Perjalanan Dinas Biasa",
    "532111": "Belanja Modal Peralatan dan Mesin",
}


@dataclass(frozen=True, slots=True)
class Daun:
    """A leaf: the path down to its akun, its number and name, pagu and realisasi of the year."""

    jalur: tuple[str, ...]
    nomor: str
    uraian: str
    pagu: int
    realisasi: int

    def sampai(self, bulan: int) -> int:
        """Return what was spent until the end of a month."""
        return self.realisasi if bulan >= 12 else self.realisasi * bulan // 13


def pecah(
    jalur: str, uraian: Sequence[str], pagu: int, realisasi: int, nomor: int
) -> tuple[Daun, ...]:
    """Return leaves under one akun that sum to a pagu and a realisasi."""
    banyak = len(uraian)
    hasil: list[Daun] = []
    for ke, satu in enumerate(uraian):
        akhir = ke == banyak - 1
        bagian_pagu = pagu - sum(d.pagu for d in hasil) if akhir else pagu // banyak // 1000 * 1000
        bagian = realisasi - sum(d.realisasi for d in hasil) if akhir else realisasi // banyak
        hasil.append(Daun(tuple(jalur.split(".")), f"{nomor + ke:06d}", satu, bagian_pagu, bagian))
    return tuple(hasil)


def anggaran_2023() -> tuple[Daun, ...]:
    """Return the leaves whose sums are those of the sample in 2023 (aturan SEED-02, 04, 05)."""
    return (
        *pecah(
            "BF.5252.BDC.001.051.0A.521112",
            ("Bahan makanan pokok", "Bahan makanan segar", "Bahan makanan segar"),
            10_806_900_000,
            10_751_547_542,
            1,
        ),
        *pecah(
            "BF.5252.BDC.002.051.0A.521211",
            ("Bahan pelatihan", "Bahan pembinaan rohani"),
            91_538_000,
            83_133_736,
            4,
        ),
        *pecah("BF.5252.BDC.003.051.0A.521211", ("Bahan pengamanan",), 40_100_000, 39_594_237, 6),
        *pecah("BF.5252.BDC.003.051.0B.524111", ("Pengawalan",), 15_000_000, 12_000_000, 7),
        *pecah(
            "WA.6228.EBA.962.051.0A.521211", ("Bahan rapat", "Cetakan"), 100_800_000, 77_936_801, 8
        ),
        *pecah(
            "WA.6228.EBA.962.051.0A.524111", ("Perjalanan koordinasi",), 82_000_000, 40_000_000, 10
        ),
        *pecah(
            "WA.6228.EBA.994.001.0A.511111",
            ("Gaji pokok", "Gaji ke-13"),
            4_500_000_000,
            4_493_250_205,
            11,
        ),
        *pecah("WA.6228.EBA.994.001.0A.511129", ("Uang makan",), 375_142_000, 375_000_000, 13),
        *pecah(
            "WA.6228.EBA.994.002.0A.521111",
            ("Kebutuhan sehari-hari", "Honor pramubakti"),
            802_687_000,
            761_750_957,
            14,
        ),
        *pecah("WA.6228.EBA.994.002.0B.522111", ("Listrik",), 400_000_000, 380_000_000, 16),
        *pecah("WA.6228.EBB.951.051.0A.532111", ("Komputer", "Lemari"), 67_423_000, 66_042_230, 17),
    )


def anggaran_2022() -> tuple[Daun, ...]:
    """Return the leaves whose sums are those of the sample in 2022 (aturan SEED-03)."""
    return (
        *pecah(
            "BF.5252.BDC.001.051.0A.521112",
            ("Bahan makanan", "Bahan makanan segar"),
            11_000_000_000,
            10_900_000_000,
            1,
        ),
        *pecah(
            "WA.6228.EBA.994.001.0A.511111",
            ("Gaji pokok", "Gaji ke-13"),
            4_879_181_000,
            4_844_241_767,
            3,
        ),
        *pecah(
            "WA.6228.EBA.994.002.0A.521111",
            ("Kebutuhan sehari-hari",),
            1_168_151_000,
            1_128_368_239,
            5,
        ),
        *pecah("WA.6228.EBB.951.051.0A.532111", ("Komputer",), 0, 0, 6),
    )


def anggaran_besar(banyak: int) -> tuple[Daun, ...]:
    """Return that many leaves, ten to an akun."""
    hasil: list[Daun] = []
    akun = tuple(NAMA_AKUN)
    for kelompok in range(-(-banyak // 10)):
        ro, sisa = divmod(kelompok, 8 * 26)
        sub, ke = divmod(sisa, 8)
        jalur = ("WA", "6228", "EBA", f"{ro:03d}", "051", f"0{chr(65 + sub)}", akun[ke])
        for satu in range(min(10, banyak - len(hasil))):
            nomor = len(hasil) + 1
            pagu = (nomor * 7919 % 9000 + 1) * 1000
            hasil.append(
                Daun(jalur, f"{nomor:06d}", f"Rincian {satu} & lainnya", pagu, pagu * 3 // 4 + 7)
            )
    return tuple(hasil)


def nama_simpul(bagian: Sequence[str]) -> str:
    """Return the name of a node above the leaves."""
    if len(bagian) == 7:
        return NAMA_AKUN[bagian[6]]
    bawaan = ("Program", "Kegiatan", "KRO", "RO", "Pelaksanaan Kegiatan", "TANPA SUB KOMPONEN")
    return NAMA.get(".".join(bagian), bawaan[len(bagian) - 1])
