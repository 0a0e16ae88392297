"""The commands for the story that is read: what its words become, what is written in place, what it was at first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from clipper.desk import host_of
from clipper.gui.commands import Commands, Keys, Menu
from clipper.gui.page_source import PageSources
from clipper.gui.reader import Field, Reader, Shape, command_words, shape_words
from clipper.gui.site_rules import SiteRules
from clipper.gui.window.correcting import Correcting
from clipper.gui.window.retitling import Retitling

_KEYS = {
    Shape.CUT: "Ctrl+Shift+K",
    Shape.HEADLINE: "Ctrl+Shift+T",
    Shape.HEADING: "Ctrl+Shift+H",
    Shape.PARAGRAPH: "Ctrl+Shift+P",
    Shape.CAPTION: "Ctrl+Shift+C",
}


class AboutStory(QObject):
    """What makes no sense for what is selected is not shown."""

    def __init__(
        self,
        commands: Commands,
        reader: Reader,
        correcting: Correcting,
        retitling: Retitling,
        page_sources: PageSources,
        site_rules: SiteRules,
    ) -> None:
        super().__init__(reader)

        def add(words: str, do: Callable[[], object], keys: Keys = ()) -> QAction:
            return commands.add(Menu.STORY, words, do, keys)

        select = (
            add(self.tr("Select the next paragraph"), partial(reader.selecting.step, 1), ("Alt+Down",)),
            add(self.tr("Select the paragraph before"), partial(reader.selecting.step, -1), ("Alt+Up",)),
        )
        for shape, offered in reader.shaping.actions.items():
            command = add(shape_words(shape), partial(reader.shaping.make, shape), (_KEYS[shape],))
            _show_with(offered, command)
        _show_with(reader.shaping.always, add(self.tr("Always cut this on this site…"), reader.shaping.cut_always))
        commands.divide(Menu.STORY)
        add(self.tr("Edit in place"), reader.in_place.open_focused, ("F2",))
        for field in Field:
            add(command_words(field, is_there=True), partial(reader.in_place.open_field, field))
        add(self.tr("Other headlines…"), retitling.choose, ("Shift+F2",))
        commands.divide(Menu.STORY)
        add(self.tr("As first cut"), correcting.as_first_cut)
        source = add(self.tr("Page as served…"), page_sources.open, ("Ctrl+U",))
        commands.divide(Menu.STORY)
        rules = add(self.tr("Rules for sites…"), lambda: site_rules.open(host_of(reader.asking.address)))
        self.for_readers = (*select, source, rules)
        """What those may do who may not change the library."""


def _show_with(offered: QAction, command: QAction) -> None:
    """Show ``command`` where ``offered`` is."""
    offered.visibleChanged.connect(lambda: command.setVisible(offered.isVisible()))
    command.setVisible(offered.isVisible())
