"""The commands of `baro-desktop`. Each is a few lines: the work is done in `workflows`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from baro_desktop import __version__
from baro_desktop.commandline.danish import DanishCommand, DefaultGroup, usage_sentence
from baro_desktop.commandline.options import (
    CENTRES,
    DATABASE,
    FILE,
    FOLDER,
    FORMAT,
    FORMAT_OR_CSV,
    MUNICIPALITY,
    SCALE,
    SIZE,
)
from baro_desktop.commandline.output import (
    observations_csv,
    print_findings,
    print_json,
    print_results,
)
from baro_desktop.commandline.plain import use_utf8
from baro_desktop.commandline.screen import OFF_SCREEN, lend_fonts, platform
from baro_desktop.models.errors import BaroError
from baro_desktop.models.refusals import as_refusal
from baro_desktop.texts import errors as error_texts
from baro_desktop.workflows.technical import NEWEST_SCHEMA
from baro_desktop.workflows.workspace import Workspace, open_workspace

REFUSED = 1
USAGE = 2


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; errors become one Danish sentence."""
    use_utf8()
    try:
        status = commands.main(list(arguments), prog_name="baro-desktop", standalone_mode=False)
    except click.UsageError as error:
        click.echo(usage_sentence(error), err=True)
        return USAGE
    except (Exception, click.Abort) as error:
        told = tell(error)
        if told is None:
            raise
        return told
    return status if isinstance(status, int) else 0


def tell(error: BaseException) -> int | None:
    """Print what went wrong.

    Returns:
        Exit status; None where a developer wants to see the stack instead.
    """
    if isinstance(error, click.Abort | KeyboardInterrupt):
        click.echo("Afbrudt.", err=True)
        return REFUSED
    if os.environ.get("BARO_TRACEBACK") and not isinstance(error, BaroError):
        return None
    told = as_refusal(error) or BaroError("unexpected", kind=type(error).__name__)
    click.echo(error_texts.sentence(told.code, told.data), err=True)
    return REFUSED


@click.group(
    cls=DefaultGroup, subcommand_metavar="KOMMANDO …", help="Baro Desktop: integration i kommunen."
)
@click.version_option(
    __version__, message=f"%(prog)s %(version)s (skema {NEWEST_SCHEMA})", help="Vis udgaven."
)
def commands() -> None:
    """Hold the commands together."""


@commands.command(cls=DanishCommand, hidden=True, help="Åbn vinduet.")
@DATABASE
@click.option("--selftest", is_flag=True, help="Prøv programmet af på opdigtede rapporter.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def window(database: Path | None, files: tuple[Path, ...], *, selftest: bool) -> int:
    """Open the window and import the files that were given."""
    if selftest:
        return _try_out()
    from baro_desktop import app

    return app.launch(database, files)


@commands.command("import", cls=DanishCommand, help="Indlæs filer og mapper.")
@DATABASE
@FORMAT
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
def import_(database: Path | None, output: str, paths: tuple[Path, ...]) -> int:
    """Import files and folders; status 1 when something was refused or left out."""
    from baro_desktop.workflows.import_reports import import_reports
    from baro_desktop.workflows.safekeeping import keep_first_of_day

    workspace = open_workspace(database)
    with workspace.open() as db:
        keep_first_of_day(db)
        results = import_reports(db, workspace.shipped, paths)
    print_results(results, as_json=output == "json")
    return REFUSED if any(not result.complete for result in results) or not results else 0


@commands.command(cls=DanishCommand, help="Vis alle gældende tal.")
@DATABASE
@FORMAT_OR_CSV
@click.option("--history", is_flag=True, help="Tag også de tal med, som nyere har afløst.")
def observations(database: Path | None, output: str, history: bool) -> None:
    """Print every current observation."""
    from baro_desktop.workflows.list_observations import list_observations

    try:
        with open_workspace(database).open_existing() as db:
            records = list_observations(db, history=history)
    except BaroError as error:
        if error.code != "database-missing":
            raise
        tell(error)  # without a database there are no figures, and nothing else is wrong
        records = []
    if output == "json":
        print_json(records)
    else:
        click.echo(observations_csv(records, separator="," if output == "csv" else "\t"), nl=False)


@commands.command(cls=DanishCommand, help="Skriv udvalgets projektmappe (Excel).")
@DATABASE
@MUNICIPALITY
@CENTRES
@click.option("--show-small", is_flag=True, help="Vis også små tal, som ellers skjules.")
@click.argument("out", type=FILE, metavar="UD.xlsx")
def export(
    database: Path | None,
    municipality: str | None,
    centres: tuple[str, ...],
    show_small: bool,
    out: Path,
) -> int:
    """Write the committee workbook; status 1 when it had to be written beside its place."""
    from baro_desktop.models.paper_choice import PaperChoice
    from baro_desktop.workflows import choices
    from baro_desktop.workflows.export_workbook import export_workbook

    workspace = open_workspace(database)
    with workspace.open_existing() as db:
        area = choices.municipality(db, workspace.catalogue, municipality)
        written = export_workbook(
            db,
            workspace.catalogue,
            out,
            area,
            PaperChoice(
                comparison=choices.comparison(db, area),
                centres=tuple(c.id for c in choices.centres(workspace.catalogue, centres) or ()),
                hide_small=not show_small,
            ),
            made_at=datetime.now(),
        )
    if written != out:
        click.echo(f"{out} er åben i et andet program og er ikke ændret.", err=True)
    click.echo(f"Skrevet: {written}")
    return 0 if written == out else REFUSED


@commands.command(
    cls=DanishCommand, help="Skriv indberetningsskemaet (Excel), som centrene udfylder."
)
@DATABASE
@MUNICIPALITY
@CENTRES
@click.option("--replace", is_flag=True, help="Erstat en fil, der er der i forvejen.")
@click.argument("out", type=FILE, metavar="UD.xlsx")
def form(
    database: Path | None,
    municipality: str | None,
    centres: tuple[str, ...],
    replace: bool,
    out: Path,
) -> None:
    """Write the reporting form; a file that is there already is left alone."""
    from baro_desktop.workflows import choices
    from baro_desktop.workflows.make_form import make_form

    workspace = open_workspace(database)
    catalogue = workspace.catalogue
    with workspace.open() as db:
        known = choices.own_municipality(db, catalogue, municipality)
        make_form(
            db,
            catalogue,
            out,
            known or choices.FIRST_MUNICIPALITY,
            centres=choices.centres(catalogue, centres),
            today=workspace.today(),
            replace=replace,
        )
    click.echo(f"Skrevet: {out}")


@commands.command(cls=DanishCommand, help="Indlæs udfyldte indberetningsskemaer.")
@DATABASE
@FORMAT
@MUNICIPALITY
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FIL.xlsx…")
def enter(
    database: Path | None, output: str, municipality: str | None, files: tuple[Path, ...]
) -> int:
    """Store what is right in filled-in forms; status 1 when a cell or a form was refused."""
    from baro_desktop.commandline.forms import print_entered
    from baro_desktop.workflows import choices
    from baro_desktop.workflows.enter_forms import enter_forms
    from baro_desktop.workflows.safekeeping import keep_first_of_day

    workspace = open_workspace(database)
    with workspace.open() as db:
        area = choices.own_municipality(db, workspace.catalogue, municipality)
        keep_first_of_day(db)
        results = enter_forms(db, workspace.catalogue, files, area)
    print_entered(results, as_json=output == "json")
    return REFUSED if any(not result.complete for result in results) else 0


@commands.command(cls=DanishCommand, help="Tegn alle faner og vinduer som billeder.")
@DATABASE
@MUNICIPALITY
@SIZE
@SCALE
@click.option("--dark", is_flag=True, help="Mørke farver.")
@click.argument("folder", type=FOLDER, metavar="MAPPE")
def pictures(
    database: Path | None,
    municipality: str | None,
    size: tuple[int, int],
    scale: float,
    dark: bool,
    folder: Path,
) -> None:
    """Draw one PNG of every tab and dialog, without a screen."""
    from baro_desktop.workflows import choices

    workspace = open_workspace(database)
    with workspace.open_existing() as db:
        area = choices.municipality(db, workspace.catalogue, municipality)
    for path in _draw(workspace, folder, area, size, scale, dark=dark):
        click.echo(str(path))


@commands.command(cls=DanishCommand, help="Efterse databasen og tallene.")
@DATABASE
@FORMAT
def check(database: Path | None, output: str) -> int:
    """Check the integrity of the database and list the findings of its reports."""
    from baro_desktop.workflows import customise
    from baro_desktop.workflows.check import check_database

    workspace = open_workspace(database)
    with workspace.open_existing() as db:
        result = check_database(db)
        unusable = customise.load(db, workspace.shipped).problems
    if unusable:
        click.echo(" ".join(unusable), err=True)
    print_findings(result, as_json=output == "json")
    return REFUSED if result.problems else 0


@commands.command(cls=DanishCommand, help="Gem en efterset kopi af hele databasen.")
@DATABASE
@click.argument("out", type=FILE, metavar="UD")
def backup(database: Path | None, out: Path) -> None:
    """Copy the whole database and verify the copy."""
    from baro_desktop.workflows.backup import back_up

    with open_workspace(database).open_existing() as db:
        back_up(db, out)
    click.echo(f"Sikkerhedskopi skrevet: {out}")


@commands.command(cls=DanishCommand, help="Læg en sikkerhedskopi tilbage.")
@DATABASE
@click.option("--preview", "look", is_flag=True, help="Vis kun, hvad kopien rummer.")
@click.argument("file", type=FILE, metavar="FIL")
def restore(database: Path | None, file: Path, *, look: bool) -> None:
    """Put a backup back; the present database is kept beside it."""
    from baro_desktop.commandline.copies import preview_lines
    from baro_desktop.workflows.backup import preview, put_back

    if look:
        for line in preview_lines(preview(open_workspace(database).database, file)):
            click.echo(line)
        return
    kept = put_back(open_workspace(database).database, file)
    click.echo("Sikkerhedskopien er lagt tilbage.")
    if kept is not None:
        click.echo(f"Den tidligere database ligger i {kept}")


@commands.command(cls=DanishCommand, help="Byg databasen op igen af arkiv og journal.")
@DATABASE
@click.option("--base", type=FILE, metavar="FIL", help="Begynd med denne sikkerhedskopi.")
@click.argument("out", type=FILE, metavar="UD")
def rebuild(database: Path | None, base: Path | None, out: Path) -> int:
    """Make an equal database from what lies beside one; status 1 when something is missing."""
    from baro_desktop.commandline.copies import rebuilt_lines
    from baro_desktop.workflows.rescue import rebuild as build

    account, held = build(open_workspace(database).database, out, base)
    for line in rebuilt_lines(out, account, held):
        click.echo(line)
    return REFUSED if account.cut else 0


@commands.command(cls=DanishCommand, hidden=True, help="Kør hovedopgaven på eksempeldata.")
@click.argument("folder", type=FOLDER, metavar="MAPPE")
def demo(folder: Path) -> None:
    """Do the main job on the sample reports: import, enter, export, draw."""
    from baro_desktop.workflows.demo import make_demo

    made = make_demo(folder)
    click.echo(f"Database: {made.workspace.database}")
    click.echo(f"Projektmappe: {made.workbook}")
    for path in _draw(made.workspace, folder / "billeder", made.area, (1366, 768), 1, dark=False):
        click.echo(f"Billede: {path}")


def _try_out() -> int:
    """Try the program off-screen in a folder of its own; the user's figures are not touched."""
    os.environ["QT_QPA_PLATFORM"] = OFF_SCREEN
    lend_fonts(os.environ)
    from baro_desktop import app

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        workspace = open_workspace(Path(place) / "prøve.db")
        whole = app.selftest(workspace, Path(place), click.echo)
    click.echo("Programmet virker." if whole else "Programmet virker ikke.")
    return 0 if whole else REFUSED


def _draw(
    workspace: Workspace,
    folder: Path,
    area: str,
    size: tuple[int, int],
    scale: float,
    *,
    dark: bool,
) -> Sequence[Path]:
    """Draw off-screen, on a screen that the window fills; Qt reads its settings when it starts."""
    from baro_desktop import app

    lend_fonts(os.environ)
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    with tempfile.TemporaryDirectory() as place:
        os.environ["QT_QPA_PLATFORM"] = platform(Path(place) / "skaerm.json", size, scale)
        try:
            return app.draw(workspace, folder, area, size, dark=dark)
        finally:
            os.environ["QT_QPA_PLATFORM"] = OFF_SCREEN
