"""How the typesetter sets a language: direction, line breaking, indents, which fonts."""

from dataclasses import dataclass

from clipper.article.language import is_right_to_left, language_parts
from clipper.languages import ENGLISH

_TRADITIONAL = {"TW", "HK", "MO"}


@dataclass(frozen=True, slots=True)
class Manner:
    """Lengths are in em, sizes in points. The template reads these names."""

    lang: str
    """Two or three letters."""
    region: str = ""
    """Two letters, or empty."""
    fonts: str = ""
    """The key of the font chains in ``fonts``."""
    rtl: bool = False
    justify: bool = True
    hyphenate: bool = True
    indent: float = 1.2
    """Of a paragraph's first line."""
    indent_all: bool = False
    """Whether paragraphs after a heading or a picture are indented too."""
    leading: float = 0.44
    """Between two lines, each one em high."""
    size: float = 10.3


def manner_of(tag: str, otherwise: str = ENGLISH) -> Manner:
    """How to set a text in the BCP 47 language ``tag``.

    A text of unknown language is set as ``otherwise``, but ragged and not hyphenated.
    """
    language, script, region = language_parts(tag)
    if not language or language == "und":
        # Its letters are Latin: others would have told their language.
        known = manner_of(ENGLISH if language or is_right_to_left(otherwise) else otherwise)
        return Manner(known.lang, known.region, known.fonts, justify=False, hyphenate=False)
    region = region if len(region) == 2 else ""
    if language == "zh":
        traditional = script == "Hant" or (not script and region in _TRADITIONAL)
        region = region or ("TW" if traditional else "CN")
        fonts = "zh-Hant" if traditional else "zh"
        return Manner("zh", region, fonts, hyphenate=False, indent=2, indent_all=True, leading=0.72, size=9.8)
    if language == "ja":
        return Manner("ja", region, "ja", hyphenate=False, indent=1, indent_all=True, leading=0.72, size=9.8)
    if language == "ko":
        return Manner("ko", region, "ko", hyphenate=False, indent=1, leading=0.68, size=9.8)
    if is_right_to_left(language):
        size = 10.6 if language in {"he", "yi"} else 12  # Arabic letters are drawn small in their square
        return Manner(language, region, language, rtl=True, hyphenate=False, leading=0.5, size=size)
    return Manner(language, region, language)
