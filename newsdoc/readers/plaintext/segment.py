"""Source text to chunks: which lines belong together. Line work only; what they mean comes later.

Three layouts occur: blank lines between paragraphs; hard-wrapped lines with indents or short last lines; one paragraph
a line. Blank lines always separate; inside a run without one, the layout of the whole text decides.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdoc.readers.plaintext.chunk import Chunk, is_cjk, joined
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern

_LINE = Pattern(r"([^\r\n]*)(\r\n|\r|\n|$)")
_WIDEST_WRAP = 110  # columns; longer lines are not wrapped
_NARROWEST_WRAP = 40
_SHORT = 0.7  # of the width: a line that ends before closes its paragraph, whatever it ends with
_RAGGED = 4  # columns by which a line may fall short of the width though the next word would have fitted
_SHARE_OF_FULL = 0.5  # of the lines that are not a paragraph's last
_INDENT = 2  # columns that open a paragraph
_DEEP_INDENT = 3  # columns that show a paragraph even where nothing else tells that lines are wrapped
_TAB = 4
_WIDE_BLANK = "\u3000"
_SENTENCE_END = tuple(".!?:\"'”’»)]。！？…")
_SENTENCE_START = Pattern(r"[\"'“‘«`(\[]*[A-ZÀ-ÖØ-ÞА-Я0-9]")
_BULLETS = frozenset("•▪◦‣·*■□●–—-")
_BULLET = Pattern(r"[•▪◦‣·*■□●] +\S|[–—-] +[A-ZÀ-Þ0-9\"“„«]")
_FRAMED_STARTS = frozenset("©([【（责编")
_BYLINE_STARTS = ("By ", "BY ")
_COLUMNS = Pattern(r"\S(?: {3,}| *\t+ *|\|)\S")
_COLUMN_SIGNS = ("   ", "\t", "|")
_TABULAR_SHARE = 0.6
_FEWEST_ROWS = 3
_LONGEST_END_MARK = 16


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    text: str


class _Layout(NamedTuple):
    is_wrapped: bool
    width: int
    is_indented: bool


def segment(text: str, start: int, house: House) -> list[Chunk]:
    """The chunks of `text` from `start` on, in order; together they hold every character that is not white space."""
    runs = _runs(_lines(text, start)) if "\r" in text else _runs_by_lf(text, start)
    chunks = [run for run in runs if isinstance(run, Chunk)]
    if len(chunks) == len(runs):
        return chunks
    layout = _layout([run for run in runs if not isinstance(run, Chunk)])
    chunks = []
    for number, run in enumerate(runs):
        chunks += (run,) if isinstance(run, Chunk) else _split(text, run, layout, number, house)
    return chunks


def _runs_by_lf(text: str, start: int) -> list[Chunk | list[_Line]]:
    """As `_runs`, for text whose lines end at LF only: most blocks are one line, and are taken as they are."""
    runs: list[Chunk | list[_Line]] = []
    for block in text[start:].split("\n\n"):
        if "\n" in block:
            runs += _runs(_lines_by_lf(block, start), len(runs))
        elif stripped := block.strip():
            first = start if block[0] == stripped[0] else start + len(block) - len(block.lstrip())
            runs.append(Chunk(stripped, ((first, first + len(stripped)),), len(runs)))
        start += len(block) + len("\n\n")
    return runs


def _runs(lines: Iterable[tuple[int, str]], number: int = 0) -> list[Chunk | list[_Line]]:
    """Runs of lines without a blank line between them, the first of them with this number; a lone line is a chunk."""
    runs: list[Chunk | list[_Line]] = []
    run: list[_Line] = []
    for offset, line in lines:
        stripped = line.strip()
        if stripped:
            before = 0 if line[0] == stripped[0] else len(line) - len(line.lstrip())
            first = offset + before
            indent = _columns(line[:before]) if before else 0
            run.append(_Line(first, first + len(stripped), indent, stripped))
        elif run:
            runs.append(_chunk_or_run(run, number + len(runs)))
            run = []
    if run:
        runs.append(_chunk_or_run(run, number + len(runs)))
    return runs


def _chunk_or_run(run: list[_Line], number: int) -> Chunk | list[_Line]:
    if len(run) > 1:
        return run
    start, end, _, text = run[0]
    return Chunk(text, ((start, end),), number)


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    for found in _LINE.finditer(text, start):
        yield found.start(), found[1]


def _lines_by_lf(text: str, offset: int) -> Iterator[tuple[int, str]]:
    for line in text.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _columns(blank: str) -> int:
    return sum(_TAB if character == "\t" else 2 if character == _WIDE_BLANK else 1 for character in blank)


def _layout(runs: Sequence[Sequence[_Line]]) -> _Layout:
    """How the runs of several lines are set: hard-wrapped at a width, or a paragraph a line.

    Wrapped lines are broken where the next word would not have fitted. An indented line above one that is not opens a
    paragraph, and shows that lines are wrapped.
    """
    pairs = [pair for run in runs for pair in pairwise(run)]
    lengths = sorted(len(before.text) + before.indent for before, _ in pairs)
    if not lengths:
        return _Layout(is_wrapped=False, width=0, is_indented=False)
    width = lengths[int(len(lengths) * 0.95)]
    inner = [(before, after) for before, after in pairs if after.indent < _INDENT or after.indent <= before.indent]
    full = sum(not _fits(before, after, width - _RAGGED) for before, after in inner)
    is_narrow = width <= _WIDEST_WRAP
    hangs = is_narrow and any(_hangs(before, after) for before, after in pairs)
    flows = is_narrow and any(_flows(before, after, width) for before, after in inner)
    is_wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and (full >= len(inner) * _SHARE_OF_FULL or flows)
    return _Layout(is_wrapped or hangs, width, hangs)


def _flows(before: _Line, after: _Line, width: int) -> bool:
    """Whether a full line goes on in small letters."""
    return (
        after.text[0].islower()
        and not _fits(before, after, width - _RAGGED)
        and not before.text.endswith(_SENTENCE_END)
    )


def _fits(before: _Line, after: _Line, width: int) -> bool:
    """Whether the first word of a line would have fitted on the one before."""
    first = after.text.find(" ")
    return before.indent + len(before.text) + 1 + (first if first >= 0 else len(after.text)) <= width


def _hangs(before: _Line, after: _Line) -> bool:
    """Whether an indented line goes on without its indent."""
    return before.indent >= _DEEP_INDENT and after.indent < _INDENT and not before.text.endswith(_SENTENCE_END)


def _split(text: str, run: Sequence[_Line], layout: _Layout, number: int, house: House) -> list[Chunk]:
    if _is_tabular(run):
        start, end = run[0].start, run[-1].end
        return [Chunk(text[start:end], ((start, end),), number, is_tabular=True)]
    if not layout.is_wrapped:
        return [Chunk(line.text, ((line.start, line.end),), number) for line in run]
    base = min(line.indent for line in run)
    starts = [0]
    starts += [index for index in range(1, len(run)) if _opens(run[index - 1], run[index], base, layout, house)]
    groups = zip(starts, [*starts[1:], len(run)], strict=True)
    return [joined([(line.text, (line.start, line.end)) for line in run[a:b]], number) for a, b in groups]


def _is_tabular(run: Sequence[_Line]) -> bool:
    if len(run) < _FEWEST_ROWS or not any(sign in line.text for line in run for sign in _COLUMN_SIGNS):
        return False
    rows = sum(bool(_COLUMNS.search(line.text)) and any(map(str.isdigit, line.text)) for line in run)
    return rows >= len(run) * _TABULAR_SHARE


def _opens(before: _Line, line: _Line, base: int, layout: _Layout, house: House) -> bool:
    """Whether `line` opens a new paragraph after `before` in wrapped text."""
    text = line.text
    if line.indent >= base + _INDENT or _is_end_mark(text, house) or _is_end_mark(before.text, house):
        return True
    if _opens_by_words(text, house):
        return True
    is_closed = before.text.endswith(_SENTENCE_END)
    if line.indent >= _INDENT and is_closed and (line.indent >= _TAB or is_cjk(text[0])):
        return True  # every paragraph is indented, and none of them wrapped
    if before.text[:2].isupper() and before.text.isupper() and not text.isupper() and len(before.text) > 1:
        return True
    if layout.is_indented:
        return False
    width = layout.width - 1 if is_closed else int(layout.width * _SHORT)
    return _fits(before, line, width) and bool(_SENTENCE_START.match(text))


def _opens_by_words(text: str, house: House) -> bool:
    """Whether a line opens with a bullet, as a byline or as a sign-off."""
    if text[0] in _BULLETS:
        return bool(_BULLET.match(text))
    if text[0] in _FRAMED_STARTS and (text[0] == "©" or text.casefold().startswith(house.end_lines)):
        return True
    if text[-1].isdigit() and ":" in text and house.source_line.fullmatch(text):
        return True
    return (text.startswith(_BYLINE_STARTS) and text[3:4].isupper()) or (
        " by" in text and bool(house.signoff.match(text))
    )


def _is_end_mark(text: str, house: House) -> bool:
    return len(text) <= _LONGEST_END_MARK and text.casefold() in house.end_marks
