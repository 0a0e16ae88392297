"""Starts the window, and ends it without losing anything."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from clipper import __version__
from clipper.desk import UPKEEP_LANE, Desk, Settings, explain, keep_up, load, open_desk
from clipper.errors import ClipperError
from clipper.gui.bridge import beside
from clipper.gui.ending import Ending
from clipper.gui.faults import Faults, log_to
from clipper.gui.reception import Reception, hand_over
from clipper.gui.theme import Theme, interface_font
from clipper.gui.window import Assembly, Memory
from clipper.places import log_file, resource, settings_file

_CUTTING_PROCESSES = 1
_PATIENCE = 400
"""Milliseconds of opening after which the user is told what takes so long: a large library being brought up to date."""

_UPKEEP_EVERY = 3_600_000
"""Milliseconds; a window may stay open for weeks."""


def run_window(place: str = "", words: tuple[str, ...] = ()) -> int:
    """Open the window over the library at ``place``, or the one that the settings name; answers the exit code.

    ``words`` name sources, which are taken in. Where a window is open on that library it is given them, and comes to
    the front, instead.
    """
    log_to(log_file())
    application = QApplication(sys.argv[:1])
    theme = _dress(application)
    faults = Faults(application)
    faults.watch()
    try:
        settings = load(settings_file())
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
            code, following = _work(application, desk, theme, faults, words)
            words = ()
    return code


def _work(
    application: QApplication, desk: Desk, theme: Theme, faults: Faults, words: tuple[str, ...]
) -> tuple[int, Desk | None]:
    """Answers the exit code, and the desk over another library if the user has opened one."""
    assembly = Assembly(desk, theme, Memory(_memory_file()))
    faults.met.connect(assembly.notices.problem)
    ending = Ending(application)
    ending.asked.connect(assembly.window.close)
    ending.watch()
    assembly.window.show()
    assembly.welcome(words)
    reception = Reception(desk.library.place, assembly)
    reception.came.connect(assembly.welcome)
    upkeep = QTimer(interval=_UPKEEP_EVERY)
    upkeep.timeout.connect(lambda: _keep_up(desk))
    upkeep.start()
    QTimer.singleShot(0, lambda: _keep_up(desk))
    stay_alert()
    following: list[Desk] = []

    def go_on_with(other: Desk) -> None:
        following.append(other)
        assembly.window.close()

    assembly.libraries.opened.connect(go_on_with)
    code = application.exec()
    upkeep.stop()
    reception.close()
    ending.close()
    assembly.window.close()
    assembly.window.deleteLater()
    return code, following[-1] if following else None


def stay_alert() -> None:
    """Let nobody look for garbage again in what has been loaded by now: it would stall the window by 100 ms a time."""
    gc.collect()
    gc.freeze()


def _keep_up(desk: Desk) -> None:
    """Do what the library needs once a day, beside everything else."""
    desk.runner.submit(UPKEEP_LANE, lambda watch: keep_up(desk, watch))


def _dress(application: QApplication) -> Theme:
    application.setApplicationName("Clipper")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("clipper")
    application.setWindowIcon(QIcon(str(resource("icons", "clipper.svg"))))
    application.setFont(interface_font(application.font()))
    translator = QTranslator(application)
    if translator.load(QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return Theme(application)


def _open(settings: Settings, place: str) -> Desk:
    """Raises LibraryError."""
    waiting = QLabel(QCoreApplication.translate("Opening", "Opening the library…"))
    waiting.setContentsMargins(40, 24, 40, 24)
    timer = QTimer(singleShot=True, interval=_PATIENCE)
    timer.timeout.connect(waiting.show)
    timer.start()
    try:
        return beside(lambda: open_desk(settings, place, cutting_processes=_CUTTING_PROCESSES))
    finally:
        timer.stop()
        waiting.close()


def _memory_file() -> Path:
    return settings_file().with_name("window.ini")
