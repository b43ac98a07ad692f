"""Developer commands of Baro Desktop, with nothing but the Python standard library.

Usage: python3 dev.py COMMAND [ARGUMENTS]
"""

from __future__ import annotations  # so that an older Python reads as far as the refusal

import hashlib
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "setup.stamp"
# Tests start dozens of programs: modules are compiled once, also where Python may write none.
COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "compiled")}
OLDEST, NEWEST = (3, 11), (3, 13)


class DevError(Exception):
    """What stops a command, in one sentence for the developer."""


# --- the Python that runs this file ---------------------------------------------------------------


def unsupported_python(version: tuple[int, int]) -> str | None:
    """Say which Python is needed, or None where this one will do."""
    if OLDEST <= version <= NEWEST:
        return None
    return "Baro Desktop needs Python {}.{} to {}.{}; this is {}.{}.".format(
        *OLDEST, *NEWEST, *version
    )


# --- system libraries of Debian and Ubuntu --------------------------------------------------------


def ensure_system_packages() -> None:
    """Install what Debian or Ubuntu lacks as root, else name the command that does.

    Raises:
        DevError: Packages are missing and were not installed.
    """
    missing = system_packages.missing() if system_packages.are_from_apt() else []
    if not missing:
        return
    if not system_packages.may_install():
        raise DevError(
            f"System packages are missing. Run:\n  sudo apt-get install {' '.join(missing)}"
        )
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        must_run(
            ["apt-get", "-q", *arguments],
            "The system packages could not be installed",
            {"DEBIAN_FRONTEND": "noninteractive"},
        )


# --- the environment ------------------------------------------------------------------------------


def venv_program(name: str) -> str:
    """Give the path of a program in .venv."""
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return str(VENV / folder / f"{name}{suffix}")


def python_identity() -> str:
    """Describe what a .venv is bound to; it must be made anew where this changes."""
    return f"{platform.python_version()} {sys.base_prefix} {ROOT}"


def content_hash(files: Sequence[Path]) -> str:
    """Hash the files that decide what is installed."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def lock_entry(lock: str, name: str) -> str:
    """Cut the entry of one package, with its hashes, out of the text of a lock file.

    Raises:
        DevError: The lock file does not hold it.
    """
    found = re.search(rf"^{re.escape(name)}==(?:.*\\\n)*.*\n", lock, re.MULTILINE)
    if found is None:
        raise DevError(f"{LOCK.name} holds no entry for {name}.")
    return found.group()


def make_venv() -> None:
    """Make an empty .venv, in place of any other.

    Raises:
        DevError: This very process runs in the .venv that must go.
    """
    if Path(sys.prefix) == VENV:
        raise DevError("Run this with the system's Python: .venv has to be made anew.")
    print(f"Making {VENV}", flush=True)
    must_run([sys.executable, "-m", "venv", "--clear", str(VENV)], ".venv could not be made")


def install_uv() -> None:
    """Install uv itself, with the version and the hashes of the lock file."""
    with tempfile.TemporaryDirectory() as folder:
        requirement = Path(folder, "uv.txt")
        requirement.write_text(lock_entry(LOCK.read_text("utf-8"), "uv"), "utf-8")
        pip = [venv_program("python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        must_run(
            [*pip, "--no-deps", "--require-hashes", "-r", str(requirement)],
            "uv could not be installed",
        )


def uv_pip(command: str, *arguments: str) -> None:
    """Run one command of `uv pip` on .venv.

    Raises:
        DevError: It failed.
    """
    must_run(
        [venv_program("uv"), "pip", command, "--python", venv_program("python"), *arguments],
        f"uv pip {command} failed",
    )


def setup(arguments: Sequence[str] = ()) -> None:
    """Make .venv from the lock file, or do nothing where it is up to date.

    Raises:
        DevError: The environment could not be made.
    """
    if arguments:
        raise DevError(f"setup takes no arguments: {' '.join(arguments)}")
    ensure_system_packages()
    identity = python_identity()
    wanted = f"{identity}\n{content_hash([LOCK, PROJECT])}\n"
    present = STAMP.read_text("utf-8") if STAMP.is_file() else ""
    if present == wanted:
        return
    STAMP.unlink(missing_ok=True)
    if not present.startswith(f"{identity}\n"):
        make_venv()
    install_uv()
    uv_pip("sync", "--quiet", "--require-hashes", str(LOCK))
    uv_pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(wanted, "utf-8")


# --- running programs -----------------------------------------------------------------------------


def child_environment(parent: Mapping[str, str]) -> dict[str, str]:
    """Add to an environment what every child needs; what the user set stands."""
    defaults = {
        "UV_LINK_MODE": "copy",
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "true",
    }
    return {**defaults, **parent, "PYTHONUTF8": "1"}


def run_program(command: Sequence[str], extra: Mapping[str, str] | None = None) -> int:
    """Run a program in the project's folder and give its exit status."""
    environment = child_environment(os.environ) | dict(extra or {})
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def must_run(command: Sequence[str], failure: str, extra: Mapping[str, str] | None = None) -> None:
    """Run a program that has to succeed.

    Raises:
        DevError: It did not; `failure` says what that means.
    """
    status = run_program(command, extra)
    if status != 0:
        raise DevError(f"{failure} (status {status}); its own words stand above.")


def run_python(*arguments: str, offscreen: bool = False, **extra: str) -> int:
    """Run the Python of .venv and give its exit status."""
    added = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")} if offscreen else {}
    return run_program([venv_program("python"), *arguments], {**added, **extra})


# --- commands -------------------------------------------------------------------------------------


def has_screen(system: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown to a person.

    Args:
        system: As `sys.platform` names it.
        environment: The variables of the process.
    """
    if environment.get("CI"):
        return False
    return system in {"win32", "darwin"} or any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def demo(arguments: Sequence[str]) -> int:
    """Do the main job on the sample reports, into build/demo, and show it."""
    setup()
    status = run_python("-m", "baro_desktop", "demo", "build/demo", *arguments)
    if status != 0 or not has_screen(sys.platform, os.environ):
        return status
    return run_python("-m", "baro_desktop", "--database", "build/demo/eksempel.db")


def test(arguments: Sequence[str]) -> int:
    """Check format, lint, types and layers, and run the tests; ARGUMENTS go to pytest."""
    setup()
    checks = {
        "format": [venv_program("ruff"), "format", "--check", "."],
        "lint": [venv_program("ruff"), "check", "."],
        "types": [venv_program("mypy")],
        "layers": [venv_program("lint-imports")],
    }
    failed = []
    for name, command in checks.items():
        print(f"\n== {name}", flush=True)
        if run_program(command) != 0:
            failed.append(name)
    print("\n== tests", flush=True)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)}", flush=True)
    tests = run_python("-m", "pytest", "-n", "2", *arguments, offscreen=True, **COMPILED)
    return 1 if failed or tests != 0 else 0


def run(arguments: Sequence[str]) -> int:
    """Open the window on the user's own database."""
    setup()
    return run_python("-m", "baro_desktop", *arguments)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks and print their table."""
    setup()
    return run_python("benchmarks/run.py", *arguments, offscreen=True)


def torture(arguments: Sequence[str]) -> int:
    """Break databases on purpose, thousands of times: `torture rot`, `torture kill`."""
    setup()
    return run_python("-m", "tests.torture.run", *arguments, offscreen=True)


def package(arguments: Sequence[str]) -> int:
    """Build the double-click program for this platform into build/dist."""
    script = ROOT / "packaging" / "build.py"
    if not script.is_file():
        raise DevError("packaging/build.py is not there, so nothing can be packaged.")
    setup()
    return run_python(str(script), *arguments)


def lock(arguments: Sequence[str]) -> None:
    """Remake requirements.lock; `lock --upgrade` takes newer versions."""
    setup()
    options = (
        "--quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links "
        f"--group {PROJECT.name}:dev --output-file {LOCK.name}"
    )
    oldest = "{}.{}".format(*OLDEST)
    remade_by = ["--custom-compile-command", "python3 dev.py lock"]
    uv = [venv_program("uv"), "pip", "compile", PROJECT.name, "--python-version", oldest]
    must_run([*uv, *options.split(), *remade_by, *arguments], f"{LOCK.name} could not be remade")


COMMANDS: dict[str, Callable[[Sequence[str]], int | None]] = {
    command.__name__: command for command in (setup, demo, test, run, bench, torture, package, lock)
}


def usage() -> str:
    """List the commands, each with the first line of its docstring."""
    lines = [
        f"  {name:8} {(command.__doc__ or '').splitlines()[0]}"
        for name, command in COMMANDS.items()
    ]
    return "\n".join(["Usage: python3 dev.py COMMAND [ARGUMENTS]", "", *lines])


def main(arguments: Sequence[str]) -> int:
    """Run one command and give the exit status."""
    refusal = unsupported_python(sys.version_info[:2])
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    if not arguments or arguments[0] not in COMMANDS:
        print(usage(), file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:]) or 0
    except DevError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
