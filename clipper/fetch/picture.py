"""Pictures that need no server: those inside the address itself, those beside a saved page, and inside one."""

import base64
import binascii
import ntpath
import os
import posixpath
import re
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import unquote_to_bytes

from clipper.bundles import BrokenBundle, open_bundle
from clipper.fetch.errors import BadAddress, ForbiddenPicture, TooLarge
from clipper.fetch.file import file_content
from clipper.fetch.fileaddress import path_of
from clipper.page import Page


def picture_in(address: str, limit: int) -> bytes:
    """The bytes that a ``data:`` address holds (RFC 2397). Raises BadAddress and TooLarge."""
    head, comma, body = address.partition(",")
    if not comma:
        raise BadAddress(_shortened(address))
    if len(body) > 4 * limit:
        raise TooLarge(_shortened(address), limit)
    content = unquote_to_bytes(body)
    if head.rstrip().lower().endswith(";base64"):
        try:
            # Missing padding is common, and too much of it does no harm.
            content = base64.b64decode(content.translate(_URL_SAFE) + b"==")
        except binascii.Error as error:
            raise BadAddress(_shortened(address)) from error
    if len(content) > limit:
        raise TooLarge(_shortened(address), limit)
    return content


def picture_beside(address: str, page: str, limit: int) -> bytes:
    """The file that ``address`` names, for the saved page that ``page`` names; both are ``file:`` addresses.

    Raises ForbiddenPicture unless it lies below the page's folder, both as it is written and with links resolved: a
    page must not get hold of the user's other files. The former comes first, since on Windows the mere look at
    ``//server/share`` tells that server who the user is. Raises NoSuchFile, UnreadableFile, TooLarge.
    """
    if not page.startswith("file:"):
        raise ForbiddenPicture(address)
    path = path_of(address)
    if not lies_below(str(path), str(path_of(page).parent), windows=os.name == "nt"):
        raise ForbiddenPicture(address)
    path = path.resolve()
    if not path.is_relative_to(path_of(page).resolve().parent):
        raise ForbiddenPicture(address)
    return file_content(path, limit)


def lies_below(path: str, folder: str, *, windows: bool) -> bool:
    """Whether ``path`` names something below ``folder``, judged by how it is written and without a look at the disk.

    On Windows, names of devices (``CON``, ``COM1.png``) and of a file's other streams (``a.html:b``) are below nothing.
    """
    flavour = ntpath if windows else posixpath
    kind = PureWindowsPath if windows else PurePosixPath
    try:
        inside = kind(flavour.normpath(path)).relative_to(kind(flavour.normpath(folder)))
    except ValueError:
        return False
    return not windows or not any(_NO_FILE.search(part) for part in inside.parts)


_NO_FILE = re.compile(r":|^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)", re.IGNORECASE)
"""Names that Windows gives a meaning of their own."""


def picture_inside(address: str, page: Page, limit: int) -> bytes:
    """The picture that was saved in one file with ``page``. Raises ForbiddenPicture if it was not, TooLarge."""
    try:
        part = open_bundle(page.content, page.media_type).parts.get(address)
    except BrokenBundle:
        part = None
    if part is None:
        raise ForbiddenPicture(address)
    content = part.unpack()
    if len(content) > limit:
        raise TooLarge(address, limit)
    return content


_URL_SAFE = bytes.maketrans(b"-_", b"+/")


def _shortened(address: str) -> str:
    """A ``data:`` address for an error: its head tells enough, and it may be megabytes long."""
    return address[:60]
