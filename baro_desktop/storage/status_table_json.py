"""Status tables as JSON: everything that was typed, and nothing that is computed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from baro_desktop.models.period import Period
from baro_desktop.models.reception.table import StatusTable


def encode_table(table: StatusTable) -> str:
    """Return the JSON text of a table, with its keys in a fixed order."""
    period = table.period
    content = {
        "area": table.area,
        "form": table.form,
        "period": [period.start.isoformat(), period.end.isoformat(), period.label],
        "names": list(table.names),
        "cells": [[list(key), value] for key, value in table.cells],
        "source": table.source,
        "remark": table.remark,
        "provisional": table.provisional,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def decode_table(text: str) -> StatusTable:
    """Return the table of a JSON text of `encode_table`."""
    content: dict[str, Any] = json.loads(text)
    start, end, label = content["period"]
    return StatusTable(
        content["area"],
        content["form"],
        Period(date.fromisoformat(start), date.fromisoformat(end), label),
        tuple(content["names"]),
        tuple((tuple(key), value) for key, value in content["cells"]),
        content["source"],
        content["remark"],
        content["provisional"],
    )
