"""A run that is stopped, by whatever, goes on and ends with the bytes of a run that was not."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from recombined import files_in, stories, write_folder

import newsdoc
from newsdoc.archive.job import Job
from newsdoc.archive.layout import Layout
from newsdoc.archive.task import Outcome, Task

_COUNT = 400
_PROGRAM = """
import newsdoc, sys
from pathlib import Path

source, into, workers = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sources = [*sorted(source.iterdir()), source / "absent", ("damaged", b"caf\\xe9"), source]
for result in newsdoc.convert_many(sources, "newsml-g2", workers=workers, into=into, resume=True, ordered=False):
    pass
"""

pytestmark = pytest.mark.usefixtures("at_a_fixed_time")
everywhere = pytest.mark.parametrize("place", ["out", "out/all.jsonl"])


def _start(source: Path, into: Path, workers: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", _PROGRAM, str(source), str(into), str(workers)])


def _written(into: Path) -> int:
    """How far a run has come that is not at its end: bytes of a file, or files of a folder."""
    if not into.suffix:
        return sum(1 for _ in into.glob("*.xml"))
    part = Layout(into).part
    return part.stat().st_size if part.exists() else 0


def _run(source: Path, into: Path, workers: int = 1) -> None:
    with _start(source, into, workers) as process:
        assert process.wait() == 0


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stories, some of which fail, all over the archive."""
    folder = write_folder(tmp_path_factory.mktemp("archive") / "in", _COUNT)
    for number in range(7, _COUNT, 50):
        (folder / f"story-{number:06d}.txt").unlink()
        (folder / f"story-{number:06d}.txt").mkdir()
    return folder


@everywhere
@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_is_killed_at_any_moment_ends_with_the_same_bytes(
    workers: int, place: str, archive: Path, tmp_path: Path
) -> None:
    """tests/benchmarks/archive.py kills twenty times; this is the short form."""
    whole, killed = tmp_path / "whole" / place, tmp_path / "killed" / place
    _run(archive, whole)
    chance = random.Random(f"{workers} {place}")
    codes = []
    for _ in range(4):
        before = _written(killed)
        with _start(archive, killed, workers) as process:
            while _written(killed) <= before and process.poll() is None:
                time.sleep(0.002)
            time.sleep(chance.uniform(0, 0.05))
            process.kill()
        codes.append(process.returncode)
    assert codes[0] == -signal.SIGKILL
    _run(archive, killed, workers)
    assert files_in(tmp_path / "killed") == files_in(tmp_path / "whole")
    errors = (tmp_path / "killed" / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(errors) == len(range(7, _COUNT, 50)) + 2


@everywhere
@pytest.mark.parametrize("done", [0, 1, 63, 64, 65, 200])
def test_a_run_that_is_closed_goes_on_where_it_was(
    done: int, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [*stories(150), ("absent", Path("absent")), *stories(60)]
    whole, closed = tmp_path / "whole" / place, tmp_path / "closed" / place
    expected = list(newsdoc.convert_many(sources, "newsml-g2", into=whole))
    first = newsdoc.convert_many(sources, "newsml-g2", into=closed)
    before = list(islice(first, done))
    first.close()
    converted: list[str] = []
    do = Job.do

    def counted(job: Job, task: Task) -> Outcome:
        converted.append(task.story.name)
        return do(job, task)

    monkeypatch.setattr(Job, "do", counted)
    again = list(newsdoc.convert_many(sources, "newsml-g2", into=closed, resume=True))
    assert converted == [each.name for each in expected[done:]]
    assert files_in(tmp_path / "closed") == files_in(tmp_path / "whole")
    assert [(each.name, each.error is None) for each in again] == [(each.name, each.error is None) for each in expected]
    assert [each.path for each in before] == [each.path for each in again[:done]]


@everywhere
def test_a_run_that_is_at_its_end_stays_as_it_is(place: str, tmp_path: Path) -> None:
    sources = [*stories(70), ("absent", Path("absent"))]
    into = tmp_path / "out" / place
    first = list(newsdoc.convert_many(sources, "json", into=into))
    files = files_in(tmp_path)
    second = list(newsdoc.convert_many(sources, "json", into=into, resume=True, workers=2))
    assert files_in(tmp_path) == files
    assert [(each.name, each.path) for each in first] == [(each.name, each.path) for each in second]
    assert "cannot read the file" in str(second[-1].error)


@everywhere
def test_stories_that_were_added_at_the_end_are_done_too(place: str, tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(70), "json", into=tmp_path / "more" / place))
    list(newsdoc.convert_many(stories(100), "json", into=tmp_path / "more" / place, resume=True))
    list(newsdoc.convert_many(stories(100), "json", into=tmp_path / "whole" / place))
    assert files_in(tmp_path / "more") == files_in(tmp_path / "whole")


def test_the_time_of_an_item_is_that_of_the_first_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = newsdoc.convert_many(stories(80), "newsml-g2", into=tmp_path)
    next(first)
    first.close()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1746788400")
    list(newsdoc.convert_many(stories(80), "newsml-g2", into=tmp_path, resume=True))
    made = {path.read_text().split("<versionCreated>")[1].split("<")[0] for path in tmp_path.glob("*.xml")}
    assert made == {"2025-05-09T10:00:00Z"}


def test_a_story_that_cannot_be_read_any_more_is_not_written_either(tmp_path: Path) -> None:
    """Its file was written before the run was killed, after the last checkpoint."""
    paths = sorted(write_folder(tmp_path / "in", 3).iterdir())
    list(newsdoc.convert_many(paths, "json", into=tmp_path / "out"))
    journal = Layout(tmp_path / "out").journal
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[0] + b"[1, 12")
    paths[1].unlink()
    results = list(newsdoc.convert_many(paths, "json", into=tmp_path / "out", resume=True))
    assert results[1].error
    assert sorted(path.name for path in (tmp_path / "out").glob("*")) == [
        ".newsdoc-journal",
        "errors.jsonl",
        "story-000000.json",
        "story-000002.json",
    ]


def _begun(into: Path) -> Path:
    list(newsdoc.convert_many(stories(70), "json", into=into, writer_options={"indent": True}))
    return into


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"to": "text", "writer_options": None}, "begun with writer 'json', not 'text'"),
        ({"writer_options": {"indent": False}}, "begun with writer_options {'indent': True}"),
        ({"reader_options": {"language": "en"}}, "begun with reader_options {}"),
        ({"reader": "json"}, "begun with reader 'plaintext'"),
        ({"sources": stories(69)}, "the first 70 stories are not those"),
        ({"sources": [*stories(69), ("other", "x")]}, "the first 70 stories are not those"),
    ],
)
@everywhere
def test_another_run_is_not_mistaken_for_it(
    place: str, changed: dict[str, object], complaint: str, tmp_path: Path
) -> None:
    into = _begun(tmp_path / place)
    files = files_in(tmp_path)
    arguments = {"sources": stories(70), "to": "json", "writer_options": {"indent": True}, **changed}
    with pytest.raises(newsdoc.RunError, match=complaint):
        list(newsdoc.convert_many(**arguments, into=into, resume=True))  # type: ignore[arg-type]
    assert files_in(tmp_path) == files


def test_a_finished_file_stays_as_it_is_when_the_run_is_closed_among_what_was_done_earlier(tmp_path: Path) -> None:
    into = _begun(tmp_path / "all.jsonl")
    files = files_in(tmp_path)
    results = newsdoc.convert_many(stories(70), "json", into=into, writer_options={"indent": True}, resume=True)
    next(results)
    results.close()
    assert files_in(tmp_path) == files


@everywhere
def test_what_is_there_is_not_mixed_with(place: str, tmp_path: Path) -> None:
    into = _begun(tmp_path / place)
    files = files_in(tmp_path)
    with pytest.raises(newsdoc.RunError, match="resume=True"):
        list(newsdoc.convert_many(stories(70), "json", into=into))
    assert files_in(tmp_path) == files


@pytest.mark.parametrize(
    ("place", "present"), [("", "mine.txt"), ("all.jsonl", "all.jsonl"), ("all.jsonl", "errors.jsonl")]
)
@pytest.mark.parametrize("resume", [True, False])
def test_files_of_others_are_not_mixed_with(resume: bool, place: str, present: str, tmp_path: Path) -> None:
    (tmp_path / present).write_text("mine")
    with pytest.raises(newsdoc.RunError, match=f"{present} is there already"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path / place, resume=resume))
    assert files_in(tmp_path) == {present: b"mine"}


@pytest.mark.parametrize("place", ["", "all.jsonl", "ALL.JSONL"])
@pytest.mark.parametrize("resume", [True, False])
def test_two_runs_do_not_share_a_list_of_errors(resume: bool, place: str, tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(1), "json", into=tmp_path / place))
    files = files_in(tmp_path)
    with pytest.raises(newsdoc.RunError, match="journal is the journal of another run"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path / "other.jsonl", resume=resume))
    assert files_in(tmp_path) == files


def test_a_folder_with_dot_files_only_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").touch()
    list(newsdoc.convert_many(stories(1), "json", into=tmp_path))


@pytest.mark.parametrize(
    "content", [b"what?", b"", b"[]\n", b"5\n", b'{}\n"abcd"\n', b'{}\n{"done": 1}\n', b"{}\n[-1]\n", b'{}\n[1, "x"]\n']
)
def test_a_damaged_journal_is_told(content: bytes, tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(1), "json", into=tmp_path))
    Layout(tmp_path).journal.write_bytes(content)
    with pytest.raises(newsdoc.RunError, match="is not the journal of a run"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path, resume=True))


@pytest.mark.parametrize("made", [None, [], {"reader": {}}, {"reader": {}, "writer": 5}])
def test_a_journal_without_what_was_made_is_told(made: object, tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(1), "json", into=tmp_path))
    journal = Layout(tmp_path).journal
    header, checkpoint = journal.read_text().splitlines()
    journal.write_text(json.dumps({**json.loads(header), "made": made}) + f"\n{checkpoint}\n")
    with pytest.raises(newsdoc.RunError, match="the journal does not hold what was made"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path, resume=True))


def test_a_list_of_errors_that_is_gone_is_told_and_not_made_anew(tmp_path: Path) -> None:
    sources = [*stories(1), ("absent", Path("absent"))]
    list(newsdoc.convert_many(sources, "json", into=tmp_path))
    (tmp_path / "errors.jsonl").unlink()
    with pytest.raises(newsdoc.RunError, match=r"errors\.jsonl is shorter than the journal says"):
        list(newsdoc.convert_many(sources, "json", into=tmp_path, resume=True))
    assert not (tmp_path / "errors.jsonl").exists()


def test_a_file_that_cannot_be_given_its_name_at_the_end_is_told_and_can_be_resumed(tmp_path: Path) -> None:
    into = tmp_path / "all.jsonl"
    results = newsdoc.convert_many(stories(2), "json", into=into)
    next(results)
    into.mkdir()
    with pytest.raises(newsdoc.RunError, match=r"cannot write .*/all\.jsonl: Is a directory; mend that"):
        list(results)
    into.rmdir()
    list(newsdoc.convert_many(stories(2), "json", into=into, resume=True))
    assert len(into.read_bytes().splitlines()) == 2


def test_a_file_that_was_cut_by_others_is_told(tmp_path: Path) -> None:
    into = _begun(tmp_path / "all.jsonl")
    into.write_bytes(b"")
    with pytest.raises(newsdoc.RunError, match="shorter than the journal says"):
        list(newsdoc.convert_many(stories(70), "json", into=into, resume=True, writer_options={"indent": True}))


def test_another_version_is_not_mixed_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(newsdoc.convert_many(stories(1), "json", into=tmp_path))
    monkeypatch.setattr("newsdoc.archive.resumption.__version__", "99.0")
    with pytest.raises(newsdoc.RunError, match="begun with newsdoc"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path, resume=True))


@everywhere
@pytest.mark.skipif(sys.platform == "win32", reason="has no such locks")
def test_two_runs_do_not_write_into_one_place(place: str, tmp_path: Path) -> None:
    first = newsdoc.convert_many(stories(3), "json", into=tmp_path / place)
    next(first)
    with pytest.raises(newsdoc.RunError, match="another process writes into"):
        next(newsdoc.convert_many(stories(3), "json", into=tmp_path / place, resume=True))
    assert len(list(first)) == 2


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(newsdoc.RunError, match="cannot write into"):
        list(newsdoc.convert_many(stories(1), "json", into=tmp_path / "file"))


@pytest.fixture
def _heeding_ctrl_c() -> Iterator[None]:
    """Processes that are started here heed Ctrl-C, though the tests may have been started in a background that does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_heeding_ctrl_c")
@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_stops_a_run_resumably(workers: int, archive: Path, tmp_path: Path) -> None:
    archives = [archive] * 5  # so that it is not done before it is stopped
    options = ["--to", "newsml-g2", "--into", str(tmp_path / "out"), "--workers", str(workers), "--resume"]
    command = [sys.executable, "-m", "newsdoc", "convert", *map(str, archives), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not (tmp_path / "out" / "story-000002.xml").exists():
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes
        _, complaint = process.communicate()
    assert process.returncode == 130
    assert complaint.decode().startswith("stopped: ")
    assert "go on with --resume" in complaint.decode()
    assert b"Traceback" not in complaint
    assert list((tmp_path / "out").glob(".newsdoc-*.part")) == []
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    list(newsdoc.convert_many(newsdoc.sources.find(*archives), "newsml-g2", into=tmp_path / "whole"))
    assert files_in(tmp_path / "out") == files_in(tmp_path / "whole")


def test_the_journal_is_short_and_readable(tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(200), "newsml-g2", into=tmp_path))
    header, checkpoint = Layout(tmp_path).journal.read_text().splitlines()
    assert json.loads(header)["writer"] == "newsml-g2"
    assert json.loads(header)["made"]["writer"] == {"item_time": "2025-05-09T10:00:00Z"}
    assert json.loads(checkpoint)[0] == 200


def test_only_the_temporary_files_of_a_run_are_removed(tmp_path: Path) -> None:
    """Another run may be writing in a folder below."""
    leftovers = [Path(".newsdoc-1.part"), Path("00001", ".newsdoc-2.part")]
    others = [Path("other", ".newsdoc-3.part"), Path(".newsdoc-notes"), Path("0001", ".newsdoc-4.part")]
    for place in ("folder", "all.jsonl"):
        list(newsdoc.convert_many(stories(1), "text", into=tmp_path / place / place))
        for path in (*leftovers, *others):
            whole = tmp_path / place / (path if place == "all.jsonl" else place / path)
            whole.parent.mkdir(exist_ok=True)
            whole.touch()
        list(newsdoc.convert_many(stories(1), "text", into=tmp_path / place / place, resume=True))
    assert [path for path in leftovers if (tmp_path / "folder" / "folder" / path).exists()] == []
    assert [path for path in leftovers if (tmp_path / "all.jsonl" / path).exists()] == leftovers[1:]
    assert all((tmp_path / "all.jsonl" / path).exists() for path in others)


def test_a_damaged_list_of_errors_is_told(tmp_path: Path) -> None:
    sources = [Path("absent"), *stories(2)]
    list(newsdoc.convert_many(sources, "text", into=tmp_path))
    errors = tmp_path / "errors.jsonl"
    errors.write_bytes(b"x" * errors.stat().st_size)
    with pytest.raises(newsdoc.RunError, match="is not the list of what failed"):
        list(newsdoc.convert_many(sources, "text", into=tmp_path, resume=True))


class _OfACallable(newsdoc.WriterOptions):
    """An option that JSON cannot hold."""

    shout: object = None


def test_options_that_cannot_be_remembered_are_told(tmp_path: Path) -> None:
    def write(document: newsdoc.Document, options: _OfACallable, report: newsdoc.Report) -> bytes:
        return b"x"

    writer = newsdoc.Writer(write=write, options=_OfACallable, media_type="text/plain", suffix=".txt")
    arguments = {"sources": stories(1), "to": writer, "writer_options": {"shout": object()}}
    with pytest.raises(newsdoc.RunError, match="the options shout cannot be kept for a resumed run"):
        list(newsdoc.convert_many(**arguments, into=tmp_path))  # type: ignore[arg-type]
    list(newsdoc.convert_many(stories(1), writer, into=tmp_path))
    header = Layout(tmp_path).journal
    assert "write" in json.loads(header.read_text().splitlines()[0])["writer"]


def test_a_time_in_the_journal_that_is_none_is_told(tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(1), "newsml-g2", into=tmp_path))
    journal = Layout(tmp_path).journal
    journal.write_bytes(journal.read_bytes().replace(b"2025-05-09T10", b"2025-15-49T10"))
    with pytest.raises(newsdoc.RunError, match="the journal holds no such options"):
        list(newsdoc.convert_many(stories(1), "newsml-g2", into=tmp_path, resume=True))


def _full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("function", "count"),
    [
        ("newsdoc.archive.journal.Journal.add", 1),
        ("newsdoc.archive.journal.Journal.add", 64),
        ("newsdoc.archive.file.os.replace", 1),
        ("newsdoc.archive.ledger.remove", 1),
        ("newsdoc.archive.targets.os.makedirs", 70),
    ],
)
def test_a_run_that_cannot_keep_its_journal_ends_and_can_be_resumed(
    function: str, count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdoc.archive.names._PER_FOLDER", 66)
    with monkeypatch.context() as patched:
        patched.setattr(function, _full)
        with pytest.raises(newsdoc.RunError, match="No space left on device"):
            list(newsdoc.convert_many(stories(count), "text", into=tmp_path / "out"))
    list(newsdoc.convert_many(stories(count), "text", into=tmp_path / "out", resume=True))
    list(newsdoc.convert_many(stories(count), "text", into=tmp_path / "whole"))
    assert files_in(tmp_path / "out") == files_in(tmp_path / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such locks")
def test_a_file_system_that_cannot_lock_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", _full)
    assert len(list(newsdoc.convert_many(stories(3), "text", into=tmp_path))) == 3
