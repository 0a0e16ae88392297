"""Menus, "back to top", "next page": what leads through the site."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_MENUS = frozenset({"nav"})


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels("navigation", "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.9)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.NAVIGATION) or line.within(_MENUS):
            yield Mark(line.index, 0.8)


RULES = (
    Rule("navigation.label", RemovalKind.NAVIGATION, "Leads through the site", _label),
    Rule("navigation.place", RemovalKind.NAVIGATION, "Stood in a menu", _place),
)
