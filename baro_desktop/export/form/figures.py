"""The rows of a block: its fields, what each takes, and what was reported last."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baro_desktop.export.cells import write_text
from baro_desktop.export.form.contents import AskedFor
from baro_desktop.export.form.look import FIRST, INDEX, LABEL, LAST, LAST_COLUMN, SECOND, THIRD
from baro_desktop.export.form.placing import Placing
from baro_desktop.export.form.validation import hint
from baro_desktop.export.number_formats import level_format
from baro_desktop.models.catalogue import Catalogue, FormKind, LocalForm
from baro_desktop.models.display import period_text
from baro_desktop.models.entry import share
from baro_desktop.models.form.answers import Answers, answers_of, fits_form
from baro_desktop.models.form.fields import ORIGIN_GROUPS, FieldKind, FieldRow
from baro_desktop.models.numbers import decimals_of
from baro_desktop.texts import form_words as words

_LINE, _HEAD, _TEXT_LINE = 17.0, 30.0, 21.0
_COLUMNS = (FIRST, SECOND, THIRD)


class FigureRows:
    """Writes the rows of one indicator."""

    def __init__(self, placing: Placing, asked: AskedFor, catalogue: Catalogue) -> None:
        form = asked.indicator.form
        assert form is not None  # only local indicators are asked for
        self._placing, self._asked, self._catalogue = placing, asked, catalogue
        self._form: LocalForm = form
        last = asked.last if asked.last is not None and fits_form(asked.last) else None
        self._last: Answers | None = answers_of(last, form) if last else None
        self._rows: dict[str, int] = {}

    def write(self, rows: Sequence[FieldRow]) -> None:
        """Write all rows; the heads of the columns stand above the first figure."""
        figures = [row for row in rows if row.fields[0].id.startswith(_FIGURES)]
        for row in rows:
            if figures and row is figures[0]:
                self._write_head()
            self._write_row(row)
            if figures and row is figures[-1]:
                self._write_computed()

    def _write_row(self, row: FieldRow) -> None:
        if row.id.startswith("housing."):
            self._write_housing(row)
        elif row.fields[0].kind in {FieldKind.TEXT, FieldKind.PERIOD}:
            self._write_wide(row)
        else:
            self._write_cells(row)

    def _write_cells(self, row: FieldRow) -> None:
        place = self._begin(row, _LINE)
        for column, last_column, field in zip(_COLUMNS, _LAST_COLUMNS, row.fields, strict=False):
            prefilled = self._prefilled(field.id)
            self._placing.put(place, column, field, row.id, row.label, prefilled=prefilled)
            self._write_last(place, last_column, field.id)
        column = THIRD if row.fields[0].rule else SECOND
        text = hint(row.fields[0])
        write_text(self._placing.sheet, place, column, text, self._placing.styles.hint())

    def _write_wide(self, row: FieldRow) -> None:
        """Write a text, or a period, which may be as long as a text."""
        (field,) = row.fields
        period = field.kind is FieldKind.PERIOD
        place = self._begin(row, _LINE if period else _TEXT_LINE)
        last_column = SECOND if period else THIRD
        prefilled = self._prefilled(field.id)
        self._placing.put(
            place, FIRST, field, row.id, row.label, prefilled=prefilled, last_column=last_column
        )
        if period:
            write_text(self._placing.sheet, place, THIRD, hint(field), self._placing.styles.hint())
        style = self._placing.styles.last()
        self._placing.sheet.merge_range(place, LAST, place, LAST_COLUMN, "", style)
        write_text(self._placing.sheet, place, LAST, self._last_text(field.id), style)

    def _write_housing(self, row: FieldRow) -> None:
        place = self._begin(row, _LINE)
        name, *residents = row.fields
        held = self._last.texts.get(name.id, "") if self._last else ""
        self._placing.put(place, LABEL, name, row.id, row.label, prefilled=held)
        for column, last_column, field in zip(_COLUMNS, _LAST_COLUMNS, residents, strict=True):
            self._placing.put(place, column, field, row.id, row.label)
            self._write_last(place, last_column, field.id)
        self._write_index(place)

    def _write_index(self, place: int) -> None:
        cells = f"C{place + 1}:E{place + 1}"
        digits = self._form.decimals
        formula = (
            f"=IF(COUNT({cells})=3,IF(SUM({cells})>0,"
            f'ROUND(1-SUMSQ({cells})/SUM({cells})^2,{digits}),""),"")'
        )
        style = self._placing.styles.computed(level_format(digits))
        self._placing.sheet.write_formula(place, INDEX, formula, style, "")

    def _write_head(self) -> None:
        sheet, styles = self._placing.sheet, self._placing.styles
        row = self._placing.flow.take(_HEAD)
        composition = self._form.kind is FormKind.COMPOSITION
        groups = ORIGIN_GROUPS if composition else self._groups()
        heads = {LABEL: f"{words.HOUSING_AREA} (skriv navnet)" if composition else ""}
        heads |= {
            column: f"{name} – skriv her" for column, name in zip(_COLUMNS, groups, strict=False)
        }
        heads |= {INDEX: "Indeks"} if composition else {THIRD: "Hvad skrives i feltet"}
        heads |= {
            column: f"Sidst: {name.lower()}" if self._last else self._no_last()
            for column, name in zip(_LAST_COLUMNS, groups, strict=False)
        }
        for column in range(LABEL, LAST_COLUMN + 1):
            right = column in {FIRST, SECOND, *_LAST_COLUMNS} or (composition and column == THIRD)
            style = styles.header(right=right, indent=0 if right or column == LABEL else 1)
            write_text(sheet, row, column, heads.get(column, ""), style)

    def _groups(self) -> tuple[str, ...]:
        return (words.TARGET, words.COMPARISON) if self._form.compares else (words.TARGET,)

    def _write_computed(self) -> None:
        """Write the share that the parts give, and say when they cannot be right."""
        if self._form.kind is not FormKind.SHARE:
            return
        placing = self._placing
        row = placing.flow.take(_LINE)
        label = f"Andel i {self._asked.indicator.unit}, regnet ud"
        write_text(placing.sheet, row, LABEL, label, placing.styles.label(muted=True))
        style = placing.styles.computed(level_format(self._form.decimals))
        wrong = []
        for column, last_column, group in zip("CD", _LAST_COLUMNS, _GROUPS, strict=False):
            count, base = (f"{column}{self._rows[part] + 1}" for part in ("count", "base"))
            numbers = f"ISNUMBER({count}),ISNUMBER({base})"
            rounded = f"ROUND(100*{count}/{base},{self._form.decimals})"
            formula = f'=IF(AND({numbers},N({base})>0),{rounded},"")'
            placing.sheet.write_formula(f"{column}{row + 1}", formula, style, "")
            wrong.append(f"AND({numbers},N({count})>N({base}))")
            self._write_last_share(row, last_column, group)
        told = '"▲ Antallet er større end gruppen"'
        formula = f'=IF(OR({",".join(wrong)}),{told},"")'
        placing.sheet.write_formula(row, THIRD, formula, placing.styles.warning(), "")

    def _write_last_share(self, row: int, column: int, group: str) -> None:
        held = self._last.numbers if self._last else {}
        count, base = held.get(f"{group}.count"), held.get(f"{group}.base")
        if count is not None and base:
            self._write_number(row, column, share(count, base, self._form.decimals))

    def _write_last(self, row: int, column: int, field: str) -> None:
        number = self._last.numbers.get(field) if self._last else None
        if number is not None:
            self._write_number(row, column, number)
            return
        style = self._placing.styles.last()
        write_text(self._placing.sheet, row, column, self._last_text(field), style)

    def _no_last(self) -> str:
        if self._asked.last_hidden:
            return "Sidst: skjult, små tal"
        held = self._asked.last is not None  # in a shape that no form can show
        return "Sidst: ses i programmet" if held else "Sidst: intet indberettet"

    def _last_text(self, field: str) -> str:
        if self._last is None:
            return ""
        if field == "period":
            return f"Sidst: {period_text(self._last.period)}"
        return self._last.texts.get(field, "")

    def _write_number(self, row: int, column: int, number: Decimal) -> None:
        style = self._placing.styles.last(level_format(decimals_of(number)))
        self._placing.sheet.write_number(row, column, float(number), style)

    def _prefilled(self, field: str) -> str:
        if field == "period":
            return self._asked.expected.label if self._asked.expected else ""
        if field == "population" and self._last:
            return self._last.texts[field]
        return _PREFILLED.get(field, "")

    def _begin(self, row: FieldRow, height: float) -> int:
        place = self._placing.begin(row.id, row.label, height)
        self._rows[row.id] = place
        return place


_FIGURES = ("target.", "housing.")
_GROUPS = ("target", "comparison")
_LAST_COLUMNS = (LAST, LAST + 1, LAST + 2)
_PREFILLED = {
    "unavailable": words.NO,
    "provisional": words.FINAL,
    "population": next(iter(words.POPULATIONS.values())),
    "third_generation": words.NO,
}
