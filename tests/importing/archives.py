"""Web archives and zip files made for tests."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from quopri import encodestring
from typing import IO

from baro_desktop.importing.archive import Archive

_HEAD = (
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://integrationsbarometer.dk/",
    "Subject: =?utf-8?Q?Integrationsbarometer?=",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--abc--"',
)


def as_web_archive(page: bytes, encoding: str = "quoted-printable") -> bytes:
    """Return a page as a browser saves it in one file, with a picture beside it."""
    encode: dict[str, Callable[[bytes], bytes]] = {
        "quoted-printable": encodestring,
        "base64": base64.encodebytes,
        "8bit": bytes,
    }
    body = encode[encoding](page).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    parts = (
        (f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}", body),
        ("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", b"iVBORw0KGgo=\r\n"),
    )
    lines = ["\r\n".join(_HEAD).encode(), b""]
    for header, content in parts:
        lines += [b"", b"----abc--", header.encode(), b"", content]
    return b"\r\n".join([*lines, b"----abc----", b""])


def as_mail(text: bytes) -> bytes:
    """Return a text as the body of a mail."""
    head = (
        "From: Nanna <nanna@example.dk>",
        "Subject: Rapport",
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: 8bit",
    )
    return "\r\n".join(head).encode() + b"\r\n\r\n" + text


def as_zip(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


class OpenedHere:
    """Opens archives in this process, without the limits on time and memory."""

    def list_archive(self, path: Path, file: IO[bytes], size: int, changed: int) -> list[str]:
        return self._archive(file).names()

    def read_member(self, path: Path, file: IO[bytes], state: tuple[int, int], at: int) -> bytes:
        return self._archive(file).read(at)

    def _archive(self, file: IO[bytes]) -> Archive:
        content = file.read()
        return Archive(io.BytesIO(content), len(content))
