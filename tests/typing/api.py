"""What type checkers see: read by mypy and pyright, never run. An unused `type: ignore` is an error there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_never, assert_type

import pyarrow as pa

import newsdoc
from newsdoc.arrow import BatchFunction, export_batches, parse_batches
from newsdoc.readers.json import JsonReaderOptions
from newsdoc.readers.json import reader as json_reader
from newsdoc.readers.plaintext import PlaintextOptions
from newsdoc.writers.json import JsonOptions
from newsdoc.writers.json import writer as json_writer
from newsdoc.writers.text import TextOptions


def sources() -> None:
    assert_type(newsdoc.parse(b"It rained."), newsdoc.Document)
    assert_type(newsdoc.parse("It rained."), newsdoc.Document)
    assert_type(newsdoc.parse(Path("rain.txt")), newsdoc.Document)
    newsdoc.parse(7)  # type: ignore[call-overload]
    newsdoc.parse(bytearray(b"It rained."))  # type: ignore[call-overload]


def reader_options(problems: list[newsdoc.Diagnostic]) -> None:
    assert_type(newsdoc.parse(b"", "plaintext", options={"language": "en"}, report=problems.append), newsdoc.Document)
    assert_type(newsdoc.parse(b"", options=PlaintextOptions(language="en"), report=newsdoc.strict), newsdoc.Document)
    assert_type(json_reader, newsdoc.Reader[JsonReaderOptions])
    newsdoc.parse(b"{}", json_reader, options=JsonReaderOptions())
    newsdoc.parse(b"{}", json_reader, options=PlaintextOptions())  # type: ignore[misc]
    newsdoc.parse(b"{}", options=JsonOptions())  # type: ignore[call-overload]


def writer_options(document: newsdoc.Document) -> None:
    assert_type(newsdoc.export(document, "json"), bytes)
    assert_type(newsdoc.export(document, "json", options={"indent": True}, report=newsdoc.ignore), bytes)
    assert_type(newsdoc.export(document, "json", options=TextOptions()), bytes)
    assert_type(json_writer, newsdoc.Writer[JsonOptions])
    assert_type(newsdoc.export(document, json_writer, options=JsonOptions(indent=True)), bytes)
    newsdoc.export(document, json_writer, options=TextOptions())  # type: ignore[misc]
    newsdoc.export("It rained.", "json")  # type: ignore[call-overload]
    assert_type(newsdoc.losses(document, "json", options={"indent": True}), tuple[str, ...])
    assert_type(newsdoc.losses(document, json_writer, options=JsonOptions()), tuple[str, ...])
    newsdoc.losses(document, json_writer, options=TextOptions())  # type: ignore[misc]


def conversions() -> None:
    assert_type(newsdoc.convert(b"", "json"), bytes)
    assert_type(newsdoc.convert(b"", json_writer, reader=json_reader, writer_options=JsonOptions()), bytes)
    assert_type(newsdoc.formats(), newsdoc.Formats)
    assert_type(newsdoc.formats().writers, tuple[str, ...])
    assert_type(newsdoc.json_schema(), dict[str, Any])
    assert_type(newsdoc.validate(b"{}", "json", schema=Path("story.json")), tuple[newsdoc.Fault, ...])
    newsdoc.validate(b"{}", "json", schema="story.json")  # type: ignore[arg-type]


def plug_ins() -> None:
    def write(document: newsdoc.Document, options: TextOptions, report: newsdoc.Report) -> bytes:
        return document.text.encode()

    newsdoc.Writer(write=write, options=TextOptions, media_type="text/plain", suffix=".txt", losses=("id",))
    newsdoc.Writer(write=write, options=JsonOptions, media_type="text/plain", suffix=".txt")  # type: ignore[arg-type]


def nodes(document: newsdoc.Document) -> None:
    assert_type(document.body, tuple[newsdoc.Block, ...])
    assert_type(document.paragraphs, tuple[newsdoc.Paragraph, ...])
    assert_type(document.captions, tuple[newsdoc.Caption, ...])
    assert_type(newsdoc.replace(document, version=2), newsdoc.Document)
    assert_type(newsdoc.List.of("rain").text, str)
    assert_type(newsdoc.clean_text(document.text), str)


def every_kind_of_block(block: newsdoc.Block) -> str:
    match block.kind:
        case "paragraph" | "subheading" | "quotation" | "list" | "table" | "preformatted" | "unclassified":
            return block.text
        case "caption":
            assert_type(block, newsdoc.Caption)
            return block.credit.text if block.credit else ""
        case "end_mark" | "furniture":
            return ""
    assert_never(block)


def places(source: newsdoc.Source, error: newsdoc.ReadError) -> None:
    assert_type(source.place((0, 1)), newsdoc.Place)
    assert_type(error.place, newsdoc.Place | None)
    assert_type(newsdoc.decode(b"").text, str)


def batches(
    given: Iterator[pa.RecordBatch], table: pa.Table, stream: pa.RecordBatchReader, texts: pa.StringArray
) -> None:
    assert_type(parse_batches(given), Iterator[pa.RecordBatch])
    assert_type(parse_batches(table.to_batches(), to="json", text="body"), Iterator[pa.RecordBatch])
    function = parse_batches(to={"json": JsonOptions(indent=True), "text": {"furniture": True}}, keep=["name"])
    assert_type(function, BatchFunction)
    assert_type(function(given), Iterator[pa.RecordBatch])
    assert_type(function(table), pa.Table)
    assert_type(function(stream), pa.RecordBatchReader)
    assert_type(function(texts), pa.Array[Any])
    assert_type(function.schema(table.schema), pa.Schema)
    assert_type(function.ddl(), str)
    assert_type(export_batches(to=("json", "text"), reader="json"), BatchFunction)
    export_batches()  # type: ignore[call-overload]
    parse_batches(txt="body")  # type: ignore[call-overload]
    parse_batches(keep=7)  # type: ignore[call-overload]
