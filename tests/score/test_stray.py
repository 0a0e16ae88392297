"""Noise in our own stories: what is cut and what stays, in shares that do not fall."""

import random
import tomllib

import pytest

from tests.score.stray import FILES, FOLDER, KEYS, as_text, measured, noise_of, stories, with_noise

FLOORS = tomllib.loads((FOLDER / "floors.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_shares_are_no_lower_than_on_record(name):
    found = measured(name)
    floors = FLOORS[name]
    fallen = {
        f"{kind} {key}": (round(found[kind][key], 3), floors[kind][key])
        for kind in ("page", "text")
        for key in KEYS
        if found[kind][key] < floors[kind][key]
    }
    assert not fallen


def test_noise_is_of_many_languages_and_both_files_differ():
    learned, kept_aside = map(noise_of, FILES)
    for kind in ("stray", "blocks", "foreign"):
        assert not set(learned[kind]) & set(kept_aside[kind])
    assert len(learned["forms"]) >= 20
    assert len(kept_aside["forms"]) >= 20


def test_stories_are_of_many_scripts():
    assert {
        "Latin",
        "Korean",
        "Chinese or Japanese",
        "Arabic",
        "Hebrew",
        "Devanagari",
        "Thai",
        "Cyrillic",
        "Greek",
    } <= {story.script for story in stories()}


def test_noise_is_really_in_the_story():
    noise = noise_of("learned")
    story = next(story for story in stories() if story.script == "Latin")
    text = as_text(with_noise(story, noise, random.Random(1), 0))
    assert any(f" {label} " in text for label in noise["stray"])
    assert any(block in text for block in noise["blocks"])
