"""What can be wrong with a settings file."""

from enum import StrEnum
from pathlib import Path

from clipper.errors import ClipperError


class Reason(StrEnum):
    """What is wrong with a setting, or with the file."""

    UNKNOWN = "unknown"
    """There is no setting of that name; ``expected`` lists those there are in its section."""
    WRONG_KIND = "wrong kind"
    """It must be a text, a number, yes or no, a date; ``expected`` is the name of the kind in TOML."""
    NO_CHOICE = "no choice"
    """It is none of the values that ``expected`` lists."""
    OUT_OF_RANGE = "out of range"
    """``expected`` is the range."""
    NOT_ASCII = "not ASCII"
    """It is sent to servers, and may hold nothing but the printable signs of ASCII."""
    NO_FILE = "no file"
    """It names a file that cannot be read; ``expected`` says why, in the words of the operating system."""
    NO_CERTIFICATES = "no certificates"
    """It names a file that holds no certificate in PEM."""
    NO_COOKIES = "no cookies"
    """It names a file that is no ``cookies.txt``; ``expected`` is the number of the first line that is no cookie."""
    NOT_TOML = "not TOML"
    """The file as a whole cannot be understood; ``expected`` says where the parser stumbled."""
    UNREADABLE = "unreadable"
    """The file as a whole cannot be read; ``expected`` says why, in the words of the operating system."""
    UNWRITABLE = "unwritable"
    """The setting cannot be written into the file; ``expected`` says why, or what it would have to be."""


class BadSetting(ClipperError):
    """A setting that cannot be used. One is raised for a file, and carries the others that are wrong in it."""

    def __init__(
        self, path: Path, key: str, reason: Reason, expected: str = "", others: tuple["BadSetting", ...] = ()
    ) -> None:
        """``key`` as in ``fetch.read_timeout``, or empty for the file as a whole."""
        super().__init__(path, key, reason, expected)
        self.path = path
        self.key = key
        self.reason = reason
        self.expected = expected
        self.others = others
