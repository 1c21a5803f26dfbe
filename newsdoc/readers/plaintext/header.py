"""The date that opens a file: ` date 2025-05-09 ` before the text, as page extractors leave it; alone on the first
line, perhaps with a time, as the writer `text` puts it; or `2023-08-16 11:29，正文：`. It is the date of the page, not
of the event.
"""

from typing import NamedTuple

from newsdoc.readers.plaintext.dates import calendar_day
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.span import Span

# ISO 8601 knows the ten figures of ASCII only, `\d` those of all scripts.
_YEAR, _TWO = "[0-9]{4}", "[0-9]{2}"
_ZONE = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_TIME = rf"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?{_ZONE}?"
_HEADER = Pattern(
    rf"\s*(?:date (?P<run_on>{_YEAR}-{_TWO}(?:-{_TWO})?)(?!\S)"
    rf"|(?P<alone>{_YEAR}(?:-{_TWO}(?:-{_TWO}(?:{_TIME})?)?)?)[ \t]*(?=[\r\n]|$)"
    rf"|(?P<page>{_YEAR}-{_TWO}-{_TWO} (?:[01][0-9]|2[0-3]):[0-5][0-9])[，,] ?正文[：:])"
)


class Header(NamedTuple):
    """A date header: its value (ISO 8601), the words, the span of all of it, and whether there is such a day."""

    value: str
    text: str
    span: Span
    exists: bool


def find_header(text: str) -> Header | None:
    """The header at the start of `text`, None if there is none."""
    found = _HEADER.match(text)
    if not found:
        return None
    group = "run_on" if found["run_on"] else "alone" if found["alone"] else "page"
    words = found[group]
    year, month, day = int(words[:4]), int(words[5:7] or 1), int(words[8:10] or 1)
    start = found.end() - len(found[0].lstrip())
    end = found.end() if group == "page" else found.end(group)
    return Header(words.replace(" ", "T"), words, (start, end), calendar_day(year, month, day) is not None)
