"""The writer `newsml-g2`: valid by the official schema, honest about what is not known, and readable by receivers."""

from collections import Counter
from pathlib import Path
from typing import Any

import NewsMLG2
import pytest
from conftest import shared
from documents import FERRY, ID, document_of
from hypothesis import given
from lxml import etree
from markup import (
    CLOCK,
    HOSTILE,
    NAMES,
    XML_LANG,
    found,
    local,
    meaning,
    newsml_g2,
    newsml_g2_schema,
    newsml_g2_tree,
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
    List,
    Note,
    Paragraph,
    Person,
    Preformatted,
    Quotation,
    Related,
    Rights,
    Subheading,
    Table,
    Text,
    Unclassified,
)

_UUID = "0d1c6bb2-9a0e-5b0c-8a55-3f1d2c4b5a69"
_COMPUTED = f"urn:uuid:{_UUID}"

# Elements that a document has only if its source states what they say.
_BARE = [
    "newsItem",
    "catalogRef",
    "itemMeta",
    "itemClass",
    "provider",
    "versionCreated",
    "pubStatus",
    "generator",
    "contentMeta",
    "contentSet",
    "inlineXML",
    "html",
    "head",
    "title",
    "body",
]
_XHTML_1 = {"html", "head", "title", "body", "div", "p", "span", "img", "blockquote", "ul", "li", "pre"} | {
    f"h{level}" for level in range(2, 7)
}

_RICH = Document(
    id="urn:newsml:example.org:20250509:ferry",
    version=4,
    language="en-GB",
    date=Date(value="2025-05-09", text="May 9"),
    modified=Date(value="2025-05-09T10:00+02:00"),
    headline=Text(text="Ferry sails <again> & on time"),
    subheadlines=(Text(text="Quay repaired"),),
    slugline=Text(text="ferry-quay"),
    keywords=(Text(text="ferries"), Text(text="harbours")),
    byline=Byline(text="By Ann Bee", people=(Person(name="Ann Bee", role="author", organisation="A Paper"),)),
    dateline=Dateline(text="OSLO, May 8 (AP)", place="OSLO", agency="AP"),
    abstract=Text(text="A ferry line reopens."),
    body=(
        Caption(
            text="A quay in Oslo.",
            credit=Credit(text="(Cee Dee/AP)", agency="AP", people=(Person(name="Cee Dee", role="photographer"),)),
        ),
        FERRY,
        Subheading(text="A week of work"),
        Paragraph(text='A storm had damaged the quay, "badly & twice".', marks=(Emphasis(start=0, end=7),)),
        Caption(text="A crane.", href="https://example.org/crane.jpg"),
        Paragraph(text="Fares stay the same."),
        EndMark(text="ENDS"),
    ),
    signoffs=(Byline(text="(Editing by Eve Eff)", people=(Person(name="Eve Eff", role="editor"),)),),
    notes=(Note(kind="editor", text="Updates to follow."),),
    urgency=4,
    rights=Rights(holder="A Paper", notice="(c) A Paper", usage_terms="Not for resale."),
    subjects=(Concept(name="transport", uri="https://example.org/subjects/transport"),),
    genres=(Concept(name="report"),),
    related=(Related(id="urn:example:two", title="The storm", relation="see_also"),),
)


def _warnings(document: Document, **options: object) -> list[newsdoc.Diagnostic]:
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(document, "newsml-g2", options={**CLOCK, **options}, report=heard.append)
    return [diagnostic for diagnostic in heard if diagnostic.severity is newsdoc.Severity.WARNING]


# The whole.


def test_the_seed_means_the_same_as_the_example(seed: Path) -> None:
    written = newsml_g2_tree(
        newsdoc.parse(seed, report=newsdoc.ignore),
        provider="newsdoc-example",
        provider_name="newsdoc example",
        generator_version="0",
    )
    assert meaning(written) == meaning(etree.parse(shared("examples", "newsml-g2-text.xml")).getroot())


@pytest.mark.parametrize("document", [Document(id=ID), _RICH, testing.showcase()], ids=["bare", "rich", "showcase"])
def test_a_document_is_valid(document: Document) -> None:
    newsml_g2_schema().assertValid(newsml_g2_tree(document))


@given(document=DOCUMENTS)
def test_any_document_is_valid(document: Document) -> None:
    newsml_g2_schema().assertValid(newsml_g2_tree(document, furniture=True))


@pytest.mark.parametrize("block", [FERRY, Caption(text="A quay.", credit=Credit(text="(AP)"))])
def test_ten_thousand_blocks_are_valid_and_all_there(block: Block) -> None:
    item = newsml_g2_tree(Document(id=ID, body=(block,) * 10_000))
    newsml_g2_schema().assertValid(item)
    assert len(found(item, "//x:body/*")) == 10_000


@pytest.mark.parametrize("body", [(), (EndMark(text="ENDS"),), (Paragraph(text=""),), (Furniture(text="Home>>"),)])
def test_a_body_without_words_is_valid(body: tuple[Block, ...]) -> None:
    item = newsml_g2_tree(Document(id=ID, body=body))
    newsml_g2_schema().assertValid(item)
    assert len(found(item, "nar:contentSet/nar:inlineXML/x:html/x:body")) == 1


@pytest.mark.parametrize("document", [Document(id=ID), _RICH], ids=["bare", "rich"])
def test_the_file_opens_with_the_declaration_and_ends_in_one_line_feed(document: Document) -> None:
    written = newsml_g2(document)
    assert written.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<newsItem ')
    assert written.endswith(b"</newsItem>\n")


def test_the_frame_says_which_standard_it_keeps() -> None:
    assert found(newsml_g2_tree(document_of()), "@standard | @standardversion | @conformance") == [
        "NewsML-G2",
        "2.35",
        "power",
    ]


# What the source does not state.


def test_what_the_source_does_not_state_is_absent() -> None:
    item = newsml_g2_tree(document_of())
    assert [local(element) for element in item.iter()] == _BARE
    assert item.get(XML_LANG) is None


@pytest.mark.parametrize(
    ("field", "value", "added"),
    [
        ("headline", Text(text="Ferry sails"), ["headline"]),
        ("subheadlines", (Text(text="Quay repaired"),), ["headline"]),
        ("byline", Byline(text="By Ann Bee"), ["by"]),
        ("byline", Byline(text="By Ann", people=(Person(name="Ann"),)), ["by", "creator", "name"]),
        ("dateline", Dateline(text="OSLO"), ["dateline"]),
        ("dateline", Dateline(text="OSLO", place="OSLO"), ["dateline", "located", "name"]),
        ("dateline", Dateline(text="(AP)", agency="AP"), ["dateline", "infoSource", "name"]),
        ("signoffs", (Byline(text="daa"),), ["creditline"]),
        ("date", Date(value="2025"), ["contentCreated"]),
        ("modified", Date(value="2025"), ["contentModified"]),
        ("language", "en", ["language"]),
        ("urgency", 3, ["urgency"]),
        ("slugline", Text(text="ferry"), ["slugline"]),
        ("keywords", (Text(text="ferry"),), ["keyword"]),
        ("abstract", Text(text="A ferry."), ["description"]),
        ("notes", (Note(kind="editor", text="More soon."),), ["edNote"]),
        ("rights", Rights(holder="A Paper"), ["copyrightHolder", "name", "rightsInfo"]),
        ("rights", Rights(notice="(c)"), ["copyrightNotice", "rightsInfo"]),
        ("rights", Rights(usage_terms="None."), ["rightsInfo", "usageTerms"]),
        ("embargo", Date(value="2025-05-09T10:00Z"), ["embargoed"]),
        ("expires", Date(value="2025-05-09"), ["expires"]),
        ("subjects", (Concept(name="transport"),), ["name", "subject"]),
        ("genres", (Concept(name="report"),), ["genre", "name"]),
        ("related", (Related(id="urn:example:two"),), ["link"]),
        ("version", 2, []),
        ("status", "usable", []),
        ("body", (FERRY,), ["p"]),
        ("body", (Caption(text="A quay."),), ["description", "div", "p", "partMeta"]),
    ],
)
def test_a_field_adds_the_elements_that_say_it_and_no_other(field: str, value: object, added: list[str]) -> None:
    found = Counter(local(element) for element in newsml_g2_tree(document_of(**{field: value})).iter())
    assert sorted((found - Counter(_BARE)).elements()) == sorted(added)


@pytest.mark.parametrize("field", ["headline", "slugline"])
def test_empty_words_make_no_element(field: str) -> None:
    assert [local(element) for element in newsml_g2_tree(document_of(**{field: Text(text="")})).iter()] == _BARE


def test_the_photographer_is_not_the_author_and_the_picture_agency_not_the_source() -> None:
    credit = Credit(text="(Ada Berg/AP)", agency="AP", people=(Person(name="Ada Berg", role="photographer"),))
    item = newsml_g2_tree(document_of(body=(Caption(text="A quay.", credit=credit),)))
    assert texts(item, "nar:partMeta/nar:creator") == ["Ada Berg"]
    assert found(item, "nar:contentMeta/*") == found(item, "nar:rightsInfo") == []


# Identity.


def test_the_provider_is_newsdoc_unless_the_caller_says_otherwise() -> None:
    assert found(newsml_g2_tree(document_of()), "nar:itemMeta/nar:provider/@literal") == ["newsdoc"]
    item = newsml_g2_tree(document_of(), provider="desk-7", provider_name="Desk 7")
    assert found(item, "nar:itemMeta/nar:provider/@literal") == ["desk-7"]
    assert texts(item, "nar:itemMeta/nar:provider/nar:name") == ["Desk 7"]


def test_a_provider_on_two_lines_is_written_on_one() -> None:
    item = newsml_g2_tree(document_of(), provider="desk\n7", provider_name="Desk\t7", generator_version="1\n2")
    newsml_g2_schema().assertValid(item)
    assert found(item, "//@literal | //@versioninfo") == ["desk 7", "1 2"]


@pytest.mark.parametrize(
    ("options", "guid"),
    [
        ({}, _COMPUTED),
        (
            {"authority": "example.org", "authority_date": "2025"},
            f"tag:example.org,2025:newsdoc:{_UUID}",
        ),
        (
            {"authority": "news.example.org", "authority_date": "2025-05-01", "scheme": "tag"},
            f"tag:news.example.org,2025-05-01:newsdoc:{_UUID}",
        ),
        (
            {"authority": "example.org", "scheme": "newsml"},
            f"urn:newsml:example.org:20250509:{_UUID.replace('-', '')}",
        ),
    ],
)
def test_a_computed_id_comes_under_the_authority_of_the_caller(options: dict[str, object], guid: str) -> None:
    document = Document(id=_COMPUTED, date=Date(value="2025-05-09T10:00"))
    assert newsml_g2_tree(document, **options).get("guid") == guid


@pytest.mark.parametrize("options", [{"authority_date": "2025"}, {"scheme": "newsml"}])
def test_an_id_that_the_source_states_is_kept(options: dict[str, object]) -> None:
    assert newsml_g2_tree(document_of(), authority="example.org", **options).get("guid") == ID


@pytest.mark.parametrize("date", [None, Date(value="2025"), Date(value="2025-05")])
def test_a_guid_of_the_scheme_newsml_needs_a_day(date: Date | None) -> None:
    with pytest.raises(newsdoc.WriteError, match="day") as caught:
        newsml_g2_tree(Document(id=_COMPUTED, date=date), authority="example.org", scheme="newsml")
    assert caught.value.format == "newsml-g2"


def test_an_authority_needs_a_date_on_which_it_was_held() -> None:
    with pytest.raises(newsdoc.OptionsError, match="authority_date") as caught:
        newsml_g2_tree(document_of(), authority="example.org")
    assert [path for path, _ in caught.value.problems] == ["authority"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("authority", "localhost"),
        ("authority", "Example.org"),
        ("authority", "example.org/x"),
        ("authority", "-example.org"),
        ("authority", "example.org\n"),
        ("authority_date", "25"),
        ("authority_date", "2025-5-1"),
        ("scheme", "http"),
        ("provider", ""),
        ("version", 0),
        ("item_time", "2026-01-02T03:04:05"),
        ("item_time", "yesterday"),
        ("furniture", "perhaps"),
        ("colour", "red"),
    ],
)
def test_an_option_that_does_not_fit_is_named(option: str, value: object) -> None:
    options = {"authority_date": "2025", option: value}
    with pytest.raises(newsdoc.OptionsError) as caught:
        newsdoc.export(document_of(), "newsml-g2", options=options, report=newsdoc.ignore)
    assert [path for path, _ in caught.value.problems] == [option]


@pytest.mark.parametrize(
    ("document", "option", "version"),
    [(None, None, "1"), (3, None, "3"), (None, 7, "7"), (3, 7, "7"), (3, 1, "1")],
)
def test_the_version_is_the_callers_else_the_documents_else_one(
    document: int | None, option: int | None, version: str
) -> None:
    assert newsml_g2_tree(document_of(version=document), version=option).get("version") == version


# Times.


def test_source_date_epoch_is_the_time_of_the_item(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    item = etree.fromstring(newsdoc.export(document_of(), "newsml-g2", report=newsdoc.ignore))
    assert texts(item, "nar:itemMeta/nar:versionCreated") == ["2001-09-09T01:46:40Z"]


def test_the_callers_time_beats_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert texts(newsml_g2_tree(document_of()), "nar:itemMeta/nar:versionCreated") == ["2026-01-02T03:04:05Z"]


def test_without_a_time_the_item_is_made_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    item = etree.fromstring(newsdoc.export(document_of(), "newsml-g2", report=newsdoc.ignore))
    newsml_g2_schema().assertValid(item)
    assert texts(item, "nar:itemMeta/nar:versionCreated") > ["2025-01-01T00:00:00Z"]


@pytest.mark.parametrize("epoch", ["soon", "1e9", "1.5", "9" * 30, "9" * 5000])
def test_a_source_date_epoch_that_is_no_time_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(newsdoc.OptionsError, match="SOURCE_DATE_EPOCH"):
        newsdoc.export(document_of(), "newsml-g2", report=newsdoc.ignore)


@pytest.mark.parametrize(
    ("given_time", "written"),
    [
        ("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z"),
        ("2026-01-02T03:04:05.987Z", "2026-01-02T03:04:05Z"),
        ("2026-01-02T23:00:00-05:00", "2026-01-03T04:00:00Z"),
    ],
)
def test_the_time_of_the_item_is_written_in_utc_to_the_second(given_time: str, written: str) -> None:
    assert texts(newsml_g2_tree(document_of(), item_time=given_time), "nar:itemMeta/nar:versionCreated") == [written]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2025", "2025"),
        ("2024-11", "2024-11"),
        ("2025-05-09", "2025-05-09"),
        ("2025-05-09T10:00", "2025-05-09T10:00:00"),
        ("2025-05-09T10:00Z", "2025-05-09T10:00:00Z"),
        ("2025-05-09T10:00:30+02:00", "2025-05-09T10:00:30+02:00"),
        ("2025-05-09T10:00:30.5Z", "2025-05-09T10:00:30Z"),
        ("0033-04-03", "0033-04-03"),
    ],
)
def test_a_date_is_written_at_its_precision(value: str, written: str) -> None:
    item = newsml_g2_tree(document_of(date=Date(value=value), modified=Date(value=value)))
    newsml_g2_schema().assertValid(item)
    assert texts(item, "nar:contentMeta/*") == [written, written]


@pytest.mark.parametrize("status", ["usable", "withheld", "canceled"])
def test_the_status_is_written(status: str) -> None:
    assert found(newsml_g2_tree(document_of(status=status)), "nar:itemMeta/nar:pubStatus/@qcode") == [f"stat:{status}"]


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({}, []),
        ({"embargo": Date(value="2025-05-09T12:00Z")}, ["2025-05-09T12:00:00Z"]),
        ({"embargo": Date(value="2025-05-09T12:00:30-05:00")}, ["2025-05-09T12:00:30-05:00"]),
        ({"embargo": Date(value="2025-05-09")}, [""]),
        ({"embargo": Date(value="2025")}, [""]),
        ({"notes": (Note(kind="embargo", text="Not before noon."),)}, [""]),
        ({"notes": (Note(kind="kill", text="Kill the story."),)}, []),
        (
            {"embargo": Date(value="2025-05-09T12:00Z"), "notes": (Note(kind="embargo", text="Noon."),)},
            ["2025-05-09T12:00:00Z"],
        ),
    ],
)
def test_an_embargo_is_a_moment_or_without_a_known_end(fields: dict[str, object], written: list[str]) -> None:
    item = newsml_g2_tree(document_of(**fields))
    newsml_g2_schema().assertValid(item)
    assert texts(item, "nar:itemMeta/nar:embargoed") == written


def test_an_embargo_without_a_zone_has_no_known_end_and_is_reported() -> None:
    document = document_of(embargo=Date(value="2025-05-09T12:00"))
    assert texts(newsml_g2_tree(document), "nar:itemMeta/nar:embargoed") == [""]
    assert [diagnostic.fields for diagnostic in _warnings(document)] == [("embargo.value",)]


@pytest.mark.parametrize("value", ["2025", "2025-05", "2025-05-09"])
def test_an_embargo_of_a_day_is_reported(value: str) -> None:
    (warning,) = _warnings(document_of(embargo=Date(value=value)))
    assert (warning.code, warning.fields) == (newsdoc.Code.FIELDS_LOST, ("embargo.value",))
    assert value in warning.message


@pytest.mark.parametrize("value", ["2025", "2025-05"])
def test_an_expiry_by_the_month_is_left_out_and_reported(value: str) -> None:
    document = document_of(expires=Date(value=value))
    assert found(newsml_g2_tree(document), "nar:itemMeta/nar:expires") == []
    (warning,) = _warnings(document)
    assert (warning.code, warning.fields) == (newsdoc.Code.FIELDS_LOST, ("expires.value",))
    assert value in warning.message
    with pytest.raises(newsdoc.StrictError):
        newsdoc.export(document, "newsml-g2", report=newsdoc.strict)


@pytest.mark.parametrize(
    ("value", "written"), [("2025-05-09", "2025-05-09"), ("2025-05-09T12:00+01:00", "2025-05-09T12:00:00+01:00")]
)
def test_an_expiry_by_the_day_is_written_in_silence(value: str, written: str) -> None:
    document = document_of(expires=Date(value=value))
    assert texts(newsml_g2_tree(document), "nar:itemMeta/nar:expires") == [written]
    assert _warnings(document) == []


# Words.


@given(document=DOCUMENTS)
def test_words_are_read_back_as_they_were_but_for_line_ends(document: Document) -> None:
    item = newsml_g2_tree(document)
    assert texts(item, "//x:body/x:p") == [
        normalised(block.text) for block in document.body if block.kind in {"paragraph", "unclassified"}
    ]
    assert texts(item, "nar:partMeta/nar:description") == [normalised(caption.text) for caption in document.captions]
    assert texts(item, "//x:pre") == [
        normalised(block.text) for block in document.body if block.kind in {"table", "preformatted"}
    ]
    assert texts(item, "//x:blockquote") == [
        normalised(block.text) for block in document.body if block.kind == "quotation"
    ]
    assert texts(item, "//x:li") == [
        normalised(entry.text) for block in document.body if isinstance(block, List) for entry in block.items
    ]
    headlines = [each for each in (document.headline,) if each and normalised_line(each.text).strip(" ")]
    assert texts(item, "nar:contentMeta/nar:headline") == [
        normalised_line(headline.text) for headline in (*headlines, *document.subheadlines)
    ]
    people = document.byline.people if document.byline else ()
    assert texts(item, "nar:contentMeta/nar:creator/nar:name") == [normalised_line(person.name) for person in people]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_wherever_they_stand(text: str) -> None:
    person = Person(name=text, organisation=text)
    document = document_of(
        headline=Text(text=text),
        byline=Byline(text=text, people=(person,)),
        dateline=Dateline(text=text, place=text, agency=text),
        abstract=Text(text=text),
        keywords=(Text(text=text),),
        rights=Rights(holder=text, notice=text, usage_terms=text),
        related=(Related(id="urn:example:two", title=text),),
        body=(Paragraph(text=text), Subheading(text=text), Caption(text=text, credit=Credit(text=text))),
    )
    item = newsml_g2_tree(document)
    newsml_g2_schema().assertValid(item)
    line = normalised_line(text)
    for name in ("headline", "by", "dateline", "keyword", "located", "infoSource"):
        assert texts(item, f"nar:contentMeta/nar:{name}") == [line]
    assert texts(item, "nar:rightsInfo/*") == [line] * 3
    assert texts(item, "nar:contentMeta/nar:creator//nar:name") == [line, line]
    assert found(item, "nar:itemMeta/nar:link/@title") == [line]
    assert texts(item, "nar:contentMeta/nar:description | //x:body/x:p | //x:h2") == [normalised(text)] * 3
    assert texts(item, "//x:p[@class='caption']") == [f"{normalised(text)} {normalised(text)}"]


@given(document=DOCUMENTS)
def test_the_counts_are_those_of_the_paragraphs(document: Document) -> None:
    (inline,) = found(newsml_g2_tree(document), "nar:contentSet/nar:inlineXML")
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert inline.get("wordcount") == str(sum(len(text.split()) for text in texts))
    assert inline.get("charcount") == str(sum(map(len, texts)))


@pytest.mark.parametrize(
    ("block", "path", "written"),
    [
        (Subheading(text="Part", level=1), "x:h2", "Part"),
        (Subheading(text="Part", level=5), "x:h6", "Part"),
        (Quotation(text="So it is."), "x:blockquote/x:p", "So it is."),
        (List.of("one", "two"), "x:ul[count(x:li)=2]", "onetwo"),
        (Table(text="a  1\nb  2"), "x:pre[@class='table']", "a  1\nb  2"),
        (Preformatted(text="a\n  b"), "x:pre[@class='preformatted']", "a\n  b"),
        (Unclassified(text="xx"), "x:p[not(@class)]", "xx"),
    ],
)
def test_a_block_is_written_as_the_element_for_it(block: Block, path: str, written: str) -> None:
    assert texts(newsml_g2_tree(document_of(body=(block,))), f"//x:body/{path}") == [written]


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("(AP)", "AP"),
        ("[Photo/Xinhua]", "Photo/Xinhua"),
        ("（新华社）", "新华社"),
        ("( Ada Berg )", "Ada Berg"),
        ("/VCG", "/VCG"),
        ("(AP) and others", "(AP) and others"),
    ],
)
def test_a_credit_is_a_credit_line_without_its_brackets_and_stays_as_printed_in_the_body(
    credit: str, line: str
) -> None:
    item = newsml_g2_tree(document_of(body=(Caption(text="A quay.", credit=Credit(text=credit)),)))
    assert texts(item, "nar:partMeta/nar:creditline") == [line]
    assert texts(item, "//x:span[@class='credit']") == [credit]


def test_a_caption_without_a_credit_has_no_creditline() -> None:
    item = newsml_g2_tree(document_of(body=(Caption(text="A quay."),)))
    assert found(item, "//nar:creditline | //nar:creator | //x:span") == []
    assert texts(item, "//x:p[@class='caption']") == ["A quay."]


def test_a_picture_is_shown_only_where_its_address_is_known() -> None:
    captions = (Caption(text="A quay."), Caption(text="A crane.", href="https://example.org/crane.jpg?a=1&b=2"))
    item = newsml_g2_tree(document_of(body=captions))
    assert found(item, "//x:img/@src") == ["https://example.org/crane.jpg?a=1&b=2"]
    assert found(item, "//x:div[x:p/x:img]/@id") == ["picture-2"]


def test_captions_stand_at_their_place_and_refer_to_the_body() -> None:
    item = newsml_g2_tree(_RICH)
    assert [element.get("id") or local(element) for element in found(item, "//x:body/*")] == [
        "picture-1",
        "p",
        "h2",
        "p",
        "picture-2",
        "p",
    ]
    assert found(item, "nar:partMeta/@partid") == ["part-1", "part-2"]
    assert set(found(item, "nar:partMeta/@contentrefs")) == set(found(item, "nar:contentSet/*/@id")) == {"body"}


@pytest.mark.parametrize(("furniture", "written"), [(False, []), (True, ["Home>>"])])
def test_furniture_is_written_only_if_asked_for(furniture: bool, written: list[str]) -> None:
    item = newsml_g2_tree(document_of(body=(Furniture(text="Home>>"), FERRY)), furniture=furniture)
    assert texts(item, "//x:body/x:p[@class='furniture']") == written
    assert texts(item, "//x:body/x:p[not(@class)]") == [FERRY.text]


def test_end_marks_are_not_written() -> None:
    assert newsml_g2(document_of(body=(FERRY, EndMark(text="ENDS")))) == newsml_g2(document_of(body=(FERRY,)))


# Vocabularies.


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("author", ["cpprole:author"]),
        ("camera operator", ["cpprole:cameraOperator"]),
        ("correspondent", ["cpprole:correspondent"]),
        ("editor", ["cpprole:editor"]),
        ("producer", ["cpprole:producer"]),
        ("photographer", []),
        ("chief of the desk", []),
        (None, []),
    ],
)
def test_a_role_is_written_where_there_is_a_code_for_it(role: str | None, code: list[str]) -> None:
    document = document_of(byline=Byline(text="By Ann", people=(Person(name="Ann", role=role),)))
    assert found(newsml_g2_tree(document), "nar:contentMeta/nar:creator/@role") == code


@pytest.mark.parametrize(
    ("relation", "code"),
    [
        ("see_also", "irel:seeAlso"),
        ("associated_with", "irel:associatedWith"),
        ("derived_from", "irel:derivedFrom"),
    ],
)
def test_a_relation_is_written_with_its_code(relation: str, code: str) -> None:
    item = newsml_g2_tree(document_of(related=[{"id": "urn:example:two", "relation": relation}]))
    assert found(item, "nar:itemMeta/nar:link/@rel") == [code]


def test_every_alias_is_in_the_catalog_that_the_item_names() -> None:
    people = tuple(
        Person(name="Ann", role=role)
        for role in (
            "author",
            "camera operator",
            "caption writer",
            "correspondent",
            "editor",
            "fact checker",
            "producer",
        )
    )
    document = newsdoc.replace(testing.showcase(), byline=Byline(text="By Ann", people=people))
    item = newsml_g2_tree(document)
    (href,) = found(item, "nar:catalogRef/@href")
    catalog = etree.parse(shared("schemas", "newsml-g2", href.rpartition("/")[2]))
    known = set(catalog.xpath("//nar:scheme/@alias", namespaces=NAMES))
    codes = [code for value in found(item, "//nar:*/@qcode | //nar:*/@role | //nar:*/@rel") for code in value.split()]
    assert len(codes) > len(people)
    assert {code.partition(":")[0] for code in codes} <= known


# Receivers.


@given(document=DOCUMENTS)
def test_a_receiver_that_takes_much_for_granted_survives(document: Document) -> None:
    """Superdesk stops, or drops words, where one of these does not hold."""
    item = newsml_g2_tree(document, furniture=True)
    assert item.get("version")
    assert [len(found(item, f"nar:{name}")) for name in ("itemMeta", "contentMeta", "contentSet")] == [1, 1, 1]
    assert [len(found(item, f"nar:itemMeta/nar:{name}/@qcode")) for name in ("itemClass", "pubStatus")] == [1, 1]
    assert len(found(item, "nar:contentSet/*[@contenttype]")) == len(found(item, "nar:contentSet/*")) == 1
    shown = [block for block in document.body if block.kind in {"paragraph", "unclassified", "furniture"}]
    paragraphs = found(item, "//x:body/x:p")
    assert len(paragraphs) == len(shown)
    assert not any(len(paragraph) for paragraph in paragraphs)
    for figure in found(item, "//x:div[@class='figure']"):
        assert figure.text is None
        assert all(child.tail is None for child in figure)


@given(document=DOCUMENTS)
def test_the_body_has_only_elements_of_xhtml_1(document: Document) -> None:
    html = found(newsml_g2_tree(document, furniture=True), "nar:contentSet/nar:inlineXML/x:html")[0]
    assert {etree.QName(element).namespace for element in html.iter()} == {NAMES["x"]}
    assert {local(element) for element in html.iter()} <= _XHTML_1


def _read(document: Document, **options: object) -> Any:
    """The item as IPTC's own library reads it; it takes a `str` for a path."""
    return NewsMLG2.NewsMLG2Document(newsml_g2(document, **options)).get_item()


def _paragraphs_of(item: Any) -> list[str]:
    inline = item.contentset.inlinexml[0].to_xml()
    return texts(inline, ".//x:body/x:p")


def test_the_library_of_the_standards_body_reads_back_a_rich_document() -> None:
    item = _read(_RICH)
    meta = item.contentmeta
    assert (item.guid, item.version, item.xml_lang) == (_RICH.id, "4", "en-GB")
    assert (item.standard, item.standardversion, item.conformance) == ("NewsML-G2", "2.35", "power")
    assert [language.tag for language in meta.language] == ["en-GB"]
    assert (str(meta.contentcreated), str(meta.contentmodified)) == ("2025-05-09", "2025-05-09T10:00:00+02:00")
    assert [str(headline) for headline in meta.headline] == ["Ferry sails <again> & on time", "Quay repaired"]
    assert [str(line) for line in meta.by] == ["By Ann Bee"]
    assert [str(line) for line in meta.dateline] == ["OSLO, May 8 (AP)"]
    assert [str(creator.name[0]) for creator in meta.creator] == ["Ann Bee"]
    assert [str(part.description[0]) for part in item.partmeta] == ["A quay in Oslo.", "A crane."]
    assert [str(line) for line in item.partmeta[0].creditline] == ["Cee Dee/AP"]
    assert _paragraphs_of(item) == [paragraph.text for paragraph in _RICH.paragraphs]


def test_the_library_of_the_standards_body_reads_back_the_seed(seed: Path) -> None:
    document = newsdoc.parse(seed, report=newsdoc.ignore)
    item = _read(document)
    assert (item.guid, item.version, item.xml_lang) == (document.id, "1", document.language)
    assert document.date is not None
    assert str(item.contentmeta.contentcreated) == document.date.value
    assert len(item.contentmeta.headline) == len(item.contentmeta.by) == 0
    assert [str(part.description[0]) for part in item.partmeta] == [caption.text for caption in document.captions]
    assert _paragraphs_of(item) == [paragraph.text for paragraph in document.paragraphs] != []
