"""Style sheets parsed once in a process: Textual parses them anew for every app, and a test of a screen starts one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

Tokens = dict[str, list[Token]]


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """Makes the apps of this process share the parsed rules of a style sheet with the same variables."""
    known: dict[int, Tokens] = {}  # kept alive, so that no other object gets the same id

    @cache
    def tokens_of(values: tuple[tuple[str, str], ...]) -> Tokens:
        tokens = tokenize_values(dict(values))
        known[id(tokens)] = tokens
        return tokens

    def tokenize(values: dict[str, str]) -> Tokens:
        return tokens_of(tuple(values.items()))

    @cache
    def rules_of(
        scope: str, css: str, read_from: CSSLocation, variables: int, is_default_rules: bool, tie_breaker: int
    ) -> tuple[RuleSet, ...]:
        rules = parse(
            scope,
            css,
            read_from,
            variable_tokens=known[variables],
            is_default_rules=is_default_rules,
            tie_breaker=tie_breaker,
        )
        return tuple(rules)

    def rules(
        scope: str,
        css: str,
        read_from: CSSLocation,
        variable_tokens: Tokens,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
    ) -> Iterable[RuleSet]:
        return rules_of(scope, css, read_from, id(variable_tokens), is_default_rules, tie_breaker)

    patch.setattr(stylesheet, "tokenize_values", tokenize)
    patch.setattr(stylesheet, "parse", rules)
