"""Overlapping marks as a tree."""

import uuid
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.model import Document, Emphasis, Link, Mark, Paragraph, Strong
from newsdoc.uuid5 import URL_NAMESPACE, uuid5
from newsdoc.writers._credit import without_brackets
from newsdoc.writers._inline import clipped, runs, writable
from newsdoc.writers._links import is_safe
from newsdoc.writers._parts import part_id


def _link(start: int, end: int, name: str = "a") -> Link:
    return Link(start=start, end=end, href=f"https://example.org/{name}")


def _drawn(text: str, *marks: Mark) -> str:
    """The runs with brackets: (emphasis), [strong], {name of link}."""
    signs = {"emphasis": "()", "strong": "[]", "link": "{}"}
    parts = []
    for run in runs(text, marks):
        parts += [signs[mark.kind][0] for mark in run.opened]
        parts.append(run.text)
        parts += [signs[mark.kind][1] for mark in run.closed]
    return "".join(parts)


def test_text_without_marks_is_one_run() -> None:
    assert _drawn("abc") == "abc"


def test_empty_text_has_no_run() -> None:
    assert list(runs("", ())) == []


@pytest.mark.parametrize(
    ("marks", "drawn"),
    [
        ([Emphasis(start=0, end=8)], "(abcdefgh)"),
        ([Emphasis(start=2, end=4)], "ab(cd)efgh"),
        ([Emphasis(start=0, end=2), Emphasis(start=2, end=4)], "(ab)(cd)efgh"),
        ([Emphasis(start=0, end=8), Strong(start=2, end=4)], "(ab[cd]efgh)"),
        ([Strong(start=2, end=4), Emphasis(start=0, end=8)], "(ab[cd]efgh)"),
        ([Emphasis(start=0, end=5), Strong(start=3, end=7)], "(abc[de])[fg]h"),
        ([Strong(start=3, end=7), Emphasis(start=0, end=5)], "(abc[de])[fg]h"),
        ([Emphasis(start=0, end=4), Strong(start=0, end=4)], "([abcd])efgh"),
        ([Emphasis(start=0, end=6), Strong(start=0, end=4), _link(2, 8)], "([ab{cd}]{ef}){gh}"),
    ],
)
def test_marks_nest_and_what_overlaps_is_opened_again(marks: list[Mark], drawn: str) -> None:
    assert _drawn("abcdefgh", *marks) == drawn


@pytest.mark.parametrize(
    ("links", "leading"),
    [
        ((_link(0, 8, "a"), _link(2, 4, "b")), "aba"),
        ((_link(0, 5, "a"), _link(3, 8, "b")), "ab"),
        ((_link(0, 8, "a"), _link(0, 3, "b")), "ba"),
        ((_link(0, 8, "a"), _link(0, 8, "b")), "b"),
    ],
)
def test_no_link_stands_within_a_link(links: tuple[Link, ...], leading: str) -> None:
    opened = [mark for run in runs("abcdefgh", links) for mark in run.opened]
    assert "".join(mark.href[-1] for mark in opened if isinstance(mark, Link)) == leading


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(st.text(min_size=1, max_size=12))
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(
            draw(st.sampled_from((Emphasis(start=start, end=end), Strong(start=start, end=end), _link(start, end))))
        )
    return text, tuple(marks)


@given(marked=_marked())
def test_any_marks_make_a_tree_over_the_same_text(marked: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = marked
    stack: list[Mark] = []
    at = 0
    for run in runs(text, marks):
        assert run.text
        stack += run.opened
        covering = {id(mark) for mark in marks if mark.start <= at and mark.end >= at + len(run.text)}
        assert {id(mark) for mark in stack} <= covering
        assert {mark.kind for mark in stack} == {mark.kind for mark in marks if id(mark) in covering}
        assert len({mark.kind for mark in stack}) == len(stack)
        assert text.startswith(run.text, at)
        at += len(run.text)
        for mark in run.closed:
            assert stack.pop() is mark
    assert at == len(text)
    assert stack == []


@pytest.mark.parametrize("kind", [Emphasis, _link])
@pytest.mark.parametrize(
    "reach", [lambda at: at + 3, lambda at: at + 10_000, lambda at: 20_000 - at], ids=["chained", "stepped", "nested"]
)
def test_ten_thousand_marks_are_no_trouble(kind: Callable[..., Mark], reach: Callable[[int], int]) -> None:
    marks = [kind(start=at, end=reach(at)) for at in range(9_999)]
    found = list(runs("x" * 20_000, marks))
    assert "".join(run.text for run in found) == "x" * 20_000
    assert max(len(run.opened) for run in found) == 1


def test_marks_are_clipped_to_a_stretch_and_counted_from_its_start() -> None:
    marks = (Emphasis(start=0, end=3), Strong(start=2, end=9), _link(4, 6), Emphasis(start=7, end=8))
    assert clipped(marks, 3, 7) == (Strong(start=0, end=4), _link(1, 3))


@given(name=st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=20))
def test_name_based_uuids_are_those_of_the_standard_library(name: str) -> None:
    assert uuid.NAMESPACE_URL.bytes == URL_NAMESPACE
    assert uuid5(URL_NAMESPACE, name) == str(uuid.uuid5(uuid.NAMESPACE_URL, name))


@pytest.mark.parametrize("document_id", ["urn:uuid:b9c951dc-cfc0-5617-899f-2ed7874a1d87"])
def test_a_part_of_a_document_with_a_uuid_is_named_within_it(document_id: str) -> None:
    expected = uuid.uuid5(uuid.UUID(document_id.removeprefix("urn:uuid:")), "picture/1")
    assert part_id(document_id, "picture/1") == f"urn:uuid:{expected}"


@pytest.mark.parametrize("document_id", ["https://example.org/a", "urn:uuid:no-uuid", "tag:example.org,2025:a"])
def test_a_part_of_any_other_document_is_named_within_its_uri(document_id: str) -> None:
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, document_id)
    assert part_id(document_id, "picture/2") == f"urn:uuid:{uuid.uuid5(namespace, 'picture/2')}"


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("(AP)", "AP"),
        ("[ Ann Bee ]", "Ann Bee"),
        ("（新华社）", "新华社"),
        ("(A (B) C)", "A (B) C"),
        ("(Photo: Ann Bee) (AFP)", "(Photo: Ann Bee) (AFP)"),
        ("(a) b (c)", "(a) b (c)"),
        ("((a) b) (c)", "((a) b) (c)"),
        ("(AP]", "(AP]"),
        ("()", ""),
        ("(", "("),
        ("", ""),
    ],
)
def test_only_brackets_that_are_a_pair_are_taken_off_a_credit(credit: str, line: str) -> None:
    assert without_brackets(credit) == line


def test_no_mark_that_is_written_starts_or_ends_within_a_line_end() -> None:
    marks = (Emphasis(start=0, end=2), Strong(start=2, end=4), Strong(start=1, end=3), Emphasis(start=1, end=2))
    moved = [(mark.kind, mark.start, mark.end) for mark in writable("a\r\nb", marks, is_safe)]
    assert moved == [("emphasis", 0, 1), ("strong", 1, 4), ("strong", 1, 3)]


@pytest.mark.parametrize("name", ["html", "markdown", "ninjs", "nitf"])
def test_a_link_that_may_not_be_followed_hides_none(name: str) -> None:
    marks = (_link(0, 5), Link(start=0, end=5, href="javascript:alert()"))
    heard: list[newsdoc.Diagnostic] = []
    document = Document(id="urn:example:one", body=(Paragraph(text="abcdefgh", marks=marks),))
    written = newsdoc.export(document, name, report=heard.append).decode()
    assert "https://example.org/a" in written
    assert "javascript" not in written
    assert newsdoc.Code.NODE_SKIPPED not in [each.code for each in heard]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("html", {}),
        ("markdown", {}),
        ("ninjs", {}),
        ("nitf", {}),
        ("newsml-g2", {"body": "nitf"}),
        ("newsml-g2", {"body": "nitf", "profile": "message"}),
    ],
)
def test_a_link_that_others_hide_is_reported(name: str, options: dict[str, object]) -> None:
    def hidden(*links: Link) -> list[str]:
        heard: list[newsdoc.Diagnostic] = []
        document = Document(id="urn:example:one", body=(Paragraph(text="abcdefgh", marks=links),))
        newsdoc.export(document, name, options=options, report=heard.append)
        return [each.message for each in heard if each.code == newsdoc.Code.NODE_SKIPPED]

    assert hidden(_link(0, 5, "a"), _link(3, 8, "b")) == []
    assert hidden(_link(0, 5, "a"), _link(0, 5, "a")) == []
    assert hidden(_link(0, 5, "a"), _link(0, 5, "b")) == [
        "a link to https://example.org/a was left out: others lie over all its words"
    ]
