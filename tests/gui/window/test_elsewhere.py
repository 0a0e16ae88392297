"""What another program does to the library shows in the window by itself."""

import subprocess
import sys

from tests.stories import HARBOUR, KOREAN, KOREAN_PARAGRAPHS, story_page


def on_the_command_line(desk, *words):
    subprocess.run([sys.executable, "-m", "clipper", *words, "--library", desk.library.place], check=True)


def test_what_the_command_line_takes_in_and_tags_is_shown(clipper, desk, web):
    clipper.clip(web.page("/en", story_page()))
    clipper.wait_for_titles(HARBOUR)
    on_the_command_line(desk, "add", web.page("/ko", story_page(KOREAN, KOREAN_PARAGRAPHS, language="ko")))
    clipper.wait(lambda: KOREAN in clipper.titles)
    (number,) = set(clipper.numbers) - {1}
    on_the_command_line(desk, "edit", str(number), "--tag", "Ports")
    model, shelves = clipper.list.model(), clipper.window.sidebar.shelves
    clipper.wait(lambda: model.card(number) is not None and model.card(number).tags == ("Ports",))
    clipper.wait(lambda: "Ports" in [shelves.shelf(row).name for row in range(shelves.rowCount())])
