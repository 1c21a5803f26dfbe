"""The writer `text`: its layout, and that the reader `plaintext` understands it."""

from pathlib import Path

import pytest
from conftest import shared
from documents import FERRY, ID
from hypothesis import given
from strategies import DOCUMENTS

import newsdoc
from newsdoc.model import (
    Block,
    Byline,
    Caption,
    Credit,
    Date,
    Dateline,
    Document,
    EndMark,
    Furniture,
    List,
    Note,
    Paragraph,
    Preformatted,
    Quotation,
    Subheading,
    Table,
    Text,
    Unclassified,
)

_STORM = Paragraph(text="A storm had damaged the quay.")

# Stories in the shapes that agencies send, under what is special about each.
_STORIES = {
    "date, caption, dateline and end mark": """\
 date 2025-05-09 OSLO, May 8 (Xinhua) -- The harbour council agreed on Thursday to rebuild the old fish market.

Traders carry boxes of herring past the old fish market in Oslo, Norway, May 8, 2025. (Photo by Ada Berg/Xinhua)

The work will cost 12 million kroner, the council said in a statement after the vote.

Traders welcomed the plan and asked for stalls that can be heated in winter.  Enditem
""",
    "captions between paragraphs, a month for a date": """\
 date 2024-11 Volunteers plant young oaks beside the river Elm on Nov. 3, 2024. (Xinhua/Ada Berg)

Volunteers planted more than 900 young trees along the river on Sunday, the parish said.

Pupils carry watering cans to the new trees on Nov. 3, 2024. (AP Photo/Nils Moe)

The trees were paid for by a lottery that ran for three years.
""",
    "headline, byline, dateline and a closing credit": """\
Ferry resumes service after storm

By Nora Quill

BERGEN, Norway (AP) — The night ferry to the islands resumed service on Tuesday after a storm that lasted four days.

"We are glad to sail again," the captain told reporters at the quay.

___

Nora Quill in Oslo contributed to this report.
""",
    "dateline with a hyphen, people in brackets at the end": """\
LIMA, March 9 (Reuters) - Copper output at the two largest mines of the region rose in February, the ministry said.

Output rose 4 percent to 210,000 tonnes, it said in a monthly report.

(Reporting by Ines Paz; Editing by Tom Reed)
""",
}


def _written(document: Document, **options: bool) -> str:
    return newsdoc.export(document, "text", options=options, report=newsdoc.ignore).decode()


def _body(*blocks: Block, **options: bool) -> str:
    return _written(Document(id=ID, body=blocks), **options)


def _read(source: bytes | str | Path) -> Document:
    return newsdoc.parse(source, report=newsdoc.ignore)


def _there_and_back(document: Document) -> Document:
    return _read(newsdoc.export(document, "text", report=newsdoc.ignore))


def test_the_seed_is_written_as_in_the_example(seed: Path) -> None:
    assert _written(_read(seed)) == shared("examples", "plain.txt").read_text(encoding="utf-8")


def test_an_empty_document_is_written_as_nothing() -> None:
    assert newsdoc.export(Document(id=ID), "text", report=newsdoc.ignore) == b""


@pytest.mark.parametrize("block", [EndMark(text="ENDS"), Furniture(text="Home>>")])
def test_a_document_of_which_nothing_is_shown_is_written_as_nothing(block: Block) -> None:
    assert _body(block) == ""


def test_blocks_are_told_apart_by_a_blank_line_and_end_in_one_line_feed() -> None:
    assert _body(FERRY, _STORM) == "The ferry sails again on Monday.\n\nA storm had damaged the quay.\n"


def test_the_head_stands_in_order_before_the_body() -> None:
    document = Document(
        id=ID,
        date=Date(value="2025-05-09", text="May 9, 2025"),
        headline=Text(text="Ferry sails again"),
        subheadlines=(Text(text="Quay repaired"), Text(text="Fares stay the same")),
        byline=Byline(text="By Ann Bee"),
        abstract=Text(text="A ferry line reopens."),
        body=(FERRY,),
    )
    assert _written(document).split("\n\n") == [
        "2025-05-09",
        "Ferry sails again",
        "Quay repaired",
        "Fares stay the same",
        "By Ann Bee",
        "A ferry line reopens.",
        "The ferry sails again on Monday.\n",
    ]


@pytest.mark.parametrize("value", ["2025", "2024-11", "2025-05-09", "2025-05-09T10:00", "2025-05-09T10:00:00Z"])
def test_the_date_is_written_at_its_precision(value: str) -> None:
    assert _written(Document(id=ID, date=Date(value=value))) == f"{value}\n"


def test_the_dateline_is_joined_to_the_first_paragraph() -> None:
    document = Document(id=ID, dateline=Dateline(text="OSLO, May 8 (AP)"), body=(FERRY, _STORM))
    assert _written(document) == (
        "OSLO, May 8 (AP) -- The ferry sails again on Monday.\n\nA storm had damaged the quay.\n"
    )


def test_the_dateline_passes_over_blocks_that_are_no_paragraph() -> None:
    blocks = (Caption(text="A quay."), Subheading(text="Monday"), FERRY)
    document = Document(id=ID, dateline=Dateline(text="OSLO"), body=blocks)
    assert _written(document) == "[Photo: A quay.]\n\nMonday\n\nOSLO -- The ferry sails again on Monday.\n"


def test_a_dateline_without_a_paragraph_stands_alone_behind_the_body() -> None:
    document = Document(
        id=ID,
        dateline=Dateline(text="OSLO"),
        body=(Caption(text="A quay."), EndMark(text="ENDS")),
        signoffs=(Byline(text="(Editing by Cee Dee)"),),
    )
    assert _written(document) == "[Photo: A quay.]\n\nOSLO\n\n(Editing by Cee Dee)\n"


def test_signoffs_are_last() -> None:
    signoffs = (Byline(text="(Reporting by Ann Bee)"), Byline(text="daa"))
    document = Document(id=ID, body=(FERRY, EndMark(text="ENDS")), signoffs=signoffs)
    assert _written(document) == "The ferry sails again on Monday.\n\n(Reporting by Ann Bee)\n\ndaa\n"


@pytest.mark.parametrize(
    ("credit", "written"),
    [
        (None, "[Photo: A quay.]"),
        ("(Xinhua/Ada Berg)", "[Photo: A quay. (Xinhua/Ada Berg)]"),
        ("[Photo/Xinhua]", "[Photo: A quay. [Photo/Xinhua]]"),
        ("（新华社）", "[Photo: A quay. （新华社）]"),
        ("/VCG", "[Photo: A quay. (/VCG)]"),
        ("Ada Berg/AFP", "[Photo: A quay. (Ada Berg/AFP)]"),
    ],
)
def test_a_caption_is_bracketed_and_its_credit_too(credit: str | None, written: str) -> None:
    caption = Caption(text="A quay.", credit=Credit(text=credit) if credit else None)
    assert _body(caption) == f"{written}\n"


def test_a_caption_stands_at_its_place() -> None:
    assert _body(FERRY, Caption(text="A quay."), _STORM).split("\n\n")[1] == "[Photo: A quay.]"


def test_list_items_have_a_bullet_and_a_line_each() -> None:
    assert _body(List.of("one", "two")) == "• one\n• two\n"


@pytest.mark.parametrize("kind", [Paragraph, Subheading, Quotation, Table, Preformatted, Unclassified])
def test_other_blocks_are_written_as_they_are(
    kind: type[Paragraph | Subheading | Quotation | Table | Preformatted | Unclassified],
) -> None:
    assert _body(kind(text="a  b\n  c   d")) == "a  b\n  c   d\n"


def test_end_marks_are_not_shown() -> None:
    assert _body(FERRY, EndMark(text="(more)"), _STORM) == _body(FERRY, _STORM)


@pytest.mark.parametrize(("furniture", "written"), [(False, ""), (True, "Home>>\n\n")])
def test_furniture_is_written_only_if_asked_for(furniture: bool, written: str) -> None:
    assert _body(Furniture(text="Home>>"), FERRY, furniture=furniture) == f"{written}{FERRY.text}\n"


def test_notes_are_never_written() -> None:
    document = Document(id=ID, body=(FERRY,), notes=(Note(kind="editor", text="Updates to follow."),))
    assert _written(document) == _body(FERRY)


def test_copy_that_must_not_be_published_says_so_below_the_date_and_is_read_so() -> None:
    notices = {
        "[Canceled. Not to be published.]": Document(id=ID, notes=(Note(kind="kill", text="KILL"),)),
        "[Withheld. Not to be published.]": Document(id=ID, status="withheld"),
        "[Embargoed. Not to be published yet.]": Document(id=ID, notes=(Note(kind="embargo", text="EMBARGO"),)),
    }
    for notice, document in notices.items():
        killed = document.model_copy(update={"date": Date(value="2025-05-09"), "body": (FERRY,)})
        assert _written(killed) == f"2025-05-09\n\n{notice}\n\n{FERRY.text}\n"
        again = _there_and_back(killed)
        assert (again.status, [note.kind for note in again.notes]) == (
            "canceled" if notice.startswith("[C") else killed.status,
            ["embargo" if notice.startswith("[E") else "kill"],
        )


@pytest.mark.parametrize("value", ["2025-05-09", "2025-05-09T10:00Z", "2025-05-09T10:00:05.25+02:00"])
def test_the_end_of_an_embargo_is_written_and_read_at_its_precision(value: str) -> None:
    document = Document(id=ID, embargo=Date(value=value), body=(FERRY,))
    assert _written(document) == f"[Embargoed. Not to be published before {value}.]\n\n{FERRY.text}\n"
    again = _there_and_back(document)
    assert again.embargo
    assert again.embargo.value == value


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\nb"])
def test_line_ends_become_line_feeds(text: str) -> None:
    document = Document(id=ID, headline=Text(text=text), body=(Preformatted(text=text), Caption(text=text)))
    assert _written(document) == "a\nb\n\na\nb\n\n[Photo: a\nb]\n"


def test_nothing_is_wrapped() -> None:
    assert _body(Paragraph(text="word " * 500)).count("\n") == 1


@given(document=DOCUMENTS)
def test_any_document_has_every_paragraph_in_order_and_no_carriage_return(document: Document) -> None:
    written = _written(document)
    assert "\r" not in written
    assert written == "" or written.endswith("\n")
    at = 0
    for paragraph in document.paragraphs:
        words = paragraph.text.replace("\r\n", "\n").replace("\r", "\n")
        at = written.index(words, at) + len(words)


@pytest.mark.parametrize("story", _STORIES.values(), ids=_STORIES)
def test_a_story_that_was_written_is_read_the_same(story: str) -> None:
    document = _read(story)
    again = _there_and_back(document)
    assert [paragraph.text for paragraph in again.paragraphs] == [paragraph.text for paragraph in document.paragraphs]
    assert _captions(again) == _captions(document)
    assert _head(again) == _head(document)
    assert [signoff.text for signoff in again.signoffs] == [signoff.text for signoff in document.signoffs]


def test_the_seed_that_was_written_is_read_the_same(seed: Path) -> None:
    document = _read(seed)
    again = _there_and_back(document)
    assert [paragraph.text for paragraph in again.paragraphs] == [paragraph.text for paragraph in document.paragraphs]
    assert _captions(again) == _captions(document) != []
    assert _head(again) == _head(document)


@pytest.mark.parametrize("story", _STORIES.values(), ids=_STORIES)
def test_writing_twice_says_no_more_than_writing_once(story: str) -> None:
    once = _written(_read(story))
    assert _written(_read(once)) == once


def test_the_stories_have_what_is_compared() -> None:
    documents = [_read(story) for story in _STORIES.values()]
    assert [len(document.captions) for document in documents] == [1, 2, 0, 0]
    assert [len(document.paragraphs) for document in documents] == [3, 2, 2, 2]
    assert [document.dateline is not None for document in documents] == [True, False, True, True]
    assert [document.date.value if document.date else "" for document in documents] == ["2025-05-09", "2024-11", "", ""]
    assert [len(document.signoffs) for document in documents] == [0, 0, 1, 1]


def _captions(document: Document) -> list[tuple[object, ...]]:
    """Captions without their places in the source: words, credit, agency, people and date."""
    return [
        (
            caption.text,
            caption.credit and (caption.credit.text, caption.credit.agency, caption.credit.people),
            caption.date and caption.date.value,
        )
        for caption in document.captions
    ]


def _head(document: Document) -> tuple[object, ...]:
    """What stands around the body, without its places in the source."""
    dateline, date, headline, byline = document.dateline, document.date, document.headline, document.byline
    return (
        date and date.value,
        headline and headline.text,
        byline and (byline.text, byline.people),
        dateline and (dateline.text, dateline.place, dateline.agency, dateline.date and dateline.date.value),
    )
