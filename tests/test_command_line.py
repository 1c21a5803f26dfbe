"""The command line: what it writes where, its exit codes, and that a failure destroys nothing."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

import newsdoc
from newsdoc.cli import main

_STORY = "Rain over the valley\n\nThe river rose by two metres on Monday, the mayor said.\n"
_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2

pytestmark = pytest.mark.usefixtures("at_a_fixed_time")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(_STORY, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.json"
    path.write_bytes(b'{\n "id" 1}')
    return path


def _run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = (sys.executable, "-m", "newsdoc", *arguments)
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


@pytest.mark.parametrize("format", newsdoc.formats().writers)
def test_a_file_is_converted_to_standard_output(
    format: str, story: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["convert", str(story), "--to", format]) == _DONE
    assert capfdbinary.readouterr() == (newsdoc.convert(story, format), b"")


@pytest.mark.parametrize("option", ["-o", "--output"])
@pytest.mark.parametrize("format", newsdoc.formats().writers)
def test_a_file_is_converted_to_a_file(
    format: str, option: str, story: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = story.with_name("out")
    assert main(["convert", str(story), "--to", format, option, str(out)]) == _DONE
    assert capfdbinary.readouterr() == (b"", b"")
    assert out.read_bytes() == newsdoc.convert(story, format)
    assert sorted(path.name for path in story.parent.iterdir()) == ["out", "story.txt"]


def test_a_written_file_may_be_read_by_those_who_may_read_new_files(story: Path) -> None:
    out, new = story.with_name("out"), story.with_name("new")
    new.touch()
    main(["convert", str(story), "--to", "text", "-o", str(out)])
    assert out.stat().st_mode == new.stat().st_mode


def test_an_older_output_is_replaced(story: Path) -> None:
    out = story.with_name("out")
    out.write_bytes(b"old" * 9999)
    assert main(["convert", str(story), "--to", "text", "-o", str(out)]) == _DONE
    assert out.read_bytes() == newsdoc.convert(story, "text")


def test_an_output_in_the_current_folder_needs_no_path(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.parent)
    assert main(["convert", "story.txt", "--to", "text", "-o", "out"]) == _DONE
    assert story.with_name("out").exists()


@pytest.mark.parametrize("kind", ["pipe", "link to a pipe"])
def test_an_output_that_is_no_file_is_written_to_and_not_replaced(kind: str, story: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    output = pipe
    if kind == "link to a pipe":
        output = tmp_path / "link"
        output.symlink_to(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert main(["convert", str(story), "--to", "text", "-o", str(output)]) == _DONE
        assert os.read(reading, 100_000) == newsdoc.convert(story, "text")
    finally:
        os.close(reading)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert output.is_symlink() == (output != pipe)


def test_an_output_that_is_a_link_stays_one(story: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "out.txt", tmp_path / "out.txt"
    link.symlink_to(target)
    for _ in ("a link to nothing", "a link to a file"):
        assert main(["convert", str(story), "--to", "text", "-o", str(link)]) == _DONE
        assert link.is_symlink()
        assert target.read_bytes() == newsdoc.convert(story, "text")
    assert sorted(each.name for each in (tmp_path / "there").iterdir()) == ["out.txt"]


def test_an_input_may_be_its_own_output(story: Path) -> None:
    expected = newsdoc.convert(story, "text")
    assert main(["convert", str(story), "--to", "text", "-o", str(story)]) == _DONE
    assert story.read_bytes() == expected


def test_a_dash_is_standard_input_and_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_STORY.encode())))
    assert main(["convert", "-", "--to", "text", "-o", "-"]) == _DONE
    assert capfdbinary.readouterr().out == newsdoc.convert(_STORY, "text")


def test_an_error_in_standard_input_is_placed_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"[")))
    assert main(["convert", "-", "--to", "text", "--reader", "json"]) == _FAILED
    assert capsys.readouterr().err.startswith("<stdin>:1:")


def test_options_reach_the_format(story: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    options = ["--option", "indent=true"]
    assert main(["convert", str(story), "--to", "json", *options]) == _DONE
    assert capfdbinary.readouterr().out == newsdoc.convert(story, "json", writer_options={"indent": True})


def test_an_option_may_be_spelled_with_dashes_and_hold_an_equals_sign(
    story: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    options = ["--option", "provider-name=Rain = Water Ltd", "--option", "provider=rain"]
    assert main(["convert", str(story), "--to", "newsml-g2", *options]) == _DONE
    assert b"Rain = Water Ltd" in capfdbinary.readouterr().out


def test_the_language_and_the_encoding_reach_the_reader(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "regen.txt"
    path.write_bytes("Über Köln fiel Regen.".encode("cp850"))
    assert main(["convert", str(path), "--to", "json", "--language", "de-DE", "--encoding", "cp850"]) == _DONE
    document = newsdoc.parse(capfdbinary.readouterr().out, "json")
    assert (document.language, document.text) == ("de-DE", "Über Köln fiel Regen.")


def test_a_document_reads_back_through_the_command_line(story: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    out = story.with_name("out.json")
    main(["convert", str(story), "--to", "json", "-o", str(out)])
    assert main(["convert", str(out), "--reader", "json", "--to", "text"]) == _DONE
    assert capfdbinary.readouterr().out == newsdoc.convert(story, "text")


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (["absent.txt", "--to", "json"], _FAILED, "absent.txt:1:1: cannot read the file: "),
        ([".", "--to", "json"], _FAILED, ".:1:1: cannot read the file: it is a folder, which needs --into"),
        (["news.zip", "--to", "json"], _FAILED, "news.zip:1:1: cannot read the file: it is an archive, which needs --into"),
        (["news.jsonl.gz", "--to", "json"], _FAILED, "news.jsonl.gz:1:1: cannot read the file: it is an archive, "),
        (["story.txt", "--to", "json", "--reader-option", "mend=1"], _WRONG_USAGE, "options of 'plaintext': mend: "),
        (["broken.json", "--to", "json", "--reader", "json"], _FAILED, "broken.json:2:7: this is not JSON: "),
        (["story.txt", "--to", "json", "--encoding", "klingon"], _FAILED, "story.txt:1:1: the encoding 'klingon' "),
        (["story.txt", "--to", "jsn"], _WRONG_USAGE, "no writer is called 'jsn'; did you mean 'json'?"),
        (["story.txt", "--to", "json", "--reader", "plain"], _WRONG_USAGE, "no reader is called 'plain'"),
        (["story.txt", "--to", "json", "--option", "indent=perhaps"], _WRONG_USAGE, "options of 'json': indent: "),
        (["story.txt", "--to", "json", "--option", "colour=red"], _WRONG_USAGE, "options of 'json': colour: "),
        (["story.txt", "--to", "json", "--language", "no tag"], _WRONG_USAGE, "options of 'plaintext': language: "),
        (
            ["broken.json", "--to", "json", "--reader", "json", "--language", "en"],
            _WRONG_USAGE,
            "options of 'json': language: there is no such option",
        ),
        (
            ["story.txt", "--to", "newsml-g2", "--option", "scheme=newsml", "--option", "authority=example.org"],
            _FAILED,
            "newsml-g2: a guid of the scheme 'newsml' needs the document's date",
        ),
        (["story.txt", "--to", "text", "-o", "absent/out"], _FAILED, "absent/out: No such file or directory"),
        (["story.txt", "--to", "text", "-o", "story.txt/out"], _FAILED, "story.txt/out: Not a directory"),
        (["story.txt", "--to", "text", "-o", "folder"], _FAILED, "folder: Is a directory"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
@pytest.mark.usefixtures("story", "broken")
def test_a_failure_has_its_exit_code_and_says_why(
    arguments: list[str],
    code: int,
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert main(["convert", *arguments]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(complaint)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["print"],
        ["convert"],
        ["convert", "story.txt"],
        ["convert", "story.txt", "--to", "json", "--option", "indent"],
        ["convert", "story.txt", "--to", "json", "--option", "=true"],
        ["convert", "story.txt", "--to", "json", "--into", ""],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == _WRONG_USAGE
    assert capsys.readouterr().err.startswith("usage: newsdoc")


def test_a_conversion_that_fails_leaves_an_older_output_as_it_is(broken: Path) -> None:
    out = broken.with_name("out")
    out.write_bytes(b"old")
    assert main(["convert", str(broken), "--reader", "json", "--to", "text", "-o", str(out)]) == _FAILED
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in out.parent.iterdir()) == ["broken.json", "out"]


@pytest.mark.parametrize("method", ["chmod", "replace"])
def test_a_writing_that_fails_leaves_an_older_output_and_no_other_file(
    method: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = story.with_name("out")
    out.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, method, full)
    assert main(["convert", str(story), "--to", "text", "-o", str(out)]) == _FAILED
    assert "No space left on device" in capsys.readouterr().err
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in out.parent.iterdir()) == ["out", "story.txt"]


def test_a_warning_is_shown_with_its_place_and_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rain.txt"
    path.write_bytes(b"It rained.\nCaf\xe9.")
    assert main(["convert", str(path), "--to", "text"]) == _DONE
    warning = capsys.readouterr().err
    assert warning.startswith(f"{path}:2:4: byte 14 is not utf-8")
    assert warning.endswith("[warning: encoding-assumed]\n")


def test_what_a_format_has_no_place_for_is_told_only_if_asked(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["convert", str(story), "--to", "text"])
    quiet = capsys.readouterr().err
    main(["convert", str(story), "--to", "text", "-v"])
    verbose = capsys.readouterr().err
    assert quiet == ""
    assert verbose.startswith("text has no place for id")
    assert "[info: fields-lost]\n" in verbose
    assert verbose.endswith("[info: fields-reshaped]\n")


def test_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == _DONE
    readers, writers = capsys.readouterr().out.splitlines()
    assert readers == f"readers: {' '.join(newsdoc.formats().readers)}"
    assert writers == f"writers: {' '.join(newsdoc.formats().writers)}"


@pytest.mark.parametrize("name", sorted({*newsdoc.formats().readers, *newsdoc.formats().writers}))
def test_the_options_of_a_format_are_listed_with_what_they_say(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats", name]) == _DONE
    shown = " ".join(capsys.readouterr().out.split())
    plugins = {
        "reader": newsdoc.get_reader(name) if name in newsdoc.formats().readers else None,
        "writer": newsdoc.get_writer(name) if name in newsdoc.formats().writers else None,
    }
    for role, plugin in plugins.items():
        assert (f"the {role} {name}" in shown) == (plugin is not None)
        for option, field in plugin.options.model_fields.items() if plugin else ():
            assert f"{option} {' '.join(str(field.description).split())}" in shown.replace("- ", "-")


def test_the_choices_and_defaults_of_options_are_listed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["formats", "newsml-g2"]) == _DONE
    shown = capsys.readouterr().out
    assert "  body               The markup of the text. One of xhtml, nitf. Default: xhtml.\n" in shown
    assert "  version            Version of the item; by default the document's, else 1.\n" in shown
    assert "page junk too. Default: false.\n" in shown


def test_the_options_of_a_format_that_is_not_there_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats", "newsml"]) == _WRONG_USAGE
    assert capsys.readouterr().err.startswith("no writer is called 'newsml'; did you mean 'newsml-g2'?")


def test_an_option_reaches_the_reader(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "story.txt").write_text("It rained in MÃ¼nchen and in KÃ¶ln.", encoding="utf-8")
    assert (
        main(["convert", str(tmp_path / "story.txt"), "--to", "text", "--reader-option", "mend-encoding=true"]) == _DONE
    )
    assert "It rained in München and in Köln." in capfdbinary.readouterr().out.decode()


def test_ctrl_c_ends_quietly(story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(newsdoc, "convert", stopped)
    assert main(["convert", str(story), "--to", "json"]) == 130
    assert capsys.readouterr().err == "stopped\n"


def test_the_json_schema_is_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == _DONE
    assert orjson.loads(capfdbinary.readouterr().out) == newsdoc.json_schema()


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == _DONE
    assert capsys.readouterr().out == f"newsdoc {newsdoc.__version__}\n"


def test_a_wrong_time_in_the_environment_is_wrong_usage(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert main(["convert", str(story), "--to", "newsml-g2"]) == _WRONG_USAGE
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in capsys.readouterr().err


def test_python_runs_the_package_from_standard_input_to_standard_output() -> None:
    done = _run("convert", "-", "--to", "text", stdin=_STORY.encode())
    assert (done.returncode, done.stdout, done.stderr) == (_DONE, newsdoc.convert(_STORY, "text"), b"")


def test_python_ends_with_the_exit_code_and_no_traceback() -> None:
    done = _run("convert", "absent.txt", "--to", "text")
    assert (done.returncode, done.stdout) == (_FAILED, b"")
    assert done.stderr.decode().splitlines()[0].startswith("absent.txt:1:1: cannot read the file")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("formats >&-", _DONE),
        ("convert absent.txt --to text 2>&-", _FAILED),
        ("convert - --to text <&-", _DONE),
        ("convert {story} --to text --into {folder}/out >&- 2>&-", _DONE),
    ],
)
def test_a_standard_stream_that_is_closed_is_no_fault(command: str, code: int, story: Path, tmp_path: Path) -> None:
    line = f"exec {sys.executable} -m newsdoc {command.format(story=story, folder=tmp_path)}"
    done = subprocess.run(["sh", "-c", line], check=False, capture_output=True)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)


@pytest.mark.parametrize("arguments", [("convert", "-", "--to", "text"), ("schema",), ("formats",)], ids=" ".join)
def test_a_reader_that_goes_away_ends_the_program_quietly(arguments: tuple[str, ...]) -> None:
    command = (sys.executable, "-m", "newsdoc", *arguments)
    pipe = subprocess.PIPE
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}  # as most run it
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(command, stdin=pipe, stdout=writing, stderr=pipe, env=buffered) as process:
        os.close(writing)
        _, complaint = process.communicate(_STORY.encode() * 9999)
    assert (process.returncode, complaint) == (_FAILED, b"")
