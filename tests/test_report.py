"""Diagnostics and their sinks: what is reported, where it is seen, and where it says that it is."""

import logging

import pytest

import newsdoc
from newsdoc import registry, testing
from newsdoc.report import hears_mild
from newsdoc.testing.probe import marked

_INFO = newsdoc.Diagnostic(newsdoc.Code.FIELDS_LOST, "no field for the rain", newsdoc.Severity.INFO, fields=("rain",))
_WARNING = newsdoc.Diagnostic(
    newsdoc.Code.EMPTY_SOURCE, "no text", place=newsdoc.Place("rain.txt", newsdoc.Position(0, 1, 1))
)
_EMPTY = newsdoc.Document(id="urn:example:empty")


@pytest.mark.parametrize(
    ("diagnostic", "level", "line"),
    [
        (_INFO, logging.INFO, "no field for the rain [fields-lost]"),
        (_WARNING, logging.WARNING, "rain.txt:1:1: no text [empty-source]"),
    ],
    ids=["info", "warning"],
)
def test_log_sends_to_the_logger_of_newsdoc_at_the_level_of_the_severity(
    diagnostic: newsdoc.Diagnostic, level: int, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "newsdoc"):
        newsdoc.log(diagnostic)
    assert caplog.record_tuples == [("newsdoc", level, line)]


def test_log_does_not_log_what_the_logger_would_not_show(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "newsdoc"):
        newsdoc.log(_INFO)
    assert caplog.records == []


@pytest.mark.parametrize("diagnostic", [_INFO, _WARNING], ids=["info", "warning"])
def test_ignore_drops_everything(diagnostic: newsdoc.Diagnostic, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        newsdoc.ignore(diagnostic)
    assert caplog.records == []


def test_strict_raises_for_a_warning() -> None:
    with pytest.raises(newsdoc.StrictError, match=r"^rain\.txt:1:1: no text$") as caught:
        newsdoc.strict(_WARNING)
    assert caught.value.diagnostic is _WARNING


def test_strict_logs_what_is_milder(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "newsdoc"):
        newsdoc.strict(_INFO)
    assert [record.levelno for record in caplog.records] == [logging.INFO]


def test_nobody_hears_what_is_ignored_and_a_sink_of_ones_own_hears_all() -> None:
    problems: list[newsdoc.Diagnostic] = []
    assert not hears_mild(newsdoc.ignore)
    assert hears_mild(problems.append)


@pytest.mark.parametrize(
    ("level", "is_heard"),
    [(logging.DEBUG, True), (logging.INFO, True), (logging.WARNING, False), (logging.ERROR, False)],
)
def test_the_log_hears_mild_diagnostics_if_its_level_lets_them_through(
    level: int, is_heard: bool, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(level, "newsdoc"):
        assert hears_mild(newsdoc.log) is is_heard
        assert hears_mild(newsdoc.strict) is is_heard


def test_the_log_is_the_default_sink(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "newsdoc"):
        newsdoc.convert(b"It rained.\x00", "text")
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]


@pytest.mark.parametrize("format", newsdoc.formats().writers)
def test_what_a_format_cannot_carry_is_reported_once_with_the_fields(format: str) -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.export(marked(), format, report=problems.append)
    writer = registry.writer(format)
    options = writer.options()
    declared = {
        newsdoc.Code.FIELDS_LOST: writer.losses_with(options),
        newsdoc.Code.FIELDS_RESHAPED: writer.reshapes_with(options),
    }
    mild = [problem for problem in problems if problem.severity is newsdoc.Severity.INFO]
    told = {problem.code: problem.fields for problem in mild}
    assert len(told) == len(mild)
    for code, fields in declared.items():
        assert {field for field in fields if isinstance(field, str)} <= set(told.get(code, ()))
    assert all(field in problem.message for problem in mild for field in problem.fields)
    assert all(problem.message.startswith(f"{format} ") for problem in mild)


def test_json_loses_nothing() -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.export(testing.showcase(), "json", report=problems.append)
    assert problems == []


def test_a_field_that_a_document_does_not_have_is_not_lost() -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.export(_EMPTY, "text", report=problems.append)
    assert [problem.fields for problem in problems] == [("id",)]


def test_losses_depend_on_the_options_where_these_decide() -> None:
    document = newsdoc.replace(_EMPTY, body=(newsdoc.Furniture(text="Share this"),))
    told: dict[bool, tuple[tuple[str, ...], ...]] = {}
    for furniture in (False, True):
        problems: list[newsdoc.Diagnostic] = []
        newsdoc.export(document, "text", options={"furniture": furniture}, report=problems.append)
        told[furniture] = tuple(problem.fields for problem in problems)
    assert told == {False: (("id", "body.furniture"),), True: (("id",), ("body.furniture.text",))}


def test_strict_does_not_refuse_a_format_that_carries_less() -> None:
    assert newsdoc.export(testing.showcase(), "text", report=newsdoc.strict)


@pytest.mark.parametrize(
    ("source", "code", "shown"),
    [
        (b"It rained.\nIt \x00snowed.", newsdoc.Code.CHARACTER_REPLACED, "wire:2:4"),
        (b"It rained.\r\nIt \xe9 snowed.", newsdoc.Code.ENCODING_ASSUMED, "wire:2:4"),
        (b" date 2025-02-31 \n\nIt rained.", newsdoc.Code.DATE_IMPOSSIBLE, "wire:1:"),
        (b"", newsdoc.Code.EMPTY_SOURCE, "wire:1:1"),
    ],
    ids=lambda value: value if isinstance(value, newsdoc.Code) else "",
)
def test_a_diagnostic_of_reading_says_where(source: bytes, code: newsdoc.Code, shown: str) -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.parse(source, options={"name": "wire"}, report=problems.append)
    (problem,) = problems
    assert problem.code is code
    assert str(problem).startswith(shown)
    assert problem.place
    assert problem.span
    assert problem.place.position.offset == problem.span[0]


def test_strict_stops_reading_at_the_first_warning_and_says_where() -> None:
    with pytest.raises(newsdoc.StrictError, match=r"^<source>:2:4: "):
        newsdoc.parse(b"It rained.\nIt \x00snowed.\xff", options={"encoding": "cp1252"}, report=newsdoc.strict)


def test_a_place_that_a_reader_gave_is_kept() -> None:
    def read(source: newsdoc.Source, options: newsdoc.ReaderOptions, report: newsdoc.Report) -> newsdoc.Document:
        report(newsdoc.Diagnostic("placed", "already", span=(1, 2), place=_WARNING.place))
        report(newsdoc.Diagnostic("homeless", "nowhere"))
        return _EMPTY

    problems: list[newsdoc.Diagnostic] = []
    reader = newsdoc.Reader(read=read, options=newsdoc.ReaderOptions)
    newsdoc.parse(b"Rain", reader, report=problems.append)
    assert [str(problem) for problem in problems] == ["rain.txt:1:1: already", "nowhere"]


def test_skipping_a_node_is_reported_with_its_kind() -> None:
    problems: list[newsdoc.Diagnostic] = []
    newsdoc.skip(newsdoc.Table(text="1 2"), problems.append)
    newsdoc.skip(newsdoc.Rights(holder="Rain Ltd"), problems.append)
    assert [problem.code for problem in problems] == [newsdoc.Code.NODE_SKIPPED] * 2
    assert "'table'" in problems[0].message
    assert "'Rights'" in problems[1].message


@pytest.mark.parametrize("code", newsdoc.Code)
def test_a_code_is_a_kebab_case_word(code: newsdoc.Code) -> None:
    assert code == code.name.lower().replace("_", "-")
