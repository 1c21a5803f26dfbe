"""UTF-8 that was encoded twice: told from words that only look like it, kept by default, mended if asked for."""

import pytest
from conftest import shared
from hypothesis import given
from hypothesis import strategies as st
from strategies import STORIES
from test_plaintext import check_origins

import newsdoc
from newsdoc.testing import nodes

_SENTENCES = (
    "Der Bürgermeister von München und die FPÖ sagten: „Spaß muß sein – überall.“",
    "À Paris, l’été a été « très chaud », dit-il à l’AFP… déjà 30 °C, et 10 € de plus.",
    "O São João é amanhã, disse a mãe; o coração não tem razão.",
    "El niño pidió más: ¿por qué no? ¡Olé! El 1º de mayo.",
    "Żółć i gęś są w Łodzi; Příliš žluťoučký kůň též pěl.",
    "Москва и Санкт-Петербург в мае: «Да».",
    "新华社北京5月8日电 雨 “你好”，世界。",
    "Η Αθήνα και ο Πειραιάς.",
    "It’s raining — again \U0001f327 in İstanbul, for £5.",
)
_SOUND = (
    "IRMÃ” E AMANHÃ… SÃO PAULO. “CAFÉ” O til em “Ã” e a letra (Â).",
    "MANHÃ–TARDE, ROMÃ» E PÃO",
    "Spaß“, Gruß’, STRASSE… „ICH WEIẞ“ Ä…Ä…",
    "voilà\xa0» et déjà\xa0» à\xa0« la carte\xa0» É” Ê…",
    "‘Beyoncé’” fiancé’” café…” NESCAFÉ® Beyoncé™ café¹² É°",
    "též” mříž… kéž” ESPAÑ… Ñ” Å” pH×½ 3×¼",
    "Âu Cơ, ÂM NHẠC, ÎN ROMÂNIA, Ân… Įį",
    "ð ï¿ â 10 € à 5 €",
)


def _damaged(text: str, encoding: str = "cp1252") -> str:
    """What programs make of UTF-8 that they take for Windows-1252 or Latin-1."""
    return "".join(
        bytes([byte]).decode(encoding, "ignore") or chr(byte) if byte in range(0x80, 0xA0) else chr(byte)
        for byte in text.encode()
    )


def _read(text: str | bytes, **options: object) -> tuple[newsdoc.Document, list[newsdoc.Diagnostic]]:
    problems: list[newsdoc.Diagnostic] = []
    return newsdoc.parse(text, options=options, report=problems.append), problems


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_sentence_of_any_script_is_mended(sentence: str, encoding: str) -> None:
    assert newsdoc.decode(_damaged(sentence, encoding)).mended().text == sentence


@pytest.mark.parametrize("sentence", _SENTENCES[:4])
def test_a_western_sentence_that_was_encoded_three_times_is_mended(sentence: str) -> None:
    assert newsdoc.decode(_damaged(_damaged(sentence))).mended().text == sentence


@pytest.mark.parametrize("sentence", [*_SENTENCES, *_SOUND])
def test_sound_text_is_not_taken_for_damaged(sentence: str) -> None:
    source = newsdoc.decode(sentence)
    assert source.double_encoded() == ()
    assert source.mended() is source


@pytest.mark.parametrize("sentence", _SOUND)
def test_sound_words_stay_as_they_are_beside_damaged_ones(sentence: str) -> None:
    """Each run is judged alone."""
    mixed = f"MÃ¼nchen: {sentence} Ã©tÃ© â€œjaâ€\x9d"
    assert newsdoc.decode(mixed).mended().text == f"München: {sentence} été “ja”"


@given(st.lists(st.tuples(st.sampled_from(" ".join(_SENTENCES[:4]).split()), st.booleans()), min_size=1, max_size=12))
def test_words_of_a_text_are_mended_or_stay_as_they_are(words: list[tuple[str, bool]]) -> None:
    printed = [_damaged(word) if is_damaged else word for word, is_damaged in words]
    found = newsdoc.decode("|".join(printed)).mended().text.split("|")
    for after, before, (word, _) in zip(found, printed, words, strict=True):
        assert after in {word, before}


@given(st.text())
def test_mending_is_done_once_and_for_all(text: str) -> None:
    mended = newsdoc.decode(text).mended()
    assert mended.double_encoded() == ()
    assert mended.raw == newsdoc.decode(text).raw


def test_real_stories_are_not_taken_for_damaged() -> None:
    """One of them is: in a file of the wire, a currency sign."""
    found = [
        source.text[slice(*span)]
        for path in sorted(shared("corpora", "fundus.jsonl").parent.glob("*.jsonl"))
        for line in path.read_bytes().split(b"\n")
        if line
        for source in [newsdoc.decode(_raw(line))]
        for span in source.double_encoded()
    ]
    assert found == ["Â£"]


def _raw(line: bytes) -> str:
    import orjson

    return str(orjson.loads(line)["raw"])


def test_it_is_reported_once_with_the_first_place_and_the_count_and_kept() -> None:
    text = "It rained.\n\nIn MÃ¼nchen the cafÃ© closed."
    document, (problem,) = _read(text)
    assert document.paragraphs[-1].text == "In MÃ¼nchen the cafÃ© closed."
    assert (problem.code, problem.severity) == (newsdoc.Code.DOUBLE_ENCODING, newsdoc.Severity.WARNING)
    assert problem.span == (text.index("Ã"), text.index("Ã") + 2)
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (3, 5)
    assert "in 2 places" in problem.message
    assert "mend_encoding" in problem.message


def test_the_option_mends_the_text_before_the_rules_read_it() -> None:
    text = "MÃœNCHEN (dpa) â€“ Die BrÃ¼cke wurde am Dienstag erÃ¶ffnet."
    document, (problem,) = _read(text, mend_encoding=True)
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("MÜNCHEN", "dpa")
    assert document.paragraphs[0].text == "Die Brücke wurde am Dienstag eröffnet."
    assert (problem.code, problem.severity) == (newsdoc.Code.DOUBLE_ENCODING, newsdoc.Severity.INFO)
    assert document.id == _read("MÜNCHEN (dpa) – Die Brücke wurde am Dienstag eröffnet.")[0].id
    assert document.source is not None
    assert document.source.length == len(newsdoc.decode(text).mended().text)


def test_places_are_those_of_the_mended_text() -> None:
    _, (_, problem) = _read("MÃ¼nchen\x00 closes.", mend_encoding=True)
    assert problem.code is newsdoc.Code.CHARACTER_REPLACED
    assert problem.span == (7, 8)
    assert problem.place is not None
    assert problem.place.column == 8


def test_a_file_of_utf_8_with_one_wrong_byte_can_be_mended() -> None:
    """It is read as Windows-1252, which makes every other letter of it look double-encoded."""
    raw = "In München und Köln regnet es, ".encode() + b"f\xfcr Tage."
    document, problems = _read(raw, mend_encoding=True)
    assert document.text == "In München und Köln regnet es, für Tage."
    assert [problem.code for problem in problems] == ["encoding-assumed", "double-encoding"]


def test_text_without_damage_is_the_same_with_the_option() -> None:
    for sentence in _SENTENCES:
        assert _read(sentence, mend_encoding=True) == _read(sentence)


@given(STORIES, st.sampled_from(_SENTENCES))
def test_origins_cover_the_mended_text_and_hold_its_words(story: str, sentence: str) -> None:
    check_origins(f"{_damaged(sentence)}\n\n{story}", mend=True)


@given(STORIES, st.sampled_from(_SENTENCES))
def test_origins_cover_damaged_text_that_is_kept(story: str, sentence: str) -> None:
    check_origins(f"{_damaged(sentence)}\n\n{story}")


def test_every_origin_of_a_mended_document_lies_in_the_mended_source() -> None:
    text = "\n\n".join(map(_damaged, _SENTENCES))
    length = len(newsdoc.decode(text).mended().text)
    ends = [end for node in nodes(_read(text, mend_encoding=True)[0]) for _, end in getattr(node, "origin", ())]
    assert max(ends) == length
