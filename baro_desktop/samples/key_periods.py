"""Which period each key figure is printed for."""

from __future__ import annotations

from datetime import date

_NOVEMBER = {
    "N1": "31. august {0}",
    "N2": "1. september {0}",
    "N3": "2. kvartal {0}",
    "N4": "1. oktober {0}",
    "N5": "august {0}",
    "N6": "august {0}",
    "N7": "januar-september {0}",
    "N8": "1. juli {0}",
    "N9": "2. kvartal {0}",
    "N10": "September {0}",
    "N11": "September {0}",
    "N12": "juli 2016-september {0}",
    "N13": "2. kvartal {0}",
    "N14": "{2}",
    "N15": "{1}",
    "N16": "{1}",
    "N17": "{1}",
    "N18": "januar-september {0}",
}
_JUNE = {
    "N1": "30. april {0}",
    "N2": "30. april {0}",
    "N3": "4. kvartal {1}",
    "N4": "6. februar {0}",
    "N5": "marts {0}",
    "N6": "marts {0}",
    "N7": "januar-april {0}",
    "N8": "1. januar {0}",
    "N9": "4. kvartal {1}",
    "N10": "December {1}",
    "N11": "December {1}",
    "N12": "juli 2016-december {1}",
    "N13": "4. kvartal {1}",
    "N14": "{2}",
    "N15": "{1}",
    "N16": "{1}",
    "N17": "{1}",
    "N18": "januar-april {0}",
}
_EARLIER = {
    "N1": "31. december {1}",
    "N2": "31. december {1}",
    "N5": "november {1}",
    "N6": "november {1}",
}
"""What stands in a report of June that was made before the newest figures came."""

_EARLY_REPORTS = frozenset({("Glostrup", date(2026, 6, 1))})


def key_period(code: str, area: str, month: date) -> str:
    """Return the period of a key figure in the report of an area and month.

    Reports of one month can differ: one that was made early has earlier periods. Until the
    figures of spring or autumn are out, a report holds those before them.
    """
    forms = _JUNE if 5 <= month.month <= 9 else _NOVEMBER
    if (area, month) in _EARLY_REPORTS:
        forms = forms | _EARLIER
    year = month.year if month.month >= 5 else month.year - 1
    return forms[code].format(year, year - 1, year - 2)
