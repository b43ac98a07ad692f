from __future__ import annotations

from baro_desktop.models.catalogue import Catalogue, IndicatorKind
from baro_desktop.models.entry import Entry, observations_of
from baro_desktop.resources import resource
from baro_desktop.samples.local_figures import FILE_NAME, load_local_figures
from baro_desktop.samples.shipped import PREFIX, shipped_files, shipped_paths


def _entries(catalogue: Catalogue) -> tuple[Entry, ...]:
    return load_local_figures(resource("samples", FILE_NAME), catalogue)


def test_the_shipped_files_are_what_the_writer_makes(catalogue: Catalogue) -> None:
    """Mend with `python -m baro_desktop.samples`."""
    shipped = {path.name: path.read_bytes() for path in shipped_paths(resource("samples"))}
    assert shipped == shipped_files(catalogue)


def test_every_shipped_report_is_marked_as_an_example(catalogue: Catalogue) -> None:
    assert all(name.startswith(PREFIX) for name in shipped_files(catalogue))


def test_the_local_figures_can_all_be_stored(catalogue: Catalogue) -> None:
    for entry in _entries(catalogue):
        assert observations_of(entry, catalogue.by_code[entry.indicator])


def test_every_local_indicator_has_two_or_three_periods(catalogue: Catalogue) -> None:
    entries = _entries(catalogue)
    for indicator in catalogue.of_kind(IndicatorKind.LOCAL):
        periods = {entry.period for entry in entries if entry.indicator == indicator.code}
        assert 2 <= len(periods) <= 3, indicator.code
