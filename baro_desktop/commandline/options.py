"""Options that several commands have, and those that take some words to declare."""

from __future__ import annotations

from pathlib import Path

import click

from baro_desktop.commandline.screen import window_scale, window_size

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

DATABASE = click.option(
    "--database",
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Databasefil; ellers brugerens egen.",
)
FORMAT = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Tekst til mennesker eller JSON til programmer.",
)
FORMAT_OR_CSV = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="Tekst til mennesker, JSON eller CSV til programmer.",
)
MUNICIPALITY = click.option(
    "--municipality", metavar="NAVN", help="Kommune; ellers den, vinduet viser."
)
CENTRES = click.option(
    "--centre", "centres", multiple=True, metavar="KODE", help="Kun dette center."
)
SIZE = click.option(
    "--size", callback=window_size, default="1366x768", metavar="BxH", help="Vinduets størrelse."
)
SCALE = click.option(
    "--scale",
    type=click.FloatRange(1, 4),
    callback=window_scale,
    default=1,
    help="Forstørrelse, fx 2.",
)
