"""The sentences of `plans`; made from languages/nl/plans.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
