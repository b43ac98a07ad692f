"""A report in a mail or attached to it is read; two in one mail are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from baro_desktop.importing.document import FileKind
from baro_desktop.importing.messages import pdf_of
from baro_desktop.importing.readers import read_document
from baro_desktop.models.catalogue import Catalogue
from baro_desktop.models.errors import UnreadableFileError
from baro_desktop.models.report import Report
from baro_desktop.samples.figures import SampleReport, expected_observations
from baro_desktop.samples.generator import make_sample
from baro_desktop.samples.page_layouts import write_public_page, write_report_page
from baro_desktop.samples.text_layouts import report_text
from tests.importing.pdf.printers import Sheet, print_with_qt

Read = Callable[[bytes], Report]
HELLO = "Hej\n\nHer er tallene. Se »Udviklingsrapport: Det lokale …«.\n\nMvh.\n"


def found(report: Report) -> frozenset[object]:
    return frozenset(replace(observation, place="") for observation in report.observations)


@pytest.fixture(scope="module")
def sample(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))


@pytest.fixture(scope="module")
def text(sample: SampleReport, catalogue: Catalogue) -> str:
    return report_text(sample, catalogue)


def mail(
    body: str = HELLO, coding: str = "quoted-printable", charset: str = "utf-8"
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"] = "Åse <a@example.dk>", "Rapport for Ballerup"
    message.set_content(body, cte=coding, charset=charset)
    return message


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("before", [b"", b"From a@example.dk Wed Jun 10 10:00:00 2026\r\n"])
def test_report_that_is_the_text_of_a_mail_is_read(
    read: Read, sample: SampleReport, catalogue: Catalogue, text: str,
    coding: str, charset: str, before: bytes,
) -> None:  # fmt: skip
    report = read(before + mail(text, coding, charset).as_bytes())
    assert found(report) == expected_observations(sample, catalogue)
    assert report.whole


@pytest.mark.parametrize("subtype", ["plain", "html", "octet-stream", "message"])
@pytest.mark.parametrize("with_page", [False, True])
def test_attached_report_is_read_whatever_the_mail_says(
    read: Read, sample: SampleReport, catalogue: Catalogue, text: str,
    subtype: str, with_page: bool,
) -> None:  # fmt: skip
    message = mail()
    if with_page:
        message.add_alternative(f"<html><body><p>{HELLO}</p></body></html>", subtype="html")
    if subtype == "message":
        message.add_attachment(mail(text))
    else:
        content = write_public_page(sample, catalogue) if subtype == "html" else text.encode()
        main = "application" if subtype == "octet-stream" else "text"
        message.add_attachment(content, maintype=main, subtype=subtype, filename="rapport")
    assert found(read(message.as_bytes())) == expected_observations(sample, catalogue)


@pytest.mark.usefixtures("qapp")
def test_attached_pdf_is_read_and_can_be_shown(
    read: Read, sample: SampleReport, catalogue: Catalogue
) -> None:
    pdf = print_with_qt(write_report_page(sample, catalogue).decode(), Sheet())
    message = mail()
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename="rapport.pdf")
    content = message.as_bytes()
    assert read_document(content).kind is FileKind.PDF
    assert found(read(content)) == expected_observations(sample, catalogue)
    assert pdf_of(content) == pdf == pdf_of(pdf)


def test_page_is_read_where_a_mail_says_the_same_as_text(
    read: Read, sample: SampleReport, catalogue: Catalogue, text: str
) -> None:
    message = mail(text.replace("\t", " "))
    message.add_alternative(write_public_page(sample, catalogue).decode(), subtype="html")
    assert read_document(message.as_bytes()).kind is FileKind.PAGE
    assert found(read(message.as_bytes())) == expected_observations(sample, catalogue)


def test_lines_that_a_mail_program_wrapped_are_put_together(
    read: Read, sample: SampleReport, catalogue: Catalogue, text: str
) -> None:
    wrapped = text.replace("ikke-vestlig ", "ikke-vestlig \n").replace("samt ", "samt \n")
    content = mail(wrapped, "8bit").as_bytes()
    flowed = content.replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed')
    assert found(read(flowed)) == expected_observations(sample, catalogue)


@pytest.mark.parametrize(
    ("attached", "code"),
    [
        ("{text}", "mail-several-reports"),
        ("Borger 010170-1234", "cpr-in-file"),
    ],
)
def test_mail_with_another_report_or_a_citizen_is_refused(
    read: Read, text: str, attached: str, code: str
) -> None:
    message = mail(text)
    content = attached.format(text=text).encode()
    message.add_attachment(content, maintype="text", subtype="plain", filename="a.txt")
    with pytest.raises(UnreadableFileError) as refused:
        read(message.as_bytes())
    assert refused.value.code == code
