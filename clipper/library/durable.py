"""What it takes that the names of new files and folders survive a power cut."""

import os
from pathlib import Path


def make_names_durable(folder: Path) -> None:
    """Sync ``folder`` itself. Windows has no such call, and needs none. Raises OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, where they are missing, durably. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    make_names_durable(folder.parent)
