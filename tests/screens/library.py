"""The sample library: every story clipped from a page that a web server on this machine serves."""

from pathlib import Path

from clipper.desk import Filing, WebAddress, fetch_again, finish, join, load, open_desk, take_in
from clipper.jobs import Watch
from clipper.places import settings_file
from tests.screens.samples import CHANGED, SAMPLES, page_of
from tests.screens.scenery import landscape
from tests.web import Web

UNREACHABLE = "https://times.example/politics/leaked-letter"
"""The names below .example belong to nobody, so this one fails on every machine."""


def fill(place: Path) -> None:
    """Make the sample library in the folder ``place``."""
    web = Web()
    try:
        with open_desk(load(settings_file()), str(place), cutting_processes=0) as desk:
            clippings: list[int] = []
            for number, sample in enumerate(SAMPLES):
                web.picture(f"/picture{number}.jpg", landscape(number), "image/jpeg")
                web.page(sample.path, page_of(sample, f"/picture{number}.jpg"))
                filing = Filing(tags=sample.tags, collection=sample.collection)
                clippings.append(take_in(desk, WebAddress(web.url(sample.path)), filing).number)
                finish(desk, clippings[-1], Watch())
            # The storm as the other paper has it, in another language: only a person can tell.
            join(desk, *clippings[-2:])
            # The paper has changed what it says since.
            web.page(SAMPLES[0].path, page_of(CHANGED, "/picture0.jpg"))
            fetch_again(desk, clippings[0], Watch())
            finish(desk, take_in(desk, WebAddress(UNREACHABLE)).number, Watch())
    finally:
        web.close()
