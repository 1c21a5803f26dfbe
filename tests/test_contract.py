"""What every installed reader and writer must keep, whoever made it: a new one is tested without editing a test."""

import dataclasses
import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import SEEDS
from hypothesis import given, note
from lxml import etree
from strategies import DOCUMENTS

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import Document
from newsdoc.testing.probe import marked
from newsdoc.writer import Writer, WriterOptions

_FORMATS = newsdoc.formats()
_STORY = b"""Library opens reading room

By Ann Bee

OSLO, May 8 (Xinhua) -- The city library opened a reading room on Thursday, its director said.

Readers fill the new room on May 8, 2025. (Photo by Ann Bee/Xinhua)

It has seats for 200 people and stays open until midnight.
"""
_SOURCES: dict[str, tuple[bytes, ...]] = {
    "json": tuple(
        newsdoc.export(document, "json", report=newsdoc.ignore)
        for document in (testing.showcase(), Document(id="urn:example:empty"))
    ),
    "plaintext": (_STORY, *(seed.read_bytes() for seed in SEEDS)),
}

# Prints the hash of what each writer makes of a parsed file and of the document with something in every field.
_HASHES = """
import hashlib, json, sys
from pathlib import Path
import newsdoc
from newsdoc import testing
documents = (newsdoc.parse(Path(sys.argv[1]), report=newsdoc.ignore), testing.showcase())
print(json.dumps({
    f"{name} {number}": hashlib.sha256(newsdoc.export(document, name, report=newsdoc.ignore)).hexdigest()
    for name in newsdoc.formats().writers
    for number, document in enumerate(documents)
}))
"""


def _hashes(source: Path, seed: str) -> dict[str, str]:
    """What the writers make in a fresh process with this seed of string hashes."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1767323045"}
    command = [sys.executable, "-c", _HASHES, str(source)]
    found: dict[str, str] = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)
    return found


@pytest.mark.parametrize("name", _FORMATS.writers)
def test_a_writer_keeps_the_contract(name: str) -> None:
    testing.check_writer(registry.writer(name))


def _text(encoded: Callable[[str], bytes], media_type: str) -> Writer[Any]:
    """The writer `text`, with other bytes for the same words."""
    text = registry.writer("text")

    def write(document: Document, options: WriterOptions, report: newsdoc.Report) -> bytes:
        return encoded(text.write(document, options, report).decode())

    return dataclasses.replace(text, write=write, media_type=media_type)


@pytest.mark.parametrize("media_type", ["text/plain; charset=utf-16", 'text/plain;format=flowed; Charset="UTF-16"'])
def test_a_writer_may_use_the_charset_that_its_media_type_states(media_type: str) -> None:
    testing.check_writer(_text(lambda words: words.encode("utf-16"), media_type))


@pytest.mark.parametrize("media_type", ["text/plain", "text/plain; charset=klingon"])
def test_a_writer_of_bytes_that_are_no_text_is_told_what_to_say(media_type: str) -> None:
    with pytest.raises(AssertionError, match=r"cannot be read as .* state its charset .* or call .* `words_of`"):
        testing.check_writer(_text(lambda words: words.encode("utf-16"), media_type))


def test_a_binary_format_is_checked_by_the_words_that_are_read_from_it() -> None:
    writer = _text(lambda words: zlib.compress(words.encode()), "application/zlib")
    testing.check_writer(writer, words_of=lambda written: zlib.decompress(written).decode())
    with pytest.raises(AssertionError, match="lost in silence"):
        testing.check_writer(writer, words_of=lambda _: "")


@pytest.mark.parametrize("name", _FORMATS.readers)
def test_a_reader_keeps_the_contract(name: str) -> None:
    testing.check_reader(registry.reader(name), *_SOURCES.get(name, ()))


def test_the_readers_and_writers_of_newsdoc_itself_are_installed() -> None:
    assert set(_SOURCES) <= set(_FORMATS.readers)
    assert {"json", "newsml-g2", "text"} <= set(_FORMATS.writers)


def test_the_bytes_do_not_depend_on_the_seed_of_string_hashes(seed: Path) -> None:
    once = _hashes(seed, "1")
    assert len(once) == 2 * len(_FORMATS.writers)
    assert once == _hashes(seed, "2")


@given(document=DOCUMENTS)
def test_every_writer_writes_any_document_and_the_same_bytes_when_somebody_listens(document: Document) -> None:
    for name in _FORMATS.writers:
        note(name)  # which one it was, if this fails
        writer = registry.writer(name)
        options = writer.options()
        heard: list[newsdoc.Diagnostic] = []
        written = newsdoc.export(document, writer, options=options, report=newsdoc.ignore)
        assert isinstance(written, bytes)
        assert written == newsdoc.export(document, writer, options=options, report=heard.append)
        media_type = writer.media_type.partition(";")[0]
        if media_type.endswith(("+xml", "/xml")):
            etree.fromstring(written)
        elif media_type.endswith(("+json", "/json")):
            json.loads(written)
        else:
            written.decode()


@pytest.mark.parametrize("name", _FORMATS.writers)
def test_the_document_with_something_in_every_field_loses_every_field_that_is_declared(name: str) -> None:
    writer = registry.writer(name)
    declared = writer.losses_with(writer.options())
    assert len({str(each) for each in declared}) == len(declared)
    fields = {each for each in declared if isinstance(each, str)}
    assert fields <= set(newsdoc.losses(marked(), name))
