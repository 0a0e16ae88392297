"""The letters that stories are set in: our own serif for Latin, Greek and Cyrillic, the system's best for the rest."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QFontDatabase

from clipper.article import Article
from clipper.places import resource

_SHIPPED = {
    "Source Serif 4": ("source-serif", ("Regular", "It", "Bold", "BoldIt"), "SourceSerif4-{}.otf"),
    "Amiri": ("amiri", ("Regular", "Bold"), "Amiri-{}.ttf"),
}
_LATIN = ("Source Serif 4", "Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_KOREAN = (
    "Noto Serif KR", "Noto Serif CJK KR", "Source Han Serif K", "Nanum Myeongjo", "NanumMyeongjo", "AppleMyungjo",
    "Batang", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic",
)  # fmt: skip
_JAPANESE = (
    "Noto Serif JP", "Noto Serif CJK JP", "Source Han Serif", "Hiragino Mincho ProN", "Yu Mincho", "MS PMincho",
    "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic",
)  # fmt: skip
_SIMPLIFIED = (
    "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC",
    "PingFang SC", "Microsoft YaHei",
)  # fmt: skip
_TRADITIONAL = (
    "Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC",
    "PingFang TC", "Microsoft JhengHei",
)  # fmt: skip
_ARABIC = ("Noto Naskh Arabic", "Amiri", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", "Arial")
_HEBREW = ("Noto Serif Hebrew", "Frank Ruehl CLM", "New Peninim MT", "David", "Times New Roman")
_FIXED = ("Source Code Pro", "Noto Sans Mono", "SF Mono", "Menlo", "Cascadia Mono", "Consolas", "DejaVu Sans Mono")

_SCRIPTS = {
    "ko": re.compile("[\uac00-\ud7a3\u1100-\u11ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
}
"""Letters by which a language shows itself, the surest first: Korean and Japanese hold Chinese characters too."""
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a story is set in."""

    families: tuple[str, ...]
    """Those that this machine has, best first; Qt looks a letter up in one after another."""
    enlarge: float = 1.0
    """Some scripts are drawn smaller in the same size than Latin is."""
    leading: float = 1.62
    """The distance between two lines of the body, in sizes."""
    slants: bool = True
    """Whether the script has italics; where it has none, emphasis is set bold."""


def typeface_of(article: Article) -> Typeface:
    """The face for the language of ``article``, told by its letters where the page does not name it."""
    _load_shipped()
    match _script(article):
        case "ko":
            return Typeface(_here(_LATIN, _KOREAN, _JAPANESE, _SIMPLIFIED), 1.0, 1.72, slants=False)
        case "ja":
            return Typeface(_here(_LATIN, _JAPANESE, _KOREAN, _SIMPLIFIED), 1.0, 1.78, slants=False)
        case "zh":
            return Typeface(_here(_LATIN, _SIMPLIFIED, _JAPANESE, _KOREAN), 1.0, 1.78, slants=False)
        case "zh-hant":
            return Typeface(_here(_LATIN, _TRADITIONAL, _JAPANESE, _KOREAN), 1.0, 1.78, slants=False)
        case "ar":
            return Typeface(_here(_ARABIC, _LATIN), 1.12, 1.8, slants=False)
        case "he":
            return Typeface(_here(_HEBREW, _LATIN), 1.06, 1.62, slants=False)
        case _:
            return Typeface(_here(_LATIN, _KOREAN, _JAPANESE, _SIMPLIFIED, _ARABIC))


def fixed_families() -> tuple[str, ...]:
    """The families for code that this machine has."""
    return _here(_FIXED, _KOREAN[-4:])


def _script(article: Article) -> str:
    language = article.language.lower()
    tongue = language.partition("-")[0]
    if tongue == "zh":
        return "zh-hant" if any(part in language for part in ("hant", "tw", "hk", "mo")) else "zh"
    if tongue in ("fa", "ur", "ps", "ckb", "ug", "sd"):
        return "ar"
    if tongue in _SCRIPTS or tongue == "iw":
        return "he" if tongue == "iw" else tongue
    sample = article.title + article.text[:_SAMPLE]
    return next((script for script, letters in _SCRIPTS.items() if letters.search(sample)), "")


def _here(*wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Asking Qt for a family that is not here costs a search through all fonts, and a warning."""
    return tuple(dict.fromkeys(name for names in wanted for name in names if QFontDatabase.hasFamily(name)))


def _load_shipped() -> None:
    for family, (folder, cuts, name) in _SHIPPED.items():
        if not QFontDatabase.hasFamily(family):
            for cut in cuts:
                QFontDatabase.addApplicationFont(str(resource("fonts", folder, name.format(cut))))
