"""Inline markup as standoff ranges, which may overlap: quotes and links do in news, and a tree cannot hold that."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from newsdoc.model.node import CleanText, Node
from newsdoc.model.uri import Uri


class _Range(Node):
    kind: str
    start: int = Field(ge=0, description="First code point, counted in the block's `text` (not in the source).")
    end: int = Field(description="One past the last code point.")
    id: CleanText | None = Field(default=None, description="Name of the mark, unique in its block.")

    @model_validator(mode="after")
    def _is_not_empty(self) -> "_Range":
        if self.end <= self.start:
            message = f"a mark covers at least one character: end {self.end} is not behind start {self.start}"
            raise ValueError(message)
        return self


class Emphasis(_Range):
    """Stressed words, usually set in italics."""

    kind: Literal["emphasis"] = "emphasis"


class Strong(_Range):
    """Words of importance, usually set in bold."""

    kind: Literal["strong"] = "strong"


class Link(_Range):
    """Words that lead somewhere."""

    kind: Literal["link"] = "link"
    href: Uri


Mark = Annotated[Emphasis | Strong | Link, Field(discriminator="kind")]
"""Any mark; `kind` tells which."""
