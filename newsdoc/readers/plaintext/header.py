"""The date that opens a file: ` date 2025-05-09 ` before the text, as page extractors leave it, or alone on the first
line, as the writer `text` puts it. It is the date of the page, not of the event.
"""

from typing import NamedTuple

from newsdoc.readers.plaintext.dates import calendar_day
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.span import Span

_HEADER = Pattern(
    r"\s*(?:date (?P<run_on>\d{4}-\d{2}(?:-\d{2})?)(?!\S)|(?P<alone>\d{4}(?:-\d{2}(?:-\d{2})?)?)[ \t]*(?=[\r\n]|$))"
)


class Header(NamedTuple):
    """A date header: its value as printed (which is ISO 8601), the span it takes, and whether there is such a day."""

    value: str
    span: Span
    exists: bool


def find_header(text: str) -> Header | None:
    """The header at the start of `text`, None if there is none."""
    found = _HEADER.match(text)
    if not found:
        return None
    group = "run_on" if found["run_on"] else "alone"
    value = found[group]
    year, month, day = int(value[:4]), int(value[5:7] or 1), int(value[8:] or 1)
    start = found.end() - len(found[0].lstrip())
    return Header(value, (start, found.end(group)), calendar_day(year, month, day) is not None)
