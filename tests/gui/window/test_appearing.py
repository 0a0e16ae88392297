"""Light, dark or sepia is chosen in the menu, seen at once, and remembered."""

from clipper.gui.theme import LIGHT, SEPIA


def test_a_sepia_page_is_chosen_and_is_there_again_next_time(open_window):
    driver = open_window()
    (choice,) = (action for action in driver.window.actions() if action.text() == "Sepia page")
    choice.trigger()
    assert driver.window.grab().toImage().pixelColor(5, 400).name() == LIGHT.sidebar
    reader = driver.window.reader
    assert reader.grab().toImage().pixelColor(5, 400).name() == SEPIA.page

    again = open_window().window
    assert again.reader.grab().toImage().pixelColor(5, 400).name() == SEPIA.page
    chosen = [action.text() for action in again.actions() if action.isChecked()]
    assert "Sepia page" in chosen
    assert "Colours of the system" not in chosen
