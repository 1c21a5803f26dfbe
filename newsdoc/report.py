"""Where diagnostics go: a sink is any callable that takes one. `problems.append` collects them in a list."""

import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.diagnostics import Diagnostic, Severity
from newsdoc.errors import StrictError

if TYPE_CHECKING:
    from logging import Logger

_LEVELS = {Severity.INFO: 20, Severity.WARNING: 30}  # as the module `logging` numbers them

Report: TypeAlias = Callable[[Diagnostic], None]
"""A sink for diagnostics: things go in, nothing comes out."""


def hears_mild(report: Report) -> bool:
    """Whether anything comes of a diagnostic at INFO: what nobody would see need not be worked out."""
    if report is log or report is strict:
        # If nobody has imported it, nobody has asked for INFO.
        return "logging" in sys.modules and _logger().isEnabledFor(_LEVELS[Severity.INFO])
    return report is not ignore


def log(diagnostic: Diagnostic) -> None:
    """Send a diagnostic to the `newsdoc` logger, at the level of its severity. The default sink."""
    _logger().log(_LEVELS[diagnostic.severity], "%s [%s]", diagnostic, diagnostic.code)


def ignore(diagnostic: Diagnostic) -> None:
    """Drop a diagnostic."""


def strict(diagnostic: Diagnostic) -> None:
    """Raise `StrictError` for a warning; log anything milder, such as what a format cannot carry."""
    if diagnostic.severity is Severity.INFO:
        log(diagnostic)
    else:
        raise StrictError(diagnostic)


@cache
def _logger() -> "Logger":
    import logging  # noqa: PLC0415 - most uses of newsdoc log nothing

    return logging.getLogger("newsdoc")
