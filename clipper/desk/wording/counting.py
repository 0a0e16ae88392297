"""So many of something."""


def counted(count: int, one: str, many: str = "") -> str:
    """``1 clipping``, ``1,200 clippings``; ``many`` where it is more than ``one`` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
