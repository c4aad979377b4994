"""The command `row`: the rows of a table, counted from 1."""

from __future__ import annotations

import pytest

from tests.support.cli import Cli


def actions(quick: Cli, plan: str, table: str = "4.1") -> list[str]:
    """Returns the action of each row of a table, in order."""
    return [row.get("actie", "") for row in quick.rows(plan, table)]


def test_rows_are_added_changed_moved_and_removed(quick: Cli) -> None:
    plan = quick.given()
    for number, action in enumerate(("een", "twee", "drie"), 1):
        assert quick.ok("row", "add", plan, "4.1", f"actie={action}") == f"{number}\n"
    assert quick.ok("row", "set", plan, "4.1", "2", "actie=TWEE", "Tijdpad=q3 2027", "kosten=300") == ""
    assert quick.rows(plan, "4.1")[1] == {"actie": "TWEE", "tijdpad": "q3 2027", "kosten": "300"}
    assert quick.ok("row", "move", plan, "4.1", "3", "1") == ""
    assert actions(quick, plan) == ["drie", "een", "TWEE"]
    quick.ok("row", "move", plan, "4.1", "1", "3")
    quick.ok("row", "remove", plan, "4.1", "1")
    assert actions(quick, plan) == ["TWEE", "drie"]
    ids = [row["row"] for row in quick.show(plan)["tables"]["4.1"]]
    quick.ok("row", "set", plan, "4.1", "1", "actie=")
    assert [row["row"] for row in quick.show(plan)["tables"]["4.1"]] == ids
    quick.ok("undo", plan)
    assert actions(quick, plan) == ["TWEE", "drie"]


def test_wish_is_agreed_once_and_is_the_origin_of_its_agreement(quick: Cli) -> None:
    plan = quick.given()
    quick.ok(
        "row", "add", plan, "4.1", "competentie=Plannen", "actie=Cursus", "tijdpad=Q3 2027", "manier=training", "uren=8"
    )
    wish = quick.show(plan)["tables"]["4.1"][0]
    assert quick.ok("row", "agree", plan, "4.1", "1", "--as", "together") == "1\n"
    (agreement,) = quick.show(plan)["tables"]["4.3"]
    assert agreement["cells"] == wish["cells"]
    assert (agreement["origin"], agreement["by"]) == (f"4.1/{wish['row']}", "together")
    assert agreement["meanings"] == wish["meanings"]
    quick.refused(3, "row", "agree", plan, "4.1", "1", says="al afspraak 1 gemaakt")
    quick.ok("row", "add", plan, "4.1")
    quick.refused(3, "row", "agree", plan, "4.1", "2", says="nog leeg")
    quick.refused(3, "row", "agree", plan, "4.3", "1", says="wel uit 4.1")


def test_dash_in_a_cell_is_kept(quick: Cli) -> None:
    plan = quick.given()
    quick.ok("row", "add", plan, "4.1", "wie=-", "actie=a=b", stdin="van buiten")
    assert quick.rows(plan, "4.1") == [{"actie": "a=b", "wie": "-"}]


@pytest.mark.parametrize(
    ("code", "args", "says"),
    [
        (2, ["set", "4.1"], "het nummer van de rij ontbreekt"),
        (2, ["set", "4.1", "1"], "zeg wat er verandert"),
        (2, ["set", "4.1", "een", "actie=x"], "geen rijnummer"),
        (2, ["remove", "4.1", "9" * 5000], "geen rijnummer"),
        (2, ["remove", "4.1", "-1"], "onbekende optie"),
        (2, ["remove", "4.1", "1", "2"], "woorden te veel"),
        (2, ["move", "4.1", "1"], "zeg waarheen"),
        (2, ["move", "4.1", "1", "twee"], "geen rijnummer"),
        (2, ["add", "4.1", "Cursus"], "geen NAAM=WAARDE"),
        (3, ["set", "4.1", "0", "actie=x"], "geen rij 0"),
        (3, ["set", "4.1", "2", "actie=x"], "er is 1 rij"),
        (3, ["move", "4.1", "1", "2"], "geen rij 2"),
        (3, ["add", "4.1", "aktie=x"], "bedoelde u 'actie'?"),
        (3, ["add", "4.1", "\x1b[31m\u009b=x"], "onbekende kolom"),
        (3, ["add", "4.1", "actie=x", "tijdpad=ooit"], "een periode"),
        (3, ["add", "4.1", "kosten=veel"], "een bedrag"),
        (3, ["add", "4.1", "manier=toveren"], "een van: Training"),
        (3, ["add", "2.1", "actie=x"], "tabellen zijn 4.1, 4.3"),
        (3, ["add", "4.11", "actie=x"], "onbekend veld"),
    ],
)
def test_impossible_row_command_is_refused(quick: Cli, code: int, args: list[str], says: str) -> None:
    plan = quick.given({}, {"actie": "Cursus"})
    quick.refused(code, "row", args[0], plan, *args[1:], says=says)


def test_cell_that_is_not_understood_is_kept_as_typed(quick: Cli) -> None:
    plan = quick.given()
    quick.ok("row", "add", plan, "4.1", "actie=Cursus", "tijdpad=ooit", "kosten=veel", "--as-typed", "--as", "manager")
    (row,) = quick.show(plan)["tables"]["4.1"]
    assert (row["cells"]["tijdpad"], row["meanings"], row["by"]) == ("ooit", {}, "manager")
