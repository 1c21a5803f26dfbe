"""Abbreviations of time zones, and their offsets from UTC."""

ZONES = {
    "GMT": "Z", "UTC": "Z", "Z": "Z", "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00",
    "MESZ": "+02:00", "EET": "+02:00", "SAST": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "SGT": "+08:00",
    "HKT": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00",
    "NZDT": "+13:00", "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00",
    "PDT": "-07:00", "PST": "-08:00",
    "BST": "+01:00", "CST": "-06:00", "IST": "+01:00",
}  # fmt: skip
"""Those of several countries have the offset of the one where the clock strikes last."""

AMBIGUOUS_ZONES = frozenset(("BST", "CST", "IST"))
"""Those of several countries, which say nothing unless it is known whose they are."""
