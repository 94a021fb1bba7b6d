"""What a reading accounts for: the program, printed plainly, and the findings that hold words."""

from __future__ import annotations

from ledger import Ledger, words

from directive_model.flow import FlowParagraph, FlowTable, paragraphs_of
from directive_model.language import print_number, print_place_date
from directive_model.model import Paragraph, Section, Table

#: Findings that quote words of the program rather than hold words that it has not.
QUOTING = frozenset(("converted-encoding", "cut-sentence", "hidden-text"))
#: What the form sets at an entry of a list: a dash before it, a sign of punctuation after it.
_ENTRY = "- + , ; . :"


def account_of(reading) -> Ledger:
    """Return the words of the program and of the findings."""
    ledger = Ledger()
    _program(reading.value, ledger)
    for finding in reading.findings:
        if finding.rule not in QUOTING:
            ledger.add(finding.text)
    return ledger


def _program(program, ledger: Ledger) -> None:
    _head(program, ledger)
    _blocks((*program.preamble, *program.body, *program.closing), ledger)
    label = "Nơi nhận:" if program.recipients or program.retention else None
    ledger.add(program.printed.recipients_label or label)
    for recipient in program.recipients:
        ledger.add(recipient.name, f"({recipient.note})" if recipient.note is not None else None)
    ledger.add(*program.retention)
    ledger.allow(*[_ENTRY] * (len(program.recipients) + len(program.retention) + len(program.addressees)))
    for signatory in program.signatories:
        for authority in signatory.authority:
            ledger.add(authority.form, authority.body)
        ledger.add(signatory.body, signatory.position, signatory.note, signatory.name)
        ledger.allow("-" if signatory.note and signatory.name else "")
    for appendix in program.appendices:
        _appendix(appendix, ledger)


def _head(program, ledger: Ledger) -> None:
    printed, marks = program.printed, program.marks
    _letterhead(program.letterhead, ledger)
    if program.number is not None:
        ledger.add(printed.number or print_number(program.number, program.regime))
    if program.place is not None or program.date is not None or printed.place_date is not None:
        ledger.add(printed.place_date or print_place_date(program.place, program.date))
    ledger.add(program.title.type, program.title.subject)
    if program.title.type is None and program.title.subject is not None:
        ledger.allow("V/v:")
    ledger.add(marks.secrecy, marks.urgency, marks.circulation, marks.draft, marks.drafter, marks.contact)
    ledger.add(printed.addressees_label or ("Kính gửi:" if program.addressees else None))
    ledger.add(*(addressee.name for addressee in program.addressees))


def _appendix(appendix, ledger: Ledger) -> None:
    ledger.add(appendix.label, appendix.title, appendix.reference)
    if appendix.label and appendix.title:
        ledger.allow(". : -")
    if appendix.letterhead is not None:
        _letterhead(appendix.letterhead, ledger)
    _blocks(appendix.blocks, ledger)


def _letterhead(letterhead, ledger: Ledger) -> None:
    ledger.add(letterhead.superior, letterhead.issuer, *letterhead.banner)


def _blocks(blocks, ledger: Ledger) -> None:
    for block in blocks:
        match block:
            case Paragraph():
                ledger.add(block.label, *(sentence.text for sentence in block.sentences))
            case Section():
                ledger.add(block.label, block.heading)
                _blocks(block.blocks, ledger)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        _blocks(cell.blocks, ledger)


def labels_of(flow) -> list[str]:
    """Return the numbers that the word processor sets before paragraphs, which no source spells out."""
    stories = [*flow.blocks, *(block for note in flow.notes for block in note.blocks)]
    margins = {
        block
        for section in flow.sections
        for blocks in (section.header, section.footer, section.first_header or (), section.first_footer or ())
        for block in blocks
    }
    return [label for block in (*stories, *margins) for label in _labels(block)]


def marks_of(flow) -> list[str]:
    """Return the numbers that the word processor sets at notes, in the text and before the note."""
    return [note.label for note in flow.notes if note.label for _ in range(2)]


def shown_as_capitals(flow, account: Ledger) -> list[str]:
    """Return the letters that a face shows as capitals and that are accounted for as such; others may be lost."""
    held = _letters_of(" ".join(account.certain))
    runs = [run for paragraph in paragraphs_of(flow) for run in paragraph.runs]
    hidden = [run.text for run in runs if run.face is not None and run.face.caps and not run.text.isupper()]
    return [text for text in hidden if _letters_of(text.upper()) in held]


def _letters_of(text: str) -> str:
    """Return the letters alone: a run may end within a word."""
    return "".join(words(text))


def _labels(block):
    match block:
        case FlowParagraph():
            if block.label:
                yield block.label
        case FlowTable():
            for row in block.rows:
                for cell in row.cells:
                    for inner in cell.blocks:
                        yield from _labels(inner)
