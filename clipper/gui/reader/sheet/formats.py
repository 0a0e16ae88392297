"""Styles as Qt wants them: block formats and character formats in the colours and letters of the moment."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat

from clipper.article import Run
from clipper.gui.reader.sheet.marks import Mark
from clipper.gui.reader.sheet.scale import PICTURE, Face, Style
from clipper.gui.reader.typefaces import Typeface, fixed_families
from clipper.gui.theme import Colours

_FIXED_LEADING = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_CODE_INSIDE_TEXT = 0.88
"""Fixed letters look larger than the serif around them."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a sheet looks like, whatever is on it."""

    colours: Colours
    plain: QFont
    """The window's own letters."""
    points: float
    """Points to a pixel, by the screen's resolution."""
    zoom: float
    """1 at 100 %."""
    shade_of: Callable[[str], str] = lambda _: ""
    """Gives the colour of a tag as ``#rrggbb``, empty for none."""


class Formats:
    """Makes each format once for a sheet."""

    def __init__(self, look: Look, typeface: Typeface) -> None:
        self._look = look
        self._typeface = typeface
        self._families = {
            Face.STORY: typeface.families,
            Face.PLAIN: tuple(look.plain.families()),
            Face.FIXED: fixed_families(),
        }
        self._made: dict[object, QTextCharFormat] = {}

    def pixels(self, length: float) -> float:
        """A length of the scale, enlarged."""
        return length * self._look.zoom

    def block(self, style: Style) -> QTextBlockFormat:
        """Line height and the space before and after. The lines of a picture are as high as the picture."""
        setting = QTextBlockFormat()
        if style is not PICTURE:
            leading = style.leading or self._typeface.leading
            setting.setLineHeight(self.pixels(self._size(style) * leading), _FIXED_LEADING)
        setting.setTopMargin(self.pixels(style.above))
        setting.setBottomMargin(self.pixels(style.below))
        return setting

    def letters(self, style: Style) -> QTextCharFormat:
        """The letters of ``style``, a copy to change."""
        made = self._made.get(style)
        if made is None:
            made = self._made[style] = QTextCharFormat()
            self._set_face(made, style.face, self._size(style))
            made.setFontWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
            made.setForeground(self.brush(style.colour))
        return QTextCharFormat(made)

    def run(self, style: Style, run: Run) -> QTextCharFormat:
        """The letters of a run inside text of ``style``."""
        key = (style, run.strong, run.emphasis, run.code, bool(run.link), run.raised, run.lowered, run.struck)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self.letters(style)
            if run.code:
                self._set_face(made, Face.FIXED, self._size(style) * _CODE_INSIDE_TEXT)
                made.setBackground(self.brush("pill"))
            if run.strong or (run.emphasis and not self._typeface.slants):
                made.setFontWeight(QFont.Weight.Bold)
            made.setFontItalic(run.emphasis and self._typeface.slants)
            if run.raised or run.lowered:
                shift = QTextCharFormat.VerticalAlignment
                made.setVerticalAlignment(shift.AlignSuperScript if run.raised else shift.AlignSubScript)
            made.setFontStrikeOut(run.struck)
            if run.link:
                made.setForeground(self.brush("accent"))
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                made.setUnderlineColor(self.faded("accent"))
        return QTextCharFormat(made)

    def coloured(self, style: Style, colour: str) -> QTextCharFormat:
        """The letters of ``style`` in another colour."""
        letters = self.letters(style)
        letters.setForeground(self.brush(colour))
        return letters

    def cut(self, style: Style, *, calm: bool) -> QTextCharFormat:
        """Letters of a piece that was cut out of a sentence; struck through unless nothing is missing by it."""
        letters = self.coloured(style, "soft" if calm else "attention")
        letters.setBackground(self.brush("pill" if calm else "attention_ground"))
        letters.setFontStrikeOut(not calm)
        return letters

    def anchor(self, letters: QTextCharFormat, number: int, hint: str = "") -> QTextCharFormat:
        """``letters`` as something to press: the ``number``-th target of the sheet."""
        letters.setAnchor(True)
        letters.setAnchorHref(str(number))
        letters.setProperty(Mark.HINT, hint)
        return letters

    def shade_of(self, tag: str) -> str:
        """The colour of a tag as ``#rrggbb``, empty for none."""
        return self._look.shade_of(tag)

    def brush(self, colour: str) -> QBrush:
        return QBrush(QColor(getattr(self._look.colours, colour)))

    def faded(self, colour: str) -> QColor:
        """Half of a colour, half of the page."""
        one, other = QColor(getattr(self._look.colours, colour)), QColor(self._look.colours.page)
        return QColor(
            (one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2
        )

    def _size(self, style: Style) -> float:
        return style.size * (self._typeface.enlarge if style.face is Face.STORY else 1)

    def _set_face(self, letters: QTextCharFormat, face: Face, size: float) -> None:
        letters.setFontFamilies(list(self._families[face]))
        letters.setFontPointSize(self.pixels(size) * self._look.points)
        letters.setFontStyleHint(
            QFont.StyleHint.Serif if face is Face.STORY else QFont.StyleHint.SansSerif,
            QFont.StyleStrategy.PreferDefault,
        )
