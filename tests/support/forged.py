"""Forged agreements: the keyless fingerprints at the end of the file are computed anew after a change."""

from __future__ import annotations

import hashlib
from random import Random

from poptui.exports.agreement import read_agreement

CONTROL = "<!-- poptui controle"
STRANGE = (
    *("", "---", "Een zin die er niet hoort.", "## Nog een kop", "### Medewerker:", "### Getuige:", "> Een opmerking."),
    *("**Opmerking:** toch niet\\", "**Naam:** Eve", "**Opmerking:** -\\", "<!-- weg -->", "<!--", "-->", "| a | b |"),
    f"Versie 1, sha256:{'0' * 64}",
    *("☒ **voor akkoord** ☐ voor gezien ☐ niet akkoord\\", "Controle: sha256:00", "&nbsp;", "  ", "\u200b", "\\"),
)
"""Lines that somebody might put in a file."""


def _digest(text: str) -> str:
    """Returns the SHA-256 of a text in hexadecimals."""
    return hashlib.sha256(text.encode()).hexdigest()


def recomputed(text: str, keys: tuple[str, ...] = ()) -> str:
    """Returns a file with the control block that belongs to what stands above it.

    Args:
        text: the file, of which what stands above its control block was changed.
        keys: the keys of the signers in the order in which they now stand; empty for those of the block as it is.
    """
    above, start, control = text.rpartition(CONTROL)
    found = read_agreement(text)
    assert start and found is not None
    lines = control.split("\n")
    named = keys or tuple(line.split()[1] for line in lines if line.startswith("handtekening "))
    marks = [_digest(line)[:6] for line in above.split("\n")]
    signers = [
        f"handtekening {key} " + (" ".join(_digest(word)[:8] for word in one.words) if one.words else "-")
        for key, one in zip(named, found.signers, strict=False)
    ]
    rows = ["regels " + " ".join(marks[at : at + 16]) for at in range(0, len(marks), 16)]
    block = "\n".join([start + lines[0], *rows, *signers, ""])
    return f"{above}{block}geheel sha256:{_digest(above + block)}\n-->\n"


def below(text: str) -> tuple[str, list[str], str]:
    """Returns a file in three parts: up to the line with the version, the lines from there, and the control block."""
    found = read_agreement(text)
    assert found is not None
    head = text[: text.index("\n", len(found.text)) + 1]
    above, start, control = text[len(head) :].rpartition(CONTROL)
    return head, above.split("\n"), start + control


def mutated(text: str, random: Random) -> str:
    """Returns a file in which lines below the version were inserted, removed, swapped, doubled or moved."""
    head, lines, control = below(text)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        at, other = random.randrange(len(lines)), random.randrange(len(lines))
        first, last = sorted((at, min(len(lines), at + random.choice([1, 1, 2, 6, 9]))))
        match random.choice(["insert", "delete", "swap", "double", "move", "within"]):
            case "insert":
                lines.insert(at, random.choice([*STRANGE, random.choice(lines)]))
            case "delete" if len(lines) > last - first:
                del lines[first:last]
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "double":
                lines[other:other] = lines[first:last]
            case "move":
                taken = lines[first:last]
                del lines[first:last]
                lines[other:other] = taken
            case _:
                place = random.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:place] + random.choice("xé ☒*\\7") + lines[at][place:]
    return head + "\n".join(lines) + control
