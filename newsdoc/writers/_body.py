"""Walks over the blocks of a body that several formats share, and the body as plain text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from newsdoc.model import (
    Block,
    Caption,
    Document,
    EndMark,
    Furniture,
    List,
    Paragraph,
    Preformatted,
    Quotation,
    Subheading,
    Table,
    Unclassified,
)

OtherBlock: TypeAlias = (
    Paragraph | Subheading | Quotation | List | Table | Preformatted | Unclassified | Furniture | EndMark
)
"""Any block but a caption."""

Stretch: TypeAlias = list[str] | Block
"""A piece of a body: a block, or the texts of paragraphs that follow one another."""

DASH = " -- "
"""Joins a dateline to the first paragraph in formats that have no field for it, as wire copy does."""


class Body(NamedTuple):
    """The blocks of a body as several formats need them, sorted in one pass."""

    texts: list[str]
    """What is read as running text: not captions, end marks and, unless asked for, furniture."""
    paragraphs: list[str]
    """The paragraphs alone, of which words and characters are counted."""
    first: int | None
    """Where the first paragraph stands among the texts."""
    captions: list[Caption]

    def plain_text(self, lead: str = "") -> str:
        """The running text, a blank line between blocks.

        Args:
            lead: what stands before the first paragraph, or alone in front if there is none.
        """
        if not lead:
            return "\n\n".join(self.texts)
        if self.first is None:
            return "\n\n".join((lead, *self.texts))
        led = f"{lead}{DASH}{self.texts[self.first]}"
        return "\n\n".join((*self.texts[: self.first], led, *self.texts[self.first + 1 :]))


def sorted_body(walk: Iterable[Stretch], *, furniture: bool = False) -> Body:
    """The blocks, sorted; page junk is read as text only if asked for."""
    texts: list[str] = []
    paragraphs: list[str] = []
    captions: list[Caption] = []
    first: int | None = None
    for each in walk:
        if isinstance(each, list) or each.kind == "paragraph":
            run = each if isinstance(each, list) else [each.text]
            first = len(texts) if first is None else first
            paragraphs += run
            texts += run
        elif each.kind == "caption":
            captions.append(each)
        elif each.kind != "end_mark" and (furniture or each.kind != "furniture"):
            texts.append(each.text)
    return Body(texts, paragraphs, first, captions)


def walked(document: Document) -> tuple[Stretch, ...]:
    """The body for formats that write inline marks, and the dateline before the first paragraph."""
    return tuple(stretches(document.body, marks=True, lead=document.dateline is not None))


def stretches(body: Sequence[Block], *, marks: bool, lead: bool = False) -> Iterator[Stretch]:
    """The blocks of a body; paragraphs that follow one another as a list of their texts.

    Texts that are only to be escaped are escaped together, which is faster; a paragraph that needs more comes alone.

    Args:
        body: the blocks.
        marks: whether a paragraph with inline marks needs more.
        lead: whether the first paragraph does, since something stands before its words.
    """
    texts: list[str] = []
    for block in body:
        if block.kind == "paragraph" and not (lead or (marks and block.marks)):
            texts.append(block.text)
            continue
        if texts:
            yield texts
            texts = []
        lead = lead and block.kind != "paragraph"
        yield block
    if texts:
        yield texts
