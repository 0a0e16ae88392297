"""What can go wrong between the stages."""

from pathlib import Path

from clipper.errors import ClipperError


class NoStory(ClipperError):
    """The page was had, but nothing on it looks like a story."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Walled(ClipperError):
    """The page was had, and something stands where its story should be: see the classes below."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class PaidStory(Walled):
    """The rest of the story is for subscribers."""


class LoginAsked(Walled):
    """The story is for readers with an account."""


class ConsentAsked(Walled):
    """The site asks for consent before it shows anything."""


class ProofAsked(Walled):
    """The site asks for a proof that somebody reads: a captcha."""


class NoSuchPage(Walled):
    """The site says that there is no such page, with a status that says that there is."""


class ScriptsNeeded(Walled):
    """The page is empty until its scripts are run: not one from the web, for which that can be done."""


class CutterStopped(ClipperError):
    """The process that cuts pages ended in the middle of one (out of memory, killed)."""


class NothingToChange(ClipperError):
    """A correction names something that the clipping does not have."""

    def __init__(self, number: int, missing: str) -> None:
        super().__init__(number, missing)
        self.number = number
        self.missing = missing
        """What it lacks: ``story``, ``headline``, ``picture``, ``cut`` or ``correction``."""


class NotKept(ClipperError):
    """A clipping that has no story was to be fetched again; it is yet to be fetched for the first time."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NothingToFetch(ClipperError):
    """A clipping was pasted, and has no address that could be asked again."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NotInStory(ClipperError):
    """A correction names words that are not read in the story."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(number, text)
        self.number = number
        self.text = text


class AmbiguousWords(ClipperError):
    """A correction names words that are read in the story more than once."""

    def __init__(self, number: int, text: str, times: int) -> None:
        super().__init__(number, text, times)
        self.number = number
        self.text = text
        self.times = times


class WhichWords(ClipperError):
    """Words that are to be marked are read in the story more than once, and nothing tells which are meant."""

    def __init__(self, number: int, text: str, times: int) -> None:
        super().__init__(number, text, times)
        self.number = number
        self.text = text
        self.times = times


class NoLead(ClipperError):
    """Nothing about a piece of a page tells how to find the like of it on others."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(number, text)
        self.number = number
        self.text = text


class NoSite(ClipperError):
    """A clipping is from no site: it was a file or a text."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class BadFolder(ClipperError):
    """A folder of rule files cannot be read or written; ``reason`` is the system's word for it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
