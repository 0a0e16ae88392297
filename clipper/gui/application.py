"""Starts the window, and ends it without losing anything."""

import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from clipper import __version__
from clipper.desk import Desk, Settings, explain, load, open_desk_with_clerk
from clipper.errors import ClipperError
from clipper.gui.bridge import beside
from clipper.gui.faults import Faults, log_to
from clipper.gui.reception import hand_over
from clipper.gui.session import Session
from clipper.gui.theme import Theme, interface_font
from clipper.gui.translator import Interpreter
from clipper.places import log_file, resource, settings_file

_CUTTING_PROCESSES = 1
_PATIENCE = 400
"""Milliseconds of opening after which the user is told what takes so long: a large library being brought up to date."""


def run_window(place: str = "", words: tuple[str, ...] = ()) -> int:
    """Open the window over the library at ``place``, or the one that the settings name; answers the exit code.

    ``words`` name sources, which are taken in. Where a window is open on that library it is given them, and comes to
    the front, instead.
    """
    log_to(log_file())
    application = QApplication(sys.argv[:1])
    theme = _dress(application)
    interpreter = Interpreter(application)
    interpreter.speak("")
    faults = Faults(application)
    faults.watch()
    try:
        settings = load(settings_file())
        interpreter.speak(settings.language)
        if hand_over(place or settings.library, words):
            return 0
        desk = _open(settings, place)
    except ClipperError as error:
        explanation = explain(error)
        QMessageBox.critical(None, "Clipper", f"{explanation.what}\n\n{explanation.remedy}".strip())
        return 1
    following: Desk | None = desk
    code = 0
    while following is not None:
        with following as desk:
            code, following = Session(application, desk, theme, faults, interpreter).work(words)
            words = ()
    return code


def _dress(application: QApplication) -> Theme:
    application.setApplicationName("Clipper")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("clipper")
    application.setWindowIcon(QIcon(str(resource("icons", "clipper.svg"))))
    application.setFont(interface_font(application.font()))
    return Theme(application)


def _open(settings: Settings, place: str) -> Desk:
    """Raises LibraryError."""
    waiting = QLabel(QCoreApplication.translate("Opening", "Opening the library…"))
    waiting.setContentsMargins(40, 24, 40, 24)
    timer = QTimer(singleShot=True, interval=_PATIENCE)
    timer.timeout.connect(waiting.show)
    timer.start()
    try:
        return beside(lambda: open_desk_with_clerk(settings, place, cutting_processes=_CUTTING_PROCESSES))
    finally:
        timer.stop()
        waiting.close()
