"""Markdown: CommonMark 0.31, with the metadata as YAML front matter.

| model | Markdown |
|---|---|
| metadata | front matter, under the names of the model; the headline there is `title` |
| status, embargo | a notice in front, on what is not to be published |
| headline | `# heading` |
| subheadlines | `**strong**` paragraphs |
| byline, abstract, signoffs | paragraphs |
| dateline | stands before the first paragraph |
| paragraphs, subheadings, quotations, lists | paragraphs, `##` to `######`, `>`, `-` |
| captions | a picture, where it is on the web, and `_emphasised words_` with the credit behind them |
| tables, preformatted | fenced code |
| inline marks | `_emphasis_`, `**strong**`, `[links](address)` |

Every character that Markdown would read as markup is escaped: a parser gives the same words back, but for white space
(see `escape.py`). Links lead to `http:`, `https:` and `mailto:` only. Notes are not for publication and left out.
"""

from pydantic import Field

from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writer import Declared, Writer, WriterOptions
from newsdoc.writers._furniture import Declaration, by_furniture
from newsdoc.writers._html import MARK_LOSSES
from newsdoc.writers._links import NOT_ON_THE_WEB
from newsdoc.writers._usability import NOT_SHOWN, OVERRULED, WITHOUT_NOTICE
from newsdoc.writers.markdown.body import Blocks
from newsdoc.writers.markdown.front_matter import front_matter
from newsdoc.writers.markdown.metadata import metadata


class MarkdownOptions(WriterOptions):
    """Options of the writer `markdown`."""

    front_matter: bool = Field(default=True, description="Whether to write the metadata, as YAML in front of the text.")
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_markdown(document: Document, options: MarkdownOptions, report: Report) -> bytes:
    """The document as Markdown."""
    parts = Blocks(document, furniture=options.furniture, report=report).all()
    if options.front_matter:
        parts.insert(0, front_matter(metadata(document)))
    return ("\n\n".join(parts) + "\n").encode() if parts else b""


_LOSSES: Declared = (
    "date.text",
    "modified.text",
    "dateline.date.text",
    *MARK_LOSSES,
    "body.caption.credit.agency",
    "body.caption.credit.people",
    "body.caption.date",
    "body.caption.place",
    NOT_ON_THE_WEB,
    "body.table.marks",
    "body.preformatted.marks",
    "body.end_mark",
    *NOT_SHOWN,
    "expires.text",
)
_BARE_LOSSES: Declared = (
    "id",
    "version",
    "language",
    "date.value",
    "modified.value",
    "kind",
    "slugline",
    "keywords",
    "byline.people",
    "dateline.place",
    "dateline.date.value",
    "dateline.agency",
    "signoffs.people",
    WITHOUT_NOTICE,
    "expires.value",
    "urgency",
    "subjects",
    "genres",
    "rights",
    "related",
)
# Paragraphs like others, of stressed words at most; a code block for a table.
_RESHAPES: Declared = (
    "body.caption.text",
    "body.caption.credit.text",
    "body.table.text",
    "body.unclassified.text",
)
_BARE_RESHAPES: Declared = (
    "subheadlines",
    "byline.text",
    "dateline.text",
    "abstract",
    "signoffs.text",
    "embargo.value",
)


_DECLARED = {
    True: by_furniture(_LOSSES, (*_RESHAPES, OVERRULED)),
    False: by_furniture(_LOSSES + _BARE_LOSSES, _RESHAPES + _BARE_RESHAPES),
}
"""By whether there is front matter."""


def _declared(options: MarkdownOptions) -> Declaration:
    return _DECLARED[options.front_matter][options.furniture]


writer = Writer(
    write=write_markdown,
    options=MarkdownOptions,
    media_type="text/markdown; charset=utf-8",
    suffix=".md",
    losses=lambda options: _declared(options).losses,
    reshapes=lambda options: _declared(options).reshapes,
)
