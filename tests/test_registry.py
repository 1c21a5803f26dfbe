"""The registry: formats come from installed packages by name, one at a time, and one bad package harms no other."""

import dataclasses
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import distribution
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from pydantic import Field

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import known_good

_PLUGIN = Path(__file__).parent / "plugin"
_FORMATS = [
    *(("reader", name) for name in newsdoc.formats().readers),
    *(("writer", name) for name in newsdoc.formats().writers),
]

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in `plugin/`, built and installed as a user would."""
    target = tmp_path_factory.mktemp("installed")
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--quiet")
    command = (sys.executable, "-m", "pip", "install", *offline, "--target", str(target), str(_PLUGIN))
    subprocess.run(command, check=True, capture_output=True)
    return target


@pytest.fixture
def run(installed: Path) -> Run:
    """Runs code in a new process where the plug-in is installed; gives what its last line evaluates to, by JSON."""

    def run(code: str, *more: Path) -> Any:
        *statements, last = code.strip().split("\n")
        program = "\n".join(["import json, sys, newsdoc", *statements, f"print(json.dumps({last}))"])
        path = os.pathsep.join(map(str, (installed, *more)))
        command = (sys.executable, "-c", program)
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


_LOADED = (
    "sorted(name for name in sys.modules if name.startswith(('newsdoc_shout', 'newsdoc.readers.', 'newsdoc.writers.')))"
)
_CAUGHT = """
def caught(name):
    try:
        newsdoc.export(newsdoc.Document(id='urn:example:rain'), name)
    except newsdoc.NewsdocError as error:
        return type(error).__name__, str(error), list(getattr(error, 'distributions', ()))
"""


def _distribution(folder: Path, name: str, entry_point: str) -> Path:
    """A folder with an installed package that has one writer and no more."""
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    info.joinpath("entry_points.txt").write_text(f"[newsdoc.writers]\n{entry_point}\n", encoding="utf-8")
    return folder


def test_formats_are_listed_without_importing_any(run: Run) -> None:
    readers, writers, loaded = run(f"found = newsdoc.formats()\n[found.readers, found.writers, {_LOADED}]")
    assert readers == sorted({*newsdoc.formats().readers, "shout"})
    assert writers == sorted({*newsdoc.formats().writers, "broken", "nameless", "number", "shout"})
    assert loaded == []


def test_a_plug_in_is_used_by_its_name_and_no_other_is_imported(run: Run) -> None:
    written, loaded = run(f"""
document = newsdoc.Document(id='urn:example:rain', body=(newsdoc.Paragraph(text='It rained'),))
written = newsdoc.export(document, 'shout', options={{'mark': '!!'}}).decode()
[written, {_LOADED}]
""")
    assert written == "It rained!!\n"
    assert loaded == ["newsdoc_shout", "newsdoc_shout.writer"]


def test_a_reader_and_a_writer_may_share_a_name(run: Run) -> None:
    assert (
        run("newsdoc.convert(b'It rained\\nIt snowed', 'shout', reader='shout').decode()") == "It rained!\nIt snowed!\n"
    )


def test_a_wrong_option_of_a_plug_in_is_an_options_error(run: Run) -> None:
    message = run("""
try: newsdoc.convert(b'It rained', 'shout', writer_options={'marks': '!'})
except newsdoc.OptionsError as error: message = str(error)
message
""")
    assert message == "options of 'shout': marks: there is no such option (there are: mark)"


def test_the_checks_for_plug_ins_accept_good_ones(run: Run) -> None:
    assert run("""
from newsdoc import testing
from newsdoc_shout.reader import reader
from newsdoc_shout.writer import writer
[testing.check_writer(writer), testing.check_reader(reader, b'It rained', b'It rained\\r\\nIt snowed')]
""") == [None, None]


@pytest.mark.parametrize(
    ("liar", "complaint"),
    [
        ("silent", "keywords.text was lost in silence"),
        ("coy", "headline.text is declared lost, but its words are in the output"),
        ("boastful", "headline.text is written as body.paragraph.text is: declare one of them reshaped"),
    ],
)
def test_a_plug_in_that_does_not_tell_the_truth_is_found_out(run: Run, liar: str, complaint: str) -> None:
    assert complaint in run(f"""
from newsdoc import testing
from newsdoc_shout.liar import {liar} as liar
said = []
try: testing.check_writer(liar)
except AssertionError as error: said.append(str(error))
said[0]
""")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("broken", "newsdoc_shout.broken:writer cannot be loaded: ModuleNotFoundError: No module named"),
        ("nameless", "newsdoc_shout.writer:no_such_name cannot be loaded: AttributeError: "),
        ("number", "newsdoc_shout.number:writer is not a newsdoc.Writer but int"),
    ],
)
def test_a_broken_plug_in_is_an_error_for_its_name_alone(name: str, problem: str, run: Run) -> None:
    (kind, message, distributions), fine = run(f"{_CAUGHT}\n[caught({name!r}), caught('json')]")
    assert (kind, distributions, fine) == ("PluginError", ["newsdoc-shout"], None)
    assert message.startswith(f"the plug-in {name!r} of newsdoc-shout cannot be used: {problem}")


def test_a_name_that_two_packages_offer_is_an_error_that_names_both(run: Run, tmp_path: Path) -> None:
    other = _distribution(tmp_path, "a-louder-shout", "shout = newsdoc_shout.writer:writer")
    (kind, message, distributions), fine = run(f"{_CAUGHT}\n[caught('shout'), caught('json')]", other)
    assert (kind, distributions, fine) == ("PluginError", ["a-louder-shout", "newsdoc-shout"], None)
    assert "a-louder-shout and newsdoc-shout" in message
    assert "uninstall one" in message


def test_a_package_cannot_take_over_a_name_of_newsdoc(run: Run, tmp_path: Path) -> None:
    other = _distribution(tmp_path, "other-json", "json = newsdoc_shout.writer:writer")
    kind, _, distributions = run(f"{_CAUGHT}\ncaught('json')", other)
    assert (kind, distributions) == ("PluginError", ["newsdoc", "other-json"])


def test_a_package_that_is_found_twice_is_one(run: Run, tmp_path: Path) -> None:
    again = _distribution(tmp_path, "newsdoc-shout", "shout = newsdoc_shout.writer:writer")
    assert run(f"{_CAUGHT}\ncaught('shout')", again) is None


def test_an_unknown_name_is_answered_with_those_of_plug_ins_too(run: Run) -> None:
    kind, message, _ = run(f"{_CAUGHT}\ncaught('shuot')")
    assert kind == "UnknownFormatError"
    assert "did you mean 'shout'?" in message
    assert all(name in message for name in newsdoc.formats().writers)


def test_a_reader_is_not_found_as_a_writer() -> None:
    with pytest.raises(newsdoc.UnknownFormatError, match="no writer is called 'plaintext'"):
        newsdoc.convert(b"It rained", "plaintext")


@pytest.mark.parametrize(("role", "name"), _FORMATS)
def test_a_format_is_looked_up_once(role: str, name: str) -> None:
    assert getattr(registry, role)(name) is getattr(registry, role)(name)


def test_the_installed_entry_points_are_those_of_pyproject() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    found: dict[str, dict[str, str]] = {group: {} for group in declared}
    for point in distribution("newsdoc").entry_points:
        if point.group in declared:
            found[point.group][point.name] = point.value
    assert found == declared, "the installed metadata is stale: run `pip install --editable .` again"


class _Options(newsdoc.WriterOptions):
    """No options."""


class _Silent(newsdoc.WriterOptions):
    """An option without a word about it."""

    colour: str = "red"


class _Demanding(newsdoc.WriterOptions):
    """An option that has to be given."""

    colour: str = Field(description="The colour.")


def _as_json(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
    return newsdoc.export(document, "json", report=newsdoc.ignore)


def _without(*fields: str) -> Callable[..., bytes]:
    """A writer function that drops fields and says nothing."""

    def write(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
        fields_left = {name: value for name, value in document.__dict__.items() if name not in fields}
        return _as_json(newsdoc.Document(**fields_left), options, report)

    return write


def _without_headline_but_named(
    document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report
) -> bytes:
    if document.headline:
        report(newsdoc.Diagnostic("no-headlines", f"left out: {document.headline.text}"))
    return _without("headline")(document, options, report)


_numbers = count()
_GOOD = newsdoc.Writer(write=_as_json, options=_Options, media_type="application/json", suffix=".json")
_GOOD_READER = newsdoc.Reader(
    read=lambda source, *_: newsdoc.Document(
        id="urn:example:rain", headline=newsdoc.Text(text=newsdoc.clean_text(source.text))
    ),
    options=newsdoc.ReaderOptions,
)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"write": _without("headline"), "losses": ("headline",)},
        {"write": _without("headline", "rights"), "losses": lambda _: ("rights", "headline.text")},
        {"write": lambda document, *_: document.id.encode(), "media_type": "text/plain", "losses": None},
    ],
    ids=["faithful", "declared", "declared by options", "all declared"],
)
def test_a_writer_that_keeps_the_contract_passes(changes: dict[str, Any]) -> None:
    if changes.get("losses", ()) is None:
        fields = newsdoc.Document.model_fields.keys() - {"body", "id", "schema_version", "source"}
        changes = {**changes, "losses": (*fields, *(f"body.{kind}" for kind in testing.kinds()))}
    testing.check_writer(dataclasses.replace(_GOOD, **changes))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"write": _without("headline")}, "headline.text was lost in silence"),
        ({"write": _without_headline_but_named}, "headline.text was lost in silence"),
        ({"losses": ("headline",)}, "headline.text is declared lost, but its words are in the output"),
        ({"write": _without("rights"), "losses": ("rights.holder",)}, "rights.notice was lost in silence"),
        ({"write": _without("body"), "losses": ("body.caption",)}, "body.paragraph.text was lost in silence"),
        ({"write": lambda *_: b"%d" % next(_numbers)}, "written differently the second time"),
        ({"write": lambda *_: "text"}, "write returned str, not bytes"),
        ({"options": _Silent}, "the option 'colour' has no description"),
        ({"losses": ("headlines",)}, "'headlines' is declared lost, but the model has no such field"),
        ({"losses": ("body.poll",)}, "'body.poll' is declared lost"),
        ({"losses": ("body.table.credit",)}, "'body.table.credit' is declared lost"),
        ({"media_type": "json"}, "'json' is no media type"),
        ({"suffix": "json"}, "has no leading dot"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_writer_that_breaks_the_contract_is_told_how(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        testing.check_writer(dataclasses.replace(_GOOD, **changes))


def test_all_that_a_writer_leaves_out_is_told_at_once_in_the_fewest_paths() -> None:
    careless = dataclasses.replace(_GOOD, write=_without("headline", "rights", "modified", "urgency"))
    with pytest.raises(AssertionError) as caught:
        testing.check_writer(careless)
    first, *others = str(caught.value).split("\n")
    assert first == "declare what the writer leaves out: losses=('modified', 'headline', 'rights', 'urgency',)"
    assert {other.partition(" ")[0] for other in others} >= {"modified.text", "rights.holder", "urgency"}
    testing.check_writer(dataclasses.replace(careless, losses=("modified", "headline", "rights", "urgency")))


@pytest.mark.parametrize(
    "changes",
    [
        {"write": lambda *_: b"<rain>", "media_type": "application/xml"},
        {"write": lambda *_: b"<rain>", "media_type": "application/vnd.rain+xml; charset=utf-8"},
        {"write": lambda *_: b"{", "media_type": "application/vnd.rain+json"},
        {"write": lambda document, *_: document.headline.text.encode()},
        {"options": _Demanding},
    ],
    ids=["xml", "xml by suffix", "json by suffix", "not total", "option without a default"],
)
def test_a_writer_that_fails_or_writes_what_is_not_well_formed_does_not_pass(changes: dict[str, Any]) -> None:
    with pytest.raises(Exception):  # noqa: B017 - a parser's, pydantic's or the writer's own
        testing.check_writer(dataclasses.replace(_GOOD, **changes))


@pytest.mark.parametrize("check", [testing.check_writer, testing.check_reader])
def test_what_is_no_plug_in_does_not_pass(check: Callable[[Any], None]) -> None:
    with pytest.raises(AssertionError, match="but int"):
        check(7)


def test_a_reader_that_keeps_the_contract_passes() -> None:
    testing.check_reader(_GOOD_READER, b"It rained.")


def _refuse(source: newsdoc.Source, *_: object) -> newsdoc.Document:
    message = "never"
    raise newsdoc.ParseError(message, (0, len(source.text)))


def _read_with_origin(start: int, end: int) -> Callable[..., newsdoc.Document]:
    text = newsdoc.Text.model_validate({"text": "rain", "origin": ((start, end),)})
    return lambda *_: newsdoc.Document(id="urn:example:rain", headline=text)


def _read_as_it_comes(source: newsdoc.Source, *_: object) -> newsdoc.Document:
    return newsdoc.Document(id="urn:example:rain", headline=newsdoc.Text(text=source.text))


def _read_past_validation(**fields: object) -> Callable[..., newsdoc.Document]:
    return lambda *_: known_good(newsdoc.Document, id="urn:example:rain", **fields)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"read": _refuse}, "no document was made of b'It rained.'"),
        ({"read": lambda *_: newsdoc.Document(id=f"urn:example:{next(_numbers)}")}, "read differently the second time"),
        ({"read": _read_with_origin(5, 999)}, "the origin 5-999 does not lie in the source"),
        ({"read": _read_with_origin(3, 3)}, "the origin 3-3 does not lie in the source"),
        ({"suffixes": ("txt",)}, "a suffix has no leading dot"),
        (
            {"read": _read_as_it_comes},
            r"the reader raised ValidationError on b'\\x00\\x1b\\xff': .* newsdoc.clean_text",
        ),
        ({"read": _read_past_validation(keywords=[])}, "is not what validation makes of it"),
        ({"read": _read_past_validation(headline={"text": "rain"})}, "is not what validation makes of it"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_reader_that_breaks_the_contract_is_told_how(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        testing.check_reader(dataclasses.replace(_GOOD_READER, **changes), b"It rained.")
