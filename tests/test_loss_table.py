"""The README's table of losses is what the writers declare, and has a row for every field."""

import pytest
from conftest import ROOT
from loss_table import CLOSING, OPENING, ROWS, row_of, table

from newsdoc.testing.probe import leaves, marked

_README = ROOT / "README.md"


def test_the_readme_shows_the_table_that_the_declarations_make(*, update_goldens: bool) -> None:
    before, opening, rest = _README.read_text(encoding="utf-8").partition(OPENING)
    shown, closing, after = rest.partition(CLOSING)
    assert opening, "the README has no table of losses"
    assert closing, "the README's table of losses has no end"
    if update_goldens and shown != table():
        _README.write_text(before + OPENING + table() + CLOSING + after, encoding="utf-8")
        pytest.fail("the README's table was written anew: read what changed")
    assert shown == table(), "the README's table is stale: run pytest --update-goldens"


def test_every_row_is_about_a_field() -> None:
    assert {row_of(leaf.path) for leaf in leaves(marked())} == set(ROWS)
