"""Where something stands in a source.

The convention, written once: a `Span` is half-open and 0-based and counts code points of `Source.text` (the decoded
source without its byte order mark), so `source.text[start:end]` is always right. Lines and columns are 1-based and
count code points too. A line ends at LF, CRLF or CR and nowhere else. Only `DecodeError` speaks of bytes.
"""

from typing import NamedTuple, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Half-open range `(start, end)` of code points in `Source.text`."""


class Position(NamedTuple):
    """One point in a source: `offset` is 0-based, `line` and `column` are 1-based; all three count code points."""

    offset: int
    line: int
    column: int


class Place(NamedTuple):
    """A position as a person reads it: the source's name, line and column, and the line's text.

    Attributes:
        name: the name or path of the source, None if it has none.
        position: where in the source.
        excerpt: the text of the line, shortened around the position where the line is long.
        caret: 0-based column of the position within `excerpt`.
    """

    name: str | None
    position: Position
    excerpt: str = ""
    caret: int = 0

    @property
    def line(self) -> int:
        """The 1-based line."""
        return self.position.line

    @property
    def column(self) -> int:
        """The 1-based column, in code points."""
        return self.position.column

    def __str__(self) -> str:
        return f"{self.name or '<source>'}:{self.line}:{self.column}"

    def pointer(self) -> str:
        """The excerpt with a caret below the position, as compilers print it; empty if there is no excerpt."""
        return f"{self.excerpt}\n{' ' * self.caret}^" if self.excerpt else ""
