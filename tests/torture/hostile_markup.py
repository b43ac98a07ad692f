"""Web pages, web archives and texts that are made to hang or mislead whoever reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Make = Callable[[], bytes]
_BEGIN = b"<!DOCTYPE html><html><body>"


def hostile_pages(address: str, secret: Path) -> Mapping[str, Make]:
    """Return what makes each page.

    Args:
        address: of somebody who listens whether anything comes over the network.
        secret: a file that may never turn up anywhere.
    """
    return dict((*_pages(address, secret), *_archives(address)))


def hostile_texts(report: str) -> Mapping[str, Make]:
    """Return what makes each text; some hold a sound report and something else."""
    return dict(_texts(report))


def _pages(address: str, secret: Path) -> Iterator[tuple[str, Make]]:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    laughs = f'<!DOCTYPE html [<!ENTITY a0 "ha">{entities}]><html><body>&a11;</body></html>'
    outside = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html>&x;</html>'
    remote = f'<!DOCTYPE html SYSTEM "{address}/x.dtd"><html><body>a</body></html>'
    fetching = f'<meta http-equiv=refresh content="0;url={address}"><img src="{address}/a.png">'
    fetching += f'<link rel=stylesheet href="{address}/a.css"><iframe src="{secret.as_uri()}">'
    cells = b"<td rowspan=1000 colspan=1000>1"
    yield "kommentarer uden ende", lambda: _BEGIN + b"<!--" * 3_000_000
    yield "en million div", lambda: _BEGIN + b"<div>" * 1_000_000
    yield "en million tabeller", lambda: _BEGIN + b"<table><tr><td>" * 300_000
    yield "300 niveauer", lambda: _BEGIN + b"<div>" * 300 + b"x"
    yield "stor attribut", lambda: _BEGIN + b'<p title="' + b"a" * 15_000_000 + b'">x'
    yield (
        "mange attributter",
        lambda: _BEGIN + b"<p " + b"".join(b"a%d=1 " % n for n in range(900_000)),
    )
    yield "milliard grin", lambda: laughs.encode()
    yield "fremmed fil", lambda: outside.encode()
    yield "fremmed dtd", lambda: remote.encode()
    yield "henter billeder", lambda: _BEGIN + fetching.encode() * 200
    yield "xml med entitet", lambda: b'<?xml version="1.0"?>' + outside.encode()
    yield "celler over alt", lambda: _BEGIN + b"<table>" + (b"<tr>" + cells * 100) * 500
    yield "300000 celler i en række", lambda: _BEGIN + b"<table><tr>" + b"<td>1" * 300_000
    yield "uafsluttede koder", lambda: _BEGIN + b"<table><tr><td></" * 700_000
    yield "script uden ende", lambda: _BEGIN + b"<script>" * 1_500_000
    yield "skabeloner", lambda: _BEGIN + b"<template><table>" * 100_000
    yield "utf-7", lambda: b'<html><meta charset="utf-7"><body>+ADw-script+AD4-</body></html>'
    yield "ukendt tegnsæt", lambda: b'<html><meta charset="base64"><body>PHNjcmlwdD4=</body></html>'
    yield "19 MB side", lambda: _BEGIN + b"<table>" + b"<tr><td>1.1 a<td>2 pct.<td>3 pct." * 550_000


def _archives(address: str) -> Iterator[tuple[str, Make]]:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b{0}\r\n\r\n--b{0}\r\n"
    nested = "".join(
        head.format(n).replace("MIME-Version: 1.0\r\n", "" if n else "MIME-Version: 1.0\r\n")
        for n in range(3000)
    )
    parts = b"\r\n--b0\r\nContent-Type: text/plain\r\n\r\nx" * 300_000
    body = f"Content-Type: message/external-body; access-type=URL; URL={address}\r\n\r\n"
    yield "webarkiv i webarkiv", lambda: nested.encode()
    yield "webarkiv med 300000 dele", lambda: head.format(0).encode() + parts
    yield "webarkiv udefra", lambda: (head.format(0) + body).encode()
    yield (
        "lange hoveder",
        lambda: b"MIME-Version: 1.0\r\nContent-Type: text/html;" + b" a=1;" * 3_000_000,
    )


def _texts(report: str) -> Iterator[tuple[str, Make]]:
    yield "200 MB på en linje", lambda: b"1" * 200 * 1024**2
    yield "45 MB på en linje", lambda: b"Udviklingsrapport for Ballerup " * 1_400_000
    yield "45 MB linjer", lambda: b"1.1 Besk\xc3\xa6ftigelse\t12 pct.\t3 pct.\n" * 1_200_000
    yield "million titler", lambda: b"Udviklingsrapport for Ballerup, juni 2026\n" * 500_000
    yield "lange tal", lambda: (report + "\n1.1 x\t" + "9" * 2_000_000 + " pct.").encode()
    yield "kun nul", lambda: bytes(1_000_000)
    yield "nul i tekst", lambda: report.replace("1.1", "1\0.1").encode()
    yield "halvt UTF-16", lambda: report.encode("utf-16")[:-1]
    yield (
        "løse surrogater",
        lambda: (report + "\ud800\udfff\ud83d").encode("utf-16-le", "surrogatepass"),
    )
    yield "bagvendt skrift", lambda: report.replace("pct.", "\u202epct.\u202c").encode()
    yield "usynlige tegn", lambda: report.replace("1.1", "1\u200b.\u20601").encode()
    yield "ti tusind accenter", lambda: (report + "a" + "\u0301" * 10_000).encode()
    yield "styretegn", lambda: report.replace("Ballerup", "Ball\x1b[2Jerup").encode()
    yield "tabulatorer", lambda: b"1.1\t" * 10_000_000
