"""Changes a written package."""

from __future__ import annotations

import io
import zipfile


def changed(package: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a package with the first place of a part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as given, zipfile.ZipFile(stream, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            assert name != part or old in content
            made.writestr(name, content.replace(old, new, 1) if name == part else content)
    return stream.getvalue()
