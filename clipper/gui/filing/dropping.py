"""Clippings dragged onto a place of the sidebar: filed there, as one act; and what a drop would do, in words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal

from clipper.desk import Desk, collect, refusal, star, tag, trash
from clipper.gui.acting import Acting
from clipper.gui.carried import carried
from clipper.gui.sidebar import Shelf, ShelfKind, Sidebar
from clipper.languages import placed

_TOPIC = "dropping"


class Dropping(QObject):
    """Collections and tags take clippings, and so do the stars and the trash."""

    said = Signal(str)
    """What letting go would do, as long as it would do something; then empty."""

    def __init__(self, sidebar: Sidebar, acting: Acting, desk: Desk) -> None:
        super().__init__(sidebar)
        self._acting = acting
        if not refusal(desk):
            sidebar.take_drops(lambda shelf, mime: bool(carried(mime)) and _verb(shelf) is not None)
            sidebar.held_over.connect(self._say)
            sidebar.dropped.connect(self._file)

    def _say(self, shelf: Shelf | None, mime: QMimeData) -> None:
        count = len(carried(mime))
        if shelf is None:
            self.said.emit("")
            return
        words = {
            ShelfKind.COLLECTION: (self.tr("Put it in “%1”"), self.tr("Put %n clippings in “%1”", "", count)),
            ShelfKind.TAG: (self.tr("Tag it “%1”"), self.tr("Tag %n clippings “%1”", "", count)),
            ShelfKind.STARRED: (self.tr("Star it"), self.tr("Star %n clippings", "", count)),
            ShelfKind.TRASH: (self.tr("Put it into the trash"), self.tr("Put %n clippings into the trash", "", count)),
        }[shelf.kind]
        self.said.emit(placed(words[count > 1], shelf.name))

    def _file(self, shelf: Shelf, mime: QMimeData) -> None:
        numbers, verb = carried(mime), _verb(shelf)
        count = len(numbers)
        done = {
            ShelfKind.COLLECTION: (self.tr("Put in “%1”."), self.tr("%n clippings are put in “%1”.", "", count)),
            ShelfKind.TAG: (self.tr("Tagged “%1”."), self.tr("%n clippings are tagged “%1”.", "", count)),
            ShelfKind.STARRED: (self.tr("Starred."), self.tr("%n clippings are starred.", "", count)),
            ShelfKind.TRASH: (self.tr("Put into the trash."), self.tr("%n clippings are in the trash.", "", count)),
        }[shelf.kind]
        if verb is not None:
            self._acting.tell(_TOPIC, placed(done[count > 1], shelf.name), partial(verb, numbers=numbers))


def _verb(shelf: Shelf) -> Callable[..., None] | None:
    """What dropping on ``shelf`` does with ``numbers`` on a desk."""
    match shelf.kind:
        case ShelfKind.COLLECTION:
            return partial(collect, name=shelf.name)
        case ShelfKind.TAG:
            return partial(tag, add=(shelf.name,))
        case ShelfKind.STARRED:
            return star
        case ShelfKind.TRASH:
            return trash
        case _:
            return None
