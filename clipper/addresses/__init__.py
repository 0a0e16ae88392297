"""When two web addresses are the same page: one key for all the ways in which an address can be written."""

from clipper.addresses.key import key_of
from clipper.addresses.site import may_stand_for

__all__ = ["key_of", "may_stand_for"]
