"""Which fonts a text is set in: for each language and kind of text a chain, best first, of those that are there.

Latin, Greek, Cyrillic and Arabic ship with the program (``resources/fonts``); Hebrew comes with the typesetter; for the
rest the system has fonts. A letter that no font of a chain has is looked for in all others.
"""

from collections.abc import Collection
from typing import Any, TypeAlias

Face: TypeAlias = str | dict[str, Any]
"""A family, or a family limited to some letters, as the typesetter takes it."""

_LATIN = {
    "serif": ("Source Serif 4",),
    "display": ("Source Serif 4 Display", "Source Serif 4"),
    "sans": ("Source Sans 3",),
    "mono": ("DejaVu Sans Mono",),
}
_SERIF = {
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "AppleMyungjo", "Batang", "Nanum Myeongjo"),
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "Hiragino Mincho ProN", "Yu Mincho", "MS Mincho"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun"),
    "zh-Hant": ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "MingLiU"),
    "ar": ("Amiri",),
    "he": ("Noto Serif Hebrew", "Frank Ruehl CLM", "Libertinus Serif"),
    "th": ("Noto Serif Thai", "Thonburi", "Leelawadee UI", "Loma"),
    "hi": ("Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari"),
}
_SANS = {
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "Nanum Gothic"),
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo", "IPAexGothic"),
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"),
    "zh-Hant": ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "ar": ("Vazirmatn",),
    "he": ("Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", "Libertinus Serif"),
    "th": ("Noto Sans Thai", "Thonburi", "Leelawadee UI", "Loma"),
    "hi": ("Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari"),
}
_EMOJI = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji")

_SAME_LETTERS = {
    **dict.fromkeys(("fa", "ur", "ps", "ckb", "sd", "ug"), "ar"),
    **dict.fromkeys(("mr", "ne"), "hi"),
    "yi": "he",
}
"""Languages that use the fonts of another."""
_WIDE_QUOTES = {"ja", "zh", "zh-Hant"}
"""Languages whose quotation marks and dashes are as wide as their letters, and so must come from their own font."""


def font_chains(families: Collection[str], languages: Collection[str]) -> dict[str, dict[str, list[Face]]]:
    """For each kind of text and each of ``languages`` (and ``*``, any other) the chain of those ``families`` that suit.

    The kinds are serif, display, sans and mono; the languages are keys as ``Manner.fonts`` gives them.
    """
    there = {family.casefold(): family for family in families}

    def present(names: tuple[str, ...]) -> list[str]:
        return [there[name.casefold()] for name in names if name.casefold() in there]

    def chain(kind: str, language: str) -> list[Face]:
        letters = _SAME_LETTERS.get(language, language)
        own_kind, other_kind = (_SANS, _SERIF) if kind in {"sans", "mono"} else (_SERIF, _SANS)
        own = present(own_kind.get(letters, ())) or present(other_kind.get(letters, ()))
        latin: list[Face] = list(present(_LATIN[kind]))
        if language in _WIDE_QUOTES and own:
            latin = [{"name": family, "covers": "latin-in-cjk"} for family in present(_LATIN[kind])]
        others = [
            family
            for other in own_kind
            if other != letters
            for family in (present(own_kind[other]) or present(other_kind[other]))[:1]
        ]
        return [*latin, *own[:1], *others, *present(_EMOJI)]

    return {kind: {language: chain(kind, language) for language in {*languages, "*"}} for kind in _LATIN}
