"""Soft problems: what was noticed while reading or writing that did not stop the work."""

from dataclasses import dataclass
from enum import StrEnum

from newsdoc.span import Place, Span


class Severity(StrEnum):
    """How much a diagnostic matters."""

    INFO = "info"
    """Worth knowing; the result is what was asked for."""
    WARNING = "warning"
    """Something had to be replaced or assumed."""


class Code(StrEnum):
    """What a diagnostic is about. Filter by this, not by the message."""

    EMPTY_SOURCE = "empty-source"
    """The source has no text: the document has an empty body."""
    OTHER_FORMAT = "other-format"
    """The source opens as a file of another format does, such as HTML or zip, or is but a file's name; it was read as
    text all the same."""
    ENCODING_ASSUMED = "encoding-assumed"
    """The bytes are not in the stated encoding, or not in UTF-8, and were read as another one."""
    DOUBLE_ENCODING = "double-encoding"
    """The text holds UTF-8 that was read as Windows-1252 and encoded again (`MÃ¼nchen`): one diagnostic a source, a
    warning, or at INFO if it was mended as asked."""
    CHARACTER_REPLACED = "character-replaced"
    """Characters that XML forbids became U+FFFD in the document; the source keeps them."""
    DATE_IMPOSSIBLE = "date-impossible"
    """A date header that is no day of the calendar was read as text."""
    STYLE_BROKEN = "style-broken"
    """A house style of an installed package could not be loaded and is left out."""
    NEWER_SCHEMA = "newer-schema"
    """A JSON document of a newer minor version had fields or kinds of block that this version does not know."""
    FIELDS_LOST = "fields-lost"
    """The format has no place for these: one diagnostic an export, at INFO, listing them. A value that the
    format has a field for but cannot take is a warning of its own."""
    FIELDS_RESHAPED = "fields-reshaped"
    """The words or the meaning of these are in the output, but not as fields of their own: one diagnostic an export, at
    INFO, listing them."""
    NAME_CHANGED = "name-changed"
    """A file could not bear the name of its story, and has another: a warning if an earlier story has the name or it is
    none to be trusted (steps to a parent folder, characters that cannot be seen, hundreds of bytes, nothing at all), at
    INFO if it only has signs that some file system does not take."""
    NODE_SKIPPED = "node-skipped"
    """A writer left out a node: one that it does not know, a link that others hide, a caption that was not chosen."""


@dataclass(frozen=True)
class Diagnostic:
    """One soft problem.

    Attributes:
        code: what it is about. A plug-in may use its own kebab-case word.
        message: a sentence for people: what, and where it helps how to mend it.
        severity: how much it matters.
        span: where in the source, if it is about a place there.
        fields: dotted paths of the fields it is about, for `fields-lost` and `fields-reshaped`, such as
            `body.caption.date`.
        place: the span as line and column; filled in by `newsdoc.parse`.
    """

    code: Code | str
    message: str
    severity: Severity = Severity.WARNING
    span: Span | None = None
    fields: tuple[str, ...] = ()
    place: Place | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message
