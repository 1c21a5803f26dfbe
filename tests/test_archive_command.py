"""The command line for archives: what it writes, what it shows on a terminal and in a log, and its exit codes."""

import io
import json
import os
import pty
import re
import shlex
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import ROOT
from recombined import stories, write_folder

import newsdoc
from newsdoc.cli import main
from newsdoc.progress import Progress

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2
_SUMMARY = re.compile(r"(\d+) converted, (\d+) failed( \(listed in errors\.jsonl\))?, \d+\.\d s, [\d,]+ a second\n")


def _outputs(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_archive_is_converted_into_a_folder(
    workers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_folder(tmp_path / "in", 5)
    arguments = ["convert", str(folder), "--to", "ninjs", "--into", str(tmp_path / "out"), "--workers", workers]
    assert main(arguments) == _DONE
    assert _outputs(tmp_path / "out") == [f"{name}.json" for name, _ in stories(5)]
    shown = capsys.readouterr()
    summary = _SUMMARY.fullmatch(shown.err)
    assert shown.out == ""
    assert summary
    assert summary.groups() == ("5", "0", None)


def test_several_sources_of_several_kinds_are_converted_into_one_file(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 3)
    lines = tmp_path / "a.jsonl"
    lines.write_text(
        "".join(json.dumps({"id": name, "body": text, "lang": "en-GB"}) + "\n" for name, text in stories(2))
    )
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("rain.txt", "It rained.")
    sources = [str(folder / "*1.txt"), str(lines), str(tmp_path / "a.zip"), str(folder / "story-000002.txt")]
    keys = ["--text-key", "body", "--name-key", "id", "--language-key", "lang"]
    into = tmp_path / "out.jsonl"
    assert main(["convert", *sources, "--to", "json", "--into", str(into), *keys]) == _DONE
    found = [json.loads(line) for line in into.read_text().splitlines()]
    names = [str(folder / "story-000001.txt"), "story-000000", "story-000001", "rain.txt"]
    assert [line["name"] for line in found] == [*names, str(folder / "story-000002.txt")]
    assert found[1]["output"]["language"] == "en-GB"


def test_options_reach_reader_and_writer(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 1)
    options = ["--language", "en-AU", "--encoding", "utf-8", "--option", "indent=true"]
    assert main(["convert", str(folder), "--to", "json", "--into", str(tmp_path / "out"), *options]) == _DONE
    written = (tmp_path / "out" / "story-000000.json").read_bytes()
    reader_options = {"language": "en-AU", "encoding": "utf-8"}
    path = folder / "story-000000.txt"
    expected = newsdoc.convert(path, "json", reader_options=reader_options, writer_options={"indent": True})
    assert written == expected


def test_some_failures_end_with_one_and_can_be_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text('{"id": "urn:example:a"}')
    (tmp_path / "b.json").write_text("[")
    sources = [str(tmp_path / "a.json"), str(tmp_path / "b.json")]
    command = ["convert", *sources, "--reader", "json", "--to", "text", "--into"]
    assert main([*command, str(tmp_path / "out")]) == _FAILED
    first, rest = capsys.readouterr().err.split("\n", 1)
    assert first.startswith(f"{tmp_path / 'b.json'}:1:2: this is not JSON")
    summary = _SUMMARY.fullmatch(rest.partition("^\n")[2])
    assert summary
    assert summary.groups() == ("1", "1", " (listed in errors.jsonl)")
    assert _outputs(tmp_path / "out") == ["a.txt", "errors.jsonl"]
    (tmp_path / "b.json").write_text('{"id": "urn:example:b"}')
    assert main([*command, str(tmp_path / "again"), "--failed", str(tmp_path / "out" / "errors.jsonl")]) == _DONE
    assert _outputs(tmp_path / "again") == ["b.txt"]


def test_a_few_failures_are_told_without_being_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "many.jsonl").write_text("[]\n" * 5)
    assert main(["convert", str(tmp_path / "many.jsonl"), "--to", "text", "--into", str(tmp_path / "out")]) == _FAILED
    shown = capsys.readouterr().err
    assert [f"many.jsonl:{number}:1: the line is JSON but not an object\n" in shown for number in range(1, 6)] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert "0 converted, 5 failed (listed in errors.jsonl)" in shown


def test_stories_with_warnings_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text("<!DOCTYPE html><p>It rained.</p>")
    (tmp_path / "in" / "story.txt").write_text("It rained.")
    assert main(["convert", str(tmp_path / "in"), "--to", "text", "--into", str(tmp_path / "out")]) == _DONE
    assert capsys.readouterr().err.startswith("2 converted, 1 with warnings (-v shows them), 0 failed, ")


def test_where_nothing_has_failed_nothing_is_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    command = ["convert", str(tmp_path / "a.txt"), "--to", "text", "--into"]
    assert main([*command, str(tmp_path / "out")]) == _DONE
    failed = str(tmp_path / "out" / "errors.jsonl")
    assert main([*command, str(tmp_path / "again"), "--failed", failed]) == _DONE
    assert capsys.readouterr().err.splitlines()[1].startswith("0 converted, 0 failed, ")
    assert main([*command, str(tmp_path / "other"), "--failed", str(tmp_path / "errors.jsonl")]) == _FAILED
    assert "errors.jsonl:1:1: cannot read what failed: No such file or directory; give" in capsys.readouterr().err


def _recipes() -> dict[str, str]:
    """The examples of the README, Python and shell."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return dict(re.findall(r"```(python|sh) archive\n(.*?)```", readme, re.DOTALL))


def _archive_with_a_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in stories(200):
            archive.writestr(f"{name}.txt", text)
        archive.writestr("bomb.txt", bytes(15_000_000))


def test_the_recipe_of_the_readme_converts_an_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1746784800")
    _archive_with_a_bomb(tmp_path / "archive.zip")
    exec(compile(_recipes()["python"], "README.md (archive)", "exec"), {})
    assert capsys.readouterr().out.startswith("bomb.txt archive.zip!bomb.txt:1:1: the member grows more than 200 times")
    assert _outputs(tmp_path / "out") == sorted(["errors.jsonl", *(f"{name}.json" for name, _ in stories(200))])
    for name, text in stories(200):
        options = {"name": f"{name}.txt"}
        expected = newsdoc.convert(text.encode(), "ninjs", reader_options=options)
        assert (tmp_path / "out" / f"{name}.json").read_bytes() == expected


def test_the_commands_of_the_readme_convert_an_archive_and_what_failed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _archive_with_a_bomb(tmp_path / "archive.zip")
    first, second = (shlex.split(line) for line in _recipes()["sh"].splitlines())
    assert first[0] == second[0] == "newsdoc"
    assert main(first[1:]) == _FAILED
    assert len(_outputs(tmp_path / "out")) == 201
    assert main(second[1:]) == _FAILED
    assert _outputs(tmp_path / "again") == ["errors.jsonl"]


def test_a_second_run_needs_resume(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["convert", str(write_folder(tmp_path / "in", 3)), "--to", "text", "--into", str(tmp_path / "out")]
    assert main([*command, "--resume"]) == _DONE
    assert main(command) == _FAILED
    assert (
        "holds the outputs of an earlier run: go on with resume=True (--resume), or write elsewhere"
        in capsys.readouterr().err
    )
    assert main([*command, "--resume"]) == _DONE


def test_the_limit_of_a_story_can_be_set_and_the_help_tells_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["convert", "--help"])
    assert f"(default: {newsdoc.sources.MAX_BYTES})" in " ".join(capsys.readouterr().out.split())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "short.txt").write_text("Rain.")
    (tmp_path / "in" / "long.txt").write_text("It rained.")
    command = ["convert", str(tmp_path / "in"), "--to", "text", "--into", str(tmp_path / "out"), "--max-bytes", "5"]
    assert main(command) == _FAILED
    assert _outputs(tmp_path / "out") == ["errors.jsonl", "short.txt"]


def test_an_archive_without_stories_fails(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert main(["convert", str(tmp_path / "in"), "--to", "text", "--into", str(tmp_path / "out")]) == _FAILED
    assert _outputs(tmp_path / "out") == ["errors.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["a.txt", "b.txt"], "several sources need --into"),
        (["a.txt", "--resume"], "they need --into"),
        (["a.txt", "--workers", "2"], "they need --into"),
        (["a.txt", "--failed", "errors.jsonl"], "they need --into"),
        (["a.txt", "--max-bytes", "5"], "they need --into"),
        (["a.txt", "--into", "out", "-o", "b.json"], "--into takes neither --output nor standard input"),
        (["-", "--into", "out"], "--into takes neither --output nor standard input"),
        (["a.txt", "--into", "out", "--workers", "two"], "invalid int value: 'two'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_arguments_that_do_not_go_together_are_wrong_usage(
    arguments: list[str],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["convert", *arguments, "--to", "text"])
    assert ended.value.code == _WRONG_USAGE
    assert complaint in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--to", "jsn"], _WRONG_USAGE),
        (["--to", "text", "--workers", "0"], _WRONG_USAGE),
        (["--to", "json", "--option", "colour=red"], _WRONG_USAGE),
        (["--to", "text", "--failed", "absent"], _FAILED),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_does_not_fit_writes_nothing(
    arguments: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["convert", "a.txt", "--into", "out", *arguments]) == code
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_shows_a_bar(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 400)
    (folder / "absent.txt").symlink_to("nowhere")
    (folder / "z.json").write_bytes(b"\xff\xfe\x00")
    command = ["convert", str(folder), str(tmp_path / "gone"), "--to", "text", "--into", str(tmp_path / "out")]
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "newsdoc", *command], stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 10_000):
                shown += piece
        except OSError:  # how a terminal ends on Linux
            os.close(ours)
    assert process.returncode == _FAILED
    bars = shown.decode().split("\r")
    assert re.search(r"100%\|.*\| 403/403 \[\d\d:\d\d<\d\d:\d\d, .*(stories/s|s/ stories), 2 failed\]", shown.decode())
    assert len(bars) > 2
    assert "401 converted, 1 with warnings (-v shows them), 2 failed" in bars[-2] + bars[-1]


def test_a_log_gets_a_line_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    stream = io.StringIO()
    with Progress(stream, lambda: 1_000) as progress:
        for number in range(300):
            now += 1
            progress.add(is_failure=number % 100 == 0)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 5
    assert lines[1] == "12% 120/1000 [02:00<14:40,  1.00 stories/s, 2 failed]"
    assert (progress.done, progress.failed, progress.seconds) == (297, 3, 300.0)


def test_a_log_of_an_archive_of_unknown_length_does_without_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    stream = io.StringIO()
    with Progress(stream, lambda: None) as progress:
        now += 61
        progress.add(is_failure=False)
    assert stream.getvalue() == "1 stories [01:01, 61.00s/ stories, 0 failed]\n"


def test_every_failure_and_warning_is_told_if_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b[31m.txt").write_bytes(b"caf\xe9")
    command = ["convert", str(tmp_path / "in"), str(tmp_path / "absent"), "--to", "text", "-v", "--into"]
    assert main([*command, str(tmp_path / "out")]) == _FAILED
    shown = capsys.readouterr().err
    assert "a\ufffd[31m.txt: 'a\\x1b[31m.txt' is written as 'a-[31m.txt': the" in shown
    assert "byte 3 is not utf-8" in shown
    assert f"{tmp_path / 'absent'}:1:1: cannot read the file: " in shown
    assert "1 converted, 1 with warnings, 1 failed" in shown
    assert "\x1b" not in shown


def test_what_is_said_stands_above_the_bar() -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as stream:
        with Progress(stream, lambda: 1) as progress:
            progress.say("It rained.")
            progress.add(is_failure=False)
        os.set_blocking(ours, False)
        shown = ""
        with suppress(BlockingIOError):
            while True:
                shown += os.read(ours, 10_000).decode()
    os.close(ours)
    assert "It rained.\r\n" in shown
    assert "1/1" in shown
