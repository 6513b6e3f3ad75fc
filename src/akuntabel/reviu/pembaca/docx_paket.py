"""Paket: the parts of a Word file, opened with bounded size and without entities."""

import lzma
import posixpath
import struct
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.pembaca.docx_nama import RUANG_M, RUANG_W, Unsur

BATAS_JUMLAH = 200_000_000
"""Bytes that all parts that are read may unpack to."""
BATAS_BAGIAN = 100_000_000
"""Bytes that one part may unpack to."""
BATAS_ENTRI = 5_000
BATAS_TANDA = 2_000_000
"""Signs "<" of one part; our own report of 120 pages has 150,000."""
_OLE = b"\xd0\xcf\x11\xe0"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KETAT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", RUANG_W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", RUANG_M.encode()),
)
"""The strict format differs by its names only."""
_UTAMA = "word/document.xml"
_TAK_TERBACA = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, LookupError,
    NotImplementedError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
"""What zipfile raises over a broken file."""
_ULANG = "simpan ulang dari Word sebagai .docx"


class Paket:
    """One open Word file; `utama` is the root of its main part."""

    def __init__(self, isi: bytes, nama: str) -> None:
        self.nama = nama
        self._terbaca = 0
        self._arsip = self._buka(isi)
        self._ada = set(self._arsip.namelist())
        bagian = (self._sasaran("_rels/.rels", "", "officeDocument") or [_UTAMA])[0]
        utama = self._urai(bagian)
        if utama is None:
            raise TakTerpakaiError(f"Berkas {nama} tidak memuat dokumen Word ({_UTAMA}); {_ULANG}.")
        self.utama = utama
        self._folder, dasar = posixpath.split(bagian)
        self._hubungan = posixpath.join(self._folder, "_rels", f"{dasar}.rels")

    def bagian(self, jenis: str) -> list[Unsur]:
        """Return the roots of the parts of a kind, such as "styles" or "header", in order."""
        daftar = self._sasaran(self._hubungan, self._folder, jenis)
        if not daftar and self._hubungan not in self._ada:
            awal = posixpath.join(self._folder, jenis)
            daftar = sorted(n for n in self._ada if n.startswith(awal) and n.endswith(".xml"))
        akar = [self._urai(satu) for satu in daftar]
        return [satu for satu in akar if satu is not None]

    def _buka(self, isi: bytes) -> zipfile.ZipFile:
        nama = self.nama
        if isi.startswith(_OLE):
            raise TakTerpakaiError(
                f"Berkas {nama} adalah berkas Word terkunci kata sandi atau format .doc lama; "
                "simpan ulang sebagai .docx tanpa kata sandi."
            )
        try:
            arsip = zipfile.ZipFile(BytesIO(isi))
        except _TAK_TERBACA as galat:
            raise TakTerpakaiError(
                f"Berkas {nama} bukan berkas Word (.docx) atau tidak utuh; {_ULANG}."
            ) from galat
        daftar = arsip.infolist()
        if len(daftar) > BATAS_ENTRI:
            raise TakTerpakaiError(
                f"Berkas {nama} memuat lebih dari {BATAS_ENTRI // 1000}.000 bagian; {_ULANG}."
            )
        if any(satu.flag_bits & 1 for satu in daftar):
            raise TakTerpakaiError(
                f"Isi berkas {nama} terkunci kata sandi; {_ULANG} tanpa kata sandi."
            )
        return arsip

    def _sasaran(self, berkas: str, folder: str, jenis: str) -> list[str]:
        """Return the parts that the relationships of this kind lead to and that are there."""
        akar = self._urai(berkas)
        hasil: dict[str, None] = {}
        for satu in akar.iter(_HUBUNGAN) if akar is not None else ():
            if satu.get("Type", "").endswith(f"/{jenis}") and satu.get("TargetMode") != "External":
                tujuan = posixpath.join("/", folder, satu.get("Target", ""))
                nama = posixpath.normpath(tujuan).lstrip("/")
                if nama in self._ada:
                    hasil[nama] = None
        return list(hasil)

    def _urai(self, bagian: str) -> Unsur | None:
        """Return the root of a part, None when there is no such part."""
        if bagian not in self._ada:
            return None
        data = self._baca(bagian)
        if data.count(b"<") > BATAS_TANDA:
            raise TakTerpakaiError(
                f"Bagian {bagian} dalam berkas {self.nama} terlalu rumit (lebih dari "
                f"{BATAS_TANDA // 1_000_000} juta tanda); pecah laporannya per bab."
            )
        if b"purl.oclc.org" in data:
            for ketat, biasa in _KETAT:
                data = data.replace(ketat, biasa)
        pengurai = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            akar = etree.fromstring(data, pengurai)
        except (etree.LxmlError, ValueError) as galat:
            raise TakTerpakaiError(
                f"Bagian {bagian} dalam berkas {self.nama} rusak atau bersarang terlalu dalam; "
                f"buka di Word lalu {_ULANG}."
            ) from galat
        if akar.getroottree().docinfo.internalDTD is not None:
            raise TakTerpakaiError(
                f"Bagian {bagian} dalam berkas {self.nama} memuat DTD yang tidak dipakai Word; "
                f"buka di Word lalu {_ULANG}."
            )
        return akar

    def _baca(self, bagian: str) -> bytes:
        """Return the bytes of a part; more than it declares or than is allowed is refused."""
        sisa = min(BATAS_BAGIAN, BATAS_JUMLAH - self._terbaca)
        try:
            info = self._arsip.getinfo(bagian)
            data = b""
            if info.file_size <= sisa:
                with self._arsip.open(info) as aliran:
                    data = aliran.read(sisa + 1)
        except _TAK_TERBACA as galat:
            raise TakTerpakaiError(
                f"Bagian {bagian} dalam berkas {self.nama} rusak; buka di Word lalu {_ULANG}."
            ) from galat
        ukuran = max(info.file_size, len(data))
        if ukuran > sisa:
            raise TakTerpakaiError(
                f"Bagian {bagian} dalam berkas {self.nama} terlalu besar setelah dibuka (batas "
                f"{BATAS_BAGIAN // 1_000_000} MB per bagian, {BATAS_JUMLAH // 1_000_000} MB "
                "seluruhnya); pecah laporannya per bab."
            )
        self._terbaca += ukuran
        return data
