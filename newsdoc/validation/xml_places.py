"""Where elements stand in an XML file, through expat: libxml2 tells their lines only."""

from collections import Counter
from typing import NamedTuple
from xml.parsers import expat

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class FoundElement(NamedTuple):
    """An element of a file.

    Attributes:
        path: names as written, with a number where several siblings have the name: `/newsItem/contentMeta/headline[2]`.
        line: of its start tag, 1-based.
        column: likewise.
    """

    path: str
    line: int
    column: int


class _Step(NamedTuple):
    """An element among its siblings."""

    name: str
    number: int
    """1-based, among the siblings of the same name."""
    siblings: Counter[str]
    """Name to how many siblings have it, at last."""


class _Level:
    """An open element: what has been seen in it, and how its children are called."""

    def __init__(self, step: _Step, key: str, *, has_default_namespace: bool) -> None:
        self.step = step
        self.key = key
        self.has_default_namespace = has_default_namespace
        self.names: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()


def find_elements(raw: bytes, paths: set[str], *, is_text: bool) -> dict[str, FoundElement]:
    """The elements that libxml2 calls by these paths (`/*/*[3]/nitf:p[2]`), by path.

    Args:
        raw: well-formed XML.
        paths: as libxml2 tells them with an error.
        is_text: whether `raw` is UTF-8 whatever it says.

    Returns:
        As many of them as were found; none if the encoding is one that expat does not read.
    """
    search = _Search({_canonical(path): path for path in paths}, has_mark=raw.startswith(_BYTE_ORDER_MARKS))
    try:
        search.run(raw, "utf-8" if is_text else None)
    except (expat.ExpatError, LookupError, ValueError):
        return {}
    return {
        path: FoundElement("".join(f"/{_shown(step)}" for step in steps), line, column)
        for path, (steps, line, column) in search.found.items()
    }


class _Search:
    """One run over a file.

    libxml2 writes `*` for a name in a default namespace and counts all siblings then; else it counts those of the same
    name, and leaves the number out where there is one only.
    """

    def __init__(self, wanted: dict[str, str], *, has_mark: bool) -> None:
        self.found: dict[str, tuple[list[_Step], int, int]] = {}
        self._wanted = wanted
        self._mark = int(has_mark)  # expat counts a byte order mark as a column
        self._open = [_Level(_Step("", 1, Counter()), "", has_default_namespace=False)]

    def run(self, raw: bytes, encoding: str | None) -> None:
        self._parser = expat.ParserCreate(encoding)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = lambda _: self._open.pop()
        self._parser.Parse(raw, True)  # noqa: FBT003 - expat's own signature

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._open[-1]
        has_default = bool(attributes.get("xmlns", parent.has_default_namespace))
        called = "*" if has_default and ":" not in name else name
        parent.names[name] += 1
        parent.keys[called] += 1
        number = parent.keys.total() if called == "*" else parent.keys[called]
        step = _Step(name, parent.names[name], parent.names)
        level = _Level(step, f"{parent.key}/{called}[{number}]", has_default_namespace=has_default)
        self._open.append(level)
        if level.key in self._wanted:
            line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
            steps = [each.step for each in self._open[1:]]
            self.found[self._wanted[level.key]] = (steps, line, column - (self._mark if line == 1 else 0))


def _canonical(path: str) -> str:
    """The path with a number for each step."""
    return "/".join(step if not step or step.endswith("]") else f"{step}[1]" for step in path.split("/"))


def _shown(step: _Step) -> str:
    return f"{step.name}[{step.number}]" if step.siblings[step.name] > 1 else step.name
