"""What can go wrong with the place where the pictures and pages of a library are."""

from clipper.library.errors import LibraryFailure


class StoreFailure(LibraryFailure):
    """The place where pictures and pages are or are to be lets us down; ``place`` is its address."""


class StoreBeside(StoreFailure):
    """The pictures and pages of a library in a folder lie beside it; another place was asked for."""


class StoreTaken(StoreFailure):
    """Pictures and pages are to be kept at ``place``, where another library has its own."""


class StoreMissing(StoreFailure):
    """There is nothing at ``place``, where pictures and pages are to be: no such bucket, a drive that is not there."""


class StoreUnreachable(StoreFailure):
    """The place of pictures and pages does not answer, or not in a way that is understood."""


class StoreRefuses(StoreFailure):
    """The place of pictures and pages lets this user not in, or not write."""


class NoDriver(StoreFailure):
    """What it takes to speak to the place of pictures and pages is not installed."""


class UnsupportedStore(StoreFailure):
    """Nothing knows the way to an address of this kind."""


class SecretInAddress(StoreFailure):
    """The address of a place for pictures and pages tells a password; ``place`` is the address without it."""
