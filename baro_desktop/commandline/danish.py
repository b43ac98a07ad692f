"""click in Danish: help, usage errors, and a window that opens without a command."""

from __future__ import annotations

from pathlib import Path

import click

from baro_desktop.commandline.plain import may_be_command
from baro_desktop.commandline.screen import LEAST, MOST, ImpossibleSize

_HEADINGS = {"Options": "Tilvalg", "Commands": "Kommandoer"}


class _Formatter(click.HelpFormatter):
    """Writes click's headings in Danish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args.replace("[OPTIONS]", "[TILVALG]"), prefix or "Brug: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class DanishCommand(click.Command):
    """A command whose help is Danish."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with a Danish explanation."""
        return _danish_help(super().get_help_option(ctx))


class DefaultGroup(click.Group):
    """A group that runs its default command when none is named."""

    context_class = _Context

    default_command = "window"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let `--database` stand before the command, too."""
        option: list[str] = []
        if args[:1] == ["--database"]:
            option, args = args[:2], args[2:]
        elif args and args[0].startswith("--database="):
            option, args = args[:1], args[1:]
        if args and args[0] in self.commands:
            args = [args[0], *option, *args[1:]]
        elif not args or option or args[0] not in {"--help", "--version"}:
            _refuse_unknown_command(args[:1])
            args = [self.default_command, *option, *args]
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with a Danish explanation."""
        return _danish_help(super().get_help_option(ctx))


class UnknownCommand(click.UsageError):
    """A word that is neither a command nor a file."""


def _refuse_unknown_command(words: list[str]) -> None:
    """Refuse a mistyped command, for which a script would wait before an open window."""
    for word in words:
        option = not word or word.startswith("-")
        if not option and may_be_command(word) and not Path(word).exists():
            raise UnknownCommand(word)


def usage_sentence(error: click.UsageError) -> str:
    """Say in Danish what is wrong with a command line."""
    hint = " Se »baro-desktop --help«."
    if isinstance(error, click.NoSuchOption):
        return f"Tilvalget {error.option_name} findes ikke.{hint}"
    if isinstance(error, UnknownCommand):
        return f"Kommandoen »{error.message}« findes ikke.{hint}"
    name = _parameter_name(error)
    if isinstance(error, click.MissingParameter):
        return f"{name} mangler.{hint}"
    if isinstance(error, ImpossibleSize):
        return f"Vinduet kan ikke være {error.message}. Skriv mindst {LEAST} og højst {MOST}."
    if isinstance(error, click.BadParameter):
        return f"Værdien for {name} er forkert.{hint}"
    return f"Kommandoen er ikke skrevet rigtigt.{hint}"


def _parameter_name(error: click.UsageError) -> str:
    hint = getattr(error, "param_hint", None)
    if hint:
        return hint if isinstance(hint, str) else " / ".join(hint)
    param = getattr(error, "param", None)
    if param is None:
        return "et tilvalg"
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(error.ctx)


def _danish_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Vis denne hjælp."
    return option
