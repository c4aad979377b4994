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
from poptui.messages import commands as say
from poptui.smart.criteria import NAMES, sign
from poptui.smart.judgement import Finding, Judgement, judge
from poptui.smart.timed import Days
from poptui.text.clean import clean
from poptui.text.clock import today

_LINES = {"evidence": say.smart_evidence, "missing": say.smart_missing, "doubt": say.smart_doubt}
_SHOWN = ("criterion", "kind", "start", "end", "message", "tip")
"""The keys of a finding in JSON."""
_CELLS = ("result", "when", "means")
_STDIN = "-"


@command("smart", help=say.smart_help())
@click.argument("text", required=False, metavar=say.smart_text_metavar())
@json_option
@click.option("--jsonl", "file", metavar=say.metavar_file(), help=say.smart_jsonl_help())
def smart_command(text: str | None, as_json: bool, file: str | None) -> None:
    """Prints the judgement of one goal, or of each line of a file."""
    if (text is None) == (file is None):
        what = say.lacks(what=say.metavar_text()) if text is None else say.smart_not_both()
        raise UsageError(what, "smart", say.smart_usage())
    if file is not None:
        _judge_lines(file)
        return
    assert text is not None
    goal = clean(read_value(text))
    if not goal.strip():
        raise Refused(say.smart_empty(), "smart", say.smart_empty_mend())
    day = today()
    judgement = judge(goal, days=Days(day, day))
    if as_json:
        print_json(as_value(judgement))
    else:
        print_text("\n".join(_criterion_lines(goal, judgement)))


def as_value(judgement: Judgement) -> dict[str, Any]:
    """Returns a judgement as a value for JSON."""
    labels = {criterion: getattr(judgement, criterion) for criterion in NAMES}
    return {**labels, "findings": [{name: getattr(one, name) for name in _SHOWN} for one in judgement.findings]}


def _criterion_lines(goal: str, judgement: Judgement) -> Iterator[str]:
    """Returns a line for each criterion: its sign, its evidence, and the question where something is missing."""
    for criterion, name in NAMES.items():
        found = [one for one in judgement.findings if one.criterion == criterion]
        shown = f"{sign(judgement, criterion)} {name()}"
        if found:
            line = say.smart_guess if found[0].is_guess else _LINES[found[0].kind]
            yield line(criterion=shown, said=_describe_criterion(goal, found))
        else:
            yield say.smart_nothing_found(criterion=shown)


def _describe_criterion(goal: str, found: list[Finding]) -> str:
    """Returns the evidence for a criterion, or the question about it."""
    first = found[0]
    quoted = f"'{' '.join(goal[first.start : first.end].split())}', " if first.end else ""
    return f"{quoted}{first.message}{'. ' + first.tip if first.tip else ''}"


def _judge_lines(file: str) -> None:
    """Prints a judgement for each line of the input, once every line is understood.

    A goal by itself is judged as the labelling guide does, whatever day it is; one with a period as a row of today.
    """
    day = today()
    asked = [_read_question(line, number, file) for number, line in _file_lines(file)]
    for one in asked:
        cells = {name: one.get(name) or "" for name in _CELLS}
        judgement = judge(one["text"], **cells, days=Days(day, day) if cells["when"] else None)
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
            raise Refused(say.smart_no_file(), file, say.smart_name_file()) from None
        except IsADirectoryError:
            raise Refused(say.smart_is_folder(), file, say.smart_name_file()) from None
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise _line_refusal(say.value_no_text(), file, number, say.value_convert()) from None
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
        raise _line_refusal(say.smart_line_no_json(), file, number, _line_mend()) from None
    if not isinstance(value, dict):
        raise _line_refusal(say.smart_line_no_object(), file, number, _line_mend())
    if "id" not in value or isinstance(value["id"], (dict, list, bool, float, type(None))):
        raise _line_refusal(say.smart_line_no_id(), file, number, _line_mend())
    if not isinstance(value.get("text"), str) or not value["text"].strip():
        raise _line_refusal(say.smart_line_no_goal(), file, number, _line_mend())
    for name in _CELLS:
        if not isinstance(value.get(name, ""), (str, type(None))):
            raise _line_refusal(say.smart_cell_no_text(name=name), file, number, say.smart_cell_no_text_mend())
    return value


def _line_mend() -> str:
    """Returns an example of a line of the input, and that it can be written so."""
    example = {"id": "1", "text": say.smart_example_goal()}
    return say.smart_line_mend(example=json.dumps(example, ensure_ascii=False))


def _line_refusal(what: str, file: str, number: int, mend: str) -> Refused:
    """Returns the refusal of a line of the input."""
    is_input = file == _STDIN
    where = say.smart_line_of_input(number=number) if is_input else say.smart_line_of_file(file=file, number=number)
    return Refused(what, where, mend)
