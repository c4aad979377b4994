"""The sentences of `store`; made from languages/nl/store.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
