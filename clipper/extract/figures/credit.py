"""Splits what is printed under a picture into caption and credit."""

import re

from clipper.extract.figures.agencies import AGENCIES, INTRODUCTIONS

_AGENCY = "(?:" + "|".join(re.escape(name) for name in AGENCIES) + ")"
_INTRODUCTION = "(?i:" + "|".join(INTRODUCTIONS) + ")"
_NAME = r"[^\W\d_][\w.'’-]*"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,3}}"
_HAN = r"[\u4e00-\u9fff]"
_CAPITAL = r"[A-ZÀ-ÞА-Я][\w'’-]+"
_TIED = r" ?[/|–—-] ?"
# "AP-Yonhap", "Jane Doe/AFP via Getty Images", "AP Photo/Jane Doe": an agency, with names tied to it.
_CHAIN = rf"(?:{_NAMES}{_TIED})?{_AGENCY}(?:(?:{_TIED}|, | via | pool ){_NAMES}){{0,3}}(?!\w)"
_INTRODUCED_BY = rf"{_INTRODUCTION}(?:\s*[:：=|©/]|\s+(?:by|von|par|por|di)\b)"
_TAKEN_BY = "(?:撮影|提供|摄|攝|제공)"
_ABOUT_PICTURE = "(?i:archiv|symbol|file|illustration|foto|photo|bild|undated|stock)"
_NO_BRACKETS = r"[^()\[\]（）【】<>＜＞\n]"

_PATTERNS = (
    # in brackets at the end
    re.compile(
        rf"\s*[(\[（【＜<]\s*(?:{_INTRODUCTION}\b{_NO_BRACKETS}{{2,110}}|©{_NO_BRACKETS}{{1,110}}"
        rf"|(?:{_NO_BRACKETS}{{0,60}}\W)?{_AGENCY}(?!\w){_NO_BRACKETS}{{0,60}}|{_NO_BRACKETS}{{1,40}}{_TAKEN_BY})"
        r"\s*[)\]）】＞>]\s*\.?\s*$"
    ),
    # a name in brackets after the last sentence, which says nothing about the picture
    re.compile(rf"(?<=[.!?。])\s*\((?!{_ABOUT_PICTURE}){_CAPITAL}[^()\n]{{0,50}}\)$"),
    # glued to the last word: "…der Altstadt.Foto: dpa"
    re.compile(r"(?<=[a-zа-я.)\"”»])(?:Quelle|Foto|Bild|Photo|Image|Credit|Фото)s?:\s?[^\n]{2,100}$"),
    # introduced: "Photo: …", "Foto von …", "© …"
    re.compile(rf"(?:(?<=^)|(?<=[\s.!?。।\"”»)|/–—-])){_INTRODUCED_BY}\s*[^\n]{{2,110}}$|[©ⓒ][^\n]{{2,110}}$"),
    # an agency after the last sentence
    re.compile(rf"(?:(?<=[.!?…।])\s+|(?<=[.!?][\"”’»)])\s+|(?<=[。”』」])\s*|\n\s*|(?<=\s)[|/–—-]\s*)({_CHAIN})\.?$"),
    # two agencies tied together, after whatever
    re.compile(rf"(?<=[\w\"”’)])\s+({_AGENCY}(?:{_TIED}{_AGENCY})+)\.?$"),
    # East Asian: a reporter, an agency or "… 摄" after the last sentence
    re.compile(
        rf"(?<=[다요.。])\s*[/=＝]?\s*"
        rf"((?:[가-힣]{{2,4}} ?기자|{_AGENCY}|{_HAN}{{2,12}}(?: {_HAN}{{2,4}})? ?[摄攝撮影]{{1,2}}))\s*$"
    ),
)
_ALONE = re.compile(
    rf"^\s*[(\[（【<]?\s*(?:{_INTRODUCED_BY}.{{1,110}}|©.{{1,110}}|{_CHAIN}"
    r"|(?i:file photo|handout|symbolbild|archivbild|자료사진))\s*[)\]）】>]?\.?\s*$"
)
# "… el 11 de octubre. Florion Goga (REUTERS)": the photographer before the agency.
_NAME_BEFORE = re.compile(rf"(?<=[.!?])\s*({_CAPITAL}(?: {_CAPITAL}){{1,3}})$")
_SHORTEST_CAPTION = 8
_LONGEST_CREDIT = 120
_TRAILING = " |-–—/\n＝="


def split_credit(text: str) -> tuple[str, str]:
    """Caption and credit of the line under a picture; either may be empty."""
    text = text.strip()
    if credit_only(text):
        return "", text
    found_credits: list[str] = []
    while len(found_credits) < 3:
        start = _credit_start(text)
        if start is None:
            break
        found_credits.append(text[start:].strip(" \n|–—＝"))
        text = text[:start].rstrip(_TRAILING)
        name = _NAME_BEFORE.search(text)
        if name:
            found_credits.append(name[1])
            text = text[: name.start()].rstrip(_TRAILING)
    return text.strip(), " ".join(reversed(found_credits))


def credit_only(text: str) -> bool:
    """True if the whole of ``text`` is a credit."""
    return len(text) <= _LONGEST_CREDIT and bool(_ALONE.match(text))


def _credit_start(text: str) -> int | None:
    """Where the credit at the end of ``text`` begins, or None."""
    tail_from = max(0, len(text) - 240)
    tail = text[tail_from:]
    for pattern in _PATTERNS:
        found = pattern.search(tail)
        if found:
            start = tail_from + (found.start(1) if found.re.groups else found.start())
            if start >= _SHORTEST_CAPTION:
                return start
    return None
