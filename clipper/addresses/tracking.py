"""Parameters that only tell a site where its readers come from."""

import tomllib
from collections.abc import Mapping
from functools import cache

from clipper.places import resource


def is_tracking(name: str, value: str, host: str) -> bool:
    """Whether the parameter ``name`` makes no difference to what is shown on ``host`` (given without ``www.``)."""
    lists = _lists()
    lowered = name.lower()
    if f"{lowered}={value.lower()}" in lists["pairs"] or lowered in lists["names"]:
        return True
    if lowered.startswith(tuple(lists["beginnings"])):
        return True
    name_of_host = host.partition(":")[0]
    return any(lowered in _on_sites()[site] for site in _on_sites() if f".{name_of_host}".endswith(f".{site}"))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    everywhere = _file()["everywhere"]
    return {kind: frozenset(everywhere[kind].split()) for kind in ("names", "beginnings", "pairs")}


@cache
def _on_sites() -> Mapping[str, frozenset[str]]:
    return {site: frozenset(names.split()) for site, names in _file()["on-site"].items()}


@cache
def _file() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("addresses", "tracking.toml").read_text("utf-8"))
