"""What a reader is: one function that makes a document from a source, and the facts about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.source import Source


class ReaderOptions(BaseModel):
    """What the caller knows about any source. Subclass it for a reader's own options; give each a default."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    encoding: str | None = Field(default=None, description="Encoding of the bytes, if known; a byte order mark wins.")
    name: str | None = Field(default=None, description="Name of the source, for messages and `document.source.name`.")


OptionsT = TypeVar("OptionsT", bound=ReaderOptions)


@dataclass(frozen=True, kw_only=True)
class Reader(Generic[OptionsT]):
    """How to read one format. Its name is the entry point's, given nowhere else.

    Attributes:
        read: makes a document of a source. A pure function: no input or output, no state; reports what it had to
            assume; raises `ReadError` only if it can make no document at all.
        options: the class of its options, all of which have defaults.
        suffixes: file name endings that are usual for the format, with the dot.
    """

    read: Callable[[Source, OptionsT, Report], Document]
    options: type[OptionsT]
    suffixes: tuple[str, ...] = ()
