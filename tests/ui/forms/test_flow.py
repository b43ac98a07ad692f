"""Forms in the window: made, dropped, looked at, stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from baro_desktop.models.report import Outcome
from baro_desktop.ui.forms.dialog import FormDialog
from baro_desktop.ui.forms.flow import FormFlow
from baro_desktop.ui.main_window import MainWindow
from baro_desktop.ui.tasks import Tasks
from baro_desktop.ui.widgets.findings import FindingList
from baro_desktop.workflows.list_observations import list_observations
from baro_desktop.workflows.read_form import looks_like_form
from baro_desktop.workflows.workspace import Workspace
from tests.forms.filling import FilledForm


@pytest.fixture
def flow(window: MainWindow, tasks: Tasks, filled: Workspace) -> FormFlow:
    return FormFlow(filled, tasks, window)


def shown(qtbot: QtBot, window: MainWindow) -> FormDialog:
    """Return the preview once it stands there; the first one waits for the reading process."""

    def stands_there() -> bool:
        return any(dialog.isVisible() for dialog in window.findChildren(FormDialog))

    qtbot.waitUntil(stands_there, timeout=20_000)
    return next(d for d in window.findChildren(FormDialog) if d.isVisible())


def button(dialog: FormDialog, start: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().startswith(start))


def entered(workspace: Workspace) -> set[str]:
    with workspace.open() as db:
        rows = list_observations(db, history=False)
    return {str(row["indicator"]) for row in rows if row["source"] == "indtastet"}


def test_preview_shows_groups_and_reasons_and_saves_on_enter(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, form: FilledForm, filled: Workspace
) -> None:
    flow.open_forms([form.path], "Ballerup")
    dialog = shown(qtbot, window)
    table = dialog.findChild(QTableView)
    assert table is not None
    rows = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert rows == ["✕ Afvist", "– Gemmes ikke", "✓ Nyt"]
    findings = dialog.findChild(FindingList)
    assert findings is not None
    assert f"C-SIK!{form.address('L7', 'target.value')}" in findings.accessibleDescription()
    assert entered(filled) == set()
    with qtbot.waitSignal(flow.entered):
        qtbot.keyClick(button(dialog, "Gem 1 tal"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert entered(filled) == {"L6"}


def test_escape_stores_nothing_and_the_next_form_follows(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, form: FilledForm, filled: Workspace
) -> None:
    flow.open_forms([form.path, form.path], "Ballerup")
    first = shown(qtbot, window)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(qtbot, window) is not first)
    assert entered(filled) == set()


def test_preview_stays_while_its_figures_are_being_stored(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, form: FilledForm
) -> None:
    flow.open_forms([form.path], "Ballerup")
    dialog = shown(qtbot, window)
    dialog.wait(waiting=True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    dialog.wait(waiting=False)
    dialog.close()
    assert not dialog.isVisible()


def test_refused_cells_are_copied_and_put_on_paper(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, form: FilledForm
) -> None:
    flow.open_forms([form.path], "Ballerup")
    dialog = shown(qtbot, window)
    qtbot.mouseClick(button(dialog, "Kopiér"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t") == ["Sted", "Indikator", "Felt", "Skrevet", "Grund"]
    assert copied[1].split("\t")[3] == "6.4"
    assert "6.4" in dialog.printout().html


def test_form_of_another_municipality_is_refused_with_both_names(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, form: FilledForm
) -> None:
    flow.open_forms([form.path], "Glostrup")
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    said = window.findChildren(QMessageBox)[0].text()
    assert "Ballerup" in said
    assert "Glostrup" in said
    assert "skema <b>.xlsx" in said


def test_form_is_written_where_the_user_wants_it(
    qtbot: QtBot, window: MainWindow, flow: FormFlow, tmp_path: Path
) -> None:
    dialog = flow.make("Ballerup")
    assert "Ballerup" in dialog.selectedFiles()[0]
    dialog.reject()
    path = tmp_path / "nyt.xlsx"
    flow.write(path, "Ballerup")
    qtbot.waitUntil(lambda: looks_like_form(path))
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))


def test_dropped_forms_go_to_those_who_read_them(
    qtbot: QtBot, window: MainWindow, form: FilledForm, sample_reports: list[Path]
) -> None:
    opened: list[Path] = []
    window.importing.open_forms = opened.extend
    with qtbot.waitSignal(window.importing.finished) as told:
        window.importing.start([form.path, sample_reports[0]])
    assert opened == [form.path]
    assert len(told.args[0]) == 1


def test_a_form_that_is_imported_like_a_report_is_read_as_a_form(
    qtbot: QtBot, window: MainWindow, form: FilledForm
) -> None:
    window.importing.start([form.path])
    assert shown(qtbot, window).isVisible()


def test_without_readers_a_form_is_refused_as_a_report(
    qtbot: QtBot, window: MainWindow, form: FilledForm
) -> None:
    window.importing.open_forms = None
    with qtbot.waitSignal(window.importing.finished) as told:
        window.importing.start([form.path])
    assert [result.outcome for result in told.args[0]] == [Outcome.REJECTED]
