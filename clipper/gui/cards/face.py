"""Where everything stands on a card: the one answer for painting it and for what lies under the pointer."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QFontInfo, QFontMetricsF, QTextCharFormat, QTextLayout

from clipper.clipping import Card, State
from clipper.gui.cards.lines import text_lines
from clipper.gui.cards.words import origin_words, progress_share, title_words, waiting_words
from clipper.gui.theme import LIGHT, Colours, scaled
from clipper.jobs import Progress

THUMBNAIL = (74, 56)
"""Width and height in pixels."""

_SIDE = 14
_TOP = 10
_GAP = 11
_LINE = 3
_LEADING = 1.42
_TEXT_LINES = 4
"""Headline and excerpt together: a short headline leaves its line to the excerpt."""


class CardLink(StrEnum):
    """Words on a card that do something."""

    RETRY = "retry"
    BROWSE = "browse"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Letters:
    """The fonts of a card, made once for all of them, and the height that follows; and how a hit is marked."""

    headline: QFont
    excerpt: QFont
    small: QFont
    line: QFont
    """Of a row in columns."""
    hit: QTextCharFormat

    @classmethod
    def of(cls, font: QFont, colours: Colours = LIGHT) -> "Letters":
        hit = QTextCharFormat()
        hit.setBackground(QBrush(QColor(colours.highlight)))
        hit.setForeground(QBrush(QColor(colours.ink)))
        return cls(scaled(font, 1.02, bold=True), scaled(font, 0.97), scaled(font, 0.9), scaled(font, 0.97), hit)

    @property
    def line_height(self) -> int:
        """That of a row in columns, in pixels."""
        return round(line_height(self.line) + 9)

    @property
    def heading_height(self) -> int:
        """In pixels: a line with room above it."""
        return round(line_height(self.small) + 18)

    @property
    def row_height(self) -> int:
        """In pixels. All cards are equally high, so that nothing moves when a story comes in."""
        headline, excerpt, small = (line_height(font) for font in (self.headline, self.excerpt, self.small))
        return round(2 * _TOP + 2 * headline + 2 * excerpt + small + 4) + 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of text set alike. ``colour`` is a name of ``Colours``."""

    lines: tuple[QTextLayout, ...]
    place: QPointF
    font: QFont
    colour: str
    dots: tuple[tuple[QPointF, str], ...] = ()
    """Colours of tags as ``#rrggbb``, and where their dots have their middle, from ``place`` on."""

    @property
    def bottom(self) -> float:
        return self.place.y() + len(self.lines) * line_height(self.font)


@dataclass(frozen=True, slots=True)
class LinkSpot:
    link: CardLink
    words: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class CardFace:
    pieces: tuple[Piece, ...]
    links: tuple[LinkSpot, ...] = ()
    thumbnail: QRectF | None = None
    line: QRectF | None = None
    """The line of progress."""
    share: float = 0.0
    """How much of it is filled, 0 to 1."""


def line_height(font: QFont) -> float:
    """From one line to the next, in pixels."""
    return round(QFontInfo(font).pixelSize() * _LEADING)


def card_face(card: Card, progress: Progress | None, rect: QRectF, letters: Letters) -> CardFace:
    """The face of ``card`` on the ``rect`` of its row."""
    body = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    thumbnail = None
    if card.picture or card.state is State.WAITING:
        thumbnail = QRectF(body.right() - THUMBNAIL[0], body.top() + 2, *THUMBNAIL)
        body.setRight(thumbnail.left() - _GAP)
    colour = "soft" if card.read else "ink"
    lines = text_lines(title_words(card), letters.headline, body.width(), 2, shown_marks(card), letters.hit)
    headline = Piece(lines, body.topLeft(), letters.headline, colour)
    below = QPointF(body.left(), headline.bottom + 1)
    match card.state:
        case State.KEPT:
            return _kept(card, headline, below, body.width(), letters, thumbnail)
        case State.WAITING:
            words = _piece(waiting_words(card, progress), below, letters.small, "soft", body.width(), 2)
            line = QRectF(body.left(), words.bottom + 6, body.width(), _LINE)
            return CardFace((headline, words), (), thumbnail, line, progress_share(progress))
        case State.FAILED:
            return _failed(card, headline, below, body.width(), letters, thumbnail)


def shown_marks(card: Card) -> tuple[tuple[int, int], ...]:
    """Where the headline holds words that were searched for, if it is the headline that is shown."""
    return card.title_marks if title_words(card) == card.title else ()


def _kept(
    card: Card, headline: Piece, below: QPointF, width: float, letters: Letters, thumbnail: QRectF | None
) -> CardFace:
    room = _TEXT_LINES - len(headline.lines)
    lines = text_lines(card.excerpt, letters.excerpt, width, room, card.marks, letters.hit)
    excerpt = Piece(lines, below, letters.excerpt, "soft")
    origin = _piece(origin_words(card), QPointF(below.x(), excerpt.bottom + 3), letters.small, "soft", width, 1)
    links: tuple[LinkSpot, ...] = ()
    if card.trashed:
        origin_end = origin.lines[0].lineAt(0).naturalTextWidth() + 12 if origin.lines else 0
        links = _links((CardLink.RESTORE,), origin.place + QPointF(origin_end, 0), letters.small)
    return CardFace((headline, excerpt, origin), links, thumbnail)


def _failed(
    card: Card, headline: Piece, below: QPointF, width: float, letters: Letters, thumbnail: QRectF | None
) -> CardFace:
    reason = _piece(card.failure, below, letters.small, "attention", width, _TEXT_LINES - len(headline.lines))
    offered = [CardLink.RESTORE] if card.trashed else [CardLink.RETRY]
    if card.origin.startswith("http"):
        offered.append(CardLink.BROWSE)
    links = _links(tuple(offered), QPointF(below.x(), reason.bottom + 2), letters.small)
    return CardFace((headline, reason), links, thumbnail)


def _piece(text: str, place: QPointF, font: QFont, colour: str, width: float, most: int) -> Piece:
    return Piece(text_lines(text, font, width, most), place, font, colour)


def _links(offered: tuple[CardLink, ...], place: QPointF, font: QFont) -> tuple[LinkSpot, ...]:
    metrics = QFontMetricsF(font)
    spots = []
    left = place.x()
    for link in offered:
        words = _link_words(link)
        width = metrics.horizontalAdvance(words)
        spots.append(LinkSpot(link, words, QRectF(left, place.y(), width, line_height(font))))
        left += width + metrics.horizontalAdvance("   ")
    return tuple(spots)


def _link_words(link: CardLink) -> str:
    match link:
        case CardLink.RETRY:
            return QCoreApplication.translate("Cards", "Try again")
        case CardLink.BROWSE:
            return QCoreApplication.translate("Cards", "Open in browser")
        case CardLink.RESTORE:
            return QCoreApplication.translate("Cards", "Restore")
