"""The sentences of `work`; made from languages/nl/work.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
