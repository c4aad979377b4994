"""The sentences of `dialogs`; made from languages/nl/dialogs.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
