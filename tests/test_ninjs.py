"""The writer `ninjs`: four generations, each valid against its official schema with formats asserted."""

import json
from functools import cache
from typing import Any

import pytest
from conftest import shared
from documents import FERRY, document_of
from hypothesis import given
from strategies import BLOCKS, DOCUMENTS

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
    Emphasis,
    Furniture,
    Link,
    Note,
    Paragraph,
    Person,
    Preformatted,
    Related,
    Subheading,
    Text,
)

_TIME = "2026-01-02T03:04:05Z"
_VERSIONS = ("3.3", "3.1", "2.2", "1.6")
_BODIES = ("both", "text/plain", "text/html")
_SCHEMAS = {version: f"ninjs-schema_{version}.json" for version in _VERSIONS} | {"3.3": "ninjs-schema_3.3-derived.json"}


@cache
def _validator(version: str) -> Any:
    jsonschema_rs = pytest.importorskip("jsonschema_rs")
    geo = json.loads(shared("schemas", "ninjs", "GeoJSON-schema.json").read_bytes())
    schema = json.loads(shared("schemas", "ninjs", _SCHEMAS[version]).read_bytes())
    resource = jsonschema_rs.Registry([("https://geojson.org/schema/GeoJSON.json", geo)])
    return jsonschema_rs.validator_for(schema, registry=resource, validate_formats=True)


def _written(document: Document, **options: object) -> dict[str, Any]:
    chosen = {"item_time": _TIME} | options
    item: dict[str, Any] = json.loads(newsdoc.export(document, "ninjs", options=chosen, report=newsdoc.ignore))
    return item


def _lost(document: Document, **options: object) -> set[str]:
    return set(newsdoc.losses(document, "ninjs", options=options))


@pytest.mark.parametrize("version", ["3.1", "2.2", "1.6"])
def test_the_seed_is_written_as_in_the_example(version: str, seed: Any) -> None:
    example = json.loads(shared("examples", f"ninjs-{version}.json").read_bytes())
    assert _written(newsdoc.parse(seed, report=newsdoc.ignore), version=version) == example


def test_version_3_3_differs_in_the_standard_alone() -> None:
    newest, default = (_written(testing.showcase(), version=version) for version in ("3.3", "3.1"))
    assert newest.pop("standard")["version"] == "3.3"
    assert default.pop("standard")["version"] == "3.1"
    assert newest == default


@pytest.mark.parametrize("version", _VERSIONS)
def test_the_schemas_are_asked_with_their_formats(version: str) -> None:
    """So that the tests below can fail."""
    item = _written(document_of(date=Date(value="2025-05-09T10:00:00Z")), version=version)
    name = "contentCreated" if version.startswith("3") else "contentcreated"
    assert _validator(version).is_valid(item)
    assert not _validator(version).is_valid(item | {name: "2025-05-09"})
    assert not _validator(version).is_valid(item | {"uri": "one"})
    assert not _validator(version).is_valid(item | {"unknown": "property"})


@pytest.mark.parametrize("version", _VERSIONS)
@pytest.mark.parametrize("body", _BODIES)
@pytest.mark.parametrize("dates", ["omit", "pad"])
def test_the_document_with_something_in_every_field_is_valid(version: str, body: str, dates: str) -> None:
    item = _written(testing.showcase(), version=version, body=body, dates=dates, furniture=True)
    _validator(version).validate(item)


@pytest.mark.parametrize("version", _VERSIONS)
def test_the_empty_document_is_valid(version: str) -> None:
    _validator(version).validate(_written(document_of(), version=version))


@given(document=DOCUMENTS)
def test_any_document_is_valid_in_every_generation(document: Document) -> None:
    for version in _VERSIONS:
        for dates in ("omit", "pad"):
            _validator(version).validate(_written(document, version=version, dates=dates))


def test_ten_thousand_blocks_are_valid() -> None:
    item = _written(document_of(body=(FERRY, Caption(text="A quay.")) * 5_000))
    _validator("3.1").validate(item)
    assert len(item["associations"]) == 5_000
    assert len({each["uri"] for each in item["associations"]}) == 5_000


def test_nothing_is_said_that_the_document_does_not_say() -> None:
    item = _written(document_of())
    assert item.keys() == {
        "uri", "standard", "type", "representationType", "version", "versionCreated", "pubStatus", "bodies"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "omit", "pad"),
    [
        ("2025", None, "2025-01-01T00:00:00Z"),
        ("2025-05-09", None, "2025-05-09T00:00:00Z"),
        ("2025-05-09T10:00", None, "2025-05-09T10:00:00Z"),
        ("2025-05-09T10:00+02:00", "2025-05-09T10:00:00+02:00", "2025-05-09T10:00:00+02:00"),
    ],
)
def test_a_date_that_is_no_moment_is_left_out_or_padded_and_said_to_be(value: str, omit: str | None, pad: str) -> None:
    document = document_of(date=Date(value=value), expires=Date(value=value))
    for name in ("contentCreated", "expires"):
        assert _written(document).get(name) == omit
        assert _written(document, dates="pad")[name] == pad
    assert ("date.value" in _lost(document)) == (omit is None)
    assert "date.value" not in _lost(document, dates="pad")
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(document, "ninjs", options={"dates": "pad"}, report=heard.append)
    reshaped = {field for each in heard if each.code == newsdoc.Code.FIELDS_RESHAPED for field in each.fields}
    assert ("date.value" in reshaped) == (omit is None)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "usable"),
        ({"status": "withheld"}, "withheld"),
        ({"status": "canceled"}, "canceled"),
        ({"notes": (Note(kind="kill", text="Kill this story."),)}, "canceled"),
        ({"embargo": Date(value="2025-05-09T10:00:00Z")}, "usable"),
        ({"embargo": Date(value="2025-05-09")}, "withheld"),
        ({"notes": (Note(kind="embargo", text="Embargoed."),)}, "withheld"),
        ({"status": "canceled", "embargo": Date(value="2025-05-09")}, "canceled"),
    ],
)
@pytest.mark.parametrize("dates", ["omit", "pad"])
@pytest.mark.parametrize("version", _VERSIONS)
def test_killed_copy_is_never_usable_nor_is_copy_whose_embargo_has_no_known_end(
    fields: dict[str, Any], status: str, dates: str, version: str
) -> None:
    document = document_of(body=(FERRY, Caption(text="A quay.")), **fields)
    item = _written(document, dates=dates, version=version)
    pictures = item["associations"] if version != "1.6" else list(item["associations"].values())
    name = "pubStatus" if version.startswith("3") else "pubstatus"
    assert [item[name], pictures[0][name]] == [status, status]


def test_an_embargo_is_never_padded() -> None:
    document = document_of(embargo=Date(value="2025-05-09"))
    assert "embargoedUntil" not in _written(document, dates="pad")
    assert "embargo.value" in _lost(document, dates="pad")


@pytest.mark.parametrize("version", _VERSIONS)
def test_pictures_of_embargoed_copy_are_embargoed_with_it(version: str) -> None:
    embargo = Date(value="2025-05-09T10:00:00Z")
    item = _written(document_of(embargo=embargo, body=(FERRY, Caption(text="A quay."))), version=version)
    _validator(version).validate(item)
    (picture,) = item["associations"].values() if version == "1.6" else item["associations"]
    name = "embargoedUntil" if version.startswith("3") else "embargoed"
    assert [item[name], picture[name]] == [embargo.value, embargo.value]


def test_an_embargo_with_its_moment_is_written() -> None:
    document = document_of(embargo=Date(value="2025-05-09T10:00:00.25Z"))
    assert _written(document)["embargoedUntil"] == "2025-05-09T10:00:00Z"
    assert _written(document, version="1.6")["embargoed"] == "2025-05-09T10:00:00Z"


@pytest.mark.parametrize(
    ("body", "types"),
    [("both", ["text/plain", "text/html"]), ("text/plain", ["text/plain"]), ("text/html", ["text/html"])],
)
def test_the_bodies_asked_for_are_written(body: str, types: list[str]) -> None:
    document = document_of(body=(FERRY,))
    assert [each["contentType"] for each in _written(document, body=body)["bodies"]] == types
    oldest = _written(document, body=body, version="1.6")
    assert ("body_text" in oldest, "body_html" in oldest) == ("text/plain" in types, "text/html" in types)


def test_a_dateline_stands_before_the_first_paragraph() -> None:
    document = document_of(dateline=Dateline(text="OSLO & co"), body=(Subheading(text="Monday"), FERRY, FERRY))
    plain, html = (body["value"] for body in _written(document)["bodies"])
    assert plain == f"Monday\n\nOSLO & co -- {FERRY.text}\n\n{FERRY.text}"
    assert html == f"<h2>Monday</h2><p>OSLO &amp; co -- {FERRY.text}</p><p>{FERRY.text}</p>"


def test_a_dateline_without_a_paragraph_stands_alone_in_front() -> None:
    document = document_of(dateline=Dateline(text="OSLO"), body=(Preformatted(text="1 2"),))
    assert [body["value"] for body in _written(document)["bodies"]] == [
        "OSLO\n\n1 2",
        '<p>OSLO -- </p><pre class="preformatted">1 2</pre>',
    ]


def test_the_counts_are_of_the_paragraphs_alone() -> None:
    blocks = (Subheading(text="Monday"), Paragraph(text="one two"), Caption(text="A quay."), Paragraph(text="three"))
    for body in _written(document_of(body=blocks))["bodies"]:
        assert (body["wordCount"], body["charCount"]) == (3, 12)


def test_markup_is_in_the_html_body_and_links_lead_only_where_it_is_safe() -> None:
    marks = (
        Emphasis(start=0, end=3),
        Link(start=4, end=9, href="javascript:alert(1)"),
        Link(start=10, end=15, href="https://example.org/?a=1&b=2"),
    )
    document = document_of(body=(Paragraph(text="The ferry sails <again>.", marks=marks),))
    plain, html = (body["value"] for body in _written(document)["bodies"])
    assert plain == "The ferry sails <again>."
    assert html == ('<p><em>The</em> ferry <a href="https://example.org/?a=1&amp;b=2">sails</a> &lt;again&gt;.</p>')
    assert "body.*.marks.href" in _lost(document)


@pytest.mark.parametrize("version", ["3.1", "2.2"])
def test_people_have_the_role_that_is_known(version: str) -> None:
    document = document_of(
        byline=Byline(text="By Ann Bee", people=(Person(name="Ann Bee"), Person(name="Cee Dee", role="editor"))),
        signoffs=(Byline(text="(Reporting by Ee Eff)", people=(Person(name="Ee Eff"),)),),
    )
    item = _written(document, version=version)
    assert item["by"] == "By Ann Bee"
    assert item["people"] == [
        {"name": "Ann Bee", "rel": "author"},
        {"name": "Cee Dee", "rel": "editor"},
        {"name": "Ee Eff", "rel": "contributor"},
    ]


def test_a_picture_with_an_address_is_whole_and_one_without_is_partial() -> None:
    credit = Credit(text="(AP/Ann Bee)", agency="AP", people=(Person(name="Ann Bee"),))
    blocks = (Caption(text="A quay.", credit=credit), Caption(text="A ferry.", href="https://example.org/f.jpg"))
    partial, whole = _written(document_of(body=blocks))["associations"]
    assert (partial["representationType"], partial["by"], "renditions" in partial) == ("partial", "AP/Ann Bee", False)
    assert partial["people"] == [{"name": "Ann Bee", "rel": "photographer"}]
    assert partial["infoSources"] == [{"name": "AP", "role": "credit"}]
    assert (whole["representationType"], "edNote" in whole) == ("full", False)
    assert whole["renditions"] == [{"name": "image", "href": "https://example.org/f.jpg"}]


def test_several_words_of_one_role_share_a_property_in_1_6() -> None:
    document = document_of(
        subheadlines=(Text(text="one"), Text(text="two")),
        abstract=Text(text="In short."),
        signoffs=(Byline(text="(AB)"), Byline(text="(CD)")),
    )
    item = _written(document, version="1.6")
    assert item["headline_subheadline"] == "one\ntwo"
    assert item["description_creditline"] == "(AB)\n(CD)"
    assert item["description_text"] == item["description_summary"] == "In short."


def test_a_sign_off_is_not_what_the_story_is_about_in_1_6() -> None:
    document = document_of(signoffs=(Byline(text="(AB)"),), body=(Caption(text="A quay."),))
    item = _written(document, version="1.6")
    assert item["description_creditline"] == "(AB)"
    assert "description_text" not in item
    assert item["associations"]["picture-1"]["description_text"] == "A quay."


@pytest.mark.parametrize(
    ("uri", "coded"),
    [
        (None, {}),
        (
            "http://cv.iptc.org/newscodes/mediatopic/20000002",
            {"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000002"},
        ),
        ("https://example.org", {"code": "https://example.org"}),
        ("https://example.org/", {"code": "https://example.org/"}),
        ("urn:example:topic", {"code": "urn:example:topic"}),
    ],
)
def test_a_concept_has_a_scheme_and_a_code_in_1_6(uri: str | None, coded: dict[str, str]) -> None:
    document = document_of(subjects=(Concept(name="Trade", uri=uri),), genres=(Concept(name="News"),))
    item = _written(document, version="1.6")
    assert item["subject"] == [{"name": "Trade", **coded}]
    assert item["genre"] == [{"name": "News"}]


def test_related_items_are_associations_and_their_relation_is_known_to_ninjs_3_only() -> None:
    document = document_of(related=(Related(id="urn:example:two", title="Two", relation="derived_from"),))
    assert _written(document)["associations"] == [
        {"name": "related-1", "rel": "derivedFrom", "uri": "urn:example:two", "title": "Two"}
    ]
    assert _written(document, version="1.6")["associations"] == {
        "related-1": {"uri": "urn:example:two", "title": "Two"}
    }
    assert "related.relation" not in _lost(document)
    assert "related.relation" in _lost(document, version="2.2")


def test_furniture_is_written_only_if_asked_for() -> None:
    document = document_of(body=(FERRY, Furniture(text="Home>>")))
    assert all("Home" not in body["value"] for body in _written(document)["bodies"])
    assert all("Home" in body["value"] for body in _written(document, furniture=True)["bodies"])
    assert "body.furniture" in _lost(document)


@pytest.mark.parametrize("version", _VERSIONS)
@pytest.mark.parametrize("body", _BODIES)
@pytest.mark.parametrize("dates", ["omit", "pad"])
def test_what_is_declared_holds_with_every_option(version: str, body: str, dates: str) -> None:
    writer = registry.writer("ninjs")
    options = {"version": version, "body": body, "dates": dates, "item_time": _TIME}
    testing.check_writer(writer, writer.options.model_validate(options))


@given(block=BLOCKS)
def test_any_block_is_read_back_as_html_without_its_markup(block: newsdoc.Block) -> None:
    from lxml import html

    (body,) = _written(document_of(body=(block,)), body="text/html")["bodies"]
    if block.kind in {"caption", "end_mark", "furniture"}:
        assert body["value"] == ""
        return
    read = html.fragment_fromstring(f"<div>{body['value']}</div>").text_content()
    assert "".join(read.split()) == "".join(_as_html(block.text).split())


def _as_html(text: str) -> str:
    """What the writer does to characters that HTML forbids."""
    from newsdoc.writers._html import conforming

    return conforming(text.replace("\x85", "\n"), newsdoc.ignore).replace("\ufeff", "")
