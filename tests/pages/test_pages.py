"""Golden pages: a folder with a page and the article that a person has proof-read is a test.

To add one, put ``page.html`` or ``page.txt`` into a new folder, write the first line of ``article.txt`` ("page:" and
the address), run ``python -m tests.pages.write FOLDER``, and read every line of what it wrote.
"""

from pathlib import Path

import pytest

from tests.pages.proof import proof
from tests.pages.read import address_of, extraction_of

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/article.txt"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_article_comes_out_as_proof_read(folder):
    expected = (folder / "article.txt").read_text("utf-8")
    assert proof(extraction_of(folder), address_of(folder)) == expected
