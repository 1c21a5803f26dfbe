"""Chunks to labelled pieces: the head of the story, its dateline, its body."""

from collections.abc import Sequence

from newsdoc.model import Date, known_good
from newsdoc.readers.plaintext.body import read_body
from newsdoc.readers.plaintext.byline import byline_behind_dateline, byline_of_line
from newsdoc.readers.plaintext.caption import with_credit_lines
from newsdoc.readers.plaintext.chunk import Chunk, has_long_runs
from newsdoc.readers.plaintext.dateline import FoundDateline
from newsdoc.readers.plaintext.dates import PrintedDate, with_nearest_year
from newsdoc.readers.plaintext.head import read_head
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.page_date import dates_of_page


def classify(chunks: Sequence[Chunk], header_date: str | None, house: House) -> list[Labelled]:
    """Label all chunks; together the pieces hold all that the chunks held.

    Args:
        chunks: of the whole story, in order.
        header_date: ISO date of the header, which tells the year of a dateline that leaves it out; without a header the
            page's date does.
        house: the styles in use.
    """
    if has_long_runs(chunks):
        chunks = list(with_credit_lines(chunks, house))
    head = read_head(chunks, house)
    if not head.dateline:
        return [*head.pieces, *dates_of_page(head.pieces, house), *read_body(head.body, house)]
    chunk, found = head.dateline
    told = dates_of_page(head.pieces, house, found.agency)
    if header_date is None and told:
        header_date = str(told[0].fields["value"])
    rest = chunk.cut(found.rest)
    byline = byline_behind_dateline(rest)
    story = rest.cut(byline.end) if byline else rest
    around = [*told, _dateline(chunk, found, header_date), *([byline.piece] if byline else [])]
    body = list(head.body)
    line = byline_of_line(body[0], house) if body and story.text else None
    if line:
        return [*head.pieces, *around, labelled("paragraph", story), line, *read_body(body[1:], house, found.agency)]
    return [*head.pieces, *around, *read_body([story, *body] if story.text else body, house, found.agency)]


def _dateline(chunk: Chunk, found: FoundDateline, header_date: str | None) -> Labelled:
    """The dateline; its origin also covers what the text leaves out: stars before it, the dash behind it."""
    words = chunk.cut(found.start, found.end)
    fields: dict[str, object] = {"place": found.place, "agency": found.agency}
    if found.date and found.date_span and (value := _day(found.date, header_date)):
        printed = chunk.cut(*found.date_span)
        fields["date"] = known_good(Date, value=value, text=printed.text, origin=printed.spans)
    return Labelled("dateline", words.text, chunk.cut(0, found.rest).spans, fields)


def _day(printed: PrintedDate, header_date: str | None) -> str | None:
    if printed.year is not None:
        return printed.value
    months_known = len("2025-05")
    return with_nearest_year(printed, header_date) if header_date and len(header_date) >= months_known else None
