"""What the reader notices of an ODT beside what all readers do: what it refers to."""

from __future__ import annotations

from directive_model import Span
from directive_model.findings import Words
from directive_model.plugin.notices import Notices


class OdtNotices(Notices):
    """The findings of one ODT so far."""

    def reference(self, kind: str, address: str, place: Span) -> None:
        """Note something outside of the document that it refers to."""
        words = Words(
            vi=f"tài liệu trỏ ra ngoài ({kind}: {address}); không được truy cập",
            en=f"the document refers to something outside ({kind}: {address}); it is not followed",
        )
        self.add("external-reference", words, place)
