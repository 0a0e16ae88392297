"""The rules of sites in a dialog: listed in words, made, changed, switched off, tried on kept pages while one writes.

``SiteRules`` speaks for it; ``Trying`` tells what the rule that is written would change; the views are ``RulesDialog``
with its ``RuleTree`` and ``RuleForm``, which know rules as the texts that are typed.
"""

from clipper.gui.site_rules.presenter import SiteRules

__all__ = ["SiteRules"]
