"""Which form of a sentence goes with a number, in the order in which Qt's tools ask for them.

As Qt Linguist has them, so that a translator is asked for as many forms as are used; a test holds them against Qt.
"""

from collections.abc import Callable
from typing import TypeAlias

Rule: TypeAlias = Callable[[int], int]


def form_of(language: str, count: int) -> int:
    """The index of the form for ``count``."""
    return (_RULES.get(language) or _RULES.get(language.partition("_")[0], _two))(count)


def _one(_: int) -> int:
    return 0


def _two(count: int) -> int:
    return int(count != 1)


def _french(count: int) -> int:
    return int(count > 1)


def _russian(count: int) -> int:
    tens, ones = count % 100 // 10, count % 10
    if ones == 1 and tens != 1:
        return 0
    return 1 if 2 <= ones <= 4 and tens != 1 else 2


def _polish(count: int) -> int:
    return 0 if count == 1 else 1 if _russian(count) == 1 else 2


def _czech(count: int) -> int:
    return 0 if count == 1 else 1 if 2 <= count <= 4 else 2


def _arabic(count: int) -> int:
    if count <= 2:
        return count
    rest = count % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5


_RULES: dict[str, Rule] = {
    **dict.fromkeys(("fa", "hu", "id", "ja", "ko", "ms", "th", "tr", "vi", "zh"), _one),
    **dict.fromkeys(("fr", "hy", "pt_BR"), _french),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), _russian),
    **dict.fromkeys(("cs", "sk"), _czech),
    "pl": _polish,
    "ar": _arabic,
}
"""Two forms, for one and for all else, where a language is not named. More: ``numerus.cpp`` of Qt's tools."""
