"""Whether the address that a page claims for itself can be believed."""

from urllib.parse import urlsplit

from clipper.addresses.registered import registered_labels


def may_stand_for(claimed: str, answered: str) -> bool:
    """Whether a page that answered at ``answered`` can be the one at ``claimed``, as its ``rel=canonical`` says.

    Of the same site, and not its front page: papers whose templates go wrong claim that for every story.
    """
    try:
        one, other = urlsplit(claimed), urlsplit(answered)
    except ValueError:
        return False
    if not one.path.strip("/") and other.path.strip("/"):
        return False
    return _site(one.hostname or "") == _site(other.hostname or "")


def _site(host: str) -> list[str]:
    labels = host.split(".")
    return labels[-(registered_labels(host) or len(labels)) :]
