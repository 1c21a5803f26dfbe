"""What NewsML-G2 loses and reshapes, by profile and markup of the body."""

from typing import Any

from newsdoc.diagnostics import Severity
from newsdoc.model import Person
from newsdoc.writer import Declared, SomeValues
from newsdoc.writers._nitf import LOST_IN_BODY
from newsdoc.writers._usability import KILLED
from newsdoc.writers.newsml_g2.options import NewsmlG2Options
from newsdoc.writers.newsml_g2.vocabulary import KIND_GENRES, KIND_SIGNALS, PARTY_ROLES


def _has_no_code(person: Person) -> bool:
    return person.role not in PARTY_ROLES


def _is_a_fraction(date: Any) -> bool:  # noqa: ANN401 - a Date
    return "." in date.value


# Of the fields that every item has.
_ITEM: Declared = (
    SomeValues("notes.kind", lambda note: note.kind not in {"embargo", "kill"}, "edNote has none", Severity.INFO),
    "embargo.text",
    SomeValues(
        "embargo.value",
        lambda date: not date.has_zone,
        "embargoed takes a moment with a zone; written as an embargo without a known end",
    ),
    "expires.text",
    SomeValues("expires.value", lambda date: not date.has_day, "expires takes at least a day; left out"),
    "body.caption.credit.people.role",
    "body.caption.date",
)
_TEXT: Declared = (
    "date.text",
    "modified.text",
    SomeValues(
        "kind",
        lambda document: document.kind not in KIND_GENRES and document.kind not in KIND_SIGNALS,
        "IPTC has no code for it",
        Severity.INFO,
    ),
    SomeValues("byline.people.role", _has_no_code, "IPTC has no code for it", Severity.INFO),
    "dateline.date",
    "body.end_mark",
    SomeValues("signoffs.people.role", _has_no_code, "IPTC has no code for it", Severity.INFO),
    *_ITEM,
)
_IN_XHTML: Declared = (*_TEXT, "body.*.marks", "body.caption.credit.agency")
_BY_BODY: dict[str, dict[bool, Declared]] = {
    "xhtml": {False: (*_IN_XHTML, "body.furniture"), True: _IN_XHTML},
    "nitf": {furniture: (*_TEXT, *lost) for furniture, lost in LOST_IN_BODY.items()},
}
# A picture says nothing of the text.
_PICTURE: Declared = (
    "id",
    "date",
    "modified",
    "headline",
    "subheadlines",
    "kind",
    "slugline",
    "keywords",
    "byline",
    "dateline",
    "abstract",
    "signoffs",
    "urgency",
    "subjects",
    "genres",
    "rights",
    "related",
    *_ITEM,
    "body.caption.marks",
    "body.caption.credit.agency",
    *(
        f"body.{kind}"
        for kind in (
            "paragraph",
            "subheading",
            "quotation",
            "list",
            "table",
            "preformatted",
            "end_mark",
            "furniture",
            "unclassified",
        )
    ),
)

_TO_THE_SECOND = {
    field: SomeValues(f"{field}.value", _is_a_fraction, "to the second")
    for field in ("date", "modified", "embargo", "expires")
}
_PICTURE_RESHAPES: Declared = (KILLED, _TO_THE_SECOND["embargo"], _TO_THE_SECOND["expires"])
_TEXT_RESHAPES: Declared = (
    KILLED,
    "body.unclassified.text",  # a paragraph like others
    *_TO_THE_SECOND.values(),
)


def losses(options: NewsmlG2Options) -> Declared:
    """What is lost with these options."""
    if options.profile == "picture":
        return _PICTURE
    return _BY_BODY[options.body][options.furniture]


def reshapes(options: NewsmlG2Options) -> Declared:
    """What is reshaped with these options."""
    return _PICTURE_RESHAPES if options.profile == "picture" else _TEXT_RESHAPES
