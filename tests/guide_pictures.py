"""Draw the pictures of the users' guide anew: python -m tests.guide_pictures

From the sample reports, by `baro-desktop pictures`, with few colours so that the files are small.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.storage.database import Database
from baro_desktop.workflows.sample_data import load_samples

MOST_BYTES = 60_000
COLOURS = (64, 32, 16)
SIZE = "1100x700"
CUT = {"overblik": QRect(0, 0, 782, 555)}
"""Of a narrow window only the part that is not cut off by its edge."""

PICTURES = {
    "01-overblik": "overblik",
    "02-c-arb": "center",
    "11-sammenlign": "sammenlign",
    "dialog-import": "import",
    "dialog-indtastning": "indtastning",
    "dialog-papirer": "papirer",
    "dialog-vis-i-rapporten-tekst": "vis-i-rapporten",
    "tilstand-database-kan-hentes": "hent-tilbage",
}


def reduced(image: QImage, colours: int) -> QImage:
    """Return an image in its most frequent colours; every other pixel gets the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    found, counts = np.unique(pixels[:, : image.width()] | 0xFF000000, return_counts=True)
    table = [int(colour) for colour in found[np.argsort(counts)[::-1][:colours]]]
    flat = Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flat)


def write(image: QImage, path: Path) -> None:
    """Write with as many colours as the size allows.

    Raises:
        SystemExit: if a picture is too large even with the fewest.
    """
    for colours in COLOURS:
        reduced(image, colours).save(str(path), quality=0)
        if path.stat().st_size <= MOST_BYTES:
            return
    raise SystemExit(f"{path.name}: {path.stat().st_size} bytes")


def main() -> None:
    """Draw everything, and keep what the guide shows."""
    target = resource("help", "billeder")
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "eksempel.db")
        with Database.open(database) as db:
            load_samples(db, load_catalogue(resource("catalogue")))
        command = [sys.executable, "-m", "baro_desktop", "--database", str(database), "pictures"]
        options = ["--municipality", "Ballerup", "--size", SIZE]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "USER": "anne"}
        environment |= {"LOGNAME": "anne"}
        subprocess.run([*command, folder, *options], env=environment, check=True)
        for name, kept in PICTURES.items():
            image = QImage(str(Path(folder, f"{name}.png")))
            write(image.copy(CUT.get(kept, image.rect())), target / f"{kept}.png")


if __name__ == "__main__":
    main()
