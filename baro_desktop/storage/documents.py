"""Documents as they were imported: listed, found again, and their original bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from baro_desktop.models.errors import StorageError
from baro_desktop.models.report import (
    Finding,
    NewDefinition,
    Outcome,
    Report,
    Severity,
    StoredReport,
    Tick,
)
from baro_desktop.storage.archive import keep_original
from baro_desktop.storage.database import Database
from baro_desktop.storage.digests import sha256_of
from baro_desktop.storage.observation_rows import day_or_none, new_id
from baro_desktop.storage.rules import withdrawn
from baro_desktop.storage.ticks import current_ticks

if TYPE_CHECKING:
    from baro_desktop.storage.originals import Original

_COLUMNS = """
    d.id, d.name, d.sha256, d.kind, d.area, d.month, d.generated_on, d.imported_at,
    d.imported_by, d.outcome, d.observations
"""
_LIVE = f"SELECT {_COLUMNS} FROM documents d WHERE NOT {withdrawn('d.id')}"

_NEWEST = f"""
SELECT d.area, max(d.month) FROM documents d WHERE NOT {withdrawn("d.id")} GROUP BY d.area
"""

_FINDINGS = """
SELECT document, severity, code, indicator, place, data, id FROM findings
"""
_INSERT = """
INSERT INTO documents (id, sha256, name, kind, size, area, month, generated_on, outcome,
    observations, batch, imported_at, imported_by, content)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_FINDING = """
INSERT INTO findings (id, document, severity, code, indicator, place, data)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_DEFINITION = """
INSERT INTO definitions (id, indicator, wording, document) VALUES (?, ?, ?, ?)
"""


def find_document(db: Database, sha256: str) -> StoredReport | None:
    """Return the report with these bytes, None when there is none or it is withdrawn."""
    return _first(db, db.rows(f"{_LIVE} AND d.sha256 = ?", [sha256]))


def list_reports(db: Database) -> tuple[StoredReport, ...]:
    """Return the reports that count, newest import first."""
    return db.remembered("reports", lambda: _read_reports(db))


def _read_reports(db: Database) -> tuple[StoredReport, ...]:
    found: dict[str, list[Finding]] = {}
    ticked = current_ticks(db)
    for document, *values in db.rows(f"{_FINDINGS} ORDER BY seq"):
        found.setdefault(document, []).append(_finding(values, ticked))
    rows = db.rows(f"{_LIVE} ORDER BY d.seq DESC")
    return tuple(_stored(row, found.get(row[0], ())) for row in rows)


def newest_months(db: Database) -> dict[str, date]:
    """Return the month of the newest report that counts, by area; no report is read for it."""
    return {area: date.fromisoformat(month) for area, month in db.rows(_NEWEST)}


def reports_by_id(db: Database, documents: Collection[str]) -> dict[str, StoredReport]:
    """Return some of the reports that count, without their findings, which take time to read."""
    wanted = f"{_LIVE} AND d.id IN ({', '.join('?' * len(documents))})"
    return {row[0]: _stored(row, ()) for row in db.rows(wanted, [*documents])}


def same_reports(db: Database, report: Report) -> tuple[str, ...]:
    """Return the documents of the same area, month and day of generation that count."""
    rows = db.rows(
        f"{_LIVE} AND d.area = ? AND d.month = ? AND d.generated_on IS ? ORDER BY d.seq",
        [report.area, report.month.isoformat(), _iso(report.generated_on)],
    )
    return tuple(row[0] for row in rows)


def withdrawn_document(db: Database, sha256: str) -> str | None:
    """Return the id of the withdrawn document with these bytes."""
    sql = f"SELECT d.id FROM documents d WHERE d.sha256 = ? AND {withdrawn('d.id')}"
    rows = db.rows(sql, [sha256])
    return rows[0][0] if rows else None


def original_of(db: Database, document: str) -> tuple[str, bytes]:
    """Return name and original bytes of a document, withdrawn or not.

    Raises:
        KeyError: if there is no such document.
        StorageError: `original-damaged` if the bytes are not those that were imported.
    """
    rows = db.rows("SELECT name, sha256, size, content FROM documents WHERE id = ?", [document])
    if not rows:
        raise KeyError(document)
    name, sha256, size, packed = rows[0]
    content = unpack(packed, size)
    if content is None or sha256_of(content).hexdigest() != sha256:
        raise StorageError("original-damaged", name=name, document=document)
    return name, content


def unpack(packed: bytes, size: int) -> bytes | None:
    """Return the original bytes, None when they are not whole; never more than `size`."""
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(packed, size + 1)
    except zlib.error:
        return None
    return content if len(content) == size else None


def insert_document(
    db: Database,
    report: Report,
    original: Original,
    *,
    name: str,
    kind: str,
    outcome: Outcome,
    batch: str,
) -> str:
    """Store the document with its original, findings and definitions; return its id.

    Raises:
        StorageError: what the database or the archive refuses, or `definition-conflict`.
        ValueError: if the hash is not that of the content.
    """
    packed = original.packed()
    keep_original(db.path, original.sha256, original.content)
    document = new_id()
    day = _iso(report.generated_on)
    described = (report.area, report.month.isoformat(), day, outcome.value)
    stored = (len(report.observations), batch, db.now(), db.user, packed)
    row = (document, original.sha256, name, kind, len(original.content), *described, *stored)
    db.write(_INSERT, [row])
    findings = [_finding_values(document, finding) for finding in report.findings]
    db.write(_INSERT_FINDING, findings)
    for definition in report.new_definitions:
        _insert_definition(db, definition, document)
    return document


def _insert_definition(db: Database, definition: NewDefinition, document: str) -> None:
    values = (definition.indicator, definition.wording)
    sql = "SELECT indicator, wording FROM definitions WHERE id = ?"
    known = db.rows(sql, [definition.id])
    if not known:
        db.write(_INSERT_DEFINITION, [(definition.id, *values, document)])
    elif known[0] != values:
        raise StorageError("definition-conflict", id=definition.id, wording=definition.wording)


def _first(db: Database, rows: Sequence[tuple[Any, ...]]) -> StoredReport | None:
    if not rows:
        return None
    sql = f"{_FINDINGS} WHERE document = ? ORDER BY seq"
    ticked = current_ticks(db)
    found = [_finding(values, ticked) for _, *values in db.rows(sql, [rows[0][0]])]
    return _stored(rows[0], found)


def _stored(row: tuple[Any, ...], findings: Sequence[Finding]) -> StoredReport:
    return StoredReport(
        id=row[0],
        name=row[1],
        sha256=row[2],
        kind=row[3],
        area=row[4],
        month=date.fromisoformat(row[5]),
        generated_on=day_or_none(row[6]),
        imported_at=row[7],
        imported_by=row[8],
        outcome=Outcome(row[9]),
        observations=row[10],
        findings=tuple(findings),
    )


def _finding(values: Sequence[str], ticked: Mapping[str, Tick]) -> Finding:
    severity, code, indicator, place, data, name = values
    told = (Severity(severity), code, indicator, place, json.loads(data))
    return Finding(*told, id=name, tick=ticked.get(name))


def _finding_values(document: str, finding: Finding) -> tuple[str, ...]:
    data = json.dumps(finding.data, ensure_ascii=False)
    told = (finding.severity.value, finding.code, finding.indicator, finding.where, data)
    return (new_id(), document, *told)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
