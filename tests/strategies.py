"""Hypothesis strategies: any document, and sources with the shapes of news in them."""

from dataclasses import fields

from hypothesis import strategies as st

from newsdoc import model
from newsdoc.readers.plaintext import HouseStyle

_URIS = st.from_regex(
    r"\A(?:urn:[a-z]{2,6}:|tag:[a-z]{1,8}\.org,2025:|https://[a-z]{1,8}\.org/)[A-Za-z0-9._~%20-]{1,12}\Z"
).map(lambda uri: uri.replace("%", ""))
_LANGUAGES = st.sampled_from(("en", "de", "zh", "pt-BR", "sr-Latn", "ar"))
_TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
        st.sampled_from("\t\n\r\x85\u2028\ufeff<>&\"']-\u202e\U0001f600"),
    ),
    max_size=40,
)
_ZONES = st.sampled_from(("", "Z", "+02:00", "-11:30"))


@st.composite
def dates(draw: st.DrawFn) -> model.Date:
    """A date at any precision."""
    moment = draw(st.datetimes())
    value = moment.isoformat(timespec=draw(st.sampled_from(("minutes", "seconds", "microseconds"))))
    length = draw(st.sampled_from((4, 7, 10, len(value))))
    zone = draw(_ZONES) if length == len(value) else ""
    return model.Date(value=value[:length] + zone, text=draw(st.none() | _TEXTS))


_NODES = st.builds(model.Text, text=_TEXTS)
_PEOPLE = st.lists(
    st.builds(
        model.Person,
        name=_TEXTS,
        role=st.none() | st.sampled_from(("editor", "odd")) | _TEXTS,
        organisation=st.none() | _TEXTS,
    ),
    max_size=2,
).map(tuple)
_BYLINES = st.builds(model.Byline, text=_TEXTS, people=_PEOPLE)
_CREDITS = st.builds(model.Credit, text=_TEXTS, agency=st.none() | _TEXTS, people=_PEOPLE)
_CONCEPTS = st.builds(model.Concept, name=_TEXTS, uri=st.none() | _URIS)


@st.composite
def _marked(draw: st.DrawFn) -> model.Paragraph:
    text = draw(_TEXTS)
    marks: tuple[model.Mark, ...] = ()
    if text:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks = (model.Emphasis(start=start, end=end), model.Link(start=start, end=end, href=draw(_URIS)))
    return model.Paragraph(text=text, marks=marks)


BLOCKS = st.one_of(
    _marked(),
    st.builds(model.Subheading, text=_TEXTS, level=st.integers(1, 5)),
    st.builds(
        model.Caption,
        text=_TEXTS,
        credit=st.none() | _CREDITS,
        date=st.none() | dates(),
        place=st.none() | _TEXTS,
        href=st.none() | _URIS,
    ),
    st.builds(model.Quotation, text=_TEXTS),
    st.lists(_NODES, min_size=1, max_size=3).map(lambda items: model.List(items=tuple(items))),  # type: ignore[call-arg]
    st.builds(model.Table, text=_TEXTS),
    st.builds(model.Preformatted, text=_TEXTS),
    st.builds(model.EndMark, text=_TEXTS),
    st.builds(model.Furniture, text=_TEXTS),
    st.builds(model.Unclassified, text=_TEXTS),
)
"""Any block."""

DOCUMENTS = st.builds(
    model.Document,
    id=_URIS,
    version=st.none() | st.integers(1, 10**6),
    language=st.none() | _LANGUAGES,
    date=st.none() | dates(),
    modified=st.none() | dates(),
    headline=st.none() | _NODES,
    subheadlines=st.lists(_NODES, max_size=2).map(tuple),
    kind=st.none() | st.sampled_from(("alert", "update", "correction", "analysis")),
    slugline=st.none() | _NODES,
    keywords=st.lists(_NODES, max_size=2).map(tuple),
    byline=st.none() | _BYLINES,
    dateline=st.none()
    | st.builds(
        model.Dateline, text=_TEXTS, place=st.none() | _TEXTS, date=st.none() | dates(), agency=st.none() | _TEXTS
    ),
    abstract=st.none() | _NODES,
    body=st.lists(BLOCKS, max_size=6).map(tuple),
    signoffs=st.lists(_BYLINES, max_size=2).map(tuple),
    notes=st.lists(
        st.builds(model.Note, kind=st.sampled_from(("editor", "correction", "embargo", "kill", "source")), text=_TEXTS),
        max_size=2,
    ).map(tuple),
    status=st.sampled_from((None, "usable", "withheld", "canceled")),
    embargo=st.none() | dates(),
    expires=st.none() | dates(),
    urgency=st.none() | st.integers(1, 9),
    subjects=st.lists(_CONCEPTS, max_size=2).map(tuple),
    genres=st.lists(_CONCEPTS, max_size=2).map(tuple),
    rights=st.none()
    | st.builds(model.Rights, holder=st.none() | _TEXTS, notice=st.none() | _TEXTS, usage_terms=st.none() | _TEXTS),
    related=st.lists(
        st.builds(
            model.Related,
            id=_URIS,
            title=st.none() | _TEXTS,
            relation=st.sampled_from(("see_also", "associated_with", "derived_from")),
        ),
        max_size=2,
    ).map(tuple),
)
"""Any document."""

_LINES = st.sampled_from(
    (
        " date 2025-05-09 ",
        "MOSCOW, May 8 (Xinhua) -- ",
        "By Ann Bee",
        "Bridge opens after years\n\nBy Ann Bee\n\n",
        "\n\nReuters Staff\n\n",
        "Ann Bee in Rome contributed to this report.",
        "Crowds gather at the gate on May 8, 2025. (Photo by Ann Bee/Xinhua)",
        "Enditem",
        "(more)",
        "Eds: UPDATES.",
        "A headline that is no sentence",
        "The council met on Monday and agreed on the budget for the coming year.",
        "    The mayor said the bridge would open in June, a year later than had",
        "planned when the work was started.",
        "(Reporting by Ann Bee; Editing by Cee Dee)",
        "• one",
        "Shr 22 cts vs 17 cts",
        "Home>>",
        "（完）",
        "新华社北京5月8日电",
        "[Photo: A square. (AP)]",
        "By ",
        "(",
        ")",
        "/AP",
        "\ufffd",
        "a\x00b",
        "\u3000\u3000北京",
        "___",
    )
)
_BREAKS = st.sampled_from(("\n", "\n\n", "\r\n", "\r", "\r\n\r\n", " ", "\n \n", "\u2028", "\x0c"))
STORIES = st.lists(st.one_of(_LINES, st.text(max_size=12), _BREAKS), max_size=30).map("".join)
"""Text with the shapes of news in any order, between any text at all."""

_NOT_WORDS = {
    "name", "languages", "datelines", "bylines", "signoffs", "notes", "headline_marks", "source_lines", "end_signatures", "roles", "zones",
}  # fmt: skip


def words_of(style: HouseStyle) -> list[str]:
    """Each word of a style that opens, closes or is something, as printed, and something behind those that open."""
    words = [word for field in fields(style) for word in getattr(style, field.name) if field.name not in _NOT_WORDS]
    return [*words, *(f"{words} by Ann Bee" for words, _ in style.roles)]
