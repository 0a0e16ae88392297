"""Writes ``article.txt`` anew for the folders named: for proof-reading, not for making tests pass."""

import sys
from pathlib import Path

from tests.pages.proof import proof
from tests.pages.read import address_of, extraction_of

for name in sys.argv[1:]:
    folder = Path(__file__).parent / name
    written = proof(extraction_of(folder), address_of(folder))
    (folder / "article.txt").write_text(written, "utf-8")
