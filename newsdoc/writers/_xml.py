"""Writes well-formed XML: the one place where text is escaped.

Building strings is several times faster than building a tree, and safe as long as nothing but these functions makes
`Markup`: the type checkers refuse a plain string where markup is expected.
"""

import re
from typing import NewType

Markup = NewType("Markup", str)
"""Escaped text or whole elements, ready to be written."""

DECLARATION = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
EMPTY = Markup("")

# XML 1.0, 2.4 and 2.11. Line ends become LF. `>` matters only in `]]>` but is always escaped.
_ASCII = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r\n", "\n"), ("\r", "\n"))
# Legal but harmful: NEL and the line and paragraph separators end lines for XML 1.1; U+FEFF is no text.
_BEYOND = (("\x85", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\ufeff", ""))
_IN_ATTRIBUTES = (('"', "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"))
_LINE_BREAKS = re.compile("[\t\n\r\x85\u2028\u2029]+")


def text(value: str) -> Markup:
    """Character data."""
    for character, escaped in _ASCII if value.isascii() else (*_ASCII, *_BEYOND):
        if character in value:
            value = value.replace(character, escaped)
    return Markup(value)


def one_line(value: str) -> str:
    """`value` with line breaks and tabs as blanks (NewsML-G2 `g2normalizedString` and the like)."""
    return _LINE_BREAKS.sub(" ", value)


def line(value: str) -> Markup:
    """Character data on one line."""
    return text(one_line(value))


def element(name: str, content: Markup = EMPTY, /, **attributes: str | None) -> Markup:
    """An element.

    Args:
        name: its name; never from input.
        content: what is in it.
        attributes: name to value, None to leave it out. `_` at the end is dropped, `__` stands for a colon.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    return Markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def join(*parts: Markup) -> Markup:
    """Parts one after the other."""
    return Markup("".join(parts))


def lines(*parts: Markup) -> Markup:
    """Parts on a line each, within white space that has no meaning; empty ones leave no trace."""
    return Markup("".join(f"\n{part}" for part in parts if part) + "\n")


def _attribute(key: str, value: str) -> str:
    escaped: str = text(value)
    for character, reference in _IN_ATTRIBUTES:
        if character in escaped:
            escaped = escaped.replace(character, reference)
    return f' {key.rstrip("_").replace("__", ":")}="{escaped}"'
