"""What it takes that the name of a new file survives a power cut."""

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
