"""newsdoc: plain news text to a typed document, and the document to the formats that newsrooms exchange.

    import newsdoc
    document = newsdoc.parse(Path("story.txt"))
    newsdoc.export(document, "newsml-g2")

Everything public is here. Names are loaded on first use, so that importing newsdoc costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdoc.api import convert, export, json_schema, parse
    from newsdoc.diagnostics import Code, Diagnostic, Severity
    from newsdoc.errors import (
        DecodeError,
        NewsdocError,
        OptionsError,
        ParseError,
        PluginError,
        ReadError,
        SourceError,
        StrictError,
        UnknownFormatError,
        WriteError,
    )
    from newsdoc.model import (
        Block,
        Byline,
        Caption,
        Concept,
        Credit,
        Date,
        Dateline,
        Document,
        Emphasis,
        EndMark,
        Furniture,
        Link,
        List,
        Mark,
        Note,
        Paragraph,
        Person,
        Preformatted,
        Quotation,
        Related,
        Rights,
        SourceInfo,
        Strong,
        Subheading,
        Table,
        Text,
        Unclassified,
        clean_text,
        replace,
    )
    from newsdoc.reader import Reader, ReaderOptions
    from newsdoc.registry import Formats, formats
    from newsdoc.report import Report, ignore, log, strict
    from newsdoc.source import Source, decode
    from newsdoc.span import Place, Position, Span
    from newsdoc.version import __version__
    from newsdoc.writer import Writer, WriterOptions, skip

_HOMES = {
    "newsdoc.api": ("convert", "export", "json_schema", "parse"),
    "newsdoc.diagnostics": ("Code", "Diagnostic", "Severity"),
    "newsdoc.errors": (
        "DecodeError",
        "NewsdocError",
        "OptionsError",
        "ParseError",
        "PluginError",
        "ReadError",
        "SourceError",
        "StrictError",
        "UnknownFormatError",
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
    "newsdoc.version": ("__version__",),
    "newsdoc.writer": ("Writer", "WriterOptions", "skip"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [  # noqa: PLE0604 - the names are in the table above, once
    *sorted(_HOME),
]


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        message = f"module 'newsdoc' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
