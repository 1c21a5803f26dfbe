"""Writes well-formed XML: the one place where text is escaped.

Building strings is several times faster than building a tree, and safe as long as nothing but these functions makes
`Markup`: the type checkers refuse a plain string where markup is expected.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NewType

Markup = NewType("Markup", str)
"""Escaped text or whole elements, ready to be written."""

DECLARATION = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
EMPTY = Markup("")
BLANK = Markup(" ")

# XML 1.0, 2.4 and 2.11. Line ends become LF. `>` matters only in `]]>` but is always escaped.
# Legal but harmful: NEL and the line and paragraph separators end lines for XML 1.1; U+FEFF is no text.
_REPLACEMENTS = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ("\r\n", "\n"),
    ("\r", "\n"),
    ("\x85", "\n"),
    ("\u2028", "\n"),
    ("\u2029", "\n"),
    ("\ufeff", ""),
)
_ATTRIBUTE_NAMES = {"class_": "class", "xml_lang": "xml:lang"}
_SEPARATOR = "\x1f"  # XML cannot hold it, so no document has it
_LF = "\n"
_IN_ATTRIBUTES = (('"', "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"))
_LINE_BREAKS = re.compile("[\t\n\r\x85\u2028\u2029]+")


def text(value: str) -> Markup:
    """Character data."""
    if value.isascii() and not ("&" in value or "<" in value or ">" in value or "\r" in value):
        return value  # type: ignore[return-value]  # calling Markup would cost as much as the checks
    for character, escaped in _REPLACEMENTS:
        if character in value:
            value = value.replace(character, escaped)
    return Markup(value)


def one_line(value: str) -> str:
    """`value` with line breaks and tabs as blanks (NewsML-G2 `g2normalizedString` and the like)."""
    return value if value.isprintable() else _LINE_BREAKS.sub(" ", value)


def line(value: str) -> Markup:
    """Character data on one line."""
    return text(one_line(value))


def element(name: str, content: Markup = EMPTY, constant: Markup = EMPTY, /, **attributes: str | None) -> Markup:
    """An element.

    Args:
        name: its name; never from input.
        content: what is in it.
        constant: attributes that were made before, by `attributes`.
        attributes: name to value, None to leave it out; `class_` stands for `class`, `xml_lang` for `xml:lang`.
    """
    tag = name + constant
    if not attributes and content:
        return f"<{tag}>{content}</{name}>"  # type: ignore[return-value]  # as in `text`
    for key, value in attributes.items():
        if value is not None:
            tag += f' {_ATTRIBUTE_NAMES.get(key, key)}="{_attribute(value)}"'
    return f"<{tag}>{content}</{name}>" if content else f"<{tag}/>"  # type: ignore[return-value]  # as in `text`


def attributes(**values: str) -> Markup:
    """Attributes ready for `element`, such as those that are the same in every document."""
    written = ""
    for key, value in values.items():
        written += f' {_ATTRIBUTE_NAMES.get(key, key)}="{_attribute(value)}"'
    return written  # type: ignore[return-value]  # as in `text`


def elements(name: str, values: Sequence[str]) -> Markup:
    """An element with character data for each value, on a line each.

    The values are escaped together, which is faster: no text of a document has the character that separates them.
    """
    return Markup(f"<{name}>{text(_SEPARATOR.join(values)).replace(_SEPARATOR, f'</{name}>{_LF}<{name}>')}</{name}>")


def join(*parts: Markup) -> Markup:
    """Parts one after the other."""
    return Markup("".join(parts))


def between(separator: Markup, parts: Iterable[Markup]) -> Markup:
    """Parts with a separator between them; empty ones, and those of white space alone, leave no trace."""
    return Markup(separator.join(filter(str.strip, parts)))


def lines(parts: Iterable[Markup]) -> Markup:
    """Parts on a line each, within white space that has no meaning; empty ones leave no trace."""
    joined = "\n".join(filter(None, parts))
    return Markup(f"\n{joined}\n" if joined else "\n")


@lru_cache(maxsize=256)
def numbered(attribute: str, prefix: str, number: int) -> Markup:
    """An attribute that tells elements of one kind apart, such as `id="picture-1"`, ready for `element`."""
    return attributes(**{attribute: f"{prefix}-{number}"})


def _attribute(value: str) -> str:
    if value.isascii() and value.isprintable() and not ("&" in value or "<" in value or ">" in value or '"' in value):
        return value
    escaped: str = text(value)
    for character, reference in _IN_ATTRIBUTES:
        escaped = escaped.replace(character, reference)
    return escaped
