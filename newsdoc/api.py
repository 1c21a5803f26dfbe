"""The whole pipeline: look up, decode, read, write, and say where.

```
bytes --decode--> Source --read--> Document --write--> bytes
```
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, overload

from newsdoc import registry
from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import ReadError, WriteError
from newsdoc.loss import present, report_losses, report_refusals, report_reshapes
from newsdoc.model import Document
from newsdoc.options import options_of
from newsdoc.reader import Reader, ReaderOptions
from newsdoc.report import Report, hears_mild, ignore, log
from newsdoc.source import decode, placing
from newsdoc.writer import Writer, WriterOptions

_ReaderOptionsT = TypeVar("_ReaderOptionsT", bound=ReaderOptions)
_WriterOptionsT = TypeVar("_WriterOptionsT", bound=WriterOptions)


@overload
def parse(
    source: bytes | str | Path,
    format: str = "plaintext",
    *,
    options: ReaderOptions | Mapping[str, object] | None = None,
    report: Report = log,
) -> Document: ...
@overload
def parse(
    source: bytes | str | Path,
    format: Reader[_ReaderOptionsT],
    *,
    options: _ReaderOptionsT | Mapping[str, object] | None = None,
    report: Report = log,
) -> Document: ...
def parse(
    source: bytes | str | Path,
    format: str | Reader[Any] = "plaintext",
    *,
    options: ReaderOptions | Mapping[str, object] | None = None,
    report: Report = log,
) -> Document:
    """Read a source as a document.

    Args:
        source: bytes, text (a `str` is never a path), or the path of a file.
        format: name of an installed reader, or a `Reader`.
        options: the reader's options, as its own class or a mapping.
        report: takes the diagnostics; `problems.append` collects them, `newsdoc.strict` raises on warnings.

    Raises:
        ReadError: if no document can be made; damaged or empty text always makes one.
        UnknownFormatError, PluginError: if the reader is not there or broken.
        OptionsError: if the options do not fit.
        StrictError: if the sink is `newsdoc.strict` and there is a warning.
    """
    name, reader = (format, registry.reader(format)) if isinstance(format, str) else ("reader", format)
    chosen = options_of(name, reader.options, options)
    encountered: list[Diagnostic] = []
    decoded = decode(source, encoding=chosen.encoding, name=chosen.name, report=encountered.append)
    placed = placing(decoded, report)
    for diagnostic in encountered:
        placed(diagnostic)
    try:
        document = reader.read(decoded, chosen, placed)
    except ReadError as error:
        if error.place is None:
            error.place = decoded.place(error.span or (0, 0))
        raise
    if not isinstance(document, Document):
        message = f"{name}: the reader returned {type(document).__name__}, not a newsdoc.Document"
        raise ReadError(message, place=decoded.place((0, 0)))
    return document


@overload
def export(
    document: Document,
    format: str,
    *,
    options: WriterOptions | Mapping[str, object] | None = None,
    report: Report = log,
) -> bytes: ...
@overload
def export(
    document: Document,
    format: Writer[_WriterOptionsT],
    *,
    options: _WriterOptionsT | Mapping[str, object] | None = None,
    report: Report = log,
) -> bytes: ...
def export(
    document: Document,
    format: str | Writer[Any],
    *,
    options: WriterOptions | Mapping[str, object] | None = None,
    report: Report = log,
) -> bytes:
    """Write a document in a format.

    Args:
        document: what to write.
        format: name of an installed writer, or a `Writer`.
        options: the writer's options, as its own class or a mapping.
        report: takes the diagnostics. What the format cannot carry is one `fields-lost` at INFO,
            what it keeps in another form one `fields-reshaped`.

    Raises:
        WriteError: if it is no document, or cannot be written with these options.
        UnknownFormatError, PluginError: if the writer is not there or broken.
        OptionsError: if the options do not fit.
        StrictError: if the sink is `newsdoc.strict` and there is a warning.
    """
    name, writer = (format, registry.writer(format)) if isinstance(format, str) else ("writer", format)
    chosen = options_of(name, writer.options, options)
    if not isinstance(document, Document):
        message = f"a newsdoc.Document is needed, not {type(document).__name__}; newsdoc.convert takes a source"
        raise WriteError(name, message)
    written = writer.write(document, chosen, report)
    if not isinstance(written, bytes):
        message = f"the writer returned {type(written).__name__}, not bytes"
        raise WriteError(name, message)
    if report is not ignore:
        report_refusals(document, writer.losses_with(chosen), name, report)
    if hears_mild(report):
        report_losses(document, writer.losses_with(chosen), name, report)
        report_reshapes(document, writer.reshapes_with(chosen), name, report)
    return written


@overload
def losses(
    document: Document, format: str, *, options: WriterOptions | Mapping[str, object] | None = None
) -> tuple[str, ...]: ...
@overload
def losses(
    document: Document,
    format: Writer[_WriterOptionsT],
    *,
    options: _WriterOptionsT | Mapping[str, object] | None = None,
) -> tuple[str, ...]: ...
def losses(
    document: Document, format: str | Writer[Any], *, options: WriterOptions | Mapping[str, object] | None = None
) -> tuple[str, ...]:
    """What of a document an export would lose, without writing it: the fields that its `fields-lost` would name.

    Args:
        document: what would be written.
        format: name of an installed writer, or a `Writer`.
        options: the writer's options, as its own class or a mapping.

    Returns:
        Dotted paths, such as `body.caption.date`, in the order in which the writer declares them.

    Raises:
        UnknownFormatError, PluginError: if the writer is not there or broken.
        OptionsError: if the options do not fit.
    """
    name, writer = (format, registry.writer(format)) if isinstance(format, str) else ("writer", format)
    return present(document, writer.losses_with(options_of(name, writer.options, options)))


def convert(
    source: bytes | str | Path,
    to: str | Writer[Any],
    *,
    reader: str | Reader[Any] = "plaintext",
    reader_options: ReaderOptions | Mapping[str, object] | None = None,
    writer_options: WriterOptions | Mapping[str, object] | None = None,
    report: Report = log,
) -> bytes:
    """`export(parse(source, reader), to)`, with the arguments and errors of both."""
    if isinstance(to, str):
        registry.writer(to)  # an unknown name is told before any work is done
    document = parse(source, reader, options=reader_options, report=report)
    return export(document, to, options=writer_options, report=report)


def get_reader(name: str) -> Reader[Any]:
    """The installed reader called `name`: what it does, the class of its options, its suffixes.

    Raises:
        UnknownFormatError, PluginError: if it is not there or broken.
    """
    return registry.reader(name)


def get_writer(name: str) -> Writer[Any]:
    """The installed writer called `name`: what it does, the class of its options, its media type and suffix.

    Raises:
        UnknownFormatError, PluginError: if it is not there or broken.
    """
    return registry.writer(name)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the native JSON, as written by the writer `json`."""
    schema = Document.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
