"""The list of rules on scores beyond RV-SKR-02: the IKPA, composites and categories."""

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.anggaran.aspek_ikpa import aspek_ikpa
from akuntabel.reviu.aturan.anggaran.bobot_ikpa import bobot_ikpa
from akuntabel.reviu.aturan.anggaran.gabungan import nilai_gabungan
from akuntabel.reviu.aturan.anggaran.kategori_skor import kategori_skor
from akuntabel.reviu.aturan.anggaran.konversi_ikpa import konversi_ikpa
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Aturan

_PER_5 = "PER-5/PB/2022 dan PER-5/PB/2024"

ATURAN_SKOR: tuple[Aturan, ...] = (
    Aturan(
        "RV-SKR-03",
        "Bobot indikator IKPA",
        PERINGATAN,
        "Bobot indikator pada tabel IKPA adalah bobot menurut peraturan yang berlaku pada "
        "tahunnya.",
        Rujukan(_PER_5, "bobot indikator", Keyakinan.DIKENAL),
        bobot_ikpa,
    ),
    Aturan(
        "RV-SKR-04",
        "Nilai aspek IKPA",
        GALAT,
        "Nilai aspek IKPA adalah rata-rata biasa indikator yang berlaku di dalamnya.",
        Rujukan(_PER_5, "nilai aspek (IKPA-03)", Keyakinan.DIKENAL),
        aspek_ikpa,
    ),
    Aturan(
        "RV-SKR-05",
        "Konversi bobot IKPA",
        GALAT,
        "Konversi bobot IKPA adalah 100 dikurangi bobot indikator yang boleh tidak berlaku, dan "
        "nilai totalnya adalah jumlah nilai berbobot indikator yang berlaku.",
        Rujukan(_PER_5, "konversi bobot (IKPA-02)", Keyakinan.DIKENAL),
        konversi_ikpa,
    ),
    Aturan(
        "RV-SKR-06",
        "Nilai gabungan SMART dan IKPA",
        GALAT,
        "Nilai gabungan sama dengan bobotnya kali nilai SMART dan IKPA, dibulatkan atau dipotong.",
        Rujukan(
            "SE-8/MK.1/2020 dan PMK 62/2023",
            "gabungan 60/40 dan 50/50 (NKA-01, NKA-02)",
            Keyakinan.RAGU,
        ),
        nilai_gabungan,
    ),
    Aturan(
        "RV-SKR-07",
        "Kategori IKPA dan NKA",
        GALAT,
        "Kategori yang disebut pada nilai IKPA dan NKA adalah kategori menurut tabelnya "
        "masing-masing.",
        Rujukan(
            "PER-5/PB/2024 dan PMK 62/2023",
            "kategori IKPA; Pasal 249 ayat (8) kategori NKA",
            Keyakinan.DIKENAL,
        ),
        kategori_skor,
    ),
)
