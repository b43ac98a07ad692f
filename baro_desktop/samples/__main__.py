"""Write the shipped samples again: `python -m baro_desktop.samples`."""

from __future__ import annotations

from baro_desktop.models.catalogue_loader import load_catalogue
from baro_desktop.resources import resource
from baro_desktop.samples.shipped import shipped_paths, write_shipped_files


def main() -> None:
    """Replace the reports in `resources/samples`; the local figures there are typed by hand."""
    folder = resource("samples")
    for path in shipped_paths(folder):
        path.unlink()
    write_shipped_files(folder, load_catalogue(resource("catalogue")))


if __name__ == "__main__":
    main()
