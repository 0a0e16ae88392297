"""Two real programs change the same things of one library at once: what both did is there, and the index agrees."""

import json

from clipper.article import Retitle
from clipper.jobs import Watch
from clipper.library import Order, Query, check_library, find, open_library, put_in, recall, recall_many
from tests.library.programs import heard, program, start
from tests.library.stories import assert_sound, hits, kept

_STEPS = 250
"""Of each of the two programs."""
_CLIPPINGS = 6

# Each keeps a list of what it alone decides - its own tags, its own line in every note - and says it in the end.
_EDITOR = """
import json, random
from clipper.article import Retitle
name, place, steps = sys.argv[1], sys.argv[2], int(sys.argv[3])
chance = random.Random(name)
tags, lines, titles, members = set(), set(), set(), set()
with open_library(place) as library:
    numbers = list(find(library, Query()))
    mine = numbers[::2] if name == "ada" else numbers[1::2]
    for step in range(steps):
        number = chance.choice(numbers)
        act = chance.randrange(8)
        if act == 0:
            add_tags(library, [number], ["both", f"{name} {step % 5}"])
            tags.add((number, f"{name} {step % 5}"))
        elif act == 1:
            remove_tags(library, [number], [f"{name} {step % 5}"])
            tags.discard((number, f"{name} {step % 5}"))
        elif act in (2, 3):
            seen = recall(library, number).note
            typed = seen.split("\\n") if seen else []
            typed.insert(chance.randint(0, len(typed)), f"{name} wrote {step}")
            set_note(library, number, "\\n".join(typed), was=seen, divider="-- divider --")
            lines.add((number, f"{name} wrote {step}"))
        elif act == 4:
            add_edits(library, number, [Retitle(f"{name} {step}")])
            titles.add((number, f"{name} {step}"))
        elif act == 5:
            put_in(library, "Monday", [chance.choice(mine)])
            put_in(library, name, [number])
            members.add(number)
        elif act == 6:
            seen = find(library, Query(collection="Monday", order=Order.MANUAL))
            order = list(seen)
            chance.shuffle(order)
            try:
                arrange(library, "Monday", order, was=seen)
            except NoSuchCollection:
                pass
        else:
            star(library, [number], NOON if chance.random() < 0.5 else None)
            mark_read(library, [number], NOON)
say(json.dumps([sorted(each) for each in (tags, lines, titles)] + [sorted(members)]))
"""


def test_nothing_of_two_editors_is_lost(place):
    with open_library(place) as library:
        numbers = [kept(library, f"https://a.example/{i}") for i in range(_CLIPPINGS)]
        with program(_EDITOR, "ada", place, _STEPS) as ada, program(_EDITOR, "ben", place, _STEPS) as ben:
            start(ada, ben)
            told = {name: json.loads(heard(child)) for name, child in (("ada", ada), ("ben", ben))}
        clippings = {clipping.number: clipping for clipping in recall_many(library, numbers)}
        for name, (tags, lines, titles, members) in told.items():
            own = {(number, tag) for number in numbers for tag in clippings[number].tags if tag.startswith(name)}
            assert own == {tuple(each) for each in tags}
            for number, line in lines:
                assert clippings[number].note.split("\n").count(line) == 1
            for number, title in titles:
                assert Retitle(title) in clippings[number].edits
            assert set(find(library, Query(collection=name))) == set(members)
        assert len(find(library, Query(collection="Monday", order=Order.MANUAL))) == _CLIPPINGS
        assert hits(library, "is:read") == find(library, Query())
        assert_sound(library)
        assert check_library(library, Watch()) == ()


_RENAMER = """
place, new = sys.argv[1:]
with open_library(place) as library:
    try:
        rename_collection(library, "Monday", new)
        say("renamed")
    except (NoSuchCollection, CollectionExists) as error:
        say(type(error).__name__)
"""


def test_of_two_names_for_a_collection_one_counts_and_the_other_is_refused(place):
    with open_library(place) as library:
        number = kept(library)
        for names in (("Tuesday", "Wednesday"), ("Thursday", "thursday")):
            put_in(library, "Monday", [number])
            with program(_RENAMER, place, names[0]) as one, program(_RENAMER, place, names[1]) as other:
                start(one, other)
                said = sorted([heard(one), heard(other)])
            assert said == ["NoSuchCollection", "renamed"]


def test_of_two_headlines_the_later_counts_and_the_earlier_is_a_step_back(place):
    script = """
from clipper.article import Retitle
with open_library(sys.argv[1]) as library:
    add_edits(library, 1, [Retitle(sys.argv[2])])
    say(recall(library, 1).article.title)
"""
    with open_library(place) as library:
        kept(library)
        for title in ("Ada's", "Ben's"):
            with program(script, place, title) as child:
                start(child)
                assert heard(child) == title
        clipping = recall(library, 1)
        assert clipping.article.title == "Ben's"
        assert clipping.edits == (Retitle("Ada's"), Retitle("Ben's"))
