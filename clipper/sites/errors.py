"""What can be wrong with rules for sites.

::

    SiteRuleError
      BadSiteFile     a rule file cannot be understood
      BadXPath        an expression cannot be read, or is of a kind that is not supported
      BadRule         a rule does not say what to do, or where
      BadHost         a name that is none of a site
      NoSuchRule      a site has no such rule
"""

from enum import StrEnum

from clipper.errors import ClipperError


class SiteRuleError(ClipperError):
    """The root of everything foreseeable that rules for sites raise."""


class Problem(StrEnum):
    """What is wrong in a line or a rule."""

    NOT_TOML = "not TOML"
    NOT_TEXT = "not text"
    UNKNOWN_KEY = "unknown key"
    WRONG_KIND = "wrong kind"
    NO_CHOICE = "no choice"
    NOWHERE = "nowhere"
    """The rule does not say what it is about."""
    NOT_ALONE = "not alone"
    """It is said together with something that it cannot be said with."""
    UNSUPPORTED = "unsupported"
    """A directive that this program has no use for."""
    NO_DIRECTIVE = "no directive"
    BAD_XPATH = "bad XPath"
    NO_PAIR = "no pair"
    """A replacement without what it replaces, or the other way round."""
    TOO_LONG = "too long"


class BadSiteFile(SiteRuleError):
    """A rule file that is of no use as it stands."""

    def __init__(self, name: str, line: int, problem: Problem, detail: str = "") -> None:
        """``name`` is the file's; ``line`` counts from 1, and is 0 where it is not known."""
        super().__init__(name, line, problem, detail)
        self.name = name
        self.line = line
        self.problem = problem
        self.detail = detail


class BadXPath(SiteRuleError):
    def __init__(self, expression: str, position: int, expected: str) -> None:
        """``position`` counts from 0; ``expected`` is what would have been understood there."""
        super().__init__(expression, position, expected)
        self.expression = expression
        self.position = position
        self.expected = expected


class BadRule(SiteRuleError):
    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail


class BadHost(SiteRuleError):
    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host


class NoSuchRule(SiteRuleError):
    def __init__(self, host: str, rule_number: int = 0) -> None:
        """``rule_number`` counts from 1; 0 where the site has no rules at all."""
        super().__init__(host, rule_number)
        self.host = host
        self.rule_number = rule_number
