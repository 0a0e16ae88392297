"""What is lost and won between two cuts of a story."""

from clipper.article import Article, Figure, Paragraph, Run
from clipper.desk.changes import FieldChange, field_changes, text_changes

FIRST = "The harbour opened again on Tuesday after a storm, the port said."
SECOND = "Two tugs brought in the first freighter before dawn."


def article(*texts, **fields):
    return Article("Ships", tuple(Paragraph((Run(text),)) for text in texts), **fields)


def test_the_same_story_changes_nothing():
    assert text_changes(article(FIRST, SECOND), article(FIRST, SECOND)) == ((), ())
    assert field_changes(article(FIRST), article(FIRST)) == ()


def test_whole_paragraphs_are_lost_and_won():
    assert text_changes(article(FIRST, "Follow us."), article("Leave a reply.", FIRST)) == (
        ("Follow us.",),
        ("Leave a reply.",),
    )


def test_a_paragraph_said_once_instead_of_twice_is_lost_once():
    assert text_changes(article(FIRST, FIRST), article(FIRST)) == ((FIRST,), ())


def test_of_another_wording_the_words_that_differ():
    changed = FIRST.replace("Tuesday", "Monday 추천")
    assert text_changes(article(changed, SECOND), article(FIRST, SECOND)) == (("Monday 추천",), ("Tuesday",))


def test_paragraphs_that_share_a_few_words_are_two():
    assert text_changes(article(FIRST), article(SECOND)) == ((FIRST,), (SECOND,))


def test_fields_by_their_names():
    figure = Figure("https://harbour.example/a.png", caption="A quay.")
    old = article(FIRST, authors=("Ada Quay",))
    new = Article("Ships at last", (*old.blocks, figure), authors=())
    assert field_changes(old, new) == (
        FieldChange("title", "Ships", "Ships at last"),
        FieldChange("authors", "Ada Quay", ""),
        FieldChange("pictures", "0", "1: A quay."),
    )
