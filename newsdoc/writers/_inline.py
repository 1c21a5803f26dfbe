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

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from newsdoc.diagnostics import Code, Diagnostic
from newsdoc.model import Block, Link, List, Mark, replace
from newsdoc.report import Report

_CRLF = "\r\n"


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

    No mark stands within one of its kind. Where links overlap, the one that starts last leads (of two that start
    together, the shorter; of two alike, the last).
    """
    outer: tuple[Mark, ...] = ()
    for piece, following in pairwise((*_pieces(text, marks), _Piece("", ()))):
        shared = _shared(piece.marks, following.marks)
        yield Run(piece.marks[len(outer) :], piece.text, piece.marks[shared:][::-1])
        outer = piece.marks[:shared]


def writable(text: str, marks: Sequence[Mark], may_lead: Callable[[str], bool]) -> Sequence[Mark]:
    """The marks as elements: without links that lead where none may, which would hide those below them, and with no
    edge between CR and LF, of which a parser would make two line ends.
    """
    kept = [mark for mark in marks if not isinstance(mark, Link) or may_lead(mark.href)]
    return _beside_line_ends(text, kept) if _CRLF in text else kept


def _beside_line_ends(text: str, marks: Sequence[Mark]) -> list[Mark]:
    moved: list[Mark] = []
    for mark in marks:
        start, end = _beside(text, mark.start), _beside(text, mark.end)
        if start < end:
            moved.append(replace(mark, start=start, end=end))
    return moved


def _beside(text: str, at: int) -> int:
    return at - 1 if text[max(at - 1, 0) : at + 1] == _CRLF else at


def report_hidden_links(block: Block, report: Report, may_lead: Callable[[str], bool]) -> None:
    """Report links of which no word is left, because others that lead elsewhere lie over all their words.

    Links that may not lead where they do are left out whether hidden or not.
    """
    links = [mark for mark in block.marks if isinstance(mark, Link) and may_lead(mark.href)]
    if not links[1:]:  # one alone is hidden by none
        return
    leading = {mark.href for run in runs(block.text, links) for mark in run.opened if isinstance(mark, Link)}
    for href in {link.href: None for link in links if link.href not in leading}:
        message = f"a link to {href} was left out: others lie over all its words"
        report(Diagnostic(Code.NODE_SKIPPED, message))


def clipped(marks: Sequence[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks within a stretch of the text they belong to, such as an item of a list, counted from its start."""
    return tuple(
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in marks
        if mark.start < end and mark.end > start
    )


def marked_items(block: List) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """The items of a list, each with the marks that lie in it; a list counts its marks in the text of all items."""
    start = 0
    for item in block.items:
        end = start + len(item.text)
        yield item.text, clipped(block.marks, start, end) if block.marks else ()
        start = end + 1  # behind the line break that joins the items


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[_Piece]:
    """The text, cut wherever a mark starts or ends, with the marks that cover each piece, outermost first."""
    ordered = sorted(marks, key=_outermost_first)
    starting = {start: list(group) for start, group in groupby(ordered, key=lambda mark: mark.start)}
    edges = {0, len(text), *starting, *(mark.end for mark in marks)}
    covering = _Covering()
    for start, end in pairwise(sorted(edges)):
        yield _Piece(text[start:end], covering.at(start, starting.get(start, ())))


def _outermost_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


class _Covering:
    """The marks that cover the current piece, at most one of each kind.

    Emphasis within emphasis says nothing, and a tree a thousand deep is one that parsers refuse.
    """

    def __init__(self) -> None:
        self._links: list[Link] = []  # in the order of their start; the last one that goes on leads
        self._current: dict[str, Mark] = {}
        self._longest: dict[str, Mark] = {}

    def at(self, start: int, starting: Sequence[Mark]) -> tuple[Mark, ...]:
        """The marks at `start`, a code point behind all that were asked for, where those in `starting` start."""
        for mark in starting:
            if isinstance(mark, Link):
                self._links.append(mark)
            elif mark.kind not in self._longest or mark.end > self._longest[mark.kind].end:
                self._longest[mark.kind] = mark
        while self._links and self._links[-1].end <= start:
            self._links.pop()
        for kind, longest in self._longest.items():
            if kind not in self._current or self._current[kind].end <= start:
                self._current[kind] = longest
        covering = [mark for mark in (*self._current.values(), *self._links[-1:]) if mark.end > start]
        return tuple(sorted(covering, key=_outermost_first))


def _shared(marks: tuple[Mark, ...], following: tuple[Mark, ...]) -> int:
    """How many of the outermost marks stay open."""
    count = 0
    for one, other in zip(marks, following, strict=False):
        if one is not other:
            break
        count += 1
    return count
