"""What a writer is: one function that makes bytes from a document, and the facts about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from newsdoc.diagnostics import Code, Diagnostic
from newsdoc.model import Document, Node
from newsdoc.report import Report


class WriterOptions(BaseModel):
    """Base of every writer's options. Subclass it; give each option a default and a description."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


OptionsT = TypeVar("OptionsT", bound=WriterOptions)


@dataclass(frozen=True, kw_only=True)
class Writer(Generic[OptionsT]):
    """How to write one format. Its name is the entry point's, given nowhere else.

    Attributes:
        write: makes the bytes of a document. A pure function: same document and options, same bytes, in any process;
            no input or output; raises only `WriteError`.
        options: the class of its options, all of which have defaults.
        media_type: such as `application/json`.
        suffix: usual file name ending, with the dot.
        losses: dotted paths of the fields that are not in the output, such as `body.caption.date`; a path stands for
            all below it. A function of the options where these decide.
        reshapes: likewise, of the fields whose words or meaning are in the output, but not as a field that a reader
            of the format could tell from others: kept in words, padded or merged with something else.

    A field under neither is carried: in the output, and found there again. `newsdoc.export` reports those that a
    document has; `newsdoc.testing.check_writer` proves the declaration.
    """

    write: Callable[[Document, OptionsT, Report], bytes]
    options: type[OptionsT]
    media_type: str
    suffix: str
    losses: tuple[str, ...] | Callable[[OptionsT], tuple[str, ...]] = ()
    reshapes: tuple[str, ...] | Callable[[OptionsT], tuple[str, ...]] = ()

    def losses_with(self, options: OptionsT) -> tuple[str, ...]:
        """The declared losses with these options."""
        return self.losses(options) if callable(self.losses) else self.losses

    def reshapes_with(self, options: OptionsT) -> tuple[str, ...]:
        """The declared reshapes with these options."""
        return self.reshapes(options) if callable(self.reshapes) else self.reshapes


def skip(node: Node, report: Report) -> None:
    """Report that a writer leaves out `node` because it does not know its kind.

    Writers outside this package end their `match` over block kinds with it, since a new kind is a minor release.
    """
    kind = getattr(node, "kind", type(node).__name__)
    report(Diagnostic(Code.NODE_SKIPPED, f"a node of kind {kind!r} was left out: the writer does not know it"))
