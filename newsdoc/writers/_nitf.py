"""NITF 3.6: the blocks of a body, and names marked up within printed words, for NITF alone and within other formats."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias, assert_never

from newsdoc.diagnostics import Severity
from newsdoc.model import Block, Caption, Credit, List, Mark, Person, Subheading
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues
from newsdoc.writers._body import OtherBlock
from newsdoc.writers._content import Content, content
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._inline import marked_items, report_hidden_links, runs, writable
from newsdoc.writers._links import runs_code
from newsdoc.writers._xml import (
    BLANK,
    EMPTY,
    Markup,
    attributes,
    between,
    element,
    join,
    line,
    numbered,
    one_line,
    text,
)

NITF = "http://iptc.org/std/NITF/2006-10-18/"
"""The namespace; the closing slash belongs to it."""

NITF_MEDIA_TYPE = "application/nitf+xml"

_IMAGE = attributes(**{"media-type": "image"})
_LONGEST_SEARCHED = 4000  # code points; a line of names is short, and a search for each takes its whole length
_MOST_TRIES = 20  # at a name that stands within other words or names
_INLINE_KINDS = ("paragraph", "subheading", "caption", "quotation", "list", "unclassified")


def _lost_marks(*kinds: str) -> Declared:
    """Inline markup in `pre`, which takes none; ids, which XML wants unique in the file; and links to code."""
    ids = [f"body.{kind}.marks.id" for kind in kinds]
    links = [
        SomeValues(f"body.{kind}.marks.href", lambda link: runs_code(link.href), "it runs code", Severity.INFO)
        for kind in kinds
    ]
    return ("body.table.marks", "body.preformatted.marks", *ids, *links)


LOST_IN_BODY: dict[bool, Declared] = {
    False: (*_lost_marks(*_INLINE_KINDS), "body.furniture"),
    True: _lost_marks(*_INLINE_KINDS, "furniture"),
}
"""What of a body is lost, by whether its furniture is written."""


def nitf_content(body: Sequence[Block], report: Report, *, furniture: bool) -> Content:
    """The blocks of a body, written; page furniture only if asked for."""
    return content(
        body, partial(_media, report=report), partial(_block, report=report, furniture=furniture), marks=True
    )


class Name(NamedTuple):
    """Words that have an element of their own within others."""

    words: str
    mark: Callable[[Markup], Markup]


person = partial(element, "person")
"""A name as that of a person."""

organisation = partial(element, "org")
"""A name as that of an organisation."""


def names(people: Iterable[Person], organisation: Callable[[Markup], Markup]) -> list[Name]:
    """People, and the organisations that they belong to, which `organisation` marks up."""
    found: list[Name] = []
    for each in people:
        found.append(Name(each.name, person))
        if each.organisation:
            found.append(Name(each.organisation, organisation))
    return found


def marked_up(printed: str, parts: Iterable[Name]) -> Markup:
    """The printed words on one line, with each name in its element.

    A name that does not stand in the words, in whatever case, follows them; so do all names if the words go on for
    pages, which no line of names does.
    """
    printed = one_line(printed)
    parts = [part for part in parts if part.words.strip()]
    if len(parts) == 1 and parts[0].words == printed:
        return parts[0].mark(text(printed))
    found: dict[tuple[int, int], Name] = {}
    absent: list[Markup] = []
    taken = bytearray(len(printed))  # 1 where a name has been found already
    for part in {part.words: part for part in parts}.values():
        span = _place(printed, one_line(part.words), taken)
        if span:
            found[span] = part
            taken[span[0] : span[1]] = b"\1" * (span[1] - span[0])
        else:
            absent.append(part.mark(line(part.words)))
    pieces: list[Markup] = []
    at = 0
    for start, end in sorted(found):
        pieces += (text(printed[at:start]), found[start, end].mark(text(printed[start:end])))
        at = end
    words = join(*pieces, text(printed[at:]))
    return between(BLANK, (words, *absent)) if absent else words


def _place(printed: str, words: str, taken: bytearray) -> tuple[int, int] | None:
    """Where the words stand on their own and no name has been found yet: as they are, else in another case."""
    if len(printed) > _LONGEST_SEARCHED:
        return None
    span = _free(printed, words, taken)
    if span:
        return span
    lowered = printed.lower()
    # A letter that becomes two in lower case moves all that follow.
    return _free(lowered, words.lower(), taken) if len(lowered) == len(printed) else None


def _free(printed: str, words: str, taken: bytearray) -> tuple[int, int] | None:
    start = -1
    for _ in range(_MOST_TRIES):
        start = printed.find(words, start + 1)
        if start < 0:
            return None
        end = start + len(words)
        if not (_is_within_a_word(printed, start) or _is_within_a_word(printed, end) or any(taken[start:end])):
            return start, end
    return None


def _is_within_a_word(value: str, at: int) -> bool:
    """Whether letters go on; those of scripts without case, such as Han, need no blank between words."""
    around = value[at - 1 : at + 1] if at else ""
    return len(around) > 1 and all(letter.lower() != letter.upper() for letter in around)


def _media(caption: Caption, number: int, *, report: Report) -> Markup:
    if caption.marks:
        report_hidden_links(caption, report, _may_lead)
    credit = caption.credit
    reference = element("media-reference", source=caption.href, **{"source-credit": _source(credit)})
    words = element("media-caption", element("p", _inline(caption.text, caption.marks)))
    producer = _producer(credit) if credit else EMPTY
    content = join(_media_metadata(caption), reference, words, producer)
    return element("media", content, join(_IMAGE, numbered("id", "picture", number)))


def _media_metadata(caption: Caption) -> Markup:
    """What the caption has no words for, and the other elements no place."""
    return element("media-metadata", name="location", value=one_line(caption.place)) if caption.place else EMPTY


def _source(credit: Credit | None) -> str | None:
    return one_line(credit.agency) if credit and credit.agency else None


def _producer(credit: Credit) -> Markup:
    """The words of the credit, less the agency where that only stands beside a name: it is the source."""
    words = without_brackets(one_line(credit.text))
    agency = credit.agency or ""
    if agency:
        words = "" if words == agency else words.removeprefix(f"{agency}/").removesuffix(f"/{agency}")
    people = [name for name in names(credit.people, organisation) if name.words != agency]
    return _filled("media-producer", marked_up(words, people))


def _filled(name: str, content: Markup) -> Markup:
    return element(name, content) if content.strip() else EMPTY


def _block(block: OtherBlock, *, report: Report, furniture: bool) -> Markup:
    if block.marks:
        report_hidden_links(block, report, _may_lead)
    match block.kind:
        case "paragraph" | "unclassified":
            return element("p", _inline(block.text, block.marks))
        case "subheading":
            return _subheading(block)
        case "quotation":
            return element("bq", element("block", element("p", _inline(block.text, block.marks))))
        case "list":
            return element("ul", join(*_items(block)))
        case "table" | "preformatted":
            return element("pre", text(block.text), class_=block.kind)
        case "furniture" | "end_mark":
            is_asked_for = block.kind == "furniture" and furniture
            return element("p", _inline(block.text, block.marks), class_="furniture") if is_asked_for else EMPTY
    assert_never(block)


def _subheading(block: Subheading) -> Markup:
    """NITF has one level of headings within the body."""
    level = f"level-{block.level}" if block.level > 1 else None
    return element("hl2", _inline(block.text, block.marks), class_=level)


def _items(block: List) -> Iterator[Markup]:
    for words, marks in marked_items(block):
        yield element("li", _inline(words, marks))


_Open: TypeAlias = tuple[Mark | None, list[Markup]]
"""An element that is being written, and what is in it so far; no mark for the words as a whole."""


def _inline(words: str, marks: Sequence[Mark]) -> Markup:
    """Words with their inline markup."""
    if not marks:
        return text(words)
    stack: list[_Open] = [(None, [])]
    for run in runs(words, writable(words, marks, _may_lead)):
        stack += [(mark, []) for mark in run.opened]
        stack[-1][1].append(text(run.text))
        for mark in run.closed:
            _, parts = stack.pop()
            stack[-1][1].append(_marked(mark, join(*parts)))
    return join(*stack[0][1])


def _marked(mark: Mark, content: Markup) -> Markup:
    match mark.kind:
        case "emphasis":
            return element("em", content)
        case "strong":
            return element("em", content, class_="strong")
        case "link":
            return element("a", content, href=mark.href)
    assert_never(mark)


def _may_lead(href: str) -> bool:
    return not runs_code(href)
