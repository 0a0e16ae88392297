"""The list of checksums, in the form that ``sha256sum`` writes and checks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from clipper.archive import layout

_LINE = re.compile(rb"([0-9a-f]{64}) [ *](.+)")
_LONGEST_LINE = 4096


@dataclass(frozen=True, slots=True)
class Checksums:
    """Those of records. Pages and pictures are named by theirs."""

    clippings: Mapping[int, bytes]
    others: Mapping[str, bytes]
    """By path: of the library's record and of rule files."""


def read_checksums(path: Path) -> Checksums:
    """What the list says; lines that are none are passed over, and so is a list that cannot be read."""
    clippings: dict[int, bytes] = {}
    others: dict[str, bytes] = {}
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST_LINE):
                found = _LINE.fullmatch(line.rstrip(b"\r\n"))
                if found is None:
                    continue
                name = found[2].decode("utf-8", "replace")
                number = layout.number_in(PurePosixPath(name))
                if number is not None:
                    clippings[number] = bytes.fromhex(found[1].decode())
                elif name == layout.LIBRARY or name.startswith(f"{layout.SITES}/"):
                    others[name] = bytes.fromhex(found[1].decode())
    except OSError:
        pass
    return Checksums(clippings, others)
