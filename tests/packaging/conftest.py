"""The scripts of `packaging/`, loaded by their files: the folder is no package on purpose."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="session")
def packaging_folder() -> Path:
    """Where the scripts lie."""
    return FOLDER


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """Load a script by its name, without running it."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(
            f"baro_packaging_{name}", FOLDER / f"{name}.py"
        )
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        return module

    return load
