"""The walk over the blocks of a body that XHTML and NITF share."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsdoc.model import Block, Caption
from newsdoc.writers._body import OtherBlock, stretches
from newsdoc.writers._xml import LINE_FEED, Markup, elements, lines


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
    for each in stretches(body, marks=marks):
        if isinstance(each, list):
            paragraphs += each
            parts.append(elements("p", each, LINE_FEED))
        elif each.kind == "caption":
            captions.append(each)
            parts.append(figure(each, len(captions)))
        else:
            parts.append(other(each))
            if each.kind == "paragraph":
                paragraphs.append(each.text)
    return Content(lines(parts), paragraphs, captions)
