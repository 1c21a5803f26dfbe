"""Functions over batches of rows: a column of texts in, documents and exports out, whatever else a row has kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypedDict, cast, overload, runtime_checkable

import pyarrow as pa
from typing_extensions import Unpack

from newsdoc import registry
from newsdoc.arrow.columns import Column, column_of, column_of_mappings
from newsdoc.arrow.rows import Conversion, Row
from newsdoc.arrow.schema import DOCUMENT, ddl
from newsdoc.errors import OptionsError
from newsdoc.options import options_of
from newsdoc.reader import ReaderOptions
from newsdoc.report import Report, log
from newsdoc.writer import WriterOptions

_ROWS = 1024  # of a batch that is made
_BYTES = 2**25  # about, of a batch that is made
_ROWS_HELD = 8  # documents that are there at once

if TYPE_CHECKING:
    Array: TypeAlias = pa.Array[Any]
    ChunkedArray: TypeAlias = pa.ChunkedArray[Any]
else:  # to pyarrow itself they are no generic classes, and DuckDB evaluates the annotations of its functions
    Array, ChunkedArray = pa.Array, pa.ChunkedArray

Targets: TypeAlias = str | Sequence[str] | Mapping[str, WriterOptions | Mapping[str, object] | None]
"""Writers: the name of one, the names of several, or names with the options of each."""


@runtime_checkable
class ArrowStream(Protocol):
    """A table of any library that speaks Arrow's PyCapsule interface, such as pandas, Polars, DuckDB and Daft."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows as a stream of Arrow batches."""


@runtime_checkable
class ArrowArray(Protocol):
    """A column of any library that speaks Arrow's PyCapsule interface, such as a series of Daft."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> object:
        """The values as an Arrow array and its type."""


class BatchOptions(TypedDict, total=False):
    """What `parse_batches` and `export_batches` take besides rows and formats; all of it can be left out."""

    text: str
    name: str | None
    language: str | None
    reader: str
    reader_options: ReaderOptions | Mapping[str, object] | None
    keep: Sequence[str] | None
    report: Report


@overload
def parse_batches(batches: None = None, /, *, to: Targets = (), **options: Unpack[BatchOptions]) -> BatchFunction: ...
@overload
def parse_batches(
    batches: Iterable[pa.RecordBatch], /, *, to: Targets = (), **options: Unpack[BatchOptions]
) -> Iterator[pa.RecordBatch]: ...
def parse_batches(
    batches: Iterable[pa.RecordBatch] | None = None, /, *, to: Targets = (), **options: Unpack[BatchOptions]
) -> BatchFunction | Iterator[pa.RecordBatch]:
    """Rows with a text to the same rows with a document; without rows, the function that does it, for an engine.

    Added columns: `document`, of type `newsdoc.arrow.DOCUMENT`; with formats `exports`, a structure with a binary field
    for each, named as the format; and `error`. A row that fails has an error, and null in the others.

    Args:
        batches: an iterable of record batches, or whatever else `BatchFunction` takes.
        to: formats to export each document to. `json` keeps all of the document; the typed columns leave out inline
            marks and places in the source.
        text: column of the texts: strings, or bytes as `newsdoc.parse` takes them.
        name: column of names, strings or integers, for messages and for `document.source.name`.
        language: column of BCP 47 tags, for a reader that has this option.
        reader: name of the reader: `json` for a column that the export `json` has made.
        reader_options: the reader's options for all rows.
        keep: input columns to pass on, in this order; all by default.
        report: takes the diagnostics, as in `newsdoc.parse`; with `newsdoc.strict` a warning fails its row.

    Raises:
        UnknownFormatError, PluginError: if a reader or a writer is not there or broken.
        OptionsError: if options do not fit, a column is not there, or an input column has the name of an added one.
    """
    function = BatchFunction(to=to, adds_document=True, **options)
    return function if batches is None else function(batches)


@overload
def export_batches(batches: None = None, /, *, to: Targets, **options: Unpack[BatchOptions]) -> BatchFunction: ...
@overload
def export_batches(
    batches: Iterable[pa.RecordBatch], /, *, to: Targets, **options: Unpack[BatchOptions]
) -> Iterator[pa.RecordBatch]: ...
def export_batches(
    batches: Iterable[pa.RecordBatch] | None = None, /, *, to: Targets, **options: Unpack[BatchOptions]
) -> BatchFunction | Iterator[pa.RecordBatch]:
    """Rows with a text to the same rows with exports: `newsdoc.convert` for each row.

    As `parse_batches`, but without the column `document`. Documents that were parsed before are exported from their
    native JSON, `reader="json"`; the typed columns do not hold all of a document and are never read back.
    """
    if not to:
        raise _misfit("to", "name at least one format")
    function = BatchFunction(to=to, adds_document=False, **options)
    return function if batches is None else function(batches)


@dataclass(frozen=True, kw_only=True, eq=False)
class BatchFunction:
    """`parse_batches` or `export_batches` with its options: a value that pickles, to be handed to an engine.

    Options are checked when it is made, and again where it runs.

    Attributes:
        to: formats to export to.
        adds_document: whether there is a column `document`, as `parse_batches` has it.
        text, name, language, reader, reader_options, keep, report: as `parse_batches` takes them.
    """

    to: Targets
    adds_document: bool
    text: str = "text"
    name: str | None = None
    language: str | None = None
    reader: str = "plaintext"
    reader_options: ReaderOptions | Mapping[str, object] | None = None
    keep: Sequence[str] | None = None
    report: Report = log

    def __post_init__(self) -> None:
        self._check_names()
        self._conversion()
        self.schema()

    @overload
    def __call__(self, batches: pa.Table, /) -> pa.Table: ...
    @overload
    def __call__(self, batches: ChunkedArray, /) -> Array: ...
    @overload
    def __call__(self, batches: ArrowStream, /) -> pa.RecordBatchReader: ...
    @overload
    def __call__(self, batches: ArrowArray, /) -> Array: ...
    @overload
    def __call__(self, batches: Iterable[pa.RecordBatch], /) -> Iterator[pa.RecordBatch]: ...
    def __call__(
        self, batches: pa.Table | ChunkedArray | ArrowStream | ArrowArray | Iterable[pa.RecordBatch], /
    ) -> pa.Table | Array | pa.RecordBatchReader | Iterator[pa.RecordBatch]:
        """The rows with the added columns, in the order in which they came.

        A table gives a table, any other stream of Arrow's PyCapsule interface a reader of batches, an iterable of
        batches an iterator: these two are converted as they are asked for, up to a thousand rows at a time, and a batch
        gives one or more batches. A column of texts alone gives the added columns as one column of structures, for
        engines whose functions take columns.
        """
        if isinstance(batches, pa.Table):
            return pa.Table.from_batches(self._converted(batches.to_batches()), self.schema(batches.schema))
        if isinstance(batches, pa.ChunkedArray):
            return self._of_column(batches)
        if isinstance(batches, ArrowStream):
            stream = pa.RecordBatchReader.from_stream(batches)
            return pa.RecordBatchReader.from_batches(self.schema(stream.schema), self._converted(stream))
        if isinstance(batches, ArrowArray):
            return self._of_column(pa.chunked_array([pa.array(cast("Any", batches))]))
        return self._converted(batches)

    def schema(self, given: pa.Schema | None = None) -> pa.Schema:
        """The columns of the result for rows with the columns `given`; without these, the added columns alone."""
        added = self._added()
        if given is None:
            return pa.schema(added)
        self._read(given)
        kept = [given.field(index) for index in self._kept(given)]
        taken = {field.name for field in kept} & {field.name for field in added}
        if taken:
            raise _misfit("keep", f"{', '.join(sorted(taken))} would be there twice; rename or leave out the input's")
        return pa.schema([*kept, *added])

    def ddl(self) -> str:
        """The added columns in Spark SQL's data definition language."""
        return ddl(self.schema())

    def _of_column(self, texts: ChunkedArray) -> Array:
        added = replace(self, keep=())(pa.Table.from_arrays([texts], [self.text]))
        return added.to_struct_array().combine_chunks()

    def _converted(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        conversion = self._conversion()
        for batch in batches:
            schema = self.schema(batch.schema)
            kept = batch.select(self._kept(batch.schema))
            text, *said = (batch.column(index) for index in self._read(batch.schema))
            rows = conversion.rows(text, said)
            done = 0
            while True:
                added = self._filled(rows)
                yield pa.RecordBatch.from_arrays([*kept.slice(done, len(added[0])).columns, *added], schema=schema)
                done += len(added[0])
                if done == batch.num_rows:
                    break

    def _filled(self, rows: Iterator[Row]) -> list[Array]:
        """The added columns for the next rows, as many as make a batch."""
        columns = [(attrgetter(field.name), _column(field)) for field in self._added()]
        count = size = 0
        while count < _ROWS and size < _BYTES and (few := _few(rows)):
            for read, column in columns:
                column.extend(list(map(read, few)))
            count += len(few)
            size += sum(row.size for row in few)
        return [column.array() for _, column in columns]

    def _check_names(self) -> None:
        said = [("name", self.name), ("language", self.language)]
        for option, column in [("text", self.text), *(each for each in said if each[1] is not None)]:
            if not isinstance(column, str):
                raise _misfit(option, f"a column is called by a string, not {column!r}")
        if isinstance(self.keep, str) or not all(isinstance(column, str) for column in self.keep or ()):
            raise _misfit("keep", f"columns are called by a sequence of strings, not {self.keep!r}")

    def _added(self) -> list[pa.Field[Any]]:
        """The fields of `Row` that become columns."""
        exports = pa.struct([(name, pa.binary()) for name in self._exports()])
        return [
            *([pa.field("document", DOCUMENT)] if self.adds_document else []),
            *([pa.field("exports", exports)] if exports.num_fields else []),
            pa.field("error", pa.string()),
        ]

    def _kept(self, given: pa.Schema) -> list[int]:
        if self.keep is None:
            return list(range(len(given)))
        return [_index(given, column, "keep") for column in self.keep]

    def _read(self, given: pa.Schema) -> list[int]:
        """The places of the columns that are read: of the texts, then of what is said of each."""
        columns = {"text": self.text, **self._said()}
        return [_index(given, column, option) for option, column in columns.items()]

    def _exports(self) -> Mapping[str, WriterOptions | Mapping[str, object] | None]:
        if isinstance(self.to, Mapping):
            return self.to
        return dict.fromkeys([self.to] if isinstance(self.to, str) else self.to)

    def _said(self) -> dict[str, str]:
        """Reader options that a column has the values of, and these columns."""
        return {option: column for option, column in (("name", self.name), ("language", self.language)) if column}

    def _conversion(self) -> Conversion:
        """The options, checked and made ready."""
        reader = registry.reader(self.reader)
        options = options_of(self.reader, reader.options, self.reader_options)
        options_of(self.reader, reader.options, {**dict(options), **dict.fromkeys(self._said())})
        exports = [
            (name, options_of(name, registry.writer(name).options, each)) for name, each in self._exports().items()
        ]
        return Conversion(
            reader=self.reader,
            reader_options=options,
            said=tuple(self._said()),
            columns=(self.text, *self._said().values()),
            exports=tuple(exports),
            report=self.report,
        )


def _few(rows: Iterator[Row]) -> list[Row]:
    """The next rows, as many as are held at once."""
    few: list[Row] = []
    size = 0
    for row in rows:
        few.append(row)
        size += row.size
        if len(few) == _ROWS_HELD or size >= _BYTES:
            break
    return few


def _column(field: pa.Field[Any]) -> Column:
    return column_of_mappings(field.type) if field.name == "exports" else column_of(field.type)


def _index(schema: pa.Schema, column: str, option: str) -> int:
    """The place of the column that an option names.

    Raises:
        OptionsError: if there is none or more than one of this name.
    """
    places = schema.get_all_field_indices(column)
    if len(places) != 1:
        found = f"{len(places)} columns are" if places else "no column is"
        raise _misfit(option, f"{found} called {column!r} (there are: {', '.join(schema.names) or 'none'})")
    return places[0]


def _misfit(option: str, problem: str) -> OptionsError:
    return OptionsError("newsdoc.arrow", ((option, problem),))
