"""The sentences of `values`; made from languages/nl/values.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
