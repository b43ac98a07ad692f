from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import dev
from baro_desktop.workflows.licences import key, packages

WINDOWS = ("--python-platform", "x86_64-pc-windows-msvc")


def test_every_run_time_package_is_in_the_lock_with_its_version_and_hashes() -> None:
    lock = dev.LOCK.read_text("utf-8")
    for package in packages():
        entry = dev.lock_entry(lock, key(package.name))
        assert entry.startswith(f"{key(package.name)}=={package.version}")
        assert "--hash=sha256:" in entry


def test_run_time_packages_come_with_their_licence() -> None:
    bare = [package.name for package in packages() if not package.texts]
    assert not bare


def test_tools_and_tests_are_no_run_time_packages() -> None:
    assert not {"pytest", "hypothesis", "mypy", "pyinstaller"} & {key(p.name) for p in packages()}


def test_bill_of_materials_keeps_what_is_shipped(script: Callable[[str], ModuleType]) -> None:
    parts = [{"name": "Rapid_Fuzz", "bom-ref": "r"}, {"name": "pytest", "bom-ref": "p"}]
    bill = {
        "metadata": {"component": {"name": "baro-desktop", "bom-ref": "root"}},
        "components": parts,
        "dependencies": [{"ref": "root", "dependsOn": ["r", "p"]}, {"ref": "p"}],
    }
    kept = script("sbom").narrowed(bill, {"rapid-fuzz"})
    assert [part["name"] for part in kept["components"]] == ["Rapid_Fuzz", "Python", "SQLite"]
    assert kept["dependencies"] == [{"ref": "root", "dependsOn": ["r"]}]


def test_actions_of_others_are_pinned_by_commit(packaging_folder: Path) -> None:
    workflow = (packaging_folder.parent / ".github" / "workflows" / "build.yml").read_text("utf-8")
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_run_time_packages_have_wheels_for_windows(tmp_path: Path) -> None:
    pins = tmp_path / "pins.txt"
    pins.write_text("".join(f"{p.name}=={p.version}\n" for p in packages()), "utf-8")
    if not _resolves(pins, tmp_path):
        pytest.skip("the package registry cannot be reached, so wheels for Windows were not seen")
    assert _resolves(pins, tmp_path, *WINDOWS)


def _resolves(pins: Path, folder: Path, *options: str) -> bool:
    command = [dev.venv_program("uv"), "pip", "install", "--quiet", "--dry-run", "--no-deps"]
    command += ["--python", sys.executable, "--only-binary", ":all:"]
    command += ["--target", str(folder / "target"), "--requirement", str(pins), *options]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
