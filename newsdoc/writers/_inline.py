"""Inline markup as a tree: marks may overlap, elements may not.

```
emphasis  [ . . . ]
strong          [ . . . ]
text      a b c d e f g h
runs      a b c               opens emphasis
                d e           opens strong, closes strong and emphasis
                    f g       opens strong again, closes it
                        h
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from newsdoc.model import Link, Mark, replace


class Run(NamedTuple):
    """Words under the same marks."""

    opened: tuple[Mark, ...]
    """Marks that open before the words, outermost first."""
    text: str
    closed: tuple[Mark, ...]
    """Marks that close behind the words, innermost first; one that goes on is opened again by the next run."""


class _Piece(NamedTuple):
    text: str
    marks: tuple[Mark, ...]


def runs(text: str, marks: Sequence[Mark]) -> Iterator[Run]:
    """The text in runs that, one after the other, make a well-formed tree; no run is empty.

    No link stands within a link, which none of the formats allows: where links overlap, the one that starts last leads
    (of two that start together, the shorter; of two alike, the last).
    """
    outer: tuple[Mark, ...] = ()
    for piece, following in pairwise((*_pieces(text, marks), _Piece("", ()))):
        shared = _shared(piece.marks, following.marks)
        yield Run(piece.marks[len(outer) :], piece.text, piece.marks[shared:][::-1])
        outer = piece.marks[:shared]


def clipped(marks: Sequence[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks within a stretch of the text they belong to, such as an item of a list, counted from its start."""
    return tuple(
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in marks
        if mark.start < end and mark.end > start
    )


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[_Piece]:
    """The text, cut wherever a mark starts or ends, with the marks that cover each piece, outermost first."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    starting = {start: list(group) for start, group in groupby(ordered, key=lambda mark: mark.start)}
    edges = {0, len(text), *starting, *(mark.end for mark in marks)}
    covering: list[Mark] = []
    for start, end in pairwise(sorted(edges)):
        covering = [mark for mark in covering if mark.end > start] + starting.get(start, [])
        yield _Piece(text[start:end], _with_one_link(covering))


def _with_one_link(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    links = [mark for mark in marks if isinstance(mark, Link)]
    return tuple(mark for mark in marks if not isinstance(mark, Link) or mark is links[-1])


def _shared(marks: tuple[Mark, ...], following: tuple[Mark, ...]) -> int:
    """How many of the outermost marks stay open."""
    count = 0
    for one, other in zip(marks, following, strict=False):
        if one is not other:
            break
        count += 1
    return count
