"""Click in Indonesian: headings of the help pages, and one sentence per wrong argument."""

from collections.abc import Sequence
from typing import IO, Any

import click

_TERJEMAH = {"[OPTIONS]": "[PILIHAN]", "[COMMAND] [ARGS]...": "PERINTAH …"}


class _Bantuan:
    """Help pages with Indonesian headings and the examples as they are written."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        assert isinstance(self, click.Command), "mixed into commands only"
        potongan = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(potongan), prefix="Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        assert isinstance(self, click.Command), "mixed into commands only"
        pilihan = (p for p in self.get_params(ctx) if isinstance(p, click.Option))
        baris = [r for p in pilihan if (r := p.get_help_record(ctx)) is not None]
        if baris:
            with formatter.section("Pilihan"):
                formatter.write_dl(baris)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        potongan = super().collect_usage_pieces(ctx)  # type: ignore[misc]  # click.Command has it
        return [_TERJEMAH.get(satu, satu) for satu in potongan]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        pilihan: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]  # as above
        if pilihan is not None:
            pilihan.help = "Tampilkan bantuan ini."
        return pilihan


class Perintah(_Bantuan, click.Command):
    """A command whose help is Indonesian; `contoh` are command lines shown under it."""

    def __init__(
        self,
        *isi: Any,  # noqa: ANN401 - handed on to click as it comes
        contoh: tuple[str, ...] = (),
        **pilihan: Any,  # noqa: ANN401 - handed on to click as it comes
    ) -> None:
        super().__init__(*isi, **pilihan)
        self.contoh = contoh

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Contoh"):
            for baris in self.contoh:
                formatter.write(f"  {baris}\n")


class Kelompok(_Bantuan, click.Group):
    """The group of all commands; a mistyped one gets the nearest names."""

    command_class = Perintah

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands with their first sentence."""
        super().format_options(ctx, formatter)
        baris = [
            (nama, perintah.get_short_help_str(80))
            for nama in self.list_commands(ctx)
            if (perintah := self.get_command(ctx, nama)) is not None
        ]
        with formatter.section("Perintah"):
            formatter.write_dl(baris)


def kalimat_galat(galat: click.ClickException) -> str:
    """Return one Indonesian sentence for a wrong command line: what, and what to do."""
    match galat:
        case click.exceptions.NoSuchCommand():
            return f"Perintah {galat.command_name!r} tidak ada.{_mungkin(galat.possibilities)}"
        case click.NoSuchOption():
            return f"Pilihan {galat.option_name} tidak ada.{_mungkin(galat.possibilities)}"
        case click.MissingParameter():
            nama = galat.param.make_metavar(galat.ctx) if galat.param and galat.ctx else "isian"
            return f"{_label(galat.param) or nama} belum diberikan; lihat --help untuk contoh."
        case click.BadOptionUsage():
            return f"Pilihan {galat.option_name} perlu isi; lihat --help untuk contoh."
        case click.BadParameter():
            return f"{_label(galat.param)} tidak dapat dipakai: {_alasan(galat)}"
        case click.FileError():
            return f"{galat.ui_filename} tidak dapat dibuka; periksa nama dan izinnya."
        case click.UsageError():
            return "Perintah tidak dapat dipahami: terlalu banyak isian; lihat --help untuk contoh."
        case _:
            return galat.format_message()


def _label(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return (parameter.name or "").upper() if parameter is not None else ""


def _mungkin(daftar: Sequence[str] | None) -> str:
    return f" Maksudnya {' atau '.join(daftar)}?" if daftar else " Lihat akuntabel --help."


def _alasan(galat: click.BadParameter) -> str:
    jenis = galat.param.type if galat.param is not None else None
    if isinstance(jenis, click.Choice):
        return f"pilih salah satu dari {', '.join(str(p) for p in jenis.choices)}."
    if isinstance(jenis, click.types.IntParamType):
        return "isi dengan bilangan bulat, misalnya 2023."
    if isinstance(jenis, click.Path) and jenis.exists and not jenis.dir_okay:
        return "berkas itu tidak ada atau berupa folder; periksa namanya."
    if isinstance(jenis, click.Path) and not jenis.file_okay:
        return "itu berkas, bukan folder; pilih nama folder."
    if isinstance(jenis, click.Path):
        return "berkas atau folder itu tidak ada; periksa namanya."
    return galat.message


def tulis_galat(teks: str, tujuan: IO[str] | None = None) -> None:
    """Write a line for the user on stderr."""
    click.echo(teks, file=tujuan, err=tujuan is None)
