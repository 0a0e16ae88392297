"""Loads the cleaner and cuts one page; imported by the process from which those that measure are forked."""

from clipper.extract import extract_page
from tests.stories import story_page

extract_page(story_page().encode(), "https://paper.example/")
