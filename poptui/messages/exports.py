"""The sentences of `exports`; made from languages/nl/exports.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
