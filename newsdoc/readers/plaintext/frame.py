"""The head of ANPA 1312 copy: lines framed by `^` and `<` (by `=` if they are the byline), below control codes.

```
^BC-US--Giant Bridge,127<        the keyword line, with the number of words
^Bridge is opened<
^Eds: With AP Photos.<
^By ANN BEE=
^Associated Press=
```

The keyword line is the item's slugline; wires that print it without the frame print it the same.
"""

from collections.abc import Sequence

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.byline import find_byline, is_agency, is_byline_title
from newsdoc.readers.plaintext.chunk import Chunk
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import Named, persons
from newsdoc.span import Span

_FRAME = "^"
_LINE_ENDS = ("<", "=")
_BYLINE_END = "="
_KEYWORDS = Pattern(
    r"[^\n]{4,100}?, ?\d{2,5}"  # the keyword, and the number of words
    r"|[A-Z]{2,3}(?:-[A-Z\d&.’']+){2,8}"  # `BC-BRIDGE-NYT`
)
_MOST_LINES_OF_CODES = 3


def read_frame(chunks: Sequence[Chunk], house: House) -> tuple[int, list[Labelled]]:
    """How many chunks the frame of the wire takes, and their labels; none if there is no frame and no keyword line."""
    start = 0
    pieces: list[Labelled] = []
    while start < min(len(chunks), _MOST_LINES_OF_CODES) and (rubble := rules.rubble(chunks[start], house)):
        pieces.append(rubble)
        start += 1
    framed = _leading(chunks[start:])
    if framed:
        return start + len(framed), [*pieces, *_label(framed, house)]
    if start < len(chunks) and _is_keyword_line(chunks[start].text, house):
        return start + 1, [*pieces, _slugline(chunks[start], chunks[start], house)]
    return 0, []


def _is_keyword_line(text: str, house: House) -> bool:
    return text.startswith(house.keyword_prefixes) and bool(_KEYWORDS.fullmatch(text))


def _leading(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    count = 0
    while count < len(chunks) and chunks[count].text[0] == _FRAME and chunks[count].text.endswith(_LINE_ENDS):
        count += 1
    return chunks[:count]


def _label(framed: Sequence[Chunk], house: House) -> list[Labelled]:
    pieces: list[Labelled] = []
    for chunk in framed:
        inner = chunk.cut(1, -1)
        labels = {piece.label for piece in pieces}
        if not inner.text:
            pieces.append(Labelled("furniture", chunk.text, chunk.spans))
        elif "slugline" not in labels and _is_keyword_line(inner.text, house):
            pieces.append(_slugline(chunk, inner, house))
        elif chunk.text.endswith(_BYLINE_END):
            _add_byline(pieces, inner, chunk, house)
        elif note := rules.note(inner, house):
            pieces.append(note._replace(origin=chunk.spans))
        else:
            pieces.append(_wider("subheadline" if "headline" in labels else "headline", inner, chunk))
    return pieces


def _add_byline(pieces: list[Labelled], inner: Chunk, chunk: Chunk, house: House) -> None:
    """The byline; a second line of it tells whose people they are."""
    last = pieces[-1] if pieces else None
    if last and last.label == "byline" and is_byline_title(inner.text, house):
        agency = inner.text if is_agency(inner.text, house) else None
        people = find_byline(last.text, house) or ()
        signed = [each._replace(organisation=agency) for each in people]
        pieces[-1] = _byline(last.text, (*last.origin, *chunk.spans), signed)
    else:
        pieces.append(_byline(inner.text, chunk.spans, find_byline(inner.text, house) or ()))


def _byline(text: str, origin: tuple[Span, ...], people: Sequence[Named]) -> Labelled:
    return Labelled("byline", text, origin, {"people": persons(people)})


def _slugline(chunk: Chunk, inner: Chunk, house: House) -> Labelled:
    return _wider("slugline", inner, chunk, story_kind=house.story_kind(inner.text))


def _wider(label: str, words: Chunk, chunk: Chunk, **fields: object) -> Labelled:
    """The words without the frame; the origin has it too."""
    return Labelled(label, words.text, chunk.spans, fields)
