"""Worker processes: independent of how and where they are started, and expendable."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import deadly
import pytest
from recombined import stories, write_folder

import newsdoc
from newsdoc.archive import worker
from newsdoc.archive.frame import packed, receive, send
from newsdoc.archive.job import job_of
from newsdoc.archive.pool import _chunked
from newsdoc.archive.process import Worker
from newsdoc.archive.task import Outcome, Task, plain, task_of
from newsdoc.sources import Story

_TOP_LEVEL = """
import multiprocessing, sys
{before}
import newsdoc
from pathlib import Path

print("imported", flush=True)
results = list(newsdoc.convert_many(newsdoc.sources.folder(Path({folder!r})), "json", workers=2, into={into!r}))
print(len(results), sum(result.error is None for result in results))
"""


def _living() -> set[int]:
    return {int(pid) for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()}


@pytest.fixture(name="children")
def _children() -> Callable[[], set[int]]:
    """Asks for the processes that the test has started and that live; other tests may have left some, such as Spark."""
    before = _living()
    return lambda: _living() - before


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("how", "method"),
    [
        ("script", "fork"),
        ("script", "spawn"),
        ("script", "forkserver"),
        ("standard input", "spawn"),
        ("argument", "forkserver"),
        ("notebook", "spawn"),
    ],
)
def test_no_guard_is_needed_whatever_the_start_method(how: str, method: str, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 100)
    into = str(tmp_path / "out")
    before = f"multiprocessing.set_start_method({method!r})"
    program = _TOP_LEVEL.format(before=before, folder=str(folder), into=into)
    if how == "notebook":  # its cells run in a main module without a file
        program = f"import code; code.InteractiveInterpreter().runcode(compile({program!r}, '<cell>', 'exec'))"
    script = tmp_path / "script.py"
    script.write_text(program)
    arguments = {"script": [str(script)], "standard input": ["-"]}.get(how, ["-c", program])
    given = program.encode() if how == "standard input" else b""
    done = subprocess.run([sys.executable, *arguments], input=given, capture_output=True, check=True)
    assert done.stdout.split() == [b"imported", b"100", b"100"]
    assert done.stderr == b""
    assert len(list((tmp_path / "out").glob("*.json"))) == 100


def test_processes_may_be_started_from_a_daemonic_process_of_multiprocessing(tmp_path: Path) -> None:
    program = """
import multiprocessing
def work():
    import newsdoc
    results = newsdoc.convert_many([("a", "It rained."), ("b", "It snowed.")], "text", workers=2)
    print([result.error for result in results])
process = multiprocessing.get_context("fork").Process(target=work, daemon=True)
process.start()
process.join()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path)
    assert done.stdout.split() == [b"[None,", b"None]"]


@pytest.mark.parametrize(("word", "death"), [("killed", "SIGKILL"), ("ended", "exit code 3")])
@pytest.mark.parametrize("place", [None, "out", "out/all.jsonl"])
@pytest.mark.parametrize("ordered", [True, False])
def test_a_worker_that_dies_costs_its_story_and_no_other(
    ordered: bool, place: str | None, word: str, death: str, tmp_path: Path, children: Callable[[], set[int]]
) -> None:
    sources = [(f"s{number:03d}", f"Story {number} is fine.") for number in range(150)]
    culprits = [40, 41, 110]
    for culprit in culprits:
        sources[culprit] = (f"s{culprit:03d}", f"Story {culprit} is {word}.")
    into = place and tmp_path / place
    results = list(newsdoc.convert_many(sources, deadly.writer, workers=2, into=into, ordered=ordered))
    assert sorted(result.name for result in results) == [name for name, _ in sources]
    failed = {result.name: result.error for result in results if result.error}
    assert sorted(failed) == [f"s{culprit:03d}" for culprit in culprits]
    assert {type(error) for error in failed.values()} == {newsdoc.WorkerError}
    assert {str(error).endswith(f": {death}") for error in failed.values()} == {True}
    if place:
        assert len((tmp_path / "out" / "errors.jsonl").read_text().splitlines()) == len(culprits)
        assert list((tmp_path / "out").glob(".*.part")) == []
    if place == "out":
        assert len(list((tmp_path / "out").glob("*.txt"))) == 147
    assert children() == set()


def test_a_worker_that_is_killed_from_outside_costs_nothing(tmp_path: Path, children: Callable[[], set[int]]) -> None:
    results = newsdoc.convert_many(stories(2_000), "json", workers=2, into=tmp_path / "out")
    found = []
    for number, result in enumerate(results):
        found.append(result)
        if number in {100, 700, 1_300}:
            os.kill(next(iter(children())), signal.SIGKILL)
    assert [result.error for result in found] == [None] * 2_000
    assert len(list((tmp_path / "out").glob("*.json"))) == 2_000
    assert list((tmp_path / "out").glob(".*.part")) == []


def test_a_story_for_which_there_is_no_memory_fails_alone() -> None:
    first, second = newsdoc.convert_many([("a", "We starved."), ("b", "We ate.")], deadly.writer, workers=2)
    assert str(first.error) == "writer: the writer failed: MemoryError: "
    assert second.output


def test_what_a_plug_in_prints_does_not_get_among_the_answers() -> None:
    results = list(newsdoc.convert_many([("a", "It is printed."), ("b", "b")], deadly.writer, workers=2))
    assert [result.output for result in results] == [b"It is printed.", b"b"]


def test_an_error_that_does_not_pickle_comes_back_in_the_same_words() -> None:
    (result,) = newsdoc.convert_many([("a", "It is unpicklable.")], deadly.writer, workers=2)
    assert type(result.error) is newsdoc.NewsdocError
    assert str(result.error) == "deadly: It is unpicklable. is not sent back"


def test_a_writer_made_in_a_function_cannot_be_sent() -> None:
    def write(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
        return b""

    writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")
    with pytest.raises(
        newsdoc.RunError, match=r"cannot be used in worker processes: .*module.*or convert with workers=1"
    ):
        newsdoc.convert_many([("a", "a")], writer, workers=2)
    assert len(list(newsdoc.convert_many([("a", "a")], writer))) == 1


def test_a_writer_of_the_main_module_cannot_be_found() -> None:
    program = """
import newsdoc
def write(document, options, report): return b""
writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")
try:
    list(newsdoc.convert_many([("a", "a")], writer, workers=2))
except newsdoc.RunError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert "cannot be used in worker processes: AttributeError" in done.stdout
    assert "define them in a module that can be imported" in done.stdout
    assert done.stderr == ""


def test_a_worker_that_cannot_start_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, children: Callable[[], set[int]]
) -> None:
    monkeypatch.setattr("newsdoc.archive.process._PROGRAM", "import sys; sys.exit(7)")
    with pytest.raises(newsdoc.RunError, match="cannot be started: exit code 7"):
        list(newsdoc.convert_many([("a", "a")], "json", workers=2))
    assert children() == set()


def test_when_the_system_starts_no_more_processes_the_run_ends_and_those_that_were_started_too(
    monkeypatch: pytest.MonkeyPatch, children: Callable[[], set[int]]
) -> None:
    start, started = subprocess.Popen, []

    def limited(*arguments: Any, **named: Any) -> "subprocess.Popen[bytes]":
        if len(started) == 2:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        process: subprocess.Popen[bytes] = start(*arguments, **named)
        started.append(process)
        return process

    monkeypatch.setattr("newsdoc.archive.process.subprocess.Popen", limited)
    complaint = "a worker process cannot be started: Resource temporarily unavailable; give fewer workers"
    with pytest.raises(newsdoc.RunError, match=complaint):
        list(newsdoc.convert_many([("a", "a")], "json", workers=3))
    assert len(started) == 2
    assert children() == set()


def test_a_run_that_is_closed_leaves_no_process(children: Callable[[], set[int]]) -> None:
    results = newsdoc.convert_many(stories(3_000), "json", workers=2)
    next(results)
    assert len(children()) == 2
    results.close()
    assert children() == set()


def test_workers_end_when_their_run_is_killed(tmp_path: Path) -> None:
    program = f"""
import newsdoc, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from recombined import stories
from pathlib import Path
results = newsdoc.convert_many(stories(10 ** 9), "json", workers=2)
next(results)
print(*(pid for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()), flush=True)
for result in results: pass
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout
        pids = [int(pid) for pid in process.stdout.readline().split()]
        process.kill()
    assert len(pids) == 2
    deadline = time.monotonic() + 30
    while any(map(_is_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [pid for pid in pids if _is_alive(pid)] == []


def test_few_stories_are_shared_too() -> None:
    """The first chunks are small: a hundred large stories are not the work of one process."""
    results = list(newsdoc.convert_many(stories(100), deadly.naming, workers=2))
    assert len(results) == 100
    assert len({result.output for result in results}) == 2


def _served(*requests: bytes) -> list[object]:
    """The answers of a worker in this process."""
    asked = io.BytesIO()
    for request in requests:
        send(asked, request)
    asked.seek(0)
    answers = io.BytesIO()
    worker.serve(asked, answers)
    answers.seek(0)
    found = []
    while answers.tell() < len(answers.getvalue()):
        found.append(receive(answers))
    return found


def test_a_worker_answers_in_order() -> None:
    job = job_of("text", "plaintext", None, None, as_line=False)
    ready, first, second = _served(packed(job), packed([plain(Task(1, Story("a", "It rained.")))]), packed([]))
    assert ready == worker.READY
    assert first == [Outcome(1, b"It rained.\n", None, first[0].diagnostics)]  # type: ignore[index]
    assert second == []


@pytest.mark.parametrize("content", ["", "text", b"", b"bytes", Path("path"), newsdoc.SourceError("broken")])
def test_a_task_arrives_as_it_was_sent(content: str | bytes | Path | newsdoc.NewsdocError) -> None:
    note = newsdoc.Diagnostic(newsdoc.Code.NAME_CHANGED, "changed")
    task = Task(5, Story("a", content, "en", "here", 99), "there", note)
    assert task_of(plain(task)) == task


def test_a_worker_that_is_not_asked_ends() -> None:
    assert _served() == []


def test_a_worker_says_why_it_cannot_do_a_job() -> None:
    (answer,) = _served(b"this is no pickle")
    assert "UnpicklingError" in str(answer)


def test_a_worker_whose_run_is_gone_leaves_without_a_word() -> None:
    program = "import os; from newsdoc.archive.worker import main; main()"
    asked = io.BytesIO()
    send(asked, packed(job_of("text", "plaintext", None, None, as_line=False)))
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        done = subprocess.run(
            [sys.executable, "-c", program], input=asked.getvalue(), stdout=nobody, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_process_that_closes_its_pipes_and_lives_on_is_ended(
    monkeypatch: pytest.MonkeyPatch, children: Callable[[], set[int]]
) -> None:
    program = "import os, time; os.close(0); os.close(1); time.sleep(600)"
    monkeypatch.setattr("newsdoc.archive.process._PROGRAM", program)
    monkeypatch.setattr("newsdoc.archive.process._PATIENCE", 0.1)
    with pytest.raises(newsdoc.RunError, match="cannot be started: SIGKILL"):
        list(newsdoc.convert_many([("a", "a")], "json", workers=2))
    assert children() == set()


@pytest.mark.parametrize("cut", [3, 12])
def test_a_frame_that_is_cut_is_the_end(cut: int) -> None:
    stream = io.BytesIO()
    send(stream, packed("a text of some length"))
    with pytest.raises(EOFError):
        receive(io.BytesIO(stream.getvalue()[:cut]))


def test_what_is_large_is_handed_out_few_at_a_time_in_memory_or_in_files(tmp_path: Path) -> None:
    """Else outputs of any size would be there for a whole window."""
    for number in range(9):
        (tmp_path / f"{number}.txt").write_bytes(bytes(400_000))
    paths = [Story(str(path), path) for path in sorted(tmp_path.iterdir())]
    texts = [Story("a", bytes(400_000)) for _ in range(9)]
    neither = [Story("a", tmp_path / "absent"), Story("a", newsdoc.NewsdocError("it is not there"))] * 8
    chunks = _chunked(Task(number, story) for number, story in enumerate([*paths, *texts, *neither], 1_000))
    assert [len(chunk) for chunk in chunks] == [3] * 6 + [16]


def test_a_worker_that_was_ended_starts_no_more() -> None:
    ended = Worker(job_of("text", "plaintext", None, None, as_line=False))
    ended.kill()
    with pytest.raises(newsdoc.RunError, match="the run was stopped"):
        ended.start()


def test_no_code_of_the_current_folder_is_run_in_a_worker(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("It rained.")
    for module in ("signal", "pickle", "orjson", "newsdoc"):
        (tmp_path / f"{module}.py").write_text("import os\nos.close(os.open('hit', os.O_CREAT))\n")
    script = Path(sys.executable).with_name("newsdoc")
    command = [script, "convert", "in", "--to", "text", "--into", "out", "--workers", "2"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, (tmp_path / "hit").exists()) == (0, False), done.stderr


def test_what_a_plug_in_starts_does_not_read_the_requests() -> None:
    results = list(newsdoc.convert_many(stories(9), deadly.asking, workers=2))
    assert [result.error for result in results] == [None] * 9
    assert {result.output for result in results} == {b""}
