"""Every noise rule, in the order in which they are asked; a new kind of noise is one file and one line here."""

from clipper.extract.noise import (
    advertisement,
    comment_form,
    comments,
    consent,
    copyright_line,
    furniture,
    navigation,
    newsletter,
    note_links,
    player,
    related_links,
    repetition,
    reporter_line,
    share_bar,
    site_repetition,
    stray_label,
    tag_line,
)
from clipper.extract.noise.rule import Rule

RULES: tuple[Rule, ...] = (
    *comment_form.RULES,
    *comments.RULES,
    *advertisement.RULES,
    *share_bar.RULES,
    *newsletter.RULES,
    *related_links.RULES,
    *player.RULES,
    *copyright_line.RULES,
    *reporter_line.RULES,
    *consent.RULES,
    *navigation.RULES,
    *stray_label.RULES,
    *repetition.RULES,
    *site_repetition.RULES,
    *note_links.RULES,
    *tag_line.RULES,
    *furniture.RULES,
)
