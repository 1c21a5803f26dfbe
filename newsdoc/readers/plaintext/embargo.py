"""When an embargo ends, as its notice states: `EMBARGOED UNTIL 00:01 ON MAY 9, 2025`, `Sperrfrist: 23.01.2025`."""

import re
from datetime import datetime, time

from newsdoc.readers.plaintext.dates import calendar_day, printed_dates, with_nearest_year
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern

_NUMERIC_DATE = Pattern(r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)")
_ZONES = {
    "GMT": "Z",
    "UTC": "Z",
    "BST": "+01:00",
    "CET": "+01:00",
    "MEZ": "+01:00",
    "CEST": "+02:00",
    "MESZ": "+02:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
_MOMENT = Pattern(
    r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?(?![\w:+-]|\.[0-9])"
)
_MINUTE = r"[0-5]\d"
_UNIT = r"Uhr|hrs|hours|h\b"
_TIME = Pattern(
    rf"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])"
    rf"(?:(?P<mark>[:.h])(?P<minute>{_MINUTE})|(?P<bare>{_MINUTE})(?= ?(?:{'|'.join(_ZONES)}|{_UNIT})))?(?!\d|\.\d)"
    rf" ?(?P<half>[ap]\.?m\b\.?)?(?P<unit>{_UNIT})? ?(?:(?P<zone>{'|'.join(_ZONES)})\b)?",
    re.IGNORECASE,
)
_NOON = 12
_MIDDAY = Pattern(r"\b(?:noon|midday)\b", re.IGNORECASE)


def end_of_embargo(notice: str, header_date: str | None, house: House) -> str | None:
    """ISO 8601 of the day or moment that the notice names, at its precision; None if it names none, or several.

    A year that is not printed comes from the header; a zone that is not printed is not in the value.
    """
    if moment := _moment(notice):
        return moment
    days = dict(_days(notice, header_date, house))
    if len(days) != 1:
        return None
    ((day, (start, end)),) = days.items()
    clock = _clock(notice[:start] + " " * (end - start) + notice[end:])
    return f"{day}T{clock}" if clock else day


def _moment(notice: str) -> str | None:
    """The only moment in ISO 8601 that the notice names."""
    found = set(_MOMENT.findall(notice))
    if len(found) != 1:
        return None
    (moment,) = found
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return None
    return moment


def _days(notice: str, header_date: str | None, house: House) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    for numeric in _NUMERIC_DATE.finditer(notice):
        day = calendar_day(int(numeric["year"]), int(numeric["month"]), int(numeric["day"]))
        found += [(day, numeric.span())] if day else []
    for date, span in printed_dates(notice, house.months):
        day = date.value or (with_nearest_year(date, header_date) if header_date else None)
        found += [(day, span)] if day else []
    return found


def _clock(words: str) -> str | None:
    """`hh:mm` and the zone, of the first time of day that is marked as one."""
    for found in _TIME.finditer(_MIDDAY.sub("12:00", words)):
        hour, minute = int(found["hour"]), int(found["minute"] or found["bare"] or 0)
        if not (found["mark"] or found["bare"] or found["half"] or found["unit"]):
            continue
        if found["half"]:
            hour = hour % _NOON + (_NOON if found["half"][0] in "pP" else 0)
        try:
            clock = time(hour, minute).isoformat(timespec="minutes")
        except ValueError:
            continue
        return clock + _ZONES.get((found["zone"] or "").upper(), "")
    return None
