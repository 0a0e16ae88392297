"""Corrections that hold for a site: rules as values, read from and written to files, and which count for a host.

Extraction follows them (clipper.extract.rules), the library keeps the files, the desk brings the two together.
"""

from clipper.sites.errors import BadHost, BadRule, BadSiteFile, BadXPath, NoSuchRule, Problem, SiteRuleError
from clipper.sites.files import NO_RULES, SiteRules, read_file, rules_from
from clipper.sites.host import checked_host, file_names_for, host_of, host_of_file, hosts_for
from clipper.sites.options import SiteOptions
from clipper.sites.rule import FIELDS, Action, Rule, Where, checked
from clipper.sites.site import PageLink, Replacement, Site, Skipped
from clipper.sites.site_config import read_site_config
from clipper.sites.toml_file import read_site, write_site
from clipper.sites.words import kind_words, reason_words, rule_words, where_words
from clipper.sites.xpath import XPath, parse_xpath

__all__ = [
    "FIELDS",
    "NO_RULES",
    "Action",
    "BadHost",
    "BadRule",
    "BadSiteFile",
    "BadXPath",
    "NoSuchRule",
    "PageLink",
    "Problem",
    "Replacement",
    "Rule",
    "Site",
    "SiteOptions",
    "SiteRuleError",
    "SiteRules",
    "Skipped",
    "Where",
    "XPath",
    "checked",
    "checked_host",
    "file_names_for",
    "host_of",
    "host_of_file",
    "hosts_for",
    "kind_words",
    "parse_xpath",
    "read_file",
    "read_site",
    "read_site_config",
    "reason_words",
    "rule_words",
    "rules_from",
    "where_words",
    "write_site",
]
