"""The day of publication: as machines are told, else as it is written near the headline, in many languages."""

import pytest

from tests.extract.story import article, json_ld

WRITTEN = [
    "March 9, 2024",
    "9 March 2024",
    "Saturday, 9th of March 2024, 10:15",
    "9. März 2024",
    "9 mars 2024",
    "9 de marzo de 2024",
    "9 de março de 2024",
    "9 marzo 2024",
    "9 maart 2024",
    "9. marts 2024",
    "9 marca 2024",
    "9. března 2024",
    "9 Mart 2024",
    "9 марта 2024",
    "9 березня 2024",
    "9 Μαρτίου 2024",
    "9 مارس 2024",
    "9 मार्च 2024",
    "2024年3月9日",
    "2024년 3월 9일",
    "2024.03.09. 10:15",
    "09.03.2024 | 10:15",
    "Sa 09.03.24 | 10:15 Uhr",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_as_people_write_it(written):
    assert article(below=f"<p>{written}</p>").published.isoformat()[:10] == "2024-03-09"


@pytest.mark.parametrize(
    "stated",
    [
        json_ld('{"@type":"NewsArticle","datePublished":"2024-03-09T23:30:00+09:00","dateModified":"2024-03-11"}'),
        '<meta property="article:published_time" content="2024-03-09T23:30:00-05:00">',
        '<meta name="parsely-pub-date" content="2024-03-09T10:00:00Z">',
        '<meta name="dc.date.issued" content="2024-03-09">',
        '<meta property="article:modified_time" content="2024-03-12"><meta name="date" content="2024-03-09">',
    ],
)
def test_as_machines_are_told_in_the_page_s_own_zone(stated):
    assert article(head=stated).published.isoformat()[:10] == "2024-03-09"


def test_the_time_on_the_page_and_not_that_of_a_comment():
    found = article(
        below='<time datetime="2024-03-09T10:15">today</time>', after='<time datetime="2024-04-01">later</time>'
    )
    assert found.published.isoformat() == "2024-03-09T10:15:00"


@pytest.mark.parametrize("nonsense", ["2024-13-45", "0000-00-00", "soon", "99999999", "2024-02-30T99:99"])
def test_what_is_no_date_is_none(nonsense):
    assert article(head=f'<meta name="date" content="{nonsense}">').published is None
