"""Documents to probe a writer with: something in every field, and a word of its own in each that holds words."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, cast, get_args

from newsdoc import loss
from newsdoc.model import (
    Block,
    Byline,
    Caption,
    Concept,
    Credit,
    Date,
    Dateline,
    Document,
    Emphasis,
    EndMark,
    Furniture,
    Link,
    List,
    Node,
    Note,
    Paragraph,
    Person,
    Preformatted,
    Quotation,
    Related,
    Rights,
    Strong,
    Subheading,
    Table,
    Text,
    Unclassified,
)

WORD = re.compile(r"probe[a-z]{2}x")
"""A word of its own."""
_BEFORE = "marked "
"""What marks lie in: a writer with inline markup would cut a word that they lie in."""
# Fields whose values are words of a closed list, numbers or ISO dates, and no words of the story.
CODED = frozenset({"kind", "status", "relation", "value", "language", "version", "urgency", "level", "start", "end"})


def showcase() -> Document:
    """A document with something in every field of the model, and a word of its own in each that holds words."""
    word = _words()
    return Document(
        id="urn:newsml:example.org:20250509:" + next(word),
        version=3,
        language="en",
        date=Date(value="2025-05-09", text=next(word)),
        modified=Date(value="2025-05-09T10:00:00Z", text=next(word)),
        headline=Text(text=next(word)),
        subheadlines=(Text(text=next(word)),),
        kind="update",
        slugline=Text(text=next(word)),
        keywords=(Text(text=next(word)),),
        byline=Byline(text=next(word), people=(_person(word),)),
        dateline=Dateline(
            text=next(word), place=next(word), date=Date(value="2025-05-08", text=next(word)), agency=next(word)
        ),
        abstract=Text(text=next(word)),
        body=_every_kind(word),
        signoffs=(Byline(text=next(word), people=(_person(word),)),),
        notes=(Note(kind="editor", text=next(word)), Note(kind="source", text=next(word))),
        status="usable",
        embargo=Date(value="2025-05-09T12:00:00Z", text=next(word)),
        expires=Date(value="2026-05-09", text=next(word)),
        urgency=4,
        subjects=(Concept(name=next(word), uri="https://example.org/" + next(word)),),
        genres=(Concept(name=next(word), uri="https://example.org/" + next(word)),),
        rights=Rights(holder=next(word), notice=next(word), usage_terms=next(word)),
        related=(Related(id="urn:newsml:example.org:" + next(word), title=next(word), relation="see_also"),),
    )


def nodes(node: Node) -> Iterator[Node]:
    """`node` and all nodes in it, in the order of their fields."""
    yield node
    for value in node.__dict__.values():
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Node):
                yield from nodes(member)


def words(document: Document) -> dict[str, str]:
    """The words of their own in a document to the dotted path of the field that holds each."""
    found: dict[str, str] = {}
    for leaf in leaves(document):
        if leaf.name not in CODED and isinstance(leaf.value, str) and (word := WORD.search(leaf.value)):
            found[word[0]] = leaf.path
    return found


class Leaf(NamedTuple):
    """A value in a document that has no fields of its own.

    Attributes:
        steps: names of fields, and indices behind those that hold several nodes, from the document down.
        path: the same as declarations name it, such as `body.caption.date.text`.
        owner: class of the node whose field it is.
        name: of the field.
        value: what it holds.
    """

    steps: tuple[str | int, ...]
    path: str
    owner: type[Node]
    name: str
    value: object


def leaves(document: Document) -> Iterator[Leaf]:
    """All values in a document, but for provenance, the kinds of blocks (paths name them) and the texts of lists (they
    are made of the items').
    """
    yield from _leaves(document, (), "")


def _leaves(node: Node, steps: tuple[str | int, ...], prefix: str) -> Iterator[Leaf]:
    for name, value in node.__dict__.items():
        is_named = (name == "kind" and steps[:1] == ("body",) and len(steps) == len(("body", 0))) or (
            name == "text" and isinstance(node, List)
        )
        if is_named or name in loss.PROVENANCE:
            continue
        path = f"{prefix}.{name}" if prefix else name
        if isinstance(value, Node):
            yield from _leaves(value, (*steps, name), path)
        elif isinstance(value, tuple):
            for number, member in enumerate(value):
                at = f"{path}.{member.kind}" if path == "body" else path
                yield from _leaves(member, (*steps, name, number), at)
        else:
            yield Leaf((*steps, name), path, type(node), name, value)


def paths(document: Document) -> set[str]:
    """The dotted paths of all fields in a document, as declarations name them."""
    found = {leaf.path for leaf in leaves(document)}
    found |= {".".join(path.split(".")[:count]) for path in found for count in range(1, path.count(".") + 1)}
    below = {path.split(".", 2)[2] for path in found if path.startswith("body.") and path.count(".") > 1}
    return found | {f"body.*.{path}" for path in below}


def alone(document: Document, steps: tuple[str | int, ...], value: object) -> Document:
    """The document with `value` in the place of one leaf, and nothing else that can be left out."""
    return Document.model_validate(_alone(document, steps, value))


def _alone(node: Node, steps: tuple[str | int, ...], value: object) -> dict[str, object]:
    fields = {name: getattr(node, name) for name in _needed(node)}
    name, *below = steps
    if not below:
        return {**fields, str(name): value}
    member = getattr(node, str(name))
    if isinstance(below[0], int):
        return {**fields, str(name): (_alone(member[below[0]], tuple(below[1:]), value),)}
    return {**fields, str(name): _alone(member, tuple(below), value)}


def _needed(node: Node) -> Iterator[str]:
    """Fields that a node cannot be without; the text of a list is made from its items."""
    for name, field in type(node).model_fields.items():
        tells_its_class = name == "kind" and not isinstance(node, Document)
        if (field.is_required() or tells_its_class) and not (name == "text" and isinstance(node, List)):
            yield name


@cache
def marked() -> Document:
    """`showcase()` with marks of each kind on every block."""
    fields = showcase().model_dump()
    (marks,) = (block["marks"] for block in fields["body"] if block["marks"])
    word = _unused(showcase())
    body = tuple({**_longer(block), "marks": _renewed(marks, word)} for block in fields["body"])
    return Document.model_validate({**fields, "body": body})


def _longer(block: dict[str, Any]) -> dict[str, Any]:
    """A block with words in front for marks to lie in."""
    if "items" not in block:
        return {**block, "text": _BEFORE + block["text"]}
    (first, *others) = block["items"]
    items = ({**first, "text": _BEFORE + first["text"]}, *others)
    return {**{name: value for name, value in block.items() if name != "text"}, "items": items}


@cache
def crowded() -> Document:
    """`marked()` with two nodes, each with words of its own, wherever a field can hold several."""
    document = marked()
    return Document.model_validate(_doubled(document.model_dump(), _unused(document)))


def _doubled(value: object, word: Iterator[str]) -> object:
    if isinstance(value, dict):
        # Marks are not doubled: of two links over the same words no format has both.
        return {
            name: member if name == "marks" else _doubled(member, word)
            for name, member in value.items()
            if not _is_made(name, value)
        }
    if isinstance(value, tuple):
        members = tuple(_doubled(member, word) for member in value)
        return (*members, *_renewed(members, word))
    return value


def _renewed(value: Any, word: Iterator[str]) -> Any:  # noqa: ANN401 - whatever a node holds
    """The same with new words."""
    if isinstance(value, dict):
        return {name: _renewed(member, word) for name, member in value.items() if not _is_made(name, value)}
    if isinstance(value, tuple):
        return tuple(_renewed(member, word) for member in value)
    return WORD.sub(lambda _: next(word), value) if isinstance(value, str) else value


def _is_made(name: str, fields: dict[str, object]) -> bool:
    """Whether a field is the text of a list, which is made from its items."""
    return name == "text" and "items" in fields


def kinds() -> tuple[str, ...]:
    """The kinds of block that the model has."""
    union, *_ = get_args(Block)
    return tuple(cast("str", member.model_fields["kind"].default) for member in get_args(union))


def _unused(document: Document) -> Iterator[str]:
    """Words that are not in the document yet."""
    used = words(document)
    return (word for word in _words() if word not in used)


def _words() -> Iterator[str]:
    for number in range(26 * 26):
        yield "probe" + chr(ord("a") + number // 26) + chr(ord("a") + number % 26) + "x"


def _person(word: Iterator[str]) -> Person:
    return Person(name=next(word), role=next(word), organisation=next(word))


def _every_kind(word: Iterator[str]) -> tuple[Block, ...]:
    marked = next(word)
    return (
        Caption(
            text=next(word),
            credit=Credit(text=f"({next(word)})", agency=next(word), people=(_person(word),)),
            date=Date(value="2025-05-08", text=next(word)),
            place=next(word),
            href="https://example.org/" + next(word),
        ),
        Paragraph(
            text=f"{_BEFORE}{marked}",
            marks=(
                Emphasis(start=0, end=2, id=next(word)),
                Strong(start=1, end=3),
                Link(start=2, end=4, href="https://example.org/" + next(word)),
            ),
        ),
        Subheading(text=next(word), level=2),
        Paragraph(text=next(word)),
        Quotation(text=next(word)),
        List.of(next(word), next(word)),
        Table(text=f"{next(word)}\n  1   2"),
        Preformatted(text=f"{next(word)}\n  indented"),
        Unclassified(text=next(word)),
        Furniture(text=next(word)),
        EndMark(text=next(word)),
    )
