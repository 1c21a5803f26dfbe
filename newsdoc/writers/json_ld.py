"""JSON-LD: a schema.org NewsArticle, as search engines read it from web pages.

| model | property |
|---|---|
| id | `@id` and `identifier` |
| version, language, date, modified, expires | `version`, `inLanguage`, `datePublished`, `dateModified`, `expires` |
| status, embargo | `creativeWorkStatus` |
| headline, subheadlines, abstract, keywords | `headline`, `alternativeHeadline`, `abstract`, `keywords` |
| byline, signoffs | people as `author` and `contributor`, the printed words as `creditText` |
| dateline | `dateline`, `locationCreated`, `sourceOrganization` |
| body | `articleBody`: plain text, a blank line between blocks; `wordCount` |
| captions | ImageObjects: `image` where the picture's address is known, else `hasPart` |
| rights | `copyrightHolder`, `copyrightNotice`, `conditionsOfAccess` |
| subjects, genres | `about`, `genre` |
| related | `isBasedOn` if derived from it, else `mentions` |

Dates keep their precision, which schema.org allows. Notes are not for publication and left out.
"""

import orjson
from pydantic import Field

from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writer import Writer, WriterOptions
from newsdoc.writers._body import sorted_body, stretches
from newsdoc.writers._furniture import by_furniture
from newsdoc.writers._news_article import LOSSES, RESHAPES, news_article

_DECLARED = by_furniture(LOSSES, RESHAPES)


class JsonLdOptions(WriterOptions):
    """Options of the writer `json-ld`."""

    indent: bool = Field(default=False, description="Whether to break lines and indent by two blanks.")
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_json_ld(document: Document, options: JsonLdOptions, report: Report) -> bytes:  # noqa: ARG001 - all is declared
    """The document as a NewsArticle."""
    layout = orjson.OPT_INDENT_2 if options.indent else 0
    article = news_article(document, sorted_body(stretches(document.body, marks=False), furniture=options.furniture))
    return orjson.dumps(article, None, orjson.OPT_APPEND_NEWLINE | layout)


writer = Writer(
    write=write_json_ld,
    options=JsonLdOptions,
    media_type="application/ld+json",
    suffix=".jsonld",
    losses=lambda options: _DECLARED[options.furniture].losses,
    reshapes=lambda options: _DECLARED[options.furniture].reshapes,
)
