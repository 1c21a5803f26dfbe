"""Inline marks in CommonMark: `_emphasis_`, `**strong**`, `[links](address)`.

A delimiter is one only beside the right characters (section 6.2, "flanking"): not with white space on its inner side,
nor between a letter and a punctuation mark. Where the words do not allow it, the characters on both sides are written
as references, which are punctuation to the rule and themselves to the reader.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from newsdoc.model import Emphasis, Mark, replace
from newsdoc.writers._inline import Run, clipped, runs
from newsdoc.writers._links import is_safe
from newsdoc.writers.markdown.escape import destination, escaped, line

_DELIMITERS = {"emphasis": "_", "strong": "**"}
_NOWHERE = Run((), "", ())


def marked_line(text: str, marks: Sequence[Mark]) -> str:
    """A text as a line of Markdown, with its marks; a link that is not safe leaves only its words."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    found = (_NOWHERE, *runs(text[start:end], _settled(text[start:end], clipped(marks, start, end))), _NOWHERE)
    boundaries = [_boundary(left, right) for left, right in pairwise(found)]
    parts = [boundaries[0].markup]
    for run, (before, after) in zip(found[1:-1], pairwise(boundaries), strict=True):
        parts += (_words(run.text, first=before.needs_references, last=after.needs_references), after.markup)
    return line("".join(parts))


def emphasised(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks for a text that is emphasised as a whole: what was emphasised in it is not, as typesetters do."""
    inside = [mark for mark in _settled(text, marks) if isinstance(mark, Emphasis)]
    starts, ends = (0, *(mark.end for mark in inside)), (*(mark.start for mark in inside), len(text))
    around = [Emphasis(start=start, end=end) for start, end in zip(starts, ends, strict=True) if start < end]
    return (*around, *(mark for mark in marks if not isinstance(mark, Emphasis)))


class _Boundary(NamedTuple):
    markup: str
    needs_references: bool
    """Whether the characters on its sides must be written as references."""


def _boundary(left: Run, right: Run) -> _Boundary:
    markup = "".join((*map(_closing, left.closed), *map(_opening, right.opened)))
    closes, opens = (any(mark.kind in _DELIMITERS for mark in marks) for marks in (left.closed, right.opened))
    is_flanked = not closes and not opens
    if closes != opens:
        outer, inner = (right.text[:1], left.text[-1:]) if closes else (left.text[-1:], right.text[:1])
        is_flanked = _is_outside(outer) and not inner.isspace()
    becomes_picture = left.text.endswith("!") and markup.startswith("[")
    return _Boundary(markup, not is_flanked or becomes_picture)


def _is_outside(character: str) -> bool:
    """Whether a delimiter may stand behind (or before) it, whatever its other side: white space, punctuation, an end.

    Symbols are punctuation only in newer versions of the specification: better not to rely on it.
    """
    return not character or character.isspace() or unicodedata.category(character).startswith("P")


def _words(text: str, *, first: bool, last: bool) -> str:
    start, end = int(first), max(len(text) - last, int(first))
    return _references(text[:start]) + escaped(text[start:end]) + _references(text[end:])


def _references(text: str) -> str:
    """Numeric character references (section 2.5)."""
    return "".join(f"&#{ord(character)};" for character in text)


def _opening(mark: Mark) -> str:
    return "[" if mark.kind == "link" else _DELIMITERS[mark.kind]


def _closing(mark: Mark) -> str:
    return f"]({destination(mark.href)})" if mark.kind == "link" else _DELIMITERS[mark.kind]


def _settled(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """Safe links; emphasis of words alone, without white space at its ends; and emphasis that touches joined, since
    `_a__b_` would be strong.
    """
    settled: list[Mark] = []
    latest: dict[str, int] = {}  # kind to where the last mark of it stands
    of_words: list[Mark] = [found for mark in marks if (found := _of_words(text, mark))]
    for mark in sorted(of_words, key=attrgetter("start")):
        at = latest.get(mark.kind)
        if mark.kind == "link":
            settled += [mark] if is_safe(mark.href) else []
        elif at is not None and mark.start <= settled[at].end:
            settled[at] = replace(settled[at], end=max(mark.end, settled[at].end))
        else:
            latest[mark.kind] = len(settled)
            settled.append(mark)
    return settled


def _of_words(text: str, mark: Mark) -> Mark | None:
    """A mark of emphasis on the words it covers, if there are any; a link as it is."""
    covered = text[mark.start : mark.end]
    if mark.kind == "link" or covered == covered.strip() != "":
        return mark
    start = mark.start + len(covered) - len(covered.lstrip())
    return replace(mark, start=start, end=start + len(covered.strip())) if covered.strip() else None
