"""What does not belong to a story: one file for each kind of noise, every rule with a name and a reason."""

from clipper.extract.noise.catalogue import RULES
from clipper.extract.noise.judge import Verdicts, judge
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.rule import Cut, Mark, Rule, Span
from clipper.extract.noise.site_repetition import repeated_on

__all__ = ["RULES", "Cut", "Line", "Mark", "Rule", "Setting", "Span", "Verdicts", "judge", "repeated_on"]
