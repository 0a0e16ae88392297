"""``clipper library grant``, ``revoke`` and ``members``."""

import sys
from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.desk import Rights, grant, members, revoke


def add_grant_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="whom, as the server knows them")
    parser.add_argument("rights", choices=[Rights.READER.value, Rights.EDITOR.value], help="what they may")
    parser.add_argument("--make", action="store_true", help="make the login if there is none, and print its password")


def add_revoke_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="whom, as “members” prints them")


def add_members_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def let_in(arguments: Namespace) -> int:
    """Grant the rights; a password that was made goes to stdout, alone."""
    with desk_of(arguments) as desk:
        password = grant(desk, arguments.name, Rights(arguments.rights), make=arguments.make)
    if password:
        print(f"{arguments.name} may log in with this password; it is told only now.", file=sys.stderr)
        print(password)
    return ALL_WELL


def show_out(arguments: Namespace) -> int:
    """Take all rights back."""
    with desk_of(arguments) as desk:
        revoke(desk, arguments.name)
    return ALL_WELL


def list_members(arguments: Namespace) -> int:
    """Print who may do what, the owner first."""
    with desk_of(arguments) as desk:
        found = members(desk)
    if arguments.json:
        print_json([{"name": member.name, "rights": member.rights} for member in found])
    else:
        for member in found:
            print(f"{member.rights:<8}{member.name}")
    return ALL_WELL
