"""The table of what each format carries, made from what the writers declare: rows are fields, columns are formats."""

import tomllib
from fnmatch import fnmatchcase

from conftest import ROOT

import newsdoc
from newsdoc import registry
from newsdoc.testing.declaration import is_under
from newsdoc.testing.probe import leaves, marked
from newsdoc.writer import Declared, SomeValues

CARRIED, IN_PART, LOST = "●", "◐", "○"
OPENING, CLOSING = "<!-- losses: made by pytest --update-goldens -->\n", "<!-- /losses -->"

# What a row is called, and the paths that it is about; the first row that a path fits has it.
ROWS = {
    "`id`": ("id",),
    "`version`": ("version",),
    "`language`": ("language",),
    "`kind` of story": ("kind",),
    "`status`": ("status",),
    "`urgency`": ("urgency",),
    "`date`": ("date.value",),
    "`modified`": ("modified.value",),
    "`embargo`, `expires`": ("embargo.value", "expires.value"),
    "these four as printed": ("date.text", "modified.text", "embargo.text", "expires.text"),
    "`headline`": ("headline.*",),
    "`subheadlines`": ("subheadlines.*",),
    "`slugline`, `keywords`": ("slugline.*", "keywords.*"),
    "`byline`, `signoffs`": ("byline.text", "signoffs.text"),
    "their people, with roles": ("byline.people.*", "signoffs.people.*"),
    "`dateline`": ("dateline.text",),
    "its place, date and agency": ("dateline.*",),
    "`abstract`": ("abstract.*",),
    "marks: emphasis, links": ("body.*.marks.*",),
    "paragraphs": ("body.paragraph.*",),
    "subheadings, lists, quotations": ("body.subheading.*", "body.list.*", "body.quotation.*"),
    "tables, preformatted": ("body.table.*", "body.preformatted.*"),
    "captions": ("body.caption.text",),
    "their credit as printed": ("body.caption.credit.text",),
    "its agency and people": ("body.caption.credit.*",),
    "date and address of the picture": ("body.caption.*",),
    "unclassified text": ("body.unclassified.*",),
    "end marks": ("body.end_mark.*",),
    "page furniture": ("body.furniture.*",),
    "`notes`": ("notes.*",),
    "`subjects`, `genres`": ("subjects.*", "genres.*"),
    "`rights`": ("rights.*",),
    "`related`": ("related.*",),
}
_PROVENANCE = "provenance: `origin`, `source`"


def table() -> str:
    """The table in Markdown."""
    writers = _writers()
    columns = {name: _column(name) for name in writers}
    lines = ["| | " + " | ".join(writers) + " |", "|---|" + ":-:|" * len(writers)]
    for row in (*ROWS, _PROVENANCE):
        lines.append(f"| {row} | " + " | ".join(columns[name][row] for name in writers) + " |")
    return "\n".join(lines) + "\n"


def row_of(path: str) -> str:
    """The row that a path belongs to."""
    return next(row for row, patterns in ROWS.items() if any(fnmatchcase(path, pattern) for pattern in patterns))


def _writers() -> tuple[str, ...]:
    """newsdoc's own, not those that happen to be installed beside it."""
    own = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    return tuple(sorted(own["newsdoc.writers"]))


def _column(name: str) -> dict[str, str]:
    found: dict[str, set[str]] = {row: set() for row in ROWS}
    for leaf in leaves(marked()):
        found[row_of(leaf.path)].add(_state(name, leaf.path))
    cells = {row: states.pop() if len(states) == 1 else IN_PART for row, states in found.items()}
    return {**cells, _PROVENANCE: _provenance(name)}


def _state(name: str, path: str) -> str:
    writer = registry.writer(name)
    options = writer.options()
    losses, reshapes = writer.losses_with(options), writer.reshapes_with(options)
    if is_under(path, _fields(losses)):
        return LOST
    # A value in another form, such as a date to the second, is still in a field of its own.
    return IN_PART if is_under(path, (*map(str, losses), *_fields(reshapes))) else CARRIED


def _fields(declared: Declared) -> tuple[str, ...]:
    return tuple(each for each in declared if not isinstance(each, SomeValues))


def _provenance(name: str) -> str:
    """Not declared: told from what is written of a document with and without it."""
    writer = registry.writer(name)
    options = writer.options()
    with_it = newsdoc.parse(b"It rained on Monday.", report=newsdoc.ignore)
    text = newsdoc.replace(with_it.body[0], origin=())
    without = newsdoc.replace(with_it, body=(text,), source=None)
    alike = writer.write(with_it, options, newsdoc.ignore) == writer.write(without, options, newsdoc.ignore)
    return LOST if alike else CARRIED
