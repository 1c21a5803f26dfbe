"""Writes the headline and the text, each block in a line with an exclamation mark."""

from pydantic import Field

from newsdoc import Document, Report, Writer, WriterOptions, skip

_LOSSES = (
    "id",
    "version",
    "language",
    "date",
    "modified",
    "kind",
    "subheadlines",
    "slugline",
    "keywords",
    "byline",
    "dateline",
    "abstract",
    "body.*.marks",
    "body.subheading.level",
    "body.caption",
    "body.end_mark",
    "body.furniture",
    "signoffs",
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
_RESHAPES = (
    "headline",
    *(f"body.{kind}.text" for kind in ("subheading", "quotation", "table", "preformatted", "unclassified")),
    "body.list.items",
)


class ShoutOptions(WriterOptions):
    """Options of the writer `shout`."""

    mark: str = Field(default="!", description="What each line ends with.")


def write_shout(document: Document, options: ShoutOptions, report: Report) -> bytes:
    """The document in shouts."""
    lines = [document.headline.text] if document.headline else []
    for block in document.body:
        match block.kind:
            case "paragraph" | "subheading" | "quotation" | "list" | "table" | "preformatted" | "unclassified":
                lines.append(block.text)
            case "caption" | "end_mark" | "furniture":
                pass
            case _:
                skip(block, report)
    return "".join(f"{line}{options.mark}\n" for line in lines).encode()


writer = Writer(
    write=write_shout,
    options=ShoutOptions,
    media_type="text/plain; charset=utf-8",
    suffix=".shout",
    losses=_LOSSES,
    reshapes=_RESHAPES,
)
