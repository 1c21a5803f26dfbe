"""The errors that newsdoc raises.

```
NewsdocError
  UnknownFormatError (LookupError)   name, known, closest
  PluginError                        name, distributions
  OptionsError (ValueError)          format, problems
  ReadError (ValueError)             message, span, place
    SourceError                      nothing to read: no such file, a folder, a wrong type
    DecodeError                      encoding, byte_offset
    ParseError
  WriteError (ValueError)            format, message
  StrictError                        diagnostic
  SchemaError (ValueError)           schema, message
  MissingPackageError (ImportError)  package, extra
  RunError                           message: many documents: the run cannot start or go on
  WorkerError                        message: one of many documents: the process that converted it died
  OutputError                        message: one of many documents: its output cannot be written
```

All of them pickle, so they cross process pools. Errors of pydantic, lxml and orjson never leave `parse`, `export` and
`convert`: they are chained. Building nodes by hand raises pydantic's own `ValidationError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.span import Place, Span


class NewsdocError(Exception):
    """Root of all errors of newsdoc."""


class UnknownFormatError(NewsdocError, LookupError):
    """No installed reader or writer has this name.

    Attributes:
        name: what was asked for.
        known: the names there are.
        closest: the most similar of these, None if none is similar.
    """

    def __init__(self, role: str, name: str, known: Sequence[str]) -> None:
        super().__init__(role, name, known)
        self.role = role
        self.name = name
        self.known = tuple(known)
        from difflib import get_close_matches  # noqa: PLC0415 - needed for this error only

        self.closest: str | None = next(iter(get_close_matches(name, known, 1)), None)

    def __str__(self) -> str:
        hint = f"; did you mean {self.closest!r}?" if self.closest else ""
        return f"no {self.role} is called {self.name!r}{hint} (installed: {', '.join(self.known) or 'none'})"


class PluginError(NewsdocError):
    """A reader or writer is installed but cannot be used.

    Attributes:
        name: its format name.
        problem: what is wrong with it.
        distributions: the installed packages that offer it.
    """

    def __init__(self, name: str, problem: str, distributions: Sequence[str]) -> None:
        super().__init__(name, problem, distributions)
        self.name = name
        self.problem = problem
        self.distributions = tuple(distributions)

    def __str__(self) -> str:
        return f"the plug-in {self.name!r} of {' and '.join(self.distributions)} cannot be used: {self.problem}"


class OptionsError(NewsdocError, ValueError):
    """Options that do not fit the format.

    Attributes:
        format: the format's name.
        problems: pairs of the option's dotted path (empty for the options as a whole) and what is wrong.
    """

    def __init__(self, format: str, problems: Sequence[tuple[str, str]]) -> None:
        super().__init__(format, problems)
        self.format = format
        self.problems = tuple(problems)

    def __str__(self) -> str:
        found = "; ".join(f"{path}: {problem}" if path else problem for path, problem in self.problems)
        return f"options of {self.format!r}: {found}"


class ReadError(NewsdocError, ValueError):
    """A source from which no document can be made.

    Attributes:
        message: what is wrong and how to mend it.
        span: where in the decoded source, if known.
        place: the same as name, line and column; filled in by `newsdoc.parse`.
    """

    def __init__(self, message: str, span: Span | None = None, place: Place | None = None) -> None:
        super().__init__(message, span, place)
        self.message = message
        self.span = span
        self.place = place

    def __str__(self) -> str:
        if self.place is None:
            return self.message
        pointer = self.place.pointer()
        return f"{self.place}: {self.message}" + (f"\n{pointer}" if pointer else "")


class SourceError(ReadError):
    """There is nothing to read: no such file, a folder, or a value of a wrong type."""


class DecodeError(ReadError):
    """Bytes that are not text in the encoding that the format requires.

    Attributes:
        encoding: the encoding that was tried.
        byte_offset: 0-based offset of the first offending byte.
    """

    def __init__(
        self, message: str, encoding: str, byte_offset: int, span: Span | None = None, place: Place | None = None
    ) -> None:
        super().__init__(message, span, place)
        self.encoding = encoding
        self.byte_offset = byte_offset
        self.args = (message, encoding, byte_offset, span, place)


class ParseError(ReadError):
    """Text that is not in the format it was said to be in."""


class WriteError(NewsdocError, ValueError):
    """A document that a writer cannot write with the given options.

    Attributes:
        format: the format's name.
        message: what is wrong and how to mend it.
    """

    def __init__(self, format: str, message: str) -> None:
        super().__init__(format, message)
        self.format = format
        self.message = message

    def __str__(self) -> str:
        return f"{self.format}: {self.message}"


class StrictError(NewsdocError):
    """The diagnostic that the sink `newsdoc.strict` refused.

    Attributes:
        diagnostic: the diagnostic.
    """

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic

    def __str__(self) -> str:
        return str(self.diagnostic)


class SchemaError(NewsdocError, ValueError):
    """A schema that nothing can be checked against.

    Attributes:
        schema: its path, None if it is not about one.
        message: what is wrong and how to mend it.
    """

    def __init__(self, schema: Path | None, message: str) -> None:
        super().__init__(schema, message)
        self.schema = schema
        self.message = message

    def __str__(self) -> str:
        return f"{self.schema}: {self.message}" if self.schema else self.message


class MissingPackageError(NewsdocError, ImportError):
    """A package that an optional part of newsdoc needs is not installed.

    Attributes:
        package: its name.
        extra: the extra of newsdoc that brings it.
    """

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        return f"this needs the package {self.package}: pip install 'newsdoc[{self.extra}]'"


class RunError(NewsdocError):
    """A run over many documents that cannot start or go on. What it has written stays, to be resumed.

    Attributes:
        message: what is wrong and how to mend it.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class WorkerError(NewsdocError):
    """The worker process died while it converted this document, and died again when it did so alone.

    Attributes:
        message: how it died.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class OutputError(NewsdocError):
    """A document was converted but its output cannot be written: the disk is full, or the format does not fit.

    Attributes:
        message: what is wrong.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
