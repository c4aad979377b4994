"""The sentences of `followup`; made from languages/nl/followup.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
