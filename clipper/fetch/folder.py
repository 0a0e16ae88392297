"""A folder that pages were saved in, as the pages in it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from clipper.fetch.errors import CrowdedFolder, FetchError, NoPagesInFolder, UnreadableFile
from clipper.fetch.file import LINK_SUFFIXES, PAGE_SUFFIXES
from clipper.fetch.source import Handed, SavedFile, SavedFolder, Source
from clipper.fetch.words import source_in_file

_MOST_PAGES = 2_000
_MOST_ENTRIES = 100_000
"""Files and folders that are looked at."""
_DEEPEST = 10
_AFTER_STEM = ("_", "-", ".")
"""What stands between the name of a page and what browsers add for the folder beside it: ``_files``, ``-Dateien``."""


def unfolded(handed: Handed) -> tuple[Source, ...]:
    """The pages, texts and link files in a folder and those within it, by name; anything else is itself.

    Folders of the pictures of a page, hidden files, and what links lead to elsewhere are left out. Raises
    UnreadableFile: NoPagesInFolder, or CrowdedFolder for so many that it can be no folder of saved pages.
    """
    if not isinstance(handed, SavedFolder):
        return (handed,)
    pages: list[Source] = []
    for seen, path in enumerate(_files(handed.path, _DEEPEST), start=1):
        if path is not None and path.suffix.lower() in LINK_SUFFIXES.union(PAGE_SUFFIXES):
            pages.append(_source(path))
        if seen > _MOST_ENTRIES or len(pages) > _MOST_PAGES:
            raise CrowdedFolder(handed.path, _MOST_PAGES)
    if not pages:
        raise NoPagesInFolder(handed.path)
    return tuple(dict.fromkeys(pages))


def _files(folder: Path, depth: int) -> Iterator[Path | None]:
    """The files in ``folder`` and those within it; None for anything else, so that it counts."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted((entry for entry, _ in zip(scanned, range(_MOST_ENTRIES), strict=False)), key=_name)
    except OSError as error:
        raise UnreadableFile(folder, error.strerror or "") from error
    stems = [Path(entry.name).stem for entry in entries if Path(entry.name).suffix.lower() in PAGE_SUFFIXES]
    for entry in entries:
        shown = not entry.name.startswith(".")
        yield Path(entry.path) if shown and entry.is_file(follow_symlinks=False) else None
        if shown and depth and entry.is_dir(follow_symlinks=False) and not _is_beside_page(entry.name, stems):
            yield from _files(Path(entry.path), depth - 1)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_beside_page(name: str, stems: Sequence[str]) -> bool:
    """Whether a folder of this name holds the pictures of one of the pages that are called so."""
    return any(name.startswith(f"{stem}{sign}") for stem in stems for sign in _AFTER_STEM)


def _source(path: Path) -> Source:
    """The file at ``path``; one that cannot be read is a source too, so that the user is told."""
    try:
        return source_in_file(path)
    except FetchError:
        return SavedFile(path)
