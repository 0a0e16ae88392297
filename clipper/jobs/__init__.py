"""Long work without Qt: stop it, hear how far it is, run it beside other work."""

from clipper.jobs.cancel import Cancelled, CancelToken
from clipper.jobs.clerk import Clerk, ClerkGone
from clipper.jobs.lane import Turns
from clipper.jobs.progress import Progress, Stage
from clipper.jobs.runner import Job, Runner
from clipper.jobs.watch import Watch

__all__ = ["CancelToken", "Cancelled", "Clerk", "ClerkGone", "Job", "Progress", "Runner", "Stage", "Turns", "Watch"]
