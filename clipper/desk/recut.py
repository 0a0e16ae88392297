"""Cut these again: kept pages, with the cleaner and the site rules of today.

``foresee`` tells what would change and changes nothing; ``cut_again`` does it, a clipping at a time, each whole or not
at all, so that work that is stopped can be gone on with. The cut that a story had stays until the next time, and
``take_back`` brings it back. No story is lost: one that would lose most of its text stays as it was, unless forced.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from clipper.article import Extraction
from clipper.desk.bulletin import Changed
from clipper.desk.changes import Change, Outcome, change_to
from clipper.desk.desk import Desk
from clipper.desk.site_files import rules_of_host
from clipper.desk.wording import sentence
from clipper.errors import ClipperError
from clipper.jobs import Stage, Watch
from clipper.library import (
    LibraryDamaged,
    LibraryFailure,
    NoSuchClipping,
    Provenance,
    all_recut,
    last_recut,
    provenances,
    recall,
    recut,
    served_page,
)
from clipper.library import take_back as take_back_in
from clipper.page import Page
from clipper.sites import SiteRules, host_of, hosts_for

_logger = logging.getLogger(__name__)

_NO_PAGE = "Its page is not kept."

RulesFor = Callable[[str], SiteRules]


@dataclass
class _Rules:
    """The rules of each host, read once."""

    desk: Desk
    known: dict[str, SiteRules] = field(default_factory=dict)

    def __call__(self, host: str) -> SiteRules:
        if host not in self.known:
            self.known[host] = rules_of_host(self.desk, host)
        return self.known[host]


class _Knife:
    """Cuts pages of one run."""

    def __init__(self, desk: Desk, watch: Watch) -> None:
        self.desk = desk
        self._watch = Watch(token=watch.token)
        """Tells nothing: the run has its own progress."""

    def cut(self, number: int, page: Page, rules: RulesFor) -> Extraction:
        host = host_of(page.address)
        return self.desk.cutter.cut(page, self._watch, rules(host), self.desk.site_texts.others(host, number))


def kept_from(desk: Desk, host: str = "", numbers: Iterable[int] | None = None) -> tuple[int, ...]:
    """The clippings with a story, oldest first: all, those of ``host`` and the hosts below it, those of ``numbers``."""
    return tuple(each.number for each in _kept(desk, host, numbers))


def cleaner_of_today(desk: Desk, watch: Watch) -> str:
    """The version of the cleaner that cuts now. Raises CutterStopped."""
    return desk.cutter.version(watch)


def cut_by_another(desk: Desk, watch: Watch, host: str = "", numbers: Iterable[int] | None = None) -> tuple[int, ...]:
    """Those of ``kept_from`` that another cleaner or other site rules cut than those of today. Raises CutterStopped."""
    cleaner = desk.cutter.version(watch)
    rules = _Rules(desk)
    return tuple(each.number for each in _kept(desk, host, numbers) if each.cleaner != rules(each.host).stamp(cleaner))


def foresee(desk: Desk, numbers: Iterable[int], watch: Watch) -> Iterator[Change]:
    """What cutting each of ``numbers`` again would change, as soon as it is known; nothing is written.

    Raises Cancelled, LibraryError.
    """
    yield from _each(desk, numbers, watch, _Rules(desk))


def foresee_rules(
    desk: Desk, numbers: Iterable[int], watch: Watch, *, before: SiteRules, after: SiteRules
) -> Iterator[Change]:
    """What other rules would change, apart from what today's cleaner would: each page is cut with both.

    ``numbers`` are clippings of one site. Raises Cancelled, LibraryError.
    """
    yield from _each(desk, numbers, watch, lambda _: after, lambda _: before)


def _each(
    desk: Desk, numbers: Iterable[int], watch: Watch, rules: RulesFor, before: RulesFor | None = None
) -> Iterator[Change]:
    numbers = tuple(numbers)
    knife = _Knife(desk, watch)
    for done, number in enumerate(numbers):
        watch.at(Stage.CLEANING, done, len(numbers))
        yield _foreseen(knife, number, rules, before)[0]
    watch.at(Stage.CLEANING, len(numbers), len(numbers))


def cut_again(desk: Desk, numbers: Iterable[int], watch: Watch, *, force: bool = False) -> Iterator[Change]:
    """Cut each of ``numbers`` again and keep what comes of it; tells each as it is done. Edits, notes and tags stay.

    ``force`` also keeps what would be held back, unless no story is left at all. Raises Cancelled, LibraryError.
    """
    desk.library.require_editor()
    numbers = tuple(numbers)
    rules = _Rules(desk)
    knife = _Knife(desk, watch)
    at = datetime.now(UTC)
    for done, number in enumerate(numbers):
        watch.at(Stage.CLEANING, done, len(numbers))
        change, extraction = _foreseen(knife, number, rules)
        if extraction is not None and _is_to_be_kept(change, force=force):
            recut(desk.library, number, extraction, at if change.outcome is not Outcome.SAME else None)
            change = replace(change, outcome=Outcome.SAME if change.outcome is Outcome.SAME else Outcome.CHANGED)
            desk.bulletin.tell(Changed((number,)))
        yield change
    watch.at(Stage.CLEANING, len(numbers), len(numbers))


def to_take_back(desk: Desk, host: str = "", numbers: Iterable[int] | None = None) -> tuple[int, ...]:
    """The clippings that have a former cut: those of the last time, or if a host or numbers are given, all of them."""
    if not host and numbers is None:
        return last_recut(desk.library)
    among = frozenset(kept_from(desk, host, numbers))
    return tuple(number for number in all_recut(desk.library) if number in among)


def take_back(desk: Desk, numbers: Iterable[int], watch: Watch) -> tuple[int, ...]:
    """Give stories the cut that they had before; answers which had one."""
    numbers = tuple(numbers)
    taken: list[int] = []
    for done, number in enumerate(numbers):
        watch.at(Stage.KEEPING, done, len(numbers))
        taken += take_back_in(desk.library, [number])
        desk.bulletin.tell(Changed((number,)))
    return tuple(taken)


def _kept(desk: Desk, host: str, numbers: Iterable[int] | None) -> Iterator[Provenance]:
    for each in provenances(desk.library, numbers):
        if not host or host in hosts_for(each.host):
            yield each


def _foreseen(
    knife: _Knife, number: int, rules: RulesFor, before: RulesFor | None = None
) -> tuple[Change, Extraction | None]:
    """What would become of a clipping, and its new cut if there is one. A failure is told, not raised."""
    title = str(number)
    try:
        clipping = recall(knife.desk.library, number)
        title = clipping.article.title
        page = served_page(knife.desk.library, number)
        if page is None or clipping.extraction is None:
            return Change(number, title, Outcome.NO_PAGE, failure=_NO_PAGE), None
        if before is not None:
            clipping = replace(clipping, extraction=knife.cut(number, page, before))
        extraction = knife.cut(number, page, rules)
        return change_to(clipping, extraction), extraction
    except LibraryDamaged as error:
        return Change(number, title, Outcome.NO_PAGE, failure=sentence(error)), None
    except LibraryFailure:
        raise
    except NoSuchClipping as error:
        return Change(number, title, Outcome.NO_PAGE, failure=sentence(error)), None
    except ClipperError as error:
        return Change(number, title, Outcome.FAILED, failure=sentence(error)), None
    except Exception as error:
        _logger.exception("cutting clipping %s again", number)
        return Change(number, title, Outcome.FAILED, failure=sentence(error)), None


def _is_to_be_kept(change: Change, *, force: bool) -> bool:
    if change.outcome is Outcome.HELD_BACK:
        return force and change.new_length > 0
    return change.outcome in (Outcome.SAME, Outcome.CHANGED)
