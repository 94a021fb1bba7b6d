"""A draft: each step gives a new one with one more part; ``build`` gives the program."""

from __future__ import annotations

import datetime as dt

import attrs

from directive_model.build.blocks import Content, blocks, section
from directive_model.language.patterns import late
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Marks,
    Recipient,
    ReducedDate,
    Regime,
    Signatory,
    Title,
)

_NOTE = late(r"(?P<name>\S.*?)\s+\((?P<note>[^()]*)\)")
_BANNERS = {
    Regime.PARTY: ("ĐẢNG CỘNG SẢN VIỆT NAM",),
    Regime.STATE: ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    Regime.OTHER: (),
}


def reduced(date: dt.date | ReducedDate | str) -> ReducedDate:
    """Return a date that may be one of Python's, or its ISO 8601 form.  Raises ValueError for another string."""
    if isinstance(date, dt.date):
        return ReducedDate(date.year, date.month, date.day)
    return ReducedDate.parse(date) if isinstance(date, str) else date


@attrs.frozen
class Draft:
    """A program in the making.  A draft never changes: every step returns a new one, so steps can be shared."""

    program: DirectiveProgram

    @classmethod
    def of(cls, type: str | None, subject: str | None = None, *, regime: Regime = Regime.PARTY) -> Draft:  # noqa: A002  # the model's name for it
        """Begin with the title: ``Draft.of("CHƯƠNG TRÌNH", "chỉ đạo tháng 8/2026 của Ban Thường vụ Tỉnh ủy")``.

        ``type`` is None for an official letter, which has no type line.
        """
        return cls(DirectiveProgram(regime=regime, title=Title(type, subject)))

    def issued_by(self, issuer: str, *, superior: str | None = None) -> Draft:
        """Say which organ issues it, and which stands above; the regime's banner comes with them."""
        banner = _BANNERS[self.program.regime]
        return self._with(letterhead=Letterhead(superior, issuer, banner))

    def numbered(self, serial: str | None, symbol: str, *, year: int | None = None) -> Draft:
        """Give number and symbol: ``numbered("45", "CTr/TU")``; a serial of None leaves room to write it."""
        return self._with(number=DocumentNumber(serial, year, symbol))

    def dated(self, place: str, date: dt.date | ReducedDate | str) -> Draft:
        """Say where and when: ``dated("Sơn Hải", "2026-08-03")``; "2026-08" leaves room to write the day.

        Raises ValueError for a string that is no ISO 8601 date.
        """
        return self._with(place=place, date=reduced(date))

    def marked(self, marks: Marks) -> Draft:
        """Put the marks of secrecy, urgency, circulation, draft and drafter."""
        return self._with(marks=marks)

    def addressed_to(self, *names: str) -> Draft:
        """Add addressees ("Kính gửi")."""
        return self._with(addressees=self.program.addressees + tuple(Addressee(name) for name in names))

    def preamble(self, *content: Content) -> Draft:
        """Add what stands before the first numbered unit; none of it is a task."""
        return self._with(preamble=self.program.preamble + blocks(content, tasks=False))

    def section(self, label: str | None, *content: Content, heading: str | None = None) -> Draft:
        """Add a section to the body, as :func:`directive_model.section` makes it."""
        return self.body(section(label, *content, heading=heading))

    def body(self, *content: Content) -> Draft:
        """Add finished blocks, or paragraphs of plain words, to the body."""
        return self._with(body=self.program.body + blocks(content))

    def closing(self, *content: Content) -> Draft:
        """Add the words that end the document; none of them is a task."""
        return self._with(closing=self.program.closing + blocks(content, tasks=False))

    def sent_to(self, *recipients: str) -> Draft:
        """Add recipients, a remark in brackets at their end: ``sent_to("Ban Bí thư (để báo cáo)")``."""
        return self._with(recipients=self.program.recipients + tuple(map(_recipient, recipients)))

    def kept_at(self, retention: str) -> Draft:
        """Add the retention entry, its "Lưu" included: ``kept_at("Lưu Văn phòng Tỉnh ủy")``."""
        return self._with(retention=(*self.program.retention, retention))

    def signed(
        self,
        name: str | None,
        *,
        position: str | None = None,
        authority: tuple[tuple[str, str], ...] = (),
        body: str | None = None,
    ) -> Draft:
        """Add a signatory; ``authority`` holds form and body: ``authority=(("T/M", "BAN THƯỜNG VỤ"),)``.

        ``body`` is whose head signs, in a joint document: "SỞ TÀI CHÍNH".
        """
        lines = tuple(Authority(form, body) for form, body in authority)
        return self._with(signatories=(*self.program.signatories, Signatory(lines, position, name, body=body)))

    def appendix(
        self, *content: Content, label: str | None = None, title: str | None = None, reference: str | None = None
    ) -> Draft:
        """Add an appendix."""
        appendix = Appendix(label, title, reference, blocks=blocks(content))
        return self._with(appendices=(*self.program.appendices, appendix))

    def build(self) -> DirectiveProgram:
        """Return the program."""
        return self.program

    def _with(self, **parts: object) -> Draft:
        return Draft(attrs.evolve(self.program, **parts))  # type: ignore[arg-type]  # the steps above type each part


def _recipient(text: str) -> Recipient:
    match = _NOTE.fullmatch(text)
    return Recipient(match["name"], match["note"]) if match else Recipient(text)
