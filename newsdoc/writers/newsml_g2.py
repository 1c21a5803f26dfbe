"""NewsML-G2 2.35 at power conformance: one text newsItem with an XHTML body (IPTC, approved 2025-05-16).

| model | element (below `newsItem`) |
|---|---|
| id, version | `@guid`, `@version` |
| language | `@xml:lang`, `contentMeta/language/@tag` |
| status | `itemMeta/pubStatus`: `stat:usable` unless the document says otherwise |
| embargo, expires | `itemMeta/embargoed` (empty: until further notice), `itemMeta/expires` |
| notes, related | `itemMeta/edNote`, `itemMeta/link` |
| rights | `rightsInfo/copyrightHolder`, `copyrightNotice`, `usageTerms` |
| date, modified, urgency | `contentMeta/contentCreated`, `contentModified`, `urgency` |
| headline, subheadlines | `contentMeta/headline` |
| byline, signoffs | `contentMeta/by` and `creator`; `contentMeta/creditline` and `contributor` |
| dateline | `contentMeta/dateline`, `located`, `infoSource` |
| slugline, keywords, subjects, genres | elements of these names |
| abstract | `contentMeta/description` with `drol:summary` |
| body | `contentSet/inlineXML/html/body` |
| captions | `partMeta` with creator, creditline and description, and a `div` of class `figure` in the body |

The body is XHTML 1: paragraphs are direct children of `body` and hold no markup, since widespread receivers drop what
is behind the first element in a paragraph. What the source does not state is left out.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from pydantic import AwareDatetime, Field, ValidationInfo, field_validator

from newsdoc.clock import item_time
from newsdoc.diagnostics import Severity
from newsdoc.errors import WriteError
from newsdoc.model import (
    Byline,
    Caption,
    Concept,
    Document,
    Person,
    Related,
    Rights,
)
from newsdoc.report import Report
from newsdoc.version import __version__
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions
from newsdoc.writers import _xml
from newsdoc.writers._counts import word_count
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._dates import to_the_second, utc
from newsdoc.writers._usability import publication_status
from newsdoc.writers._xhtml import Content, xhtml_content
from newsdoc.writers._xml import EMPTY, Markup, attributes, element, join, line, lines, numbered, one_line, text

_NAR = "http://iptc.org/std/nar/2006-10-01/"
_XHTML = "http://www.w3.org/1999/xhtml"
_XHTML_MEDIA_TYPE = "application/xhtml+xml"
_STANDARD_VERSION = "2.35"
# The newest catalog that is in wide use; an identifier, never fetched.
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_BODY_ID = "body"
_PART = attributes(contentrefs=_BODY_ID)
_CAPTION = attributes(role="drol:caption")
_CATALOG_REF = element("catalogRef", href=_CATALOG)
_ITEM_CLASS = element("itemClass", qcode="ninat:text")
_ROOT = attributes(xmlns=_NAR, standard="NewsML-G2", standardversion=_STANDARD_VERSION, conformance="power")
_NO_TITLE = element("title")
_HTML = attributes(xmlns=_XHTML)
_XHTML_BODY = attributes(id=_BODY_ID, contenttype=_XHTML_MEDIA_TYPE)
_SUBHEADLINE = "urn:x-newsdoc:headlinerole:subheadline"  # IPTC has no code for it
_UUID_URN = "urn:uuid:"

# IPTC content production party roles, http://cv.iptc.org/newscodes/contentprodpartyrole/ (2024-02).
_PARTY_ROLES = {
    "author": "cpprole:author",
    "camera operator": "cpprole:cameraOperator",
    "caption writer": "cpprole:descrWriter",
    "correspondent": "cpprole:correspondent",
    "editor": "cpprole:editor",
    "fact checker": "cpprole:factChecker",
    "producer": "cpprole:producer",
}
_PUB_STATUS = {name: element("pubStatus", qcode=f"stat:{name}") for name in ("usable", "withheld", "canceled")}
_RELATIONS = {
    "see_also": "irel:seeAlso",
    "associated_with": "irel:associatedWith",
    "derived_from": "irel:derivedFrom",
}


def _has_no_code(person: Person) -> bool:
    return person.role not in _PARTY_ROLES


_LOSSES: Declared = (
    "date.text",
    "modified.text",
    "kind",
    SomeValues("byline.people.role", _has_no_code, "IPTC has no code for it", Severity.INFO),
    "dateline.date",
    "body.*.marks",
    "body.caption.credit.agency",
    "body.caption.credit.people.role",
    "body.caption.date",
    "body.end_mark",
    SomeValues("signoffs.people.role", _has_no_code, "IPTC has no code for it", Severity.INFO),
    SomeValues("notes.kind", lambda note: note.kind not in {"embargo", "kill"}, "edNote has none", Severity.INFO),
    "embargo.text",
    SomeValues(
        "embargo.value",
        lambda date: not date.has_zone,
        "embargoed takes a moment with a zone; written as an embargo without a known end",
    ),
    "expires.text",
    SomeValues("expires.value", lambda date: not date.has_day, "expires takes at least a day; left out"),
)
_RESHAPES: Declared = (
    "body.unclassified.text",  # a paragraph like others
    *(
        SomeValues(f"{field}.value", lambda date: "." in date.value, "to the second")
        for field in ("date", "modified", "embargo", "expires")
    ),
)


class NewsmlG2Options(WriterOptions):
    """Options of the writer `newsml-g2`."""

    provider: str = Field(
        default="newsdoc", min_length=1, description="Who makes the item: the party that runs the conversion."
    )
    provider_name: str | None = Field(default=None, description="Its name for people.")
    authority_date: str | None = Field(
        default=None,
        pattern=r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$",
        description="A date on which you held the domain (RFC 4151); needed for the scheme `tag`.",
    )
    scheme: Literal["tag", "newsml"] = Field(
        default="tag", description="Kind of guid under the authority: `tag:` (RFC 4151) or `urn:newsml:` (RFC 3085)."
    )
    authority: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$",
        description="A domain you hold: replaces a computed `urn:uuid:` guid by one under that domain.",
    )
    version: int | None = Field(
        default=None, ge=1, description="Version of the item; by default the document's, else 1."
    )
    item_time: AwareDatetime = Field(
        default_factory=item_time,
        description="When this version was made; by default SOURCE_DATE_EPOCH, else now.",
    )
    generator_version: str = Field(default=__version__, description="Version written for the generator, newsdoc.")
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")

    @field_validator("authority")
    @classmethod
    def _tag_has_a_date(cls, authority: str | None, info: ValidationInfo) -> str | None:
        if authority and info.data.get("scheme") == "tag" and not info.data.get("authority_date"):
            message = "a guid of the scheme 'tag' needs authority_date, a date on which you held the authority's domain"
            raise ValueError(message)
        return authority


def write_newsml_g2(document: Document, options: NewsmlG2Options, report: Report) -> bytes:  # noqa: ARG001 - all is declared
    """The document as a NewsML-G2 newsItem.

    Raises:
        WriteError: if a guid of scheme `newsml` is asked for and the document has no date with a day.
    """
    content = xhtml_content(document.body, furniture=options.furniture)
    item = element(
        "newsItem",
        lines(
            (
                _CATALOG_REF,
                _rights_info(document),
                _item_meta(document, options),
                _content_meta(document),
                *[_part_meta(caption, number) for number, caption in enumerate(content.captions, 1)],
                element("contentSet", _inline_xml(document, content)),
            )
        ),
        _ROOT,
        guid=_guid(document, options),
        version=str(options.version or document.version or 1),
        xml_lang=document.language,
    )
    return f"{_xml.DECLARATION}{item}\n".encode()


def _guid(document: Document, options: NewsmlG2Options) -> str:
    """The document's id, or one under the caller's authority if that id was computed."""
    if not options.authority or not document.id.startswith(_UUID_URN):
        return document.id
    uuid = document.id.removeprefix(_UUID_URN)
    if options.scheme == "tag":
        return f"tag:{options.authority},{options.authority_date}:newsdoc:{uuid}"
    if not document.date or not document.date.has_day:
        message = "a guid of the scheme 'newsml' needs the document's date to the day; use the scheme 'tag'"
        raise WriteError("newsml-g2", message)
    day = document.date.value[: len("2025-05-09")].replace("-", "")
    return f"urn:newsml:{options.authority}:{day}:{uuid.replace('-', '')}"


def _rights_info(document: Document) -> Markup:
    rights = document.rights
    if not rights or rights == Rights():
        return EMPTY
    holder = _named("copyrightHolder", rights.holder)
    return _group(
        "rightsInfo", (holder, _leaf("copyrightNotice", rights.notice), _leaf("usageTerms", rights.usage_terms))
    )


def _item_meta(document: Document, options: NewsmlG2Options) -> Markup:
    provider, generator = _makers(options.provider, options.provider_name, options.generator_version)
    parts = [_ITEM_CLASS, provider, element("versionCreated", text(utc(options.item_time)))]
    if document.embargo or document.notes:
        parts.append(_embargoed(document))
    parts += (_PUB_STATUS[publication_status(document)], generator)
    parts += [_leaf("edNote", note.text) for note in document.notes]
    if document.expires and document.expires.has_day:
        parts.append(_leaf("expires", to_the_second(document.expires.value)))
    parts += [_link(related) for related in document.related]
    return _group("itemMeta", parts)


@lru_cache(maxsize=16)
def _makers(provider: str, name: str | None, version: str) -> tuple[Markup, Markup]:
    """Who and what makes the item: the same for all items of one house."""
    return (
        element("provider", _leaf("name", name), literal=one_line(provider)),
        element("generator", text("newsdoc"), versioninfo=one_line(version)),
    )


def _link(related: Related) -> Markup:
    title = related.title and one_line(related.title)
    return element("link", rel=_RELATIONS[related.relation], residref=related.id, title=title)


def _embargoed(document: Document) -> Markup:
    """Empty, which is an embargo without a known end, if no moment with a zone is known."""
    if document.embargo and document.embargo.has_zone:
        return element("embargoed", text(to_the_second(document.embargo.value)))
    embargoed = document.embargo or any(note.kind == "embargo" for note in document.notes)
    return element("embargoed") if embargoed else EMPTY


def _content_meta(document: Document) -> Markup:
    parts: list[Markup] = []
    if document.urgency:
        parts.append(element("urgency", text(str(document.urgency))))
    if document.date:
        parts.append(element("contentCreated", text(to_the_second(document.date.value))))
    if document.modified:
        parts.append(element("contentModified", text(to_the_second(document.modified.value))))
    return _group("contentMeta", parts + _administrative(document) + _descriptive(document))


def _administrative(document: Document) -> list[Markup]:
    parts: list[Markup] = []
    if document.dateline:
        parts += (_named("located", document.dateline.place), _named("infoSource", document.dateline.agency))
    if document.byline:
        parts += _people("creator", (document.byline,))
    if document.signoffs:
        parts += _people("contributor", document.signoffs)
    return parts


def _descriptive(document: Document) -> list[Markup]:
    parts = [element("language", tag=document.language)] if document.language else []
    parts += [_concept("genre", genre) for genre in document.genres]
    parts += [_leaf("keyword", keyword.text) for keyword in document.keywords]
    parts += [_concept("subject", subject) for subject in document.subjects]
    for name, node in (("slugline", document.slugline), ("headline", document.headline)):
        if node:
            parts.append(_leaf(name, node.text))
    parts += [element("headline", line(each.text), roleuri=_SUBHEADLINE) for each in document.subheadlines]
    if document.dateline:
        parts.append(_leaf("dateline", document.dateline.text))
    if document.byline:
        parts.append(_leaf("by", document.byline.text))
    parts += [_leaf("creditline", signoff.text) for signoff in document.signoffs]
    if document.abstract:
        parts.append(element("description", text(document.abstract.text), role="drol:summary"))
    return parts


def _part_meta(caption: Caption, number: int) -> Markup:
    parts: list[Markup] = []
    if caption.credit:
        parts += [_person("creator", person, None) for person in caption.credit.people]
        parts.append(_leaf("creditline", without_brackets(caption.credit.text)))
    parts.append(element("description", text(caption.text), _CAPTION))
    return element("partMeta", lines(parts), join(_PART, numbered("partid", "part", number)))


def _inline_xml(document: Document, content: Content) -> Markup:
    title = (_leaf("title", document.headline.text) if document.headline else EMPTY) or _NO_TITLE
    return element(
        "inlineXML",
        element("html", join(element("head", title), element("body", content.body)), _HTML),
        _XHTML_BODY,
        wordcount=str(word_count(" ".join(content.paragraphs))),
        charcount=str(sum(map(len, content.paragraphs))),
    )


def _people(name: str, bylines: Iterable[Byline]) -> list[Markup]:
    return [_person(name, person, _PARTY_ROLES.get(person.role or "")) for each in bylines for person in each.people]


def _person(name: str, person: Person, role: str | None) -> Markup:
    content = element("name", line(person.name))
    if person.organisation:
        content = join(content, element("personDetails", _named("affiliation", person.organisation)))
    return element(name, content, role=role) if role else element(name, content)


def _concept(name: str, concept: Concept) -> Markup:
    return element(name, element("name", line(concept.name)), uri=concept.uri)


def _named(name: str, value: str | None) -> Markup:
    """An element with a `name` child, if there is a value."""
    return element(name, element("name", line(value))) if value else EMPTY


def _leaf(name: str, value: str | None) -> Markup:
    """An element with words on one line, if there are any."""
    words = line(value) if value else EMPTY
    return element(name, words) if words.strip(" \n") else EMPTY


def _group(name: str, children: Iterable[Markup]) -> Markup:
    return element(name, lines(children))


def _losses(options: NewsmlG2Options) -> Declared:
    return _LOSSES if options.furniture else (*_LOSSES, "body.furniture")


writer = Writer(
    write=write_newsml_g2,
    options=NewsmlG2Options,
    media_type="application/vnd.iptc.g2.newsitem+xml",
    suffix=".xml",
    losses=_losses,
    reshapes=_RESHAPES,
)
