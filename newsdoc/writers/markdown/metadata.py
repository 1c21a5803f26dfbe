"""What the front matter holds: metadata under the names of the model, and the headline as `title`."""

from collections.abc import Iterable

from newsdoc.model import Byline, Concept, Date, Dateline, Document, Related, Rights, Text
from newsdoc.writers._usability import is_embargoed, publication_status
from newsdoc.writers.markdown.front_matter import Member, Value


def metadata(document: Document) -> dict[str, Value]:
    """The metadata of a document, with None or nothing for what is not known."""
    return {
        "title": _words(document.headline),
        "id": document.id,
        "version": document.version,
        "language": document.language,
        "date": _value(document.date),
        "modified": _value(document.modified),
        "subheadlines": [each.text for each in document.subheadlines],
        "kind": document.kind,
        "slugline": _words(document.slugline),
        "keywords": [each.text for each in document.keywords],
        "byline": _byline(document.byline) if document.byline else None,
        "dateline": _dateline(document.dateline) if document.dateline else None,
        "abstract": _words(document.abstract),
        "signoffs": [_byline(signoff) for signoff in document.signoffs],
        "status": _status(document) if document.status else None,
        "embargo": _value(document.embargo),
        "expires": _value(document.expires),
        "urgency": document.urgency,
        "subjects": _concepts(document.subjects),
        "genres": _concepts(document.genres),
        "rights": _rights(document.rights) if document.rights else None,
        "related": [_related(each) for each in document.related],
    }


def _status(document: Document) -> str | None:
    """The status of a document that states one: copy that must not be used is not called usable."""
    status = publication_status(document)
    return None if status == "usable" and is_embargoed(document) else status


def _words(node: Text | None) -> str | None:
    return node.text if node else None


def _value(date: Date | None) -> str | None:
    return date.value if date else None


def _byline(byline: Byline) -> dict[str, Value]:
    people: list[Member] = [
        {"name": person.name, "role": person.role, "organisation": person.organisation} for person in byline.people
    ]
    return {"text": byline.text, "people": people}


def _dateline(dateline: Dateline) -> dict[str, Value]:
    date = _value(dateline.date)
    return {"text": dateline.text, "place": dateline.place, "date": date, "agency": dateline.agency}


def _concepts(concepts: Iterable[Concept]) -> list[Member]:
    return [{"name": each.name, "uri": each.uri} for each in concepts]


def _rights(rights: Rights) -> dict[str, Value]:
    return {"holder": rights.holder, "notice": rights.notice, "usage_terms": rights.usage_terms}


def _related(related: Related) -> dict[str, Value]:
    return {"id": related.id, "title": related.title, "relation": related.relation}
