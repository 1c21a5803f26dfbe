"""Documents in notebooks."""

import subprocess
import sys

import newsdoc
from newsdoc import testing
from newsdoc.model import Document, Paragraph


def test_a_notebook_shows_a_document_as_its_article_with_a_style() -> None:
    document = testing.showcase()
    shown = document._repr_html_()
    article = newsdoc.export(document, "html", options={"fragment": True}, report=newsdoc.ignore).decode()
    assert shown.startswith("<style>")
    assert shown.endswith(article)


def test_the_style_reaches_nothing_outside_the_article() -> None:
    style = Document(id="urn:example:one")._repr_html_().partition("<style>")[2].partition("</style>")[0]
    selectors = [
        selector.strip()
        for rule in style.replace("@media print {", "").split("}")
        for selector in rule.partition("{")[0].split(",")
        if selector.strip()
    ]
    assert selectors
    assert [selector for selector in selectors if not selector.startswith(".newsdoc")] == []


def test_hostile_words_are_shown_as_words() -> None:
    shown = Document(id="urn:example:one", body=(Paragraph(text="<script>alert(1)</script>"),))._repr_html_()
    assert "<script" not in shown


def test_the_model_alone_loads_no_writer() -> None:
    code = "import sys, newsdoc; newsdoc.Document(id='urn:example:one'); print('newsdoc.notebook' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"
