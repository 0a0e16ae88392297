"""One word of a command line, or of the address field: an address, or a file."""

import re
from pathlib import Path

from clipper.fetch.address import web_address
from clipper.fetch.errors import BadAddress, NoSuchFile, NotASource
from clipper.fetch.file import FEED_SUFFIXES, LINK_SUFFIXES, PAGE_SUFFIXES, is_file, is_folder
from clipper.fetch.fileaddress import path_of
from clipper.fetch.linkfile import linked_address, title_in_name
from clipper.fetch.source import Handed, SavedFile, SavedFolder, Source, WebAddress

_BARE_ADDRESS = re.compile(
    r"""(?: (?P<here> localhost | \d{1,3}(?:\.\d{1,3}){3} )
          | [^\W_][\w-]* (?: \.[\w-]+ )* \. (?: [^\W\d_]{2,} | xn--[\w-]+ ) )
        (?: :\d+ )?
        (?: [/?#].* )?
     """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""A host that the public name system could know, or one that is asked for by number, and perhaps a path."""


def source_of(word: str) -> Handed:
    """What ``word`` means: an address (``https://`` may be missing), a ``file:`` address, or a path.

    A path is that of a folder, or of a file: a page or text that was saved, or a link file (``.url``, ``.webloc``,
    ``.desktop``), which stands for the address in it. Raises NotASource, NoSuchFile for what looks like a file that is
    not there, and what reading a link file can raise.
    """
    word = word.strip()
    scheme = word.partition(":")[0].lower()
    if scheme in ("http", "https"):
        try:
            return WebAddress(web_address(word))
        except BadAddress as error:
            raise NotASource(word) from error
    if scheme == "file":
        return source_at(path_of(word))
    path = Path(word)
    if is_file(path) or (word and is_folder(path)):
        return source_at(path)
    return _missing(word, path)


def source_at(path: Path) -> Handed:
    """The folder at ``path``, or what the file there stands for. Raises as ``source_in_file`` does."""
    return SavedFolder(path) if is_folder(path) else source_in_file(path)


def source_in_file(path: Path) -> Source:
    """The saved page at ``path``, or the address that the link file there stands for."""
    if path.suffix.lower() in LINK_SUFFIXES:
        return WebAddress(linked_address(path), title_in_name(path))
    if not is_file(path):
        raise NoSuchFile(path)
    return SavedFile(path)


def _missing(word: str, path: Path) -> Source:
    """What a word means that is no file that is there: an address without its scheme, if anything."""
    names_a_file = path.suffix.lower() in LINK_SUFFIXES.union(PAGE_SUFFIXES, FEED_SUFFIXES)
    bare = None if names_a_file and len(path.parts) == 1 else _BARE_ADDRESS.fullmatch(word)
    if bare is not None:
        try:
            # Nobody has a certificate for a number, or for the machine itself.
            return WebAddress(web_address(f"http://{word}" if bare["here"] else f"https://{word}"))
        except BadAddress as error:
            raise NotASource(word) from error
    if names_a_file:
        raise NoSuchFile(path)
    raise NotASource(word)
