"""The school holidays of the Netherlands and Flanders, as far as they are fixed.

Sources: rijksoverheid.nl, "Overzicht schoolvakanties per schooljaar" (advised dates, three regions), and
onderwijs.vlaanderen.be, "Schoolvakanties" (the summer holiday is always July and August).
"""

from __future__ import annotations

from datetime import date

from poptui.text.named_periods import Period

SUMMER, CHRISTMAS = "zomervakantie", "kerstvakantie"
_DUTCH: dict[str, dict[int, tuple[tuple[int, int, int, int], ...]]] = {
    SUMMER: {
        2026: ((7, 4, 8, 16), (7, 18, 8, 30), (7, 11, 8, 23)),
        2027: ((7, 10, 8, 22), (7, 17, 8, 29), (7, 24, 9, 5)),
    },
    CHRISTMAS: {2025: ((12, 20, 1, 4),), 2026: ((12, 19, 1, 3),), 2027: ((12, 25, 1, 9),)},
}
"""By the year in which it begins: the first and the last day (month, day) in the regions north, middle and south."""
_FLEMISH_CHRISTMAS = {2025: (12, 22, 1, 4), 2026: (12, 21, 1, 3), 2027: (12, 27, 1, 9)}


def holidays(name: str, year: int, country: str) -> list[Period]:
    """Returns a holiday that begins in a year, once for each region that has days of its own; none where unknown."""
    if country == "BE":
        if name == SUMMER:
            return [Period(date(year, 7, 1), date(year, 8, 31))]
        return [_period(year, _FLEMISH_CHRISTMAS[year])] if year in _FLEMISH_CHRISTMAS else []
    return [_period(year, days) for days in _DUTCH[name].get(year, ())]


def _period(year: int, days: tuple[int, int, int, int]) -> Period:
    """Returns the period from one month and day to another, which may be in the next year."""
    month, day, last_month, last_day = days
    return Period(date(year, month, day), date(year + (last_month < month), last_month, last_day))
