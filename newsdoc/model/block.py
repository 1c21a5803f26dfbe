"""The blocks of a body, told apart by `kind`."""

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from newsdoc.model.mark import Mark
from newsdoc.model.metadata import Credit, Date, Text
from newsdoc.model.node import CleanText, Node, Origin
from newsdoc.model.uri import Uri


class _Block(Node):
    """Fields that every block has. `kind` is set by each class and never needs to be given."""

    kind: str
    text: CleanText
    marks: tuple[Mark, ...] = ()
    origin: Origin = ()

    @field_validator("marks")
    @classmethod
    def _marks_lie_in_the_text(cls, marks: tuple[Mark, ...], info: ValidationInfo) -> tuple[Mark, ...]:
        length = len(info.data.get("text", ""))
        for mark in marks:
            if mark.end > length:
                message = f"the mark {mark.start}-{mark.end} ends behind the text, which has {length} characters"
                raise ValueError(message)
        return marks


class Paragraph(_Block):
    """Prose. Text that no rule claims is a paragraph too."""

    kind: Literal["paragraph"] = "paragraph"


class Subheading(_Block):
    """A heading inside the body."""

    kind: Literal["subheading"] = "subheading"
    level: int = Field(default=1, strict=True, ge=1, le=5, description="1 is the highest within the body.")


class Caption(_Block):
    """What is printed below a picture; `text` is without the credit."""

    kind: Literal["caption"] = "caption"
    credit: Credit | None = None
    date: Date | None = Field(default=None, description="When the picture was taken, by the convention of captions.")
    place: CleanText | None = Field(
        default=None, description="Where the picture was taken, as its slug says; verbatim."
    )
    href: Uri | None = Field(default=None, description="The picture, if its address is known.")


class Quotation(_Block):
    """A block quote."""

    kind: Literal["quotation"] = "quotation"


class List(_Block):
    """Items, each with its own origin; `text` is the items joined by line breaks and may be left out."""

    kind: Literal["list"] = "list"
    items: tuple[Text, ...] = Field(min_length=1)

    @classmethod
    def of(cls, *items: str) -> "List":
        """A list built in code, of plain strings."""
        return cls(text="\n".join(items), items=tuple(Text(text=item) for item in items))

    @model_validator(mode="before")
    @classmethod
    def _text_from_items(cls, fields: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the caller gave
        if not isinstance(fields, dict) or "text" in fields or not isinstance(fields.get("items"), list | tuple):
            return fields
        items = fields["items"]
        texts = [item.get("text") if isinstance(item, dict) else getattr(item, "text", None) for item in items]
        return {**fields, "text": "\n".join(text for text in texts if isinstance(text, str))}

    @field_validator("items")
    @classmethod
    def _items_make_the_text(cls, items: tuple[Text, ...], info: ValidationInfo) -> tuple[Text, ...]:
        if "text" in info.data and "\n".join(item.text for item in items) != info.data["text"]:
            message = "the text of a list is its items joined by line breaks; leave it out to have it made"
            raise ValueError(message)
        return items


class Table(_Block):
    """Results, tables, tabular copy; line breaks and columns are kept."""

    kind: Literal["table"] = "table"


class Preformatted(_Block):
    """Copy whose line breaks matter, such as a poem or an address."""

    kind: Literal["preformatted"] = "preformatted"


class EndMark(_Block):
    """`(more)`, `Enditem`, `ENDS`: kept, not shown by writers as text."""

    kind: Literal["end_mark"] = "end_mark"


class Furniture(_Block):
    """Page junk recognised as such: kept with its text, left out by writers unless asked for."""

    kind: Literal["furniture"] = "furniture"


class Unclassified(_Block):
    """What cannot be read as prose at all, such as control blocks: kept whole, written like a paragraph."""

    kind: Literal["unclassified"] = "unclassified"


Block = Annotated[
    Paragraph | Subheading | Caption | Quotation | List | Table | Preformatted | EndMark | Furniture | Unclassified,
    Field(discriminator="kind"),
]
"""Any block; `kind` tells which."""
