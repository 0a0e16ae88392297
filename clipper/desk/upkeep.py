"""What a library needs once a day, done by itself: a backup, and what was thrown away deleted."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from clipper.desk.backups import backup_folder
from clipper.desk.bulletin import Elsewhere, Noted
from clipper.desk.desk import Desk
from clipper.desk.kept_page import tidy_page_files
from clipper.desk.team import refusal
from clipper.desk.wording import sentence
from clipper.jobs import Watch
from clipper.languages import later, say
from clipper.library import (
    BackupOnServer,
    DiskFull,
    LibraryError,
    Occasion,
    ReadOnlyLibrary,
    back_up,
    backups_in,
    empty_trash,
    index_addresses,
    is_due,
    prune_backups,
)
from clipper.library.stores import collect_daily

_logger = logging.getLogger(__name__)


def keep_up(desk: Desk, watch: Watch) -> None:
    """Do what is due. What cannot be done is told on the bulletin, and stops nothing."""
    tidy_page_files()
    if refusal(desk):
        return  # whoever may write does it
    _try(desk, later("The addresses of earlier clippings could not be indexed."), lambda: _index(desk, watch))
    # In this order, so that a backup still has what is deleted then.
    _try(desk, later("The daily backup could not be made."), lambda: _back_up(desk, watch))
    _try(desk, later("The trash could not be emptied."), lambda: _empty(desk, watch))
    _try(desk, later("What no clipping has any more could not be deleted."), lambda: _collect(desk, watch))


def _try(desk: Desk, failed: str, do: Callable[[], None]) -> None:
    try:
        do()
    except LibraryError as error:
        desk.bulletin.tell(Noted(f"{say(failed)} {sentence(error)}"))
    except Exception as error:
        # What the user asked for is done, and should not look as if it were not.
        _logger.exception(failed)
        desk.bulletin.tell(Noted(f"{say(failed)} {sentence(error)}"))


def _index(desk: Desk, watch: Watch) -> None:
    watch.token.check()
    while index_addresses(desk.library):
        watch.token.check()


def _back_up(desk: Desk, watch: Watch) -> None:
    if not desk.settings.backup.folder:
        return
    try:
        folder = backup_folder(desk.settings, desk.library.place)
    except BackupOnServer:
        return
    now = datetime.now(UTC)
    if is_due(desk.library, backups_in(folder), now):
        back_up(desk.library, folder, Occasion.DAILY, now, watch)
        prune_backups(folder, desk.settings.backup, now)


def _empty(desk: Desk, watch: Watch) -> None:
    watch.token.check()
    days = desk.settings.trash.days
    if not days:
        return
    try:
        gone = empty_trash(desk.library, datetime.now(UTC) - timedelta(days=days))
    except ReadOnlyLibrary:
        return  # whoever may write does it
    if gone:
        desk.bulletin.tell(Elsewhere())


def _collect(desk: Desk, watch: Watch) -> None:
    watch.token.check()
    # Whoever may write does it; where there is no room, what the user does says so.
    with suppress(ReadOnlyLibrary, DiskFull):
        collect_daily(desk.library, datetime.now(UTC))
