"""The walk over the blocks of a body that XHTML and NITF share."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from newsdoc.model import (
    Block,
    Caption,
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
from newsdoc.writers._xml import Markup, elements, lines

OtherBlock: TypeAlias = (
    Paragraph | Subheading | Quotation | List | Table | Preformatted | Unclassified | Furniture | EndMark
)
"""Any block but a caption."""


class Content(NamedTuple):
    """The blocks as they are needed: written, and counted."""

    body: Markup
    paragraphs: list[str]
    captions: list[Caption]


def content(
    body: Sequence[Block],
    figure: Callable[[Caption, int], Markup],
    other: Callable[[OtherBlock], Markup],
    *,
    marks: bool,
) -> Content:
    """The blocks of a body, written, each on a line.

    Args:
        body: the blocks.
        figure: writes a caption, given its number, counted from 1.
        other: writes any other block; an empty result leaves no trace.
        marks: whether `other` writes inline markup; without it, paragraphs are plain `p` elements.
    """
    parts: list[Markup] = []
    paragraphs: list[str] = []
    captions: list[Caption] = []
    written = 0  # of the paragraphs; plain ones that follow one another are escaped together
    for block in body:
        if block.kind == "paragraph" and not (marks and block.marks):
            paragraphs.append(block.text)
            continue
        if written < len(paragraphs):
            parts.append(elements("p", paragraphs[written:]))
            written = len(paragraphs)
        if block.kind == "caption":
            captions.append(block)
            parts.append(figure(block, len(captions)))
            continue
        parts.append(other(block))
        if block.kind == "paragraph":
            paragraphs.append(block.text)
            written += 1
    if written < len(paragraphs):
        parts.append(elements("p", paragraphs[written:]))
    return Content(lines(parts), paragraphs, captions)
