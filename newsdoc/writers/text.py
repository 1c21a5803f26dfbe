"""Plain text: the date, the headline, then the body, a blank line between blocks.

UTF-8, LF, one final LF; nothing is wrapped. A caption is written `[Photo: ... (credit)]` at its place, where `Photo:`
is a label of this format and no word of the source; a dateline stands before the first paragraph, joined by ` -- `.
Copy that must not be published, or not yet, says so below the date: `[Canceled. Not to be published.]`.
The reader `plaintext` reads this shape back.
"""

from typing import assert_never

from pydantic import Field

from newsdoc.model import Block, Caption, Document
from newsdoc.report import Report
from newsdoc.writer import Declared, Writer, WriterOptions
from newsdoc.writers._body import DASH, stretches
from newsdoc.writers._furniture import by_furniture
from newsdoc.writers._usability import NOT_SHOWN, WITHOUT_NOTICE, notices

_OPENING_BRACKETS = tuple("([{（［【〔")
_BULLET = "•"

_LOSSES: Declared = (
    *NOT_SHOWN,
    WITHOUT_NOTICE,
    "id",
    "version",
    "language",
    "date.text",
    "modified",
    "kind",
    "slugline",
    "keywords",
    "byline.people",
    "dateline.place",
    "dateline.date",
    "dateline.agency",
    "body.*.marks",
    "body.subheading.level",
    "body.caption.credit.agency",
    "body.caption.credit.people",
    "body.caption.date",
    "body.caption.place",
    "body.caption.href",
    "body.end_mark",
    "signoffs.people",
    "expires",
    "urgency",
    "subjects",
    "genres",
    "rights",
    "related",
)
# A reader can tell the date, captions, lists and paragraphs; all else are lines or words among others.
_RESHAPES: Declared = (
    "embargo.value",
    "headline",
    "subheadlines",
    "byline.text",
    "dateline.text",
    "abstract",
    "body.subheading.text",
    "body.caption.credit.text",
    "body.quotation.text",
    "body.table.text",
    "body.preformatted.text",
    "body.unclassified.text",
    "signoffs.text",
)
_DECLARED = by_furniture(_LOSSES, _RESHAPES)


class TextOptions(WriterOptions):
    """Options of the writer `text`."""

    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_text(document: Document, options: TextOptions, report: Report) -> bytes:  # noqa: ARG001 - all is declared
    """The document as plain text."""
    parts = _head(document)
    dateline = document.dateline
    for each in stretches(document.body, marks=False, lead=dateline is not None):
        if isinstance(each, list):
            parts += each
        elif each.kind == "paragraph" and dateline:
            parts.append(f"{dateline.text}{DASH}{each.text}")
            dateline = None
        else:
            parts += _block(each, options)
    if dateline:  # there is no paragraph to stand before
        parts.append(dateline.text)
    if document.signoffs:
        parts += [signoff.text for signoff in document.signoffs]
    written = "\n\n".join(parts)
    if "\r" in written:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    return f"{written}\n".encode() if written else b""


def _head(document: Document) -> list[str]:
    lines = [document.date.value] if document.date else []
    lines += [f"[{notice.title} {notice.whole_sentence}]" for notice in notices(document)]
    if document.headline:
        lines.append(document.headline.text)
    if document.subheadlines:
        lines += [subheadline.text for subheadline in document.subheadlines]
    if document.byline:
        lines.append(document.byline.text)
    if document.abstract:
        lines.append(document.abstract.text)
    return lines


def _block(block: Block, options: TextOptions) -> list[str]:
    """How a block is written; nothing if it is left out."""
    match block.kind:
        case "paragraph" | "subheading" | "quotation" | "table" | "preformatted" | "unclassified":
            return [block.text]
        case "caption":
            return [_caption(block)]
        case "list":
            return ["\n".join(f"{_BULLET} {item.text}" for item in block.items)]
        case "furniture" | "end_mark":
            is_asked_for = block.kind == "furniture" and options.furniture
            return [block.text] if is_asked_for else []
    assert_never(block)


def _caption(block: Caption) -> str:
    if not block.credit:
        return f"[Photo: {block.text}]"
    credit = block.credit.text
    bracketed = credit if credit.startswith(_OPENING_BRACKETS) else f"({credit})"
    return f"[Photo: {block.text} {bracketed}]"


writer = Writer(
    write=write_text,
    options=TextOptions,
    media_type="text/plain; charset=utf-8",
    suffix=".txt",
    losses=lambda options: _DECLARED[options.furniture].losses,
    reshapes=lambda options: _DECLARED[options.furniture].reshapes,
)
