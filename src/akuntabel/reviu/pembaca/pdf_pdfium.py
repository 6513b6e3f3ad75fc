"""PDFium: the C functions that the reader calls, taking handles as plain integers.

The generated bindings wrap each handle in a pointer object, which costs more than the call;
a report has 300,000 characters.
"""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_ulong, c_void_p, cast
from typing import Any

from pypdfium2 import raw

OBJEK_TEKS = raw.FPDF_PAGEOBJ_TEXT
OBJEK_JALUR = raw.FPDF_PAGEOBJ_PATH
OBJEK_GAMBAR = raw.FPDF_PAGEOBJ_IMAGE
OBJEK_FORM = raw.FPDF_PAGEOBJ_FORM
RUAS_LENGKUNG = raw.FPDF_SEGMENT_BEZIERTO
RUAS_PINDAH = raw.FPDF_SEGMENT_MOVETO


def _fungsi(nama: str, hasil: Any, *argumen: Any) -> Callable[..., Any]:  # noqa: ANN401 - C types
    alamat = cast(getattr(raw, nama), c_void_p).value
    assert alamat is not None
    return PYFUNCTYPE(hasil, *argumen)(alamat)


_P, _I = c_void_p, c_int

buka_halaman = _fungsi("FPDF_LoadPage", _P, _P, _I)
tutup_halaman = _fungsi("FPDF_ClosePage", None, _P)
kotak_halaman = _fungsi("FPDF_GetPageBoundingBox", _I, _P, _P)
putaran = _fungsi("FPDFPage_GetRotation", _I, _P)
jumlah_objek = _fungsi("FPDFPage_CountObjects", _I, _P)
objek_ke = _fungsi("FPDFPage_GetObject", _P, _P, _I)
jenis_objek = _fungsi("FPDFPageObj_GetType", _I, _P)
batas_objek = _fungsi("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)
matriks_objek = _fungsi("FPDFPageObj_GetMatrix", _I, _P, _P)
jumlah_anak = _fungsi("FPDFFormObj_CountObjects", _I, _P)
anak_ke = _fungsi("FPDFFormObj_GetObject", _P, _P, c_ulong)
jumlah_ruas = _fungsi("FPDFPath_CountSegments", _I, _P)
ruas_ke = _fungsi("FPDFPath_GetPathSegment", _P, _P, _I)
jenis_ruas = _fungsi("FPDFPathSegment_GetType", _I, _P)
titik_ruas = _fungsi("FPDFPathSegment_GetPoint", _I, _P, _P, _P)
cara_gambar = _fungsi("FPDFPath_GetDrawMode", _I, _P, _P, _P)

buka_teks = _fungsi("FPDFText_LoadPage", _P, _P)
tutup_teks = _fungsi("FPDFText_ClosePage", None, _P)
jumlah_huruf = _fungsi("FPDFText_CountChars", _I, _P)
teks_mentah = _fungsi("FPDFText_GetText", _I, _P, _I, _I, _P)
kode_huruf = _fungsi("FPDFText_GetUnicode", c_int, _P, _I)
objek_huruf = _fungsi("FPDFText_GetTextObject", _P, _P, _I)
kotak_longgar = _fungsi("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
asal_huruf = _fungsi("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)
matriks_huruf = _fungsi("FPDFText_GetMatrix", _I, _P, _I, _P)
ukuran_objek = _fungsi("FPDFTextObj_GetFontSize", _I, _P, _P)
cara_tulis = _fungsi("FPDFTextObj_GetTextRenderMode", _I, _P)
fon_objek = _fungsi("FPDFTextObj_GetFont", _P, _P)
nama_fon = _fungsi("FPDFFont_GetBaseFontName", c_ulong, _P, _P, c_ulong)
berat_fon = _fungsi("FPDFFont_GetWeight", _I, _P)

Angka4 = c_float * 4
Angka6 = c_float * 6
Ganda2 = c_double * 2
