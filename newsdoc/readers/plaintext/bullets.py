"""Lists: chunks, one after another, that open with the same bullet."""

from collections.abc import Sequence

from newsdoc.model import Text, known_good
from newsdoc.readers.plaintext.chunk import Chunk
from newsdoc.readers.plaintext.label import Labelled
from newsdoc.readers.plaintext.pattern import Pattern

DASHES = frozenset("-–—")
BULLETS = frozenset("•▪◦‣●*") | DASHES
"""What an item may open with."""

# Signs that stand before other things too.
_LOOSE = DASHES | {"*"}
_LOOSE_ITEM = Pattern(r"[-–—*] +[\"'“‘«„(]?[A-ZÀ-ÞА-Я0-9\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


def end_of_bullets(chunks: Sequence[Chunk], start: int) -> tuple[int, bool]:
    """Where a run of bulleted chunks ends, and whether they are a list: two or more, not paragraphs of speech.

    Some languages open speech with a dash: then the next paragraph, behind a blank line, may open with one too.
    """
    bullet, run = chunks[start].text[0], chunks[start].run
    end = start
    while end < len(chunks) and is_item(chunks[end].text, bullet):
        if bullet in DASHES and chunks[end].run != run:
            return end, False
        end += 1
    return max(end, start + 1), end > start + 1


def is_item(text: str, bullet: str) -> bool:
    """Whether `text` is an item of a list with these bullets."""
    if text[0] != bullet or len(text) == 1:
        return False
    return bullet not in _LOOSE or bool(_LOOSE_ITEM.match(text))


def list_of(bulleted: Sequence[Chunk]) -> Labelled:
    """The chunks as one list."""
    items = [chunk.cut(1) for chunk in bulleted]
    origin = tuple(span for chunk in bulleted for span in chunk.spans)
    text = "\n".join(item.text for item in items)
    nodes = tuple(known_good(Text, text=item.text, origin=item.spans) for item in items)
    return Labelled("list", text, origin, {"items": nodes})
