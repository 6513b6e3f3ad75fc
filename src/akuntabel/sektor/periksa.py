"""Periksa: a definition file against the schema of its kind, for those who write one.

Not used when reports are made: jsonschema would cost more than all the rest of a run.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import Schema

from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.sektor.baca import baca_yaml

FOLDER_SKEMA = Path(__file__).parent / "skema"


def jenis_berkas(jalur: Path) -> str:
    """Return the kind of a definition file: sektor, or the name of its folder."""
    return "sektor" if jalur.name == "sektor.yaml" else jalur.parent.name


def jenis_berskema() -> tuple[str, ...]:
    """Return the kinds of definition files that have a schema."""
    nama = (jalur.name.removesuffix(".schema.json") for jalur in FOLDER_SKEMA.glob("*.schema.json"))
    return tuple(sorted(set(nama) - {"umum"}))


def periksa_berkas_sektor(jalur: Path) -> list[Temuan]:
    """Return what is wrong with one definition file; empty where it keeps its schema."""
    jenis = jenis_berkas(jalur)
    if jenis not in jenis_berskema():
        kenal = ", ".join(jenis_berskema())
        return [_temuan(jalur, "", f"Jenis berkas {jenis!r} tidak dikenal; yang ada: {kenal}.")]
    try:
        isi = baca_yaml(jalur)
    except yaml.YAMLError as galat:
        pesan = "Susunan YAML tidak dapat dibaca; periksa lekuk dan tanda titik dua."
        return [_temuan(jalur, _baris_galat(galat), pesan)]
    return list(_langgar_skema(jalur, jenis, isi))


def _baris_galat(galat: yaml.YAMLError) -> str:
    tanda = galat.problem_mark if isinstance(galat, yaml.MarkedYAMLError) else None
    return f"baris {tanda.line + 1}" if tanda else ""


def _langgar_skema(jalur: Path, jenis: str, isi: object) -> Iterator[Temuan]:
    umum = Resource.from_contents(_skema("umum"))
    daftar = Registry[Schema]().with_resource("umum.schema.json", umum)
    pemeriksa = Draft202012Validator(_skema(jenis), registry=daftar)
    for galat in pemeriksa.iter_errors(_tanpa_tanggal(isi)):
        letak = ".".join(str(bagian) for bagian in galat.absolute_path)
        yield _temuan(jalur, letak, _pesan(galat))


def _pesan(galat: ValidationError) -> str:
    isi: object = galat.instance
    syarat: object = galat.validator_value
    match galat.validator:
        case "required":
            wajib = [kunci for kunci in _nama(syarat) if kunci not in _nama(isi)]
            return f"Kunci {', '.join(wajib)} wajib ada; tambahkan."
        case "dependentRequired":
            return "Kunci rumus, operan, dan tabel harus ada bersama-sama; lengkapi ketiganya."
        case "additionalProperties":
            kenal: object = galat.schema["properties"] if isinstance(galat.schema, Mapping) else ()
            asing = [kunci for kunci in _nama(isi) if kunci not in _nama(kenal)]
            return f"Kunci {', '.join(asing)} tidak dikenal; periksa ejaannya."
        case "enum":
            return f"Isi {isi!r} tidak dikenal; pilih salah satu: {', '.join(_nama(syarat))}."
        case "type":
            return f"Isi {isi!r} harus berjenis {_JENIS.get(str(syarat), str(syarat))}."
        case _:
            return f"Isi {isi!r} tidak sesuai syarat {galat.validator}: {syarat!r}."


def _nama(isi: object) -> list[str]:
    return [str(nama) for nama in isi] if isinstance(isi, Iterable) else []


_JENIS = {
    "string": "teks",
    "boolean": "true atau false",
    "integer": "bilangan bulat",
    "array": "daftar",
    "object": "peta kunci dan nilai",
}


def _temuan(jalur: Path, sel: str, pesan: str) -> Temuan:
    letak = Letak(berkas=f"{jalur.parent.name}/{jalur.name}", sel=sel)
    return Temuan("SKEMA_SEKTOR", TingkatTemuan.GALAT, pesan, letak)


def _skema(jenis: str) -> Schema:
    teks = (FOLDER_SKEMA / f"{jenis}.schema.json").read_text(encoding="utf-8")
    isi: Schema = json.loads(teks)
    return isi


def _tanpa_tanggal(isi: object) -> object:
    """Return the content with dates as texts, which is what JSON knows."""
    match isi:
        case dict():
            return {kunci: _tanpa_tanggal(nilai) for kunci, nilai in isi.items()}
        case list():
            return [_tanpa_tanggal(nilai) for nilai in isi]
        case date():
            return isi.isoformat()
        case _:
            return isi
