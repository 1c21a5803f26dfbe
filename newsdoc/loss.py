"""What a format cannot carry or reshapes, told from the dotted paths that its writer declares.

A path names a field of the document: `language`, `byline.people.role`. Behind `body` stands the kind of block, or `*`
for any: `body.caption.date`, `body.end_mark`, `body.*.marks`. A path stands for everything below it. Provenance
(`schema_version`, `source` and every `origin`) is lost in every format but the native JSON; it is never declared.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Document, Node
from newsdoc.report import Report

PROVENANCE = frozenset({"schema_version", "source", "origin"})
"""Fields that no format but the native JSON carries and that no export reports."""

_ANY = "*"
_BODY = "body"

_Tree: TypeAlias = dict[str, "str | _Tree"]
"""Field to what is declared below it, or to the declared path itself where that ends."""


class _Plan(NamedTuple):
    """Declared paths, sorted by where they have to be looked for."""

    order: dict[str, int]
    document: _Tree
    blocks: _Tree
    """Kind of block to what is declared for it."""
    any_block: tuple[tuple[str, Callable[[Node], object]], ...]
    """Paths that any kind of block may have, and their fields."""


def present(document: Document, declared: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the declared paths under which `document` has something, in their declared order."""
    plan = _plan(declared)
    found: set[str] = set()
    for name in document.model_fields_set & plan.document.keys():
        _look(document, name, plan.document[name], found)
    blocks = plan.blocks
    for block in document.body:
        if block.kind in blocks:
            branch = blocks[block.kind]
            if isinstance(branch, str):
                found.add(branch)
            else:
                _look_below(block, branch, found)
    for path, field in plan.any_block:
        if any(map(field, document.body)):
            found.add(path)
    return tuple(sorted(found, key=plan.order.__getitem__))


def report_losses(document: Document, declared: tuple[str, ...], format: str, report: Report) -> None:
    """Report what `format` loses of `document` as one diagnostic, or nothing if it loses nothing."""
    lost = present(document, declared) if declared else ()
    if lost:
        message = f"{format} has no place for {', '.join(lost)}"
        report(Diagnostic(Code.FIELDS_LOST, message, Severity.INFO, None, lost))


def report_reshapes(document: Document, declared: tuple[str, ...], format: str, report: Report) -> None:
    """Report what of `document` is in `format`, but not as a field of its own, likewise."""
    reshaped = present(document, declared) if declared else ()
    if reshaped:
        message = f"{format} has no field of its own for {', '.join(reshaped)}: kept in another form"
        report(Diagnostic(Code.FIELDS_RESHAPED, message, Severity.INFO, None, reshaped))


@cache
def _plan(declared: tuple[str, ...]) -> _Plan:
    tree: _Tree = {}
    for path in declared:
        *steps, last = path.split(".")
        branch = tree
        for step in steps:
            below = branch.setdefault(step, {})
            assert isinstance(below, dict), f"{path} is declared twice: below another declared path"
            branch = below
        branch[last] = path
    blocks = tree.pop(_BODY, {})
    assert isinstance(blocks, dict), "the body as a whole cannot be lost"
    any_block = blocks.pop(_ANY, {})
    assert isinstance(any_block, dict), "not every kind of block can be lost"
    fields = tuple((path, attrgetter(name)) for name, path in any_block.items() if isinstance(path, str))
    return _Plan({path: number for number, path in enumerate(declared)}, tree, blocks, fields)


def _look_below(node: Node, tree: _Tree, found: set[str]) -> None:
    for name, branch in tree.items():
        _look(node, name, branch, found)


def _look(node: Node, name: str, branch: "str | _Tree", found: set[str]) -> None:
    """Add the paths under `branch` that the field of `node` has something for; a tuple has what its members have."""
    value = getattr(node, name)
    if not value:
        return
    if isinstance(branch, str):
        found.add(branch)
    elif isinstance(value, tuple):
        for member in value:
            _look_below(member, branch, found)
    else:
        _look_below(value, branch, found)
