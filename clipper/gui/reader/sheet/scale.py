"""The sizes of everything on a sheet, in pixels at 100 %."""

from dataclasses import dataclass
from enum import StrEnum

MEASURE = 640.0
"""The width of the column: some 70 Latin letters, some 38 Korean ones."""
LEAST_MARGIN = 24.0
"""Beside the column, however narrow the pane is."""
TOP = 26.0
BOTTOM = 72.0
INDENT = 26.0
"""For each level of a list."""
QUOTE_INSET = 20.0
"""From a quotation's rule to its text."""
ITEM_BELOW = 7.0
BOX_INSET = 16.0
"""From a box's edge to its text, at the sides."""
BOX_PADDING = 12.0
"""Likewise above and below."""
AROUND_ASIDE = 30.0
"""From the text above an aside to its own, and likewise below."""
CODE_PADDING = 14.0
DEEPEST = 6
"""Lists and quotes that are nested deeper than that go no further in."""


class Face(StrEnum):
    STORY = "story"
    """The serif that the story is set in."""
    PLAIN = "plain"
    """The window's own letters, for everything that is not the story."""
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Style:
    """How one sort of text is set."""

    size: float
    leading: float
    """The distance of two lines, in sizes; 0 for the one of the story's typeface."""
    above: float
    below: float
    """Space before and after; of two neighbours' the larger one counts."""
    face: Face = Face.STORY
    colour: str = "ink"
    """A name in ``Colours``."""
    bold: bool = False


DATELINE = Style(12.5, 1.5, 0, 5, Face.PLAIN, "soft")
HEADLINE = Style(28, 1.22, 0, 10, bold=True)
TWINS = Style(12.5, 1.5, 0, 8, Face.PLAIN, "soft")
CHIPS = Style(12.5, 2.1, 0, 12, Face.PLAIN, "ink")
MISSED = Style(12.5, 1.5, 0, 12, Face.PLAIN, "soft")
STANDFIRST = Style(18.5, 1.5, 2, 16, colour="credit")
BODY = Style(17, 0, 0, 15)
HEADINGS = {
    2: Style(21, 1.32, 22, 9, bold=True),
    3: Style(18.5, 1.36, 18, 8, bold=True),
    4: Style(17, 1.45, 14, 6, bold=True),
}
QUOTE = Style(17, 0, 0, 12, colour="credit")
ATTRIBUTION = Style(13.5, 1.5, 0, 15, Face.PLAIN, "soft")
FACTS = Style(14.5, 1.5, 0, 9, Face.PLAIN)
FINE_PRINT = Style(13, 1.5, 0, 8, Face.PLAIN, "soft")
CODE = Style(13.5, 1.5, 24, 26, Face.FIXED)
PICTURE = Style(1, 1, 4, 8)
"""The one style whose lines are as high as what stands in them."""
CAPTION = Style(13, 1.5, 0, 20, Face.PLAIN, "soft")
MISSING = Style(13, 1.5, 28, 20, Face.PLAIN, "soft")
TABLE_CAPTION = Style(13, 1.5, 6, 6, Face.PLAIN, "soft", bold=True)
CELL = Style(13.5, 1.45, 0, 0, Face.PLAIN)
DIVIDER = Style(10, 2.4, 6, 20)
CUT = Style(13, 1.45, 0, 0, Face.PLAIN, "soft")
NOTE = Style(14.5, 1.55, 0, 10, Face.PLAIN)
NOTE_LABEL = Style(12.5, 1.5, 0, 4, Face.PLAIN, "soft", bold=True)
NOTHING = Style(14.5, 1.55, 8, 12, Face.PLAIN, "soft")
SEAM = Style(1, 1, 0, 0)
"""The empty line that Qt needs between two tables."""
