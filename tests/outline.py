"""A document as a short outline with positions, for the specification of the reader.

A line a node: what it is, where it starts and ends in the source (line:column, the end is behind the last character),
its words, and those of its fields that have something.
"""

from collections.abc import Iterator

import newsdoc
from newsdoc import model

_SHOWN = 60  # characters of a text


def outline(document: newsdoc.Document, source: newsdoc.Source) -> str:
    """All nodes that came from the source, in the order in which they stand there."""
    nodes = sorted(_nodes(document), key=lambda pair: pair[1].origin[0])
    about = [f"{name} {value}" for name in ("language", "kind", "status") if (value := getattr(document, name))]
    about += [f"embargo {document.embargo.value}"] if document.embargo else []
    return "\n".join([*about, *(f"{name} {_where(node, source)} {_what(node)}" for name, node in nodes)])


def _nodes(document: newsdoc.Document) -> Iterator[tuple[str, model.Node]]:
    for name in ("date", "modified", "slugline", "headline", "byline", "dateline", "abstract"):
        if node := getattr(document, name):
            yield name, node
    plurals = (("subheadline", document.subheadlines), ("keyword", document.keywords), ("signoff", document.signoffs))
    for name, plural in plurals:
        for node in plural:
            yield name, node
    for note in document.notes:
        yield f"note:{note.kind}", note
    for block in document.body:
        yield block.kind, block


def _where(node: model.Node, source: newsdoc.Source) -> str:
    spans = node.origin
    start, end = source.place(spans[0]), source.place((spans[-1][1], spans[-1][1]))
    return f"({start.line}:{start.column}-{end.line}:{end.column})"


def _what(node: model.Node) -> str:
    if isinstance(node, model.Date):
        return node.value
    text = node.text.replace("\n", "⏎")
    words = [f'"{text}"' if len(text) <= _SHOWN else f'"{text[: _SHOWN // 2]} … {text[-_SHOWN // 2 :]}"']
    for name, value in _fields(node):
        words.append(f"{name}={value}")
    return " ".join(words)


def _fields(node: model.Node) -> Iterator[tuple[str, str]]:
    for name in ("place", "agency"):
        if value := getattr(node, name, None):
            yield name, value
    if credit := getattr(node, "credit", None):
        yield "credit", f'"{credit.text}"'
        yield from _fields(credit)
    if people := getattr(node, "people", None):
        yield "people", "; ".join(_person(person) for person in people)
    if date := getattr(node, "date", None):
        yield "date", date.value
    if items := getattr(node, "items", None):
        yield "items", str(len(items))


def _person(person: model.Person) -> str:
    about = [about for about in (person.role, person.organisation) if about]
    return f"{person.name} ({', '.join(about)})" if about else person.name
