"""What would be clipped, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from clipper.desk import Filing, Handed, PastedMarkup, PastedText, SavedFile, SavedFolder, WebAddress
from clipper.languages import placed


def offer(sources: Sequence[Handed], filing: Filing) -> str:
    """``Clip 12 links``, and where they are filed; for no sources, that what is dropped will be clipped."""
    translate = QCoreApplication.translate
    words = _clip(sources)
    if filing.collection:
        return placed(translate("TakingIn", "%1 into “%2”"), words, filing.collection)
    if filing.tags:
        return placed(translate("TakingIn", "%1 with the tag “%2”"), words, filing.tags[0])
    return words


def _clip(sources: Sequence[Handed]) -> str:
    translate = QCoreApplication.translate
    count = len(sources)
    kinds = {type(source) for source in sources}
    if not sources:
        return translate("TakingIn", "Clip what is dropped")
    if kinds == {WebAddress}:
        one, many = translate("TakingIn", "Clip this link"), translate("TakingIn", "Clip %n links", "", count)
    elif kinds == {SavedFile}:
        one, many = translate("TakingIn", "Clip this page"), translate("TakingIn", "Clip %n pages", "", count)
    elif kinds == {SavedFolder}:
        one = translate("TakingIn", "Clip the pages in this folder")
        many = translate("TakingIn", "Clip the pages in %n folders", "", count)
    elif kinds <= {PastedText, PastedMarkup}:
        one, many = translate("TakingIn", "Keep this text as a clipping"), ""
    else:
        one, many = "", translate("TakingIn", "Clip %n stories", "", count)
    return one if count == 1 else many
