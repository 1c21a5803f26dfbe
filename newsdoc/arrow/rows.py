"""A row of a table converted: a text to a document and its exports, or to the reason why there are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple

import pyarrow as pa

from newsdoc.api import export, parse
from newsdoc.arrow.cells import Cell, cells
from newsdoc.errors import NewsdocError, SourceError
from newsdoc.model import Document, clean_text
from newsdoc.options import options_of
from newsdoc.reader import ReaderOptions
from newsdoc.report import Report
from newsdoc.writer import WriterOptions

# The values of an Arrow string column come to less than 2 GiB, and a character may take four bytes there.
_LARGEST_TEXT = 2**27  # characters, or bytes of a binary value
_LARGEST_EXPORT = 2**30  # bytes
_LARGEST_NUMBER = 2**63 - 1

_ROWS_READ = 1024  # texts that are taken out of Arrow at once: a table may be one batch of millions


class Row(NamedTuple):
    """What became of a text: a document and its exports, or an error."""

    document: Document | None
    exports: Mapping[str, bytes] | None
    error: str | None
    size: int
    """About how much there is to hold: characters or bytes read, and bytes written."""


@dataclass(frozen=True, kw_only=True)
class Conversion:
    """How texts are converted: names known, options checked.

    Attributes:
        reader: name of the reader.
        reader_options: its options for all rows.
        said: names of reader options that have a value of their own in each row.
        columns: what the columns of the texts and of these values are called, for messages.
        exports: names of writers, each with its options.
        report: takes the diagnostics.
    """

    reader: str
    reader_options: ReaderOptions
    said: tuple[str, ...]
    columns: tuple[str, ...]
    exports: tuple[tuple[str, WriterOptions], ...]
    report: Report

    def rows(self, text: pa.Array[Any], said: Sequence[pa.Array[Any]]) -> Iterator[Row]:
        """What becomes of each text.

        Args:
            text: strings or binary values.
            said: for each of the options in `self.said` its values; null leaves the option as it is.
        """
        for start in range(0, len(text), _ROWS_READ):
            yield from self._some_rows(*(column.slice(start, _ROWS_READ) for column in (text, *said)))

    def _some_rows(self, text: pa.Array[Any], *said: pa.Array[Any]) -> Iterator[Row]:
        try:
            texts = cells(text, self.columns[0])
            values = [
                cells(column, name, or_integers=option == "name")
                for option, name, column in zip(self.said, self.columns[1:], said, strict=True)
            ]
        except TypeError as error:
            yield from repeat(_failed(str(error)), len(text))
            return
        for each, of_row in zip(texts, zip(*values, strict=True) if values else repeat(()), strict=False):
            yield self._row(each, of_row)

    def _row(self, text: Cell, said: tuple[Cell, ...]) -> Row:
        try:
            return self._converted(text, said)
        except NewsdocError as error:
            return _failed(str(error))
        except Exception as error:  # noqa: BLE001 - a plug-in may raise anything: its row says so, and the job goes on
            return _failed(f"{type(error).__name__}: {error}")

    def _converted(self, text: Cell, said: tuple[Cell, ...]) -> Row:
        if text is None:
            message = "the text is null"
            raise SourceError(message)
        _require_size(text, _LARGEST_TEXT)
        document = parse(text, self.reader, options=self._options(said), report=self.report)
        _require_number(document.version)
        _require_number(document.source.length if document.source else None)
        exports = {to: export(document, to, options=each, report=self.report) for to, each in self.exports}
        for each in exports.values():
            _require_size(each, _LARGEST_EXPORT)
        return Row(document, exports, None, len(text) + sum(map(len, exports.values())))

    def _options(self, said: tuple[Cell, ...]) -> ReaderOptions:
        own = {name: value for name, value in zip(self.said, said, strict=True) if value is not None}
        if not own:
            return self.reader_options
        return options_of(self.reader, type(self.reader_options), {**dict(self.reader_options), **own})


def _failed(error: str) -> Row:
    message = clean_text(error)  # the message of a plug-in may have characters that Arrow does not take
    return Row(None, None, message, len(message))


def _require_size(value: str | bytes, largest: int) -> None:
    if len(value) > largest:
        what = f"the text has {len(value)} characters" if isinstance(value, str) else f"there are {len(value)} bytes"
        message = f"{what}, more than the {largest} that an Arrow column takes; convert it alone"
        raise SourceError(message)


def _require_number(value: int | None) -> None:
    if value is not None and value > _LARGEST_NUMBER:
        message = f"{value} is more than an Arrow column of integers takes"
        raise SourceError(message)
