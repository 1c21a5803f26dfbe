"""A document as an item of ninjs 3, the newest generation. What is not known is left out; null is not allowed."""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from newsdoc.model import Caption, Concept, Date, Document, Person
from newsdoc.report import Report
from newsdoc.writers._body import DASH, Body, Stretch, sorted_body, walked
from newsdoc.writers._counts import counts
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._dates import padded, to_the_second
from newsdoc.writers._html import blocks, conforming
from newsdoc.writers._parts import part_id
from newsdoc.writers._usability import Status, is_embargoed, publication_status
from newsdoc.writers._xml import EMPTY, Markup, text
from newsdoc.writers.ninjs.generation import Item

_NO_IMAGE = "Caption and credit only: the image file was not part of the source document."
# IPTC item relations, http://cv.iptc.org/newscodes/itemrelation/
_RELATIONS = {"see_also": "seeAlso", "associated_with": "associatedWith", "derived_from": "derivedFrom"}


class Choice(NamedTuple):
    """What the caller chose of what the items hold."""

    standard: str
    pads_dates: bool
    body_types: tuple[Literal["text/plain", "text/html"], ...]
    furniture: bool


def newest_item(document: Document, version_created: str, choice: Choice, report: Report) -> Item:
    """The document as an item of ninjs 3, made at `version_created`."""
    usability = _usability(document)
    item: Item = {
        "uri": document.id,
        "standard": _standard(choice.standard),
        "type": "text",
        "representationType": "full",
        "version": str(document.version or 1),
        "versionCreated": version_created,
        **usability,
    }
    if document.language:
        item["language"] = document.language
    _add_dates(item, document, choice)
    _add_heads(item, document)
    _add_people(item, document)
    _add_rights_and_topics(item, document)
    walk = walked(document)
    body = sorted_body(walk, furniture=choice.furniture)
    item["bodies"] = _bodies(document, walk, body, choice, report)
    associations = _pictures(document, body, usability, choice) + _related(document)
    if associations:
        item["associations"] = associations
    return item


@cache
def _standard(version: str) -> Item:
    schema = f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json#"
    return {"name": "ninjs", "version": version, "schema": schema}


def _usability(document: Document) -> Item:
    """Whether items of the document may be published, and from when on: pictures no sooner than the text."""
    usability: Item = {"pubStatus": item_status(document)}
    if document.embargo and document.embargo.has_zone:
        usability["embargoedUntil"] = to_the_second(document.embargo.value)
    return usability


def item_status(document: Document) -> Status:
    """Whether items of the document may be used.

    An embargo that the format has no moment for would leave usable copy without any: until then it is withheld.
    """
    status = publication_status(document)
    if status == "usable" and (document.embargo or document.notes) and is_embargoed(document):
        has_end = document.embargo is not None and document.embargo.has_zone
        return "usable" if has_end else "withheld"
    return status


def _add_dates(item: Item, document: Document, choice: Choice) -> None:
    if document.date:
        _add(item, "contentCreated", _moment(document.date, choice))
    if document.expires:
        _add(item, "expires", _moment(document.expires, choice))


def _moment(date: Date, choice: Choice) -> str | None:
    """RFC 3339 knows moments only."""
    if "T" in date.value and date.has_zone:
        return to_the_second(date.value)
    return padded(date.value) if choice.pads_dates else None


def _add_heads(item: Item, document: Document) -> None:
    heads = [("main", document.headline)] if document.headline else []
    heads += [("subheadline", each) for each in document.subheadlines]
    _add(item, "headlines", [{"role": role, "value": each.text} for role, each in heads])
    if document.slugline:
        _add(item, "slugline", document.slugline.text)
    if document.byline:
        _add(item, "by", document.byline.text)
    descriptions = [_description("summary", document.abstract.text)] if document.abstract else []
    descriptions += [_description("creditline", signoff.text) for signoff in document.signoffs]
    _add(item, "descriptions", descriptions)


def _add_people(item: Item, document: Document) -> None:
    people = _people(document.byline.people, "author") if document.byline else []
    for signoff in document.signoffs:
        people += _people(signoff.people, "contributor")
    _add(item, "people", people)
    if document.dateline:
        _add(item, "located", document.dateline.place)
        if document.dateline.agency:
            item["infoSources"] = [{"name": document.dateline.agency}]


def _add_rights_and_topics(item: Item, document: Document) -> None:
    _add(item, "edNote", "\n".join([note.text for note in document.notes]))
    _add(item, "urgency", document.urgency)
    if document.rights:
        _add(item, "copyrightHolder", document.rights.holder)
        _add(item, "copyrightNotice", document.rights.notice)
        _add(item, "usageTerms", document.rights.usage_terms)
    _add(item, "subjects", _concepts(document.subjects))
    _add(item, "genres", _concepts(document.genres))


def _bodies(document: Document, walk: Iterable[Stretch], body: Body, choice: Choice, report: Report) -> list[Item]:
    """The body in each of the types that were asked for; the counts are of the paragraphs, without captions."""
    words, characters = counts(body.paragraphs)
    lead = document.dateline.text if document.dateline else ""
    values = {
        "text/plain": lambda: body.plain_text(lead),
        "text/html": lambda: _html(walk, lead, choice, report),
    }
    return [
        {"role": "main", "contentType": each, "charCount": characters, "wordCount": words, "value": values[each]()}
        for each in choice.body_types
    ]


def _html(walk: Iterable[Stretch], lead: str, choice: Choice, report: Report) -> str:
    prefix = text(f"{lead}{DASH}") if lead else EMPTY
    written = blocks(walk, report, lead=prefix, figure=_no_figure, furniture=choice.furniture)
    return conforming("".join(written), report)


def _no_figure(caption: Caption) -> Markup:  # noqa: ARG001 - pictures are associations
    return EMPTY


def _pictures(document: Document, body: Body, usability: Item, choice: Choice) -> list[Item]:
    pictures = [_picture(caption, number, document, choice) for number, caption in enumerate(body.captions, 1)]
    return [picture | usability for picture in pictures]


def _picture(caption: Caption, number: int, document: Document, choice: Choice) -> Item:
    """The caption's picture: without an address a partial item, since the image itself cannot be delivered."""
    picture: Item = {
        "name": f"picture-{number}",
        "rel": "picture" if caption.href else "caption-only",
        "uri": part_id(document.id, f"picture/{number}"),
        "type": "picture",
        "representationType": "full" if caption.href else "partial",
    }
    _add(picture, "language", document.language)
    if caption.date:
        _add(picture, "contentCreated", _moment(caption.date, choice))
    if caption.credit:
        _add(picture, "by", without_brackets(caption.credit.text))
        _add(picture, "people", _people(caption.credit.people, "photographer"))
        if caption.credit.agency:
            picture["infoSources"] = [{"name": caption.credit.agency, "role": "credit"}]
    _add(picture, "located", caption.place)
    picture["descriptions"] = [_description("caption", caption.text)]
    if caption.href:
        picture["renditions"] = [{"name": "image", "href": caption.href}]
    else:
        picture["edNote"] = _NO_IMAGE
    return picture


def _related(document: Document) -> list[Item]:
    related: list[Item] = []
    for number, each in enumerate(document.related, 1):
        item: Item = {"name": f"related-{number}", "rel": _RELATIONS[each.relation], "uri": each.id}
        _add(item, "title", each.title)
        related.append(item)
    return related


def _people(people: Iterable[Person], role: str) -> list[Item]:
    return [{"name": person.name, "rel": person.role or role} for person in people]


def _concepts(concepts: Iterable[Concept]) -> list[Item]:
    return [{"name": each.name, "uri": each.uri} if each.uri else {"name": each.name} for each in concepts]


def _description(role: str, words: str) -> Item:
    return {"role": role, "contentType": "text/plain", "value": words}


def _add(item: Item, name: str, value: "str | int | list[Item] | None") -> None:
    """Add a property that has a value."""
    if value:
        item[name] = value
