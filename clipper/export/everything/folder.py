"""The folder that holds everything: what is written into it, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clipper.archive import ClippingRecord, Everything, Unreadable, clipping_of, layout, to_json
from clipper.article import ReadingOptions
from clipper.clipping import State
from clipper.export.everything.schemas import schemas
from clipper.export.everything.stories import Stories
from clipper.export.everything.summed_folder import SummedFolder
from clipper.export.options import ReviewOptions
from clipper.export.whole_folder import whole_folder
from clipper.jobs import Stage, Watch
from clipper.places import resource


@dataclass(frozen=True, slots=True)
class Written:
    clippings: int
    files: int
    unreadable: tuple[int, ...]
    """Clippings that are not in it, since the library is damaged where they are."""
    lacking: tuple[int, ...]
    """Clippings of which a page or a picture is not in it, since the library has lost it."""


def write_everything(
    everything: Everything, path: Path, options: ReviewOptions, reading: ReadingOptions, watch: Watch, *, stories: bool
) -> Written:
    """Write ``everything`` to the folder ``path``, which is not there or empty; it is there whole or not at all.

    With ``stories`` there are pages for a browser too. Raises FolderInUse, CannotWrite.
    """
    with whole_folder(path) as part, SummedFolder(part) as folder:
        written = _Writing(folder, everything, Stories(options, reading) if stories else None)
        written.records(watch)
        written.beside(watch)
        return Written(everything.library.clippings, folder.files, tuple(written.unreadable), tuple(written.lacking))


class _Writing:
    def __init__(self, folder: SummedFolder, everything: Everything, stories: Stories | None) -> None:
        self._folder = folder
        self._everything = everything
        self._stories = stories
        self.unreadable: list[int] = []
        self.lacking: list[int] = []

    def records(self, watch: Watch) -> None:
        for done, record in enumerate(self._everything.clippings()):
            watch.at(Stage.WRITING, done, self._everything.library.clippings)
            if isinstance(record, Unreadable):
                self.unreadable.append(record.number)
                continue
            self._folder.write(layout.clipping_path(record.number), to_json(record))
            lost = set(self._lost(record))
            if lost:
                self.lacking.append(record.number)
            if self._stories and record.state is State.KEPT and record.trashed_at is None:
                page = self._stories.page(clipping_of(record), lost)
                self._folder.write(layout.story_path(record.number), page)

    def _lost(self, record: ClippingRecord) -> Iterator[str]:
        """Write the pages and pictures of a clipping; gives the digests of those that cannot be had."""
        everything = self._everything
        wanted = [
            (each.sha256, layout.page_path(each.sha256, each.media_type), everything.page) for each in record.pages
        ]
        wanted += [
            (each.sha256, layout.picture_path(each.sha256, each.media_type), everything.picture)
            for each in record.pictures
        ]
        for digest, path, content_of in wanted:
            if self._folder.has(path):
                continue
            content = content_of(digest)
            if content is None:
                yield digest
            else:
                self._folder.write(path, content, digest)

    def beside(self, watch: Watch) -> None:
        everything = self._everything
        for name, content in everything.site_rules.items():
            self._folder.write(layout.site_path(name), content)
        for path, schema in schemas().items():
            self._folder.write(path, schema)
        if self._stories:
            for path, page in self._stories.lists(everything.by_date()):
                watch.at(Stage.WRITING)
                self._folder.write(path, page)
        self._folder.write(layout.README, resource("archive", "README.txt").read_bytes())
        # Last, so that whoever finds it finds all the rest.
        self._folder.write(layout.LIBRARY, to_json(everything.library))
