"""Opens the window over the sample library and takes its picture in one state after another."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QApplication, QMenu

from clipper.article import RemovalKind
from clipper.clipping import Delay, State
from clipper.desk import (
    Action,
    Advanced,
    Changed,
    Filing,
    Grouping,
    Order,
    Rule,
    WebAddress,
    Where,
    add_rule,
    explain,
    load,
    open_desk,
    sentence,
    take_in,
    trash,
)
from clipper.fetch import BadStatus, Busy, Offline
from clipper.gui.about.dialog import AboutDialog
from clipper.gui.cards import Arrangement
from clipper.gui.commands import Palette
from clipper.gui.recutting.dialog import RecutDialog
from clipper.gui.settling.dialog import SettingsDialog
from clipper.gui.sidebar import Shelf, ShelfKind, everything
from clipper.gui.taking_in.wording import offer
from clipper.gui.theme import Theme, interface_font
from clipper.gui.translator import Interpreter
from clipper.gui.versions.dialog import VersionsDialog
from clipper.gui.window import Assembly, Memory
from clipper.jobs import Progress, Stage
from clipper.languages import ENGLISH
from clipper.library import fail, postpone
from clipper.places import settings_file
from tests.screens.correcting import shoot_correcting, shoot_rules, shoot_source
from tests.screens.filing import shoot_filing
from tests.screens.library import UNREACHABLE
from tests.screens.reading import shoot_enlarged, shoot_highlights, shoot_sepia
from tests.screens.samples import CHANGED, SAMPLES
from tests.screens.searching import shoot_library_menu, shoot_searching
from tests.screens.studio import Studio

SIZE = QSize(1360, 860)
UNDER_WAY = WebAddress("https://government.example/budget/2027")
HOST = "127.0.0.1"
RULES = (
    Rule(Action.CUT, Where(begins="Eleven schools between the estuary")),
    Rule(Action.KEEP, Where(kind=RemovalKind.NEWSLETTER)),
    Rule(Action.KEEP, Where(kind=RemovalKind.RELATED_LINKS)),
)


def main(library: Path, out: Path, suffix: str, language: str) -> None:
    application = QApplication([])
    Interpreter(application).speak(language)
    if language == ENGLISH:
        QLocale.setDefault(QLocale("en_GB"))
    application.setFont(interface_font(application.font()))
    theme = Theme(application)
    empty = library.with_name(f"empty{suffix}")
    for place, shots in ((library, shoot_full), (empty, shoot_empty)):
        with open_desk(load(settings_file()), str(place), cutting_processes=0) as desk:
            assembly = Assembly(desk, theme, Memory(empty / "window.ini"))
            assembly.window.resize(SIZE)
            assembly.window.show()
            shots(Studio(assembly, out, suffix))
            assembly.window.close()


def shoot_empty(studio: Studio) -> None:
    studio.wait(studio.window.cards.empty.isVisible)
    studio.take("empty")
    shoot_settings(studio)


def shoot_settings(studio: Studio) -> None:
    """Each page of the settings, and what is told about the program."""
    studio.assembly.settling.open()
    studio.wait(lambda: studio.window.findChild(SettingsDialog) is not None)
    dialog = studio.window.findChild(SettingsDialog)
    for row in range(dialog.pages.count()):
        dialog.show_page(row)
        studio.take(f"settings-{row + 1}", of=dialog)
    dialog.show_page(2)
    dialog.say({"fetch.proxy": 'The setting fetch.proxy must be of the kind "http://host:port".'})
    studio.take("settings-refused", of=dialog)
    dialog.reject()
    studio.assembly.about.open()
    studio.wait(lambda: studio.window.findChild(AboutDialog) is not None)
    about = studio.window.findChild(AboutDialog)
    studio.take("about", of=about)
    about.reject()


def shoot_full(studio: Studio) -> None:
    assembly, window = studio.assembly, studio.window
    desk = assembly.bridge.desk
    studio.wait(lambda: len(assembly.listing.numbers) == len(SAMPLES) + 1)
    under_way = take_in(desk, UNDER_WAY, Filing()).number
    studio.wait(lambda: under_way in assembly.listing.numbers)
    studio.wait(lambda: (card := assembly.listing.card(under_way)) is not None and card.state is State.WAITING)
    desk.bulletin.tell(Advanced(under_way, Progress(Stage.PICTURES, 2, 7)))
    studio.open_title(SAMPLES[-1].title)
    studio.take("main")
    window.reader.bar.cuts.setChecked(True)
    studio.take("cuts")
    window.reader.bar.cuts.setChecked(False)
    shoot_correcting(studio)
    shoot_source(studio)
    assembly.marking.star()
    studio.wait(lambda: window.sidebar.shelves.shelf(1).count == 1)
    menu = next(menu for menu in window.menuBar().findChildren(QMenu) if assembly.about_selection.tag in menu.actions())
    menu.resize(menu.sizeHint())
    studio.take("menu", of=menu)
    assembly.viewing.find_command()
    palette = window.findChild(Palette)
    studio.take("commands", of=palette)
    palette.close()
    window.reader.finding.open()
    window.reader.find_bar.field.setText("harbour")
    studio.take("find")
    window.reader.find_bar.close_bar()
    shoot_highlights(studio)
    shoot_enlarged(studio)
    shoot_sepia(studio)

    shoot_searching(studio)
    shoot_library_menu(studio)
    shoot_basket(studio)
    shoot_queue(studio)
    shoot_arrivals(studio)

    window.bar.search.setText("항구")
    studio.wait(lambda: len(assembly.listing.numbers) == 1)
    studio.open_title(SAMPLES[-2].title)
    studio.take("search")
    window.bar.search.clear_search()

    window.sidebar.open(Shelf(ShelfKind.COLLECTION, "Coast file"))
    studio.wait(lambda: len(assembly.listing.numbers) == 3)
    studio.open_title(SAMPLES[2].title)
    studio.take("collection")
    shoot_filing(studio)

    shoot_arranged(studio)
    links = tuple(WebAddress(f"https://news.example/{number}") for number in range(12))
    window.overlay.say(offer(links, Filing(collection="Coast file")))
    studio.take("drop")
    window.overlay.hide()
    window.sidebar.open(everything())

    studio.open_title(CHANGED.title)
    assembly.versions.open_selected()
    studio.wait(lambda: (found := window.findChild(VersionsDialog)) is not None and bool(found.summary.text()))
    versions = window.findChild(VersionsDialog)
    studio.take("versions", of=versions)
    versions.reject()

    for rule in RULES:
        add_rule(desk, HOST, rule, datetime.now(UTC))
    shoot_rules(studio, HOST)
    assembly.recutting.start_site(HOST)
    dialog = window.findChild(RecutDialog)
    studio.wait(dialog.cut_button.isEnabled)
    studio.take("recut", of=dialog)
    dialog.reject()


def shoot_arranged(studio: Studio) -> None:
    """The list in groups, as cards and in columns, with hits; the middle pane as wide as one makes it for columns."""
    window, listing = studio.window, studio.assembly.listing
    window.sidebar.open(everything())
    listing.arrange(Arrangement(Order.NEWEST, Grouping.DAY))
    studio.open_title(SAMPLES[-1].title)
    studio.take("groups")
    widths = window.panes.sizes()
    window.panes.setSizes([widths[0], 660, sum(widths) - widths[0] - 660])
    window.cards.list.show_columns(shown=True)
    listing.arrange(Arrangement(Order.SOURCE, Grouping.SOURCE))
    studio.take("columns")
    listing.arrange(Arrangement())
    window.bar.search.setText("harbour")
    studio.wait(lambda: bool(listing.query.words))
    studio.take("hits-in-columns")
    window.cards.list.show_columns(shown=False)
    studio.take("hits")
    window.bar.search.clear_search()
    window.panes.setSizes(widths)


def shoot_basket(studio: Studio) -> None:
    """The drop basket at rest, with something held over it, while it has work, and with what failed."""
    basket = studio.assembly.basketing.basket
    studio.assembly.basketing.show()
    basket.show_failed(0)
    studio.take("basket", of=basket)
    links = tuple(WebAddress(f"https://news.example/{number}") for number in range(12))
    basket.say(offer(links, Filing(collection="Coast file")))
    studio.take("basket-drop", of=basket)
    basket.be_left()
    basket.show_queue(3, 12)
    studio.take("basket-busy", of=basket)
    basket.show_queue(0, 0)
    studio.take("basket-done", of=basket)
    basket.show_failed(3)
    studio.take("basket-failed", of=basket)
    studio.assembly.basketing.hide()


def shoot_arrivals(studio: Studio) -> None:
    """What came in: nothing yet, then two drops, of which one has what cannot be had."""
    assembly = studio.assembly
    dialog = assembly.arrivals.open()
    studio.take("arrivals-none", of=dialog)
    listed = assembly.listing.cards_at_hand(assembly.listing.numbers)[-3:]
    for drop in ((UNREACHABLE, "http://127.0.0.1:1/nobody-answers"), tuple(card.address for card in listed)):
        before = dialog.tree.model().rowCount()
        assembly.taking_in.take_words(drop)
        studio.wait(lambda before=before: dialog.tree.model().rowCount() > before)
    dialog.tree.setCurrentIndex(dialog.tree.model().index(0, 0))
    studio.take("arrivals", of=dialog)
    dialog.close()


def shoot_queue(studio: Studio) -> None:
    """Each state that a clipping may be in before it is kept."""
    desk = studio.assembly.bridge.desk
    paths = ("waits", "patience", "offline", "fetching", "fetching-of", "cleaning", "gone")
    numbers = tuple(take_in(desk, WebAddress(f"https://news.example/{path}"), Filing()).number for path in paths)
    patience, offline, gone = numbers[1], numbers[2], numbers[-1]
    soon = datetime.now(UTC) + timedelta(minutes=7)
    postpone(desk.library, patience, Delay(soon, explain(Busy("https://news.example/patience", 429, 420)).what, 1))
    postpone(desk.library, offline, Delay(datetime.now(UTC), explain(Offline("https://news.example/offline")).what, 0))
    fail(desk.library, gone, sentence(BadStatus("https://news.example/gone", 404)), None)
    desk.bulletin.tell(Changed((patience, offline, gone)))
    studio.wait(lambda: set(numbers) <= set(studio.assembly.listing.numbers))
    studio.window.cards.list.scrollToTop()
    studio.pause(600)
    desk.bulletin.tell(Advanced(numbers[3], Progress(Stage.FETCHING, 84_000)))
    desk.bulletin.tell(Advanced(numbers[4], Progress(Stage.FETCHING, 840_000, 1_500_000)))
    desk.bulletin.tell(Advanced(numbers[5], Progress(Stage.CLEANING)))
    studio.assembly.notices.say("network", explain(Offline("https://news.example/offline")).remedy)
    studio.take("queue")
    studio.assembly.notices.done_with("network")
    trash(desk, numbers)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
