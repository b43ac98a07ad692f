"""Draw the program's icon for every platform out of the one SVG.

Usage: python packaging/icons.py FOLDER
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from baro_desktop.resources import resource

NAME = "baro-desktop"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# What Apple calls the PNG of each size, the sharp ones of twice the size included.
ICNS_KINDS = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic13": 256,
    b"ic09": 512,
    b"ic14": 512,
    b"ic10": 1024,
}


def draw(svg: Path, size: int) -> bytes:
    """Return the SVG as a square PNG of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6's stubs want bytes
    return bytes(target.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds PNGs by their size."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries, content = b"", b""
    for size, png in sorted(pictures.items()):
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), place + len(content))
        content += png
    return head + entries + content


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon that holds PNGs by their size."""
    parts = [
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in ICNS_KINDS.items()
    ]
    content = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(content)) + content


def write_icons(folder: Path) -> None:
    """Write `.ico`, `.icns` and a PNG of each size into a folder."""
    svg = resource("icons", f"{NAME}.svg")
    sizes = {*ICO_SIZES, *PNG_SIZES, *ICNS_KINDS.values()}
    drawn = {size: draw(svg, size) for size in sizes}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.ico").write_bytes(ico({size: drawn[size] for size in ICO_SIZES}))
    (folder / f"{NAME}.icns").write_bytes(icns(drawn))
    for size in PNG_SIZES:
        (folder / f"{NAME}-{size}.png").write_bytes(drawn[size])


def main() -> None:
    """Write the icons into the folder that is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    write_icons(Path(sys.argv[1]))
    del application


if __name__ == "__main__":
    main()
