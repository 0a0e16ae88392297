"""What is said of an error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    what: str
    """What happened, a sentence."""
    remedy: str = ""
    """What to do, a sentence; empty where there is nothing."""
