"""Makes and changes the places of the sidebar: new collections, colours of tags, two tags made one, other searches."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from clipper.desk import Overview, SavedSearch, TagColour, colour_tag, create, rename_tag, save_search
from clipper.gui.acting import Acting
from clipper.gui.filing.chooser import Choice, Chooser
from clipper.gui.sidebar import Shelf, ShelfKind, Sidebar
from clipper.gui.theme import Theme, shade_words
from clipper.languages import placed


class Shelving(QObject):
    """Acts on the place that is open; each pop-up is one to type or pick in."""

    def __init__(self, sidebar: Sidebar, acting: Acting, theme: Theme) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._acting = acting
        self._theme = theme
        self._overview: Overview | None = None

    def learn(self, overview: Overview) -> None:
        self._overview = overview

    def new_collection(self) -> None:
        """Let the user name a collection; while one is open, the new one may be nested in it by what is typed."""
        chooser = self._chooser(self.tr("New collection"), self.tr("Name of the collection"), self.tr("Make “%1”"))
        chooser.picked.connect(self._create)
        self._open(chooser, ())

    def new_inside(self) -> None:
        """Likewise for one that is nested in the one that is open."""
        outer = self._sidebar.open_shelf
        if outer is not None and outer.kind is ShelfKind.COLLECTION:
            title = placed(self.tr("New collection in “%1”"), outer.name)
            chooser = self._chooser(title, self.tr("Name of the collection"), self.tr("Make “%1”"))
            chooser.picked.connect(lambda name: self._create(f"{outer.name}/{name}"))
            self._open(chooser, ())

    def colour(self) -> None:
        """Let the user pick a colour for the tag that is open."""
        shelf = self._open_tag()
        if shelf is None:
            return
        title = placed(self.tr("Colour of “%1”"), shelf.name)
        chooser = self._chooser(title, self.tr("Find a colour"), "")
        none = self.tr("No colour")
        named = {shade_words(colour): colour for colour in TagColour}
        chooser.picked.connect(lambda words: self._colour(shelf.name, named.get(words)))
        self._open(chooser, [*(Choice(words, colour=colour) for words, colour in named.items()), Choice(none)])

    def merge(self) -> None:
        """Let the user pick the tag that the open one becomes, too."""
        shelf = self._open_tag()
        if shelf is None or self._overview is None:
            return
        colours = self._overview.colours
        others = [count.name for count in self._overview.tags if not _within(count.name, shelf.name)]
        title = placed(self.tr("Make “%1” one with"), shelf.name)
        chooser = self._chooser(title, self.tr("Find a tag"), "")
        chooser.picked.connect(partial(self._merge, shelf.name))
        self._open(chooser, [Choice(name, colour=colours.of(name) or "") for name in others])

    def edit_search(self) -> None:
        """Let the user write what a smart collection asks for."""
        shelf = self._sidebar.open_shelf
        if shelf is None or shelf.kind is not ShelfKind.SEARCH:
            return
        title = placed(self.tr("What fills “%1”"), shelf.name)
        chooser = self._chooser(title, self.tr("A search"), self.tr("Find %1"))
        chooser.picked.connect(lambda words: self._search(SavedSearch(shelf.name, words, shelf.order)))
        self._open(chooser, ())
        chooser.write(shelf.words)

    def _create(self, name: str) -> None:
        self._do(placed(self.tr("The collection “%1” is made."), name), lambda desk: create(desk, name))
        self._open_when_there(Shelf(ShelfKind.COLLECTION, name))

    def _colour(self, name: str, colour: TagColour | None) -> None:
        text = placed(self.tr("The tag “%1” has another colour."), name)
        self._do(text, lambda desk: colour_tag(desk, name, colour))

    def _merge(self, old: str, new: str) -> None:
        text = placed(self.tr("“%1” and “%2” are one tag now."), old, new)
        self._do(text, lambda desk: rename_tag(desk, old, new))
        self._sidebar.open(Shelf(ShelfKind.TAG, new))

    def _search(self, search: SavedSearch) -> None:
        text = placed(self.tr("“%1” asks for something else now."), search.name)
        self._do(text, lambda desk: save_search(desk, search))

    def _do(self, text: str, verb: Callable[..., None]) -> None:
        self._acting.tell("shelving", text, verb)

    def _open_when_there(self, shelf: Shelf) -> None:
        self._sidebar.open_when_there(shelf)

    def _open_tag(self) -> Shelf | None:
        shelf = self._sidebar.open_shelf
        return shelf if shelf is not None and shelf.kind is ShelfKind.TAG else None

    def _chooser(self, title: str, prompt: str, new: str) -> Chooser:
        return Chooser(self._sidebar, self._theme, title=title, prompt=prompt, ticks=False, new=new)

    def _open(self, chooser: Chooser, choices: Sequence[Choice]) -> None:
        """Beside the place that it is about; after the menu that asked for it has given the keyboard back."""
        chooser.offer(choices)
        row = self._sidebar.visualRect(self._sidebar.currentIndex())
        QTimer.singleShot(0, chooser, lambda: chooser.open_at(self._sidebar.viewport(), row.bottomLeft()))


def _within(name: str, outer: str) -> bool:
    return f"{name}/".casefold().startswith(f"{outer}/".casefold())
