"""A rule as it is typed: texts alone, as the form has them."""

from dataclasses import dataclass, field

CONDITIONS = ("classes", "id", "tag", "named", "text", "begins", "kind", "picture", "xpath")
"""The ways to say which parts of a page are meant, in the order of the form; named as in ``Where``."""


@dataclass(frozen=True, slots=True)
class Typed:
    host: str = ""
    action: str = "cut"
    where: dict[str, str] = field(default_factory=dict)
    """By ``CONDITIONS``; what is empty is left out."""
    name: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A line of the list."""

    number: int
    """At its site, from 1."""
    words: str
    hint: str
    on: bool
    typed: Typed
    own: bool
    """Whether it can be changed here; those of files of other programs cannot."""


@dataclass(frozen=True, slots=True)
class SiteRow:
    host: str
    remark: str
    """What is wrong with its file, or where it is from; empty for nothing."""
    rules: tuple[RuleRow, ...]
