"""XPath 1.0 expressions, as site-config files write them: read here, followed by extraction over its own document."""

from clipper.sites.xpath.parse import parse_xpath
from clipper.sites.xpath.tree import (
    Binary,
    Call,
    Expression,
    Filtered,
    Literal,
    Negated,
    Number,
    Path,
    Step,
    Test,
    XPath,
)

__all__ = [
    "Binary",
    "Call",
    "Expression",
    "Filtered",
    "Literal",
    "Negated",
    "Number",
    "Path",
    "Step",
    "Test",
    "XPath",
    "parse_xpath",
]
