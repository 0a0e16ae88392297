"""What is asked for while a clipping is read: each wish as a signal that names the clipping."""

from PySide6.QtCore import QObject, Signal

from clipper.clipping import Clipping
from clipper.gui.reader.links import original_of
from clipper.gui.reader.reshaping import Reshaping
from clipper.gui.reader.sheet import targets


class Asking(QObject):
    """Speaks for menus, presses and buttons of the reader; where there is no clipping it says nothing."""

    open_link = Signal(str)
    """An address to open in the browser: ``http``, ``https``, ``mailto``, or the ``file:`` that it came from."""
    retry = Signal(int)
    tag_accepted = Signal(int, str)
    """A keyword of the page that should become a tag of this clipping."""
    tag_removed = Signal(int, str)
    tag_chosen = Signal(str)
    """Show the clippings that have this tag."""
    other_wanted = Signal(int)
    """Show another clipping, which has the same story."""
    picture_retry = Signal(int, str)
    """A picture of this clipping, by its address, that could not be had; where that is empty, a page of its story."""
    enlarge_wanted = Signal(object)
    """A ``Picture`` of this clipping is to be looked at in large; likewise what is to be copied, or saved as a file."""
    picture_copied = Signal(object)
    picture_saved = Signal(object)
    reshape_wanted = Signal(int, object)
    """A ``Reshaping`` of words of this clipping's story."""
    write_wanted = Signal(int, object, str)
    """A ``Part`` of this clipping is to say this; a date is told in the form of ISO 8601."""
    bring_back_wanted = Signal(int, int)
    """The cut piece of this clipping to be brought back, counted from 1 in ``Clipping.removals``."""
    always_cut = Signal(int, str)
    """A piece of this clipping's story, which is to be cut from all pages of its site."""
    always_keep = Signal(int, str)
    """A piece that was cut from it, and is to be kept on all pages of its site."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.clipping: Clipping | None = None
        """The one that is read, or waited for."""
        self.refusal = ""
        """Why nothing that changes the story may be offered; empty where it may."""

    def forbid_changes(self, reason: str) -> None:
        """Offer nothing that would change the story; ``reason`` tells why."""
        self.refusal = reason

    def follow(self, target: targets.Target) -> None:
        """Go where ``target`` leads, or have done what it stands for."""
        if self.clipping is None:
            return
        number = self.clipping.number
        match target:
            case targets.Link(address):
                self.open_link.emit(address)
            case targets.Suggestion(tag):
                self.tag_accepted.emit(number, tag)
            case targets.Other(other):
                self.other_wanted.emit(other)
            case targets.BringBack(index):
                self.bring_back(index)
            case targets.Enlarge(picture):
                self.enlarge_wanted.emit(picture)
            case targets.TryPicture(picture):
                self.picture_retry.emit(number, picture)

    @property
    def address(self) -> str:
        """That of the story, else the one that it was asked for at; empty where nothing is read."""
        return self.clipping.article.address or self.clipping.origin if self.clipping else ""

    @property
    def original(self) -> str:
        """The address of the page itself; empty where it has none."""
        return original_of(self.clipping) if self.clipping else ""

    def open_original(self) -> None:
        if self.original:
            self.open_link.emit(self.original)

    def try_again(self) -> None:
        if self.clipping:
            self.retry.emit(self.clipping.number)

    def reshape(self, wish: Reshaping) -> None:
        if self.clipping and not self.refusal:
            self.reshape_wanted.emit(self.clipping.number, wish)

    def write(self, number: int, part: targets.Part, text: str) -> None:
        """``number`` is that of the clipping that was read when the writing began."""
        self.write_wanted.emit(number, part, text)

    def bring_back(self, index: int) -> None:
        """The cut piece of this index, from 0."""
        if self.clipping:
            self.bring_back_wanted.emit(self.clipping.number, index + 1)

    def cut_always(self, text: str) -> None:
        if self.clipping:
            self.always_cut.emit(self.clipping.number, text)

    def keep_always(self, index: int) -> None:
        """Likewise the cut piece of this index."""
        if self.clipping and index < len(self.clipping.removals):
            self.always_keep.emit(self.clipping.number, self.clipping.removals[index].text)

    def show_tagged(self, tag: str) -> None:
        self.tag_chosen.emit(tag)

    def remove_tag(self, tag: str) -> None:
        if self.clipping:
            self.tag_removed.emit(self.clipping.number, tag)
