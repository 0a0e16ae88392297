"""A rule that finds one kind of noise, and what it says about a find."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting


class Span(NamedTuple):
    """Characters of a line, from ``start`` to before ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One find: a line, or a part of one."""

    line: int
    """Index into ``Setting.lines``."""
    confidence: float
    """How sure, 0 to 1."""
    span: Span | None = None
    """The part that goes; None for the whole line."""
    reason: str = ""
    """Why in this case; empty for the rule's own reason."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The verdict on something that goes: what a Removal says about it, save where it stood."""

    kind: RemovalKind
    rule: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Rule:
    """Finds one kind of noise among the lines of a story and of what stands around it."""

    name: str
    """Such as ``comment-form.phrase``; kept with every cut, for those who improve the rules."""
    kind: RemovalKind
    reason: str
    """Why it goes, in words for a reader."""
    find: Callable[[Setting], Iterable[Mark]]

    def cut(self, mark: Mark) -> Cut:
        """The verdict that ``mark`` stands for."""
        return Cut(self.kind, self.name, mark.reason or self.reason, mark.confidence)
