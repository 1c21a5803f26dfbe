"""Bytes, text or a file in; a `Source` with decoded text and known positions out.

The only module that knows encodings and line ends. Text is decoded once and kept as it is but for a leading byte order
mark; every offset in newsdoc counts its code points.
"""

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from newsdoc.diagnostics import Code, Diagnostic
from newsdoc.double_encoding import double_encoded_runs, may_be_double_encoded, mended
from newsdoc.errors import SourceError
from newsdoc.report import Report, log
from newsdoc.span import Place, Position, Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_EXCERPT = 100  # characters of a line that an error shows

# The longer marks first: UTF-32-LE starts with the mark of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_STARTS = frozenset(mark[0] for mark, _ in _BYTE_ORDER_MARKS)

# Windows-1252 as browsers read it: the five bytes it leaves undefined are the control characters of Latin-1.
_FALLBACK = "cp1252"
_BEYOND_LATIN_1 = {byte: bytes([byte]).decode(_FALLBACK, "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


@dataclass(frozen=True)
class Source:
    """A source as read, decoded once.

    Attributes:
        raw: the bytes; UTF-8 of the text, lone surrogates kept, if the source was given as text.
        name: path or name, for messages.
        encoding: what `raw` was decoded with.
        text: the decoded text without a leading byte order mark; line ends are kept.
    """

    raw: bytes = field(repr=False)
    name: str | None
    encoding: str
    text: str = field(repr=False)

    def place(self, span: Span) -> Place:
        """Line and column of the start of `span`, and the line itself.

        Raises:
            ValueError: if the span does not lie in the text.
        """
        start, end = span
        if not 0 <= start <= end <= len(self.text):
            message = f"the span {start}-{end} does not lie in the text, which has {len(self.text)} characters"
            raise ValueError(message)
        line = bisect_right(self._line_starts, start)
        line_start = self._line_starts[line - 1]
        excerpt, caret = self._excerpt(line_start, start)
        return Place(self.name, Position(start, line, start - line_start + 1), excerpt, caret)

    def double_encoded(self) -> tuple[Span, ...]:
        """Where the text holds UTF-8 that was read as Windows-1252 and encoded again: `MÃ¼nchen`, `â€œ`."""
        utf_8 = self.raw if self.encoding == "utf-8" else self.text.encode("utf-8", "surrogatepass")
        return tuple(span for span, _ in double_encoded_runs(self.text)) if may_be_double_encoded(utf_8) else ()

    def mended(self) -> "Source":
        """The source with those runs as the characters that they were; `raw` stays. Spans count in the new text."""
        return replace(self, text=mended(self.text)) if self.double_encoded() else self

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column, or the nearest that lies in the text."""
        starts = self._line_starts
        start = starts[min(max(line, 1), len(starts)) - 1]
        return min(start + max(column, 1) - 1, len(self.text))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    def _excerpt(self, line_start: int, offset: int) -> tuple[str, int]:
        first = max(line_start, offset - _EXCERPT // 2)
        # No further than is shown: a whole file may stand on one line.
        line_end = _LINE_END.search(self.text, offset, first + _EXCERPT)
        line = self.text[first : line_end.start() if line_end else first + _EXCERPT]
        return "".join(character if character.isprintable() else " " for character in line), offset - first


def decode(
    source: bytes | str | Path, *, encoding: str | None = None, name: str | None = None, report: Report = log
) -> Source:
    """The source that spans point into.

    Bytes are read as their byte order mark says, else as `encoding`, else as UTF-8, else as Windows-1252, which
    takes any bytes and is reported.

    Args:
        source: bytes, text (never a path), or the path of a file.
        encoding: the encoding, if the caller knows it.
        name: name of the source for messages; a path's own by default.
        report: takes the diagnostics.

    Raises:
        SourceError: if the file cannot be read, the source is of another type, or the encoding is unknown.
    """
    if isinstance(source, str):
        text = source.removeprefix("\ufeff")
        return Source(text.encode("utf-8", "surrogatepass"), name, "utf-8", text)
    if isinstance(source, Path):
        raw, name = _read(source), name or str(source)
    elif isinstance(source, bytes):
        raw = source
    else:
        message = f"a source is bytes, str or pathlib.Path, not {type(source).__name__}; for a file give Path(...)"
        raise SourceError(message, place=Place(name, Position(0, 1, 1)))
    text, used = _decode_bytes(raw, encoding, name, report)
    return Source(raw, name, used, text)


def placing(source: Source, report: Report) -> Report:
    """A sink that adds line and column in `source` before it passes a diagnostic on to `report`."""

    def placed(diagnostic: Diagnostic) -> None:
        if diagnostic.span is not None and diagnostic.place is None:
            diagnostic = replace(diagnostic, place=source.place(diagnostic.span))
        report(diagnostic)

    return placed


def _read(path: Path) -> bytes:
    try:
        with path.open("rb", buffering=0) as file:  # a buffer would take longer than the reading
            return file.read()
    except OSError as error:
        message = f"cannot read the file: {error.strerror or error}; give the path of a readable file"
        raise SourceError(message, place=Place(str(path), Position(0, 1, 1))) from error
    except ValueError as error:  # a NUL in the path
        message = f"cannot read the file: {error}; give the path of a readable file"
        raise SourceError(message, place=Place(repr(str(path)), Position(0, 1, 1))) from error


def _decode_bytes(raw: bytes, encoding: str | None, name: str | None, report: Report) -> tuple[str, str]:
    body, encoding = _without_mark(raw, encoding or None)
    try:
        return body.decode(encoding or "utf-8"), encoding or "utf-8"
    except UnicodeDecodeError as error:
        try:
            return _decode_damaged(body, encoding, error, len(raw) - len(body), report)
        except ValueError as failure:  # some codecs of Python refuse to replace
            raise _unusable(encoding, failure, name) from failure
    except (LookupError, ValueError) as error:
        raise _unusable(encoding, error, name) from error


def _unusable(encoding: str | None, error: Exception, name: str | None) -> SourceError:
    message = f"the encoding {encoding!r} cannot be used: {error}; give one that Python knows, such as 'cp1252'"
    return SourceError(message, place=Place(name, Position(0, 1, 1)))


def _without_mark(raw: bytes, encoding: str | None) -> tuple[bytes, str | None]:
    if raw and raw[0] in _MARK_STARTS:
        for mark, marked in _BYTE_ORDER_MARKS:
            if raw.startswith(mark):
                return raw[len(mark) :], marked
    return raw, encoding


def _decode_damaged(
    body: bytes, encoding: str | None, error: UnicodeDecodeError, mark_length: int, report: Report
) -> tuple[str, str]:
    if encoding is None:
        text, used = body.decode("latin-1").translate(_BEYOND_LATIN_1), _FALLBACK
        offset, remedy = error.start, f"read as {_FALLBACK}; state the encoding if you know it"
    else:
        text, used = body.decode(encoding, "replace"), encoding
        offset, remedy = len(body[: error.start].decode(encoding, "replace")), "read as U+FFFD"
    message = f"byte {mark_length + error.start} is not {error.encoding} ({error.reason}): {remedy}"
    report(Diagnostic(Code.ENCODING_ASSUMED, message, span=(offset, min(offset + 1, len(text)))))
    return text, used
