"""The settings, and the file that they are loaded from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from clipper.article import ReadingOptions
from clipper.export import ReviewOptions
from clipper.fetch import FetchOptions, NoCertificates, NoCookies, UnreadableFile, unusable_files
from clipper.languages import shipped_languages
from clipper.library import BackupOptions, TrashOptions
from clipper.places import default_library
from clipper.render import RenderOptions
from clipper.settings.errors import BadSetting, Reason
from clipper.settings.section import Complaint, read_section
from clipper.sites import SiteOptions


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has settled. The fields are the keys and sections of the settings file."""

    library: str = ""
    """The folder of the library, or the address of its database; ``load`` never leaves it empty."""
    language: str = ""
    """The code of the language that window and command line speak; that of the system if it is empty."""
    trust_place: bool = False
    """Whether nothing is said of a folder in which a library is not safe."""
    fetch: FetchOptions = field(default_factory=FetchOptions)
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    review: ReviewOptions = field(default_factory=ReviewOptions)
    sites: SiteOptions = field(default_factory=SiteOptions)
    backup: BackupOptions = field(default_factory=BackupOptions)
    trash: TrashOptions = field(default_factory=TrashOptions)
    render: RenderOptions = field(default_factory=RenderOptions)


def load(path: Path) -> Settings:
    """The settings in the TOML file at ``path``; the defaults if there is no such file.

    Raises BadSetting for the first thing that is wrong; it carries the others.
    """
    return understand(path, _table(path))


def understand(path: Path, table: Mapping[str, Any]) -> Settings:
    """The settings that ``table`` makes as the content of the file at ``path``. Raises BadSetting likewise."""
    complaints: list[Complaint] = []
    settings = read_section(Settings, table, complaints)
    ca_file, cookies = (_beside(path, named) for named in (settings.fetch.ca_file, settings.fetch.cookies))
    fetch = replace(settings.fetch, ca_file=ca_file, cookies=cookies)
    complaints += (_complaint(f"fetch.{option}", error) for option, error in unusable_files(fetch).items())
    if settings.language and settings.language not in shipped_languages():
        complaints.append(Complaint("language", Reason.NO_CHOICE, ", ".join(shipped_languages())))
    bad = [BadSetting(path, complaint.key, complaint.reason, complaint.expected) for complaint in complaints]
    if bad:
        bad[0].others = tuple(bad[1:])
        raise bad[0]
    sites = SiteOptions(_beside(path, settings.sites.ftr_folder))
    return replace(settings, library=_library(path, settings.library), fetch=fetch, sites=sites)


def as_written(path: Path) -> Settings:
    """The settings as the user wrote them: relative files are relative, and what is not written is as by default.

    What cannot be used is at its default too. Raises BadSetting for a file that cannot be read or understood.
    """
    return read_section(Settings, _table(path), [])


def read_text(path: Path) -> str:
    """The settings file as it is; empty if there is none. Raises BadSetting."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise BadSetting(path, "", Reason.UNREADABLE, error.strerror or "") from error
    except ValueError as error:
        raise BadSetting(path, "", Reason.NOT_TOML, str(error)) from error


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(path, "", Reason.NOT_TOML, str(error)) from error


def _complaint(key: str, error: UnreadableFile) -> Complaint:
    match error:
        case NoCertificates():
            return Complaint(key, Reason.NO_CERTIFICATES, "")
        case NoCookies(line=line):
            return Complaint(key, Reason.NO_COOKIES, str(line))
        case _:
            return Complaint(key, Reason.NO_FILE, error.reason)


def _library(path: Path, written: str) -> str:
    if not written:
        return str(default_library())
    if "://" in written:
        return written
    return _beside(path, written)


def _beside(path: Path, written: str) -> str:
    """A folder as it is written in the file at ``path``, from there if it is relative; empty stays empty."""
    return str(path.parent / Path(written).expanduser()) if written else ""
