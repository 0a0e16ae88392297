"""Takes in what is dropped, pasted or written: listed at once, then fetched and cut."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from clipper.desk import (
    LIBRARY_LANE,
    Enrolled,
    Feed,
    Filing,
    Flavours,
    Handed,
    IsFeed,
    Offer,
    WebAddress,
    Wish,
    explain,
    refusal,
    sentence,
    source_of,
    sources_in,
    sources_of,
    unfinished,
)
from clipper.errors import ClipperError
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action, Notices
from clipper.gui.taking_in.entering import Taken, enter, enter_of_feeds
from clipper.gui.taking_in.field import AddressField
from clipper.gui.taking_in.landing import Landing
from clipper.gui.taking_in.overlay import Overlay
from clipper.gui.taking_in.payload import flavours_of
from clipper.gui.taking_in.queue import Queue
from clipper.gui.taking_in.watching import ClipboardWatch
from clipper.gui.taking_in.wording import offer
from clipper.jobs import Progress, Watch
from clipper.languages import placed

_TOPIC = "taking-in"
_NAMES = "*.html *.htm *.xhtml *.mhtml *.mht *.webarchive *.pdf *.txt *.url *.webloc *.desktop *.xml *.rss *.atom"


class TakingIn(QObject):
    """Speaks for the address field, the drops and the clipboard."""

    took_in = Signal(object)
    """Something was taken in, as this ``Taken`` tells: see to it that the list that is shown is one that holds it."""
    taken = Signal(int)
    """A single source was taken in under this number."""
    known = Signal(int)
    """A single source was in the library already, under this number."""
    again_wanted = Signal(tuple)
    """These, which were in the library already, should be fetched again, beside what is kept of them."""

    def __init__(
        self,
        field: AddressField,
        landing: Landing,
        overlay: Overlay,
        queue: Queue,
        bridge: Bridge,
        notices: Notices,
        filing: Callable[[], Filing],
    ) -> None:
        """``filing`` tells where the user would have the things filed that are taken in now."""
        super().__init__(field)
        self._field = field
        self._queue = queue
        self._bridge = bridge
        self._notices = notices
        self._filing = filing
        field.entered.connect(self._take_written)
        field.paste_wanted.connect(self.paste)
        reason = refusal(bridge.desk)
        if reason:
            field.forbid(reason)
        self.take_drops(landing, overlay.say, overlay.refuse, overlay.hide)
        self.clipboard = ClipboardWatch(self.take_words, self.known.emit, bridge, notices, self)

    def take_drops(
        self,
        landing: Landing,
        say: Callable[[str], None],
        refuse: Callable[[str], None],
        be_left: Callable[[], None],
        filing: Callable[[], Filing | None] = lambda: None,
    ) -> None:
        """Take in what lands there; ``say`` and ``refuse`` show meanwhile what a drop will do, or why it does nothing.

        ``filing`` tells where it is filed, if not where everything is.
        """
        if refusal(self._bridge.desk):
            landing.close()
        landing.hovering.connect(lambda sources: say(offer(sources, filing() or self._filing())))
        landing.refused.connect(lambda error: refuse(sentence(error)))
        landing.left.connect(be_left)
        landing.landed.connect(lambda flavours: self._take_dropped(flavours, filing()))

    def paste(self, filing: Filing | None = None) -> None:
        """Take in what the clipboard holds; ``filing`` tells where it is filed, if not where everything is."""
        flavours = flavours_of(QGuiApplication.clipboard().mimeData())
        nothing = self.tr("The clipboard holds no link and no text that could be a story.")
        self._take(partial(sources_of, flavours), nothing, filing)

    def take_words(self, words: tuple[str, ...]) -> None:
        """Take in what each of ``words`` names: an address, a file."""
        self._take(lambda wish: tuple(map(source_of, words)) if wish is Wish.BEST else (), "")

    def choose_files(self) -> None:
        """Ask for files, and take them in."""
        dialog = QFileDialog(self._field.window(), self.tr("Clip files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters((placed(self.tr("Pages, PDFs, texts and links (%1)"), _NAMES), self.tr("All files (*)")))
        dialog.filesSelected.connect(self._take_files)
        dialog.open()

    def _take_files(self, names: list[str]) -> None:
        addresses = "\n".join(Path(name).absolute().as_uri() for name in names)
        self._take(partial(sources_in, addresses), self.tr("There is no link and no text in it that could be a story."))

    def go_on_with_unfinished(self) -> None:
        """Finish what an earlier run took in, if we may."""
        if refusal(self._bridge.desk):
            return
        self._bridge.run(LIBRARY_LANE, lambda _: unfinished(self._bridge.desk), self._queue.go_on_with)

    def _take_dropped(self, flavours: Flavours, filing: Filing | None) -> None:
        nothing = self.tr("There is no link and no text in it that could be a story.")
        self._take(partial(sources_of, flavours), nothing, filing)

    def _take_written(self, text: str) -> None:
        try:
            sources = sources_in(text) or (source_of(text),)
        except ClipperError as error:
            self._notices.problem(error, _TOPIC)
            return
        self._field.clear()
        self._take_these(sources)

    def _take_these(self, sources: tuple[Handed, ...]) -> None:
        self._take(lambda wish: sources if wish is Wish.BEST else (), "")

    def _take(self, find: Callable[[Wish], tuple[Handed, ...]], nothing: str, filed: Filing | None = None) -> None:
        """Take in what ``find`` finds; ``nothing`` is said when that is nothing."""
        desk, filing = self._bridge.desk, filed or self._filing()

        self._begin(partial(enter, desk, find, filing), nothing)

    def take_from(self, feeds: tuple[Feed, ...], chosen: tuple[Offer, ...]) -> None:
        """Take in what was chosen of feeds."""
        desk, filing = self._bridge.desk, self._filing()
        self._begin(partial(enter_of_feeds, desk, feeds, chosen, filing), "")

    def _begin(self, work: Callable[[Watch], Taken], nothing: str) -> None:
        self._notices.done_with(_TOPIC)
        job = self._bridge.run(
            LIBRARY_LANE,
            work,
            partial(self._go_on, nothing),
            otherwise=partial(self._notices.problem, topic=_TOPIC),
            stopped=self._say_stopped,
            progress=lambda progress: self._show_progress(progress, job.cancel),
        )

    def _show_progress(self, progress: Progress, cancel: Callable[[], None]) -> None:
        done, total = progress.done, progress.total or 1
        counts = QLocale().toString(done), QLocale().toString(total)
        words = placed(self.tr("Taking in: %1 of %2"), counts[0], counts[1])
        self._notices.going_on(_TOPIC, words, done / total, Action(self.tr("Cancel"), cancel))

    def _say_stopped(self) -> None:
        self._notices.mention(_TOPIC, self.tr("Nothing was taken in. What had been listed is in the trash."))

    def _go_on(self, nothing: str, taken: Taken) -> None:
        self._notices.done_with(_TOPIC)
        if taken.enrolled:
            self.took_in.emit(taken)
            # The last one stands on top of the list, in sight.
            self._queue.go_on_with(tuple(entry.number for entry in reversed(taken.enrolled)))
        # What a feed lists is offered: see the feeds.
        errors = tuple(error for error in taken.errors if not isinstance(error, IsFeed))
        if errors:
            self._notices.complain(_TOPIC, self._refusals(errors))
        elif any(entry.known for entry in taken.enrolled):
            self._say_known(taken.enrolled)
        elif taken.other:
            self._offer(taken.other)
        elif not taken.enrolled and not taken.errors:
            self._notices.complain(_TOPIC, nothing)
        if len(taken.enrolled) == 1:
            (only,) = taken.enrolled
            (self.known if only.known else self.taken).emit(only.number)

    def _refusals(self, errors: tuple[ClipperError, ...]) -> str:
        explanation = explain(errors[0])
        text = f"{explanation.what} {explanation.remedy}".strip()
        if len(errors) > 1:
            text += " " + self.tr("So it is with %n more.", "", len(errors) - 1)
        return text

    def _say_known(self, enrolled: tuple[Enrolled, ...]) -> None:
        known = sum(entry.known for entry in enrolled)
        kept = tuple(entry.number for entry in enrolled if entry.known and entry.kept)
        again = (Action(self.tr("Fetch again"), partial(self._want_again, kept)),) if kept else ()
        if known == 1:
            self._notices.mention(
                _TOPIC,
                self.tr("One of them is in the library already.")
                if len(enrolled) > 1
                else self.tr("This is in the library already."),
                *again,
            )
        elif known:
            self._notices.mention(_TOPIC, self.tr("%n of them are in the library already.", "", known), *again)

    def _offer(self, other: tuple[Handed, ...]) -> None:
        """Offer what was not taken in of the same text."""
        count = len(other)
        take = partial(self._take_these, other)
        if not isinstance(other[0], WebAddress):
            said = self.tr("The links in this text were clipped.")
            self._notices.mention(_TOPIC, said, Action(self.tr("Keep the text"), take))
        elif count == 1:
            said = self.tr("This text is a clipping now. There is a link in it.")
            self._notices.mention(_TOPIC, said, Action(self.tr("Clip the link"), take))
        else:
            said = self.tr("This text is a clipping now. There are %n links in it.", "", count)
            self._notices.mention(_TOPIC, said, Action(self.tr("Clip the links"), take))

    def _want_again(self, numbers: tuple[int, ...]) -> None:
        self._notices.done_with(_TOPIC)
        self.again_wanted.emit(numbers)
