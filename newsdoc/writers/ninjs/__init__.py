"""ninjs, IPTC's News in JSON: 3.1 by default; 3.3, 2.2 and 1.6 by option.

| model | property of ninjs 3 |
|---|---|
| id, version | `uri`, `version` (1 if the document states none) |
| status, embargo | `pubStatus`, `embargoedUntil`; an embargo without a moment at which it ends makes copy `withheld` |
| date, expires | `contentCreated`, `expires`: moments with a zone; see the option `dates` |
| language, urgency, slugline | properties of these names |
| headline, subheadlines | `headlines` with role `main`, `subheadline` |
| abstract, signoffs | `descriptions` with role `summary`, `creditline`; people of a sign-off among `people` |
| byline | `by`, and `people` with `rel`: the person's role, else `author` |
| dateline | `located`, `infoSources`; its words stand before the first paragraph, since they have no property |
| body | `bodies`: text/plain, text/html |
| captions | `associations` of type picture; `partial` where the picture has no address |
| notes | `edNote` |
| rights, subjects, genres | `copyrightHolder`, `copyrightNotice`, `usageTerms`, `subjects`, `genres` |
| related | `associations` with `rel`: `seeAlso`, `associatedWith`, `derivedFrom` |

How the other generations differ is a table in `generation.py`. Every output is valid against the official schema with
its formats asserted, whatever the document holds.
"""

from functools import cache
from typing import Literal

import orjson
from pydantic import AwareDatetime, Field

from newsdoc.clock import item_time
from newsdoc.diagnostics import Severity
from newsdoc.model import Date, Document
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions
from newsdoc.writers._dates import utc
from newsdoc.writers._furniture import ByFurniture, Declaration, by_furniture
from newsdoc.writers._html import MARK_LOSSES
from newsdoc.writers.ninjs.generation import GENERATIONS
from newsdoc.writers.ninjs.item import Choice, item_status, newest_item

_BODY_TYPES: dict[str, tuple[Literal["text/plain", "text/html"], ...]] = {
    "both": ("text/plain", "text/html"),
    "text/plain": ("text/plain",),
    "text/html": ("text/html",),
}


class NinjsOptions(WriterOptions):
    """Options of the writer `ninjs`."""

    version: Literal["3.3", "3.1", "2.2", "1.6"] = Field(default="3.1", description="Version of the standard.")
    dates: Literal["omit", "pad"] = Field(
        default="omit",
        description="What becomes of a date that is no moment with a zone, which is all that the format takes: "
        "left out, or padded with the first month, the first day, midnight and UTC. An embargo is never padded.",
    )
    body: Literal["both", "text/plain", "text/html"] = Field(default="both", description="Types of body to write.")
    item_time: AwareDatetime = Field(
        default_factory=item_time,
        description="When this version was made; by default SOURCE_DATE_EPOCH, else now.",
    )
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")
    indent: bool = Field(default=False, description="Whether to break lines and indent by two blanks.")


def write_ninjs(document: Document, options: NinjsOptions, report: Report) -> bytes:
    """The document as one ninjs item."""
    choice = Choice(options.version, options.dates == "pad", _BODY_TYPES[options.body], options.furniture)
    item = newest_item(document, utc(options.item_time), choice, report)
    generation = GENERATIONS[options.version]
    layout = orjson.OPT_INDENT_2 if options.indent else 0
    return orjson.dumps(generation.item(item) if generation else item, None, orjson.OPT_APPEND_NEWLINE | layout)


def _is_no_moment(date: Date) -> bool:
    return not date.has_zone


def _is_finer(date: Date) -> bool:
    return "." in date.value


_TIMES = ("date.value", "expires.value", "body.caption.date.value")
_EMBARGO = "embargo.value"
_LOSSES: Declared = (
    "date.text",
    "modified",
    "kind",
    "keywords",
    "byline.people.organisation",
    "dateline.date",
    "body.caption.date.text",
    "body.caption.credit.people.organisation",
    "body.end_mark",
    "signoffs.people.organisation",
    SomeValues("notes.kind", lambda note: note.kind not in {"kill", "embargo"}, "an edNote has no kind", Severity.INFO),
    "embargo.text",
    SomeValues(_EMBARGO, _is_no_moment, "embargoedUntil takes a moment with a zone; the story is withheld instead"),
    "expires.text",
)
_RESHAPES: Declared = (
    SomeValues(
        "status",
        lambda document: document.status == "usable" and item_status(document) != "usable",
        "a kill notice, or an embargo without a known end, overrules it",
    ),
    "dateline.text",
    "signoffs.people.name",  # among those of the byline
    "signoffs.people.role",
    "body.caption.text",  # apart from the text, without its place there
    "body.unclassified.text",
    "notes.text",
    SomeValues(_EMBARGO, _is_finer, "to the second"),
)
_PLAIN_LOSSES: Declared = ("body.subheading.level", "body.*.marks")
_PLAIN_RESHAPES: Declared = (
    "body.subheading.text",
    "body.quotation.text",
    "body.list.items",
    "body.table.text",
    "body.preformatted.text",
)
_WITH_DATES: dict[str, tuple[Declared, Declared]] = {
    "omit": (
        tuple(SomeValues(path, _is_no_moment, "moments with a zone only", Severity.INFO) for path in _TIMES),
        tuple(SomeValues(path, _is_finer, "to the second") for path in _TIMES),
    ),
    "pad": (
        (),
        tuple(
            SomeValues(path, lambda date: _is_no_moment(date) or _is_finer(date), "padded to the second, in UTC")
            for path in _TIMES
        ),
    ),
}
_OLDER_LOSSES: Declared = ("related.relation",)
_OLDEST_RESHAPES: Declared = (
    SomeValues("subheadlines", lambda document: len(document.subheadlines) > 1, "joined by line feeds"),
    "signoffs.text",  # likewise
)


@cache
def _by_furniture(version: str, dates: str, body: str) -> ByFurniture:
    """The same objects each time."""
    losses, reshapes = _WITH_DATES[dates]
    is_plain = body == "text/plain"
    losses += _LOSSES + (_PLAIN_LOSSES if is_plain else (*MARK_LOSSES, "body.caption.marks"))
    reshapes += _RESHAPES + (_PLAIN_RESHAPES if is_plain else ())
    if GENERATIONS[version] is not None:
        losses += _OLDER_LOSSES
    return by_furniture(losses, reshapes + (_OLDEST_RESHAPES if version == "1.6" else ()))


def _declared(options: NinjsOptions) -> Declaration:
    return _by_furniture(options.version, options.dates, options.body)[options.furniture]


writer = Writer(
    write=write_ninjs,
    options=NinjsOptions,
    media_type="application/json",
    suffix=".json",
    losses=lambda options: _declared(options).losses,
    reshapes=lambda options: _declared(options).reshapes,
)
