"""Whole outputs, kept in `golden/<format>/` and read by a person whenever they change.

Each writer of newsdoc has one of the document with something in every field and one of each seed, with its default
options and with those of each of its variants.
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
# What a format can be besides its default: `golden/<format>/<document>.<variant><suffix>`.
_VARIANTS: dict[str, dict[str, dict[str, object]]] = {
    "newsml-g2": {
        "nitf": {"body": "nitf"},
        "picture": {"profile": "picture"},
        "picture-hascontent": {"profile": "picture", "hascontent": True},
        "message": {"profile": "message"},
        "message-nitf": {"profile": "message", "body": "nitf"},
    },
    "nitf": {"no-namespace": {"namespace": False}},
}
_OWN = sorted(
    point.name for point in entry_points(group=registry.WRITERS) if point.dist and point.dist.name == "newsdoc"
)
_STEMS = ("showcase", *(seed.stem for seed in SEEDS))
_CASES = [(name, stem, variant) for name in _OWN for stem in _STEMS for variant in ("", *_VARIANTS.get(name, {}))]
_NITF = "{http://iptc.org/std/NITF/2006-10-18/}"


def _golden(name: str, stem: str, variant: str = "") -> Path:
    return GOLDEN / name / f"{stem}{variant and '.'}{variant}{registry.writer(name).suffix}"


def _document(stem: str) -> Document:
    if stem == "showcase":
        return testing.showcase()
    seed = next(seed for seed in SEEDS if seed.stem == stem)
    return newsdoc.parse(seed, report=newsdoc.ignore)


@pytest.mark.parametrize(("name", "stem", "variant"), _CASES)
def test_the_output_is_as_in_the_golden_file(name: str, stem: str, variant: str, update_goldens: bool) -> None:
    options = {**_OPTIONS.get(name, {}), **_VARIANTS.get(name, {}).get(variant, {})}
    written = newsdoc.export(_document(stem), name, options=options, report=newsdoc.ignore)
    golden = _golden(name, stem, variant)
    if update_goldens:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
        pytest.fail("golden file rewritten: read it")
    assert golden.is_file(), "there is no golden file: make it with --update-goldens, and read it"
    assert written.decode() == golden.read_bytes().decode()


def test_every_golden_file_is_of_a_writer_and_a_document_that_exist() -> None:
    files = {path for path in GOLDEN.glob("*/**/*") if path.is_file()}
    assert files == {_golden(*case) for case in _CASES}


def test_there_is_a_seed_and_a_writer_to_compare() -> None:
    assert SEEDS
    assert {"json", "newsml-g2", "text"} <= set(_OWN)


def _files(name: str) -> list[Path]:
    return [_golden(*case) for case in _CASES if case[0] == name]


@pytest.mark.parametrize("file", _files("newsml-g2"), ids=lambda file: file.stem)
def test_the_golden_newsml_g2_is_valid(file: Path) -> None:
    etree.XMLSchema(etree.parse(shared("schemas", "newsml-g2-with-nitf.xsd"))).assertValid(etree.parse(file))


@pytest.mark.parametrize("file", _files("nitf"), ids=lambda file: file.stem)
def test_the_golden_nitf_is_valid(file: Path) -> None:
    tree = etree.parse(file)
    for element in tree.iter():
        element.tag = f"{_NITF}{etree.QName(element).localname}"
    etree.XMLSchema(etree.parse(shared("schemas", "nitf", "nitf-3-6.xsd"))).assertValid(tree)


@pytest.mark.parametrize("stem", _STEMS)
def test_the_golden_json_reads_back_to_the_document(stem: str) -> None:
    assert newsdoc.parse(_golden("json", stem), "json", report=newsdoc.strict) == _document(stem)
