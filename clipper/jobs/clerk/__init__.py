"""A process of its own for work that would keep this one's interpreter from its window."""

from clipper.jobs.clerk.clerk import Clerk, ClerkGone

__all__ = ["Clerk", "ClerkGone"]
