"""The writer `nitf`: valid by the official schema, and readable by receivers of either era."""

import time
from collections import Counter
from pathlib import Path

import pytest
from conftest import shared
from documents import FERRY, ID, document_of
from hypothesis import given
from lxml import etree
from markup import (
    HOSTILE,
    NAMES,
    checked,
    found,
    in_namespace,
    local,
    meaning,
    nitf_schema,
    normalised,
    normalised_line,
    texts,
)
from strategies import DOCUMENTS

import newsdoc
from newsdoc import testing
from newsdoc.model import (
    Block,
    Byline,
    Caption,
    Concept,
    Credit,
    Date,
    Dateline,
    Document,
    Emphasis,
    EndMark,
    Furniture,
    Link,
    List,
    Mark,
    Note,
    Paragraph,
    Person,
    Preformatted,
    Quotation,
    Related,
    Rights,
    Strong,
    Subheading,
    Table,
    Text,
    Unclassified,
)

_SUBJECT_CODE = "http://cv.iptc.org/newscodes/subjectcode/"

# Elements that a document has only if its source states what they say.
_BARE = ["nitf", "head", "docdata", "doc-id", "pubdata", "body", "body.content"]

each_shape = pytest.mark.parametrize("namespace", [True, False])


def _bytes(document: Document, **options: object) -> bytes:
    return newsdoc.export(document, "nitf", options=options, report=newsdoc.ignore)


def _written(document: Document, **options: object) -> etree._Element:
    return etree.fromstring(_bytes(document, **options))


def _valid(document: Document, **options: object) -> etree._Element:
    """The tree, valid once it is in the namespace, if it is not there already."""
    return checked(in_namespace(_written(document, **options), "n"), nitf_schema)


def _one(document: Document, path: str) -> str:
    """The only element at a path, as it is written, without its namespace."""
    (element,) = found(_valid(document), path)
    element.tail = None
    return etree.tostring(element, encoding="unicode").replace(f' xmlns="{NAMES["n"]}"', "")


def _reported(document: Document) -> dict[str, str]:
    """Fields that an export reports to their codes."""
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(document, "nitf", report=heard.append)
    return {field: each.code for each in heard for field in each.fields}


# The whole.


@pytest.mark.parametrize(
    ("name", "options"), [("nitf-3.6.xml", {}), ("nitf-3.6-no-namespace.xml", {"namespace": False})]
)
def test_the_seed_means_the_same_as_the_example(seed: Path, name: str, options: dict[str, object]) -> None:
    written = _written(newsdoc.parse(seed, report=newsdoc.ignore), **options)
    assert meaning(written) == meaning(etree.parse(shared("examples", name)).getroot())


@each_shape
@given(document=DOCUMENTS)
def test_any_document_is_valid(document: Document, namespace: bool) -> None:
    nitf_schema().assertValid(in_namespace(_written(document, namespace=namespace, furniture=True), "n"))


def test_elements_are_in_the_namespace_or_in_none() -> None:
    document = testing.showcase()
    assert {etree.QName(each).namespace for each in _written(document).iter()} == {NAMES["n"]}
    assert {etree.QName(each).namespace for each in _written(document, namespace=False).iter()} == {None}


@each_shape
def test_the_two_shapes_differ_in_the_namespace_only(namespace: bool) -> None:
    document = testing.showcase()
    assert meaning(_valid(document, namespace=namespace)) == meaning(_written(document))


@each_shape
def test_the_file_opens_with_the_declaration_has_no_doctype_and_ends_in_one_line_feed(namespace: bool) -> None:
    written = _bytes(testing.showcase(), namespace=namespace)
    assert written.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<nitf ')
    assert written.endswith(b"</nitf>\n")
    assert b"<!DOCTYPE" not in written


@pytest.mark.parametrize("block", [FERRY, Caption(text="A quay.", credit=Credit(text="(AP)"))])
def test_ten_thousand_blocks_are_valid_and_all_there(block: Block) -> None:
    assert len(found(_valid(Document(id=ID, body=(block,) * 10_000)), "//n:body.content/*")) == 10_000


@pytest.mark.parametrize("body", [(), (EndMark(text="ENDS"),), (Paragraph(text=""),), (Furniture(text="Home>>"),)])
def test_a_body_without_words_is_valid(body: tuple[Block, ...]) -> None:
    assert len(found(_valid(document_of(*body)), "n:body/n:body.content")) == 1


def test_a_thousand_marks_within_one_another_can_be_parsed() -> None:
    marks = tuple(Emphasis(start=at, end=2000 - at) for at in range(1000))
    assert texts(_valid(document_of(Paragraph(text="x" * 2000, marks=marks))), "//n:p") == ["x" * 2000]


# What the source does not state.


def test_what_the_source_does_not_state_is_absent() -> None:
    root = _valid(document_of())
    assert [local(element) for element in root.iter()] == _BARE
    assert root.get("baselang") is None


@pytest.mark.parametrize(
    ("field", "value", "added"),
    [
        ("version", 2, ["du-key"]),
        ("language", "en", []),
        ("date", Date(value="2025"), ["date.issue"]),
        ("modified", Date(value="2025"), ["revision-history"]),
        ("headline", Text(text="Ferry sails"), ["body.head", "hedline", "hl1", "title"]),
        ("subheadlines", (Text(text="Quay repaired"),), ["hl2"]),
        ("kind", "update", ["tobject", "tobject.property"]),
        ("kind", "correction", ["correction"]),
        ("slugline", Text(text="ferry"), ["du-key", "meta"]),
        ("keywords", (Text(text="ferry"),), ["key-list", "keyword"]),
        ("byline", Byline(text="By Ann Bee"), ["body.head", "byline"]),
        ("byline", Byline(text="By Ann", people=(Person(name="Ann"),)), ["body.head", "byline", "person"]),
        ("dateline", Dateline(text="OSLO"), ["body.head", "dateline"]),
        ("dateline", Dateline(text="OSLO", place="OSLO"), ["body.head", "dateline", "location"]),
        ("dateline", Dateline(text="(AP)", agency="AP"), ["body.head", "dateline", "distributor", "org"]),
        ("abstract", Text(text="A ferry."), ["abstract", "body.head", "p"]),
        ("signoffs", (Byline(text="daa"),), ["body.end", "tagline"]),
        ("notes", (Note(kind="editor", text="More soon."),), ["ed-msg"]),
        ("status", "usable", []),
        ("embargo", Date(value="2025-05-09T10:00Z"), ["date.release"]),
        ("expires", Date(value="2025-05-09"), ["date.expire"]),
        ("urgency", 3, ["urgency"]),
        ("subjects", (Concept(name="transport"),), ["classifier", "identified-content"]),
        ("genres", (Concept(name="report"),), ["tobject", "tobject.property"]),
        ("rights", Rights(), []),
        ("rights", Rights(holder="A Paper"), ["doc.copyright"]),
        ("rights", Rights(notice="(c)"), ["body.head", "rights"]),
        ("rights", Rights(usage_terms="None."), ["body.head", "doc.rights", "rights", "rights.limitations"]),
        ("related", (Related(id="urn:example:two"),), []),
        ("body", (FERRY,), ["p"]),
        ("body", (Caption(text="A quay."),), ["media", "media-caption", "media-reference", "p"]),
    ],
)
def test_a_field_adds_the_elements_that_say_it_and_no_other(field: str, value: object, added: list[str]) -> None:
    elements = Counter(local(element) for element in _valid(document_of(**{field: value})).iter())
    assert sorted((elements - Counter(_BARE)).elements()) == sorted(added)


@pytest.mark.parametrize("words", ["", " ", "\n"])
@pytest.mark.parametrize("field", ["headline", "slugline"])
def test_empty_words_make_no_element(field: str, words: str) -> None:
    assert [local(each) for each in _valid(document_of(**{field: Text(text=words)})).iter()] == _BARE


def test_the_photographer_is_not_the_author_and_the_picture_agency_not_the_distributor() -> None:
    credit = Credit(text="(Ada Berg/AP)", agency="AP", people=(Person(name="Ada Berg"),))
    assert not found(_valid(document_of(Caption(text="A quay.", credit=credit))), "//n:body.head | //n:doc.copyright")


# Metadata.


@pytest.mark.parametrize(
    ("value", "norm"),
    [
        ("2025", "2025"),
        ("2024-11", "2024-11"),
        ("2025-05-09", "20250509"),
        ("2025-05-09T10:00", "20250509T100000"),
        ("2025-05-09T10:00Z", "20250509T100000Z"),
        ("2025-05-09T10:00:30+02:00", "20250509T100030+0200"),
        ("2025-05-09T10:00:30-05:30", "20250509T100030-0530"),
        ("2025-05-09T10:00:30.5+00:00", "20250509T100030Z"),
        ("0033-04-03", "00330403"),
    ],
)
def test_a_date_is_written_in_the_basic_form_at_its_precision(value: str, norm: str) -> None:
    date = Date(value=value)
    root = _valid(
        document_of(date=date, modified=date, embargo=date, expires=date, dateline=Dateline(text="OSLO", date=date))
    )
    names = ("date.issue", "revision-history", "date.release", "date.expire", "story.date")
    assert [found(root, f"//n:{name}/@norm") for name in names] == [[norm]] * 5


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "usable"),
        ({"status": "usable"}, "usable"),
        ({"status": "withheld"}, "withheld"),
        ({"status": "canceled"}, "canceled"),
        ({"notes": (Note(kind="kill", text="Kill it."),)}, "canceled"),
        ({"notes": (Note(kind="editor", text="More soon."),)}, "usable"),
        ({"notes": (Note(kind="embargo", text="Noon."),)}, "embargoed"),
        ({"embargo": Date(value="2025-05-09")}, "embargoed"),
        ({"embargo": Date(value="2025-05-09"), "status": "usable"}, "embargoed"),
        ({"embargo": Date(value="2025-05-09"), "status": "withheld"}, "withheld"),
    ],
)
def test_a_kill_or_a_hold_goes_before_an_embargo_and_an_embargo_before_usable(
    fields: dict[str, object], status: str
) -> None:
    assert found(_valid(document_of(**fields)), "n:head/n:docdata/@management-status") == [status]


def test_the_id_is_that_of_whoever_registered_it() -> None:
    assert _one(document_of(), "//n:doc-id") == f'<doc-id id-string="{ID}"/>'
    root = _valid(document_of(), provider="desk\n7")
    assert found(root, "//n:doc-id/@regsrc") == ["desk 7"]


def test_a_provider_that_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(newsdoc.OptionsError, match="provider"):
        _bytes(document_of(), provider="a\x0b")


@pytest.mark.parametrize(("urgency", "written"), [(1, "1"), (8, "8"), (9, "8")])
def test_the_least_urgency_is_eight(urgency: int, written: str) -> None:
    document = document_of(urgency=urgency)
    assert found(_valid(document), "//n:urgency/@ed-urg") == [written]
    assert ("urgency" in _reported(document)) == (urgency > 8)


def test_notes_have_their_kind_and_are_not_for_publication() -> None:
    notes = (Note(kind="editor", text="More\nsoon."), Note(kind="correction", text="Oslo, not Bergen."))
    root = _valid(document_of(notes=notes))
    assert found(root, "//n:ed-msg/@msg-type") == ["editor", "correction"]
    assert found(root, "//n:ed-msg/@info") == ["More soon.", "Oslo, not Bergen."]
    assert "".join(texts(root, "n:body")).strip() == ""


def test_the_slugline_is_where_either_era_looks_for_it() -> None:
    root = _valid(document_of(slugline=Text(text="ferry-quay"), version=4))
    assert found(root, "//n:meta[@name='anpa-keyword']/@content") == ["ferry-quay"]
    assert found(root, "//n:du-key/@key | //n:du-key/@version") == ["4", "ferry-quay"]


@pytest.mark.parametrize(
    ("number", "level"), [("04000000", "type"), ("04003000", "matter"), ("04003005", "detail"), ("15054000", "matter")]
)
def test_a_subject_code_of_iptc_is_a_subject_at_its_level(number: str, level: str) -> None:
    subject = Concept(name="a & b", uri=_SUBJECT_CODE + number)
    assert _one(document_of(subjects=(subject,)), "//n:tobject.subject") == (
        f'<tobject.subject tobject.subject.refnum="{number}" tobject.subject.{level}="a &amp; b"/>'
    )


@pytest.mark.parametrize(
    "uri",
    [None, "http://cv.iptc.org/newscodes/mediatopic/20000002", _SUBJECT_CODE + "4", "https://example.org/04000000"],
)
def test_any_other_subject_is_a_classifier_without_words(uri: str | None) -> None:
    root = _valid(document_of(subjects=(Concept(name="transport", uri=uri),)))
    assert not found(root, "//n:tobject")
    (classifier,) = found(root, "//n:docdata/n:identified-content/*")
    assert (local(classifier), dict(classifier.attrib)) == ("classifier", {"type": "subject", "value": "transport"})
    assert classifier.text is None
    assert found(classifier, "n:alt-code/@value") == ([uri] if uri else [])


def test_genres_and_the_kind_of_story_are_properties() -> None:
    genres = (Concept(name="opinion", uri="https://example.org/opinion"), Concept(name="essay"))
    root = _valid(document_of(genres=genres, kind="analysis"))
    assert found(root, "//n:tobject.property/@tobject.property.type") == ["opinion", "essay", "analysis"]
    assert found(root, "//n:classifier[@type='genre']/n:alt-code/@value") == ["https://example.org/opinion"]


def test_rights_are_in_the_head_and_in_words() -> None:
    root = _valid(document_of(rights=Rights(holder="A Paper", notice="(c) A Paper", usage_terms="Not for resale.")))
    assert found(root, "//n:doc.copyright/@holder") == ["A Paper"]
    assert found(root, "//n:doc.rights/@limitations") == ["Not for resale."]
    assert texts(root, "//n:body.head/n:rights") == ["(c) A Paper Not for resale."]
    assert texts(root, "//n:rights.limitations") == ["Not for resale."]


def test_the_words_of_the_paragraphs_are_counted() -> None:
    root = _valid(document_of(FERRY, Subheading(text="A week"), Caption(text="A quay."), Paragraph(text="Two words")))
    assert dict(found(root, "//n:pubdata")[0].attrib) == {"item-length": "8", "unit-of-measure": "word"}


# Headline, byline, dateline, tagline.


def test_the_headline_stands_with_the_lines_below_it() -> None:
    document = document_of(
        headline=Text(text="Ferry <sails>"), subheadlines=(Text(text="Quay repaired"), Text(text=""))
    )
    assert _one(document, "//n:hedline") == "<hedline><hl1>Ferry &lt;sails&gt;</hl1><hl2>Quay repaired</hl2></hedline>"
    assert texts(_valid(document), "n:head/n:title") == ["Ferry <sails>"]
    assert "subheadlines" not in _reported(document)


@pytest.mark.parametrize("headline", [None, Text(text=" ")])
def test_without_a_headline_none_is_invented_for_the_lines_below_it(headline: Text | None) -> None:
    document = document_of(FERRY, headline=headline, subheadlines=(Text(text="Quay repaired"),))
    root = _valid(document)
    assert not found(root, "//n:hedline | //n:title")
    assert [local(each) for each in found(root, "//n:body.content/*")] == ["hl2", "p"]
    assert _reported(document)["subheadlines"] == newsdoc.Code.FIELDS_RESHAPED


@pytest.mark.parametrize(
    ("text", "people", "written"),
    [
        ("By Ann Bee", ["Ann Bee"], "By <person>Ann Bee</person>"),
        ("BY ANN BEE", ["Ann Bee"], "BY <person>ANN BEE</person>"),
        ("Ann Bee", ["Ann Bee"], " <person>Ann Bee</person>"),
        (
            "By Ann Bee and Cee Dee",
            ["Cee Dee", "Ann Bee"],
            "By <person>Ann Bee</person> and <person>Cee Dee</person>",
        ),
        ("By Anna Beem and Ann Bee", ["Ann Bee"], "By Anna Beem and <person>Ann Bee</person>"),
        ("By Annabee", ["Ann"], "By Annabee <person>Ann</person>"),
        ("记者王明 李华", ["王明", "李华"], "记者<person>王明</person> <person>李华</person>"),
        ("gr/bp", [], "gr/bp"),
        ("By A. B.", ["Ann Bee"], "By A. B. <person>Ann Bee</person>"),
        ("By Ann, Ann", ["Ann", "Ann"], "By <person>Ann</person>, Ann"),
        ("By\nAnn\tBee & Co", ["Ann Bee"], "By <person>Ann Bee</person> &amp; Co"),
        ("İ by ANN", ["Ann"], "İ by ANN <person>Ann</person>"),
        ("", ["Ann Bee"], " <person>Ann Bee</person>"),
        ("By Ann", [""], "By Ann"),
        ("By Ann", ["\n"], "By Ann"),
    ],
)
def test_people_are_marked_up_in_the_printed_words_or_follow_them(text: str, people: list[str], written: str) -> None:
    byline = Byline(text=text, people=tuple(Person(name=name) for name in people))
    assert _one(document_of(byline=byline), "//n:byline") == f"<byline>{written}</byline>"


def test_the_organisation_of_an_author_stands_with_the_title() -> None:
    people = (Person(name="Ann Bee", organisation="A Paper"), Person(name="Cee Dee", organisation="A Paper"))
    byline = Byline(text="By Ann Bee and Cee Dee, A Paper", people=people)
    assert _one(document_of(byline=byline), "//n:byline") == (
        "<byline>By <person>Ann Bee</person> and <person>Cee Dee</person>, <byttl><org>A Paper</org></byttl></byline>"
    )


@given(document=DOCUMENTS)
def test_a_byline_is_read_back_as_it_was_printed(document: Document) -> None:
    byline = newsdoc.replace(document.byline, people=()) if document.byline else None
    printed = normalised_line(byline.text) if byline else ""
    assert texts(_written(newsdoc.replace(document, byline=byline)), "//n:byline") == (
        [printed] if printed.strip() else []
    )


@pytest.mark.parametrize(
    ("dateline", "written"),
    [
        (
            Dateline(text="OSLO, May 8 (AP)", place="OSLO", date=Date(value="2025-05-08", text="May 8"), agency="AP"),
            '<location>OSLO</location>, <story.date norm="20250508">May 8</story.date> (AP)',
        ),
        (Dateline(text="OSLO (AP)", place="Oslo"), "<location>OSLO</location> (AP)"),
        (Dateline(text="OSLO", date=Date(value="2025-05-08")), 'OSLO<story.date norm="20250508"/>'),
        (Dateline(text="(AP)", place="Oslo"), "(AP) <location>Oslo</location>"),
        (
            Dateline(text="新华社北京5月8日电", place="北京", date=Date(value="2025-05-08", text="5月8日")),
            '新华社<location>北京</location><story.date norm="20250508">5月8日</story.date>电',
        ),
    ],
)
def test_place_and_date_are_marked_up_in_the_dateline(dateline: Dateline, written: str) -> None:
    assert _one(document_of(dateline=dateline), "//n:dateline") == f"<dateline>{written}</dateline>"


def test_the_agency_of_the_dateline_distributes_the_text() -> None:
    root = _valid(document_of(dateline=Dateline(text="OSLO (AP)", agency="AP")))
    assert texts(root, "//n:body.head/n:distributor/n:org") == ["AP"]


def test_signoffs_are_one_tagline_with_a_line_each() -> None:
    signoffs = (
        Byline(text="(Reporting by Ann Bee, AP)", people=(Person(name="Ann Bee", role="author", organisation="AP"),)),
        Byline(text=""),
        Byline(text="(Editing by Eve Eff)", people=(Person(name="Eve Eff", role="editor"),)),
    )
    assert _one(document_of(signoffs=signoffs), "//n:body.end/n:tagline") == (
        "<tagline>(Reporting by <person>Ann Bee</person>, <org>AP</org>)<br/>"
        "(Editing by <person>Eve Eff</person>)</tagline>"
    )


def test_hundreds_of_people_are_found_in_one_line() -> None:
    names = [f"Ann {'x' * (at % 7)}{at}" for at in range(250)]
    byline = Byline(text="By " + ", ".join(names), people=tuple(Person(name=name) for name in names))
    assert texts(_valid(document_of(byline=byline)), "//n:person") == names
    assert found(_valid(document_of(byline=byline)), "//n:person[last()]")[0].tail is None


@pytest.mark.parametrize("words", ["a" * 4000, "a " * 100_000])
def test_names_made_to_hurt_take_no_time(words: str) -> None:
    people = tuple(Person(name="a" * length) for length in range(1, 400))
    start = time.perf_counter()
    root = _valid(document_of(byline=Byline(text=words, people=people)))
    assert time.perf_counter() - start < 10
    assert texts(root, "//n:person") == [person.name for person in people]
    assert texts(root, "//n:byline")[0].startswith(words)


# The body.


@given(document=DOCUMENTS)
def test_words_are_read_back_as_they_were_but_for_line_ends(document: Document) -> None:
    root = _written(document)
    assert texts(root, "//n:body.content/n:p") == [
        normalised(block.text) for block in document.body if block.kind in {"paragraph", "unclassified"}
    ]
    assert texts(root, "//n:media-caption") == [normalised(caption.text) for caption in document.captions]
    assert texts(root, "//n:pre") == [
        normalised(block.text) for block in document.body if block.kind in {"table", "preformatted"}
    ]
    assert texts(root, "//n:bq") == [normalised(block.text) for block in document.body if block.kind == "quotation"]
    assert texts(root, "//n:li") == [
        normalised(entry.text) for block in document.body if isinstance(block, List) for entry in block.items
    ]


@pytest.mark.parametrize(
    ("block", "path", "written"),
    [
        (Subheading(text="Part"), "n:hl2[not(@class)]", "Part"),
        (Subheading(text="Part", level=3), "n:hl2[@class='level-3']", "Part"),
        (Quotation(text="So it is."), "n:bq/n:block/n:p", "So it is."),
        (List.of("one", "two"), "n:ul[count(n:li)=2]", "onetwo"),
        (Table(text="a  1\nb  2"), "n:pre[@class='table']", "a  1\nb  2"),
        (Preformatted(text="a\n  b"), "n:pre[@class='preformatted']", "a\n  b"),
        (Unclassified(text="xx"), "n:p[not(@class)]", "xx"),
    ],
)
def test_a_block_is_written_as_the_element_for_it(block: Block, path: str, written: str) -> None:
    assert texts(_valid(document_of(block)), f"//n:body.content/{path}") == [written]


@pytest.mark.parametrize(
    ("marks", "written"),
    [
        ((Emphasis(start=4, end=9),), "The <em>ferry</em> sails."),
        ((Strong(start=4, end=9),), 'The <em class="strong">ferry</em> sails.'),
        (
            (Link(start=4, end=9, href="https://example.org/?a=1&b=2"),),
            'The <a href="https://example.org/?a=1&amp;b=2">ferry</a> sails.',
        ),
        (
            (Emphasis(start=0, end=9), Strong(start=4, end=15)),
            '<em>The <em class="strong">ferry</em></em><em class="strong"> sails</em>.',
        ),
        ((Emphasis(start=4, end=9), Emphasis(start=6, end=8)), "The <em>ferry</em> sails."),
        ((Link(start=4, end=9, href="urn:example:two"),), 'The <a href="urn:example:two">ferry</a> sails.'),
        ((Link(start=4, end=9, href="javascript:alert()"),), "The ferry sails."),
        ((Link(start=4, end=9, href="DATA:text/html,x"),), "The ferry sails."),
    ],
)
def test_marks_are_elements_within_the_words(marks: tuple[Mark, ...], written: str) -> None:
    words = "The ferry sails."
    for block in (Paragraph(text=words, marks=marks), Unclassified(text=words, marks=marks)):
        assert _one(document_of(block), "//n:body.content/n:p") == f"<p>{written}</p>"
    assert f"<p>{written}</p>" in _one(document_of(Quotation(text=words, marks=marks)), "//n:bq")
    assert f"<p>{written}</p>" in _one(document_of(Caption(text=words, marks=marks)), "//n:media-caption")
    assert f">{written}<" in _one(document_of(Subheading(text=words, marks=marks)), "//n:hl2")


def test_marks_of_a_list_are_those_of_its_items() -> None:
    marks = (Emphasis(start=0, end=3), Strong(start=2, end=6))
    block = newsdoc.replace(List.of("one", "two"), marks=marks)
    assert _one(document_of(block), "//n:ul") == (
        '<ul><li><em>on<em class="strong">e</em></em></li><li><em class="strong">tw</em>o</li></ul>'
    )


def test_a_mark_that_ends_within_a_line_end_does_not_double_it() -> None:
    block = Paragraph(text="a\r\nb", marks=(Emphasis(start=0, end=2),))
    assert _one(document_of(block), "//n:p") == "<p><em>a</em>\nb</p>"


@pytest.mark.parametrize(("furniture", "written"), [(False, []), (True, ["Home>>"])])
def test_furniture_is_written_only_if_asked_for(furniture: bool, written: list[str]) -> None:
    root = _valid(document_of(Furniture(text="Home>>"), FERRY), furniture=furniture)
    assert texts(root, "//n:p[@class='furniture']") == written
    assert texts(root, "//n:p[not(@class)]") == [FERRY.text]


# Pictures.


@pytest.mark.parametrize(
    ("credit", "source", "producer"),
    [
        (
            Credit(text="(Xinhua/Ann Bee)", agency="Xinhua", people=(Person(name="Ann Bee"),)),
            ["Xinhua"],
            "<person>Ann Bee</person>",
        ),
        (
            Credit(text="(Ann Bee/AP)", agency="AP", people=(Person(name="Ann Bee"),)),
            ["AP"],
            "<person>Ann Bee</person>",
        ),
        (Credit(text="(AP)", agency="AP"), ["AP"], None),
        (Credit(text="(AP)"), [], "AP"),
        (Credit(text="/VCG", agency="VCG"), ["VCG"], None),
        (
            Credit(text="AP Photo/Ann Bee", agency="AP", people=(Person(name="Ann Bee"),)),
            ["AP"],
            "AP Photo/<person>Ann Bee</person>",
        ),
        (Credit(text="(Photo by Ann Bee)", people=(Person(name="Ann Bee"),)), [], "Photo by <person>Ann Bee</person>"),
        (
            Credit(text="(AP)", agency="AP", people=(Person(name="Ann Bee", organisation="AP"),)),
            ["AP"],
            "<person>Ann Bee</person>",
        ),
        (
            Credit(text="Ann Bee, A Paper", people=(Person(name="Ann Bee", organisation="A Paper"),)),
            [],
            "<person>Ann Bee</person>, <org>A Paper</org>",
        ),
        (Credit(text="()"), [], None),
    ],
)
def test_a_credit_is_a_source_and_a_producer(credit: Credit, source: list[str], producer: str | None) -> None:
    document = document_of(Caption(text="A quay.", credit=credit))
    root = _valid(document)
    assert found(root, "//n:media/n:media-reference/@source-credit") == source
    if producer is None:
        assert not found(root, "//n:media-producer")
    else:
        assert _one(document, "//n:media/n:media-producer") == f"<media-producer>{producer}</media-producer>"


def test_a_picture_has_a_source_only_where_its_address_is_known() -> None:
    captions = (Caption(text="A quay."), Caption(text="A crane.", href="https://example.org/crane.jpg?a=1&b=2"))
    root = _valid(document_of(*captions))
    assert found(root, "//n:media-reference/@source") == ["https://example.org/crane.jpg?a=1&b=2"]
    assert found(root, "//n:media[n:media-reference/@source]/@id") == ["picture-2"]
    assert set(found(root, "//n:media/@media-type")) == {"image"}


def test_the_place_of_a_picture_is_metadata_of_it() -> None:
    document = document_of(Caption(text="A quay.", place="OSLO"), Caption(text="A crane."))
    (metadata,) = found(_valid(document), "//n:media[@id='picture-1']/*[1][self::n:media-metadata]")
    assert dict(metadata.attrib) == {"name": "location", "value": "OSLO"}
    assert len(found(_valid(document), "//n:media-metadata")) == 1


def test_captions_stand_at_their_place() -> None:
    root = _valid(document_of(Caption(text="A quay."), FERRY, Caption(text="A crane.")))
    assert [each.get("id") or local(each) for each in found(root, "//n:body.content/*")] == [
        "picture-1",
        "p",
        "picture-2",
    ]


# Receivers.


@given(document=DOCUMENTS)
def test_a_receiver_that_takes_much_for_granted_survives(document: Document) -> None:
    """Superdesk takes only what is in no namespace, and stops or drops words where one of these does not hold."""
    root = _written(document, namespace=False)
    assert root.tag == "nitf"
    assert len(root.findall("head/docdata/doc-id[@id-string]")) == 1
    assert len(root.findall("body/body.content")) == 1
    assert all(each.get("norm") for each in root.iter("date.issue", "date.expire", "date.release"))
    assert all(urgency.get("ed-urg", "").isdigit() for urgency in root.iter("urgency"))
    assert all(keyword.get("key") is not None for keyword in root.iter("keyword"))
    assert all(byline.text for byline in root.iter("byline"))
    assert all(len(headline) == 0 and headline.text for headline in root.iter("hl1"))
    assert all(local(each) == "p" for abstract in root.iter("abstract") for each in abstract)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_wherever_they_stand(text: str) -> None:
    person = Person(name=text, organisation=text)
    root = _valid(
        document_of(
            Paragraph(text=text, marks=(Strong(start=0, end=1),)),
            Subheading(text=text),
            Caption(text=text, credit=Credit(text=text, agency=text, people=(person,))),
            headline=Text(text=text),
            byline=Byline(text=text, people=(person,)),
            dateline=Dateline(text=text, place=text, agency=text),
            keywords=(Text(text=text),),
            notes=(Note(kind="editor", text=text),),
            rights=Rights(holder=text, notice=text, usage_terms=text),
            subjects=(Concept(name=text),),
        )
    )
    line = normalised_line(text)
    assert found(root, "//n:keyword/@key | //n:ed-msg/@info | //n:classifier/@value") == [line] * 3
    if line.strip():
        assert texts(root, "//n:hl1 | //n:title | //n:location | //n:distributor") == [line] * 4
    assert texts(root, "//n:body.content/n:p | //n:media-caption | //n:hl2") == [normalised(text)] * 3
