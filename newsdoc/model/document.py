"""The document: one news item."""

from importlib import import_module
from typing import Annotated, Literal

from pydantic import Field

from newsdoc.model.block import Block, Caption, Paragraph
from newsdoc.model.metadata import Byline, Concept, Date, Dateline, Note, Related, Rights, SourceInfo, Text
from newsdoc.model.node import Node
from newsdoc.model.uri import Uri

SCHEMA_VERSION = "1.1"
"""Version of the model, `major.minor`. A new field or kind of block is a new minor, a changed meaning a new major."""

_NOT_READ_AS_TEXT = frozenset({"caption", "end_mark", "furniture"})


class Document(Node):
    """One news item: its text in blocks and everything said about it. What is not known is absent."""

    schema_version: str = Field(default=SCHEMA_VERSION, pattern=r"^1\.(?:0|[1-9][0-9]*)$")
    id: Uri = Field(description="URI of the item, the same over all its versions.")
    version: int | None = Field(
        default=None, strict=True, ge=1, description="Version of the item, if the source states one."
    )
    language: Annotated[str, Field(pattern="^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$")] | None = Field(
        default=None, description="BCP 47; stated or detected, never a default."
    )
    date: Date | None = Field(default=None, description="Date of the header or page.")
    modified: Date | None = None
    headline: Text | None = Field(default=None, description="As printed, with marks such as `UPDATE 2-`.")
    subheadlines: tuple[Text, ...] = ()
    kind: (
        Literal["alert", "lead", "update", "correction", "analysis", "interview", "feature", "summary", "background"]
        | None
    ) = Field(default=None, description="Kind of story, if a mark of the house says so, such as `UPDATE 2-`.")
    slugline: Text | None = None
    keywords: tuple[Text, ...] = ()
    byline: Byline | None = None
    dateline: Dateline | None = None
    abstract: Text | None = Field(default=None, description="Only if the source marks it as one.")
    body: tuple[Block, ...] = Field(default=(), description="In source order.")
    signoffs: tuple[Byline, ...] = Field(default=(), description="Closing credits of the text.")
    notes: tuple[Note, ...] = Field(default=(), description="Not for publication.")
    status: Literal["usable", "withheld", "canceled"] | None = Field(
        default=None, description="Only if the source states it."
    )
    embargo: Date | None = Field(default=None, description="Not to be published before.")
    expires: Date | None = None
    urgency: int | None = Field(default=None, strict=True, ge=1, le=9, description="1 is the most urgent (IPTC).")
    subjects: tuple[Concept, ...] = ()
    genres: tuple[Concept, ...] = ()
    rights: Rights | None = None
    related: tuple[Related, ...] = ()
    source: SourceInfo | None = None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, in order."""
        return tuple(block for block in self.body if block.kind == "paragraph")

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of the body, in order."""
        return tuple(block for block in self.body if block.kind == "caption")

    @property
    def text(self) -> str:
        """The running text: the body without captions, end marks and furniture, a blank line between blocks."""
        return "\n\n".join(block.text for block in self.body if block.kind not in _NOT_READ_AS_TEXT)

    def _repr_html_(self) -> str:
        """What a notebook shows (the protocol of IPython and its like).

        The model knows no format: what does stands above it, and is looked up only when a notebook asks.
        """
        shown: str = import_module("newsdoc.notebook").as_html(self)
        return shown
