"""What a screen reader gets from the running program, asked over the accessibility bus."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from baro_desktop.models.catalogue import Catalogue
from tests.ui.outside.screen import missing, screen, started

WALK = Path(__file__).with_name("walk_accessible.py")
PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
TABS = ("Overblik", "C-ARB", "Modtagelse", "Sammenlign", "Rapporter")
SECONDS = 240

Node = dict[str, Any]


def reason_to_skip() -> str:
    """Return what is missing for asking over the bus, "" for nothing."""
    if lacking := missing("Xvfb", "dbus-run-session", PYTHON):
        return f"not installed: {lacking}"
    if not SERVICE.exists():
        return "no accessibility bus: at-spi2-core is not installed"
    if subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode:
        return "the system's Python has no gir1.2-atspi-2.0"
    return ""


@pytest.fixture(scope="module")
def seen(filled_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Node]]:
    """The nodes of a tab of each kind by its name, and of the entry dialog as `dialog`."""
    if reason := reason_to_skip():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("bus")
    database, out = folder / "baro.db", folder / "seen.json"
    shutil.copy(filled_file, database)
    program = [sys.executable, "-m", "baro_desktop", "--database", str(database)]
    command = ["dbus-run-session", "--", PYTHON, str(WALK), str(out), ",".join(TABS), *program]
    with screen() as environment, (folder / "errors").open("wb") as errors:
        forced = environment | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        with started(command, forced, errors=errors) as walk:
            status = walk.wait(SECONDS)
    assert status == 0, (folder / "errors").read_text(encoding="utf-8", errors="replace")
    found: dict[str, list[Node]] = json.loads(out.read_text(encoding="utf-8"))
    return found


def of_role(nodes: list[Node], *roles: str) -> list[Node]:
    return [node for node in nodes if node["role"] in roles]


def test_every_tab_is_told(seen: dict[str, list[Node]], catalogue: Catalogue) -> None:
    tabs = [node["name"] for node in of_role(seen["Overblik"], "page tab")]
    wanted = [*TABS, *(centre.tab for centre in catalogue.centres)]
    assert all(any(tab.startswith(name) for tab in tabs) for name in wanted)


def test_whatever_takes_the_keyboard_has_a_name(seen: dict[str, list[Node]]) -> None:
    nameless = {
        f"{place}: {node['role']}"
        for place, nodes in seen.items()
        for node in nodes
        if node["focusable"] and not node["name"].strip()
    }
    assert sorted(nameless) == []


def test_nothing_is_read_out_as_markup(seen: dict[str, list[Node]]) -> None:
    marked = {
        f"{place}: {node['role']} {node[said]}"
        for place, nodes in seen.items()
        for node in nodes
        for said in ("name", "description")
        if "</" in node[said] or "<br" in node[said]
    }
    assert sorted(marked) == []


def test_the_nine_goals_say_what_they_say(seen: dict[str, list[Node]]) -> None:
    buttons = of_role(seen["Overblik"], "push button")
    goals = [node for node in buttons if node["name"].startswith("Mål ")]
    assert len(goals) == 9
    assert goals[0]["name"].startswith("Mål 1 Arbejde: Fremgang. ")
    assert all(goal["description"] for goal in goals)


def test_the_cells_of_tables_are_read_with_their_columns(seen: dict[str, list[Node]]) -> None:
    for tab in ("Overblik", "Rapporter"):
        cells = of_role(seen[tab], "table cell")
        assert any(cell["name"].strip() and cell["description"] for cell in cells), tab
    ranked = [cell["name"] for cell in of_role(seen["Sammenlign"], "table cell")]
    assert any(name.startswith("Status: ") for name in ranked)
    figures = {cell["name"] for cell in of_role(seen["C-ARB"], "table cell")}
    assert any(name.startswith("Status ") and "pct." in name for name in figures)


def test_graphs_say_in_a_sentence_what_they_show(seen: dict[str, list[Node]]) -> None:
    for tab in ("C-ARB", "Sammenlign"):
        graphs = [n for n in seen[tab] if n["name"].startswith("Graf")]
        assert graphs, tab
        assert all(len(graph["description"]) > 20 for graph in graphs)


def test_the_fields_of_the_entry_dialog_are_told(seen: dict[str, list[Node]]) -> None:
    nodes = seen["dialog"]
    assert of_role(nodes, "dialog")
    assert any(node["name"] == "Gem" for node in of_role(nodes, "push button"))
    assert of_role(nodes, "text")
