"""Options as a caller gives them, a mapping or the format's own class or nothing, made that class."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from newsdoc.errors import OptionsError

# Kinds of problem of pydantic's that say all by themselves, and what is said for them, if not what pydantic says.
_WHOLE_SENTENCES = {"value_error": "", "missing": "this option has to be given"}

_OptionsT = TypeVar("_OptionsT", bound=BaseModel)


def options_of(format: str, options: type[_OptionsT], given: BaseModel | Mapping[str, object] | None) -> _OptionsT:
    """`given` as the format's own options.

    Raises:
        OptionsError: if it does not fit.
    """
    try:
        if given is None:  # first, since it is what most exports give
            default = cast("_OptionsT | None", _default(options))
            return options() if default is None else default
        if isinstance(given, options):
            return given
        if isinstance(given, Mapping):
            return options.model_validate(given)
    except ValidationError as error:
        raise OptionsError(format, tuple(_option_problems(error, options))) from error
    except ValueError as error:  # from a default that is made when needed, such as the time
        raise OptionsError(format, (("", str(error)),)) from error
    problem = f"expected {options.__name__} or a mapping, not {type(given).__name__}"
    raise OptionsError(format, (("", problem),))


def _option_problems(error: ValidationError, options: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for problem in error.errors():
        path = ".".join(map(str, problem["loc"]))
        if problem["type"] == "extra_forbidden":
            yield path, f"there is no such option (there are: {', '.join(sorted(options.model_fields))})"
        elif problem["type"] in _WHOLE_SENTENCES:
            yield path, _WHOLE_SENTENCES[problem["type"]] or problem["msg"].removeprefix("Value error, ")
        else:
            yield path, f"{problem['msg']}, not {problem['input']!r}"


@cache
def _default(options: type[BaseModel]) -> BaseModel | None:
    """The options with all defaults, if each has one and these are constants and not, say, the time of day."""
    if any(field.is_required() or field.default_factory for field in options.model_fields.values()):
        return None
    return options() if _checks_defaults(options) else options.model_construct()


def _checks_defaults(options: type[BaseModel]) -> bool:
    """Whether validation sees the defaults; else they are taken as they are, and no validator needs to be built."""
    is_asked_for = options.model_config.get("validate_default") or any(
        field.validate_default for field in options.model_fields.values()
    )
    return bool(is_asked_for or options.__pydantic_decorators__.model_validators)
