"""Rules on personal data that a public report must not print; findings mask what they quote."""

import re
from collections.abc import Iterator

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import polos
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.identitas.orang import nama_orang
from akuntabel.reviu.aturan.susunan.petikan import Petikan, petikan
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.sekali import sekali

_PELAPOR = re.compile(r"\b(?:pelapor|pengadu|identitas\s+(?:pelapor|pengadu)|whistle\s?blower)\b",
                      re.IGNORECASE)  # fmt: skip
_PASIEN = re.compile(
    r"\b(?:pasien|penderita|pengidap|odha|odhiv|mengidap|menderita|terinfeksi|reaktif\s+hiv)",
    re.IGNORECASE,
)
_BINAAN = re.compile(
    r"\b(?:narapidana|tahanan|warga\s+binaan|wbp|anak\s+binaan|klien|terdakwa|terpidana|korban)\b",
    re.IGNORECASE,
)
_NAMA = re.compile(
    r"\b(?:[Nn]ama(?:\s+[Pp]el[a-z]+|\s+[Pp]eng[a-z]+|\s+[Pp]asien)?\s*:|[Aa]tas\s+[Nn]ama|"
    r"[Aa]\.\s?[Nn]\.?|[Bb]ernama|[Ii]nisial\s+lengkap)\s*:?\s*"
    r"(?P<nama>[A-Z][A-Za-z'’]+(?:\s+(?:bin|binti)(?=\s))?(?:\s+[A-Z][A-Za-z'’.]*){0,4})"
)
_DISAMPAIKAN = re.compile(
    r"\b(?P<apa>(?i:satu|sebuah)\s+(?:pengaduan|keluhan|aduan)\s+)?(?:\w+\s+){0,2}?"
    r"(?:(?:disampaikan|dilaporkan|diadukan|diajukan|dikirim(?:kan)?)\s+oleh|"
    r"(?:berasal|diterima)\s+dari)\s+"
    r"(?:Sdri?\b\.?|Saudar[ai]\b|Bapak\b|Ibu\b|Tn\b\.?|Ny\b\.?|Bpk\b\.?)\s*"
    r"(?P<nama>[A-Z][A-Za-z'’]+(?:\s+[A-Z][A-Za-z'’.]*){0,4})(?P<ekor>.{0,80})"
)
_JABATAN = re.compile(r"\W*(?:selaku|sebagai|kepala|petugas|staf|pegawai|anggota)\b", re.IGNORECASE)
_KONTAK = re.compile(r"\bJalan\b|\bJl\b|\b[Aa]lamat|\b(?:[Tt]ele?p|[Tt]lp|HP|WA)\w*\b|\b08\d{2}")
_PENGADUAN = ("pengaduan", "keluhan", " aduan", "pelapor")
_ALAMAT = re.compile(r"\b[Aa]lamat\s*:\s*(?P<alamat>[A-Z][\w.]*)")
_CIRI_NAMA = ("nama :", "nama:", "nama ", "a.n", "a. n", "bernama", "inisial")
_ENAM_BELAS = re.compile(r"\d{16}")
_AKHIR_NAMA = frozenset(("alamat", "umur", "jabatan", "nik", "usia", "pekerjaan", "no", "nomor",
                         "jalan", "jl", "telepon", "telp", "selaku", "kepala",
                         "agama", "tempat", "kasus", "perkara", "pidana"))  # fmt: skip
_JARAK = 140
_NIK = re.compile(r"(?<![\d.,-])(\d{16})(?![\d.,]*\d)")
_LABEL_NIK = re.compile(r"\bNIK\b|\bKTP\b|nomor\s+induk\s+kependudukan", re.IGNORECASE)
_BUKAN_NIK = re.compile(r"rekening|npwp|nuptk|dipa|nup\b|virtual|kontrak|bukti|ntpn|billing|\brp\b",
                        re.IGNORECASE)  # fmt: skip
_PONSEL = re.compile(r"(?<![\d.])(?:\+?62\s?-?|0)8\d{2}[\s-]?\d{3,4}[\s-]?\d{3,5}(?!\d)")
_RESMI = re.compile(
    r"layanan|pengaduan|hotline|call\s*center|whats?\s?app|\bwa\b|informasi|website|kantor|kontak"
    r"|telp|telepon|hubungi|narahubung",
    re.IGNORECASE,
)
_KOLOM_NAMA = re.compile(r"^nama(?: (?:pelapor|pengadu|pasien|wbp|narapidana|tahanan|lengkap))?$")
_KOLOM_SAKIT = re.compile(r"\b(?:penyakit|diagnos\w+|keluhan|riwayat sakit)\b")


def identitas_pelapor(bacaan: Bacaan) -> Iterator[Cacat]:
    """Who complained is not named."""
    for satu in _bernama(bacaan):
        for nama in _nama_dekat(satu, _PELAPOR):
            alamat = " beserta alamatnya" if _ALAMAT.search(satu.teks) else ""
            yield _cacat(
                satu,
                nama,
                f"Nama pelapor ({samar(nama)}){alamat} tercetak; identitas pelapor dirahasiakan, "
                "hapus dari laporan yang diumumkan.",
                "pelapor",
            )
    for satu in petikan(bacaan):
        if " oleh " in satu.kecil or " dari " in satu.kecil:
            yield from _penyampai(satu)
    for tabel in bacaan.tabel:
        yield from _kolom_pelapor(tabel)


def _penyampai(satu: Petikan) -> Iterator[Cacat]:
    """Tell who is named as having brought a complaint.

    Officials bring complaints into meetings too: only an address, a telephone number, or one
    complaint as the subject makes the person the complainant.
    """
    bagian = satu.konteks.bagian.casefold()
    if not any(ciri in satu.kecil or ciri in bagian for ciri in _PENGADUAN):
        return
    for cocok in _DISAMPAIKAN.finditer(satu.teks):
        nama = _potong(cocok["nama"])
        kontak = _KONTAK.search(cocok["ekor"]) is not None
        if nama and (kontak or cocok["apa"]) and not _JABATAN.match(cocok["ekor"]):
            lengkap = " beserta alamat atau nomor teleponnya" if kontak else ""
            yield _cacat(
                satu,
                nama,
                f"Nama pelapor ({samar(nama)}){lengkap} tercetak; identitas pelapor dirahasiakan, "
                "hapus dari laporan yang diumumkan.",
                "pelapor",
            )


def _cacat(satu: Petikan, nama: str, pesan: str, apa: str) -> Cacat:
    return Cacat(
        pesan,
        (satu.tempat,),
        satu.konteks.bagian,
        (samar(nama),),
        "tidak dicetak",
        (f"pribadi:{apa}:{samar(nama)}",),
    )


@sekali
def _bernama(bacaan: Bacaan) -> tuple[Petikan, ...]:
    """Return the passages in which a name may be announced."""
    return tuple(satu for satu in petikan(bacaan) if any(ciri in satu.kecil for ciri in _CIRI_NAMA))


def _nama_dekat(satu: Petikan, pola: re.Pattern[str]) -> Iterator[str]:
    """Return the names that stand near words of a kind in one passage."""
    for cocok in _NAMA.finditer(satu.teks):
        depan = satu.teks[max(0, cocok.start() - _JARAK) : cocok.end("nama")]
        if pola.search(depan) is None:
            continue
        nama = _potong(cocok["nama"])
        if nama:
            yield nama


def _potong(teks: str) -> str:
    """Return the name without the label that follows it on the same line."""
    kata: list[str] = []
    for k in teks.split():
        if k.casefold().strip(".") in _AKHIR_NAMA:
            break
        kata.append(k)
    return nama_orang(" ".join(k for k in kata if k not in ("bin", "binti")))


def samar(nama: str) -> str:
    """Return a name with all but the first letters hidden: "Budi Santoso" is "B… S…"."""
    return " ".join(f"{k[0]}…" for k in nama.split())


def _kolom_pelapor(tabel: TabelDiTempat) -> Iterator[Cacat]:
    for kolom in tabel.isi.kolom:
        if polos(kolom.nama) not in (
            "nama pelapor",
            "nama pengadu",
            "pelapor",
            "identitas pelapor",
        ):
            continue
        orang = [
            (b.sel[kolom.indeks].tempat, n)
            for b in tabel.isi.badan
            if (n := nama_orang(b.teks(kolom.indeks)))
        ]
        if orang:
            yield Cacat(
                f"Kolom “{kolom.nama}” memuat {len(orang)} nama ({samar(orang[0][1])} dan "
                "seterusnya); identitas pelapor dirahasiakan, hapus kolom itu.",
                tuple(t for t, _ in orang),
                tabel.konteks.bagian,
                tuple(samar(n) for _, n in orang),
                "tidak dicetak",
            )


def nomor_kependudukan(bacaan: Bacaan) -> Iterator[Cacat]:
    """No NIK is printed."""
    for satu in petikan(bacaan):
        if len(satu.teks) < 16 or _ENAM_BELAS.search(satu.teks) is None:
            continue
        for cocok in _NIK.finditer(satu.teks):
            sekitar = satu.teks[max(0, cocok.start() - 60) : cocok.end() + 20]
            berlabel = _LABEL_NIK.search(sekitar) is not None
            if not (berlabel or seperti_nik(cocok[1])) or _BUKAN_NIK.search(sekitar):
                continue
            tertutup = f"{cocok[1][:4]}…"
            yield Cacat(
                f"Tercetak nomor 16 angka ({tertutup}) yang tampak sebagai NIK; hapus, karena NIK "
                "adalah data pribadi.",
                (satu.tempat,),
                satu.konteks.bagian,
                (tertutup,),
                "tidak dicetak",
                tingkat=None if berlabel else PERINGATAN,
            )


def seperti_nik(angka: str) -> bool:
    """Return whether 16 digits can be a NIK: province, birth day (women + 40), month."""
    hari, bulan = int(angka[6:8]), int(angka[8:10])
    return (
        11 <= int(angka[:2]) <= 97
        and (1 <= hari <= 31 or 41 <= hari <= 71)
        and 1 <= bulan <= 12
        and angka[12:] != "0000"
    )


def nama_pasien(bacaan: Bacaan) -> Iterator[Cacat]:
    """Neither patients nor prisoners are named."""
    for satu in _bernama(bacaan):
        sakit = set(_nama_dekat(satu, _PASIEN))
        binaan = set(_nama_dekat(satu, _BINAAN)) - sakit
        for nama in sorted(sakit | binaan):
            siapa = "pasien" if nama in sakit else "warga binaan atau pihak perkara"
            yield _cacat(
                satu,
                nama,
                f"Nama {siapa} ({samar(nama)}) tercetak; ganti dengan inisial atau jumlah orang.",
                "pasien",
            )
    for tabel in bacaan.tabel:
        kolom_nama = [k for k in tabel.isi.kolom if _KOLOM_NAMA.match(polos(k.nama))]
        kolom_sakit = [k for k in tabel.isi.kolom if _KOLOM_SAKIT.search(polos(k.nama))]
        if kolom_nama and kolom_sakit:
            orang = [n for b in tabel.isi.badan if (n := nama_orang(b.teks(kolom_nama[0].indeks)))]
            if orang:
                yield Cacat(
                    f"Tabel memuat {len(orang)} nama beserta penyakitnya ({samar(orang[0])} dan "
                    "seterusnya); ganti nama dengan jumlah orang.",
                    (tabel.isi.tabel.tempat,),
                    tabel.konteks.bagian,
                    tuple(samar(n) for n in orang),
                )


def nomor_ponsel(bacaan: Bacaan) -> Iterator[Cacat]:
    """No private mobile number is printed; numbers of a service are public."""
    for satu in petikan(bacaan):
        if "08" not in satu.teks and "62" not in satu.teks:
            continue
        for cocok in _PONSEL.finditer(satu.teks):
            sekitar = satu.teks[max(0, cocok.start() - 80) : cocok.end() + 30]
            if _RESMI.search(sekitar) or _RESMI.search(satu.konteks.bagian):
                continue
            yield Cacat(
                f"Tercetak nomor ponsel ({cocok[0][:4]}…); hapus jika milik perorangan.",
                (satu.tempat,),
                satu.konteks.bagian,
                (f"{cocok[0][:4]}…",),
            )


_PDP = Rujukan("UU 27/2022", "Pasal 4 dan Pasal 16: data pribadi", Keyakinan.DIKENAL)
_KIP = Rujukan("UU 14/2008", "Pasal 17 huruf a dan h: informasi dikecualikan", Keyakinan.DIKENAL)

ATURAN_PRIBADI: tuple[Aturan, ...] = (
    Aturan(
        "RV-PRI-01",
        "Identitas pelapor",
        GALAT,
        "Laporan tidak mencetak nama dan alamat pelapor pengaduan.",
        _KIP,
        identitas_pelapor,
    ),
    Aturan(
        "RV-PRI-02",
        "Nomor induk kependudukan",
        GALAT,
        "Laporan tidak mencetak NIK.",
        _PDP,
        nomor_kependudukan,
    ),
    Aturan(
        "RV-PRI-03",
        "Nama pasien dan warga binaan",
        PERINGATAN,
        "Laporan tidak mencetak nama pasien, warga binaan, atau korban.",
        _PDP,
        nama_pasien,
    ),
    Aturan(
        "RV-PRI-04",
        "Nomor ponsel",
        CATATAN,
        "Laporan tidak mencetak nomor ponsel perorangan.",
        _PDP,
        nomor_ponsel,
    ),
)
