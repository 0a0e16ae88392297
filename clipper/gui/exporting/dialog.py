"""Asks where the export should go, and in which format."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from clipper.desk import FORMATS, Format
from clipper.gui.exporting.file_name import as_file_name


class ExportDialog(QObject):
    """The system's own dialog; it does not stop the window."""

    chosen = Signal(Path, Format)

    def __init__(self, window: QWidget, folder: Path, title: str, form: Format) -> None:
        """``title`` becomes the proposed name, ``form`` the proposed format."""
        super().__init__(window)
        self._dialog = QFileDialog(window, self.tr("Export review"), str(folder))
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilters([_filter(known) for known in FORMATS])
        self._dialog.selectNameFilter(_filter(form))
        self._dialog.setDefaultSuffix(form.suffix)
        self._dialog.selectFile(_file_name(title or self.tr("Press review"), form))
        self._dialog.filterSelected.connect(self._follow_filter)
        self._dialog.accepted.connect(self._choose)
        self._dialog.finished.connect(self.deleteLater)
        self._dialog.finished.connect(self._dialog.deleteLater)

    def open(self) -> None:
        self._dialog.open()

    def _follow_filter(self, chosen: str) -> None:
        self._dialog.setDefaultSuffix(_format_of_filter(chosen).suffix)

    def _choose(self) -> None:
        path = Path(self._dialog.selectedFiles()[0])
        by_suffix = [known for known in FORMATS if known.suffix == path.suffix.lower()]
        self.chosen.emit(path, by_suffix[0] if by_suffix else _format_of_filter(self._dialog.selectedNameFilter()))


def _filter(form: Format) -> str:
    return f"{form.label.partition(' (')[0]} (*{form.suffix})"


def _format_of_filter(chosen: str) -> Format:
    return next((known for known in FORMATS if _filter(known) == chosen), FORMATS[0])


def _file_name(title: str, form: Format) -> str:
    today = date.today().isoformat()  # noqa: DTZ011 - the day of whoever looks for the file later
    return f"{as_file_name(title)} {today}{form.suffix}"
