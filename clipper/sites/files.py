"""From rule files to the sites that count for a page, and a short name for all they say."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clipper.sites.errors import BadSiteFile
from clipper.sites.host import file_names_for, host_of_file
from clipper.sites.site import Site
from clipper.sites.site_config import read_site_config
from clipper.sites.toml_file import read_site


@dataclass(frozen=True, slots=True)
class SiteRules:
    """Everything that is settled for one page, the most particular site first."""

    sites: tuple[Site, ...] = ()
    digest: str = ""
    """Another for any other content of the files; empty without any."""

    def __bool__(self) -> bool:
        return bool(self.sites)

    def stamp(self, cleaner: str) -> str:
        """What ``Extraction.cleaner`` is when the version ``cleaner`` has followed these rules."""
        return f"{cleaner}+{self.digest}" if self.digest else cleaner


NO_RULES = SiteRules()


def read_file(name: str, content: bytes) -> Site:
    """The site in the rule file ``name``. Raises BadSiteFile."""
    host = host_of_file(name)
    return read_site(name, host, content) if name.endswith(".toml") else read_site_config(name, host, content)


def rules_from(host: str, files: Mapping[str, bytes]) -> tuple[SiteRules, tuple[BadSiteFile, ...]]:
    """What ``files``, by name, say of the pages of ``host``, and which of them cannot be read.

    Of site-config files only the most particular one counts, as for the programs that they were written for.
    """
    names = [name for name in file_names_for(host) if name in files]
    others = [name for name in names if name.endswith(".txt")][1:]
    names = [name for name in names if name not in others]
    sites: list[Site] = []
    bad: list[BadSiteFile] = []
    for name in names:
        try:
            sites.append(read_file(name, files[name]))
        except BadSiteFile as error:
            bad.append(error)
    return SiteRules(tuple(sites), _digest(files[name] for name in names)), tuple(bad)


def _digest(contents: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    some = False
    for content in contents:
        some = True
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:12] if some else ""
