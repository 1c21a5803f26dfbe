"""NITF 3.6 (IPTC, XML Schema of 2012-01-12).

| model | element or attribute (below `nitf`) |
|---|---|
| language | `@baselang` |
| id, version, slugline | `docdata/doc-id/@id-string`; `du-key/@version` and `@key`, `head/meta[@name="anpa-keyword"]` |
| status, embargo, expires | `docdata/@management-status`, `date.release`, `date.expire` |
| date, modified | `docdata/date.issue`, `revision-history/@norm` |
| urgency, notes, keywords | `docdata/urgency`, `ed-msg`, `key-list/keyword` |
| kind | `tobject/tobject.property`; a correction is `docdata/correction` |
| subjects | `docdata/identified-content/classifier`; one of IPTC's Subject Codes also `tobject/tobject.subject` |
| genres | `tobject/tobject.property`; one with a URI also `docdata/identified-content/classifier` |
| rights | `docdata/doc.copyright/@holder`, `doc.rights/@limitations`, `body.head/rights` |
| headline, subheadlines | `head/title`, `body.head/hedline/hl1` and `hl2` |
| byline, signoffs | `body.head/byline`, `body.end/tagline`; people and organisations marked up in the words |
| dateline | `body.head/dateline` with location and `story.date`, `distributor/org` |
| abstract | `body.head/abstract/p` |
| body | `body.content`: `p`, `hl2`, `bq`, `ul`, `pre`; inline markup as `em` and `a` |
| captions | `media` with caption, producer, source and, as `media-metadata`, location, at their place |

Where names stand in the printed words they are marked up there; those that do not follow them. A dateline or byline
is never taken apart. Dates are ISO 8601 in its basic form, at their precision: `20250509`, `20250509T100000Z`; a month
has no basic form and stays `2024-11`. Without a date there is no `date.issue`, which by the standard means on receipt.
There is no DOCTYPE, so that nobody loads a DTD.
"""

import re
from functools import partial

from pydantic import Field

from newsdoc.diagnostics import Severity
from newsdoc.model import Byline, CleanText, Concept, Date, Dateline, Document, Note, Rights, Text
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions
from newsdoc.writers import _xml
from newsdoc.writers._counts import word_count
from newsdoc.writers._dates import to_the_second
from newsdoc.writers._nitf import (
    LOST_IN_BODY,
    NITF,
    NITF_MEDIA_TYPE,
    Name,
    marked_up,
    names,
    nitf_content,
    organisation,
)
from newsdoc.writers._usability import is_embargoed, publication_status
from newsdoc.writers._xml import BLANK, EMPTY, Markup, attributes, between, element, join, one_line, parent

_ROOT = attributes(
    **{"version": "-//IPTC//DTD NITF 3.6//EN", "change.date": "September 11, 2009", "change.time": "12:26"}
)
_NAMESPACED_ROOT = join(attributes(xmlns=NITF), _ROOT)
_WORDS = attributes(**{"unit-of-measure": "word"})
_MANAGEMENT_STATUS = {
    status: attributes(**{"management-status": status}) for status in ("usable", "embargoed", "withheld", "canceled")
}
_DAY = len("2025-05-09")
_LEAST_URGENT = 8
_BREAK = element("br")
_CORRECTION = "correction"

# IPTC Subject Codes: subject, subject matter and subject detail, told by the zeros that end the number.
_SUBJECT_CODE = re.compile("https?://cv[.]iptc[.]org/newscodes/subjectcode/([0-9]{8})")
_LEVELS = (("000000", "type"), ("000", "matter"), ("", "detail"))


def _byline_title(organisation: Markup) -> Markup:
    """Where a byline has an organisation."""
    return element("byttl", element("org", organisation))


_LOSSES: Declared = (
    "date.text",
    "modified.text",
    "byline.people.role",
    "body.caption.credit.people.role",
    "body.caption.date",
    "body.end_mark",
    "signoffs.people.role",
    "embargo.text",
    "expires.text",
    SomeValues("urgency", lambda document: document.urgency > _LEAST_URGENT, "the least is 8", Severity.INFO),
    "related",
)
_LOSSES_BY_FURNITURE = {furniture: (*_LOSSES, *lost) for furniture, lost in LOST_IN_BODY.items()}
_RESHAPES: Declared = (
    SomeValues(
        "subheadlines",
        lambda document: not _line(document.headline),
        "without a headline they stand at the head of the body",
        Severity.INFO,
    ),
    SomeValues(
        "status",
        lambda document: _status(document) != document.status,
        "a kill or an embargo goes before it",
        Severity.INFO,
    ),
    "body.caption.credit.text",  # taken apart into producer and source
    "body.unclassified.text",  # a paragraph like others
    *(
        SomeValues(f"{path}.value", lambda date: "." in date.value, "to the second")
        for path in ("date", "modified", "dateline.date", "embargo", "expires")
    ),
)


class NitfOptions(WriterOptions):
    """Options of the writer `nitf`."""

    namespace: bool = Field(
        default=True,
        description="Whether elements are in the NITF namespace; receivers of the DTD era, Superdesk among them, take "
        "only those that are not.",
    )
    provider: CleanText | None = Field(default=None, description="Who registered the id: `doc-id/@regsrc`.")
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")


def write_nitf(document: Document, options: NitfOptions, report: Report) -> bytes:
    """The document as NITF."""
    content = nitf_content(document.body, report, furniture=options.furniture)
    words = word_count(" ".join(content.paragraphs))
    body = (_body_head(document), element("body.content", join(_homeless_subheadlines(document), content.body)))
    root = parent(
        "nitf",
        (_head(document, options, words), parent("body", (*body, _body_end(document)))),
        _NAMESPACED_ROOT if options.namespace else _ROOT,
        baselang=document.language,
    )
    return _xml.document(root)


def _head(document: Document, options: NitfOptions, words: int) -> Markup:
    slugline = _line(document.slugline)
    parts = (
        _leaf("title", document.headline),
        element("meta", name="anpa-keyword", content=slugline) if slugline else EMPTY,
        _tobject(document) if document.genres or document.kind or document.subjects else EMPTY,
        _docdata(document, options),
        element("pubdata", EMPTY, _WORDS, **{"item-length": str(words)}),
        _dated("revision-history", document.modified),
    )
    return parent("head", parts)


def _tobject(document: Document) -> Markup:
    properties = [genre.name for genre in document.genres]
    if document.kind and document.kind != _CORRECTION:
        properties.append(document.kind)
    children = [element("tobject.property", **{"tobject.property.type": one_line(each)}) for each in properties]
    children += [_tobject_subject(subject) for subject in document.subjects]
    return parent("tobject", children) if any(children) else EMPTY


def _tobject_subject(subject: Concept) -> Markup:
    """A subject that is one of IPTC's Subject Codes, which is what the element is for."""
    code = _SUBJECT_CODE.fullmatch(subject.uri or "")
    if not code:
        return EMPTY
    level = next(level for zeros, level in _LEVELS if code[1].endswith(zeros))
    reference = {"tobject.subject.refnum": code[1], f"tobject.subject.{level}": one_line(subject.name)}
    return element("tobject.subject", **reference)


def _docdata(document: Document, options: NitfOptions) -> Markup:
    children = [element("doc-id", **{"regsrc": _line(options.provider), "id-string": document.id})]
    if document.urgency:
        children.append(element("urgency", **{"ed-urg": str(min(document.urgency, _LEAST_URGENT))}))
    children += (
        _dated("date.issue", document.date),
        _dated("date.release", document.embargo),
        _dated("date.expire", document.expires),
    )
    if document.kind == _CORRECTION:
        children.append(element(_CORRECTION))
    if document.notes:
        children += [_ed_msg(note) for note in document.notes]
    children.append(_du_key(document))
    if document.rights:
        children += _rights_of_document(document.rights)
    if document.keywords:
        children.append(_key_list(document))
    if document.subjects or document.genres:
        children.append(_classifiers(document))
    return parent("docdata", children, _MANAGEMENT_STATUS[_status(document)])


def _ed_msg(note: Note) -> Markup:
    return element("ed-msg", **{"msg-type": note.kind, "info": one_line(note.text)})


def _status(document: Document) -> str:
    """A kill or a hold says more than an embargo, and an embargo more than `usable`."""
    status = publication_status(document)
    return "embargoed" if status == "usable" and is_embargoed(document) else status


def _du_key(document: Document) -> Markup:
    version = str(document.version) if document.version else None
    key = _line(document.slugline)
    return element("du-key", version=version, key=key) if version or key else EMPTY


def _rights_of_document(rights: Rights) -> list[Markup]:
    holder, limitations = _line(rights.holder), _line(rights.usage_terms)
    return [
        element("doc.copyright", holder=holder) if holder else EMPTY,
        element("doc.rights", limitations=limitations) if limitations else EMPTY,
    ]


def _key_list(document: Document) -> Markup:
    keywords = [element("keyword", key=one_line(keyword.text)) for keyword in document.keywords]
    return parent("key-list", keywords)


def _classifiers(document: Document) -> Markup:
    """Subjects, and the vocabularies of genres; by the standard, elements here hold no words."""
    classifiers = [_classifier("subject", subject) for subject in document.subjects]
    classifiers += [_classifier("genre", genre) for genre in document.genres if genre.uri]
    return parent("identified-content", classifiers) if classifiers else EMPTY


def _classifier(kind: str, concept: Concept) -> Markup:
    code = element("alt-code", idsrc="uri", value=concept.uri) if concept.uri else EMPTY
    return element("classifier", code, type=kind, value=one_line(concept.name))


def _body_head(document: Document) -> Markup:
    dateline = document.dateline
    parts = (
        _hedline(document),
        _rights_in_words(document.rights),
        _byline(document.byline) if document.byline else EMPTY,
        _distributor(dateline.agency) if dateline else EMPTY,
        _dateline(dateline) if dateline else EMPTY,
        element("abstract", element("p", _xml.text(document.abstract.text))) if document.abstract else EMPTY,
    )
    return parent("body.head", parts) if any(parts) else EMPTY


def _hedline(document: Document) -> Markup:
    headline = _leaf("hl1", document.headline)
    return element("hedline", join(headline, *_subheadlines(document))) if headline else EMPTY


def _homeless_subheadlines(document: Document) -> Markup:
    """Lines below a headline that is not there: `hedline` requires one, and none is invented."""
    is_homeless = document.subheadlines and not _line(document.headline)
    return join(*_subheadlines(document)) if is_homeless else EMPTY


def _subheadlines(document: Document) -> list[Markup]:
    return [_leaf("hl2", subheadline.text) for subheadline in document.subheadlines]


def _rights_in_words(rights: Rights | None) -> Markup:
    if not rights:
        return EMPTY
    parts = (_xml.text(_line(rights.notice) or ""), _leaf("rights.limitations", rights.usage_terms))
    return element("rights", between(BLANK, parts)) if any(parts) else EMPTY


def _byline(byline: Byline) -> Markup:
    words = marked_up(byline.text, names(byline.people, _byline_title))
    # Receivers of note stop where a byline opens with an element; a blank before it is no word.
    return element("byline", join(BLANK, words) if words.startswith("<") else words) if words.strip() else EMPTY


def _distributor(agency: str | None) -> Markup:
    words = _leaf("org", agency)
    return element("distributor", words) if words else EMPTY


def _dateline(dateline: Dateline) -> Markup:
    parts = [Name(dateline.place or "", partial(element, "location"))]
    date = dateline.date
    if date and date.text:
        parts.append(Name(date.text, partial(element, "story.date", norm=_norm(date.value))))
    words = marked_up(dateline.text, parts)
    if date and not date.text:
        words = join(words, _dated("story.date", date))
    return element("dateline", words) if words.strip() else EMPTY


def _body_end(document: Document) -> Markup:
    taglines = [marked_up(signoff.text, names(signoff.people, organisation)) for signoff in document.signoffs]
    words = between(_BREAK, taglines)
    return element("body.end", element("tagline", words)) if words else EMPTY


def _dated(name: str, date: Date | None) -> Markup:
    return element(name, norm=_norm(date.value)) if date else EMPTY


def _norm(value: str) -> str:
    """A model date in the basic form of ISO 8601, to the second."""
    if "T" not in value:
        return value.replace("-", "") if len(value) == _DAY else value
    return to_the_second(value).replace("-", "", 2).replace(":", "")


def _line(value: Text | str | None) -> str | None:
    """Words on one line, None if there are none or only white space."""
    words = value.text if isinstance(value, Text) else value
    return one_line(words) if words and words.strip() else None


def _leaf(name: str, value: Text | str | None) -> Markup:
    """An element with words on one line, if there are any."""
    words = _line(value)
    return element(name, _xml.text(words)) if words else EMPTY


def _losses(options: NitfOptions) -> Declared:
    return _LOSSES_BY_FURNITURE[options.furniture]


writer = Writer(
    write=write_nitf,
    options=NitfOptions,
    media_type=NITF_MEDIA_TYPE,
    suffix=".xml",
    losses=_losses,
    reshapes=_RESHAPES,
)
