"""A document as a schema.org NewsArticle, for JSON-LD alone and inside a web page. What is not known is left out."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from newsdoc.diagnostics import Severity
from newsdoc.model import Caption, Concept, Document, Person, Related
from newsdoc.writer import Declared, SomeValues
from newsdoc.writers._body import Body
from newsdoc.writers._counts import word_count
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._links import NOT_ON_THE_WEB, is_on_the_web
from newsdoc.writers._parts import part_id
from newsdoc.writers._usability import OVERRULED, is_embargoed, publication_status

URL = "contentUrl"
"""Of an image, where it is."""

Thing: TypeAlias = dict[str, "str | int | list[str] | list[Thing] | Thing"]
"""A node object of JSON-LD."""

AS_SEE_ALSO = SomeValues(
    "related.relation", lambda related: related.relation == "associated_with", "as see_also", Severity.INFO
)
"""What of relations a NewsArticle cannot tell apart."""

LOSSES: Declared = (
    "date.text",
    "modified.text",
    "kind",
    "slugline",
    "dateline.date",
    "body.*.marks",
    "body.subheading.level",
    "body.caption.credit.agency",
    "body.caption.date",
    NOT_ON_THE_WEB,
    "body.end_mark",
    "notes.text",
    SomeValues(
        "notes.kind", lambda note: note.kind not in {"kill", "embargo"}, "notes are not published", Severity.INFO
    ),
    "embargo.text",
    "expires.text",
    "urgency",
    AS_SEE_ALSO,
)
"""What a NewsArticle has no property for, or must not publish."""

RESHAPES: Declared = (
    OVERRULED,
    "byline.text",
    "body.subheading.text",
    "body.quotation.text",
    "body.list.items",
    "body.caption.text",  # apart from the text, without its place there
    "body.table.text",
    "body.preformatted.text",
    "body.unclassified.text",
    "signoffs.text",
    "embargo.value",
)
"""What is in the words of a property that is not its own."""


def news_article(document: Document, body: Body) -> Thing:
    """The document as a node object of type NewsArticle; the body is plain text, without captions."""
    article: Thing = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": document.id,
        "identifier": document.id,
    }
    _add_metadata(article, document)
    _add_heads(article, document)
    if document.byline or document.signoffs or document.dateline:
        _add_origin(article, document)
    if document.rights or document.subjects or document.genres or document.related:
        _add_rights_and_topics(article, document)
    _add(article, "wordCount", word_count(" ".join(body.paragraphs)))
    _add(article, "articleBody", body.plain_text())
    if body.captions:
        _add_pictures(article, document.id, body.captions)
    return article


def _add_metadata(article: Thing, document: Document) -> None:
    _add(article, "version", document.version)
    _add(article, "inLanguage", document.language)
    if document.date:
        article["datePublished"] = document.date.value
    if document.modified:
        article["dateModified"] = document.modified.value
    if document.expires:
        article["expires"] = document.expires.value
    if document.status or document.embargo or document.notes:
        _add(article, "creativeWorkStatus", _one_or_all(_statuses(document)))


def _statuses(document: Document) -> list[str]:
    """The status, if one is stated, and the embargo; copy that must not be used is not called usable."""
    status = publication_status(document)
    statuses: list[str] = [status] if status != "usable" or (document.status and not is_embargoed(document)) else []
    if document.embargo:
        statuses.append(f"embargoed until {document.embargo.value}")
    elif is_embargoed(document):
        statuses.append("embargoed")
    return statuses


def _add_heads(article: Thing, document: Document) -> None:
    if document.headline:
        _add(article, "headline", document.headline.text)
    if document.subheadlines:
        _add(article, "alternativeHeadline", _one_or_all([each.text for each in document.subheadlines]))
    if document.abstract:
        _add(article, "abstract", document.abstract.text)
    if document.keywords:
        article["keywords"] = [keyword.text for keyword in document.keywords]


def _add_origin(article: Thing, document: Document) -> None:
    """Who wrote the story, and where."""
    credit = [document.byline.text] if document.byline else []
    credit += [signoff.text for signoff in document.signoffs]
    _add(article, "author", _people(document.byline.people) if document.byline else [])
    _add(article, "contributor", _people(person for signoff in document.signoffs for person in signoff.people))
    _add(article, "creditText", _one_or_all(credit))
    if document.dateline:
        _add(article, "dateline", document.dateline.text)
        if document.dateline.place:
            article["locationCreated"] = {"@type": "Place", "name": document.dateline.place}
        if document.dateline.agency:
            article["sourceOrganization"] = _organization(document.dateline.agency)


def _add_rights_and_topics(article: Thing, document: Document) -> None:
    if document.rights:
        if document.rights.holder:  # a person or an organization: which of them is not known
            article["copyrightHolder"] = {"name": document.rights.holder}
        _add(article, "copyrightNotice", document.rights.notice)
        _add(article, "conditionsOfAccess", document.rights.usage_terms)
    _add(article, "about", [_subject(subject) for subject in document.subjects])
    # The property takes words and URLs alike.
    _add(article, "genre", [word for genre in document.genres for word in (genre.name, genre.uri) if word])
    _add(article, "isBasedOn", [_item(each) for each in document.related if each.relation == "derived_from"])
    _add(article, "mentions", [_item(each) for each in document.related if each.relation != "derived_from"])


def _add_pictures(article: Thing, document_id: str, captions: Sequence[Caption]) -> None:
    """A picture whose address is known is an image of the article; of another there is only what is said about it."""
    images: list[Thing] = []
    others: list[Thing] = []
    for number, caption in enumerate(captions, 1):
        thing = _image(caption, document_id, number)
        (images if URL in thing else others).append(thing)
    _add(article, "image", images)
    _add(article, "hasPart", others)


def _image(caption: Caption, document_id: str, number: int) -> Thing:
    image: Thing = {"@type": "ImageObject", "@id": part_id(document_id, f"picture/{number}")}
    if caption.href and is_on_the_web(caption.href):
        image[URL] = caption.href
    _add(image, "caption", caption.text)
    if caption.place:
        image["locationCreated"] = {"@type": "Place", "name": caption.place}
    if caption.credit:
        _add(image, "creditText", without_brackets(caption.credit.text))
        creators = [_person(person, "photographer") for person in caption.credit.people]
        _add(image, "creator", creators[0] if len(creators) == 1 else creators)
    return image


def _people(people: Iterable[Person]) -> list[Thing]:
    return [_person(person) for person in people]


def _person(person: Person, usual_role: str | None = None) -> Thing:
    """A person; the role that goes without saying is not said."""
    thing: Thing = {"@type": "Person", "name": person.name}
    if person.role != usual_role:
        _add(thing, "jobTitle", person.role)
    if person.organisation:
        thing["affiliation"] = _organization(person.organisation)
    return thing


def _organization(name: str) -> Thing:
    return {"@type": "Organization", "name": name}


def _subject(concept: Concept) -> Thing:
    thing: Thing = {"@type": "Thing", "name": concept.name}
    _add(thing, "@id", concept.uri)
    return thing


def _item(related: Related) -> Thing:
    thing: Thing = {"@type": "CreativeWork", "@id": related.id}
    _add(thing, "name", related.title)
    return thing


def _one_or_all(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values


def _add(thing: Thing, name: str, value: "str | int | list[str] | list[Thing] | Thing | None") -> None:
    """Add a property that has a value."""
    if value:
        thing[name] = value
