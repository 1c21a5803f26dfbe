"""Plain text: the date, the headline, then the body, a blank line between blocks.

UTF-8, LF, one final LF; nothing is wrapped. A caption is written `[Photo: ... (credit)]` at its place, where `Photo:`
is a label of this format and no word of the source; a dateline stands before the first paragraph, joined by ` -- `.
The reader `plaintext` reads this shape back.
"""

from pydantic import Field

from newsdoc.model import Block, Caption, Document, List
from newsdoc.report import Report
from newsdoc.writer import Writer, WriterOptions, skip

_OPENING_BRACKETS = tuple("([{（［【〔")
_DASH = " -- "
_BULLET = "•"

_LOSSES = (
    "id",
    "version",
    "language",
    "date.text",
    "modified",
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
    "body.caption.href",
    "body.end_mark",
    "signoffs.people",
    "notes",
    "status",
    "embargo",
    "expires",
    "urgency",
    "subjects",
    "genres",
    "rights",
    "related",
)


class TextOptions(WriterOptions):
    """Options of the writer `text`."""

    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_text(document: Document, options: TextOptions, report: Report) -> bytes:
    """The document as plain text."""
    parts = [document.date.value] if document.date else []
    parts += _head(document)
    start = len(parts)
    for block in document.body:
        if block.kind == "paragraph":
            parts.append(block.text)
        else:
            parts += _block(block, options, report)
    if document.dateline:
        parts[start:] = _with_dateline(document, parts[start:])
    parts += [signoff.text for signoff in document.signoffs]
    written = "\n\n".join(parts)
    if "\r" in written:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    return f"{written}\n".encode() if written else b""


def _head(document: Document) -> list[str]:
    lines = [document.headline, *document.subheadlines, document.byline, document.abstract]
    return [line.text for line in lines if line]


def _block(block: Block, options: TextOptions, report: Report) -> tuple[str, ...]:
    match block.kind:
        case "caption":
            return (_caption(block),)
        case "list":
            return ("\n".join(f"{_BULLET} {item.text}" for item in block.items),)
        case "end_mark":
            return ()
        case "furniture":
            return (block.text,) if options.furniture else ()
        case "paragraph" | "subheading" | "quotation" | "table" | "preformatted" | "unclassified":
            return (block.text,)
    skip(block, report)
    return ()


def _with_dateline(document: Document, body: list[str]) -> list[str]:
    """The parts of the body with the dateline before the first paragraph, or last if there is none."""
    dateline = document.dateline.text if document.dateline else ""
    first = next((block.text for block in document.body if block.kind == "paragraph"), None)
    if first is None:
        return [*body, dateline]
    at = body.index(first)
    return [*body[:at], f"{dateline}{_DASH}{first}", *body[at + 1 :]]


def _caption(block: Caption) -> str:
    if not block.credit:
        return f"[Photo: {block.text}]"
    credit = block.credit.text
    bracketed = credit if credit.startswith(_OPENING_BRACKETS) else f"({credit})"
    return f"[Photo: {block.text} {bracketed}]"


def _losses(options: TextOptions) -> tuple[str, ...]:
    return _LOSSES if options.furniture else (*_LOSSES, "body.furniture")


writer = Writer(
    write=write_text,
    options=TextOptions,
    media_type="text/plain; charset=utf-8",
    suffix=".txt",
    losses=_losses,
)
