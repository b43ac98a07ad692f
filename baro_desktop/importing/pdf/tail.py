"""What stands in the columns of a table without belonging to it: headings, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from baro_desktop.importing.pdf.columns import DOUBT
from baro_desktop.importing.pdf.labels import Block, BlockKind
from baro_desktop.importing.pdf.tokens import Kind, Token
from baro_desktop.importing.pdf.words import Word

_LABEL = re.compile(r"Nøgletal$|\d{1,2}\.\d{1,2}\.?$", re.IGNORECASE)
_NOTES = {"*": "læs", "rapport": "dannet"}
"""First and second word of what stands behind the last row."""

_NEAR = 4.0
"""How far below the last row a value may begin, in heights of the letters."""


def cut_footnote(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Cut off what follows the last row: »* Læs mere …« or »Rapport dannet d.« and all below.

    Args:
        words: highest first.
    """
    last = max((w.top for w in words if _is_label(w.text)), default=float("-inf"))
    notes = (
        word
        for number, word in enumerate(words)
        if word.top > last and _is_note(word, words, number)
    )
    first = next(notes, None)
    if first is None:
        return list(words), []
    end = first.top - 0.3 * first.height
    return [word for word in words if word.top < end], [word for word in words if word.top >= end]


def _is_label(text: str) -> bool:
    """True for the first word of a label; its first letter settles it for most words."""
    return (text[0].isdigit() or text[0] in "nN") and _LABEL.match(text) is not None


def _is_note(word: Word, words: Sequence[Word], number: int) -> bool:
    text = word.text.casefold()
    following = _NOTES.get(text)
    if following is None:
        return text == "*læs"
    return any(
        other.text.casefold() == following
        and abs(other.top - word.top) < 0.5 * word.height
        and other.left > word.left
        for other in words[max(0, number - 9) : number + 10]
    )


def end_of_table(tokens: Sequence[Token], labels: Sequence[Block]) -> float:
    """Return the height below which nothing belongs to the last row."""
    last = max((label.lines[-1] for label in labels), key=lambda line: line.top, default=None)
    if last is None:
        return float("-inf")
    end = last.bottom
    for token in sorted(tokens, key=lambda token: token.top):
        near = token.top - end < _NEAR * last.height
        if token.kind is not Kind.OTHER and near:
            end = max(end, token.bottom)
    return end + 0.01 * last.height


def above_or_value(tokens: Iterable[Token], end: float) -> list[Token]:
    """Return the tokens of a table; a number far below it is kept, to be told and not lost."""
    return [token for token in tokens if token.top < end or token.kind is not Kind.OTHER]


def take_headings(columns: Sequence[list[Word]], blocks: Iterable[Block]) -> list[tuple[Word, ...]]:
    """Take the words of headings that run over from the label column out of the others.

    Returns:
        The lines of headings and other texts, whole.
    """
    lines = []
    for block in blocks:
        if block.kind is not BlockKind.OTHER:
            continue
        for line in block.lines:
            words = list(line.words)
            for column in columns:
                words += _continued(words[-1], column)
            lines.append(tuple(words))
    return lines


def _is_next(last: Word, word: Word) -> bool:
    gap = (word.left - last.right) / last.height
    return gap < 1.0 and (gap > -0.2 or word.text == DOUBT)


def _continued(last: Word, column: list[Word]) -> list[Word]:
    """Take the words out of a column that go on where the last word ended."""
    level = [word for word in column if abs(word.top - last.top) < 0.3 * last.height]
    taken = []
    for word in sorted(level, key=lambda word: word.left):
        is_text = word.text.casefold() not in ("siden", "opgøres") and (
            word.text.isalpha() or word.text == DOUBT
        )
        if not is_text or not _is_next(last, word):
            break
        taken.append(word)
        last = word
    for word in taken:
        column.remove(word)
    return taken
