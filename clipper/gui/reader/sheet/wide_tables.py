"""Tables that need more width than the column has: they keep it, and the page scrolls sideways to the rest of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF, QTextLength, QTextTable

_WIDEST_TEXT, _WIDEST_WORD = 190.0, 300.0
"""Pixels at 100 %: a text that is longer than that is broken into lines; a word, too."""


@dataclass(frozen=True, slots=True)
class WideTable:
    """A table and what its columns would like to have."""

    table: QTextTable
    widths: tuple[float, ...]

    def fit(self, column: float) -> None:
        """Set it across the ``column`` of the page if it fits there, else as wide as it needs to be."""
        needed = sum(self.widths)
        setting = self.table.format()
        if needed <= column:
            width, constraints = QTextLength(QTextLength.Type.PercentageLength, 100), [QTextLength()] * len(self.widths)
        else:
            fixed = QTextLength.Type.FixedLength
            width, constraints = QTextLength(fixed, needed), [QTextLength(fixed, each) for each in self.widths]
        if setting.width() != width:
            setting.setWidth(width)
            setting.setColumnWidthConstraints(constraints)
            self.table.setFormat(setting)


def wanted_width(texts: Sequence[str], letters: QFontMetricsF, zoom: float) -> float:
    """What a column that holds these ``texts`` likes to have, without its padding."""
    wanted = 0.0
    for text in texts:
        longest_word = max((letters.horizontalAdvance(word) for word in text.split()), default=0.0)
        whole = min(letters.horizontalAdvance(text), _WIDEST_TEXT * zoom)
        wanted = max(wanted, whole, min(longest_word, _WIDEST_WORD * zoom))
    return wanted
