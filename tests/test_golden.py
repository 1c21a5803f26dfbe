"""Whole outputs, kept in `golden/<format>/` and read by a person whenever they change.

Each writer of newsdoc has one of the document with something in every field and one of each seed.
`pytest --update-goldens` rewrites them and fails, so that nobody updates by accident.
"""

from importlib.metadata import entry_points
from pathlib import Path

import pytest
from conftest import GOLDEN, SEEDS, shared
from lxml import etree

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import Document

# Options that make an output readable, or the same at any time and in any release.
_OPTIONS: dict[str, dict[str, object]] = {
    "json": {"indent": True},
    "json-ld": {"indent": True},
    "newsml-g2": {"item_time": "2026-01-02T03:04:05Z", "generator_version": "0"},
    "ninjs": {"item_time": "2026-01-02T03:04:05Z", "indent": True},
}
_OWN = sorted(
    point.name for point in entry_points(group=registry.WRITERS) if point.dist and point.dist.name == "newsdoc"
)
_STEMS = ("showcase", *(seed.stem for seed in SEEDS))
_CASES = [(name, stem) for name in _OWN for stem in _STEMS]


def _golden(name: str, stem: str) -> Path:
    return GOLDEN / name / f"{stem}{registry.writer(name).suffix}"


def _document(stem: str) -> Document:
    if stem == "showcase":
        return testing.showcase()
    seed = next(seed for seed in SEEDS if seed.stem == stem)
    return newsdoc.parse(seed, report=newsdoc.ignore)


@pytest.mark.parametrize(("name", "stem"), _CASES)
def test_the_output_is_as_in_the_golden_file(name: str, stem: str, update_goldens: bool) -> None:
    written = newsdoc.export(_document(stem), name, options=_OPTIONS.get(name), report=newsdoc.ignore)
    golden = _golden(name, stem)
    if update_goldens:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
        pytest.fail("golden file rewritten: read it")
    assert golden.is_file(), "there is no golden file: make it with --update-goldens, and read it"
    assert written.decode() == golden.read_bytes().decode()


def test_every_golden_file_is_of_a_writer_and_a_document_that_exist() -> None:
    files = {path for path in GOLDEN.glob("*/**/*") if path.is_file()}
    assert files == {_golden(name, stem) for name, stem in _CASES}


def test_there_is_a_seed_and_a_writer_to_compare() -> None:
    assert SEEDS
    assert {"json", "newsml-g2", "text"} <= set(_OWN)


@pytest.mark.parametrize("stem", _STEMS)
def test_the_golden_newsml_g2_is_valid(stem: str) -> None:
    schema = etree.XMLSchema(etree.parse(shared("schemas", "newsml-g2", "NewsML-G2_2.35-spec-All-Power.xsd")))
    schema.assertValid(etree.parse(_golden("newsml-g2", stem)))


@pytest.mark.parametrize("stem", _STEMS)
def test_the_golden_json_reads_back_to_the_document(stem: str) -> None:
    assert newsdoc.parse(_golden("json", stem), "json", report=newsdoc.strict) == _document(stem)
