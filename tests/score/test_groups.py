"""Pages of one site and of one publishing system are never divided."""

from tests.score.groups import folds, groups, site_of

SYSTEM = frozenset({"tower-head", "tower-body", "tower-foot", "tower-card", "tower-lead", "tower-note"})


def test_sites_are_registrable_domains():
    assert site_of("https://www.harbour.example/a") == "harbour.example"
    assert site_of("https://news.harbour.co.uk/a?b") == "harbour.co.uk"
    assert site_of("https://web.archive.org/web/20200101000000/https://m.harbour.example/a") == "harbour.example"


def test_pages_of_one_site_or_one_system_stand_together():
    plain = [frozenset({f"own-{number}", "wrap"}) for number in range(30)]
    sites = [
        "harbour.example",
        "harbour.example",
        "quay.example",
        "pier.example",
        *(f"s{n}.example" for n in range(30)),
    ]
    number = groups(sites, [frozenset(), frozenset(), SYSTEM, SYSTEM | {"tower-side"}, *plain])
    assert number[0] == number[1] != number[2] == number[3]
    assert len(set(number)) == 32


def test_groups_fill_folds_evenly_and_whole():
    group = [0] * 6 + [1] * 5 + [2] * 5 + [3] * 4
    fold = folds(group, 4)
    assert len({(one, other) for one, other in zip(group, fold, strict=True)}) == 4
    assert len(set(fold)) == 4
