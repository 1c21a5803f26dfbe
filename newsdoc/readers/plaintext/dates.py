"""Dates as they are printed: `May 8, 2025`, `8 May 2025`, `Dec. 03`, `21 jan 2019`, `2025-05-08`, `5月8日`."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.span import Span

_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})\.?"
_DAY = r"(?P<{0}>[0-3]?[0-9])(?:st|nd|rd|th|\.|er|º)?"
_YEAR = r"(?P<{0}>(?:1[89]|20)[0-9]{{2}})"
_BLANK = "[ \xa0]"
_YEAR_BEHIND = rf"(?:(?:,| de)?{_BLANK}{{1,2}}{_YEAR.format('y2')}(?: года| г\.)?)?"
_YEAR_BEHIND_DAY = rf"(?:,?{_BLANK}{{1,2}}{_YEAR.format('y1')})?(?![0-9])"

PRINTED_DATE = "|".join(
    (
        rf"{_MONTH.format('m1')}{_BLANK}{{0,2}}(?<=[ .\xa0]){_DAY.format('d1')}{_YEAR_BEHIND_DAY}",
        rf"{_DAY.format('d2')}{_BLANK}{{1,2}}(?:de{_BLANK})?{_MONTH.format('m2')}{_YEAR_BEHIND}(?!\w)",
        rf"{_YEAR.format('y3')}-(?P<m3>[0-9]{{2}})-(?P<d3>[0-9]{{2}})(?![0-9])",
    )
)
"""Pattern of a printed date, without its year if none is printed. Month words have to be looked up afterwards."""

CJK_DATE = rf"(?:{_YEAR.format('y4')}年)?(?P<m4>[01０１]?[0-9０-９])月(?P<d4>[0-3０-３]?[0-9０-９])日"
"""Pattern of a date as Chinese and Japanese print it."""

_DATE = Pattern(rf"(?<!\w)(?:{PRINTED_DATE})")
_CJK_GROUPS = ("y4", "m4", "d4")
_CJK_DAY = Pattern(CJK_DATE)
_DAY_IN_FIGURES = Pattern(r"\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2}")
_DAY_OF_WEEK = Pattern(r"(?:[^\W\d_]{2,10}\.?,? )?")
_LEAP_YEAR = 2000
_NAMED_GROUP = Pattern(r"\(\?P<\w+>")


class PrintedDate(NamedTuple):
    """Day and month, and the year if it is printed."""

    day: int
    month: int
    year: int | None
    value: str | None
    """ISO 8601, if the year is printed."""


def unnamed(pattern: str) -> str:
    """A pattern without the names of its groups, to be part of a larger one."""
    return _NAMED_GROUP.sub("(?:", pattern)


def printed_date(found: re.Match[str], months: Mapping[str, int]) -> PrintedDate | None:
    """The date of a match of `PRINTED_DATE`, if its month word is one of `months` and the day can exist."""
    day, word, year = found.group("d1", "m1", "y1")
    if not day:
        day, word, year = found.group("d2", "m2", "y2")
    if not day:
        day, word, year = found.group("d3", "m3", "y3")
    month = int(word) if word.isdecimal() else months.get(word.casefold(), 0)
    return _printed(day, month, year)


def printed_dates(
    text: str, months: Mapping[str, int], start: int = 0, end: int | None = None
) -> Iterator[tuple[PrintedDate, Span]]:
    """The dates in `text[start:end]`, and where in `text` they stand.

    In `until 9 May` the first word is no month, and the day belongs to the next one.
    """
    at = start
    while found := _DATE.search(text, at, len(text) if end is None else end):
        printed = printed_date(found, months)
        if printed:
            yield printed, found.span()
        at = found.end() if printed or not found["m1"] else found.end("m1")


def is_full_day(text: str, months: Mapping[str, int]) -> bool:
    """Whether `text` is a printed date with its year and nothing else but the day of the week before it."""
    for printed, (start, end) in printed_dates(text, months):
        if printed.year is not None and end == len(text) and _DAY_OF_WEEK.fullmatch(text, 0, start):
            return True
    return bool(_DAY_IN_FIGURES.fullmatch(text) or _CJK_DAY.fullmatch(text))


def cjk_date(found: re.Match[str]) -> PrintedDate | None:
    """The date of a match of `CJK_DATE`, if the day can exist."""
    year, month, day = found.group(*_CJK_GROUPS)
    return _printed(day, int(month), year)


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


def _printed(day: str, month: int, year: str | None) -> PrintedDate | None:
    value = calendar_day(int(year) if year else _LEAP_YEAR, month, int(day))
    if value is None:
        return None
    return PrintedDate(int(day), month, int(year), value) if year else PrintedDate(int(day), month, None, None)
