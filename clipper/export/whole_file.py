"""Writing a file whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipper.export.errors import CannotWrite


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Gives a path to write to; once that is done, what was written there takes the place of ``path``.

    The new file lies beside the old one, so that taking its place is one step of the file system, and is flushed to
    the disk before. If the block raises, the new file is removed and the old one stays. Raises CannotWrite.
    """
    target = Path(os.path.realpath(path))
    part = target.with_name(f".clipper-{secrets.token_hex(8)}.part")
    try:
        part.touch(exist_ok=False)
        try:
            yield part
            _flush(part)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _flush_folder(target.parent)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows opens no folders, and keeps its names without being told
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
