"""Checks a file against an official schema that the user has: XSD for XML, JSON Schema for JSON.

Nothing is fetched: what a schema draws in is looked for beside it. Compiled schemas are kept for the life of the
process, until one of their files changes.
"""

from pathlib import Path
from typing import Any

from newsdoc import registry
from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import SchemaError
from newsdoc.source import decode
from newsdoc.validation.fault import Check, Fault, Instance
from newsdoc.validation.files import SchemaFiles, Stamp
from newsdoc.validation.json_schema import compile_json_schema
from newsdoc.validation.xsd import compile_xsd
from newsdoc.writer import Writer

__all__ = ["Fault", "validate"]

# What a format is written in to what compiles a schema for it.
_COMPILERS = {"xml": compile_xsd, "json": compile_json_schema}
_MOST_KEPT = 32
_kept: dict[tuple[str, Path], tuple[tuple[Stamp, ...], Check]] = {}


def validate(
    data: bytes | str | Path, format: str | Writer[Any], *, schema: Path, name: str | None = None
) -> tuple[Fault, ...]:
    """All faults of a file in a format, by an official schema.

    Args:
        data: bytes, text (a `str` is never a path), or the path of a file.
        format: name of an installed writer, or a `Writer`; its media type tells XML from JSON.
        schema: path of an XSD, or of a JSON Schema, whose draft is told by its `$schema`. What it imports, includes or
            refers to is found beside it: by relative path, by file name, or by the `$id` of a JSON Schema.
        name: name of the data for messages; a path's own by default.

    Returns:
        The faults in the order of their places; empty if the file is valid. A file that is not well-formed has one.

    Raises:
        SchemaError: if the schema cannot be used, or the format is neither XML nor JSON.
        SourceError: if the file cannot be read.
        MissingPackageError: if it takes the extra `validate`, which is not installed.
        UnknownFormatError, PluginError: if the writer is not there or broken.
    """
    writer = format if isinstance(format, Writer) else registry.writer(format)
    check = _check(_syntax(writer, format), schema)
    damage: list[Diagnostic] = []
    source = decode(data, name=name, report=damage.append)
    faults = check(Instance(source, isinstance(data, str), tuple(damage)))
    return tuple(sorted(faults, key=lambda fault: fault.place.position.offset))


def _syntax(writer: Writer[Any], format: object) -> str:
    if writer.syntax not in _COMPILERS:
        shown = format if isinstance(format, str) else "the writer"
        message = f"{shown} writes {writer.media_type}, which is neither XML nor JSON: no schema language is for it"
        raise SchemaError(None, message)
    return writer.syntax


def _check(syntax: str, schema: Path) -> Check:
    """The compiled schema: kept from an earlier call if all its files are as they were then."""
    key = (syntax, schema)
    kept = _kept.get(key)  # one look: another thread may clear them
    if kept:
        stamps, check = kept
        if all(stamp.holds() for stamp in stamps):
            return check
    files = SchemaFiles(schema)
    check = _COMPILERS[syntax](files)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[key] = (files.stamps, check)
    return check
