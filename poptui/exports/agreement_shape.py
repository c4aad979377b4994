"""What the file of an agreement must say by its form: everything below the frozen text follows from what was signed.

Nothing may stand there that the form does not print: no other heading, sentence or signer. So the file is written anew
from what was read of it, and compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from poptui.exports.agreement import START, ReadAgreement, ReadSignature, control_block, read_plain
from poptui.exports.blocks import Answer, Heading, Remark, SignaturePlace, Title
from poptui.exports.document import signed_over, signing_of
from poptui.exports.markdown_writer import PEN, to_markdown
from poptui.forms.model import Field, Form, Signer
from poptui.messages import exports as say
from poptui.text.clean import clean


def title_of(found: ReadAgreement) -> str:
    """Returns the title above a frozen text, as the form has it."""
    return read_plain(found.text.partition("\n")[0].removeprefix("# "))


def is_of_form(found: ReadAgreement, form: Form) -> bool:
    """Returns whether a frozen text has the title of a form."""
    return clean(to_markdown([Title(form.title)])).rstrip("\n") == found.text.partition("\n")[0]


def title_to_sign(signer: Signer) -> str:
    """Returns the title of a signer as it is read from a file."""
    heading = clean(to_markdown([Heading(f"{signer.title}:", 3)])).strip()
    return read_plain(heading.removeprefix("### ")).removesuffix(":")


def file_by_form(found: ReadAgreement, form: Form) -> str:
    """Returns the agreement file as the form prints it, from the frozen text and the signatures read from the file."""
    read = {one.title: one for one in reversed(found.signers)}
    signed = {signer: read.get(title_to_sign(signer), ReadSignature("", ())) for signer in form.signers}
    blocks = signing_of(form, [_place(form, signer, one) for signer, one in signed.items()])
    below = clean(to_markdown([*blocks, Remark(form.source)]))
    above = f"{found.text}Versie {found.version}, sha256:{found.fingerprint}\n\n{below}\n"
    return above + control_block(above, {signer.key: one.words for signer, one in signed.items()})


def parts_below(found: ReadAgreement, text: str) -> tuple[list[str], str]:
    """Returns the lines of a file from the one with the version on, and its control block."""
    above, start, control = text[len(found.text) :].rpartition(START)
    return (above.split("\n"), start + control) if start else (control.split("\n"), "")


def other_names(found: ReadAgreement, form: Form) -> Iterator[ReadSignature]:
    """Yields the signers who did not sign and whose name is not the one in the frozen text."""
    read = {one.title: one for one in found.signers}
    for signer in form.signers:
        one, field = read.get(title_to_sign(signer)), form.field_naming(signer.role)
        if one is None or one.words or field is None or field.agreed != "frozen":
            continue
        if not _says_name(found.text, field, "" if one.name == PEN else one.name):
            yield one


def _place(form: Form, signer: Signer, one: ReadSignature) -> SignaturePlace:
    """Returns the place of a signer, filled in as it was read."""
    if one.words:
        state = say.unconfirmed(name=one.name) if one.is_unconfirmed else ""
        return SignaturePlace(signer.title, one.name, one.words, signed_over(one.text, one.check), state)
    return SignaturePlace(signer.title, one.name if form.field_naming(signer.role) is not None else "")


def _says_name(text: str, field: Field, name: str) -> bool:
    """Returns whether a frozen text gives this name as the answer to a field, or does not print that field."""
    label = _printed(field, "").removesuffix(" \\-").removesuffix(" -")
    lines = [line.removesuffix("\\") for line in text.split("\n") if line.startswith(label)]
    return not lines or _printed(field, name) in lines


def _printed(field: Field, name: str) -> str:
    """Returns the line of a frozen text with a name."""
    return clean(to_markdown([Answer(field, field.label, name, empty="-")])).rstrip("\n")
