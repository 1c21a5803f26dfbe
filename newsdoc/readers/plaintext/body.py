"""The body of a story: what each chunk behind the head is. Prose is told at a glance; else rules are tried in order."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsdoc.readers.plaintext import rules
from newsdoc.readers.plaintext.bullets import BULLETS, DASHES, end_of_bullets, is_item, list_of
from newsdoc.readers.plaintext.byline import find_byline
from newsdoc.readers.plaintext.caption import find_caption
from newsdoc.readers.plaintext.chunk import Chunk, has_long_runs, is_cjk
from newsdoc.readers.plaintext.credit_line import is_credit_line, is_sure_credit_line
from newsdoc.readers.plaintext.dateline import is_wire
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import NO_FIELDS, Labelled, labelled, piece_of
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern
from newsdoc.readers.plaintext.people import Named, is_person, persons, split_names
from newsdoc.readers.plaintext.signoff import find_glued_initials, find_glued_signoff, find_signoff
from newsdoc.readers.plaintext.subheading import QUOTES, has_form_of_subheading, is_of_interview, is_question
from newsdoc.readers.plaintext.words import JAPANESE_PICTURE_WORDS, PICTURE_WORDS

_SENTENCE_END = frozenset(".!?…。！？,，")
_PROSE_END = frozenset(".!?…。！？") | frozenset(QUOTES)
_SHORTEST_PROSE = 60
_TAIL = 8  # chunks at the end in which sign-offs stand
_LONGEST_SUBHEADING = 110
_SHORTEST_PARAGRAPH = 70
_BEFORE_SUBHEADINGS = frozenset(("paragraph", "caption", "list"))
_BEFORE_SUBHEADING = _PROSE_END | {")", ":"}
_SIGNATURE = Pattern(
    r"[.!?][”\"’»)]* +(?P<mark>(?P<opening>[(/]|[-–—]{1,2} )?(?P<agency>[A-Za-z][\w-]{1,11})[)/]?)(?P<point>\.?)$"
)
_LONGEST_FRAMED = 24  # of an agency's name that signs a story, and the marks around it
_FRAMES = "()/-–—. "
_LONGEST_NAME = 22
_OF_PAGE = frozenset(("More", "more"))  # what ends wire copy, and opens links of a page
_LONGEST_CREDIT = 36  # of a label and a name that a point closes
_BEFORE_LAST = 2  # chunks from the end
_POSITION = Pattern(r"\((?:L|R|C|[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Tt]op|[Bb]ottom|front|back|\d\w\w)\b")
_SHORTEST_SIGNED = 200  # characters of a last paragraph that is no caption, though an agency's name closes it
_ENDING_BRACKET = Pattern(r"[(\[][^()\[\]]{2,40}[)\]]$|（[^（）]{2,40}）$")
_COPYRIGHT = "(c)"
_CJK_SENTENCE_END = frozenset("。」』！？")
_MORE = Pattern(r"[,/] ?[\da-z]")  # than a name
_LONGEST_SIGNATURE = 44
_WORKS = ("this report", "this story", "this article")
_LONGEST_ENDING = 24  # `this article.)`, `(Additional reporting by`
_MOST_ENDINGS = 4  # behind one paragraph
_FEWEST_ROWS = 3
_LONGEST_ROW, _LONGEST_CJK_ROW = 62, 20
_LONGEST_ROW_TITLE = 24
_ROWS_WITH_FIGURES = 0.6


class _Context(NamedTuple):
    """What stands around a chunk."""

    before: Labelled | None
    after: Chunk | None
    is_interview: bool
    """Whether the chunk is a question that addresses somebody, or another one stands near."""
    is_below: bool
    """Whether the chunk is the last of lines with no blank line between them."""
    from_end: int
    house: House
    agency: str | None
    """The agency of the story's dateline."""
    split: int = 0
    """How many endings were split off the chunk: a line of nothing but end marks is no story's."""


def read_body(chunks: Sequence[Chunk], house: House, agency: str | None = None) -> list[Labelled]:
    """Label the chunks of the body of a story that this agency has filed, as its dateline says."""
    pieces: list[Labelled] = []
    if has_long_runs(chunks):
        chunks = list(_with_tables(chunks, house))
    count = len(chunks)
    listed = 0  # chunks that a list has taken
    tried = 0  # chunks that are known to be no list
    for index, chunk in enumerate(chunks):
        if index < listed:
            continue
        text, spans, _, is_tabular = chunk
        if text[0] in BULLETS and index >= tried:
            tried, is_list = end_of_bullets(chunks, index)
            if is_list:
                pieces += _list_or_links(chunks[index:tried], is_last=tried == count)
                listed = tried
                continue
        from_end = count - index
        if not is_tabular and _is_prose(text, house) and (from_end > _TAIL or not _mentions_work(text, house)):
            pieces.append(piece_of(("paragraph", text, spans, NO_FIELDS)))
            continue
        before = pieces[-1] if pieces else None
        after = chunks[index + 1] if from_end > 1 else None
        is_below = index > 0 and chunk.run == chunks[index - 1].run and (after is None or after.run != chunk.run)
        is_interview = is_question(text) and is_of_interview(chunks, index)
        pieces += _label(chunk, _Context(before, after, is_interview, is_below, from_end, house, agency))
        if pieces[-1].label == "note" and house.private_openers.open(text):
            return [*pieces, *(_private(each, house) for each in chunks[index + 1 :])]
    return pieces


def _private(chunk: Chunk, house: House) -> Labelled:
    """What a chunk is that stands behind a note such as `# Notizblock`: no part of it is for publication."""
    people = find_signoff(chunk.text, house)
    if people is not None:
        return labelled("signoff", chunk, people=persons(people))
    return rules.end_mark(chunk, house) or labelled("note", chunk, kind="editor")


def _is_prose(text: str, house: House) -> bool:
    """Whether a chunk is a paragraph beyond doubt: a long closed sentence that opens like one."""
    return (
        text[-1] in _PROSE_END
        and len(text) >= _SHORTEST_PROSE
        and (text[-1] not in QUOTES or text[-2] in _SENTENCE_END)
        and not house.opens_no_prose(text)
        and "\N{REPLACEMENT CHARACTER}" not in text
        and not (": " in text[-_LONGEST_CREDIT:] and _closes_with_picture_label(text))
    )


def _closes_with_picture_label(text: str) -> bool:
    """`... in the harbour. Foto: Ann Bee.`: a caption though a point closes it."""
    words = text.rpartition(": ")[0].rpartition(" ")
    return words[2].casefold() in PICTURE_WORDS and words[0].endswith((".", "!", "?")) and text[-1] == "."


def _mentions_work(text: str, house: House) -> bool:
    """Whether something may be glued to the end of a paragraph, or whether it is no paragraph but a sign-off."""
    if text.endswith(").") or house.ends_with_mark(text):
        return True
    end = text[-_LONGEST_ENDING:]
    if "ontributed" in end or ("this " in end and any(work in end for work in _WORKS)):
        return True
    start = text[:_LONGEST_SIGNATURE]
    return "eport" in start and ("eporting" in start[:_LONGEST_ENDING] or "reported from" in start)


def _label(chunk: Chunk, context: _Context) -> list[Labelled]:
    if len(chunk.text) <= _LONGEST_NAME and _is_word_between(chunk, context):
        return [labelled("paragraph", chunk)]
    for rule in _RULES_OF_CHUNKS:
        if piece := rule(chunk, context.house):
            return [piece]
    for rule_in_context in _RULES_IN_CONTEXT:
        if pieces := rule_in_context(chunk, context):
            return pieces
    return [labelled("paragraph", chunk)]


def _is_word_between(chunk: Chunk, context: _Context) -> bool:
    """`AP` or `More` above a paragraph: the one may sign a picture, the other is a page's; a story goes on behind it.

    On the line right below a paragraph, the name signs that.
    """
    text, after = chunk.text, context.after
    if after is None or not (text in _OF_PAGE or text in context.house.wires):
        return False
    goes_on = context.from_end > _TAIL or _is_prose(after.text, context.house)
    return text.casefold() in context.house.end_marks and not context.is_below and goes_on


def _before_ending(chunk: Chunk, at: int, context: _Context) -> list[Labelled]:
    """What stands before an ending that starts at `at` of a chunk."""
    return _label(chunk.cut(0, at), context._replace(split=context.split + 1))


def _table(chunk: Chunk, _: House) -> Labelled | None:
    return labelled("table", chunk) if chunk.is_tabular else None


def _signoff(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    if context.from_end > _TAIL or not context.before:
        return None
    people = find_signoff(chunk.text, context.house)
    return None if people is None else [labelled("signoff", chunk, people=persons(people))]


def _glued_signoff(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """A sign-off in brackets behind the last sentence."""
    if context.from_end > _TAIL or context.split >= _MOST_ENDINGS:
        return None
    at = (
        find_glued_signoff(chunk.text, context.house)
        or find_glued_initials(chunk.text, context.house)
        or _signing_agency(chunk.text, context)
    )
    return _split(chunk, at, context) if at else None


def _signing_agency(text: str, context: _Context) -> int | None:
    """`... sagte er. (APA, 1.2.2015)`, `（参与记者：李木）`: more than the name alone, a picture's credit."""
    found = _ENDING_BRACKET.search(text, max(0, len(text) - _LONGEST_SIGNATURE)) if context.from_end == 1 else None
    people = find_signoff(found[0], context.house) if found else None
    return found.start() if found and people is not None and (people or _MORE.search(found[0])) else None


def _agency_at_end(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """`... said the mayor. AFP` at the end of a story that an agency has filed: its signature, no picture's credit."""
    is_behind_story = context.before.label == "paragraph" if context.before else context.agency is not None
    if not is_behind_story or not _is_last(context) or context.split >= _MOST_ENDINGS:
        return None
    found = _SIGNATURE.search(chunk.text, max(0, len(chunk.text) - _LONGEST_NAME))
    if not found or found["agency"] not in context.house.wires or not _is_signature(found, chunk, context):
        return None
    at = found.start("mark")
    return [*_before_ending(chunk, at, context), labelled("end_mark", chunk.cut(at))]


def _agency_alone(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """`(Belga)`, `/ritzau/AFP`, `--IANS` below a story, or the name of the agency that filed it: its signature."""
    is_behind_story = context.before is not None and context.before.label == "paragraph"
    if len(chunk.text) > _LONGEST_FRAMED or not is_behind_story or not _is_last(context):
        return None
    name = chunk.text.strip(_FRAMES)
    is_framed = chunk.text[0] in _FRAMES and is_wire(name, context.house)
    return [labelled("end_mark", chunk)] if is_framed or name == context.agency else None


def _is_last(context: _Context) -> bool:
    """Whether nothing follows, or initials alone."""
    after = context.after
    if after is None:
        return True
    is_short = context.from_end == _BEFORE_LAST and len(after.text) <= _LONGEST_SIGNATURE
    return is_short and find_signoff(after.text, context.house) is not None


def _is_signature(found: re.Match[str], chunk: Chunk, context: _Context) -> bool:
    """Whether an agency's name signs a story's last paragraph, and not a picture."""
    if not found["opening"]:
        is_long = context.agency is not None or len(chunk.text) >= _SHORTEST_SIGNED
        return is_long and not found["point"] and found["agency"][0].isupper()
    if found["opening"] != "(":
        return True
    caption = find_caption(chunk, context.house)
    return not (_POSITION.search(chunk.text) or (caption and "date" in caption.fields))


def _copyright_at_end(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """`…と述べた。(c)AFP/Ann BEE` below a story that the agency has filed: its signature, and who wrote."""
    text, agency = chunk.text, context.agency
    at = text.rfind(_COPYRIGHT, max(0, len(text) - _LONGEST_SIGNATURE))
    if (
        at < 1
        or not agency
        or text[at - 1] not in _CJK_SENTENCE_END
        or any(word in text for word in JAPANESE_PICTURE_WORDS)
    ):
        return None
    owner, slash, author = text[at + len(_COPYRIGHT) :].partition("/")
    names = split_names(author)
    if owner != agency or not all(is_person(name, context.house) for name in names):
        return None
    mark = chunk.cut(at)
    signed = labelled("signoff", mark, people=persons(Named(name, None, agency) for name in names))
    return [*_before_ending(chunk, at, context), signed if slash else labelled("end_mark", mark)]


def _glued_end_mark(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    at = rules.glued_end_mark(chunk.text, context.house) if context.split < _MOST_ENDINGS else None
    if not at:
        return None
    return [*_before_ending(chunk, at, context), labelled("end_mark", chunk.cut(at))]


def _split(chunk: Chunk, at: int, context: _Context) -> list[Labelled]:
    signoff = chunk.cut(at)
    people = find_signoff(signoff.text, context.house) or ()
    signed = labelled("signoff", signoff, people=persons(people))
    return [*_before_ending(chunk, at, context), signed] if chunk.text[:at].strip() else [signed]


def _author(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """`Ann Bee/Reuters` below the last paragraph."""
    if context.from_end > 1 or context.before is None or context.before.label != "paragraph":
        return None
    if not any(mark in chunk.text for mark in "/,|") or is_credit_line(chunk.text, context.house):
        return None
    people = find_byline(chunk.text, context.house)
    return [labelled("signoff", chunk, people=persons(people))] if people else None


def _credit_line(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """The credit of a picture on a line of its own; a line below the story may sign it."""
    is_credit = is_credit_line if context.after else is_sure_credit_line
    return [labelled("furniture", chunk)] if context.before and is_credit(chunk.text, context.house) else None


def _caption(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    caption = find_caption(chunk, context.house)
    return [caption] if caption else None


def _subheading(chunk: Chunk, context: _Context) -> list[Labelled] | None:
    """A short line that is no sentence, between running text."""
    text = chunk.text
    before, after = context.before, context.after
    if len(text) > _LONGEST_SUBHEADING or not after or not before or before.label not in _BEFORE_SUBHEADINGS:
        return None
    if len(after.text) < _SHORTEST_PARAGRAPH or len(before.text) < _SHORTEST_PARAGRAPH or len(chunk.spans) > 1:
        return None
    if before.text[-1] not in _BEFORE_SUBHEADING or not has_form_of_subheading(text) or context.is_interview:
        return None
    if find_byline(text, context.house) is not None:
        return None
    is_followed = _is_prose(after.text, context.house) or not find_caption(after, context.house)
    return [labelled("subheading", chunk)] if is_followed else None


_RULES_OF_CHUNKS: tuple[Callable[[Chunk, House], Labelled | None], ...] = (
    _table,
    rules.rubble,
    rules.end_mark,
    rules.source_line,
    rules.note,
    rules.furniture,
)
"""What a chunk is, whatever stands around it; in the order they are tried."""

_RULES_IN_CONTEXT: tuple[Callable[[Chunk, _Context], list[Labelled] | None], ...] = (
    _signoff,
    _credit_line,
    _author,
    _glued_signoff,
    _glued_end_mark,
    _agency_alone,
    _agency_at_end,
    _copyright_at_end,
    _caption,
    _subheading,
)
"""Tried behind those, in this order; what none of them takes is a paragraph."""


def _list_or_links(bulleted: Sequence[Chunk], *, is_last: bool) -> list[Labelled]:
    """A list; or, if a page closes with headlines behind dashes, its links to other stories."""
    are_headlines = bulleted[0].text[0] in DASHES and not any(chunk.text[-1] in _PROSE_END for chunk in bulleted)
    if is_last and are_headlines:
        return [labelled("furniture", chunk) for chunk in bulleted]
    return [list_of(bulleted)]


def _with_tables(chunks: Sequence[Chunk], house: House) -> Iterator[Chunk]:
    """The chunks, with each run of short lines of figures as one tabular chunk."""
    index = 0
    while index < len(chunks):
        if len(chunks[index].text) > _LONGEST_ROW:
            yield chunks[index]
            index += 1
            continue
        end = _end_of_rows(chunks, index, house)
        rows = chunks[index:end]
        if len(rows) >= _FEWEST_ROWS and sum(_has_figures(row.text) for row in rows) >= len(rows) * _ROWS_WITH_FIGURES:
            yield _as_table(rows)
        else:
            yield from rows or chunks[index : index + 1]
        index = max(end, index + 1)


def _end_of_rows(chunks: Sequence[Chunk], start: int, house: House) -> int:
    """Where a run of short lines ends, as in `Shr 22 cts vs 17 cts`; `start` if there is none."""
    run, end = chunks[start].run, start
    while end < len(chunks) and chunks[end].run == run and _is_row(chunks[end], house):
        end += 1
    return end


def _is_row(chunk: Chunk, house: House) -> bool:
    text = chunk.text
    longest = _LONGEST_CJK_ROW if is_cjk(text[len(text) // 2]) else _LONGEST_ROW
    if len(text) > longest or text[-1] in _PROSE_END or len(chunk.spans) > 1:
        return False
    if text[0] in BULLETS and is_item(text, text[0]):
        return False
    return (len(text) <= _LONGEST_ROW_TITLE or _has_figures(text)) and not rules.end_mark(chunk, house)


def _has_figures(text: str) -> bool:
    return bool(DIGIT.search(text))


def _as_table(rows: Sequence[Chunk]) -> Chunk:
    """One tabular chunk over all rows; `assemble` takes its text from the source, line breaks and all."""
    span = (rows[0].spans[0][0], rows[-1].spans[-1][1])
    return Chunk("\n".join(row.text for row in rows), (span,), rows[0].run, is_tabular=True)
