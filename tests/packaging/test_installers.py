from __future__ import annotations

import configparser
import shutil
import struct
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from baro_desktop import __version__
from baro_desktop.__main__ import _READ_FILES
from baro_desktop.importing.guard.process import READ_FILES
from baro_desktop.workflows.exchange import ENDING

Script = Callable[[str], ModuleType]
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
UPGRADE_CODE = "6E0E3C52-52B5-4E0C-9B8E-7B0B6D5E9A11"
NOW = datetime(2026, 11, 21, tzinfo=UTC)


def test_the_frozen_program_is_its_own_reading_process() -> None:
    assert _READ_FILES == READ_FILES


def test_spec_is_python_and_starts_what_is_there(packaging_folder: Path) -> None:
    compile((packaging_folder / "baro-desktop.spec").read_text("utf-8"), "spec", "exec")
    assert (packaging_folder / "start.py").is_file()
    assert not (packaging_folder / "__init__.py").exists()  # it would hide PyPI's `packaging`


def test_windows_is_told_the_version_in_four_numbers(script: Script) -> None:
    text = script("build").version_file("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in text
    assert 'StringStruct("ProductVersion", "1.2.3")' in text


def test_upgrade_code_never_changes_and_nothing_restarts(packaging_folder: Path) -> None:
    source = ElementTree.parse(packaging_folder / "windows" / "baro-desktop.wxs").getroot()
    product = source.find(f"{WIX}Product")
    assert product is not None
    assert product.attrib["UpgradeCode"] == UPGRADE_CODE
    assert product.attrib["Version"] == "$(var.Version)"
    package = product.find(f"{WIX}Package")
    assert package is not None
    assert package.attrib["InstallScope"] == "perMachine"
    values = {item.attrib["Id"]: item.attrib["Value"] for item in product.iter(f"{WIX}Property")}
    assert values["REBOOT"] == "ReallySuppress"


def test_windows_opens_copies_for_colleagues_and_takes_no_other_kind_of_file(
    packaging_folder: Path,
) -> None:
    source = ElementTree.parse(packaging_folder / "windows" / "baro-desktop.wxs").getroot()
    keys = {item.attrib["Key"]: item.attrib for item in source.iter(f"{WIX}RegistryValue")}
    taken = [key for key in keys if key.startswith("Software\\Classes\\.")]
    assert taken == [f"Software\\Classes\\{ENDING}"]
    kind = keys[taken[0]]["Value"]
    command = keys[f"Software\\Classes\\{kind}\\shell\\open\\command"]["Value"]
    assert command == '"[INSTALLDIR]baro-desktop.exe" "%1"'
    mime = (packaging_folder / "linux" / "baro-desktop.mime.xml").read_text("utf-8")
    assert f'pattern="*{ENDING}"' in mime


def test_every_file_gets_a_component_that_stays_the_same(script: Script, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    for name in ("a.txt", "mappe/a.txt", "mappe/æøå.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    made = script("msi").file_list(tmp_path)
    components = list(ElementTree.fromstring(made).iter(f"{WIX}Component"))
    assert len({item.attrib["Guid"] for item in components}) == 3
    assert len({item.attrib["Id"] for item in components}) == 3
    assert made == script("msi").file_list(tmp_path)


def test_icons_hold_a_picture_of_each_size(script: Script) -> None:
    icons = script("icons")
    ico = icons.ico({16: b"small", 256: b"large"})
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, 2)
    assert ico[22] == 0  # 256 does not fit in a byte
    assert ico.endswith(b"smalllarge")
    icns = icons.icns(dict.fromkeys(icons.ICNS_KINDS.values(), b"png"))
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)


def test_desktop_file_starts_the_program_with_files(packaging_folder: Path) -> None:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(packaging_folder / "linux" / "baro-desktop.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == "baro-desktop %F"
    assert entry["Icon"] == "baro-desktop"
    assert entry["Comment[da]"]


def test_texts_of_the_package_arefilled_in(script: Script, packaging_folder: Path) -> None:
    deb = script("deb")
    for path in (packaging_folder / "linux").iterdir():
        assert "@" not in deb.filled(path, NOW).replace("http", ""), path.name
    assert f"Version: {__version__}\n" in deb.control(2048)
    assert "Installed-Size: 2\n" in deb.control(2048)
    assert deb.changelog(NOW).startswith(f"baro-desktop ({__version__}) ")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["desktop-file-validate"], "baro-desktop.desktop"),
        (["appstreamcli", "validate", "--no-net"], "dk.ballerup.baro_desktop.metainfo.xml"),
    ],
    ids=["desktop file", "AppStream"],
)
def test_the_systems_own_validator_accepts(
    command: list[str], name: str, script: Script, packaging_folder: Path, tmp_path: Path
) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    made = tmp_path / name
    made.write_text(script("deb").filled(packaging_folder / "linux" / name, NOW), "utf-8")
    ended = subprocess.run([*command, str(made)], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
