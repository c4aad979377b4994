"""The sentences of `talk`; made from languages/nl/talk.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
