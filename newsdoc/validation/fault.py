"""What is wrong with a file, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from newsdoc.diagnostics import Diagnostic
from newsdoc.source import Source
from newsdoc.span import Place

_LONGEST = 300  # characters of a message; validators quote whole values


@dataclass(frozen=True)
class Fault:
    """One way in which a file breaks a schema.

    Attributes:
        message: what is wrong, on one line.
        path: which part of the file: `/newsItem/contentMeta/headline[2]` or `/newsItem/@guid` in XML, the JSON
            Pointer (RFC 6901) in JSON; empty for the file as a whole.
        place: the same as name, line and column.
    """

    message: str
    path: str
    place: Place

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" (at {self.path})" if self.path else "")


@dataclass(frozen=True)
class Instance:
    """What is checked against a schema.

    Attributes:
        source: its bytes and its text.
        is_text: whether it was given as text, so that `source.raw` is UTF-8 whatever the text says of its encoding.
        damage: what was noticed when it was decoded.
    """

    source: Source
    is_text: bool
    damage: tuple[Diagnostic, ...]


Check: TypeAlias = Callable[[Instance], Iterable[Fault]]
"""A compiled schema."""


def fault(message: str, path: str, source: Source, offset: int) -> Fault:
    """A fault at an offset of the source's text, its message on one line and not too long."""
    at = min(max(offset, 0), len(source.text))
    return Fault(_one_line(message), _one_line(path), source.place((at, at)))


def _one_line(text: str) -> str:
    """`text` without what a terminal would obey."""
    shown = " ".join(text.split())
    if not shown.isprintable():
        shown = "".join(character if character.isprintable() else " " for character in shown)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST // 2]} ... {shown[-_LONGEST // 2 :]}"
