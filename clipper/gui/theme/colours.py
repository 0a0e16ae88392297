"""The colours by what they are for: a light and a dark set, and one like old paper. Colour is information here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours, each ``#rrggbb``. Text colours keep 4.5 to 1 on every ground they stand on."""

    window: str
    """The ground of bars and of the list."""
    sidebar: str
    page: str
    """The ground of what is read and of what is written into."""
    pill: str
    """The ground of small things that stand on a page, such as a tag."""
    ink: str
    soft: str
    """Text that is read second: excerpts, dates, captions, counts."""
    faint: str
    """The words on what cannot be pressed now."""
    credit: str
    """Between ``ink`` and ``soft``: a credit after its caption."""
    hairline: str
    accent: str
    """The selection's text, progress, and the one button that the work ends with."""
    on_accent: str
    selection: str
    hover: str
    """The ground under the pointer; fainter than ``selection``."""
    attention: str
    """What needs the user, and what was cut."""
    attention_ground: str
    highlight: str
    """The ground of a search hit."""
    yellow: str
    """The ground of what the user marked in this colour; likewise the three that follow."""
    green: str
    blue: str
    pink: str
    placeholder: str
    """Where a picture will be."""


LIGHT = Colours(
    window="#f6f6f4",
    sidebar="#ececea",
    page="#ffffff",
    pill="#eeede9",
    ink="#1d1d1b",
    soft="#6a6964",
    faint="#a5a49f",
    credit="#555554",
    hairline="#dcdbd6",
    accent="#0a5c7d",
    on_accent="#ffffff",
    selection="#e3eff4",
    hover="#efefec",
    attention="#a94b24",
    attention_ground="#fbf0ea",
    highlight="#fff1b8",
    yellow="#ffe58a",
    green="#c4ecc2",
    blue="#c6e2fb",
    pink="#fbd0e0",
    placeholder="#ebebe7",
)

DARK = Colours(
    window="#1b1b1a",
    sidebar="#212120",
    page="#181817",
    pill="#2b2b29",
    ink="#ecebe6",
    soft="#a09f99",
    faint="#63625e",
    credit="#b7b6b2",
    hairline="#343432",
    accent="#6cb8d6",
    on_accent="#181817",
    selection="#1e3640",
    hover="#242423",
    attention="#e59a72",
    attention_ground="#33241c",
    highlight="#5b4d12",
    yellow="#4a3f0c",
    green="#1c4527",
    blue="#1b3d5c",
    pink="#59263b",
    placeholder="#2c2c2b",
)

SEPIA = Colours(
    window="#efe6d2",
    sidebar="#e9dfc9",
    page="#f7efde",
    pill="#ebe1cb",
    ink="#33291c",
    soft="#675a45",
    faint="#a6997f",
    credit="#54483a",
    hairline="#dccfb4",
    accent="#0a5470",
    on_accent="#ffffff",
    selection="#dfe8e2",
    hover="#f0e6d1",
    attention="#9a401a",
    attention_ground="#f9e4d2",
    highlight="#f7e08f",
    yellow="#f6dc7d",
    green="#cbe2b2",
    blue="#c5dcea",
    pink="#f3ccd2",
    placeholder="#e4d9c1",
)
"""For a page in a light window."""
