"""Whether a story may be published at all: no writer calls killed, withheld or embargoed copy usable."""

from typing import Literal, NamedTuple, TypeAlias

from newsdoc.diagnostics import Severity
from newsdoc.model import Document
from newsdoc.writer import Declared, SomeValues

Status: TypeAlias = Literal["usable", "withheld", "canceled"]


def publication_status(document: Document) -> Status:
    """What the document says of its status; a kill notice cancels, and what nothing is said of is usable."""
    if document.status in {"withheld", "canceled"}:
        return document.status
    if document.notes and any(note.kind == "kill" for note in document.notes):
        return "canceled"
    return "usable"


def is_embargoed(document: Document) -> bool:
    """Whether there is an embargo, of known end or not; whether it has ended is for the receiver's clock to say."""
    return document.embargo is not None or any(note.kind == "embargo" for note in document.notes)


def _is_overruled(document: Document) -> bool:
    """Whether the document is called usable and yet must not be used."""
    return document.status == "usable" and (is_embargoed(document) or publication_status(document) != "usable")


OVERRULED = SomeValues("status", _is_overruled, "an embargo or a kill notice overrules it")
"""The status in formats that call nothing usable that must not be used yet."""

KILLED = SomeValues(
    "status",
    lambda document: document.status == "usable" and publication_status(document) != "usable",
    "a kill notice overrules it",
)
"""The status in formats that say of an embargo in a field of its own."""

NOT_SHOWN: Declared = (
    "notes.text",
    SomeValues("notes.kind", lambda note: note.kind not in {"kill", "embargo"}, "notes are not shown", Severity.INFO),
    "embargo.text",
)
"""What formats lose that tell people of notes and embargo by `notices` alone."""

WITHOUT_NOTICE = SomeValues(
    "status", lambda document: document.status == "usable", "what may be published has no notice", Severity.INFO
)
"""The status in such a format, unless it has a field for it."""


class Notice(NamedTuple):
    """What a reader must be told of copy that is not to be published, in words for people."""

    title: str
    sentence: str
    until: str | None = None
    """A date of the model, which ends the sentence."""

    @property
    def whole_sentence(self) -> str:
        """The sentence with the date, in plain words."""
        return f"{self.sentence} {self.until}." if self.until else self.sentence


def notices(document: Document) -> list[Notice]:
    """The notices on a document: none on most."""
    if not (document.status or document.embargo or document.notes):
        return []
    status = publication_status(document)
    found = [] if status == "usable" else [Notice(f"{status.capitalize()}.", "Not to be published.")]
    if document.embargo:
        found.append(Notice("Embargoed.", "Not to be published before", document.embargo.value))
    elif is_embargoed(document):
        found.append(Notice("Embargoed.", "Not to be published yet."))
    return found
