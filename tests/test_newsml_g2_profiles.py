"""The writer `newsml-g2` beyond its default: pictures, messages and bodies in NITF."""

from functools import cache
from pathlib import Path
from typing import Any

import NewsMLG2
import pytest
from conftest import shared
from documents import FERRY, ID, document_of
from hypothesis import given, settings
from lxml import etree
from markup import (
    CLOCK,
    NAMES,
    checked,
    found,
    in_namespace,
    local,
    meaning,
    newsml_g2,
    newsml_g2_schema,
    newsml_g2_tree,
    newsml_g2_with_nitf_schema,
    nitf_schema,
    normalised,
    normalised_line,
    texts,
)
from strategies import DOCUMENTS

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import (
    Block,
    Byline,
    Caption,
    Credit,
    Date,
    Document,
    EndMark,
    Furniture,
    List,
    Note,
    Paragraph,
    Person,
    Quotation,
    Related,
    Text,
)

_UUID = "0d1c6bb2-9a0e-5b0c-8a55-3f1d2c4b5a69"
_EXAMPLE = {"provider": "newsdoc-example", "provider_name": "newsdoc example", "generator_version": "0"}
_QUAY = Caption(
    text="A quay.",
    credit=Credit(text="(Ada Berg/AP)", agency="AP", people=(Person(name="Ada Berg", role="photographer"),)),
)
_CRANE = Caption(text="A crane.", href="https://example.org/crane.jpg?width=8")
_STORY = Document(
    id=f"urn:uuid:{_UUID}",
    version=3,
    language="en-GB",
    date=Date(value="2025-05-09"),
    headline=Text(text="Ferry sails"),
    byline=Byline(text="By Ann Bee", people=(Person(name="Ann Bee"),)),
    body=(_QUAY, FERRY, _CRANE),
    related=(Related(id="urn:example:two"),),
)
_BODIES = ("xhtml", "nitf")
_PROFILES = [{"profile": profile, "body": body} for profile in ("item", "message") for body in _BODIES]

each_body = pytest.mark.parametrize("body", _BODIES)
each_text_profile = pytest.mark.parametrize("options", _PROFILES, ids=lambda options: "-".join(options.values()))


def _valid(document: Document, **options: object) -> etree._Element:
    return checked(newsml_g2_tree(document, **options), newsml_g2_with_nitf_schema)


def _items(message: etree._Element) -> list[etree._Element]:
    return found(message, "nar:itemSet/*")


def _refused(document: Document, **options: object) -> str:
    with pytest.raises(newsdoc.WriteError) as caught:
        newsml_g2_tree(document, **options)
    assert caught.value.format == "newsml-g2"
    return caught.value.message


# The whole.


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("newsml-g2-text-nitf-body.xml", {"body": "nitf"}),
        ("newsml-g2-picture.xml", {"profile": "picture"}),
        ("newsml-g2-picture-hascontent.xml", {"profile": "picture", "hascontent": True}),
        ("newsml-g2-message.xml", {"profile": "message"}),
    ],
)
def test_the_seed_means_the_same_as_the_example(seed: Path, name: str, options: dict[str, object]) -> None:
    written = newsml_g2_tree(newsdoc.parse(seed, report=newsdoc.ignore), **_EXAMPLE, **options)
    example = etree.parse(shared("examples", name)).getroot()
    for scheme in found(example, "//nar:scheme[@alias='ndgroup']"):
        scheme.set("uri", "urn:x-newsdoc:grouprole:")  # the example names a domain that newsdoc does not hold
    assert meaning(written) == meaning(example)


@each_text_profile
@given(document=DOCUMENTS)
def test_any_document_is_valid(document: Document, options: dict[str, object]) -> None:
    newsml_g2_with_nitf_schema().assertValid(newsml_g2_tree(document, **options, furniture=True))


@pytest.mark.parametrize("hascontent", [False, True])
@given(document=DOCUMENTS)
def test_any_caption_of_any_document_is_valid(document: Document, hascontent: bool) -> None:
    for number in range(1, len(document.captions) + 1):
        item = newsml_g2_tree(document, profile="picture", picture=number, hascontent=hascontent)
        newsml_g2_schema().assertValid(item)


@each_text_profile
@pytest.mark.parametrize("block", [FERRY, _QUAY, Quotation(text="It is so.")], ids=lambda block: block.kind)
def test_ten_thousand_blocks_are_valid_and_all_there(block: Block, options: dict[str, object]) -> None:
    root = _valid(Document(id=ID, body=(block,) * 10_000), **options)
    assert len(found(root, "//x:body/* | //n:body.content/n:block/*")) == 10_000


@each_text_profile
@pytest.mark.parametrize("body", [(), (EndMark(text="ENDS"),), (Paragraph(text=""),), (Furniture(text="Home>>"),)])
def test_a_body_without_words_is_valid(body: tuple[Block, ...], options: dict[str, object]) -> None:
    root = _valid(Document(id=ID, body=body), **options)
    assert len(found(root, "//nar:newsItem/nar:contentSet/nar:inlineXML/* | nar:contentSet/nar:inlineXML/*")) == 1


@each_text_profile
@given(document=DOCUMENTS)
def test_every_id_is_there_once_and_every_reference_leads_to_one(
    document: Document, options: dict[str, object]
) -> None:
    root = newsml_g2_tree(document, **options)
    ids = found(root, "//@id | //@partid")
    assert len(ids) == len(set(ids))
    assert set(found(root, "//@idref | //@root | //@contentrefs")) <= set(ids)


@given(document=DOCUMENTS)
def test_every_item_of_a_message_has_its_own_guid_and_every_link_leads_to_one(document: Document) -> None:
    message = newsml_g2_tree(newsdoc.replace(document, related=()), profile="message")
    guids = [item.get("guid") for item in _items(message)]
    assert len(set(guids)) == len(guids) == 2 + len(document.captions)
    assert sorted(found(message, "//nar:itemRef/@residref")) == sorted(guids[1:])
    assert found(message, "//nar:link/@residref") == guids[2:]
    assert set(found(message, "//@residref/../@version")) <= {item.get("version") for item in _items(message)}


@pytest.mark.parametrize(
    "options", [{"profile": "message"}, {"profile": "message", "body": "nitf"}, {"profile": "picture", "picture": 2}]
)
def test_the_file_opens_with_the_declaration_and_ends_in_one_line_feed(options: dict[str, object]) -> None:
    written = newsml_g2(_STORY, **options)
    assert written.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<news')
    assert written.endswith((b"</newsItem>\n", b"</newsMessage>\n"))


@pytest.mark.parametrize("options", [{}, *_PROFILES, {"profile": "picture", "picture": 2}])
def test_no_namespace_leaks(options: dict[str, object]) -> None:
    """An element made without a namespace inside another one is written `xmlns=""`, and nobody reads it back."""
    written = newsml_g2(_STORY, **options)
    assert b'xmlns=""' not in written
    assert {etree.QName(element).namespace for element in etree.fromstring(written).iter()} <= set(NAMES.values())


@pytest.mark.parametrize(
    "options",
    [
        {"profile": "message", "body": "nitf"},
        {"profile": "message", "furniture": True},
        {"body": "nitf", "furniture": True},
        {"profile": "picture", "hascontent": True, "furniture": True},
    ],
)
def test_what_is_declared_lost_is_true_for_options_together(options: dict[str, object]) -> None:
    writer = registry.writer("newsml-g2")
    testing.check_writer(writer, writer.options(**CLOCK, **options))


# Vocabularies.


@cache
def _aliases(catalog: str) -> frozenset[str]:
    named = etree.parse(shared("schemas", "newsml-g2", catalog.rpartition("/")[2]))
    return frozenset(found(named.getroot(), "//nar:scheme/@alias"))


@pytest.mark.parametrize("options", [{}, *_PROFILES, {"profile": "picture", "picture": 2}])
@pytest.mark.parametrize(
    "kind", [None, "alert", "update", "correction", "analysis", "interview", "feature", "summary", "background"]
)
def test_every_alias_is_in_a_catalog_that_its_item_names(options: dict[str, object], kind: str | None) -> None:
    root = newsml_g2_tree(newsdoc.replace(_STORY, kind=kind), **options)
    for item in _items(root) or [root]:
        (href,) = found(item, "nar:catalogRef/@href")
        known = _aliases(href) | set(found(item, "nar:catalog/nar:scheme/@alias"))
        names = ("qcode", "role", "rel", "rendition")
        codes = " ".join(found(item, "|".join(f".//nar:*/@{name}" for name in names))).split()
        assert codes
        assert {code.partition(":")[0] for code in codes} <= known
    assert not found(root, "nar:header//@qcode | nar:header//@role")


def test_the_catalog_is_the_one_that_the_caller_names() -> None:
    catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"
    message = _valid(_STORY, profile="message", catalog=catalog)
    assert found(message, "//nar:catalogRef/@href") == [catalog] * 4


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("catalog", "catalog.xml"),
        ("profile", "package"),
        ("body", "html"),
        ("picture", 0),
        ("hascontent", "perhaps"),
        ("provider", "a\x0b"),
        ("provider_name", "\ufffe"),
        ("generator_version", "\x00"),
    ],
)
def test_an_option_that_does_not_fit_is_named(option: str, value: object) -> None:
    with pytest.raises(newsdoc.OptionsError) as caught:
        newsml_g2_tree(_STORY, **{option: value})
    assert [path for path, _ in caught.value.problems] == [option]


@pytest.mark.parametrize(
    ("kind", "signals", "genres"),
    [
        ("update", ["sig:update"], []),
        ("correction", ["sig:correction"], []),
        ("analysis", [], ["genre:Analysis"]),
        ("background", [], ["genre:Background"]),
        ("feature", [], ["genre:Feature"]),
        ("interview", [], ["genre:Interview"]),
        ("summary", [], ["genre:Summary"]),
        ("alert", [], []),
        ("lead", [], []),
        (None, [], []),
    ],
)
def test_the_kind_of_story_is_a_signal_or_a_genre_of_the_text(
    kind: str | None, signals: list[str], genres: list[str]
) -> None:
    message = _valid(newsdoc.replace(_STORY, kind=kind), profile="message")
    assert found(message, "//nar:signal/@qcode") == signals
    assert found(message, "//nar:genre/@qcode") == genres
    text = _items(message)[1]
    assert found(text, ".//nar:signal | .//nar:genre") == found(message, "//nar:signal | //nar:genre")


# Pictures.


def test_a_picture_says_what_its_caption_says_and_nothing_of_the_text() -> None:
    item = _valid(newsdoc.replace(_STORY, body=(FERRY, _QUAY)), profile="picture")
    assert found(item, "nar:itemMeta/nar:itemClass/@qcode") == ["ninat:picture"]
    assert [(local(child), "".join(child.itertext())) for child in found(item, "nar:contentMeta/*")] == [
        ("creator", "Ada Berg"),
        ("language", ""),
        ("creditline", "Ada Berg/AP"),
        ("description", "A quay."),
    ]
    assert found(item, "//nar:description/@role") == ["drol:caption"]
    assert not found(item, "nar:rightsInfo | nar:itemMeta/nar:link | nar:partMeta")
    assert item.get("version") == "3"
    assert b"ferry" not in etree.tostring(item).lower()


def test_a_picture_without_a_picture_says_so_to_the_editor() -> None:
    item = newsml_g2_tree(document_of(_QUAY), profile="picture")
    assert [local(child) for child in found(item, "nar:contentSet/*")] == []
    (note,) = texts(item, "nar:itemMeta/nar:edNote")
    assert "image file" in note


def test_a_picture_without_a_picture_can_say_so_in_the_standards_own_way() -> None:
    item = _valid(document_of(_QUAY), profile="picture", hascontent=True)
    (remote,) = found(item, "nar:contentSet/*")
    assert (local(remote), dict(remote.attrib)) == ("remoteContent", {"hascontent": "false"})


@pytest.mark.parametrize("hascontent", [False, True])
@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("crane.jpg", "image/jpeg"),
        ("crane.JPEG?width=8#top", "image/jpeg"),
        ("crane.png", "image/png"),
        ("crane.webp", "image/webp"),
        ("crane.exe", "application/octet-stream"),
        ("crane", "application/octet-stream"),
        ("a.jpg/crane", "application/octet-stream"),
        ("crane?file=a.jpg", "application/octet-stream"),
    ],
)
def test_a_picture_of_known_address_is_referred_to(name: str, media_type: str, hascontent: bool) -> None:
    caption = Caption(text="A crane.", href=f"https://example.org/{name}")
    item = _valid(document_of(caption), profile="picture", hascontent=hascontent)
    (remote,) = found(item, "nar:contentSet/nar:remoteContent")
    assert (remote.get("href"), remote.get("contenttype")) == (caption.href, media_type)
    assert not found(item, "//@hascontent | //nar:edNote")


def test_a_document_without_a_caption_makes_no_picture() -> None:
    assert "no caption" in _refused(document_of(FERRY), profile="picture")
    assert "profile 'item'" in _refused(document_of(FERRY), profile="picture", picture=1)


def test_of_several_captions_one_has_to_be_chosen() -> None:
    message = _refused(_STORY, profile="picture")
    assert "2 captions" in message
    assert "'picture'" in message
    assert "'message'" in message
    assert texts(_valid(_STORY, profile="picture", picture=1), "//nar:description") == ["A quay."]
    assert texts(_valid(_STORY, profile="picture", picture=2), "//nar:description") == ["A crane."]


def test_a_caption_that_is_not_there_cannot_be_chosen() -> None:
    assert "no caption 3" in _refused(_STORY, profile="picture", picture=3)


def test_the_captions_that_were_not_chosen_are_reported() -> None:
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(_STORY, "newsml-g2", options={"profile": "picture", "picture": 2}, report=heard.append)
    assert [each.code for each in heard if "2 of 2" in each.message] == [newsdoc.Code.NODE_SKIPPED]
    assert all("body.caption" not in each.fields for each in heard)


@pytest.mark.parametrize("picture", [1, 2])
def test_a_picture_is_the_same_item_alone_and_in_a_message(picture: int) -> None:
    alone = newsml_g2_tree(_STORY, profile="picture", picture=picture)
    in_message = _items(newsml_g2_tree(_STORY, profile="message"))[1 + picture]
    assert meaning(alone) == meaning(in_message)


# Messages.


def test_a_message_is_a_package_the_text_and_its_pictures() -> None:
    message = _valid(_STORY, profile="message", provider="desk-7")
    assert [local(item) for item in _items(message)] == ["packageItem", "newsItem", "newsItem", "newsItem"]
    assert found(message, "nar:itemSet/*/nar:itemMeta/nar:itemClass/@qcode") == [
        "ninat:composite",
        "ninat:text",
        "ninat:picture",
        "ninat:picture",
    ]
    assert texts(message, "nar:header/nar:sent") == ["2026-01-02T03:04:05Z"]
    assert texts(message, "nar:header/nar:sender") == ["desk-7"]
    assert texts(message, "//nar:newsItem/nar:contentMeta/nar:description") == ["A quay.", "A crane."]
    assert not found(message, "//nar:partMeta")


def test_captions_keep_their_place_in_the_text_of_a_message() -> None:
    message = newsml_g2_tree(_STORY, profile="message")
    assert [each.get("id") or local(each) for each in found(message, "//x:body/*")] == ["picture-1", "p", "picture-2"]


def test_a_message_without_pictures_has_no_group_for_them() -> None:
    message = _valid(document_of(FERRY), profile="message")
    assert found(message, "//nar:group/@id") == ["root", "main"]
    assert found(message, "//nar:groupRef/@idref") == ["main"]
    assert len(_items(message)) == 2


def test_the_parts_of_a_document_are_named_within_its_id(seed: Path) -> None:
    message = newsml_g2_tree(newsdoc.parse(seed, report=newsdoc.ignore), profile="message")
    assert [item.get("guid") for item in _items(message)] == [
        "urn:uuid:3c31028a-4939-5a9d-8730-f4603725b7ed",
        "urn:uuid:b9c951dc-cfc0-5617-899f-2ed7874a1d87",
        "urn:uuid:77fcc2c1-36c8-5189-b2f4-f89c892813e2",
    ]
    assert texts(message, "//nar:transmitId") == ["urn:uuid:c0268049-6294-5e77-821a-228b1a875c0c"]


@pytest.mark.parametrize(
    ("options", "opening"),
    [
        ({"authority": "example.org", "authority_date": "2025"}, "tag:example.org,2025:newsdoc:"),
        ({"authority": "example.org", "scheme": "newsml"}, "urn:newsml:example.org:20250509:"),
    ],
)
def test_every_computed_guid_comes_under_the_authority_of_the_caller(options: dict[str, object], opening: str) -> None:
    message = _valid(_STORY, profile="message", **options)
    guids = [item.get("guid") for item in _items(message)] + texts(message, "//nar:transmitId")
    assert all(guid.startswith(opening) for guid in guids)
    assert len(set(guids)) == 5


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "stat:usable"),
        ({"status": "withheld"}, "stat:withheld"),
        ({"status": "canceled"}, "stat:canceled"),
        ({"notes": (Note(kind="kill", text="Kill the story."),)}, "stat:canceled"),
    ],
)
def test_no_item_of_a_killed_story_is_called_usable(fields: dict[str, object], status: str) -> None:
    message = _valid(newsdoc.replace(_STORY, **fields), profile="message")
    assert set(found(message, "//nar:pubStatus/@qcode")) == {status}
    assert len(found(message, "//nar:pubStatus")) == 4 + 3  # the items, and what the package says of its members


def test_every_item_is_embargoed_and_expires_with_the_story() -> None:
    limits = {"embargo": Date(value="2025-05-09T12:00Z"), "expires": Date(value="2026-05-09")}
    note = Note(kind="embargo", text="Not before noon.")
    message = _valid(newsdoc.replace(_STORY, **limits, notes=(note,)), profile="message")
    assert texts(message, "//nar:embargoed") == ["2025-05-09T12:00:00Z"] * 4
    assert texts(message, "//nar:expires") == ["2026-05-09"] * 4
    assert texts(message, "//nar:edNote[.='Not before noon.']") == [note.text] * 4


def test_the_rights_of_the_text_are_not_those_of_its_pictures() -> None:
    document = newsdoc.replace(_STORY, rights={"holder": "A Paper", "notice": "(c) A Paper"})
    message = _valid(document, profile="message")
    assert [item.find("nar:rightsInfo", NAMES) is not None for item in _items(message)] == [False, True, False, False]


# A body in NITF.


@each_text_profile
@given(document=DOCUMENTS)
def test_words_of_the_body_are_read_back_as_they_were(document: Document, options: dict[str, object]) -> None:
    root = newsml_g2_tree(document, **options)
    prose = {"paragraph", "unclassified"}
    assert texts(root, "//x:body/x:p | //n:block[not(parent::n:bq)]/n:p") == [
        normalised(block.text) for block in document.body if block.kind in prose
    ]
    assert texts(root, "//x:li | //n:li") == [
        normalised(entry.text) for block in document.body if isinstance(block, List) for entry in block.items
    ]
    assert texts(root, "//x:blockquote | //n:bq") == [
        normalised(block.text) for block in document.body if block.kind == "quotation"
    ]
    assert texts(root, "//x:pre | //n:pre") == [
        normalised(block.text) for block in document.body if block.kind in {"table", "preformatted"}
    ]


def test_a_body_in_nitf_is_that_of_nitf_alone() -> None:
    document = testing.showcase()
    within = newsml_g2_tree(document, body="nitf")
    alone = etree.fromstring(newsdoc.export(document, "nitf", report=newsdoc.ignore))
    assert [meaning(each) for each in found(within, "//n:body.content/n:block/*")] == [
        meaning(each) for each in found(alone, "n:body/n:body.content/*")
    ]


@each_body
@pytest.mark.parametrize(
    "text", ["]]>", "<b>&amp;</b>", "--><!--", "\u202e\u200f", "\U0001f4a9", "\"'", "a\r\nb\u2028c"]
)
def test_hostile_words_stay_words_in_every_item(text: str, body: str) -> None:
    people = (Person(name=text, organisation=text),)
    document = document_of(
        Paragraph(text=text),
        Caption(text=text, credit=Credit(text=text, agency=text, people=people)),
        headline=Text(text=text),
        byline=Byline(text=text, people=people),
    )
    message = _valid(document, profile="message", body=body, provider=text, provider_name=text)
    line = normalised_line(text)
    assert texts(message, "//nar:headline") == [line] * 2
    assert set(found(message, "//nar:provider/@literal")) == {line}
    assert texts(message, "//nar:description") == [normalised(text)]
    assert texts(message, "//x:body/x:p | //n:block/n:p") == [normalised(text)]


# Receivers.


@each_text_profile
@given(document=DOCUMENTS)
def test_a_receiver_that_takes_much_for_granted_survives(document: Document, options: dict[str, object]) -> None:
    """Superdesk stops, or drops words, where one of these does not hold."""
    root = newsml_g2_tree(document, **options)
    for item in _items(root) or [root]:
        is_package = local(item) == "packageItem"
        content = "groupSet" if is_package else "contentSet"
        assert item.get("version")
        assert [len(found(item, f"nar:{name}")) for name in ("itemMeta", "contentMeta", content)] == [1, 1, 1]
        assert [len(found(item, f"nar:itemMeta/nar:{name}/@qcode")) for name in ("itemClass", "pubStatus")] == [1, 1]
        assert len(found(item, "nar:contentSet/nar:inlineXML[@contenttype]")) == len(
            found(item, "nar:contentSet/nar:inlineXML")
        )
        for remote in found(item, "nar:contentSet/nar:remoteContent"):
            assert remote.get("contenttype")
            assert ":" in remote.get("rendition", "")
    for group in found(root, "//nar:group"):
        assert group.get("id")
        assert group.get("role")
        assert {local(member) for member in group} <= {"groupRef", "itemRef"}
    for member in found(root, "//nar:itemRef"):
        assert member.get("residref")
        assert member.get("contenttype")
        assert len(found(member, "nar:itemClass/@qcode")) == 1
    for figure in found(root, "//x:div"):
        assert figure.text is None
        assert all(child.tail is None for child in figure)
    assert not found(root, "//x:body/x:p/*")
    assert len(found(root, "//n:body.content/*")) == len(found(root, "//n:body.content/n:block"))


@given(document=DOCUMENTS)
def test_a_picture_that_a_receiver_takes_for_granted_is_there(document: Document) -> None:
    for number in range(1, len(document.captions) + 1):
        item = newsml_g2_tree(document, profile="picture", picture=number)
        assert [len(found(item, f"nar:{name}")) for name in ("itemMeta", "contentMeta", "contentSet")] == [1, 1, 1]
        for remote in found(item, "nar:contentSet/*"):
            assert remote.get("contenttype")
            assert ":" in remote.get("rendition")


def _read(written: bytes) -> Any:
    """The item as IPTC's own library reads it; it takes a `str` for a path."""
    return NewsMLG2.NewsMLG2Document(written).get_item()


@each_body
@settings(max_examples=30)
@given(document=DOCUMENTS)
def test_the_library_of_the_standards_body_reads_back_any_document(document: Document, body: str) -> None:
    """But for an embargo without a known end, at whose empty element newsmlg2 1.1 stops."""
    document = newsdoc.replace(document, embargo=None, notes=())
    item = _read(newsml_g2(document, body=body))
    assert (item.guid, item.version) == (document.id, str(document.version or 1))
    headlines = [each for each in (document.headline,) if each and normalised_line(each.text).strip(" ")]
    assert [_words(headline) for headline in item.contentmeta.headline] == [
        normalised_line(headline.text).split() for headline in (*headlines, *document.subheadlines)
    ]
    assert [_words(part.description[0]) for part in item.partmeta] == [
        normalised(caption.text).split() for caption in document.captions
    ]
    people = document.byline.people if document.byline else ()
    assert [_words(creator.name[0]) for creator in item.contentmeta.creator] == [
        normalised_line(person.name).split() for person in people
    ]


def _words(element: Any) -> list[str]:
    """What the library makes of white space and of empty elements is its own business."""
    return [] if str(element) == f"<{type(element).__name__}>" else str(element).split()


@pytest.mark.parametrize("hascontent", [False, True])
def test_the_library_of_the_standards_body_reads_back_a_picture(hascontent: bool) -> None:
    item = _read(newsml_g2(_STORY, profile="picture", picture=1, hascontent=hascontent))
    assert (item.guid, item.version, item.xml_lang) == (
        _items(newsml_g2_tree(_STORY, profile="message"))[2].get("guid"),
        "3",
        "en-GB",
    )
    assert item.itemmeta.itemclass.qcode == "ninat:picture"
    assert [str(creator.name[0]) for creator in item.contentmeta.creator] == ["Ada Berg"]
    assert [str(line) for line in item.contentmeta.creditline] == ["Ada Berg/AP"]
    assert [str(words) for words in item.contentmeta.description] == ["A quay."]


def test_the_library_of_the_standards_body_reads_back_a_text_with_a_body_in_nitf() -> None:
    item = _read(newsml_g2(_STORY, body="nitf"))
    assert (item.guid, item.version) == (_STORY.id, "3")
    assert [str(headline) for headline in item.contentmeta.headline] == ["Ferry sails"]
    assert [str(part.description[0]) for part in item.partmeta] == ["A quay.", "A crane."]
    inline = item.contentset.inlinexml[0]
    assert inline.contenttype == "application/nitf+xml"
    assert texts(inline.to_xml(), ".//n:block/n:p") == [FERRY.text]


@each_body
def test_the_library_of_the_standards_body_reads_back_a_message_item_by_item(body: str) -> None:
    """Of a message it reads the header only, so the items are given to it one by one."""
    message = newsml_g2_tree(_STORY, profile="message", body=body)
    header = NewsMLG2.NewsMLG2Document(newsml_g2(_STORY, profile="message", body=body)).get_item().header
    assert str(header.sent) == "2026-01-02T03:04:05Z"
    package, text, *pictures = (_read(etree.tostring(item)) for item in _items(message))
    assert package.itemmeta.itemclass.qcode == "ninat:composite"
    assert [str(headline) for headline in text.contentmeta.headline] == ["Ferry sails"]
    links = [link for link in text.itemmeta.link if link.rel == "irel:associatedWith"]
    assert [link.residref for link in links] == [picture.guid for picture in pictures]
    assert [str(picture.contentmeta.description[0]) for picture in pictures] == ["A quay.", "A crane."]
    references = [reference.residref for group in package.groupset.group for reference in group.itemref or ()]
    assert references == [text.guid, *(picture.guid for picture in pictures)]


def test_nitf_within_g2_is_valid_nitf() -> None:
    (body,) = found(newsml_g2_tree(testing.showcase(), body="nitf"), "//n:nitf")
    nitf_schema().assertValid(in_namespace(etree.fromstring(etree.tostring(body)), "n"))


def test_every_item_of_a_message_is_valid_alone() -> None:
    for item in _items(newsml_g2_tree(testing.showcase(), profile="message")):
        newsml_g2_schema().assertValid(etree.fromstring(etree.tostring(item)))
