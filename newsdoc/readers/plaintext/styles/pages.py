"""The press of a language and its web pages: what any house there prints."""

from newsdoc.readers.plaintext.style import HouseStyle

_AGENCIES = ("AAP", "AFP", "ANSA", "AP", "DPA", "EFE", "KYODO", "REUTERS", "TASS", "UPI", "XINHUA")
"""Names before the word KILL of a notice."""

_SITE = r"(?:[\w.'’ -]{2,40} ?\| ?)?"
"""The page, before what it says of the day."""
_DAY = r"(?:[A-Za-zÀ-ÿ]{5,9},? )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?[ /.])"
"""The start of a printed day, perhaps of the week too."""
_DAY_AND_YEAR = r"\d{1,2}[. ]{1,2}(?:de )?[^\W\d_]{3,10}(?:[., ]{1,2}| de )\d{4}"
_TIME = r"\d{1,2}[:.h]\d{2}"

_CORRECTED = r"(?:[A-Za-z]+ ){0,2}?(?:spelling|SPELLING|typos?|names?|NAMES?|dates?|day|DAY|headline|byline|dateline|slug|style|para(?:graph|s)?|graf|lead|lede|figures?|numbers?|title|age|attribution|quotes?|link|wording|formatting|garble)\b"
"""What a desk says it has put right."""

_SAYS_WHAT_WAS_WRONG = (
    r"(?=.*(?:[.!][)\]]?$|, not |\b(?:[Pp]ara(?:graph|graf|s)?s?|PARA(?:GRAPH)?S?|(?:earlier|previous|original) versions?|[Tt]his (?:story|report|article|item)"
    r"|[Cc]orrects?|CORRECTS|[Ff]ixes|[Cc]larifies|[Mm]isspell(?:ed|s|ing)|[Mm]isstated?|incorrect(?:ly)?|wrongly|erroneously|should (?:read|be|have))\b))"
)
"""Of words behind `Correction:` that they are about the story; otherwise it marks the headline of a corrected one."""

_ENGLISH = HouseStyle(
    name="the English-language press",
    languages=("en", "en_GB"),
    byline_openers=("By", "By:", "From", "Story by", "Words by", "Reporting by", "Text by", "Reported by", "Written by", "Posted by", "Opinion by", "Analysis by", "Exclusive by", "Interview by", "Review by", "Report by", "Commentary by", "Column by", "Compiled by", "Words:", "Author:", "Authors:", "Reporter:"),
    byline_titles=(
        "writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "editor", "columnist", "staff", "bureau chief", "analyst", "photographer", "contributor",
        "staff writer", "staff writers", "staff reporters", "our correspondent", "our reporter", "our staff reporter", "our special correspondent", "our bureau", "web desk", "news desk", "online desk", "sports desk", "a staff reporter", "a correspondent", "critic", "producer", "editors", "reporters", "columnists", "news service", "newspapers", "journalist",
    ),
    bylines=(r"(?:From|FROM) (?:staff|wire|news|STAFF|WIRE|news service|NEWS SERVICE) (?:reports|REPORTS|services|SERVICES|and wire reports)",),
    credit_labels=(
        "photo by", "photos by", "photo courtesy of", "photo illustration by", "picture by", "pictures by", "image by", "photo", "photos", "picture", "pictures", "pic", "pics", "image",
        "images", "credit", "credits", "photo credit", "picture credit", "image credit", "image source", "picture source", "source", "submitted by", "photograph by", "photography by", "photograph", "graphic", "graphic by", "illustration", "illustration by", "courtesy of", "courtesy", "handout", "file photo by", "file photo", "screenshot", "screenshot by", "screengrab by",
        "video by", "picture courtesy", "image courtesy of", "screengrab", "photographer", "credit...", "file", "file pic", "file pics", "st photo", "st photos", "supplied",
    ),
    abstract_openers=("Summary:", "SUMMARY:", "Abstract:", "ABSTRACT:", "In brief:", "Synopsis:", "Key points:"),
    caption_openers=(
        "FILE - ", "FILE — ", "FILE – ", "FILE PHOTO", "FILE- ", "FILE -- ", "FILE:", "File photo", "File picture", "File image", "(FILES) ", "(FILES)", "(FILE) ", "(File photo)", "(File) ",
        "This photo taken", "This photo shows", "This photo provided", "This photo released", "This photo from", "This aerial photo", "This picture taken", "This picture shows", "This image taken", "This image provided", "This image released", "This image made", "This image shows", "This image from", "This undated photo", "This undated handout", "This file photo", "This handout", "This combo photo", "This combination", "This combined photo", "This satellite image", "This video grab", "This frame grab", "This screen grab", "This screenshot", "This booking photo", "This general view",
        "Photo taken on", "Photo taken with", "Photo shows a ", "Photo shows an ", "Photo shows the ", "Photo provided by", "Aerial photo taken", "Aerial photo shows", "An aerial photo", "An aerial drone photo", "An aerial image", "An aerial panoramic", "An aerial view taken", "A drone photo", "A combination of pictures", "A combination of photos", "A combination of images", "A combo photo", "A combined photo", "A combination photo", "Combination photo", "In this photo", "In this file photo", "In this image taken", "In this image provided", "In this image released", "In this image made", "In this image from", "In this picture", "In this handout", "In this aerial", "In this undated", "In this screen", "In this frame", "In this video", "In this courtroom", "In this still",
        "Undated file photo", "Undated photo", "Combo photo", "Screenshot taken", "Screen grab", "Stock photo", "Stock image:", "Stock image of ", "A file photo", "File photo:", "Photos taken", "Pictured:", "PICTURED:", "ABOVE:", "Above:", "Image:", "PHOTO:", "CAPTION:", "Caption:", "Image caption, ", "Image caption ", "Media caption, ", "Media caption ",
    ),
    headline_marks=(
        ("alert", r"(?:BREAKING|Breaking|BREAKING NEWS|Breaking News|JUST IN|Just In|URGENT|FLASH)(?: ?[:–—|]| ?- )"),
        ("update", r"(?:UPDATED?|Updated?)(?: ?\d)?(?: ?[:|–—]| ?- )"),
        ("correction", r"(?:CORRECTION|Correction|CORRECTED|CLARIFICATION)(?: ?[:–—|]| ?- )"),
        ("analysis", r"(?:ANALYSIS|Analysis|OPINION|Opinion|COMMENT|COMMENTARY|Commentary|EDITORIAL|Editorial)(?: ?[:|–—])"),
        ("interview", r"(?:INTERVIEW|Interview|Q&A|Q & A)(?: ?[:|–—])"),
        ("feature", r"(?:FEATURE|Feature|PROFILE|Profile|IN FOCUS|In Focus|LONG READ)(?: ?[:|–—])"),
        ("background", r"(?:EXPLAINER|Explainer|FACTBOX|Factbox|TIMELINE|Timeline|FACT CHECK|Fact check|BACKGROUNDER)(?: ?[:|–—]| ?- )"),
        ("summary", r"(?:ROUNDUP|Roundup|ROUND-UP|WRAP|Wrap|NEWS IN BRIEF)(?: ?[:|–—]| ?- )"),
    ),
    end_marks=("item ends", "ends/", "-- bernama", "— bernama", "(more)", "more", "-more-", "- more -", "--more--", "ends", "end", "(end)", "(ends)", "^end<", "nnnn", "###", "# # #", "___", "■", "●", "◾", "endit", "end it", "****", "***", "* * *", "*****", "＊", "(end of story)", "end/item", "enditem.", "fin", "fin.", "-fin-", "# # # #", "__", "_____"),
    glued_end_marks=("■", "(more)", "(END)", "(End)", "(ENDS)", "NNNN", "◾️", "◾", "∎", "(MORE)"),
    notes=(
        ("kill", r"NOT FOR USE\b|Not for use[.!]?$|Kill [Aa]dvisory ?(?:[:–—-]|$)"),
        ("kill", r"\((?:KILL|Kill)\)(?: |$)"),
        ("kill", r"\[(?:Canceled|Withheld)\. Not to be published\.\]$"),
        ("kill", rf"(?:{'|'.join(_AGENCIES)}) (?:(?:MANDATORY|PHOTO|STORY) )?KILL ?(?:[:.–—-]|$)"),
        ("embargo", r"(?:HOLD|Hold) (?:FOR|for) (?:RELEASE|release|PUBLICATION|publication)\b"),
        ("embargo", r"FOR RELEASE(?: (?:AT|ON|AFTER|UNTIL|NOT BEFORE))?:? ?(?=[^\n]{0,30}\d)|For release(?: (?:at|on|after|until|not before)\b|:)(?=[^\n$€£]{0,30}(?:\d[:.]?\d\d|\d{1,2} [A-Z]|[A-Z][a-z]+\.? \d))"),
        ("editor", r"(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease)\W*$"),
        ("correction", r"\(This (?:[A-Z][a-z]{2,8}\.? \d{1,2},? )?(?:story|item|version|article|report) corrects\b|\(?(?:Eds|EDS)\b[.:]{1,2} ?CORRECTS\b|\(Refiles to (?:fix|correct)\b"),
        ("editor", r"\((?:NOTE|Note) ?: [^)]*\)$"),
        ("kill", r"(?:(?:ADVISORY|Advisory|EDITORS|Editors) ?[-–—:]{1,2} ?)?(?:PLEASE|Please) (?:DISREGARD|disregard) (?:(?:THE|the|OUR|our) )?(?:(?:PREVIOUS|previous|EARLIER|earlier|ABOVE|above) )?(?:STORY|story|ITEM|item|ARTICLE|article|DISPATCH|dispatch)(?=[.,:!]?$|[.:] | (?:slugged|headlined|titled|sent|transmitted|filed|moved)\b)"),
        ("kill", r"(?:ADVISORY|Advisory) ?[-–—:]{1,2} ?(?:(?:STORY|Story|story|PHOTO|Photo|photo) )(?:WITHDRAWN|withdrawn|KILLED|killed|REMOVED|removed)(?=$|[ .:])"),
        ("embargo", r"\(?(?:Eds|EDS|Editors?|EDITORS?|Attention|ATTENTION|Notes?|NOTES?)\b[^.:]{0,20}:[^.]{0,80}\b(?:[Ee]mbargoed|EMBARGOED|under embargo|UNDER EMBARGO)\b"),
        ("kill", r"\W{0,3}(?:KILL|WITHHOLD|WITHDRAWN|WITHDRAWAL)(?:\W{1,3}KILL){0,3}\W*$|\W{0,3}(?:KILL|WITHHOLD)(?: ?[:–—]| --? |\. )|\W{0,3}(?:WITHDRAWN|WITHDRAWAL)(?: ?:| --? )|WITHDRAWN-(?=[A-Z\d])"),
        ("kill", r"\W{0,3}(?:(?:MANDATORY|BULLETIN|STORY|URGENT|ADVISORY|PHOTO|PLEASE|EDS:?) ?[-–—:]* ?){1,3}(?:KILL|WITHHOLD|WITHDRAWN|WITHDRAWAL)(?=\W*$| ?[:.,–—]| --? | (?:THE |THIS |ALL )?(?:STORY|ITEM|PHOTO|PICTURE|ARTICLE)\b| [\w-]+[/-]\w)"),
        ("kill", r"(?:STORY|ARTICLE|PHOTO|PICTURE) (?:KILLED|REMOVED|WITHDRAWN)(?=$| ?[:.–—]| --? )|(?:Story|Article|Photo|Picture) (?:killed|removed|withdrawn)(?=$| ?[:.–—]| --? )"),
        ("kill", r"(?:BC|AM|PM|AP)-[^,\n]{2,60}, ?(?:\d\w\w )?(?:KILL|Kill|WITHHOLD)\b"),
        ("kill", r"(?:Please |PLEASE )?(?:KILL|WITHHOLD|WITHDRAW|DO NOT USE|[Kk]ill|[Ww]ithhold|[Ww]ithdraw|[Dd]o not use) (?:THE|the|this|THIS) (?:STORY|ITEM|ARTICLE|PHOTO|story|item|article|photo|dispatch)(?=[.,:]?$|[.:] |,? until\b| (?:slugged|headlined|titled|sent|transmitted|filed|moved)\b)"),
        ("kill", r"(?:The|This) (?:story|item|article|photo|dispatch)(?: (?:slugged|headlined|titled|sent|transmitted|filed|moved) [^.]{1,80}| [\"“][^.]{1,80})? (?:has been|is) (?:withdrawn|killed|withheld)(?=\.?$|\. | and (?:should|must)\b| by (?:its|the) (?:editors?|desk|agency|source)\b)"),
        ("kill", r"\(?(?:EDITORS?|Editors?|EDS|Eds|ATTENTION|Attention|ADVISORY|Advisory)(?: [A-Za-z]{2,12}){0,3}(?: ?[:,_–—-]+ ?(?:[Pp]lease |PLEASE )?| [Pp]lease | PLEASE )(?:BULLETIN |MANDATORY |STORY |PHOTO )?(?:KILL|WITHHOLD|WITHDRAW|[Kk]ill|[Ww]ithhold|[Ww]ithdraw)\b(?![-’'])"),
        ("correction", r"\(?In (?:a|an|the|some|our|its|[A-Z][a-z]{2,8}\.?|\d{1,2}) (?:[\w.,'’-]{1,20} ){0,6}?(?:story|item|report|versions?|article)\b[^.]{0,80}?, (?:[Tt]he )?(?:[A-Z][\w-]{1,15} ){0,2}corrects?\b"),
        ("correction", r"\((?:(?:Company|Agency|Ministry|Source|Official|Adds and|Also) )?(?:[Cc]orrects|CORRECTS|Correcting|Fixes|Clarifies)\b|\(?This (?:story|version|item) (?:corrects|CORRECTS)\b"),
        ("correction", r"\(This (?:[A-Z][a-z]{2,8}\.? \d{1,2},? (?:\d{4},? )?)?(?:story|item|version|article|report) (?:has been|was|is) corrected\b"),
        ("editor", r"\(The (?:opinions|views) expressed\b"),
        ("kill", r"\(The (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?(?:story|item|article|photo) (?:has been|is) (?:withdrawn|killed|withheld)\b"),
        ("correction", rf"(?:Corrects|CORRECTS|Correcting|Fixes|FIXES|Clarifies)(?: (?:the|THE))? {_CORRECTED}|(?:Corrects|Clarifies) (?:to show|that)\b|CORRECTS ?:"),
        ("correction", rf"(?:CORRECTION|Correction|CORRECTIVE|Clarification|CLARIFICATION)(?:\W*$| ?(?:[:(–—-]|--){_SAYS_WHAT_WAS_WRONG})"),
        ("correction", r"\W{0,2}(?:This|An? (?:earlier|previous) version of this|The) (?:story|version|article|item|report) (?:corrects\b|(?:has been|was) (?:corrected|amended)(?=[.;:]|$| (?:to|after publication)\b| at \d| on (?:[A-Z][a-z]{2,8}\.? )?\d| in (?:the )?(?:\w+ )?para))"),
        ("correction", r"\W{0,2}(?:An? (?:earlier|previous) version of this) (?:story|article|item|report)\b[^.]{0,80}\b(?:incorrect|incorrectly|misstated|misspelled|misidentified|misattributed|mistakenly|wrong|wrongly|omitted|error|corrected|gave|said|stated)\b"),
        ("editor", r"\W{0,2}(?:This) (?:story|article) (?:has been|was) (?:updated|first published)\b"),
        ("editor", r"\((?:With|This is|Changes|Includes|For (?:more|other|related|a ))\b(?!.*[.!?]\)?$)[^)]*\)?$"),
        ("editor", r"\((?:ATTN|WITH|Attn|EDS|Eds|Adds?|ADDS?|Updates?|UPDATES?|Recasts|RECASTS|Releads|Repeats|REPEATS|Rewrites|Refiles|Embeds|Edits|Removes|Writes through|Writethru|New throughout|Subs|Eds|Editors?|Reopens|Combines|Restores|Trims|Tops|Rpts|Deletes|Inserts)\b[^)]*\)?$"),
        ("editor", r"\(?(?:Eds|EDS|Editors?|EDITORS|Editor['’]?s?['’]? [Nn]ote|EDITOR['’]?S['’]? NOTE|EDITORS['’] NOTE|Editors['’] [Nn]ote|Notes? to [Ee]ditors|NOTES? TO EDITORS|Ed\. note|Ed['’]s note|ATTENTION[ A-Z]{0,20} EDITORS|Attention (?:[A-Za-z]{2,12} ){0,2}[Ee]ditors|(?:ATTN|Attn)\.? (?:EDITORS?|[Ee]ditors?)) ?(?:\.?:|_|--? |[–—])|Ed: "),
        ("editor", r"(?:Notes? to [Ee]ditors|NOTES? TO EDITORS)\s*:?$"),
        ("editor", r"\[(?:Editor['’]?s?['’]? [Nn]ote)\b"),
        ("editor", r"N i e u w bericht|Nieuw bericht, vervangt|\*{3} ?(?:DISCLAIMER|Translated|TRANSLATED)"),
    ),
    source_lines=(
        r"\(?[\w.'’ -]{2,40}\) ?\d{1,2}:\d{2}(?::\d{2})?,? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}",
        r"(?:Source ?: ?)?[\w.'’ -]{2,40} ?\| ?(?:Updated ?: ?)?\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?: ?\| ?Editor ?: ?[\w ]{1,40})?",
        r"(?:Source|来源|Updated|Written|Published|Publish) ?[:：] ?[^|]{2,40}\| ?\d{4}-\d{2}-\d{2}.{0,60}",
        r"(?:Updated|Written|Published|Last updated|Last Updated|Posted|First published|Originally [Pp]ublished|UPDATED|PUBLISHED|Last modified) ?(?:on|at|-)?[:：]? ?(?:\d{4}[-.]\d{2}[-.]\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2}:\d{2}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}).{0,80}",
        r"\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}(?::\d{2})?(?: ?[|,] ?.{2,40})?",
        r"(?:Source|SOURCE) ?: ?[A-Z][\w.'’ -]{1,40}",
    ),
    furniture=(
        "home>>", "home >>", "share full article", "skip advertisement", "image", "aa", "suggested topics:", "explore more on these topics", "more on this story", "ad feedback", "video ad feedback", "link copied!", "copied!", "copied to clipboard", "text size", "font size", "text size:", "a a a", "share article", "google+", "prev next", "[+] enlarge", "story tools", "post a comment", "e-mail this story", "print this story", "e-mail", "recommend", "post to facebook", "cancelsend", "sent!", "posted!", "a link has been sent to your friend's email address.", "a link has been posted to your facebook feed.", "join the nation's conversation", "to find out more about facebook commenting please read the conversation guidelines and faqs", "url is copied.", "reprints", "like", "follow", "rss", "log out", "my account", "add to collections", "learn more", "shares", "what's this?", "story highlights", "get alerts", "sign up now", "subscribe now", "submit", "cancel", "loading, please wait...", "view gallery", "hide comments", "show comments", "load more", "load more comments", "view all", "see all", "see more", "more info", "about us", "contact us", "privacy policy", "terms of use", "terms of service", "advertise with us", "cookie policy", "site map", "sitemap", "open in app", "watch now", "watch the video", "unmute", "fullscreen", "video unavailable", "this video can not be played", "view author page", "email article", "print article", "save article", "save for later", "read later", "you must login to comment.", "you must be logged in to comment", "post comment", "add your comment", "powered by", "thanks for signing up!", "thank you for subscribing!", "invalid email address", "enter your email", "enter email address", "we and our partners use cookies", "manage preferences", "switch edition", "sections", "trending topics", "more news", "most commented", "most shared", "latest stories", "editors' picks", "editors’ picks", "from our partners", "around the web", "paid content", "in this article", "key takeaways", "menu content", "menu", "advertisement", "advertisement - story continues below", "story continues below advertisement", "article continues below advertisement", "share", "share this", "share this:", "share this story", "share this article", "save", "print", "email", "tweet",
        "facebook", "twitter", "whatsapp", "linkedin", "copy link", "link copied", "read more", "read more:", "read next", "related", "related articles", "related news", "related stories", "related topics", "related content", "most read", "most popular", "trending", "trending now", "subscribe",
        "sign up", "sign in", "log in", "newsletter", "comments", "leave a comment", "skip to content", "skip to main content", "loading...", "loading", "listen", "watch live", "close", "we are china", "photos", "video", "top stories", "back to top", "view comments", "follow us", "0",
        "updated", "click here for more", "photo gallery", "gallery", "hot news", "editor's picks", "editor’s pick", "editor's pick", "recommended", "more from", "full story", "search", "accept cookies", "accept all", "cookie settings", "reject all", "play video", "watch:", "advertisement - scroll to continue", "ad", "toggle caption", "hide caption", "enlarge this image", "listen to this article", "most viewed", "next article", "previous article", "next", "previous", "tags:", "topics:", "pause", "mute", "reuse this content", "report an error", "sharesave", "share save", "sponsored", "sponsored content", "promoted", "recommended for you", "you may also like", "you might also like", "more stories", "latest news", "share on facebook", "share on twitter", "share via email", "show more", "continue reading", "read full article", "photo:", "photo", "supplied",
    ),
    furniture_labels=("related:", "more:", "watch:", "listen:", "video:", "source:", "contact:", "contacts:"),
    furniture_openers=(
        "image source, ", "image copyright ", "home>>", "home >>", "guangming online>", "© ", "©20", "copyright ©", "copyright (c)", "(c) copyright", "we use cookies to improve", "we use cookies to ensure", "we use cookies to give", "we use cookies to personal", "we use cookies to provide", "we use cookies to make", "we use cookies to enhance", "we use cookies to anal", "we use cookies to optimi", "we use cookies on", "we use cookies and", "we use cookies for", "we use necessary cookies", "this site uses cookies", "this website uses cookies", "by continuing to use this", "by continuing to use our", "by continuing to use the site", "by continuing to browse", "by clicking “", 'by clicking "', "by clicking ‘", "by clicking '", "by clicking accept", "by clicking on accept", "by clicking subscribe", "by clicking sign up", "by clicking submit", "by clicking continue", "all rights reserved", "click here to",
        "follow us on", "heard on ", "listen to this article", "a version of this article appears in print", "reading time", "temps de lecture", "lesezeit", "tiempo de lectura", "tempo de leitura", "share or comment on this article", "share this", "read more:", "also read:", "also read |", "tags:", "tags :", "sign up for our", "sign up for the", "sign up to our", "sign up to receive", "subscribe to", "download the app", "download our app", "get the latest news", "get the latest headlines", "get the latest stories", "our website uses cookies", "cookies help us", "this material may not be published", "copyright 20", "copyright 19", "if you purchase an independently", "view image in fullscreen", "(read more", "read also:", "see also:", "this content is provided by", "please enable javascript", "you need to enable javascript", "enable javascript", "join our whatsapp", "join our telegram",
    ),
)  # fmt: skip
_GERMAN = HouseStyle(
    name="the German-language press",
    languages=("de", "de_AT"),
    suppliers=("kicker", "t-online", "ZEIT ONLINE", "Zeit Online", "SPIEGEL ONLINE", "Spiegel Online", "tagesschau.de", "ORF.at", "ndr.de"),
    byline_openers=("Von", "Von:", "Ein Artikel von", "Erstellt von", "Text:", "Ein Kommentar von", "Eine Analyse von", "Interview von", "Aus", "Kommentar von", "Analyse von", "Gastbeitrag von", "Ein Gastbeitrag von", "Ein Bericht von", "Eine Reportage von", "Reportage von", "Eine Kolumne von", "Kolumne von", "Ein Essay von", "Autor:", "Autorin:", "Autoren:", "Von unserer Korrespondentin", "Von unserem Korrespondenten", "Von unserer Redakteurin", "Von unserem Redakteur", "Von unserem Reporter", "Von unserer Reporterin"),
    byline_titles=("redaktion", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter", "reporterin"),
    credit_labels=("foto", "fotos", "bild", "bilder", "quelle", "bildquelle", "grafik", "symbolbild", "archivbild", "archivfoto", "symbolfoto"),
    abstract_openers=("Zusammenfassung:", "Kurzfassung:"),
    caption_openers=("Archivbild:", "Archivfoto:", "Symbolbild:", "Symbolfoto:", "ARCHIV - ", "ARCHIV: ", "Auf diesem Foto", "Bild:", "Foto:"),
    headline_marks=(("analysis", r"(?:Kommentar|Analyse|Meinung|Leitartikel)(?: ?[:|–—])"), ("interview", r"Interview ?[:|]")),
    furniture=("anzeige", "artikel merken", "artikel drucken", "per mail", "auf facebook teilen", "auf x teilen", "link kopieren", "link kopiert", "kommentieren", "zum seitenanfang", "nach oben", "mehr anzeigen", "mehr lesen", "artikel anhören", "vorlesen", "anhören", "anmelden", "abonnieren", "bilderstrecke", "fotostrecke", "zur bildergalerie", "bild vergrößern", "vergrößern", "zum artikel", "jetzt abonnieren", "newsletter abonnieren", "startseite", "artikel verschenken", "seite drucken", "nächster artikel", "vorheriger artikel", "mehr aus dem ressort", "werbung", "teilen", "drucken", "mehr zum thema", "zur startseite", "kommentare", "artikel teilen", "merken", "schließen", "weiterlesen", "externer inhalt", "zur merkliste", "empfohlener externer inhalt"),
    furniture_openers=("wir verwenden cookies", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "mehr zum thema:", "auch interessant", "hier finden sie"),
    notes=(
        ("kill", r"(?:ACHTUNG|Achtung)\b[^.]{0,40}\b(?:Meldung(?:en)?|Beitrag|Bericht|Artikel|Text|Foto|Bild)\b[^.]{0,60}\bnicht (?:mehr )?(?:zu )?verwenden\b|ANNULLIERUNG\b ?[:.–—-]|(?:(?:ACHTUNG|Achtung)[,:!] ?)?[Bb]itte nicht (?:mehr )?verwenden ?(?:[:!]|$)"),
        ("editor", r"(?:ACHTUNG|Achtung): (?:Neue|Geändert|Redaktion)\w*\b[^.]{0,60}$"),
        ("correction", r"\((?:Berichtigung|Korrektur|Korrigiert|Berichtigt)\b[^)]*\)$"),
        ("editor", r"\((?:Neu|NEU|Wiederholung|Ergänzt|Ergänzung|Aktualisiert|Aktualisierung|Zusammenfassung)\b(?::[^)]*)?\)$"),
        ("correction", r"Korrekturhinweis\b"), ("editor", r"\(?(?:Anmerkung|Hinweis|Anm\.) (?:der|d\.) Red(?:aktion|\.)|Transparenzhinweis\b"),
    ),
    source_lines=(r"(?:Quelle|QUELLE) ?: ?[\w.,/()'’ -]{2,60}", r"(?:Stand|Aktualisiert|Veröffentlicht|Erstellt)(?: am)? ?[:：]? ?\d{1,2}\.\d{1,2}\.\d{4}.{0,60}", r"\d{1,2}\.\d{1,2}\.\d{4},? (?:um |[-–—|] )?\d{1,2}[:.]\d{2}(?: Uhr)?"),
    roles=(("bericht", "correspondent"), ("mitarbeit", "correspondent"), ("geschrieben", "author"), ("redaktion", "editor"), ("redigiert", "editor"), ("zusammengestellt", "editor")),
)  # fmt: skip
_FRENCH = HouseStyle(
    name="the French-language press",
    languages=("fr",),
    suppliers=("Le Figaro", "Le Monde", "Le Parisien", "Libération", "Franceinfo", "Ouest-France", "Sud Ouest", "France 24", "Le Point", "L'Express", "L’Express", "L'Obs", "L’Obs", "La Croix", "Les Échos", "Les Echos", "20 Minutes", "BFMTV", "BFM Business", "TF1 Info", "Courrier international", "Le HuffPost", "Challenges", "Marianne", "L'Équipe", "L’Équipe"),
    byline_openers=("Par", "Par :", "Par:", "Propos recueillis par", "Avec", "De notre correspondant", "Auteur :", "Auteur:"),
    byline_titles=("correspondant", "correspondante", "correspondants", "envoyé spécial", "envoyée spéciale", "envoyés spéciaux", "envoyées spéciales", "la rédaction", "rédaction"),
    credit_labels=("crédit", "crédits", "crédit photo", "crédits photo", "crédits photos", "photo", "photos", "image", "illustration", "photo d'illustration", "photo d’illustration"),
    abstract_openers=("Résumé :", "Résumé:", "En bref :"),
    caption_openers=("Photo d'archives", "Photo d’archives", "Image d'illustration", "Image d’illustration", "Photo prise ", "ARCHIVES - ", "Cette photo "),
    furniture=("publicité", "partager cet article", "recommander", "envoyer par mail", "tweeter", "envoyer", "agrandir", "agrandir la photo", "écouter l'article", "écouter l’article", "copier le lien", "lien copié", "commenter", "haut de page", "abonnez-vous", "je m'abonne", "je m’abonne", "offrir l'article", "offrir l’article", "réservé aux abonnés", "sur le même sujet", "voir aussi", "plus d'infos", "plus d’infos", "sélectionné pour vous", "nos newsletters", "contenu sponsorisé", "ajouter à vos favoris", "partager", "imprimer", "lire aussi", "lire la suite", "s'abonner", "s’abonner", "à lire aussi", "se connecter", "commentaires", "réagir", "écouter"),
    source_lines=(
        rf"{_SITE}(?:Publiée?|Mise? à jour|Modifiée?)(?: le)? ?:? ?{_DAY}.{{0,100}}",
        r"[\w.'’ -]{2,40} ?\| ?\d{4}-\d{2}-\d{2} à \d{1,2}[:h]\d{2}(?::\d{2})?",
    ),
    furniture_openers=("lire aussi", "à lire aussi", "à lire :", "a lire aussi", "nous utilisons des cookies", "article réservé aux abonnés", "cet article est réservé"),
    notes=(
        ("kill", r"(?:MISE EN GARDE ?[:–—-] ?)?(?:ANNULATION|RÉTRACTATION)\b(?! DE\b)(?= ?[:.–—-]|$)|Rétractation ?: "),
        ("embargo", r"(?:(?:SOUS )?EMBARGO|(?:Sous )?[Ee]mbargo) jusqu|(?:SOUS )?EMBARGO JUSQU"),
        ("correction", r"(?:RECTIFICATIF|ERRATUM|Erratum|CORRECTION(?: ET MISE À JOUR)?)(?:\W*$| ?[:(–—-](?=.*\b(?:paragraphes?|[Bb]ien lire|BIEN LIRE|au lieu d|et non|version|orthographe|titre|dépêche)\b| ?[A-ZÀ-Þ].*\.\)?$))|(?:ANNULE ET REMPLACE|Annule et remplace)\b"),
        ("editor", r"ATTENTION ?[–—-] ?(?:ACTUALISE|AJOUTE|COMPLETE|COMPLÈTE|CORRIGE|EMBARGO|MODIFIE|PRECISE|PRÉCISE|REMPLACE|SUPPRIME)\b|\((?:Actualise|Ajoute|AJOUTE|Précise|Complète)\b[^)]*\)$"),
    ),
    roles=(("reportage", "correspondent"), ("avec la contribution", "correspondent"), ("rédigé", "author"), ("écrit", "author"), ("édité", "editor"), ("version française", "translator"), ("traduit", "translator")),
)  # fmt: skip
_SPANISH = HouseStyle(
    name="the Spanish-language press",
    languages=("es", "ca"),
    suppliers=("El País", "El Mundo", "La Vanguardia", "El Periódico", "La Nación", "El Comercio"),
    byline_openers=("Por", "Por:", "Texto:", "Redacción:", "Autor:", "Autora:", "Autores:"),
    byline_titles=("corresponsal", "enviado especial", "enviada especial", "enviados especiales", "redacción", "agencias"),
    credit_labels=("foto", "fotos", "fotografía", "crédito", "imagen", "fotografía de", "foto de", "cortesía", "cortesía de"),
    abstract_openers=("Resumen:", "RESUMEN:"),
    caption_openers=("Imagen de archivo", "Foto de archivo", "Fotografía de archivo", "En la imagen", "En la imagen,", "Imagen cedida", "Fotografía cedida"),
    furniture=("publicidad", "enviar", "guardar", "recomendar", "archivado en", "archivado en:", "ampliar foto", "ampliar", "escuchar", "copiar enlace", "enlace copiado", "ver comentarios", "comentar", "seguir leyendo", "ver más", "regístrate", "iniciar sesión", "suscribirse", "temas relacionados", "imprimir artículo", "ir a los comentarios", "normas", "disminuye el tamaño del texto", "aumenta el tamaño del texto", "contenido patrocinado", "más noticias", "compartir", "imprimir", "leer más", "te puede interesar", "noticias relacionadas", "suscríbete", "comentarios", "más información", "lea también", "lee también"),
    source_lines=(rf"{_SITE}(?:Publicado|Actualizado|Última actualización)(?: el)? ?:? ?{_DAY}.{{0,100}}",),
    furniture_openers=("te puede interesar", "lea también", "lee también", "leer más:", "utilizamos cookies", "le puede interesar"),
    notes=(
        ("kill", r"ANULACIÓN\b ?[:.–—-]"),
        ("embargo", r"(?:EMBARGAD[OA]|Embargad[oa]) (?:HASTA|hasta)\b"),
        ("correction", r"\((?:Corrige|CORRIGE|Rectifica)\b[^)]*\)$"),
        ("editor", r"\((?:Actualiza|ACTUALIZA|Añade|AÑADE|Amplía|AMPLÍA|Reitera|Repite)\b[^)]*\)$"),
        ("correction", r"(?:CORRECCIÓN|Corrección|FE DE ERRATAS|Fe de erratas|FE DE ERRORES)(?:\W*$| ?[:(–—-](?=.*\b(?:párrafos?|versión|en lugar de|titular|debe decir)\b| ?[A-ZÀ-Þ].*\.\)?$))"), ("editor", r"N\. ?del? [ER]\.|(?:Nota del editor|Nota de la redacción|NOTA DEL EDITOR)\b"),
    ),
    roles=(
        ("reporte", "correspondent"), ("reporte adicional", "correspondent"), ("información", "correspondent"), ("con información", "correspondent"), ("escrito", "author"), ("editado", "editor"), ("editado en español", "editor"),
        ("traducido", "translator"),
    ),
)  # fmt: skip
_ITALIAN = HouseStyle(
    name="the Italian-language press",
    languages=("it",),
    suppliers=("La Repubblica", "Corriere della Sera", "La Stampa", "Il Sole 24 Ore"),
    byline_openers=("Di", "di", "A cura di", "a cura di", "dal nostro inviato", "Dal nostro inviato", "Autore:"),
    byline_titles=("inviato", "inviata", "inviati", "corrispondente", "redazione"),
    roles=(("scritto", "author"), ("redatto", "author"), ("tradotto", "translator")),
    credit_labels=("foto", "fotografia", "credito", "immagine", "foto di", "per gentile concessione di"),
    caption_openers=("Foto d'archivio", "Foto d’archivio", "Foto di archivio"),
    furniture=("pubblicità", "ascolta", "salva", "regala", "invia", "ascolta l'articolo", "ascolta l’articolo", "copia link", "commenta", "leggi i commenti", "iscriviti", "abbonati", "accedi", "vai ai commenti", "torna su", "contenuto sponsorizzato", "condividi", "stampa", "leggi anche", "leggi tutto", "riproduzione riservata", "commenti"),
    source_lines=(rf"{_SITE}(?:Pubblicato|Aggiornato|Ultimo aggiornamento)(?: il)? ?:? ?{_DAY}.{{0,100}}",),
    notes=(
        ("kill", r"(?:ANNULLARE|ANNULLAMENTO|Annullamento) ?[:.–—-]"),
        ("embargo", r"(?:(?:SOTTO )?EMBARGO|(?:Sotto )?[Ee]mbargo) (?:FINO|fino) "),
    ),
    furniture_openers=("leggi anche", "© riproduzione riservata", "riproduzione riservata"),
)  # fmt: skip
_PORTUGUESE = HouseStyle(
    name="the Portuguese-language press",
    languages=("pt",),
    source_lines=(rf"{_SITE}(?:Publicad[oa]|Atualizad[oa]|Última atualização)(?: (?:em|a))? ?:? ?{_DAY}.{{0,60}}", r"\d{2}/\d{2}/\d{4} \d{1,2}h\d{2}(?: Atualizad[oa].{0,40})?"),
    byline_openers=("Por", "Texto de", "Da redação"),
    bylines=(r"Por {people}, (?:g1|G1|GloboNews|TV [A-Z]\w+)(?: [A-ZÀ-Þ][\w ]{1,30})?(?: [-–—] [A-ZÀ-Þ][\w ]{2,30})?",),
    credit_labels=("foto", "fotos", "crédito", "imagem", "foto de", "cortesia", "cortesia de", "divulgação", "reprodução"),
    caption_openers=("Foto de arquivo", "Imagem de arquivo"),
    furniture=("publicidade", "ouvir", "salvar", "copiar link", "assine", "assine já", "entrar", "continue lendo", "veja mais", "ouça", "ouvir texto", "salvar para ler depois", "conteúdo patrocinado", "comentar", "compartilhe", "partilhar", "leia mais", "leia também", "imprimir", "comentários"),
    furniture_openers=("leia também", "leia mais:", "leia mais sobre", "veja também"),
    headline_marks=(("correction", r"(?:CORREÇÃO|Correção)(?: ?[:|–—]| - )"), ("update", r"(?:ATUALIZAÇÃO|ATUALIZADA?|AT)(?: ?[:|–—]| - )")),
    notes=(
        ("kill", r"(?:ANULAÇÃO|CANCELAMENTO) ?[:.–—-]"),
        ("embargo", r"(?:EMBARGAD[OA]|Embargad[oa]|(?:SOB )?EMBARGO|(?:Sob )?[Ee]mbargo) (?:ATÉ|até) "),
        ("correction", r"(?:Correção|CORREÇÃO|Errata|ERRATA)(?:\W*$| ?[:–—-](?=.*\b(?:parágrafos?|versão|errado|errada)\b| ?[A-ZÀ-Þ].*\.$))|(?:Esta|A) (?:matéria|reportagem|notícia) foi (?:corrigida|atualizada)\b"),
    ),
    roles=(("reportagem", "correspondent"), ("reportagem adicional", "correspondent"), ("escrito", "author"), ("edição", "editor"), ("tradução", "translator")),
)  # fmt: skip
_NORTHERN = HouseStyle(
    name="the Dutch and Nordic press",
    languages=("nl", "da", "sv", "nb", "fi"),
    source_lines=(
        rf"(?:Publicerad|Uppdaterad|Publisert|Oppdatert|Publiceret|Opdateret|Gepubliceerd|Bijgewerkt|Julkaistu|Päivitetty)(?: op| den)? ?:? ?{_DAY}.{{0,60}}",
    ),
    byline_titles=("onze redactie", "redactie", "journalist", "redaktør", "kommentator", "redacteur", "toimittaja", "reporter", "korrespondent"),
    byline_openers=("Door", "Door:", "Tekst:", "Tekst og foto:", "Av", "Av:", "Af", "Af:", "Door onze redacteur", "Door onze correspondent", "Auteur:"),
    credit_labels=("foto", "bilde", "bild", "kuva", "billede", "beeld", "video", "fotograf", "dok."),
    caption_openers=("ARKIV:", "Arkivbild", "Arkivfoto", "Archieffoto", "ARKIVFOTO:"),
    furniture=("annonse", "delen", "luister", "lees verder", "abonneer", "inloggen", "del artikkel", "kopier lenke", "lytt", "lytt til saken", "logg inn", "logga in", "prenumerera", "lyssna", "spara", "del artiklen", "log ind", "kuuntele", "kirjaudu", "tilaa", "dela artikeln", "kopiera länk", "annons", "annonce", "advertentie", "del", "dela", "deel", "mainos", "jaa", "les mer", "läs mer", "lees meer", "läs också", "les også", "lees ook", "artikkelen fortsetter under annonsen", "saken oppdateres"),
    furniture_openers=("läs också:", "les også:", "lees ook:", "lue myös:", "læs også:", "läs mer:", "les mer:"),
)  # fmt: skip
_CENTRAL = HouseStyle(
    name="the press of Central Europe",
    languages=("pl", "cs", "hu"),
    byline_openers=("Autor:", "Szerző:", "Oprac.", "Oprac.:", "Opracowanie:"),
    credit_labels=("fot.", "fotó", "foto", "zdjęcie", "zdroj"),
)
_RUSSIAN = HouseStyle(
    name="the Russian-language press",
    languages=("ru", "uk"),
    byline_openers=("Автор:", "Текст:"),
    credit_labels=("фото", "источник", "иллюстрация"),
    furniture=("реклама", "поделиться", "читайте также", "комментарии", "подписаться"),
    furniture_openers=("читайте также", "читать также", "подписывайтесь на"),
    source_lines=(r"(?:(?:Опубликовано|Обновлено) ?:? ?)?\d{1,2} [а-я]{3,8} \d{4}(?: г\.| года)?,? (?:в )?\d{1,2}:\d{2}",),
    headline_marks=(("correction", r"(?:ПОПРАВКА|УТОЧНЕНИЕ|ИСПРАВЛЕНИЕ|Поправка|Исправление) ?[:.–—-]"), ("interview", r"(?:ИНТЕРВЬЮ|Интервью) ?:"), ("analysis", r"(?:АНАЛИЗ|КОММЕНТАРИЙ|МНЕНИЕ) ?:")),
    notes=(
        ("kill", r"(?:АННУЛИРОВАНИЕ|АННУЛИРУЕТСЯ|АННУЛИРОВАТЬ|Аннулируется|Просьба аннулировать)(?=$| ?[:.–—-]| сообщение\b| СООБЩЕНИЕ\b)"),
        ("embargo", r"(?:ЭМБАРГО|Эмбарго) (?:ДО|до) "),
    ),
    caption_openers=("Архивное фото", "Фото из архива", "На фото:"),
)  # fmt: skip
_EAST_ASIAN = HouseStyle(
    name="Chinese, Japanese and Korean pages",
    suppliers=("연합뉴스", "뉴시스", "뉴스1", "로이터", "路透社", "路透", "法新社", "美联社", "美聯社", "共同", "時事", "ロイター"),
    caption_openers=("资料图：", "资料图:", "资料图片：", "资料图片:", "資料圖：", "資料照片：", "資料照："),
    notes=(("editor", r"[（(](?:本文)?原(?:标题|標題)[：:]"), ("correction", r"更正[：:][^\n]{0,60}(?:应为|應為|改为|段|行)")),
    abstract_openers=("摘要：", "摘要:", "内容提要：", "核心提示：", "导读："),
    credit_labels=("摄影", "攝影", "图", "圖", "图片来源", "사진", "사진 출처", "사진 제공", "写真", "撮影", "ảnh"),
    end_lines=("责任编辑", "编辑：", "编辑:", "（责编", "(责编", "责编：", "责编:"),
    end_marks=("完", "（完）", "(完)", "[完]", "【完】", "끝", "(끝)", "■", "終わり"),
    glued_end_marks=("（完）", "(完)", "(끝)"),
    source_lines=(r"\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}(?::\d{2})?[ 　]*(?:来源|來源)[:：][ 　]?.{1,30}", r"\d{4}年\d{1,2}月\d{1,2}日 ?\d{1,2}:\d{2}(?::\d{2})? [^\s，。：]{2,15}", r"(?:原创 )?[^\s，。：]{2,12} \d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?", r"\d{4}年\d{1,2}月\d{1,2}日 ?\d{1,2}[:：]\d{2}(?::\d{2})?(?: ?(?:来源|來源)[:：] ?.{1,30}|[ 　]発信地：.{1,60})?", r"(?:来源|來源|출처)[:：] ?.{1,40}"),
    bylines=(
        r"(?:文|作者|撰文|采写|记者|記者)[:：/／] ?{people}", r"[〔【（(]?(?:本報)?(?:記者|记者){people} ?[／/] ?[^\W\d_]{2,8}(?:報導|报道|專訪|電|电)[〕】）)]?",
        r"[〔【](?:本報)?(?:記者|记者)[^\W\d_]{3,12}(?:報導|报道|專訪)[〕】]", r"(?:기자|특파원) {people}", r"{people} ?(?:기자|특파원|선임기자)",
    ),
    furniture=("分享到", "易信", "微信", "qq空间", "微博", "新浪微博", "腾讯qq", "朋友圈", "用微信扫码二维码", "用微信扫描二维码", "分享至好友和朋友圈", "分享至", "t + -", "字号", "超大", "标准", "调整字体", "举报", "取消 确认", "缩小字体", "放大字体", "热门推荐", "最新评论", "查看评论", "查看全部评论", "欢迎发表评论", "隐藏边栏", "a+", "人参与 评论", "关注", "新浪微博 qq空间", "腾讯qq qq空间", "热点排行", "热点推荐", "上一页", "下一页", "确定", "取消", "登录", "注册", "联系我们", "版权声明", "文章关键词：", "标签：", "分享到微信", "关闭", "关闭窗口", "字体： 小 中 大", "字体：小 中 大", "字号：小 中 大", "字号： 小 中 大", "分享到：", "分享到:", "【纠错】", "收藏", "扫一扫", "微信扫一扫", "评论", "发表评论", "我要评论", "阅读下一篇：", "阅读下一篇", "上一篇", "下一篇", "相关推荐", "推荐阅读", "更多", "编辑推荐", "放大", "缩小", "点赞", "转发", "このニュースをシェア", "この記事をシェア", "シェアする", "シェア", "ツイート", "印刷", "保存", "続きを読む", "あわせて読みたい", "関連ニュース", "お気に入り", "기사보내기", "페이스북", "트위터", "카카오톡", "공유", "인쇄", "스크랩", "글자크기", "뉴스듣기", "기사제보", "구독", "댓글", "좋아요", "관련기사", "관련뉴스", "分享", "相关阅读", "点击查看", "广告", "相关新闻", "延伸阅读", "返回顶部", "打印", "纠错", "광고", "공유하기", "関連記事", "広告"),
)  # fmt: skip

_ANY = HouseStyle(
    name="pages of any language",
    source_lines=(
        r"(?:Quelle|QUELLE|Fuente|FUENTE|Fonte|FONTE|Bron|BRON|Källa|Kilde|Lähde|Źródło|Zdroj|Forrás) ?: ?[\w.,&/()'’ -]{2,60}",
        rf"{_DAY_AND_YEAR},? (?:(?:[-–|]|a las|às|à|kl\.?|um|om|alle|at) )?{_TIME}(?: ?(?:Uhr|hs?|horas|[AaPp]\.?[Mm]\.?(?: [A-Z]{{2,4}})?|[A-Z]{{2,4}}))?",
        rf"{_TIME},? {_DAY_AND_YEAR}",
    ),
)

PAGES = (_ANY, _ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _NORTHERN, _CENTRAL, _RUSSIAN, _EAST_ASIAN)
"""One style a language, or a few that print alike together."""
