"""The commands for the places of the sidebar, in a menu of their own, which the sidebar shows too."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from clipper.gui.commands import Commands, Menu
from clipper.gui.filing import Shelving
from clipper.gui.sidebar import NAMED_BY_USER, Places, Shelf, ShelfKind, Sidebar, folds_as_text, folds_from_text
from clipper.gui.window.memory import Memory


class AboutPlaces(QObject):
    def __init__(
        self, commands: Commands, sidebar: Sidebar, places: Places, shelving: Shelving, memory: Memory
    ) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        add, divide = partial(commands.add, Menu.PLACE), partial(commands.divide, Menu.PLACE)
        self._new = add(self.tr("New collection…"), shelving.new_collection, ("Ctrl+Shift+N",))
        self._inside = add(self.tr("New collection inside…"), shelving.new_inside)
        divide()
        self._rename = add(self.tr("Rename"), sidebar.rename_open, ("Ctrl+F2",))
        self._colour = add(self.tr("Colour of the tag…"), shelving.colour)
        self._merge = add(self.tr("Make one with another tag…"), shelving.merge)
        self._edit = add(self.tr("Change the search…"), shelving.edit_search)
        self._delete = add(self.tr("Delete this place"), places.delete_open)
        divide()
        folds = (
            add(self.tr("Fold all"), lambda: sidebar.fold_all(folded=True)),
            add(self.tr("Unfold all"), lambda: sidebar.fold_all(folded=False)),
        )
        self.for_readers = folds
        """What those may do who may not change the library."""
        self._menu = commands.menu(Menu.PLACE)
        sidebar.customContextMenuRequested.connect(self._show_menu)
        sidebar.fold(*folds_from_text(memory.folded), folded=True)
        sidebar.folded_changed.connect(lambda: memory.keep_folded(folds_as_text(sidebar.folded)))
        sidebar.opened.connect(self._show_open)
        sidebar.changed.connect(self._show_open)
        self._show_open()

    def _show_open(self) -> None:
        shelf = self._sidebar.open_shelf or Shelf(ShelfKind.ALL, "")
        named = shelf.kind in NAMED_BY_USER
        words = {
            ShelfKind.COLLECTION: self.tr("Delete collection"),
            ShelfKind.SEARCH: self.tr("Delete search"),
            ShelfKind.TAG: self.tr("Delete tag"),
        }
        self._delete.setText(words.get(shelf.kind, self._delete.text()))
        self._inside.setVisible(shelf.kind is ShelfKind.COLLECTION)
        for action in (self._rename, self._delete):
            action.setVisible(named)
        for action in (self._colour, self._merge):
            action.setVisible(shelf.kind is ShelfKind.TAG)
        self._edit.setVisible(shelf.kind is ShelfKind.SEARCH)

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with the open place, then what can be done with the whole library."""
        menu = QMenu(self._sidebar, toolTipsVisible=True)
        menu.addActions(self._menu.actions())
        menu.addSeparator()
        menu.addActions(self._sidebar.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sidebar.viewport().mapToGlobal(place))
