"""Paket: the parts of a Word file that comments touch; all others are copied as they are."""

import posixpath
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

_SAAT = (1980, 1, 1, 0, 0, 0)
_DAFTAR_JENIS = "[Content_Types].xml"
_HUBUNGAN_AKAR = "_rels/.rels"
_RUANG_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RUANG_JENIS = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_JENIS_KOMENTAR = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def urai(isi: bytes) -> etree._Element:
    """Return the root of a part; entities and the network stay closed."""
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)
    return etree.fromstring(isi, pengurai)


class Paket:
    """Finds the main part and the comments of a Word file through its relationships."""

    def __init__(self, arsip: ZipFile) -> None:
        self.arsip = arsip
        akar = urai(arsip.read(_HUBUNGAN_AKAR))
        self.utama = self._sasaran(akar, "/officeDocument", "")
        if self.utama is None:
            raise ValueError("no main part")
        folder, nama = posixpath.split(self.utama)
        self.folder = folder
        self.berkas_hubungan = posixpath.join(folder, "_rels", f"{nama}.rels")
        ada = self.berkas_hubungan in arsip.namelist()
        self.hubungan = (
            urai(arsip.read(self.berkas_hubungan))
            if ada
            else etree.Element(f"{_RUANG_HUBUNGAN}Relationships")
        )
        self.komentar = self._sasaran(self.hubungan, "/comments", folder)

    def _sasaran(self, hubungan: etree._Element, ujung: str, folder: str) -> str | None:
        """Return the name of the part that a relationship of this kind leads to, if it is there."""
        for satu in hubungan.iter(f"{_RUANG_HUBUNGAN}Relationship"):
            if satu.get("Type", "").endswith(ujung) and satu.get("TargetMode") != "External":
                tujuan = posixpath.join("/", folder, satu.get("Target", ""))
                nama = posixpath.normpath(tujuan).lstrip("/")
                if nama in self.arsip.namelist():
                    return nama
        return None

    def urai_utama(self) -> etree._Element:
        """Return the root of the main part."""
        assert self.utama is not None, "checked when the package was opened"
        return urai(self.arsip.read(self.utama))

    def urai_komentar(self, nama_akar: str) -> etree._Element:
        """Return the root of the comments: those that are there, or none yet."""
        if self.komentar is not None:
            return urai(self.arsip.read(self.komentar))
        return etree.Element(nama_akar, nsmap={"w": etree.QName(nama_akar).namespace})

    def ganti(self, utama: etree._Element, komentar: etree._Element) -> dict[str, bytes]:
        """Return the parts to write: both roots, and what makes new comments known."""
        assert self.utama is not None, "checked when the package was opened"
        hasil = {self.utama: _bytes(utama)}
        nama = self.komentar
        if nama is None:
            nama = self._nama_baru()
            hasil[_DAFTAR_JENIS] = self._jenis_baru(nama)
            hasil[self.berkas_hubungan] = self._hubungan_baru(nama, utama)
        hasil[nama] = _bytes(komentar)
        return hasil

    def _nama_baru(self) -> str:
        ada = {nama.lower() for nama in self.arsip.namelist()}
        calon = (posixpath.join(self.folder, f"comments{n or ''}.xml") for n in range(len(ada) + 1))
        return next(nama for nama in calon if nama.lower() not in ada)

    def _jenis_baru(self, nama: str) -> bytes:
        akar = urai(self.arsip.read(_DAFTAR_JENIS))
        atribut = {"PartName": f"/{nama}", "ContentType": _JENIS_KOMENTAR}
        etree.SubElement(akar, f"{_RUANG_JENIS}Override", atribut)
        return _bytes(akar)

    def _hubungan_baru(self, nama: str, utama: etree._Element) -> bytes:
        """Return the relationships with one more; the strict format has names of its own."""
        ketat = "purl.oclc.org" in (etree.QName(utama).namespace or "")
        induk = (
            "http://purl.oclc.org/ooxml/officeDocument"
            if ketat
            else "http://schemas.openxmlformats.org/officeDocument/2006"
        )
        ada = {satu.get("Id") for satu in self.hubungan}
        nomor = next(n for n in range(1, len(ada) + 2) if f"rIdAk{n}" not in ada)
        atribut = {
            "Id": f"rIdAk{nomor}",
            "Type": f"{induk}/relationships/comments",
            "Target": posixpath.basename(nama),
        }
        etree.SubElement(self.hubungan, f"{_RUANG_HUBUNGAN}Relationship", atribut)
        return _bytes(self.hubungan)


def _bytes(akar: etree._Element) -> bytes:
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)


def bytes_paket(arsip: ZipFile, ganti: Mapping[str, bytes]) -> bytes:
    """Return the zip with some parts replaced and new ones at its end, without a clock in it."""
    hasil = BytesIO()
    with ZipFile(hasil, "w", ZIP_DEFLATED) as tujuan:
        for lama in {satu.filename: satu for satu in arsip.infolist()}.values():
            info = _info(lama.filename, lama.date_time)
            if lama.compress_type == ZIP_STORED:  # pictures, which get no smaller
                info.compress_type = ZIP_STORED
            tujuan.writestr(info, ganti.get(lama.filename) or arsip.read(lama))
        for nama in [nama for nama in ganti if nama not in arsip.namelist()]:
            tujuan.writestr(_info(nama, _SAAT), ganti[nama])
    return hasil.getvalue()


def _info(nama: str, saat: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(nama, saat)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 0
    return info
