"""Names under which agencies and picture suppliers sign, compared without regard to case.

A dateline or a credit may print any of these; which part of `Xinhua/Ann Bee` or `Ann Bee/Xinhua` is the agency
is known only from here.
"""

WIRES = frozenset(
    """
    AAP|AFP|AGERPRES|ANA-MPA|ANI|ANP|ANSA|ANTARA|AP|APA|APNewsNow|Agence France-Presse|Anadolu|Anadolu Agency
    Associated Press|BELGA|BERNAMA|BNS|BTA|Belga|CNA|CNS|CP|CTK|Canadian Press|China Daily|China News Service
    Deutsche Presse-Agentur|ECNS|EFE|EFECOM|EFEAGRO|Ecns.cn|Europa Press|GLOBE NEWSWIRE|Gracenote|HINA
    IANS|IRNA|Interfax|Itar-Tass|Jiji|Jiji Press|KCNA|KUNA|KYODO|Keystone-SDA|Kyodo|Kyodo News|LUSA|Lusa|MAP|MTI
    Marketwired|NAN|NTB|NZPA|Notimex|OPTA|PA|PA Media|PA Wire|PAP|PRNewswire|PRNewswire-AsiaNet|PTI|Peoples Daily
    People's Daily|People's Daily Online|Press Association|Press Trust of India|RIA Novosti|RNZ|REUTER|REUTERS|Reuter
    Reuters|Reuters Health|Ritzau|SANA|SDA|SPA|STT|Sputnik|TANJUG|TASS|TT|TASR|Tanjug|Tass|The Associated Press
    The Canadian Press|UPI|United Press International|VNA|WAM|WAFA|XINHUA|Xinhua|Xinhua News Agency|Yonhap
    Yonhap News|awp|dapd|dpa|dpa-AFX|dpa-infocom|dpad|ots|reuters|ritzau|sda|sid|tca|tca/dpa|Business Wire|BUSINESS WIRE
    Thomson Reuters Foundation|Guangming Online|Global Times|CGTN|CCTV|Andina|Prensa Latina|Telam|ČTK|ТАСС|新华社|共同通信社
    """.replace("\n", "|").strip(" |").split("|")
)
"""Agencies that send text, and usually pictures too."""

PICTURE_SUPPLIERS = frozenset(
    """
    AFP-JIJI|Abaca|ABACAPRESS|ACTION IMAGES|Action Images|Action Plus|Adobe Stock|Alamy|Alamy Live News|Allsport
    Anadolu via Getty Images|BFA|Backgrid|BackGrid|Bloomberg|CFP|Camera Press|Contour|Corbis|DDP|DHA|DPA Images|ddp|EPA
    EPA-EFE|EPA/EFE|ESA|EyeEm|Flickr|Fotolia|GPO|Getty|Getty Images|Global Images Ukraine|HANDOUT
    Hollandse Hoogte|IC|IMAGO|Imagn|Imagn Images|Imaginechina|imago images|imago|iStock|iStockphoto|KEYSTONE|Keystone
    LAT Images|LaPresse|Lehtikuva|MAXPPP|MEGA|Magnum|NASA|NurPhoto|PA Images|Pexels|Picture Alliance
    picture alliance|picture-alliance|Pixabay|Planet Labs|Pool|POOL|REX|Rex Features|Redux|SCANPIX|Scanpix|SIPA|SIPA USA
    SOPA Images|SWNS|Shutterstock|Sipa|Sipa USA|Solent|Splash|SplashNews|TNS|Tribune News Service|USA TODAY Sports
    USA TODAY Network|Unsplash|VCG|Visual China|WENN|WireImage|ZUMA|ZUMA Press|ZUMA Wire|Zuma|Zuma Press|action press
    snapshot|ullstein bild|photothek|TMZ|CNSphoto|cnsphoto|CNSPHOTO|China News Service
    """.replace("\n", "|").strip(" |").split("|")
)
"""Sources of pictures only."""


def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(" ".join(name.split()).casefold() for name in names if name.strip())


WIRE_NAMES = _folded(WIRES)
"""Case-folded names that may stand in a dateline."""

CREDIT_NAMES = WIRE_NAMES | _folded(PICTURE_SUPPLIERS)
"""Case-folded names that may stand in a picture credit."""
