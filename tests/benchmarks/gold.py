"""Records with gold labels, and what each of them lets one judge.

A set is a file of JSON lines, `{"id", "origin", "raw", "gold", "notes"}`. `gold` holds what the origin's own markup or
metadata says; a missing key says nothing, unless the way in which `raw` was made rules the field out. What follows
from a label is worked out here with rules of its own: nothing of the reader is used.

Quirks of the labels, and what is made of them:

- White space is compared normalised, control characters are left out.
- A label that `raw` does not print cannot be found, so it is not counted: metadata such as an editor's note that was
  not joined into the text, or a dateline that is only a time stamp. `notes` of the wire sets name the pieces that were
  joined; a byline or dateline counts only if it is one of them.
- Labelled datelines have their closing dash, the model's have none: it is taken off.
- `reuters21578` dates, `efe_conll2002` and `xinhua_zh` print no year, and a year must not be guessed. Hence the date of
  the dateline is ruled out there; the same texts behind a ` date …` header (`set+header`) must have it.
- `fundus` prints no byline and no caption ("in gold only"). Behind a byline of usual form the same texts make the set
  `fundus+byline`.
- In `fundus_captions` a credit may be printed twice (`… watches. (AP Photo) AP Photo`); the label then leaves the
  first in the caption. Both readings are right. Some labels leave out the point that closes a caption, and `Vis mer` is
  a button's label behind a credit: with or without.
- A page that prints a caption twice has it among its paragraphs too: it is a caption each time.
- Which part of a credit is a person is judged only where a list of agencies and the form of a name leave no doubt.
- 新华社 datelines are not labelled; place, date and reporters are taken from their fixed form.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple


class Record(NamedTuple):
    """A text with its labels."""

    set: str
    id: str
    raw: str
    gold: Mapping[str, Any]
    notes: str


class Image(NamedTuple):
    """A labelled picture: its caption without the credit, the parts of the credit, and the line as printed."""

    caption: str
    credit: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reader should find in a record.

    `fields`: name of a field to its text; None rules the field out; a field that is not there is not judged.
    `paragraphs`, `subheads`, `summary`, `notes`: texts that are printed. `images`: all pictures, or None if not known.
    `is_complete`: subheadings that are not in `subheads` are wrong.
    """

    fields: Mapping[str, str | None] = field(default_factory=dict)
    paragraphs: tuple[str, ...] = ()
    subheads: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    images: tuple[Image, ...] | None = None
    is_complete: bool = False


RULED_OUT: Mapping[str, tuple[str, ...]] = {
    "seed_shape": ("headline", "byline"),
    "reuters21578": ("byline", "agency", "date", "end mark", "header date"),
    "fundus": ("byline", "end mark"),
    "fundus_captions": ("headline", "byline", "dateline", "end mark"),
    "efe_conll2002": ("headline", "byline", "date", "header date"),
    "corenlp_datelines": ("headline", "byline", "end mark", "date", "header date"),
    "xinhua_zh": ("date", "header date"),
    "de_10kgnad": ("headline",),
}
"""Fields that a record of the set does not print if its labels do not state them, as its notes tell."""

WITHOUT_CAPTIONS = frozenset(
    ("reuters21578", "fundus", "fundus+byline", "efe_conll2002", "corenlp_datelines", "xinhua_zh", "de_10kgnad")
)
"""Sets whose texts have no captions at all."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\ufffd]")
_HEADER = re.compile(r"\s*date \d{4}-\d\d(?:-\d\d)? ")
_MONTHS = {
    name: number
    for names in ("jan feb mar apr may jun jul aug sep oct nov dec", "ene feb mar abr may jun jul ago sep oct nov dic")
    for number, name in enumerate(names.split(), 1)
}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DATELINE_DATE = re.compile(
    rf"(?:^|[,.]? )(?:{_MONTH} (?P<day>\d+)|(?P<day_first>\d+) {_MONTH.replace('month', 'month_last')})(?:,? (?P<year>\d{{4}}))?$"
)
_DATELINE_AGENCY = re.compile(r" ?(?:\((?P<bracketed>[^()]+)\)|/(?P<slashed>[^/]+)/)$")
_XINHUA = re.compile(
    r"^[ \u3000]*(?P<dateline>新华社(?P<place>[^\d\n]{1,20}?)(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^\s\d（，。“]{0,5}电)"
    r"(?:（(?P<reporters>[^）\d，。：]{2,30})）)?",
    re.MULTILINE,
)


def records(paths: Sequence[Path]) -> Iterator[Record]:
    """The records of files, or of all `*.jsonl` in folders, in the order of their names."""
    for path in paths:
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line.strip():
                    entry = json.loads(line)
                    yield Record(file.stem, entry["id"], entry["raw"], entry["gold"], str(entry.get("notes", "")))


def plain(text: str) -> str:
    """White space normalised, control characters left out."""
    return " ".join(_CONTROL.sub(" ", text).split())


# ---------------------------------------------------------------- further shapes of the same texts


def shapes(record: Record) -> Iterator[Record]:
    """The record, and the shapes that can be made of it without doubt."""
    yield record
    if header := _header_of(record):
        gold = {**record.gold, "header_date": header}
        yield record._replace(set=f"{record.set}+header", raw=f" date {header} {record.raw.lstrip()}", gold=gold)
    if record.set == "fundus" and (opener := _BYLINE_OPENERS.get(record.gold["country"])):
        yield _with_byline(record, opener)


_BYLINE_OPENERS = {
    "at": "Von", "ch": "Von", "de": "Von", "lu": "Von", "au": "By", "ca": "By", "uk": "By", "us": "By",
    "es": "Por", "fr": "Par", "it": "Di",
}  # fmt: skip
_AND = {"Von": "und", "By": "and", "Por": "y", "Par": "et", "Di": "e"}


def _header_of(record: Record) -> str | None:
    if record.set == "reuters21578":
        day, month, year = record.gold["date"].split()[0].split("-")
        return f"{year}-{_MONTHS[month.casefold()]:02}-{int(day):02}"
    if record.set == "efe_conll2002":
        return "2000-05-26"  # the corpus is of May 2000
    return record.gold["date"][:10] if record.set == "xinhua_zh" else None


def _with_byline(record: Record, opener: str) -> Record:
    *first, last = record.gold["authors"]
    byline = f"{opener} {', '.join(first)} {_AND[opener]} {last}" if first else f"{opener} {last}"
    headline, _, rest = record.raw.partition("\n\n")
    return record._replace(
        set="fundus+byline", raw=f"{headline}\n\n{byline}\n\n{rest}", gold={**record.gold, "byline": byline}
    )


# ---------------------------------------------------------------- what a record lets one judge


def expected(record: Record) -> Expected:
    """What should be found in the record."""
    base = record.set.partition("+")[0]
    fields: dict[str, str | None] = dict.fromkeys(RULED_OUT.get(base, ()))
    fields.update(_fields(record))
    return replace(_texts(record, base), fields=fields)


def _fields(record: Record) -> dict[str, str | None]:
    if record.set.startswith("xinhua_zh"):
        return {"headline": plain(record.gold["headline"]), **_xinhua(record), **_header_date(record)}
    labels = {name: _label(record, name) for name in ("headline", "byline", "end_mark")}
    found: dict[str, str | None] = {name.replace("_", " "): text for name, text in labels.items() if text}
    found.update(_people(record, found.get("byline")))
    found.update(_subheadline(record))
    return {**found, **_header_date(record), **_dateline(record)}


def _header_date(record: Record) -> dict[str, str | None]:
    return {"header date": record.gold["header_date"]} if "header_date" in record.gold else {}


def _label(record: Record, name: str) -> str | None:
    """A label that stands in the text on a line of its own, or joined of such lines."""
    text = record.gold.get(name) or _framed(record, name)
    if not text or not _is_joined(record, name):
        return None
    text = plain(text)
    body = "\n" + _HEADER.sub("", record.raw, count=1)
    return (
        text if re.search(r"\n\W{0,8}?" + r"\s+".join(map(re.escape, text.split())) + r"[ \W]*(?:\n|$)", body) else None
    )


def _framed(record: Record, name: str) -> str | None:
    """ANPA-1312: the header lines are the keyword line, then the headline; bylines end in `=`."""
    if name == "headline" and len(record.gold.get("header_lines", ())) > 1:
        return record.gold["header_lines"][1]
    return " ".join(record.gold.get("byline_lines", ())) if name == "byline" else None


def _is_joined(record: Record, piece: str) -> bool:
    """Whether the piece was put into the text; only the wire sets list their pieces."""
    if "caption field" in record.notes:
        return False
    if piece == "headline" and _opens_with_headline(record.gold):
        return True
    _, is_listed, pieces = record.notes.partition("joined from ")
    return not is_listed or piece in pieces.replace("+p1", "").split(", ")


def _opens_with_headline(gold: Mapping[str, Any]) -> bool:
    return bool(gold.get("paragraphs")) and gold["paragraphs"][0] == gold.get("headline")


def _people(record: Record, byline: str | None) -> dict[str, str | None]:
    names = record.gold.get("byline_persons") or (record.gold.get("authors") if record.set == "fundus+byline" else ())
    if not byline or not names or not all(is_personal(name) for name in names):
        return {}
    return {"byline people": "; ".join(names)}


def _subheadline(record: Record) -> dict[str, str | None]:
    subhead, headline = record.gold.get("subhead"), record.gold.get("headline")
    if not subhead or subhead == headline or "subhead" not in record.notes:
        return {}
    return {"subheadline": plain(subhead)}


def _dateline(record: Record) -> dict[str, str | None]:
    text = record.gold.get("dateline") if _is_joined(record, "dateline") else None
    found: dict[str, str | None] = {}
    if place := record.gold.get("dateline_place"):
        if not text and (words := record.gold.get("dateline_date_text")) and record.gold.get("agency"):
            text = f"{place}, {words} ({record.gold['agency']})"
        if any(line.lstrip().startswith(place) for line in record.raw.split("\n")):
            found["place"] = plain(place)
    if not text or plain(text) not in plain(record.raw):
        return found
    text = plain(text).rstrip("-–—_:. ") if not text.rstrip().endswith(")") else plain(text)
    place, words, agency = split_dateline(text)
    return {
        "place": place, **found, "dateline": text, "agency": agency,
        **_dateline_date(words, record.gold.get("header_date")),
    }  # fmt: skip


def split_dateline(text: str) -> tuple[str | None, "re.Match[str] | None", str | None]:
    """Place, date and agency of a dateline `PLACE, Region, March 3, 1987 (AGENCY)`, of which each may be missing."""
    agency = _DATELINE_AGENCY.search(text)
    rest = text[: agency.start()] if agency else text
    words = _DATELINE_DATE.search(rest)
    place = rest[: words.start()] if words else rest
    return place or None, words, (agency["bracketed"] or agency["slashed"]) if agency else None


def _dateline_date(words: "re.Match[str] | None", header: str | None) -> dict[str, str | None]:
    """The date at full precision; ruled out where no year is printed, not judged where there is no such day."""
    if not words:
        return {"date": None}
    month = _MONTHS.get((words["month"] or words["month_last"])[:3].casefold(), 0)
    value = resolved(month, int(words["day"] or words["day_first"]), words["year"], header)
    return {} if value == "" else {"date": value}


def resolved(month: int, day: int, year: str | None, header: str | None) -> str | None:
    """ISO 8601, the year being the printed one or else the nearest to the header's date; "" if there is no such day."""
    try:
        if year:
            return date(int(year), month, day).isoformat()
        date(2000, month, day)
    except ValueError:
        return ""
    if not header or len(header) < len("2025-05-09"):
        return None
    page = date.fromisoformat(header)
    near = (date(page.year + step, month, day) for step in (-1, 0, 1) if (month, day) != (2, 29))
    return min(near, key=lambda each: abs((each - page).days), default=page).isoformat()


def _xinhua(record: Record) -> dict[str, str | None]:
    found = _XINHUA.search(record.raw)
    if not found:
        return {}
    value = resolved(int(found["month"]), int(found["day"]), None, record.gold.get("header_date"))
    reporters = re.split(r"[、\s]+", (found["reporters"] or "").removeprefix("记者").strip())
    return {
        "dateline": found["dateline"],
        "place": found["place"],
        "agency": "新华社",
        "date": value,
        **({"byline people": "; ".join(reporters)} if reporters != [""] else {}),
        **({"end mark": "（完）"} if record.raw.rstrip().endswith("（完）") else {}),
    }


# ---------------------------------------------------------------- texts and pictures


def _texts(record: Record, base: str) -> Expected:
    gold = record.gold
    printed = plain(record.raw)
    lists = {name: tuple(plain(text) for text in gold.get(name, ()) if text) for name in ("subheads", "summary")}
    images = _images(record, base)
    paragraphs = _indented(gold) if "body" in gold else tuple(map(plain, gold.get("paragraphs", ())))
    # a page that prints a caption twice has it among its paragraphs, a feed without headlines its first line
    others = {image.line for image in images or ()} | ({paragraphs[0]} if _opens_with_headline(gold) else set())
    notes = [gold.get("ednote"), *(note["ednote"] for note in gold.get("ednotes", ()))]
    return Expected(
        paragraphs=tuple(text for text in paragraphs if text and text in printed and text not in others),
        subheads=tuple(text for text in lists["subheads"] if text in printed),
        summary=tuple(text for text in lists["summary"] if text in printed),
        notes=tuple(plain(text) for text in notes if text and plain(text) in printed),
        images=images,
        is_complete=base in ("fundus", "seed_shape"),
    )


def _indented(gold: Mapping[str, Any]) -> tuple[str, ...]:
    """Paragraphs of hard-wrapped copy, less the end mark: each opens with an indent."""
    body = gold["body"].rstrip().removesuffix(gold.get("end_mark") or "")
    return tuple(plain(part) for part in re.split(r"\n(?= {2,})", body))


def _images(record: Record, base: str) -> tuple[Image, ...] | None:
    gold = record.gold
    if record.set in WITHOUT_CAPTIONS or base in WITHOUT_CAPTIONS:
        return ()
    if base == "fundus_captions":
        return (Image(plain(gold["caption"]), tuple(gold["credit"]), plain(record.raw)),)
    if base == "seed_shape":
        return tuple(
            Image(plain(each["caption"]), tuple(each["credit"]), plain(each["line"])) for each in gold["images"]
        )
    if "caption field" in record.notes and plain(gold["caption"]) == plain(record.raw):
        credit = tuple(str(gold[name]) for name in ("creditline", "byline") if gold.get(name))
        return (Image(plain(gold["caption"]), credit, plain(record.raw)),) if len(record.raw.split()) > 1 else None
    return None


AGENCIES = frozenset(
    """afp|anadolu|ap|apa|associated press|the associated press|bloomberg|dpa|dpa images|efe|epa|getty|getty images
    |imago|imago images|keystone|pa|pa wire|picture alliance|reuters|shutterstock|sipa|swns|unsplash|pexels|vcg|xinhua
    |zuma press|nurphoto|alamy|共同通信社|lat images""".replace("\n", "")
    .replace(" |", "|")
    .split("|")
)
"""Agencies and picture libraries that need no doubt, case-folded. There are more: what is unknown is not judged."""

_NAME = re.compile(r"(?:[^\W\d_][\w'’-]*\.?,? ){1,3}[^\W\d_][\w'’-]+")
_NO_NAMES = frozenset(
    """agency archive bbc club company corp council der et film films fotos group heart images infografik le media montage
    morgenpost museum news ntb office orion photo photography photos pictures police post press productions service social
    spiegel sport stock stop studio studios team television times tv university world zpravy""".split()  # noqa: SIM905 - a list of words
)


def is_personal(name: str) -> bool:
    """Whether the words can only be a person's name: two to four words in capitals, none of them an organisation's."""
    words = name.split()
    return bool(
        _NAME.fullmatch(name)
        and name.casefold() not in AGENCIES
        and all(word[0].isupper() for word in words)
        and not _NO_NAMES & {word.casefold() for word in words}
        and not any(len(word) == 2 and word.isupper() for word in words)
    )


def split_credit(parts: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Agencies and people of a credit, case-folded, as far as they are beyond doubt."""
    pieces = [
        piece.strip(" .").removesuffix(" Photo")
        for part in parts
        for piece in re.split(r"[/|()]|, | via | for ", part)
        if piece.strip(" .")
    ]
    agencies = frozenset(piece.casefold() for piece in pieces if piece.casefold() in AGENCIES)
    people = frozenset(piece.casefold() for piece in pieces if is_personal(piece))
    return agencies, people
