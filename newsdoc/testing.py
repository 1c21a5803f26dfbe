"""Checks for readers and writers, newsdoc's own and anybody's: call one in a test, it raises `AssertionError`.

```python
def test_my_writer_keeps_the_contract():
    newsdoc.testing.check_writer(writer)
```
"""

import json
import re
from collections.abc import Iterator
from typing import Any, cast, get_args

from lxml import etree

import newsdoc
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
from newsdoc.reader import Reader
from newsdoc.writer import Writer

_WORD = re.compile(r"probe[a-z]+")
# Fields whose values are words of a closed list, numbers or ISO dates, and no words of the story.
_CODED = frozenset({"kind", "status", "relation", "value", "language", "version", "urgency", "level", "start", "end"})
_HOSTILE = (
    "]]>",
    "<b>&amp;</b>",
    "--",
    "</script>",
    "\u202e\u200f",
    "\N{PILE OF POO}",
    "a\r\nb\u2028c\x85d",
    "\"'",
    "{{x}}",
)


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


def check_writer(writer: Writer[Any]) -> None:
    """Check that a writer keeps its contract.

    It must write the empty document, every kind of block alone, hostile characters and `showcase()` with default
    options; the same bytes each time; well-formed output if it is XML or JSON; have a default and a description for
    each option; declare only losses that the model has; and lose nothing in silence: a word of `showcase()` that is
    missing from the output must lie under a declared loss or be named by a diagnostic.

    Raises:
        AssertionError: if it does not, saying what.
    """
    assert isinstance(writer, Writer), f"not a newsdoc.Writer but {type(writer).__name__}"
    assert "/" in writer.media_type, f"{writer.media_type!r} is no media type such as 'application/json'"
    assert writer.suffix.startswith("."), f"the suffix {writer.suffix!r} has no leading dot"
    _check_options(writer.options)
    options = writer.options()
    document = showcase()
    for each in (Document(id="urn:example:empty"), *_alone(document), *_hostile(), document):
        written = writer.write(each, options, newsdoc.ignore)
        assert isinstance(written, bytes), f"write returned {type(written).__name__}, not bytes"
        again = writer.write(newsdoc.replace(each), options, newsdoc.ignore)
        assert written == again, "the same document was written differently the second time"
        _check_well_formed(written, writer.media_type)
    _check_losses(writer, document, options)


def check_reader(reader: Reader[Any], *sources: bytes) -> None:
    """Check that a reader keeps its contract.

    Every source, and some hostile ones, must give a document or a `ReadError`; the same one each time; and each origin
    must lie in the source.

    Args:
        reader: the reader.
        sources: sources in the reader's format.

    Raises:
        AssertionError: if it does not, saying what.
    """
    assert isinstance(reader, Reader), f"not a newsdoc.Reader but {type(reader).__name__}"
    _check_options(reader.options)
    assert all(suffix.startswith(".") for suffix in reader.suffixes), "a suffix has no leading dot"
    for source in (*sources, b"", b" \n", b"\x00\x1b\xff", "\N{PILE OF POO}\u2028".encode(), b"{" * 2000):
        document = _read(reader, source)
        assert document == _read(reader, source), f"{source[:40]!r} was read differently the second time"
        if document is None:
            assert source not in sources, f"no document was made of {source[:40]!r}"
            continue
        length = len(newsdoc.decode(source, report=newsdoc.ignore).text)
        for node in nodes(document):
            for start, end in getattr(node, "origin", ()):
                assert 0 <= start < end <= length, f"the origin {start}-{end} does not lie in the source"


def nodes(node: Node) -> Iterator[Node]:
    """`node` and all nodes in it, in the order of their fields."""
    yield node
    for value in node.__dict__.values():
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Node):
                yield from nodes(member)


def words(document: Document) -> dict[str, str]:
    """The probe words of `showcase()` to the dotted path of the field that holds each."""
    return {found[0]: path for path, text in _strings(document, "") if (found := _WORD.search(text))}


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
            href="https://example.org/" + next(word),
        ),
        Paragraph(
            text=marked,
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


def _alone(document: Document) -> Iterator[Document]:
    for block in document.body:
        yield Document(id="urn:example:one", body=(block,))


def _hostile() -> Iterator[Document]:
    for text in _HOSTILE:
        people = (Person(name=text, role=text, organisation=text),)
        yield Document(
            id="urn:example:hostile",
            headline=Text(text=text),
            byline=Byline(text=text, people=people),
            dateline=Dateline(text=text, place=text, agency=text),
            keywords=(Text(text=text),),
            body=(Paragraph(text=text), Caption(text=text, credit=Credit(text=text, agency=text, people=people))),
            notes=(Note(kind="editor", text=text),),
            rights=Rights(holder=text, notice=text, usage_terms=text),
            subjects=(Concept(name=text),),
            related=(Related(id="urn:example:other", title=text),),
        )


def _check_options(options: type[Any]) -> None:
    options()  # raises if an option has no default
    for name, field in options.model_fields.items():
        assert field.description, f"the option {name!r} has no description"


def _check_well_formed(written: bytes, media_type: str) -> None:
    kind = media_type.partition(";")[0]
    if kind.endswith(("+xml", "/xml")):
        etree.fromstring(written, etree.XMLParser(resolve_entities=False, no_network=True))
    elif kind.endswith(("+json", "/json")):
        json.loads(written)


def _check_losses(writer: Writer[Any], document: Document, options: Any) -> None:  # noqa: ANN401 - the writer's own class
    paths = _paths(document)
    losses, reshapes = writer.losses_with(options), writer.reshapes_with(options)
    for declared, said in ((losses, "lost"), (reshapes, "reshaped")):
        for each in declared:
            assert str(each) in paths, f"{str(each)!r} is declared {said}, but the model has no such field"
    for path in paths:
        is_both = all(
            any(isinstance(each, str) and _stands_for(each, path) for each in declared)
            for declared in (losses, reshapes)
        )
        assert not is_both or "*" in path, f"{path!r} is declared lost and reshaped"
    reported: list[newsdoc.Diagnostic] = []
    written = newsdoc.export(document, writer, options=options, report=reported.append).decode()
    lost = {field for diagnostic in reported for field in diagnostic.fields}
    said = "\n".join(diagnostic.message for diagnostic in reported)
    for word, path in words(document).items():
        is_named = word in said or any(
            path == field or path.startswith(f"{field}.") for field in _with_kind(lost, path)
        )
        assert word in written or is_named, f"{path} was lost in silence: declare it in the writer's losses or write it"


def _stands_for(declared: str, path: str) -> bool:
    """Whether a declared path is `path` or one above it, `*` being any kind of block."""
    steps, asked = declared.split("."), path.split(".")
    return len(steps) <= len(asked) and all(step in {each, "*"} for step, each in zip(steps, asked, strict=False))


def _with_kind(fields: set[str], path: str) -> set[str]:
    """The fields, with `body.*.marks` as it is called for the kind of block in `path`."""
    kind = path.split(".")[1] if path.startswith("body.") else ""
    return {field.replace("body.*.", f"body.{kind}.") for field in fields}


def _paths(document: Document) -> set[str]:
    """Every dotted path of the model, as losses name them, and their beginnings."""
    found = {path for path, _ in _strings(document, "", every=True)}
    found |= {".".join(path.split(".")[:count]) for path in found for count in range(1, path.count(".") + 1)}
    return found | {
        "body.*." + path.split(".", 2)[2] for path in found if path.startswith("body.") and path.count(".") > 1
    }


def _strings(node: Node, prefix: str, *, every: bool = False) -> Iterator[tuple[str, str]]:
    """Dotted paths to the strings of a node; those that hold codes only if `every`."""
    for name, value in node.__dict__.items():
        if name in loss.PROVENANCE or (name == "text" and isinstance(node, List)):
            continue
        for member in value if isinstance(value, tuple) else (value,):
            path = f"{prefix}.{name}" if prefix else name
            if isinstance(member, Node):
                at = f"{path}.{getattr(member, 'kind', '')}" if path == "body" else path
                yield from _strings(member, at, every=every)
            elif every or (name not in _CODED and isinstance(member, str)):
                yield path, str(member)


def _read(reader: Reader[Any], source: bytes) -> Document | None:
    try:
        return newsdoc.parse(source, reader, report=newsdoc.ignore)
    except newsdoc.ReadError:
        return None


def kinds() -> tuple[str, ...]:
    """The kinds of block that the model has."""
    union, *_ = get_args(Block)
    return tuple(cast("str", member.model_fields["kind"].default) for member in get_args(union))
