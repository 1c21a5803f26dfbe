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
        losses: dotted paths of the fields that the format has no place of their own for, such as
            `body.caption.date`; a path stands for all below it. A function of the options where these decide.
            `newsdoc.export` reports those that a document has; what is not listed must be in the output or be
            reported by `write` itself.
    """

    write: Callable[[Document, OptionsT, Report], bytes]
    options: type[OptionsT]
    media_type: str
    suffix: str
    losses: tuple[str, ...] | Callable[[OptionsT], tuple[str, ...]] = ()

    def losses_with(self, options: OptionsT) -> tuple[str, ...]:
        """The declared losses with these options."""
        return self.losses(options) if callable(self.losses) else self.losses


def skip(node: Node, report: Report) -> None:
    """Report that a writer leaves out `node` because it does not know its kind.

    Writers outside this package end their `match` over block kinds with it, since a new kind is a minor release.
    """
    kind = getattr(node, "kind", type(node).__name__)
    report(Diagnostic(Code.NODE_SKIPPED, f"a node of kind {kind!r} was left out: the writer does not know it"))
