"""The parts that were found of a document, put together as its program."""

from __future__ import annotations

import attrs

from directive_model import model
from directive_model.forms import choose_form
from directive_model.language import fold
from directive_model.model import Block, DirectiveProgram, FieldSpan, Marks, Printed, Signatory, Span, Title
from directive_model.recognize.grounds import as_the_form_sets
from directive_model.recognize.parts.head import Head
from directive_model.recognize.parts.lists import Addressees, Recipients
from directive_model.recognize.parts.title import TitleLines
from directive_model.recognize.regime import regime_of


def put_together(  # noqa: PLR0913  # the parts of a document; a class of them would take longer to make than they
    *,
    source: str,
    head: Head,
    title: TitleLines | None,
    addressees: Addressees,
    preamble: tuple[Block, ...],
    body: tuple[Block, ...],
    closing: tuple[Block, ...],
    recipients: Recipients,
    signatories: tuple[Signatory, ...],
    marks: Marks,
    appendices: tuple[model.Appendix, ...],
) -> DirectiveProgram:
    """Return the program of the parts that were found, with what was printed otherwise than the form would.

    There is no ``title`` where there is no type line, as in letters.
    """
    text = (*preamble, *body, *closing)
    regime = regime_of(head, signatories, recipients, text, appendices)
    printed = Printed(
        head.printed_number,
        head.printed_place_date,
        _unusual(recipients.label, "Nơi nhận:" if recipients.recipients or recipients.retention else ""),
    )
    program = DirectiveProgram(
        regime=regime,
        letterhead=head.letterhead,
        number=head.number,
        place=head.place,
        date=head.date,
        title=title.title if title else Title(None, head.subject, span=head.subject_span),
        marks=marks,
        addressees=addressees.addressees,
        preamble=as_the_form_sets(preamble, regime),
        body=body,
        closing=closing,
        recipients=recipients.recipients,
        retention=recipients.retention,
        signatories=signatories,
        appendices=appendices,
        printed=printed,
        field_spans=_field_spans(head, title, recipients, addressees),
        span=Span(source=source),
    )
    # Which words over the addressees are usual hangs on the form, and that on the program.
    label = _unusual(addressees.label, _usual_label(program) if addressees.addressees else "")
    return program if label is None else attrs.evolve(program, printed=attrs.evolve(printed, addressees_label=label))


def _usual_label(program: DirectiveProgram) -> str:
    """Return the words before the addressees; only for a submission do they hang on the form of the day."""
    title = program.title.type
    return choose_form(program).form.addressees_label(title) if fold(title or "") == "tờ trình" else "Kính gửi:"


def _unusual(label: str, usual: str) -> str | None:
    """Return a label as printed where it is not the usual one; over nothing, no label is usual."""
    return label if label and label != usual else None


def _field_spans(
    head: Head, title: TitleLines | None, recipients: Recipients, addressees: Addressees
) -> tuple[FieldSpan, ...]:
    pairs = [*head.spans, *(title.spans if title else ())]
    # Usual words, which a program does not keep, have a place, too: their letters may be wrong.
    pairs += [
        ("printed.recipients_label", recipients.label_span),
        ("printed.addressees_label", addressees.label_span),
    ]
    return (*(FieldSpan(path, span) for path, span in pairs if span is not None), *recipients.spans)
