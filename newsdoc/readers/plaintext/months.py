"""Month names as they are printed, case-folded and without a closing point.

Made from CLDR, the Unicode locale data, by `tests/cldr.py`: change that, not this. For each language and month the
wide and the abbreviated names, their first three and four letters where these tell the month, and all of them without
accents too, as wires print them.
"""

MONTHS = {
    "en": (
        "jan janu january", "feb febr february", "mar marc march", "apr apri april", "may", "jun june",
        "jul july", "aug augu august", "sep sept september", "oct octo october", "nov nove november",
        "dec dece december",
    ),
    "en_GB": (
        "jan janu january", "feb febr february", "mar marc march", "apr apri april", "may", "jun june",
        "jul july", "aug augu august", "sep sept september", "oct octo october", "nov nove november",
        "dec dece december",
    ),
    "fr": (
        "jan janv janvier", "fev fevr fevrier fév févr février", "mar mars", "avr avri avril", "mai",
        "juin", "juil juillet", "aou aout aoû août", "sep sept septembre", "oct octo octobre",
        "nov nove novembre", "dec dece decembre déc déce décembre",
    ),
    "es": (
        "ene ener enero", "feb febr febrero", "mar marz marzo", "abr abri abril", "may mayo",
        "jun juni junio", "jul juli julio", "ago agos agosto", "sep sept septiembre", "oct octu octubre",
        "nov novi noviembre", "dic dici diciembre",
    ),
    "pt": (
        "jan jane janeiro", "fev feve fevereiro", "mar marc marco març março", "abr abri abril", "mai maio",
        "jun junh junho", "jul julh julho", "ago agos agosto", "set sete setembro", "out outu outubro",
        "nov nove novembro", "dez deze dezembro",
    ),
    "de": (
        "jan janu januar", "feb febr februar", "mar marz mär märz", "apr apri april", "mai", "jun juni",
        "jul juli", "aug augu august", "sep sept september", "okt okto oktober", "nov nove november",
        "dez deze dezember",
    ),
    "de_AT": (
        "jan jann janner jän jänn jänner", "feb febr februar", "mar marz mär märz", "apr apri april", "mai",
        "jun juni", "jul juli", "aug augu august", "sep sept september", "okt okto oktober",
        "nov nove november", "dez deze dezember",
    ),
    "it": (
        "gen genn gennaio", "feb febb febbraio", "mar marz marzo", "apr apri aprile", "mag magg maggio",
        "giu giug giugno", "lug lugl luglio", "ago agos agosto", "set sett settembre", "ott otto ottobre",
        "nov nove novembre", "dic dice dicembre",
    ),
    "ru": (
        "янв янва январь января", "фев февр февраль февраля", "мар март марта", "апр апре апрель апреля",
        "май мая", "июн июнь июня", "июл июль июля", "авг авгу август августа",
        "сен сент сентябрь сентября", "окт октя октябрь октября", "ноя нояб ноябрь ноября",
        "дек дека декабрь декабря",
    ),
    "nl": (
        "jan janu januari", "feb febr februari", "maa maar maart mrt", "apr apri april", "mei", "jun juni",
        "jul juli", "aug augu augustus", "sep sept september", "okt okto oktober", "nov nove november",
        "dec dece december",
    ),
    "sv": (
        "jan janu januari", "feb febr februari", "mar mars", "apr apri april", "maj", "jun juni",
        "jul juli", "aug augu augusti", "sep sept september", "okt okto oktober", "nov nove november",
        "dec dece december",
    ),
    "da": (
        "jan janu januar", "feb febr februar", "mar mart marts", "apr apri april", "maj", "jun juni",
        "jul juli", "aug augu august", "sep sept september", "okt okto oktober", "nov nove november",
        "dec dece december",
    ),
    "nb": (
        "jan janu januar", "feb febr februar", "mar mars", "apr apri april", "mai", "jun juni", "jul juli",
        "aug augu august", "sep sept september", "okt okto oktober", "nov nove november",
        "des dese desember",
    ),
    "fi": (
        "tam tamm tammi tammikuu tammikuuta", "hel helm helmi helmikuu helmikuuta",
        "maa maal maalis maaliskuu maaliskuuta", "huh huht huhti huhtikuu huhtikuuta",
        "tou touk touko toukokuu toukokuuta", "kes kesa kesakuu kesakuuta kesä kesäkuu kesäkuuta",
        "hei hein heina heinakuu heinakuuta heinä heinäkuu heinäkuuta", "elo elok elokuu elokuuta",
        "syy syys syyskuu syyskuuta", "lok loka lokakuu lokakuuta", "marr marras marraskuu marraskuuta",
        "jou joul joulu joulukuu joulukuuta",
    ),
    "id": (
        "jan janu januari", "feb febr februari", "mar mare maret", "apr apri april", "mei", "jun juni",
        "jul juli", "agu agus agustus", "sep sept september", "okt okto oktober", "nov nove november",
        "des dese desember",
    ),
    "ca": (
        "gen gene gener", "feb febr febrer", "mar marc març", "abr abri abril", "mai maig", "jun juny",
        "jul juli juliol", "ag ago agos agost", "set sete setembre", "oct octu octubre",
        "nov nove novembre", "des dese desembre",
    ),
    "pl": (
        "sty styc styczen styczeń stycznia", "lut lute lutego luty", "mar marc marca marz marzec",
        "kwi kwie kwiecien kwiecień kwietnia", "maj maja", "cze czer czerwca czerwiec",
        "lip lipc lipca lipi lipiec", "sie sier sierpien sierpień sierpnia",
        "wrz wrze wrzesien wrzesień wrzesnia września",
        "paz pazd pazdziernik pazdziernika paź paźd październik października",
        "lis list listopad listopada", "gru grud grudnia grudzien grudzień",
    ),
    "cs": (
        "led lede leden ledn ledna", "uno unor unora úno únor února",
        "bre brez brezen brezna bře břez březen března", "dub dube duben dubn dubna",
        "kve kvet kveten kvetna kvě květ květen května", "cerven cervna cvn červen června čvn",
        "cervence cervenec cvc července červenec čvc", "srp srpe srpen srpn srpna", "zar zari zář září",
        "rij rije rijen rijn rijna říj říje říjen říjn října", "lis list listopad listopadu",
        "pro pros prosince prosinec",
    ),
    "tr": (
        "oca ocak", "sub suba subat şub şuba şubat", "mar mart", "nis nisa nisan", "may mayı mayıs",
        "haz hazi haziran", "tem temm temmuz", "agu agus agustos ağu ağus ağustos",
        "eyl eylu eylul eylü eylül", "eki ekim", "kas kası kasım", "ara aral aralık",
    ),
    "uk": (
        "січ січе січень січн січня", "лют люти лютий люто лютого", "бер бере березень березня",
        "кві квіт квітень квітня", "тра трав травень травня", "чер черв червень червня",
        "лип липе липень липн липня", "сер серп серпень серпня", "вер вере вересень вересня",
        "жов жовт жовтень жовтня", "лис лист листопад листопада", "гру груд грудень грудня",
    ),
    "ro": (
        "ian ianu ianuarie", "feb febr februarie", "mar mart martie", "apr apri aprilie", "mai",
        "iun iuni iunie", "iul iuli iulie", "aug augu august", "sep sept septembrie", "oct octo octombrie",
        "noi noie noiembrie nov", "dec dece decembrie",
    ),
    "hu": (
        "jan janu januar január", "feb febr februar február", "mar marc marcius már márc március",
        "apr apri aprilis ápr ápri április", "maj maju majus máj máju május",
        "jun juni junius jún júni június", "jul juli julius júl júli július", "aug augu augusztus",
        "sze szep szept szeptember", "okt okto oktober októ október", "nov nove november",
        "dec dece december",
    ),
    "el": (
        "ιαν ιανο ιανουάριοσ ιανουαρίου", "φεβ φεβρ φεβρουάριοσ φεβρουαρίου",
        "μάρ μάρτ μάρτιοσ μαρ μαρτ μαρτίου", "απρ απρί απρίλιοσ απρι απριλίου",
        "μάι μάιο μάιοσ μαι μαϊ μαΐ μαΐου", "ιουν ιουνίου ιούν ιούνιοσ", "ιουλ ιουλίου ιούλ ιούλιοσ",
        "αυγ αυγο αυγούστου αύγ αύγο αύγουστοσ", "σεπ σεπτ σεπτέμβριοσ σεπτεμβρίου",
        "οκτ οκτω οκτωβρίου οκτώ οκτώβριοσ", "νοέ νοέμ νοέμβριοσ νοε νοεμ νοεμβρίου",
        "δεκ δεκέ δεκέμβριοσ δεκε δεκεμβρίου",
    ),
}
"""Language to twelve strings of names, from January on, divided by blanks."""
