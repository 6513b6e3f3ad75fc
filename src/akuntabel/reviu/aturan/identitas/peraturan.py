"""Peraturan: laws and decrees that a report cites: kind, number, year, title, gazette."""

import re
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import polos
from akuntabel.reviu.aturan.susunan.petikan import petikan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.sekali import sekali

_JENIS = (
    r"Undang\s?-?\s?Undang|UU|Peraturan\s+Pemerintah|PP|Peraturan\s+Presiden|Perpres"
    r"|Instruksi\s+Presiden|Inpres|Keputusan\s+Presiden|Keppres|Peraturan\s+Daerah|Perda"
    r"|Peraturan\s+(?:Menteri|Mentri|Bupati|Gubernur|Wali\s?kota|Kepala|Badan|Mahkamah|Sekretaris)"
    r"|Keputusan\s+(?:Menteri|Bupati|Gubernur|Wali\s?kota|Kepala|Ketua|Sekretaris|Direktur)"
    r"|PermenPAN\s?-?\s?RB|Permen\w*|Kepmen\w*|Surat\s+Edaran"
)
_PERATURAN = re.compile(
    rf"\b(?P<jenis>{_JENIS})\b(?P<pemilik>[^;:.\n()]{{0,120}}?)\s*"
    r"(?:\bNo(?:mor)?\b\.?)\s*:?\s*(?P<nomor>[\w./-]{1,40})\s+(?:Tahun\s+)"
    r"(?P<tahun>(?:19|20)\d\d)\b"
    r"(?:\s*,?\s+tentang\s+(?P<judul>[^;\n]{3,260}))?",
    re.IGNORECASE,
)
_LEMBARAN = re.compile(
    r"(?P<tambahan>Tambahan\s+)?Lembaran\s+Negara(?:\s+(?:Republik\s+Indonesia|RI))?"
    r"\s*,?\s+Tahun\s+(?P<tahun>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_MENGUBAH = re.compile(
    r"\s*,?\s+tentang\s+(?:perubahan|pencabutan|penetapan)\b[^;()]{0,80}?\b(?:atas|terhadap)\s*",
    re.IGNORECASE,
)
_AKHIR_JUDUL = re.compile(
    r"\s*[(“”\"]|\.(?:\s|$)|,?\s+(?:sebagaimana|yang\s+(?:telah|ber|me|di|mana)\w*|"
    r"(?:dan|serta|sesuai|maka|juga|dengan)\s+(?:Peraturan|Undang|Keputusan|Instruksi|Surat|Permen|Perpres|Inpres|Perda|PP|UU|perlu"
    r"|sistematika)|tanggal\s+\d|merupakan|adalah|bahwa|dimana|maka|sehingga|telah|perlu"
    r"|(?:Lembaran|Tambahan|Berita)\s+Negara)\b|,\s+(?:Peraturan|Undang|Keputusan|Instruksi)",
    re.IGNORECASE,
)
_NAMA_JENIS = {
    "uu": "uu", "undangundang": "uu", "pp": "pp", "peraturanpemerintah": "pp",
    "perpres": "perpres", "peraturanpresiden": "perpres", "inpres": "inpres",
    "instruksipresiden": "inpres", "keppres": "keppres", "keputusanpresiden": "keppres",
    "perda": "perda", "peraturandaerah": "perda",
}  # fmt: skip
_PEMILIK = (
    ("pan", re.compile(r"pendayagunaan|\bpan\b|panrb|\brb\b", re.IGNORECASE)),
    ("hukum", re.compile(r"hukum|\bham\b", re.IGNORECASE)),
    ("uang", re.compile(r"keuangan", re.IGNORECASE)),
    ("dagri", re.compile(r"dalam\s+negeri", re.IGNORECASE)),
    ("renc", re.compile(r"perencanaan|bappenas|ppn", re.IGNORECASE)),
)
_LUAS = re.compile(r"^(?:uu|pp|perpres|inpres|keppres)$")
_KATA_KERJA = re.compile(
    r"(?:me(?:m|n|ng|ny|r|l)|ber|di)(?!nengah|basis|sih\b|bas\b|kelanjutan|usaha|bidang)[a-z]{3,}"
    r"|ini\b|itu\b|pasal\b|ayat\b|disebut"
)
_SAMBUNG = frozenset(("dan", "serta", "jo", "juncto", "sesuai", "dengan", "atau"))
_SINGKATAN = (
    (" ri ", " republik indonesia "), (" ham ", " hak asasi manusia "),
    (" akip ", " akuntabilitas kinerja instansi pemerintah "),
    (" sakip ", " sistem akuntabilitas kinerja instansi pemerintah "),
    (" juknis ", " petunjuk teknis "), (" review ", " reviu "), (" tatacara ", " tata cara "),
    (" kkn ", " korupsi kolusi dan nepotisme "),
    (" asn ", " aparatur sipil negara "), (" lkjip ", " laporan kinerja instansi pemerintah "),
)  # fmt: skip
_SERUPA = str.maketrans("i1|0", "lllo")


@rekaman
class Peraturan:
    """One citation: who it is (kind, owner, number, year), the title as printed, its place.

    `lembaran` is the year of the state gazette printed with it, 0 where none is.
    """

    jenis: str
    nomor: str
    tahun: int
    judul: str
    lembaran: int
    sebutan: str
    tempat: Tempat
    bagian: str

    @property
    def kunci(self) -> tuple[str, str, int]:
        """Return what makes it one regulation."""
        return self.jenis, self.nomor, self.tahun


@sekali
def peraturan(bacaan: Bacaan) -> tuple[Peraturan, ...]:
    """Return every citation in the order of the report."""
    hasil: list[Peraturan] = []
    for satu in petikan(bacaan):
        if "tahun" in satu.kecil and "no" in satu.kecil:
            hasil += _dalam(satu.teks, satu.tempat, satu.konteks.bagian)
    return tuple(hasil)


def _dalam(teks: str, tempat: Tempat, bagian: str) -> Iterator[Peraturan]:
    semua = list(_cocok(teks))
    milik = _lembaran(teks, semua)
    for n, cocok in enumerate(semua):
        akhir = semua[n + 1].start() if n + 1 < len(semua) else len(teks)
        judul = judul_peraturan(teks[cocok.start("judul") : akhir] if cocok["judul"] else "")
        jenis = _jenis(cocok["jenis"], cocok["pemilik"])
        sebutan = " ".join(cocok[0][: cocok.end("tahun") - cocok.start()].split())
        yield Peraturan(
            jenis,
            polos(cocok["nomor"]),
            int(cocok["tahun"]),
            judul,
            milik[n],
            sebutan,
            tempat,
            bagian,
        )


def _lembaran(teks: str, semua: list[re.Match[str]]) -> list[int]:
    """Return the gazette year of each citation, 0 where none is printed.

    A gazette behind "… tentang Perubahan atas Undang-Undang …" belongs to the law that amends,
    unless its year says that it is the amended one's.
    """
    hasil = []
    for n, cocok in enumerate(semua):
        akhir = semua[n + 1].start() if n + 1 < len(semua) else len(teks)
        dekat = _LEMBARAN.finditer(teks, cocok.end("tahun"), akhir)
        hasil.append(next((int(m["tahun"]) for m in dekat if not m["tambahan"]), 0))
    for n in range(len(semua) - 1, 0, -1):
        antara = teks[semua[n - 1].end("tahun") : semua[n].start()]
        diubah = _MENGUBAH.fullmatch(antara) is not None and hasil[n] != int(semua[n]["tahun"])
        if diubah and not hasil[n - 1]:
            hasil[n - 1], hasil[n] = hasil[n], 0
    return hasil


def _cocok(teks: str) -> Iterator[re.Match[str]]:
    """Return the citations; a title may itself cite the regulation that it amends."""
    posisi = 0
    while (cocok := _PERATURAN.search(teks, posisi)) is not None:
        yield cocok
        posisi = cocok.end("tahun")


def _jenis(jenis: str, pemilik: str) -> str:
    """Return the kind with its owner where several could issue the same number."""
    rapat = polos(jenis).replace(" ", "")
    baku = _NAMA_JENIS.get(rapat, rapat)
    if _LUAS.match(baku):
        return baku
    semua = f"{jenis} {pemilik}"
    milik = next((nama for nama, pola in _PEMILIK if pola.search(semua)), "")
    return f"{baku[:6]}:{milik or ' '.join(polos(pemilik).split()[:2])}"


def judul_peraturan(teks: str) -> str:
    """Return the title at the start of a text, cut where the sentence goes on."""
    akhir = _AKHIR_JUDUL.search(teks)
    isi = teks if akhir is None else teks[: akhir.start()]
    kata = isi.split("\n", 1)[0].strip(" ,;:").split()
    if kata and kata[0][:1].isupper():
        kata = _sampai_kata_kerja(kata)
        while not kata[-1][:1].isupper():
            kata.pop()
    while kata and kata[-1].casefold() in _SAMBUNG:
        kata.pop()
    return " ".join(kata).strip(" ,;:")


def _sampai_kata_kerja(kata: list[str]) -> list[str]:
    """Return the words up to a small verb after capitals: there the sentence goes on."""
    for i, k in enumerate(kata[1:], 1):
        if _KATA_KERJA.match(k):
            return kata[:i]
    return kata


def bentuk_huruf(judul: str) -> str:
    """Return a title with the letters that character recognition mixes up made one."""
    return baku_judul(judul).translate(_SERUPA)


def baku_judul(judul: str) -> str:
    """Return a title for comparing: lower case, abbreviations written out."""
    hasil = f" {polos(judul)} "
    for singkat, penuh in _SINGKATAN:
        hasil = hasil.replace(singkat, penuh)
    return hasil.strip()
