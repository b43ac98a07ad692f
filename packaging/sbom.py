"""Write the bill of materials of the packaged program in the CycloneDX form.

Usage: python packaging/sbom.py OUT.json

cyclonedx-py describes the whole environment; what the program does not need when it runs is
taken out again, and what no package manager knows of is added: Python and SQLite.
"""

from __future__ import annotations

import json
import platform
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from baro_desktop import __version__
from baro_desktop.workflows.licences import OWN, key, packages

ROOT = Path(__file__).resolve().parent.parent
NOT_SHIPPED = "pip"  # which sqlite-utils asks for, to install plugins


def environment() -> dict[str, Any]:
    """Return what cyclonedx-py says about the running environment."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", sys.prefix]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "--gather-license-texts"]
    command += ["--spec-version", "1.6", "--output-reproducible"]
    made = subprocess.run(command, capture_output=True, check=True)
    return dict(json.loads(made.stdout))


def narrowed(bill: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """Keep the components that are named, and what is said between them."""
    kept = [part for part in bill["components"] if key(part["name"]) in names]
    root = bill["metadata"]["component"]
    root["version"] = __version__
    references = {part["bom-ref"] for part in kept} | {root["bom-ref"]}
    links = [
        {**link, "dependsOn": [ref for ref in link.get("dependsOn", ()) if ref in references]}
        for link in bill["dependencies"]
        if link["ref"] in references
    ]
    return {**bill, "components": [*kept, *_beside_packages()], "dependencies": links}


def _beside_packages() -> list[dict[str, Any]]:
    parts = (
        ("Python", platform.python_version(), "PSF-2.0"),
        ("SQLite", sqlite3.sqlite_version, "blessing"),
    )
    return [
        {
            "type": "library",
            "bom-ref": f"{name.casefold()}=={version}",
            "name": name,
            "version": version,
            "licenses": [{"license": {"id": licence}}],
        }
        for name, version, licence in parts
    ]


def main() -> None:
    """Write the bill, and say how much it lists."""
    names = {key(package.name) for package in packages()} - {NOT_SHIPPED, key(OWN)}
    bill = narrowed(environment(), names)
    missing = names - {key(part["name"]) for part in bill["components"]}
    if missing:
        sys.exit(f"Not in the bill of materials: {', '.join(sorted(missing))}")
    Path(sys.argv[1]).write_text(json.dumps(bill, indent=1, ensure_ascii=False), "utf-8")
    print(f"{sys.argv[1]}: {len(bill['components'])} components")


if __name__ == "__main__":
    main()
