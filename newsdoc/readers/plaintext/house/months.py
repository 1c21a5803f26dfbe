"""Month names as they are printed, case-folded and without a closing point, to the number of the month."""

_BY_LANGUAGE = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "en wire": "jan feb march april may june july aug sept oct nov dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "fr ascii": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es short": "ene feb mar abr may jun jul ago sep oct nov dic",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pt short": "jan fev mar abr mai jun jul ago set out nov dez",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jan feb mrz apr mai jun jul aug sept okt nov dez",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}

MONTHS = {name: number for names in _BY_LANGUAGE.values() for number, name in enumerate(names.split(), 1)}
"""Case-folded name to number, 1 to 12."""
