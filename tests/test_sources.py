"""What archives are made of: every story is given, in the same order each time, and a broken one is one error."""

import bz2
import gzip
import io
import json
import lzma
import os
import socket
import stat
import struct
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from operator import length_hint
from pathlib import Path

import pytest
from recombined import stories, story, write_folder

import newsdoc
from newsdoc.sources import MAX_BYTES, Stories, Story, failed, find, folder, glob, json_lines, tar_archive, zip_archive
from newsdoc.sources.story import Tally
from newsdoc.sources.stream import Stream

_COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
_NAMES = [name for name, _ in stories(5)]


def _zst(content: bytes) -> bytes:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        zstd = pytest.importorskip("backports.zstd", reason="needs backports.zstd, of the extra `zstd`")
    return bytes(zstd.compress(content))


_COMPRESS[".zst"] = _zst
each_compression = pytest.mark.parametrize("compression", _COMPRESS)


def _lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def _error(given: Story) -> str:
    assert isinstance(given.content, newsdoc.NewsdocError), given
    return str(given.content)


def _texts(given: Iterable[Story]) -> list[str]:
    texts = []
    for each in given:
        assert not isinstance(each.content, newsdoc.NewsdocError), each.content
        content = each.content.read_bytes() if isinstance(each.content, Path) else each.content
        texts.append(content if isinstance(content, str) else content.decode())
    return texts


def _tar(path: Path, members: dict[str, bytes], compression: str = "") -> Path:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    path.write_bytes(_COMPRESS[compression](plain.getvalue()))
    return path


def _zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _parquet(path: Path, **columns: object) -> Path:
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow, of the extra `arrow`")
    import pyarrow.parquet as pq

    pq.write_table(pa.table(columns), path)
    return path


class TestFolder:
    def test_files_come_sorted_and_named_by_their_paths_within(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.txt", "a/b/c.txt", "a.txt", ".hidden", ".git/config", "ü.txt"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(name)
        given = list(folder(tmp_path))
        assert [each.name for each in given] == ["a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "ü.txt"]
        assert [each.content for each in given] == [tmp_path / each.name for each in given]
        assert [each.locator for each in given] == [str(tmp_path / each.name) for each in given]

    def test_a_pattern_chooses_by_name(self, tmp_path: Path) -> None:
        for name in ("a.txt", "b.jpg", "c/d.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        assert [each.name for each in folder(tmp_path, pattern="*.txt")] == ["a.txt", "c/d.txt"]

    def test_it_is_read_anew_each_time_and_knows_its_number(self, tmp_path: Path) -> None:
        given = folder(write_folder(tmp_path / "in", 5))
        assert length_hint(given, -1) == -1
        assert len(list(given)) == 5
        (tmp_path / "in" / "more.txt").touch()
        iterator = iter(given)
        next(iterator)
        assert length_hint(given) == 6

    @pytest.mark.parametrize("files", [(), (".hidden",), ("a.jpg",)])
    def test_without_stories_it_is_one_error(self, files: tuple[str, ...], tmp_path: Path) -> None:
        for name in files:
            (tmp_path / name).touch()
        (given,) = folder(tmp_path, pattern="*.txt")
        assert _error(given) == f"{tmp_path}:1:1: the folder has no stories: no file in it or below matches '*.txt'"

    def test_one_that_is_not_there_is_one_error(self, tmp_path: Path) -> None:
        (given,) = folder(tmp_path / "absent")
        assert "cannot read the folder: No such file or directory" in _error(given)

    def test_devices_pipes_and_links_to_folders_are_left_out(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "loop").symlink_to(tmp_path)
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(tmp_path / "s"))
            assert [each.name for each in folder(tmp_path)] == ["a.txt"]

    def test_a_link_that_leads_nowhere_is_one_error_and_the_rest_of_the_folder_is_read(self, tmp_path: Path) -> None:
        for name in ("a.txt", "b.txt", "in/c.txt", "in/d.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        (tmp_path / "in" / "dangling.txt").symlink_to(tmp_path / "absent")
        (tmp_path / "in" / "round.txt").symlink_to(tmp_path / "in" / "round.txt")
        (tmp_path / "in" / "round.jpg").symlink_to(tmp_path / "in" / "round.jpg")
        given = folder(tmp_path, pattern="*.txt")
        *good, first, second = given
        assert length_hint(given) == 6
        assert [each.name for each in good] == ["a.txt", "b.txt", "in/c.txt", "in/d.txt"]
        assert sorted(map(_error, (first, second))) == [
            f"{tmp_path}/in/dangling.txt:1:1: cannot read: No such file or directory",
            f"{tmp_path}/in/round.txt:1:1: cannot read: Too many levels of symbolic links",
        ]

    @pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
    def test_a_name_in_an_unknown_encoding_is_read_all_the_same(self, tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
        Path(os.fsdecode(path)).write_text("It rained.")
        (result,) = newsdoc.convert_many(folder(tmp_path), "text", into=tmp_path / "out")
        assert result.path == tmp_path / "out" / "caf-.txt"
        Path(os.fsdecode(path)).unlink()
        Path(os.fsdecode(path)).mkdir()
        sources = [Path(os.fsdecode(path))]
        (result,) = newsdoc.convert_many(sources, "text", into=tmp_path / "again")
        assert result.error
        assert [each.content for each in failed(tmp_path / "again" / "errors.jsonl", sources)] == sources

    def test_more_files_than_fit_in_memory_at_once_come_sorted(self, tmp_path: Path) -> None:
        for number in range(3_000):
            (tmp_path / f"{number * 7919 % 3000:04d}-{'x' * 200}").touch()
        names = [each.name for each in folder(tmp_path)]
        assert names == sorted(names)
        assert len(names) == 3_000


class TestGlob:
    def test_files_come_sorted_and_named_by_their_paths(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "in", 3)
        given = list(glob(f"{tmp_path}/**/*-00000[12].txt"))
        assert [each.name for each in given] == [str(tmp_path / "in" / f"story-00000{n}.txt") for n in (1, 2)]

    def test_a_file_that_a_pattern_finds_twice_is_one_story(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "in" / "below", 2)
        given = glob(f"{tmp_path}/**/**/*.txt")
        names = [str(tmp_path / "in" / "below" / f"story-00000{n}.txt") for n in (0, 1)]
        assert [each.name for each in given] == names
        assert length_hint(given) == 2

    def test_a_pattern_without_files_is_one_error(self, tmp_path: Path) -> None:
        (given,) = glob(f"{tmp_path}/*.txt")
        assert "the pattern finds no file" in _error(given)


class TestJsonLines:
    @each_compression
    def test_each_line_is_a_story(self, compression: str, tmp_path: Path) -> None:
        path = tmp_path / f"a.jsonl{compression}"
        path.write_bytes(
            _COMPRESS[compression](_lines(*({"name": n, "text": t, "language": "en"} for n, t in stories(5))))
        )
        given = list(json_lines(path))
        assert [(each.name, each.content, each.language) for each in given] == [(n, t, "en") for n, t in stories(5)]
        assert [each.source for each in given] == [f"{path}:{number}" for number in range(1, 6)]

    @pytest.mark.parametrize("compression", [".gz", ".bz2", ".xz", ".zst"])
    def test_two_compressed_files_one_after_the_other_are_read_to_the_end(
        self, compression: str, tmp_path: Path
    ) -> None:
        path = tmp_path / f"a.jsonl{compression}"
        path.write_bytes(b"".join(_COMPRESS[compression](_lines({"text": text})) for text in ("one", "two")))
        assert _texts(json_lines(path)) == ["one", "two"]

    def test_keys_are_the_callers_and_name_and_language_optional(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(_lines({"id": 5, "body": "x", "lang": "de"}, {"body": "y", "lang": None}))
        first, second = json_lines(path, text="body", name="id", language="lang")
        assert (first.name, first.content, first.language) == ("5", "x", "de")
        assert (second.name, second.content, second.language) == ("a.jsonl:2", "y", None)

    def test_a_whole_number_with_a_point_is_a_name_without_it(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(_lines({"name": 7.0, "text": "x"}, {"name": 7.5, "text": "y"}))
        assert [each.name for each in json_lines(path)] == ["7", "7.5"]

    def test_what_is_whole_before_a_fault_in_a_stream_is_given(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(gzip.compress(_lines(*({"text": text} for _, text in stories(5)))) + b"garbage")
        *given, broken = json_lines(path)
        assert _texts(given) == [text for _, text in stories(5)]
        assert _error(broken).startswith(f"{path}:6:1: cannot read on: ")
        assert broken.source == f"{path}:6-"

    @pytest.mark.parametrize("line", [b"\n", b" \r\n"])
    def test_empty_lines_without_end_are_an_archive_bomb(self, line: bytes, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(gzip.compress(_lines({"text": "x"}) + line * 2_000_000 + _lines({"text": "y"})))
        first, broken = json_lines(path)
        assert first.content == "x"
        assert "empty lines: an archive bomb" in _error(broken)

    def test_a_name_that_no_file_has_is_one_error(self) -> None:
        (given,) = json_lines("a\0.jsonl")
        assert "cannot read on: " in _error(given)

    def test_blank_lines_a_byte_order_mark_and_crlf_are_no_matter(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'\xef\xbb\xbf{"text": "x"}\r\n\r\n  \n{"text": "y"}')
        given = list(json_lines(path))
        assert [(each.content, each.source) for each in given] == [("x", f"{path}:1"), ("y", f"{path}:4")]

    @pytest.mark.parametrize(
        ("line", "complaint"),
        [
            (b'{"text": "x"', "the line is not JSON: "),
            (b"rain", "the line is not JSON: "),
            (b'{"text": "\xff"}', "the line is not JSON: "),
            (b'{"text": "\\ud800"}', "the line is not JSON: "),
            (b"[" * 100_000, "the line is not JSON: "),
            (b'["text"]', "the line is JSON but not an object"),
            (b'{"name": "x", "body": "y"}', "there is no text under 'text' (there is: 'name', 'body')"),
            (b'{"text": 5}', "the value under 'text' is a number, and no text"),
            (b'{"text": null}', "the value under 'text' is null, and no text"),
            (b'{"text": true}', "the value under 'text' is a truth value, and no text"),
            (b'{"text": ' + b"[" * 300 + b"]" * 300 + b"}", "the value under 'text' cannot be handed on as JSON: "),
            (b'{"text": "x", "name": true}', "the name under 'name' is neither a string nor a number"),
            (b"{}", "there is no text under 'text' (there is nothing)"),
            (b'{"text": "x", "name": []}', "the name under 'name' is neither a string nor a number"),
            (b'{"text": "x", "language": 5}', "the language under 'language' is not a string"),
        ],
    )  # fmt: skip
    def test_a_line_that_is_no_story_is_one_error(self, line: bytes, complaint: str, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(_lines({"text": "x"}) + line + b"\n" + _lines({"text": "y"}))
        first, broken, last = json_lines(path)
        assert (first.content, last.content) == ("x", "y")
        assert _error(broken).startswith(f"{path}:2:")
        assert complaint in _error(broken)
        assert broken.source == f"{path}:2"

    def test_an_object_under_the_text_key_goes_to_the_reader_as_json(self, tmp_path: Path) -> None:
        into = tmp_path / "all.jsonl"
        list(newsdoc.convert_many(stories(3), "json", into=into))
        again = newsdoc.convert_many(json_lines(into, text="output"), "text", reader="json")
        assert [each.output for each in again] == [each.output for each in newsdoc.convert_many(stories(3), "text")]

    def test_a_line_above_the_limit_is_one_error_and_costs_no_memory(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(_lines({"text": "x"}) + b'{"text": "' + b"y" * 5_000 + b'"}\n' + _lines({"text": "z"}))
        first, long, last = json_lines(path, max_bytes=1_000)
        assert (first.content, last.content) == ("x", "z")
        assert "the story is larger than the limit of 1,000 bytes" in _error(long)

    def test_a_line_of_a_gigabyte_is_one_error(self, tmp_path: Path) -> None:
        """A file with a hole: it takes no room, and must take no memory."""
        path = tmp_path / "a.jsonl"
        with path.open("wb") as file:
            file.write(_lines({"text": "x"}))
            file.seek(1_000_000_000, os.SEEK_CUR)
            file.write(b"\n" + _lines({"text": "z"}))
        program = f"""
import newsdoc, resource
from pathlib import Path
print([type(each.error).__name__ for each in newsdoc.convert_many(newsdoc.sources.find({str(path)!r}), "text")])
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
        import subprocess

        shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
        kinds, peak = shown.splitlines()
        assert kinds == "['NoneType', 'SourceError', 'NoneType']"
        assert int(peak) < 200_000

    @pytest.mark.parametrize("compression", [".gz", ".bz2", ".xz", ".zst"])
    def test_a_cut_or_damaged_file_gives_what_it_has_and_one_error(self, compression: str, tmp_path: Path) -> None:
        path = tmp_path / f"a.jsonl{compression}"
        whole = _COMPRESS[compression](_lines(*({"text": f"{n} {os.urandom(500).hex()}"} for n in range(400))))
        path.write_bytes(whole[: len(whole) * 2 // 3])
        *good, last = json_lines(path)
        assert "cannot read on: " in _error(last)
        assert bool(_texts(good)) == (compression != ".bz2")  # which has one block here, and gives it whole or not
        assert len(good) < 400
        for content in (b"this is not compressed at all\n", whole[:9]):
            path.write_bytes(content)
            (given,) = json_lines(path)
            assert "cannot read on: " in _error(given)

    def test_a_file_that_is_not_there_is_one_error(self, tmp_path: Path) -> None:
        (given,) = json_lines(tmp_path / "absent.jsonl")
        assert "cannot read on: " in _error(given)
        assert "No such file" in _error(given)

    def test_an_empty_file_has_no_stories(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").touch()
        assert list(json_lines(tmp_path / "a.jsonl")) == []

    def test_their_number_is_foretold_by_what_has_been_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(_lines(*({"text": "x" * 1_000} for _ in range(1_000))))
        given = json_lines(path)
        assert length_hint(given, -1) == -1
        iterator = iter(given)
        for _ in range(500):
            next(iterator)
        assert 900 < length_hint(given) < 1_100

    def test_zst_without_its_package_says_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("backports.zstd", "compression.zstd"):
            monkeypatch.setitem(sys.modules, name, None)
        path = tmp_path / "a.jsonl.zst"
        path.write_bytes(b"x")
        (given,) = json_lines(path)
        assert "pip install 'newsdoc[zstd]'" in _error(given)


class TestZip:
    def test_each_member_is_a_story(self, tmp_path: Path) -> None:
        members = {f"2025/{name}.txt": text.encode() for name, text in stories(5)}
        path = _zip(tmp_path / "a.zip", {"2025/": b"", **members, "__MACOSX/._a.txt": b"x"})
        given = zip_archive(path)
        assert [(each.name, each.content) for each in given] == list(members.items())
        assert length_hint(given) == 5
        assert next(iter(given)).source == f"{path}!2025/story-000000.txt"

    def test_links_and_devices_are_left_out(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            for name, kind in (("link", stat.S_IFLNK), ("pipe", stat.S_IFIFO), ("file", stat.S_IFREG), ("dos", 0)):
                member = zipfile.ZipInfo(f"{name}.txt")
                member.external_attr = (kind | 0o644) << 16 if kind else 0x20
                archive.writestr(member, "/etc/passwd")
        assert [each.name for each in zip_archive(tmp_path / "a.zip")] == ["file.txt", "dos.txt"]

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_hostile_names_are_names_only(self, tmp_path: Path) -> None:
        path = tmp_path / "a.zip"
        names = ["../../evil.txt", "/etc/passwd", "C:\\boot.ini", "a\x1b[31m.txt", "n" * 300, "same", "same"]
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, f"It rained on {name[:9]!r}.")
        out = tmp_path / "deep" / "out"
        results = list(newsdoc.convert_many(zip_archive(path), "text", into=out))
        assert [result.error for result in results] == [None] * len(names)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["a.zip", "deep"]
        assert len(list(out.glob("[!.]*.txt"))) == len(names)

    def test_a_bomb_is_one_error(self, tmp_path: Path) -> None:
        bomb = {"a.txt": b"x", "bomb.txt": bytes(15_000_000), "large.txt": bytes(25_000_000), "z.txt": b"z"}
        first, bombed, large, last = zip_archive(_zip(tmp_path / "a.zip", bomb))
        assert (first.content, last.content) == (b"x", b"z")
        assert "grows more than 200 times" in _error(bombed)
        assert f"larger than the limit of {MAX_BYTES:,} bytes" in _error(large)

    def test_a_stated_size_is_not_believed(self, tmp_path: Path) -> None:
        """The table of contents says 10 bytes; there are a million."""
        path = _zip(tmp_path / "a.zip", {"liar.txt": os.urandom(50_000) * 20, "z.txt": b"z"})
        content = path.read_bytes()
        size = struct.pack("<I", 1_000_000)
        assert content.count(size) == 2
        path.write_bytes(content.replace(size, struct.pack("<I", 10)))
        liar, last = zip_archive(path, max_bytes=1_000)
        assert "cannot read the member: " in _error(liar)
        assert last.content == b"z"

    @pytest.mark.parametrize("damage", ["method", "checksum", "encrypted"])
    def test_a_member_that_cannot_be_read_is_one_error(self, damage: str, tmp_path: Path) -> None:
        path = _zip(tmp_path / "a.zip", {"bad.txt": b"It rained. " * 9, "good.txt": b"It snowed."})
        content = bytearray(path.read_bytes())
        entry = content.index(b"PK\x01\x02")
        if damage == "method":
            content[entry + 10] = content[8] = 97
        elif damage == "encrypted":
            content[entry + 8] = content[6] = 1
        else:
            content[entry + 16] ^= 0xFF
        path.write_bytes(content)
        bad, good = zip_archive(path)
        assert "cannot read the member: " in _error(bad)
        assert good.content == b"It snowed."

    @pytest.mark.parametrize("content", [b"", b"this is no zip", b"PK\x05\x06" + b"\xff" * 18])
    def test_what_is_no_zip_is_one_error(self, content: bytes, tmp_path: Path) -> None:
        (tmp_path / "a.zip").write_bytes(content)
        (given,) = zip_archive(tmp_path / "a.zip")
        assert "cannot read the archive: " in _error(given)

    def test_an_empty_one_and_one_that_is_not_there_are_one_error(self, tmp_path: Path) -> None:
        (given,) = zip_archive(_zip(tmp_path / "a.zip", {}))
        assert "the archive has no stories" in _error(given)
        (given,) = zip_archive(tmp_path / "absent.zip")
        assert "No such file" in _error(given)


class TestTar:
    @each_compression
    def test_each_member_is_a_story(self, compression: str, tmp_path: Path) -> None:
        members = {f"2025/{name}.txt": text.encode() for name, text in stories(5)}
        path = _tar(tmp_path / f"a.tar{compression}", {**members, ".DS_Store": b"x"}, compression)
        given = list(tar_archive(path))
        assert [(each.name, each.content) for each in given] == list(members.items())
        assert given[0].source == f"{path}!2025/story-000000.txt"

    @pytest.mark.parametrize("compression", ["", ".gz"])
    def test_a_member_that_is_larger_than_any_archive_ends_it(self, compression: str, tmp_path: Path) -> None:
        member = tarfile.TarInfo("a.txt")
        member.size = 1 << 62
        path = tmp_path / f"a.tar{compression}"
        path.write_bytes(_COMPRESS[compression](member.tobuf(format=tarfile.GNU_FORMAT) + b"x" * 1024))
        large, cut = tar_archive(path)
        assert "larger than the limit" in _error(large)
        assert "cannot read the archive after 1 members: it ends before its last member does: it is cut" in _error(cut)

    def test_headers_for_all_members_that_grow_without_end_are_an_archive_bomb(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tar"
        with tarfile.open(path, "w") as archive:
            for number in range(9):
                archive.addfile(tarfile.TarInfo(f"{number}.txt"), io.BytesIO())
                header = tarfile.TarInfo.create_pax_global_header({f"NEWSDOC.{number}": "x" * 400_000})
                assert archive.fileobj
                archive.fileobj.write(header)
        *given, bomb = tar_archive(path)
        assert 1 <= len(given) < 9
        assert "bytes: an archive bomb" in _error(bomb)

    def test_links_devices_and_folders_are_left_out(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tar"
        with tarfile.open(path, "w") as archive:
            for name, kind in (
                ("l", tarfile.SYMTYPE),
                ("h", tarfile.LNKTYPE),
                ("d", tarfile.DIRTYPE),
                ("f", tarfile.FIFOTYPE),
                ("c", tarfile.CHRTYPE),
            ):
                member = tarfile.TarInfo(name)
                member.type = kind
                member.linkname = "/etc/passwd"
                archive.addfile(member)
            member = tarfile.TarInfo("../../a.txt")
            member.size = 1
            archive.addfile(member, io.BytesIO(b"x"))
        assert [(each.name, each.content) for each in tar_archive(path)] == [("../../a.txt", b"x")]

    def test_a_bomb_is_one_error(self, tmp_path: Path) -> None:
        members = {"a.txt": b"x", "bomb.txt": bytes(30_000_000), "z.txt": b"z"}
        first, bomb, last = tar_archive(_tar(tmp_path / "a.tar.gz", members, ".gz"))
        assert (first.content, last.content) == (b"x", b"z")
        assert "larger than the limit" in _error(bomb)

    def test_a_bomb_in_a_header_ends_the_archive_before_it_fills_the_memory(self, tmp_path: Path) -> None:
        """A pax header is read whole by the standard library, whatever size it states."""
        header = tarfile.TarInfo("pax")
        header.type = tarfile.XHDTYPE
        header.size = 8_000_000_000
        packer = zlib.compressobj(wbits=31)
        with (tmp_path / "a.tar.gz").open("wb") as file:
            file.write(packer.compress(_tar(tmp_path / "a.tar", {"a.txt": b"x"}).read_bytes()[:1024]))
            file.write(packer.compress(header.tobuf(tarfile.GNU_FORMAT)))
            for _ in range(40):
                file.write(packer.compress(bytes(1_000_000)))
            file.write(packer.flush())
        first, bomb = tar_archive(tmp_path / "a.tar.gz")
        assert first.content == b"x"
        assert "an archive bomb" in _error(bomb)
        assert "after 1 members" in _error(bomb)

    @pytest.mark.parametrize("content", [b"", b"this is no tar", bytes(100), b"\x1f\x8b" + bytes(50)])
    @pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tar.xz"])
    def test_what_is_no_tar_is_one_error(self, name: str, content: bytes, tmp_path: Path) -> None:
        (tmp_path / name).write_bytes(content)
        (given,) = tar_archive(tmp_path / name)
        assert "cannot read the archive: " in _error(given)

    def test_an_empty_one_and_one_that_is_not_there_are_one_error(self, tmp_path: Path) -> None:
        (given,) = tar_archive(_tar(tmp_path / "a.tar", {}))
        assert "the archive has no stories" in _error(given)
        (given,) = tar_archive(tmp_path / "absent.tar")
        assert "No such file" in _error(given)

    @pytest.mark.parametrize("cut", [600, 2_600, 5_000])
    def test_one_that_is_cut_gives_what_it_has_and_one_error(self, cut: int, tmp_path: Path) -> None:
        path = _tar(tmp_path / "a.tar", {"a.txt": b"x" * 1_500, "b.txt": b"y" * 1_500, "c.txt": b"z" * 1_500})
        path.write_bytes(path.read_bytes()[:cut])
        *good, last = tar_archive(path)
        assert "cannot read the archive" in _error(last) or "the archive is cut" in _error(last)
        assert len(good) == cut // 2_048

    @each_compression
    @pytest.mark.parametrize(
        ("at", "damage", "reason"),
        [
            (10, b"\xff", "bad checksum"),
            (300, None, "truncated header"),
            (0, None, "it ends without the mark of its end"),
        ],
    )
    def test_a_header_that_is_damaged_or_cut_is_an_error_after_what_was_before(
        self, at: int, damage: bytes | None, reason: str, compression: str, tmp_path: Path
    ) -> None:
        whole = _tar(tmp_path / "a.tar", {f"{number}.txt": b"x" for number in range(10)}).read_bytes()
        place = 5 * 1_024 + at  # a member is a header and a block
        damaged = whole[:place] if damage is None else whole[:place] + damage + whole[place + 1 :]
        path = tmp_path / f"b.tar{compression}"
        path.write_bytes(_COMPRESS[compression](damaged))
        *good, last = tar_archive(path)
        assert [each.name for each in good] == [f"{number}.txt" for number in range(5)]
        assert _error(last) == f"{path}:1:1: cannot read the archive after 5 members: {reason}"


class TestParquet:
    @pytest.fixture(autouse=True)
    def _needs_pyarrow(self) -> None:
        pytest.importorskip("pyarrow", reason="needs pyarrow, of the extra `arrow`")

    def test_each_row_is_a_story(self, tmp_path: Path) -> None:
        names, texts = zip(*stories(200), strict=True)
        path = _parquet(tmp_path / "a.parquet", id=names, body=texts, lang=["en", None] * 100, other=[1] * 200)
        given = newsdoc.sources.parquet(path, text="body", name="id", language="lang")
        assert [(each.name, each.content) for each in given] == list(stories(200))
        assert [each.language for each in given][:2] == ["en", None]
        assert next(iter(given)).source == f"{path}:1"
        assert length_hint(given) == 200

    def test_binary_text_is_decoded_as_a_file_is(self, tmp_path: Path) -> None:
        path = _parquet(tmp_path / "a.parquet", text=[b"caf\xe9"])
        (result,) = newsdoc.convert_many(find(path), "text")
        assert result.output == "café\n".encode()
        assert result.name == "a.parquet:1"

    def test_a_row_that_cannot_be_read_is_one_error(self, tmp_path: Path) -> None:
        pyarrow = pytest.importorskip("pyarrow", reason="needs pyarrow, of the extra `arrow`")
        texts = [b"It rained." if row != 64 else b"\xff\xfe" for row in range(200)]
        path = _parquet(tmp_path / "a.parquet", text=pyarrow.array(texts).view("string"))
        given = list(newsdoc.sources.parquet(path))
        assert len(given) == 200
        assert [number for number, each in enumerate(given) if each.content != "It rained."] == [64]
        assert _error(given[64]).startswith(f"{path}:65:1: the row cannot be read: ")

    def test_a_value_that_json_has_not_is_one_error(self, tmp_path: Path) -> None:
        path = _parquet(tmp_path / "a.parquet", text=[[b"x"], [b"y"]])
        assert [_error(each).partition(": ")[2] for each in newsdoc.sources.parquet(path)] == [
            "the value under 'text' cannot be handed on as JSON: Type is not JSON serializable: bytes"
        ] * 2

    def test_a_row_without_text_is_one_error(self, tmp_path: Path) -> None:
        path = _parquet(tmp_path / "a.parquet", text=["x", None, "y" * 99, "z"])
        first, empty, long, last = newsdoc.sources.parquet(path, max_bytes=50)
        assert (first.content, last.content) == ("x", "z")
        assert _error(empty).startswith(f"{path}:2:1: the value under 'text' is null, and no text")
        assert "larger than the limit of 50 bytes" in _error(long)

    @pytest.mark.parametrize("content", [b"", b"this is no parquet", b"PAR1" + bytes(50) + b"PAR1"])
    def test_what_is_no_parquet_is_one_error(self, content: bytes, tmp_path: Path) -> None:
        (tmp_path / "a.parquet").write_bytes(content)
        (given,) = newsdoc.sources.parquet(tmp_path / "a.parquet")
        assert "cannot read on: " in _error(given)

    def test_a_column_that_is_not_there_is_one_error(self, tmp_path: Path) -> None:
        (given,) = newsdoc.sources.parquet(_parquet(tmp_path / "a.parquet", body=["x"]))
        assert "there is no column 'text' (there are: body)" in _error(given)

    def test_without_its_package_it_says_what_to_install(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = _parquet(tmp_path / "a.parquet", text=["x"])
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        (given,) = newsdoc.sources.parquet(path)
        assert "pip install 'newsdoc[arrow]'" in _error(given)


@pytest.mark.parametrize("limit", [0, -1, -2])
@pytest.mark.parametrize("source", [find, folder, glob, json_lines, newsdoc.sources.parquet, tar_archive, zip_archive])
def test_a_limit_that_lets_no_story_through_is_refused(source: Callable[..., Stories], limit: int) -> None:
    with pytest.raises(newsdoc.OptionsError, match=f"max_bytes: at least 1, not {limit}"):
        source("a", max_bytes=limit)


def _found_in(tmp_path: Path) -> dict[str, Path]:
    texts = {f"{name}.txt": text.encode() for name, text in stories(5)}
    lines = tmp_path / "a.jsonl"
    lines.write_bytes(_lines(*({"name": name, "text": text} for name, text in stories(5))))
    (tmp_path / "B.NDJSON.GZ").write_bytes(gzip.compress(lines.read_bytes()))
    return {
        "folder": write_folder(tmp_path / "in", 5),
        "pattern": tmp_path / "in" / "*.txt",
        "zip": _zip(tmp_path / "a.zip", texts),
        "tar": _tar(tmp_path / "a.tgz", texts, ".gz"),
        "lines": lines,
        "lines, compressed": tmp_path / "B.NDJSON.GZ",
    }


@pytest.mark.parametrize("kind", ["folder", "pattern", "zip", "tar", "lines", "lines, compressed"])
def test_the_stories_of_whatever_is_there_are_found(kind: str, tmp_path: Path) -> None:
    location = _found_in(tmp_path)[kind]
    assert _texts(find(location)) == [text for _, text in stories(5)]
    assert _texts(find(str(location))) == [text for _, text in stories(5)]


def test_several_places_are_one_source_after_another(tmp_path: Path) -> None:
    places = _found_in(tmp_path)
    given = find(places["zip"], places["folder"], places["folder"] / "story-000001.txt")
    assert _texts(given) == [text for _, text in stories(5)] * 2 + [story(1)]
    assert length_hint(given) == 11
    assert list(find()) == []


@pytest.mark.parametrize("kind", ["folder", "pattern", "zip", "parquet", "file"])
def test_the_number_of_several_sources_is_known_before_the_last_has_begun(kind: str, tmp_path: Path) -> None:
    places = _found_in(tmp_path)
    if kind == "parquet":
        places[kind] = _parquet(tmp_path / "a.parquet", text=[text for _, text in stories(5)])
    places["file"] = places["folder"] / "story-000001.txt"
    given = find(places["file"], places[kind])
    next(iter(given))
    assert length_hint(given) == len(list(given))
    for bad in (tmp_path / "absent", tmp_path / "absent*", tmp_path / "absent.zip", tmp_path / "absent.parquet"):
        assert length_hint(find(places["file"], bad)) == len(list(find(places["file"], bad)))


def test_the_number_of_several_sources_is_not_known_while_one_cannot_be_counted(tmp_path: Path) -> None:
    places = _found_in(tmp_path)
    given = find(places["folder"], places["lines"])
    iterator = iter(given)
    for _ in range(5):
        next(iterator)
        assert length_hint(given, -1) == -1
    assert len(list(iterator)) == 5
    assert length_hint(given) == 10


@pytest.mark.parametrize("files", [(), (".hidden",)])
def test_a_source_without_stories_counts_as_its_error(files: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in files:
        (tmp_path / "in" / name).touch()
    archive = _zip(tmp_path / "a.zip", dict.fromkeys(files, b""))
    assert length_hint(find(tmp_path / "in", archive)) == len(list(find(tmp_path / "in", archive)))


def test_a_file_is_a_story_and_one_that_is_not_there_an_error(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("It rained.")
    assert _texts(find(tmp_path / "a[1].txt")) == ["It rained."]
    (result,) = newsdoc.convert_many(find(tmp_path / "absent.txt"), "text")
    assert isinstance(result.error, newsdoc.SourceError)


@pytest.mark.parametrize("name", ["a" * 300, "a" * 300 + ".zip", "a" * 300 + "*", "a\0b"])
def test_a_name_that_no_file_can_have_is_an_error(name: str) -> None:
    (result,) = newsdoc.convert_many(find(name), "text")
    assert isinstance(result.error, newsdoc.SourceError)


def test_a_stream_of_a_file_that_is_not_there_can_be_closed(tmp_path: Path) -> None:
    begun: list[Stream] = []

    class Remembered(Stream):
        def __init__(self, path: Path, tally: Tally) -> None:
            begun.append(self)
            super().__init__(path, tally)

    with pytest.raises(FileNotFoundError):
        Remembered(tmp_path / "absent", Tally())
    begun[0].close()
    assert begun[0].closed


def test_of_several_stories_from_one_place_all_are_run_again_after_one_run_and_after_two(tmp_path: Path) -> None:
    sources = [("fine", "It rained."), ("same", Path("absent")), ("same", "It rained."), ("other", Path("absent"))]
    list(newsdoc.convert_many(sources, "text", into=tmp_path / "out"))
    again = failed(tmp_path / "out" / "errors.jsonl", sources)
    assert [each.content for each in again] == [content for _, content in sources[1:]]
    list(newsdoc.convert_many(again, "text", into=tmp_path / "again"))
    third = failed(tmp_path / "again" / "errors.jsonl", sources)
    assert [each.content for each in third] == [content for _, content in sources[1:]]


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10_000_000_000)
    (result,) = newsdoc.convert_many([tmp_path / "a.txt"], "text")
    assert "larger than the limit of 20,000,000 bytes" in str(result.error)
    (tmp_path / "b.txt").write_text("It rained.")
    (result,) = newsdoc.convert_many(find(tmp_path / "b.txt", max_bytes=5), "text")
    assert "larger than the limit of 5 bytes" in str(result.error)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (result,) = newsdoc.convert_many([tmp_path / "pipe"], "text")
    assert "not a file but a folder, device or pipe" in str(result.error)


def test_a_source_of_ones_own_is_a_function() -> None:
    given = Stories(lambda tally: (Story(name, text) for name, text in stories(3)))
    assert length_hint(given, -1) == -1
    assert len(list(newsdoc.convert_many(given, "text"))) == 3


@pytest.mark.parametrize("source", [folder, lambda path: glob(f"{path}/*")])
def test_a_list_of_files_that_cannot_be_sorted_is_one_error(
    source: Callable[[Path], Stories], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    write_folder(tmp_path / "in", 3)
    monkeypatch.setattr("sqlite3.connect", full)
    (given,) = source(tmp_path / "in")
    assert "cannot sort the list of files: database or disk is full" in _error(given)
