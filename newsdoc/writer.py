"""What a writer is: one function that makes bytes from a document, and the facts about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Document, Node
from newsdoc.report import Report


class WriterOptions(BaseModel):
    """Base of every writer's options. Subclass it; give each option a default and a description."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


OptionsT = TypeVar("OptionsT", bound=WriterOptions)


@dataclass(frozen=True, eq=False)  # declared once; comparing and hashing by identity keeps every export fast
class SomeValues:
    """A field of which a format loses, or reshapes, some values and carries the others.

    ```python
    losses = ("id", SomeValues("urgency", lambda document: document.urgency > 8, "the format's urgency ends at 8"))
    ```

    Attributes:
        path: dotted path of the field.
        when: whether the value is one of these, told from the node whose field it is: the document for a field of its
            own, the `Date` for `embargo.value`, the block for `body.quotation`. Asked only where there is a value.
        because: for people: what the format takes, and what becomes of the value.
        severity: of the loss. A warning is reported on its own, with the value; at INFO it stands among the fields
            that the format has no place for.
    """

    path: str
    when: Callable[[Any], bool]
    because: str
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        return self.path


Declared: TypeAlias = tuple[str | SomeValues, ...]
"""Fields, by dotted path or as `SomeValues`."""


@dataclass(frozen=True, kw_only=True)
class Writer(Generic[OptionsT]):
    """How to write one format. Its name is the entry point's, given nowhere else.

    Attributes:
        write: makes the bytes of a document. A pure function: same document and options, same bytes, in any process;
            no input or output; raises only `WriteError`.
        options: the class of its options, all of which have defaults.
        media_type: such as `application/json`, with its charset where that is not UTF-8.
        suffix: usual file name ending, with the dot.
        losses: dotted paths of the fields that are not in the output, such as `body.caption.date`; a path stands for
            all below it, `SomeValues` for some values of the field. A function of the options where these decide; it
            gives the same `SomeValues` each time.
        reshapes: likewise, of the fields whose words or meaning are in the output, but not as a field that a reader
            of the format could tell from others: kept in words, padded or merged with something else.

    A field under neither is carried: in the output, and found there again. `newsdoc.export` reports those that a
    document has; `newsdoc.testing.check_writer` proves the declaration.
    """

    write: Callable[[Document, OptionsT, Report], bytes]
    options: type[OptionsT]
    media_type: str
    suffix: str
    losses: Declared | Callable[[OptionsT], Declared] = ()
    reshapes: Declared | Callable[[OptionsT], Declared] = ()

    @property
    def syntax(self) -> str:
        """What the format is written in, by its media type: `json` for `application/ld+json; charset=utf-8`."""
        return self.media_type.partition(";")[0].replace("+", "/").rpartition("/")[2]

    def losses_with(self, options: OptionsT) -> Declared:
        """The declared losses with these options."""
        return self.losses(options) if callable(self.losses) else self.losses

    def reshapes_with(self, options: OptionsT) -> Declared:
        """The declared reshapes with these options."""
        return self.reshapes(options) if callable(self.reshapes) else self.reshapes


def skip(node: Node, report: Report) -> None:
    """Report that a writer leaves out `node` because it does not know its kind.

    Writers outside this package end their `match` over block kinds with it, since a new kind is a minor release.
    """
    kind = getattr(node, "kind", type(node).__name__)
    report(Diagnostic(Code.NODE_SKIPPED, f"a node of kind {kind!r} was left out: the writer does not know it"))
