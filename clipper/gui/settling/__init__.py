"""The settings: pages of fields that the user's settings file is written from."""

from clipper.gui.settling.presenter import Settling

__all__ = ["Settling"]
