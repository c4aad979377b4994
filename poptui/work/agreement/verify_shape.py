"""Verifying what stands below the frozen text: only what the form prints there, each signer once and in its order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from poptui.exports.agreement import ReadAgreement, read_plain
from poptui.exports.agreement_shape import (
    file_by_form,
    is_of_form,
    other_names,
    parts_below,
    title_of,
    title_to_sign,
)
from poptui.forms.model import Form
from poptui.messages import agreement as say
from poptui.work.agreement.verification import SHOWN_CHARACTERS, Fault, Kind

MOST_LINES = 2000
"""Where more lines stand below the text, they are not compared one by one."""
MOST_FAULTS = 12
"""The most lines that are named."""


def shape_faults(found: ReadAgreement, text: str, forms: Sequence[Form], known: Sequence[Fault]) -> list[Fault]:
    """Returns what stands below the text and is not what the form prints there.

    Args:
        found: the content of the file.
        text: the file.
        forms: the forms that it may be of; of several versions the one that fits best counts.
        known: the faults that were found already; what changed in the same signature is not named twice.
    """
    fitting = [form for form in forms if is_of_form(found, form)]
    if not fitting:
        title = title_of(found)[:SHOWN_CHARACTERS]
        return [Fault(say.verify_place_below(), say.verify_doubt_unknown_form(form=title), Kind.DOUBT)]
    return min(([*_faults_by(form, found, text, known)] for form in fitting), key=len)


def _faults_by(form: Form, found: ReadAgreement, text: str, known: Sequence[Fault]) -> Iterator[Fault]:
    """Yields the faults by one form."""
    signers = list(_signer_faults(form, found))
    yield from signers
    for one in other_names(found, form):
        yield Fault(one.title, say.verify_fault_other_name(name=one.name[:SHOWN_CHARACTERS]))
    expected = file_by_form(found, form)
    if text == expected:
        return
    (here, control), (there, _) = parts_below(found, text), parts_below(found, expected)
    changed = [] if signers else _line_faults(found, here, there, {fault.where for fault in known})
    yield from changed
    if control and not (known or signers or changed):  # then that is what differs
        yield Fault(say.verify_place_checks(), say.verify_fault_checks())


def _signer_faults(form: Form, found: ReadAgreement) -> Iterator[Fault]:
    """Yields the signers that lack, stand there more than once or not in their order, or are none of the form's."""
    titles, asked = [one.title for one in found.signers], [title_to_sign(signer) for signer in form.signers]
    if titles == asked:
        return
    here, there = Counter(titles), Counter(asked)
    for title in dict.fromkeys(asked + titles):
        shown = title[:SHOWN_CHARACTERS]
        if title not in there:
            yield Fault(shown, say.verify_fault_unknown_signer())
        elif title not in here:
            yield Fault(shown, say.verify_fault_no_signer())
        elif here[title] > there[title]:
            yield Fault(shown, say.verify_fault_signer_twice())
    if here == there:
        yield Fault(say.verify_place_below(), say.verify_fault_signer_order())


def _line_faults(found: ReadAgreement, here: Sequence[str], there: Sequence[str], known: set[str]) -> list[Fault]:
    """Returns the lines that the form does not print, that were changed, or that lack."""
    if len(here) > MOST_LINES:
        return [Fault(say.verify_place_below(), say.verify_fault_too_much())]
    first, faults = found.text.count("\n") + 1, []
    for kind, start, end, begin, stop in SequenceMatcher(None, there, here, autojunk=False).get_opcodes():
        if kind == "equal" or _part(here, begin) in known:
            continue
        for number, index in enumerate(range(begin, stop)):
            told = say.verify_fault_line if number < end - start else say.verify_fault_not_of_form
            faults.append(Fault(_line(first + index), told(line=_shown(here[index]))))
        for line in there[start + stop - begin : end]:
            faults.append(Fault(_line(first + stop), say.verify_fault_lacks(line=_shown(line))))
    return faults[:MOST_FAULTS]


def _part(lines: Sequence[str], index: int) -> str:
    """Returns the title of the signer in whose part a line stands; "" above and below those parts."""
    heading = next((line for line in reversed(lines[: index + 1]) if line.startswith("### ")), "### ")
    return read_plain(heading.removeprefix("### ")).removesuffix(":")


def _shown(line: str) -> str:
    """Returns a line as a fault shows it."""
    return line[:SHOWN_CHARACTERS] if line.strip() else say.verify_fault_empty_line()


def _line(number: int) -> str:
    """Returns where a line is."""
    return say.verify_place_line(line=number)
