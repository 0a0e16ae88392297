"""Paints a clipping as a card or as a line in columns, and the headings between them."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipper.clipping import Card, State
from clipper.gui.cards.columns import Cell
from clipper.gui.cards.face import CardFace, CardLink, Letters, card_face, line_height
from clipper.gui.cards.heading import Heading
from clipper.gui.cards.line_face import line_face
from clipper.gui.cards.lines import draw_lines
from clipper.gui.cards.model import CardRole
from clipper.gui.theme import Colours, Theme, scaled
from clipper.jobs import Progress

_ROUNDING = 5.0
_FOCUS_LINE = 3
_SIDE = 14
_DOT = 7.0
"""Pixels across, as in the sidebar."""
_KEPT = 100
"""Faces that are remembered: some screens. To set the lines of one takes ten times as long as to draw them."""


class CardDelegate(QStyledItemDelegate):
    """Draws the rows of a ``CardModel``."""

    def __init__(self, theme: Theme, thumbnail: Callable[[str], QPixmap | None], parent: QAbstractScrollArea) -> None:
        """``thumbnail`` gives the small picture for a digest, or None while there is none."""
        super().__init__(parent)
        self._theme = theme
        self._thumbnail = thumbnail
        self._font = parent.font()
        self._letters = Letters.of(self._font, theme.colours)
        self._cells: tuple[Cell, ...] = ()
        self._faces: OrderedDict[int, tuple[Card, float, CardFace]] = OrderedDict()
        theme.changed.connect(lambda: self.use_font(self._font))
        theme.tags_coloured.connect(self._faces.clear)
        theme.tags_coloured.connect(parent.viewport().update)

    def use_font(self, font: QFont) -> None:
        self._font = font
        self._letters = Letters.of(font, self._theme.colours)
        self._faces.clear()

    def use_columns(self, cells: tuple[Cell, ...]) -> None:
        """Show clippings as lines in ``cells``; as cards if there are none."""
        self._cells = cells
        self._faces.clear()

    @property
    def row_height(self) -> int:
        """In pixels."""
        return self._letters.line_height if self._cells else self._letters.row_height

    @property
    def heading_height(self) -> int:
        """Likewise."""
        return self._letters.heading_height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height if index.data(CardRole.HEADING) is None else self.heading_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = self._theme.colours
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading: Heading | None = index.data(CardRole.HEADING)
        card: Card | None = None if heading else index.data(CardRole.CARD)
        if heading:
            _draw_heading(painter, rect, heading, self._letters.small, colours)
        else:
            _draw_ground(painter, option, colours)
        if card:
            painter.translate(rect.topLeft())
            self._draw_face(painter, card, self._face(card, index.data(CardRole.PROGRESS), rect))
        elif not heading:
            _draw_placeholder(painter, rect, self._placeholder(rect), colours)
        painter.restore()

    def link_at(self, index: QModelIndex, rect: QRectF, place: QPoint) -> CardLink | None:
        """The link under ``place`` on the row that occupies ``rect``, if there is one."""
        card: Card | None = index.data(CardRole.CARD)
        if card is None:
            return None
        face = self._face(card, index.data(CardRole.PROGRESS), rect)
        within = QPointF(place) - rect.topLeft()
        return next((spot.link for spot in face.links if spot.rect.contains(within)), None)

    def _face(self, card: Card, progress: Progress | None, rect: QRectF) -> CardFace:
        """That of ``card`` on a row as large as ``rect``, whose upper left corner is where it begins."""
        known, width, face = self._faces.get(card.number, (None, 0.0, None))
        if face is not None and known is card and width == rect.width():
            return face
        if self._cells:
            face = line_face(card, progress, self._cells, rect.height(), self._letters, self._theme.shade_of)
        else:
            face = card_face(card, progress, QRectF(0, 0, rect.width(), rect.height()), self._letters)
        if card.state is not State.WAITING:
            self._faces[card.number] = card, rect.width(), face
            if len(self._faces) > _KEPT:
                self._faces.popitem(last=False)
        return face

    def _placeholder(self, rect: QRectF) -> tuple[QRectF, ...]:
        """Where text will be."""
        if self._cells:
            middle = (rect.height() - 8) / 2
            return tuple(QRectF(cell.left + _SIDE, middle, (cell.width - _SIDE) * 0.7, 8) for cell in self._cells)
        step = line_height(self._letters.headline) + 2
        strokes = enumerate(((0.72, 11), (0.55, 11), (0.86, 8), (0.4, 8)))
        return tuple(
            QRectF(_SIDE, 14 + step * place, (rect.width() - 2 * _SIDE) * share, height)
            for place, (share, height) in strokes
        )

    def _draw_face(self, painter: QPainter, card: Card, face: CardFace) -> None:
        colours = self._theme.colours
        for piece in face.pieces:
            painter.setPen(QColor(getattr(colours, piece.colour)))
            draw_lines(painter, piece.lines, piece.place, line_height(piece.font), _ascent(piece.font))
            painter.setPen(Qt.PenStyle.NoPen)
            for middle, shade in piece.dots:
                painter.setBrush(QColor(shade))
                painter.drawEllipse(piece.place + middle, _DOT / 2, _DOT / 2)
        for spot in face.links:
            font = QFont(self._letters.small)
            font.setUnderline(True)
            painter.setFont(font)
            painter.setPen(QColor(colours.attention if spot.link is not CardLink.RESTORE else colours.accent))
            painter.drawText(spot.rect.topLeft() + QPointF(0, _ascent(font)), spot.words)
        if face.thumbnail:
            _draw_thumbnail(painter, face.thumbnail, self._thumbnail(card.picture) if card.picture else None, colours)
        if face.line:
            _draw_line(painter, face.line, face.share, colours)


def _draw_heading(painter: QPainter, rect: QRectF, heading: Heading, font: QFont, colours: Colours) -> None:
    """The words at the left, how many follow at the right, both at the foot."""
    body = rect.adjusted(_SIDE, 0, -_SIDE, -5)
    font = scaled(font, 1.0, bold=True)
    painter.setPen(QColor(colours.soft))
    painter.setFont(font)
    foot, metrics = Qt.AlignmentFlag.AlignBottom, QFontMetricsF(font)
    count = QLocale().toString(heading.count) if heading.count else ""
    painter.drawText(body, foot | Qt.AlignmentFlag.AlignRight, count)
    body.setRight(body.right() - metrics.horizontalAdvance(count) - _SIDE)
    words = metrics.elidedText(heading.words, Qt.TextElideMode.ElideRight, body.width())
    painter.drawText(body, foot | Qt.AlignmentFlag.AlignLeft, words)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(colours.hairline))


def _ascent(font: QFont) -> float:
    """Where the baseline stands below the top of a line, so that the letters are in its middle."""
    return line_height(font) * 0.5 + QFontMetricsF(font).capHeight() * 0.5


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selection))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.hover))
    bottom = option.rect.bottom()
    painter.fillRect(option.rect.left(), bottom, option.rect.width(), 1, QColor(colours.hairline))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.fillRect(
            option.rect.left(), option.rect.top(), _FOCUS_LINE, option.rect.height() - 1, QColor(colours.accent)
        )


def _draw_placeholder(painter: QPainter, rect: QRectF, strokes: Sequence[QRectF], colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.placeholder))
    for stroke in strokes:
        painter.drawRoundedRect(stroke.translated(rect.topLeft()), 3, 3)


def _draw_thumbnail(painter: QPainter, rect: QRectF, picture: QPixmap | None, colours: Colours) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(rect, _ROUNDING, _ROUNDING)
    if picture is None or picture.isNull():
        painter.fillPath(outline, QColor(colours.placeholder))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(outline)
    painter.drawPixmap(rect, picture, QRectF(picture.rect()))
    painter.restore()


def _draw_line(painter: QPainter, rect: QRectF, share: float, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.hairline))
    painter.drawRoundedRect(rect, 1.5, 1.5)
    if share > 0:
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()), 1.5, 1.5)
