"""Names of files that every system takes."""

_FORBIDDEN = dict.fromkeys(map(ord, '/\\:*?"<>|\0\n\t'), "-")
_LONGEST = 120
"""Letters; of a Korean one a file system counts three bytes, and has 255."""


def as_file_name(words: str) -> str:
    """``words`` without what no file may be called, and no longer than one may be; without a suffix."""
    short = words.translate(_FORBIDDEN).encode()[: _LONGEST + 80].decode(errors="ignore")[:_LONGEST]
    return short.strip(". ") or "Clippings"
