"""What somebody would write by hand for one story: dictionaries through orjson, escaped strings joined.

Each gives what newsdoc gives for the seed, so that a ratio compares the same work; `check` says if it does not.
"""

import uuid
from datetime import UTC, datetime
from html import escape

import orjson

import newsdoc


def ninjs(document: newsdoc.Document) -> bytes:
    """ninjs 3.1 with both bodies."""
    (caption,) = document.captions
    assert caption.credit
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    counts = {"charCount": sum(map(len, paragraphs)), "wordCount": len(" ".join(paragraphs).split())}
    html = "".join([f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs])
    item = {
        "uri": document.id,
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "representationType": "full",
        "version": "1",
        "versionCreated": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "pubStatus": "usable",
        "language": document.language,
        "bodies": [
            {"role": "main", "contentType": "text/plain", **counts, "value": "\n\n".join(paragraphs)},
            {"role": "main", "contentType": "text/html", **counts, "value": html},
        ],
        "associations": [
            {
                "name": "picture-1",
                "rel": "caption-only",
                "uri": _picture(document),
                "type": "picture",
                "representationType": "partial",
                "pubStatus": "usable",
                "language": document.language,
                "by": caption.credit.text.strip("()"),
                "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption.text}],
                "people": [{"name": person.name, "rel": "photographer"} for person in caption.credit.people],
                "infoSources": [{"name": caption.credit.agency, "role": "credit"}],
                "edNote": "Caption and credit only: the image file was not part of the source document.",
            }
        ],
    }
    return orjson.dumps(item)


def json_ld(document: newsdoc.Document) -> bytes:
    """A NewsArticle."""
    (caption,) = document.captions
    assert caption.credit
    assert document.date
    body = "\n\n".join([paragraph.text for paragraph in document.paragraphs])
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": document.id,
        "identifier": document.id,
        "inLanguage": document.language,
        "datePublished": document.date.value,
        "wordCount": len(body.split()),
        "articleBody": body,
        "hasPart": [
            {
                "@type": "ImageObject",
                "@id": _picture(document),
                "caption": caption.text,
                "creditText": caption.credit.text.strip("()"),
                "creator": {"@type": "Person", "name": caption.credit.people[0].name},
            }
        ],
    }
    return orjson.dumps(article)


def escaped(document: newsdoc.Document) -> bytes:
    """The texts of the blocks, escaped for HTML and joined; no markup, no metadata."""
    return "\n".join([escape(block.text) for block in document.body]).encode()


def check(document: newsdoc.Document) -> None:
    """Raise AssertionError if what is made by hand is not what newsdoc writes."""
    for name, by_hand in (("ninjs", ninjs), ("json-ld", json_ld)):
        ours, theirs = orjson.loads(newsdoc.export(document, name)), orjson.loads(by_hand(document))
        for written in (ours, theirs):
            written.pop("versionCreated", None)
        assert ours == theirs, f"the floor of {name} does other work than the writer"


def _picture(document: newsdoc.Document) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.UUID(document.id.removeprefix('urn:uuid:')), 'picture/1')}"
