"""Losses: declared as dotted paths, found in a document, reported in one diagnostic."""

import dataclasses
import re
from collections.abc import Callable
from typing import Any

import pytest
from documents import ID, document_of

import newsdoc
from newsdoc import loss, registry, testing
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
    Related,
    Rights,
    Strong,
    Subheading,
    Text,
)
from newsdoc.testing.probe import marked

_DATE = Date(value="2025-05-09")
_FIELDS: dict[str, object] = {
    "version": 2,
    "language": "en",
    "date": _DATE,
    "modified": _DATE,
    "headline": Text(text="Bridge closed"),
    "subheadlines": (Text(text="Repairs last a week"),),
    "kind": "update",
    "slugline": Text(text="bridge"),
    "keywords": (Text(text="traffic"),),
    "byline": Byline(text="By Ann Bee"),
    "dateline": Dateline(text="OSLO"),
    "abstract": Text(text="A bridge is closed."),
    "signoffs": (Byline(text="(Editing by Cee Dee)"),),
    "notes": (Note(kind="editor", text="Updates to follow."),),
    "status": "usable",
    "embargo": _DATE,
    "expires": _DATE,
    "urgency": 1,
    "subjects": (Concept(name="traffic"),),
    "genres": (Concept(name="report"),),
    "rights": Rights(holder="A Paper"),
    "related": (Related(id="urn:example:two"),),
}
_WRITERS = newsdoc.formats().writers


def _with_block(block: Block) -> Document:
    return Document(id=ID, body=(Paragraph(text="Before."), block))


def _declared(name: str) -> tuple[str, ...]:
    """The fields that are declared lost, whatever their value."""
    writer = registry.writer(name)
    return tuple(each for each in writer.losses_with(writer.options()) if isinstance(each, str))


def _covers(declared: str, path: str) -> bool:
    """Whether a declared loss stands for this path, a `*` being any kind of block."""
    pattern = re.escape(declared).replace(r"\*", "[^.]+")
    return re.fullmatch(rf"{pattern}(?:\..+)?", path) is not None


@pytest.mark.parametrize("field", _FIELDS)
def test_a_field_is_lost_where_a_document_has_it(field: str) -> None:
    assert loss.present(document_of(**{field: _FIELDS[field]}), (field,)) == (field,)


@pytest.mark.parametrize("field", _FIELDS)
def test_a_field_is_not_lost_where_a_document_does_not_have_it(field: str) -> None:
    others = {name: value for name, value in _FIELDS.items() if name != field}
    assert loss.present(document_of(**others), (field,)) == ()


@pytest.mark.parametrize("field", _FIELDS)
def test_a_field_that_was_given_as_absent_is_not_lost(field: str) -> None:
    absent = Document.model_fields[field].get_default()
    assert loss.present(document_of(**{field: absent}), (field,)) == ()


def test_the_id_is_always_there_to_be_lost() -> None:
    assert loss.present(Document(id=ID), ("id",)) == ("id",)


def test_every_field_of_the_model_was_tried() -> None:
    assert set(Document.model_fields) == {*_FIELDS, "id", "body", "schema_version", "source"}


@pytest.mark.parametrize(
    ("path", "document", "without"),
    [
        ("date.text", document_of(date=Date(value="2025", text="in 2025")), document_of(date=_DATE)),
        (
            "dateline.date",
            document_of(dateline=Dateline(text="OSLO", date=_DATE)),
            document_of(dateline=Dateline(text="OSLO")),
        ),
        (
            "dateline.date.text",
            document_of(dateline=Dateline(text="OSLO, May 8", date=Date(value="2025-05-08", text="May 8"))),
            document_of(dateline=Dateline(text="OSLO", date=_DATE)),
        ),
        (
            "byline.people.role",
            document_of(byline=Byline(text="By Ann", people=(Person(name="Ann"), Person(name="Bee", role="editor")))),
            document_of(byline=Byline(text="By Ann", people=(Person(name="Ann"),))),
        ),
        (
            "signoffs.people",
            document_of(signoffs=(Byline(text="daa"), Byline(text="Bee", people=(Person(name="Bee"),)))),
            document_of(signoffs=(Byline(text="daa"),)),
        ),
        (
            "subjects.uri",
            document_of(subjects=(Concept(name="a"), Concept(name="b", uri="urn:example:b"))),
            document_of(subjects=(Concept(name="a"),)),
        ),
        ("rights.notice", document_of(rights=Rights(notice="(c)")), document_of(rights=Rights(holder="A Paper"))),
        ("body.end_mark", _with_block(EndMark(text="ENDS")), _with_block(Paragraph(text="ENDS"))),
        ("body.furniture", _with_block(Furniture(text="Home>>")), _with_block(EndMark(text="ENDS"))),
        ("body.subheading.level", _with_block(Subheading(text="Part", level=1)), _with_block(Paragraph(text="Part"))),
        (
            "body.caption.credit.people.role",
            _with_block(Caption(text="A.", credit=Credit(text="(B)", people=(Person(name="B", role="photographer"),)))),
            _with_block(Caption(text="A.", credit=Credit(text="(B)", people=(Person(name="B"),)))),
        ),
        (
            "body.caption.credit.agency",
            _with_block(Caption(text="A.", credit=Credit(text="(AP)", agency="AP"))),
            _with_block(Caption(text="A.")),
        ),
        (
            "body.caption.href",
            _with_block(Caption(text="A.", href="https://example.org/a.jpg")),
            _with_block(Caption(text="A.")),
        ),
        (
            "body.list.items",
            _with_block(List.of("one")),
            _with_block(Paragraph(text="one")),
        ),
        (
            "body.*.marks",
            _with_block(Paragraph(text="so", marks=(Emphasis(start=0, end=1),))),
            _with_block(Paragraph(text="so")),
        ),
        (
            "body.*.marks",
            _with_block(Caption(text="so", marks=(Emphasis(start=0, end=1),))),
            _with_block(Caption(text="so")),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_path_is_lost_only_where_a_document_has_something_below_it(
    path: str, document: Document, without: Document
) -> None:
    assert loss.present(document, (path,)) == (path,)
    assert loss.present(without, (path,)) == ()


def _is_late(urgency: int) -> newsdoc.SomeValues:
    return newsdoc.SomeValues("urgency", lambda document: document.urgency > urgency, f"urgency ends at {urgency}")


@pytest.mark.parametrize(
    ("path", "when", "document", "without"),
    [
        ("urgency", lambda document: document.urgency > 8, document_of(urgency=9), document_of(urgency=8)),
        (
            "embargo.value",
            lambda date: not date.has_zone,
            document_of(embargo=_DATE),
            document_of(embargo=Date(value="2025-05-09T10:00Z")),
        ),
        (
            "notes.kind",
            lambda note: note.kind == "kill",
            document_of(notes=(Note(kind="editor", text="a"), Note(kind="kill", text="b"))),
            document_of(notes=(Note(kind="editor", text="a"),)),
        ),
        (
            "body.subheading.level",
            lambda block: block.level > 2,
            _with_block(Subheading(text="a", level=3)),
            _with_block(Subheading(text="a", level=2)),
        ),
        (
            "body.caption",
            lambda block: not block.href,
            _with_block(Caption(text="a")),
            _with_block(Caption(text="a", href="https://example.org/a.jpg")),
        ),
        (
            "body.*.marks.kind",
            lambda mark: mark.kind == "emphasis",
            _with_block(Subheading(text="so", marks=(Emphasis(start=0, end=1),))),
            _with_block(Subheading(text="so", marks=(Strong(start=0, end=1),))),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_some_values_are_lost_where_a_document_has_one(
    path: str, when: Callable[[Any], bool], document: Document, without: Document
) -> None:
    declared = (newsdoc.SomeValues(path, when, "so says the standard"),)
    assert loss.present(document, declared) == (path,)
    assert loss.present(without, declared) == ()
    assert loss.present(Document(id=ID), declared) == ()


def test_a_path_below_a_mark_of_any_kind_of_block_is_found() -> None:
    named = _with_block(Caption(text="so", marks=(Emphasis(start=0, end=1, id="claim"),)))
    nameless = _with_block(Caption(text="so", marks=(Emphasis(start=0, end=1),)))
    assert loss.present(named, ("body.*.marks.id",)) == ("body.*.marks.id",)
    assert loss.present(nameless, ("body.*.marks.id",)) == ()


def test_a_value_that_cannot_be_taken_is_a_warning_of_its_own_that_says_which_and_why() -> None:
    heard: list[newsdoc.Diagnostic] = []
    document, declared = document_of(urgency=9, version=2), ("version", _is_late(8))
    loss.report_refusals(document, declared, "wire", heard.append)
    (warning,) = heard
    loss.report_losses(document, declared, "wire", heard.append)
    told = heard[1]
    assert (warning.severity, warning.fields) == (newsdoc.Severity.WARNING, ("urgency",))
    assert warning.message == "wire cannot take urgency 9: urgency ends at 8"
    assert told.fields == ("version",)
    assert len(heard) == 2


def test_some_values_of_little_weight_are_told_among_the_fields_with_their_reason() -> None:
    heard: list[newsdoc.Diagnostic] = []
    mild = dataclasses.replace(_is_late(8), severity=newsdoc.Severity.INFO)
    loss.report_losses(document_of(urgency=9, version=2), ("version", mild), "wire", heard.append)
    (told,) = heard
    assert told.fields == ("version", "urgency")
    assert told.message == "wire has no place for version, urgency (urgency ends at 8)"


def test_reshaped_values_are_told_with_their_reason() -> None:
    heard: list[newsdoc.Diagnostic] = []
    loss.report_reshapes(document_of(urgency=9, version=2), ("version", _is_late(8)), "wire", heard.append)
    (told,) = heard
    assert (told.code, told.severity) == (newsdoc.Code.FIELDS_RESHAPED, newsdoc.Severity.INFO)
    assert told.fields == ("version", "urgency")
    assert "urgency (urgency ends at 8)" in told.message


def test_losses_are_told_without_writing() -> None:
    def refuse(*_: object) -> bytes:
        message = "something was written"
        raise AssertionError(message)

    writer = newsdoc.Writer(
        write=refuse,
        options=newsdoc.WriterOptions,
        media_type="text/plain",
        suffix=".txt",
        losses=("language", _is_late(3), "version"),
    )
    assert newsdoc.losses(document_of(version=2, urgency=4, language="en"), writer) == (
        "language",
        "urgency",
        "version",
    )
    assert newsdoc.losses(document_of(version=2, urgency=3), writer) == ("version",)


def test_losses_depend_on_the_options() -> None:
    document = _with_block(Furniture(text="Home>>"))
    assert "body.furniture" in newsdoc.losses(document, "text")
    assert "body.furniture" not in newsdoc.losses(document, "text", options={"furniture": True})
    with pytest.raises(newsdoc.OptionsError):
        newsdoc.losses(document, "text", options={"furnitures": True})
    with pytest.raises(newsdoc.UnknownFormatError):
        newsdoc.losses(document, "txt")


def test_a_path_of_one_kind_says_nothing_about_another() -> None:
    document = _with_block(Caption(text="so", marks=(Emphasis(start=0, end=1),)))
    assert loss.present(document, ("body.paragraph.marks",)) == ()
    assert loss.present(document, ("body.caption.marks",)) == ("body.caption.marks",)


@pytest.mark.parametrize("declared", [("urgency", "language", "version"), ("version", "urgency", "language")])
def test_losses_come_in_the_order_they_were_declared(declared: tuple[str, ...]) -> None:
    assert loss.present(document_of(version=1, language="en", urgency=1), declared) == declared


def test_a_loss_that_many_blocks_have_is_named_once() -> None:
    document = Document(id=ID, body=(EndMark(text="ENDS"),) * 3)
    assert loss.present(document, ("body.end_mark",)) == ("body.end_mark",)


def test_the_bare_document_loses_nothing_but_its_id() -> None:
    for name in _WRITERS:
        assert set(loss.present(Document(id=ID), _declared(name))) <= {"id"}


def test_a_document_changed_by_replace_loses_what_it_then_has() -> None:
    assert loss.present(newsdoc.replace(Document(id=ID), urgency=2), ("urgency",)) == ("urgency",)


def test_losses_are_reported_in_one_diagnostic() -> None:
    heard: list[newsdoc.Diagnostic] = []
    loss.report_losses(document_of(urgency=1, language="en"), ("language", "status", "urgency"), "wire", heard.append)
    (diagnostic,) = heard
    assert diagnostic.code == newsdoc.Code.FIELDS_LOST
    assert diagnostic.severity == newsdoc.Severity.INFO
    assert diagnostic.fields == ("language", "urgency")
    assert "wire" in diagnostic.message
    assert "language, urgency" in diagnostic.message
    assert "status" not in diagnostic.message


@pytest.mark.parametrize("declared", [(), ("status",), ("body.end_mark", "body.*.marks", "notes")])
def test_nothing_is_reported_where_nothing_is_lost(declared: tuple[str, ...]) -> None:
    heard: list[newsdoc.Diagnostic] = []
    loss.report_losses(document_of(urgency=1), declared, "wire", heard.append)
    assert heard == []


@pytest.mark.parametrize("name", _WRITERS)
def test_every_declared_path_is_one_that_a_document_can_have(name: str) -> None:
    assert loss.present(marked(), _declared(name)) == _declared(name)


@pytest.mark.parametrize("name", _WRITERS)
def test_no_declared_path_lies_below_another(name: str) -> None:
    declared = _declared(name)
    assert [(one, other) for one in declared for other in declared if one != other and _covers(one, other)] == []


@pytest.mark.parametrize("name", _WRITERS)
def test_provenance_is_never_declared(name: str) -> None:
    assert not [path for path in _declared(name) if set(path.split(".")) & loss.PROVENANCE]


@pytest.mark.parametrize("name", [name for name in _WRITERS if name in {"newsml-g2", "text"}])
def test_furniture_is_lost_only_where_it_is_not_asked_for(name: str) -> None:
    writer = registry.writer(name)
    assert "body.furniture" in writer.losses_with(writer.options())
    assert "body.furniture" not in writer.losses_with(writer.options(furniture=True))


def test_the_native_json_loses_nothing() -> None:
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(testing.showcase(), "json", report=heard.append)
    assert heard == []
