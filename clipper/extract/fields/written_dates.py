"""Dates as people write them, in the languages of the pages we meet."""

from datetime import date

from clipper.patterns import deferred

# The months by the beginning of their names, as many letters as tell them apart; full stops and case are ignored.
_MONTHS = {
    1: "jan ene gen jän sty led oca янв січ ιαν يناير كانون_الثاني जनवरी",
    2: "feb fév fev lut úno şub фев лют φεβ فبراير फरवरी",
    3: "mar mär maa mrt bře مارس мар бер μαρ mart मार्च",
    4: "apr abr avr kwi dub nis апр кві απρ أبريل अप्रैल",
    5: "may mai maj mag mei kvě май мая тра μαΐ μάι مايو मई",
    6: "jun juin giu cze çer haz июн чер ιουν يونيو जून",
    7: "jul juil lug lip čvc tem июл лип ιουλ يوليو जुलाई",
    8: "aug ago aoû sie srp ağu авг сер αυγ أغسطس अगस्त",
    9: "sep set wrz zář eyl сен вер σεπ سبتمبر सितंबर",
    10: "oct okt ott out paź říj eki окт жов οκτ أكتوبر अक्टूबर",
    11: "nov lis kas ноя лис νοε نوفمبر नवंबर",
    12: "dec dez déc dic gru pro ara дек гру δεκ ديسمبر दिसंबर",
}
_BEGINNINGS = sorted(
    ((beginning.casefold(), number) for number, words in _MONTHS.items() for beginning in words.split()),
    key=lambda pair: -len(pair[0]),
)

_YEAR = deferred(r"\d\d")
_YEAR_FIRST = deferred(r"((?:19|20)\d\d)\s*[年년.\-/]\s*(\d{1,2})\s*[月월.\-/]\s*(\d{1,2})")
_DAY_FIRST = deferred(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s*(?:de\s+|of\s+)?([^\s\d.,]{3,12})[.,]{0,2}\s*(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)"
)
_MONTH_FIRST = deferred(r"(?<!\w)([^\s\d.,]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)")
_NUMBERS = deferred(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
# "25.04.24 | 14:07": a year of two digits only with full stops, and not where more numbers follow.
_SHORT_YEAR = deferred(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(\d\d)(?![\d.,:])")


def written_date(text: str) -> date | None:
    """The first date in ``text``, or None. ``3.4.2024`` is read day first, unless that cannot be."""
    text = text[:400]
    if not _YEAR.search(text):
        return None
    try:
        if found := _YEAR_FIRST.search(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if (found := _DAY_FIRST.search(text)) and _month(found[2]):
            return date(int(found[3]), _month(found[2]), int(found[1]))
        if (found := _MONTH_FIRST.search(text)) and _month(found[1]):
            return date(int(found[3]), _month(found[1]), int(found[2]))
        if found := _NUMBERS.search(text):
            return _either_way(int(found[1]), int(found[2]), int(found[3]))
        if found := _SHORT_YEAR.search(text):
            return date(2000 + int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
    return None


def names_month(word: str) -> bool:
    """True if ``word`` begins as the name of a month does."""
    return _month(word) > 0


def _either_way(day: int, month: int, year: int) -> date:
    return date(year, month, day) if month <= 12 else date(year, day, month)


def _month(word: str) -> int:
    """The number of the month that ``word`` names, or 0."""
    word = word.casefold()
    return next((number for beginning, number in _BEGINNINGS if word.startswith(beginning)), 0)
