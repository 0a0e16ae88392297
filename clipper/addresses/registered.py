"""The name that the owner of a host has registered."""

_REGISTRIES = frozenset(
    {"ac", "co", "com", "ed", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "nom", "or", "org", "sch"}
)
"""Second names below a country under which others register: ``co.uk`` is nobody's site."""


def registered_labels(host: str) -> int:
    """How many labels of ``host``, counted from its end, its owner has registered; 0 for a registry's own name."""
    labels = host.split(".")
    below_country = len(labels) > 1 and len(labels[-1]) == 2 and labels[-2] in _REGISTRIES
    wanted = 3 if below_country else 2
    return wanted if len(labels) >= wanted else 0
