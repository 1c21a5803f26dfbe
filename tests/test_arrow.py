"""`newsdoc.arrow`: rows with texts in, the same rows with documents and exports out, and no row that costs the others."""

import importlib
import json
import pickle
import sys
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from conftest import SEEDS
from hypothesis import given
from strategies import DOCUMENTS

import newsdoc
from newsdoc import model, registry
from newsdoc.readers.plaintext import PlaintextOptions
from newsdoc.testing import showcase
from newsdoc.writers.json import JsonOptions

pa = pytest.importorskip("pyarrow", reason="needs pyarrow, of the extra `arrow`")

from newsdoc.arrow import DOCUMENT, BatchFunction, ddl, export_batches, parse_batches, rows  # noqa: E402
from newsdoc.arrow import batches as batches_module  # noqa: E402

_STORY = "BERLIN, May 5 (dpa) -- It rained over the valley on Monday and the river rose, the mayor of the town said.\n"
_OTHER = "Bridge opens\n\nBy Ann Lee\n\nThe bridge was opened on Monday after three years of work, officials said.\n"
# What of the model has no column: what only the native JSON keeps.
_LEFT_OUT = {"schema_version", "origin", "marks", "items"}


def _expected(document: newsdoc.Document) -> dict[str, Any]:
    """The document as the columns should have it, made from its JSON."""
    value = json.loads(newsdoc.export(document, "json", report=newsdoc.ignore))
    row: dict[str, Any] = _of_type(value, DOCUMENT)
    captions = [block for block in value["body"] if block["kind"] == "caption"]
    return {**row, "captions": _of_type(captions, DOCUMENT.field("captions").type)}


def _of_type(value: Any, type: Any) -> Any:
    if value is None:
        return None
    if isinstance(type, pa.ListType):
        return [_of_type(each, type.value_type) for each in value]
    if isinstance(type, pa.StructType):
        fields = {**value, "day": value["value"][:10] if len(value.get("value") or "") >= 10 else None}
        return {field.name: _of_type(fields.get(field.name), field.type) for field in type}
    return value["text"] if isinstance(value, dict) else value


def _plain(row: Any) -> Any:
    """A row of Arrow with its days as they are written."""
    return json.loads(json.dumps(row, default=lambda day: day.isoformat()))


def _table(*texts: Any, type: Any = None, **columns: Any) -> Any:
    return pa.table({"text": pa.array(texts, type), **columns})


def test_a_row_has_what_the_document_has(seed: Any) -> None:
    texts = [*(path.read_text(encoding="utf-8") for path in SEEDS), _STORY, _OTHER, "", "(more)"]
    table = parse_batches()(_table(*texts))
    assert table.schema.names == ["text", "document", "error"]
    assert table["error"].to_pylist() == [None] * len(texts)
    for text, row in zip(texts, table["document"].to_pylist(), strict=True):
        assert _plain(row) == _expected(newsdoc.parse(text))


def test_typed_columns_are_there_to_be_asked_for() -> None:
    (row,) = parse_batches()(_table(SEEDS[0].read_text(encoding="utf-8")))["document"].to_pylist()
    assert str(row["date"]["day"]) == "2025-05-09"
    assert row["language"] == "en"
    assert row["headline"] is None
    assert row["captions"][0]["credit"]["agency"] == "Xinhua"
    assert row["captions"][0]["credit"]["people"][0]["name"] == "Zhai Jianlan"
    assert [block["kind"] for block in row["body"]] == ["caption", *["paragraph"] * 17]


@given(document=DOCUMENTS)
def test_any_document_has_its_row(document: newsdoc.Document) -> None:
    table = parse_batches(reader="json")(_table(newsdoc.export(document, "json", report=newsdoc.ignore)))
    table.validate(full=True)
    assert table["error"].to_pylist() == [None]
    assert _plain(table["document"].to_pylist()) == [_expected(document)]


def test_a_row_has_every_field_of_the_model() -> None:
    (row,) = parse_batches(reader="json")(_table(newsdoc.export(showcase(), "json")))["document"].to_pylist()
    assert _plain(row) == _expected(showcase())
    assert {name for name, value in row.items() if not value} <= {"source"}


@pytest.mark.parametrize(
    ("node", "type"),
    [
        (model.Document, DOCUMENT),
        (model.Date, DOCUMENT.field("date").type),
        (model.Byline, DOCUMENT.field("byline").type),
        (model.Person, DOCUMENT.field("byline").type.field("people").type.value_type),
        (model.Dateline, DOCUMENT.field("dateline").type),
        (model.Caption, DOCUMENT.field("captions").type.value_type),
        (model.Credit, DOCUMENT.field("captions").type.value_type.field("credit").type),
        (model.Subheading, DOCUMENT.field("body").type.value_type),
        (model.Note, DOCUMENT.field("notes").type.value_type),
        (model.Concept, DOCUMENT.field("subjects").type.value_type),
        (model.Rights, DOCUMENT.field("rights").type),
        (model.Related, DOCUMENT.field("related").type.value_type),
        (model.SourceInfo, DOCUMENT.field("source").type),
    ],
)
def test_a_field_of_the_model_has_a_column_or_is_known_to_have_none(node: Any, type: Any) -> None:
    computed = {"captions", "day"}
    left_out = _LEFT_OUT | ({"kind"} if node is model.Caption else set())
    assert {field.name for field in type} - computed == node.model_fields.keys() - left_out


@pytest.mark.parametrize("name", newsdoc.formats().writers)
def test_an_export_is_what_convert_gives(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1746784800")
    table = export_batches(to=name, report=newsdoc.ignore)(_table(_STORY, _OTHER))
    assert table.schema.names == ["text", "exports", "error"]
    assert table["exports"].to_pylist() == [
        {name: newsdoc.convert(text, name, report=newsdoc.ignore)} for text in (_STORY, _OTHER)
    ]


def test_several_exports_have_options_of_their_own() -> None:
    options = {"json": JsonOptions(indent=True), "newsml-g2": {"item_time": "2025-05-09T10:00:00Z"}, "text": None}
    (row,) = export_batches(to=options, report=newsdoc.ignore)(_table(_STORY))["exports"].to_pylist()
    assert row == {
        name: newsdoc.convert(_STORY, name, writer_options=each, report=newsdoc.ignore)
        for name, each in options.items()
    }
    assert list(row) == list(options)


def test_json_carries_a_document_from_one_job_to_the_next() -> None:
    first = parse_batches(to="json")(_table(_STORY, None))
    kept = pa.table(
        {"name": ["a", "b"], "json": pa.array([row and row["json"] for row in first["exports"].to_pylist()])}
    )
    second = export_batches(text="json", reader="json", to=["text"])(kept)
    assert second["exports"].to_pylist() == [{"text": newsdoc.convert(_STORY, "text")}, None]
    assert second["error"].to_pylist() == [None, "the text is null"]


@pytest.mark.parametrize(
    "type",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int32(), pa.string()),
        pa.dictionary(pa.uint8(), pa.large_string()),
        pa.binary(),
        pa.large_binary(),
        pa.binary_view(),
        pa.dictionary(pa.int8(), pa.binary()),
    ],
    ids=str,
)
def test_texts_may_be_encoded_in_any_way(type: Any) -> None:
    texts = pa.array([_STORY, _OTHER, None, _STORY])
    kind = type.value_type if isinstance(type, pa.DictionaryType) else type
    column = texts.cast(pa.binary()).cast(kind) if "binary" in str(kind) else texts.cast(kind)
    encoded = column.dictionary_encode().cast(type) if kind is not type else column
    assert encoded.type == type
    table = parse_batches()(pa.table({"text": encoded}))
    assert table["text"].type == type
    plain = parse_batches()(pa.table({"text": texts}))
    assert table.select(["document", "error"]) == plain.select(["document", "error"])


def test_bytes_of_a_fixed_length_are_a_text_too() -> None:
    assert parse_batches()(_table(b"It rained.", type=pa.binary(10)))["error"].to_pylist() == [None]


def test_an_extension_type_is_read_as_what_it_stores() -> None:
    class Story(pa.ExtensionType):
        def __init__(self) -> None:
            super().__init__(pa.string(), "example.story")

        def __arrow_ext_serialize__(self) -> bytes:
            return b""

    column = pa.ExtensionArray.from_storage(Story(), pa.array([_STORY]))
    assert parse_batches()(pa.table({"text": column}))["error"].to_pylist() == [None]


def test_bytes_are_read_as_parse_reads_them() -> None:
    raw = ["Caf\u00e9 au lait.".encode("cp1252"), "\ufeffIt rained.".encode("utf-16")]
    problems: list[newsdoc.Diagnostic] = []
    rows = parse_batches(report=problems.append)(_table(*raw))["document"].to_pylist()
    assert [_plain(row) for row in rows] == [_expected(newsdoc.parse(each, report=newsdoc.ignore)) for each in raw]
    assert [problem.code for problem in problems] == ["encoding-assumed"]


def test_a_string_that_is_no_utf_8_is_read_as_its_bytes() -> None:
    raw = b"Caf\xe9 au lait."
    strings = pa.StringArray.from_buffers(
        1, pa.py_buffer(b"\0\0\0\0" + len(raw).to_bytes(4, "little")), pa.py_buffer(raw)
    )
    (row,) = parse_batches(report=newsdoc.ignore, keep=())(pa.table({"text": strings}))["document"].to_pylist()
    assert row["body"][0]["text"] == "Caf\u00e9 au lait."
    assert row["source"]["encoding"] == "cp1252"


def test_a_string_is_text_whatever_the_encoding_of_bytes_would_be() -> None:
    (row,) = parse_batches(reader_options={"encoding": "utf-16"})(_table("It rained."))["document"].to_pylist()
    assert row["body"][0]["text"] == "It rained."


def _fails(table: Any, *errors: str | None, **options: Any) -> None:
    result = parse_batches(**options)(table)
    result.validate(full=True)
    assert [error and error.partition("\n")[0] for error in result["error"].to_pylist()] == [*errors]
    assert result["document"].is_null().to_pylist() == [error is not None for error in errors]
    if "to" in options:
        assert result["exports"].is_null().to_pylist() == [error is not None for error in errors]
    assert result["text"] == table["text"]


def test_a_null_has_an_error() -> None:
    _fails(_table(_STORY, None), None, "the text is null", to="json")
    _fails(_table(None, None), "the text is null", "the text is null", to="json")


@pytest.mark.parametrize(
    "type", [pa.int64(), pa.bool_(), pa.list_(pa.string()), pa.dictionary(pa.int8(), pa.int64())], ids=str
)
def test_a_column_of_a_wrong_type_has_an_error_in_each_row(type: Any) -> None:
    error = f"the column 'text' is of type {type}, which is neither strings nor binary values"
    _fails(pa.table({"text": pa.nulls(2, type)}), error, error, to="json")


def test_what_cannot_be_read_has_the_error_of_the_reader() -> None:
    good = newsdoc.convert(_STORY, "json")
    _fails(
        _table(good, b"\xff", b"{", b"[]", b'{"schema_version": "9.0"}', good),
        None,
        "<source>:1:1: byte 0 is not UTF-8, which JSON requires (invalid start byte)",
        "<source>:1:2: this is not JSON: unexpected end of data",
        "<source>:1:1: a newsdoc document is a JSON object, not list",
        "<source>:1:1: the document has schema_version '9.0', this newsdoc reads "
        f"{model.SCHEMA_VERSION!r}; read it with a newsdoc that reads schema 9",
        None,
        reader="json",
        report=newsdoc.ignore,
    )


def test_a_number_that_no_column_takes_has_an_error() -> None:
    documents = [newsdoc.Document(id="urn:example:rain", version=version) for version in (2**63 - 1, 2**63)]
    _fails(
        _table(*(newsdoc.export(document, "json") for document in documents)),
        None,
        "9223372036854775808 is more than an Arrow column of integers takes",
        reader="json",
    )


def test_a_warning_is_an_error_if_the_report_is_strict() -> None:
    _fails(_table(_STORY.encode(), b"caf\xe9"), None, newsdoc_strict_message(), report=newsdoc.strict)


def newsdoc_strict_message() -> str:
    with pytest.raises(newsdoc.StrictError) as caught:
        newsdoc.parse(b"caf\xe9", report=newsdoc.strict)
    return str(caught.value).partition("\n")[0]


def _writing(monkeypatch: pytest.MonkeyPatch, write: Any) -> None:
    """Make `write` the function of a format called `broken`."""
    broken = newsdoc.Writer(write=write, options=JsonOptions, media_type="text/plain", suffix=".txt")
    known = registry.writer
    monkeypatch.setattr(registry, "writer", lambda name: broken if name == "broken" else known(name))


@pytest.mark.parametrize(
    ("raised", "error"),
    [
        (newsdoc.WriteError("broken", "it will not do"), str(newsdoc.WriteError("broken", "it will not do"))),
        (KeyError("pipe"), "KeyError: 'pipe'"),
        (RecursionError("too deep"), "RecursionError: too deep"),
        (StopIteration(), "StopIteration: "),
        (ValueError("\ud800\x00 here"), "ValueError: \ufffd\ufffd here"),
    ],
)
def test_a_row_that_cannot_be_written_has_the_error_of_the_writer(
    monkeypatch: pytest.MonkeyPatch, raised: Exception, error: str
) -> None:
    def write(document: newsdoc.Document, options: JsonOptions, report: newsdoc.Report) -> bytes:
        if "river" in document.text:
            raise raised
        return b"written"

    _writing(monkeypatch, write)
    _fails(_table(_OTHER, _STORY, _OTHER), None, error, None, to=("json", "broken"))


def test_a_text_or_an_export_that_no_column_takes_has_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_LARGEST_TEXT", 20)
    _fails(
        _table("a" * 20, "a" * 21),
        None,
        "the text has 21 characters, more than the 20 that an Arrow column takes; convert it alone",
    )
    _fails(_table(b"a" * 21), "there are 21 bytes, more than the 20 that an Arrow column takes; convert it alone")
    _writing(monkeypatch, lambda document, options, report: b"b" * len(document.text))
    monkeypatch.setattr(rows, "_LARGEST_EXPORT", 10)
    _fails(
        _table("a" * 10, "a" * 11),
        None,
        "there are 11 bytes, more than the 10 that an Arrow column takes; convert it alone",
        to="broken",
    )


def test_the_sizes_that_are_allowed_fit_into_a_column() -> None:
    """A batch is ended by the row that makes it too large; a character may take four bytes."""
    held = 2 * batches_module._BYTES
    assert 4 * (held + rows._LARGEST_TEXT) < 2**31
    assert held + rows._LARGEST_EXPORT < 2**31


def test_names_and_languages_come_from_columns() -> None:
    table = _table(_STORY, _STORY, _STORY, path=["a.txt", None, "c.txt"], tongue=["de", None, "not a language"])
    options = {"reader_options": {"name": "unnamed", "language": "fr"}}
    result = parse_batches(name="path", language="tongue", **options)(table)
    documents = result["document"].to_pylist()
    assert [row and (row["source"]["name"], row["language"]) for row in documents] == [
        ("a.txt", "de"),
        ("unnamed", "fr"),
        None,
    ]
    assert result["error"].to_pylist()[2].startswith("options of 'plaintext': language: ")


@pytest.mark.parametrize("type", [pa.int8(), pa.uint64(), pa.dictionary(pa.int8(), pa.int64())], ids=str)
def test_names_may_be_integers(type: Any) -> None:
    result = parse_batches(name="number")(_table(_STORY, _STORY, number=pa.array([7, None], type)))
    assert [row["source"]["name"] for row in result["document"].to_pylist()] == ["7", None]


@pytest.mark.parametrize(("option", "taken"), [("name", "strings, integers"), ("language", "strings")])
def test_a_column_of_a_wrong_type_is_named_in_each_row(option: str, taken: str) -> None:
    error = f"the column 'number' is of type double, which is neither {taken} nor binary values"
    _fails(_table(_STORY, number=[7.0]), error, **{option: "number"})


def test_errors_name_the_row() -> None:
    table = _table(b"{", path=["a.json"])
    assert parse_batches(reader="json", name="path")(table)["error"][0].as_py().startswith("a.json:1:2: ")


def test_other_columns_are_kept_as_they_are() -> None:
    other = {
        "key": pa.chunked_array([[3, 1], [2]]),
        "when": pa.array([1, 2, None], pa.timestamp("ns", "UTC")),
        "tags": pa.array([["a"], [], None]),
        "house": pa.array(["x", "y", "x"]).dictionary_encode(),
    }
    table = pa.table({"text": pa.chunked_array([[_STORY], [None, _OTHER]]), **other})
    assert parse_batches()(table).select(table.schema.names) == table
    result = parse_batches(keep=["house", "key"])(table)
    assert result.schema.names == ["house", "key", "document", "error"]
    assert result["key"].to_pylist() == [3, 1, 2]


def test_chunks_come_out_in_their_order() -> None:
    table = pa.table(
        {"text": pa.chunked_array([[f"Story {number}."] * size for number, size in enumerate((1, 0, 3, 2))])}
    )
    for result in (parse_batches()(table), pa.Table.from_batches(parse_batches(table.to_batches()))):
        assert [row["body"][0]["text"] for row in result["document"].to_pylist()] == table["text"].to_pylist()


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 1023, 1024, 1025, 2048])
def test_no_row_is_lost_where_batches_are_cut(count: int) -> None:
    table = pa.table({"text": [None] * count, "key": range(count)})
    batches = list(parse_batches(table.to_batches() or [pa.RecordBatch.from_pydict({"text": [], "key": []})]))
    assert max(batch.num_rows for batch in batches) <= 1024
    assert [key for batch in batches for key in batch["key"].to_pylist()] == list(range(count))
    assert len(batches) == max(1, -(-count // 1024))


def test_rows_are_read_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_ROWS_READ", 3)
    names = [f"{number}.txt" for number in range(8)]
    table = _table(*[_STORY, _OTHER] * 4, name=pa.array(names).dictionary_encode())
    (whole,) = parse_batches(table.to_batches(), name="name")
    assert [row["source"]["name"] for row in whole["document"].to_pylist()] == names
    assert [row["id"] for row in whole["document"].to_pylist()] == [
        newsdoc.parse(text).id for text in (_STORY, _OTHER)
    ] * 4


def test_large_rows_make_small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches_module, "_BYTES", 2000)
    table = pa.table({"text": ["It rained. " * 30] * 40})
    assert [batch.num_rows for batch in parse_batches(table.to_batches())] == [7, 7, 7, 7, 7, 5]


def test_what_is_empty_gives_what_is_empty_with_all_columns() -> None:
    function = parse_batches(to="json")
    table = _table(type=pa.string())
    schema = function.schema(table.schema)
    assert schema.names == ["text", "document", "exports", "error"]
    assert function(table).schema == schema
    assert function(table).num_rows == 0
    assert list(function([])) == []
    (batch,) = function([pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())})])
    assert (batch.schema, batch.num_rows) == (schema, 0)


def test_batches_are_converted_as_they_are_asked_for() -> None:
    asked: list[int] = []

    def source() -> Iterator[Any]:
        for number in range(3):
            asked.append(number)
            yield from _table(_STORY).to_batches()

    results = parse_batches(source())
    assert asked == []
    next(results)
    assert asked == [0]


def test_a_stream_gives_a_stream() -> None:
    table = _table(_STORY, None)
    expected = parse_batches()(table)
    result = parse_batches()(table.to_reader())
    assert isinstance(result, pa.RecordBatchReader)
    assert result.read_all() == expected
    assert parse_batches()(table.to_batches()[0]).read_all() == expected


def test_a_stream_may_be_that_of_another_library() -> None:
    class Rows:
        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
            return _table(_STORY).__arrow_c_stream__(requested_schema)

    assert parse_batches()(Rows()).read_all() == parse_batches()(_table(_STORY))


class _Series:
    """A column of another library."""

    def __init__(self, values: Any) -> None:
        self._values = values

    def __arrow_c_array__(self, requested_schema: object | None = None) -> object:
        return self._values.__arrow_c_array__(requested_schema)


@pytest.mark.parametrize(
    "column", [pa.array, lambda texts: pa.chunked_array([texts[:1], texts[1:]]), lambda texts: _Series(pa.array(texts))]
)
def test_a_column_gives_a_column(column: Any) -> None:
    function = parse_batches(text="body", to="json", keep=["body"])
    result = function(column([_STORY, None]))
    assert result.type == pa.struct(function.schema())
    table = parse_batches(to="json", keep=())(_table(_STORY, None))
    assert result.to_pylist() == table.to_pylist()


def test_a_column_without_values_gives_one() -> None:
    function = parse_batches()
    for empty in (pa.array([], pa.string()), pa.chunked_array([], pa.string())):
        assert function(empty).type == pa.struct(function.schema())
        assert len(function(empty)) == 0


def test_a_column_alone_has_no_names() -> None:
    with pytest.raises(newsdoc.OptionsError, match="name: no column is called 'path'"):
        parse_batches(name="path")(pa.array([_STORY]))


@pytest.mark.parametrize("function", [BatchFunction.__call__, BatchFunction.schema, parse_batches, export_batches, ddl])
def test_annotations_can_be_evaluated(function: Any) -> None:
    """As some engines do to find out what a function takes."""
    assert "return" in get_type_hints(function)


def test_a_function_crosses_to_other_processes_with_its_options() -> None:
    function = parse_batches(
        to={"json": JsonOptions(indent=True), "text": None},
        text="body",
        keep=("body",),
        reader_options=PlaintextOptions(language="de"),
        report=newsdoc.strict,
    )
    again = pickle.loads(pickle.dumps(function))
    table = pa.table({"body": [_STORY, None]})
    assert again(table) == function(table)
    assert again.schema() == function.schema()
    assert "\n  " in again(table)["exports"].to_pylist()[0]["json"].decode()


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"to": "jsn"}, newsdoc.UnknownFormatError, "did you mean 'json'"),
        ({"reader": "plain"}, newsdoc.UnknownFormatError, "did you mean 'plaintext'"),
        ({"to": {"json": {"indnt": True}}}, newsdoc.OptionsError, "options of 'json': indnt: there is no such option"),
        ({"reader_options": {"langage": "de"}}, newsdoc.OptionsError, "options of 'plaintext': langage: "),
        ({"reader_options": JsonOptions()}, newsdoc.OptionsError, "expected PlaintextOptions or a mapping"),
        ({"reader": "json", "language": "tongue"}, newsdoc.OptionsError, "options of 'json': language: "),
        ({"txt": "body"}, TypeError, "txt"),
        ({"text": 5}, newsdoc.OptionsError, "text: a column is called by a string, not 5"),
        ({"text": None}, newsdoc.OptionsError, "text: a column is called by a string, not None"),
        ({"name": 5}, newsdoc.OptionsError, "name: a column is called by a string, not 5"),
        ({"name": 0}, newsdoc.OptionsError, "name: a column is called by a string, not 0"),
        ({"language": b"tongue"}, newsdoc.OptionsError, "language: a column is called by a string, not b'tongue'"),
        ({"keep": [1]}, newsdoc.OptionsError, r"keep: columns are called by a sequence of strings, not \[1\]"),
        ({"keep": "text"}, newsdoc.OptionsError, "keep: columns are called by a sequence of strings, not 'text'"),
    ],
)
def test_wrong_options_are_told_where_the_job_is_made(options: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        parse_batches(**options)


def test_an_export_needs_a_format() -> None:
    with pytest.raises(newsdoc.OptionsError, match="to: name at least one format"):
        export_batches(to=())


@pytest.mark.parametrize(
    ("names", "options", "message"),
    [
        (["body"], {}, r"text: no column is called 'text' \(there are: body\)"),
        ([], {}, r"text: no column is called 'text' \(there are: none\)"),
        (["text", "text"], {}, "text: 2 columns are called 'text'"),
        (["text"], {"keep": ["key"]}, "keep: no column is called 'key'"),
        (["text"], {"name": "path"}, "name: no column is called 'path'"),
        (["text", "error"], {}, "error would be there twice; rename or leave out the input's"),
    ],
)
def test_columns_that_do_not_fit_are_told_before_any_row(names: list[str], options: Any, message: str) -> None:
    schema = pa.schema([(name, pa.string()) for name in names])
    empty = pa.RecordBatch.from_arrays([pa.array([], pa.string()) for _ in names], schema=schema)
    function = parse_batches(**options)
    with pytest.raises(newsdoc.OptionsError, match=message):
        function.schema(schema)
    with pytest.raises(newsdoc.OptionsError, match=message):
        next(function([empty]))


def test_a_column_that_is_left_out_may_have_any_name() -> None:
    assert parse_batches(keep=["text"])(_table(_STORY, error=["old"])).schema.names == ["text", "document", "error"]


def test_the_schema_without_columns_is_what_is_added() -> None:
    assert parse_batches(keep=["key"]).schema().names == ["document", "error"]
    assert export_batches(to=["json", "newsml-g2"]).schema() == pa.schema(
        [("exports", pa.struct([("json", pa.binary()), ("newsml-g2", pa.binary())])), ("error", pa.string())]
    )


def test_ddl_quotes_every_name() -> None:
    schema = pa.schema([("a`b", pa.struct([("c-d", pa.list_(pa.date32())), ("e", pa.int64())])), ("f", pa.int32())])
    assert ddl(schema) == "`a``b` STRUCT<`c-d`: ARRAY<DATE>, `e`: BIGINT>, `f` INT"
    assert export_batches(to=["newsml-g2"]).ddl() == "`exports` STRUCT<`newsml-g2`: BINARY>, `error` STRING"


def test_called_without_rows_the_functions_give_functions() -> None:
    assert isinstance(parse_batches(), BatchFunction)
    assert isinstance(export_batches(to="json"), BatchFunction)


@pytest.mark.parametrize(
    ("absent", "message"),
    [
        ("pyarrow", r"newsdoc.arrow needs pyarrow: pip install 'newsdoc\[arrow\]'"),
        ("newsdoc.options", "newsdoc.options"),
    ],
)
def test_without_pyarrow_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, absent: str, message: str
) -> None:
    for name in [name for name in sys.modules if name.startswith("newsdoc.arrow")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, absent, None)
    with pytest.raises(ModuleNotFoundError, match=message):
        importlib.import_module("newsdoc.arrow")
