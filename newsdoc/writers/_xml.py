"""Writes well-formed XML: the one place where text is escaped.

Building strings is several times faster than building a tree, and safe as long as nothing but these functions makes
`Markup`: the type checkers refuse a plain string where markup is expected.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    Markup = NewType("Markup", str)
    """Escaped text or whole elements, ready to be written."""
else:
    Markup = str  # a type for the checkers alone: calling a NewType costs as much as escaping does

EMPTY = Markup("")
BLANK = Markup(" ")
LINE_FEED = Markup("\n")

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
_JOINT = "\x1f"  # XML cannot hold it, so no document has it
_HOLE = re.compile(f"{_JOINT}([a-z_]+){_JOINT}")
_IN_ATTRIBUTES = (('"', "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"))
_LINE_BREAKS = re.compile("[\t\n\r\x85\u2028\u2029]+")


def text(value: str) -> Markup:
    """Character data."""
    if value.isascii() and not ("&" in value or "<" in value or ">" in value or "\r" in value):
        return Markup(value)
    for character, escaped in _REPLACEMENTS:
        if character in value:
            value = value.replace(character, escaped)
    return Markup(value)


def one_line(value: str) -> str:
    """`value` with line breaks and tabs as blanks (NewsML-G2 `g2normalizedString` and the like)."""
    return value if value.isprintable() else _LINE_BREAKS.sub(" ", value)


def line(value: str) -> Markup:
    """Character data on one line."""
    return text(value if value.isprintable() else one_line(value))


def number(value: int) -> Markup:
    """A number: digits need no escaping, in attributes either."""
    return Markup(str(value))


def element(name: str, content: Markup = EMPTY, constant: Markup = EMPTY, /, **attributes: str | None) -> Markup:
    """An element.

    Args:
        name: its name; never from input.
        content: what is in it.
        constant: attributes that were made before, by `attributes`.
        attributes: name to value, None to leave it out; `class_` stands for `class`, `xml_lang` for `xml:lang`.
    """
    written = constant + _attributes(attributes) if attributes else constant
    return Markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def parent(name: str, children: Iterable[Markup], constant: Markup = EMPTY, /, **attributes: str | None) -> Markup:
    """An element with each child on a line, within white space that has no meaning; empty ones leave no trace.

    The other arguments are those of `element`.
    """
    written = constant + _attributes(attributes) if attributes else constant
    return Markup("\n".join([f"<{name}{written}>", *filter(None, children), f"</{name}>"]))


def attributes(**values: str) -> Markup:
    """Attributes ready for `element`, such as those that are the same in every document."""
    return _attributes(values)


def elements(name: str, values: Sequence[str], separator: Markup) -> Markup:
    """An element with character data for each value, and a separator between them.

    The values are escaped together, which is faster: no text of a document has the character that joins them.
    """
    joined = _JOINT.join(values)
    escaped = text(joined)
    parts = values if escaped is joined else escaped.split(_JOINT)
    return Markup(f"<{name}>{f'</{name}>{separator}<{name}>'.join(parts)}</{name}>")


def join(*parts: Markup) -> Markup:
    """Parts one after the other."""
    return Markup("".join(parts))


def between(separator: Markup, parts: Iterable[Markup]) -> Markup:
    """Parts with a separator between them; empty ones, and those of white space alone, leave no trace."""
    return Markup(separator.join(filter(str.strip, parts)))


def lines(parts: Iterable[Markup]) -> Markup:
    """Parts on a line each, within white space that has no meaning; empty ones leave no trace."""
    return Markup("\n".join(["", *filter(None, parts), ""]))


def document(root: Markup) -> bytes:
    """The file."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()


def hole(name: str) -> Markup:
    """A place in a `Template`."""
    return Markup(f"{_JOINT}{name}{_JOINT}")


class Template:
    """Elements that are the same in every document, but for what stands in their holes: one step instead of many."""

    def __init__(self, markup: Markup) -> None:
        self._format = _HOLE.sub(r"%(\1)s", markup.replace("%", "%%"))

    def filled(self, **parts: Markup) -> Markup:
        """The elements, each hole filled with the part of its name."""
        return Markup(self._format % parts)


@lru_cache(maxsize=256)
def numbered(attribute: str, prefix: str, number: int) -> Markup:
    """An attribute that tells elements of one kind apart, such as `id="picture-1"`, ready for `element`."""
    return attributes(**{attribute: f"{prefix}-{number}"})


def _attributes(values: Mapping[str, str | None]) -> Markup:
    written = ""
    for key, value in values.items():
        if value is not None:
            written += f' {_ATTRIBUTE_NAMES.get(key, key)}="{_attribute(value)}"'
    return Markup(written)


def _attribute(value: str) -> str:
    if value.isascii() and value.isprintable() and not ("&" in value or "<" in value or ">" in value or '"' in value):
        return value
    escaped: str = text(value)
    for character, reference in _IN_ATTRIBUTES:
        escaped = escaped.replace(character, reference)
    return escaped
