"""The date that opens a file: ` date 2025-05-09 ` before the text, as page extractors leave it; alone on the first
line, as the writer `text` puts it; or `2023-08-16 11:29，正文：`. It is the date of the page, not of the event.
"""

from typing import NamedTuple

from newsdoc.readers.plaintext.dates import calendar_day
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.span import Span

_HEADER = Pattern(
    r"\s*(?:date (?P<run_on>\d{4}-\d{2}(?:-\d{2})?)(?!\S)|(?P<alone>\d{4}(?:-\d{2}(?:-\d{2})?)?)[ \t]*(?=[\r\n]|$)"
    r"|(?P<page>\d{4}-\d{2}-\d{2} [0-2]\d:[0-5]\d)[，,] ?正文[：:])"
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
