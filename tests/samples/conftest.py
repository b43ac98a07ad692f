from __future__ import annotations

from datetime import date

import pytest

from baro_desktop.models.catalogue import Catalogue
from baro_desktop.samples.figures import SampleReport
from baro_desktop.samples.generator import make_sample


@pytest.fixture
def ballerup(catalogue: Catalogue) -> SampleReport:
    return make_sample(catalogue, "Ballerup", date(2026, 6, 1))
