"""Brings the clipping that is selected to the reader, and its pictures after it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from clipper.clipping import Clipping
from clipper.desk import (
    CLIPPING_LANE,
    LIBRARY_LANE,
    Changed,
    Elsewhere,
    Fetched,
    News,
    apart,
    drawn_picture,
    fetch_lacking,
    is_pdf,
    look_up,
    page_file,
    picture,
    tag,
)
from clipper.gui.bridge import Bridge
from clipper.gui.latest import Latest
from clipper.gui.notices import Notices
from clipper.gui.outside import open_address, open_path
from clipper.gui.reader import Reader, ReadingPlace, decode_picture
from clipper.gui.window.reading_places import ReadingPlaces
from clipper.jobs import Watch
from clipper.languages import placed

_TOPIC = "picture"
_LONGEST = 2_400
"""Pixels that are worth having of a picture."""


class Reading(QObject):
    """Speaks for the right pane."""

    retry_wanted = Signal(int)
    tag_chosen = Signal(str)
    again_wanted = Signal(int)
    """A page of this clipping's story could not be had: fetch it again."""

    def __init__(self, reader: Reader, bridge: Bridge, notices: Notices, places: ReadingPlaces) -> None:
        super().__init__(reader)
        self._reader = reader
        self._bridge = bridge
        self._notices = notices
        self._places = places
        self._looking = Latest(bridge, LIBRARY_LANE)
        self._number: int | None = None
        reader.left.connect(self._keep_place)
        reader.want_picture.connect(self._fetch_picture)
        reader.asking.picture_retry.connect(self._fetch_again)
        reader.asking.open_link.connect(lambda address: open_address(address, notices))
        reader.bar.pdf_wanted.connect(self._open_pdf)
        reader.asking.retry.connect(self.retry_wanted)
        reader.asking.tag_chosen.connect(self.tag_chosen)
        reader.asking.tag_accepted.connect(lambda number, name: self._tag(number, add=(name,)))
        reader.asking.tag_removed.connect(lambda number, name: self._tag(number, remove=(name,)))
        bridge.news.connect(self._hear)
        reader.set_reading(bridge.desk.settings.reading)

    def open(self, number: int | None) -> None:
        """Show this clipping; None shows that there is none to read."""
        self._number = number
        if number is None:
            self._looking.forget()
            self._reader.show_nothing()
            self._reader.bar.pdf.hide()
        else:
            self._look()

    def close(self) -> None:
        """Remember where one stops reading."""
        if self._reader.number is not None:
            self._places.keep(self._reader.number, self._reader.page.place)
        self._places.write(self._places.take_changes())

    def _keep_place(self, number: int, place: ReadingPlace | None) -> None:
        self._places.keep(number, place)
        changes = self._places.take_changes()
        self._bridge.run(LIBRARY_LANE, lambda _: self._places.write(changes))

    def _look(self) -> None:
        number = self._number
        if number is not None:
            desk = self._bridge.desk
            self._looking.ask(lambda _: (look_up(desk, number), is_pdf(desk, number)), self._show)

    def _show(self, found: tuple[Clipping, bool]) -> None:
        clipping, from_pdf = found
        self._reader.show_clipping(clipping, self._places.of(clipping.number))
        self._reader.bar.pdf.setVisible(from_pdf)

    def _open_pdf(self) -> None:
        number, desk = self._number, self._bridge.desk
        if number is not None:
            self._bridge.run(
                LIBRARY_LANE, lambda _: page_file(desk, number), lambda path: open_path(path, self._notices)
            )

    def _fetch_picture(self, digest: str) -> None:
        desk, width = self._bridge.desk, self._reader.picture_width

        def decode(_: Watch) -> QImage:
            image = decode_picture(picture(desk, digest), width)
            # Qt knows fewer kinds, such as no AVIF, and gives up where a file breaks off.
            return decode_picture(drawn_picture(desk, digest, _LONGEST), width) if image.isNull() else image

        show = partial(self._reader.set_picture, digest)
        self._bridge.run(LIBRARY_LANE, decode, show, otherwise=lambda _: show(QImage()))

    def _fetch_again(self, number: int, picture: str) -> None:
        if not picture:
            self.again_wanted.emit(number)
            return
        desk = self._bridge.desk
        self._notices.going_on(_TOPIC, self.tr("Fetching the picture"), -1.0)
        work = apart(desk, fetch_lacking, number, only=picture)
        done = partial(self._notices.done_with, _TOPIC)
        self._bridge.run(CLIPPING_LANE, work, self._tell, otherwise=self._complain, stopped=done)

    def _tell(self, fetched: Fetched) -> None:
        self._notices.done_with(_TOPIC)
        for lacking in fetched.lacking:
            words = placed(self.tr("The picture could not be had. %1"), lacking.reason)
            self._notices.mention(_TOPIC, words)

    def _complain(self, error: Exception) -> None:
        self._notices.problem(error, _TOPIC)

    def _tag(self, number: int, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> None:
        self._bridge.run(LIBRARY_LANE, lambda _: tag(self._bridge.desk, (number,), add=add, remove=remove))

    def _hear(self, news: tuple[News, ...]) -> None:
        if any(self._concerns(item) for item in news):
            self._look()

    def _concerns(self, item: News) -> bool:
        return isinstance(item, Elsewhere) or (isinstance(item, Changed) and self._number in item.numbers)
