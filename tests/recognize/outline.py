"""Programs as outlines that a person can read."""

from __future__ import annotations

from directive_model.findings import Finding
from directive_model.model import (
    Appendix,
    Block,
    DirectiveProgram,
    Paragraph,
    Section,
    Sentence,
    Signatory,
    Task,
)


def outline(program: DirectiveProgram, findings: tuple[Finding, ...] = ()) -> str:
    """Print what is there, a line a thing, blocks indented."""
    lines: list[str] = []
    head = program.letterhead
    if program.regime != "party":
        lines.append(f"regime {program.regime}")
    _say(lines, "superior", head.superior)
    _say(lines, "issuer", head.issuer)
    _say(lines, "banner", " / ".join(head.banner))
    if program.number:
        number = program.number
        year = f" year {number.year}" if number.year else ""
        lines.append(f"number {number.serial}{year} symbol {number.symbol}")
    _say(lines, "printed number", program.printed.number)
    _say(lines, "place", program.place)
    _say(lines, "date", program.date)
    _say(lines, "printed place and date", program.printed.place_date)
    _say(lines, "type", program.title.type)
    _say(lines, "subject", program.title.subject)
    for name in ("secrecy", "urgency", "circulation", "draft"):
        _say(lines, name, getattr(program.marks, name))
    _say(lines, "printed addressees label", program.printed.addressees_label)
    lines += [f"to {addressee.name}" for addressee in program.addressees]
    for name in ("preamble", "body", "closing"):
        blocks = getattr(program, name)
        if blocks:
            lines.append(f"{name}:")
            lines += _blocks(blocks, 1)
    _say(lines, "printed recipients label", program.printed.recipients_label)
    lines += [f"recipient {one.name}" + (f" | {one.note}" if one.note else "") for one in program.recipients]
    lines += [f"retention {one}" for one in program.retention]
    lines += [_signatory(one) for one in program.signatories]
    for appendix in program.appendices:
        lines += _appendix(appendix)
    lines += [f"! {one.rule}: {one.text}".replace("\n", " / ") for one in findings]
    return "\n".join(lines)


def _say(lines: list[str], name: str, value: object) -> None:
    if value:
        lines.append(f"{name} {value}")


def _blocks(blocks: tuple[Block, ...], depth: int) -> list[str]:
    lines: list[str] = []
    indent = "  " * depth
    for block in blocks:
        if isinstance(block, Section):
            lines.append(f"{indent}{block.label or '(no label)'} {block.heading or ''}".rstrip() + " >")
            lines += _blocks(block.blocks, depth + 1)
        elif isinstance(block, Paragraph):
            label = f"{block.label} " if block.label else ""
            for index, sentence in enumerate(block.sentences):
                lines += _sentence(sentence, indent, label if index == 0 else "… ")
        else:
            for row in block.rows:
                cells = []
                for cell in row.cells:
                    spans = (
                        f"{cell.column_span}x{cell.row_span} " if (cell.column_span, cell.row_span) != (1, 1) else ""
                    )
                    cells.append(spans + " / ".join(line.strip() for line in _blocks(cell.blocks, 0)))
                lines.append(f"{indent}{'=' if row.header else '|'} " + " | ".join(cells))
    return lines


def _sentence(sentence: Sentence, indent: str, label: str) -> list[str]:
    lines = [f"{indent}{label}{sentence.text}"]
    if isinstance(sentence, Task):
        facts = [f"action: {sentence.action}"]
        facts += [f"lead: {one}" for one in sentence.lead]
        facts += [f"with: {one}" for one in sentence.cooperating]
        if sentence.deadline:
            facts.append(f"by: {sentence.deadline.text}")
        lines.append(f"{indent}  * " + "; ".join(facts))
    for one in sentence.citations:
        facts = [str(fact) for fact in (one.type, one.code, one.date, one.issuer) if fact]
        lines.append(f"{indent}  @ {sentence.text[one.start : one.end]!r}: " + ", ".join(facts))
    lines += [f"{indent}  ~ {one.style}: {sentence.text[one.start : one.end]!r}" for one in sentence.emphasis]
    return lines


def _signatory(one: Signatory) -> str:
    authority = " / ".join(f"{line.form} {line.body}" for line in one.authority)
    parts = [authority, one.position, one.name, one.note]
    body = f"{one.body} : " if one.body else ""
    return f"signed {body}" + " | ".join(part or "-" for part in parts)


def _appendix(appendix: Appendix) -> list[str]:
    lines = [f"appendix {appendix.label or '-'} | {appendix.title or '-'} | {appendix.reference or '-'}"]
    if appendix.letterhead:
        lines.append(f"  issuer {appendix.letterhead.issuer}")
    return lines + _blocks(appendix.blocks, 1)
