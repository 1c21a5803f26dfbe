"""Many documents: one result each, whatever happens to them; what is written where; never more than a window of them."""

import gzip
import itertools
import json
import pickle
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from recombined import files_in, stories, story, write_folder

import newsdoc
from newsdoc.archive.names import Names
from newsdoc.sources import Story, find, folder

_MANY = 150  # more than two chunks

pytestmark = pytest.mark.usefixtures("at_a_fixed_time")
each_count = pytest.mark.parametrize("workers", [1, 2])
in_any_order = pytest.mark.parametrize("ordered", [True, False])


def _outputs(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in files_in(folder).items() if not name.startswith(".")}


def _errors(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@each_count
@pytest.mark.parametrize("format", newsdoc.formats().writers)
def test_an_archive_gives_what_its_documents_give_one_by_one(format: str, workers: int, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 3)
    results = list(newsdoc.convert_many(sorted(folder.iterdir()), format, workers=workers))
    assert [result.output for result in results] == [newsdoc.convert(path, format) for path in sorted(folder.iterdir())]
    assert [result.name for result in results] == [str(path) for path in sorted(folder.iterdir())]
    assert {(result.path, result.error) for result in results} == {(None, None)}


@each_count
@in_any_order
def test_results_come_in_the_order_of_the_sources_or_as_they_are_done(ordered: bool, workers: int) -> None:
    names = [name for name, _ in stories(_MANY)]
    results = list(newsdoc.convert_many(stories(_MANY), "json", workers=workers, ordered=ordered))
    assert sorted(result.name for result in results) == names
    assert not ordered or [result.name for result in results] == names
    for result in results[::50]:
        name = {"name": result.name}
        assert result.output == newsdoc.convert(story(int(result.name[-6:])), "json", reader_options=name)


@each_count
@in_any_order
def test_a_folder_gets_a_file_for_each_story(ordered: bool, workers: int, tmp_path: Path) -> None:
    source = newsdoc.sources.folder(write_folder(tmp_path / "in", _MANY))
    results = newsdoc.convert_many(source, "json", workers=workers, into=tmp_path / "out", ordered=ordered)
    paths = {result.name: result.path for result in results}
    assert _outputs(tmp_path / "out") == {
        f"{name}.json": newsdoc.convert(tmp_path / "in" / f"{name}.txt", "json") for name, _ in stories(_MANY)
    }
    assert paths == {f"{name}.txt": tmp_path / "out" / f"{name}.json" for name, _ in stories(_MANY)}
    assert sorted(path.name for path in (tmp_path / "out").glob(".*")) == [".newsdoc-journal"]


@each_count
@in_any_order
@pytest.mark.parametrize("format", ["json", "newsml-g2"])
def test_a_json_lines_file_gets_a_line_for_each_story_in_their_order(
    format: str, ordered: bool, workers: int, tmp_path: Path
) -> None:
    into = tmp_path / "out" / "all.jsonl"
    results = newsdoc.convert_many(stories(_MANY), format, workers=workers, into=into, ordered=ordered)
    assert {result.path for result in results} == {into}
    lines = _errors(into)
    assert [line["name"] for line in lines] == [name for name, _ in stories(_MANY)]
    for (name, text), line in zip(stories(_MANY), lines, strict=True):
        expected = newsdoc.convert(text, format, reader_options={"name": name})
        assert line["output"] == (json.loads(expected) if format == "json" else expected.decode())
    assert sorted(files_in(tmp_path / "out")) == [".all.jsonl-journal", "all.jsonl"]


def test_json_that_is_indented_is_one_line_all_the_same(tmp_path: Path) -> None:
    into = tmp_path / "all.jsonl"
    list(newsdoc.convert_many(stories(2), "json", into=into, writer_options={"indent": True}))
    lines = _errors(into)
    assert len(lines) == 2
    assert lines[0]["output"] == json.loads(newsdoc.convert(story(0), "json", reader_options={"name": "story-000000"}))


def test_json_of_any_media_type_is_json_in_a_line(tmp_path: Path) -> None:
    writer = newsdoc.Writer(
        write=lambda *_: b'{"a": 1}',
        options=newsdoc.WriterOptions,
        media_type="application/ld+json; charset=utf-8",
        suffix=".json",
    )
    list(newsdoc.convert_many(stories(1), writer, into=tmp_path / "all.jsonl"))
    (line,) = _errors(tmp_path / "all.jsonl")
    assert line["output"] == {"a": 1}


def test_nothing_happens_before_the_first_result_is_asked_for(tmp_path: Path) -> None:
    newsdoc.convert_many(stories(2), "json", into=tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_one_process_reads_no_story_before_it_is_asked_for() -> None:
    taken: list[str] = []

    def watched() -> Iterator[tuple[str, str]]:
        for name, text in stories(10):
            taken.append(name)
            yield name, text

    results = newsdoc.convert_many(watched(), "json")
    next(results)
    next(results)
    assert len(taken) == 2


def test_processes_read_no_further_ahead_than_a_window() -> None:
    taken = 0

    def watched() -> Iterator[tuple[str, str]]:
        nonlocal taken
        for name, text in stories(5_000):
            taken += 1
            yield name, text

    results = newsdoc.convert_many(watched(), "text", workers=2)
    for _ in range(600):
        next(results)
    results.close()
    assert taken < 600 + 2 * 3 * 128 + 128


def test_diagnostics_belong_to_their_story() -> None:
    clean, damaged = newsdoc.convert_many([("clean", "It rained."), ("damaged", b"caf\xe9")], "json")
    assert newsdoc.Code.ENCODING_ASSUMED not in [each.code for each in clean.diagnostics]
    assert [each.code for each in damaged.diagnostics] == [newsdoc.Code.ENCODING_ASSUMED]


def test_the_language_of_a_story_reaches_a_reader_that_asks_for_one() -> None:
    text = newsdoc.convert("Regen in Köln.", "json")
    results = newsdoc.convert_many([Story("a", "Regen in Köln.", "de-DE"), ("b", "Regen.")], "json")
    assert next(json.loads(result.output or b"")["language"] for result in results) == "de-DE"
    (result,) = newsdoc.convert_many([Story("a", text, "de-DE")], "text", reader="json")
    assert result.error is None


def test_a_language_that_is_none_fails_its_story_alone() -> None:
    bad, good = newsdoc.convert_many([Story("a", "Rain.", "no tag"), Story("b", "Rain.", "en")], "json")
    assert isinstance(bad.error, newsdoc.OptionsError)
    assert good.error is None


def test_results_are_frozen_and_pickle() -> None:
    (result,) = newsdoc.convert_many([("a", "It rained.")], "json")
    assert pickle.loads(pickle.dumps(result)) == result
    with pytest.raises(AttributeError):
        result.name = "b"  # type: ignore[misc]


@each_count
def test_what_fails_is_listed_with_its_source_position_and_message(workers: int, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(b'{\n "id" 1}')
    sources = [("fine", '{"id": "urn:example:rain"}'), broken, tmp_path / "absent.json", ("bad", "[")]
    results = list(newsdoc.convert_many(sources, "text", reader="json", into=tmp_path / "out", workers=workers))
    assert [type(result.error).__name__ for result in results] == [
        "NoneType",
        "ParseError",
        "SourceError",
        "ParseError",
    ]
    assert [result.path is None for result in results] == [False, True, True, True]
    first, second, third = _errors(tmp_path / "out" / "errors.jsonl")
    assert first == {
        "number": 2,
        "name": str(broken),
        "source": str(broken),
        "position": {"offset": 8, "line": 2, "column": 7},
        "error": "ParseError",
        "message": first["message"],
    }
    assert "this is not JSON" in str(first["message"])
    assert (second["number"], second["source"], second["error"]) == (3, str(tmp_path / "absent.json"), "SourceError")
    assert (third["number"], third["name"]) == (4, "bad")
    assert sorted(_outputs(tmp_path / "out")) == ["errors.jsonl", "fine.txt"]


def test_there_is_no_list_of_errors_where_nothing_failed(tmp_path: Path) -> None:
    list(newsdoc.convert_many(stories(2), "json", into=tmp_path / "out"))
    assert not (tmp_path / "out" / "errors.jsonl").exists()


def test_what_failed_can_be_run_again_alone(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in", 5)
    (folder / "story-000003.txt").rename(tmp_path / "away")
    (folder / "story-000003.txt").mkdir()
    paths = [folder / f"story-{number:06d}.txt" for number in range(5)]
    assert sum(result.error is not None for result in newsdoc.convert_many(paths, "json", into=tmp_path / "out")) == 1
    (folder / "story-000003.txt").rmdir()
    (tmp_path / "away").rename(folder / "story-000003.txt")
    again = newsdoc.sources.failed(tmp_path / "out" / "errors.jsonl", paths)
    (result,) = newsdoc.convert_many(again, "json", into=tmp_path / "again")
    assert result.path == tmp_path / "again" / "story-000003.json"
    assert result.path.read_bytes() == newsdoc.convert(paths[3], "json")


@pytest.mark.parametrize("kind", ["zip", "folder", "lines"])
def test_what_stood_behind_a_source_that_failed_as_a_whole_is_run_again(kind: str, tmp_path: Path) -> None:
    texts = dict(stories(20))
    source = tmp_path / {"zip": "a.zip", "folder": "in", "lines": "a.jsonl.gz"}[kind]
    whole = gzip.compress(
        b"".join(json.dumps({"name": name, "text": texts[name]}).encode() + b"\n" for name in texts), 0
    )
    if kind == "lines":
        source.write_bytes(whole[: len(whole) // 2])
    first = list(newsdoc.convert_many(find(source), "text", into=tmp_path / "out"))
    done = {result.name for result in first if not result.error}
    assert len(done) == sum(result.error is None for result in first) == len(first) - 1
    if kind == "zip":
        with zipfile.ZipFile(source, "w") as archive:
            for name, text in texts.items():
                archive.writestr(name, text)
    elif kind == "folder":
        source.mkdir()
        for name, text in texts.items():
            (source / name).write_text(text, encoding="utf-8")
    else:
        source.write_bytes(whole)
    again = newsdoc.sources.failed(tmp_path / "out" / "errors.jsonl", find(source))
    results = list(newsdoc.convert_many(again, "text", into=tmp_path / "again"))
    assert [result.error for result in results] == [None] * len(results)
    assert sorted(result.name for result in results) == sorted(texts.keys() - done)


def test_what_failed_and_is_not_among_the_sources_is_told(tmp_path: Path) -> None:
    list(newsdoc.convert_many([tmp_path / "absent.txt"], "text", into=tmp_path / "out"))
    again = newsdoc.sources.failed(tmp_path / "out" / "errors.jsonl", stories(3))
    (result,) = newsdoc.convert_many(again, "text")
    assert str(result.error).startswith(f"{tmp_path / 'absent.txt'}:1:1: what failed here is not among the sources")


def test_a_list_of_what_failed_that_is_not_there_is_an_error_unless_its_run_was_without_a_failure(
    tmp_path: Path,
) -> None:
    with pytest.raises(newsdoc.SourceError, match="cannot read what failed: No such file or directory"):
        newsdoc.sources.failed(tmp_path / "errors.jsonl", stories(3))
    list(newsdoc.convert_many(stories(3), "text", into=tmp_path / "out"))
    assert list(newsdoc.sources.failed(tmp_path / "out" / "errors.jsonl", stories(3))) == []
    with pytest.raises(newsdoc.SourceError, match="cannot read what failed: No such file or directory"):
        newsdoc.sources.failed(tmp_path / "out" / "error.jsonl", stories(3))


@pytest.mark.parametrize("name", ["errors.jsonl", "Errors.JSONL"])
def test_the_list_of_what_failed_is_no_place_for_outputs(name: str, tmp_path: Path) -> None:
    with pytest.raises(newsdoc.OptionsError, match=r"into: errors.jsonl is the list of what failed"):
        newsdoc.convert_many(stories(3), "text", into=tmp_path / name)


@pytest.mark.parametrize("into", ["out", "all.jsonl"])
def test_a_run_over_the_folder_that_it_writes_into_reads_none_of_its_outputs(into: str, tmp_path: Path) -> None:
    place = write_folder(tmp_path / "in", 150)
    (place / "z.txt").symlink_to("nowhere")
    begun = newsdoc.convert_many(folder(place), "text", into=place / into)
    assert len(list(itertools.islice(begun, 100))) == 100
    begun.close()
    for _ in range(2):
        names = [each.name for each in newsdoc.convert_many(folder(place), "text", into=place / into, resume=True)]
        assert names[:150] == [f"story-{number:06d}.txt" for number in range(150)]
        assert names[150:] == [str(place / "z.txt")]


def test_files_are_named_alike_however_their_folder_is_spelt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for month in ("01", "02"):
        (tmp_path / "in" / month).mkdir(parents=True)
        (tmp_path / "in" / month / "story.txt").write_text("It rained.")
    monkeypatch.chdir(tmp_path / "in")
    for place in (".", tmp_path / "in", "../in"):
        results = list(newsdoc.convert_many(find(place), "text", into=tmp_path / f"out{len(str(place))}"))
        assert [result.path and result.path.name for result in results] == ["01-story.txt", "02-story.txt"]


@pytest.mark.parametrize("name", ["-.hidden", "\n.x y", " . -.a", "..b"])
def test_no_output_is_hidden(name: str, tmp_path: Path) -> None:
    (result,) = newsdoc.convert_many([(name, "It rained.")], "text", into=tmp_path / "out")
    assert result.path
    assert result.path.name[0] not in ". -"


def test_a_story_that_failed_has_no_other_name(tmp_path: Path) -> None:
    (result,) = newsdoc.convert_many([tmp_path / "no\nfile.txt"], "text", into=tmp_path / "out")
    assert result.error
    assert result.diagnostics == ()


@pytest.mark.parametrize("content", [b"", b"[]\n", b'{"name": "x"}\n', b"\xff\n"])
def test_a_list_of_errors_that_is_none_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "errors.jsonl"
    path.write_bytes(content)
    if content:
        with pytest.raises(newsdoc.SourceError, match="this is no list of what failed"):
            newsdoc.sources.failed(path, [])
    else:
        assert list(newsdoc.sources.failed(path, stories(3))) == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"sources": "folder"}, "sources: give an iterable of paths"),
        ({"sources": Path("folder")}, "newsdoc.sources.find"),
        ({"sources": 5}, "sources: give an iterable"),
        ({"workers": 0}, "workers: at least 1, not 0"),
        ({"resume": True}, "resume: only what is written can be resumed"),
    ],
)
def test_arguments_that_do_not_fit_are_refused_at_once(arguments: dict[str, object], complaint: str) -> None:
    with pytest.raises(newsdoc.OptionsError, match=complaint):
        newsdoc.convert_many(**{"sources": [], "to": "json", **arguments})  # type: ignore[arg-type]


def test_formats_and_options_are_checked_at_once() -> None:
    with pytest.raises(newsdoc.UnknownFormatError):
        newsdoc.convert_many([], "jsn")
    with pytest.raises(newsdoc.UnknownFormatError):
        newsdoc.convert_many([], "json", reader="plain")
    with pytest.raises(newsdoc.OptionsError):
        newsdoc.convert_many([], "json", writer_options={"colour": "red"})
    with pytest.raises(newsdoc.OptionsError):
        newsdoc.convert_many([], "json", reader_options={"colour": "red"})


def test_a_thing_that_is_no_source_fails_alone() -> None:
    results = list(newsdoc.convert_many([5, "text", ("a",), ("a", 5), ("a", "It rained.")], "json"))
    assert [isinstance(result.error, newsdoc.SourceError) for result in results] == [True, True, True, True, False]
    assert "for a file give Path(...)" in str(results[1].error)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("rain", "rain.json"),
        ("rain.txt", "rain.json"),
        ("rain.2024", "rain.2024.json"),
        ("2024/05/rain.txt", "2024-05-rain.json"),
        ("My story.txt", "My story.json"),
        ("新华社/一.txt", "新华社-一.json"),
        ("हिन्दी.txt", "हिन्दी.json"),
    ],
)
def test_a_file_is_named_as_its_story(name: str, file: str) -> None:
    assert Names(".json").path(1, Story(name, "")) == (file, None)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "etc-passwd.json"),
        ("..\\..\\boot.ini", "boot.json"),
        ("/", "story.json"),
        ("..", "story.json"),
        ("", "story.json"),
        (".hidden", "hidden.json"),
        ("-rf", "rf.json"),
        ("a\x00b\x1b[31mc\nd", "a-b-[31mc-d.json"),
        ("a\u202ebcod", "a-bcod.json"),
        ("a\ud800", "a-.json"),
        ('a<b>:"|?*~', "a-b-------.json"),
        ("con.txt", "_con.json"),
        ("LPT1", "_LPT1.json"),
        ("rain. ", "rain.json"),
        ("x" * 300, "x" * 180 + ".json"),
        ("新" * 100, "新" * 60 + ".json"),
        ("errors", "errors.json"),
    ],
)
def test_a_name_that_does_not_do_is_made_harmless_and_that_is_told(name: str, file: str) -> None:
    path, note = Names(".json").path(1, Story(name, ""))
    assert path == file
    assert len(path.encode()) <= 255
    assert Path(path).name == path
    if name != "errors":
        assert note
        assert note.code == newsdoc.Code.NAME_CHANGED


@pytest.mark.parametrize(
    ("names", "severity"),
    [
        (["../up", "a/../b", "..", "", "/"], newsdoc.Severity.WARNING),
        (["a\x00b", "a\nb", "a\u202eb", "a\ud800"], newsdoc.Severity.WARNING),
        (["n" * 300, "新" * 100], newsdoc.Severity.WARNING),
        (["urn:newsml:example.org:1", "a?", ".hidden", "-rf", "con", "rain. "], newsdoc.Severity.INFO),
    ],
)
def test_a_bad_name_is_a_warning_and_one_with_signs_that_a_file_system_does_not_take_is_none(
    names: list[str], severity: newsdoc.Severity
) -> None:
    notes = [Names(".json").path(1, Story(name, ""))[1] for name in names]
    assert [note and note.severity for note in notes] == [severity] * len(names)


def test_names_are_unique_whatever_the_case() -> None:
    names = Names(".json")
    given = [
        names.path(number, Story(name, ""))[0] for number, name in enumerate(["a", "A", "a", "a.txt", "a~3", "b"], 1)
    ]
    assert given == ["a.json", "A~2.json", "a~3.json", "a~4.json", "a-3.json", "b.json"]


def test_no_story_takes_the_place_of_the_list_of_errors() -> None:
    assert Names(".jsonl").path(7, Story("errors", ""))[0] == "errors~7.jsonl"


def test_a_folder_holds_no_more_than_ten_thousand_files() -> None:
    names = Names(".json")
    folders = [str(Path(names.path(number, Story(f"s{number}", ""))[0]).parent) for number in range(1, 30_001)]
    assert [folders.count(folder) for folder in (".", "00001", "00002")] == [10_000] * 3


def test_files_beyond_ten_thousand_are_written_into_folders_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdoc.archive.names._PER_FOLDER", 4)
    list(newsdoc.convert_many(stories(10), "text", into=tmp_path / "out"))
    found = sorted(_outputs(tmp_path / "out"))
    assert found[0] == str(Path("00001", "story-000004.txt"))
    assert len(found) == 10
    assert len(list((tmp_path / "out" / "00002").iterdir())) == 2


@each_count
def test_hostile_and_double_names_harm_nobody_and_lose_nothing(workers: int, tmp_path: Path) -> None:
    names = ["../up", "a/../../b", "\x00", "n" * 300, "same", "same", "SAME", ".dot", "con", "x\ud800"]
    out = tmp_path / "deep" / "out"
    results = list(newsdoc.convert_many([(name, f"{name!r}.") for name in names], "text", into=out, workers=workers))
    assert [result.name for result in results] == names
    assert [result.error for result in results] == [None] * len(names)
    assert len({result.path for result in results}) == len(names)
    assert all(result.path and result.path.parent == out and result.path.exists() for result in results)
    assert [path.name for path in tmp_path.iterdir()] == ["deep"]
    for result in results:
        assert newsdoc.Code.NAME_CHANGED in [each.code for each in result.diagnostics] or result.name == "same"


@each_count
def test_a_bad_name_is_one_error_record_and_its_story_is_written(workers: int, tmp_path: Path) -> None:
    names = ["../up", "same", "urn:example:1", "same", "a\nb", "n" * 300]
    list(newsdoc.convert_many([(name, "It rained.") for name in names], "text", into=tmp_path / "out", workers=workers))
    records = _errors(tmp_path / "out" / "errors.jsonl")
    assert [(each["number"], each["name"], each["source"]) for each in records] == [
        (1, "../up", "../up"),
        (4, "same", "same"),
        (5, "a\nb", "a\nb"),
        (6, "n" * 300, "n" * 300),
    ]
    assert {(each["error"], each["position"]) for each in records} == {("name-changed", None)}
    assert records[0]["message"] == "'../up' is written as 'up.txt': the name is not safe for a file"
    assert records[1]["message"] == "'same' is written as 'same~4.txt': an earlier story has the name"
    assert len(_outputs(tmp_path / "out")) == len(names) + 1
    assert list(newsdoc.sources.failed(tmp_path / "out" / "errors.jsonl", [(name, "") for name in names])) == []


def test_a_bad_name_of_a_story_that_fails_is_no_second_record(tmp_path: Path) -> None:
    list(newsdoc.convert_many([("../up", tmp_path / "absent")], "text", into=tmp_path / "out"))
    (record,) = _errors(tmp_path / "out" / "errors.jsonl")
    assert record["error"] == "SourceError"


def test_in_one_file_names_do_no_harm(tmp_path: Path) -> None:
    list(newsdoc.convert_many([("../up", "Rain."), ("../up", "Rain.")], "text", into=tmp_path / "out" / "all.jsonl"))
    assert not (tmp_path / "out" / "errors.jsonl").exists()


def test_a_story_with_a_bad_name_has_not_failed_for_a_run_that_goes_on(tmp_path: Path) -> None:
    sources = [("../up", "Rain."), ("absent", tmp_path / "absent"), ("../up", "Rain.")]
    list(newsdoc.convert_many(sources, "text", into=tmp_path / "out"))
    before = files_in(tmp_path / "out")
    again = list(newsdoc.convert_many(sources, "text", into=tmp_path / "out", resume=True))
    assert [each.error is None for each in again] == [True, False, True]
    assert files_in(tmp_path / "out") == before


def test_a_plug_in_that_breaks_its_contract_costs_its_stories_only() -> None:
    def read(source: newsdoc.Source, options: newsdoc.ReaderOptions, report: newsdoc.Report) -> newsdoc.Document:
        if "reader" in source.text:
            raise KeyError("reader")
        return newsdoc.Document(id="urn:example:x", body=(newsdoc.Paragraph(text=source.text),))

    def write(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
        if "writer" in document.text:
            raise RecursionError("writer")
        return document.text.encode("utf-16")

    reader = newsdoc.Reader(read=read, options=newsdoc.ReaderOptions)
    writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")
    sources = [("a", "the reader"), ("b", "the writer"), ("c", "fine")]
    first, second, third = newsdoc.convert_many(sources, writer, reader=reader)
    assert str(first.error) == "the reader failed: KeyError: 'reader'"
    assert str(second.error) == "writer: the writer failed: RecursionError: writer"
    assert third.output == "fine".encode("utf-16")


def test_what_is_not_utf_8_cannot_be_a_line(tmp_path: Path) -> None:
    def write(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
        return "fine".encode("utf-16")

    writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix="")
    (result,) = newsdoc.convert_many([("a", "It rained.")], writer, into=tmp_path / "all.jsonl")
    assert isinstance(result.error, newsdoc.OutputError)
    assert "write to a folder instead" in str(result.error)


def test_an_error_in_what_the_caller_iterates_is_the_callers(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[str, str]]:
        yield from stories(3)
        raise ZeroDivisionError

    results = newsdoc.convert_many(broken(), "json", into=tmp_path / "out", workers=2)
    with pytest.raises(ZeroDivisionError):
        list(results)


def test_an_output_folder_may_be_given_as_text_and_be_deep(tmp_path: Path) -> None:
    (result,) = newsdoc.convert_many([("a", "It rained.")], "text", into=str(tmp_path / "a" / "b"))
    assert result.path == tmp_path / "a" / "b" / "a.txt"


def test_written_files_may_be_read_by_those_who_may_read_new_files(tmp_path: Path) -> None:
    (result,) = newsdoc.convert_many([("a", "It rained.")], "text", into=tmp_path / "out")
    new = tmp_path / "new"
    new.touch()
    assert result.path
    assert result.path.stat().st_mode == new.stat().st_mode
