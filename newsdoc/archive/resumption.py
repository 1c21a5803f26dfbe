"""What a journal remembers of a job, so that a resumed run converts the rest as it has converted the beginning."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

from newsdoc.archive.job import Job
from newsdoc.errors import RunError
from newsdoc.reader import Reader
from newsdoc.version import __version__
from newsdoc.writer import Writer

_OptionsT = TypeVar("_OptionsT", bound=BaseModel)


def header_of(job: Job) -> dict[str, object]:
    """Formats and options as JSON values, and the version, since another may write other bytes.

    Raises:
        RunError: if an option is nothing that JSON can hold.
    """
    return {
        "newsdoc": __version__,
        "reader": _name(job.reader),
        "reader_options": _given(job.reader_options),
        "writer": _name(job.to),
        "writer_options": _given(job.writer_options),
        "made": {"reader": _made(job.reader_options), "writer": _made(job.writer_options)},
    }


def resumed(job: Job, header: Mapping[str, Any]) -> Job:
    """The job with what was made when the run began, such as the time.

    Raises:
        RunError: if it is not the job that the run began with.
    """
    now = header_of(job)
    for what, value in now.items():
        if what != "made" and header.get(what) != value:
            begun = f"the run was begun with {what} {header.get(what)!r}, not {value!r}"
            message = f"{begun}: give the same, or write elsewhere"
            raise RunError(message)
    match header.get("made"):
        case {"reader": dict() as for_reader, "writer": dict() as for_writer}:
            return replace(
                job,
                reader_options=_with(job.reader_options, for_reader),
                writer_options=_with(job.writer_options, for_writer),
            )
        case _:
            message = "the journal does not hold what was made when the run began: it was changed; write elsewhere"
            raise RunError(message)


def _name(format: str | Reader[Any] | Writer[Any]) -> str:
    if isinstance(format, str):
        return format
    function = format.read if isinstance(format, Reader) else format.write
    return f"{function.__module__}.{function.__qualname__}"


def _given(options: BaseModel) -> dict[str, Any]:
    return _values(options, options.model_fields_set)


def _made(options: BaseModel) -> dict[str, Any]:
    """What the caller has left to be made when needed."""
    fields = type(options).model_fields.items()
    made = {name for name, field in fields if field.default_factory}
    return _values(options, made - options.model_fields_set)


def _values(options: BaseModel, names: set[str]) -> dict[str, Any]:
    try:
        return options.model_dump(mode="json", include=names)
    except PydanticSerializationError as error:
        message = f"the options {', '.join(sorted(names))} cannot be kept for a resumed run: {error}"
        raise RunError(message) from error


def _with(options: _OptionsT, made: Mapping[str, object]) -> _OptionsT:
    try:
        return type(options).model_validate({**_given(options), **made})
    except ValidationError as error:
        message = f"the journal holds no such options: {error}"
        raise RunError(message) from error
