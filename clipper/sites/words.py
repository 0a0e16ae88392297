"""What a rule does, in words."""

from clipper.article import RemovalKind
from clipper.sites.rule import Action, Rule, Where
from clipper.sites.site import Site

_DOES = {
    Action.CUT: "cuts",
    Action.KEEP: "keeps",
    Action.TITLE: "takes the headline from",
    Action.BYLINE: "takes the authors from",
    Action.DATE: "takes the date from",
    Action.BODY: "takes for the story",
}
_LONGEST = 60


def rule_words(rule: Rule) -> str:
    """Such as ``cuts every div of the class “promo”``."""
    return f"{_DOES[rule.action]} {where_words(rule.where)}"


def reason_words(site: Site, rule: Rule) -> str:
    """What a cut by ``rule`` says for a reason."""
    said = rule.reason or rule.name or rule_words(rule)
    host = site.host.lstrip(".")
    return f"Site configuration for {host}: {said}" if site.foreign else f"Your rule for {host}: {said}"


def kind_words(kind: RemovalKind) -> str:
    return kind.value.replace("-", " ")


def where_words(where: Where) -> str:
    """Such as ``every paragraph that begins with “Read more”``."""
    if where.xpath is not None:
        return f"what {_short(where.xpath.text)} finds"
    if where.picture:
        return f"every picture whose address holds “{_short(where.picture)}”"
    said = []
    if where.classes:
        words = " ".join(where.classes)
        said.append(f"of the class “{words}”" if len(where.classes) == 1 else f"of the classes “{words}”")
    if where.id:
        said.append(f"with the id “{where.id}”")
    if where.named:
        said.append(f"with “{where.named}” in class or id")
    if where.text:
        said.append(f"that says “{_short(where.text)}”")
    if where.begins:
        said.append(f"that begins with “{_short(where.begins)}”")
    if where.kind:
        said.append(f"that would be cut as {kind_words(where.kind)}")
    thing = f"{where.tag} element" if where.tag else "element" if where.names_elements else "passage"
    return " ".join((f"every {thing}", " and ".join(said))).strip()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
