"""What a library needs once a day, done by itself: a backup, and the older ones sorted out."""

from datetime import UTC, datetime

from clipper.desk.backups import backup_folder
from clipper.desk.bulletin import Noted
from clipper.desk.desk import Desk
from clipper.desk.wording import sentence
from clipper.jobs import Watch
from clipper.library import (
    BackupOnServer,
    LibraryError,
    Occasion,
    back_up,
    backups_in,
    is_due,
    prune_backups,
)


def keep_up(desk: Desk, watch: Watch) -> None:
    """Do what is due. What cannot be done is told on the bulletin, and stops nothing."""
    try:
        _back_up(desk, watch)
    except BackupOnServer:
        return
    except LibraryError as error:
        desk.bulletin.tell(Noted(f"The daily backup could not be made. {sentence(error)}"))


def _back_up(desk: Desk, watch: Watch) -> None:
    if not desk.settings.backup.folder:
        return
    folder = backup_folder(desk.settings, desk.library.place)
    now = datetime.now(UTC)
    if is_due(desk.library, backups_in(folder), now):
        back_up(desk.library, folder, Occasion.DAILY, now, watch)
        prune_backups(folder, desk.settings.backup, now)
