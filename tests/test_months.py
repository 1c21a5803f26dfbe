"""The names of months and weekdays of the plain-text reader are those of CLDR, and a name stands for one month."""

from collections import defaultdict

import pytest
from conftest import ROOT

from newsdoc.readers.plaintext.months import MONTHS

cldr = pytest.importorskip("cldr", reason="needs the package babel, which ships CLDR", exc_type=ImportError)

_READER = ROOT / "newsdoc" / "readers" / "plaintext"


@pytest.mark.parametrize("name", ["months", "weekdays"])
def test_the_names_are_those_of_cldr(name: str, update_goldens: bool) -> None:
    made = cldr.months_module() if name == "months" else cldr.weekdays_module()
    module = _READER / f"{name}.py"
    if update_goldens:
        module.write_text(made, encoding="utf-8")
        pytest.fail("names rewritten: read them")
    assert module.read_text(encoding="utf-8") == made


def test_each_name_stands_for_one_month_in_all_languages() -> None:
    meanings: dict[str, set[int]] = defaultdict(set)
    for months in MONTHS.values():
        assert len(months) == 12
        for number, names in enumerate(months, 1):
            for name in names.split():
                meanings[name].add(number)
    assert {name for name, numbers in meanings.items() if len(numbers) > 1} == set()


@pytest.mark.parametrize(
    ("language", "number", "name"),
    [
        ("en", 9, "sept"),
        ("fr", 2, "fév"),
        ("es", 1, "ene"),
        ("de_AT", 1, "jänner"),
        ("ru", 1, "января"),
        ("it", 5, "mag"),
    ],
)
def test_wires_abbreviate_as_is_usual_in_their_language(language: str, number: int, name: str) -> None:
    assert name in MONTHS[language][number - 1].split()
