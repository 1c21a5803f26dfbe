"""The elements of a newsItem around its content: rightsInfo, itemMeta, contentMeta, partMeta."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsdoc.model import Byline, Caption, Concept, Date, Document, Person, Related, Rights, Text
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._dates import to_the_second, utc
from newsdoc.writers._usability import is_embargoed, publication_status
from newsdoc.writers._xml import (
    EMPTY,
    Markup,
    attributes,
    element,
    join,
    line,
    number,
    numbered,
    one_line,
    parent,
    text,
)
from newsdoc.writers.newsml_g2.options import NewsmlG2Options
from newsdoc.writers.newsml_g2.vocabulary import (
    KIND_GENRES,
    PARTY_ROLES,
    PUB_STATUS,
    RELATIONS,
    SUBHEADLINE,
)

BODY_ID = "body"
"""Id of the rendition that holds the text."""

_PART = attributes(contentrefs=BODY_ID)
_CAPTION = attributes(role="drol:caption")


def rights_info(rights: Rights) -> Markup:
    """Holder, notice and terms; nothing where none of them is known."""
    if rights == Rights():
        return EMPTY
    holder = _named("copyrightHolder", rights.holder)
    notice, terms = leaf("copyrightNotice", rights.notice), leaf("usageTerms", rights.usage_terms)
    return parent("rightsInfo", (holder, notice, terms))


def item_meta(
    document: Document,
    options: NewsmlG2Options,
    item_class: Markup,
    *,
    note: Markup = EMPTY,
    signal: str | None = None,
    links: Sequence[Markup] = (),
) -> Markup:
    """What an item is, who made it and when, and whether it may be used.

    Status, embargo, expiry and notes are those of the document in every item made of it: a picture of a killed story
    is killed too.
    """
    provider, generator = _makers(options.provider, options.provider_name, options.generator_version)
    embargoed = _embargoed(document) if document.embargo or document.notes else EMPTY
    created = element("versionCreated", text(utc(options.item_time)))
    parts = [item_class, provider, created, embargoed, pub_status(document), generator]
    if document.notes:
        parts += [leaf("edNote", each.text) for each in document.notes]
    parts.append(note)
    if signal:
        parts.append(element("signal", qcode=signal))
    if document.expires and document.expires.has_day:
        parts.append(leaf("expires", to_the_second(document.expires.value)))
    parts += links
    return parent("itemMeta", parts)


def pub_status(document: Document) -> Markup:
    """Usable unless the document says otherwise."""
    return PUB_STATUS[publication_status(document)]


@lru_cache(maxsize=16)
def _makers(provider: str, name: str | None, version: str) -> tuple[Markup, Markup]:
    """Who and what makes the item: the same for all items of one house."""
    return (
        element("provider", leaf("name", name), literal=one_line(provider)),
        element("generator", text("newsdoc"), versioninfo=one_line(version)),
    )


def related_link(related: Related) -> Markup:
    """A link to another item."""
    title = related.title and one_line(related.title)
    return element("link", rel=RELATIONS[related.relation], residref=related.id, title=title)


def _embargoed(document: Document) -> Markup:
    """Empty, which is an embargo without a known end, if no moment with a zone is known."""
    if document.embargo and document.embargo.has_zone:
        return element("embargoed", text(to_the_second(document.embargo.value)))
    return element("embargoed") if is_embargoed(document) else EMPTY


def text_meta(document: Document) -> Markup:
    """The contentMeta of a text."""
    parts: list[Markup] = []
    if document.urgency:
        parts.append(element("urgency", number(document.urgency)))
    if document.date:
        parts.append(_dated("contentCreated", document.date))
    if document.modified:
        parts.append(_dated("contentModified", document.modified))
    _add_administrative(parts, document)
    _add_descriptive(parts, document)
    return parent("contentMeta", parts)


def picture_meta(document: Document, caption: Caption) -> Markup:
    """The contentMeta of a picture: its creator is the photographer, and nobody who wrote the text."""
    language = [element("language", tag=document.language)] if document.language else []
    return parent("contentMeta", (*_made(caption), *language, *_description(caption)))


def package_meta(document: Document) -> Markup:
    """The contentMeta of a package."""
    created = _dated("contentCreated", document.date) if document.date else EMPTY
    headline = _headline(document.headline) if document.headline else EMPTY
    return parent("contentMeta", (created, headline))


def part_meta(caption: Caption, at: int) -> Markup:
    """A caption as metadata of a part of a text."""
    attributes = join(_PART, numbered("partid", "part", at))
    return parent("partMeta", (*_made(caption), *_description(caption)), attributes)


def _dated(name: str, date: Date) -> Markup:
    return element(name, text(to_the_second(date.value)))


def _add_administrative(parts: list[Markup], document: Document) -> None:
    if document.dateline:
        parts += (_named("located", document.dateline.place), _named("infoSource", document.dateline.agency))
    if document.byline:
        parts += _people("creator", (document.byline,))
    if document.signoffs:
        parts += _people("contributor", document.signoffs)


def _add_descriptive(parts: list[Markup], document: Document) -> None:
    if document.language:
        parts.append(element("language", tag=document.language))
    if document.kind or document.genres or document.keywords or document.subjects or document.slugline:
        _add_topics(parts, document)
    if document.headline:
        parts.append(_headline(document.headline))
    if document.subheadlines:
        parts += [element("headline", line(each.text), roleuri=SUBHEADLINE) for each in document.subheadlines]
    if document.dateline:
        parts.append(leaf("dateline", document.dateline.text))
    if document.byline:
        parts.append(leaf("by", document.byline.text))
    if document.signoffs:
        parts += [leaf("creditline", signoff.text) for signoff in document.signoffs]
    if document.abstract:
        parts.append(element("description", text(document.abstract.text), role="drol:summary"))


def _add_topics(parts: list[Markup], document: Document) -> None:
    """What the text is about, and of what kind it is."""
    if genre := KIND_GENRES.get(document.kind or ""):
        parts.append(element("genre", qcode=genre))
    parts += [_concept("genre", each) for each in document.genres]
    parts += [leaf("keyword", keyword.text) for keyword in document.keywords]
    parts += [_concept("subject", subject) for subject in document.subjects]
    if document.slugline:
        parts.append(leaf("slugline", document.slugline.text))


def _headline(headline: Text) -> Markup:
    return leaf("headline", headline.text)


def _made(caption: Caption) -> list[Markup]:
    """Where and by whom the picture was taken."""
    parts = [_named("located", caption.place)] if caption.place else []
    if caption.credit:
        parts += [_person("creator", person) for person in caption.credit.people]
    return parts


def _description(caption: Caption) -> list[Markup]:
    words, credit = element("description", text(caption.text), _CAPTION), caption.credit
    return [leaf("creditline", without_brackets(credit.text)), words] if credit else [words]


def _people(name: str, bylines: Iterable[Byline]) -> list[Markup]:
    return [_person(name, person, PARTY_ROLES.get(person.role or "")) for each in bylines for person in each.people]


def _person(name: str, person: Person, role: str | None = None) -> Markup:
    content = element("name", line(person.name))
    if person.organisation:
        content = join(content, element("personDetails", _named("affiliation", person.organisation)))
    return element(name, content, role=role) if role else element(name, content)


def _concept(name: str, concept: Concept) -> Markup:
    return element(name, element("name", line(concept.name)), uri=concept.uri)


def _named(name: str, value: str | None) -> Markup:
    """An element with a `name` child, if there is a value."""
    return element(name, element("name", line(value))) if value else EMPTY


def leaf(name: str, value: str | None) -> Markup:
    """An element with words on one line, if there are any."""
    words = line(value) if value else EMPTY
    return element(name, words) if words.strip(" \n") else EMPTY
