"""HTML: a whole, accessible page of HTML5, or the article alone.

| model | element |
|---|---|
| headline, subheadlines, byline, date, abstract | `header` with `h1`, `p`, `time`; what is not known is not there |
| dateline | `span` of class `dateline` before the first paragraph |
| paragraphs, subheadings, lists | `p`, `h2` to `h6`, `ul` |
| quotations, tables, preformatted | `blockquote`, `pre` |
| inline marks | `em`, `strong`, `a` |
| captions | `figure` with `figcaption`, and `img` where the picture's address is known |
| signoffs, copyright notice | `footer` |
| status, embargo | a banner on what is not to be published; such a page is not for robots either |
| language | `lang`, and `dir` where its script runs from right to left |
| metadata | Open Graph, and JSON-LD as the writer `json-ld` writes it; not in a fragment |

Without a headline there is no `h1`; the page's `title`, which HTML requires, is then the slugline, else dateline and
date, else the id. Links lead to `http:`, `https:` and `mailto:` only. Notes are not for publication and left out.
"""

from pydantic import Field

from newsdoc.diagnostics import Severity
from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions
from newsdoc.writers._body import sorted_body, walked
from newsdoc.writers._furniture import Declaration, by_furniture
from newsdoc.writers._html import MARK_LOSSES, conforming
from newsdoc.writers._links import NOT_ON_THE_WEB
from newsdoc.writers._news_article import AS_SEE_ALSO
from newsdoc.writers._usability import NOT_SHOWN, OVERRULED, WITHOUT_NOTICE
from newsdoc.writers.html.article import article
from newsdoc.writers.html.page import page
from newsdoc.writers.html.style import STYLE


class HtmlOptions(WriterOptions):
    """Options of the writer `html`."""

    fragment: bool = Field(default=False, description="Whether to write the article alone, for a page of your own.")
    style: bool | None = Field(
        default=None, description="Whether to bring the style sheet along; by default with a page, not with a fragment."
    )
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_html(document: Document, options: HtmlOptions, report: Report) -> bytes:
    """The document as a page, or as an article."""
    walk = walked(document)
    written = article(document, walk, report, furniture=options.furniture)
    if options.fragment:
        html = f"{STYLE}\n{written}\n" if options.style else f"{written}\n"
    else:
        body = sorted_body(walk, furniture=options.furniture)
        html = page(document, written, body, has_style=options.style is not False)
    return conforming(html, report).encode()


_LOSSES: Declared = (
    "modified.text",
    "kind",
    "dateline.date",
    *MARK_LOSSES,
    "body.caption.credit.agency",
    "body.caption.date",
    NOT_ON_THE_WEB,
    "body.end_mark",
    *NOT_SHOWN,
    "expires.text",
    "urgency",
)
_PAGE_LOSSES: Declared = (
    *_LOSSES,
    SomeValues("slugline", lambda document: document.headline is not None, "the title is the headline", Severity.INFO),
    AS_SEE_ALSO,
)
_FRAGMENT_LOSSES: Declared = (
    *_LOSSES,
    "id",
    "version",
    "modified.value",
    "slugline",
    "keywords",
    "byline.people",
    "dateline.place",
    "dateline.agency",
    "body.caption.place",
    "body.caption.credit.people",
    "signoffs.people",
    WITHOUT_NOTICE,
    "expires.value",
    "subjects",
    "genres",
    "rights.holder",
    "rights.usage_terms",
    "related",
)
_FRAGMENT_RESHAPES: Declared = ("body.unclassified.text",)
_PAGE_RESHAPES: Declared = (*_FRAGMENT_RESHAPES, OVERRULED)


_DECLARED = {
    True: by_furniture(_FRAGMENT_LOSSES, _FRAGMENT_RESHAPES),
    False: by_furniture(_PAGE_LOSSES, _PAGE_RESHAPES),
}
"""By whether a fragment is written."""


def _declared(options: HtmlOptions) -> Declaration:
    return _DECLARED[options.fragment][options.furniture]


writer = Writer(
    write=write_html,
    options=HtmlOptions,
    media_type="text/html; charset=utf-8",
    suffix=".html",
    losses=lambda options: _declared(options).losses,
    reshapes=lambda options: _declared(options).reshapes,
)
