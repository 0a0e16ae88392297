"""What a page says about itself, and where it says it. A claim is not the truth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    field: str
    """``title``, ``author``, ``published``, ``tag``, ``source``, ``address``, ``language`` or ``body``."""
    value: str
    origin: str
    """Where: ``json-ld``, ``opengraph``, ``meta``, ``link``, ``visible``, …"""
