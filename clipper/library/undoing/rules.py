"""Rule files of sites."""

from clipper.library.acts.facts import FactKind, Value
from clipper.library.rule_files import content_of, text_of
from clipper.library.undoing.put import Put


def put_rules(put: Put) -> None:
    """A file that somebody has edited since stays as it is."""
    files = put.library.rule_files
    for topic, wanted in put.of(FactKind.RULES):
        content = files.get([topic.name]).get(topic.name)
        present: dict[int, Value] = {} if content is None else {0: text_of(content)}
        for change in put.due(topic, wanted, present).values():
            if isinstance(change.after, str):
                files.put(topic.name, content_of(change.after))
            else:
                files.delete(topic.name)
