"""Entry points are found as `importlib.metadata` finds them, without the time that its import takes."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution, entry_points
from pathlib import Path

import pytest

from newsdoc import installed
from newsdoc.installed import EntryPoint

_METADATA = "Metadata-Version: 2.1\nName: Bridge.News\nVersion: 1.0\n"


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    installed._all.cache_clear()
    yield
    installed._all.cache_clear()


def _package(folder: Path, listed: str | bytes, information: str = "bridge_news-1.0.dist-info") -> Path:
    """A folder with a package that lists these entry points."""
    path = folder / information
    path.mkdir(parents=True)
    path.joinpath("METADATA" if information.endswith(".dist-info") else "PKG-INFO").write_text(_METADATA)
    path.joinpath("entry_points.txt").write_bytes(listed if isinstance(listed, bytes) else listed.encode())
    return folder


def _values(group: str = "newsdoc.writers") -> dict[str, str]:
    return {point.name: point.value for point in installed.points(group)}


def _by_metadata(group: str) -> set[tuple[str, str]]:
    return {(point.name, point.value) for point in entry_points(group=group)}


@pytest.mark.parametrize("group", ["newsdoc.readers", "newsdoc.writers", "newsdoc.styles"])
@pytest.mark.parametrize(
    "listed",
    [
        "[newsdoc.writers]\nbridge = bridge.writer:writer\n",
        "# of the bridge\n\n[newsdoc.writers]\n\n  bridge=bridge:writer [fast]\n# ferry = ferry:writer\n",
        "[console_scripts]\r\nbridge = bridge:main\r\n\r\n[newsdoc.readers]\r\nbridge = bridge:reader.of.bridges\r\n",
        "bridge = bridge:writer\n[newsdoc.styles]\nbridge = bridge\n",
        "[ferry.writers]\nbridge = ferry:writer\n",
    ],
    ids=["plain", "blanks and comments", "groups of others", "outside a group", "nothing of newsdoc"],
)
def test_the_lists_are_read_as_python_reads_them(
    group: str, listed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(_package(tmp_path, listed))
    assert set(_values(group).items()) == _by_metadata(group)
    assert set(_values()) >= {"json", "newsml-g2", "text"}


@pytest.mark.parametrize(
    "information", ["bridge_news-1.0.dist-info", "Bridge.News-1.0-py3.11.egg-info", "bridge.egg-info"]
)
def test_a_package_is_found_by_its_information_of_any_kind(
    information: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(_package(tmp_path, "[newsdoc.writers]\nbridge = bridge:writer\n", information))
    assert ("bridge", "bridge:writer") in _values().items()
    assert set(_values().items()) == _by_metadata("newsdoc.writers")


def test_of_a_package_that_is_twice_on_the_path_the_first_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("old", "new"):
        folder = _package(tmp_path / name, f"[newsdoc.writers]\nbridge = {name}:writer\n", f"Bridge-{name}.dist-info")
        monkeypatch.syspath_prepend(folder)
    assert _values()["bridge"] == "new:writer"
    assert len(installed.points("newsdoc.writers", "bridge")) == 1


def test_a_package_in_an_archive_on_the_path_is_found_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "bridge.zip", "w") as archive:
        archive.writestr("bridge_news-1.0.dist-info/METADATA", _METADATA)
        archive.writestr("bridge_news-1.0.dist-info/entry_points.txt", "[newsdoc.writers]\nbridge = bridge:writer\n")
    monkeypatch.syspath_prepend(tmp_path / "bridge.zip")
    assert _values()["bridge"] == "bridge:writer"
    (point,) = installed.points("newsdoc.writers", "bridge")
    assert point.full_name == "Bridge.News"


class _Finder:
    """Finds no modules, but a package."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_spec(self, *_: object) -> None:
        return None

    def find_distributions(self, *_: object) -> Iterator[object]:
        from importlib.metadata import Distribution

        return iter([Distribution.at(self._folder)])


def test_a_package_that_only_a_finder_knows_is_found_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _package(tmp_path, "[newsdoc.writers]\nbridge = bridge:writer\n")
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, _Finder(tmp_path / "bridge_news-1.0.dist-info")])
    assert _values()["bridge"] == "bridge:writer"
    assert set(_values()) >= {"json", "newsml-g2", "text"}


def test_a_list_that_is_no_utf_8_harms_nobody(tmp_path: Path) -> None:
    _package(tmp_path, b"[newsdoc.writers]\nbr\xfcge = bridge:writer\nferry = ferry:writer\n")
    code = "import newsdoc; print(*newsdoc.formats().writers)"  # by itself: here, a finder of the tests' may be asked
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert set(done.stdout.split()) >= {"ferry", "json", "newsml-g2", "text"}


def test_what_is_no_folder_on_the_path_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [tmp_path, *sys.path])  # a Path, which Python passes over too
    monkeypatch.syspath_prepend(tmp_path / "nowhere")
    monkeypatch.syspath_prepend("")
    assert set(_values()) >= {"json", "newsml-g2", "text"}


@pytest.mark.parametrize(
    ("value", "loaded"),
    [
        ("importlib.metadata:distribution", distribution),
        ("importlib.metadata : distribution [fast,small]", distribution),
        ("pathlib:Path.home", Path.home),
        ("sys", sys),
    ],
)
def test_an_entry_point_stands_for_a_module_or_something_in_it(value: str, loaded: object) -> None:
    assert EntryPoint("newsdoc.writers", "bridge", value, "bridge").load() == loaded


def test_the_name_of_a_package_is_that_of_its_metadata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(_package(tmp_path, "[newsdoc.writers]\nbridge = bridge:writer\n"))
    (point,) = installed.points("newsdoc.writers", "bridge")
    assert (point.package, point.full_name) == ("bridge_news", "Bridge.News")


def test_a_first_story_is_read_and_written_without_the_metadata_of_packages_and_without_a_validator() -> None:
    code = (
        "import sys, newsdoc\n"
        "newsdoc.export(newsdoc.parse('LILLE (AFP) - It rained on Thursday.'), 'json')\n"
        "print(sorted({'importlib.metadata', 'pydantic.plugin._loader'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
