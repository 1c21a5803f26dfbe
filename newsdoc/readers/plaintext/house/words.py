"""The words that houses print around a story. Phrases are compared without regard to case unless said otherwise."""

CREDIT_LABELS = (
    "photo by", "photos by", "photo courtesy of", "photo illustration by", "picture by", "pictures by", "image by",
    "photo", "photos", "picture", "pictures", "pic", "image", "images", "credit", "credits", "photo credit",
    "picture credit", "image credit", "image source", "photograph by", "foto", "fotos", "bild", "quelle", "ảnh",
    "kredit", "graphic", "graphic by", "illustration", "courtesy of", "dok",
)
"""What may open a credit, before a name, a colon or a slash."""

SOURCE_LABELS = frozenset(("quelle", "source", "image source", "image", "images", "credit", "credits", "©", "(c)", "（ｃ）", "bild"))
"""Labels behind which a name may be an organisation's as well as a person's."""

BARE_CREDITS = frozenset(
    ("supplied", "handout", "file", "file photo", "archive", "courtesy", "contributed", "screenshot", "ap photo", "privat")
)
"""Credits that name nobody."""

CREDIT_DESCRIPTORS = frozenset(
    ("file", "file photo", "handout", "handout photo", "archive", "archivbild", "pool", "pool photo", "screenshot", "stringer")
)
"""Parts of a credit that are neither an agency nor a person."""

PICTURE_WORDS = frozenset(("photo", "photos", "foto", "picture", "pictures", "image"))
"""Words that an agency's name takes in a credit, such as `AP Photo`."""

CAPTION_OPENERS = (
    "FILE - ", "FILE — ", "FILE – ", "FILE PHOTO", "File photo", "FILE-", "(FILES) ", "(FILE) ",
    "This photo taken", "This photo shows", "This aerial photo", "This picture taken", "This image ",
    "This undated photo", "This file photo", "This handout", "This combo photo", "This combination photo",
    "Photo taken on", "Photo shows", "Aerial photo taken", "An aerial photo", "An aerial drone photo",
    "An aerial view taken", "A drone photo", "In this photo", "In this file photo", "In this image",
    "In this handout", "Undated file photo", "A combined photo", "Combo photo",
)
"""What opens a caption, compared with case; never the start of a story's sentence."""

CAPTION_TRAILERS = ("read more", "vis mer", "hide caption", "toggle caption", "enlarge image", "view image")
"""Labels of buttons that pages glue to the end of a caption."""

END_MARKS = frozenset(
    (
        "(more)", "more", "enditem", "(enditem)", "enditems", "reuter", "reuters", "reuter...", "ends", "end",
        "(end)", "(ends)", "-end-", "-ends-", "- ends -", "^end<", "nnnn", "-0-", "- 0 -", "###", "# # #", "-30-",
        "- 30 -", "___", "----", "■", "（完）", "(完)", "完", "fin", "fin.", "==kyodo", "=kyodo", "endit", "end it",
        "-more-", "reut", "reuter^m", "reuter...^m", "＊", "***", "* * *", "aap", "(end of story)", "ansa", "end/item", "enditem.",
    )
)
"""Whole lines that end a story or a take of it."""

GLUED_END_MARKS = ("Enditem", "（完）", "(完)", "■", "(more)", "(END)", "(End)", "(ENDS)", "NNNN", "-0-", " REUTER", "(FIN)")
"""End marks that are glued to the last sentence, compared with case."""

END_LABELS = ("(web editor:", "(editor:", "[ editor:", "[editor:", "责任编辑", "（责任编辑", "(责任编辑", "(production editor:")
"""What opens the line that names the page's editor."""

FURNITURE = frozenset(
    (
        "home>>", "home >>", "menu content", "menu", "advertisement", "advertisement - story continues below", "share",
        "share this", "share this:", "save", "print", "email", "tweet", "facebook", "twitter", "whatsapp", "linkedin",
        "copy link", "read more", "read more:", "read next", "related", "related articles", "related news",
        "related stories", "most read", "trending", "subscribe", "sign up", "sign in", "log in", "newsletter", "comments",
        "leave a comment", "skip to content", "skip to main content", "loading...", "listen", "watch live", "close",
        "we are china", "photos", "video", "top stories", "back to top", "view comments", "follow us", "0", "updated",
        "our standards: the thomson reuters trust principles.", "our standards: the thomson reuters trust principles",
        "click here for more", "photo gallery", "gallery", "hot news", "editor's picks", "editor’s pick", "editor's pick",
    )
)
"""Whole lines of a page that are not part of the story."""

FURNITURE_OPENERS = (
    "home>>", "home >>", "guangming online>", "our standards:", "© ", "©", "copyright ©", "copyright (c)", "(c) copyright",
    "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to", "by clicking",
    "all rights reserved", "click here to", "follow us on", "share this", "#", "read more:", "related:", "also read:",
    "sign up for", "subscribe to",
)
"""What opens a line of page furniture: short lines only."""

WRITER_TITLES = (
    "writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "editor", "columnist", "staff",
    "bureau chief", "analyst", "photographer", "contributor", "staff writer",
)
"""What a line below a byline ends in: `AP Business Writer`."""

NO_PLACES = frozenset(
    (
        "update", "breaking", "urgent", "exclusive", "analysis", "opinion", "correction", "corrected", "alert", "feature",
        "factbox", "timeline", "insight", "special report", "newsmaker", "interview", "preview", "review", "wrapup",
        "refile", "bulletin", "flash", "editorial", "comment", "explainer", "live", "watch", "video", "photos", "note",
        "warning", "question", "answer", "table", "graphic", "scoreboard", "results", "brief", "box", "quotes", "sport",
        "soccer", "tennis", "golf", "cricket", "baseball", "basketball", "nfl", "nba", "nhl", "mlb", "rugby", "cycling",
        "kill", "file", "files", "through", "until", "since", "from", "by", "on", "in", "at", "as of", "advisory", "recap", "poll", "text", "highlights", "stocks", "markets", "q", "a",
    )
)
"""Capitalised labels that stand before a dash and are no place."""

US_REGIONS = frozenset(
    """
    Ala Alaska Ariz Ark Calif Colo Conn DC Del Fla Ga Hawaii Idaho Ill Ind Iowa Kan Ky La Maine Mass Md Mich Minn Miss
    Mo Mont NC ND NH NJ NM NY Neb Nev Ohio Okla Ore Oregon PR Pa RI SC SD Tenn Texas Utah VA Va Vt WVa Wash Wis Wyo
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV OH OK OR PA SD TN TX UT VT WA WV
    WI WY Ont Que Alta Sask Man
    """.split()
)
"""Abbreviated regions behind a place, without points: `Newport News, VA`."""

ROLE_TITLES = {
    "correspondent": "correspondent",
    "reporter": "correspondent",
    "editor": "editor",
    "photographer": "photographer",
    "columnist": "columnist",
}
"""The last word of a title behind a name that is a role of its own."""

ROLES = {
    "additional reporting": "correspondent",
    "reporting": "correspondent",
    "reported": "correspondent",
    "writing": "author",
    "written": "author",
    "editing": "editor",
    "edited": "editor",
    "compiled": "editor",
    "compiling": "editor",
    "translated": "translator",
    "translation": "translator",
    "photography": "photographer",
    "photos": "photographer",
    "graphics": "graphic artist",
}
"""What a sign-off says somebody did, and the role that this makes."""

ORGANISATION_WORDS = frozenset(
    """
    agency agencies archive association bank board bureau centre center club college committee company corp council court
    department division family foundation government group guard hospital images inc infografik institute library
    limited ltd media ministry museum network news office online photo photos photography pictures police post press
    productions service services sports staff studio studios team television times today tv university via wire world
    """.split()
)
"""Words that a person's name does not have."""

NAME_PARTICLES = frozenset(
    "al bin bint d da de del den der di dos du el ibn la le st ten ter van vom von y zu zur".split()
)
"""Words that stand in small letters in a person's name."""

PLACE_PARTICLES = frozenset(
    "of the de del la le les los las da do dos du di und and on upon am an der near sur en ob".split()
)
"""Words that stand in small letters in a place's name."""
