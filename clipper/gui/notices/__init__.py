"""Sentences to the user, in a bar at the foot of the window."""

from clipper.gui.notices.bar import NoticeBar
from clipper.gui.notices.notice import Action, Notice
from clipper.gui.notices.presenter import Notices

__all__ = ["Action", "Notice", "NoticeBar", "Notices"]
