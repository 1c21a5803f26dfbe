"""Rules for what one chunk is, whatever stands around it: notes, source lines, furniture, end marks, rubble."""

from re import IGNORECASE

from newsdoc.readers.plaintext.chunk import Chunk, is_cjk
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.page_time import is_page_time
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern
from newsdoc.readers.plaintext.words import BESIDE_BUTTONS, BUTTONS, COUNTED, NAME_PARTICLES, NAMED_SOURCES

_LONGEST_NOTE = 700
_LONGEST_SOURCE_LINE = 140
_LONGEST_SOURCE = 60
_SOURCE_SIGN = Pattern(
    r"[:|：]|(?:19|20)\d\d| (?:ago|siden|sedan|sitten|geleden)$|\dh\d"
)  # is in every line with figures that says when a page was published, or where it took a story from
_LONGEST_FURNITURE = 160
_LONGEST_END_MARK = 16
_LONGEST_END_LABEL = 120
_LONGEST_SIGNATURE = 60
_SENTENCE_ENDS = frozenset('.!?”"')
_FEWEST_WORDS_SAID = 3  # behind a label
_ADDRESS_SIGNS = ("@", "://", "www.")
_PHONE = Pattern(r"\d{3}[ .-]?\d{3,4}")
_TAG = Pattern(
    r"#[A-Z][\w &]{2,40}$|\d{1,2} Min Read$|\d{1,2} min(?:ute)?s?(?: read)?$"
    r"|\d{1,2}:\d\d [-–] source: [\w .]{2,30}$"  # of a video, and how long it is
    r"|\d{1,2}(?: (?:of|von|sur|de|di|из|/) )\d{1,2}(?: \|)?$",  # of a gallery's pictures
    IGNORECASE,
)
_COUNT = Pattern(r"^[\d.,]+[km]? | ?[(]?[\d.,]+[km]?[)]?$")
_BETWEEN_BUTTONS = Pattern(r"[ |/,·•]+")
_FEWEST_BUTTONS, _MOST_BUTTONS, _LONGEST_ROW, _LONGEST_COUNTED = 2, 20, 100, 24
_TICKER = Pattern(r"[+\-−]\d{1,3}[.,]\d{1,3} ?%")
_LETTERS_OF_PROSE = 0.5
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_BEFORE_WORD = frozenset(".!?…。！？»”\"'’)）")  # what stands before a word that is an end mark
_MOST_REPLACED = 0.1
_LONGEST_CODES, _LONGEST_CJK_CODES, _FEWEST_CODES = 100, 24, 2  # a line of control codes and short words between them
_LONGEST_WORD = 40  # characters on average, beyond which it is no prose


def note(chunk: Chunk, house: House) -> Labelled | None:
    """Words to editors."""
    text = chunk.text
    kind = house.note_kind(text) if len(text) <= _LONGEST_NOTE else None
    return labelled("note", chunk, kind=kind) if kind else None


def source_line(chunk: Chunk, house: House) -> Labelled | None:
    """Where the page took the story from."""
    text = chunk.text
    if len(text) > _LONGEST_SOURCE_LINE:
        return None
    if not (_SOURCE_SIGN.search(text) if DIGIT.search(text) else _names_source(text)):
        return None
    is_source = house.source_line.fullmatch(text) or is_page_time(text, house)
    return labelled("note", chunk, kind="source") if is_source else None


def _names_source(text: str) -> bool:
    """`Quelle: dpa`: a label, and a name behind it."""
    if len(text) > _LONGEST_SOURCE or text[-1] in _SENTENCE_ENDS or not (":" in text or "：" in text):
        return False
    return text.replace("：", ":", 1).partition(":")[0].rstrip().casefold() in NAMED_SOURCES


def abstract(chunk: Chunk, house: House) -> Labelled | None:
    """What the source marks as an abstract; the label is left out."""
    text = chunk.text
    if not house.abstract_openers.open(text):
        return None
    words = chunk.cut(len(house.abstract_openers.of(text))).text
    return Labelled("abstract", words, chunk.spans) if words else None


def furniture(chunk: Chunk, house: House) -> Labelled | None:
    """Page junk."""
    text = chunk.text
    if len(text) > _LONGEST_FURNITURE:
        return None
    folded = text.casefold()
    if "%" in text and _TICKER.search(text) and sum(map(str.isalpha, text)) < len(text) * _LETTERS_OF_PROSE:
        return labelled("furniture", chunk)
    is_address = "@" in text and " " not in text
    is_tag = (text[0] == "#" or text[0].isdigit()) and _TAG.match(text)
    if folded in house.furniture or is_address or is_tag or _is_row_of_buttons(folded):
        return labelled("furniture", chunk)
    if house.furniture_openers.open(folded) and not _goes_on_as_sentence(text, house.furniture_openers.of(folded)):
        return labelled("furniture", chunk)
    if house.furniture_labels.open(folded) and not (text[-1] in _SENTENCE_ENDS and says_something(text, house)):
        return labelled("furniture", chunk)
    return None


def _is_row_of_buttons(folded: str) -> bool:
    """`Share on Facebook Tweet Share Pin`, `718 Comments`."""
    if len(folded) > _LONGEST_ROW:
        return False
    if len(folded) <= _LONGEST_COUNTED and (folded[0].isdigit() or folded[-1].isdigit() or folded[-1] == ")"):
        folded = _COUNT.sub("", folded)
        if folded in COUNTED:
            return True
    if folded.partition(" ")[0].strip("|/,") not in BESIDE_BUTTONS:
        return False
    words = _BETWEEN_BUTTONS.split(folded, _MOST_BUTTONS)
    is_row = _FEWEST_BUTTONS <= len(words) <= _MOST_BUTTONS and not BUTTONS.isdisjoint(words)
    return is_row and all(word in BESIDE_BUTTONS for word in words)


def _goes_on_as_sentence(text: str, opener: str) -> bool:
    """`© is a sign that few people can draw.`: small letters up to a point."""
    return text[-1] == "." and not opener[-1].isalpha() and text[len(opener) :].lstrip()[:1].islower()


def says_something(text: str, house: House) -> bool:
    """Whether words that only a sentence has stand behind a label: not `Source: Bee Ltd`, nor whom to call."""
    folded = text.casefold()
    if not house.furniture_labels.open(folded) or any(sign in text for sign in _ADDRESS_SIGNS):
        return False
    words = text[len(house.furniture_labels.of(folded)) :].split()
    small = [word for word in words if word.islower() and word not in NAME_PARTICLES]
    return len(words) >= _FEWEST_WORDS_SAID and bool(small) and not _PHONE.search(text)


def end_mark(chunk: Chunk, house: House) -> Labelled | None:
    """A line that ends the story or names the page's editor."""
    text = chunk.text
    if len(text) > _LONGEST_END_LABEL:
        return None
    folded = text.casefold()
    if len(text) <= _LONGEST_END_MARK and (folded in house.end_marks or _is_initialled(folded, house)):
        return labelled("end_mark", chunk)
    if house.end_lines.open(folded) or (text[0] in "([" and house.end_signature.match(text)):
        return labelled("end_mark", chunk)
    return None


def _is_initialled(text: str, house: House) -> bool:
    """`enditem/ls`."""
    mark, slash, initials = text.partition("/")
    return bool(slash) and mark in house.end_marks and initials.isalpha()


def glued_end_mark(text: str, house: House) -> int | None:
    """Where an end mark starts that is glued to the end of `text`; None if there is none or nothing before it."""
    if text.endswith((")", "]", ").")) and (
        signature := house.end_signature.search(text, max(0, len(text) - _LONGEST_SIGNATURE))
    ):
        is_behind_sentence = text[: signature.start()].rstrip()[-1:] in _BEFORE_WORD  # not in `Bridge opens (APA)`
        return signature.start() if is_behind_sentence else None
    if not house.ends_with_mark(text):
        return None
    mark = next(mark for mark in house.glued_end_marks if text.endswith(mark))
    start = len(text) - len(mark)
    if mark[0] == " " and mark[1:].istitle() and text[:start].rstrip()[-1:] not in _BEFORE_WORD:
        return None  # `Le début de la Fin`
    return start or None


def rubble(chunk: Chunk, _: House) -> Labelled | None:
    """Control blocks and encoded binary: what nobody reads as prose."""
    text = chunk.text
    if text.isascii():
        is_one_word = len(text) > _LONGEST_WORD and (text.count(" ") + 1) * _LONGEST_WORD < len(text)
        return labelled("unclassified", chunk) if is_one_word and "://" not in text else None
    return labelled("unclassified", chunk) if _REPLACED in text and _is_coded(text) else None


def _is_coded(text: str) -> bool:
    """Whether so much of a text was replaced that it cannot have been words."""
    replaced = text.count(_REPLACED)
    is_closed = text[-1] in ".!?。！？"
    is_short = len(text) <= (_LONGEST_CJK_CODES if is_cjk(text[len(text) // 2]) else _LONGEST_CODES)
    opens_coded = text[0] == _REPLACED and not (is_closed and not is_short)
    return (
        opens_coded
        or (is_short and replaced >= _FEWEST_CODES and not is_closed)
        or replaced > len(text) * _MOST_REPLACED
    )
