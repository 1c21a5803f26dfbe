"""The model: closed, immutable, and free of text that some format could not carry."""

import inspect
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import jsonschema_rs
import orjson
import pytest
from conftest import GOLDEN
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

import newsdoc
from newsdoc import model, testing
from newsdoc.loss import PROVENANCE

_SCHEMA = GOLDEN / "schema.json"


def _below(node: type[model.Node]) -> Iterator[type[model.Node]]:
    for child in node.__subclasses__():
        yield child
        yield from _below(child)


_CLASSES = tuple(each for each in _below(model.Node) if each.__module__.startswith("newsdoc.model"))
_NODES = (
    *testing.nodes(testing.showcase()),
    newsdoc.SourceInfo(name="bridge.txt", sha256="0" * 64, encoding="utf-8", length=9),
)
_EXAMPLES = {type(node): node for node in _NODES}
_CONCRETE = [each for each in _CLASSES if not each.__name__.startswith("_")]

each_class = pytest.mark.parametrize("kind", _CONCRETE, ids=lambda kind: kind.__name__)


@each_class
def test_the_showcase_has_every_class(kind: type[model.Node]) -> None:
    assert kind in _EXAMPLES


@each_class
def test_a_node_cannot_be_changed(kind: type[model.Node]) -> None:
    node = _EXAMPLES[kind]
    name, value = next(iter(node))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(node, name, value)


@each_class
def test_a_field_that_the_model_does_not_know_is_refused(kind: type[model.Node]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        kind.model_validate({**_EXAMPLES[kind].__dict__, "colour": "red"})


@each_class
def test_a_node_can_be_hashed_and_equals_its_copy(kind: type[model.Node]) -> None:
    node = _EXAMPLES[kind]
    copy = newsdoc.replace(node)
    assert copy is not node
    assert copy == node
    assert hash(copy) == hash(node)


@each_class
def test_a_node_reads_back_from_its_own_json(kind: type[model.Node]) -> None:
    assert kind.model_validate_json(_EXAMPLES[kind].model_dump_json()) == _EXAMPLES[kind]


@pytest.mark.parametrize("kind", _CLASSES, ids=lambda kind: kind.__name__)
def test_containers_are_tuples(kind: type[model.Node]) -> None:
    found = {origin for field in kind.model_fields.values() for origin in _containers(field.annotation)}
    assert found <= {tuple}


def _containers(annotation: Any) -> Iterator[type]:
    annotation = getattr(annotation, "__value__", annotation)  # of an alias that has a name
    origin = get_origin(annotation) or annotation
    if isinstance(origin, type) and hasattr(origin, "__iter__") and not issubclass(origin, (str, model.Node)):
        yield origin
    for argument in get_args(annotation):
        yield from _containers(argument)


@pytest.mark.parametrize("kind", _CLASSES, ids=lambda kind: kind.__name__)
def test_the_showcase_has_something_in_every_field(kind: type[model.Node]) -> None:
    for name in inspect.get_annotations(kind).keys() - PROVENANCE:
        held = [node for node in _NODES if isinstance(node, kind) and getattr(node, name)]
        assert held, f"no {kind.__name__} of the showcase has a {name}"


def test_kinds_lists_every_kind_of_block_and_the_showcase_has_them_all() -> None:
    blocks = [each for each in _CONCRETE if {"kind", "marks"} <= each.model_fields.keys()]
    assert sorted(testing.kinds()) == sorted(each.model_fields["kind"].default for each in blocks)
    assert set(testing.kinds()) == {block.kind for block in testing.showcase().body}


def test_each_word_of_the_showcase_stands_in_one_field_only() -> None:
    words = testing.words(testing.showcase())
    written = newsdoc.export(testing.showcase(), "json").decode()
    assert len(words) > len(_CONCRETE)
    assert all(word in written for word in words)


_ILLEGAL = ["\x00", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]
_LEGAL = ["\t", "\n", "\r", " ", "\x7f", "\x85", "\u2028", "\ud7ff", "\ue000", "\ufffd", "\U00010000", "\U0010ffff"]


@pytest.mark.parametrize("character", _ILLEGAL, ids=ascii)
def test_a_character_that_xml_forbids_cannot_enter(character: str) -> None:
    with pytest.raises(ValidationError):
        newsdoc.Text(text=f"rain{character}fell")


@pytest.mark.parametrize("character", _LEGAL, ids=ascii)
def test_a_character_that_xml_allows_enters_as_it_is(character: str) -> None:
    assert newsdoc.Text(text=f"rain{character}").text == f"rain{character}"
    assert newsdoc.clean_text(character) == character


@given(st.text(st.characters(exclude_categories=())))
def test_cleaned_text_has_its_length_and_can_enter(text: str) -> None:
    cleaned = newsdoc.clean_text(text)
    assert len(cleaned) == len(text)
    assert newsdoc.Text(text=cleaned).text == cleaned
    assert all(after in {before, "\N{REPLACEMENT CHARACTER}"} for before, after in zip(text, cleaned, strict=True))


@pytest.mark.parametrize("character", _ILLEGAL, ids=ascii)
def test_cleaning_replaces_one_for_one(character: str) -> None:
    assert newsdoc.clean_text(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_no_field_takes_text_as_it_comes() -> None:
    """Every string is clean text, one of a closed list, or has a pattern of its own."""
    strings = list(_string_schemas(newsdoc.json_schema()))
    assert strings
    assert [each for each in strings if not each.keys() & {"pattern", "enum", "const"}] == []


def _string_schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """The parts of a JSON Schema that describe a string."""
    if isinstance(schema, dict) and schema.get("type") == "string":
        yield schema
    for below in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _string_schemas(below)


def test_replace_makes_a_changed_copy() -> None:
    text = newsdoc.Text(text="Rain")
    assert newsdoc.replace(text, text="Snow") == newsdoc.Text(text="Snow")
    assert text.text == "Rain"


@pytest.mark.parametrize("changes", [{"text": 7}, {"text": "\x00"}, {"colour": "red"}], ids=str)
def test_replace_validates(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        newsdoc.replace(newsdoc.Text(text="Rain"), **changes)


def test_replace_checks_the_marks_against_the_new_text() -> None:
    paragraph = newsdoc.Paragraph(text="Heavy rain", marks=(newsdoc.Strong(start=6, end=10),))
    with pytest.raises(ValidationError, match="ends behind the text"):
        newsdoc.replace(paragraph, text="Rain")


@pytest.mark.parametrize(
    ("value", "has_day", "has_time"),
    [
        ("2025", False, False),
        ("2024-11", False, False),
        ("2025-05-09", True, False),
        ("2025-05-09T10:00", True, True),
        ("2025-05-09T10:00:30", True, True),
        ("2025-05-09T10:00:30.25", True, True),
        ("2025-05-09T10:00:30Z", True, True),
        ("2025-05-09T10:00+05:45", True, True),
        ("2025-05-09T10:00:00-14:00", True, True),
        ("2024-02-29", True, False),
    ],
)
def test_a_date_has_the_precision_of_its_source(value: str, has_day: bool, has_time: bool) -> None:
    date = newsdoc.Date(value=value)
    assert (date.value, date.has_day, date.has_time) == (value, has_day, has_time)


@pytest.mark.parametrize(
    "value",
    [
        "", "25", "20250509", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-5-9", "0000", "2025-05-09T24:01",
        "2025-05-09T10", "2025-05-09 10:00", "2025-05-09T10:60", "2025-05-09T10:00+14:01", "2025-05-09T10:00-99:00",
        "2025-05Z", "2025-05-09Z", "2025-05-09\n", "\uff12\uff10\uff12\uff15", "May 9",
    ],
)  # fmt: skip
def test_a_date_that_no_calendar_has_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        newsdoc.Date(value=value)


def test_a_mark_may_reach_to_the_end_of_the_text_and_overlap_another() -> None:
    marks = (newsdoc.Emphasis(start=0, end=8), newsdoc.Link(start=6, end=10, href="https://example.org/rain"))
    assert newsdoc.Paragraph(text="Heavy rain", marks=marks).marks == marks


@pytest.mark.parametrize(("start", "end"), [(0, 5), (4, 5), (9, 12)])
def test_a_mark_must_lie_in_the_text(start: int, end: int) -> None:
    with pytest.raises(ValidationError, match="ends behind the text, which has 4 characters"):
        newsdoc.Paragraph(text="Rain", marks=(newsdoc.Strong(start=start, end=end),))


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2)])
def test_a_mark_covers_something(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        newsdoc.Emphasis(start=start, end=end)


def test_a_list_makes_its_text_from_its_items() -> None:
    items = (newsdoc.Text(text="rain"), newsdoc.Text(text="snow"))
    assert newsdoc.List(items=items).text == "rain\nsnow"
    assert newsdoc.List.model_validate({"items": [{"text": "rain"}, {"text": "snow"}]}) == newsdoc.List(items=items)


def test_a_list_may_state_the_text_that_its_items_make() -> None:
    items = (newsdoc.Text(text="rain"), newsdoc.Text(text="snow"))
    assert newsdoc.List(text="rain\nsnow", items=items) == newsdoc.List(items=items)


def test_a_list_with_another_text_than_its_items_is_refused() -> None:
    with pytest.raises(ValidationError, match="items joined by line breaks"):
        newsdoc.List(text="sun", items=(newsdoc.Text(text="rain"),))


@pytest.mark.parametrize("items", [(), None, 7, "rain", [7], [None], {"text": "rain"}], ids=str)
def test_a_list_without_proper_items_is_refused(items: object) -> None:
    with pytest.raises(ValidationError):
        newsdoc.List.model_validate({"items": items})


def test_replacing_the_items_of_a_list_needs_a_text_that_fits() -> None:
    rain = newsdoc.List(items=(newsdoc.Text(text="rain"),))
    snow = (newsdoc.Text(text="snow"),)
    assert newsdoc.replace(rain, items=snow, text="snow").text == "snow"
    with pytest.raises(ValidationError):
        newsdoc.replace(rain, items=snow)


@pytest.mark.parametrize("block", testing.showcase().body, ids=lambda block: block.kind)
def test_blocks_are_told_apart_by_kind(block: newsdoc.Block) -> None:
    blocks: TypeAdapter[newsdoc.Block] = TypeAdapter(newsdoc.Block)
    assert type(blocks.validate_python(block.model_dump())) is type(block)


@pytest.mark.parametrize("kind", ["poll", "", None, 5])
def test_a_kind_of_block_that_the_model_does_not_know_is_refused(kind: object) -> None:
    blocks: TypeAdapter[newsdoc.Block] = TypeAdapter(newsdoc.Block)
    with pytest.raises(ValidationError):
        blocks.validate_python({"kind": kind, "text": "rain"})


def test_the_kind_of_a_class_cannot_be_another() -> None:
    with pytest.raises(ValidationError):
        newsdoc.Paragraph.model_validate({"kind": "table", "text": "rain"})


def test_a_document_offers_its_paragraphs_captions_and_running_text() -> None:
    rain, river = newsdoc.Paragraph(text="It rained."), newsdoc.Paragraph(text="The river rose.")
    caption = newsdoc.Caption(text="A wet street.")
    body = (
        caption,
        rain,
        newsdoc.Furniture(text="Share this"),
        newsdoc.Subheading(text="Later"),
        river,
        newsdoc.EndMark(text="ENDS"),
    )
    document = newsdoc.Document(id="urn:example:rain", body=body)
    assert document.paragraphs == (rain, river)
    assert document.captions == (caption,)
    assert document.text == "It rained.\n\nLater\n\nThe river rose."


def test_an_empty_document_has_no_text() -> None:
    document = newsdoc.Document(id="urn:example:empty")
    assert (document.paragraphs, document.captions, document.text) == ((), (), "")


@pytest.mark.parametrize(
    "uri",
    ["urn:uuid:00000000-0000-0000-0000-000000000000", "tag:example.org,2025:a", "https://example.org:8080/a%20b?c=d#e"],
)
def test_an_identifier_is_an_absolute_uri(uri: str) -> None:
    assert newsdoc.Document(id=uri).id == uri


@pytest.mark.parametrize(
    "uri",
    ["", "rain", "/rain", "urn:", "https://", "urn:a b", "urn:ä", "urn:%zz", "urn:a\n", "urn:[1]", "https://[::1]/"],
)
def test_an_identifier_that_is_no_absolute_uri_is_refused(uri: str) -> None:
    with pytest.raises(ValidationError):
        newsdoc.Document(id=uri)


@pytest.mark.parametrize(
    "fields",
    [
        {"version": 0},
        {"urgency": 0},
        {"urgency": 10},
        {"language": "english language"},
        {"language": ""},
        {"status": "lost"},
        {"schema_version": "2.0"},
        {"schema_version": "1"},
    ],
    ids=str,
)
def test_a_value_outside_its_range_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        newsdoc.Document.model_validate({"id": "urn:example:rain", **fields})


def test_the_json_schema_is_as_reviewed(update_goldens: bool) -> None:
    schema = orjson.dumps(newsdoc.json_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if update_goldens:
        _SCHEMA.write_bytes(schema)
        pytest.fail("schema.json rewritten: read it")
    assert schema.decode() == _SCHEMA.read_text(encoding="utf-8"), "the model changed: pytest --update-goldens"


def _schema_takes(value: object) -> bool:
    return bool(jsonschema_rs.Draft202012Validator(newsdoc.json_schema()).is_valid(value))


@pytest.mark.parametrize(
    "document",
    [
        testing.showcase(),
        newsdoc.Document(id="urn:example:empty"),
        newsdoc.Document(id="urn:example:astral", headline=newsdoc.Text(text="Rain \U0001f327\n雨")),
    ],
    ids=lambda document: document.id,
)
def test_exported_json_is_valid_by_the_json_schema(document: newsdoc.Document) -> None:
    assert _schema_takes(orjson.loads(newsdoc.export(document, "json")))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "rain"},
        {"colour": "red"},
        {"headline": {"text": "\x00"}},
        {"headline": {"text": "\uffff"}},
        {"body": [{"kind": "poll", "text": "rain"}]},
        {"date": {"value": "May 9"}},
    ],
    ids=ascii,
)
def test_the_json_schema_refuses_what_the_model_refuses(change: dict[str, object]) -> None:
    assert not _schema_takes({"id": "urn:example:rain", **change})
    with pytest.raises(ValidationError):
        newsdoc.Document.model_validate({"id": "urn:example:rain", **change})


def test_the_patterns_of_the_json_schema_are_regular_expressions_of_ecma_262() -> None:
    r"""JSON Schema takes these, and `\U00010000` is Python's and Rust's: JavaScript reads it as the letter U."""
    assert "\\\\U" not in orjson.dumps(newsdoc.json_schema()).decode()


@each_class
def test_a_node_of_good_fields_is_what_validation_makes_of_them(kind: type[model.Node]) -> None:
    validated = _EXAMPLES[kind]
    given = {
        name: getattr(validated, name) for name in type(validated).model_fields if name in validated.model_fields_set
    }
    made = model.known_good(kind, **given)
    assert made == validated
    assert made.model_fields_set == validated.model_fields_set
    assert (hash(made), repr(made)) == (hash(validated), repr(validated))
    assert list(made.__dict__) == list(validated.__dict__)
    assert made.model_copy() == validated
    with pytest.raises(ValidationError, match="frozen"):
        setattr(made, next(iter(given)), None)
