"""The file of an agreement: verifying finds every change in it, and nothing where nothing was changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import NotReady
from poptui.exports.agreement import (
    ReadAgreement,
    agreement_markdown,
    agreement_plain,
    freeze_text,
    is_agreement,
    line_mark,
    read_agreement,
    word_mark,
)
from poptui.exports.difference import GONE, NEW, difference
from poptui.exports.plain import WIDTH
from poptui.plans.agreement import fingerprint, freeze, frozen_text, sign, signatures
from poptui.plans.edit import Author, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from poptui.plans.signature import Signature
from poptui.text.clean import one_line
from poptui.text.wrap import display_width
from poptui.work.agreement.verification import Verification
from poptui.work.agreement.verify import verify
from tests.support.examples import example_of, form_of
from tests.support.plans import AT, BUILT_IN, answered, example, gemeente

ACTS = EditBuilder(Author("2abc", "employee"), AT)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40).map(one_line)


def agreed(plan: Plan, form_id: str = "gemeente") -> Plan:
    """Returns a plan after it was made definitive."""
    form = form_of(form_id)
    return apply(plan, ACTS.edit(freeze(form, plan, freeze_text(form, plan)), kind="agree"))


def signed(plan: Plan, form_id: str = "gemeente", **words: str) -> Plan:
    """Returns a plan that all signers of its form signed, with these words."""
    form = form_of(form_id)
    for signer in form.signers:
        made = Signature(
            signer=signer.key,
            title=signer.title,
            meaning="akkoord",
            name=f"{signer.title} IJzerman",
            date="2026-12-14",
            text=fingerprint(plan),
            version=plan.version,
            country=form.country,
            recorded_by="employee",
            recorder="medewerker",
        )
        plan = apply(plan, ACTS.edit(sign(msgspec.structs.replace(made, **words)), kind="sign"))
    return plan


def verified(text: str | bytes, folder: Path) -> Verification:
    """Returns the result of verifying a file."""
    file = folder / "afspraken.md"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return verify(file)


def read(text: str) -> ReadAgreement:
    """Returns the content of the file of an agreement."""
    found = read_agreement(text)
    assert found is not None
    return found


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_signed_agreement_of_each_form_verifies(form_id: str, tmp_path: Path) -> None:
    """The fingerprint covers every byte above its line, whatever the form prints; each signature states that
    fingerprint.
    """
    plan = signed(agreed(example_of(form_id), form_id), form_id)
    text = agreement_markdown(form_of(form_id), plan)
    line = next(line for line in text.split("\n") if "sha256:" in line)
    above = text[: text.index(line)]
    assert line == f"Versie 1, sha256:{hashlib.sha256(above.encode()).hexdigest()}"
    assert text.count(f"Ondertekend verklaard over sha256:{fingerprint(plan)}") == len(form_of(form_id).signers)
    assert "CONCEPT" not in above and text.endswith("\n") and not text.endswith("\n\n")
    assert verified(text, tmp_path).is_valid
    assert agreement_markdown(form_of(form_id), plan) == text


def test_agreed_table_prints_filled_rows_and_a_closing_line() -> None:
    """Only filled rows are printed, with a closing line below them and a dash for an empty answer."""
    above = agreement_markdown(gemeente(), agreed(example())).split("\nVersie 1")[0]
    table = above[above.index("### 4.3") :]
    assert table.count("\n| ") == 2 + 3 and "> einde van de afspraken" in table
    assert "...." not in above and above.count("> einde van de afspraken") == 1
    empty = agreement_markdown(gemeente(), agreed(Plan("2abcde", "gemeente", 1, AT)))
    assert "### 4.4. Voorwaarden terugbetaling\n\n\\-\n" in empty and "**Functie:** -" in empty


def test_empty_signature_place_prints_the_meanings_of_the_country() -> None:
    """It prints boxes, a remark, a name, a signature, a date and a place, then the closing text; in Belgium in its own
    words.
    """
    text = agreement_markdown(gemeente(), agreed(example()))
    part = text[text.index("### Medewerker") : text.index("### Leidinggevende")]
    assert "☐ voor akkoord ☐ voor gezien ☐ niet akkoord" in part
    for label in ("Opmerking", "Naam", "Datum", "Plaats", "Handtekening"):
        assert f"**{label}:**" in part
    assert text.index("### Leidinggevende") < text.index("NB. Hebben medewerker")
    assert "☐ voor kennisname" in agreement_markdown(form_of("bijlagen"), agreed(example_of("bijlagen"), "bijlagen"))


def test_plain_text_agreement_is_converted_from_the_frozen_text() -> None:
    """It has at most 80 columns, ASCII boxes and the frozen words, also where the plan was changed since."""
    plan = agreed(example())
    text = agreement_plain(gemeente(), plan)
    assert max(display_width(line) for line in text.split("\n")) <= WIDTH
    assert "[ ] voor akkoord   [ ] voor gezien   [ ] niet akkoord" in text and "| 1  | Opleiding" in text
    other = apply(plan, ACTS.edit([mark(Answer("functie"), "Anders")]))
    assert agreement_plain(gemeente(), other) == text
    assert agreement_markdown(gemeente(), other) == agreement_markdown(gemeente(), plan)


def test_signed_agreement_is_read_as_it_was_written() -> None:
    """The text, its fingerprint, what each signer signed, and the fingerprint of each line and word."""
    plan = signed(agreed(example()), remark="met ☒ en ☐", place="Gent")
    text = agreement_markdown(gemeente(), plan)
    found = read(text)
    above = text[: text.index("<!-- poptui controle")]
    assert (found.text, found.version, found.fingerprint) == (frozen_text(plan), "1", fingerprint(plan))
    assert found.lines == tuple(above.split("\n"))
    assert found.line_marks == tuple(line_mark(line) for line in found.lines)
    assert found.is_whole and found.whole in text
    made = signatures(plan)
    assert [one.title for one in found.signers] == [one.title for one in made.values()]
    assert [one.words for one in found.signers] == [one.words for one in made.values()]
    assert [one.check for one in found.signers] == [one.check for one in made.values()]
    assert {one.text for one in found.signers} == {fingerprint(plan)}
    assert [one.statement(1) for one in found.signers] == [one.statement for one in made.values()]
    assert found.word_marks == {key: tuple(word_mark(word) for word in one.words) for key, one in made.items()}


def test_place_where_nobody_signed_is_read_without_words() -> None:
    """The titles and keys of the signers are read, and nothing is said of what they signed."""
    found = read(agreement_markdown(gemeente(), agreed(example())))
    assert [(one.title, one.words, one.text, one.check) for one in found.signers] == [
        ("Medewerker", (), "", ""),
        ("Leidinggevende", (), "", ""),
    ]
    assert found.word_marks == {"medewerker": (), "leidinggevende": ()}


@pytest.mark.parametrize("lost", ["Controle: sha256:", "Ondertekend verklaard over sha256:"])
def test_signature_without_one_of_its_fingerprints_keeps_its_words(lost: str, tmp_path: Path) -> None:
    """It is no empty place to sign, and does not verify."""
    plan = signed(agreed(example()))
    lines = agreement_markdown(gemeente(), plan).split("\n")
    changed = "\n".join(line for line in lines if not line.startswith(lost))
    assert [one.words for one in read(changed).signers] == [one.words for one in signatures(plan).values()]
    states = [one.state for one in verified(changed, tmp_path).signers]
    assert states == ["klopt niet", "klopt niet"]


@pytest.mark.parametrize(
    ("boxes", "meaning"),
    [
        ("☐ voor akkoord ☐ voor gezien ☐ niet akkoord", ""),
        ("☒ **voor akkoord** ☒ **voor gezien** ☒ **niet akkoord**", "voor akkoord en voor gezien en niet akkoord"),
        ("☐ voor akkoord ☐ voor gezien ☒ **niet akkoord**", "niet akkoord"),
    ],
)
def test_meaning_is_read_from_the_ticked_boxes_alone(boxes: str, meaning: str, tmp_path: Path) -> None:
    """Not from a box in the remark; a changed box fails verification."""
    text = agreement_markdown(gemeente(), signed(agreed(example()), remark="☒ voor akkoord"))
    changed = text.replace("☒ **voor akkoord** ☐ voor gezien ☐ niet akkoord", boxes)
    assert [one.words[:2] for one in read(changed).signers] == [(meaning, "☒ voor akkoord")] * 2
    faults = verified(changed, tmp_path).faults
    assert [(one.where, one.message) for one in faults] == [
        (title, f"'Betekenis' is veranderd: er staat nu '{meaning}'") for title in ("Medewerker", "Leidinggevende")
    ]


def test_file_without_its_control_block_is_read_and_does_not_verify(tmp_path: Path) -> None:
    """Nothing is known of its lines; the text and the signatures are read."""
    text = agreement_markdown(gemeente(), signed(agreed(example())))
    above = text[: text.index("<!-- poptui controle")]
    found, whole = read(above), read(text)
    assert (found.text, found.signers, found.lines) == (whole.text, whole.signers, whole.lines)
    assert (found.line_marks, found.word_marks, found.whole, found.is_whole) == ((), {}, "", False)
    assert not verified(above, tmp_path).is_valid


@pytest.mark.parametrize("line", ["handtekening", "geheel", "regels", "iets anders", ""])
def test_control_line_without_fingerprints_says_nothing(line: str, tmp_path: Path) -> None:
    """It is read without an error, and the file does not verify."""
    text = agreement_markdown(gemeente(), signed(agreed(example())))
    changed = text.replace("handtekening medewerker", f"{line}\nhandtekening medewerker")
    found, whole = read(changed), read(text)
    assert (found.line_marks, found.word_marks, found.whole) == (whole.line_marks, whole.word_marks, whole.whole)
    assert not found.is_whole and not verified(changed, tmp_path).is_valid


@pytest.mark.parametrize("end", ["\n", " ", "<!-- meer -->\n", "iets anders\n"])
def test_file_with_something_below_its_control_block_is_not_whole(end: str, tmp_path: Path) -> None:
    """Also where what was added is a line end."""
    text = agreement_markdown(gemeente(), signed(agreed(example())))
    found, whole = read(text + end), read(text)
    assert whole.is_whole and not found.is_whole and found.whole == whole.whole
    assert not verified(text + end, tmp_path).is_valid


def test_file_with_a_changed_closing_text_is_not_whole(tmp_path: Path) -> None:
    """What stands below the signatures is covered by the fingerprint of the whole file alone."""
    text = agreement_markdown(gemeente(), signed(agreed(example())))
    changed = text.replace("NB. Hebben", "NB. Hadden")
    assert not read(changed).is_whole
    line = changed[: changed.index("NB. Hadden")].count("\n") + 1
    assert [one.where for one in verified(changed, tmp_path).faults] == [f"regel {line}"]


def test_file_is_an_agreement_by_its_fingerprint_line_or_its_control_block() -> None:
    """One of them is enough, as the other may be damaged; a concept has neither."""
    text = agreement_markdown(gemeente(), agreed(example()))
    start, line = text.index("<!-- poptui controle"), text.index("Versie 1, sha256:")
    assert is_agreement(text)
    assert is_agreement(text[:start]) and is_agreement(text[start:])
    assert not is_agreement(text[:line]) and not is_agreement("") and not is_agreement("# Afspraken\n")


@given(st.data())
def test_one_changed_character_fails_verification(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A character replaced, inserted or removed anywhere in the file fails verification, with a named fault."""
    text = agreement_markdown(gemeente(), signed(agreed(example())))
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from(["", "x", "7", " ", "\n", "*", "☒"]))
    keep = data.draw(st.booleans())
    changed = text[:at] + letter + text[at + (0 if keep else 1) :]
    folder = tmp_path_factory.mktemp("file")
    if read_agreement(changed) is None:  # the line with the fingerprint is no line of that kind any more
        with pytest.raises(NotReady, match="de regel met versie en vingerafdruk is weg of veranderd"):
            verified(changed, folder)
        return
    found = verified(changed, folder)
    assert found.is_valid == (changed == text)
    assert changed == text or (found.faults and all(fault.where and fault.message for fault in found.faults))


@given(name=WORDS.filter(bool), remark=WORDS, place=WORDS)
def test_any_words_of_a_signer_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, remark: str, place: str
) -> None:
    """Words with Markdown, boxes or fingerprints in them are read back unchanged and verify."""
    plan = signed(agreed(example()), name=name, remark=remark, place=place)
    text = agreement_markdown(gemeente(), plan)
    found = read_agreement(text)
    assert found is not None
    for one in found.signers:
        assert (one.words[2], one.words[1], one.words[4]) == (name, remark or "-", place or "-")
    assert verified(text, tmp_path_factory.mktemp("file")).is_valid


@given(employee=WORDS, manager=WORDS)
def test_any_names_of_who_has_to_sign_are_as_agreed(
    tmp_path_factory: pytest.TempPathFactory, employee: str, manager: str
) -> None:
    """Unsigned, the places to sign have the names of the agreed text, whatever those look like, or none."""
    plan = agreed(answered(example(), gemeente(), {"medewerker": employee, "leidinggevende": manager}))
    assert verified(agreement_markdown(gemeente(), plan), tmp_path_factory.mktemp("file")).faults == ()


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_unsigned_agreement_of_each_form_verifies(form_id: str, tmp_path: Path) -> None:
    """Each form's own places to sign and closing text are known, also of an empty plan."""
    for plan in (example_of(form_id), Plan("2abcde", form_id, form_of(form_id).version, AT)):
        text = agreement_markdown(form_of(form_id), agreed(plan, form_id))
        assert verified(text, tmp_path).faults == ()


def test_answer_like_a_fingerprint_line_stays_an_answer(tmp_path: Path) -> None:
    """A person may type a line like the one with the fingerprint; the last such line counts."""
    line = f"Versie 1, sha256:{'0' * 64}"
    plan = signed(agreed(answered(example(), gemeente(), {"4.2": f"{line}\n\n---\n{line}"})))
    text = agreement_markdown(gemeente(), plan)
    assert verified(text, tmp_path).is_valid
    assert not verified(text.replace("0" * 64, "1" * 64, 1), tmp_path).is_valid


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_equal_texts_and_moved_rows_have_no_difference(form_id: str) -> None:
    """Equal texts have no difference, and a row that only moved is the same row."""
    text = freeze_text(form_of(form_id), example_of(form_id))
    assert difference(text, text) == []


def test_difference_names_the_heading_and_joins_cells() -> None:
    """Removed and added lines are listed under their heading, the cells of a row on one line."""
    table = "| | Actie | Kosten |\n| --- | --- | --- |\n| 1 | Weg | 5 |\n| 2 | Blijft | 6 |"
    old = f"# T\n\n### 4.3\n\n{table}\n\n### 4.4\n\nNiets\n"
    new = old.replace("| 1 | Weg | 5 |\n| 2 |", "| 1 |").replace("Niets", "Iets")
    assert difference(old, new) == [("4.3", GONE, "Weg · 5"), ("4.4", GONE, "Niets"), ("4.4", NEW, "Iets")]
