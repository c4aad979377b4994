"""The sentences of `actions`; made from languages/nl/actions.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
