"""Which commands are meant by what someone types."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def found(typed: str, commands: Iterable[tuple[str, T]]) -> tuple[T, ...]:
    """Those of ``commands``, named by their words, that ``typed`` may mean; the likeliest first.

    Every typed word must begin a word of the command, or stand in it; where none does, the letters need only come in
    their order, as in “exrev” for “Export review”. Case does not count. Nothing typed means all of them.
    """
    named = [(words.casefold(), command) for words, command in commands]
    wanted = typed.casefold().split()
    ranked = [(rank, place, each) for place, (words, each) in enumerate(named) if (rank := _rank(wanted, words)) >= 0]
    if not ranked:
        letters = "".join(wanted)
        ranked = [(0, place, each) for place, (words, each) in enumerate(named) if _in_order(letters, words)]
    return tuple(each for _, _, each in sorted(ranked, key=lambda entry: entry[:2]))


def _rank(wanted: Sequence[str], words: str) -> int:
    """0 for what begins as it was typed, more for what is further off; -1 for what is not meant."""
    rank = 0
    for place, each in enumerate(wanted):
        if each not in words:
            return -1
        begun = any(word.startswith(each) for word in words.split())
        rank += 0 if place == 0 and words.startswith(each) else 1 if begun else 2
    return rank


def _in_order(letters: str, words: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters)
