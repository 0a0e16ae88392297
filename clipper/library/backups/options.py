"""What users can settle about backups."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BackupOptions:
    folder: str = "backups"
    """Where they go, from the library's folder if it is relative; empty makes none by itself."""
    daily: int = field(default=7, metadata={"least": 1, "most": 3650})
    """For so many days all are kept;"""
    weekly: int = field(default=4, metadata={"least": 0, "most": 520})
    """before that, the last one of each of so many weeks;"""
    monthly: int = field(default=12, metadata={"least": 0, "most": 1200})
    """and of each of so many months."""
