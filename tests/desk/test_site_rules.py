"""Rules for a site: made of a correction, tried on kept pages, followed by new clips."""

from datetime import UTC, datetime

import pytest

from clipper.article import RemovalKind
from clipper.desk import (
    Action,
    Noted,
    Rule,
    SavedFile,
    Where,
    act_words,
    add_rule,
    change_rule,
    delete_rules,
    export_sites,
    finish,
    import_sites,
    look_up,
    open_desk,
    propose,
    redo,
    retitle,
    rule_words,
    sites,
    sites_of,
    switch_rule,
    take_in,
    try_rule,
    try_rules,
    undo,
    undoable,
)
from clipper.desk.errors import BadFolder, NoLead, NoSite
from clipper.fetch import WebAddress
from clipper.jobs import Watch
from clipper.settings import load
from clipper.sites import BadRule, BadSiteFile, NoSuchRule
from tests.stories import HARBOUR_PARAGRAPHS, story_page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HOST = "127.0.0.1"
PROMOTION = "Gulls above the lighthouse of page 0: the picture was taken by a reader on the way to the early ferry."
CREED = "Our newsroom believes in harbour lights, and asks every reader to walk along the quay at night, come what may."
EXTRA = (
    f'<div class="css-1x2y3z lighthouse-view"><p>{PROMOTION}</p></div><p>{CREED}</p>'
    "<p>Divers found an anchor that nobody had missed, and took it to the museum on Wednesday.</p>"
)


def clip(desk, web, number, extra=EXTRA):
    paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
    extra = extra.replace("of page 0", f"of page {number}")
    web.page(f"/{number}", story_page(f"The harbour opens again, part {number}", paragraphs, extra=extra))
    taken = take_in(desk, WebAddress(web.url(f"/{number}"))).number
    finish(desk, taken, Watch())
    return taken


@pytest.fixture
def numbers(desk, web):
    """Three clippings of one site."""
    return tuple(clip(desk, web, number) for number in range(3))


def promotions(count):
    """That of each page."""
    return [(PROMOTION.replace("page 0", f"page {number}"),) for number in range(count)]


def removed(desk, number, rule):
    return [removal for removal in look_up(desk, number).removals if removal.rule == rule]


def test_a_piece_is_found_again_by_the_name_that_a_person_gave(desk, numbers):
    proposal = propose(desk, numbers[0], PROMOTION, Action.CUT, Watch())
    assert proposal.host == HOST
    assert proposal.words == "cuts every div element of the class “lighthouse-view”"
    assert proposal.seen == 2
    assert proposal.rule.clipping == numbers[0]


def test_a_piece_without_a_name_is_found_by_its_text(desk, numbers):
    proposal = propose(desk, numbers[0], CREED, Action.CUT, Watch())
    assert proposal.rule.where == Where(text=CREED)
    assert proposal.seen == 2


def test_the_beginning_counts_where_the_rest_differs(desk, web):
    for number in range(3):
        clip(
            desk,
            web,
            number,
            f"<p>Seen from the quay today: {number} gulls and a cormorant, said the harbour master.</p>",
        )
    text = "Seen from the quay today: 0 gulls and a cormorant, said the harbour master."
    assert propose(desk, 1, text, Action.CUT, Watch()).rule.where == Where(begins="Seen from the quay today:")


def test_what_is_cut_can_always_be_kept(desk, web, numbers):
    proposal = propose(desk, numbers[0], "Share on Facebook Share on X", Action.KEEP, Watch())
    assert rule_words(proposal.rule) == "keeps every div element of the class “share-bar”"
    add_rule(desk, proposal.host, proposal.rule, NOW)
    assert "Share on Facebook" in look_up(desk, clip(desk, web, 9)).article.text


def test_what_is_nowhere_on_the_page_gives_no_rule(desk, numbers):
    with pytest.raises(NoLead):
        propose(desk, numbers[0], "Nothing of the kind stands here.", Action.CUT, Watch())


def test_a_file_is_from_no_site(desk, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(story_page(), "utf-8")
    number = take_in(desk, SavedFile(file)).number
    finish(desk, number, Watch())
    with pytest.raises(NoSite):
        propose(desk, number, HARBOUR_PARAGRAPHS[0], Action.CUT, Watch())


def test_a_rule_is_tried_before_it_is_kept(desk, numbers):
    rule = Rule(Action.CUT, Where(classes=("lighthouse-view",)))
    changes = list(try_rule(desk, HOST, rule, Watch()))
    assert [change.number for change in changes] == list(numbers)
    assert [change.lost for change in changes] == promotions(3)
    assert all(change.old_length - change.new_length == len(PROMOTION) + 2 for change in changes)
    assert sites(desk) == ()
    add_rule(desk, HOST, rule, NOW)
    assert [change.lost for change in try_rules(desk, HOST, Watch())] == promotions(3)


def test_new_clips_follow_a_rule_and_say_so(desk, web):
    rule = Rule(Action.CUT, Where(classes=("lighthouse-view",)), reason="Other stories", kind=RemovalKind.RELATED_LINKS)
    assert add_rule(desk, HOST, rule, NOW) == 1
    (removal,) = removed(desk, clip(desk, web, 0), f"site.{HOST}.1")
    assert removal.text == PROMOTION
    assert removal.kind is RemovalKind.RELATED_LINKS
    assert removal.reason == f"Your rule for {HOST}: Other stories"


def test_the_same_rule_is_not_kept_twice(desk):
    rule = Rule(Action.CUT, Where(classes=("lighthouse-view",)))
    assert [add_rule(desk, HOST, rule, NOW), add_rule(desk, HOST, rule, NOW)] == [1, 1]


def test_rules_are_deleted_by_number_or_all(desk):
    for name in ("one", "two"):
        add_rule(desk, HOST, Rule(Action.CUT, Where(classes=(name,))), NOW)
    delete_rules(desk, HOST, 1)
    ((site,), _) = sites_of(desk, HOST)
    assert [rule.where.classes for rule in site.rules] == [("two",)]
    with pytest.raises(NoSuchRule):
        delete_rules(desk, HOST, 2)
    delete_rules(desk, HOST)
    assert sites(desk) == ()
    with pytest.raises(NoSuchRule):
        delete_rules(desk, HOST)


def test_a_rule_that_says_nothing_is_refused(desk):
    with pytest.raises(BadRule):
        add_rule(desk, HOST, Rule(Action.CUT, Where()), NOW)


def test_a_broken_file_costs_no_clipping_and_is_not_written_over(desk, web, settings, tmp_path):
    folder = tmp_path / "library" / "sites"
    folder.mkdir()
    (folder / f"{HOST}.toml").write_text('[[rule]]\ndo = "burn"\nclass = "x"\n', "utf-8")
    heard = []
    desk.bulletin.subscribe(lambda news: heard.append(news) if isinstance(news, Noted) else None)
    assert look_up(desk, clip(desk, web, 0)).extraction is not None
    (note,) = heard
    assert note.sentence.startswith(f"{HOST}.toml, line 2: ")
    (file,) = sites(desk)
    assert (file.problem.line, file.site) == (2, None)
    _, (problem,) = sites_of(desk, HOST)
    assert problem.line == 2
    with pytest.raises(BadSiteFile):
        add_rule(desk, HOST, Rule(Action.CUT, Where(id="x")), NOW)


def test_rules_that_leave_no_story_are_not_followed(desk, web):
    add_rule(desk, HOST, Rule(Action.CUT, Where(tag="body")), NOW)
    add_rule(desk, HOST, Rule(Action.CUT, Where(tag="main")), NOW)
    assert HARBOUR_PARAGRAPHS[0] in look_up(desk, clip(desk, web, 0)).article.text


def test_a_folder_of_files_goes_in_and_out(desk, web, tmp_path):
    given, taken = tmp_path / "given", tmp_path / "taken"
    given.mkdir()
    (given / f"{HOST}.txt").write_text("strip: //div[contains(@class, 'lighthouse')]\ndissolve: //x\n", "utf-8")
    (given / "broken.example.toml").write_text("[[", "utf-8")
    (given / "notes.md").write_text("nothing to us", "utf-8")
    brought = import_sites(desk, given)
    assert brought.names == (f"{HOST}.txt",)
    assert [problem.name for problem in brought.problems] == ["broken.example.toml"]
    assert brought.passed_over == (f"{HOST}.txt: line 2 passed over (“dissolve” is not supported).",)
    assert PROMOTION not in look_up(desk, clip(desk, web, 0)).article.text
    assert export_sites(desk, taken) == (f"{HOST}.txt",)
    assert (taken / f"{HOST}.txt").read_bytes() == (given / f"{HOST}.txt").read_bytes()
    with pytest.raises(BadFolder):
        import_sites(desk, tmp_path / "nowhere")


def test_a_shared_folder_of_site_configuration_counts_too(web, settings, tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / f"{HOST}.txt").write_text("strip_id_or_class: lighthouse-view\n", "utf-8")
    (tmp_path / "settings.toml").write_text('[sites]\nftr_folder = "shared"\n', "utf-8")
    with open_desk(load(tmp_path / "settings.toml"), settings.library, cutting_processes=0) as desk:
        assert PROMOTION not in look_up(desk, clip(desk, web, 0)).article.text


def test_a_line_that_other_kept_pages_have_too_is_not_the_storys(desk, web):
    texts = [look_up(desk, clip(desk, web, number)).article.text for number in range(4)]
    assert [CREED in text for text in texts] == [True, True, False, False]
    assert all(HARBOUR_PARAGRAPHS[0] in text for text in texts)
    (removal,) = (each for each in look_up(desk, 4).removals if each.text == CREED)
    assert removal.rule == "repetition.site"


def test_rules_are_changed_switched_off_and_given_back_by_undo(desk, numbers):
    """Held against the rule that it replaces, or where it does the same, against none."""

    def changed(rule):
        return sum(bool(change.lost) for change in try_rule(desk, HOST, rule, Watch(), instead_of=1))

    one = Rule(Action.CUT, Where(begins="Gulls above the lighthouse of page 1"))
    all_three = Rule(Action.CUT, Where(begins="Gulls above the lighthouse"), name="Gulls")
    add_rule(desk, HOST, one, NOW)
    assert (changed(one), changed(all_three)) == (1, 2)

    change_rule(desk, HOST, 1, all_three)
    assert rules_now(desk) == [("Gulls", False)]
    switch_rule(desk, HOST, 1, on=False)
    assert rules_now(desk) == [("Gulls", True)]
    assert changed(all_three) == 3
    assert not list(filter(None, (change.lost for change in try_rules(desk, HOST, Watch()))))
    delete_rules(desk, HOST)
    for expected in ([("Gulls", True)], [("Gulls", False)], [("", False)], []):
        assert act_words(undoable(desk)[0]) == f"change the rules for {HOST}"
        undo(desk)
        assert rules_now(desk) == expected
    redo(desk)
    assert rules_now(desk) == [("", False)]


def rules_now(desk):
    return [(rule.name, rule.off) for file in sites(desk) for rule in file.site.rules]


def test_undo_says_which_correction_it_would_take_back(desk, numbers):
    retitle(desk, numbers[0], "Gulls at last")
    assert act_words(undoable(desk)[0]) == "headline “Gulls at last”"
