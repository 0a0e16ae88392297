"""Puts the window together: views, presenters, and what each tells the others."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from clipper.desk import (
    ATTENDING_LANE,
    FORMATS,
    LIBRARY_LANE,
    Desk,
    attend,
    danger,
    format_named,
    refusal,
)
from clipper.gui.about import About
from clipper.gui.acting import Acting
from clipper.gui.arrivals import Arrivals
from clipper.gui.beginning import Beginning, ImportingEverything, ways_in
from clipper.gui.bridge import Bridge
from clipper.gui.cards import CardLink, Listing
from clipper.gui.commands import Commands, Menu
from clipper.gui.enlarging import Enlarging
from clipper.gui.exporting import Carrying, Exporting, ExportingEverything
from clipper.gui.feeds import Feeds
from clipper.gui.filing import Discarding, Dropping, Marking, Ordering, Shelving, Tagging, Twinning
from clipper.gui.highlights import Highlights
from clipper.gui.libraries import Libraries
from clipper.gui.notices import Notices
from clipper.gui.page_source import PageSources
from clipper.gui.recutting import Always, Newer, Recutting
from clipper.gui.searching import History
from clipper.gui.settling import Settling
from clipper.gui.sidebar import Places, Shelf, ShelfKind
from clipper.gui.site_rules import SiteRules
from clipper.gui.taking_in import Landing, Queue, TakingIn
from clipper.gui.theme import Theme
from clipper.gui.versions import FetchingAgain, Versions
from clipper.gui.window.about_files import AboutFiles
from clipper.gui.window.about_highlights import AboutHighlights
from clipper.gui.window.about_library import AboutLibrary
from clipper.gui.window.about_order import AboutOrder
from clipper.gui.window.about_places import AboutPlaces
from clipper.gui.window.about_program import AboutProgram
from clipper.gui.window.about_searching import AboutSearching
from clipper.gui.window.about_selection import AboutSelection
from clipper.gui.window.about_story import AboutStory
from clipper.gui.window.about_words import AboutWords
from clipper.gui.window.appearing import Appearing
from clipper.gui.window.arranging import Arranging
from clipper.gui.window.basketing import Basketing
from clipper.gui.window.browsing import Browsing
from clipper.gui.window.correcting import Correcting
from clipper.gui.window.keyboard import write_in
from clipper.gui.window.memory import Memory
from clipper.gui.window.navigating import Navigating
from clipper.gui.window.noting import Noting
from clipper.gui.window.reading import Reading
from clipper.gui.window.retitling import Retitling
from clipper.gui.window.searching import Searching
from clipper.gui.window.standing import standing_in, standing_record
from clipper.gui.window.viewing import Viewing
from clipper.gui.window.window import Window


class Assembly(QObject):
    """One window over one desk. The desk must outlive it; close the window first, then the desk."""

    language_wanted = Signal(str)
    """The user has set this language (empty for that of the system): the window is to be made again, in it."""

    def __init__(self, desk: Desk, theme: Theme, memory: Memory) -> None:
        self.window = Window(theme)
        super().__init__(self.window)
        window = self.window
        self._memory, self.theme = memory, theme
        self._refusal = refusal(desk)
        self.bridge = Bridge(desk, window)
        self.notices = Notices(window.notices)
        self.acting = Acting(self.bridge, self.notices)
        self.listing = Listing(window.cards, self.bridge, theme)
        self.places = Places(window.sidebar, self.bridge, self.acting)
        self.navigating = Navigating(window, self.listing, self.places, memory)
        self.queue = Queue(self.bridge, self.notices, window)
        self.taking_in = TakingIn(
            window.bar.address,
            Landing(window),
            window.overlay,
            self.queue,
            self.bridge,
            self.notices,
            lambda: self.navigating.filing,
        )
        self.feeds = Feeds(window, self.bridge, self.notices, self.taking_in.take_from)
        self.tagging = Tagging(window.bar.tag, window.bar.collect, self.listing, self.bridge, self.acting, theme)
        self.discarding = Discarding(self.listing, self.queue, self.bridge, self.notices, self.acting)
        self.arrivals = Arrivals(window, self.taking_in, self.queue, self.discarding, self.bridge, self.acting)
        self.marking = Marking(self.listing, self.acting)
        self.dropping = Dropping(window.sidebar, self.acting, desk)
        self.carrying = Carrying(window, self.listing, self.bridge, self.notices)
        self.ordering = Ordering(window.cards, self.listing, self.bridge, self.acting, theme)
        self.shelving = Shelving(window.sidebar, self.acting, theme)
        self.twinning = Twinning(self.listing, self.acting)
        self.browsing = Browsing(self.listing, self.bridge, self.notices)
        self.exporting = Exporting(window, self.listing, self.bridge, self.notices)
        self.exporting_everything = ExportingEverything(window, self.bridge, self.notices)
        self.ways = ways_in(window, self.taking_in, ImportingEverything(window, self.bridge, self.notices))
        self.beginning = Beginning(window.cards.empty, self.acting, self.ways, partial(write_in, window.bar.address))
        self.recutting = Recutting(window, self.listing, self.bridge, self.notices, theme)
        self.newer = Newer(self.recutting, self.bridge, self.notices, memory.cleaner, memory.keep_cleaner)
        self.versions = Versions(window, self.listing, self.bridge, self.notices, theme)
        self.fetching = FetchingAgain(self.listing, self.bridge, self.notices, self.versions.open)
        self.page_sources = PageSources(window, window.reader, self.bridge, self.notices)
        self.site_rules = SiteRules(
            window, self.bridge, self.notices, self.acting, theme, self.recutting, self._refusal
        )
        self.always = Always(window, self.bridge, self.notices, self.recutting.start_site, self.site_rules.open)
        self.reading = Reading(window.reader, self.bridge, self.notices, memory.places_in(desk.library.place))
        self.correcting = Correcting(window.reader, self.acting)
        self.retitling = Retitling(window.reader, self.bridge, self.acting, theme)
        self.highlights = Highlights(window, window.reader, self.bridge, self.acting, self.notices, theme)
        self.enlarging = Enlarging(window, window.reader, self.bridge, self.notices)
        self.libraries = Libraries(
            window, self.bridge, lambda: memory.libraries, memory.keep_library, desk.cutter.processes
        )
        history = History(memory.searches, memory.keep_searches)
        self.searching = Searching(window, window.bar.search, self.listing, self.places, self.bridge, history)
        self.noting = Noting(window.reader.note, window.reader, self.bridge, self.notices)
        self._command()
        self._connect()
        self._recall()
        self.navigating.open_everything()
        standing = standing_in(memory.standing, desk.library.place)
        if standing:
            self.navigating.stand(standing)
        self.window.cards.list.setFocus()
        self.taking_in.go_on_with_unfinished()
        self.bridge.run(LIBRARY_LANE, lambda _: danger(desk), self._warn)
        self.bridge.run(ATTENDING_LANE, lambda watch: attend(desk, watch))

    def welcome(self, words: tuple[str, ...]) -> None:
        """The program was started, perhaps again, with ``words`` that name sources: come to the front, take them in."""
        self.window.come_forward()
        if words:
            self.taking_in.take_words(words)

    def _connect(self) -> None:
        window, listing = self.window, self.listing
        self.bridge.failed.connect(self.notices.problem)
        self.bridge.news.connect(self.notices.hear)
        self.navigating.opened.connect(self.about_selection.show_place)
        listing.opened.connect(self.reading.open)
        listing.opened.connect(self.noting.leave)
        self.reading.retry_wanted.connect(lambda number: self.discarding.retry_these((number,)))
        self.reading.tag_chosen.connect(lambda name: window.sidebar.open(Shelf(ShelfKind.TAG, name)))
        window.reader.asking.other_wanted.connect(self._open_other)
        self.highlights.clipping_wanted.connect(self._open_other)
        self.arrivals.opened.connect(self._open_other)
        self.reading.again_wanted.connect(lambda number: self.fetching.fetch((number,)))
        window.reader.link_pointed.connect(window.foot.show_link)
        window.reader.asking.always_cut.connect(self.always.cut)
        window.reader.asking.always_keep.connect(self.always.keep)
        window.reader.text_size_changed.connect(self._memory.keep_text_size)
        listing.chosen.connect(self._show_chosen)
        listing.listed.connect(self._show_listed)
        listing.offer_taken.connect(self.beginning.take)
        self.beginning.sample_taken.connect(lambda name: self.places.open_soon(Shelf(ShelfKind.COLLECTION, name)))
        listing.link_clicked.connect(self._follow_link)
        self.dropping.said.connect(window.foot.show_link)
        self.places.counted.connect(self.tagging.learn)
        self.places.counted.connect(self.shelving.learn)
        self.places.counted.connect(lambda overview: self.theme.colour_tags(overview.colours))
        self.places.counted.connect(lambda overview: window.foot.show_failed(overview.failed))
        self.searching.kept.connect(self.navigating.keep_search)
        self.acting.settled.connect(self.queue.look_again)
        self.queue.moved.connect(window.foot.show_queue)
        self.taking_in.took_in.connect(self.navigating.show_what_came)
        self.taking_in.taken.connect(self.navigating.show_if_idle)
        self.taking_in.known.connect(listing.select)
        self.taking_in.again_wanted.connect(self.fetching.fetch)
        self.exporting.busy_changed.connect(lambda: self._show_listed(len(listing.numbers)))
        self.exporting.saved.connect(self._memory.keep_export)
        window.closing.connect(self._close)

    def _command(self) -> None:
        window, commands = self.window, Commands(self.window, self.window.cards.list)
        self.about_files = AboutFiles(
            commands,
            window,
            self._memory,
            taking_in=self.taking_in,
            queue=self.queue,
            arrivals=self.arrivals,
            ways=self.ways,
            libraries=self.libraries,
            exporting=self.exporting,
            exporting_everything=self.exporting_everything,
        )
        self.about_words = AboutWords(commands, window, self.bridge, self.acting)
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
            noting=self.noting,
        )
        AboutOrder(commands, self.listing, self.ordering)
        self.about_places = AboutPlaces(commands, window.sidebar, self.places, self.shelving, self._memory)
        commands.also_in(Menu.CLIPPING, self.about_files.export)
        about_story = AboutStory(
            commands, window.reader, self.correcting, self.retitling, self.page_sources, self.site_rules
        )
        about_highlights = AboutHighlights(commands, window.reader, self.highlights)
        searching = AboutSearching(commands, window, self.searching)
        self.about_library = AboutLibrary(commands, window, self.bridge, self.notices)
        self.viewing = Viewing(window, commands)
        self.arranging = Arranging(window, commands, self.listing, self._memory)
        appearing = Appearing(commands, self.theme, self._memory)
        self.basketing = Basketing(window, commands, self._memory, self.theme, self.taking_in, self.queue, self.places)
        self.settling = Settling(
            window, window.reader, self.bridge, self.notices, theme=self.theme, appear=appearing.choose
        )
        self.about = About(window, self.bridge)
        self.settling.language_changed.connect(self.language_wanted)
        program = AboutProgram(commands, window, self.settling, self.about)
        window.bar.show_keys(
            library=self.about_files.library,
            tag=self.about_selection.tag,
            collect=self.about_selection.collect,
            export=self.about_files.export,
        )
        if self._refusal:
            menus = (
                *(self.about_files, self.about_words, self.about_selection, self.about_places),
                *(about_story, about_highlights, searching, self.about_library, program),
                *(self.viewing, self.arranging, appearing),
            )
            commands.allow_only(tuple(action for menu in menus for action in menu.for_readers), self._refusal)
            window.bar.forbid_changes(self._refusal)
            window.reader.asking.forbid_changes(self._refusal)
        else:
            window.reader.allow_changes()

    def _recall(self) -> None:
        self._memory.arrange(self.window, self.window.panes)
        if self._memory.text_size is not None:
            self.window.reader.set_text_size(self._memory.text_size)
        self.exporting.folder = self._memory.export_folder or self.exporting.folder
        if self._memory.export_format in {form.key for form in FORMATS}:
            self.exporting.form = format_named(self._memory.export_format)

    def _show_chosen(self, numbers: tuple[int, ...]) -> None:
        self.about_selection.show_selected(numbers, self.listing.cards_at_hand(numbers))
        self.window.bar.show_selected(len(numbers))
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

    def _warn(self, sentences: str) -> None:
        if sentences:
            self.notices.complain("danger", sentences)

    def _close(self) -> None:
        self.noting.close()
        self.reading.close()
        self.carrying.close()
        self._memory.keep_arrangement(self.window, self.window.panes)
        self._memory.keep_standing(standing_record(self.navigating.standing, self.bridge.desk.library.place))
        self.bridge.close()
