"""The files that the options name, looked at before anything is fetched: what is wrong with them is said at once."""

import ssl
from collections.abc import Callable
from pathlib import Path

from clipper.fetch.cookies import read_cookies
from clipper.fetch.errors import UnreadableFile
from clipper.fetch.issuers import add_own
from clipper.fetch.options import FetchOptions


def unusable_files(options: FetchOptions) -> dict[str, UnreadableFile]:
    """What is wrong with the files that ``options`` name, by the name of the option; nothing if all can be used."""
    looks: dict[str, Callable[[Path], object]] = {"ca_file": _look_at_issuers, "cookies": read_cookies}
    wrong = {}
    for option, look in looks.items():
        named = getattr(options, option)
        try:
            if named:
                look(Path(named))
        except UnreadableFile as error:
            wrong[option] = error
    return wrong


def _look_at_issuers(path: Path) -> None:
    add_own(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), path)
