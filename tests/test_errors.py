"""Errors: one tree, drawn where it is defined; all pickle; each says where and what to do; none is somebody else's."""

import dataclasses
import encodings.aliases
import inspect
import json
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import Field, model_validator

import newsdoc
from newsdoc import errors

_PLACE = newsdoc.Place("bridge.txt", newsdoc.Position(12, 2, 5), "the bridge", 4)
_EXAMPLES: tuple[errors.NewsdocError, ...] = (
    errors.NewsdocError("no reason"),
    errors.UnknownFormatError("writer", "jsn", ("json", "text")),
    errors.PluginError("shout", "it cannot be loaded", ("loud", "louder")),
    errors.OptionsError("json", (("indent", "not a truth value"), ("", "the two do not fit"))),
    errors.ReadError("nothing can be made of it", (12, 13), _PLACE),
    errors.SourceError("no such file", place=_PLACE),
    errors.DecodeError("not UTF-8", "utf-8", 12, (12, 13), _PLACE),
    errors.ParseError("not JSON", (12, 13)),
    errors.WriteError("newsml-g2", "it has no date"),
    errors.SchemaError(Path("item.xsd"), "it is no XML Schema"),
    errors.MissingPackageError("jsonschema-rs", "validate"),
    errors.StrictError(newsdoc.Diagnostic(newsdoc.Code.EMPTY_SOURCE, "no text", span=(0, 0), place=_PLACE)),
    errors.RunError("the disk is full"),
    errors.WorkerError("it died"),
    errors.OutputError("cannot write bridge.json"),
)
_LINE = re.compile(r"(?P<indent> *)(?P<name>\w+)(?: \((?P<builtin>\w+)\))?(?: +(?P<about>.+))?")

each_example = pytest.mark.parametrize("error", _EXAMPLES, ids=lambda error: type(error).__name__)


def _drawing() -> list[re.Match[str]]:
    drawn = (errors.__doc__ or "").split("```")[1].strip("\n").split("\n")
    return [found for line in drawn if (found := _LINE.fullmatch(line))]


_DRAWN_ATTRIBUTES = [
    (line["name"], names)
    for line in _drawing()
    if all(map(str.isidentifier, names := (line["about"] or "").split(", ")))
]


def _drawn_bases() -> dict[str, tuple[str, ...]]:
    """Each name of the drawing to the names of its bases."""
    bases: dict[str, tuple[str, ...]] = {}
    above: list[str] = []
    for line in _drawing():
        depth = len(line["indent"]) // 2
        parent = above[depth - 1] if depth else "Exception"
        bases[line["name"]] = (parent, *filter(None, [line["builtin"]]))
        above[depth:] = [line["name"]]
    return bases


def _classes() -> dict[str, type[Exception]]:
    members = inspect.getmembers(errors, inspect.isclass)
    return {name: each for name, each in members if issubclass(each, Exception) and each.__module__ == errors.__name__}


def test_the_drawing_of_the_errors_is_the_tree_of_their_classes() -> None:
    tree = {name: tuple(base.__name__ for base in each.__bases__) for name, each in _classes().items()}
    assert _drawn_bases() == tree


@pytest.mark.parametrize(("name", "attributes"), _DRAWN_ATTRIBUTES, ids=str)
def test_an_error_has_the_attributes_that_the_drawing_names(name: str, attributes: list[str]) -> None:
    error = next(each for each in _EXAMPLES if type(each).__name__ == name)
    assert [attribute for attribute in attributes if not hasattr(error, attribute)] == []


def test_there_is_an_example_of_every_error() -> None:
    assert {type(error) for error in _EXAMPLES} == set(_classes().values())


@each_example
def test_an_error_pickles(error: errors.NewsdocError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert (str(copy), copy.args, vars(copy)) == (str(error), error.args, vars(error))


def test_an_error_keeps_its_place_when_it_comes_from_another_process() -> None:
    with pytest.raises(newsdoc.ParseError) as caught:
        newsdoc.parse(b'{\n"a" 1}', "json", options={"name": "bridge.json"})
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.place == caught.value.place
    assert str(copy).startswith("bridge.json:2:5: ")


@each_example
def test_an_error_says_something(error: errors.NewsdocError) -> None:
    assert str(error)
    assert "object at 0x" not in str(error)


def test_a_read_error_shows_place_message_line_and_caret_as_a_compiler_does() -> None:
    error = errors.ParseError("it has no arch", (12, 18), _PLACE)
    assert str(error) == "bridge.txt:2:5: it has no arch\nthe bridge\n    ^"


def test_a_read_error_without_a_place_is_its_message() -> None:
    assert str(errors.ReadError("it has no arch")) == "it has no arch"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=ascii)
def test_a_fault_in_json_is_shown_where_it_stands(mark: str, line_end: str) -> None:
    source = f'{mark}{{{line_end}  "id": "urn:a:\U0001f327",{line_end} "\U0001f327": ]{line_end}}}'.encode()
    with pytest.raises(newsdoc.ParseError) as caught:
        newsdoc.parse(source, "json", options={"name": "rain.json"})
    first, excerpt, caret = str(caught.value).split("\n")
    assert first.startswith("rain.json:3:7: this is not JSON")
    assert (excerpt, excerpt[caret.index("^")]) == (' "\U0001f327": ]', "]")


def test_a_source_without_a_name_is_called_source() -> None:
    with pytest.raises(newsdoc.ParseError, match=r"^<source>:1:1: "):
        newsdoc.parse(b"[]", "json")


def test_a_missing_file_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "absent.txt"
    with pytest.raises(newsdoc.SourceError) as caught:
        newsdoc.parse(path)
    assert str(caught.value).startswith(f"{path}:1:1: cannot read the file: ")
    assert "give the path of a readable file" in str(caught.value)


def test_json_that_is_not_utf_8_names_the_byte() -> None:
    with pytest.raises(newsdoc.DecodeError, match="byte 8 is not UTF-8") as caught:
        newsdoc.parse(b'{"id": "\xe4\xff"}', "json")
    assert (caught.value.encoding, caught.value.byte_offset) == ("utf-8", 8)


def test_an_error_below_is_chained() -> None:
    with pytest.raises(newsdoc.ParseError) as caught:
        newsdoc.parse(b"{", "json")
    assert isinstance(caught.value.__cause__, ValueError)


def _newer(**fields: object) -> dict[str, object]:
    return {"schema_version": "1.999", "id": "urn:example:rain", **fields}


_BAD_CALLS: dict[str, Callable[[Path], object]] = {
    "missing file": lambda folder: newsdoc.parse(folder / "absent"),
    "folder": newsdoc.parse,
    "file below a file": lambda folder: newsdoc.parse(folder / "file" / "below"),
    "NUL in a path": lambda _: newsdoc.parse(Path("a\0b")),
    "long path": lambda folder: newsdoc.parse(folder / ("a" * 9999)),
    "number": lambda _: newsdoc.parse(7),  # type: ignore[call-overload]
    "nothing": lambda _: newsdoc.parse(None),  # type: ignore[call-overload]
    "bytearray": lambda _: newsdoc.parse(bytearray(b"rain")),  # type: ignore[call-overload]
    "unknown encoding": lambda _: newsdoc.parse(b"rain", options={"encoding": "klingon"}),
    "NUL in an encoding": lambda _: newsdoc.parse(b"rain", options={"encoding": "utf\0"}),
    "unknown reader": lambda _: newsdoc.parse(b"rain", "plain"),
    "unknown writer": lambda _: newsdoc.convert(b"rain", "newsml"),
    "empty name": lambda _: newsdoc.convert(b"rain", ""),
    "unknown option": lambda _: newsdoc.parse(b"rain", options={"colour": "red"}),
    "option of a wrong type": lambda _: newsdoc.parse(b"rain", options={"language": 7}),
    "option that is illegal": lambda _: newsdoc.parse(b"rain", options={"language": "not a tag"}),
    "options of another reader": lambda _: newsdoc.parse(b"{}", "json", options={"language": "en"}),
    "options that are none": lambda _: newsdoc.parse(b"rain", options=7),  # type: ignore[call-overload]
    "unknown writer option": lambda _: newsdoc.convert(b"rain", "json", writer_options={"indents": True}),
    "illegal writer option": lambda _: newsdoc.convert(b"rain", "json", writer_options={"indent": "perhaps"}),
    "option names that are no text": lambda _: newsdoc.convert(b"rain", "json", writer_options={7: 7}),  # type: ignore[dict-item]
    "two options that do not fit": lambda _: newsdoc.convert(
        b"rain", "newsml-g2", writer_options={"authority": "example.org"}
    ),
    "guid without a date": lambda _: newsdoc.convert(
        b"rain", "newsml-g2", writer_options={"authority": "example.org", "scheme": "newsml"}
    ),
    "empty json": lambda _: newsdoc.parse(b"", "json"),
    "broken json": lambda _: newsdoc.parse(b"{", "json"),
    "deep json": lambda _: newsdoc.parse(b'{"a":' * 5000, "json"),
    "deep json array": lambda _: newsdoc.parse(b"[" * 5000 + b"]" * 5000, "json"),
    "json array": lambda _: newsdoc.parse(b"[]", "json"),
    "surrogate in json": lambda _: newsdoc.parse('{"a": "\ud800"}', "json"),
    "escaped surrogate in json": lambda _: newsdoc.parse(rb'{"id": "\ud800"}', "json"),
    "another json": lambda _: newsdoc.parse(b'{"rain": true}', "json"),
    "json in cp1252": lambda _: newsdoc.parse(b'{"id": "\xe4"}', "json"),
}


@pytest.mark.parametrize("name", _BAD_CALLS)
def test_whatever_is_wrong_the_error_is_newsdocs_own(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(newsdoc.NewsdocError) as caught:
        _BAD_CALLS[name](tmp_path)
    assert type(caught.value) is not newsdoc.NewsdocError
    assert str(caught.value)


@pytest.mark.parametrize(
    "fields",
    [
        {"schema_version": None},
        {"schema_version": 7},
        {"schema_version": "2.0"},
        {"schema_version": "1.999", "id": 7},
        {"body": 7},
        {"body": {"kind": "paragraph"}},
        {"body": [7]},
        {"body": [{}]},
        {"body": [{"kind": "list"}]},
        {"body": [{"kind": "list", "items": 7}]},
        {"body": [{"kind": "list", "items": [7]}]},
        {"body": [{"kind": "paragraph", "text": "rain", "marks": [{"kind": "strong"}]}]},
        {"body": [{"kind": "paragraph", "text": "rain", "origin": [[2, -1]]}]},
        {"version": 10**30},
        _newer(body=[{"kind": "poll", "text": 7, "origin": "rain"}]),
        _newer(body=7, rain=True),
    ],
    ids=str,
)
def test_json_that_is_no_document_is_a_parse_error(fields: dict[str, object]) -> None:
    source = json.dumps({"id": "urn:example:rain", **fields})
    with pytest.raises(newsdoc.ParseError):
        newsdoc.parse(source, "json")


@pytest.mark.parametrize(
    "block",
    [
        {"kind": "poll", "text": "rain"},
        {"kind": "poll"},
        {"kind": "paragraph", "text": "rain", "colour": "red"},
        {"kind": "paragraph", "text": "rain", "marks": [{"kind": "strike", "start": 0, "end": 2}]},
        {"kind": "list", "text": "rain", "items": [{"text": "rain", "colour": "red"}]},
        {"kind": "list", "items": [{"text": "rain", "colour": "red"}]},
        {"kind": "caption", "text": "rain", "caption": 7, "credit": {"text": "AP", "caption": 7}},
    ],
    ids=str,
)
def test_json_of_a_newer_minor_version_is_read_as_far_as_it_is_known(block: dict[str, object]) -> None:
    problems: list[newsdoc.Diagnostic] = []
    document = newsdoc.parse(json.dumps(_newer(body=[block])), "json", report=problems.append)
    assert [each.text for each in document.body] == ["" if block == {"kind": "poll"} else "rain"]
    assert [problem.code for problem in problems] == [newsdoc.Code.NEWER_SCHEMA]


@pytest.mark.parametrize("encoding", sorted({*encodings.aliases.aliases.values(), "idna", "punycode", "undefined", ""}))
def test_bytes_in_any_stated_encoding_make_a_document_or_a_read_error(encoding: str) -> None:
    for source in (b"", b"rain", b"rain \x81\xff", b"\x80", b"\xff\xfd\x00", "雨が降った".encode()):
        try:
            document = newsdoc.parse(source, options={"encoding": encoding}, report=newsdoc.ignore)
        except newsdoc.ReadError as error:
            assert error.place  # noqa: PT017 - which of the two happens is Python's affair
        else:
            assert isinstance(document, newsdoc.Document)


def test_an_unknown_name_is_answered_with_the_closest_and_all_known() -> None:
    with pytest.raises(newsdoc.UnknownFormatError) as caught:
        newsdoc.convert(b"rain", "newsml-g3")
    assert caught.value.closest == "newsml-g2"
    assert caught.value.known == newsdoc.formats().writers
    installed = ", ".join(newsdoc.formats().writers)
    message = f"no writer is called 'newsml-g3'; did you mean 'newsml-g2'? (installed: {installed})"
    assert str(caught.value) == message


def test_a_name_like_no_other_gets_no_guess() -> None:
    error = errors.UnknownFormatError("reader", "xyz", ())
    assert error.closest is None
    assert str(error) == "no reader is called 'xyz' (installed: none)"


def test_an_options_error_lists_every_problem_with_its_path() -> None:
    with pytest.raises(newsdoc.OptionsError) as caught:
        newsdoc.convert(b"rain", "newsml-g2", writer_options={"version": 0, "colour": "red"})
    assert [path for path, _ in caught.value.problems] == ["version", "colour"]
    assert "there is no such option (there are: " in str(caught.value)
    assert "not 0" in str(caught.value)


@pytest.mark.parametrize("document", ["Rain", b"Rain", None])
@pytest.mark.parametrize("name", newsdoc.formats().writers)
def test_what_is_no_document_is_refused_by_every_writer(name: str, document: newsdoc.Document) -> None:
    with pytest.raises(
        newsdoc.WriteError, match=f"^{name}: a newsdoc.Document is needed, not {type(document).__name__}"
    ):
        newsdoc.export(document, name)


def test_a_writer_that_returns_no_bytes_is_told_by_its_name() -> None:
    broken = dataclasses.replace(newsdoc.get_writer("text"), write=lambda *_: "Rain")  # type: ignore[arg-type, return-value]
    with pytest.raises(newsdoc.WriteError, match=r"^writer: the writer returned str, not bytes$"):
        newsdoc.convert("Rain", broken)


def test_a_reader_that_returns_no_document_is_told_by_its_name() -> None:
    broken = newsdoc.Reader(read=lambda *_: None, options=newsdoc.ReaderOptions)  # type: ignore[arg-type, return-value]
    with pytest.raises(newsdoc.ReadError, match=r"reader: the reader returned NoneType, not a newsdoc\.Document"):
        newsdoc.parse("Rain", broken)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"authority": "example.org"}, r"^options of 'newsml-g2': authority: a guid of the scheme 'tag' needs [^\n]*$"),
        ({"version": "one"}, r"version: Input should be a valid integer.*, not 'one'$"),
    ],
)
def test_what_is_wrong_with_an_option_is_told_without_the_words_of_pydantic(
    options: dict[str, object], problem: str
) -> None:
    with pytest.raises(newsdoc.OptionsError, match=problem) as caught:
        newsdoc.export(newsdoc.Document(id="urn:example:rain"), "newsml-g2", options=options)
    assert "Value error" not in str(caught.value)


class _Checked(newsdoc.WriterOptions):
    """A default that does not fit is found out where a class asks for it."""

    lanes: int = Field(default=0, ge=1, validate_default=True, description="Of the bridge.")


class _Checking(newsdoc.WriterOptions):
    """Options that look at one another."""

    lanes: int = Field(default=0, description="Of the bridge.")

    @model_validator(mode="after")
    def _has_lanes(self) -> "_Checking":
        if not self.lanes:
            message = "a bridge without lanes"
            raise ValueError(message)
        return self


class _Needed(newsdoc.WriterOptions):
    """An option that has to be given."""

    lanes: int = Field(description="Of the bridge.")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (_Checked, "lanes: Input should be greater"),
        (_Checking, "a bridge without lanes"),
        (_Needed, "lanes: this option has to be given"),
    ],
)
def test_defaults_that_do_not_fit_are_an_options_error_too(options: type[newsdoc.WriterOptions], problem: str) -> None:
    writer = newsdoc.Writer(write=lambda *_: b"", options=options, media_type="text/plain", suffix=".txt")
    for _ in range(2):
        with pytest.raises(newsdoc.OptionsError, match=problem):
            newsdoc.export(newsdoc.Document(id="urn:example:rain"), writer)


def test_options_that_are_not_given_are_the_defaults() -> None:
    seen: list[object] = []

    def write(_: newsdoc.Document, options: newsdoc.WriterOptions, __: newsdoc.Report) -> bytes:
        seen.append(options)
        return b""

    class Options(newsdoc.WriterOptions):
        """Options with defaults."""

        lanes: int = Field(default=4, description="Of the bridge.")

    writer = newsdoc.Writer(write=write, options=Options, media_type="text/plain", suffix=".txt")
    newsdoc.export(newsdoc.Document(id="urn:example:rain"), writer)
    assert seen == [Options()]


def test_a_plugin_error_names_the_packages() -> None:
    error = errors.PluginError("shout", "two offer it", ("loud", "louder"))
    assert str(error) == "the plug-in 'shout' of loud and louder cannot be used: two offer it"


def test_an_unknown_writer_is_told_before_the_source_is_read() -> None:
    with pytest.raises(newsdoc.UnknownFormatError):
        newsdoc.convert(Path("no-such-file.txt"), "no-such-format")
