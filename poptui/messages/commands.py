"""The sentences of `commands`; made from languages/nl/commands.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
