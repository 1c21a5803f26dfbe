"""The news agencies of which most is known: one style each."""

from newsdoc.readers.plaintext.style import HouseStyle

_XINHUA = HouseStyle(
    name="Xinhua",
    languages=("en", "fr", "es", "pt", "ru", "de"),
    agencies=("Xinhua", "Xinhua News Agency", "Xinhuanet", "Синьхуа", "新华社", "新華社", "新华网", "新華網"),
    datelines=(
        # 新华社北京12月19日电 ..., 新华社平昌（韩国）6月8日体育专电 ...
        r"{agency}(?:{place})?{date}[^\s，。：:（()）]{0,8}?(?<![来致去回通])[电電](?:\s*[—－-]{1,2})?",
        r"【{agency}{place}{date}】",
        r"{agency}{place}{date}(?=[\s　])",
    ),
    zones=(("CST", "+08:00"),),
    bylines=(
        r"[（(]?(?:{agency}|本报)?(?=记者|記者){people}[）)]?",
        r"文(?:[字图]?)/[ 　]*(?:{agency})?记者[:： 　]*{people}",
        r"[Xx]inhua writers? {people}",
    ),
    signoffs=(r"[（(](?=参与|執筆|执笔){people}[）)]",),
    headline_marks=(
        ("alert", r"(?:URGENT|Urgent|FLASH|Flash|BREAKING|Breaking) ?[:：-]|快讯[：:]|（快讯）"),
        ("update", r"(?:UPDATE|Update|Updated)\d? ?:|(?:\d(?:st|nd|rd|th) )?(?:LD|Ld) ?-?Writethru:?"),
        ("lead", r"\d(?:st|nd|rd|th) (?:LD|Ld|LEAD|Lead)\b ?:?"),
        ("correction", r"(?:CORRECTION|Correction|CORRECTED|Corrected) ?:|（更正）|更正[：:]"),
        ("analysis", r"(?:News |Economic |Xinhua )?(?:Analysis|Commentary|Opinion|Insights?) ?:|(?:新华)?(?:时评|国际观察|财经观察|述评|新闻分析)[：:]"),
        ("interview", r"(?:Exclusive )?Interview ?:|(?:专访|独家专访)[：:]"),
        ("feature", r"(?:Feature|Profile|Across China|GLOBALink|Letter from [\w ]{2,20}) ?:|特写[：:]|（?特稿）?[：:]"),
        ("summary", r"(?:(?:World|News|Economic|Asia|Africa|Europe) )?(?:Roundup|Summary|Wrap-?up) ?:|(?:SYNTHESE|SYNTHÈSE|RESUMEN) ?:|综述[：:]|综合消息[：:]"),
        ("background", r"(?:Backgrounder|Factbox|Chronology|Explainer|Facts & Figures) ?:|（?背景(?:资料)?）?[：:]|新闻背景[：:]"),
    ),
    end_marks=("enditem", "(enditem)", "enditems", "item end", "（完）", "(完)", "完", "/enditem", "fin"),
    glued_end_marks=("Enditem", "（完）", "(完)", "。完", " Fin", "(Fin)", "(FIN)", "/enditem"),
    source_lines=(r"(?:新华社|新华网)[ 　]*\d{4}[-年].{0,40}",),
)
_CHINA = HouseStyle(
    name="Chinese media",
    languages=("en",),
    agencies=(
        "中新社", "中新网", "中国新闻网", "人民网", "人民日报", "光明日报", "光明网", "经济日报", "科技日报", "中国青年报", "环球时报", "央视新闻", "央视网", "央广网", "澎湃新闻", "China News Service", "CNS", "ECNS", "Ecns.cn", "China Daily", "CGTN", "CCTV",
        "People's Daily", "People's Daily Online", "Peoples Daily", "Global Times", "Guangming Online", "Guangming Daily",
        "中央社", "CNA", "新京报", "北京青年报", "北京日报", "北京晚报", "解放日报", "文汇报", "新民晚报", "南方日报", "南方都市报", "羊城晚报", "广州日报",
        "深圳特区报", "钱江晚报", "扬子晚报", "现代快报", "华商报", "成都商报", "每日经济新闻", "第一财经", "证券时报", "证券日报", "中国证券报", "上海证券报", "中国网", "国际在线",
        "Shanghai Daily", "SHINE", "China.org.cn", "chinadaily.com.cn", "CRI", "Science and Technology Daily",
    ),
    zones=(("CST", "+08:00"),),
    suppliers=("CFP", "VCG", "Visual China", "IC", "Imaginechina", "CNSphoto", "视觉中国", "东方IC", "CICPHOTO", "icphoto"),
    datelines=(
        r"{agency}(?:{place})?{date}[^\s，。：:（()）]{0,6}?(?<![来致去回通])[电電讯訊](?:[ 　]*[—－-]{1,2})?",
        r"[（(]{agency}(?:[^（()）]{2,12}?)?{place}{date}[^（()）]{0,6}?[电電]?[）)]",
        r"[（(]{agency}(?:記者|记者)[^（()）\d]{2,16}\d{1,2}日[^（()）]{0,4}?[电電][）)]",
        r"[（(]{agency}{place}\d{1,2}日[^（()）]{0,4}?[电電][）)]",
        r"{agency}[讯訊](?=[ 　]?[（(][^（()）]{0,6}(?:记者|記者|通讯员|通訊員))",
    ),
    bylines=(r"[（(]?(?:{agency})?(?=记者|記者){people}[）)]?",),
    source_lines=(
        r"(?:By [\w.'’ -]{2,60} )?Source ?: ?[\w ]{2,30}? Published ?: ?\d{4}/\d{1,2}/\d{1,2}.{0,20}",
        r"\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2} ?[A-Z][\w.]{2,30}(?: Editor ?: ?[\w ]{2,40})?",
    ),
    end_lines=("(web editor:", "(editor:", "[ editor:", "[editor:", "责任编辑", "（责任编辑", "(责任编辑", "[责任编辑", "【责任编辑", "（图文编辑", "（视频编辑", "（编辑", "编辑：", "【编辑", "（編輯", "(編輯", "(production editor:"),
)  # fmt: skip
_CHINESE_PAPERS = HouseStyle(
    name="Chinese newspapers, of themselves",
    agencies=("本报", "本報"),
    datelines=(
        r"本[报報]{place}{date}[^\s，。：:（()）]{0,8}?(?<![来致去回通])[电電讯訊]",
        r"本[报報][讯訊](?=[ 　]?[（(][^（()）]{0,6}(?:记者|記者|通讯员|通訊員))",
    ),
)
_FOREIGN_IN_CHINESE = HouseStyle(
    name="Foreign agencies, in Chinese",
    agencies=(
        "法新社", "路透社", "美联社", "美聯社", "合众国际社", "德新社", "共同社", "时事社", "韩联社", "韓聯社", "塔斯社", "俄新社", "埃菲社", "安莎社", "朝中社", "越通社",
        "彭博社", "印度报业托拉斯",
    ),
    datelines=(r"{agency}(?:{place})?{date}[^\s，。：:（()）]{0,6}?(?<![来致去回通])[电電讯訊]",),
)  # fmt: skip
_REUTERS = HouseStyle(
    name="Reuters",
    languages=("en", "en_GB", "de", "fr", "es", "it", "pt", "ru"),
    agencies=("Reuters", "Reuter", "REUTERS", "REUTER", "Reuters Health", "Reuters Breakingviews", "Reuters Life!", "Thomson Reuters Foundation", "IFR", "LPC", "PRNewswire via Reuters"),
    headline_marks=(
        ("correction", r"(?:CORRECT(?:ED|ION)|CORRECTED \([^)]*\)|OFFICIAL CORRECTION|REFILE|REFILED)(?:[- :]|$)|\(CORRECTED\)"),
        ("update", r"UPDATE ?\d*(?:[- :]|$)|RPT(?:-UPDATE \d+)?[- ]"),
        ("alert", r"(?:URGENT|FLASH|BREAKINGNEWS|BRIEF|BULLETIN|NEWSALERT)[-:]"),
        ("analysis", r"(?:(?:SNAP )?ANALYSIS|INSIGHT|COLUMN|COMMENTARY|BREAKINGVIEWS)[-: ]|(?:Analysis|Insight|Column)[-:]"),
        ("interview", r"(?:EXCLUSIVE-)?(?:INTERVIEW|NEWSMAKER)[-:]|(?:Exclusive-)?Interview: ?"),
        ("summary", r"(?:WRAPUP ?\d*|ROUNDUP|NEWS SUMMARY|Wrapup \d*)[-: ]|PUNTO \d-"),
        ("background", r"(?:FACTBOX|TIMELINE|EXPLAINER|CHRONOLOGY|Q\+A)[-: ]|(?:Factbox|Explainer)[-:]|Timeline:"),
        ("feature", r"(?:FEATURE|SPECIAL REPORT|WITNESS)[-: ]|Special Report[-:]|Feature:"),
    ),
    roles=(
        ("additional reporting", "correspondent"),
        ("reporting", "correspondent"),
        ("reported", "correspondent"),
        ("writing", "author"),
        ("written", "author"),
        ("editing", "editor"),
        ("edited", "editor"),
        ("compiled", "editor"),
        ("compiling", "editor"),
        ("translated", "translator"),
        ("translation", "translator"),
        ("photography", "photographer"),
        ("photos", "photographer"),
        ("graphics", "graphic artist"),
        ("graphic", "graphic artist"),
    ),
    bylines=(r"{agency} (?:Staff|staff|Staff Writer)",),
    end_marks=("reuter", "reuters", "reuter...", "reut", "reuter^m", "reuter...^m", "-- reuters", "- reuters", "reuters/", "reuterª"),
    glued_end_marks=(" REUTER", " Reuter^M"),
    notes=(("editor", r"\(\([\w.-]+@"),),
    furniture=("our standards: the thomson reuters trust principles.", "our standards: the thomson reuters trust principles"),
    furniture_openers=("our standards:",),
)  # fmt: skip
_AP = HouseStyle(
    name="AP",
    languages=("en",),
    agencies=("AP", "The Associated Press", "Associated Press", "APNewsNow", "AP Photo", "AP Images", "APTN", "Canadian Press", "The Canadian Press", "CP"),
    headline_marks=(
        # A writethru takes the place of the whole story, a lead that of its top.
        ("update", r"(?:(?:AM|PM|BC|AP|BBA|BKN|FBN|HKN|SOC|TEN|GLF)-[^,]{2,60}, ?)?(?:\d{1,2}(?:st|nd|rd|th) )?(?:(?:Ld|LD|Lead|LEAD)[- ])?Writethru\b(?:, ?\d+)?"),
        ("lead", r"(?:(?:AM|PM|BC|AP|BBA|BKN|FBN|HKN|SOC|TEN|GLF)-[^,]{2,60}, ?)?\d{1,2}(?:st|nd|rd|th) (?:Ld|LD|Lead|LEAD)\b(?:, ?\d+)?"),
        ("alert", r"(?:BULLETIN|URGENT|FLASH|APNewsAlert|APNewsBreak)(?:[:_-]|$)|AP (?:NewsAlert|NewsBreak|Exclusive):"),
        ("correction", r"(?:CORRECTION|Correction|CORRECTIVE|Clarification) ?[:_-]"),
        ("update", r"The Latest ?:|UPDATED? ?:"),
        ("analysis", r"(?:AP )?(?:Analysis|ANALYSIS|COLUMN|Column|EDITORIAL) ?[:_-]"),
        ("interview", r"AP Interview ?:|The AP Interview:"),
        ("background", r"(?:AP )?(?:EXPLAINER|Explainer|Explains|EXPLAINS|FACT CHECK|Fact Check|A look at|A timeline of|AP FACT CHECK) ?:"),
    ),
    keyword_prefixes=("BC-", "AM-", "PM-", "AP-", "BBA-", "BKN-", "FBN-", "HKN-", "SOC-", "TEN-", "GLF-"),
    byline_titles=("Writer", "Writers", "AP Writer", "Correspondent", "Correspondents"),
    end_marks=("___", "----", "-0-", "- 0 -", "aap", "ap", "-ap-"),
    end_lines=tuple(f"ap-{desk}-" for desk in ("cs", "ds", "es", "ny", "wf", "ws")),
    glued_end_marks=("-0-",),
)  # fmt: skip
_AFP = HouseStyle(
    name="AFP",
    languages=("fr", "en", "es", "de", "pt", "it"),
    agencies=("AFP", "Agence France-Presse", "AFP-JIJI", "AFP Forum", "AFPTV", "AFP Photo", "SID"),
    headline_marks=(
        ("alert", r"(?:URGENT|ALERTE|FLASH|EIL|URGENTE|ALERTA) ?[-:]"),
        ("lead", r"(?:\d(?:ER|ère|e|ème|st|nd|rd) )?LEAD ?(?:GENERAL|GÉNÉRAL)? ?[-:]|(?:LD|PRESENTATION|AVANT-PAPIER) ?[-:]"),
        ("correction", r"(?:RECTIFICATIF|CORRECTION(?: ET MISE À JOUR)?|CORR|RECTIFICATION|CORRECCIÓN|BERICHTIGUNG) ?[-:]"),
        ("analysis", r"(?:ANALYSE|DÉCRYPTAGE|ANALYSIS|FOCUS|ANÁLISIS) ?[-:]"),
        ("interview", r"(?:INTERVIEW|ENTRETIEN|ENTREVISTA) ?[-:]"),
        ("background", r"(?:ENCADRE|ENCADRÉ|REPÈRES|FICHE|CHRONOLOGIE|FACTFILE|CHRONOLOGY) ?[-:]"),
        ("feature", r"(?:REPORTAGE|PORTRAIT|MAGAZINE|FEATURE) ?[-:]"),
    ),
    datelines=(r"【{date} {agency}】(?:（[^（）]{1,8}）)?",),
    signoffs=(r"[a-zà-ÿ]{2,4}(?:[-/][a-zà-ÿ]{1,5}(?:\.[a-z]{2})?){1,5}",),
    end_marks=("afp",),
)  # fmt: skip
_DPA = HouseStyle(
    name="dpa",
    languages=("de", "en", "es"),
    agencies=(
        "dpa", "dpa-AFX", "dpa-AFX ProFeed", "dpa-infocom", "dpad", "dpa-tmn", "dpa/tmn", "dpa Deutsche Presse-Agentur", "Deutsche Presse-Agentur", "tca", "tca/dpa", "gms", "awp",
        "dpa-Custom Content", "ots", "sid", "dapd", "epd", "KNA", "AFX", "ddp", "afp", "rtr",
    ),
    suppliers=("dpa Picture-Alliance", "picture alliance", "picture-alliance", "Picture Alliance", "dpa-Zentralbild", "DPA Images", "dpa-pa", "zb"),
    headline_marks=(
        ("alert", r"(?:EIL|EILMELDUNG|BLITZ) ?[-:+]|(?:Eil|Eilmeldung)(?: ?:| - )|\+\+\+ ?EIL"),
        ("correction", r"(?:KORREKTUR|BERICHTIGUNG|KORR) ?[-:/]|(?:Korrektur|Berichtigung)(?: ?:| - )|\((?:Berichtigung|Korrektur)[^)]*\)"),
        ("summary", r"(?:ROUNDUP ?\d?|Zusammenfassung|ZUSAMMENFASSUNG|GESAMT-?ROUNDUP|WDH/?ROUNDUP)(?:[-: /]|$)|\((?:\w+ )?Zusammenfassung[^)]*\)"),
        ("analysis", r"(?:ANALYSE|KOMMENTAR|ANALYSE/ROUNDUP) ?[-:]|(?:Analyse|Kommentar)(?: ?:| - )"),
        ("interview", r"INTERVIEW ?[-:]|(?:dpa-)?Interview(?: ?:| - )"),
        ("background", r"(?:HINTERGRUND|CHRONOLOGIE|STICHWORT|FRAGEN & ANTWORTEN|PORTRÄT) ?[-:]|(?:Hintergrund|Chronologie|Stichwort)(?: ?:| - )"),
        ("update", r"(?:AKTUALISIERUNG|UPDATE|NEU|WDH) ?[-:]|Neu(?: ?:| - )"),
        ("lead", r"\d\. Ld ?[-:]"),
        ("feature", r"(?:REPORTAGE|FEATURE) ?[-:]|(?:dpa-)?Reportage(?: ?:| - )"),
    ),
    notes=(
        ("editor", r"Hinweis an die Redaktion\b|#{0,2} ?Notizblock\b|Die folgenden Informationen sind nicht zur Veröffentlichung"),
        ("correction", r"\((?:Berichtigung|BERICHTIGUNG)\b *[:–—-]|(?:Berichtigung|BERICHTIGUNG|Korrektur|KORREKTUR)(?:\W*$| ?[:–—-](?=.*(?:\.$|\b(?:Absatz|Abs\.|Satz|[Mm]uss es|heißen|richtig|Schreibweise|nicht|Vorname|Meldung|Überschrift)\b)))"),
        ("embargo", r"\W{0,3}(?:SPERRFRIST|Sperrfrist)(?=\W*$| ?[:–—]| --? | bis\b| BIS\b| ?\d)"),
    ),
    private_openers=("# Notizblock", "Notizblock", "Die folgenden Informationen sind nicht zur Veröffentlichung"),
    signoffs=(r"Mit Material (?:von|der) {agency}", r"{agency}(?: [a-zà-ÿ]{2,5}\d?| yy[a-z]+| [A-Z]{3}){1,7}"),
)  # fmt: skip
_EFE = HouseStyle(
    name="EFE",
    languages=("es", "en", "pt", "ca"),
    agencies=("EFE", "EFECOM", "EFEAGRO", "EFEverde", "Efe", "Agencia EFE", "EPA-EFE", "EPA/EFE", "EFE/EPA", "Acan-Efe", "ACAN-EFE", "EFE-EPA", "EFEMINUTO", "EFEUSA"),
    headline_marks=(
        ("alert", r"(?:URGENTE|AVANCE|ALERTA|ÚLTIMA HORA) ?[-:.]"),
        ("update", r"(?:AMP|AMPLIACIÓN|ACTUALIZA|ACTUALIZACIÓN)\.? ?[-:.]|\((?:AMPLIACIÓN|ACTUALIZACIÓN|Ampliación|Actualización|AMP)\b[^)]{0,12}\)"),
        ("correction", r"(?:CORR|CORRECCIÓN|RECTIFICACIÓN|RECTIFICA|FE DE ERRORES)\.? ?[-:.]"),
        ("summary", r"(?:RESUMEN|PREVISIONES|SUMARIO)(?: GENERAL)? ?[-:.]"),
        ("analysis", r"(?:ANÁLISIS) ?[-:.]|\((?:ANÁLISIS|Análisis)\)"),
        ("interview", r"(?:ENTREVISTA) ?[-:.]|\((?:ENTREVISTA|Entrevista)\)"),
        ("feature", r"(?:REPORTAJE|CRÓNICA|PERFIL) ?[-:.]|\((?:REPORTAJE|Reportaje|CRÓNICA|Crónica|PERFIL|Perfil)\)"),
        ("background", r"(?:CLAVES|CRONOLOGÍA|FICHA) ?[-:.]"),
    ),
    signoffs=(
        r"\(?Con información de {agency}\)?",
        r"(?:{agency} ?)(?:[a-zà-ÿ]{1,5}(?:[-/ ][a-zà-ÿ]{1,5}){0,5})",
        r"{agency} \d{4,10}(?: [a-z]{2,4}(?:/[a-z]{1,5}){0,4})?|\d{4,10} [a-z]{2,4}(?:/[a-z]{1,5}){0,4}|\d{6,10}",
    ),
    end_marks=("efe",),
    notes=(("editor", r"(?:\((?:[Ff]oto|[Vv][ií]deo|[Aa]udio|[Gg]ráfico|[Ii]nfografía)s?\) ?){1,4}$"),),
)  # fmt: skip
_TASS = HouseStyle(
    name="TASS",
    languages=("ru", "en"),
    agencies=("TASS", "Itar-Tass", "ITAR-TASS", "Tass", "ТАСС", "ИТАР-ТАСС", "TASS-OSN", "ТАСС-ОСН"),
    headline_marks=(("alert", r"(?:СРОЧНО|МОЛНИЯ|ЭКСПРЕСС) ?[-:.]"),),
    bylines=(r"/(?:Корр\. )?{agency} {people}/",),
)
_RUSSIA = HouseStyle(
    name="Russian agencies",
    languages=("ru", "en"),
    agencies=("РИА Новости", "Интерфакс", "ИНТЕРФАКС", "INTERFAX.RU", "Спутник", "УНИАН", "Укринформ", "БЕЛТА", "Казинформ", "КАЗИНФОРМ"),
    datelines=(r"{place}, {date} [-–—] {agency}(?:, [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё-]+\.|\.?)", r"{place}\. {date}\. {agency}\.?(?: [-–—])?", r"{place}\. {agency} [-–—](?=\s)", r"{place}, {date}\. {agency}\."),
    suppliers=("Getty Images Russia", "ТАСС/AP", "AP/TASS"),
)  # fmt: skip
_ANSA = HouseStyle(
    name="ANSA",
    languages=("it", "en", "es", "pt", "de"),
    agencies=("ANSA", "Ansa", "ANSA.it", "ANSAmed", "AdnKronos", "Adnkronos", "AGI", "LaPresse", "Italpress", "ITALPRESS", "Askanews", "askanews"),
    datelines=(
        r"\({agency}\)(?: ?-)? ?{place}, {date} ?[-–—]",
    ),
    headline_marks=(
        ("correction", r"(?:RETTIFICA|CORREZIONE|\(?RPT\)?)[-: ]"),
        ("analysis", r"(?:ANALISI|\+\+\+ANALISI) ?[-:]"),
        ("alert", r"\+{2,} ?(?=\S)|(?:URGENTE|FLASH) ?[-:]"),
        ("background", r"(?:SCHEDA|FOCUS|PUNTO) ?[/:-]"),
    ),
    end_marks=("(ansa).", "(ansa)", "ansa"),
    end_signatures=(r"\(ANSA\)\.?",),
)
_KYODO = HouseStyle(
    name="Kyodo",
    languages=("en",),
    agencies=("Kyodo", "KYODO", "Kyodo News", "共同通信社", "共同通信", "共同社", "共同", "Jiji", "Jiji Press", "JIJI", "時事"),
    datelines=(r"【{agency}{date}[电電]】", r"【{place}{agency}】", r"【{agency}{place}{date}[电電]】"),
    headline_marks=(
        ("update", r"UPDATE\d? ?:"),
        ("alert", r"(?:URGENT|NEWS FLASH|FLASH|BREAKING NEWS) ?:"),
        ("feature", r"(?:FEATURE|FOCUS) ?:"),
        ("correction", r"CORRECTED ?:"),
    ),
    source_lines=(r"KYODO NEWS ?- ?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} ?- ?\d{1,2}:\d{2} ?\|.{0,60}",),
    end_marks=("==kyodo", "=kyodo", "== kyodo", "= kyodo"),
    glued_end_marks=("==Kyodo", "=Kyodo"),
)
_NORDIC = HouseStyle(
    name="Ritzau, STT, TT, NTB",
    languages=("da", "sv", "nb", "fi"),
    agencies=("Ritzau", "ritzau", "RB-Børsen", "Ritzau Finans", "STT", "STT–TT", "STT-Lehtikuva", "STT–AFP–Reuters", "TT", "NTB", "NTB-AFP", "NTB-Reuters", "TT-AFP", "TT-Reuters", "FNB", "SPT", "Uutissuomalainen", "Lännen Media"),
    suppliers=("Scanpix", "SCANPIX", "Ritzau Scanpix", "NTB scanpix", "Lehtikuva", "LEHTIKUVA", "TT Nyhetsbyrån", "Bildbyrån", "Scanpix Denmark"),
    datelines=(
        r"{place} /{agency}/(?:[A-Z][\w-]{1,12}(?=[:/]))?/?:?",
        r"(?=[^\W\d_][\w-]+ \(){place} \({agency}\)$",  # on a line of its own; more words may be a caption
    ),
    bylines=(r"(?:Af|Av|Tekst|Text|Foto og tekst):? {people}",),
    signoffs=(r"/{agency}/", r"\({agency}\)"),
    byline_openers=("Af", "Av", "Tekst:", "Text:"),
    end_marks=("/ritzau/", "(ntb)", "(©ntb)", "(tt)", "(stt)", "stt", "tt", "ntb"),
)  # fmt: skip
_ALPINE = HouseStyle(
    name="APA, Keystone-SDA",
    languages=("de_AT", "de", "fr", "it"),
    agencies=("APA", "APA/dpa", "SDA", "sda", "Keystone-SDA", "ATS", "ats", "AWP", "SDA/ATS"),
    suppliers=("KEYSTONE", "Keystone", "Keystone-SDA-ATS"),
    datelines=(r"(?=(?:[A-ZÀ-Þ][\w.'’-]*[ /]){1,3}\([a-z/]{3,10}\) ){place} \((?:[a-z]{2,6}/)?{agency}\) (?=[A-ZÀ-Þ0-9«„\"])",),
    end_signatures=(
        r"\((?:Schluss|Forts\.|Fortsetzung)\)(?: [a-z]{2,4}(?:/[a-z]{2,4}){0,3})?",
        r"\((?:[A-Za-z]{2,5}[,/] ?){0,2}(?:APA|SDA|sda|ats|Keystone-SDA|awp)(?:[/,] ?[^()]{1,40})?\)",
        r"\((?:[a-z]{2,5}, ?){1,6}\d{1,2}\.\d{1,2}\.\d{2,4}\)",
    ),
)
_BRITAIN = HouseStyle(
    name="PA",
    languages=("en_GB", "en"),
    agencies=("PA", "PA Media", "PA Wire", "Press Association", "Press Association Sport", "AAP", "NZPA", "Australian Associated Press", "NZN", "RNZ"),
    suppliers=("PA Images", "PA Archive", "PA Graphics", "EMPICS"),
    byline_titles=("Political Correspondent", "Press Association"),
    headline_marks=(
        ("lead", r"(?:\d{1,2}(?:st|nd|rd|th) LEAD\b(?: ?\(?\d+\)?)?|LEAD ?\(?\d+\)?|LEAD(?= ?[:-])) ?"),
        ("update", r"(?:\d )?(?:UPDATE|RECAST|SUBS?)\b ?[:-]"),
        ("correction", r"CORRECTION\b ?[:-]|\(CORRECTED\)"),
        ("alert", r"(?:SNAP|RUSH|NEWSFLASH|FLASH|URGENT)\b ?[:-]"),
    ),
    end_marks=("end", "ends", "(end)", "(ends)", "-end-", "-ends-", "- ends -", "- end -", "mfl", "mf", "mfl end"),
)  # fmt: skip
_IBERIA = HouseStyle(
    name="Europa Press, Lusa and Latin America",
    languages=("es", "pt", "ca"),
    agencies=("Europa Press", "EUROPA PRESS", "EUROPAPRESS", "Servimedia", "SERVIMEDIA", "ACN", "Colpisa", "COLPISA", "LUSA", "Lusa", "Notimex", "NOTIMEX", "Andina", "Prensa Latina", "Telam", "Télam", "DyN", "Agência Brasil", "ABr", "Agencia Estado", "Estadão Conteúdo", "ESTADÃO CONTEÚDO", "Folhapress", "FOLHAPRESS", "Ansa Latina", "AVN", "ABI"),
    suppliers=("Agência O Globo", "Cuartoscuro"),
    datelines=(r"{place}, \d{1,2} \({agency}\)(?: ?\.?[-–—](?:\s|$)|$)",),
    bylines=(r"Por {people} ?[-–—] ?(?:[Rr]epórter(?:es)?|[Cc]orrespondentes?|[Ee]nviad[oa]s? especia(?:l|is)) da {agency}(?: ?[-–—] ?[A-ZÀ-Þ][\w ]{2,30})?",),
    signoffs=(r"[A-Z]{2,5}(?: ?\([A-Z]{2,5}(?:/[A-Z]{2,5}){0,3}\)| ?/ ?[A-Z]{2,5}){0,2} ?// ?[A-Z]{2,5}",),
    end_marks=("lusa/fim", "lusa/fim."),
)  # fmt: skip

AGENCIES = (
    _XINHUA, _CHINA, _CHINESE_PAPERS, _FOREIGN_IN_CHINESE, _REUTERS, _AP, _AFP, _DPA, _EFE, _TASS, _RUSSIA, _ANSA, _KYODO, _NORDIC, _ALPINE, _BRITAIN, _IBERIA,
)  # fmt: skip
"""One style an agency, or a few small ones of one region together."""
