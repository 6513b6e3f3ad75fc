"""Write src/akuntabel/inti/rumus/tabel_urai.py from the grammar: `make tata-bahasa`."""

from base64 import b85encode
from io import BytesIO
from pathlib import Path

from akuntabel.inti.rumus.tata_bahasa import buat_lark, sidik

TUJUAN = Path(__file__).parents[1] / "src" / "akuntabel" / "inti" / "rumus" / "tabel_urai.py"
LEBAR = 92


def main() -> None:
    """Make the parser and store its table as text."""
    wadah = BytesIO()
    buat_lark().save(wadah)
    teks = b85encode(wadah.getvalue()).decode("ascii")
    baris = "\n".join(f'    r"{teks[n : n + LEBAR]}"' for n in range(0, len(teks), LEBAR))
    isi = (
        '"""The parse table of the formula grammar; made by `make tata-bahasa`, do not edit."""\n\n'
        f'SIDIK = "{sidik()}"\nTABEL = (\n{baris}\n)\n'
    )
    TUJUAN.write_text(isi, encoding="utf-8")


if __name__ == "__main__":
    main()
