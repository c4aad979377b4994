"""The sentences of `home`; made from languages/nl/home.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
