"""Sikkerhedskopier: the folder that copies of the database are put into."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from baro_desktop.ui.entry.numbers import Problem
from baro_desktop.ui.entry.problem_line import ProblemLine
from baro_desktop.ui.files import choose_folder
from baro_desktop.ui.settings.page import SettingsPage, command, hint, named
from baro_desktop.ui.text import set_property
from baro_desktop.workflows.program_settings import Settings, can_be_written

_NAME = "Mappe til sikkerhedskopier"


class BackupsPage(SettingsPage):
    """One folder."""

    title = "Sikkerhedskopier"
    about = "Programmet tager selv sikkerhedskopier. De kan også lægges et andet sted."

    def __init__(self, usual: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self._folder = QLineEdit()
        self._folder.setAccessibleName(_NAME)
        self._folder.setPlaceholderText("Ingen, kun ved siden af databasen")
        self._choose = command("&Vælg mappe…", self._ask, f"Vælg {_NAME.lower()}")
        self._problem = ProblemLine()
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        self.body.addWidget(named("&Mappe til sikkerhedskopier", self._folder))
        self.body.addLayout(row)
        self.body.addWidget(self._problem)
        self.body.addWidget(
            hint(
                "Kopierne lægges i mappen »sikkerhedskopier« ved siden af databasen og, hvis "
                "feltet er udfyldt, også her."
            )
        )
        self.body.addStretch(1)
        self._folder.textEdited.connect(self._typed)

    def show_settings(self, settings: Settings) -> None:
        """Show the folder, nothing for that of the database."""
        self._folder.setText(settings.backup_folder)
        self._say(None)

    def read(self, settings: Settings) -> Settings:
        """Return the folder that was written."""
        return replace(settings, backup_folder=self._folder.text().strip())

    def standard(self, settings: Settings) -> Settings:
        """Return no second folder."""
        return replace(settings, backup_folder="")

    def wrong_field(self) -> QWidget | None:
        """Say why copies cannot be put into the folder."""
        problem = _problem(self._folder.text().strip())
        self._say(problem)
        return self._folder if problem else None

    def _ask(self) -> None:
        start = self._folder.text().strip() or str(self._usual)
        choose_folder(self, _NAME, start, lambda paths: self._take(paths[0]))

    def _take(self, folder: Path) -> None:
        self._folder.setText(str(folder))
        self._typed()

    def _typed(self) -> None:
        self._say(None)
        self.changed.emit()

    def _say(self, problem: Problem | None) -> None:
        self._problem.show_problem(problem)
        set_property(self._folder, "invalid", "true" if problem else "false")
        self._folder.setAccessibleDescription(problem.text if problem else "")


def _problem(text: str) -> Problem | None:
    folder = Path(text)
    if not text:
        return None
    if not folder.is_absolute():
        return Problem("Vælg en anden mappe.", "Skriv hele stien, fra drevet eller roden.")
    if not folder.is_dir():
        return Problem("Vælg en anden mappe.", "Mappen findes ikke.")
    if not can_be_written(folder):
        return Problem("Vælg en anden mappe.", "Du må ikke skrive i mappen.")
    return None
