"""Reads newsdoc's own JSON back to an equal document, for any `schema_version` of the same major version.

A newer minor version may have fields and kinds of block that this one does not know. Such fields are left out, such
blocks become `unclassified` with their text, and both are reported.
"""

from typing import Any, TypeAlias, cast

import orjson
from pydantic import ValidationError

from newsdoc.diagnostics import Code, Diagnostic
from newsdoc.errors import DecodeError, ParseError
from newsdoc.model import SCHEMA_VERSION, Document
from newsdoc.reader import Reader, ReaderOptions
from newsdoc.report import Report
from newsdoc.source import Source

_UNKNOWN_FIELD = "extra_forbidden"
_UNKNOWN_KIND = "union_tag_invalid"
_Path: TypeAlias = tuple[int | str, ...]
_SHOWN = 5  # problems that an error lists


class JsonReaderOptions(ReaderOptions):
    """Options of the reader `json`: none of its own."""


def read_json(source: Source, options: JsonReaderOptions, report: Report) -> Document:
    """The document that was written as JSON.

    Raises:
        DecodeError: if the bytes are not UTF-8.
        ParseError: if they are not JSON, of another major version, or not a document.
    """
    value = _load(source, options.encoding)
    version = value.get("schema_version", SCHEMA_VERSION)
    _refuse_other_major(version)
    unknown: list[_Path] = []
    while True:
        try:
            document = Document.model_validate(value)
        except ValidationError as error:
            paths = _paths_of_newer_things(error) if _is_newer(version) else []
            if not paths:
                raise ParseError(_problems(error)) from error
            for path in reversed(paths):  # from the end, so that indexes hold
                _forget(value, path)
            unknown += paths
            value["schema_version"] = SCHEMA_VERSION
            continue
        if unknown:
            report(_newer(version, unknown))
        return document


def _load(source: Source, encoding: str | None) -> dict[str, Any]:
    _require_unicode(source, encoding)
    try:
        value = orjson.loads(source.text)
    except orjson.JSONDecodeError as error:
        at = min(error.pos, len(source.text))
        message = f"this is not JSON: {error.msg}"
        raise ParseError(message, (at, at)) from error
    if not isinstance(value, dict):
        message = f"a newsdoc document is a JSON object, not {type(value).__name__}"
        raise ParseError(message)
    return cast("dict[str, Any]", value)


def _require_unicode(source: Source, encoding: str | None) -> None:
    """Refuse what was decoded only by replacing or assuming, unless the caller has stated the encoding."""
    try:
        source.text.encode()
        if encoding is None and not source.encoding.startswith(("utf-16", "utf-32")):
            source.raw.decode()
    except UnicodeEncodeError as error:
        message = "JSON cannot hold a lone surrogate; escape or remove it"
        raise ParseError(message, (error.start, error.end)) from error
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8, which JSON requires ({error.reason})"
        raise DecodeError(message, "utf-8", error.start, (error.start, error.start)) from error


def _refuse_other_major(version: object) -> None:
    major = version.partition(".")[0] if isinstance(version, str) else "another major version"
    ours = SCHEMA_VERSION.partition(".")[0]
    if major != ours:
        message = (
            f"the document has schema_version {version!r}, this newsdoc reads {SCHEMA_VERSION!r}; "
            f"read it with a newsdoc that reads schema {major}"
        )
        raise ParseError(message)


def _is_newer(version: object) -> bool:
    minor = str(version).partition(".")[2]
    most_digits = 9
    return minor.isdecimal() and len(minor) <= most_digits and int(minor) > int(SCHEMA_VERSION.partition(".")[2])


def _paths_of_newer_things(error: ValidationError) -> list[_Path]:
    return [tuple(each["loc"]) for each in error.errors() if each["type"] in {_UNKNOWN_FIELD, _UNKNOWN_KIND}]


def _newer(version: object, unknown: list[_Path]) -> Diagnostic:
    fields = tuple(map(_dotted, unknown))
    message = (
        f"the document has schema_version {version!r}, this newsdoc knows {SCHEMA_VERSION!r}: "
        f"it left out {', '.join(fields)}"
    )
    return Diagnostic(Code.NEWER_SCHEMA, message, fields=fields)


def _forget(value: Any, path: _Path) -> None:  # noqa: ANN401 - any JSON value
    """Take the field or mark at `path` out of `value`; make a block of unknown kind there an unclassified one."""
    parent: Any = None
    here: Any = value
    step: int | str = ""
    for previous, step in zip(("", *path), path, strict=False):
        if isinstance(previous, int) and step == here.get("kind"):
            continue  # pydantic names the kind of a block between its index and its field
        parent, here = here, here[step]
    if isinstance(parent, dict) or "marks" in path:
        del parent[step]
    else:
        text = here.get("text")
        words = text if isinstance(text, str) else ""
        parent[step] = {"kind": "unclassified", "text": words, "origin": here.get("origin", ())}


def _problems(error: ValidationError) -> str:
    found = [f"{_dotted(tuple(each['loc']))}: {each['msg']}" for each in error.errors()]
    more = f" (and {len(found) - _SHOWN} more)" if len(found) > _SHOWN else ""
    return f"this is not a newsdoc document: {'; '.join(found[:_SHOWN])}{more}"


def _dotted(path: _Path) -> str:
    return ".".join(map(str, path))


reader = Reader(read=read_json, options=JsonReaderOptions, suffixes=(".json",))
