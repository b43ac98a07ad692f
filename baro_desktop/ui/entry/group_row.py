"""The fields of one group of people: the target group, or ethnic Danes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from baro_desktop.models.catalogue import FormKind, LocalForm
from baro_desktop.models.entry import GroupInput, share
from baro_desktop.models.errors import EntryError
from baro_desktop.texts.errors import sentence
from baro_desktop.ui.entry.number_field import NumberField
from baro_desktop.ui.entry.numbers import NumberRule
from baro_desktop.ui.entry.problem_line import problem_of

_ZERO = Decimal(0)


class GroupRow(QObject):
    """Number fields of one group.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, title: str, form: LocalForm, unit: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._form = form
        thing = unit if form.kind is FormKind.COUNT else "borgere"
        counted = NumberRule(_ZERO, None, 0, thing)
        measured = NumberRule(form.minimum, form.maximum, form.decimals)
        value_rule = counted if form.kind is FormKind.COUNT else measured
        self.count = NumberField(f"{title}: {form.count_label}", counted)
        self.base = NumberField(f"{title}: {form.base_label or 'grundlag'}", counted)
        self.value = NumberField(f"{title}: {_value_name(form)}", value_rule)
        self._share_alone = False
        for field in (self.count, self.base, self.value):
            field.changed.connect(self._tell)

    def fields(self) -> tuple[NumberField, ...]:
        """Return the fields that are asked for now, from the left."""
        if self._form.kind is FormKind.SHARE and not self._share_alone:
            return self.count, self.base
        return (self.value,)

    @property
    def share_alone(self) -> bool:
        """True where the share itself is asked for."""
        return self._share_alone

    def set_share_alone(self, alone: bool) -> None:
        """Ask for the share itself instead of numerator and denominator."""
        self._share_alone = alone
        self._tell()

    def input(self) -> GroupInput:
        """Return what was typed."""
        if self._form.kind is FormKind.COUNT:
            return GroupInput(count=self.value.value())
        if self._form.kind is FormKind.SHARE and not self._share_alone:
            return GroupInput(count=self.count.value(), base=self.base.value())
        return GroupInput(value=self.value.value())

    def set_input(self, group: GroupInput) -> None:
        """Show what is stored."""
        self.count.set_value(group.count)
        self.base.set_value(group.base)
        counted = self._form.kind is FormKind.COUNT
        self.value.set_value(group.count if counted else group.value)
        self._tell()

    def share(self) -> Decimal | None:
        """Return the computed share, None as long as it cannot be computed."""
        group = self.input()
        if self._share_alone or group.count is None or not group.base:
            return None
        if group.count > group.base:
            return None
        return share(group.count, group.base, self._form.decimals)

    def typed(self) -> tuple[str, ...]:
        """Return the texts as they stand, to tell whether something was changed."""
        return tuple(field.text().strip() for field in self.fields())

    def set_typed(self, texts: Sequence[str]) -> None:
        """Show texts of `typed` again."""
        for field, text in zip(self.fields(), texts, strict=False):
            field.set_typed(text)
        self._tell()

    def being_typed(self) -> bool:
        """Tell whether a number is being typed."""
        return any(field.being_typed() for field in self.fields())

    def first_wrong(self) -> NumberField | None:
        """Judge all fields as they stand and return the first that is wrong."""
        for field in self.fields():
            field.leave()
        return next((field for field in self.fields() if field.problem()), None)

    def refuse(self, part: str, error: EntryError) -> NumberField:
        """Mark the field that an error is about, and return it."""
        field = {"count": self.count, "base": self.base, "value": self.value}.get(part, self.value)
        if field not in self.fields():
            field = self.fields()[0]
        field.refuse(problem_of(sentence(error.code, error.data)))
        return field

    def _tell(self) -> None:
        """Mark what two fields say against each other, each right on its own."""
        above = zero = None
        group = self.input()
        if group.count is not None and group.base is not None:
            if group.base == 0:
                zero = problem_of(sentence("base-zero", {}))
            elif group.count > group.base:
                above = problem_of(sentence("count-above-base", {}))
        self.count.contradict(above)
        self.base.contradict(zero)
        self.changed.emit()


def _value_name(form: LocalForm) -> str:
    return "Andel" if form.kind is FormKind.SHARE else form.count_label
