"""The example: an invented plan (`demo.toml`), filled in as one would find it before the talk."""

from __future__ import annotations

import tomllib
from pathlib import Path

from poptui.errors import Refused
from poptui.plans.check import read
from poptui.plans.edit import Edit
from poptui.store.home import Home
from poptui.text.clock import today
from poptui.work.desk import Desk, find_column, find_row, find_table

EXAMPLE = Path(__file__).with_name("demo.toml")


def make_demo(home: Home) -> Desk:
    """Makes a home with the example in it.

    Raises:
        Refused: there are plans in that folder already.
        StorageError: the disk would not.
    """
    desk = Desk(home)
    if desk.store.paths():
        raise Refused("in deze map staan al plannen", str(home.path), "noem een lege map")
    text = EXAMPLE.read_text(encoding="utf-8").replace("{jaar}", str(today().year + 1))
    example = tomllib.loads(text)
    form = desk.catalogue.get(example["form"])
    path = desk.new(form.id, example["answers"])
    for key, rows in example["tables"].items():
        table = find_table(form, key)
        for row in rows:
            cells = {find_column(table, name).key: read(find_column(table, name), typed) for name, typed in row.items()}
            _save(desk, path, desk.acts().add_row(desk.store.load(path), table.key, cells))
    for key, numbers in example["agreed"].items():
        table = find_table(form, key)
        for number in numbers:
            plan = desk.store.load(path)
            agreements = find_table(form, table.agreed_into)
            _save(desk, path, desk.acts("together").agree_row(plan, table, agreements, find_row(plan, table, number)))
    return desk


def _save(desk: Desk, path: Path, edit: Edit) -> None:
    """Saves one edit of the example."""
    desk.store.update(path, [edit])
