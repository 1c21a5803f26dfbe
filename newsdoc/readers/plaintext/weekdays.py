"""Names of weekdays as they are printed, case-folded and without a closing point.

Made from CLDR, the Unicode locale data, by `tests/cldr.py`: change that, not this. The wide and the abbreviated names
of all languages whose months are known.
"""

WEEKDAYS = frozenset(
    """
    car carsamba cmt cs csutortok csütörtök ct ctvrtek cum cuma cumartesi czw czwartek dc dg di dienstag
    dijous dilluns dim dimanche dimarts dimecres dinsdag dissabte diumenge divendres dj dl do dom
    domenica domingo donderdag donnerstag ds dt dum duminica duminică dv fr fre fredag freitag fri
    friday gio giovedi giovedì hetfo hétfő jeu jeudi joi jue jueves jum jumat kam kamis ke kedd
    keskiviikko keskiviikkona la lauantai lauantaina lor lordag lun lundi lunedi lunedì lunes luni lör
    lördag lør lørdag ma maanantai maanantaina maandag man mandag mar mardi martedi martedì martes marti
    marți mer mercoledi mercoledì mercredi mi mie miercoles miercuri min minggu mittwoch mié miércoles
    mo mon monday montag mån måndag ne nedele neděle niedz niedziela ons onsdag pa patek paz pazar
    pazartesi pe pentek per perjantai perjantaina persembe perşembe piatek piątek po pon pondeli pondělí
    poniedziałek pt pzt pá pátek péntek qua quarta-feira qui quinta-feira rab rabu sa sab sabado sabato
    sabtu sal salı sam sambata samedi samstag sat saturday seg segunda-feira sel selasa sen senin sex
    sexta-feira so sob sobota son sondag sonntag sr sroda st streda středa su sun sunday sunnuntai
    sunnuntaina sze szerda szo szombat sáb sábado sâm sâmbătă sön söndag søn søndag ter terca-feira
    terça-feira thu thursday ti tiistai tiistaina tir tirs tirsdag tis tisdag to tor tors torsdag
    torstai torstaina tue tuesday ut utery vasarnap vasárnap ven vendredi venerdi venerdì vie viernes
    vin vineri vr vrijdag wed wednesday wo woensdag wt wtorek za zaterdag zo zondag çar çarşamba út
    úterý čt čtvrtek śr środa δευ δευτέρα κυρ κυριακή πέμ πέμπτη παρ παρασκευή σάβ σάββατο τετ τετάρτη
    τρί τρίτη воскресенье вс вт вторник вівторок нд неділя пʼятниця пн понедельник понеділок пт пятница
    сб середа ср среда суббота субота четвер четверг чт
    """.split()
)
