"""Captions: the words, the credit behind them, and the day the picture was taken."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from re import DOTALL, IGNORECASE

from newsdoc.model import Credit, Date, known_good
from newsdoc.readers.plaintext.chunk import Chunk, is_cjk, together
from newsdoc.readers.plaintext.credit import FoundCredit, find_credit, may_close_with_credit
from newsdoc.readers.plaintext.credit_label import find_label
from newsdoc.readers.plaintext.dateline import find_dateline
from newsdoc.readers.plaintext.dates import printed_dates
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import Named, persons
from newsdoc.readers.plaintext.words import ARCHIVE_MARKS, CAPTION_TRAILERS

_LONGEST = 1500
_SHORTEST_ABOVE_CREDIT, _SHORTEST_CJK = 25, 8  # characters of a caption whose credit is a line of its own
_LONGEST_CREDIT_LINE = 110
# Characters of the caption above a line without a label: longer texts are news in brief, which author or agency signs.
_LONGEST_OF_PERSON, _LONGEST_OF_AGENCY = 320, 140
_LONGEST_ARCHIVE_MARK = max(map(len, ARCHIVE_MARKS)) + len("()")
_LONGEST_TRAILER = max(map(len, CAPTION_TRAILERS))
_LONGEST_LABELLED = 50  # characters of a label and a name that a point closes
_YEAR = Pattern(r"(?:1[89]|20)\d\d")
_LONGEST_MONTH_AND_DAY = len("29 de septiembre de  ")
_SENTENCE_END = Pattern(r"[.!?](?<=[^\W\d_]{3}.)[\"'”’)]*\s+[A-ZÀ-Þ\"“]")
_TAKEN_ON = ("taken on ", "Imagen del ", "tomada el ", "prise le ", "aufgenommen am ", "scattata il ")
_LABEL_ENDS = (":", " caption ")  # of openers behind which a caption starts with a capital
_SLUG = Pattern(r"\(\d{6}\) -- ")
_OURS = Pattern(r"\[Photo: (\S.*)\]$", DOTALL)
_LOOSE_ENDS = " ,|–—-/"
_TRAILER = Pattern(rf"\s*(?:{'|'.join(CAPTION_TRAILERS)})$", IGNORECASE)


def find_caption(chunk: Chunk, house: House) -> Labelled | None:
    """The caption that a chunk is; None if neither a credit behind it nor its opening words show one."""
    text = chunk.text
    if len(text) > _LONGEST:
        return None
    if ours := _OURS.match(text):
        words = chunk.cut(ours.start(1), ours.end(1))
        return _caption(chunk, *_parted(words, find_credit(words.text, house), house), house)
    trailer = _TRAILER.search(text) if text[-_LONGEST_TRAILER:].casefold().endswith(CAPTION_TRAILERS) else None
    words = chunk.cut(0, trailer.start()) if trailer and trailer.start() else chunk
    may_have_credit = may_close_with_credit(words.text) or (
        text[-1] == "."
        and ":" in text[-_LONGEST_LABELLED:]
        and find_label(text, max(0, len(text) - _LONGEST_LABELLED), house) is not None
    )
    if may_have_credit and (found := find_credit(words.text.rstrip("."), house)):
        before, credit = _parted(words, found, house)
        return _caption(chunk, before, credit, house) if credit else None
    if opens_caption(text, house) or _closes_caption(text):
        return _caption(chunk, *_parted(words, find_credit(words.text.rstrip("."), house), house), house)
    return None


def with_credit_lines(chunks: Sequence[Chunk], house: House) -> Iterator[Chunk]:
    """The chunks, each caption as one with the credit on the line below it.

    The two lines are a run of their own, and the caption is a closed sentence: else the line may be the byline below
    a headline, or a paragraph of a story whose lines have no blank lines between them.
    """
    for _, group in groupby(chunks, key=lambda chunk: chunk.run):
        caption, *others = group
        if len(others) == 1 and _is_credit_line(caption, others[0], house, is_last=others[0] is chunks[-1]):
            yield together(caption, others[0])
        else:
            yield from (caption, *others)


def _is_credit_line(caption: Chunk, line: Chunk, house: House, *, is_last: bool) -> bool:
    """Whether a line is the credit of the one above; the last of a story may be its author's or agency's signature."""
    text = caption.text
    shortest = _SHORTEST_CJK if is_cjk(text[-1]) else _SHORTEST_ABOVE_CREDIT
    if not shortest <= len(text) <= _LONGEST or may_close_with_credit(text):
        return False
    if len(line.text) > _LONGEST_CREDIT_LINE or not may_close_with_credit(line.text) or line.is_tabular:
        return False
    is_labelled = find_label(line.text, 0, house) is not None
    if (is_last and not is_labelled) or find_dateline(text, house):
        return False
    found = find_credit(together(caption, line).text, house)
    if not found or found.start < len(text):
        return False
    return is_labelled or len(text) <= (_LONGEST_OF_PERSON if found.people else _LONGEST_OF_AGENCY)


def opens_caption(text: str, house: House) -> bool:
    """Whether the first words are those of captions and never of a story."""
    if house.caption_openers.open(text):
        opener = house.caption_openers.of(text)
        # `Foto: das ist alles, sagte er.`
        return not (opener.endswith(_LABEL_ENDS) and text[len(opener) :].lstrip()[:1].islower())
    return text[0] == "(" and bool(_SLUG.match(text))


def _closes_caption(text: str) -> bool:
    """`... in the harbour. (Archivbild)`."""
    start = text.rfind("(", -_LONGEST_ARCHIVE_MARK) if text[-1] == ")" else -1
    return start > 0 and text[start + 1 : -1].casefold() in ARCHIVE_MARKS


def _parted(words: Chunk, credit: FoundCredit | None, house: House) -> tuple[Chunk, Credit | None]:
    """What a caption says, and the credit behind it, with its point; no credit if it is all there is.

    Its label, as in `Foto: Ann Bee / AFP`, is no caption.
    """
    if not credit:
        return words, None
    before = words.cut(0, len(words.text[: credit.start].rstrip().rstrip(_LOOSE_ENDS)))
    if not before.text or house.is_credit_label(before.text.rstrip(" :：")):
        return words, None
    printed = words.cut(credit.start)
    people = persons(Named(name, "photographer") for name in credit.people)
    return before, known_good(Credit, text=printed.text, agency=credit.agency, people=people, origin=printed.spans)


def _caption(whole: Chunk, words: Chunk, credit: Credit | None, house: House) -> Labelled:
    """A caption of `words`; its origin is the whole chunk, buttons and brackets around it included."""
    fields: dict[str, object] = {"credit": credit} if credit else {}
    if taken := _date_taken(words, house):
        fields["date"] = taken
    return Labelled("caption", words.text, whole.spans, _in_slug(words, house) | fields)


def _in_slug(words: Chunk, house: House) -> dict[str, object]:
    """Place and date of `(250504) -- YONGZHOU, May 4, 2025 (Xinhua) -- An aerial photo ...`."""
    slug = _SLUG.match(words.text) if words.text[0] == "(" else None
    rest = words.cut(slug.end()) if slug else None
    found = find_dateline(rest.text, house) if rest and rest.text else None
    if not rest or not found:
        return {}
    fields: dict[str, object] = {"place": found.place}
    if found.date and found.date.value and found.date_span:
        date = rest.cut(*found.date_span)
        fields["date"] = known_good(Date, value=found.date.value, text=date.text, origin=date.spans)
    return fields


def _date_taken(words: Chunk, house: House) -> Date | None:
    """The full date that closes the first sentence, or that follows `taken on`."""
    text = words.text
    for year in _YEAR.finditer(text):
        near = max(0, year.start() - _LONGEST_MONTH_AND_DAY), year.end() + len("-05-09")
        for printed, (start, end) in printed_dates(text, house.months, *near):
            closes = text[end : end + 1] in {"", "."} and not _SENTENCE_END.search(text[:start])
            if printed.value and (closes or text.endswith(_TAKEN_ON, 0, start)):
                date = words.cut(start, end)
                return known_good(Date, value=printed.value, text=date.text, origin=date.spans)
    return None
