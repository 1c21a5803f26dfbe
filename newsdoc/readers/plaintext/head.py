"""The head of a story: everything up to where the body starts. Headline, byline, dateline, and what pages put there.

A headline is taken on its form (a line alone that is no sentence) and place (first, or before a source line, or
printed twice). Where the first line is prose, a caption or a dateline, there is none.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.byline import Named, find_byline, is_byline_title
from newsdoc.readers.plaintext.caption import find_caption
from newsdoc.readers.plaintext.chunk import Chunk, is_cjk, joined
from newsdoc.readers.plaintext.dateline import FoundDateline, find_dateline
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.people import is_person

_REACH = 12  # chunks in which the head must end
_MOST_PROSE = 2  # paragraphs before a dateline: a summary
_LONGEST_HEADLINE = 250
_LONGEST_OF_SENTENCES = 140
_FEWEST_WORDS = 2
_SENTENCE_END = tuple(".。,;:，；：")
_SENTENCES = re.compile(r"[^\W\d_]{2}[.!?]['\"”’)]* [A-ZÀ-Þ]")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){1,4}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|No|vs|etc)\.$|\.{3}$")

_AROUND: tuple[Callable[[Chunk], Labelled | None], ...] = (
    rules.rubble,
    rules.source_line,
    rules.note,
    rules.end_mark,
    rules.furniture,
)


class Head(NamedTuple):
    """What the head holds, and the chunks of the body that follow."""

    pieces: list[Labelled]
    dateline: tuple[Chunk, FoundDateline] | None
    """The chunk that opens with the dateline, and what was found in it."""
    body: Sequence[Chunk]


def read_head(chunks: Sequence[Chunk]) -> Head:
    """Label the chunks up to the start of the body."""
    at = _headline_index(chunks)
    pieces = [_around(chunk) or labelled("furniture", chunk) for chunk in chunks[: at or 0]]
    headline = None
    index = 0
    if at is not None:
        headline, index = chunks[at], at + 1
        pieces.append(labelled("headline", headline))
    prose = 0
    while index < min(len(chunks), _REACH):
        chunk = chunks[index]
        dateline = find_dateline(chunk.text)
        if dateline and (dateline.is_strong or not prose):
            rest = chunk.cut(dateline.rest)
            body = [rest, *chunks[index + 1 :]] if rest.text else chunks[index + 1 :]
            return Head(pieces, (chunk, dateline), body)
        taken, piece = _next_piece(chunks, index, headline)
        if piece is None:
            prose += 1
            if prose > _MOST_PROSE or not _head_goes_on(chunks[index + 1 : index + 3]):
                break
            piece = labelled("paragraph", chunk)
        pieces.append(piece)
        index += taken
    return Head(pieces, None, chunks[index:])


def _headline_index(chunks: Sequence[Chunk]) -> int | None:
    """Which chunk is the headline, if any."""
    reach = chunks[:_REACH]
    for index, chunk in enumerate(reach):
        if rules.source_line(chunk):
            return index - 1 if index and is_headline(chunks, index - 1) else None
        if len(chunk.text) > _LONGEST_HEADLINE:
            break
    if (printed_twice := _printed_twice(reach)) is not None:
        return printed_twice
    for index, chunk in enumerate(reach):
        if not _around(chunk):
            return index if is_headline(chunks, index) else None
    return None


def _printed_twice(chunks: Sequence[Chunk]) -> int | None:
    """A line of a page's head that is repeated further down is the headline; what stands above it is the page's."""
    seen: dict[str, int] = {}
    for index, chunk in enumerate(chunks):
        first = seen.setdefault(chunk.text, index)
        if first != index and len(chunk.text.split()) > _FEWEST_WORDS and is_headline(chunks, first):
            return first
    return None


def is_headline(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the chunk at `index` has the form of a headline, and a story follows."""
    chunk = chunks[index]
    text = chunk.text
    if index + 1 >= len(chunks) or chunk.is_tabular or not _has_form_of_headline(text):
        return False
    return not (find_byline(text) is not None or find_dateline(text) or find_caption(chunk))


def _has_form_of_headline(text: str) -> bool:
    if len(text) > _LONGEST_HEADLINE or (len(text) > _LONGEST_OF_SENTENCES and _SENTENCES.search(text)):
        return False
    if text.endswith(_SENTENCE_END) and not _ABBREVIATION.search(text):
        return False
    if not any(map(str.isalpha, text)):
        return False
    return len(text.split()) >= _FEWEST_WORDS or is_cjk(text[-1]) or is_cjk(text[0])


def _around(chunk: Chunk) -> Labelled | None:
    for rule in _AROUND:
        if piece := rule(chunk):
            return piece
    return None


def _next_piece(chunks: Sequence[Chunk], index: int, headline: Chunk | None) -> tuple[int, Labelled | None]:
    """The label of the chunk at `index` and how many chunks it takes; no label if it is prose."""
    chunk = chunks[index]
    if headline and chunk.text == headline.text:
        return 1, labelled("headline", chunk)
    if piece := _around(chunk):
        return 1, piece
    if byline := _byline(chunks, index):
        return byline
    if piece := find_caption(chunk):
        return 1, piece
    if headline and _is_subheadline(chunks, index):
        return 1, labelled("subheadline", chunk)
    return 1, None


def _byline(chunks: Sequence[Chunk], index: int) -> tuple[int, Labelled] | None:
    chunk = chunks[index]
    people = find_byline(chunk.text)
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    if people is None:
        if not following or not is_person(chunk.text) or not find_dateline(following.text):
            return None
        people = (Named(chunk.text, None, None),)  # a name alone on the line before the dateline
    taken = 1
    if following and following.run == chunk.run and is_byline_title(following.text):
        chunk = joined(((part.text, part.spans[0]) for part in (chunk, following)), chunk.run)
        people = find_byline(chunk.text) or people
        taken = 2
    return taken, labelled("byline", chunk, people=tuple(each._asdict() for each in people))


def _is_subheadline(chunks: Sequence[Chunk], index: int) -> bool:
    """A second line in the form of a headline that a byline or dateline follows."""
    if not _has_form_of_headline(chunks[index].text) or index + 1 >= len(chunks):
        return False
    following = chunks[index + 1]
    return find_byline(following.text) is not None or find_dateline(following.text) is not None


def _head_goes_on(chunks: Sequence[Chunk]) -> bool:
    """Whether a byline or a dateline with a date or an agency follows: what stood before was a summary."""
    for chunk in chunks:
        dateline = find_dateline(chunk.text)
        if (dateline and dateline.is_strong) or find_byline(chunk.text) is not None:
            return True
    return False
