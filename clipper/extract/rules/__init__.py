"""The rules of a site, followed on a page: what they say is found on it and forced on its cut."""

from clipper.extract.rules.follow import follow
from clipper.extract.rules.forced import NOTHING_FORCED, Forced
from clipper.extract.rules.source import read_by_rules

__all__ = ["NOTHING_FORCED", "Forced", "follow", "read_by_rules"]
