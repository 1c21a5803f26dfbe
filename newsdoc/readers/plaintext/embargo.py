"""When an embargo ends, as its notice states: `EMBARGOED UNTIL 00:01 ON MAY 9, 2025`, `Sperrfrist: 23.01.2025`."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from functools import lru_cache
from operator import itemgetter

from newsdoc.readers.plaintext.dates import calendar_day, printed_dates, with_nearest_year
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.zones import ZONES

_NUMERIC_DATE = Pattern(r"(?<![\d.])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)")
_MOMENT = Pattern(
    r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?(?![\w:+-]|\.[0-9])"
)
_MINUTE = r"[0-5]\d"
_UNIT = r"Uhr|hrs|hours|h\b"
_NOON = 12
_MIDDAY = Pattern(r"\b(?:noon|midday)\b", re.IGNORECASE)


def end_of_embargo(notice: str, header_date: str | None, house: House, agency: str | None = None) -> str | None:
    """ISO 8601 of the day or moment that the notice names, at its precision; None if it names no day, or several.

    Of several times the last is taken, since no copy may go out before all have come. Where it cannot be told which is
    the last, as of two times of which one has a zone, there is none either: copy with such a notice is then embargoed
    until further notice. A year that is not printed comes from the header; a zone that is not printed is not in the
    value.

    Args:
        notice: its words.
        header_date: ISO date of the header.
        house: the styles in use.
        agency: that has filed the story: `CST` is another time in Beijing than in Chicago.
    """
    if moments := [moment for moment in _MOMENT.findall(notice) if _is_moment(moment)]:
        return _latest(moments)
    words = notice.lower()  # `9 DE MAYO DE 2025`
    days = dict(_days(words, header_date, house))
    if len(days) != 1:
        return None
    ((day, (start, end)),) = days.items()
    clocks = _clocks(words[:start] + " " * (end - start) + words[end:], ZONES | house.zones_of(agency))
    return _latest([f"{day}T{clock}" for clock in clocks]) if clocks else day


def _is_moment(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True


def _latest(moments: Sequence[str]) -> str | None:
    """The last of them; None if some have a zone and others have none."""
    read = [datetime.fromisoformat(moment) for moment in moments]
    if len({each.tzinfo is None for each in read}) > 1:
        return None
    return max(zip(read, moments, strict=True), key=itemgetter(0))[1]


def _days(notice: str, header_date: str | None, house: House) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    for numeric in _NUMERIC_DATE.finditer(notice):
        day = calendar_day(int(numeric["year"]), int(numeric["month"]), int(numeric["day"]))
        found += [(day, numeric.span())] if day else []
    for date, span in printed_dates(notice, house.months):
        day = date.value or (with_nearest_year(date, header_date) if header_date else None)
        found += [(day, span)] if day else []
    return found


def _clocks(words: str, zones: Mapping[str, str]) -> list[str]:
    """`hh:mm` and the zone, of each time of day that is marked as one."""
    clocks: list[str] = []
    for found in _time(tuple(zones)).finditer(_MIDDAY.sub("12:00", words)):
        hour, minute = int(found["hour"]), int(found["minute"] or found["bare"] or 0)
        if not (found["mark"] or found["bare"] or found["half"] or found["unit"]):
            continue
        if found["half"]:
            hour = hour % _NOON + (_NOON if found["half"][0] in "pP" else 0)
        try:
            clock = time(hour, minute).isoformat(timespec="minutes")
        except ValueError:
            continue
        clocks.append(clock + zones.get((found["zone"] or "").upper(), ""))
    return clocks


@lru_cache(maxsize=8)
def _time(zones: tuple[str, ...]) -> Pattern:
    """A time of day, perhaps in one of these zones."""
    zone = "|".join(map(re.escape, zones))
    return Pattern(
        rf"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])"
        rf"(?:(?P<mark>[:.h])(?P<minute>{_MINUTE})|(?P<bare>{_MINUTE})(?= ?(?:{zone}|{_UNIT})))?(?!\d|\.\d)"
        rf" ?(?P<half>[ap]\.?m\b\.?)?(?P<unit>{_UNIT})? ?(?:(?P<zone>{zone})\b)?",
        re.IGNORECASE,
    )
