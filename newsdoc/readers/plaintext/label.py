"""A labelled piece of the source: what a chunk, or a part of one, is."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from newsdoc.model import Caption, EndMark, Furniture, List, Node, Paragraph, Subheading, Table, Unclassified
from newsdoc.readers.plaintext.chunk import Chunk
from newsdoc.span import Span

BLOCKS: dict[str, type[Node]] = {
    "paragraph": Paragraph,
    "subheading": Subheading,
    "caption": Caption,
    "list": List,
    "table": Table,
    "end_mark": EndMark,
    "furniture": Furniture,
    "unclassified": Unclassified,
}
"""Labels that are kinds of block, in the body; all others belong around it."""


NO_FIELDS: dict[str, object] = {}
"""The fields of most pieces; never changed: new values are made instead."""


class Labelled(NamedTuple):
    """Words with the label that a rule gave them.

    `label` is a kind of block or `headline`, `subheadline`, `byline`, `dateline`, `signoff`, `note`, `date`,
    `modified`. `fields` are those
    of the model's node besides text and origin, nodes themselves where they are more than words.
    """

    label: str
    text: str
    origin: tuple[Span, ...]
    fields: dict[str, object] = NO_FIELDS


piece_of: Callable[[tuple[str, str, tuple[Span, ...], dict[str, object]]], Labelled] = partial(tuple.__new__, Labelled)
"""A piece of its four fields as one tuple, in half the time that the class takes: there is one a paragraph."""


def labelled(label: str, chunk: Chunk, **fields: object) -> Labelled:
    """The whole of a chunk under one label."""
    return Labelled(label, chunk.text, chunk.spans, fields)
