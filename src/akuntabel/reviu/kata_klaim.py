"""The words by which sentences make claims: what a number is, of which year, of which fund."""

import re

from akuntabel.reviu.klaim import JenisKlaim

KATA = re.compile(
    r"(?P<renstra>\b(?:target|sasaran)\s+"
    r"(?:jangka menengah|renstra|rpjm\w*|akhir (?:periode|renstra))"
    r"|\brenstra\b(?= sebesar))"
    r"|(?P<target>\b(?:di)?target(?:kan|nya)?\b)"
    r"|(?P<realisasi>\b(?:(?:ter?|me)?realisasi(?:kan|nya)?|(?:penye|se)rapan|(?:ter|men[gy]e)serap)"
    r"(?:\s+(?:anggaran|belanja|keuangan|dana))?\b)"
    r"|(?P<capaian>\b(?:capaian|pencapaian|tercapai)(?:nya)?\b)"
    r"|(?P<sisa>\bsisa (?:anggaran|pagu|dana)\b)"
    r"|(?P<pagu>\b(?:pagu|anggaran|alokasi|DIPA)\b)"
    r"|(?P<pegawai>\bsumber daya manusia\b|\bSDM\b|\b(?:jumlah )?(?:pegawai|ASN)\b)",
    re.IGNORECASE,
)
JENIS = {
    "renstra": JenisKlaim.RENSTRA,
    "target": JenisKlaim.TARGET,
    "realisasi": JenisKlaim.REALISASI,
    "capaian": JenisKlaim.CAPAIAN,
    "sisa": JenisKlaim.SISA,
    "pagu": JenisKlaim.PAGU,
    "pegawai": JenisKlaim.JUMLAH,
}
KALIMAT = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"(])")
SAMBUNG = re.compile(
    r"(?:sebesar|sebanyak|sejumlah|senilai|bernilai|adalah|yaitu|yakni|ialah|mencapai|menjadi|berjumlah|"
    r"memperoleh|:|=)\s*(?:Rp\.?\s*)?$",
    re.IGNORECASE,
)
ATAU = re.compile(r"^\s*,?\s*(?:atau|\(|dengan persentase|setara(?: dengan)?)\s*"
                   r"(?:sebesar|persentase)?\s*$", re.IGNORECASE)  # fmt: skip
GESER = re.compile(
    r"\b(?:(?:di)?(?:naik|turun)(?:kan)?|meningkat|menurun|bertambah|berkurang|selisih|lebih|kurang|minimal|"
    r"maksimal|paling|rata-rata|kenaikan|penurunan|peningkatan|dari total|setiap|per|sisa)\b",
    re.IGNORECASE,
)
TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?((?:19|20)\d\d)\b|\bT\.?A\.?\s*((?:19|20)\d\d)\b",
                    re.IGNORECASE)  # fmt: skip
TAHUN_SESUDAH = re.compile(
    r"\s*(?:pada|di|untuk|dalam)?\s*tahun\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
TAHUN_LALU = re.compile(r"\btahun (?:sebelumnya|lalu|kemarin)\b", re.IGNORECASE)
BERKALA = re.compile(r"\b(?:triwulan|TW|semester|bulan)\s+(?:I{1,3}V?|[1-4]|ke)\b", re.IGNORECASE)
BULAN = re.compile(
    r"\s*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
    r"desember|tahun\b)",
    re.IGNORECASE,
)
SESUDAH_TAHUN = re.compile(r"\btahun\s*$", re.IGNORECASE)
RINGKAS = re.compile(r"\brata-rata\s+\w*\s*$", re.IGNORECASE)
SASARAN = re.compile(r"\s*(?:kinerja\s+)?(?:sasaran|program)\b", re.IGNORECASE)
BENDA = re.compile(
    r"\s+(?!(?:dan|atau|dari|dengan|pada|tahun|sehingga|maka|yang|terhadap|sedangkan|serta|untuk|"
    r"hal|ini|dalam|adalah|di|dibandingkan|atas)\b)[a-z]",
    re.IGNORECASE,
)
DITARGETKAN = re.compile(r"\btarget\s+(?:\w+\s+)?$", re.IGNORECASE)
HANYA_SAMBUNG = re.compile(
    r"\s*(?:(?:seluruh|total|keseluruhan|sebanyak|sejumlah|berjumlah|adalah|yaitu|:|=)\s*){0,3}",
    re.IGNORECASE,
)
SKALA = re.compile(r"\s*(?:ribu|juta|mil[iy]ar|triliun)\b", re.IGNORECASE)
OPERAN_KANAN = re.compile(r"(?:\s[x×*+]|[×*+/])\s*$")
OPERAN_KIRI = re.compile(r"\s*(?:[×*+/]|x\s)\s*[\d(a-z]", re.IGNORECASE)
LAMA = re.compile(
    r"\b(?:semula|murni|sebelum (?:perubahan|revisi|pergeseran))\b"
    r"|\b(?:target|pagu|anggaran|DIPA) (?:awal|induk)\b",
    re.IGNORECASE,
)
DANA = re.compile(
    r"belanja (?:pegawai|barang|modal|sosial|operasi|hibah)|\bDIPA\s*\(?\s*0\d|\bBOS\b|\bDA[KU]\b|"
    r"\bsumber dana\b|\bPNBP\b",
    re.IGNORECASE,
)
PROGRAM = re.compile(
    r"\bprogram\b|\bsasaran\b|\bkegiatan\b|\bRO\b|\boutput\b|\bkomponen\b", re.IGNORECASE
)
ANAK_KALIMAT = re.compile(r",\s*(?:dan|sedangkan|serta|sementara|adapun)\s|;\s|:\s", re.IGNORECASE)
PANJANG_KALIMAT = 3000
CELAH = 70
CELAH_SAMBUNG = 260
KATA_CELAH = 5
NAIK_DARI = re.compile(
    r"^\W*(?:naik|turun|meningkat|menurun|lebih tinggi|lebih rendah)\b"
    r"[^;:]{0,40}\bdari(?:pada)?\s*$",
    re.IGNORECASE,
)
UANG = frozenset({JenisKlaim.PAGU, JenisKlaim.SERAPAN, JenisKlaim.SISA, JenisKlaim.TARGET})
KATA_ASING = 3
CAKUPAN = 0.85
RUPIAH_TERKECIL = 100_000
