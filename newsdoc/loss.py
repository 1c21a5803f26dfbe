"""What a format cannot carry, told from the dotted paths that its writer declares.

A path names a field of the document: `language`, `byline.people.role`. Behind `body` stands the kind of block, or `*`
for any: `body.caption.date`, `body.end_mark`, `body.*.marks`. A path stands for everything below it. Provenance
(`schema_version`, `source` and every `origin`) is lost in every format but the native JSON; it is never declared.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Document, Node
from newsdoc.report import Report

PROVENANCE = frozenset({"schema_version", "source", "origin"})
"""Fields that no format but the native JSON carries and that no export reports."""

_ANY = "*"


class _Plan(NamedTuple):
    """Declared paths, sorted by where they have to be looked for."""

    whole: tuple[str, ...]
    """Top-level fields."""
    inner: tuple[tuple[str, tuple[str, ...]], ...]
    """Paths into a field, and their steps."""
    kinds: Mapping[str, str]
    """Kind of block to its path: lost altogether."""
    blocks: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    """Kind of block to paths and their steps within it."""
    any_block: tuple[tuple[str, str], ...]
    """Paths and fields that any kind may have."""


def losses(document: Document, declared: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the declared paths under which `document` has something, in their declared order."""
    plan = _plan(declared)
    fields = document.__dict__
    found = {name for name in plan.whole if fields[name]}
    for path, (name, *rest) in plan.inner:
        if fields[name] and _has(fields[name], rest):
            found.add(path)
    found.update(_losses_in_body(document, plan))
    return tuple(path for path in declared if path in found)


def report_losses(document: Document, declared: tuple[str, ...], format: str, report: Report) -> None:
    """Report what `format` loses of `document` as one diagnostic, or nothing if it loses nothing."""
    lost = losses(document, declared) if declared else ()
    if lost:
        message = f"{format} has no place of their own for these fields of the document: {', '.join(lost)}"
        report(Diagnostic(Code.FIELDS_LOST, message, Severity.INFO, None, lost))


@cache
def _plan(declared: tuple[str, ...]) -> _Plan:
    split = [(path, tuple(path.split("."))) for path in declared]
    body = [(path, steps[1], steps[2:]) for path, steps in split if steps[0] == "body"]
    kinds = {kind for _, kind, rest in body if rest and kind != _ANY}
    return _Plan(
        whole=tuple(path for path, steps in split if len(steps) == 1),
        inner=tuple((path, steps) for path, steps in split if len(steps) > 1 and steps[0] != "body"),
        kinds={kind: path for path, kind, rest in body if not rest},
        blocks={kind: tuple((path, rest) for path, at, rest in body if at == kind and rest) for kind in kinds},
        any_block=tuple((path, rest[0]) for path, kind, rest in body if kind == _ANY),
    )


def _losses_in_body(document: Document, plan: _Plan) -> set[str]:
    found: set[str] = set()
    for block in document.body:
        kind = block.kind
        if kind in plan.kinds:
            found.add(plan.kinds[kind])
        elif kind in plan.blocks:
            found.update(path for path, steps in plan.blocks[kind] if _has(block, steps))
    for path, name in plan.any_block:
        if any(getattr(block, name) for block in document.body):
            found.add(path)
    return found


def _has(value: object, steps: Sequence[str]) -> bool:
    """Whether there is anything under `steps`; a tuple has what any of its members has."""
    if isinstance(value, tuple):
        return any(_has(member, steps) for member in value)
    if not steps:
        return bool(value)
    return isinstance(value, Node) and _has(getattr(value, steps[0]), steps[1:])
