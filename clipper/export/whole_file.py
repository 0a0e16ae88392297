"""Writing a file whole or not at all."""

import errno
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipper.export.errors import CannotWrite


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Gives a path to write to; once that is done, what was written there takes the place of ``path``.

    The new file lies beside the old one, so that taking its place is one step of the file system, and is flushed to
    the disk before. If the block raises, the new file is removed and the old one stays. A device or a pipe is no file
    to be replaced: it gets the bytes at the end. Raises CannotWrite, for a folder that cannot be written to at once.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not target.is_file():
            with _sent_to(target) as part:
                yield part
        else:
            with _replacing(target) as part:
                yield part
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    part = target.with_name(f".clipper-{secrets.token_hex(8)}.part")
    part.touch(exist_ok=False)
    try:
        yield part
        _flush(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


@contextmanager
def _sent_to(device: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="clipper-export-") as folder:
        part = Path(folder) / "part"
        part.touch()
        yield part
        with part.open("rb") as whole, device.open("wb") as out:
            shutil.copyfileobj(whole, out)


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
