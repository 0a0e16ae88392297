"""What helps with searching, and the Library menu: a picture of each."""

from PySide6.QtWidgets import QWidget

from clipper.desk import back_up
from clipper.gui.libraries.backups_dialog import BackupsDialog
from clipper.gui.libraries.check_dialog import CheckDialog
from clipper.gui.searching.builder import Builder
from clipper.gui.searching.language_pages import LanguagePages
from clipper.gui.searching.naming import Naming
from clipper.gui.searching.narrowing import Narrowing
from clipper.jobs import Watch
from tests.screens.studio import Studio

QUERY = 'storm "two tugs" (harbour OR port) title:night tag:politics after:2024-07-01 is:unread -(snow ice)'


def shoot_searching(studio: Studio) -> None:
    """The pop-ups of the search field, filled in."""
    window, searching = studio.window, studio.assembly.searching
    field = window.bar.search
    field.setText(QUERY)
    for name, start, kind in (
        ("builder", searching.build, Builder),
        ("query-language", searching.explain, LanguagePages),
        ("keep-search", searching.keep, Naming),
    ):
        start()
        _take(studio, name, window.findChild(kind))
    field.clear_search()
    searching.narrow()
    counts = window.findChild(Narrowing)
    studio.wait(lambda: counts.sources.topLevelItemCount() > 0)
    _take(studio, "narrow", counts)
    for earlier in ("한국 OR 장관", 'tag:politics after:"30 days"', "harbour storm"):
        searching.history.add(earlier)
    searching.show_history()
    studio.take("history")
    searching.history.clear()
    field.setText("harbour titel:storm")
    searching.suggesting.list.hide()
    studio.wait(lambda: bool(field.toolTip()))
    studio.take("query-mistake")
    field.clear_search()


def shoot_library_menu(studio: Studio) -> None:
    """Backups, one of them looked into, and a check."""
    about, window = studio.assembly.about_library, studio.window
    back_up(studio.assembly.bridge.desk, "", Watch())
    about.backing_up.open()
    studio.wait(lambda: window.findChild(BackupsDialog) is not None)
    backups = window.findChild(BackupsDialog)
    studio.wait(lambda: backups.list.topLevelItemCount() > 0)
    backups.list.setCurrentItem(backups.list.topLevelItem(0))
    studio.wait(lambda: bool(backups.preview.toPlainText()))
    studio.take("backups", of=backups)
    backups.reject()
    about.checking.open()
    check = window.findChild(CheckDialog)
    studio.wait(check.progress.isHidden)
    studio.take("check", of=check)
    check.reject()


def _take(studio: Studio, name: str, popup: QWidget) -> None:
    studio.take(name, of=popup)
    popup.close()
    studio.pause(50)
