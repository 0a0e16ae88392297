"""Brings a picture of the story that is read to the large view, and from there into a file or onto the clipboard."""

from functools import partial
from mimetypes import guess_extension
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from clipper.article import Figure
from clipper.clipping import Picture
from clipper.desk import LIBRARY_LANE, drawn_picture, picture
from clipper.gui.bridge import Bridge
from clipper.gui.enlarging.levels import Levels, levels_of
from clipper.gui.enlarging.view import EnlargedPicture
from clipper.gui.latest import Latest
from clipper.gui.notices import Notices
from clipper.gui.reader import Reader, decode_picture

_TOPIC = "picture"
_WIDEST = 6_000
"""Pixels: more of a picture than that is not worth the memory."""


class Enlarging(QObject):
    """Speaks for the large view, and for what the page's menu offers for pictures."""

    def __init__(self, window: QWidget, reader: Reader, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._reader = window, reader
        self._bridge, self._notices = bridge, notices
        self._fetching = Latest(bridge, LIBRARY_LANE)
        self._pictures: tuple[tuple[Figure, Picture], ...] = ()
        self._place = 0
        self.view = EnlargedPicture(window)
        self.view.step_wanted.connect(lambda steps: self._go_to(self._place + steps))
        self.view.save_wanted.connect(lambda: self.save(self._picture))
        self.view.copy_wanted.connect(lambda: self.copy(self._picture))
        self.view.closed.connect(self._leave)
        reader.asking.enlarge_wanted.connect(self.open)
        reader.asking.picture_copied.connect(self.copy)
        reader.asking.picture_saved.connect(self.save)

    def open(self, shown: Picture) -> None:
        """Show this picture of the story, with the others of it beside it."""
        clipping = self._reader.asking.clipping
        if clipping is None:
            return
        figures = clipping.article.figures
        kept = clipping.pictures
        self._pictures = tuple((each, kept[each.picture]) for each in figures if each.picture in kept)
        digests = [each.digest for _, each in self._pictures]
        if shown.digest in digests:
            self.view.open_picture()
            self._go_to(digests.index(shown.digest))

    def copy(self, shown: Picture) -> None:
        """Put the picture onto the clipboard."""
        self._bridge.run(LIBRARY_LANE, lambda _: self._decode(shown), self._put_on_clipboard)

    def save(self, shown: Picture) -> None:
        """Let the user say where, and write the file as it was served."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        name = self.tr("Picture") + (guess_extension(shown.media_type) or "")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save picture"), str(Path(folder) / name))
        if chosen:
            desk = self._bridge.desk
            self._bridge.run(
                LIBRARY_LANE,
                lambda _: Path(chosen).write_bytes(picture(desk, shown.digest)),
                lambda _: self._notices.mention(_TOPIC, self.tr("The picture is saved.")),
                otherwise=self._complain,
            )

    @property
    def _picture(self) -> Picture:
        return self._pictures[self._place][1]

    def _go_to(self, place: int) -> None:
        if not 0 <= place < len(self._pictures):
            return
        self._place = place
        figure, shown = self._pictures[place]
        self.view.describe(place + 1, len(self._pictures), figure.caption, figure.credit, figure.alt)
        small = self._reader.page.shelf.image(shown.digest)
        self.view.canvas.show_picture(Levels((small,)) if small else None, QSizeF(shown.width, shown.height))
        self._fetching.ask(lambda _: levels_of(self._decode(shown)), partial(self._sharpen, shown), self._not_shown)

    def _decode(self, shown: Picture) -> QImage:
        """Off the GUI thread."""
        desk = self._bridge.desk
        image = decode_picture(picture(desk, shown.digest), _WIDEST)
        return decode_picture(drawn_picture(desk, shown.digest, _WIDEST), _WIDEST) if image.isNull() else image

    def _sharpen(self, shown: Picture, levels: Levels) -> None:
        if shown == self._picture:
            self.view.canvas.sharpen(levels)

    def _not_shown(self, error: Exception) -> None:
        self.view.close_picture()
        self._notices.problem(error, _TOPIC)

    def _put_on_clipboard(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._notices.mention(_TOPIC, self.tr("The picture is copied."))

    def _complain(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._notices.complain(_TOPIC, self.tr("The picture cannot be written there. Choose another folder."))
        else:
            self._notices.problem(error, _TOPIC)

    def _leave(self) -> None:
        self._fetching.forget()
        self.view.canvas.show_picture(None, QSizeF())
        self._reader.page.setFocus()
