# `make run` and `make test` set everything up by themselves; only Python >= 3.11 is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CONTOH := contoh/lapas-muara-enim-2023

.PHONY: siap run test bench bench-reviu kunci emas tata-bahasa bersih

siap: $(VENV)/.siap

$(VENV)/.siap: pyproject.toml kunci/periksa.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r kunci/periksa.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

run: siap
	$(BIN)/akuntabel lkjip $(CONTOH) --keluaran keluaran
	$(BIN)/akuntabel perjanjian $(CONTOH) --keluaran keluaran

test: siap
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

bench: siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r kunci/banding.txt
	$(BIN)/python -m benchmarks

bench-reviu: siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r kunci/banding.txt
	$(BIN)/python -m benchmarks.reviu

emas: siap
	$(BIN)/pytest tests/dokumen/test_emas.py --perbarui-emas

tata-bahasa: siap
	$(BIN)/python alat/buat_tabel_urai.py

kunci:
	$(PYTHON) -m venv .venv-kunci
	.venv-kunci/bin/python -m pip install --quiet uv
	.venv-kunci/bin/uv pip compile pyproject.toml --universal --extra periksa --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 -o kunci/periksa.txt
	.venv-kunci/bin/uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 -c kunci/periksa.txt -o kunci/jalan.txt
	.venv-kunci/bin/uv pip compile pyproject.toml --universal --extra periksa --extra banding --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 -c kunci/periksa.txt -o kunci/banding.txt

bersih:
	rm -rf $(VENV) .venv-kunci keluaran .mypy_cache .ruff_cache .pytest_cache .hypothesis
