"""Puts the window together: views, presenters, and what each tells the others."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from clipper.desk import (
    ATTENDING_LANE,
    FORMATS,
    LIBRARY_LANE,
    Desk,
    Filing,
    News,
    Noted,
    attend,
    danger,
    format_named,
    refusal,
    searched_words,
)
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.cards import CardLink, Listing
from clipper.gui.commands import Commands, Menu
from clipper.gui.exporting import Exporting, ExportingEverything
from clipper.gui.feeds import Feeds
from clipper.gui.filing import Discarding, Marking, Tagging, Twinning
from clipper.gui.libraries import Libraries
from clipper.gui.notices import Notices
from clipper.gui.recutting import Always, Recutting
from clipper.gui.searching import query_words
from clipper.gui.sidebar import Places, Shelf, ShelfKind, everything
from clipper.gui.taking_in import Landing, Queue, TakingIn
from clipper.gui.theme import Theme
from clipper.gui.versions import FetchingAgain, Versions
from clipper.gui.window.about_selection import AboutSelection
from clipper.gui.window.browsing import Browsing
from clipper.gui.window.correcting import Correcting
from clipper.gui.window.memory import Memory
from clipper.gui.window.noting import Noting
from clipper.gui.window.reading import Reading
from clipper.gui.window.retitling import Retitling
from clipper.gui.window.undoing import Undoing
from clipper.gui.window.viewing import Viewing
from clipper.gui.window.window import Window


class Assembly(QObject):
    """One window over one desk. The desk must outlive it; close the window first, then the desk."""

    def __init__(self, desk: Desk, theme: Theme, memory: Memory) -> None:
        self.window = Window(theme)
        super().__init__(self.window)
        window = self.window
        self._memory = memory
        self._refusal = refusal(desk)
        self.bridge = Bridge(desk, window)
        self.notices = Notices(window.notices)
        self.acting = Acting(self.bridge, self.notices)
        self.listing = Listing(window.cards, self.bridge, theme)
        self.places = Places(window.sidebar, self.bridge, self.acting)
        self.queue = Queue(self.bridge, self.notices, window)
        self.taking_in = TakingIn(
            window.bar.address,
            Landing(window),
            window.overlay,
            self.queue,
            self.bridge,
            self.notices,
            self._filing,
        )
        self.feeds = Feeds(window, self.bridge, self.notices, self.taking_in.take_from)
        self.tagging = Tagging(window.bar.tag, window.bar.collect, self.listing, self.bridge, self.acting, theme)
        self.discarding = Discarding(self.listing, self.queue, self.bridge, self.notices, self.acting)
        self.marking = Marking(self.listing, self.acting)
        self.twinning = Twinning(self.listing, self.acting)
        self.browsing = Browsing(self.listing, self.notices)
        self.exporting = Exporting(window, self.listing, self.bridge, self.notices)
        self.exporting_everything = ExportingEverything(window, self.bridge, self.notices)
        self.recutting = Recutting(window, self.listing, self.bridge, self.notices, theme)
        self.versions = Versions(window, self.listing, self.bridge, self.notices, theme)
        self.fetching = FetchingAgain(self.listing, self.bridge, self.notices, self.versions.open)
        self.always = Always(window, self.bridge, self.notices, self.recutting.start_site)
        self.reading = Reading(window.reader, self.bridge, self.notices)
        self.correcting = Correcting(window.reader, self.acting)
        self.retitling = Retitling(window.reader, self.bridge, self.acting, theme)
        self.libraries = Libraries(
            window, self.bridge, lambda: memory.libraries, memory.keep_library, desk.cutter.processes
        )
        self.noting = Noting(window.reader.note, window.reader, self.bridge, self.notices)
        self._connect()
        self._command()
        self._recall()
        self._open_place(everything())
        self.window.cards.list.setFocus()
        self.taking_in.go_on_with_unfinished()
        self.bridge.run(LIBRARY_LANE, lambda _: danger(desk), self._warn)
        self.bridge.run(ATTENDING_LANE, lambda watch: attend(desk, watch))

    def welcome(self, words: tuple[str, ...]) -> None:
        """The program was started, perhaps again, with ``words`` that name sources: come to the front, take them in."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if words:
            self.taking_in.take_words(words)

    def _connect(self) -> None:
        window, listing = self.window, self.listing
        self.bridge.failed.connect(self.notices.problem)
        self.bridge.news.connect(self._mention)
        window.sidebar.opened.connect(self._open_place)
        window.bar.search.asked.connect(self._search)
        window.bar.search.kept.connect(self._keep_search)
        window.bar.search.left.connect(window.cards.list.setFocus)
        listing.search_cleared.connect(window.bar.search.clear_search)
        listing.opened.connect(self.reading.open)
        listing.opened.connect(self.noting.leave)
        self.reading.retry_wanted.connect(lambda number: self.discarding.retry_these((number,)))
        self.reading.tag_chosen.connect(lambda name: window.sidebar.open(Shelf(ShelfKind.TAG, name)))
        window.reader.other_wanted.connect(self._open_other)
        self.reading.again_wanted.connect(lambda number: self.fetching.fetch((number,)))
        window.reader.link_pointed.connect(window.foot.show_link)
        window.reader.always_cut.connect(self.always.cut)
        window.reader.always_keep.connect(self.always.keep)
        window.reader.text_size_changed.connect(self._memory.keep_text_size)
        listing.chosen.connect(self._show_chosen)
        listing.listed.connect(self._show_listed)
        listing.link_clicked.connect(self._follow_link)
        self.places.counted.connect(self.tagging.learn)
        self.places.counted.connect(lambda overview: window.foot.show_failed(overview.failed))
        self.acting.settled.connect(self.queue.look_again)
        self.queue.moved.connect(window.foot.show_queue)
        self.taking_in.took_in.connect(self._make_visible)
        self.taking_in.taken.connect(self._open_if_idle)
        self.taking_in.known.connect(listing.select)
        self.taking_in.again_wanted.connect(self.fetching.fetch)
        window.bar.export.clicked.connect(self.exporting.start)
        self.exporting.busy_changed.connect(lambda: self._show_listed(len(listing.numbers)))
        self.exporting.saved.connect(self._memory.keep_export)
        window.closing.connect(self._close)

    def _command(self) -> None:
        window, commands = self.window, Commands(self.window, self.window.cards.list)
        bar, keys = window.bar, QKeySequence.StandardKey
        commands.add(Menu.FILE, self.tr("Write an address"), partial(_write_in, bar.address), ("Ctrl+L",))
        commands.add(Menu.FILE, self.tr("Paste and clip"), self.taking_in.paste, keys.Paste)
        commands.add(Menu.FILE, self.tr("Clip files…"), self.taking_in.choose_files, ("Ctrl+Shift+O",))
        commands.add(Menu.FILE, self.tr("Stop fetching everything"), self.queue.stop, ("Ctrl+.",))
        commands.divide(Menu.FILE)
        library = commands.add(Menu.FILE, self.tr("Open library…"), self.libraries.choose, keys.Open)
        bar.library.clicked.connect(self.libraries.choose)
        export = commands.add(Menu.FILE, self.tr("Export review…"), self.exporting.start, ("Ctrl+E",))
        whole = commands.add(
            Menu.FILE, self.tr("Export everything…"), self.exporting_everything.start, ("Ctrl+Shift+E",)
        )
        commands.divide(Menu.FILE)
        leave = commands.add(Menu.FILE, self.tr("Quit"), window.close, ("Ctrl+Q",))
        self.undoing = Undoing(window, commands, self.bridge, self.acting)
        commands.divide(Menu.EDIT)
        search = commands.add(Menu.EDIT, self.tr("Search"), partial(_write_in, bar.search), keys.Find)
        finding = window.reader.finding
        find = (
            commands.add(Menu.EDIT, self.tr("Find in the story"), finding.open, ("Ctrl+Shift+F",)),
            commands.add(Menu.EDIT, self.tr("Find the next"), partial(finding.step, 1), ("F3",)),
            commands.add(Menu.EDIT, self.tr("Find the one before"), partial(finding.step, -1), ("Shift+F3",)),
        )
        self.about_selection = AboutSelection(
            commands,
            self.listing,
            self.queue,
            tagging=self.tagging,
            marking=self.marking,
            discarding=self.discarding,
            twinning=self.twinning,
            browsing=self.browsing,
            recutting=self.recutting,
            versions=self.versions,
            fetching=self.fetching,
            retitling=self.retitling,
            noting=self.noting,
        )
        commands.also_in(Menu.CLIPPING, export)
        self.viewing = Viewing(window, commands)
        window.sidebar.addAction(whole)
        for button, action in (
            (bar.library, library),
            (bar.tag, self.about_selection.tag),
            (bar.collect, self.about_selection.collect),
            (bar.export, export),
        ):
            shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{action.text()} ({shortcut})")
        if self._refusal:
            harmless = (*find, *self.viewing.actions, *self.about_selection.for_readers)
            commands.allow_only((library, search, export, whole, leave, *harmless), self._refusal)
            for refused in (bar.tag, bar.collect):
                refused.setToolTip(self._refusal)
            window.reader.page.forbid_changes(self._refusal)

    def _recall(self) -> None:
        self._memory.arrange(self.window, self.window.panes)
        if self._memory.text_size is not None:
            self.window.reader.set_text_size(self._memory.text_size)
        self.exporting.folder = self._memory.export_folder or self.exporting.folder
        if self._memory.export_format in {form.key for form in FORMATS}:
            self.exporting.form = format_named(self._memory.export_format)

    def _open_place(self, shelf: Shelf) -> None:
        query = shelf.query
        if query:
            self.about_selection.show_place(query)
            self.listing.show_place(query, shelf.name)
            self._mark_hits()

    def _search(self, typed: str) -> None:
        self.listing.search(query_words(typed))
        self._mark_hits()

    def _mark_hits(self) -> None:
        self.window.reader.set_hits(searched_words(self.listing.query.all_words))

    def _keep_search(self, words: str) -> None:
        """The field is emptied, since the place that opens asks the same."""
        self.places.save(words)
        self.window.bar.search.clear_search()

    def _filing(self) -> Filing:
        """What is taken in while a collection or a tag is open belongs there."""
        shelf = self.window.sidebar.open_shelf
        match shelf:
            case Shelf(ShelfKind.COLLECTION, name):
                return Filing(collection=name)
            case Shelf(ShelfKind.TAG, name):
                return Filing(tags=(name,))
            case _:
                return Filing()

    def _make_visible(self) -> None:
        """Something was taken in: show a list that it stands in."""
        shelf = self.window.sidebar.open_shelf
        self.window.bar.search.clear_search()
        if shelf is None or shelf.kind not in (ShelfKind.ALL, ShelfKind.COLLECTION, ShelfKind.TAG):
            self.window.sidebar.open(everything())

    def _open_if_idle(self, number: int) -> None:
        """Whoever reads or looks through the list is not called away from it."""
        if not self.listing.selected and self.listing.at_top:
            self.listing.select(number)

    def _show_chosen(self, numbers: tuple[int, ...]) -> None:
        bar = self.window.bar
        cards = [card for card in map(self.listing.card, numbers) if card]
        self.about_selection.show_selected(numbers, cards)
        bar.tag.setEnabled(bool(numbers) and not self._refusal)
        bar.collect.setEnabled(bool(numbers) and not self._refusal)
        self.window.foot.show_selected(len(numbers))

    def _show_listed(self, count: int) -> None:
        self.window.foot.show_listed(count)
        self.window.bar.export.setEnabled(count > 0 and not self.exporting.under_way)

    def _open_other(self, number: int) -> None:
        """In the list too, where it stands there."""
        if number in self.listing.numbers:
            self.listing.select(number)
        else:
            self.noting.leave(number)
            self.reading.open(number)

    def _follow_link(self, link: CardLink, number: int) -> None:
        match link:
            case CardLink.RETRY:
                self.discarding.retry_these((number,))
            case CardLink.RESTORE:
                self.discarding.restore_these((number,))
            case CardLink.BROWSE:
                self.browsing.open((number,))

    def _mention(self, news: tuple[News, ...]) -> None:
        for item in news:
            if isinstance(item, Noted):
                self.notices.complain(item.sentence, item.sentence)

    def _warn(self, sentences: str) -> None:
        if sentences:
            self.notices.complain("danger", sentences)

    def _close(self) -> None:
        self.noting.close()
        self._memory.keep_arrangement(self.window, self.window.panes)
        self.bridge.close()


def _write_in(field: QLineEdit) -> None:
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.selectAll()
