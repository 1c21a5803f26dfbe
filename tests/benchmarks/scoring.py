"""A document beside the labels of its text: what is right, missed or wrongly claimed, field by field."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from gold import Expected, Image, Record, expected, plain, split_credit

import newsdoc
from newsdoc import testing


class Verdict(StrEnum):
    """How a field came out. `SILENT`: claimed, and the labels say nothing about it."""

    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"
    SILENT = "silent"


class Finding(NamedTuple):
    """One field of one record, judged."""

    set: str
    field: str
    id: str
    verdict: Verdict
    gold: str
    got: str


Judged = tuple[str, Verdict, str, str]
"""Field, verdict, gold, got."""


def judge(record: Record, document: newsdoc.Document) -> Iterator[Finding]:
    """All findings of a record."""
    labels = expected(record)
    judged: list[Judged] = [*_fields(labels, document), *_texts(labels, document, record.set)]
    for field, verdict, gold, got in judged:
        yield Finding(record.set, field, record.id, verdict, gold, got)


def lost(document: newsdoc.Document, text: str) -> int:
    """How many characters of the text, blanks aside, no origin of the document covers."""
    covered = bytearray(len(text))
    for node in testing.nodes(document):
        for start, end in getattr(node, "origin", ()):
            covered[start:end] = b"\x01" * (end - start)
    return sum(not covered[index] and not character.isspace() for index, character in enumerate(text))


# ---------------------------------------------------------------- fields that a document has once


def claims(document: newsdoc.Document) -> dict[str, str]:
    """The fields as a document states them; what it does not claim is empty."""
    dateline, byline = document.dateline, document.byline
    people = "; ".join(person.name for person in byline.people) if byline else ""
    return {
        "header date": document.date.value if document.date else "",
        "headline": plain(document.headline.text) if document.headline else "",
        "subheadline": " / ".join(plain(each.text) for each in document.subheadlines),
        "byline": plain(byline.text) if byline else "",
        "byline people": people,
        "dateline": plain(dateline.text) if dateline else "",
        "place": plain(dateline.place or "") if dateline else "",
        "agency": plain(dateline.agency or "") if dateline else "",
        "date": dateline.date.value if dateline and dateline.date else "",
        "end mark": " / ".join(plain(block.text) for block in document.body if block.kind == "end_mark"),
    }


def _fields(labels: Expected, document: newsdoc.Document) -> Iterator[Judged]:
    for field, got in claims(document).items():
        is_stated = field in labels.fields
        gold = labels.fields.get(field) or ""
        if gold or got:
            yield field, compare(gold, got, is_stated=is_stated), gold, got


def compare(gold: str, got: str, *, is_stated: bool) -> Verdict:
    """An empty `gold` that is stated rules the field out."""
    if not is_stated:
        return Verdict.SILENT
    if not got:
        return Verdict.MISSED
    return Verdict.RIGHT if _without_marks(gold) == _without_marks(got) else Verdict.WRONG


def _without_marks(text: str) -> str:
    """ANPA frames lines with `^`, `<` and `=`, which a reader may keep or leave out; XML joins lines by a blank."""
    return re.sub(r"\s+", " ", re.sub(r"^\^|[<=](?=\s|$)|\^M$", "", text)).strip()


# ---------------------------------------------------------------- paragraphs, subheadings, notes


def _texts(labels: Expected, document: newsdoc.Document, name: str) -> Iterator[Judged]:
    found = _Found.of(document)
    kinds = _AS_PROSE if name.startswith(("fundus", "seed_shape")) else _AS_ANYTHING
    for text in labels.paragraphs:
        yield "paragraph", *found.paragraph(text, kinds)
    for text in labels.summary:
        yield "summary", *found.among(text, ("paragraph", "subheadline", "abstract"))
    for text in labels.subheads:
        yield "subheading", *found.among(text, ("subheading",))
    for text in labels.notes:
        yield "note", *found.among(text, ("note", "signoff"))
    if labels.is_complete:
        for text in found.texts("subheading"):
            if text not in labels.subheads:
                yield "subheading", Verdict.WRONG, "", text
    yield from _images(labels.images, document)


_AS_PROSE = ("paragraph", "list item")
_AS_ANYTHING = (*_AS_PROSE, "line", "subheading", "end_mark", "signoff", "note", "byline", "subheadline", "furniture")
"""The XML of wire stories has everything in paragraphs: sign-offs, end marks, notes and subheadings too."""


class _Found(NamedTuple):
    """Kinds and texts of everything in a document, with list items and lines of tables as texts of their own."""

    nodes: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, document: newsdoc.Document) -> "_Found":
        return cls(tuple((kind, plain(text)) for kind, text in _kinds(document)))

    def texts(self, *kinds: str) -> list[str]:
        return [text for kind, text in self.nodes if kind in kinds]

    def among(self, text: str, kinds: tuple[str, ...]) -> tuple[Verdict, str, str]:
        is_as = [kind for kind, each in self.nodes if each == text]
        if any(kind in kinds for kind in is_as):
            return Verdict.RIGHT, text, text
        if is_as and is_as[0] != "paragraph":
            return Verdict.WRONG, text, f"as {is_as[0]}"
        return Verdict.MISSED, text, "as paragraph" if is_as else self._nearest(text)

    def paragraph(self, text: str, kinds: tuple[str, ...]) -> tuple[Verdict, str, str]:
        """A labelled paragraph may hold what the model keeps apart: dateline, sign-off, end mark, note, byline."""
        verdict, gold, got = self.among(text, kinds)
        if verdict is Verdict.MISSED and self._is_peeled(text):
            return Verdict.RIGHT, text, text
        return verdict, gold, got

    def _is_peeled(self, text: str) -> bool:
        inner = max((each for each in self.texts("paragraph") if each in text), key=len, default="")
        rest = text.replace(inner, "", 1) if inner else text
        for apart in sorted(self.texts("dateline", "signoff", "end_mark", "note", "byline"), key=len, reverse=True):
            rest = rest.replace(apart, "", 1)
        return bool(inner) and not re.search(r"\w", rest)

    def _nearest(self, text: str) -> str:
        return next(
            (f"{kind}: {each}" for kind, each in self.nodes if each and (text[:40] in each or each in text)), ""
        )


def _kinds(document: newsdoc.Document) -> Iterator[tuple[str, str]]:
    for block in document.body:
        yield block.kind, block.text
        if block.kind == "list":
            yield from (("list item", item.text) for item in block.items)
        elif block.kind in ("table", "preformatted"):
            yield from (("line", line) for line in block.text.split("\n"))
            yield "line", block.text
    for name in ("headline", "byline", "dateline", "abstract"):
        if node := getattr(document, name):
            yield name, node.text
    for name, nodes in (
        ("subheadline", document.subheadlines),
        ("signoff", document.signoffs),
        ("note", document.notes),
    ):
        yield from ((name, node.text) for node in nodes)


# ---------------------------------------------------------------- captions and credits


def _images(images: Iterable[Image] | None, document: newsdoc.Document) -> Iterator[Judged]:
    captions = list(document.captions)
    labelled = {image.caption for image in images or ()}
    for image in images or ():
        caption = _match(image, captions)
        got = plain(caption.text) if caption else ""
        yield "caption", _caption_verdict(image, got), image.caption, got
        yield from _credit(image, caption.credit if caption else None)
        if caption:
            captions.remove(caption)
    for text in (plain(caption.text) for caption in captions):
        if text not in labelled:
            yield "caption", Verdict.SILENT if images is None else Verdict.WRONG, "", text


def _match(image: Image, captions: list[newsdoc.Caption]) -> newsdoc.Caption | None:
    same = (each for each in captions if _caption_verdict(image, plain(each.text)) is Verdict.RIGHT)
    alike = (each for each in captions if plain(each.text)[:30] and plain(each.text)[:30] in image.line)
    return next(same, None) or next(alike, None)


def _caption_verdict(image: Image, got: str) -> Verdict:
    if not got:
        return Verdict.MISSED
    if _has_credit(image):
        return Verdict.RIGHT if image.caption.startswith(got) and len(got) < len(image.line) else Verdict.WRONG
    return Verdict.RIGHT if got in (image.caption, f"{image.caption}.") else Verdict.WRONG


def _has_credit(image: Image) -> bool:
    """Whether the labelled caption holds the credit: a picture's caption field does, and a credit printed twice."""
    return image.caption == image.line or _words(image.caption.rpartition("(")[2]) == _words(" ".join(image.credit))


def _credit(image: Image, credit: newsdoc.Credit | None) -> Iterator[Judged]:
    gold = " | ".join(image.credit)
    got = plain(credit.text) if credit else ""
    if image.caption != image.line:
        yield "credit", _credit_verdict(image, got), gold, got
    agencies, people = split_credit(image.credit)
    agency = (credit.agency or "") if credit else ""
    names = "; ".join(person.name for person in credit.people) if credit else ""
    if agencies:
        is_right = all(each in agency.casefold() for each in agencies) and not any(
            each in agency.casefold() for each in people
        )
        yield "credit agency", _present(agency, is_right=is_right), "; ".join(agencies), agency
    if people or (agencies and names):
        is_right = {name.casefold() for name in names.split("; ")} >= people and not agencies & set(
            names.casefold().split("; ")
        )
        if people or not is_right:
            yield "credit people", _present(names, is_right=is_right), "; ".join(people), names


def _present(got: str, *, is_right: bool) -> Verdict:
    if not got:
        return Verdict.MISSED
    return Verdict.RIGHT if is_right else Verdict.WRONG


_LABELS = frozenset(
    ("photo", "photos", "picture", "image", "images", "foto", "credit", "quelle", "by", "c", "source", "ảnh")
)
_BUTTONS = ("vis mer", "read more")


def _credit_verdict(image: Image, got: str) -> Verdict:
    if not got:
        return Verdict.MISSED
    gold = " ".join(image.credit)
    unlabelled = [word for word in _words(got) if word not in _LABELS]
    for button in ("", *_BUTTONS):
        words = _words(gold.casefold().removesuffix(button))
        if words == _words(got) or [word for word in words if word not in _LABELS] == unlabelled:
            return Verdict.RIGHT
    return Verdict.WRONG


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("（ｃ）", " "))
