"""What the rules for noise cost is on record, and none costs anything of our own stories."""

import pytest

from clipper.article import blocks_text
from clipper.extract.noise import RULES
from tests.pages.read import extraction_of
from tests.pages.test_pages import FOLDERS
from tests.score import bench
from tests.score.damage import counted, recorded, truths


def test_every_rule_has_a_record_and_every_record_a_rule():
    assert list(recorded()) == [rule.name for rule in RULES]


def test_names_are_given_once_and_every_rule_says_why():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.reason for rule in RULES)


def test_no_rule_costs_more_than_on_record():
    place = bench.folder()
    if place is None:
        pytest.skip("the annotated pages are not here; CLIPPER_BENCH names their folder")
    counts = counted(truths(place))
    record = recorded()
    assert {name: count for name, count in counts.items() if count > record[name]} == {}


def test_our_own_stories_lose_nothing_when_they_are_read_as_text():
    bodies = []
    for folder in FOLDERS:
        text = blocks_text(extraction_of(folder).article.blocks)
        bodies.append((folder.name, tuple(filter(None, text.split("\n\n")))))
    assert dict(counted(bodies)) == {}
