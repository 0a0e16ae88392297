"""Hands addresses and files over to the programs that the system has for them, and says so when it has none."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from clipper.gui.notices import Notices
from clipper.languages import placed

_TOPIC = "outside"


def open_address(address: str, notices: Notices) -> None:
    """Open a web address in the browser."""
    if not QDesktopServices.openUrl(QUrl(address)):
        text = QCoreApplication.translate("Outside", "No browser was found on this machine to open %1.")
        notices.complain(_TOPIC, placed(text, address))


def open_path(path: Path, notices: Notices) -> None:
    """Open a file, or show a folder, in the program that the system has for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        text = QCoreApplication.translate("Outside", "No program was found on this machine to open %1.")
        notices.complain(_TOPIC, placed(text, str(path)))
