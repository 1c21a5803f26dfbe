"""The dates of a page: when it was published and last changed, as the lines around its headline say.

```
Published: May 8, 2025 10:12 GMT      Xinhua | Updated: 2017-09-15 17:52      Publié le 8 mai 2025 à 10h12
```

A date in figures that may be read in two ways (`05/08/2025`) is none, and so is one without a year. Of a line with
several times of day the day alone is told.
"""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from newsdoc.readers.plaintext.chunk import Chunk
from newsdoc.readers.plaintext.dates import CJK_DATE, calendar_day, cjk_date, printed_dates
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.words import MODIFIED_WORDS, PUBLISHED_WORDS
from newsdoc.readers.plaintext.zones import AMBIGUOUS_ZONES, ZONES
from newsdoc.span import Span

_WORD = Pattern(r"[^\W\d_]+")
_YEAR_FIRST = Pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_YEAR_LAST = Pattern(r"(?<!\d)(?P<one>\d{1,2})(?P<mark>[-./])(?P<other>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)")
_CJK = Pattern(CJK_DATE)
_MOST_MONTHS, _NOON = 12, 12
_SAID, _WITH_TIME, _DAY_ALONE = range(3)
_LARGEST_OFFSET = 13  # hours
_WIDEST_GAP = 12  # characters between a day and its time
_CLOCK = Pattern(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.h])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d|[:.]\d)"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?: ?Uhr)?"
    r"(?: ?(?P<zone>[A-Z]{1,4}\b(?![+-]\d))"
    r"|(?: ?(?:GMT|UTC))?(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>[0-5]\d))?)?"
)


class _Told(NamedTuple):
    """A date, and where in the line its words stand."""

    value: str
    span: Span


def dates_of_page(pieces: Sequence[Labelled], house: House, agency: str | None = None) -> list[Labelled]:
    """When the page was published and last changed, as the source lines and bylines of a story's head tell, as pieces.

    Of several lines the first counts that says what it tells, then one with a time of day: a day alone may be that of
    the visit.

    Args:
        pieces: of the head.
        house: the styles in use.
        agency: that has filed the story, whose zones those of the page are.
    """
    lines = [piece for piece in pieces if piece.label == "byline" or piece.fields.get("kind") == "source"]
    if not lines:
        return []
    zones = {name: zone for name, zone in ZONES.items() if name not in AMBIGUOUS_ZONES} | house.zones_of(agency)
    ranked = [each for line in lines for each in _ranked(line, house, zones)]
    found: dict[str, Labelled] = {}
    for _, piece in sorted(ranked, key=itemgetter(0)):
        found.setdefault(piece.label, piece)
    return list(found.values())


def _ranked(piece: Labelled, house: House, zones: dict[str, str]) -> Iterator[tuple[int, Labelled]]:
    """The dates of a line, the surest with the lowest number."""
    line = Chunk(piece.text, piece.origin)
    for label, told in _told(piece.text, house, zones):
        words = line.cut(*told.span)
        rank = _SAID if label else _WITH_TIME if "T" in told.value else _DAY_ALONE
        yield rank, Labelled(label or "date", words.text, words.spans, {"value": told.value})


def _told(line: str, house: House, zones: dict[str, str]) -> Iterator[tuple[str | None, _Told]]:
    """The date of each part of a line, and what the word says that opens the part, such as `Updated`."""
    parts: list[tuple[int, str | None]] = [(0, None), *_labels(line)]
    if len(parts) > 1 and _WORD.fullmatch(line, parts[-1][0]):  # `2025/05/08 10:12 更新`
        _, last = parts.pop()
        parts[-1] = (parts[-1][0], parts[-1][1] or last)
    ends = [*(start for start, _ in parts[1:]), len(line)]
    for (start, label), end in zip(parts, ends, strict=True):
        days = dict(_days(line, start, end, house))
        if len(days) == 1:
            ((day, span),) = days.items()
            yield label, _with_clock(line, start, end, _Told(day, span), zones)


def _labels(line: str) -> Iterator[tuple[int, str]]:
    for word in _WORD.finditer(line):
        folded = word[0].casefold()
        if folded in MODIFIED_WORDS:
            yield word.start(), "modified"
        elif folded in PUBLISHED_WORDS:
            yield word.start(), "date"


def _days(line: str, start: int, end: int, house: House) -> Iterator[tuple[str, Span]]:
    for printed, span in printed_dates(line, house.months, start, end):
        if printed.value:
            yield printed.value, span
    for found in _CJK.finditer(line, start, end):
        if (cjk := cjk_date(found)) and cjk.value:
            yield cjk.value, found.span()
    for found in _YEAR_FIRST.finditer(line, start, end):
        if day := calendar_day(int(found["year"]), int(found["month"]), int(found["day"])):
            yield day, found.span()
    for found in _YEAR_LAST.finditer(line, start, end):
        if day := _day_of_figures(found["one"], found["other"], found["year"], found["mark"]):
            yield day, found.span()


def _day_of_figures(one: str, other: str, year: str, mark: str) -> str | None:
    """A day behind points is European; of two figures that may both be months, only the same one tells."""
    day, month = int(one), int(other)
    if mark == "." or day > _MOST_MONTHS or day == month:
        return calendar_day(int(year), month, day)
    return calendar_day(int(year), day, month) if month > _MOST_MONTHS else None


def _with_clock(line: str, start: int, end: int, day: _Told, zones: dict[str, str]) -> _Told:
    """The day with its time, if one time stands near it."""
    first, last = day.span
    others = line[:first] + " " * (last - first) + line[last:]
    clocks = {clock: found.span() for found in _CLOCK.finditer(others, start, end) if (clock := _clock(found, zones))}
    if len(clocks) != 1:
        return day
    ((clock, (begins, ends)),) = clocks.items()
    if max(begins - last, first - ends) > _WIDEST_GAP:
        return day
    return _Told(f"{day.value}T{clock}", (min(first, begins), max(last, ends)))


def _clock(found: re.Match[str], zones: dict[str, str]) -> str | None:
    """ISO 8601 of a time of day, at its precision, with its zone if that is certain."""
    hour = int(found["hour"])
    if half := found["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half in "Pp" else 0)
    seconds = f":{found['second']}" if found["second"] else ""
    zone = zones.get(found["zone"] or "", "")
    if found["sign"] and int(found["hours"]) <= _LARGEST_OFFSET:
        zone = f"{found['sign']}{int(found['hours']):02d}:{found['minutes'] or '00'}"
    return f"{hour:02d}:{found['minute']}{seconds}{zone}"
