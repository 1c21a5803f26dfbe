"""House styles: data that anybody may add, checked before use, and no agency known outside them."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

import newsdoc
from newsdoc.readers.plaintext import HouseStyle
from newsdoc.readers.plaintext.styles import STYLES

_READER = ROOT / "newsdoc" / "readers" / "plaintext"
_MACHINERY = sorted(path for path in _READER.glob("*.py") if path.name != "words.py")
_STORY = "LILLE, France (Bridge News) - The two mayors opened the new bridge on Tuesday, six years after work began.\n\nBRIDGE-END\n"
_STYLE = {"name": "bridge-news", "agencies": ["Bridge News", "BN"], "end_marks": ["BRIDGE-END"]}


def _read(text: str, *styles: object) -> newsdoc.Document:
    return newsdoc.parse(text, options={"styles": list(styles)}, report=newsdoc.strict)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_each_style_of_newsdoc_keeps_the_rules_for_styles(style: HouseStyle) -> None:
    assert HouseStyle.of(style) is style


def test_each_style_of_newsdoc_has_a_name_of_its_own() -> None:
    assert len({style.name for style in STYLES}) == len(STYLES)


@pytest.mark.parametrize("style", [_STYLE, HouseStyle(name="b", agencies=("Bridge News",), end_marks=("BRIDGE-END",))])
def test_a_style_given_as_an_option_teaches_a_house(style: object) -> None:
    document = _read(_STORY, style)
    assert document.dateline is not None
    assert document.dateline.agency == "Bridge News"
    assert [block.kind for block in document.body] == ["paragraph", "end_mark"]


def test_without_the_style_the_house_is_not_known() -> None:
    document = _read(_STORY)
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("LILLE, France", None)
    assert [block.kind for block in document.body] == ["paragraph", "paragraph"]


def test_an_acronym_is_known_as_it_is_printed_and_a_name_in_any_case() -> None:
    words = "- The two mayors opened the new bridge on Tuesday, six years after work on it was begun."
    printed = [f"LILLE ({name}) {words}" for name in ("BN", "bn", "bridge NEWS")]
    found = [_read(text, _STYLE).dateline for text in printed]
    assert [dateline and dateline.agency for dateline in found] == ["BN", None, "bridge NEWS"]


def test_a_style_has_datelines_bylines_and_sign_offs_of_its_own_shape() -> None:
    style = {
        "name": "bridge-news",
        "languages": ["en"],
        "agencies": ["BN"],
        "datelines": [r"{agency} <{place}> {date} :: "],
        "bylines": [r"words {people}"],
        "signoffs": [r"{agency}//[a-z]{{2}}".replace("{{", "{").replace("}}", "}")],
    }
    text = "Bridge opens after six years\n\nwords Ann Bee\n\nBN <Lille> May 8, 2025 :: It was opened.\n\nBN//ab\n"
    document = _read(text, style)
    assert document.byline is not None
    assert [person.name for person in document.byline.people] == ["Ann Bee"]
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("Lille", "BN")
    assert document.dateline.date is not None
    assert document.dateline.date.value == "2025-05-08"
    assert [signoff.text for signoff in document.signoffs] == ["BN//ab"]


def test_a_style_tells_the_kind_of_a_story_by_its_marks() -> None:
    style = {"name": "bridge-news", "headline_marks": [["update", "NEW: "]]}
    text = "NEW: Bridge opens after six years\n\nThe two mayors opened the bridge on Tuesday.\n"
    assert (_read(text, style).kind, _read(text).kind) == ("update", None)


@pytest.mark.parametrize(
    ("printed", "agency", "name"),
    [
        ("Los alcaldes en el puente. Foto de Ana Abeja", None, "Ana Abeja"),
        ("Los alcaldes en el puente. (Foto de Ana Abeja)", None, "Ana Abeja"),
        ("Los alcaldes en el puente. Cortesía de NASA", "NASA", None),
        ("Os prefeitos na ponte. Cortesia de Ana Abelha", None, "Ana Abelha"),
        ("I sindaci sul ponte. Foto di Anna Ape", None, "Anna Ape"),
        ("The mayors on the bridge Pct. Ann Bee", None, "Ann Bee"),
        ("The mayors on the bridge. (Ann Bee/Pool Photo via AP)", "Pool via AP", "Ann Bee"),
        ("The old bridge in 1960. Photo courtesy of the mayor's family", None, None),
        ("Des piétons sur le pont. (Photo Anne ABEILLE / AFP)", "AFP", "Anne ABEILLE"),
        ("The mayors on the bridge. REUTERS/Ann Bee TPX IMAGES OF THE DAY", "REUTERS", "Ann Bee"),
        ("兩位市長在新橋上。（中央社檔案照片）", "中央社", None),
    ],
)
def test_each_label_that_a_style_gives_opens_a_credit(printed: str, agency: str | None, name: str | None) -> None:
    style = {"name": "bridge-news", "credit_labels": ["pct."]}
    prose = "The two mayors opened the new bridge on Tuesday, six years after work on it was begun by others."
    document = _read(f"Bridge opens after six years\n\n{prose}\n\n{printed}\n\n{prose}", style)
    (caption,) = document.captions
    assert caption.credit
    assert (caption.credit.agency, [each.name for each in caption.credit.people]) == (agency, [name] if name else [])


def test_words_like_a_label_with_no_name_behind_them_are_no_credit() -> None:
    printed = "Los alcaldes en el puente. Foto de archivo del puente viejo"
    document = _read(f"El puente se abre en mayo\n\n{_STORY}\n\n{printed}\n\n{_STORY}")
    assert [caption.text for caption in document.captions if caption.credit] == []


def test_a_style_tells_what_its_abbreviations_of_zones_mean() -> None:
    style = {**_STYLE, "zones": [["BRT", "-03:00"]]}
    embargo = _read(f"EMBARGOED UNTIL 10:00 BRT, 9 MAY 2025\n\nBridge opens in Lille\n\n{_STORY}", style).embargo
    assert embargo
    assert embargo.value == "2025-05-09T10:00-03:00"


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        (3, "a style is a HouseStyle or a mapping of its fields, not int"),
        ({"agencies": ["BN"]}, "a style needs a name"),
        ({"name": ""}, "the name of a style is a word, not ''"),
        ({"name": "b", "agency": "BN"}, "a style has no field 'agency' (there are: abstract_openers, agencies"),
        ({"name": "b", "agencies": "BN"}, "style 'b', agencies: a tuple is needed, not 'BN'"),
        ({"name": "b", "agencies": [3]}, "style 'b', agencies: words are needed, not 3"),
        ({"name": "b", "notes": ["x"]}, "style 'b', notes: a pair is needed, not 'x'"),
        ({"name": "b", "notes": [["joke", "x"]]}, "style 'b', notes: 'joke' is none of editor, correction"),
        ({"name": "b", "zones": [["CST", "8"]]}, "style 'b', zones: '8' is no offset, such as +08:00"),
        ({"name": "b", "zones": [["LINT", "+14:30"]]}, "style 'b', zones: '+14:30' is no offset, such as +08:00"),
        (
            {"name": "b", "roles": [["reporting", "a\x00"]]},
            "style 'b', roles: 'a\\x00' has characters that XML forbids, which no text has here",
        ),
        ({"name": "b", "agencies": [" "]}, "style 'b', agencies: words are needed, not ' '"),
        ({"name": "b", "languages": ["tlh"]}, "style 'b', languages: no months are known of 'tlh' (there are: en, "),
        (
            {"name": "b", "datelines": ["{place} {spot}"]},
            "has the placeholder {spot}; it may have {agency} and {place} and",
        ),
        ({"name": "b", "datelines": ["{place} {place}"]}, "has the placeholder {place}; it may have {agency}"),
        ({"name": "b", "source_lines": ["{date}"]}, "has the placeholder {date}; it may have none, each once"),
        ({"name": "b", "notes": [["kill", "(?i)spike"]]}, "'(?i)spike' is no regular expression: global flags"),
        ({"name": "b", "notes": [["kill", r"(a)\1"]]}, "has a group of its own; write (?:...) for (...)"),
        ({"name": "b", "notes": [["kill", "(?P<kill_0>a)"]]}, "has a group of its own"),
        ({"name": "b", "datelines": ["({place}"]}, "style 'b', datelines: '({place}' is no regular expression"),
    ],
)
def test_a_style_that_does_not_fit_is_an_options_error_that_says_why(style: object, problem: str) -> None:
    with pytest.raises(newsdoc.OptionsError) as raised:
        _read(_STORY, style)
    assert problem in str(raised.value)


_NOTES = (
    ("editor", "((ann.bee@bridgenews.example; +33 1 55 55 12 34))"),
    ("editor", "Hinweis an die Redaktion: Ein Foto der Brücke folgt."),
    ("editor", "# Notizblock"),
    ("editor", "(foto) (vídeo)"),
    ("correction", "Berichtigung: Im zweiten Absatz muss es heißen: vier Fahrspuren"),
    ("correction", "(Berichtigung: Die Brücke hat vier Fahrspuren)"),
    ("embargo", "Sperrfrist: 9. Mai 2025, 6.00 Uhr"),
    ("source", "SOURCE Bee Bridges Ltd."),
    ("embargo", "UNDER EMBARGO UNTIL THE BRIDGE IS OPEN"),
    ("embargo", "Embargoed for release on 9 May 2025"),
    ("embargo", "NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES"),
    ("embargo", "Not for publication before 9 May 2025"),
    ("kill", "Not for use."),
    ("kill", "(KILL)"),
    ("kill", "[Canceled. Not to be published.]"),
    ("embargo", "[Embargoed. Not to be published before 2025-05-09T00:01Z.]"),
    ("kill", "AFP MANDATORY KILL"),
    ("embargo", "HOLD FOR RELEASE UNTIL THE MAYOR SPEAKS"),
    ("embargo", "FOR RELEASE AT 10:00 GMT ON 9 MAY 2025"),
    ("editor", "For immediate release"),
    ("correction", "Eds: CORRECTS number of lanes."),
    ("editor", "(NOTE: Photos available)"),
    ("kill", "WITHDRAWAL: Bridge opens in Lille"),
    ("kill", "MANDATORY KILL: BC-EU--Bridge"),
    ("kill", "STORY REMOVED: Bridge opens in Lille"),
    ("kill", "BC-EU--Bridge, 1st KILL"),
    ("kill", "Please withhold the story."),
    ("kill", "The story slugged Bridge has been withdrawn."),
    ("kill", "Editors: Kill the story on the bridge."),
    ("correction", "In a story May 8, the AP corrects the number of lanes."),
    ("correction", "In Jan. 3 story, corrects last paragraph to say that the bridge has four lanes."),
    ("correction", "(Corrects number of lanes)"),
    ("correction", "Fixes spelling of the mayor's name."),
    ("correction", "(Company corrects number of lanes in paragraph 2)"),
    ("correction", "(This May 8 story has been corrected to say that the bridge has four lanes)"),
    ("editor", "(The opinions expressed here are those of the author, a columnist for Reuters.)"),
    ("kill", "WITHDRAWN-Bridge opens in Lille"),
    ("kill", "KILL KILL KILL"),
    ("kill", "EDITORS: PLEASE DISREGARD PREVIOUS STORY"),
    ("kill", "ADVISORY - Story withdrawn"),
    ("embargo", "Eds: The story below is embargoed until 6 a.m. EDT on May 9, 2025."),
    ("editor", "Attention Editors: Photos are available."),
    ("editor", "ATTN EDITORS: Repeats with dateline"),
    ("kill", "(The May 8 story is withdrawn since the bridge was not opened.)"),
    ("kill", "Achtung, bitte nicht verwenden: Brücke eröffnet"),
    ("correction", "Clarifies that the bridge has four lanes."),
    ("correction", "Correction: An earlier version of this story misspelled the name of the mayor"),
    ("correction", "CORRECTION"),
    ("correction", "This article was amended on 9 May 2025 to say that the bridge has four lanes."),
    ("correction", "An earlier version of this story misspelled the name of the mayor."),
    ("editor", "This article was first published on 9 May 2025."),
    ("editor", "(Adds comments by drivers, detail)"),
    ("editor", "EDITOR'S NOTE _ An occasional look at bridges."),
    ("editor", "Ed: the mayor's name is spelled right."),
    ("editor", "Notes to editors"),
    ("editor", "[Editor's note: The names were changed.]"),
    ("editor", "N i e u w bericht, vervangt: brug"),
    ("kill", "ACHTUNG: Bitte die Meldung zur Brücke nicht verwenden"),
    ("editor", "Achtung: Neue Fotos"),
    ("correction", "(Korrigiert: vier Fahrspuren)"),
    ("editor", "(Neu: mehr Details)"),
    ("correction", "Korrekturhinweis vom 9. Mai"),
    ("editor", "Anm. der Redaktion: Der Name wurde geändert."),
    ("kill", "MISE EN GARDE: ANNULATION"),
    ("embargo", "SOUS EMBARGO JUSQU'AU 9 MAI 2025"),
    ("correction", "RECTIFICATIF : bien lire au deuxième paragraphe quatre voies"),
    ("editor", "ATTENTION - ACTUALISE avec des précisions"),
    ("kill", "ANULACIÓN: Anulen la noticia sobre el puente"),
    ("embargo", "Embargado hasta el 9 de mayo de 2025"),
    ("correction", "(Corrige el número de carriles)"),
    ("editor", "(Amplía con declaraciones)"),
    ("correction", "Corrección: en el segundo párrafo, el puente tiene cuatro carriles"),
    ("editor", "N. del E.: El nombre fue cambiado."),
    ("kill", "ANNULLARE: Aperto il nuovo ponte"),
    ("embargo", "Embargo fino alle 18:00 del 9 maggio 2025"),
    ("kill", "ANULAÇÃO: Ponte inaugurada em Lille"),
    ("embargo", "Embargado até as 18h00 de 9 de maio de 2025"),
    ("correction", "Correção: no segundo parágrafo, a ponte tem quatro faixas"),
    ("kill", "АННУЛИРУЕТСЯ: В Лилле открыли мост"),
    ("embargo", "ЭМБАРГО ДО 18:00 9 МАЯ 2025 ГОДА"),
    ("correction", "更正：第二段“六车道”应为“四车道”"),
    ("editor", "（原标题：两市长为新桥揭幕）"),
    ("editor", "(With photos of the bridge)"),
    ("correction", "This article was amended on 9 May 2025 to say that the bridge has four lanes."),
    ("correction", "This story has been corrected in the second paragraph: the bridge has four lanes."),
)


@pytest.mark.parametrize(("kind", "note"), _NOTES)
def test_each_form_of_note_that_a_style_declares_is_read_as_a_note(kind: str, note: str) -> None:
    story = "Bridge opens after six years\n\nLILLE, May 8 (Reuters) - The mayors opened the bridge on Tuesday."
    parts = (story, note) if kind == "source" else (note, story)
    document = newsdoc.parse("\n\n".join(parts), report=newsdoc.ignore)
    assert [(each.kind, each.text) for each in document.notes] == [(kind, note)]
    assert document.headline
    assert document.headline.text == "Bridge opens after six years"


def test_no_form_of_note_that_a_style_declares_is_hidden_by_others() -> None:
    patterns = [pattern for style in STYLES for _, pattern in style.notes]
    first = {next(pattern for pattern in patterns if re.match(pattern, note)) for _, note in _NOTES}
    assert [pattern for pattern in patterns if pattern not in first] == []


def _installed(folder: Path, module: str) -> None:
    """A package with an entry point for a style."""
    folder.joinpath("bridge_news.py").write_text(module, encoding="utf-8")
    info = folder / "bridge_news-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: bridge-news\nVersion: 1.0\n", encoding="utf-8")
    info.joinpath("entry_points.txt").write_text(
        "[newsdoc.styles]\nbridge-news = bridge_news:style\n", encoding="utf-8"
    )


def _run(folder: Path) -> str:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import newsdoc\n"
        "problems = []\n"
        "document = newsdoc.parse(sys.argv[2], report=problems.append)\n"
        "print(document.dateline.agency if document.dateline else None, *problems)"
    )
    command = [sys.executable, "-c", code, str(folder), _STORY]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_a_style_of_an_installed_package_is_found_by_its_entry_point(tmp_path: Path) -> None:
    _installed(
        tmp_path,
        "from newsdoc.readers.plaintext import HouseStyle\nstyle = HouseStyle(name='b', agencies=('Bridge News',))\n",
    )
    assert _run(tmp_path) == "Bridge News"


@pytest.mark.parametrize(
    ("module", "why"),
    [("raise RuntimeError('no bridge')\n", "no bridge"), ("style = {'name': ''}\n", "the name of a style is a word")],
)
def test_a_broken_style_of_a_package_is_reported_and_the_story_read(tmp_path: Path, module: str, why: str) -> None:
    _installed(tmp_path, module)
    printed = _run(tmp_path)
    assert printed.startswith("None the house style 'bridge-news' (bridge_news:style) is left out: ")
    assert why in printed


def _words(path: Path) -> str:
    """All strings of a module but its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {
        node.body[0].value for node in ast.walk(tree) if isinstance(node, documented) and _is_text(node.body[0])
    }
    alone = {node.value for node in ast.walk(tree) if _is_text(node)}
    return "\n".join(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings | alone
    )


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@pytest.mark.parametrize("path", _MACHINERY, ids=lambda path: path.stem)
def test_the_machinery_knows_no_agency_by_name(path: Path) -> None:
    words = _words(path)
    names = {name for style in STYLES for name in (*style.agencies, *style.suppliers)}
    assert {name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)} == set()
