"""Source text to chunks: which lines belong together. Line work only; what they mean comes later.

Three layouts occur: blank lines between paragraphs; hard-wrapped lines with indents or short last lines; one paragraph
a line. Blank lines always separate; inside a run without one, the layout of the whole text decides.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple, TypeAlias

from newsdoc.readers.plaintext.chunk import Chunk, chunk_of, is_cjk, joined
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.page_time import is_page_time
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern

_LINE = Pattern(r"([^\r\n]*)(\r\n|\r|\n|$)")
_WIDEST_WRAP = 110  # columns; longer lines are not wrapped
_MOST_WIDE = 2  # lines of indented copy that are wider, such as the headline
_NARROWEST_WRAP = 40
_SHORT = 0.7  # of the width: a line that ends before closes its paragraph, whatever it ends with
_RAGGED = 4  # columns by which a line may fall short of the width though the next word would have fitted
_SHARE_OF_FULL = 0.5  # of the lines that are not a paragraph's last
_SHARE_OF_CLOSED, _SHARE_OF_CLOSED_CJK = 0.7, 0.5  # of the lines; where so many end a sentence, none are wrapped
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
_CONTRIBUTION_ENDS = ("contributed to this report.", "contributed to this story.", "contributed to this article.")
_COLUMNS = Pattern(r"\S(?: {3,}| *\t+ *|\|)\S")
_TABULAR_SHARE = 0.6
_FEWEST_ROWS = 3
_LONGEST_END_MARK = 16


_Line: TypeAlias = tuple[int, int, int, str]
"""Where a line starts and ends without the blanks around it, its indent in columns, and its text.

A plain tuple: archives have many lines, and naming the parts would double the time of reading them.
"""


class _Layout(NamedTuple):
    is_wrapped: bool
    width: int
    is_indented: bool


def segment(text: str, start: int, house: House) -> list[Chunk]:
    """The chunks of `text` from `start` on, in order; together they hold every character that is not white space."""
    if "\r" in text:
        runs = _runs(_LINE.finditer(text, start))
    else:
        lines = text[start:].rstrip()
        blocks = lines.split("\n\n")
        if lines.count("\n") == len("\n\n") * (len(blocks) - 1):
            return _chunks_of_lines(blocks, start)
        runs = _runs_by_lf(blocks, start)
    several = [run for run in runs if len(run) > 1]
    if not several:
        return [_lone(run[0], number) for number, run in enumerate(runs)]
    layout = _layout(several)
    chunks: list[Chunk] = []
    for number, run in enumerate(runs):
        chunks += [_lone(run[0], number)] if len(run) == 1 else _split(text, run, layout, number, house)
    return chunks


def _lone(line: _Line, number: int) -> Chunk:
    start, end, _, text = line
    return chunk_of((text, ((start, end),), number, False))


def _chunks_of_lines(blocks: Iterable[str], start: int) -> list[Chunk]:
    """The chunks of text whose paragraphs are a line each: nothing has to be known of its layout."""
    chunks: list[Chunk] = []
    for block in blocks:
        if line := block.strip():
            first = start if block[0] == line[0] else start + len(block) - len(block.lstrip())
            chunks.append(chunk_of((line, ((first, first + len(line)),), len(chunks), False)))
        start += len(block) + len("\n\n")
    return chunks


def _runs_by_lf(blocks: Iterable[str], start: int) -> list[list[_Line]]:
    """As `_runs`, for text whose lines end at LF only: most blocks are one line, and are taken as they are."""
    runs: list[list[_Line]] = []
    for block in blocks:
        if "\n" in block:
            runs += _runs_of_block(block, start)
        elif stripped := block.strip():
            first = start if block[0] == stripped[0] else start + len(block) - len(block.lstrip())
            runs.append([(first, first + len(stripped), 0, stripped)])
        start += len(block) + len("\n\n")
    return runs


def _runs_of_block(block: str, start: int) -> list[list[_Line]]:
    """The runs of a block of several lines; there are several if lines between them hold nothing but blanks."""
    lines = block.rstrip().split("\n")
    texts = [line.strip() for line in lines]
    blanks = [len(line) - len(line.lstrip()) if line[:1].isspace() else 0 for line in lines]
    offsets = accumulate([start, *[len(line) + 1 for line in lines[:-1]]])
    starts = [offset + blank for offset, blank in zip(offsets, blanks, strict=True)]
    ends = [first + len(text) for first, text in zip(starts, texts, strict=True)]
    if "\t" in block or _WIDE_BLANK in block:
        blanks = [_columns(line[:blank]) for line, blank in zip(lines, blanks, strict=True)]
    run = list(zip(starts, ends, blanks, texts, strict=True))
    return [run] if all(texts) else _without_empty_lines(run)


def _runs(lines: Iterable[re.Match[str]]) -> list[list[_Line]]:
    """Runs of lines without a blank line between them."""
    found: list[_Line] = []
    for match in lines:
        line = match[1]
        text = line.strip()
        blank = len(line) - len(line.lstrip())
        first = match.start() + blank
        found.append((first, first + len(text), _columns(line[:blank]), text))
    return _without_empty_lines(found)


def _without_empty_lines(lines: Iterable[_Line]) -> list[list[_Line]]:
    """The lines in runs, parted where a line is empty."""
    return [list(run) for is_empty, run in groupby(lines, key=lambda line: not line[3]) if not is_empty]


def _columns(blank: str) -> int:
    return sum(_TAB if character == "\t" else 2 if character == _WIDE_BLANK else 1 for character in blank)


def _layout(runs: Sequence[Sequence[_Line]]) -> _Layout:
    """How the runs of several lines are set: hard-wrapped at a width, or a paragraph a line.

    Wrapped lines are broken where the next word would not have fitted. An indented line above one that is not opens a
    paragraph, and shows that lines are wrapped.
    """
    pairs = [pair for run in runs for pair in pairwise(run)]
    lengths = sorted([indent + len(text) for (_, _, indent, text), _ in pairs])
    width = lengths[int(len(lengths) * 0.95)]
    hangs = any(_hangs(before, after) for before, after in pairs)
    if width > _WIDEST_WRAP and not (hangs and sum(length > _WIDEST_WRAP for length in lengths) <= _MOST_WIDE):
        return _Layout(is_wrapped=False, width=width, is_indented=False)
    if hangs:
        return _Layout(is_wrapped=True, width=width, is_indented=True)
    closed = sum(before[3].endswith(_SENTENCE_END) for before, _ in pairs)
    if closed >= len(pairs) * (_SHARE_OF_CLOSED_CJK if is_cjk(pairs[-1][0][3][0]) else _SHARE_OF_CLOSED):
        return _Layout(is_wrapped=False, width=width, is_indented=False)
    inner = [(before, after) for before, after in pairs if after[2] < _INDENT or after[2] <= before[2]]
    full = [(before, after) for before, after in inner if not _fits(before, after[3], width - _RAGGED)]
    is_wrapped = len(full) >= len(inner) * _SHARE_OF_FULL or any(_flows(before, after) for before, after in full)
    return _Layout(is_wrapped and width >= _NARROWEST_WRAP, width, is_indented=False)


def _flows(full: _Line, after: _Line) -> bool:
    """Whether a full line goes on in small letters."""
    return after[3][0].islower() and not full[3].endswith(_SENTENCE_END)


def _fits(before: _Line, text: str, width: int) -> bool:
    """Whether the first word of a line would have fitted on the one before."""
    if is_cjk(text[0]):  # may be broken behind any character
        return before[2] + len(before[3]) + 1 <= width
    first = text.find(" ")
    return before[2] + len(before[3]) + 1 + (first if first >= 0 else len(text)) <= width


def _hangs(before: _Line, after: _Line) -> bool:
    """Whether an indented line goes on without its indent."""
    return before[2] >= _DEEP_INDENT and after[2] < _INDENT and not before[3].endswith(_SENTENCE_END)


def _split(text: str, run: Sequence[_Line], layout: _Layout, number: int, house: House) -> list[Chunk]:
    if _is_tabular(run):
        start, end = run[0][0], run[-1][1]
        return [Chunk(text[start:end], ((start, end),), number, is_tabular=True)]
    if not layout.is_wrapped:
        return [_lone(line, number) for line in run]
    starts = _paragraph_starts(run, layout, house)
    return [
        joined([(line[3], (line[0], line[1])) for line in run[start:end]], number)
        for start, end in pairwise([*starts, len(run)])
    ]


def _paragraph_starts(run: Sequence[_Line], layout: _Layout, house: House) -> list[int]:
    """Which lines of wrapped text open a paragraph."""
    deep = min([line[2] for line in run]) + _INDENT
    starts = [0]
    for index, (before, line) in enumerate(pairwise(run), 1):
        text = line[3]
        if line[2] >= deep:
            starts.append(index)
        elif text[0].islower() and len(text) > _LONGEST_END_MARK < len(before[3]):
            continue  # most lines: a sentence goes on
        elif (starts[-1] == index - 1 and _stands_alone(before[3], house)) or _opens(before, line, layout, house):
            starts.append(index)
    return starts


def _is_tabular(run: Sequence[_Line]) -> bool:
    if len(run) < _FEWEST_ROWS:
        return False
    texts = [line[3] for line in run]
    words = "\n".join(texts)
    if not ("   " in words or "\t" in words or "|" in words):  # one of them is in every row
        return False
    rows = sum(bool(_COLUMNS.search(text)) and bool(DIGIT.search(text)) for text in texts)
    return rows >= len(run) * _TABULAR_SHARE


def _opens(before: _Line, line: _Line, layout: _Layout, house: House) -> bool:
    """Whether `line`, which is not indented, opens a new paragraph after `before` in wrapped text."""
    _, _, indent, text = line
    above = before[3]
    if _is_end_mark(text, house) or _is_end_mark(above, house) or _opens_by_words(text, house):
        return True
    if text == above:
        return True  # a headline that is printed again
    is_closed = above.endswith(_SENTENCE_END)
    if indent >= _INDENT and is_closed and (indent >= _TAB or is_cjk(text[0])):
        return True  # every paragraph is indented, and none of them wrapped
    if above[:2].isupper() and above.isupper() and not text.isupper() and len(above) > 1:
        return True
    if layout.is_indented:
        may_end = is_closed or _opens_by_words(above, house)  # a sign-off without a point
        return may_end and (_stands_alone(text, house) or text.endswith(_CONTRIBUTION_ENDS))
    width = layout.width - 1 if is_closed else int(layout.width * _SHORT)
    return _fits(before, text, width) and (is_cjk(text[0]) or bool(_SENTENCE_START.match(text)))


def _opens_by_words(text: str, house: House) -> bool:
    """Whether a line opens with a bullet, as a byline or as a sign-off."""
    if text[0] in _BULLETS:
        return bool(_BULLET.match(text))
    if text[0] in _FRAMED_STARTS and (text[0] == "©" or house.end_lines.open(text.casefold())):
        return True
    if ":" in text and text[-1] != "." and _is_source_line(text, house):
        return True
    return (text.startswith(_BYLINE_STARTS) and text[3:4].isupper()) or (
        " by" in text and bool(house.signoff.match(text))
    )


def _stands_alone(text: str, house: House) -> bool:
    """Whether a line is a page's, which neither goes on nor continues another."""
    folded = text.casefold()
    return folded in house.furniture or house.furniture_openers.open(folded) or _is_source_line(text, house)


def _is_source_line(text: str, house: House) -> bool:
    return bool(DIGIT.search(text)) and (bool(house.source_line.fullmatch(text)) or is_page_time(text, house))


def _is_end_mark(text: str, house: House) -> bool:
    return len(text) <= _LONGEST_END_MARK and text.casefold() in house.end_marks
