"""Empties the trash: the one thing that cannot be undone, and so the one that is asked."""

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from clipper.desk import LIBRARY_LANE, UPKEEP_LANE, Thrown, empty_trash, thrown
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Notices
from clipper.languages import placed

_TOPIC = "trash"


class Emptying(QObject):
    def __init__(self, window: QWidget, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._bridge, self._notices = window, bridge, notices

    def start(self) -> None:
        """Tell how much is in the trash, and ask."""
        self._bridge.run(LIBRARY_LANE, lambda _: thrown(self._bridge.desk), self._ask)

    def _ask(self, found: Thrown) -> None:
        if not found.count:
            self._notices.mention(_TOPIC, self.tr("The trash is empty."))
            return
        locale = QLocale()
        one, many = self.tr("Delete 1 clipping for good?"), self.tr("Delete %1 clippings for good?")
        asked = one if found.count == 1 else placed(many, locale.toString(found.count))
        size = locale.formattedDataSize(found.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        said = self.tr("Their pages and pictures take %1. This cannot be undone; backups keep them for a while.")
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Empty the trash"))
        box.setText(asked)
        box.setInformativeText(placed(said, size))
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(lambda _: self._answered(delete=box.clickedButton() is delete))
        box.finished.connect(box.deleteLater)
        box.open()

    def _answered(self, *, delete: bool) -> None:
        if delete:
            self._notices.going_on(_TOPIC, self.tr("Emptying the trash"), -1.0)
            self._bridge.run(UPKEEP_LANE, lambda _: empty_trash(self._bridge.desk), self._tell, otherwise=self._fail)

    def _tell(self, count: int) -> None:
        self._notices.done_with(_TOPIC)
        one, many = self.tr("1 clipping is deleted."), self.tr("%1 clippings are deleted.")
        self._notices.mention(_TOPIC, one if count == 1 else placed(many, QLocale().toString(count)))

    def _fail(self, error: Exception) -> None:
        self._notices.done_with(_TOPIC)
        self._notices.problem(error, _TOPIC)
