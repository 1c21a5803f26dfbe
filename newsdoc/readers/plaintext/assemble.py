"""Labelled pieces to a document."""

from collections.abc import Iterable, Sequence

from newsdoc.model import Byline, Date, Dateline, Document, Node, NodeT, Note, Paragraph, Table, Text, known_good
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import BLOCKS, Labelled
from newsdoc.readers.plaintext.language import detect_language
from newsdoc.readers.plaintext.notice import embargo_of, is_correction, status_of

_ENOUGH_FOR_LANGUAGE = 400  # characters
_ENOUGH_PIECES = 10


def assemble(
    pieces: Sequence[Labelled], text: str, house: House, *, language: str | None, given: dict[str, object]
) -> Document:
    """The document of all pieces.

    Args:
        pieces: in source order.
        text: the source's text with illegal characters replaced, which all origins point into.
        house: the styles in use.
        language: BCP 47 tag if the caller knows it; found from the body otherwise.
        given: fields that are no pieces: `id`, `source`, and `date`, which is None without a date header.
    """
    body: list[Node] = []
    around: dict[str, list[Labelled]] = {}
    for piece in pieces:
        if piece.label == "paragraph":
            body.append(known_good(Paragraph, kind="paragraph", text=piece.text, origin=piece.origin))
        elif piece.label in BLOCKS:
            body.append(_block(piece, text))
        else:
            around.setdefault(piece.label, []).append(piece)
    fields = {**given, "language": language or detect_language(_sample(pieces)), "body": tuple(body)}
    if around:
        fields.update(_around(around))
        for name in ("date", "modified"):
            if (dates := around.get(name)) and not fields.get(name):
                fields[name] = _node(Date, dates[0])
    if notes := around.get("note"):
        fields.update(_by_notes(notes, pieces, _day(fields), house))
    return known_good(Document, **fields)


def _block(piece: Labelled, text: str) -> Node:
    if piece.label == "table":
        (start, end), *_ = piece.origin
        return known_good(Table, kind="table", text=_with_line_feeds(text[start:end]), origin=piece.origin)
    return known_good(BLOCKS[piece.label], kind=piece.label, text=piece.text, origin=piece.origin, **piece.fields)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _around(pieces: dict[str, list[Labelled]]) -> dict[str, object]:
    """Fields around the body, but for the body's own."""
    fields: dict[str, object] = {
        "subheadlines": tuple(_node(Text, each) for each in pieces.get("subheadline", ())),
        "signoffs": tuple(_node(Byline, each) for each in pieces.get("signoff", ())),
        "notes": tuple(_node(Note, each) for each in pieces.get("note", ())),
    }
    if headlines := pieces.get("headline"):
        fields["headline"] = _joined(headlines[:1], headlines)
        fields["kind"] = headlines[0].fields.get("story_kind")
    if sluglines := pieces.get("slugline"):
        fields["slugline"] = _joined(sluglines[:1], sluglines)
        fields["kind"] = fields.get("kind") or sluglines[0].fields.get("story_kind")
    if abstracts := pieces.get("abstract"):
        fields["abstract"] = _joined(abstracts, abstracts)
    if bylines := pieces.get("byline"):
        fields["byline"] = _one_byline(bylines)
    if datelines := pieces.get("dateline"):
        (dateline,) = datelines
        fields["dateline"] = _node(Dateline, dateline)
    return fields


def _day(fields: dict[str, object]) -> str | None:
    date = fields["date"]
    return date.value[: len("2025-05-09")] if isinstance(date, Date) else None


def _by_notes(
    notes: Sequence[Labelled], pieces: Sequence[Labelled], header_date: str | None, house: House
) -> dict[str, object]:
    """What the notes say of the story."""
    agency = next((piece.fields["agency"] for piece in pieces if piece.label == "dateline"), None)
    embargo = embargo_of(notes, header_date, house, agency if isinstance(agency, str) else None)
    fields: dict[str, object] = {"status": status_of(notes), "embargo": embargo}
    start = next((piece.origin[0][0] for piece in pieces if piece.label == "paragraph"), 0)
    return {**fields, "kind": "correction"} if is_correction(notes, start) else fields


def _one_byline(bylines: Sequence[Labelled]) -> Byline:
    """All lines that are bylines as one, such as a name and `Reuters Staff`; a line printed again counts once."""
    printed = {byline.text: byline.fields["people"] for byline in bylines}
    people = tuple(person for each in printed.values() if isinstance(each, tuple) for person in each)
    return known_good(Byline, text=" ".join(printed), people=people, origin=_all_spans(bylines))


def _joined(printed: Sequence[Labelled], pieces: Sequence[Labelled]) -> Text:
    """The words of those that count, from where all stand."""
    return known_good(Text, text=" ".join(each.text for each in printed), origin=_all_spans(pieces))


def _node(kind: type[NodeT], piece: Labelled) -> NodeT:
    return known_good(kind, text=piece.text, origin=piece.origin, **piece.fields)


def _all_spans(pieces: Iterable[Labelled]) -> tuple[object, ...]:
    return tuple(span for piece in pieces for span in piece.origin)


def _sample(pieces: Sequence[Labelled]) -> str:
    """The first running text, else whatever there is."""
    sample = ""
    for piece in pieces:
        if piece.label == "paragraph":
            sample = f"{sample} {piece.text[:_ENOUGH_FOR_LANGUAGE]}"
            if len(sample) > _ENOUGH_FOR_LANGUAGE:
                return sample
    return sample or " ".join(piece.text[:_ENOUGH_FOR_LANGUAGE] for piece in pieces[:_ENOUGH_PIECES])
