"""What the papers are for: title, committee, meeting, case, and the municipality's template."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from baro_desktop.models.paper_choice import PaperChoice
from baro_desktop.ui.files import choose_files
from baro_desktop.ui.papers.date_field import DateField
from baro_desktop.ui.papers.section import Fields, Section
from baro_desktop.ui.text import label, set_tooltip
from baro_desktop.ui.widgets.buttons import secondary_button

_LONGEST = 200
_NO_TEMPLATE = "Ingen"


class HeadSection(Section):
    """Everything may be left empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Til mødet", parent)
        self.title = _line("Titel")
        self.committee = _line("Udvalg")
        self.meeting = DateField("Mødedato")
        self.case_number = _line("Sagsnummer")
        self._template = ""
        fields = Fields()
        for name, field in (
            ("Titel", self.title),
            ("Udvalg", self.committee),
            ("Mødedato", self.meeting),
            ("Sagsnummer", self.case_number),
            ("Word-skabelon", self._template_row()),
        ):
            fields.add(name, field)
        self.body.addLayout(fields)
        for edit in (self.title, self.committee, self.case_number):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.meeting.changed.connect(self.changed)

    def show_choice(self, choice: PaperChoice, usual_title: str) -> None:
        """Show what was chosen; the usual title stands where none was."""
        self.title.setText(choice.title)
        self.title.setPlaceholderText(usual_title)
        self.committee.setText(choice.committee)
        self.meeting.set_day(choice.meeting)
        self.case_number.setText(choice.case_number)
        for edit in (self.title, self.committee, self.case_number):
            edit.setCursorPosition(0)  # the beginning of a long text says more than its end
        self.set_template(choice.template)

    def template(self) -> str:
        """Return the path of the municipality's document, "" for none."""
        return self._template

    def set_template(self, path: str) -> None:
        """Show another document."""
        self._template = path
        name = Path(path).name if path else _NO_TEMPLATE
        self._name.setText(name)
        set_tooltip(self._name, path)
        self._name.setAccessibleName(f"Word-skabelon: {name}")
        self._clear.setVisible(bool(path))

    def _template_row(self) -> QWidget:
        self._name = label(role="muted", wrap=True)
        choose = secondary_button("Vælg…", self._choose)
        choose.setAccessibleName("Vælg Word-skabelon")
        self._clear = secondary_button("Fjern", lambda: self._take(""))
        self._clear.setAccessibleName("Fjern Word-skabelon")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._name, 1)
        row.addWidget(choose)
        row.addWidget(self._clear)
        return holder

    def _choose(self) -> None:
        folder = str(Path(self._template).parent) if self._template else ""
        choose_files(
            self.window(),
            "Vælg Word-skabelon",
            folder,
            ("Word-dokumenter (*.docx)",),
            lambda paths: self._take(str(paths[0])),
        )

    def _take(self, path: str) -> None:
        self.set_template(path)
        self.changed.emit()


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMaxLength(_LONGEST)
    made.setAcceptDrops(False)
    return made
