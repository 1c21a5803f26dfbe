"""Words of languages and of the trade that no single house owns: particles in names, regions, labels."""

SOURCE_LABELS = frozenset(("quelle", "source", "image source", "image", "images", "credit", "credits", "©", "(c)", "（ｃ）", "bild"))
"""Labels behind which a name may be an organisation's as well as a person's."""

BARE_CREDITS = frozenset(
    ("supplied", "handout", "file", "file photo", "archive", "courtesy", "contributed", "screenshot", "privat")
)
"""Credits that name nobody."""

ARCHIVE_MARKS = frozenset(
    """
    archivbild archivfoto symbolbild symbolfoto themenbild illustration arkivfoto arkivbilde arkivbild archieffoto
    """.split()
) | {"photo d'illustration", "photo d’illustration", "photo d'archives", "photo d’archives", "image d'illustration",
     "image d’illustration", "imagen de archivo", "foto de archivo", "foto d'archivio", "foto d’archivio",
     "foto di archivio", "foto de arquivo", "imagem de arquivo", "imagem ilustrativa", "file image", "stock image",
     "stock photo", "representational image", "representative image"}
"""What closes a caption in brackets, of pictures that do not show the event."""

WORK_PREPOSITIONS = ("by", "von", "par", "por", "de", "di")
"""Words between what somebody did and the name, in a sign-off."""

CREDIT_PREPOSITIONS = frozenset("by of de di do da del par von af av van door por".split())
"""Words behind which a name follows: a label that ends in one of them needs no colon."""

CREDIT_DESCRIPTORS = frozenset(
    ("file", "file photo", "handout", "handout photo", "archive", "archivbild", "pool", "pool photo", "screenshot", "stringer")
)
"""Parts of a credit that are neither an agency nor a person."""

PICTURE_WORDS = frozenset(("photo", "photos", "foto", "picture", "pictures", "image", "pic", "pics", "bild", "beeld"))
"""Words that an agency's name takes in a credit, such as `AP Photo`."""

JAPANESE_PICTURE_WORDS = ("撮影", "提供", "写真", "画像", "映像", "図")
"""Words that Japanese captions tell from stories, which may close with the same signature."""

PICTURE_SUPPLIER_ENDS = (" images", " photo", " photos", "picture alliance", "stock", "stockphoto", "getty", "unsplash", "pexels", "pixabay")
"""What the names end in of those who supply pictures and no stories, case-folded."""

BUTTONS = frozenset(
    """
    share tweet print email e-mail facebook twitter linkedin linked whatsapp pinterest reddit tumblr telegram messenger
    instagram youtube tiktok threads bluesky flipboard google google+ digg fark stumbleupon delicious del.icio.us mixx
    myspace newsvine xing vk partager tweeter imprimer recommander teilen drucken compartir imprimir twittear menéame
    tuenti condividi compartilhar
    """.split()
)
"""Words of the buttons below a headline, case-folded; a line of nothing else is none of the story's."""

BESIDE_BUTTONS = BUTTONS | frozenset(
    """
    like save mail pin post send follow copy link url on in via more comment comments recommend x buzz y! line pocket
    envoyer senden mailen enviar stampa invia a par auf
    """.split()
)
"""Those, and what stands beside them."""

COUNTED = BUTTONS | frozenset(
    """
    comment comments shares likes tweets retweets reactions views replies kommentar kommentare kommentarer comentario comentarios comentário
    comentários commentaire commentaires réaction réactions commenti commento reacties
    """.split()
)
"""What pages tell the number of."""

CAPTION_TRAILERS = ("read more", "vis mer", "hide caption", "toggle caption", "enlarge image", "view image", "tpx images of the day", "purchase licensing rights", "purchase licensing rights, opens new tab", "acquire licensing rights", "acquire licensing rights, opens new tab", ", opens new tab")
"""Labels of buttons that pages glue to the end of a caption."""

SECTION_WORDS = frozenset(
    """
    east west north south middle asia africa america europe politics business economy sport opinion culture health science technology travel live
    updates update video videos exclusive breaking analysis editorial premium latest top stories story home life style lifestyle entertainment
    world local national international money property food fashion weather city state court crime league cup championship climate change war
    election elections report gallery blog special cover games olympics football soccer cricket tennis rugby golf formula grand prix photo photos
    real president prime minister letter letters guest column columns press release podcast newsletter quiz review reviews interview
    politik wirtschaft kultur sport wissen panorama politique économie société culture monde política economía sociedad deportes mundo cultura
    cronaca esteri politica economia esportes
    new san los hong sri saudi united buenos rio las puerto el são kuala phnom
    """.split()
)
"""Words of the names of a page's sections and topics, and of places, which are written like people's."""

NAMED_SOURCES = frozenset("quelle fuente fonte bron källa kilde lähde źródło zdroj forrás 来源 來源 출처".split())
"""Labels behind which a page names where it took a story from."""

PUBLISHED_WORDS = frozenset(
    """
    published posted date updated modified created issued publish submitted veröffentlicht aktualisiert erstellt publié publiée mis modifié créé
    modifica modificato publicado publicada actualizado actualizada atualizado atualizada pubblicato pubblicata aggiornato publicerad uppdaterad publisert oppdatert
    publiceret opdateret gepubliceerd bijgewerkt julkaistu päivitetty опубликовано обновлено opublikowano zaktualizowano
    입력 발행 송고 수정 기사입력 기사수정 최종수정 등록 승인 发布于 发布时间 发布日期 发表于 更新时间 更新日期 发布 發布時間 發佈時間 更新時間 公開 更新 発行
    """.split()
)
"""What a page says has been done at a time."""

MODIFIED_WORDS = frozenset(
    """
    updated update modified aktualisiert mis mise modifié modifica modificato actualizado actualizada actualización atualizado atualizada
    atualização aggiornato aggiornamento uppdaterad oppdatert opdateret bijgewerkt päivitetty обновлено zaktualizowano 수정 기사수정 최종수정
    更新时间 更新日期 更新時間 更新
    """.split()
)
"""What a page says has been done to a story after it was published."""

AGO_WORDS = frozenset("ago siden sedan sitten geleden".split())
"""Words behind how long ago something was."""

NEAR_DAYS = frozenset("today yesterday heute gestern hoy ayer hier hoje ontem oggi ieri idag igår vandaag gisteren tänään eilen сегодня вчера".split())
"""Days that are told from the day of reading."""

TIME_UNITS = frozenset(
    """
    min mins minute minutes hr hrs hour hours day days week weeks minuten stunden stunde tag tagen timer time dag dager
    timmar timme minutter minutos horas hora minuti ore uur uren tuntia
    """.split()
)
"""What time is counted in."""

BESIDE_TIMES = frozenset(
    """
    on at and first last originally by date about an a of the am pm a.m p.m noon midnight h hs uhr um am vom stand zuletzt le à a las el del de em
    às há il alle ore ultimo ultima aggiornamento última actualización atualização dernière mise jour kl kello klo den om for op laatste update
    sist senast в г года st nd rd th er month months year years lesezeit reading read lectura lecture lettura leitura temps tiempo tempo minuto
    """.split()
)
"""Other words of lines that say when a page was published."""

NO_PLACES = frozenset(
    (
        "update", "breaking", "urgent", "exclusive", "analysis", "opinion", "correction", "corrected", "alert", "feature",
        "factbox", "timeline", "insight", "special report", "newsmaker", "interview", "preview", "review", "wrapup",
        "refile", "bulletin", "flash", "editorial", "comment", "explainer", "live", "watch", "video", "photos", "note",
        "redacción", "fútbol", "opinión", "deportes", "economía", "actualidad", "eeuu", "política", "cultura", "ciencia", "salud", "tecnología", "baloncesto", "tenis", "ampliación", "última hora", "cine", "tribuna", "internacional", "nacional",
        "warning", "question", "answer", "table", "graphic", "scoreboard", "results", "brief", "box", "quotes", "sport",
        "soccer", "tennis", "golf", "cricket", "baseball", "basketball", "nfl", "nba", "nhl", "mlb", "rugby", "cycling",
        "kill", "file", "files", "through", "until", "since", "from", "by", "on", "in", "at", "to", "as", "an", "if", "when", "where", "why", "how", "what", "who", "with", "for", "and", "or", "not", "yes", "no", "but", "as of", "advisory", "recap", "poll", "text", "highlights", "stocks", "markets", "q", "a",
    )
)
"""Capitalised labels that stand before a dash and are no place."""

CITIES_LIKE_LABELS = frozenset(("a coruña",))
"""Cities that open with one of these words."""

FULL_REGIONS = frozenset(("alaska", "hawaii", "idaho", "iowa", "maine", "ohio", "texas", "utah"))
"""American states that are never abbreviated: a point behind them is none of theirs."""

US_REGIONS = frozenset(
    """
    Ala Alaska Ariz Ark Calif Colo Conn DC Del Fla Ga Hawaii Idaho Ill Ind Iowa Kan Ky La Maine Mass Md Mich Minn Miss
    Mo Mont NC ND NH NJ NM NY Neb Nev Ohio Okla Ore Oregon PR Pa RI SC SD Tenn Texas Utah VA Va Vt WVa Wash Wis Wyo
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV OH OK OR PA SD TN TX UT VT WA WV
    WI WY Ont Que Alta Sask Man
    """.split()
)
"""Abbreviated regions behind a place, without points: `Newport News, VA`."""

ANY_AGENCIES = frozenset("agencies agences agencias agenturen agenzie agências agentschappen byråer".split())
"""Agencies that a byline does not name."""

ROLE_TITLES = {
    "correspondent": "correspondent",
    "reporter": "correspondent",
    "editor": "editor",
    "photographer": "photographer",
    "columnist": "columnist",
}
"""The last word of a title behind a name that is a role of its own."""

ORGANISATION_WORDS = frozenset(
    """
    agency agencies archive association bank board bureau centre center club college committee company corp council court
    department division family foundation government group guard hospital images inc infografik institute library
    limited ltd media ministry museum network news office online photo photos photography pictures police post press
    productions service services sports staff studio studios team television times today tv university via wire world
    """.split()
)
"""Words that a person's name does not have."""

PRESS_WORDS = frozenset(
    """
    agency broadcasting chronicle courier daily database dispatch examiner express gazette globe guardian herald independent
    journal journalism magazine mail media mercury mirror network news observer post press radio record reporter review
    scotsman sentinel service standard star sun telegraph television times today tribune tv weekly zeitung
    """.split()
)
"""Words of which the name of a newspaper, a station or a service has one."""

ARTICLES = frozenset("the a an der die das ein eine den le la les un une el los las il lo gli i uno una o os as de het een".split())
"""Words that a sentence opens with, and no city has."""

SENTENCE_OPENERS = ARTICLES | frozenset(
    """
    and as at but by for from he her here his how i if in it its let my no not of on one or our she so some such that
    their there these they this those to we what when where which while who why with yes yet you your
    """.split()
)
"""Words that a sentence opens with, and no name does."""

CONJUNCTIONS = frozenset("and und et y e och og en ja with mit avec con for für pour".split())
"""Words between the names of an enumeration."""

NAME_PARTICLES = frozenset(
    "al bin bint d da de del den der di dos du el ibn la las le los st ten ter van vom von y zu zur".split()
)
"""Words that stand in small letters in a person's name."""

PLACE_PARTICLES = frozenset(
    "of the de del la le les los las da do dos du di und and on upon am an der near sur en ob".split()
)
"""Words that stand in small letters in a place's name."""

WITHHOLD_WORDS = ("withhold", "withheld")
"""In a kill notice: the item is held back, not canceled."""

CJK_PICTURE_WORDS = ("照片", "图片", "圖片", "资料", "資料", "檔案", "档案", "提供", "供图", "供圖")
"""What ends a credit behind an agency, and no name."""

CJK_OCCUPATIONS = {
    "实习生": None, "實習生": None, "记者": "correspondent", "記者": "correspondent", "实习记者": "correspondent", "见习记者": "correspondent", "参与记者": "correspondent", "参与采写": "correspondent", "参与采写记者": "correspondent",
    "通讯员": "contributor", "執筆": "author", "执笔": "author", "执笔记者": "author", "作者": "author", "编辑": "editor", "摄影": "photographer", "攝影": "photographer",
}
"""What stands before names in Chinese bylines and sign-offs, and the role that it makes."""

SECOND_PERSON = frozenset(
    """
    you your yours yourself du dich dir dein deine deinen deinem deiner ihr euch euer eure sie ihnen ihre ihren ihrem
    ihrer je jij jou jouw jullie u uw dig deg dej din dine ditt dina ni er jer dere tu te toi vous votre vos tú ti usted
    ustedes você vocês lei voi vostè ty ci pan pani pana panu panią państwo vy vás vám вы вас вам ваш ты тебя тебе ви sen
    siz size sizin sinä teille εσείς anda kamu
    """.split()
)
"""What a question in an interview addresses somebody with, in many languages; some of these mean others too."""
