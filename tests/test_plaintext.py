"""The reader `plaintext` on any text at all: nothing raises, nothing is lost, nothing is invented."""

import gzip
import hashlib
import random
import unicodedata
import uuid
from pathlib import Path

import orjson
import pytest
from conftest import SEEDS, shared
from hypothesis import given
from hypothesis import strategies as st
from strategies import STORIES, words_of

import newsdoc
from newsdoc import model
from newsdoc.readers.plaintext.styles import STYLES
from newsdoc.testing import check_document, nodes

_SLICES_ARE_THE_TEXT = (
    model.Paragraph,
    model.Subheading,
    model.Quotation,
    model.Table,
    model.Preformatted,
    model.EndMark,
    model.Furniture,
    model.Unclassified,
)
_CJK = ("\u3000", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef")


# What the reader looks for: the words of all styles, the signs between them, and words that are nobody's.
_SCRAPS = (
    sorted({words for style in STYLES for words in words_of(style)}),
    [*'()[]（）【】/|,.;:：，。!?-–—_*^<>=#©®"“”’«»„%&@•■·\ufffd', "--", "...", "(c) ", " by ", " of ", " de ", " via "],
    [" ", " ", "\n", "\n\n", "\n    ", "\t", "\u3000", "\xa0", "  "],
    ["LONDON", "March 9", "10 août", "5月8日", "Ann Bee", "CEE DEE", "Council", "rain", "the", "18:00 GMT", "（记者王明）",
     "He said that it rained for days.", "taken on", "read more", "date 2025-05-09", "contributed to this report"],
)  # fmt: skip

_PROSE = "The two mayors opened the new bridge on Thursday, six years after work on it was begun by others."


def _parse(source: bytes | str, **options: object) -> newsdoc.Document:
    return newsdoc.parse(source, options=options, report=newsdoc.ignore)


def _is_cjk(character: str) -> bool:
    return any(first <= character <= last for first, last in _CJK) or "\U00020000" <= character <= "\U0003ffff"


def _joined(slices: list[str]) -> str:
    joined = slices[0]
    for piece in slices[1:]:
        joined += piece if _is_cjk(joined[-1]) and _is_cjk(piece[0]) else f" {piece}"
    return joined


def check_origins(source: str, *, mend: bool = False) -> None:
    """Origins cover every character that is not white space, and their slices are, or hold, the text.

    The reader makes nodes past their validation: here it is made up for.
    """
    document = _parse(source, mend_encoding=mend)
    check_document(document)
    decoded = newsdoc.decode(source, report=newsdoc.ignore)
    text = newsdoc.clean_text((decoded.mended() if mend else decoded).text)
    covered: set[int] = set()
    for node in nodes(document):
        spans = getattr(node, "origin", ())
        covered.update(*(range(start, end) for start, end in spans))
        if not spans:
            continue
        joined = _joined([text[start:end] for start, end in spans]).replace("\r\n", "\n").replace("\r", "\n")
        words = getattr(node, "text", None) or ""
        if isinstance(node, _SLICES_ARE_THE_TEXT):
            assert joined == words
        else:
            assert "".join(words.split()) in "".join(joined.split()) or isinstance(node, model.List)
    missing = [offset for offset, character in enumerate(text) if not character.isspace() and offset not in covered]
    assert not missing, f"{text[missing[0] : missing[0] + 40]!r} is in no origin"


@given(STORIES)
def test_origins_cover_any_source_and_hold_its_words(source: str) -> None:
    check_origins(source)


def test_the_origin_of_a_byline_has_all_lines_below_its_opener() -> None:
    check_origins("Tekst:\n    Ann Bee\nEFECOM")


@pytest.mark.parametrize("seed", range(4))
def test_the_signs_of_all_styles_in_any_order_are_read_without_an_error_or_a_loss(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(1_500):
        check_origins(_scraps(chance, 24))


@pytest.mark.parametrize("seed", range(4))
def test_lines_of_such_signs_in_a_story_are_read_without_an_error_or_a_loss(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(1_500):
        lines = [_scraps(chance, 6).strip() for _ in range(chance.randint(1, 4))]
        check_origins("\n\n".join(["Bridge opens after six years", *lines, _PROSE, *lines[:1]]))


def _scraps(chance: random.Random, most: int) -> str:
    return "".join(chance.choice(chance.choice(_SCRAPS)) for _ in range(chance.randint(1, most)))


@pytest.mark.parametrize(
    "source",
    [
        "//     (c) 2009-2022 Ann Bee, Cee Dee, and Bridge News and Investigative Reporters & Editors",
        "[Photo:   ]",
        'ARCHIVES - the square - XinhuaImagn Images\n\n - \u3000(c) Efe "©',
        " by = \nlees ook...related news\nAMNA — ",
        "Photograph: Courtesy of \nphoto / ",
        f"Bridge opens after six years\n\nBy 、\n\n{_PROSE}",
    ],
)
def test_a_credit_without_a_caption_and_a_byline_without_a_name_are_words_like_others(source: str) -> None:
    check_origins(source)
    document = _parse(source)
    assert document.byline is None
    assert all(caption.text for caption in document.captions)


@pytest.mark.parametrize(
    "corpus", ["seed_shape", "reuters21578", "fundus", "wire_xml", "wire_json", "wire_raw", "xinhua_zh"]
)
def test_origins_cover_real_stories_and_hold_their_words(corpus: str) -> None:
    for line in shared("corpora", f"{corpus}.jsonl").read_bytes().splitlines():
        check_origins(orjson.loads(line)["raw"][:20_000])


@pytest.mark.parametrize("words", ["(AP) - ", "AP-", "/AFP/ - *", "(ANSA) - Rome, May 8 - "])
def test_an_agency_that_is_printed_a_thousand_times_makes_a_document(words: str) -> None:
    assert _parse(words * 3000).body or _parse(words * 3000).dateline


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (b"<!DOCTYPE html><p>It rained.", "HTML"),
        (b"\n <HTML lang='en'>", "HTML"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><a/>', "XML"),
        (b"<nitf><body/></nitf>", "XML"),
        (b'{"id": "urn:example:rain"}', "JSON"),
        (b"{\\rtf1 It rained.}", "RTF"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (gzip.compress(b"It rained."), "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office"),
        (b"Rar!\x1a\x07", "RAR"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_of_another_format_is_read_as_text_and_reported(source: bytes, name: str) -> None:
    problems: list[newsdoc.Diagnostic] = []
    assert newsdoc.parse(source, report=problems.append).body
    (problem,) = [each for each in problems if each.code is newsdoc.Code.OTHER_FORMAT]
    assert problem.severity is newsdoc.Severity.WARNING
    assert f"this looks like a file of the format {name}, and is read as text all the same; " in str(problem)


def test_the_name_of_a_file_is_read_as_text_and_reported() -> None:
    problems: list[newsdoc.Diagnostic] = []
    assert newsdoc.parse("seeds/story.txt", report=problems.append).text == "seeds/story.txt"
    (problem,) = problems
    assert problem.code is newsdoc.Code.OTHER_FORMAT
    assert problem.message.startswith("this looks like the name of a file, and is read as text all the same; give a ")


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        "It rained.txt",
        "rain.",
        "a.txt b.txt",
        "<b>Rain</b>",
        "<Rain",
        "{rain}",
        "%",
        "PK Fahrer",
        "Rar",
        "Ðe rain",
        "<",
    ],
)
def test_text_is_not_taken_for_a_file_of_another_format(source: str) -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.parse(source, report=problems.append)
    assert newsdoc.Code.OTHER_FORMAT not in {each.code for each in problems}


@given(st.binary(max_size=300))
def test_any_bytes_make_a_document(source: bytes) -> None:
    assert isinstance(_parse(source), newsdoc.Document)


@given(st.text(st.characters(), max_size=200))
def test_any_text_makes_a_document_even_with_lone_surrogates(source: str) -> None:
    document = _parse(source)
    assert document == _parse(source)
    assert newsdoc.export(document, "newsml-g2", report=newsdoc.ignore)


@given(STORIES)
def test_what_the_source_does_not_state_is_absent(source: str) -> None:
    document = _parse(source)
    for words in (document.headline, document.byline, document.dateline, *document.captions):
        assert words is None or words.origin
    assert document.abstract is None
    assert document.version is None
    assert not document.keywords


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_seed_reads_as_the_model_says(path: Path) -> None:
    document = newsdoc.parse(path)
    caption, *paragraphs = document.body
    assert document.date is not None
    assert document.date.value == "2025-05-09"
    assert (document.headline, document.byline, document.dateline) == (None, None, None)
    assert document.language == "en"
    assert isinstance(caption, model.Caption)
    assert caption.credit is not None
    assert caption.credit.text == "(Xinhua/Zhai Jianlan)"
    assert caption.credit.agency == "Xinhua"
    assert [person.name for person in caption.credit.people] == ["Zhai Jianlan"]
    assert caption.date is not None
    assert caption.date.value == "2025-05-08"
    assert not caption.text.endswith(")")
    assert [block.kind for block in paragraphs] == ["paragraph"] * 17
    source = path.read_text(encoding="utf-8")
    assert [block.text for block in paragraphs] == source.strip("\n").split("\n\n")[1:]
    assert document.id == "urn:uuid:b9c951dc-cfc0-5617-899f-2ed7874a1d87"


def test_the_id_is_the_same_for_all_encodings_line_ends_and_outer_blank_lines() -> None:
    story = "A café opens\n\nThe café on the square opened on Monday."
    same = (story, f"\n\n{story}\n", story.replace("\n", "\r\n"), story.replace("\n", " \n"), f"\ufeff{story}")
    assert len({_parse(text).id for text in same} | {_parse(story.encode("utf-16")).id}) == 1
    assert _parse(story + "!").id != _parse(story).id


@given(st.text(max_size=30))
def test_the_id_is_the_name_based_uuid_of_the_canonical_text(text: str) -> None:
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", unified).split("\n")]
    canonical = "\n".join(lines).strip("\n") + "\n"
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-newsdoc:document")
    name = "sha256:" + hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
    assert _parse(text).id == f"urn:uuid:{uuid.uuid5(namespace, name)}"


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n", b" \n", b"\r\n", b" "], ids=repr)
@given(st.binary(max_size=30))
def test_the_sha256_of_the_source_is_that_of_its_bytes_however_they_end(end: bytes, raw: bytes) -> None:
    source = _parse(raw + end).source
    assert source is not None
    assert source.sha256 == hashlib.sha256(raw + end).hexdigest()


def test_what_the_caller_knows_beats_what_is_found() -> None:
    document = newsdoc.parse(
        b"Hei verden, dette er en kort tekst p\xe5 norsk.",
        options={"language": "nb", "encoding": "latin-1", "name": "a/b.txt"},
    )
    assert document.language == "nb"
    assert document.paragraphs[0].text.endswith("på norsk.")
    assert document.source is not None
    assert document.source.name == "b.txt"


@pytest.mark.parametrize("text", ["", " \n\t\n", "Short words.", "12 34 56"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert _parse(text).language is None


def test_an_empty_source_is_an_empty_document_and_says_so() -> None:
    problems: list[newsdoc.Diagnostic] = []
    document = newsdoc.parse(b" \n ", report=problems.append)
    assert document.body == ()
    assert [problem.code for problem in problems] == [newsdoc.Code.EMPTY_SOURCE]


def test_characters_that_xml_forbids_are_replaced_one_for_one_and_reported_once() -> None:
    problems: list[newsdoc.Diagnostic] = []
    document = newsdoc.parse(
        "One\x00two\ud800 three\ufffe and enough words to make a sentence.", report=problems.append
    )
    assert document.paragraphs[0].text.startswith("One\ufffdtwo\ufffd three\ufffd")
    (problem,) = problems
    assert (problem.code, problem.span) == (newsdoc.Code.CHARACTER_REPLACED, (3, 4))
    assert problem.place is not None
    assert problem.place.column == 4


def test_a_control_character_before_a_long_sentence_makes_it_no_rubble() -> None:
    sentence = (
        "Thousands of people walked across the bridge in the evening, and it stayed open until well after midnight."
    )

    document = newsdoc.parse(f"{sentence}\n\n\x1a{sentence}\n\n\x01\x02 r f bc-bridge \x03")

    assert [block.kind for block in document.body] == ["paragraph", "paragraph", "unclassified"]


def test_a_date_header_that_is_no_day_is_text_and_reported() -> None:
    problems: list[newsdoc.Diagnostic] = []
    document = newsdoc.parse(
        " date 2025-13-01 The words run on behind it, to a closed sentence.", report=problems.append
    )
    assert document.date is None
    assert [problem.code for problem in problems] == [newsdoc.Code.DATE_IMPOSSIBLE]
    assert "2025-13-01" in document.text


@pytest.mark.parametrize(
    ("notice", "status"), [("MANDATORY KILL", "canceled"), ("PLEASE WITHHOLD this story", "withheld")]
)
def test_no_writer_calls_a_killed_story_usable(notice: str, status: str) -> None:
    document = _parse(f"{notice}\n\nBridge opens\n\nThe bridge was opened on Monday by the mayors of the two towns.")
    assert document.status == status
    for name in newsdoc.formats().writers:
        assert b"usable" not in newsdoc.export(document, name, report=newsdoc.ignore)


_PROSE = "The two mayors opened the new bridge on Tuesday, six years after work on it was begun by their predecessors."


@pytest.mark.parametrize(
    "words",
    [
        "The story of the mason who was killed on the bridge will be told in a new film by a director from Lille.",
        "Editors at the paper were told to kill the story about the bridge, two people who worked there said.",
        "The item was withdrawn from sale in March after a child in Lille was hurt, its maker said in a statement.",
        "Do not use the item if the seal is broken, the food safety agency told parents on Monday morning.",
        "Kill the story or lose your job, the editor was told by the man who had bought the newspaper.",
        "KILL SWITCH FOUND IN DRAWBRIDGE",
        "KILL THE TOLL PROTESTERS MARCH IN LILLE",
        "URGENT WITHDRAWAL OF BRIDGE TOLLS ORDERED",
        "WITHDRAWN FERRY BACK ON THE RIVER",
        "Editors withhold names of witnesses, survey finds",
        "STORY REMOVED FROM SYLLABUS",
        "Achtung: Diese Brücke sollten Radfahrer nicht mehr verwenden",
        "EMBARGO ON TIMBER LIFTED AFTER 60 YEARS",
        "Embargo to hit timber by December",
        "Embargo for timber starts on 5 February 2023",
        "Sperrfrist für Gewinne soll fallen",
        "For release on bail, he paid $5,000",
        "The story has been corrected many times by historians, who still do not agree on who built the bridge.",
        "Embargo: what it means for bridges in Lille",
        "Notes from an embargoed island",
        "Please disregard the story that you were told, the mayor said, as the bridge has four lanes and always had them.",
        "In a story that he told often, the mayor corrects the engineer, who had got the number of lanes of the bridge wrong.",
        "Corrección: así se llama la obra que los niños del pueblo han representado en el puente, según dijo el alcalde.",
        "Fixes to the bridge will take a month, the mayor said, and traffic will be led over the old bridge until then.",
        "An earlier version of this report circulated in Lille in March and named four companies, aides told the mayor.",
        "This was amended in 1990 by parliament after a long debate, and no court has found fault with it since then.",
        "The article was amended in 1990 by parliament, which had found that it said nothing of bridges over canals.",
        "The report was corrected for inflation, and showed that the new bridge had cost less than the old one did.",
        "(This is not the first time that the bridge was closed, the mayor told the council on Monday.)",
        "(With a laugh, the mayor added that she had always liked the old bridge better than the new one.)",
        "(Changes are expected in June, when the bridge is closed for a week.)",
    ],
)
def test_words_of_notices_in_a_headline_or_in_prose_are_no_notice(words: str) -> None:
    for story in (f"{words}\n\n{_PROSE}\n\n{_PROSE}", f"{_PROSE}\n\n{words}\n\n{_PROSE}"):
        document = _parse(story)
        assert (document.status, document.embargo, document.notes) == (None, None, ())


@pytest.mark.parametrize("figures", ["1940", "12345"])
def test_a_number_alone_below_a_story_is_no_code_of_an_agency(figures: str) -> None:
    assert _parse(f"{_PROSE}\n\n{_PROSE}\n\n{figures}").signoffs == ()


@pytest.mark.parametrize(
    "notice",
    [
        "WITHDRAWN",
        "Withhold the story.",
        "Withdraw the item.",
        "Please withdraw the photo",
        "This story is withheld.",
        "The article has been withdrawn.",
        "The story headlined Bridge opens has been withdrawn.",
        "PICTURE WITHDRAWN",
        "Attention: kill",
        "EDITORS PLEASE KILL BRIDGE",
        "PLEASE DO NOT USE THIS STORY",
        "PLEASE KILL BRIDGE/LILLE",
        "STORY KILL - BRIDGE",
        "MANDATORY KILL: BC-EU--Bridge",
    ],
)
def test_a_notice_that_kills_or_withholds_sets_the_status(notice: str) -> None:
    document = _parse(f"{notice}\n\n{_PROSE}\n\n{_PROSE}")
    assert [note.kind for note in document.notes] == ["kill"]
    assert document.status == ("withheld" if notice.startswith(("Withhold", "This story is")) else "canceled")


@pytest.mark.parametrize(
    "text",
    ["2023-08-16 29:29，正文：桥", "２０２４\n\n桥", "١٩٩٦\n\nA bridge", "date ２０２４-０５-０９ A bridge opened."],
)
def test_what_only_looks_like_a_date_header_is_text(text: str) -> None:
    assert _parse(text).date is None


def test_an_embargo_may_end_at_noon() -> None:
    embargo = _parse(f"EMBARGOED UNTIL NOON ON MAY 9, 2025\n\n{_PROSE}").embargo
    assert embargo
    assert embargo.value == "2025-05-09T12:00"


@pytest.mark.parametrize(
    ("notice", "end"),
    [
        ("EMBARGOED UNTIL 10:00 GMT / 11:00 BST ON 9 MAY 2025", "2025-05-09T10:00Z"),
        ("EMBARGOED UNTIL 06:00 FOR PRINT, 18:00 FOR THE WEB, 9 MAY 2025", "2025-05-09T18:00"),
        ("EMBARGOED UNTIL 2025-05-09T10:00Z OR 2025-05-09T12:00+01:00", "2025-05-09T12:00+01:00"),
        ("EMBARGOED UNTIL 10:00 FOR PRINT, 18:00 GMT FOR THE WEB, 9 MAY 2025", None),
        ("EMBARGOED UNTIL 8 MAY 2025 FOR PRINT, 9 MAY 2025 FOR THE WEB", None),
    ],
)
def test_an_embargo_with_several_times_ends_with_the_last_and_holds_where_none_is_the_last(
    notice: str, end: str | None
) -> None:
    document = _parse(f"{notice}\n\nBridge opens after six years\n\n{_PROSE}")
    assert (document.embargo and document.embargo.value) == end
    assert [note.kind for note in document.notes] == ["embargo"]


@pytest.mark.parametrize(
    ("zone", "dateline", "offset"),
    [
        ("CST", "LILLE, May 8 (Reuters) - ", "-06:00"),
        ("CST", "BEIJING, May 8 (Xinhua) -- ", "+08:00"),
        ("IST", "", "+01:00"),
        ("IST", "NEW DELHI, May 8 (PTI) ", "+05:30"),
        ("BST", "LONDON, May 8 (PA) - ", "+01:00"),
        ("BST", "DHAKA, May 8, 2025 (BSS) - ", "+06:00"),
    ],
)
def test_a_zone_of_several_countries_is_that_of_the_agency_else_the_one_that_is_reached_last(
    zone: str, dateline: str, offset: str
) -> None:
    embargo = _parse(f"EMBARGOED UNTIL 10:00 {zone}, 9 MAY 2025\n\nBridge opens in town\n\n{dateline}{_PROSE}").embargo
    assert embargo
    assert embargo.value == f"2025-05-09T10:00{offset}"


@pytest.mark.parametrize(
    "headline",
    [
        "Video: Firefighters save a dog from the river",
        "Source: Cowboys to sign receiver from Lille",
        "SOURCE CODE OF WINDOWS LEAKED",
        "Editors-in-chief meet on the bridge",
        "Fixes for the bridge cost two million",
        "Clarifies: a firm from Lille",
    ],
)
def test_a_headline_that_opens_like_a_line_around_a_story_is_the_headline(headline: str) -> None:
    document = _parse(f"{headline}\n\n{_PROSE}\n\n{_PROSE}")
    assert document.headline
    assert document.headline.text == headline


def test_a_label_of_a_page_that_a_sentence_follows_opens_a_paragraph() -> None:
    lines = ("More: the mayor was late.", "Source: Iran said that talks had failed.", "Video: The bridge opens")
    document = _parse("\n\n".join(("Bridge opens after six years", _PROSE, *lines, _PROSE)))
    assert [block.kind for block in document.body] == ["paragraph", "paragraph", "paragraph", "furniture", "paragraph"]


def test_a_headline_that_the_agency_signs_stays_whole() -> None:
    document = _parse(f"Neue Brücke in Lille eröffnet (APA)\n\nWien (APA) - {_PROSE}\n\n{_PROSE} (APA)")
    assert document.headline
    assert document.headline.text == "Neue Brücke in Lille eröffnet (APA)"
    assert [block.text for block in document.body] == [_PROSE, _PROSE, "(APA)"]


@pytest.mark.parametrize("date", ["mAy 8", "maY 8", "MAy 8", "mAY 8"])
def test_capitals_in_the_wrong_place_hide_no_dateline(date: str) -> None:
    dateline = _parse(f" date 2025-05-09 MOSCOW, {date} (Xinhua) -- {_PROSE}").dateline
    assert dateline
    assert dateline.date
    assert (dateline.place, dateline.agency, dateline.date.value) == ("MOSCOW", "Xinhua", "2025-05-08")


@pytest.mark.parametrize(
    "headline",
    [
        "Neu-Lille baut neue Brücke über den Fluss",
        "Eil-Antrag gegen die Brücke gescheitert",
        "Hintergrund-Gespräch auf der Brücke",
        "Flash-floods close the bridge in Lille",
        "Urgent-care clinics close in Lille",
        "+44 code scam warning for bridge users",
        "LEAD pipes: cities race to replace them",
        "Interview-Absage sorgt in Lille für Ärger",
        "Update-Pflicht für alle Router in Lille",
        "Feature-Film über die Brücke",
    ],
)
def test_a_headline_that_opens_with_a_compound_or_a_word_like_a_mark_has_no_kind(headline: str) -> None:
    document = _parse(f"{headline}\n\nLILLE, March 9 (Reuters) - {_PROSE}")
    assert document.headline
    assert (document.headline.text, document.kind) == (headline, None)


@pytest.mark.parametrize("words", ["Le début de la Fin", "La Fin"])
def test_a_word_like_an_end_mark_that_belongs_to_a_line_is_no_end_mark(words: str) -> None:
    document = _parse(f"{_PROSE}\n\n{words}\n\n{_PROSE}")
    assert [block.text for block in document.body] == [_PROSE, words, _PROSE]


def test_a_control_code_before_a_dateline_does_not_hide_it() -> None:
    document = newsdoc.parse("\x01LYON, May 8 (Xinhua) -- It rained.", report=newsdoc.ignore)
    assert document.dateline
    assert (document.dateline.place, document.dateline.origin[0][0]) == ("LYON", 0)


@pytest.mark.parametrize(
    ("credit", "agency", "people"),
    [
        ("Credit...Ann Bee for The Bee Times", "The Bee Times", ["Ann Bee"]),
        ("[File: Ann Bee/AFP]", "AFP", ["Ann Bee"]),
        ("(ABC News: Ann Bee)", "ABC News", ["Ann Bee"]),
        ("File pic: PA", "PA", []),
        ("Foto Ansa", "Ansa", []),
        ("Photo / Ann Bee", None, ["Ann Bee"]),
        ("Photo / Getty Images", "Getty Images", []),
        ("Photograph: Courtesy of Ann Bee", None, ["Ann Bee"]),
        ("ST PHOTO: ANN BEE", None, ["ANN BEE"]),
        ("— AFP pic", "AFP", []),
        ("/VCG Photo", "VCG", []),
        ("(Express Photo by Ann Bee)", None, ["Ann Bee"]),
        ("Beeld ANP", "ANP", []),
        ("Crédits photo : Ann Bee / AFP", "AFP", ["Ann Bee"]),
        ("(AP Photo / Ann Bee)", "AP", ["Ann Bee"]),
    ],
)
def test_a_credit_behind_a_caption_names_agency_and_people(credit: str, agency: str | None, people: list[str]) -> None:
    document = newsdoc.parse(f"Walkers cross the new bridge in Lille on Thursday. {credit}", report=newsdoc.ignore)
    (caption,) = document.captions
    assert caption.text == "Walkers cross the new bridge in Lille on Thursday."
    assert caption.credit
    assert (caption.credit.agency, [person.name for person in caption.credit.people]) == (agency, people)
