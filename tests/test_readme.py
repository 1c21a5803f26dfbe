"""Every Python example of the README runs, and prints what its comments say."""

import re
import textwrap
import tomllib
from typing import Any

import pytest
from conftest import ROOT

import newsdoc

_README = (ROOT / "README.md").read_text(encoding="utf-8")
_PYTHON = re.compile(r"^( *)```python\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_PRINTED = re.compile(r"print\(.*\) +# (.*)$", re.MULTILINE)


def _examples() -> list[str]:
    return [textwrap.dedent(found[2]) for found in _PYTHON.finditer(_README)]


def test_the_examples_run_one_after_the_other_and_print_what_they_say(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for example in _examples():
        exec(compile(example, "README.md", "exec"), names)
    printed = capsys.readouterr().out
    promised = [said for example in _examples() for said in _PRINTED.findall(example)]
    assert len(promised) >= 6
    for said in promised:
        for part in said.split("..."):
            if "the line, and a caret" not in said:
                assert part.strip(" ;:") in printed


def test_the_modules_for_plug_ins_stand_alone_and_are_checked_as_the_readme_says() -> None:
    modules: list[dict[str, Any]] = []
    for text in re.findall(r"^```python module\n(.*?)^```$", _README, re.DOTALL | re.MULTILINE):
        modules.append({})
        exec(compile(text, "README.md", "exec"), modules[-1])
    (writer,) = [module["writer"] for module in modules if "writer" in module]
    (reader,) = [module["reader"] for module in modules if "reader" in module]
    newsdoc.testing.check_reader(reader, b"It rained.\nIt snowed.\r\n\n\x00")
    assert newsdoc.convert("It rained.\nIt snowed.", writer, reader=reader) == b"IT RAINED.\n\nIT SNOWED."
    with pytest.raises(AssertionError, match=r"declare what the writer leaves out: losses=\(.*'headline', "):
        newsdoc.testing.check_writer(writer)


def test_the_first_two_code_lines_are_the_two_commands_for_a_fresh_machine() -> None:
    first, second, *_ = re.findall(r"```sh\n(.*?)```", _README, re.DOTALL)[0].splitlines()
    assert first.startswith("pip install . && newsdoc convert seeds/")
    assert second.startswith("pip install . ")
    assert second.endswith("&& python -m pytest")


def test_the_readme_names_the_options_of_every_writer() -> None:
    from newsdoc import registry

    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    for name in scripts["newsdoc.writers"]:
        for option in registry.writer(name).options.model_fields:
            assert f"`{option}`" in _README


def test_the_readme_shows_one_document_in_every_format() -> None:
    names: dict[str, object] = {}
    exec(
        compile(next(each for each in _examples() if "story = " in each), "README.md", "exec"),
        {"newsdoc": newsdoc},
        names,
    )
    (shown,) = re.findall(r"```text\n(.*?)```", _README, re.DOTALL)
    lines = dict(line.split(maxsplit=1) for line in shown.strip().split("\n"))
    assert tuple(lines) == newsdoc.formats().writers
    for name, line in lines.items():
        written = newsdoc.export(names["story"], name, report=newsdoc.ignore).decode()  # type: ignore[arg-type]
        assert [part for part in line.split(" … ") if part not in written] == []
