"""Words in CommonMark (0.31): whatever Markdown would read as markup is escaped, so that a parser gives them back.

White space is the one thing that is not kept as it is: a block of prose is written on one line, without white space
at its ends, and a line break within it as a blank.
"""

import re
from collections.abc import Sequence

_SEPARATOR = "\x1f"  # XML cannot hold it, so no document has it
# The backslash first. `~` is markup in a widespread extension only, which strikes words out.
_ANYWHERE = "\\`*_[]<~"
_LINE_BREAKS = "\n\r\x85\u2028\u2029"
_REFERENCE = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
# Sections 4 and 5: headings, thematic breaks, quotations and lists are told by how a line starts.
_STARTS = frozenset("#+->0123456789")
_MARKER = re.compile(r"(?:#{1,6}|\+)(?=[ \t]|$)|-(?=[- \t]|$)|>")
_NUMBER = re.compile(r"[0-9]{1,9}(?=[.)](?:[ \t]|$))")
_CLOSING_HASHES = re.compile(r"(?:(?<=[ \t])|^)#+$")


def lines(texts: Sequence[str]) -> list[str]:
    """Texts, each as a line of Markdown; they are escaped together, which is faster."""
    return [line(each) for each in escaped(_SEPARATOR.join(texts)).split(_SEPARATOR)] if texts else []


def heading_line(line: str) -> str:
    """A line of Markdown as a heading has it: hash signs at its end would close it."""
    return _CLOSING_HASHES.sub(lambda found: f"\\{found[0]}", line)


def destination(href: str) -> str:
    """The address of a link or picture (section 6.3), in which references are read."""
    address = href.replace("&", "&amp;")
    return f"<{address}>" if "(" in address or ")" in address else address


def escaped(text: str) -> str:
    """A text with what is markup anywhere escaped, and on one line."""
    for character in _ANYWHERE:
        if character in text:
            text = text.replace(character, f"\\{character}")
    for character in _LINE_BREAKS:
        if character in text:
            text = text.replace(character, " ")
    return _REFERENCE.sub(r"\\&", text) if "&" in text else text


def line(text: str) -> str:
    """Escaped text as a line of its own: without white space at its ends, and with no marker at its start."""
    words = text.strip()
    if words[:1] not in _STARTS:
        return words
    number = _NUMBER.match(words)
    if number:
        return f"{number[0]}\\{words[number.end() :]}"
    return f"\\{words}" if _MARKER.match(words) else words
