"""The sentences of `smart`; made from languages/nl/smart.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
