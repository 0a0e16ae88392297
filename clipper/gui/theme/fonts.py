"""The letters of the window: the system's own, with families that hold Korean, Japanese and Chinese behind them."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_CJK = (
    "Apple SD Gothic Neo",
    "Hiragino Sans",
    "Malgun Gothic",
    "Yu Gothic UI",
    "Microsoft YaHei UI",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "NanumGothic",
)
_STAND_INS = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Source Sans 3", "Noto Sans CJK KR")
"""What is set instead of a bitmap-era default where no desktop names a font of its own, best first."""
_DEFAULTS_OF_NO_DESKTOP = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", "sans-serif"})
_SMALLEST = 10.0
"""In points; the default without a desktop is 9, and an excerpt is read."""


def interface_font(system: QFont) -> QFont:
    """``system``, the font that Qt found, with fallbacks; where no desktop chose it, the best one that is here."""
    here = set(QFontDatabase.families())
    own = [system.family()]
    font = QFont(system)
    if QFontInfo(system).family() in _DEFAULTS_OF_NO_DESKTOP or system.family() in _DEFAULTS_OF_NO_DESKTOP:
        own = [family for family in _STAND_INS if family in here][:1] + own
        font.setPointSizeF(max(system.pointSizeF(), _SMALLEST))
    font.setFamilies(own + [family for family in _CJK if family in here and family not in own])
    return font


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of ``font``, ``factor`` times its size."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(round(font.pixelSize() * factor))
    copy.setBold(bold)
    return copy
