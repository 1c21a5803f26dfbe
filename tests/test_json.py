"""The native JSON: what is written is read back equal, newer minors are understood, and nothing else gets through."""

import json
from pathlib import Path

import pytest
from documents import ID
from hypothesis import given
from hypothesis import strategies as st
from strategies import DOCUMENTS

import newsdoc
from newsdoc import testing
from newsdoc.model import SCHEMA_VERSION, Document

_NEWER = "1.99"


def _read(source: bytes | str) -> Document:
    return newsdoc.parse(source, "json", report=newsdoc.strict)


def _source(**fields: object) -> str:
    return json.dumps({"schema_version": SCHEMA_VERSION, "id": ID, **fields})


def _newer(**fields: object) -> tuple[Document, list[newsdoc.Diagnostic]]:
    """What is made of a document with these fields in a newer minor version, and what is said about it."""
    heard: list[newsdoc.Diagnostic] = []
    source = _source(**{"schema_version": _NEWER, **fields})
    return newsdoc.parse(source, "json", report=heard.append), heard


def _outcome(source: bytes | str) -> Document | newsdoc.ReadError:
    """A document or a `ReadError`; anything else that is raised fails the test."""
    try:
        return newsdoc.parse(source, "json", report=newsdoc.ignore)
    except newsdoc.ReadError as error:
        return error


@given(document=DOCUMENTS)
def test_any_document_is_read_back_equal(document: Document) -> None:
    assert _read(newsdoc.export(document, "json", report=newsdoc.strict)) == document


@given(document=DOCUMENTS)
def test_indented_json_says_the_same(document: Document) -> None:
    plain, indented = (newsdoc.export(document, "json", options={"indent": indent}) for indent in (False, True))
    assert json.loads(plain) == json.loads(indented)


def test_the_document_of_a_file_is_read_back_equal(seed: Path) -> None:
    document = newsdoc.parse(seed, report=newsdoc.ignore)
    assert _read(newsdoc.export(document, "json")) == document


def test_every_field_is_read_back_equal() -> None:
    assert _read(newsdoc.export(testing.showcase(), "json")) == testing.showcase()


def test_what_was_read_is_written_the_same() -> None:
    written = newsdoc.export(testing.showcase(), "json")
    assert newsdoc.export(_read(written), "json") == written


def test_keys_are_all_there_and_open_with_the_schema_version() -> None:
    keys = list(json.loads(newsdoc.export(Document(id=ID), "json")))
    assert keys[0] == "schema_version"
    assert keys == list(Document.model_fields)


def test_what_is_absent_is_null_or_an_empty_array() -> None:
    written = json.loads(newsdoc.export(Document(id=ID), "json"))
    assert {key: written[key] for key in ("headline", "date", "body", "notes")} == {
        "headline": None,
        "date": None,
        "body": [],
        "notes": [],
    }


@pytest.mark.parametrize("indent", [False, True])
def test_json_ends_in_one_line_feed_and_has_no_byte_order_mark(indent: bool) -> None:
    written = newsdoc.export(testing.showcase(), "json", options={"indent": indent})
    assert written.startswith(b"{")
    assert written.endswith(b"}\n")
    assert (written.count(b"\n") == 1) is not indent


def test_text_is_written_as_utf_8_and_not_escaped() -> None:
    document = Document(id=ID, headline=newsdoc.Text(text="Zürich 北京 \U0001f600"))
    assert "Zürich 北京 \U0001f600".encode() in newsdoc.export(document, "json")


def test_what_is_left_out_is_absent() -> None:
    assert _read(json.dumps({"id": ID})) == Document(id=ID)


@pytest.mark.parametrize("version", ["1.1", "1.7", "1.99"])
def test_a_newer_minor_without_anything_new_is_read_in_silence(version: str) -> None:
    assert _read(_source(schema_version=version, urgency=3)).urgency == 3


def test_a_field_of_a_newer_minor_is_left_out_and_reported() -> None:
    document, (diagnostic,) = _newer(urgency=3, mood="glad")
    assert document == Document(id=ID, urgency=3)
    assert diagnostic.code == newsdoc.Code.NEWER_SCHEMA
    assert diagnostic.severity == newsdoc.Severity.WARNING
    assert diagnostic.fields == ("mood",)
    for words in (_NEWER, SCHEMA_VERSION, "mood"):
        assert words in diagnostic.message


@pytest.mark.parametrize(
    ("known", "extra"),
    [
        ({"headline": {"text": "Bridge closed"}}, {"headline": {"text": "Bridge closed", "size": {"unit": "pt"}}}),
        ({"keywords": [{"text": "a"}]}, {"keywords": [{"text": "a", "weight": 1}]}),
        (
            {"dateline": {"text": "OSLO", "date": {"value": "2025-05-09"}}},
            {"dateline": {"text": "OSLO", "date": {"value": "2025-05-09", "era": "CE"}}},
        ),
        (
            {"byline": {"text": "By Ann", "people": [{"name": "Ann"}]}},
            {"byline": {"text": "By Ann", "people": [{"name": "Ann", "email": "a"}], "kind": "byline"}},
        ),
        (
            {"body": [{"kind": "paragraph", "text": "One."}]},
            {"body": [{"kind": "paragraph", "text": "One.", "colour": "red"}]},
        ),
        (
            {"body": [{"kind": "paragraph", "text": "One.", "marks": [{"kind": "strong", "start": 0, "end": 1}]}]},
            {
                "body": [
                    {
                        "kind": "paragraph",
                        "text": "One.",
                        "shade": 1,
                        "marks": [{"kind": "strong", "start": 0, "end": 1, "weight": 700}],
                    }
                ]
            },
        ),
        (
            {"body": [{"kind": "caption", "text": "A.", "credit": {"text": "(AP)"}}]},
            {"body": [{"kind": "caption", "text": "A.", "credit": {"text": "(AP)", "caption": "x"}}]},
        ),
        (
            {"body": [{"kind": "list", "text": "one", "items": [{"text": "one"}]}]},
            {"body": [{"kind": "list", "text": "one", "items": [{"text": "one", "level": 2}]}]},
        ),
    ],
)
def test_a_new_field_anywhere_is_left_out_and_the_rest_is_kept(
    known: dict[str, object], extra: dict[str, object]
) -> None:
    document, heard = _newer(**extra)
    assert document == _read(_source(**known))
    assert [diagnostic.code for diagnostic in heard] == [newsdoc.Code.NEWER_SCHEMA]


def test_a_new_field_of_a_list_item_is_left_out_where_the_list_has_no_text_of_its_own() -> None:
    document, _ = _newer(body=[{"kind": "list", "items": [{"text": "one", "level": 2}]}])
    assert document == _read(_source(body=[{"kind": "list", "items": [{"text": "one"}]}]))


def test_a_new_field_of_a_list_item_takes_no_other_field_with_it() -> None:
    document, _ = _newer(urgency=3, body=[{"kind": "list", "items": [{"text": "one", "urgency": 2}]}])
    assert document.urgency == 3


def test_a_block_of_a_newer_minor_is_kept_as_unclassified_with_its_text() -> None:
    document, (diagnostic,) = _newer(
        body=[
            {"kind": "paragraph", "text": "Before."},
            {"kind": "poll", "text": "Yes or no?", "origin": [[3, 13]], "answers": ["yes", "no"]},
            {"kind": "paragraph", "text": "After."},
        ]
    )
    assert [(block.kind, block.text) for block in document.body] == [
        ("paragraph", "Before."),
        ("unclassified", "Yes or no?"),
        ("paragraph", "After."),
    ]
    assert document.body[1].origin == ((3, 13),)
    assert diagnostic.code == newsdoc.Code.NEWER_SCHEMA
    assert diagnostic.fields == ("body.1",)


@pytest.mark.parametrize("block", [{"kind": "rule"}, {"kind": "rule", "text": None}])
def test_a_block_of_a_newer_minor_without_text_is_kept_without_words(block: dict[str, object]) -> None:
    document, _ = _newer(body=[block])
    assert [(found.kind, found.text) for found in document.body] == [("unclassified", "")]


def test_a_mark_of_a_newer_minor_is_left_out_and_reported() -> None:
    strong = {"kind": "strong", "start": 0, "end": 1}
    block = {"kind": "paragraph", "text": "One.", "marks": [strong, {"kind": "glow", "start": 0, "end": 2}]}
    document, heard = _newer(body=[block])
    assert document == _read(_source(body=[{**block, "marks": [strong]}]))
    assert [diagnostic.code for diagnostic in heard] == [newsdoc.Code.NEWER_SCHEMA]


def test_a_document_of_which_something_was_left_out_is_of_this_version() -> None:
    document, _ = _newer(mood="glad")
    assert document.schema_version == SCHEMA_VERSION


def test_an_unknown_field_in_this_version_is_an_error() -> None:
    with pytest.raises(newsdoc.ParseError, match="mood"):
        _read(_source(mood="glad"))


def test_a_newer_minor_does_not_excuse_what_is_wrong_in_any_version() -> None:
    with pytest.raises(newsdoc.ParseError, match="urgency"):
        _read(_source(schema_version=_NEWER, urgency=12, mood="glad"))


@pytest.mark.parametrize("version", ["2.0", "0.9", "10.0", "2", ""])
def test_another_major_is_refused_by_naming_both_versions(version: str) -> None:
    with pytest.raises(newsdoc.ParseError) as caught:
        _read(_source(schema_version=version))
    assert repr(version) in str(caught.value)
    assert repr(SCHEMA_VERSION) in str(caught.value)


@pytest.mark.parametrize("version", ["1", "1.", "1.x", "1.01", "1.-1", "1.\u0663", 1, 1.5, None, [], {}, True])
def test_a_schema_version_that_is_none_is_refused(version: object) -> None:
    with pytest.raises(newsdoc.ParseError):
        _read(_source(schema_version=version))


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("", 1, 1),
        ("{", 1, 2),
        ('{"id": "urn:example:one",\n "body": [}', 2, 11),
        ('{"id": "urn:example:one",\r\n "é": "北京" x}', 2, 12),
        ('{"id": "urn:example:one"} trailing', 1, 27),
        ("NaN", 1, 1),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(source: str, line: int, column: int) -> None:
    with pytest.raises(newsdoc.ParseError) as caught:
        _read(source)
    place = caught.value.place
    assert place is not None
    assert (place.line, place.column) == (line, column)


@pytest.mark.parametrize("source", ["[]", "12", "null", "true", '"text"', "[{}]", "1.5"])
def test_what_is_no_object_is_refused(source: str) -> None:
    with pytest.raises(newsdoc.ParseError, match="object"):
        _read(source)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{}", "id"),
        ('{"id": "no uri"}', "id"),
        (_source(body=[{"text": "One."}]), "body.0"),
        (_source(body=[{"kind": "poll", "text": "One."}]), "body.0"),
        (_source(date={"value": "2025-02-30"}), "date.value"),
    ],
)
def test_what_is_no_document_is_refused_by_naming_the_field(source: str, names: str) -> None:
    with pytest.raises(newsdoc.ParseError) as caught:
        _read(source)
    assert f"{names}: " in caught.value.message


def test_many_problems_are_counted_and_not_all_listed() -> None:
    with pytest.raises(newsdoc.ParseError, match=r"and 15 more"):
        _read(_source(**{f"new{number}": 1 for number in range(20)}))


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        (b'{"id": "\xff"}', 8),
        ('{"id": "é'.encode() + b"\xe9" + b'"}', 10),
        (b'\xef\xbb\xbf{"id": "\xff"}', 11),
        (b"\x80", 0),
    ],
)
def test_what_is_not_utf_8_is_refused_with_the_offset_of_the_byte(source: bytes, offset: int) -> None:
    with pytest.raises(newsdoc.DecodeError) as caught:
        newsdoc.parse(source, "json", report=newsdoc.ignore)
    assert (caught.value.byte_offset, caught.value.encoding) == (offset, "utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_the_caller_may_state_another_encoding(encoding: str) -> None:
    source = f'{{"id": "{ID}", "headline": {{"text": "Zürich"}}}}'.encode(encoding)
    document = newsdoc.parse(source, "json", options={"encoding": encoding}, report=newsdoc.strict)
    assert document.headline == newsdoc.Text(text="Zürich")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_accepted(encoding: str) -> None:
    assert _read(_source(urgency=3).encode(encoding)) == Document(id=ID, urgency=3)


@pytest.mark.parametrize(
    "text", ["\ud800", "\\ud800", "\\udfff\\ud800", "\x00", "\\u0000", "\x1b", "\\ufffe", "\\uffff"]
)
def test_characters_that_no_document_may_have_are_refused(text: str) -> None:
    with pytest.raises(newsdoc.ParseError):
        _read(f'{{"id": "{ID}", "headline": {{"text": "{text}"}}}}')


def test_of_two_equal_keys_the_last_counts() -> None:
    assert _read(f'{{"id": "urn:example:two", "urgency": 1, "id": "{ID}", "urgency": 2}}') == Document(id=ID, urgency=2)


@pytest.mark.parametrize("number", ["1e999", "-1", "0", "2.5", "9" * 30, "9" * 5000, "1e400", '"two"'])
def test_a_version_that_is_no_number_of_a_version_is_refused(number: str) -> None:
    with pytest.raises(newsdoc.ParseError):
        _read(f'{{"id": "{ID}", "version": {number}}}')


_HOSTILE = (
    "[" * 100_000,
    '{"a":' * 100_000,
    f'{{"id": "{ID}", "x": {"[" * 900}{"]" * 900}}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "x": {"[" * 900}{"]" * 900}}}',
    f'{{"schema_version": "1.{"9" * 5000}", "id": "{ID}", "x": 1}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": [5, null, [], {{}}, {{"kind": []}}, {{"kind": null}}]}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": {{"kind": "poll"}}}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": [{{"kind": "poll", "text": "a\\u0000", "origin": "x"}}]}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": [{{"kind": "list", "items": [{{"text": "a", "b": 1}}]}}]}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": [{{"kind": "list", "items": [{{"kind": "a"}}]}}]}}',
    f'{{"schema_version": "{_NEWER}", "id": "{ID}", "body": [{{"kind": "list", "items": "ab"}}]}}',
    f'{{"id": "{ID}", "body": [{{"kind": "list", "items": {{"text": "a"}}}}]}}',
    f'{{"id": "{ID}", "body": [{{"kind": "list", "items": 5}}]}}',
    f'{{"id": "{ID}", "body": [{{"kind": "table", "text": "a", "origin": [[0, 99999999999999999999]]}}]}}',
    f'{{"id": "{ID}", "": {{"": {{"": 1}}}}}}',
    "\ufeff\ufeff{}",
)


@pytest.mark.parametrize("source", _HOSTILE, ids=range(len(_HOSTILE)))
def test_hostile_json_is_a_document_or_a_read_error(source: str) -> None:
    for given_as in (source, source.encode()):
        assert isinstance(_outcome(given_as), (Document, newsdoc.ReadError))


@given(st.binary(max_size=40))
def test_any_bytes_are_a_document_or_a_read_error(source: bytes) -> None:
    assert isinstance(_outcome(source), (Document, newsdoc.ReadError))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.sampled_from(("poll", "list")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("kind", "text", "items", "marks", "origin", "people", "name", "x", *Document.model_fields)
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    fields=st.dictionaries(
        st.sampled_from(("x", "body", "headline", "byline", "notes", "version")), _VALUES, max_size=3
    ),
    version=st.sampled_from((SCHEMA_VERSION, _NEWER)),
)
def test_any_values_are_a_document_or_a_read_error(fields: dict[str, object], version: str) -> None:
    source = json.dumps({"schema_version": version, "id": ID, **fields})
    assert isinstance(_outcome(source), (Document, newsdoc.ReadError))


@given(document=DOCUMENTS, at=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_damaged_byte_leaves_a_document_or_a_read_error(document: Document, at: int, byte: int) -> None:
    damaged = bytearray(newsdoc.export(document, "json"))
    damaged[at % len(damaged)] = byte
    assert isinstance(_outcome(bytes(damaged)), (Document, newsdoc.ReadError))
