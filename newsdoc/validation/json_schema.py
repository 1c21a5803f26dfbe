"""Checks JSON by JSON Schema, drafts 4 to 2020-12, formats included, through jsonschema-rs (the extra `validate`)."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from newsdoc.errors import MissingPackageError, SchemaError
from newsdoc.validation.fault import Check, Fault, Instance, fault
from newsdoc.validation.files import SchemaFiles
from newsdoc.validation.json_places import Pointer, find_values

if TYPE_CHECKING:
    from types import ModuleType

    from jsonschema_rs import ValidationError


def compile_json_schema(files: SchemaFiles) -> Check:
    """A check by a JSON Schema and by the schemas that it refers to.

    Raises:
        MissingPackageError: if jsonschema-rs is not installed.
        SchemaError: if it cannot be compiled.
    """
    jsonschema_rs = _library()
    schema = _load(files, files.schema)
    beside = _Beside(files)
    try:
        validator = jsonschema_rs.validator_for(schema, validate_formats=True, retriever=beside.retrieve)
    except ValueError as error:
        files.require_all()
        reason = str(getattr(error, "message", error))
        raise SchemaError(files.schema, f"it is no JSON Schema that can be used: {reason}") from error

    def check(instance: Instance) -> Iterable[Fault]:
        value, unreadable = _read(instance)
        if unreadable:
            return (unreadable,)
        return _faults(list(validator.iter_errors(value)), instance)

    return check


class _Beside:
    """Finds what a schema refers to among the JSON files beside it."""

    def __init__(self, files: SchemaFiles) -> None:
        self._files = files
        self._by_id: dict[str, Path] | None = None

    def retrieve(self, uri: str) -> Any:  # noqa: ANN401 - any JSON value
        """The schema of this id, or of this file name.

        Raises:
            ValueError: if there is none.
        """
        if self._by_id is None:
            self._by_id = dict(self._ids())
        path = self._by_id.get(uri) or self._files.find(uri)
        if path is None:
            self._files.missing.append(uri)
            raise ValueError(uri)
        return _load(self._files, path)

    def _ids(self) -> Iterator[tuple[str, Path]]:
        for path in self._files.beside(".json"):
            try:
                schema = orjson.loads(self._files.peek(path))
            except orjson.JSONDecodeError:
                continue  # it need not be a schema
            identifier = (schema.get("$id") or schema.get("id")) if isinstance(schema, dict) else None
            if isinstance(identifier, str):
                yield identifier.rstrip("#"), path


def _library() -> "ModuleType":
    try:
        import jsonschema_rs  # noqa: PLC0415 - an extra, loaded only where it is used
    except ImportError as error:
        raise MissingPackageError("jsonschema-rs", "validate") from error
    return jsonschema_rs


def _load(files: SchemaFiles, path: Path) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return orjson.loads(files.read(path).removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise SchemaError(path, f"the schema is not JSON: {error}") from error


def _read(instance: Instance) -> tuple[Any, Fault | None]:
    """The value, or why there is none."""
    source = instance.source
    for damage in instance.damage:
        start, _ = damage.span or (0, 0)
        return None, fault("JSON is UTF-8, and this is not", "", source, start)
    try:
        return orjson.loads(source.text), None
    except orjson.JSONDecodeError as error:
        return None, fault(f"not JSON: {error.msg}", "", source, error.pos)


def _faults(errors: "list[ValidationError]", instance: Instance) -> Iterator[Fault]:
    found = [each for error in errors for each in _pointed(error)]
    places = find_values(instance.source.text, {pointer for pointer, _ in found}) if found else {}
    for pointer, message in found:
        yield fault(message, _written(pointer), instance.source, places.get(pointer, 0))


def _pointed(error: "ValidationError") -> Iterator[tuple[Pointer, str]]:
    """Each thing that an error is about: of a property that may not be there, the property."""
    pointer = tuple(error.instance_path)
    unexpected = getattr(error.kind, "unexpected", None)
    if isinstance(unexpected, list) and error.kind.name in {"additionalProperties", "unevaluatedProperties"}:
        for name in unexpected:
            yield (*pointer, name), "there is no such property"
    else:
        yield pointer, _message(error)


def _message(error: "ValidationError") -> str:
    """What is wrong; of a choice of schemas, what is wrong by each."""
    choices = getattr(error.kind, "context", None)
    if not choices:
        return error.message
    reasons = ("; ".join(_below(each, error) for each in choice) for choice in choices)
    return f"it fits none of the schemas listed in {error.kind.name!r}: {' | '.join(reasons)}"


def _below(error: "ValidationError", above: "ValidationError") -> str:
    pointer = _written(tuple(error.instance_path[len(above.instance_path) :]))
    return f"{error.message} (at {pointer})" if pointer else error.message


def _written(pointer: Pointer) -> str:
    """RFC 6901, section 3."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer)
