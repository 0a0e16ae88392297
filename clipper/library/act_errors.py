"""What can be wrong with a wish to undo something, or to do it again."""

from clipper.library.errors import LibraryError


class ActError(LibraryError):
    """The root of them."""


class NothingToUndo(ActError):
    """Whoever asks has done nothing yet, or taken all of it back."""


class NothingToRedo(ActError):
    """Whoever asks has taken nothing back, or done something since."""


class NoSuchAct(ActError):
    """The journal does not tell of an act of this number, or not any more."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class UndoneAlready(ActError):
    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NotUndone(ActError):
    """An act is to be done again that was never taken back."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
