"""What notices make of the story: its status, the end of its embargo, whether it corrects another."""

from collections.abc import Sequence

from newsdoc.model import Date, known_good
from newsdoc.readers.plaintext.embargo import end_of_embargo
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled
from newsdoc.readers.plaintext.words import WITHHOLD_WORDS


def status_of(notes: Sequence[Labelled]) -> str | None:
    """What a kill or withhold notice makes of the item."""
    for each in notes:
        if each.fields["kind"] == "kill":
            return "withheld" if any(word in each.text.casefold() for word in WITHHOLD_WORDS) else "canceled"
    return None


def embargo_of(notes: Sequence[Labelled], header_date: str | None, house: House, agency: str | None) -> Date | None:
    """The date that the first notice of an embargo with one names, in a story of this agency."""
    for each in notes:
        if each.fields["kind"] == "embargo" and (value := end_of_embargo(each.text, header_date, house, agency)):
            return known_good(Date, value=value, text=each.text, origin=each.origin)
    return None


def is_correction(notes: Sequence[Labelled], start: int) -> bool:
    """Whether a note above the story, which starts at this offset of the source, says that it corrects another."""
    return any(each.fields["kind"] == "correction" and each.origin[0][0] < start for each in notes)
