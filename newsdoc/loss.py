"""What a format cannot carry or reshapes, told from the dotted paths that its writer declares.

A path names a field of the document: `language`, `byline.people.role`. Behind `body` stands the kind of block, or `*`
for any: `body.caption.date`, `body.end_mark`, `body.*.marks`. A path stands for everything below it. Provenance
(`schema_version`, `source` and every `origin`) is lost in every format but the native JSON; it is never declared.
A field of which only some values are lost is declared as `SomeValues`.
"""

from collections.abc import Callable
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias, cast

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Document, Node
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues

PROVENANCE = frozenset({"schema_version", "source", "origin"})
"""Fields that no format but the native JSON carries and that no export reports."""

_ANY = "*"
_BODY = "body"
_MOST_KEPT = 256  # declarations, worked out
_LONGEST_SHOWN = 40  # characters of a value in a message

_Tree: TypeAlias = dict[str, "str | SomeValues | _Tree"]
"""Field to what is declared below it, or to the declaration itself where its path ends."""
_Found: TypeAlias = dict[str, object]
"""Declared path to the first value that was found under it."""


class _Plan(NamedTuple):
    """Declared paths, sorted by where they have to be looked for."""

    order: dict[str, int]
    document: _Tree
    blocks: _Tree
    """Kind of block to what is declared for it."""
    any_block: _Tree
    """What is declared for any kind of block, less what stands in `any_block_whole`."""
    any_block_whole: tuple[tuple[str, Callable[[Node], object]], ...]
    """Paths that end in a field of any kind of block, and their fields."""


def present(document: Document, declared: Declared) -> tuple[str, ...]:
    """Those of the declared paths under which `document` has something, in their declared order."""
    return tuple(_find(document, declared)) if declared else ()


def report_refusals(document: Document, declared: Declared, format: str, report: Report) -> None:
    """Report each value that `format` has a place for but cannot take: a warning of its own."""
    refused = _by_severity(declared).refused
    if not refused:
        return
    for path, value in _find(document, refused).items():
        because = next(each.because for each in refused if each.path == path)
        message = f"{format} cannot take {path}{_shown(value)}: {because}"
        report(Diagnostic(Code.FIELDS_LOST, message, fields=(path,)))


def report_losses(document: Document, declared: Declared, format: str, report: Report) -> None:
    """Report the fields of `document` that `format` has no place for: one diagnostic, at INFO."""
    told = _by_severity(declared).told
    lost = present(document, told)
    if lost:
        message = f"{format} has no place for {_list(told, lost)}"
        report(Diagnostic(Code.FIELDS_LOST, message, Severity.INFO, None, lost))


def report_reshapes(document: Document, declared: Declared, format: str, report: Report) -> None:
    """Report what of `document` is in `format`, but not as a field of its own: one diagnostic, at INFO."""
    reshaped = present(document, declared)
    if reshaped:
        message = f"{format} has no field of its own for {_list(declared, reshaped)}: kept in another form"
        report(Diagnostic(Code.FIELDS_RESHAPED, message, Severity.INFO, None, reshaped))


class _BySeverity(NamedTuple):
    """Declared losses."""

    refused: tuple[SomeValues, ...]
    """Those of which each is a warning."""
    told: Declared
    """Those that are told in one diagnostic."""


@lru_cache(_MOST_KEPT)
def _by_severity(declared: Declared) -> _BySeverity:
    refused = tuple(each for each in declared if isinstance(each, SomeValues) and each.severity is not Severity.INFO)
    return _BySeverity(refused, tuple(each for each in declared if each not in refused))


def _list(declared: Declared, paths: tuple[str, ...]) -> str:
    """The paths for people, and behind those of which only some values are meant, why."""
    reasons = {each.path: f" ({each.because})" for each in declared if isinstance(each, SomeValues)}
    return ", ".join(path + reasons.get(path, "") for path in paths)


def _shown(value: object) -> str:
    return f" {value!r:.{_LONGEST_SHOWN}}" if isinstance(value, str | int) else ""


def _find(document: Document, declared: Declared) -> _Found:
    """The declared paths under which `document` has something, in their declared order."""
    plan = _plan(declared)
    found: _Found = {}
    _look_below(document, plan.document, found)
    for block in document.body if plan.blocks else ():
        branch = plan.blocks.get(block.kind)
        if isinstance(branch, dict):
            _look_below(block, branch, found)
        elif branch:
            _enter(block, block, branch, found)
    for block in document.body if plan.any_block else ():
        _look_below(block, plan.any_block, found)
    for path, field in plan.any_block_whole:
        if any(map(field, document.body)):
            found[path] = True
    return dict(sorted(found.items(), key=lambda item: plan.order[item[0]])) if found else found


@lru_cache(_MOST_KEPT)
def _plan(declared: Declared) -> _Plan:
    tree: _Tree = {}
    for each in declared:
        *steps, last = str(each).split(".")
        branch = tree
        for step in steps:
            below = branch.setdefault(step, {})
            assert isinstance(below, dict), f"{each} is declared twice: below another declared path"
            branch = below
        assert last not in branch, f"{each} is declared twice"
        branch[last] = each
    blocks = tree.pop(_BODY, {})
    assert isinstance(blocks, dict), "the body as a whole cannot be lost"
    any_block = blocks.pop(_ANY, {})
    assert isinstance(any_block, dict), "not every kind of block can be lost"
    whole = {name: path for name, path in any_block.items() if isinstance(path, str)}
    return _Plan(
        order={str(each): number for number, each in enumerate(declared)},
        document=tree,
        blocks=blocks,
        any_block={name: branch for name, branch in any_block.items() if name not in whole},
        any_block_whole=tuple((path, attrgetter(name)) for name, path in whole.items()),
    )


def _look_below(node: Node, tree: _Tree, found: _Found) -> None:
    """Add the paths in `tree` that the fields of `node` have something for."""
    fields = node.__dict__
    for name, branch in tree.items():
        value = fields.get(name)  # not every kind of mark has each field that marks can have
        if value:
            _enter(node, value, branch, found)


def _enter(node: Node, value: object, branch: "str | SomeValues | _Tree", found: _Found) -> None:
    """Add the paths under `branch` that `value`, of `node`, has something for; a tuple has what its members have."""
    if isinstance(branch, str):
        found[branch] = value
    elif isinstance(branch, SomeValues):
        if branch.path not in found and branch.when(node):
            found[branch.path] = value
    else:
        for member in cast("tuple[Node, ...]", value if isinstance(value, tuple) else (value,)):
            _look_below(member, branch, found)
