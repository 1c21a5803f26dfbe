"""The lines of a story's head: what each is by itself and by those next to it, found once, since several rules ask."""

from collections.abc import Callable, Sequence

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.byline import find_byline, is_agency, is_byline_title, names_agency, people_at_work
from newsdoc.readers.plaintext.caption import find_caption, opens_caption
from newsdoc.readers.plaintext.chunk import Chunk, together
from newsdoc.readers.plaintext.credit_line import is_credit_line
from newsdoc.readers.plaintext.dateline import FoundDateline, find_bare_city, find_dateline
from newsdoc.readers.plaintext.dates import is_full_day
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern
from newsdoc.readers.plaintext.people import Named, is_person, persons, split_names
from newsdoc.readers.plaintext.words import ARTICLES, SECTION_WORDS

REACH = 12
"""Chunks among which the headline must be."""
MOST_PROSE = 2
"""Paragraphs before a dateline: a summary."""
LONGEST_CLOSED = 100
"""Characters of a headline that ends with a point."""

_LONGEST_LINE = 160  # of a page around a story; longer ones that a point closes are prose or notes
_LONGEST_LABEL = 40
_LONGEST_OF_PAGE, _LONGEST_CLOSED_LABEL = 80, 24  # characters of `Facebook Email Copy URL`, and of `URL is copied.`
_LONGEST_COUNT = 12  # characters of `718 comments`
_MOST_DAYS = 2  # lines that are a day and nothing else, of which a page prints two: published, updated
_LONGEST_DAY = 40
_DIGEST = Pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{3,50} [-–—] ")
_CLOSES_PROSE = frozenset(".!?…:\"”»’'*)")

_AROUND: tuple[Callable[[Chunk, House], Labelled | None], ...] = (
    rules.rubble,
    rules.source_line,
    rules.note,
    rules.end_mark,
    rules.furniture,
)


class HeadLines:
    """The chunks that a story's head is among, and what each of them is; chunks are told by their index."""

    def __init__(self, chunks: Sequence[Chunk], house: House) -> None:
        self.chunks = chunks
        self.house = house
        self._surroundings: dict[int, Labelled | None] = {}
        self._datelines: dict[int, FoundDateline | None] = {}
        self._captions: dict[int, Labelled | None] = {}
        self._bylines: dict[int, tuple[Named, ...] | None] = {}

    def around(self, index: int) -> Labelled | None:
        """What the chunk is if it belongs around a story: a note, a source line, junk."""
        if index not in self._surroundings:
            chunk, above = self.chunks[index], self.chunks[index - 1].text if index else ""
            is_named = len(above) <= _LONGEST_LABEL and above.casefold().rstrip(":") in self.house.source_labels
            is_short = len(chunk.text) <= _LONGEST_DAY and len(self.chunks) > 1
            is_source = is_named or (is_short and self._is_day_of_page(chunk.text))
            self._surroundings[index] = (
                labelled("note", chunk, kind="source") if is_source else _surrounding(chunk, self.house)
            )
        return self._surroundings[index]

    def dateline(self, index: int) -> FoundDateline | None:
        """The dateline that the chunk opens with, if it is no note, caption or heading that looks like one."""
        if index not in self._datelines:
            found = find_dateline(self.chunks[index].text, self.house)
            self._datelines[index] = None if found and self._is_other_than_dateline(index, found) else found
        return self._datelines[index]

    def bare_city(self, index: int) -> FoundDateline | None:
        """The city before a dash that the first paragraph below a headline opens with."""
        city = find_bare_city(self.chunks[index].text)
        text = self.chunks[index].text
        if city is None or self.around(index) or not (text[-1] in _CLOSES_PROSE or len(text) > _LONGEST_LINE):
            return None
        is_credit = any(is_agency(part, self.house) for part in (city.place or "").split("/"))  # `AFP/File - Ann Bee`
        return None if is_credit else city

    def is_of_page(self, index: int) -> bool:
        """Whether the chunk is a caption or the page's: known to be, or as short as `Text size`."""
        text = self.chunks[index].text
        is_short = len(text) <= (_LONGEST_CLOSED_LABEL if text[-1] in _CLOSES_PROSE else _LONGEST_OF_PAGE)
        if is_short and (
            len(text) <= _LONGEST_COUNT or not DIGIT.search(text)
        ):  # `Shr 22 cts vs 17 cts` is the story's
            return True
        if text[-1] == ".":
            return False
        return self.caption(index) is not None or (len(text) <= _LONGEST_LINE and self.around(index) is not None)

    def caption(self, index: int) -> Labelled | None:
        """The caption that the chunk is."""
        if index not in self._captions:
            self._captions[index] = find_caption(self.chunks[index], self.house)
        return self._captions[index]

    def byline(self, index: int) -> tuple[Named, ...] | None:
        """The people of the byline that the chunk is by itself; None if it is none."""
        if index not in self._bylines:
            text = self.chunks[index].text
            found = find_byline(text, self.house)
            self._bylines[index] = None if found and is_credit_line(text, self.house) else found
        return self._bylines[index]

    def byline_piece(self, index: int) -> tuple[int, Labelled] | None:
        """A byline and how many chunks it takes: the line below may be its second half."""
        chunk = self.chunks[index]
        following = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
        people = self.byline(index)
        if following and people and is_agency(following.text, self.house):
            both = together(chunk, following)
            return 2, _byline(both, [each._replace(organisation=following.text) for each in people])
        if following and following.run == chunk.run:
            both = together(chunk, following)
            if chunk.text in self.house.byline_openers:
                found = find_byline(both.text, self.house)
                return None if found is None else (2, _byline(both, found))
            if self.is_titled(index) and (people is not None or self.names(index)):
                named = people or self.names(index)
                if named and is_agency(following.text, self.house):
                    return 2, _byline(both, [each._replace(organisation=following.text) for each in named])
                return 2, _byline(both, find_byline(both.text, self.house) or named)
        if people is None and following:
            people = self.names_above(index) or None
            if people and is_byline_title(following.text, self.house):
                return 2, _byline(together(chunk, following), people)
        return None if people is None else (1, _byline(chunk, people))

    def names_above(self, index: int) -> tuple[Named, ...]:
        """The people of a line such as `Ann Bee in Lyon`: above a dateline, what they are, or the page's time."""
        text = self.chunks[index].text
        people = people_at_work(text, self.house) if len(text) <= LONGEST_CLOSED else ()
        words = text.casefold().split()
        if not people or words[0] in ARTICLES or not SECTION_WORDS.isdisjoint(words):
            return ()
        if self.dateline(index + 1):
            return people
        below = self.around(index + 1)
        is_source = below is not None and below.fields.get("kind") == "source"
        return people if is_source or is_byline_title(self.chunks[index + 1].text, self.house) else ()

    def names(self, index: int) -> tuple[Named, ...]:
        """The people of a line that holds names and nothing else."""
        text = self.chunks[index].text
        names = split_names(text) if len(text) <= LONGEST_CLOSED else ()
        return tuple(map(Named, names)) if all(is_person(name, self.house) for name in names) else ()

    def is_titled(self, index: int) -> bool:
        """Whether the line below is the second half of a byline, and no byline of its own."""
        following = self.chunks[index + 1]
        is_title = following.run == self.chunks[index].run and is_byline_title(following.text, self.house)
        return is_title and self.byline(index + 1) is None

    def is_certain_byline(self, index: int) -> bool:
        """Whether a line is a byline of people or of an agency; what else opens like one may well be a headline."""
        people = self.byline(index)
        return bool(people) or (people is not None and names_agency(self.chunks[index].text, self.house))

    def is_sure_byline(self, index: int) -> bool:
        """Whether a line is a byline wherever it stands: below prose, `Ann Bee/AFP` is a picture's credit."""
        if not self.is_certain_byline(index):
            return index + 1 < len(self.chunks) and len(self.names_above(index)) > 0
        return self.is_opened_byline(index) or not any(mark in self.chunks[index].text for mark in "/,|")

    def is_opened_byline(self, index: int) -> bool:
        """Whether the chunk opens with a word such as `By`, or is nothing but that."""
        return self.house.byline_openers.open(self.chunks[index].text)

    def is_day(self, text: str) -> bool:
        """Whether the text is a day with its year, and perhaps that of the week before it."""
        if len(text) > _LONGEST_DAY or not (text[-1].isdigit() or text[-1] == "日"):
            return False
        return is_full_day(text, self.house.months)

    def _is_day_of_page(self, text: str) -> bool:
        """Whether a line is a day and nothing else; many such lines are headings of a chronicle."""
        return self.is_day(text) and sum(self.is_day(chunk.text) for chunk in self.chunks) <= _MOST_DAYS

    def _is_other_than_dateline(self, index: int, found: FoundDateline) -> bool:
        chunk = self.chunks[index]
        is_note = rules.note(chunk, self.house) or rules.source_line(chunk, self.house)
        is_marked = opens_caption(chunk.text, self.house) or bool(is_note)
        return is_marked or self._yields(index, found)

    def _yields(self, index: int, found: FoundDateline) -> bool:
        """Whether capitals before a dash are no dateline, since another follows: the true one, or a digest."""
        following = range(index + 1, min(index + 1 + MOST_PROSE, len(self.chunks)))
        if found.is_strong:
            return False
        return any(self.dateline(at) or _DIGEST.match(self.chunks[at].text) for at in following)


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
        if rule is rules.end_mark and chunk.text.isalpha():
            return labelled("furniture", chunk)  # `More` above a story ends nothing
        return piece
    return None


def _byline(chunk: Chunk, people: Sequence[Named]) -> Labelled:
    return labelled("byline", chunk, people=persons(people))
