"""The rules that count for a page: the library's own files, and those in a folder that the settings name."""

import logging
from collections.abc import Iterable
from pathlib import Path

from clipper.desk.bulletin import Noted, Rearranged
from clipper.desk.desk import Desk
from clipper.desk.wording import sentence
from clipper.errors import ClipperError
from clipper.library import delete_rule_file, put_rule_file, rule_files
from clipper.sites import (
    NO_RULES,
    Site,
    SiteRules,
    file_names_for,
    host_of,
    host_of_file,
    read_file,
    rules_from,
    write_site,
)

_logger = logging.getLogger(__name__)


def rules_for(desk: Desk, address: str) -> SiteRules:
    """The rules for the page at ``address``. What cannot be read is told on the bulletin: it costs no clipping."""
    return rules_of_host(desk, host_of(address))


def rules_of_host(desk: Desk, host: str) -> SiteRules:
    """Likewise, for all pages of ``host``; empty is a page of no site."""
    rules, bad = rules_and_complaints(desk, host)
    for error in bad:
        desk.bulletin.tell(Noted(sentence(error)))
    return rules


def rules_and_complaints(desk: Desk, host: str) -> tuple[SiteRules, tuple[ClipperError, ...]]:
    """The rules for the pages of ``host``, and what is wrong with files that would count for them too."""
    if not host:
        return NO_RULES, ()
    names = file_names_for(host)
    try:
        files = _shared(desk, names) | rule_files(desk.library, names)
    except ClipperError as error:
        return NO_RULES, (error,)
    return rules_from(host, files)


def own_site(desk: Desk, host: str) -> Site | None:
    """What the library's own file for ``host`` says; None if there is none. Raises BadSiteFile, LibraryError."""
    name = f"{host}.toml"
    content = rule_files(desk.library, [name]).get(name)
    return None if content is None else read_file(name, content)


def write_own(desk: Desk, site: Site) -> None:
    """Write it anew; a site of which nothing is left has no file. Raises LibraryError."""
    name = f"{site.host}.toml"
    if site.rules or site.prune:
        put_rule_file(desk.library, name, write_site(site))
    else:
        delete_rule_file(desk.library, name)
    desk.bulletin.tell(Rearranged())


def shared_names(desk: Desk) -> tuple[str, ...]:
    """The names of the site-config files in the folder that the settings name, in alphabetical order."""
    folder = desk.settings.sites.ftr_folder
    if not folder:
        return ()
    try:
        return tuple(sorted(path.name for path in Path(folder).iterdir() if _is_site_config(path.name)))
    except OSError as error:
        _logger.info("%s: %s", folder, error)
        return ()


def _shared(desk: Desk, names: Iterable[str]) -> dict[str, bytes]:
    """Those of the files ``names`` that the folder of the settings has; a folder that is gone has none."""
    folder = desk.settings.sites.ftr_folder
    found: dict[str, bytes] = {}
    for name in names if folder else ():
        try:
            if _is_site_config(name):
                found[name] = Path(folder, name).read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            _logger.info("%s: %s", name, error)
    return found


def _is_site_config(name: str) -> bool:
    return name.endswith(".txt") and bool(host_of_file(name))
