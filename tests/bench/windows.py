"""What measurements of the window share: an application over it, and a wheel to turn. Imports Qt, which few need."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from clipper.gui.session import stay_alert
from clipper.gui.theme import Theme, interface_font


def application_and_theme() -> tuple[QApplication, Theme]:
    """Dressed as the program dresses it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setFont(interface_font(application.font()))
    stay_alert()
    return application, Theme(application)


def turn_wheel(area: QAbstractScrollArea, by: int) -> None:
    """Turn it over the middle of ``area``; 120 is one notch up."""
    viewport = area.viewport()
    place = QPointF(viewport.rect().center())
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
