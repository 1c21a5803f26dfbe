"""Dates as they are printed: `May 8, 2025`, `8 May 2025`, `Dec. 03`, `21 jan 2019`, `2025-05-08`."""

import re
from datetime import date
from typing import NamedTuple

from newsdoc.readers.plaintext.house.months import MONTHS

_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})\.?"
_DAY = r"(?P<{0}>[0-3]?[0-9])(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<{0}>(?:1[89]|20)[0-9]{{2}})"

PRINTED_DATE = "|".join(
    (
        rf"{_MONTH.format('m1')} {{1,2}}{_DAY.format('d1')}(?:,? {{1,2}}{_YEAR.format('y1')})?(?![0-9])",
        rf"{_DAY.format('d2')} {{1,2}}{_MONTH.format('m2')}(?:,? {{1,2}}{_YEAR.format('y2')})?(?![\w])",
        rf"{_YEAR.format('y3')}-(?P<m3>[0-9]{{2}})-(?P<d3>[0-9]{{2}})(?![0-9])",
    )
)
"""Pattern of a printed date, without its year if none is printed. Month words have to be looked up afterwards."""

_GROUPS = ("m1", "d1", "y1", "d2", "m2", "y2", "y3", "m3", "d3")
_LEAP_YEAR = 2000


class PrintedDate(NamedTuple):
    """Day and month, and the year if it is printed."""

    day: int
    month: int
    year: int | None
    value: str | None
    """ISO 8601, if the year is printed."""


def printed_date(found: re.Match[str]) -> PrintedDate | None:
    """The date of a match of `PRINTED_DATE`, if its month word is one and the day can exist."""
    m1, d1, y1, d2, m2, y2, y3, m3, d3 = found.group(*_GROUPS)
    day, word, year = (d1, m1, y1) if d1 else (d2, m2, y2) if d2 else (d3, m3, y3)
    month = int(word) if word.isdecimal() else MONTHS.get(word.casefold(), 0)
    value = calendar_day(int(year) if year else _LEAP_YEAR, month, int(day))
    if value is None:
        return None
    return PrintedDate(int(day), month, int(year), value) if year else PrintedDate(int(day), month, None, None)


def calendar_day(year: int, month: int, day: int) -> str | None:
    """ISO 8601 of a day, None if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def with_nearest_year(printed: PrintedDate, reference: str) -> str | None:
    """ISO 8601 of a day without a printed year: the one nearest to `reference`, an ISO date at least to the month."""
    near = date.fromisoformat(reference[:10] if len(reference) >= len("2025-05-09") else f"{reference}-15")
    candidates = [
        calendar_day(near.year + shift, printed.month, printed.day) for shift in (-1, 0, 1) if near.year + shift > 0
    ]
    days = [date.fromisoformat(candidate) for candidate in candidates if candidate]
    return min(days, key=lambda day: abs(day - near)).isoformat() if days else None
