"""A program to fill in: all that a form asks of a type of document, with brackets where words are to come."""

from __future__ import annotations

import datetime as dt

import attrs

from directive_model.build.blocks import paragraph
from directive_model.build.draft import Draft, reduced
from directive_model.build.shapes import TEXT, Shape, labels_of, shape_of
from directive_model.errors import UnknownName, Words
from directive_model.forms import AskedForm, Form, choose_form
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import (
    DirectiveProgram,
    DocumentNumber,
    Paragraph,
    Printed,
    ReducedDate,
    Regime,
    Title,
    period_of,
)
from directive_model.model.value import need_given
from directive_model.recognize.regime import regime_of_bodies

_LETTER, _MINUTES, _COPY = "công văn", "biên bản", "sao"
_MONTH = late(r"(?:0?[1-9]|1[0-2])/(?:19|20)[0-9]{2}")
_YEAR = late(r"(?:19|20)[0-9]{2}")
#: What stands for an organ's symbol that nobody has named: "Số      -CTr/…".
_DOTS = "…"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Details:
    """What is known of a document before it is written; None leaves a place to fill in."""

    #: As in the head, e.g. "TỈNH ỦY SƠN HẢI".
    issuer: str | None = None
    #: The organ above.  Where the issuer is known, None means that there is none.
    superior: str | None = None
    #: Where it is issued, e.g. "Sơn Hải".
    place: str | None = None
    #: Also one of Python's, or as ISO 8601 has it; "2026-08" leaves room to write the day.
    date: dt.date | ReducedDate | str | None = None
    #: "7/2026" for a month, "2026" for a year, or words that name a time, e.g. "quý III/2026".
    period: str | None = None
    #: The symbol of the organ, e.g. "TU"; by default the form's for such an issuer.
    organ: str | None = None
    #: The subject in the place of the one that is proposed.
    subject: str | None = None

    @property
    def issued(self) -> ReducedDate | None:
        """The date, read.  Raises ValueError for a string that is no ISO 8601 date."""
        return None if self.date is None else reduced(self.date)

    @property
    def regime(self) -> Regime | None:
        """The regime that issuer and superior tell: that of an organ that only the Party or the State has."""
        return regime_of_bodies(self.superior, self.issuer)


def new_program(
    type: str = "CHƯƠNG TRÌNH",  # noqa: A002  # the model's name for it
    *,
    form: AskedForm | None = None,
    details: Details = Details(),
) -> DirectiveProgram:
    """Return a program of ``type`` to fill in, as ``form`` has it.

    ``type`` is a name or a symbol of the form: "chương trình", "CTr".  ``form`` is a name ("hd36"), the path of a
    file of one's own, or a form; without it that of the date or the period is taken, else the newest, of the regime
    that the issuer and the superior are of: "SỞ Y TẾ" is the State's.  Where neither tells, it is the Party's.
    Words that are to come stand in brackets ("[nơi nhận]"), which the rule unfilled-placeholder finds; serial and
    day are blank.
    Raises :class:`directive_model.UnknownName` for a type that the form has not, a copy among them, which is a mark
    on another document; :class:`directive_model.WrongType` for details that hold what their fields do not; ValueError
    for a period that names no time, and for a date that is none.
    """
    from directive_model.model.typed import need_typed

    need_given(type, "type", str)
    need_given(details, "details", Details)
    need_typed(details)
    period = _period(details.period)
    dated = DirectiveProgram(regime=details.regime or Regime.PARTY, date=details.issued, title=Title(None, period))
    chosen = choose_form(dated, form).form
    kind = _kind(chosen, type)
    shape = shape_of(kind)
    draft = _headed(chosen, kind, shape, details, period)
    grounds = _grounds(chosen) if shape.grounds else ()
    opening = [shape.opening.format(period=period or "[thời gian]")] if shape.opening else []
    draft = draft.preamble(*grounds, *opening) if shape.sections else draft.body(*opening)
    return _labelled(_ended(_filled(draft, chosen, shape), chosen, kind, details).build(), chosen)


def types_to_fill(form: Form) -> tuple[str, ...]:
    """Return the types of document that ``form`` has a skeleton of, in the form's order."""
    meanings = [code.meaning for code in form.type_codes if _COPY not in code.meaning.split()]
    return tuple(dict.fromkeys([*meanings, _LETTER]))


def _kind(form: Form, asked: str) -> str:
    known = types_to_fill(form)
    kinds = [kind for kind in known if fold(kind) == fold(asked)]
    kinds += [kind for kind in form.types_of(asked) if kind in known]
    if not kinds:
        raise UnknownName(
            Words(vi=f"loại văn bản trong {form.name}", en=f"type of document in {form.name}"), asked, known
        )
    return kinds[0]


def _period(period: str | None) -> str | None:
    """Return the words for a period, which a title is read by."""
    if period is None:
        return None
    lead = "tháng " if _MONTH.fullmatch(period) else "năm " if _YEAR.fullmatch(period) else ""
    if period_of(lead + period) is None:
        raise ValueError(f"{period!r} names no time; write 7/2026, 2026 or quý III/2026")
    return lead + period


def _headed(form: Form, kind: str, shape: Shape, details: Details, period: str | None) -> Draft:
    """Begin with all that stands over the text."""
    subject = details.subject or shape.subject.format(period=period or "[thời gian]")
    if details.subject is None and period is not None and period not in subject:
        subject = f"{subject} {period}"
    draft = Draft.of(None if kind == _LETTER else kind.upper(), subject, regime=form.regime)
    superior = details.superior or (None if details.issuer else "[TÊN CƠ QUAN CẤP TRÊN]")
    draft = draft.issued_by(details.issuer or "[TÊN CƠ QUAN BAN HÀNH]", superior=superior)
    number = DocumentNumber(None, None, _symbol(form, kind, details))
    place = details.place or "[địa danh]"
    draft = Draft(attrs.evolve(draft.program, number=number, place=place, date=details.issued))
    return draft.addressed_to("[nơi gửi]") if shape.addressed else draft


def _symbol(form: Form, kind: str, details: Details) -> str:
    organ = details.organ or _organ(form, details) or _DOTS
    codes = form.codes_of(kind)
    if codes:
        return f"{codes[0]}{form.number.type_organ}{organ}"
    # A letter of the State has the symbols of its body and of the unit that drafts it.
    return f"{organ}{form.number.type_organ}{_DOTS}"


def _organ(form: Form, details: Details) -> str | None:
    """Return the form's symbol for such an issuer: that of the longest name that the issuer begins with."""
    names = fold(f"{details.issuer or ''} {details.superior or ''}") + " "
    fitting = [
        (len(name), code.code)
        for code in form.organ_codes
        for name in map(
            fold, code.meaning.partition(" và ")[0].removeprefix("các ").removesuffix(" khác").split(", ")
        )
        if names.startswith(name + " ")
    ]
    return max(fitting)[1] if fitting else None


def _grounds(form: Form) -> tuple[Paragraph, ...]:
    basis = form.part("basis")
    grounds = ("Căn cứ [văn bản quy định thẩm quyền]", "Căn cứ [văn bản quy định nội dung]")
    ends = (basis.between, basis.last)
    label = basis.lead.strip() or None
    return tuple(paragraph(words + end, label=label, tasks=False) for words, end in zip(grounds, ends, strict=True))


def _filled(draft: Draft, form: Form, shape: Shape) -> Draft:
    """Add the text: sections or a plain paragraph, the last of them ended as the form wants it."""
    end = form.part("body").last
    if not shape.sections:
        return draft.body(TEXT + end)
    labels = labels_of(form, shape.family, len(shape.sections))
    for index, (label, (heading, text)) in enumerate(zip(labels, shape.sections, strict=True), 1):
        last = index == len(labels) and shape.closing is None
        words = heading.upper() if shape.family == "roman" else heading
        draft = draft.section(label, text + (end if last else "."), heading=words or None)
    return draft.closing(shape.closing + end) if shape.closing else draft


def _ended(draft: Draft, form: Form, kind: str, details: Details) -> Draft:
    """Add recipients and whoever signs."""
    first = "Như trên" if kind == _LETTER or shape_of(kind).addressed else "[nơi nhận để báo cáo] (để báo cáo)"
    draft = draft.sent_to(first, "[nơi nhận để thực hiện]")
    kept = form.part("retention").begins
    draft = draft.kept_at(f"{kept}[nơi lưu]" if kept.endswith(" ") else f"{kept}, [đơn vị soạn thảo]")
    minutes = [case for case in form.signing if case.case == _MINUTES]
    if kind == _MINUTES and minutes:
        for position in reversed(minutes[0].positions):
            draft = draft.signed("[Họ và tên]", position=position)
        return draft
    return draft.signed("[Họ và tên]", position="[CHỨC VỤ NGƯỜI KÝ]", authority=_authority(form, details))


def _labelled(program: DirectiveProgram, form: Form) -> DirectiveProgram:
    """Keep the words before the addressees where ``form`` was asked for and that of the day has others."""
    title = program.title.type
    label = form.addressees_label(title)
    if not program.addressees or label == choose_form(program).form.addressees_label(title):
        return program
    return attrs.evolve(program, printed=Printed(addressees_label=label))


def _authority(form: Form, details: Details) -> tuple[tuple[str, str], ...]:
    """Return on whose behalf is signed: a collective's, where the issuer is one or is not known."""
    first = form.authorities[0]
    if details.issuer is None:
        return ((first.form, "[TÊN TẬP THỂ]"),)
    issuer = fold(details.issuer) + " "
    return tuple((first.form, body) for body in first.bodies if issuer.startswith(fold(body) + " "))[:1]
