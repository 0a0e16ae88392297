"""Reading a file that somebody else wrote: a plain file, and not more of it than there is room for."""

import os
import stat
from pathlib import Path

from clipper.importers.unusable import Fault


class BadFile(Exception):
    """Inside the package only; callers get an Unusable."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail


def read_file(path: Path, limit: int) -> bytes:
    """All of the file at ``path``, at most ``limit`` bytes. Raises BadFile, also for links, pipes and devices."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise BadFile(Fault.MISSING)
        with path.open("rb") as file:
            # Asked again of what was opened: the name may have become another's meanwhile.
            status = os.fstat(file.fileno())
            if status.st_size > limit:
                raise BadFile(Fault.TOO_LARGE)
            content = file.read(limit + 1)
    except FileNotFoundError as error:
        raise BadFile(Fault.MISSING) from error
    except (OSError, ValueError) as error:
        raise BadFile(Fault.UNREADABLE, getattr(error, "strerror", "") or str(error)) from error
    if len(content) > limit:
        raise BadFile(Fault.TOO_LARGE)
    return content
