"""Press-release wires, and those who supply pictures only."""

from newsdoc.readers.plaintext.style import HouseStyle

_RELEASES = HouseStyle(
    name="press-release wires",
    languages=("en", "fr", "de", "es"),
    agencies=(
        "GLOBE NEWSWIRE", "GlobeNewswire", "Globe Newswire", "PRNewswire", "PR Newswire", "PRNEWSWIRE", "PRNewswire-AsiaNet", "PRNewswire-FirstCall", "PRNewswire-USNewswire", "PRNewswire-HISPANIC PR WIRE",
        "PRNewswire/AsiaNet", "Business Wire", "BUSINESS WIRE", "BUSINESSWIRE", "Marketwired", "Marketwire", "MARKETWIRE", "ACCESSWIRE", "ACCESS Newswire", "Newsfile Corp.", "Newsfile", "NEWSFILE CORP",
        "PRWEB", "PRWeb", "EZ Newswire", "Primezone", "PRIMEZONE", "AsiaNet", "Medianet", "AETOSWire", "ME NewsWire", "CNW", "CNW Group", "Canada NewsWire", "EQS", "EQS Group", "DGAP", "news aktuell", "InvestorsHub NewsWire", "PR Newswire Asia",
        "EIN Presswire", "openPR", "ANTARA/Business Wire", "Kyodo JBN-AsiaNet", "JCN Newswire",
    ),
    datelines=(r"{place}--\({agency}\)--", r"{place}, {date}--\({agency}\)--", r"{place}--\({agency} - {date}\)(?: ?[-–—]+)?", r"{place}[-–—]\({agency}\)[-–—]{1,2}", r"{place}, {date} */{agency}/ *[-–—]{1,2}(?:\s|$)"),
    notes=(
        ("source", r"SOURCE (?=[A-Z\d&.-]+$|.*[a-z])[A-Z\d](?:[^.!?]|\.(?=,| [a-z&]| [A-Z]\w*\.?$)){1,80}\.?$"),
        ("embargo", r"\W{0,3}(?:(?:STRICTLY|Strictly|UNDER|Under) (?:STRICT )?EMBARGO(?:ED)?\b|EMBARGO(?:ED)?(?=\W*$| ?[:.–—]| --? | (?:UNTIL|TILL|ENDS|LIFTS|TIME)\b| ?\d)|EMBARGOED (?:FOR|TO|BY|AT|NEWS|COPY|ADVISORY|PRESS)\b)"),
        ("embargo", r"\W{0,3}(?:Strictly [Ee]mbargoed|Under embargo|Embargoed|Embargo)(?: until\b| till\b)|\W{0,3}(?:Strictly [Ee]mbargoed|Under embargo|Embargoed)(?: ?[:–—]| --? )|\W{0,3}Embargo(?: ?[:–—]| --? )(?=\W*$|.*(?:\d|\b(?:until|till|not|noon|midnight|release)\b))|\W{0,3}(?:Strictly [Ee]mbargoed|Under embargo|Embargoed)(?:\.| for (?:release|publication|use|broadcast)\b| to (?=\d))"),
        ("embargo", r"\W{0,3}(?:THIS NEWS RELEASE IS )?NOT (?:INTENDED )?FOR (?:PUBLIC )?(?:DISSEMINATION|PUBLICATION|RELEASE|DISTRIBUTION)\b"),
        ("embargo", r"\W{0,3}Not (?:intended )?for (?:public )?(?:dissemination|publication|release|distribution)\b(?= (?:until|before|in|into|to|or|within)\b|[:.)–—]|$)"),
    ),
    source_labels=("news provided by",),
    end_marks=("###", "# # #", "##", "#####", "-30-", "- 30 -", "– 30 –", "(end)", "*end*"),
    furniture_openers=("press contact:", "media release pr", "media contact:", "media contacts:", "investor contact:", "view source version on", "to view the original version", "to view this piece of content"),
)  # fmt: skip
_PICTURES = HouseStyle(
    name="picture suppliers",
    suppliers=(
        "Abaca", "ABACAPRESS", "ACTION IMAGES", "Action Images", "Action Plus", "Adobe Stock", "Alamy", "Alamy Live News", "Alamy Stock Photo", "Allsport",
        "Anadolu via Getty Images", "BFA", "Backgrid", "BackGrid", "Bloomberg", "Camera Press", "Contour", "Corbis", "DDP", "DHA", "ddp", "ddp images", "EPA", "epa",
        "ESA", "EyeEm", "Flickr", "Fotolia", "GPO", "Getty", "Getty Images", "GETTY", "GETTY IMAGES", "Getty Images/iStockphoto", "Getty Images North America", "Getty Images Europe", "Global Images Ukraine",
        "Hollandse Hoogte", "IMAGO", "Imagn", "Imagn Images", "imago images", "imago", "iStock", "iStockphoto", "LAT Images",
        "MAXPPP", "MEGA", "Magnum", "NASA", "NASA/JPL", "NurPhoto", "Pexels", "Pixabay", "Planet Labs", "Planet Labs PBC", "Pool", "POOL", "REX", "Rex Features", "REX/Shutterstock", "Rex/Shutterstock", "Redux",
        "SIPA", "SIPA USA", "SOPA Images", "SWNS", "Shutterstock", "SHUTTERSTOCK", "Sipa", "Sipa USA", "Solent", "Splash", "SplashNews", "Splash News", "USA TODAY Sports", "USA Today Sports",
        "USA TODAY Network", "Unsplash", "WireImage", "ZUMA", "ZUMA Press", "ZUMA Wire", "Zuma", "Zuma Press", "action press", "FilmMagic", "GC Images", "Icon Sportswire",
        "snapshot", "ullstein bild", "photothek", "TMZ", "Wikimedia Commons", "Wikipedia", "Google Maps", "Google Street View", "Facebook", "Instagram", "Twitter", "YouTube", "LinkedIn", "TikTok", "Maxar", "Maxar Technologies", "Hulton Archive",
        "Bettmann", "Universal Images Group", "LightRocket", "AFP/Getty Images", "AFP via Getty Images", "Press Association Images", "Presseportal", "Newscom", "UPI Photo", "Eyevine", "Depositphotos", "Dreamstime", "Bildagentur", "APA-Images", "apa-images", "WENN.com", "News.com.au", "Cover Images", "BACKGRID", "Mirrorpix", "SNS Group", "INPHO", "Sportsfile", "CartoonStock",
    ),
)  # fmt: skip

WIRES = (_RELEASES, _PICTURES)
"""Those that hand on what others wrote or photographed."""
