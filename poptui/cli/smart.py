"""The command `smart`: judges a goal, or a file of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_text
from poptui.cli.parameters import json_option, read_value
from poptui.errors import Refused, UsageError
from poptui.smart.criteria import NAMES, sign
from poptui.smart.judgement import Finding, Judgement, judge
from poptui.text.clean import clean

_WORDS = {"evidence": "staat erin", "missing": "ontbreekt", "doubt": "vraag ernaar"}
_CELLS = ("result", "when", "means")
_STDIN = "-"


@command("smart", help="Zegt van een doel of het specifiek, meetbaar en tijdgebonden is, en wat er nog te vragen is.")
@click.argument("text", required=False, metavar="[TEKST]")
@json_option
@click.option("--jsonl", "file", metavar="BESTAND", help="Beoordeelt elke regel van een bestand met JSON.")
def smart_command(text: str | None, as_json: bool, file: str | None) -> None:
    """Prints the judgement of one goal, or of each line of a file."""
    if (text is None) == (file is None):
        what = "TEKST ontbreekt" if text is None else "TEKST en --jsonl gaan niet samen"
        raise UsageError(what, "smart", "poptui smart TEKST, of poptui smart --jsonl BESTAND")
    if file is not None:
        _judge_lines(file)
        return
    assert text is not None
    goal = clean(read_value(text))
    if not goal.strip():
        raise Refused("er staat geen tekst", "smart", 'schrijf een doel, zoals poptui smart "Voor 1 juni heb ik ..."')
    judgement = judge(goal)
    if as_json:
        print_json(as_value(judgement))
    else:
        print_text("\n".join(_criterion_lines(goal, judgement)))


def as_value(judgement: Judgement) -> dict[str, Any]:
    """Returns a judgement as a value for JSON."""
    labels = {criterion: getattr(judgement, criterion) for criterion in NAMES}
    return {**labels, "findings": [finding._asdict() for finding in judgement.findings]}


def _criterion_lines(goal: str, judgement: Judgement) -> Iterator[str]:
    """Returns a line for each criterion: its sign, its evidence, and the question where something is missing."""
    for criterion, name in NAMES.items():
        found = [one for one in judgement.findings if one.criterion == criterion]
        word = f" ({_WORDS[found[0].kind]})" if found else ""
        said = _describe_criterion(goal, found) if found else "er staat niets in dat vragen oproept; bespreek het samen"
        yield f"{sign(judgement, criterion)} {name()}{word}: {said}"


def _describe_criterion(goal: str, found: list[Finding]) -> str:
    """Returns the evidence for a criterion, or the question about it."""
    first = found[0]
    quoted = f"'{' '.join(goal[first.start : first.end].split())}', " if first.end else ""
    return f"{quoted}{first.message}{'. ' + first.tip if first.tip else ''}"


def _judge_lines(file: str) -> None:
    """Prints a judgement for each line of the input, once every line is understood."""
    asked = [_read_question(line, number, file) for number, line in _file_lines(file)]
    for one in asked:
        judgement = judge(one["text"], **{name: one.get(name) or "" for name in _CELLS})
        click.echo(json.dumps({"id": one["id"], **as_value(judgement)}))


def _file_lines(file: str) -> Iterator[tuple[int, str]]:
    """Returns the lines of a file that are not blank, with their numbers; `-` is stdin.

    Raises:
        Refused: the file does not exist or is not UTF-8 text.
    """
    if file == _STDIN:
        data = sys.stdin.buffer.read() if sys.stdin else b""
    else:
        try:
            data = Path(file).read_bytes()
        except (FileNotFoundError, NotADirectoryError, ValueError):
            raise Refused("dit bestand is er niet", file, "noem een bestand met een doel per regel") from None
        except IsADirectoryError:
            raise Refused("dit is een map", file, "noem een bestand met een doel per regel") from None
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise _line_refusal("dit is geen tekst in UTF-8", file, number, "zet de tekst om naar UTF-8") from None
        if text.strip():
            yield number, text


def _read_question(line: str, number: int, file: str) -> dict[str, Any]:
    """Returns the goal and the cells in a line of the input.

    Raises:
        Refused: the line is not JSON with the expected keys.
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise _line_refusal("deze regel is geen JSON", file, number, _EXAMPLE) from None
    if not isinstance(value, dict):
        raise _line_refusal("deze regel is geen JSON-object", file, number, _EXAMPLE)
    if "id" not in value or isinstance(value["id"], (dict, list, bool, float, type(None))):
        raise _line_refusal("de id ontbreekt of is geen tekst", file, number, _EXAMPLE)
    if not isinstance(value.get("text"), str) or not value["text"].strip():
        raise _line_refusal("de tekst van het doel ontbreekt", file, number, _EXAMPLE)
    for name in _CELLS:
        if not isinstance(value.get(name, ""), (str, type(None))):
            raise _line_refusal(
                f"'{name}' is geen tekst", file, number, "zet er aanhalingstekens omheen of laat het weg"
            )
    return value


_EXAMPLE = 'schrijf bijvoorbeeld {"id": "1", "text": "Voor 1 juni heb ik mijn rijbewijs"}'


def _line_refusal(what: str, file: str, number: int, mend: str) -> Refused:
    """Returns the refusal of a line of the input."""
    return Refused(what, f"{'invoer' if file == _STDIN else file}, regel {number}", mend)
