"""What users can settle about the trash."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TrashOptions:
    days: int = field(default=30, metadata={"least": 0, "most": 36_500})
    """What has been in the trash for longer is deleted for good; 0 deletes nothing by itself."""
