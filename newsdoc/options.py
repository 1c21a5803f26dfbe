"""Options as a caller gives them, a mapping or the format's own class or nothing, made that class."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from newsdoc.errors import OptionsError

_OptionsT = TypeVar("_OptionsT", bound=BaseModel)


def options_of(format: str, options: type[_OptionsT], given: BaseModel | Mapping[str, object] | None) -> _OptionsT:
    """`given` as the format's own options.

    Raises:
        OptionsError: if it does not fit.
    """
    if given is None:  # first, since it is what most exports give
        default = _default(options)
        if default is not None:
            return cast("_OptionsT", default)
    elif isinstance(given, options):
        return given
    elif not isinstance(given, Mapping):
        problem = f"expected {options.__name__} or a mapping, not {type(given).__name__}"
        raise OptionsError(format, (("", problem),))
    try:
        return options() if given is None else options.model_validate(given)
    except ValidationError as error:
        raise OptionsError(format, tuple(_option_problems(error, options))) from error
    except ValueError as error:  # from a default that is made when needed, such as the time
        raise OptionsError(format, (("", str(error)),)) from error


def _option_problems(error: ValidationError, options: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for problem in error.errors():
        path = ".".join(map(str, problem["loc"]))
        if problem["type"] == "extra_forbidden":
            yield path, f"there is no such option (there are: {', '.join(sorted(options.model_fields))})"
        else:
            yield path, f"{problem['msg']}, not {problem['input']!r}"


@cache
def _default(options: type[BaseModel]) -> BaseModel | None:
    """The options with all defaults, if these are constants and not, say, the time of day."""
    if any(field.default_factory for field in options.model_fields.values()):
        return None
    return options()
