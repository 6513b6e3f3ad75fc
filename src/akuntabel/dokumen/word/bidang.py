"""Fields and bookmarks: what Word itself can count, find and refresh."""

from akuntabel.dokumen.word.teks import lolos, run

AKHIR_BIDANG = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def awal_bidang(perintah: str) -> str:
    """Return the beginning of a field; its cached result and AKHIR_BIDANG must follow."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {lolos(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def bidang(perintah: str, hasil: str) -> str:
    """Return a whole field with its cached result; an empty result shows nothing."""
    return awal_bidang(perintah) + run(hasil) + AKHIR_BIDANG


def bertanda(nama: str, nomor: int, isi: str) -> str:
    """Return runs inside a bookmark; without a name the runs alone."""
    if not nama:
        return isi
    return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'
