"""From words to an exit code: finds the command, runs it, and puts what goes wrong into a sentence."""

import argparse
import logging
import sys
from collections.abc import Sequence
from typing import TextIO

from clipper import __version__
from clipper.cli.command import INTERRUPTED, SOME_FAILED, WRONG_USAGE
from clipper.cli.verbs import VERBS, Verb
from clipper.errors import ClipperError
from clipper.places import log_file


def main(words: Sequence[str]) -> int:
    """Do what ``words`` say and answer the exit code: 0 all well, 1 some of it failed, 2 wrong usage."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    if not words or words[0] not in VERBS:
        _top_parser().parse_args(words or ["--help"])
        return WRONG_USAGE
    name = words[0]
    verb = VERBS[name]
    command = verb.command()
    parser = _parser_of(name, verb, command.example)
    command.add_arguments(parser)
    arguments = parser.parse_args(_library_first(words[1:]))
    _log_to_file()
    try:
        return command.run(arguments)
    except KeyboardInterrupt:
        print("Stopped. What was clipped is kept, and what waits can be gone on with.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return SOME_FAILED
    except ClipperError as error:
        return _say(error)
    except Exception as error:
        logging.getLogger(__name__).exception("clipper %s", name)
        return _say(error)


def _library_first(words: Sequence[str]) -> list[str]:
    """``words`` with ``--library`` in front, where verbs that have actions know it too: people write it last."""
    end = words.index("--") if "--" in words else len(words)
    moved: list[str] = []
    rest: list[str] = []
    at = 0
    while at < end:
        length = 2 if words[at] == "--library" else 1
        (moved if words[at].split("=", 1)[0] == "--library" else rest).extend(words[at : at + length])
        at += length
    return [*moved, *rest, *words[max(at, end) :]]


def _say(error: Exception) -> int:
    from clipper.desk.wording import sentence

    print(f"clipper: {sentence(error)}", file=sys.stderr)
    return SOME_FAILED


def _top_parser() -> argparse.ArgumentParser:
    verbs = "\n".join(f"  {name:<12}{verb.summary}" for name, verb in VERBS.items())
    parser = argparse.ArgumentParser(
        prog="clipper",
        usage="clipper VERB …\n       clipper [--library PATH_OR_URL]\n       clipper --help | --version",
        description="Clips news pages and prints the press review. Without words it opens the window."
        f"\n\nverbs:\n{verbs}",
        epilog="clipper VERB --help tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("verb", choices=VERBS, help=argparse.SUPPRESS, metavar="VERB")
    parser.add_argument("--version", action="version", version=f"clipper {__version__}")
    return parser


def _parser_of(name: str, verb: Verb, example: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"clipper {name}",
        description=f"{verb.summary[0].upper()}{verb.summary[1:]}.",
        epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--library", metavar="PATH_OR_URL", default="", help="the library to use (default: the one in the settings)"
    )
    return parser


def _log_to_file() -> None:
    """What is logged goes to a file, which is made when something is; to stderr go sentences, and nothing else."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    logging.basicConfig(handlers=[handler], format="%(asctime)s %(name)s %(levelname)s %(message)s")


def _speak_utf8(stream: TextIO) -> None:
    """Headlines come in every script; a terminal that cannot show one gets a question mark, not an error."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="replace")
