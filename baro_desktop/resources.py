"""Find the files of `resources/` from source, from a wheel and from a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_folder() -> Path:
    """Return the folder that holds `catalogue/`, `icons/`, `help/` and `samples/`.

    Raises:
        FileNotFoundError: if the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for candidate in (frozen / "resources", package / "resources", package.parent / "resources"):
        if (candidate / "catalogue").is_dir():
            return candidate
    raise FileNotFoundError("resources/catalogue")


def resource(*parts: str) -> Path:
    """Return the path of one file or folder of `resources/`."""
    return resource_folder().joinpath(*parts)
