"""A name for the cleaner as it is: another for another program, model or list of phrases.

It is kept with each story, so that those which an earlier cleaner cut can be found and cut again.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import clipper
from clipper.places import resource

_PACKAGES = ("article", "extract", "markup", "sites")
_RESOURCES = ("conventions.toml", "fields", "model", "noise", "purposes.toml")


@cache
def cleaner_version() -> str:
    """Twelve hexadecimal digits, the same on every system that has the same program."""
    digest = hashlib.sha256(clipper.__version__.encode())
    for path in _parts():
        # A checkout on Windows may have other line ends.
        digest.update(path.name.encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]


def _parts() -> Iterator[Path]:
    """The files that decide what is cut, in the same order wherever they are installed.

    A frozen program has no sources; there its version tells.
    """
    package = Path(clipper.__file__).parent
    for name in _PACKAGES:
        yield from sorted((package / name).rglob("*.py"))
    for name in _RESOURCES:
        path = resource(name)
        yield from sorted(path.rglob("*.*")) if path.is_dir() else (path,)
