"""Proof that a writer loses what it declares as lost, reshapes what it declares as reshaped, and carries all else.

Words: each field of a probe has a word of its own. Carried or reshaped, it must be in the output; lost, it must not.
Told apart: two carried fields that hold the same words must be written differently, or a reader could not say which
of them it was; one of the two is reshaped. So is a kind of block that is written apart from its place in the body.
Values of a closed list, numbers and dates: the output must be the same whatever the value of a lost field, and
another for each value of a carried one, and another than where nothing is said. Two values go without saying, since
formats that must state one take them for granted: a status of `usable`, and version 1. A lost value of a field that
carries others must be written as another value is, or as none.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Any, Literal, NamedTuple, TypeAlias, get_args, get_origin

import newsdoc
from newsdoc import loss
from newsdoc.diagnostics import Code
from newsdoc.model import Byline, Caption, Date, Document, Emphasis, Link, Node, Paragraph, Person, Strong, Subheading
from newsdoc.testing.probe import CODED, WORD, Leaf, alone, crowded, leaves, marked, paths, showcase, words
from newsdoc.writer import Declared, SomeValues, Writer, WriterOptions

_SAME_WORD = "probexxx"
_DATES = (
    "2025",
    "2025-01-01",
    "2025-05",
    "2025-05-01",
    "2025-05-09",
    "2025-05-09T00:00",
    "2025-05-09T00:00:00Z",
    "2025-05-09T10:30",
    "2025-05-09T10:30Z",
    "2025-05-09T11:00:15+05:30",
    "2025-05-09T12:00:30Z",
    "2025-05-09T12:00:30.25Z",
)
"""Dates at each precision, and those that another one becomes when it is cut, padded or given a zone."""
_ADDRESSES = ("https://example.org/a", "mailto:a@example.org", "urn:example:a", "javascript:a", "data:,a")
"""Addresses that may be followed, and others."""
_VALUES: dict[tuple[type[Node], str], tuple[object, ...]] = {
    (Document, "language"): ("en", "de", "pt-BR", "zh-Hans"),
    (Document, "version"): (1, 2, 17),
    (Document, "urgency"): tuple(range(1, 10)),
    (Date, "value"): _DATES,
    (Subheading, "level"): tuple(range(1, 6)),
    (Link, "href"): _ADDRESSES,
    (Caption, "href"): _ADDRESSES,
    (Emphasis, "kind"): ("emphasis", "strong"),
    **{(mark, "start"): (0, 1) for mark in (Emphasis, Strong, Link)},
    **{(mark, "end"): (5, 7) for mark in (Emphasis, Strong, Link)},
}

_TAKEN_FOR_GRANTED: dict[str, object] = {"status": "usable", "version": 1}

_Write: TypeAlias = Callable[[Document], str | None]
"""None for a document that the writer refuses with these options."""


class _Declaration(NamedTuple):
    losses: Declared
    reshapes: Declared


def check_declaration(
    writer: Writer[Any], options: WriterOptions, words_of: Callable[[bytes], str] = bytes.decode
) -> None:
    """Prove what a writer declares with these options.

    Args:
        writer: the writer.
        options: those to write with.
        words_of: reads the output as text, in which words are looked for.

    Raises:
        AssertionError: if it is not so, saying of each field why, and what is lost and not declared.
    """
    declaration, again = (_Declaration(writer.losses_with(options), writer.reshapes_with(options)) for _ in range(2))
    assert declaration == again, "the same options gave another declaration: make its `SomeValues` once, at import"
    _check_paths(declaration)
    reported: list[newsdoc.Diagnostic] = []
    writer.write(showcase(), options, reported.append)
    said = [each.code for each in reported if each.code in {Code.FIELDS_LOST, Code.FIELDS_RESHAPED}]
    assert not said, f"write itself reported {said[0]}: declare it instead, so that it is known without writing"

    def write(document: Document) -> str | None:
        try:
            return words_of(writer.write(document, options, newsdoc.ignore)).casefold()
        except newsdoc.WriteError:
            return None

    silent: dict[str, None] = {}
    faults = [
        fault
        for check in (_words_at_once, _words_each_alone, _values_each_alone, _order, _people)
        for fault in check(write, declaration, silent)
    ]
    if silent:
        undeclared = "".join(f"{path!r}, " for path in _shortest(silent))
        faults.insert(0, f"declare what the writer leaves out: losses=({undeclared.rstrip()})")
    assert not faults, "\n".join(dict.fromkeys(faults))


def values(leaf: Leaf) -> tuple[Any, ...]:
    """Values to try for a leaf that holds no words: all of a closed list, or some."""
    if (leaf.owner, leaf.name) in _VALUES:
        return _VALUES[leaf.owner, leaf.name]
    annotation = leaf.owner.model_fields[leaf.name].annotation
    choices = next((each for each in (annotation, *get_args(annotation)) if get_origin(each) is Literal), None)
    several = get_args(choices)
    return several if len(several) > 1 else ()


def _check_paths(declaration: _Declaration) -> None:
    known = paths(marked())
    for declared, said in ((declaration.losses, "lost"), (declaration.reshapes, "reshaped")):
        for each in declared:
            assert str(each) in known, f"{str(each)!r} is declared {said}, but the model has no such field"
    for path in known:
        is_both = all(is_under(path, _fields(declared)) for declared in declaration)
        assert not is_both or "*" in path, f"{path!r} is declared lost and reshaped"


def _words_at_once(write: _Write, declaration: _Declaration, silent: dict[str, None]) -> Iterator[str]:
    some = tuple(each.path for each in declaration.losses if isinstance(each, SomeValues))
    for document in (showcase(), crowded()):
        written = write(document)
        if written is None:
            continue
        for word, path in words(document).items():
            if is_under(path, _fields(declaration.losses)):
                if word in written:
                    yield f"{path} is declared lost, but its words are in the output"
            elif not is_under(path, some) and word not in written:
                silent[path] = None
                yield f"{path} was lost in silence: declare it in the writer's losses or write it"


def _words_each_alone(write: _Write, declaration: _Declaration, silent: dict[str, None]) -> Iterator[str]:
    """Each field alone: losses that depend on its value, and whether it can be told from others."""
    alike = {written: "body.paragraph.text" for written in map(write, _stressed()) if written is not None}
    for path, document in _words_alone().items():
        written = write(document)
        if written is None or path in silent:
            continue
        if is_under(path, loss.present(document, declaration.losses)):
            if _SAME_WORD in written:
                yield f"{path} is declared lost, but its words are in the output"
        elif _SAME_WORD not in written:
            silent[path] = None
            yield f"{path} was lost in silence where it stood alone"
        elif not is_under(path, loss.present(document, declaration.reshapes)):
            other = alike.setdefault(written, path)
            if other != path:
                yield f"{path} is written as {other} is: declare one of them reshaped"


def _values_each_alone(write: _Write, declaration: _Declaration, silent: dict[str, None]) -> Iterator[str]:
    absent = write(Document(id=marked().id))
    for path, documents in _values_alone():
        written = {value: text for value, document in documents.items() if (text := write(document)) is not None}
        is_lost = is_under(path, _fields(declaration.losses))
        changes = len(set(written.values())) > 1
        if is_lost and changes:
            yield f"{path} is declared lost, but its value changes the output"
        elif written and not is_lost and not changes:
            silent[path] = None
            yield f"{path} was lost in silence: its value does not change the output"
        elif written and not is_lost:
            lost, reshaped = (
                {value for value in written if is_under(path, loss.present(documents[value], declared))}
                for declared in declaration
            )
            yield from _faults_of_some_values(path, written, lost, absent)
            told = {value: each for value, each in written.items() if value not in lost | reshaped}
            yield from _faults_of_values(path, told, absent)


def _order(write: _Write, declaration: _Declaration, silent: dict[str, None]) -> Iterator[str]:
    """A block of each kind before a paragraph and behind it."""
    elsewhere = (*_fields(declaration.losses), *_fields(declaration.reshapes), *silent)
    if is_under("body.paragraph.text", elsewhere):
        return
    for kind, (before, behind) in _orders().items():
        path = "body.list.items" if kind == "list" else f"body.{kind}.text"
        is_elsewhere = is_under(path, elsewhere) or (kind == "list" and "body.list.items.text" in silent)
        if not is_elsewhere and write(before) == write(behind):
            yield f"{path} is written apart from its place in the body: declare it reshaped"


def _people(write: _Write, declaration: _Declaration, silent: dict[str, None]) -> Iterator[str]:
    """Somebody in the byline, and the same person in a sign-off."""
    writers, others = "byline.people.name", "signoffs.people.name"
    elsewhere = (*_fields(declaration.losses), *_fields(declaration.reshapes), *silent)
    if not (is_under(writers, elsewhere) or is_under(others, elsewhere)):
        somebody, nobody = (Person(name="Ann Bee", role="editor"),), ()
        documents = (
            Document(
                id=marked().id,
                byline=Byline(text="By the desk", people=above),
                signoffs=(Byline(text="From the desk", people=below),),
            )
            for above, below in ((somebody, nobody), (nobody, somebody))
        )
        written, otherwise = map(write, documents)
        if written == otherwise:
            yield f"{others} is written as {writers} is: declare one of them reshaped"


def _faults_of_some_values(
    path: str, written: dict[object, str], lost: set[object], absent: str | None
) -> Iterator[str]:
    for value in lost:
        others = {absent, *(each for other, each in written.items() if other != value)}
        if written[value] not in others:
            yield f"{path} {value!r} is declared lost, but can be told from the output"


def _faults_of_values(path: str, written: dict[object, str], absent: str | None) -> Iterator[str]:
    for value, each in written.items():
        if each == absent and value != _TAKEN_FOR_GRANTED.get(path):
            yield f"{path} {value!r} is written as nothing at all is: declare it lost or write it"
    for one, other in combinations(written, 2):
        if written[one] == written[other]:
            yield f"{path}: {one!r} and {other!r} are written alike, and not declared so"


def _shortest(lost: Iterable[str]) -> list[str]:
    """The same in few paths: `headline` for all that is below it, `body.*.marks` for those of all blocks."""
    kept = {leaf.path for leaf in leaves(marked())}.difference(lost)
    found: dict[str, None] = {}
    for path in lost:
        wholes = (whole for whole in _wholes(path) if not any(is_under(each, (whole,)) for each in kept))
        found[next(wholes, path)] = None
    return list(found)


def _wholes(path: str) -> Iterator[str]:
    """What a path is under, the widest first."""
    steps = path.split(".")
    least = len(("body", "caption")) if steps[0] == "body" else 1
    for count in range(least, len(steps)):
        if steps[0] == "body" and count > least:
            yield ".".join(("body", "*", *steps[least:count]))
        yield ".".join(steps[:count])


@cache
def _words_alone() -> dict[str, Document]:
    """For each field that holds words a document with hardly anything but it, and the same word in all of them."""
    return {
        leaf.path: alone(marked(), leaf.steps, WORD.sub(_SAME_WORD, leaf.value) if ":" in leaf.value else _SAME_WORD)
        for leaf in _different(leaves(marked()))
        if leaf.name not in CODED and isinstance(leaf.value, str)
    }


@cache
def _stressed() -> tuple[Document, ...]:
    """Paragraphs of stressed words only, as some formats write a caption or a heading."""
    length = len(_SAME_WORD)
    return tuple(
        Document(id=marked().id, body=(Paragraph(text=_SAME_WORD, marks=(mark(start=0, end=length),)),))
        for mark in (Emphasis, Strong)
    )


@cache
def _orders() -> dict[str, tuple[Document, Document]]:
    """For each kind of block a document with it before a paragraph, and one with it behind."""
    paragraph = Paragraph(text="It rained.")
    return {
        block.kind: (
            Document(id=marked().id, body=(block, paragraph)),
            Document(id=marked().id, body=(paragraph, block)),
        )
        for block in showcase().body
        if block.kind != paragraph.kind
    }


@cache
def _values_alone() -> tuple[tuple[str, dict[object, Document]], ...]:
    """For each field that holds no words documents with hardly anything but it, one for each value to try."""
    return tuple(
        (leaf.path, {value: alone(marked(), leaf.steps, value) for value in values(leaf)})
        for leaf in _different(leaves(marked()))
        if values(leaf)
    )


def _different(found: Iterator[Leaf]) -> Iterator[Leaf]:
    """The first leaf of each path and class."""
    seen: set[tuple[str, type[Node]]] = set()
    for leaf in found:
        if (leaf.path, leaf.owner) not in seen:
            seen.add((leaf.path, leaf.owner))
            yield leaf


def _fields(declared: Declared) -> tuple[str, ...]:
    """What is declared whatever the value."""
    return tuple(each for each in declared if isinstance(each, str))


def is_under(path: str, declared: tuple[str, ...]) -> bool:
    """Whether `path` is one of the declared ones or below one, `*` being any kind of block."""
    asked = path.split(".")
    return any(
        len(steps) <= len(asked) and all(step in {each, "*"} for step, each in zip(steps, asked, strict=False))
        for steps in (each.split(".") for each in declared)
    )
