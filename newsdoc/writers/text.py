"""Plain text: the date, the headline, then the body, a blank line between blocks.

UTF-8, LF, one final LF; nothing is wrapped. A caption is written `[Photo: ... (credit)]` at its place, where `Photo:`
is a label of this format and no word of the source; a dateline stands before the first paragraph, joined by ` -- `.
Copy that must not be published, or not yet, says so below the date: `[Canceled. Not to be published.]`.
The reader `plaintext` reads this shape back.
"""

from pydantic import Field

from newsdoc.model import Block, Caption, Document
from newsdoc.report import Report
from newsdoc.writer import Declared, Writer, WriterOptions, skip
from newsdoc.writers._usability import NOT_SHOWN, WITHOUT_NOTICE, notices

_OPENING_BRACKETS = tuple("([{（［【〔")
_DASH = " -- "
_BULLET = "•"
_AS_IT_IS = frozenset({"paragraph", "subheading", "quotation", "table", "preformatted", "unclassified"})

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
_LOSSES_AND_FURNITURE: Declared = (*_LOSSES, "body.furniture")


class TextOptions(WriterOptions):
    """Options of the writer `text`."""

    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_text(document: Document, options: TextOptions, report: Report) -> bytes:
    """The document as plain text."""
    body = [block.text if block.kind in _AS_IT_IS else _block(block, options, report) for block in document.body]
    if document.dateline:
        body = _with_dateline(document, body)
    parts = [part for part in (*_head(document), *body) if part is not None]
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
    lines += [subheadline.text for subheadline in document.subheadlines]
    if document.byline:
        lines.append(document.byline.text)
    if document.abstract:
        lines.append(document.abstract.text)
    return lines


def _block(block: Block, options: TextOptions, report: Report) -> str | None:
    """How a block is written that is not written as it is; None if it is left out."""
    match block.kind:
        case "caption":
            return _caption(block)
        case "list":
            return "\n".join(f"{_BULLET} {item.text}" for item in block.items)
        case "furniture":
            return block.text if options.furniture else None
        case "end_mark":
            return None
        case _:
            skip(block, report)
            return None


def _with_dateline(document: Document, body: list[str | None]) -> list[str | None]:
    """The body with the dateline before the first paragraph, or last if there is none."""
    dateline = document.dateline.text if document.dateline else ""
    for at, block in enumerate(document.body):
        if block.kind == "paragraph":
            return [*body[:at], f"{dateline}{_DASH}{block.text}", *body[at + 1 :]]
    return [*body, dateline]


def _caption(block: Caption) -> str:
    if not block.credit:
        return f"[Photo: {block.text}]"
    credit = block.credit.text
    bracketed = credit if credit.startswith(_OPENING_BRACKETS) else f"({credit})"
    return f"[Photo: {block.text} {bracketed}]"


def _losses(options: TextOptions) -> Declared:
    return _LOSSES if options.furniture else _LOSSES_AND_FURNITURE


def _reshapes(options: TextOptions) -> Declared:
    return (*_RESHAPES, "body.furniture.text") if options.furniture else _RESHAPES


writer = Writer(
    write=write_text,
    options=TextOptions,
    media_type="text/plain; charset=utf-8",
    suffix=".txt",
    losses=_losses,
    reshapes=_reshapes,
)
