"""The document model: what every reader makes and every writer takes.

Frozen pydantic models. Containers are tuples, unknown fields are refused, text that XML 1.0 cannot carry cannot enter.
The model knows no format. See `newsdoc.json_schema()` for the same as a JSON Schema.
"""

from newsdoc.model.block import (
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
from newsdoc.model.document import SCHEMA_VERSION, Document
from newsdoc.model.mark import Emphasis, Link, Mark, Strong
from newsdoc.model.metadata import (
    Byline,
    Concept,
    Credit,
    Date,
    Dateline,
    Note,
    Person,
    Related,
    Rights,
    SourceInfo,
    Text,
)
from newsdoc.model.node import CleanText, Node, NodeT, Origin, clean_text, known_good, replace

__all__ = [
    "SCHEMA_VERSION",
    "Block",
    "Byline",
    "Caption",
    "CleanText",
    "Concept",
    "Credit",
    "Date",
    "Dateline",
    "Document",
    "Emphasis",
    "EndMark",
    "Furniture",
    "Link",
    "List",
    "Mark",
    "Node",
    "NodeT",
    "Note",
    "Origin",
    "Paragraph",
    "Person",
    "Preformatted",
    "Quotation",
    "Related",
    "Rights",
    "SourceInfo",
    "Strong",
    "Subheading",
    "Table",
    "Text",
    "Unclassified",
    "clean_text",
    "known_good",
    "replace",
]
