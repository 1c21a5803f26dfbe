"""The measuring of accuracy itself, on records made by hand."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from accuracy import print_confusions, read, tally, wrong_claims
from gold import Record, expected, is_personal, plain, records, resolved, shapes, split_credit, split_dateline
from scoring import Finding, Verdict, judge, lost

import newsdoc

_STORY = "The two mayors opened the new bridge on Tuesday, six years after work on it was begun by others."
_FEED = f"BRIDGE OPENS\n    LILLE, France, March 3 - {_STORY}\n    It is new.\n Reuter\n"
_FEED_GOLD = {
    "headline": "BRIDGE OPENS",
    "dateline": "LILLE, France, March 3 -",
    "date": "03-MAR-1987 10:00:00.00",
    "body": f"{_STORY}\n    It is new.\n Reuter\n",
    "end_mark": "Reuter",
}


def _record(name: str, raw: str, gold: dict[str, Any], notes: str = "") -> Record:
    return Record(name, "1", raw, gold, notes)


def _verdicts(record: Record, document: newsdoc.Document) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for finding in judge(record, document):
        found.setdefault(finding.field, []).append(finding.verdict)
    return found


def _document(**fields: Any) -> newsdoc.Document:
    return newsdoc.Document(id="urn:x:1", **fields)


def test_a_field_is_right_missed_or_wrong() -> None:
    record = _record("reuters21578", _FEED, _FEED_GOLD)
    right = _document(
        headline=newsdoc.Text(text="BRIDGE  OPENS"),
        dateline=newsdoc.Dateline(text="LILLE, France, March 3", place="LILLE, France"),
        body=(newsdoc.Paragraph(text=_STORY), newsdoc.Paragraph(text="It is new."), newsdoc.EndMark(text="Reuter")),
    )
    found = _verdicts(record, right)
    assert {verdict for verdicts in found.values() for verdict in verdicts} == {Verdict.RIGHT}
    assert set(found) == {"headline", "dateline", "place", "end mark", "paragraph"}
    assert {verdict for verdicts in _verdicts(record, _document()).values() for verdict in verdicts} == {Verdict.MISSED}
    wrong = _document(headline=newsdoc.Text(text="BRIDGE"), dateline=newsdoc.Dateline(text="LILLE", place="LILLE"))
    assert [_verdicts(record, wrong)[field] for field in ("headline", "dateline", "place")] == [[Verdict.WRONG]] * 3


def test_what_the_notes_rule_out_is_a_wrong_claim_and_what_they_leave_open_is_silent() -> None:
    claims = _document(byline=newsdoc.Byline(text="By Ann Bee"), body=(newsdoc.Caption(text="A bridge."),))
    feed = _verdicts(_record("reuters21578", _FEED, _FEED_GOLD), claims)
    assert feed["byline"] == feed["caption"] == [Verdict.WRONG]
    unknown = _verdicts(_record("elsewhere", _FEED, {"headline": "BRIDGE OPENS"}), claims)
    assert unknown["byline"] == unknown["caption"] == [Verdict.SILENT]


def test_a_year_must_come_from_the_header() -> None:
    bare, headed = shapes(_record("reuters21578", _FEED, _FEED_GOLD))
    assert headed.raw.startswith(" date 1987-03-03 BRIDGE")
    dated = newsdoc.Dateline(text="LILLE, France, March 3", date=newsdoc.Date(value="1987-03-03"))
    assert _verdicts(bare, _document(dateline=dated))["date"] == [Verdict.WRONG]
    assert _verdicts(headed, _document(dateline=dated))["date"] == [Verdict.RIGHT]


def test_a_label_that_the_text_does_not_print_is_not_counted() -> None:
    gold = {"headline": "Another", "byline": "By Ann Bee", "dateline": "20190121T103600", "ednote": "For all"}
    labels = expected(_record("wire_xml", f"Bridge opens\n\n{_STORY}", gold, "raw: joined from headline, paragraphs"))
    assert dict(labels.fields) == {}
    assert labels.notes == ()


def test_only_pieces_that_were_joined_count() -> None:
    raw = f"Bridge opens\n\nBy Ann Bee\n\nLILLE (AP) - {_STORY}"
    gold = {"headline": "Bridge opens", "byline": "By Ann Bee", "dateline": "LILLE (AP) - "}
    joined = expected(_record("wire_xml", raw, gold, "raw: joined from headline, byline, dateline+p1, paragraphs"))
    assert joined.fields["byline"] == "By Ann Bee"
    assert (joined.fields["dateline"], joined.fields["place"], joined.fields["agency"]) == ("LILLE (AP)", "LILLE", "AP")
    assert "byline" not in expected(_record("wire_xml", raw, gold, "raw: joined from headline, paragraphs")).fields


def test_a_labelled_paragraph_may_hold_what_the_model_keeps_apart() -> None:
    record = _record(
        "wire_xml", f"LILLE - {_STORY} (Reporting by A)", {"paragraphs": [f"LILLE - {_STORY} (Reporting by A)"]}
    )
    split = _document(
        dateline=newsdoc.Dateline(text="LILLE"),
        body=(newsdoc.Paragraph(text=_STORY),),
        signoffs=(newsdoc.Byline(text="(Reporting by A)"),),
    )
    assert _verdicts(record, split)["paragraph"] == [Verdict.RIGHT]
    shortened = _document(body=(newsdoc.Paragraph(text=_STORY),))
    assert _verdicts(record, shortened)["paragraph"] == [Verdict.MISSED]


def test_a_paragraph_of_a_page_claimed_as_something_else_is_wrong() -> None:
    record = _record("seed_shape", _STORY, {"header_date": "2025-05-09", "paragraphs": [_STORY], "images": []})
    found = _verdicts(record, _document(body=(newsdoc.Subheading(text=_STORY),)))
    assert found["paragraph"] == found["subheading"] == [Verdict.WRONG]
    assert found["header date"] == [Verdict.MISSED]


@pytest.mark.parametrize(
    ("credit", "agency", "people", "verdicts"),
    [
        ("(Photo: Ann Bee/AP)", "AP", ("Ann Bee",), ("right", "right", "right")),
        ("(Photo: Ann Bee/AP)", "Ann Bee", (), ("right", "wrong", "missed")),
        ("Ann Bee/AP", "AP", ("AP",), ("right", "right", "wrong")),
        ("AP", "AP", (), ("wrong", "right", "missed")),
    ],
)
def test_a_credit_is_judged_by_its_words_and_by_its_parts(
    credit: str, agency: str, people: tuple[str, ...], verdicts: tuple[str, ...]
) -> None:
    gold = {"caption": "People cross the bridge.", "credit": ["Ann Bee/AP"]}
    record = _record("fundus_captions", "People cross the bridge. (Photo: Ann Bee/AP)", gold)
    made = newsdoc.Credit(text=credit, agency=agency, people=tuple(newsdoc.model.Person(name=each) for each in people))
    found = _verdicts(record, _document(body=(newsdoc.Caption(text="People cross the bridge.", credit=made),)))
    assert found["caption"] == [Verdict.RIGHT]
    assert tuple(found[field][0] for field in ("credit", "credit agency", "credit people")) == verdicts


def test_a_caption_with_its_credit_left_in_is_wrong_unless_the_credit_is_printed_twice() -> None:
    gold = {"caption": "People cross.", "credit": ["AP"]}
    record = _record("fundus_captions", "People cross. (AP)", gold)
    assert _verdicts(record, _document(body=(newsdoc.Caption(text="People cross. (AP)"),)))["caption"] == [
        Verdict.WRONG
    ]
    twice = _record("fundus_captions", "People cross. (AP) AP", {"caption": "People cross. (AP)", "credit": ["AP"]})
    for text in ("People cross. (AP)", "People cross."):
        assert _verdicts(twice, _document(body=(newsdoc.Caption(text=text),)))["caption"] == [Verdict.RIGHT]


def test_datelines_of_xinhua_in_chinese_state_place_date_and_reporters() -> None:
    raw = "（国际）大桥通车\n\n  新华社里尔（法国）6月8日体育专电（记者王明、李华）大桥8日通车。（完）\n"
    record = _record("xinhua_zh", raw, {"headline": "（国际）大桥通车", "date": "2015-06-09 10:00:00"})
    bare, headed = (expected(shape).fields for shape in shapes(record))
    assert (bare["place"], bare["byline people"], bare["date"]) == ("里尔（法国）", "王明; 李华", None)
    assert (headed["dateline"], headed["date"], headed["end mark"]) == (
        "新华社里尔（法国）6月8日体育专电",
        "2015-06-08",
        "（完）",
    )


def test_parts_of_labels_are_taken_apart() -> None:
    place, words, agency = split_dateline("Ouagadougou, Dec 20, 2017 (AFP)")
    assert (place, words and words["year"], agency) == ("Ouagadougou", "2017", "AFP")
    assert split_dateline("TROY, MICH., March 19")[0] == "TROY, MICH."
    assert split_dateline("Jan 3 (Reuters)")[0] is None
    assert resolved(12, 30, None, "2025-01-02") == "2024-12-30"
    assert resolved(2, 30, None, "2025-01-02") == ""
    assert split_credit(["Ann Bee (dpa/picture alliance via Getty)"]) == (
        {"dpa", "picture alliance", "getty"},
        {"ann bee"},
    )
    assert is_personal("Ann Bee")
    assert not is_personal("Truth Social")
    assert not is_personal("Bee")
    assert plain(" a\x02b\xa0 c\u3000") == "a b c"


def test_characters_without_origin_are_lost() -> None:
    block = newsdoc.Paragraph(text="ab", origin=((0, 2),))
    assert lost(_document(body=(block,)), "ab \n cd") == 2


def test_counts_and_rates(tmp_path: Path) -> None:
    lines = [{"id": str(number), "origin": "", "raw": _FEED, "gold": _FEED_GOLD, "notes": ""} for number in range(3)]
    (tmp_path / "reuters21578.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    run = read(records([tmp_path]))
    assert (run.records, run.words_lost) == (6, 0)
    counts = tally(finding for finding in run.findings if finding.field == "headline")
    assert (counts.stated, counts.right, counts.rate) == (6, 6, 1.0)
    assert [(field, count, wrong) for field, count, wrong in wrong_claims(run.findings) if wrong] == []


def test_a_confusion_of_several_shapes_of_a_text_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = Finding("fundus", "headline", "x", Verdict.WRONG, "Bridge opens", "Bridge")
    missed = wrong._replace(verdict=Verdict.MISSED, got="")
    print_confusions([missed, wrong, wrong._replace(set="fundus+byline")], 9, (Verdict.WRONG, Verdict.MISSED))
    assert [line.split(" · ")[0] for line in capsys.readouterr().out.split("\n")[::3] if line] == [
        "wrong headline",
        "missed headline",
    ]


def test_the_program_prints_tables_and_confusions(tmp_path: Path) -> None:
    gold = {"headline": "Bridge opens", "paragraphs": ["Not here."], "authors": [], "country": "pl"}
    record = {"id": "x", "origin": "", "raw": f"Bridge opens\n\n{_STORY}", "gold": gold, "notes": ""}
    path = tmp_path / "fundus.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    program = Path(__file__).parent / "benchmarks" / "accuracy.py"
    printed = subprocess.run(
        [sys.executable, str(program), "--worst", "3", str(path)], check=True, capture_output=True, text=True
    ).stdout
    assert "headline: fundus" in printed
    assert "× the floor" in printed
    assert "characters lost" in printed
    (reporters,) = (line for line in printed.splitlines() if line.startswith("新华社: reporters"))
    assert reporters.endswith("≥ 0.99  nothing stated")
    refused = subprocess.run(
        [sys.executable, str(program), str(tmp_path / "none")], capture_output=True, text=True, check=False
    )
    assert refused.returncode == 1
    assert "no such folder" in refused.stderr
