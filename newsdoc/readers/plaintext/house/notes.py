"""How houses mark what is not for publication: pairs of a kind of note and a pattern that its line starts with.

Tried in this order. A pattern must be linear: no nested repetition.
"""

NOTES = (
    ("kill", r"\W{0,3}(?:(?:MANDATORY|BULLETIN|STORY|URGENT|ADVISORY|PLEASE|EDS:?) ?[-–—:]* ?){0,3}(?:KILL|WITHHOLD|WITHDRAWN|WITHDRAWAL)\b(?! BILL)"),
    ("kill", r"\(?(?:EDITORS?|ATTENTION|Attention)[^.]{0,40}\b(?:kill|withhold|withdraw|WITHHOLD|KILL|WITHDRAW)"),
    ("embargo", r"\W{0,3}(?:STRICTLY )?(?:EMBARGO(?:ED)?|Embargo(?:ed)?|SPERRFRIST|Sperrfrist)\b(?! on)"),
    ("embargo", r"\W{0,3}(?:NOT FOR|Not for) (?:DISSEMINATION|PUBLICATION|RELEASE|DISTRIBUTION|PUBLIC RELEASE|publication|release|public release|distribution)"),
    ("correction", r"\(?In [^.]{0,60}\b(?:story|item|report|version)\b[^.]{0,40}\bcorrects?\b"),
    ("correction", r"\((?:Corrects|Correcting|CORRECTS|This story corrects|This version corrects|Fixes)\b"),
    ("correction", r"(?:CORRECTION|Correction|CORRECTIVE|CORRECTS|CORRECTION ET MISE À JOUR|Berichtigung|BERICHTIGUNG)\b *[:(–—-]"),
    ("correction", r"(?:This (?:story|version|article|item) (?:corrects|has been corrected)|\(This (?:story|version) (?:corrects|has been corrected))"),
    (
        "editor",
        r"\((?:Adds?|Updates?|Recasts|Releads|Repeats|Rewrites|Refiles|Embeds|Edits|Removes|Clarifies|Writes through"
        r"|Writethru|New throughout|Changes|Subs|Eds|Editors?|This is|Reopens|Combines|Restores|Trims|Tops)\b[^)]*\)?$",
    ),
    ("editor", r"(?:Eds|EDS|Ed|Editors|EDITORS|Editor'?s?’?s? [Nn]ote|EDITOR['’]?S['’]? NOTE|Note to [Ee]ditors|NOTE TO EDITORS|Hinweis an die Redaktion|\(EDITORS?[^)]{0,10})\s*(?::|_|-|–|—)"),
    ("editor", r"N i e u w bericht|Nieuw bericht, vervangt|\*{3} ?(?:DISCLAIMER|Translated|TRANSLATED)"),
)

NOTE_OPENERS = frozenset(
    """
    mandatory bulletin story urgent advisory please eds ed kill withhold withdrawn withdrawal editor editors editor's editor’s
    editors' editors’ attention strictly embargo embargoed sperrfrist not in correction corrective corrects berichtigung
    this note hinweis n nieuw
    """.split()
)
"""The first words of the lines that the patterns match, unless they open with a bracket or another sign."""

WITHHOLD_WORDS = ("withhold", "withheld")
"""In a kill notice: the item is held back, not canceled."""

SOURCE_LINES = (
    r"\(?(?P<agency>[\w.'’ -]{2,40})\) ?\d{1,2}:\d{2}(?::\d{2})?,? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}",
    r"(?:Source ?: ?)?[\w.'’ -]{2,40} ?\| ?(?:Updated ?: ?)?\d{4}-\d{2}-\d{2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: ?\| ?Editor ?: ?[\w ]{1,40})?",
    r"(?:Source|Quelle|来源|Updated|Written|Published|Publish) ?[:：] ?[^|]{2,40}\| ?\d{4}-\d{2}-\d{2}.{0,60}",
    r"(?:Updated|Written|Published|Last updated|Posted|First published) ?[:：]? ?(?:\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}).{0,80}",
    r"[A-Z][a-z]{2,8} \d{1,2}, \d{4} / \d{1,2}:\d{2} [AP]M(?: / .{2,40})?",
    r"\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}(?::\d{2})?(?: ?[|,] ?.{2,40})?",
)
"""Whole lines that say where a page took the story from, and when."""
