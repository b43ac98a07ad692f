"""The style sheet of the program, made from a palette."""

from __future__ import annotations

import re

from baro_desktop.models.records import values as fields_of
from baro_desktop.resources import resource
from baro_desktop.ui.palette import Palette

_POINTS = 9.75


def stylesheet(palette: Palette, points: float = _POINTS) -> str:
    """Return the style sheet.

    Args:
        points: size of ordinary text; the other sizes follow from it.
    """
    sizes = {"small": 0.92, "body": 1.0, "title": 1.1, "heading": 1.22, "large": 1.45}
    values = {key: str(value) for key, value in fields_of(palette).items()}
    values |= {f"pt_{name}": f"{points * factor:.2f}pt" for name, factor in sizes.items()}
    usual = {"line": 17, "choice": 24, "tick": 14}
    scaled = {name: int(size * points / _POINTS) for name, size in usual.items()}
    scaled["tick"] += scaled["tick"] % 2
    scaled["half_tick"] = scaled["tick"] // 2 + 1  # half of it with its border: more is no circle
    values |= {name: f"{size}px" for name, size in scaled.items()}
    values["icons"] = resource("icons").as_posix()
    return re.sub(r"\$(\w+)", lambda found: values[found[1]], "".join(_PARTS))


_TEXTS = """
QWidget { font-size: $pt_body; color: $text; }
QMainWindow { background: $window; }
QDialog, QMessageBox { background: $surface; }
QToolTip { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $pt_title; font-weight: 700; }
QLabel[role="heading"] { font-size: $pt_heading; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="large"] { font-size: $pt_large; font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: $pt_small; }
QLabel[role="good"] { color: $good; font-weight: 700; }
QLabel[role="bad"] { color: $bad; font-weight: 700; }
QLabel[role="neutral"] { color: $neutral; font-weight: 700; }
QLabel[role="badge"] { background: $badge; color: $on_badge; border-radius: 7px;
    padding: 0 6px; font-size: $pt_small; font-weight: 600; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="neutral"] { color: $neutral; }
QLabel[tone="muted"] { color: $muted; }
"""

_PANELS = """
QFrame[panel="card"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame[panel="inset"] { background: $window; border: 1px solid $border; border-radius: 6px; }
QScrollArea[panel="inset"] { background: $window; border: 1px solid $border;
    border-radius: 6px; }
QScrollArea[panel="inset"]:focus { border: 2px solid $focus; }
QFrame[panel="plain"] { background: transparent; border: none; }
QFrame[panel="sheet"] { background: $window; border: none; }
QFrame[panel="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[panel="bar"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QPushButton[panel="drop"], QFrame[panel="drop"] { background: $surface;
    border: 1px dashed $border_strong; border-radius: 6px; padding: 0; }
QPushButton[panel="drop"]:hover { background: $hover; }
QPushButton[panel="drop"]:focus { border: 2px dashed $focus; padding: 0; }
QFrame[panel="drop"][active="true"] { border: 2px dashed $accent; background: $selection; }
QPushButton[panel="goal"] { background: $surface; border: 1px solid $border; border-radius: 6px;
    padding: 0; text-align: left; min-height: 78px; }
QPushButton[panel="goal"]:hover { background: $hover; }
QPushButton[panel="goal"]:focus { border: 2px solid $focus; padding: 0; }
QFrame[panel="notice"] { background: $notice; border: none; border-bottom: 1px solid $border; }
QFrame[panel="notice"] > QLabel { color: $on_notice; }
QFrame[panel="page"], QWidget[panel="page"] { background: $window; border: none; }
QScrollArea { background: $window; border: none; }
QScrollArea[panel="clear"] { background: transparent; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $surface; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar > QLabel { color: $muted; padding: 3px 6px; }
"""

_BUTTONS = """
QPushButton { background: $surface; border: 1px solid $border_strong; border-radius: 4px;
    padding: 4px 11px; min-height: $line; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled { color: $border_strong; border-color: $border; }
QPushButton:focus { border: 2px solid $focus; padding: 3px 10px; }
QPushButton[kind="primary"], QPushButton:default { background: $primary; color: $on_primary;
    border-color: $primary; }
QPushButton[kind="primary"]:hover, QPushButton:default:hover { background: $primary_hover; }
QPushButton[kind="primary"]:disabled { background: $track; color: $muted; border-color: $track; }
QPushButton[kind="primary"]:focus, QPushButton:default:focus { border: 2px solid $focus; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
    color: $accent; text-decoration: underline; padding: 0; min-height: 0; text-align: left; }
QPushButton[kind="link"]:hover { color: $text; }
QPushButton[kind="link"]:disabled { color: $border_strong; text-decoration: none; }
QPushButton[kind="link"]:focus { border: 1px solid $focus; }
QPushButton:flat { background: transparent; border: none; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: $surface;
    border: 1px solid $border_strong; border-radius: 4px; padding: 4px 9px;
    selection-background-color: $primary; selection-color: $on_primary;
    placeholder-text-color: $muted; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $line; }
QLineEdit { lineedit-clear-button-icon: url("$icons/clear.svg"); }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus,
QTextEdit:focus { border: 2px solid $focus; padding: 3px 8px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {
    border: 2px solid $bad; padding: 3px 8px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: $window;
    color: $muted; border-color: $border; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0;
    background: transparent; }
QComboBox { padding-right: 22px; combobox-popup: 0; }
QComboBox:focus { padding-right: 21px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 10px; height: 10px; }
QListView[panel="popup"] { padding: 3px; }
QComboBox QAbstractItemView, QListView[panel="popup"] { background: $surface;
    border: 1px solid $border_strong; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: $choice; padding: 0 6px; }
QListView[panel="popup"]::item { padding: 4px 6px; border: none; }
QListView[panel="popup"]::item:selected { background: $selection; color: $text; }
QListView[panel="nav"] { background: $window; border: 1px solid $border; border-radius: 6px;
    padding: 4px; }
QListView[panel="nav"]:focus, QListView[framed="true"]:focus { border: 2px solid $focus; }
QListView[panel="nav"]::item { padding: 7px 8px; border-radius: 4px; }
QListView[framed="true"] { border: 1px solid $border_strong; border-radius: 4px; padding: 2px; }
QListView[framed="true"]::item { padding: 3px 5px; border-radius: 3px; }
QListView[panel="nav"]::item:selected, QListView[framed="true"]::item:selected {
    background: $selection; color: $text; }
QScrollArea[panel="quiet"], QScrollArea[panel="quiet"] > QWidget > QWidget {
    background: $surface; }
QPushButton[kind="menu"] { text-align: left; padding: 4px 26px 4px 9px; }
QPushButton[kind="menu"]:focus { padding: 3px 25px 3px 8px; }
QCheckBox, QRadioButton { spacing: 6px; background: transparent; padding: 2px;
    border: 1px solid transparent; border-radius: 3px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; outline: none; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator,
QListView::indicator { width: $tick; height: $tick; border: 1px solid $border_strong;
    background: $surface; border-radius: 3px; }
QRadioButton::indicator { border-radius: $half_tick; }
QCheckBox::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked { background: $primary; border-color: $primary;
    image: url("$icons/check.svg"); }
QRadioButton::indicator:checked { background: $primary; border-color: $primary;
    image: url("$icons/dot.svg"); }
"""

_TABLES = """
QTableView, QTreeView, QListView { background: $surface; border: none; outline: none;
    gridline-color: $border; alternate-background-color: $surface;
    selection-background-color: $selection; selection-color: $text; }
/* A frame that is there before the focus comes: a later one would lie under the cells. */
QTableView, QTreeView { border: 1px solid transparent; }
QTableView::item, QTreeView::item { border: none; border-bottom: 1px solid $border;
    padding: 4px 6px; }
QTableView[ruled="both"]::item { border-right: 1px solid $border; }
QTableView::item:selected, QTreeView::item:selected { background: $selection; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $muted; font-weight: 700; border: none;
    border-bottom: 1px solid $border; padding: 5px 8px; }
QTableView[framed="true"], QTreeView[framed="true"] { border: 1px solid $border;
    border-radius: 4px; }
QTableView:focus, QTreeView:focus { border: 1px solid $focus; }
QTableCornerButton::section { background: $raised; border: none; }
QProgressBar { background: $track; border: none; border-radius: 5px; min-height: 10px;
    max-height: 10px; }
QProgressBar::chunk { background: $primary; border-radius: 5px; }
QProgressBar[tone="good"]::chunk { background: $good; }
"""

_MENUS = """
QMenuBar { background: $surface; border-bottom: 1px solid $border; padding: 2px 2px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 3px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 3px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $border_strong; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenu::indicator { width: 13px; height: 13px; left: 5px; border: 1px solid $border_strong;
    border-radius: 3px; background: $surface; }
QMenu::indicator:exclusive { border-radius: 7px; }
QMenu::indicator:checked { background: $primary; border-color: $primary;
    image: url("$icons/check.svg"); }
QMenu::indicator:exclusive:checked { image: url("$icons/dot.svg"); }
"""

_TABS = """
QTabBar { background: transparent; border: none; }
QTabBar QToolButton { background: $surface; border: 1px solid $border; border-radius: 3px; }
QTabBar QToolButton:hover { background: $hover; }
"""

_SCROLL_BARS = """
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_PARTS = (_TEXTS, _BUTTONS, _PANELS, _FIELDS, _TABLES, _MENUS, _TABS, _SCROLL_BARS)
