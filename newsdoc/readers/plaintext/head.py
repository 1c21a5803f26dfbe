"""The head of a story: everything up to where the body starts. Headline, byline, dateline, and what pages put there.

A headline is taken on its form (a line alone that is no sentence) and place (first, or before a source line, or
printed twice). Where the first line is prose, a caption or a dateline, there is none.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.bullets import BULLETS, end_of_bullets, is_item, list_of
from newsdoc.readers.plaintext.byline import (
    find_byline,
    is_agency,
    is_agency_at,
    is_byline_title,
    is_of_press,
    names_agency,
)
from newsdoc.readers.plaintext.caption import find_caption, opens_caption
from newsdoc.readers.plaintext.chunk import Chunk, together
from newsdoc.readers.plaintext.dateline import FoundDateline, find_bare_city, find_dateline, find_lead
from newsdoc.readers.plaintext.dates import printed_dates
from newsdoc.readers.plaintext.frame import read_frame
from newsdoc.readers.plaintext.headline import LONGEST_HEADLINE, has_form_of_headline, has_form_with_point, is_bracket
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import Named, is_person, split_names

_REACH = 12  # chunks in which the head must end
_MOST_PROSE = 2  # paragraphs before a dateline: a summary
_LONGEST_LINE = 160  # of a page around a story; longer ones that a point closes are prose or notes
_LONGEST_LABEL = 40
_SHORTEST_PROSE = 60  # characters of a closed sentence, below which no head goes on
_LONGEST_CLOSED = 100  # of a headline that ends with a point
_FEWEST_WORDS = 2
_MOST_RUBRICS = 3  # `World`, `Europe`: names of sections above a page's headline
_RUBRIC = Pattern(r"(?:[A-ZÀ-Þ][\w&-]{2,15}|[A-Z]{2})(?: [A-ZÀ-Þ&][\w-]{1,12})?")
_PATH_MARKS = (" | ", " > ", " › ", " » ")  # `Home | News | Business`
_DIGEST = Pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{3,50} [-–—] ")
_FULL_STOPS = (".", "!", "?")
_CLOSES_PROSE = frozenset(".!?…:\"”»’'*)")

_AROUND: tuple[Callable[[Chunk, House], Labelled | None], ...] = (
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
    """Reads one head; remembers what it found in a chunk, since several rules ask."""

    def __init__(self, chunks: Sequence[Chunk], house: House) -> None:
        self._chunks = chunks
        self._house = house
        self._surroundings: dict[int, Labelled | None] = {}
        self._datelines: dict[int, FoundDateline | None] = {}
        self._captions: dict[int, Labelled | None] = {}
        self._bylines: dict[int, tuple[Named, ...] | None] = {}

    def read(self, *, has_headline: bool) -> Head:
        chunks = self._chunks
        at = None if has_headline else self._headline_index()
        pieces = [self._around(index) or _above(chunk) for index, chunk in enumerate(chunks[: at or 0])]
        index = 0
        if at is not None:
            pieces.append(self._headline(at))
            index = at + 1
        prose = 0
        while index < min(len(chunks), _REACH):
            dateline = self._dateline(index)
            if dateline is None and not prose and (pieces or has_headline):
                dateline = self._bare_city(index)
            if dateline and (dateline.is_strong or not prose):
                return Head(pieces, (chunks[index], dateline), chunks[index + 1 :])
            if (end := self._end_of_points(index)) > index:
                pieces.append(list_of(chunks[index:end]))
                index = end
                continue
            if lead := find_lead(chunks[index].text) if not prose else None:
                pieces.append(labelled("paragraph", chunks[index].cut(0, lead[0])))
                return Head(pieces, (chunks[index].cut(lead[0]), lead[1]), chunks[index + 1 :])
            taken, piece = self._next_piece(index, at)
            if piece is None:
                prose += 1
                if prose > _MOST_PROSE or not self._goes_on(index + 1):
                    break
                piece = labelled("paragraph", chunks[index])
            pieces.append(piece)
            index += taken
        return Head(pieces, None, chunks[index:])

    def _headline_index(self) -> int | None:
        """Which chunk is the headline, if any."""
        reach = self._chunks[:_REACH]
        if (printed_twice := self._printed_twice(reach)) is not None:
            return printed_twice
        for index, chunk in enumerate(reach):
            if rules.source_line(chunk, self._house):
                above = [at for at in range(index) if not self._around(at) and self._byline(at) is None]
                if above:
                    return self._first_headline(above)
                break
            if len(chunk.text) > LONGEST_HEADLINE or (chunk.text[-1] == "." and len(chunk.text) > _SHORTEST_PROSE):
                break
        for index, chunk in enumerate(reach):
            if not self._around(index):
                if self._is_headline(index):
                    return index
                may_go_on = is_bracket(chunk.text) or (_RUBRIC.fullmatch(chunk.text) and not self._names(index))
                if index >= _MOST_RUBRICS or not may_go_on:
                    return self._labelled_headline(index)
        return None

    def _labelled_headline(self, end: int) -> int | None:
        """`Video: Firefighters save a dog` in front of a story that has no other headline is no link of the page."""
        return next(
            (
                index
                for index in range(end)
                if not rules.source_line(self._chunks[index], self._house)
                and rules.says_something(self._chunks[index].text, self._house)
                and self._is_headline(index)
            ),
            None,
        )

    def _headline(self, index: int) -> Labelled:
        chunk = self._chunks[index]
        return labelled("headline", chunk, story_kind=self._house.story_kind(chunk.text))

    def _printed_twice(self, reach: Sequence[Chunk]) -> int | None:
        """A line of a page's head that is repeated further down is the headline; what stands above is the page's."""
        if len({len(chunk.text) for chunk in reach}) == len(reach):
            return None
        seen: dict[str, int] = {}
        for index, chunk in enumerate(reach):
            first = seen.setdefault(chunk.text, index)
            is_line = first != index and len(chunk.text.split()) > _FEWEST_WORDS
            if is_line and index + 1 < len(self._chunks) and not self._around(first) and self._is_headline(first):
                return first
        return None

    def _is_headline(self, index: int) -> bool:
        """Whether the chunk at `index` has the form of a headline, and a story follows."""
        chunk = self._chunks[index]
        if index + 1 >= len(self._chunks) or chunk.is_tabular:
            return False
        if not has_form_of_headline(chunk.text) and not self._is_headline_with_point(index):
            return False
        if self._is_name_before_line(index):
            return False
        if chunk.text in self._house.byline_openers or self._is_certain_byline(index):
            return False
        return not self._dateline(index) and (not self._caption(index) or self._is_signed_headline(index))

    def _is_signed_headline(self, index: int) -> bool:
        """`Bridge opens (APA)` above `Wien (APA) - ...`: signed by the agency that files the story, and no caption."""
        caption, dateline = self._caption(index), self._dateline(index + 1)
        credit = caption.fields.get("credit") if caption else None
        if not caption or not dateline or not isinstance(credit, dict) or caption.text.endswith(_FULL_STOPS):
            return False
        return dateline.agency is not None and credit["agency"] == dateline.agency and not credit["people"]

    def _is_certain_byline(self, index: int) -> bool:
        """Whether a line is a byline of people or of an agency; what else opens like one may well be a headline."""
        people = self._byline(index)
        return bool(people) or (people is not None and names_agency(self._chunks[index].text, self._house))

    def _is_headline_with_point(self, index: int) -> bool:
        """`TALKS RESUME IN GENEVA.` before a byline or a dateline: some archives close headlines with a point."""
        text = self._chunks[index].text
        if not has_form_with_point(text):
            return False
        dateline = self._dateline(index + 1)
        if self._byline_piece(index + 1) is not None:
            return text.isupper() or len(text) <= _LONGEST_CLOSED
        return dateline is not None and (text.isupper() or (len(text) <= _LONGEST_CLOSED and dateline.is_strong))

    def _is_name_before_line(self, index: int) -> bool:
        """A name alone before a line that is nothing but a dateline, as in old archives, or but a title or agency."""
        dateline = self._dateline(index + 1)
        is_alone = dateline is not None and dateline.rest >= len(self._chunks[index + 1].text)
        if is_alone and not self._chunks[index].text.isupper():  # headlines are set in capitals, lone names are not
            return bool(self._names(index))
        return self._is_titled(index) and bool(self._names(index))

    def _is_titled(self, index: int) -> bool:
        """Whether the line below is the second half of a byline, and no byline of its own."""
        following = self._chunks[index + 1]
        is_title = following.run == self._chunks[index].run and is_byline_title(following.text, self._house)
        return is_title and self._byline(index + 1) is None

    def _next_piece(self, index: int, headline: int | None) -> tuple[int, Labelled | None]:
        """The label of the chunk at `index` and how many chunks it takes; no label if it is prose."""
        chunk = self._chunks[index]
        if headline is not None and chunk.text == self._chunks[headline].text:
            return 1, labelled("headline", chunk)
        if piece := self._around(index):
            return 1, piece
        if byline := self._byline_piece(index):
            return byline
        if piece := self._caption(index) or rules.abstract(chunk, self._house):
            return 1, piece
        if headline is not None and self._is_subheadline(index):
            return 1, labelled("subheadline", chunk)
        return 1, None

    def _byline_piece(self, index: int) -> tuple[int, Labelled] | None:
        """A byline and how many chunks it takes: the line below may be its second half."""
        chunk = self._chunks[index]
        following = self._chunks[index + 1] if index + 1 < len(self._chunks) else None
        people = self._byline(index)
        if following and people and is_agency(following.text, self._house):
            both = together(chunk, following)
            return 2, _byline(both, [each._replace(organisation=following.text) for each in people])
        if following and following.run == chunk.run:
            both = together(chunk, following)
            if chunk.text in self._house.byline_openers:
                found = find_byline(both.text, self._house)
                return None if found is None else (2, _byline(both, found))
            if self._is_titled(index) and (people is not None or self._names(index)):
                named = people or self._names(index)
                if named and is_agency(following.text, self._house):
                    return 2, _byline(both, [each._replace(organisation=following.text) for each in named])
                return 2, _byline(both, find_byline(both.text, self._house) or named)
        if people is None and following and len(chunk.text) <= _LONGEST_CLOSED and self._dateline(index + 1):
            people = self._names(index) or None  # names alone on the line before the dateline
        return None if people is None else (1, _byline(chunk, people))

    def _names(self, index: int) -> tuple[Named, ...]:
        """The people of a line that holds names and nothing else."""
        text = self._chunks[index].text
        names = split_names(text) if len(text) <= _LONGEST_CLOSED else ()
        return tuple(map(Named, names)) if all(is_person(name, self._house) for name in names) else ()

    def _first_headline(self, above: Sequence[int]) -> int | None:
        """The headline among the lines above a source line: the first that is not the page's or an author's."""
        titles = [at for at in above if not self._is_of_page(at)]
        return next((at for at in (*titles, *above[-1:]) if self._is_headline(at)), None)

    def _is_of_page(self, index: int) -> bool:
        """Whether a line is a section's or a paper's name, or who wrote: a name, title or agency alone."""
        text = self._chunks[index].text
        is_paper = index == 0 and is_of_press(text) and all(word[0].isupper() for word in text.split())
        if is_paper or _RUBRIC.fullmatch(text) or any(mark in text for mark in _PATH_MARKS):
            return True
        is_author = is_byline_title(text, self._house) or is_agency_at(text, self._house)
        return index > 0 and (is_author or bool(self._names(index)))

    def _is_subheadline(self, index: int) -> bool:
        """A second line in the form of a headline that a byline or dateline follows."""
        text = self._chunks[index].text
        if not has_form_of_headline(text) or index + 1 >= len(self._chunks):
            return False
        if any(span == (0, len(text)) for _, span in printed_dates(text, self._house.months)):
            return False  # the page's date
        return self._byline(index + 1) is not None or self._dateline(index + 1) is not None

    def _goes_on(self, start: int) -> bool:
        """Whether a byline or a dateline with a date or an agency follows: what stood before was a summary."""
        for index in range(start, min(start + _MOST_PROSE, len(self._chunks))):
            dateline = self._dateline(index)
            if (dateline and dateline.is_strong) or self._is_certain_byline(index):
                return True
        return False

    def _end_of_points(self, index: int) -> int:
        """Where points such as `* Profit up` end that stand between a headline and the byline or dateline."""
        text = self._chunks[index].text
        if text[0] not in BULLETS or not is_item(text, text[0]) or self._around(index):
            return index
        end, is_list = end_of_bullets(self._chunks, index)
        return end if (is_list or text[0] == "*") and self._goes_on(end) else index

    def _around(self, index: int) -> Labelled | None:
        """What the chunk is if it belongs around a story: a note, a source line, junk."""
        if index not in self._surroundings:
            chunk, above = self._chunks[index], self._chunks[index - 1].text if index else ""
            is_source = len(above) <= _LONGEST_LABEL and above.casefold().rstrip(":") in self._house.source_labels
            self._surroundings[index] = (
                labelled("note", chunk, kind="source") if is_source else _surrounding(chunk, self._house)
            )
        return self._surroundings[index]

    def _dateline(self, index: int) -> FoundDateline | None:
        if index not in self._datelines:
            found = find_dateline(self._chunks[index].text, self._house)
            self._datelines[index] = None if found and self._is_other_than_dateline(index, found) else found
        return self._datelines[index]

    def _is_other_than_dateline(self, index: int, found: FoundDateline) -> bool:
        chunk = self._chunks[index]
        is_note = rules.note(chunk, self._house) or rules.source_line(chunk, self._house)
        is_marked = opens_caption(chunk.text, self._house) or bool(is_note)
        return is_marked or self._yields(index, found)

    def _yields(self, index: int, found: FoundDateline) -> bool:
        """Whether capitals before a dash are no dateline, since another follows: the true one, or a digest."""
        following = range(index + 1, min(index + 1 + _MOST_PROSE, len(self._chunks)))
        if found.is_strong:
            return False
        return any(self._dateline(at) or _DIGEST.match(self._chunks[at].text) for at in following)

    def _bare_city(self, index: int) -> FoundDateline | None:
        city = find_bare_city(self._chunks[index].text)
        text = self._chunks[index].text
        if city is None or self._around(index) or not (text[-1] in _CLOSES_PROSE or len(text) > _LONGEST_LINE):
            return None
        is_credit = any(is_agency(part, self._house) for part in (city.place or "").split("/"))  # `AFP/File - Ann Bee`
        return None if is_credit else city

    def _caption(self, index: int) -> Labelled | None:
        if index not in self._captions:
            self._captions[index] = find_caption(self._chunks[index], self._house)
        return self._captions[index]

    def _byline(self, index: int) -> tuple[Named, ...] | None:
        if index not in self._bylines:
            self._bylines[index] = find_byline(self._chunks[index].text, self._house)
        return self._bylines[index]


def _surrounding(chunk: Chunk, house: House) -> Labelled | None:
    if len(chunk.text) > _LONGEST_LINE and chunk.text[-1] == "." and chunk.text[0].isalpha():
        return rules.note(chunk, house)
    for rule in _AROUND:
        if not (piece := rule(chunk, house)):
            continue
        if rule is rules.note and piece.fields["kind"] == "source":
            return None  # `SOURCE Bee Ltd.` closes a story
        if rule is rules.end_mark and is_agency(chunk.text, house):
            return labelled("note", chunk, kind="source")  # `Reuters` below a page's headline
        return piece
    return None


def _above(chunk: Chunk) -> Labelled:
    """What no rule knows above the headline: words to editors in brackets, or the page's."""
    return labelled("note", chunk, kind="editor") if is_bracket(chunk.text) else labelled("furniture", chunk)


def _byline(chunk: Chunk, people: Sequence[Named]) -> Labelled:
    return labelled("byline", chunk, people=tuple(each._asdict() for each in people))
