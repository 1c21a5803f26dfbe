"""A chunk: a run of words of the source that belong together, and where each of its lines stands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from newsdoc.span import Span

# Han, Kana, CJK punctuation and full-width forms: written without blanks between words.
_CJK_RANGES = (
    (0x3000, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)
_FIRST_CJK = "\u3000"


class Chunk(NamedTuple):
    """Words and where they stand: `text` is the slices of `spans` joined as `glue` says."""

    text: str
    spans: tuple[Span, ...]
    run: int = 0
    """Number of the run of lines without a blank line between them that the chunk is part of."""
    is_tabular: bool = False
    """Whether its columns and line breaks carry meaning; it then has one span over all its lines."""

    def cut(self, start: int, end: int | None = None) -> "Chunk":
        """The part `text[start:end]` without the white space at its ends; `end` None is the end of the text."""
        text, spans, run, is_tabular = self
        part = text[start:end]
        stripped = part.lstrip()
        start += len(part) - len(stripped)
        stripped = stripped.rstrip()
        end = start + len(stripped)
        if not stripped:
            spans = ()
        elif len(spans) == 1:
            offset = spans[0][0]
            spans = ((offset + start, offset + end),)
        else:
            spans = _spans(self, start, end)
        return chunk_of((stripped, spans, run, is_tabular))


chunk_of: Callable[[tuple[str, tuple[Span, ...], int, bool]], Chunk] = partial(tuple.__new__, Chunk)
"""A chunk of its four fields as one tuple, in half the time that the class takes: there is one a line of a story."""


def is_cjk(character: str) -> bool:
    """Whether the character belongs to a script that puts no blanks between words."""
    return character >= _FIRST_CJK and any(first <= ord(character) <= last for first, last in _CJK_RANGES)


def glue(before: str, after: str) -> str:
    """What joins two lines: nothing between two CJK characters, else a blank."""
    return "" if is_cjk(before[-1]) and is_cjk(after[0]) else " "


def joined(pieces: Sequence[tuple[str, Span]], run: int) -> Chunk:
    """One chunk of lines, each with its span."""
    spans = tuple([span for _, span in pieces])
    plain = " ".join([text for text, _ in pieces])
    if plain.isascii():
        return Chunk(plain, spans, run)
    texts: list[str] = []
    for text, _ in pieces:
        if texts:
            texts.append(glue(texts[-1], text))
        texts.append(text)
    return Chunk("".join(texts), spans, run)


def together(first: Chunk, second: Chunk) -> Chunk:
    """Two chunks as one, of the run of the first."""
    text = f"{first.text}{glue(first.text, second.text)}{second.text}"
    return Chunk(text, (*first.spans, *second.spans), first.run)


def has_long_runs(chunks: Sequence[Chunk]) -> bool:
    """Whether any run of lines has several chunks: there are fewer runs than chunks."""
    return bool(chunks) and chunks[-1].run - chunks[0].run < len(chunks) - 1


def _spans(chunk: Chunk, start: int, end: int) -> tuple[Span, ...]:
    """Where `chunk.text[start:end]` stands, for a chunk of several lines."""
    spans: list[Span] = []
    text = chunk.text
    is_spaced = text.isascii()  # a blank between any two lines
    position = 0  # in the chunk's text, of the start of a span
    for first, last in chunk.spans:
        if position >= end:
            break
        length = last - first
        lower, upper = max(start - position, 0), min(end - position, length)
        if lower < upper:
            spans.append((first + lower, first + upper))
        position += length
        position += 1 if is_spaced else text[position : position + 1] == " "
    return tuple(spans)
