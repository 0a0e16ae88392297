"""Looks at a part of the window as a screen reader does, and as somebody who needs large letters."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from clipper.gui.reader.selection_bar import SelectionBar

ROLE = QAccessible.Role
CONTROLS = {
    *(ROLE.Button, ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.SpinBox),
    *(ROLE.EditableText, ROLE.List, ROLE.Tree, ROLE.Table, ROLE.Slider, ROLE.Link, ROLE.PageTab, ROLE.Document),
}
NAMED = {ROLE.ListItem, ROLE.MenuItem, ROLE.ProgressBar, ROLE.Dialog}
MOST_ITEMS = 20
MOST_IN_ONE = 20


def inaccessible(root):
    """What a screen reader, or somebody without a mouse, could not use of what is shown in ``root``."""
    names, complaints = Counter(), []
    stops = tab_stops(root)
    for interface in seen(QAccessible.queryAccessibleInterface(root)):
        role, name, owner = interface.role(), interface.text(QAccessible.Text.Name), interface.object()
        if role is ROLE.NoRole or (role in CONTROLS | NAMED and not name.strip()):
            complaints.append(f"{role.name} {described(owner)} has no name")
        if role in CONTROLS and not isinstance(owner.parent() if owner else None, QLineEdit | QComboBox | QSpinBox):
            names[role, name] += 1
            if isinstance(owner, QWidget) and owner.isEnabled() and (owner.focusProxy() or owner) not in stops:
                if isinstance(owner.parent(), SelectionBar):
                    continue  # its commands are in the menus, and the selection would be lost on the way to it
                complaints.append(f"{role.name} “{name}” {described(owner)} is not reached by the keyboard")
    alike = [f"{count} × {role.name} “{name}”" for (role, name), count in names.items() if count > 1]
    return complaints + alike


def seen(interface):
    """``interface`` and all that is shown in it."""
    yield interface
    for place in range(min(interface.childCount(), MOST_ITEMS)):
        child = interface.child(place)
        if child is not None and not child.state().invisible:
            yield from seen(child)


def tab_stops(root):
    """The widgets that have the keyboard in turn while Tab is pressed."""
    stops, alike = [QApplication.focusWidget() or root], 0
    while alike < MOST_IN_ONE:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget is stops[-1]:
            alike += 1  # from one link of a page to the next
        elif widget in stops:
            break
        else:
            stops.append(widget)
            alike = 0
    return stops


def without_look_for_focus(root, known):
    """The widgets that look the same whether they have the keyboard or not; one of each kind that is not ``known``."""
    kinds = {(type(stop), stop.property("look"), root.property("look")): stop for stop in tab_stops(root)}
    new = {kind: stop for kind, stop in kinds.items() if kind not in known}
    known.update(new)
    return [
        f"{described(stop)} does not show that it has the keyboard" for stop in new.values() if not shows_focus(stop)
    ]


def shows_focus(widget):
    pictures = []
    for look in (lambda: widget.setFocus(Qt.FocusReason.TabFocusReason), widget.clearFocus):
        look()
        QApplication.processEvents()
        pictures.append(widget.grab().toImage())
    return pictures[0] != pictures[1]


def clipped(root):
    """The words in ``root`` that have less room than they need."""
    shown = [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]
    return [f"{described(widget)} {short}" for widget in shown if (short := lacking_room(widget))]


def lacking_room(widget):
    """How much room the words of a widget lack; empty where they have it, or are cut with an ellipsis on purpose."""
    needed, has = widget.sizeHint(), widget.size()
    match widget:
        case QLabel() if not widget.text() or widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
            return ""
        case QLabel() if widget.wordWrap():
            return f"{has.height()} < {high}" if has.height() < (high := widget.heightForWidth(has.width())) else ""
        case QLineEdit() if isinstance(widget.parent(), QSpinBox):
            return ""
        case QLineEdit():
            # In pixels of the style sheet and of the letters: one is rounded away.
            return f"{has.height()} < {needed.height()}" if has.height() < needed.height() - 1 else ""
        case QLabel() | QAbstractButton() | QComboBox() | QSpinBox():
            if isinstance(widget.parent(), QLineEdit | QAbstractScrollArea):
                return ""
            lacks = has.width() < needed.width() or has.height() < needed.height()
            return f"{has.toTuple()} < {needed.toTuple()}" if lacks else ""
        case _:
            return ""


def described(widget):
    if widget is None:
        return ""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.objectName()
    return f"{type(widget).__name__}({words[:40]!r}) in {type(widget.parent()).__name__}"
