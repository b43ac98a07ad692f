"""Walks the window as a screen reader does: from another process, over the accessibility bus.

Run by the system's Python, which has the bindings of AT-SPI, and inside `dbus-run-session`:
`walk_accessible.py OUT.json TAB,TAB,… PROGRAM ARGUMENT…`. OUT gets a list of nodes for each of the
tabs, and for the dialog that »Indtast tal…« opens.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

SECONDS_TO_START = 60.0
SECONDS_TO_SETTLE = 20.0
PAUSE = 0.1


def main(out: Path, tabs: list[str], command: list[str]) -> None:
    """Start the program, look at the tabs, and write what is there."""
    importlib.import_module("gi").require_version("Atspi", "2.0")
    atspi = importlib.import_module("gi.repository.Atspi")
    atspi.set_timeout(5_000, 15_000)
    with subprocess.Popen(command) as program:
        try:
            out.write_text(json.dumps(Walk(atspi, program.pid).through(tabs)), encoding="utf-8")
        finally:
            program.kill()


class Walk:
    """One look at a running program."""

    def __init__(self, atspi: Any, process: int) -> None:
        self._atspi = atspi
        self._process = process

    def through(self, tabs: list[str]) -> dict[str, list[dict[str, Any]]]:
        """Return the nodes of each tab by its name, and of the entry dialog as `dialog`."""
        wait_for(self._window, SECONDS_TO_START)
        seen = {}
        for name in tabs:
            self._press("page tab", name)
            seen[name] = self._settled()
        self._press("push button", "Indtast tal…")
        wait_for(lambda: self._named("dialog", ""), SECONDS_TO_SETTLE)
        seen["dialog"] = self._settled()
        return seen

    def _window(self) -> Any:
        desktop = self._atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(place)
            if child is not None and child.get_process_id() == self._process:
                return child if child.get_child_count() else None
        return None

    def _press(self, role: str, name: str) -> None:
        found = wait_for(lambda: self._named(role, name), SECONDS_TO_SETTLE)
        self._atspi.Action.do_action(found[0], 0)

    def _named(self, role: str, start: str) -> list[Any]:
        nodes = [node for node, _ in self._nodes() if node.get_name().startswith(start)]
        return [node for node in nodes if node.get_role_name() == role]

    def _settled(self) -> list[dict[str, Any]]:
        """Return what is there once two looks in a row see the same."""
        before: list[str] = []
        until = time.monotonic() + SECONDS_TO_SETTLE
        while True:
            nodes = self._nodes()
            now = [node.get_name() for node, _ in nodes]
            if now == before or time.monotonic() > until:
                return [self._described(node, states) for node, states in nodes]
            before = now
            time.sleep(PAUSE)

    def _nodes(self) -> list[tuple[Any, Any]]:
        """Return what there is, scrolled to or not, with its states; hidden parts are left out."""
        found, waiting = [], [self._window()]
        while waiting:
            node = waiting.pop()
            states = node.get_state_set() if node is not None else None
            if states is not None and states.contains(self._atspi.StateType.VISIBLE):
                found.append((node, states))
                count = node.get_child_count()
                waiting += [node.get_child_at_index(at) for at in reversed(range(count))]
        return found

    def _described(self, node: Any, states: Any) -> dict[str, Any]:
        return {
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "focusable": states.contains(self._atspi.StateType.FOCUSABLE),
        }


def wait_for(found: Any, seconds: float) -> Any:
    """Return what `found` returns once it is something."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if result := found():
            return result
        time.sleep(PAUSE)
    raise TimeoutError(f"nothing came within {seconds:.0f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2].split(","), sys.argv[3:])
