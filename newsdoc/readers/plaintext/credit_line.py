"""A line that is nothing but the credit of a picture, which the page shows and the text lacks.

```
AFP via Getty Images      Photo: Ann Bee/AFP      REUTERS/Ann Bee      (Foto: EFE)      Ann Bee/Pool/Getty Images
```

A name that nothing marks as a picture's is none: it may be a subheading (`YouTube`), or sign news in brief (`AFP`).
"""

from newsdoc.readers.plaintext.credit import has_form_of_name, is_supplier, may_open_with_label, parties_of
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.people import is_person
from newsdoc.readers.plaintext.words import CREDIT_DESCRIPTORS, PICTURE_SUPPLIER_ENDS, PICTURE_WORDS

_LONGEST = 80
_SENTENCE_ENDS = frozenset(".!?:;,")
_OPENING = "([（"
_BRACKETS = frozenset(("()", "[]", "（）"))
_OF_TEXTS = frozenset(("source", "quelle", "video", "by"))  # labels that stand before who wrote a story too
_MOST_WORDS_OF_NOBODY = 4  # of a name that no list knows
_PARTS_OF_AUTHOR, _MOST_PARTS = 2, 4


def is_credit_line(text: str, house: House) -> bool:
    """Whether a line names who made or supplied a picture, marked as such, and says nothing else."""
    if len(text) > _LONGEST or text[-1] in _SENTENCE_ENDS:
        return False
    words = text[1:-1].strip() if text[0] in _OPENING and text[0] + text[-1] in _BRACKETS else text
    if not words:
        return False
    if (may_open_with_label(words, house) or words[0] == "©") and _is_labelled(words, house):
        return True
    return _is_signed(words, house) if "/" in words else _is_marked(words) and is_supplier(words, house)


def is_sure_credit_line(text: str, house: House) -> bool:
    """Whether a credit line is one even below a story, where `dpa/Ann Bee` would sign it."""
    words = text.strip("()[]（）")
    is_marked = _is_marked(words) or words.count("/") >= _PARTS_OF_AUTHOR or any(map(_is_of_pictures, words.split("/")))
    return is_credit_line(text, house) and (is_marked or _is_labelled(words, house))


def _is_labelled(words: str, house: House) -> bool:
    """`Photo: Ann Bee`, `Illustration by Ann Bee`."""
    label = house.credit_label.match(words)
    if not label or label[0].strip(" :：=/").casefold() in _OF_TEXTS or ("=" in label[0] and words.isascii()):
        return False
    named = words[label.end() :]
    if not named:
        return False
    parties = parties_of(named, house, label[0])
    if parties.is_certain or parties.people:
        return True
    return len(named.split()) <= _MOST_WORDS_OF_NOBODY and not named[0].islower() and has_form_of_name(named)


def _is_signed(words: str, house: House) -> bool:
    """`Ann Bee/Pool/Getty Images`, `REUTERS/Ann Bee`."""
    picture, _, named = words.partition(" ")
    if picture.casefold() in PICTURE_WORDS and "/" in named:  # `Photo Anne Abeille / AFP`
        words = named
    parts = [part.strip() for part in words.split("/", _MOST_PARTS)]
    people = [part for part in parts if is_person(part, house)]
    suppliers = [part for part in parts if part not in people and is_supplier(part, house)]
    others = [part for part in parts if part not in people and part not in suppliers]
    if not suppliers or not all(part.casefold() in CREDIT_DESCRIPTORS for part in others):
        return False
    if any(map(_is_of_pictures, suppliers)):
        return True
    return bool(people) and (len(parts) > _PARTS_OF_AUTHOR or parts[0] not in people)  # `Ann Bee/TT` signs a text


def _is_marked(words: str) -> bool:
    """Whether the words say that they are about a picture: `AFP via Getty Images`, `Photo AFP`."""
    return _is_of_pictures(words) or " via " in words or words.partition(" ")[0].casefold() in PICTURE_WORDS


def _is_of_pictures(supplier: str) -> bool:
    return supplier.strip().casefold().endswith(PICTURE_SUPPLIER_ENDS)
