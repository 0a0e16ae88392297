"""What the user can set about running the scripts of pages."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RenderOptions:
    allowed: bool = True
    """Whether a page that is empty without its scripts is drawn with them, if the extra for it is installed.

    On by itself: whoever installs 175 MB for it wants it, and nothing else of Clipper needs them.
    """
    seconds: float = field(default=30.0, metadata={"least": 1, "most": 600})
    """How long a page may take in all, the start of the browser included."""
    memory: int = field(default=1_500, metadata={"least": 500, "most": 64_000})
    """The most megabytes of the browser with all its processes; what they share is counted once for each."""
    sandbox: bool = True
    """Whether the browser confines what runs scripts. Without a sandbox, a page that knows of a fault in the browser
    can do whatever this user can. It does without only where the user says so: as root, and in some containers, there
    is none to be had.
    """
