"""The sentences of `forms`; made from languages/nl/forms.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import 
