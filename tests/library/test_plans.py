"""How SQLite goes about a query: the text index is asked once, never about one clipping after another."""

from dataclasses import replace
from itertools import product

import pytest
from sqlalchemy import Engine, event, text

from clipper.clipping import State
from clipper.library import Order, Query, add_tags, find, put_in
from clipper.library.search.index import Sought
from clipper.library.search.language import parse
from tests.library.stories import kept, story


@pytest.fixture
def plans(folder_library):
    """The plans of all statements that select clippings from here on, a list of lines each."""
    seen = []

    def explain(connection, cursor, statement, parameters, context, executemany):
        if statement.startswith("SELECT clipping.id"):
            steps = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            seen.append([step[3] for step in steps])

    event.listen(Engine, "before_cursor_execute", explain)
    yield seen
    event.remove(Engine, "before_cursor_execute", explain)


@pytest.mark.parametrize("order", Order)
def test_words_are_looked_for_first(folder_library, plans, order):
    number = kept(folder_library)
    add_tags(folder_library, [number], ["Ports"])
    put_in(folder_library, "Monday", [number])
    plans.clear()
    conditions = product(["", "Ports"], ["", "Monday"], ["", "Harbour Post"], [None, State.KEPT])
    for tag, collection, source, state in conditions:
        assert find(folder_library, Query("tugs", tag, collection, source, state, order=order)) == (number,)
    assert len(plans) >= 16
    for plan in plans:
        (asked,) = [step for step in plan if "VIRTUAL TABLE" in step]
        assert "=" not in asked, "FTS5 is given the number of one row"
        assert plan.index(asked) <= 1, plan


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST, Order.CLIPPED, Order.EARLIEST])
@pytest.mark.parametrize("query", [Query(), Query(tag="Ports"), Query(source="Harbour Post"), Query(state=State.KEPT)])
def test_lists_are_made_without_scanning_the_table(folder_library, plans, order, query):
    number = kept(folder_library)
    add_tags(folder_library, [number], ["Ports"])
    plans.clear()
    assert find(folder_library, Query(query.words, query.tag, "", query.source, query.state, order=order)) == (number,)
    (plan,) = plans
    assert [step for step in plan if step.startswith("SCAN")] == []


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST, Order.CLIPPED, Order.EARLIEST])
@pytest.mark.parametrize(
    "query",
    [
        Query("tag:ports"),
        Query("is:unread lang:en"),
        Query("-tag:none has:picture"),
        Query("after:2020"),
        Query(tag="Ports"),
        Query(source="Harbour Post", state=State.KEPT),
    ],
)
def test_the_first_of_a_list_are_met_going_along_it(folder_library, plans, order, query):
    number = kept(folder_library, extraction=story(language="en"))
    add_tags(folder_library, [number], ["Ports"])
    plans.clear()
    assert find(folder_library, replace(query, order=order), most=1) == (number,)
    plan = plans[-1]
    assert not [step for step in plan if "TEMP B-TREE" in step and "ORDER BY" in step], plan


@pytest.mark.parametrize(
    "query",
    [Query("is:failed"), Query("is:failed -is:read"), Query(state=State.FAILED), Query("tag:a", state=State.WAITING)],
)
def test_the_few_that_have_failed_are_looked_up(folder_library, plans, query):
    """Statistics say only that a clipping is like any other."""
    for n in range(30):
        kept(folder_library, f"https://harbour.example/{n}")
    with folder_library.writing() as connection:
        connection.exec_driver_sql("ANALYZE")
    plans.clear()
    assert find(folder_library, query) == ()
    (plan,) = plans
    assert [step for step in plan if "USING INDEX ix_clipping_state (state=?" in step], plan


@pytest.mark.xdist_group("server")
def test_a_server_looks_into_documents_only_where_words_stand_in_order(server_library):
    """To read a document is dear; a planner that is left a choice reads them all."""
    index = server_library.text_index
    with server_library.reading() as connection:
        for words, looked_into in (("a", False), ("a OR b -c", False), ('"a b" c', True), ("body:a", True)):
            hits = index.dated_hits(Sought(parse(words)), newest=True).limit(5)
            asked = hits.compile(connection, compile_kwargs={"literal_binds": True})
            plan = "\n".join(connection.scalars(text(f"EXPLAIN {asked}".replace(":", "\\:"))))
            assert ("Subquery Scan" in plan) == looked_into, plan
            assert "Bitmap Index Scan on ix_clipping_fts_words" in plan, plan
