"""The label of a credit within a caption's line: `Photo by`, `Credit:`, `©`, also glued as in `openedCredit: Ann Bee`.

Each label has a sign: the colon, point or `by` that it ends in, or a sign that is the whole of it. Looking for the
signs and then at the words before them is many times faster than a pattern of all labels.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newsdoc.readers.plaintext.house import House

_COLONS = (":", "：")
_SLASH = " /"
_BEFORE_SLASHED = frozenset('.!?”’"')  # `... opened. Photo / Ann Bee`, but not in `AP Photo / Ann Bee`
_WHOLE = ("©", "（C）", "（Ｃ）", "(c) ", "(C) ")
_GLUED = "(c)"
_LONGEST = 32  # characters
_MOST_WORDS = 4
_BEFORE = frozenset(' \t\n\u00a0.,;!?)(["”’…]')
_LAST_LATIN = "\u024f"
_ASIDE = "— "


class Label(NamedTuple):
    """Where a label starts, where the names behind it start, and its words."""

    start: int
    end: int
    words: str


def may_have_label(text: str, house: House) -> bool:
    """Whether one of the signs of labels is in `text`: cheap to tell."""
    for signs in (_COLONS, (_SLASH, _GLUED), _WHOLE, house.credit_prepositions, house.closed_credit_labels):
        for sign in signs:
            if sign in text:
                return True
    return False


def find_label(text: str, start: int, house: House) -> Label | None:
    """The first label from `start` on that something follows."""
    found = min(_labels(text, start, house), default=None)
    if found is None:
        return None
    first, end = found
    words = text[first:end]
    if text[max(0, first - len(_ASIDE)) : first] == _ASIDE:
        first -= len(_ASIDE)
    behind = text[end:].lstrip()
    return Label(first, len(text) - len(behind), words) if behind else None


def _labels(text: str, start: int, house: House) -> Iterator[tuple[int, int]]:
    yield from _with_marks(text, start, house.credit_labels)
    for preposition, labels in house.credit_prepositions.items():
        for at in _places(text, preposition, start):
            end = at + len(preposition) - 1
            if (first := _start_of(text, end, labels)) is not None:
                yield first, end
    for sign in (*_WHOLE, *house.closed_credit_labels):
        for at in _places(text, sign, start):
            if _is_boundary(text, at):
                yield at, at + len(sign)
    for at in _places(text, _GLUED, start):  # `。(c)AFP`, but not in `501(c)(3)`
        if text[at - 1 : at] > _LAST_LATIN and text[at + len(_GLUED) :][:1].isupper():
            yield at, at + len(_GLUED)


def _with_marks(text: str, start: int, labels: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Those that a colon or a slash ends."""
    for mark in (*_COLONS, _SLASH):
        for at in _places(text, mark, start):
            first = _start_of(text, at, labels)
            if first is not None and (mark != _SLASH or text[:first].rstrip()[-1:] in _BEFORE_SLASHED):
                yield first, at + len(mark)


def _places(text: str, sign: str, start: int) -> Iterator[int]:
    at = text.find(sign, start)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _start_of(text: str, end: int, labels: tuple[str, ...]) -> int | None:
    """Where the label starts that ends at `end`: of those that fit the longest."""
    words = text[max(0, end - _LONGEST) : end].rstrip()
    if not words.casefold().endswith(labels):
        return None  # nearly always, and cheap to tell
    offset = max(0, end - _LONGEST)
    found: int | None = None
    for at in _starts_of_words(words):
        label = words[at:]
        if label.casefold() in labels and not label[0].islower() and _is_boundary(text, offset + at):
            found = offset + at if len(label) > 1 or _is_alone(text, offset + at) else found
    return found


def _is_alone(text: str, at: int) -> bool:
    """Whether no letter stands before a label of one: `图：王明`, but not `资料图：...`."""
    return at == 0 or not text[at - 1].isalpha()


def _starts_of_words(words: str) -> Iterator[int]:
    """From the last word back; a capital behind a small letter starts one too."""
    count = 0
    for at in range(len(words) - 1, -1, -1):
        before = words[at - 1] if at else " "
        if before == " " or before in _BEFORE or (words[at].isupper() and (before.islower() or before.isdigit())):
            yield at
            count += 1
            if count == _MOST_WORDS:
                return
        elif before > _LAST_LATIN:
            yield at


def _is_boundary(text: str, at: int) -> bool:
    """Whether a label may start here: behind a blank or a mark, glued to a small letter, or behind another script."""
    if at == 0:
        return False
    before = text[at - 1]
    if before in _BEFORE or before > _LAST_LATIN:
        return True
    return (before.islower() or before.isdigit()) and (text[at].isupper() or text[at] == "©")
