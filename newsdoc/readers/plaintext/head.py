"""The head of a story: everything up to where the body starts. Headline, byline, dateline, and what pages put there.

A headline is taken on its form (a line alone that is no sentence) and place (first, or before a source line, or
printed twice). Where the first line is prose, a caption or a dateline, there is none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.bullets import BULLETS, end_of_bullets, is_item, list_of
from newsdoc.readers.plaintext.chunk import Chunk, is_cjk
from newsdoc.readers.plaintext.credit_line import is_credit_line
from newsdoc.readers.plaintext.dateline import FoundDateline, find_lead
from newsdoc.readers.plaintext.frame import read_frame
from newsdoc.readers.plaintext.head_lines import MOST_PROSE, HeadLines
from newsdoc.readers.plaintext.headline import has_form_of_headline, is_bracket
from newsdoc.readers.plaintext.headline_place import find_headline
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled

_FEWEST_BLANKS, _FEWEST_CJK = 2, 6  # blanks in a second headline, and characters of one without blanks
_REACH = 24  # chunks in which the head must end


class Head(NamedTuple):
    """What the head holds, and the chunks of the body that follow."""

    pieces: list[Labelled]
    dateline: tuple[Chunk, FoundDateline] | None
    """The chunk that opens with the dateline, and what was found in it."""
    body: Sequence[Chunk]
    """The chunks behind that, or behind the head if there is no dateline."""


def read_head(chunks: Sequence[Chunk], house: House) -> Head:
    """Label the chunks up to the start of the body."""
    taken, framed = read_frame(chunks, house)
    if not taken:
        return _HeadReader(chunks, house).read(has_headline=False)
    has_headline = any(piece.label == "headline" for piece in framed)
    head = _HeadReader(chunks[taken:], house).read(has_headline=has_headline)
    return head._replace(pieces=[*framed, *head.pieces])


class _HeadReader:
    """Reads one head."""

    def __init__(self, chunks: Sequence[Chunk], house: House) -> None:
        self._chunks = chunks
        self._house = house
        self._lines = HeadLines(chunks, house)

    def read(self, *, has_headline: bool) -> Head:
        chunks = self._chunks
        at = None if has_headline else find_headline(self._lines)
        pieces = self._above(at or 0)
        index = 0
        if at is not None:
            pieces.append(self._headline(at))
            index = at + 1
        unknown, prose = 0, 0
        while index < min(len(chunks), _REACH):
            dateline = self._lines.dateline(index)
            if dateline is None and not unknown and (pieces or has_headline):
                dateline = self._lines.bare_city(index)
            if dateline and (dateline.is_strong or not prose):
                return Head(pieces, (chunks[index], dateline), chunks[index + 1 :])
            if (end := self._end_of_points(index)) > index:
                pieces.append(list_of(chunks[index:end]))
                index = end
                continue
            if lead := find_lead(chunks[index].text) if not unknown else None:
                pieces.append(labelled("paragraph", chunks[index].cut(0, lead[0])))
                return Head(pieces, (chunks[index].cut(lead[0]), lead[1]), chunks[index + 1 :])
            taken, piece = self._next_piece(index, at, may_add=not unknown)
            if piece is None:
                unknown += 1
                prose += not self._lines.is_of_page(index)
                if prose > MOST_PROSE or not self._goes_on(index + 1):
                    break
                piece = labelled("paragraph", chunks[index])
            elif piece.label == "byline":
                unknown, prose = 0, 0  # a summary, or the page's
            pieces.append(piece)
            index += taken
        return Head(pieces, None, chunks[index:])

    def _headline(self, index: int) -> Labelled:
        chunk = self._chunks[index]
        return labelled("headline", chunk, story_kind=self._house.story_kind(chunk.text))

    def _above(self, end: int) -> list[Labelled]:
        """The labels of the chunks above the headline."""
        pieces: list[Labelled] = []
        index = 0
        while index < end:
            byline = self._lines.byline_piece(index) if self._lines.is_opened_byline(index) else None
            if around := self._lines.around(index):
                pieces.append(around)
            elif byline and index + byline[0] <= end:
                pieces.append(byline[1])
                index += byline[0]
                continue
            else:
                pieces.append(_above(self._chunks[index]))
            index += 1
        return pieces

    def _next_piece(self, index: int, headline: int | None, *, may_add: bool) -> tuple[int, Labelled | None]:
        """The label of the chunk at `index` and how many chunks it takes; no label if it is prose.

        A second headline may add to the first only if nothing stands between that no rule knows.
        """
        chunk = self._chunks[index]
        if headline is not None and chunk.text == self._chunks[headline].text:
            return 1, labelled("headline", chunk)
        if piece := self._lines.around(index) or self._credit(index):
            return 1, piece
        if byline := self._lines.byline_piece(index):
            return byline
        if piece := self._lines.caption(index) or rules.abstract(chunk, self._house):
            return 1, piece
        if headline is not None and may_add and self._is_subheadline(index):
            return 1, labelled("subheadline", chunk)
        return 1, None

    def _credit(self, index: int) -> Labelled | None:
        """The credit of a picture above the text."""
        chunk = self._chunks[index]
        is_above = index + 1 < len(self._chunks)
        return labelled("furniture", chunk) if is_above and is_credit_line(chunk.text, self._house) else None

    def _is_subheadline(self, index: int) -> bool:
        """A second line in the form of a headline that a byline or dateline follows."""
        text = self._chunks[index].text
        if not has_form_of_headline(text) or index + 1 >= len(self._chunks) or self._lines.is_day(text):
            return False
        is_label = len(text) < _FEWEST_CJK if is_cjk(text[0]) else text.isascii() and not text.isupper()
        if text.count(" ") < _FEWEST_BLANKS and is_label:
            return False  # `Text Size`
        return self._lines.byline_piece(index + 1) is not None or self._lines.dateline(index + 1) is not None

    def _goes_on(self, start: int) -> bool:
        """Whether a byline or a dateline with a date or an agency follows: what stood before was a summary, or the
        page's, as are short lines up to there.
        """
        prose = 0
        for index in range(start, min(start + _REACH, len(self._chunks))):
            dateline = self._lines.dateline(index)
            if (dateline and dateline.is_strong) or self._lines.is_sure_byline(index):
                return True
            prose += not self._lines.is_of_page(index)
            if prose >= MOST_PROSE:
                break
        return False

    def _end_of_points(self, index: int) -> int:
        """Where points such as `* Profit up` end that stand between a headline and the byline or dateline."""
        text = self._chunks[index].text
        if text[0] not in BULLETS or not is_item(text, text[0]) or self._lines.around(index):
            return index
        end, is_list = end_of_bullets(self._chunks, index)
        return end if (is_list or text[0] == "*") and self._goes_on(end) else index


def _above(chunk: Chunk) -> Labelled:
    """What no rule knows above the headline: words to editors in brackets, or the page's."""
    return labelled("note", chunk, kind="editor") if is_bracket(chunk.text) else labelled("furniture", chunk)
