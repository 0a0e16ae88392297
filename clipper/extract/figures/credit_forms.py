"""The forms a picture credit takes at the end of a line: each finds where it begins.

Forms go before lists, since no list has all photographers and agencies: a credit stands in brackets, after "Photo:" or
©, after the last sentence and without a verb, or as names tied by a slash.
"""

from collections.abc import Callable

from clipper.extract.figures.credit_words import (
    agencies_alone,
    introduced,
    is_abbreviation,
    is_introduction,
    is_remark,
)
from clipper.extract.figures.names import are_names
from clipper.patterns import deferred

_BRACKETS = deferred(
    r"\s*[(（\[［【<＜]\s*([^()（）\[\]［］【】<>＜＞]{2,120}|[^()（）\[\]【】<>]*\([^()]*\)[^()]*)\s*[)）\]］】>＞]\s*\.?\s*$"
)
TAKEN_BY = deferred(r"(?:撮影|提供|摄|攝|摄影|攝影|제공|촬영|供图|供圖|기자)$")
"""How East Asian credits end."""
_ENDS = deferred(r"[.!?…。．！？।۔؟][\"”’»)\]』」】]*")
_OPEN_END = deferred(r"[.!?…。．！？।۔؟][\"”’»)\]』」】]*\s*$")
_WORD_BEFORE = deferred(r"([\w.]+)$")
_DIVIDER = deferred(r"(?:\s[/|–—-]+\s|\s*\|\s*|\n)(?!.*(?:\s[/|–—-]+\s|\|))")
_CAPITAL = r"[A-ZÀ-ÞА-Я][\w.'’-]*"
_TIED = deferred(rf"(?:{_CAPITAL}|\bdpa|\bimago)(?: {_CAPITAL}){{0,2}} ?/ ?[^\W_][\w.'’-]*(?: {_CAPITAL}){{0,3}}$")
_PAIR = deferred(r"\w[\w .]*?[-–]\w[\w .]*$")
_EAST_ASIAN_TAIL = deferred(
    r"(?:(?<=[다요]\.)|(?<=[。」』]))\s*[/=＝]?\s*([^.。]{2,30})$"
    r"|(?<=[\u3040-\u9fff\uac00-\ud7af０-９）)])\s?[/=＝]\s*([^.。、,=＝/]{1,20})$"
    r"|\s((?:[가-힣]{2,4} ?기자|[\u4e00-\u9fff]{2,8}(?: [\u4e00-\u9fff]{2,4})? ?[摄攝]))$"
)
_ENDS_SENTENCE = ("다", "요", "た", "る", "す", "。", ".")
_SIGN = deferred(r"[©ⓒ]|\([cC]\)(?= )|(?<=[.!?] )via(?= [A-Z])")
_FURTHER_SENTENCE = deferred(r"[^\W\d_]{3,}[.!?。] +[^\W\d_]+ [a-z]|[。].")
_PARTING = frozenset('|/–—-)]"”»\n,;•·')
_COLONS = frozenset(":：=＝|©/・.…")
_QUOTED = ("”", '"', "»", "“", "’")
_LONGEST = 120
_LONGEST_GLUED = 60
_FEW_WORDS = 8

Form = Callable[[str], int | None]


def bracketed(line: str) -> int | None:
    """As in "… in Warsaw. (Photo: Ann Lee)", "… beim Treffen (dpa)", "[사진=연합뉴스]"."""
    found = _BRACKETS.search(line)
    if found is None or is_remark(found[1]):
        return None
    inner, before = found[1].strip(), line[: found.start()]
    if introduced().match(inner) or "©" in inner or "ⓒ" in inner or TAKEN_BY.search(inner):
        return found.start()
    first, _, rest = inner.partition(" ")
    if rest and is_introduction(first) and are_names(rest):
        return found.start()
    if not are_names(inner):
        # "(dpa/picture alliance via Getty)": agencies write small too.
        tied_small = "/" in inner and agencies_alone().search(inner) and len(inner.split()) <= _FEW_WORDS
        return found.start() if tied_small else None
    named = agencies_alone().search(inner) or "/" in inner
    return found.start() if named or (_OPEN_END.search(before) and not any(map(str.isdigit, inner))) else None


def after_introduction(line: str) -> int | None:
    """As in "… Photo: Ann Lee", "…der Altstadt.Foto: dpa", "… © Ann Lee", "… | Photograph by Ann Lee"."""
    for found in introduced().finditer(line):
        start = _owner_from(line, found.start())
        before, rest = line[:start], line[found.end() :]
        if not rest or len(rest) > _LONGEST or (before and before[-1].isalpha() and not found[0][0].isupper()):
            continue
        parted = not before.strip() or bool(_OPEN_END.search(before)) or before.rstrip()[-1:] in _PARTING
        colon = has_colon(found[0])
        capital = found[0][0].isupper() or not found[0][0].isascii()
        if (colon and (parted or capital) and are_words_of_credit(rest)) or (parted and are_names(rest)):
            return start
    signs = [sign for sign in _SIGN.finditer(line) if len(line) - sign.start() <= _LONGEST]
    return signs[-1].start() if signs else None


def _owner_from(line: str, start: int) -> int:
    """Where the words before an introduction begin, if they say for whom it was taken: "Daily Post photo by"."""
    sentence = list(_ENDS.finditer(line, 0, start))
    after = sentence[-1].end() if sentence else 0
    owner = line[after:start]
    return after + len(owner) - len(owner.lstrip()) if sentence and owner.strip() and are_names(owner) else start


def after_sentence(line: str) -> int | None:
    """As in "… security pact. AP-Yonhap", "… in the old town. Ann Lee / The Post": names after the last sentence."""
    for end in reversed(list(_ENDS.finditer(line))):
        tail = line[end.end() :]
        if not tail.strip():
            continue
        if len(tail) > _LONGEST:
            return None
        word = _WORD_BEFORE.search(line[: end.start()])
        agencies = bool(agencies_alone().match(tail.strip()))
        glued = not tail[0].isspace()
        if word is not None and is_abbreviation(word[1]) and not agencies:
            continue
        if glued and (len(tail) > _LONGEST_GLUED or not (agencies or "/" in tail)):
            continue
        if tail.endswith(_QUOTED) or (tail.endswith(".") and not agencies_alone().search(tail)):
            return None
        if are_names(tail) and not is_remark(tail):
            return end.end() + len(tail) - len(tail.lstrip())
    return None


def after_divider(line: str) -> int | None:
    """As in "… jubelt nach seinem Treffer | AP/Ann Lee", "… at dawn – Getty Images"."""
    found = _DIVIDER.search(line)
    if found is None:
        return None
    tail = line[found.end() :].strip()
    bar = "|" in found[0] or "\n" in found[0]
    if not are_names(tail) or is_remark(tail):
        return None
    return found.start() if bar or agencies_alone().search(tail) or "/" in tail else None


def tied(line: str) -> int | None:
    """As in "… with the minister Ann Lee/AFP", "… at the summit AP-Yonhap": names tied together, one an agency."""
    slash = _TIED.search(line)
    if slash and agencies_alone().search(slash[0]):
        return slash.start()
    last = line.rsplit(None, 2)
    for tail in (last[-1] if last else "", " ".join(last[1:])):
        agencies = list(agencies_alone().finditer(tail.replace("-", " ")))
        if _PAIR.fullmatch(tail) and len(agencies) > 1 and agencies[0].start() == 0:
            return len(line) - len(tail)
    return None


def east_asian(line: str) -> int | None:
    """As in "…集会を開いた＝共同", "… 하고 있다. 연합뉴스", "… 김민수 기자", "… 李明 摄"."""
    found = _EAST_ASIAN_TAIL.search(line)
    if found is None:
        return None
    tail = next(group for group in found.groups() if group)
    if is_remark(tail) or tail.endswith(_ENDS_SENTENCE):
        return None
    if found[2] and not (agencies_alone().search(tail) or TAKEN_BY.search(tail) or introduced().match(tail)):
        return None
    return found.start()


def has_colon(words: str) -> bool:
    """True if the ``words`` that introduce a credit end with a colon or a sign that stands for one."""
    return words.rstrip()[-1:] in _COLONS


def are_words_of_credit(text: str) -> bool:
    """True for what may follow "Photo:": few words, small ones too ("privat"), and no further sentence."""
    return 0 < len(text.strip()) <= _LONGEST and not _FURTHER_SENTENCE.search(text)


FORMS: tuple[Form, ...] = (bracketed, after_introduction, east_asian, after_sentence, after_divider, tied)
