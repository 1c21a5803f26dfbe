"""News agencies of which little is known but the name: a small style each, and one for all others."""

from newsdoc.readers.plaintext.style import HouseStyle

_KUNA = HouseStyle(
    name="KUNA",
    languages=("en",),
    agencies=("KUNA",),
    end_signatures=(r"\((?:end|End|END)\) [a-z]{2,4}(?:[./][a-z]{2,4}){0,3}",),
)
_BELGA = HouseStyle(
    name="Belga",
    languages=("fr", "nl", "de"),
    agencies=("Belga", "BELGA", "Agence Belga"),
    suppliers=("Belga Image", "BELGAIMAGE"),
    datelines=(r"{place},? \d{1,2}/\d{1,2} \({agency}\)(?: ?[=–—-](?=\s)\s?|$)",),
)
_OTHERS = HouseStyle(
    name="other agencies",
    languages=("en", "fr", "nl", "id", "it", "tr", "pl", "cs"),
    agencies=(
        "RIA Novosti", "Interfax", "Interfax-Ukraine", "Sputnik", "Ukrinform", "BelTA", "Kazinform", "AGERPRES", "ANA-MPA", "AMNA", "ANP", "ANTARA", "Antara", "Anadolu", "Anadolu Agency", "AA", "BERNAMA", "Bernama", "BNS", "BTA",
        "BNN", "CTK", "ČTK", "LETA", "ELTA", "HINA", "Hina", "IRNA", "ISNA", "KCNA", "MAP", "MENA", "MTI", "NAN", "NNA", "PAP", "PNA",
        "PETRA", "Petra", "QNA", "SANA", "SPA", "STA", "TANJUG", "Tanjug", "TASR", "APP", "UPI", "United Press International", "VNA", "WAM", "WAFA", "Yonhap", "Yonhap News", "YONHAP", "JNS", "JTA", "CNW",
        "CNA", "Focus Taiwan", "Dow Jones", "DOW JONES", "Knight Ridder", "KRT", "Knight-Ridder", "Scripps Howard", "Cox News Service", "New York Times", "N.Y. Times", "The New York Times",
        "MarketWatch", "TNS", "Tribune News Service", "The Washington Post", "Washington Post", "Los Angeles Times", "LA Times", "IPS", "IRIN", "VOA", "RFE/RL", "RFI", "DPA", "Gracenote", "OPTA", "WENN",
        "Alliance News", "CNS", "Catholic News Agency", "Religion News Service", "RNS", "The Conversation", "StatNews", "Sapa", "SAPA", "PANA", "GNA", "APS", "TAP", "AllAfrica", "Agenzia Nova", "CNN", "BBC News", "USA TODAY", "USA Today", "Fox News", "NBC News", "ABC News", "CBS News", "NPR", "Sky News", "Al Jazeera", "States News Service", "Agence Ecofin", "apro",
    ),
)  # fmt: skip

_INDIA = HouseStyle(
    name="Indian agencies",
    languages=("en",),
    agencies=("PTI", "Press Trust of India", "ANI", "IANS", "UNI"),
    datelines=(r"{place} \[[^\[\]\n]{2,30}\], {date} \({agency}\):\s+",),
    signoffs=(r"{agency}(?: [A-Z]{2,4}){1,6}",),
    end_marks=("(pti)", "(ani)", "(ians)", "(uni)"),
    zones=(("IST", "+05:30"),),
)
_PAKISTAN = HouseStyle(
    name="agencies of Pakistan",
    languages=("en",),
    agencies=("APP", "Pakistan Point News", "UrduPoint News", "UrduPoint", "Sputnik", "PPI"),
    datelines=(r"{place},? \((?:UrduPoint(?: News)? ?/ ?)?{agency} ?[-–] ?{date} ?\)(?: ?:(?=\s))?",),
)
_CNN = HouseStyle(
    name="CNN",
    languages=("en",),
    agencies=("CNN", "CNN Business", "CNN Travel"),
    datelines=(r"(?=(?:[A-Z][\w.'-]+,? ){1,4}CNN ){place},? {agency} {1,2}\u2014(?:\s+|$)", r"{agency} {1,2}\u2014(?:\s+|$)"),
)
_BLOOMBERG = HouseStyle(
    name="Bloomberg",
    languages=("en",),
    agencies=("Bloomberg", "Bloomberg News"),
    signoffs=(r"(?:--|—|–)? ?With assistance (?:from|by) {people}\.?",),
    furniture_openers=("to contact the reporter on this story:", "to contact the reporters on this story:", "to contact the editor responsible for this story:", "to contact the editors responsible for this story:"),
)
_TAZ = HouseStyle(
    name="taz",
    languages=("de",),
    agencies=("taz", "dpa", "afp", "rtr", "epd", "kna", "taz/dpa", "dpa/taz", "afp/taz", "dpa/afp", "afp/dpa", "rtr/taz", "dpa/afp/taz"),
    datelines=(r"(?=(?:[^\W\d_a-z]\S{1,30} ){1,3}[a-z]\S{1,11} \|){place} {agency} \|(?:\s+|$)",),
)  # fmt: skip
_BANGLADESH = HouseStyle(
    name="agencies of Bangladesh", languages=("en",), agencies=("BSS", "UNB"), zones=(("BST", "+06:00"),)
)

WORLD = (_BELGA, _KUNA, _INDIA, _PAKISTAN, _BANGLADESH, _CNN, _BLOOMBERG, _TAZ, _OTHERS)
"""One style an agency or country; the last is a list of names."""
