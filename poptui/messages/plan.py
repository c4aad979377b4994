"""The sentences of `plan`; made from languages/nl/plan.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
