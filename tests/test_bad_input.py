"""What goes wrong on disks while a run is under way: one error record each, and the run goes on."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from recombined import stories, write_folder

import newsdoc

_SMALL = 600_000  # bytes: of a disk with room for all stories but the large ones, or of the largest file allowed
_WITHOUT_ROOM = """
import json, os, resource, sys
from pathlib import Path
import newsdoc

into, workers, limit = Path(sys.argv[1]) / "out", int(sys.argv[2]), int(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
large = "It rained.\\n\\n" * 50_000
sources = [(f"s{number}", large if number in {3, 70} else f"It rained on day {number}.") for number in range(90)]
results = list(newsdoc.convert_many(sources, "text", workers=workers, into=into))
print(json.dumps({result.name: str(result.error) for result in results if result.error}))
print(json.dumps([json.loads(line)["message"] for line in open(into / "errors.jsonl")]))
print(json.dumps(sorted(os.listdir(into))))
"""
_LARGE = {3, 70}
_WITHOUT_ROOM_FOR_ERRORS = """
import os, resource, sys
from pathlib import Path
import newsdoc

into, workers = Path(sys.argv[1]), int(sys.argv[2])
sources = [Path(f"absent-{number}") if number % 2 else (f"s{number}", "It rained.") for number in range(300)]
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, unlimited[1]))
try:
    list(newsdoc.convert_many(sources, "text", workers=workers, into=into))
except newsdoc.RunError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
list(newsdoc.convert_many(sources, "text", workers=workers, into=into, resume=True))
"""

# A disk of its own for one program, gone when that ends; allowed to anybody where the system allows it at all.
_MOUNT = f'mount -t tmpfs -o size={_SMALL} tmpfs "$1" && shift && exec "$@"'

each_count = pytest.mark.parametrize("workers", [1, 2])


def _in_a_small_space(program: str, disk: Path, workers: int) -> list[str]:
    """The lines that a program prints that has a small disk of its own, or else may write small files only."""
    disk.mkdir()
    unshare = ["unshare", "-rm", "sh", "-c", _MOUNT, "sh", str(disk)]
    can_mount = (
        shutil.which("unshare") and subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode == 0
    )
    command = [sys.executable, "-c", program, str(disk), str(workers), "0" if can_mount else str(_SMALL)]
    done = subprocess.run([*unshare, *command] if can_mount else command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@each_count
def test_an_output_for_which_the_disk_has_no_room_is_one_error(workers: int, tmp_path: Path) -> None:
    errors, messages, files = map(json.loads, _in_a_small_space(_WITHOUT_ROOM, tmp_path / "disk", workers))
    assert errors.keys() == {f"s{number}" for number in _LARGE}
    assert messages == list(errors.values())
    assert messages[0].startswith("cannot write s3.txt: ")
    assert messages[0].endswith(("No space left on device", "File too large"))
    expected = {f"s{number}.txt" for number in range(90) if number not in _LARGE}
    assert set(files) == expected | {"errors.jsonl", ".newsdoc-journal"}


@each_count
def test_a_list_of_errors_for_which_there_is_no_room_ends_the_run_resumably(workers: int, tmp_path: Path) -> None:
    """Else an error would be lost."""
    command = [sys.executable, "-c", _WITHOUT_ROOM_FOR_ERRORS, str(tmp_path / "out"), str(workers)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert (
        done.stdout
        == f"cannot write {tmp_path / 'out'}: File too large; mend that and go on with resume=True (--resume)\n"
    )
    assert len((tmp_path / "out" / "errors.jsonl").read_text().splitlines()) == 150
    assert len(list((tmp_path / "out").glob("*.txt"))) == 150


@each_count
def test_a_file_that_vanishes_midway_is_one_error(workers: int, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 900)
    results = newsdoc.convert_many(newsdoc.sources.folder(folder), "text", workers=workers, into=tmp_path / "out")
    first = next(results)
    (folder / "story-000800.txt").unlink()
    rest = list(results)
    assert [each.name for each in (first, *rest) if each.error] == ["story-000800.txt"]
    assert "No such file" in str(rest[799].error)
    assert len(list((tmp_path / "out").glob("*.txt"))) == 899


@pytest.mark.skipif(sys.platform != "linux", reason="the file that nobody can read is one of Linux")
@each_count
def test_a_file_that_cannot_be_read_is_one_error(workers: int) -> None:
    """Permissions would not do: tests may run as root."""
    bad, good = newsdoc.convert_many([Path("/proc/self/mem"), ("a", "It rained.")], "text", workers=workers)
    assert str(bad.error).startswith("/proc/self/mem:1:1: cannot read the file: Input/output error")
    assert good.error is None


@each_count
def test_a_folder_in_the_place_of_an_output_is_one_error(workers: int, tmp_path: Path) -> None:
    results = newsdoc.convert_many(stories(200), "text", workers=workers, into=tmp_path / "out")
    first = next(results)
    (tmp_path / "out" / "story-000199.txt").mkdir()
    rest = list(results)
    assert [each.name for each in (first, *rest) if each.error] == ["story-000199"]
    assert str(rest[-1].error) == "cannot write story-000199.txt: Is a directory"
    assert list((tmp_path / "out").glob(".*.part")) == []
