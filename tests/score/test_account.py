"""Nothing vanishes unexplained, on every page there is: the golden ones always, the annotated ones where they are."""

from pathlib import Path

import pytest

from clipper.extract.from_page import extract_page
from tests.pages.read import address_of
from tests.score import bench
from tests.score.account import Page, pages, violations

GOLDEN = sorted(path.parent for path in Path(__file__).parents[1].joinpath("pages").glob("*/page.html"))


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
def test_a_golden_page_is_accounted_for(folder):
    page = Page(folder.name, (folder / "page.html").read_bytes(), address_of(folder))
    assert list(violations(page, extract_page(page.content, page.address))) == []


@pytest.mark.skipif(bench.folder() is None, reason="the annotated pages are not here: CLIPPER_BENCH names their folder")
@pytest.mark.parametrize("name", bench.SETS)
def test_the_annotated_pages_are_accounted_for(name):
    wrong = []
    for page in pages(bench.folder(), [name]):
        found = violations(page, extract_page(page.content, page.address), alone=1)
        wrong += [f"{page.name}: {line}" for line in found]
    assert wrong == []
