"""Sources: bytes to text once, and every position right whatever the line ends and characters before it."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc

_EXCERPT = 100  # characters of a line that are shown


def _decoded(
    source: bytes | str | Path, encoding: str | None = None
) -> tuple[newsdoc.Source, list[newsdoc.Diagnostic]]:
    problems: list[newsdoc.Diagnostic] = []
    return newsdoc.decode(source, encoding=encoding, report=problems.append), problems


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        ("Regen über Köln, 雨 \U0001f327".encode(), "utf-8", "Regen über Köln, 雨 \U0001f327"),
        (codecs.BOM_UTF8 + "Köln".encode(), "utf-8", "Köln"),
        (codecs.BOM_UTF16_LE + "Köln \U0001f327".encode("utf-16-le"), "utf-16-le", "Köln \U0001f327"),
        (codecs.BOM_UTF16_BE + "Köln \U0001f327".encode("utf-16-be"), "utf-16-be", "Köln \U0001f327"),
        (codecs.BOM_UTF32_LE + "Köln".encode("utf-32-le"), "utf-32-le", "Köln"),
        (codecs.BOM_UTF32_BE + "Köln".encode("utf-32-be"), "utf-32-be", "Köln"),
        (codecs.BOM_UTF8 + codecs.BOM_UTF8 + b"Rain", "utf-8", "\ufeffRain"),
        (b"", "utf-8", ""),
        (codecs.BOM_UTF8, "utf-8", ""),
        (b"a\r\nb\rc\nd\x0ce\x00", "utf-8", "a\r\nb\rc\nd\x0ce\x00"),
    ],
)
def test_bytes_are_read_as_their_mark_says_or_as_utf_8(raw: bytes, encoding: str, text: str) -> None:
    source, problems = _decoded(raw)
    assert (source.text, source.encoding, source.raw, source.name) == (text, encoding, raw, None)
    assert problems == []


@pytest.mark.parametrize(
    ("raw", "text", "offset"),
    [
        (b"caf\xe9", "café", 3),
        (b"\x93Rain\x94 \x80 5", "“Rain” € 5", 0),
        (b"a\x81b\x8dc\x8fd\x90e\x9df", "a\x81b\x8dc\x8fd\x90e\x9df", 1),
        ("Köln ".encode() + b"\xff", "KÃ¶ln ÿ", 6),
    ],
)
def test_bytes_that_are_not_utf_8_are_read_as_windows_1252_and_reported(raw: bytes, text: str, offset: int) -> None:
    source, (problem,) = _decoded(raw)
    assert (source.text, source.encoding) == (text, "cp1252")
    assert (problem.code, problem.severity) == (newsdoc.Code.ENCODING_ASSUMED, newsdoc.Severity.WARNING)
    assert problem.span == (offset, offset + 1)
    assert f"byte {offset} is not utf-8" in problem.message


@given(st.binary())
def test_any_bytes_can_be_decoded(raw: bytes) -> None:
    source, problems = _decoded(raw)
    assert source.raw == raw
    for problem in problems:
        assert problem.span
        assert source.place(problem.span).position.offset == problem.span[0]


@pytest.mark.parametrize("encoding", ["shift_jis", "gb18030", "cp1252", "utf-16-le", "koi8-r", "utf-8", "UTF8"])
def test_a_stated_encoding_is_used(encoding: str) -> None:
    source, problems = _decoded("Rain, 1 km".encode(encoding), encoding)
    assert (source.text, source.encoding, problems) == ("Rain, 1 km", encoding, [])


def test_a_byte_order_mark_wins_over_the_stated_encoding() -> None:
    source, problems = _decoded(codecs.BOM_UTF8 + "Köln".encode(), "cp1252")
    assert (source.text, source.encoding, problems) == ("Köln", "utf-8", [])


@pytest.mark.parametrize(
    ("raw", "encoding", "text", "offset"),
    [
        (b"caf\xe9!", "utf-8", "caf\ufffd!", 3),
        (b"caf\xe9!", "ascii", "caf\ufffd!", 3),
        ("東京".encode("shift_jis") + b"\xff.", "shift_jis", "東京\ufffd.", 2),
        ("Köln".encode("utf-16-le") + b"\x00", "utf-16-le", "Köln\ufffd", 4),
        (codecs.BOM_UTF8 + "Kö".encode() + b"\xff!", None, "Kö\ufffd!", 2),
    ],
)
def test_bytes_that_are_not_in_the_stated_encoding_are_replaced_and_reported(
    raw: bytes, encoding: str | None, text: str, offset: int
) -> None:
    source, (problem,) = _decoded(raw, encoding)
    assert (source.text, source.encoding) == (text, encoding or "utf-8")
    assert problem.code is newsdoc.Code.ENCODING_ASSUMED
    assert problem.span == (offset, offset + 1)
    assert source.text[slice(*problem.span)] == "\ufffd"


def test_a_damaged_byte_is_counted_from_the_start_of_the_file() -> None:
    _, (problem,) = _decoded(codecs.BOM_UTF8 + b"Rain \xff")
    assert "byte 8 " in problem.message


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "hex", "undefined"])
@pytest.mark.parametrize("raw", [b"Rain", b"Rain \xff"], ids=["sound", "damaged"])
def test_an_encoding_that_is_none_is_an_error_that_says_what_to_do(raw: bytes, encoding: str) -> None:
    with pytest.raises(
        newsdoc.SourceError, match=f"the encoding '{encoding}' cannot be used: .* give one that Python knows"
    ):
        newsdoc.decode(raw, encoding=encoding)


def test_the_name_of_an_encoding_enters_the_document_without_what_xml_forbids() -> None:
    document = newsdoc.parse(b"Rain", options={"encoding": "utf\x018"})  # Python takes it for utf_8
    assert document.source
    assert document.source.encoding == "utf\N{REPLACEMENT CHARACTER}8"


def test_a_source_shows_itself_without_its_text() -> None:
    source = newsdoc.decode(b"It rained.", name="rain.txt")
    assert repr(source) == "Source(name='rain.txt', encoding='utf-8')"


def test_text_is_taken_as_it_is_and_never_as_a_path(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("It rained.", encoding="utf-8")
    source, _ = _decoded(str(path))
    assert source.text == str(path)


def test_text_loses_its_byte_order_mark_and_keeps_lone_surrogates() -> None:
    source, problems = _decoded("\ufeffRain \ud800\x00")
    assert (source.text, source.encoding, problems) == ("Rain \ud800\x00", "utf-8", [])
    assert source.raw == b"Rain \xed\xa0\x80\x00"


def test_a_file_is_read_and_gives_its_name(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_bytes(b"It\r\nrained.")
    assert newsdoc.decode(path) == newsdoc.Source(b"It\r\nrained.", str(path), "utf-8", "It\r\nrained.")
    assert newsdoc.decode(path, name="wire").name == "wire"


@pytest.mark.parametrize(
    "source", [None, 7, bytearray(b"Rain"), memoryview(b"Rain"), ["Rain"]], ids=lambda value: type(value).__name__
)
def test_a_source_of_a_wrong_type_is_an_error_that_says_what_to_do(source: object) -> None:
    with pytest.raises(newsdoc.SourceError, match=f"not {type(source).__name__}; for a file give Path"):
        newsdoc.decode(source)  # type: ignore[arg-type]


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(newsdoc.SourceError, match="cannot read the file"):
        newsdoc.decode(tmp_path)


# The same fault, marked @, behind all that has misled a count of lines or columns before.
_COPIES = {
    "LF": ("It rained.\n\nThe @river rose.\n", 3, 5),
    "CRLF": ("It rained.\r\n\r\nThe @river rose.\r\n", 3, 5),
    "CR": ("It rained.\r\rThe @river rose.\r", 3, 5),
    "CR before CRLF": ("It rained.\r\r\nThe @river rose.\r\n", 3, 5),
    "LF before CR": ("It rained.\n\rThe @river rose.", 3, 5),
    "mixed": ("It\nrained.\r\nThe\r@river rose.", 4, 1),
    "byte order mark": ("\ufeffIt rained.\n\nThe @river rose.\n", 3, 5),
    "byte order mark in the line": ("\ufeffThe @river rose.\n", 1, 5),
    "tab": ("It rained.\n\nThe\t@river rose.\n", 3, 5),
    "form feed": ("It rained.\x0c\n\x0cThe @river rose.\n", 2, 6),
    "vertical tab": ("It\x0brained.\n\n\x0b\x0b\x0b\x0b@river\n", 3, 5),
    "file separators": ("It\x1c\x1d\x1erained.\nThe @river rose.\n", 2, 5),
    "next line": ("It\x85rained.\nThe\x85@river rose.\n", 2, 5),
    "line separator": ("It\u2028rained.\u2029\nThe\u2028@river rose.\n", 2, 5),
    "astral": ("\U0001f327 It rained.\n\n\U0001f327\U0001f327\U0001f327 @river rose.\n", 3, 5),
    "combining": ("It\n\ne\u0301e\u0301@river\n", 3, 5),
    "first": ("@It rained.", 1, 1),
    "last": ("It rained.\n@", 2, 1),
    "behind blank lines": ("\n\n\n@It rained.", 4, 1),
}


@pytest.mark.parametrize("as_bytes", [False, True], ids=["text", "bytes"])
@pytest.mark.parametrize("name", _COPIES)
def test_a_fault_has_its_line_and_column_in_every_copy_of_a_source(name: str, as_bytes: bool) -> None:
    text, line, column = _COPIES[name]
    source, _ = _decoded(text.encode() if as_bytes else text)
    offset = source.text.index("@")
    place = source.place((offset, offset + 1))
    assert place.position == newsdoc.Position(offset, line, column)
    assert (place.line, place.column) == (line, column)
    assert place.excerpt[place.caret] == "@"


@pytest.mark.parametrize("name", _COPIES)
def test_an_excerpt_is_one_printable_line(name: str) -> None:
    source, _ = _decoded(_COPIES[name][0])
    for offset in range(len(source.text) + 1):
        place = source.place((offset, offset))
        assert place.excerpt.isprintable()
        assert 0 <= place.caret <= len(place.excerpt)


@given(st.text(st.sampled_from("ab\n\r\t\x0c\x85\u2028\U0001f327"), max_size=30))
def test_lines_and_columns_count_as_the_convention_says(text: str) -> None:
    """Checked against the plainest way to count: what stands before, its line ends made equal."""
    source, _ = _decoded(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # inside a line end
        before = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        place = source.place((offset, offset))
        assert (place.line, place.column) == (len(before), len(before[-1]) + 1)


@pytest.mark.parametrize("offset", [0, 1, 49, 50, 51, 500, 998, 999])
def test_the_excerpt_of_a_long_line_is_short_and_shows_the_fault(offset: int) -> None:
    line = "a" * offset + "@" + "b" * (999 - offset)
    place = newsdoc.decode(f"It rained.\n{line}\nIt snowed.").place((offset + 11, offset + 12))
    assert (place.line, place.column) == (2, offset + 1)
    assert place.excerpt[place.caret] == "@"
    assert len(place.excerpt) <= _EXCERPT
    assert place.excerpt in line


def test_an_excerpt_shows_the_whole_of_a_short_line() -> None:
    place = newsdoc.decode("It rained.\n\tThe river rose.\r\nIt snowed.").place((16, 21))
    assert place.pointer() == " The river rose.\n     ^"


def test_an_empty_line_has_no_pointer() -> None:
    assert newsdoc.decode("\n").place((0, 0)).pointer() == ""


@pytest.mark.parametrize(("name", "shown"), [(None, "<source>:1:4"), ("rain.txt", "rain.txt:1:4")])
def test_a_place_reads_as_editors_and_terminals_expect(name: str | None, shown: str) -> None:
    assert str(newsdoc.decode("It rained.", name=name).place((3, 9))) == shown


@pytest.mark.parametrize("span", [(-1, 0), (0, 5), (5, 5), (3, 2), (-2, -1)], ids=str)
def test_a_span_that_does_not_lie_in_the_text_has_no_place(span: newsdoc.Span) -> None:
    with pytest.raises(ValueError, match="does not lie in the text, which has 4 characters"):
        newsdoc.decode("Rain").place(span)


def test_the_end_of_the_text_is_a_place() -> None:
    assert str(newsdoc.decode("Rain\n", name="rain").place((5, 5))) == "rain:2:1"


@pytest.mark.parametrize(
    ("line", "column", "offset"), [(1, 1, 0), (1, 2, 1), (2, 1, 4), (3, 2, 7), (9, 9, 8), (0, 0, 0), (1, 99, 8)]
)
def test_a_line_and_column_have_an_offset_in_the_text(line: int, column: int, offset: int) -> None:
    assert newsdoc.decode("ab\r\n\u2028\rcd").offset(line, column) == offset
