#!/usr/bin/env bash
# Makes the pictures of README.md and docs/panduan/ again, from what Akuntabel really writes.
# Needs `make siap`, and on the machine: chromium, soffice (LibreOffice Writer and Calc), pdftoppm, pdftotext.
set -euo pipefail
cd "$(dirname "$0")/../.."
akuntabel=.venv/bin/akuntabel
contoh=contoh/lapas-muara-enim-2023
tujuan=docs/gambar
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT

# halaman PDF TEKS…: the last page that shows all the texts (earlier ones are lists of contents)
halaman() {
  local pdf=$1 nomor=0 hasil=0 jumlah teks cocok
  shift
  jumlah=$(pdfinfo "$pdf" | awk '/^Pages/ {print $2}')
  while ((++nomor <= jumlah)); do
    pdftotext -f "$nomor" -l "$nomor" -raw "$pdf" - | tr '\n' ' ' >"$kerja/teks"
    cocok=$nomor
    for teks in "$@"; do grep -qF "$teks" "$kerja/teks" || cocok=0; done
    if ((cocok > 0)); then hasil=$cocok; fi
  done
  ((hasil > 0)) || { echo "Teks “$*” tidak ada di $pdf" >&2; return 1; }
  echo "$hasil"
}

# foto_halaman PDF NAMA TEKS…: that page as a picture
foto_halaman() {
  local pdf=$1 nama=$2 nomor
  shift 2
  nomor=$(halaman "$pdf" "$@")
  pdftoppm -r 70 -f "$nomor" -l "$nomor" -png -singlefile "$pdf" "$tujuan/$nama"
}

# foto_html HTML NAMA LEBAR TINGGI
foto_html() {
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars \
    --allow-file-access-from-files --window-size="$3,$4" \
    --screenshot="$PWD/$tujuan/$2.png" "file://$1" 2>/dev/null
}

# foto_perintah NAMA PERINTAH…: what the command shows, under its command line
foto_perintah() {
  local nama=$1
  shift
  { echo "\$ akuntabel $*"; "$akuntabel" "$@" 2>&1 || true; } >"$kerja/layar.txt"
  .venv/bin/python docs/gambar/halaman.py layar "$kerja/layar.txt" >"$kerja/layar.html"
  chromium --headless=new --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="$kerja/layar.pdf" "file://$kerja/layar.html" 2>/dev/null
  pdftoppm -r 96 -gray -singlefile "$kerja/layar.pdf" "$kerja/layar"
  .venv/bin/python docs/gambar/halaman.py png "$kerja/layar.pgm" "$tujuan/$nama.png"
}

"$akuntabel" lkjip "$contoh" --keluaran "$kerja" --diam >/dev/null
soffice --headless --convert-to pdf --outdir "$kerja/word" "$kerja/lkjip-2023.docx" >/dev/null 2>&1
foto_halaman "$kerja/lkjip-2023.pdf" lkjip-rumus "Pemenuhan Layanan Makanan Sesuai Standar"
foto_halaman "$kerja/lkjip-2023.pdf" lkjip-capaian "Realisasi Capaian" "4. Persentase Narapidana yang Mendapatkan Hak Pendidikan"
foto_halaman "$kerja/word/lkjip-2023.pdf" lkjip-word "Target dan Realisasi Indikator Sasaran SK2"

.venv/bin/python docs/gambar/halaman.py ponsel "$kerja/lkjip-2023.html" "Pemberian Remisi" >"$kerja/ponsel.html"
foto_html "$kerja/ponsel.html" lkjip-ponsel 390 780

"$akuntabel" templat "$kerja/isian-2023.xlsx" >/dev/null
soffice --headless --convert-to pdf --outdir "$kerja" "$kerja/isian-2023.xlsx" >/dev/null 2>&1
nomor=$(halaman "$kerja/isian-2023.pdf" "Pemberian Remisi")
pdftoppm -r 92 -f "$nomor" -l "$nomor" -x 20 -y 35 -W 1000 -H 450 -png -singlefile "$kerja/isian-2023.pdf" "$tujuan/templat"

foto_perintah hitung hitung "$contoh"

"$akuntabel" reviu tests/reviu/laporan/bps_tanjung_merawa_2024.md --format html --keluaran "$kerja/reviu.html" >/dev/null || true
foto_html "$kerja/reviu.html" reviu 1000 900

cp -r "$contoh" "$kerja/belum"
rm "$kerja/belum/narasi/SK2.2.md"
"$akuntabel" lkjip "$kerja/belum" --keluaran "$kerja/belum" --format pdf --diam >/dev/null 2>&1
foto_halaman "$kerja/belum/lkjip-2023.pdf" perlu-diisi "narasi SK2.2.sebab"
ls -l "$tujuan"/*.png
