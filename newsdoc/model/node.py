"""What all nodes share: the frozen base, the text that may enter, and where a node came from."""

import re
from functools import cache
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

# XML 1.0 (fifth edition), production 2 [Char]: what may not stand in a document, even as a character reference.
# Lone surrogates, which it excludes too, are refused by pydantic. JSON Schema (ECMA-262) reads the pattern alike.
_FORBIDDEN = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff"
_ILLEGAL = re.compile(rf"[{_FORBIDDEN}\ud800-\udfff]")

CleanText = TypeAliasType("CleanText", Annotated[str, Field(pattern=f"^[^{_FORBIDDEN}]*$")])
"""A string of characters that XML 1.0 allows: no control characters but tab, LF and CR, no lone surrogates, no
U+FFFE and U+FFFF. It keeps every writer total."""

_Offset = Annotated[int, Field(strict=True, ge=0)]
_Range = Annotated[tuple[_Offset, _Offset], Field(description="Half-open range of code points, `[start, end]`.")]

Origin = TypeAliasType(
    "Origin",
    Annotated[
        tuple[_Range, ...],
        Field(description="The pieces of the source that the node was made from; empty for a node built in code."),
    ],
)
"""Spans of the source that a node was made from, in source order; empty for nodes built in code."""


class Node(BaseModel):
    """Base of everything in a document: immutable, compared by value, closed to unknown fields."""

    # Built when first used: a document needs one validator for its whole tree, and none for each of its parts.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


NodeT = TypeVar("NodeT", bound=Node)


def replace(node: NodeT, /, **changes: object) -> NodeT:
    """A copy of `node` with some fields changed, validated like a new one (`model_copy(update=...)` would not be).

    Raises:
        pydantic.ValidationError: if a change does not fit the model.
    """
    return type(node).model_validate({**node.__dict__, **changes})


def known_good(kind: type[NodeT], /, **fields: object) -> NodeT:
    """A node of fields that are right already, without the validation that would find them so.

    For readers, which make a node for each line of a story out of cleaned text: in half the time of pydantic, and a
    process that only reads needs no validators. The fields must be what validation would return: nodes, not
    dictionaries; tuples, not lists; text without the characters that XML forbids; those without a default all there.
    """
    node = _new(kind)
    _set_values(node, _defaults(kind) | fields)
    _set_names(node, set(fields))
    _set_extra(node, None)
    _set_private(node, None)
    return node


# The four slots of pydantic's models. They are set as such: a frozen node has no attribute that can be set.
_new = object.__new__
_set_values, _set_names, _set_extra, _set_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


@cache
def _defaults(kind: type[Node]) -> dict[str, object]:
    """All fields in the order of the model, which the JSON has too; None holds the place of those without default."""
    return {
        name: None if field.is_required() else field.get_default(call_default_factory=False)
        for name, field in kind.model_fields.items()
    }


def clean_text(text: str) -> str:
    """`text` with each character that XML 1.0 forbids mapped to U+FFFD, one for one, so that offsets hold."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
