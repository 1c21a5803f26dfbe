"""Where diagnostics go: a sink is any callable that takes one. `problems.append` collects them in a list."""

import logging
from collections.abc import Callable
from typing import TypeAlias

from newsdoc.diagnostics import Diagnostic, Severity
from newsdoc.errors import StrictError

Report: TypeAlias = Callable[[Diagnostic], None]
"""A sink for diagnostics: things go in, nothing comes out."""

_logger = logging.getLogger("newsdoc")


def hears(report: Report, severity: Severity) -> bool:
    """Whether anything comes of a diagnostic of this severity: what nobody would see need not be worked out."""
    if report is ignore:
        return False
    return report is not log or _logger.isEnabledFor(_level(severity))


def log(diagnostic: Diagnostic) -> None:
    """Send a diagnostic to the `newsdoc` logger, at the level of its severity. The default sink."""
    level = _level(diagnostic.severity)
    if _logger.isEnabledFor(level):
        _logger.log(level, "%s [%s]", diagnostic, diagnostic.code)


def ignore(diagnostic: Diagnostic) -> None:
    """Drop a diagnostic."""


def strict(diagnostic: Diagnostic) -> None:
    """Raise `StrictError` for a warning; log anything milder, such as what a format cannot carry."""
    if diagnostic.severity is Severity.INFO:
        log(diagnostic)
    else:
        raise StrictError(diagnostic)


def _level(severity: Severity) -> int:
    return logging.INFO if severity is Severity.INFO else logging.WARNING
