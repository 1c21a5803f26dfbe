"""Which line of a story's head is the headline: by its form and by what stands around it."""

from collections.abc import Sequence
from itertools import pairwise

from newsdoc.model import Credit
from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.byline import is_agency_at, is_byline_title, is_of_press
from newsdoc.readers.plaintext.chunk import Chunk
from newsdoc.readers.plaintext.head_lines import LONGEST_CLOSED, REACH, HeadLines
from newsdoc.readers.plaintext.headline import LONGEST_HEADLINE, has_form_of_headline, has_form_with_point, is_bracket
from newsdoc.readers.plaintext.pattern import Pattern

_SHORTEST_PROSE = 60  # characters of a closed sentence, below which no head goes on
_FEWEST_WORDS = 2
_MOST_RUBRICS = 3  # `World`, `Europe`: names of sections above a page's headline
_RUBRIC = Pattern(r"(?:[A-ZÀ-Þ][\w&-]{2,15}|[A-Z]{2})(?: [A-ZÀ-Þ&][\w-]{1,12})?")
_TITLE_MARKS = (" - ", " | ", " – ", " — ")
_PATH_MARKS = (" | ", " > ", " › ", " » ")  # `Home | News | Business`
_FULL_STOPS = (".", "!", "?")


def find_headline(lines: HeadLines) -> int | None:
    """Which chunk is the headline, if any."""
    reach = lines.chunks[:REACH]
    if (printed_twice := _printed_twice(lines, reach)) is not None:
        return printed_twice
    if (titled := _below_title(lines, reach)) is not None:
        return titled
    for index, chunk in enumerate(reach):
        if rules.source_line(chunk, lines.house):
            above = [at for at in range(index) if not lines.around(at) and lines.byline(at) is None]
            if above:
                return _first_headline(lines, above)
            break
        if len(chunk.text) > LONGEST_HEADLINE or (chunk.text[-1] == "." and len(chunk.text) > _SHORTEST_PROSE):
            break
    return _first_in_form(lines, reach)


def _first_in_form(lines: HeadLines, reach: Sequence[Chunk]) -> int | None:
    """The first line that belongs to the story, if it is a headline; names of sections may stand above."""
    for index, chunk in enumerate(reach):
        if not lines.around(index):
            if _is_headline(lines, index):
                return index
            may_go_on = is_bracket(chunk.text) or (_RUBRIC.fullmatch(chunk.text) and not lines.names(index))
            if index >= _MOST_RUBRICS or not may_go_on:
                behind_byline = _behind_byline(lines, index)
                return _labelled_headline(lines, index) if behind_byline is None else behind_byline
    return None


def _labelled_headline(lines: HeadLines, end: int) -> int | None:
    """`Video: Firefighters save a dog` in front of a story that has no other headline is no link of the page."""
    return next(
        (
            index
            for index in range(end)
            if not rules.source_line(lines.chunks[index], lines.house)
            and rules.says_something(lines.chunks[index].text, lines.house)
            and _is_headline(lines, index)
        ),
        None,
    )


def _printed_twice(lines: HeadLines, reach: Sequence[Chunk]) -> int | None:
    """A line of a page's head that is repeated further down is the headline; what stands above is the page's."""
    if len({len(chunk.text) for chunk in reach}) == len(reach):
        return None
    seen: dict[str, int] = {}
    for index, chunk in enumerate(reach):
        first = seen.setdefault(chunk.text, index)
        is_line = first != index and len(chunk.text.split()) > _FEWEST_WORDS
        if is_line and index + 1 < len(lines.chunks) and not lines.around(first) and _is_headline(lines, first):
            return first
    return None


def _below_title(lines: HeadLines, reach: Sequence[Chunk]) -> int | None:
    """A headline below the page's title, which adds the paper's name, or below one that adds the country."""
    for index, (title, headline) in enumerate(pairwise(reach[:_MOST_RUBRICS])):
        if len(title.text) <= len(headline.text) or headline.text not in title.text:
            continue
        before, _, after = title.text.partition(headline.text)
        names_paper = not before and after.startswith(_TITLE_MARKS)
        names_country = not after and before.isupper() and before.endswith(": ")
        is_line = len(headline.text.split()) >= _FEWEST_WORDS
        if is_line and (names_paper or names_country) and _is_headline(lines, index + 1):
            return index + 1
    return None


def _behind_byline(lines: HeadLines, index: int) -> int | None:
    """A headline between the byline at `index` and a dateline: pages print it below `By The Associated Press`."""
    byline = lines.byline_piece(index) if lines.is_opened_byline(index) else None
    following = index + byline[0] if byline else len(lines.chunks)
    if following + 1 >= len(lines.chunks) or not _is_headline(lines, following):
        return None
    dateline = lines.dateline(following + 1)
    return following if dateline and dateline.is_strong else None


def _is_headline(lines: HeadLines, index: int) -> bool:
    """Whether the chunk at `index` has the form of a headline, and a story follows."""
    chunk = lines.chunks[index]
    if index + 1 >= len(lines.chunks) or chunk.is_tabular:
        return False
    if not has_form_of_headline(chunk.text) and not _is_headline_with_point(lines, index):
        return False
    if _is_name_before_line(lines, index):
        return False
    if chunk.text in lines.house.byline_openers or lines.is_certain_byline(index):
        return False
    return not lines.dateline(index) and (not lines.caption(index) or _is_signed_headline(lines, index))


def _is_signed_headline(lines: HeadLines, index: int) -> bool:
    """`Bridge opens (APA)` above `Wien (APA) - ...`: signed by the agency that files the story, and no caption."""
    caption, dateline = lines.caption(index), lines.dateline(index + 1)
    credit = caption.fields.get("credit") if caption else None
    if not caption or not dateline or not isinstance(credit, Credit) or caption.text.endswith(_FULL_STOPS):
        return False
    return dateline.agency is not None and credit.agency == dateline.agency and not credit.people


def _is_headline_with_point(lines: HeadLines, index: int) -> bool:
    """`TALKS RESUME IN GENEVA.` before a byline or a dateline: some archives close headlines with a point."""
    text = lines.chunks[index].text
    if not has_form_with_point(text):
        return False
    dateline = lines.dateline(index + 1)
    if byline := lines.byline_piece(index + 1):
        if index + 1 + byline[0] >= len(lines.chunks):
            return False  # there would be no story
        return text.isupper() or len(text) <= LONGEST_CLOSED
    return dateline is not None and (text.isupper() or (len(text) <= LONGEST_CLOSED and dateline.is_strong))


def _is_name_before_line(lines: HeadLines, index: int) -> bool:
    """A name alone before a line that is nothing but a dateline, as in old archives, or but a title or agency."""
    dateline = lines.dateline(index + 1)
    is_alone = dateline is not None and dateline.rest >= len(lines.chunks[index + 1].text)
    if is_alone and not lines.chunks[index].text.isupper():  # headlines are set in capitals, lone names are not
        return bool(lines.names(index))
    return lines.is_titled(index) and bool(lines.names(index))


def _first_headline(lines: HeadLines, above: Sequence[int]) -> int | None:
    """The headline among the lines above a source line: the first that is not the page's or an author's."""
    titles = [at for at in above if not _is_of_page(lines, at)]
    return next((at for at in (*titles, *above[-1:]) if _is_headline(lines, at)), None)


def _is_of_page(lines: HeadLines, index: int) -> bool:
    """Whether a line is a section's or a paper's name, or who wrote: a name, title or agency alone."""
    text = lines.chunks[index].text
    is_paper = index == 0 and is_of_press(text) and all(word[0].isupper() for word in text.split())
    if is_paper or _RUBRIC.fullmatch(text) or any(mark in text for mark in _PATH_MARKS):
        return True
    is_author = is_byline_title(text, lines.house) or is_agency_at(text, lines.house)
    return index > 0 and (is_author or bool(lines.names(index)))
