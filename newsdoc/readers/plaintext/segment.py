"""Source text to chunks: which lines belong together. Line work only; what they mean comes later.

Three layouts occur: blank lines between paragraphs; hard-wrapped lines with indents or short last lines; one paragraph
a line. Blank lines always separate; inside a run without one, the layout of the whole text decides.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from re import IGNORECASE
from typing import NamedTuple

from newsdoc.readers.plaintext.chunk import Chunk, joined
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern

_LINE = Pattern(r"([^\r\n]*)(\r\n|\r|\n|$)")
_WIDEST_WRAP = 110  # columns; longer lines are not wrapped
_NARROWEST_WRAP = 40
_FULL = 0.6  # of the width: a line that was broken only because it was full
_INDENT = 2  # columns that open a paragraph
_TAB = 4
_WIDE_BLANK = "\u3000"
_SENTENCE_END = tuple(".!?:\"'”’»)]")
_SENTENCE_START = Pattern(r"[\"'“‘«`(\[]*[A-ZÀ-ÖØ-ÞА-Я0-9]")
_BULLET = Pattern(r"[•▪◦‣·*■□●–—-] +\S")
_BYLINE = Pattern(r"(?:By|BY) +[A-Z]")
_SIGNOFF = Pattern(r"\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled) by ", IGNORECASE)
_COLUMNS = Pattern(r"\S(?: {3,}| *\t+ *|\|)\S")
_TABULAR_SHARE = 0.6
_FEWEST_ROWS = 3


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
    """How the runs of several lines are set: hard-wrapped at a width, or a paragraph a line."""
    broken = [len(line.text) for run in runs for line in run[:-1]]
    if not broken:
        return _Layout(is_wrapped=False, width=0, is_indented=False)
    width = sorted(broken)[int(len(broken) * 0.95)]
    full = sum(length >= width * _FULL for length in broken)
    is_wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full * 2 >= len(broken)
    is_indented = is_wrapped and any(
        before.indent >= _INDENT > after.indent for run in runs for before, after in pairwise(run)
    )
    return _Layout(is_wrapped, width, is_indented)


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
    return [joined(((line.text, (line.start, line.end)) for line in run[a:b]), number) for a, b in groups]


def _is_tabular(run: Sequence[_Line]) -> bool:
    if len(run) < _FEWEST_ROWS:
        return False
    rows = sum(bool(_COLUMNS.search(line.text)) and any(map(str.isdigit, line.text)) for line in run)
    return rows >= len(run) * _TABULAR_SHARE


def _opens(before: _Line, line: _Line, base: int, layout: _Layout, house: House) -> bool:
    """Whether `line` opens a new paragraph after `before` in wrapped text."""
    if line.text.casefold() in house.end_marks or before.text.casefold() in house.end_marks:
        return True
    if line.indent >= base + _INDENT or (line.indent != before.indent and line.text.isupper()):
        return True
    if _BULLET.match(line.text) or _BYLINE.match(line.text) or _SIGNOFF.match(line.text):
        return True
    if before.text.isupper() and not line.text.isupper() and len(before.text) > 1:
        return True
    if layout.is_indented:
        return line.indent > base >= before.indent
    fits = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= layout.width - 1
    return fits and before.text.endswith(_SENTENCE_END) and bool(_SENTENCE_START.match(line.text))
