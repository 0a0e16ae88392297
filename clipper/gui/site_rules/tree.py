"""The sites with their rules, each rule a line that can be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from clipper.gui.site_rules.typed import RuleRow, SiteRow
from clipper.gui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
_HOST = Qt.ItemDataRole.UserRole + 1


class RuleTree(QTreeWidget):
    picked = Signal()
    """Another line is the current one."""
    switched = Signal(str, int, bool)
    """The rule of this site and number is to be followed, or not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setAccessibleName(self.tr("Sites and their rules"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._switch)
        self.currentItemChanged.connect(self._tell)

    @property
    def rule(self) -> RuleRow | None:
        """The one that is current."""
        item = self.currentItem()
        row = item.data(0, _ROW) if item else None
        return row if isinstance(row, RuleRow) else None

    @property
    def host(self) -> str:
        """The site that is current, or whose rule is."""
        item = self.currentItem()
        return str(item.data(0, _HOST)) if item else ""

    def show_sites(self, sites: Sequence[SiteRow], host: str, number: int) -> None:
        """List ``sites``; the rule ``number`` of ``host`` is current, if it is there."""
        current = None
        with QSignalBlocker(self):
            self.clear()
            for site in sites:
                top = self._site_item(site)
                if site.host == host:
                    current = current or top
                for rule in site.rules:
                    item = self._rule_item(top, site.host, rule)
                    if rule.own and (site.host, rule.number) == (host, number):
                        current = item
            self.expandAll()
            if current is not None:
                self.setCurrentItem(current)
                self.scrollToItem(current)
        self.picked.emit()

    def clear_current(self) -> None:
        """No line is the current one; nobody is told."""
        with QSignalBlocker(self):
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    def _site_item(self, site: SiteRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [site.host])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setData(0, _HOST, site.host)
        item.setToolTip(0, site.remark)
        if site.remark and not site.rules:
            item.setForeground(0, QColor(self._theme.colours.attention))
        return item

    def _rule_item(self, top: QTreeWidgetItem, host: str, rule: RuleRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top, [rule.words])
        item.setData(0, _HOST, host)
        item.setData(0, _ROW, rule)
        item.setToolTip(0, rule.hint)
        if rule.own:
            item.setCheckState(0, Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked)
        if not (rule.own and rule.on):
            item.setForeground(0, QColor(self._theme.colours.soft))
        return item

    def _tell(self, _current: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        self.picked.emit()

    def _switch(self, item: QTreeWidgetItem) -> None:
        row = item.data(0, _ROW)
        on = item.checkState(0) is Qt.CheckState.Checked
        if isinstance(row, RuleRow) and row.own and on != row.on:
            self.switched.emit(str(item.data(0, _HOST)), row.number, on)
