"""The sentences of `sharing`; made from languages/nl/sharing.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
