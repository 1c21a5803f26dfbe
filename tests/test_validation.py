"""Files against official schemas: every fault with its place and path, offline, whatever schema and file hold."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import orjson
import pytest
from conftest import shared
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc import validation
from newsdoc.cli import main
from newsdoc.testing import showcase
from newsdoc.validation.files import SchemaFiles
from newsdoc.validation.json_places import find_values

pytest.importorskip("jsonschema_rs")

_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:story"
  xmlns="urn:example:story" elementFormDefault="qualified">{more}
  <xs:element name="story"><xs:complexType><xs:sequence>
    <xs:element name="headline" type="xs:string" minOccurs="0"/>
    <xs:element name="p" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence><xs:attribute name="urgency" type="xs:int"/></xs:complexType></xs:element>
</xs:schema>"""
_STORY = '<story xmlns="urn:example:story">{}</story>'
_JSON_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.org/story.json",
    "type": "object",
    "properties": {
        "uri": {"type": "string", "format": "uri"},
        "date": {"type": "string", "format": "date-time"},
        "urgency": {"type": "integer", "maximum": 9},
        "bodies": {"type": "array", "items": {"type": "object", "required": ["value"]}},
        "a/b~c": {"type": "string"},
    },
    "additionalProperties": False,
}
_ANY = Path(mkdtemp())
_ANY_XSD, _ANY_JSON_SCHEMA = _ANY / "story.xsd", _ANY / "story.json"


@pytest.fixture(scope="module", autouse=True)
def _schemas_for_any_file() -> Iterator[None]:
    _ANY_XSD.write_text(_XSD.format(more=""))
    _ANY_JSON_SCHEMA.write_bytes(orjson.dumps(_JSON_SCHEMA))
    yield
    rmtree(_ANY)


@pytest.fixture
def xsd(tmp_path: Path) -> Path:
    path = tmp_path / "story.xsd"
    path.write_text(_XSD.format(more=""))
    return path


@pytest.fixture
def json_schema(tmp_path: Path) -> Path:
    return _schema(tmp_path, _JSON_SCHEMA)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("somebody went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def door() -> Iterator[str]:
    """The URL of a server at which nobody may knock, not even a library that has sockets of its own."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(BlockingIOError):
            server.accept()


def _schema(folder: Path, schema: object, name: str = "story.json") -> Path:
    path = folder / name
    path.write_bytes(orjson.dumps(schema))
    return path


def _xml_faults(data: bytes | str | Path, schema: Path) -> list[tuple[int, int, str]]:
    return [
        (each.place.line, each.place.column, each.path) for each in newsdoc.validate(data, "newsml-g2", schema=schema)
    ]


def _json_faults(data: bytes | str | Path, schema: Path) -> list[tuple[int, int, str]]:
    return [(each.place.line, each.place.column, each.path) for each in newsdoc.validate(data, "json", schema=schema)]


# What others wrote.

_G2 = {  # shared/standard-examples/README.md
    "valid": ("1_A", "2_", "3_", "3A_", "4_", "5_", "6_", "26_", "29_"),
    "invalid": ("7_", "8_", "9_", "24_", "25_", "28_"),
}
_G2_SCHEMAS = ("newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd", "newsml-g2-with-nitf.xsd")


@pytest.mark.parametrize("schema", _G2_SCHEMAS)
@pytest.mark.parametrize("expectation", _G2)
def test_the_listings_of_newsml_g2_are_valid_or_not_as_their_list_says(expectation: str, schema: str) -> None:
    paths = [
        path
        for path in shared("standard-examples", "newsml-g2-listings").iterdir()
        if path.name.removeprefix("LISTING_").startswith(_G2[expectation])
    ]
    assert len(paths) == len(_G2[expectation])
    for path in paths:
        faults = newsdoc.validate(path, "newsml-g2", schema=shared("schemas", *schema.split("/")))
        assert bool(faults) == (expectation == "invalid"), path.name


def test_the_unit_tests_of_newsml_g2_are_valid_or_not_as_their_names_say() -> None:
    paths = list(shared("standard-examples", "newsml-g2-unit-tests").glob("*.xml"))
    assert len(paths) == 5
    for path in paths:
        faults = newsdoc.validate(path, "newsml-g2", schema=shared("schemas", *_G2_SCHEMAS[0].split("/")))
        assert bool(faults) == ("should_fail" in path.name), path.name


@pytest.mark.parametrize("version", ["2.2", "3.0", "3.1"])
@pytest.mark.parametrize("expectation", ["should_pass", "should_fail"])
def test_the_test_suites_of_ninjs_are_valid_or_not_as_their_folders_say(version: str, expectation: str) -> None:
    paths = list(shared("standard-examples", "ninjs-test-suite", version, expectation).glob("*.json"))
    assert paths
    for path in paths:
        faults = newsdoc.validate(path, "ninjs", schema=shared("schemas", "ninjs", f"ninjs-schema_{version}.json"))
        assert bool(faults) == (expectation == "should_fail"), path.name


@pytest.mark.parametrize("version", ["1.6", "2.2", "3.0", "3.1", "3.3-derived"])
def test_formats_and_references_are_checked_in_each_version_of_ninjs(version: str) -> None:
    schema = shared("schemas", "ninjs", f"ninjs-schema_{version}.json")
    date = "contentCreated" if version.startswith("3") else "versioncreated"
    assert _json_faults(b'{"uri": "urn:example:one"}', schema) == []
    assert _json_faults(b'{"uri": "one"}', schema) == [(1, 2, "/uri")]
    assert _json_faults(f'{{"uri": "urn:a:b", "{date}": "2025-05-09"}}', schema) == [(1, 20, f"/{date}")]


@pytest.mark.parametrize("name", ["newsml-g2", "nitf"])
def test_what_newsdoc_writes_is_valid_and_a_change_is_found(name: str) -> None:
    schema = shared("schemas", "newsml-g2-with-nitf.xsd")
    written = newsdoc.export(showcase(), name, report=newsdoc.ignore)
    assert newsdoc.validate(written, name, schema=schema) == ()
    (fault, *_) = newsdoc.validate(
        re.sub(rb"(<headline>|<hl1>)", rb"<hedline/>\1", written, count=1), name, schema=schema
    )
    assert "hedline" in fault.message


@pytest.mark.parametrize("name", ["nitf/nitf-3-6.xsd", "newsml-g2-with-nitf.xsd"])
def test_a_schema_finds_its_own_imports(name: str) -> None:
    schema = shared("schemas", *name.split("/"))
    nitf = b'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="en">\n <body/>\n <head/></nitf>'
    assert _xml_faults(nitf, schema) == [(3, 2, "/nitf/head")]


@pytest.mark.parametrize("version", ["1.6", "2.2", "3.1"])
def test_the_ninjs_that_newsdoc_writes_is_valid_and_a_change_is_found(version: str) -> None:
    schema = shared("schemas", "ninjs", f"ninjs-schema_{version}.json")
    written = newsdoc.export(showcase(), "ninjs", options={"version": version}, report=newsdoc.ignore)
    assert newsdoc.validate(written, "ninjs", schema=schema) == ()
    (fault,) = newsdoc.validate(written.replace(b'"uri":"urn:', b'"uri":"u n:', 1), "ninjs", schema=schema)
    assert fault.path == "/uri"


def test_the_json_schema_of_the_native_json_serves_too(tmp_path: Path) -> None:
    schema = _schema(tmp_path, newsdoc.json_schema())
    written = newsdoc.export(showcase(), "json")
    assert newsdoc.validate(written, "json", schema=schema) == ()
    assert [each.path for each in newsdoc.validate(b'{"id": 7}', "json", schema=schema)] == ["/id"]


# Every fault, with its place.


def test_every_fault_of_xml_is_told_with_line_column_and_path(xsd: Path) -> None:
    data = '<s:story xmlns:s="urn:example:story" urgency="x">\r\n  <s:p>1</s:p><s:p>é</s:p>\r  <s:p>x</s:p>\n<s:q/></s:story>'
    assert _xml_faults(data.encode(), xsd) == [
        (1, 1, "/s:story/@urgency"),
        (2, 15, "/s:story/s:p[2]"),
        (3, 3, "/s:story/s:p[3]"),
        (4, 1, "/s:story/s:q"),
    ]


def test_thousands_of_faults_are_all_told(xsd: Path) -> None:
    faults = newsdoc.validate(_STORY.format("<p>x</p>\n" * 5_000), "newsml-g2", schema=xsd)
    assert len(faults) == 5_000
    assert (faults[-1].place.line, faults[-1].path) == (5_000, "/story/p[5000]")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_places_are_right_in_any_encoding(xsd: Path, encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    data = f'<?xml version="1.0" encoding="{name}"?>' + _STORY.format("<headline>é</headline><p>x</p>")
    declaration = len(f'<?xml version="1.0" encoding="{name}"?>')
    column = declaration + data[declaration:].index("<p>") + 1
    assert _xml_faults(data.encode(encoding), xsd) == [(1, column, "/story/p")]
    assert _xml_faults(data, xsd) == [(1, column, "/story/p")], "text, whatever it says of its encoding"


@pytest.mark.parametrize(("name", "encoding"), [("gbk", "gbk"), ("TCVN", "ascii")])
def test_where_others_do_not_know_the_encoding_the_line_is_told(xsd: Path, name: str, encoding: str) -> None:
    """expat has no encoding of several bytes, and Python not all that libxml2 has."""
    headline = "北京" if encoding == "gbk" else "Hanoi"
    data = f'<?xml version="1.0" encoding="{name}"?>\n' + _STORY.format(f"\n<headline>{headline}</headline>\n<p>x</p>")
    ((line, _, path),) = _xml_faults(data.encode(encoding), xsd)
    assert (line, path) == (4, "/*/*[2]")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"<story>\n <p></story>", (2, 14)),
        (b"", (1, 1)),
        (b"no XML", (1, 1)),
        (b"<a>&bad;</a>", (1, 9)),
        (b"<a>\xff</a>", (1, 4)),
    ],
)
def test_what_is_not_well_formed_is_a_fault(xsd: Path, data: bytes, place: tuple[int, int]) -> None:
    ((line, column, path),) = _xml_faults(data, xsd)
    assert (line, path) == (place[0], "")
    assert abs(column - place[1]) <= 2  # libxml2 counts from before or behind what it stumbled over


def test_every_fault_of_json_is_told_with_line_column_and_path(json_schema: Path) -> None:
    data = '{"uri": "é",\n "urgency": 12,\n  "bodies": [{"value": 1},\r\n {"x": "}"}],\n"a/b~c": 7, "d\\u00e9j\\u00e0": [1]}'
    assert _json_faults(data.encode(), json_schema) == [
        (1, 2, "/uri"),
        (2, 2, "/urgency"),
        (4, 2, "/bodies/1"),
        (5, 1, "/a~1b~0c"),
        (5, 13, "/déjà"),
    ]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"uri": }', (1, 9)),
        (b"", (1, 1)),
        (b"{}\n{}", (2, 1)),
        (b'{"uri":\n"caf\xe9"}', (2, 5)),
        (b"[" * 3000, (1, 1025)),
    ],
)
def test_what_is_not_json_is_a_fault(json_schema: Path, data: bytes, place: tuple[int, int]) -> None:
    ((line, column, path),) = _json_faults(data, json_schema)
    assert (line, path) == (place[0], "")
    assert abs(column - place[1]) <= 1


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=6),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=6), values, max_size=3),
    max_leaves=12,
)


@given(value=_VALUES, indent=st.booleans())
def test_the_place_of_any_value_of_any_json_is_found(value: object, *, indent: bool) -> None:
    text = orjson.dumps(value, option=orjson.OPT_INDENT_2 if indent else 0).decode()

    def pointers(value: object, pointer: tuple[str | int, ...]) -> dict[tuple[str | int, ...], object]:
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        return {pointer: value} | {
            below: each for step, member in items for below, each in pointers(member, (*pointer, step)).items()
        }

    expected = pointers(value, ())
    found = find_values(text, set(expected))
    assert found.keys() == expected.keys()
    for pointer, offset in found.items():
        named = pointer[-1] if pointer and isinstance(pointer[-1], str) else expected[pointer]
        start = orjson.dumps(named, option=orjson.OPT_INDENT_2 if indent else 0).decode()[:1]
        assert text[offset] == start
    in_order = sorted(found, key=found.__getitem__)
    assert in_order == [pointer for pointer in expected if pointer in in_order]


def test_of_a_choice_of_schemas_it_is_told_why_none_fits(tmp_path: Path) -> None:
    of_bodies = {"properties": {"value": {"type": "string"}}, "required": ["role"]}
    schema = _schema(tmp_path, {"properties": {"body": {"anyOf": [{"type": "string"}, of_bodies]}}})
    (fault,) = newsdoc.validate(b'{"body": {"value": 1}}', "json", schema=schema)
    assert fault.path == "/body"
    assert fault.message == (
        'it fits none of the schemas listed in \'anyOf\': {"value":1} is not of type "string" | '
        '"role" is a required property; 1 is not of type "string" (at /value)'
    )


def test_the_place_of_a_name_that_is_there_twice_is_that_of_the_last() -> None:
    assert find_values('{"a": 1, "a": 2}', {("a",)}) == {("a",): 9}


def test_a_fault_reads_like_a_message_of_a_compiler(xsd: Path, tmp_path: Path) -> None:
    path = tmp_path / "story.xml"
    path.write_text(_STORY.format("\n<p>x</p>"))
    (fault,) = newsdoc.validate(path, "newsml-g2", schema=xsd)
    assert str(fault).startswith(f"{path}:2:1: Element 'p': 'x' is not a valid value")
    assert str(fault).endswith("(at /story/p)")
    assert fault.place.pointer() == "<p>x</p></story>\n^"


def test_a_message_is_one_line_of_moderate_length_without_control_characters(xsd: Path, json_schema: Path) -> None:
    hostile = "\x9b2J\u202e\n" * 1000
    for fault in (
        *newsdoc.validate(_STORY.format(f"<p>{hostile}</p>"), "newsml-g2", schema=xsd),
        *newsdoc.validate(orjson.dumps({"urgency": hostile, hostile: 1}), "json", schema=json_schema),
    ):
        assert str(fault).isprintable()
        assert len(fault.message) < 400


# Hostile files and schemas.


def test_a_file_cannot_bring_a_schema_of_its_own(tmp_path: Path) -> None:
    schema = tmp_path / "story.xsd"
    schema.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="story"><xs:complexType><xs:sequence>'
        '<xs:any namespace="##other"/></xs:sequence></xs:complexType></xs:element></xs:schema>'
    )
    (tmp_path / "x.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><xs:element name="p"/></xs:schema>'
    )
    data = (
        '<story xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="urn:x {tmp_path}/x.xsd"><p xmlns="urn:x"/></story>'
    )
    (fault,) = newsdoc.validate(data, "newsml-g2", schema=schema)
    assert "No matching global element declaration" in fault.message


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_valid_or_have_faults(data: bytes) -> None:
    for name, schema in (("newsml-g2", _ANY_XSD), ("json", _ANY_JSON_SCHEMA)):
        for each in newsdoc.validate(data, name, schema=schema):
            assert str(each).isprintable()


@given(text=st.text(max_size=30), cut=st.integers(0, 90), kind=st.sampled_from(("utf-8", "utf-16", "utf-8-sig")))
def test_damaged_files_are_valid_or_have_faults(text: str, cut: int, kind: str) -> None:
    xml, json = _STORY.format(f"<p>{text}</p>"), orjson.dumps({"urgency": text}).decode()
    for name, schema, data in (("newsml-g2", _ANY_XSD, xml), ("json", _ANY_JSON_SCHEMA, json)):
        for damaged in (data[:cut], data[cut:], data[:cut] + text + data[cut:]):
            newsdoc.validate(damaged, name, schema=schema)
            newsdoc.validate(damaged.encode(kind, "surrogatepass"), name, schema=schema)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "x">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a SYSTEM "{door}/x">',
        '<!ENTITY % a SYSTEM "{door}/x"> %a;',
    ],
)
def test_a_file_that_declares_entities_is_refused(xsd: Path, declaration: str, door: str) -> None:
    data = f"<!DOCTYPE story [\n{declaration.format(door=door)}]>" + _STORY.format("<headline>a&a;</headline>")
    (fault,) = newsdoc.validate(data, "newsml-g2", schema=xsd)
    assert "declares entities" in fault.message
    assert fault.place.line == 2


def test_a_bomb_of_entities_does_not_go_off(xsd: Path) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE story [<!ENTITY e0 "ha">{levels}]><story xmlns="urn:example:story" urgency="&e11;"/>'
    assert newsdoc.validate(bomb, "newsml-g2", schema=xsd)


def test_an_external_dtd_is_not_loaded_and_its_entities_are_faults(xsd: Path, tmp_path: Path, door: str) -> None:
    (tmp_path / "story.dtd").write_text('<!ENTITY nbsp "&#160;"><!ATTLIST story urgency CDATA "x">')
    distant = f'<!DOCTYPE story SYSTEM "{door}/story.dtd">'
    assert newsdoc.validate(distant + _STORY.format(""), "newsml-g2", schema=xsd) == ()
    data = f'<!DOCTYPE story SYSTEM "{tmp_path}/story.dtd">\n'
    assert newsdoc.validate(data + _STORY.format(""), "newsml-g2", schema=xsd) == ()
    faults = newsdoc.validate(data + _STORY.format("<headline>a&nbsp;b&nbsp;</headline>"), "newsml-g2", schema=xsd)
    assert [(each.place.line, each.place.column) for each in faults] == [(2, 45), (2, 52)]
    assert "&nbsp;" in faults[0].message


def test_a_deep_file_is_a_fault_or_valid_and_no_crash(xsd: Path, tmp_path: Path) -> None:
    assert newsdoc.validate("<a>" * 100_000 + "</a>" * 100_000, "newsml-g2", schema=xsd)
    nested = _schema(tmp_path, {"items": {"$ref": "#"}, "type": "array"}, "nested.json")
    assert newsdoc.validate(b"[" * 1000 + b"]" * 1000, "json", schema=nested) == ()
    assert newsdoc.validate(b"[" * 100_000 + b"]" * 100_000, "json", schema=nested)


@pytest.mark.parametrize(
    "location",
    ["{door}/x.xsd", "file:///etc/passwd", "../../../../../../etc/passwd", "/etc/hostname", "x.xsd"],
)
def test_an_xsd_draws_in_nothing_but_what_is_beside_it(tmp_path: Path, location: str, door: str) -> None:
    schema = tmp_path / "story.xsd"
    location = location.format(door=door)
    schema.write_text(_XSD.format(more=f'<xs:import namespace="urn:example:x" schemaLocation="{location}"/>'))
    with pytest.raises(newsdoc.SchemaError, match=r"not beside it.*put a copy into") as caught:
        newsdoc.validate(_STORY.format(""), "newsml-g2", schema=schema)
    assert caught.value.schema == schema
    assert "root:" not in str(caught.value)


@pytest.mark.parametrize("reference", ["{door}/x.json", "file:///etc/passwd", "../../../etc/passwd", "x.json#/a"])
def test_a_json_schema_draws_in_nothing_but_what_is_beside_it(tmp_path: Path, reference: str, door: str) -> None:
    schema = _schema(tmp_path, {**_JSON_SCHEMA, "properties": {"uri": {"$ref": reference.format(door=door)}}})
    with pytest.raises(newsdoc.SchemaError, match=r"not beside it.*put a copy into"):
        newsdoc.validate(b"{}", "json", schema=schema)


def test_a_schema_is_found_beside_by_its_file_name_or_its_id(tmp_path: Path) -> None:
    _schema(tmp_path, {"$id": "https://geo.example/point#", "type": "integer"}, "any-name.json")
    _schema(tmp_path, {"type": "integer"}, "other.json")
    _schema(tmp_path, "no schema", "word.json")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "huge.json").write_text(" " * 5_000_001)
    (tmp_path / "gone.json").symlink_to(tmp_path / "nowhere.json")
    two = {"allOf": [{"$ref": "https://geo.example/point"}, {"$ref": "other.json"}]}
    by_id, by_name, relative = (
        {"$ref": ref} for ref in ("https://geo.example/point", "https://a.example/b/other.json", "other.json")
    )
    for number, reference in enumerate((by_id, by_name, relative, two)):
        schema = _schema(tmp_path, {"properties": {"place": reference}}, f"story{number}.json")
        assert _json_faults(b'{"place": 1}', schema) == []
        assert set(_json_faults(b'{"place": "1"}', schema)) == {(1, 2, "/place")}
    (tmp_path / "xml.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><xs:element name="a"/></xs:schema>'
    )
    xsd = tmp_path / "with space.xsd"
    xsd.write_text(_XSD.format(more='<xs:import namespace="urn:x" schemaLocation="http://www.w3.org/2001/xml.xsd"/>'))
    assert newsdoc.validate(_STORY.format(""), "newsml-g2", schema=xsd) == ()


def test_a_schema_that_is_drawn_in_is_read_as_safely_as_the_first(tmp_path: Path) -> None:
    (tmp_path / "x.xsd").write_text(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'targetNamespace="urn:x"><xs:element name="a"><xs:annotation><xs:documentation>&e;</xs:documentation>'
        "</xs:annotation></xs:element></xs:schema>"
    )
    schema = tmp_path / "story.xsd"
    schema.write_text(_XSD.format(more='<xs:import namespace="urn:x" schemaLocation="x.xsd"/>'))
    with pytest.raises(newsdoc.SchemaError, match=r"x\.xsd declares entities, which are not read"):
        newsdoc.validate(_STORY.format(""), "newsml-g2", schema=schema)


def test_what_is_wrong_with_a_schema_that_is_drawn_in_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "x.xsd"
    broken.write_text("<a")
    schema = tmp_path / "story.xsd"
    schema.write_text(_XSD.format(more='<xs:import namespace="urn:x" schemaLocation="x.xsd"/>'))
    with pytest.raises(newsdoc.SchemaError, match="Couldn't find end of Start Tag a") as caught:
        newsdoc.validate(_STORY.format(""), "newsml-g2", schema=schema)
    assert caught.value.schema == broken


@pytest.mark.parametrize(
    ("content", "format", "complaint"),
    [
        ("<a", "newsml-g2", "no XML Schema that can be used"),
        ("<a/>", "newsml-g2", "no XML Schema that can be used"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><a/>', "newsml-g2", "declares entities"),
        (
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element type="no"/></xs:schema>',
            "newsml-g2",
            "no XML Schema",
        ),
        ("{", "json", "the schema is not JSON"),
        ("[]", "json", "no JSON Schema that can be used"),
        ('{"type": "strung"}', "json", "no JSON Schema that can be used"),
        ('{"$schema": "https://example.org/my-own"}', "json", "draws in https://example.org/my-own"),
        ('{"$ref": "#/$defs/no"}', "json", "no JSON Schema that can be used"),
        ('{"pattern": "("}', "json", "no JSON Schema that can be used"),
    ],
)
def test_a_schema_that_cannot_be_used_is_an_error_that_names_it(
    tmp_path: Path, content: str, format: str, complaint: str
) -> None:
    schema = tmp_path / "schema"
    schema.write_text(content)
    with pytest.raises(newsdoc.SchemaError, match=complaint) as caught:
        newsdoc.validate(b"", format, schema=schema)
    assert str(schema) in str(caught.value)


@pytest.mark.parametrize("schema", [Path("no-such.xsd"), Path(), Path("a\x00b")], ids=repr)
def test_a_schema_that_cannot_be_read_is_an_error_with_a_remedy(schema: Path) -> None:
    with pytest.raises(newsdoc.SchemaError, match=r"cannot read the schema: .*; give the path of a readable file"):
        newsdoc.validate(b"<a/>", "newsml-g2", schema=schema)


def test_a_schema_is_a_path_and_no_text() -> None:
    with pytest.raises(newsdoc.SchemaError, match=r"pathlib\.Path, not str"):
        newsdoc.validate(b"<a/>", "newsml-g2", schema="item.xsd")  # type: ignore[arg-type]


def test_what_beside_a_schema_cannot_be_read_is_no_part_of_it(json_schema: Path) -> None:
    assert SchemaFiles(json_schema).peek(json_schema.with_name("gone.json")) == b""


def test_a_file_that_cannot_be_read_is_an_error(xsd: Path) -> None:
    with pytest.raises(newsdoc.SourceError, match="cannot read the file"):
        newsdoc.validate(Path("no-such.xml"), "newsml-g2", schema=xsd)


@pytest.mark.parametrize(
    "name",
    [name for name in newsdoc.formats().writers if newsdoc.registry.writer(name).syntax not in {"xml", "json"}],
)
def test_there_is_no_schema_for_a_format_that_is_neither_xml_nor_json(name: str, xsd: Path) -> None:
    with pytest.raises(newsdoc.SchemaError, match=f"{name} writes .*, which is neither XML nor JSON"):
        newsdoc.validate(b"", name, schema=xsd)


def test_a_writer_serves_as_the_format(xsd: Path) -> None:
    writer = newsdoc.Writer(
        write=lambda *_: b"", options=newsdoc.WriterOptions, media_type="application/xml", suffix=".x"
    )
    assert newsdoc.validate(_STORY.format(""), writer, schema=xsd) == ()


def test_where_the_extra_is_not_installed_the_error_says_how_to_install_it(
    json_schema: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    with pytest.raises(newsdoc.MissingPackageError, match=r"pip install 'newsdoc\[validate\]'"):
        newsdoc.validate(b"{}", "json", schema=json_schema)


# Compiled once.


def _counted(monkeypatch: pytest.MonkeyPatch, kind: str) -> list[str]:
    compiled: list[str] = []
    compiler = validation._COMPILERS[kind]
    monkeypatch.setitem(validation._COMPILERS, kind, lambda files: compiled.append(kind) or compiler(files))
    return compiled


def test_a_schema_is_compiled_once_and_again_when_a_file_of_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = _counted(monkeypatch, "json")
    other = _schema(tmp_path, {"$id": "https://geo.example/point", "type": "integer"}, "point.json")
    schema = _schema(tmp_path, {"properties": {"place": {"$ref": "https://geo.example/point"}}})
    for _ in range(3):
        assert _json_faults(b'{"place": "1"}', schema)
    assert len(compiled) == 1
    _schema(tmp_path, {"$id": "https://geo.example/point", "type": "string"}, other.name)
    assert _json_faults(b'{"place": "1"}', schema) == []
    assert len(compiled) == 2
    schema.unlink()
    with pytest.raises(newsdoc.SchemaError):
        _json_faults(b"{}", schema)


def test_a_changed_import_of_an_xsd_is_noticed(tmp_path: Path) -> None:
    part = tmp_path / "part.xsd"
    part.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:int"/></xs:schema>'
    )
    schema = tmp_path / "whole.xsd"
    schema.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="part.xsd"/></xs:schema>'
    )
    assert _xml_faults(b"<a>x</a>", schema)
    part.write_text(part.read_text().replace("xs:int", "xs:string"))
    assert _xml_faults(b"<a>x</a>", schema) == []


def test_no_more_than_some_schemas_are_kept(tmp_path: Path) -> None:
    for number in range(validation._MOST_KEPT + 5):
        _json_faults(b"{}", _schema(tmp_path, {}, f"{number}.json"))
        assert len(validation._kept) <= validation._MOST_KEPT


def test_threads_do_not_mix_up_their_faults(xsd: Path) -> None:
    files = [_STORY.format("<p>x</p>" * number).encode() for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        counts = list(threads.map(lambda file: len(newsdoc.validate(file, "newsml-g2", schema=xsd)), files))
    assert counts == list(range(40))


def test_schemas_that_another_thread_clears_are_compiled_anew(xsd: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class ClearedBetween(dict[Any, Any]):
        def __contains__(self, key: object) -> bool:
            is_there = super().__contains__(key)
            self.clear()
            return is_there

    monkeypatch.setattr(validation, "_kept", ClearedBetween())
    for _ in range(2):
        assert len(newsdoc.validate(_STORY.format("<p>x</p>").encode(), "newsml-g2", schema=xsd)) == 1


# The command line.


def test_the_command_line_tells_every_fault_and_by_its_code_whether_there_was_one(
    tmp_path: Path, xsd: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.xml", tmp_path / "bad.xml"
    good.write_text(_STORY.format("<p>1</p>"))
    bad.write_text(_STORY.format("\n<p>x</p>\n<p>y</p>"))
    options = ["--format", "newsml-g2", "--schema", str(xsd)]
    assert main(["validate", str(good), *options]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["validate", str(good), str(bad), *options]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(": ")[0] for line in err.splitlines()] == [f"{bad}:2:1", f"{bad}:3:1"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["{file}", "--format", "newsml-g2", "--schema", "no-such.xsd"], 2, "no-such.xsd: cannot read the schema"),
        (["{file}", "--format", "newsml-g2x", "--schema", "{schema}"], 2, "did you mean 'newsml-g2'"),
        (["{file}", "--format", "text", "--schema", "{schema}"], 2, "neither XML nor JSON"),
        (["no-such.xml", "--format", "newsml-g2", "--schema", "{schema}"], 1, "no-such.xml:1:1: cannot read the file"),
    ],
)
def test_the_command_line_tells_wrong_usage_from_unreadable_files(
    arguments: list[str], code: int, said: str, xsd: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", *(each.format(file=xsd, schema=xsd) for each in arguments)]) == code
    assert said in capsys.readouterr().err


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    xsd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent, bad, good = tmp_path / "absent.xml", tmp_path / "bad.xml", tmp_path / "good.xml"
    bad.write_text(_STORY.format("<p>x</p>"))
    good.write_text(_STORY.format("<p>1</p>"))
    options = ["--format", "newsml-g2", "--schema", str(xsd)]
    assert main(["validate", str(absent), str(bad), str(good), *options]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told] == [f"{absent}:1:1", f"{bad}:1:34"]


def test_the_command_line_checks_standard_input(xsd: Path) -> None:
    command = (sys.executable, "-m", "newsdoc", "validate", "-", "--format", "newsml-g2", "--schema", str(xsd))
    done = subprocess.run(
        command, input=_STORY.format("<p>x</p>").encode(), capture_output=True, check=False, env=os.environ
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"<stdin>:1:")
