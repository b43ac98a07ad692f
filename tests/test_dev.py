import re
import tomllib
from pathlib import Path

import pytest

import dev
import system_packages

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\nID=debian\n'
MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = 'NAME="Fedora Linux"\nID=fedora\nVERSION_CODENAME="debian"\n'
LOCK = """\
# a comment
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:aa
    # via pandas
uv==0.13.8 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via baro-desktop (pyproject.toml:dev)
uv-build==0.13.8 \\
    --hash=sha256:dd
"""


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_supported_python_passes(version: tuple[int, int]) -> None:
    assert dev.unsupported_python(version) is None


@pytest.mark.parametrize("version", [(3, 9), (3, 14)])
def test_other_python_is_refused_by_name(version: tuple[int, int]) -> None:
    refusal = dev.unsupported_python(version)

    assert refusal == (
        f"Baro Desktop needs Python 3.11 to 3.13; this is {version[0]}.{version[1]}."
    )


def test_supported_python_is_what_the_project_says() -> None:
    project = tomllib.loads(dev.PROJECT.read_text("utf-8"))["project"]
    oldest, newest = dev.OLDEST, dev.NEWEST

    assert project["requires-python"] == f">=3.{oldest[1]},<3.{newest[1] + 1}"


@pytest.mark.parametrize(("text", "expected"), [(DEBIAN, True), (MINT, True), (FEDORA, False)])
def test_debian_is_told_by_its_ids(text: str, expected: bool) -> None:
    assert system_packages.is_debian(text) is expected


def test_missing_library_cannot_be_loaded() -> None:
    assert not system_packages.can_load("libbaro-desktop-is-not-there.so.9")


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "can_load", lambda file: file != "libxcb-cursor.so.0")
    monkeypatch.setattr(system_packages, "has_font", lambda: False)

    assert system_packages.missing() == ["libxcb-cursor0", "fonts-dejavu-core"]


def test_user_without_rights_gets_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "are_from_apt", lambda: True)
    monkeypatch.setattr(system_packages, "missing", lambda: ["libegl1", "libgl1"])
    monkeypatch.setattr(system_packages, "may_install", lambda: False)

    with pytest.raises(dev.DevError, match=r"sudo apt-get install libegl1 libgl1$"):
        dev.ensure_system_packages()


def test_lock_entry_holds_the_hashes_of_one_package() -> None:
    entry = dev.lock_entry(LOCK, "uv")

    assert entry == "uv==0.13.8 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"


def test_lock_entry_of_unknown_package_is_refused() -> None:
    with pytest.raises(dev.DevError, match="no entry for ruff"):
        dev.lock_entry(LOCK, "ruff")


def test_content_hash_changes_with_any_file(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b"]
    for file in files:
        file.write_text("x", "utf-8")
    before = dev.content_hash(files)

    files[1].write_text("y", "utf-8")

    assert dev.content_hash(files) != before


def test_lock_names_no_address() -> None:
    assert "://" not in dev.LOCK.read_text("utf-8")


def test_lock_holds_each_runtime_dependency() -> None:
    project = tomllib.loads(dev.PROJECT.read_text("utf-8"))["project"]
    names = [re.split(r"[<>=]", dependency)[0].lower() for dependency in project["dependencies"]]
    text = dev.LOCK.read_text("utf-8")

    assert all(dev.lock_entry(text, name) for name in names)


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "CI": "true"}, False),
    ],
)
def test_screen_is_told_by_system_and_environment(
    system: str, environment: dict[str, str], expected: bool
) -> None:
    assert dev.has_screen(system, environment) is expected


def test_child_environment_keeps_what_the_user_set() -> None:
    environment = dev.child_environment({"UV_LINK_MODE": "symlink", "HOME": "/home/x"})

    assert (environment["UV_LINK_MODE"], environment["HOME"]) == ("symlink", "/home/x")
    assert environment["PYTHONUTF8"] == "1"


@pytest.mark.parametrize("arguments", [[], ["unknown"]])
def test_wrong_usage_lists_the_commands(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == 2
    listing = capsys.readouterr().err
    assert all(f"  {name} " in listing for name in dev.COMMANDS)


def test_refused_command_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "ensure_system_packages", lambda: pytest.fail("went on"))

    assert dev.main(["setup", "now"]) == 1
    assert capsys.readouterr().err == "dev.py: setup takes no arguments: now\n"
