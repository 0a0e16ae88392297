"""Regular expressions that are compiled when they are first asked.

Compiling takes Python some milliseconds where an expression names whole scripts or hundreds of words, and most pages
are in one script: together such expressions took a third of the time in which the cleaner starts.
"""

import re
from typing import Any, cast

_ASKED = ("findall", "finditer", "flags", "fullmatch", "groups", "match", "pattern", "search", "split", "sub")


def deferred(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but for the time when errors in ``expression`` are noticed."""
    return cast("re.Pattern[str]", _Deferred(expression, flags))


class _Deferred:
    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet: whatever is asked of a pattern, until it has been compiled."""
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self._expression, self._flags)
        self.__dict__.update({asked: getattr(compiled, asked) for asked in _ASKED})
        return self.__dict__[name]
