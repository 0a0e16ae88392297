"""Whether a library's file is still the one that was opened."""

from pathlib import Path

from clipper.library.errors import LibraryGone


def identity(file: Path, place: str) -> tuple[int, int]:
    """What tells ``file`` from any other that has its name later. Raises LibraryGone of ``place``; OSError."""
    try:
        status = file.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LibraryGone(place) from error
    return status.st_dev, status.st_ino
