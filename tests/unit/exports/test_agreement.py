"""The file of an agreement: verifying finds every change in it, and nothing where nothing was changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import NotReady
from poptui.exports.agreement import agreement_markdown, agreement_plain, freeze_text, read_agreement
from poptui.exports.difference import GONE, NEW, difference
from poptui.exports.plain import WIDTH
from poptui.plans.agreement import fingerprint, freeze, sign
from poptui.plans.edit import Author, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from poptui.plans.signature import Signature
from poptui.text.clean import one_line
from poptui.text.wrap import display_width
from poptui.work.agreement.verify import Verification, verify
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
