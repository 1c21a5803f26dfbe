"""What stands around the body: headline, byline, dateline, dates, credits, notes, rights."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, field_validator

from newsdoc.model.node import CleanText, Node, Origin
from newsdoc.model.uri import Uri

_TIME = r"T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_DATE = rf"[0-9]{{4}}(?:-[0-9]{{2}}(?:-[0-9]{{2}}(?:{_TIME})?)?)?"
_LARGEST_OFFSET = 14 * 3600  # seconds; XML Schema part 2, 3.2.7.3: time zones reach from -14:00 to +14:00


class Text(Node):
    """A run of words as printed, such as a headline."""

    text: CleanText
    origin: Origin = ()


class Date(Node):
    """A date or moment at the precision the source has.

    `value` is ISO 8601: `2025`, `2024-11`, `2025-05-09`, `2025-05-09T10:00` or `2025-05-09T10:00:00Z`.
    `text` is the date as printed.
    """

    value: str = Field(pattern=f"^{_DATE}$", description="ISO 8601, at the precision that the source states.")
    text: CleanText | None = None
    origin: Origin = ()

    @field_validator("value")
    @classmethod
    def _is_in_the_calendar(cls, value: str) -> str:
        if len(value) == len("2025-05-09"):
            date.fromisoformat(value)
            return value
        moment = datetime.fromisoformat(f"{value}-01-01"[:10] if len(value) < len("2025-05-09") else value)
        offset = moment.utcoffset()
        if offset and abs(offset.total_seconds()) > _LARGEST_OFFSET:
            message = "time zones reach from -14:00 to +14:00"
            raise ValueError(message)
        return value

    @property
    def has_time(self) -> bool:
        """Whether the value states a time of day."""
        return "T" in self.value

    @property
    def has_zone(self) -> bool:
        """Whether the value states a moment: a time of day and its zone."""
        return self.has_time and datetime.fromisoformat(self.value).tzinfo is not None

    @property
    def has_day(self) -> bool:
        """Whether the value states at least the day."""
        return len(self.value) >= len("2025-05-09")


class Person(Node):
    """Somebody named in a byline, a credit or a sign-off."""

    name: CleanText
    role: CleanText | None = Field(default=None, description="`correspondent`, `photographer`, `editor` and so on.")
    organisation: CleanText | None = None


class Byline(Node):
    """Who wrote the text (or, as a sign-off, who worked on it): the printed words and the people in them."""

    text: CleanText = Field(description="Verbatim, with `By` and the agency.")
    people: tuple[Person, ...] = ()
    origin: Origin = ()


class Dateline(Node):
    """Where, when and by which agency a text was filed."""

    text: CleanText = Field(description="Verbatim, without the closing dash.")
    place: CleanText | None = Field(default=None, description="Verbatim.")
    date: Date | None = Field(default=None, description="Absent where no year is known: the words stay in `text`.")
    agency: CleanText | None = Field(default=None, description="As printed.")
    origin: Origin = ()


class Credit(Node):
    """Whose picture it is, as the caption's credit says."""

    text: CleanText = Field(description="Verbatim, with its brackets.")
    agency: CleanText | None = Field(default=None, description="As printed, less words such as Photo.")
    people: tuple[Person, ...] = ()
    origin: Origin = ()


class Note(Node):
    """Words to the editor or about the item, not for publication."""

    kind: Literal["editor", "correction", "embargo", "kill", "source"]
    text: CleanText
    origin: Origin = ()


class Concept(Node):
    """A subject or a genre, by name and perhaps by the URI of a vocabulary."""

    name: CleanText
    uri: Uri | None = None


class Rights(Node):
    """Who holds the copyright and on which terms the item may be used."""

    holder: CleanText | None = None
    notice: CleanText | None = None
    usage_terms: CleanText | None = None


class Related(Node):
    """Another item that this one refers to."""

    id: Uri
    title: CleanText | None = None
    relation: Literal["see_also", "associated_with", "derived_from"] = "see_also"


class SourceInfo(Node):
    """What the document was read from."""

    name: CleanText | None = Field(default=None, description="File name, without its folder.")
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="Of the bytes read (of UTF-8 if given text).")]
    encoding: CleanText
    length: int = Field(ge=0, description="Code points of the decoded source, without its byte order mark.")
