"""The writer `json-ld`: a schema.org NewsArticle."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import shared
from documents import FERRY, ID, document_of
from hypothesis import given
from strategies import DOCUMENTS

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import (
    Byline,
    Caption,
    Concept,
    Credit,
    Date,
    Dateline,
    Document,
    EndMark,
    Furniture,
    List,
    Note,
    Person,
    Related,
    Rights,
    Subheading,
    Text,
)
from newsdoc.writers.json_ld import JsonLdOptions


def _written(document: Document, **options: bool) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(newsdoc.export(document, "json-ld", options=options, report=newsdoc.ignore))
    return article


def test_the_seed_is_written_as_in_the_example(seed: Path) -> None:
    example = json.loads(shared("examples", "newsarticle.jsonld").read_bytes())
    assert _written(newsdoc.parse(seed, report=newsdoc.ignore)) == example


def test_nothing_is_said_that_the_document_does_not_say() -> None:
    assert _written(document_of()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": ID,
        "identifier": ID,
    }


@given(document=DOCUMENTS)
def test_any_document_is_json_without_nulls_and_empty_values(document: Document) -> None:
    def check(value: object) -> None:
        assert value not in (None, [], {})
        for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(member)

    check(_written(document))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib uses it itself
@given(document=DOCUMENTS)
def test_a_processor_of_json_ld_finds_one_article_and_its_words(document: Document) -> None:
    """rdflib reads JSON-LD into triples; the context is given, since tests fetch nothing."""
    rdflib = pytest.importorskip("rdflib")
    article = _written(document) | {"@context": {"@vocab": "https://schema.org/"}}
    graph = rdflib.Graph().parse(data=json.dumps(article), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    assert list(graph.subjects(rdflib.RDF.type, schema.NewsArticle)) == [rdflib.URIRef(document.id)]
    found = [str(each) for each in graph.objects(rdflib.URIRef(document.id), schema.articleBody)]
    assert found == ([article["articleBody"]] if "articleBody" in article else [])


@pytest.mark.parametrize("value", ["2025", "2024-11", "2025-05-09", "2025-05-09T10:00:00Z"])
def test_dates_keep_their_precision(value: str) -> None:
    date = Date(value=value)
    article = _written(document_of(date=date, modified=date, expires=date))
    assert [article[name] for name in ("datePublished", "dateModified", "expires")] == [value] * 3


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, None),
        ({"status": "usable"}, "usable"),
        ({"status": "canceled"}, "canceled"),
        ({"status": "withheld"}, "withheld"),
        ({"notes": (Note(kind="kill", text="Kill."),)}, "canceled"),
        ({"status": "usable", "notes": (Note(kind="kill", text="Kill."),)}, "canceled"),
        ({"notes": (Note(kind="editor", text="Updates."),)}, None),
        ({"notes": (Note(kind="embargo", text="Embargoed."),)}, "embargoed"),
        ({"status": "usable", "embargo": Date(value="2025-05-09")}, "embargoed until 2025-05-09"),
        ({"status": "canceled", "embargo": Date(value="2025-05-09")}, ["canceled", "embargoed until 2025-05-09"]),
    ],
)
def test_killed_withheld_and_embargoed_copy_is_not_usable(
    fields: dict[str, Any], status: str | list[str] | None
) -> None:
    assert _written(document_of(**fields)).get("creativeWorkStatus") == status


def test_notes_are_never_written() -> None:
    notes = tuple(
        Note(kind=kind, text="Call the desk.") for kind in ("editor", "correction", "embargo", "kill", "source")
    )
    assert "desk" not in json.dumps(_written(document_of(notes=notes)))


def test_the_body_is_its_text_without_captions_end_marks_and_furniture() -> None:
    blocks = (
        Caption(text="A quay."),
        Subheading(text="Monday"),
        FERRY,
        List.of("one", "two"),
        Furniture(text="Home>>"),
        EndMark(text="ENDS"),
    )
    article = _written(document_of(body=blocks))
    assert article["articleBody"] == f"Monday\n\n{FERRY.text}\n\none\ntwo"
    assert article["wordCount"] == 6
    assert "Home>>" in _written(document_of(body=blocks), furniture=True)["articleBody"]


def test_people_are_authors_or_contributors_and_the_printed_words_a_credit() -> None:
    document = document_of(
        byline=Byline(text="By Ann Bee", people=(Person(name="Ann Bee", role="correspondent", organisation="AP"),)),
        signoffs=(Byline(text="(Editing by Cee Dee)", people=(Person(name="Cee Dee"),)),),
    )
    article = _written(document)
    assert article["author"] == [
        {
            "@type": "Person",
            "name": "Ann Bee",
            "jobTitle": "correspondent",
            "affiliation": {"@type": "Organization", "name": "AP"},
        }
    ]
    assert article["contributor"] == [{"@type": "Person", "name": "Cee Dee"}]
    assert article["creditText"] == ["By Ann Bee", "(Editing by Cee Dee)"]


def test_an_agency_is_no_author() -> None:
    assert "author" not in _written(document_of(byline=Byline(text="AP")))


def test_a_dateline_is_the_place_of_writing() -> None:
    article = _written(document_of(dateline=Dateline(text="OSLO, May 8 (AP)", place="OSLO", agency="AP")))
    assert article["dateline"] == "OSLO, May 8 (AP)"
    assert article["locationCreated"] == {"@type": "Place", "name": "OSLO"}
    assert article["sourceOrganization"] == {"@type": "Organization", "name": "AP"}


def test_a_picture_is_an_image_only_where_its_address_is_known() -> None:
    people = (Person(name="Ann Bee", role="photographer"), Person(name="Cee Dee"))
    credit = Credit(text="(AP/Ann Bee, Cee Dee)", agency="AP", people=people)
    blocks = (Caption(text="A quay.", credit=credit), Caption(text="A ferry.", href="https://example.org/f.jpg"))
    article = _written(document_of(body=blocks))
    (part,), (image,) = article["hasPart"], article["image"]
    assert "contentUrl" not in part
    assert image["contentUrl"] == "https://example.org/f.jpg"
    assert part["creditText"] == "AP/Ann Bee, Cee Dee"
    assert part["creator"] == [{"@type": "Person", "name": "Ann Bee"}, {"@type": "Person", "name": "Cee Dee"}]
    assert part["@id"] != image["@id"]


def test_rights_topics_and_related_items() -> None:
    document = document_of(
        keywords=(Text(text="trade"),),
        rights=Rights(holder="AP", notice="(c) AP", usage_terms="No archives"),
        subjects=(Concept(name="Trade", uri="https://example.org/trade"), Concept(name="Rice")),
        genres=(Concept(name="News", uri="https://example.org/news"),),
        related=(
            Related(id="urn:example:two", title="Two"),
            Related(id="urn:example:three", relation="derived_from"),
        ),
    )
    article = _written(document)
    assert article["keywords"] == ["trade"]
    assert article["copyrightHolder"] == {"name": "AP"}
    assert (article["copyrightNotice"], article["conditionsOfAccess"]) == ("(c) AP", "No archives")
    assert article["about"] == [
        {"@type": "Thing", "name": "Trade", "@id": "https://example.org/trade"},
        {"@type": "Thing", "name": "Rice"},
    ]
    assert article["genre"] == ["News", "https://example.org/news"]
    assert article["mentions"] == [{"@type": "CreativeWork", "@id": "urn:example:two", "name": "Two"}]
    assert article["isBasedOn"] == [{"@type": "CreativeWork", "@id": "urn:example:three"}]


def test_what_is_declared_holds_with_furniture_too() -> None:
    testing.check_writer(registry.writer("json-ld"), JsonLdOptions(furniture=True))


def test_it_is_broken_into_lines_on_request() -> None:
    assert newsdoc.export(document_of(), "json-ld").count(b"\n") == 1
    assert newsdoc.export(document_of(), "json-ld", options={"indent": True}).startswith(b'{\n  "@context"')
