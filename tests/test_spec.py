"""The specification of the reader `plaintext`: prose with examples in `spec/`, each with its expected outline.

`spec/*.md` goes rule by rule, `spec/house/*.md` house by house.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from outline import outline

import newsdoc

_SPECS = sorted((Path(__file__).parent / "spec").rglob("*.md"))
_EXAMPLE = re.compile(
    r"^```source\n(?P<source>.*?)\n```\n\n```outline\n(?P<outline>.*?)\n?```$", re.DOTALL | re.MULTILINE
)


def _outline_of(text: str) -> str:
    return outline(newsdoc.parse(text, report=newsdoc.ignore), newsdoc.decode(text))


def _examples(spec: Path) -> list[re.Match[str]]:
    return list(_EXAMPLE.finditer(spec.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("spec", "number"),
    [(spec, number) for spec in _SPECS for number in range(len(_examples(spec)))],
    ids=lambda value: value.stem if isinstance(value, Path) else str(value + 1),
)
def test_a_source_of_the_specification_reads_as_its_outline_says(spec: Path, number: int, update_goldens: bool) -> None:
    example = _examples(spec)[number]
    found = _outline_of(example["source"])
    if update_goldens:
        text = spec.read_text(encoding="utf-8")
        start, end = example.span("outline")
        spec.write_text(f"{text[:start]}{found}\n{text[end:].lstrip()}", encoding="utf-8")
        pytest.fail("outline rewritten: read it")
    assert found == example["outline"]


def test_every_source_of_a_specification_has_an_outline() -> None:
    for spec in _SPECS:
        text = spec.read_text(encoding="utf-8")
        assert len(_examples(spec)) == text.count("```source") == text.count("```outline") > 0


_SAME_TEXTS = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "blanks on blank lines": lambda text: text.replace("\n\n", "\n  \n"),
    "tabs before blank lines": lambda text: text.replace("\n\n", "\t\n\n"),
    "more blank lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "blank lines around": lambda text: f"\n\n{text}\n\n\n",
    "byte order mark": lambda text: f"\ufeff{text}",
}


@pytest.mark.parametrize("change", _SAME_TEXTS.values(), ids=_SAME_TEXTS)
def test_line_ends_and_blank_lines_do_not_change_what_is_read(change: Callable[[str], str]) -> None:
    sources = [example["source"] for spec in _SPECS for example in _examples(spec)]
    changed = [source for source in sources if _nodes_of(change(source)) != _nodes_of(source)]
    assert changed == []


def _nodes_of(text: str) -> list[str]:
    """The lines of the outline without positions; a table's line breaks are those of its source."""
    return [re.sub(r" \(\d+:\d+-\d+:\d+\)|[\s⏎]+", " ", line) for line in _outline_of(text).split("\n")]
