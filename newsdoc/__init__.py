"""newsdoc: plain news text to a typed document, and the document to the formats that newsrooms exchange.

    import newsdoc
    document = newsdoc.parse(Path("story.txt"))
    newsdoc.export(document, "newsml-g2")

Everything public is here. Names are loaded on first use, so that importing newsdoc costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc import sources as sources
    from newsdoc import testing as testing
    from newsdoc.api import convert as convert
    from newsdoc.api import export as export
    from newsdoc.api import get_reader as get_reader
    from newsdoc.api import get_writer as get_writer
    from newsdoc.api import json_schema as json_schema
    from newsdoc.api import losses as losses
    from newsdoc.api import parse as parse
    from newsdoc.archive.conversion import Conversion as Conversion
    from newsdoc.archive.run import convert_many as convert_many
    from newsdoc.diagnostics import Code as Code
    from newsdoc.diagnostics import Diagnostic as Diagnostic
    from newsdoc.diagnostics import Severity as Severity
    from newsdoc.errors import DecodeError as DecodeError
    from newsdoc.errors import MissingPackageError as MissingPackageError
    from newsdoc.errors import NewsdocError as NewsdocError
    from newsdoc.errors import OptionsError as OptionsError
    from newsdoc.errors import OutputError as OutputError
    from newsdoc.errors import ParseError as ParseError
    from newsdoc.errors import PluginError as PluginError
    from newsdoc.errors import ReadError as ReadError
    from newsdoc.errors import RunError as RunError
    from newsdoc.errors import SchemaError as SchemaError
    from newsdoc.errors import SourceError as SourceError
    from newsdoc.errors import StrictError as StrictError
    from newsdoc.errors import UnknownFormatError as UnknownFormatError
    from newsdoc.errors import WorkerError as WorkerError
    from newsdoc.errors import WriteError as WriteError
    from newsdoc.model import Block as Block
    from newsdoc.model import Byline as Byline
    from newsdoc.model import Caption as Caption
    from newsdoc.model import Concept as Concept
    from newsdoc.model import Credit as Credit
    from newsdoc.model import Date as Date
    from newsdoc.model import Dateline as Dateline
    from newsdoc.model import Document as Document
    from newsdoc.model import Emphasis as Emphasis
    from newsdoc.model import EndMark as EndMark
    from newsdoc.model import Furniture as Furniture
    from newsdoc.model import Link as Link
    from newsdoc.model import List as List
    from newsdoc.model import Mark as Mark
    from newsdoc.model import Note as Note
    from newsdoc.model import Paragraph as Paragraph
    from newsdoc.model import Person as Person
    from newsdoc.model import Preformatted as Preformatted
    from newsdoc.model import Quotation as Quotation
    from newsdoc.model import Related as Related
    from newsdoc.model import Rights as Rights
    from newsdoc.model import SourceInfo as SourceInfo
    from newsdoc.model import Strong as Strong
    from newsdoc.model import Subheading as Subheading
    from newsdoc.model import Table as Table
    from newsdoc.model import Text as Text
    from newsdoc.model import Unclassified as Unclassified
    from newsdoc.model import clean_text as clean_text
    from newsdoc.model import replace as replace
    from newsdoc.reader import Reader as Reader
    from newsdoc.reader import ReaderOptions as ReaderOptions
    from newsdoc.registry import Formats as Formats
    from newsdoc.registry import formats as formats
    from newsdoc.report import Report as Report
    from newsdoc.report import ignore as ignore
    from newsdoc.report import log as log
    from newsdoc.report import strict as strict
    from newsdoc.source import Source as Source
    from newsdoc.source import decode as decode
    from newsdoc.span import Place as Place
    from newsdoc.span import Position as Position
    from newsdoc.span import Span as Span
    from newsdoc.validation import Fault as Fault
    from newsdoc.validation import validate as validate
    from newsdoc.version import __version__ as __version__
    from newsdoc.writer import SomeValues as SomeValues
    from newsdoc.writer import Writer as Writer
    from newsdoc.writer import WriterOptions as WriterOptions
    from newsdoc.writer import skip as skip

_HOMES = {
    "newsdoc": ("sources", "testing"),
    "newsdoc.api": ("convert", "export", "get_reader", "get_writer", "json_schema", "losses", "parse"),
    "newsdoc.archive.conversion": ("Conversion",),
    "newsdoc.archive.run": ("convert_many",),
    "newsdoc.diagnostics": ("Code", "Diagnostic", "Severity"),
    "newsdoc.errors": (
        "DecodeError",
        "MissingPackageError",
        "NewsdocError",
        "OptionsError",
        "OutputError",
        "ParseError",
        "PluginError",
        "ReadError",
        "RunError",
        "SchemaError",
        "SourceError",
        "StrictError",
        "UnknownFormatError",
        "WorkerError",
        "WriteError",
    ),
    "newsdoc.model": (
        "Block",
        "Byline",
        "Caption",
        "Concept",
        "Credit",
        "Date",
        "Dateline",
        "Document",
        "Emphasis",
        "EndMark",
        "Furniture",
        "Link",
        "List",
        "Mark",
        "Note",
        "Paragraph",
        "Person",
        "Preformatted",
        "Quotation",
        "Related",
        "Rights",
        "SourceInfo",
        "Strong",
        "Subheading",
        "Table",
        "Text",
        "Unclassified",
        "clean_text",
        "replace",
    ),
    "newsdoc.reader": ("Reader", "ReaderOptions"),
    "newsdoc.registry": ("Formats", "formats"),
    "newsdoc.report": ("Report", "ignore", "log", "strict"),
    "newsdoc.source": ("Source", "decode"),
    "newsdoc.span": ("Place", "Position", "Span"),
    "newsdoc.validation": ("Fault", "validate"),
    "newsdoc.version": ("__version__",),
    "newsdoc.writer": ("SomeValues", "Writer", "WriterOptions", "skip"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

if not TYPE_CHECKING:  # type checkers read the imports above
    __all__ = sorted(_HOME)  # noqa: PLE0605 - a list, made of the table


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        message = f"module 'newsdoc' has no attribute {name!r}"
        raise AttributeError(message)
    value = import_module(f"{home}.{name}") if home == __name__ else getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_HOME)
