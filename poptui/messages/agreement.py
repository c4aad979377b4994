"""The sentences of `agreement`; made from languages/nl/agreement.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
