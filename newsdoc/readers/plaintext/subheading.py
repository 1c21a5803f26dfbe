"""The form of a subheading, whatever stands around it, and what tells the questions of an interview from one."""

from collections.abc import Sequence

from newsdoc.readers.plaintext.chunk import Chunk, is_cjk
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.words import SECOND_PERSON

QUOTES = "\"”’'»“‘«」』"
"""Signs that close speech in one language or another."""

_MOST_WORDS_IN_SUBHEADING = 17
_MOST_WORDS_IN_QUESTION = 8
_NO_SUBHEADING_END = frozenset(".,;:…。，；：!！)]-–—=<")
_QUESTION_ENDS = frozenset("?？")
_LONGEST_QUESTION = 250  # characters of one in an interview
_NEAR = 2  # chunks around a question in which an interview has another one
_AROUND_WORD = "\"'“”„«»¿¡?!.,:;()"
_OPENING_SIGNS = "\"'“”‘«»„¿¡(「『"
_LISTED = Pattern(r"://|\d[./]\d{1,2}[./](?:20)?\d\d\b|\d:\d\d:\d\d")  # links, comments: an address, a day in figures


def has_form_of_subheading(text: str) -> bool:
    """Whether a line may be a subheading: short, open at its end, and with no figures such as lists have."""
    return (
        text.rstrip(QUOTES)[-1:] not in _NO_SUBHEADING_END
        and _opens_like_heading(text)
        and not _LISTED.search(text)
        and len(text.split()) <= (_MOST_WORDS_IN_QUESTION if text[-1] in _QUESTION_ENDS else _MOST_WORDS_IN_SUBHEADING)
    )


def _opens_like_heading(text: str) -> bool:
    """Whether the first word opens with a figure or a letter, a capital where its script has them."""
    first = text.lstrip(_OPENING_SIGNS)[:1]
    return first.isalnum() and not first.islower() and not is_cjk(first)  # which may as well be a picture's caption


def is_question(text: str) -> bool:
    """Whether a chunk is a question and no paragraph that closes with one."""
    return text[-1] in _QUESTION_ENDS and len(text) <= _LONGEST_QUESTION


def is_of_interview(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a question addresses somebody, or another one stands near."""
    return _asks_somebody(chunks[index].text) or _is_question_near(chunks, index)


def _asks_somebody(text: str) -> bool:
    return any(word.strip(_AROUND_WORD) in SECOND_PERSON for word in text.casefold().split())


def _is_question_near(chunks: Sequence[Chunk], index: int) -> bool:
    near = range(max(0, index - _NEAR), min(len(chunks), index + _NEAR + 1))
    return any(at != index and is_question(chunks[at].text) for at in near)
