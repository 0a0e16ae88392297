"""Light, dark, sepia: every colour can be read on the ground it stands on; the window follows system and user."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from clipper.article import Colour
from clipper.desk import TagColour
from clipper.gui.theme import DARK, FORCED, LIGHT, SEPIA, Appearance, icon, interface_font
from clipper.gui.theme.tag_shades import ON_DARK, ON_LIGHT
from clipper.places import resource


def contrast(one, other):
    """WCAG 2's ratio of two colours."""

    def luminance(colour):
        def linear(share):
            return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

        colour = QColor(colour)
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA], ids=["light", "dark", "sepia"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "window"),
        ("ink", "sidebar"),
        ("ink", "page"),
        ("ink", "selection"),
        ("ink", "pill"),
        ("ink", "highlight"),
        *((text, ground.value) for text in ("ink", "accent") for ground in Colour),
        ("soft", "window"),
        ("soft", "sidebar"),
        ("soft", "page"),
        ("soft", "selection"),
        ("credit", "page"),
        ("accent", "selection"),
        ("accent", "page"),
        ("on_accent", "accent"),
        ("soft", "hover"),
        ("soft", "pill"),
        ("soft", "placeholder"),
        ("accent", "placeholder"),
        ("credit", "pill"),
        ("attention", "page"),
        ("attention", "window"),
        ("attention", "selection"),
        ("attention", "attention_ground"),
    ],
)
def test_text_can_be_read(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize(("colours", "shades"), [(LIGHT, ON_LIGHT), (DARK, ON_DARK), (SEPIA, ON_LIGHT)])
def test_the_colours_of_tags_are_seen(colours, shades):
    assert set(shades) == set(TagColour)
    for ground in ("sidebar", "page", "window", "selection", "hover", "pill"):
        assert min(contrast(shade, getattr(colours, ground)) for shade in shades.values()) >= 3, ground


def test_every_colour_is_one():
    for colours in (LIGHT, DARK, SEPIA):
        assert all(QColor(value).isValid() for value in asdict(colours).values())


@pytest.fixture
def system(theme):
    """Tells what a system tells whose user switches it to light or dark."""
    hints = QGuiApplication.styleHints()
    yield hints.colorSchemeChanged.emit
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_the_window_follows_the_system(qtbot, qapp, theme, system):
    assert not theme.dark
    with qtbot.waitSignal(theme.changed):
        system(Qt.ColorScheme.Dark)
    assert theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    with qtbot.waitSignal(theme.changed):
        system(Qt.ColorScheme.Light)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_the_user_chooses_and_sepia_is_of_the_page_alone(theme, system):
    for appearance, window, page in (
        (Appearance.SEPIA, LIGHT, SEPIA),
        (Appearance.DARK, DARK, DARK),
        (Appearance.LIGHT, LIGHT, LIGHT),
    ):
        theme.choose(Appearance.SYSTEM)
        theme.choose(appearance)
        system(Qt.ColorScheme.Light if appearance is Appearance.DARK else Qt.ColorScheme.Dark)
        assert (theme.colours, theme.page) == (window, page)
    theme.choose(Appearance.SYSTEM)
    system(Qt.ColorScheme.Dark)
    assert (theme.colours, theme.page) == (DARK, DARK)


def test_it_can_be_forced(theme, system, monkeypatch):
    monkeypatch.setenv(FORCED, "dark")
    system(Qt.ColorScheme.Light)
    assert theme.dark
    monkeypatch.delenv(FORCED)


def test_a_box_and_its_tick_are_seen_in_light_and_dark(qtbot, theme):
    box = QCheckBox("Only stories with pictures")
    qtbot.addWidget(box)

    def drawn(state, margin=0):
        box.setCheckState(state)
        option = QStyleOptionButton()
        box.initStyleOption(option)
        square = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
        image = box.grab(square.adjusted(margin, margin, -margin, -margin)).toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.choose(appearance)
        box.resize(box.sizeHint())
        colours = theme.colours
        assert {colours.soft, colours.page} <= drawn(Qt.CheckState.Unchecked)
        for state in (Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked):
            inside = drawn(state, margin=3)
            assert colours.accent in inside
            assert max(contrast(colour, colours.accent) for colour in inside) >= 3, (appearance, state)
    theme.choose(Appearance.SYSTEM)


def test_every_icon_draws_something_in_the_colour_asked_for(qapp):
    names = [path.stem for path in resource("icons").glob("*.svg") if path.stem not in ("clipper", "blank")]
    assert names
    for name in names:
        image = icon(name, "#ff0000").pixmap(16, 16).toImage()
        drawn = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 90
        ]
        assert drawn, name
        assert all(colour.red() > 200 and colour.blue() < 60 for colour in drawn), name


def test_a_font_that_a_desktop_chose_stays_in_front(qapp):
    family = next(name for name in QFontDatabase.families() if not name.startswith("DejaVu"))
    chosen = QFont(family, 11)
    assert interface_font(chosen).families()[0] == family
    assert interface_font(chosen).pointSizeF() == 11
