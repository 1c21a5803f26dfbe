"""What writers declare is proved: a writer that says that it loses, keeps or carries what it does not is found out."""

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given, note
from strategies import DOCUMENTS

import newsdoc
from newsdoc import loss, registry
from newsdoc.model import Caption, Date, Document, Note
from newsdoc.testing.declaration import _values_alone, _words_alone, check_declaration, is_under, values
from newsdoc.testing.probe import CODED, crowded, leaves, marked, words
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions
from newsdoc.writers.json import JsonOptions
from newsdoc.writers.json import writer as json_writer

_WRITERS = newsdoc.formats().writers
_OPTIONS = JsonOptions()


def _declared_by(name: str) -> tuple[Declared, Declared]:
    writer = registry.writer(name)
    return writer.losses_with(writer.options()), writer.reshapes_with(writer.options())


def _json(change: Callable[[dict[str, Any]], object], losses: Declared = (), reshapes: Declared = ()) -> Writer[Any]:
    """A writer of JSON that changes the fields of the document before."""

    def write(document: Document, options: JsonOptions, report: newsdoc.Report) -> bytes:
        fields = document.model_dump()
        change(fields)
        return json_writer.write(Document.model_validate(fields), options, report)

    return dataclasses.replace(json_writer, write=write, losses=losses, reshapes=reshapes)


def _nothing(fields: dict[str, Any]) -> None:
    """Changes nothing."""


def _no(name: str) -> Callable[[dict[str, Any]], object]:
    """Leaves a field out."""
    return lambda fields: fields.pop(name, None)


def _pad(fields: dict[str, Any]) -> None:
    """A day becomes its first moment in UTC."""
    if fields.get("date") and len(fields["date"]["value"]) == len("2025-05-09"):
        fields["date"] = {**fields["date"], "value": f"{fields['date']['value']}T00:00:00Z"}


def _no_english(fields: dict[str, Any]) -> None:
    """English goes without saying."""
    if fields["language"] == "en":
        fields["language"] = None


def _first_and_usable(fields: dict[str, Any]) -> None:
    """What says nothing of itself is the first version and usable."""
    fields["version"] = fields["version"] or 1
    fields["status"] = fields["status"] or "usable"


def _cap(fields: dict[str, Any]) -> None:
    if fields.get("urgency"):
        fields["urgency"] = min(8, fields["urgency"])


def _no_marks(fields: dict[str, Any]) -> None:
    fields["body"] = tuple({**block, "marks": ()} for block in fields["body"])


def _no_second_keyword(fields: dict[str, Any]) -> None:
    fields["keywords"] = fields["keywords"][:1]


def _quotations_as_paragraphs(fields: dict[str, Any]) -> None:
    kinds = {"quotation": "paragraph"}
    fields["body"] = tuple({**block, "kind": kinds.get(block["kind"], block["kind"])} for block in fields["body"])


def _captions_last(fields: dict[str, Any]) -> None:
    fields["body"] = tuple(sorted(fields["body"], key=lambda block: block["kind"] == "caption"))


def _captions_in_italics(fields: dict[str, Any]) -> None:
    fields["body"] = tuple(map(_in_italics, fields["body"]))


def _in_italics(block: dict[str, Any]) -> dict[str, Any]:
    """A caption as a paragraph of stressed words."""
    if block["kind"] != "caption" or block["credit"] or block["date"] or block["href"]:
        return block
    marks = ({"kind": "emphasis", "start": 0, "end": len(block["text"])},)
    return {"kind": "paragraph", "text": block["text"], "marks": block["marks"] or marks}


def _one_list_of_people(fields: dict[str, Any]) -> None:
    people = [person for signoff in fields["signoffs"] for person in signoff["people"]]
    if people and fields["byline"]:
        fields["byline"] = {**fields["byline"], "people": (*fields["byline"]["people"], *people)}
        fields["signoffs"] = tuple({**signoff, "people": ()} for signoff in fields["signoffs"])


def _no_corrections(fields: dict[str, Any]) -> None:
    fields["notes"] = tuple(note for note in fields["notes"] if note["kind"] != "correction")


def _is_of(kind: str) -> Callable[[Any], bool]:
    return lambda node: node.kind == kind


_NINE = SomeValues("urgency", lambda document: document.urgency > 8, "urgency ends at 8")
_DAY = SomeValues("date.value", lambda date: date.has_day and not date.has_time, "dates are moments")


@pytest.mark.parametrize(
    "writer",
    [
        _json(_nothing),
        _json(_no("keywords"), ("keywords",)),
        _json(_no("status"), ("status",)),
        _json(_no_marks, ("body.*.marks",)),
        _json(_cap, (_NINE,)),
        _json(_no_english, (SomeValues("language", lambda document: document.language == "en", "it says nothing"),)),
        _json(_first_and_usable),
        _json(_pad, reshapes=(_DAY,)),
        _json(_quotations_as_paragraphs, reshapes=("body.quotation.text",)),
        _json(_captions_last, reshapes=("body.caption.text",)),
        _json(_one_list_of_people, reshapes=("signoffs.people",)),
        _json(_no_corrections, (SomeValues("notes", lambda document: document.notes[0].kind == "correction", "none"),)),
    ],
    ids=["nothing", "words", "code", "marks", "some values", "silence", "what is taken for granted", "padded", "merged", "moved", "in one list", "some words"],
)  # fmt: skip
def test_a_true_declaration_is_accepted(writer: Writer[Any]) -> None:
    check_declaration(writer, _OPTIONS)


@pytest.mark.parametrize(
    ("writer", "complaint"),
    [
        (_json(_no("keywords")), "keywords.text was lost in silence"),
        (_json(_no("keywords"), reshapes=("keywords",)), "keywords.text was lost in silence"),
        (_json(_nothing, ("keywords",)), "keywords.text is declared lost, but its words are in the output"),
        (_json(_no_second_keyword), "keywords.text was lost in silence"),
        (_json(_no("status")), "status was lost in silence"),
        (_json(_no("status"), reshapes=("status",)), "status was lost in silence"),
        (_json(_nothing, ("status",)), "status is declared lost, but its value changes the output"),
        (_json(_no("kind")), "kind was lost in silence"),
        (_json(_no("language")), "language was lost in silence"),
        (_json(_no("version")), "version was lost in silence"),
        (_json(_nothing, ("version",)), "version is declared lost, but its value changes the output"),
        (_json(_nothing, ("body.subheading.level",)), "level is declared lost"),
        (_json(_nothing, ("related.relation",)), "relation is declared lost"),
        (_json(_no_marks), "marks.id was lost in silence"),
        (_json(_no_marks, ("body.*.marks.id", "body.*.marks.href")), "marks.kind was lost in silence"),
        (_json(_nothing, ("body.*.marks",)), "marks.id is declared lost"),
        (_json(_cap), "urgency: 8 and 9 are written alike"),
        (_json(_no_english), "language 'en' is written as nothing at all is: declare it lost or write it"),
        (_json(_nothing, (_NINE,)), "urgency 9 is declared lost, but can be told"),
        (_json(_pad), "date.value: '2025-05-09' and '2025-05-09T00:00:00Z' are written alike"),
        (_json(_nothing, (_DAY,)), "date.value '2025-.*' is declared lost, but can be told"),
        (_json(_one_list_of_people), "signoffs.people.name is written as byline.people.name is"),
        (_json(_captions_in_italics), "body.caption.text is written as body.paragraph.text is"),
        (_json(_captions_last), "body.caption.text is written apart from its place in the body"),
        (_json(_quotations_as_paragraphs), "body.quotation.text is written as body.paragraph.text is"),
        (
            _json(_nothing, (SomeValues("body.caption", lambda block: not block.href, "no picture"),)),
            "body.caption.text is declared lost",
        ),
        (
            _json(_no("slugline"), (SomeValues("slugline", lambda document: document.headline, "one title"),)),
            "slugline.text was lost in silence where it stood alone",
        ),
        (_json(_nothing, ("headlines",)), "'headlines' is declared lost, but the model has no such field"),
        (_json(_nothing, reshapes=("headlines",)), "'headlines' is declared reshaped, but the model has no such field"),
        (_json(_nothing, ("body.caption.kind",)), "'body.caption.kind' is declared lost, but the model"),
        (_json(_no("rights"), ("rights",), ("rights.notice",)), "'rights.notice' is declared lost and reshaped"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_lie_in_either_direction_is_found_out(writer: Writer[Any], complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_declaration(writer, _OPTIONS)


def test_write_itself_reports_no_losses() -> None:
    def write(document: Document, options: JsonOptions, report: newsdoc.Report) -> bytes:
        report(newsdoc.Diagnostic(newsdoc.Code.FIELDS_LOST, "no headlines here", fields=("headline",)))
        return json_writer.write(document, options, report)

    with pytest.raises(AssertionError, match="write itself reported fields-lost: declare it instead"):
        check_declaration(dataclasses.replace(json_writer, write=write), _OPTIONS)


@pytest.mark.parametrize("name", _WRITERS)
def test_no_declared_loss_can_be_left_out(name: str) -> None:
    writer = registry.writer(name)
    losses, _ = _declared_by(name)
    probes = (*_words_alone().values(), *(each for _, documents in _values_alone() for each in documents.values()))
    silence = newsdoc.export(Document(id=probes[0].id), name, report=newsdoc.ignore)
    for lost in losses:
        probed = [probe for probe in probes if loss.present(probe, (lost,))]
        if not probed:
            assert isinstance(lost, SomeValues), f"{lost} is never probed"
            continue  # it depends on other fields, and is the writer's own to test
        written = [newsdoc.export(probe, name, report=newsdoc.ignore) for probe in probed]
        if str(lost) == "status" and written == [silence]:
            continue  # `usable` goes without saying, whether or not a format declares that
        silent = dataclasses.replace(writer, losses=tuple(each for each in losses if each is not lost))
        with pytest.raises(
            AssertionError, match=r"lost in silence|written alike, and not declared so|as nothing at all is"
        ):
            check_declaration(silent, writer.options())
            pytest.fail(f"nobody noticed that {lost} was lost")


@pytest.mark.parametrize("name", _WRITERS)
def test_no_carried_field_can_be_declared_lost(name: str) -> None:
    writer = registry.writer(name)
    losses, reshapes = _declared_by(name)
    for path in sorted({leaf.path for leaf in leaves(marked())} - set(_covered(losses))):
        left = tuple(each for each in reshapes if not is_under(path, (str(each),)))
        liar = dataclasses.replace(writer, losses=(*losses, path), reshapes=left)
        with pytest.raises(AssertionError, match="is declared lost, but its"):
            check_declaration(liar, writer.options())
            pytest.fail(f"nobody noticed that {path} was carried")


def _covered(losses: Declared) -> Iterator[str]:
    """Paths under declared losses, which could not be declared twice."""
    for leaf in leaves(marked()):
        steps = leaf.path.split(".")
        for lost in map(str, losses):
            if all(one in {other, "*"} for one, other in zip(lost.split("."), steps, strict=False)):
                yield leaf.path


@cache
def _choices() -> tuple[tuple[str, str, object], ...]:
    """Each value of each option that has a closed list of them."""
    return tuple(_each_choice())


def _each_choice() -> Iterator[tuple[str, str, object]]:
    for name in _WRITERS:
        for option, field in registry.writer(name).options.model_fields.items():
            if field.annotation is bool:
                yield from ((name, option, value) for value in (False, True))
            elif get_origin(field.annotation) is Literal:
                yield from ((name, option, value) for value in get_args(field.annotation))


@pytest.mark.parametrize(("name", "option", "value"), _choices())
def test_a_declaration_is_true_with_every_value_of_an_option(name: str, option: str, value: object) -> None:
    writer = registry.writer(name)
    options: WriterOptions = writer.options.model_validate({option: value})
    newsdoc.testing.check_writer(writer, options)


@pytest.mark.parametrize(("name", "option", "value"), [each for each in _choices() if each[0] != "json"])
def test_a_status_that_a_kill_notice_overrules_is_declared_once(name: str, option: str, value: object) -> None:
    blocks = (Caption(text="A quay."),)  # which a picture needs
    document = Document(id="urn:a:b", status="usable", notes=(Note(kind="kill", text="Kill it."),), body=blocks)
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(document, name, options={option: value}, report=heard.append)
    assert [field for each in heard for field in each.fields if field == "status"] == ["status"]


@pytest.mark.parametrize("value", ["2025-05-09", "2025-05-09T10:00:00Z"])
def test_the_status_of_embargoed_copy_is_declared_where_the_format_withholds_it(value: str) -> None:
    document = Document(id="urn:a:b", status="usable", embargo=Date(value=value))
    heard: list[newsdoc.Diagnostic] = []
    newsdoc.export(document, "ninjs", report=heard.append)
    reshaped = [each.fields for each in heard if each.code == newsdoc.Code.FIELDS_RESHAPED]
    assert reshaped == ([] if "T" in value else [("status",)])


@given(document=DOCUMENTS)
def test_the_losses_of_any_document_are_those_that_its_export_reports(document: Document) -> None:
    for name, option, value in _choices():
        note(f"{name} {option}={value}")  # which one it was, if this fails
        heard: list[newsdoc.Diagnostic] = []
        with suppress(newsdoc.WriteError):
            newsdoc.export(document, name, options={option: value}, report=heard.append)
            told = [field for each in heard if each.code == newsdoc.Code.FIELDS_LOST for field in each.fields]
            assert sorted(told) == sorted(newsdoc.losses(document, name, options={option: value}))
            mild = [each.code for each in heard if each.severity is newsdoc.Severity.INFO]
            assert len(set(mild)) == len(mild), "one diagnostic for what is lost, and one for what is reshaped"


def test_every_field_of_the_model_is_probed_by_a_word_or_by_values() -> None:
    of_one_value = {"body.*.marks.kind"}  # of a link, which its `href` tells
    for leaf in leaves(marked()):
        if leaf.name in CODED:
            path = ".".join(("body", "*", *leaf.path.split(".")[2:])) if leaf.path.startswith("body.") else leaf.path
            assert values(leaf) or path in of_one_value, f"{leaf.path} has no values to try"
        else:
            assert leaf.path in words(marked()).values()


def test_every_field_that_holds_several_nodes_holds_several_in_the_crowded_document() -> None:
    counts: dict[str, int] = {}
    for leaf in leaves(crowded()):
        counts[leaf.path] = counts.get(leaf.path, 0) + 1
    for several in (
        "keywords.text",
        "notes.text",
        "byline.people.name",
        "body.list.items.text",
        "body.caption.marks.id",
    ):
        assert counts[several] > 1


def test_a_declaration_is_the_same_each_time() -> None:
    """Else it would be worked out anew for each document."""
    forgetful = dataclasses.replace(
        json_writer, reshapes=lambda _: (SomeValues("urgency", lambda document: document.urgency > 8, "so"),)
    )
    with pytest.raises(AssertionError, match="the same options gave another declaration"):
        check_declaration(forgetful, _OPTIONS)
