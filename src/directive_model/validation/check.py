"""The check: every rule that belongs to the document is asked, and what readers noticed is reported with it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow
from directive_model.forms import Choice
from directive_model.model import DirectiveProgram
from directive_model.validation.catalogue import parts_of_rules
from directive_model.validation.context import Context
from directive_model.validation.mending import Pointer
from directive_model.validation.page import Evidence
from directive_model.validation.places import in_document_order
from directive_model.validation.policy import EVERYTHING, Policy, fingerprint, waive
from directive_model.validation.report import FileReport, FormChosen, NotEvaluated
from directive_model.validation.rule import Fault, Rule

_LACKING = {
    "form": Words(
        vi="mẫu thể thức dùng để kiểm tra là của hệ thống khác với văn bản",
        en="the form of the check is not one for documents of this regime",
    ),
    "source": Words(
        vi="văn bản được tạo bằng mã lệnh, không đọc từ tệp nào",
        en="the program was made in code and read from no file",
    ),
    "parts": Words(
        vi="bảng biểu, phiếu, giấy tờ cá nhân, phụ lục để riêng hoặc loại văn bản mà mẫu thể thức không nêu: "
        "không bắt buộc đủ các thành phần",
        en="a list, a ballot, a person's paper, an appendix by itself, or a type that the form does not name: "
        "no part is mandatory in it",
    ),
    "faces": Words(
        vi="tệp không cho biết phông chữ, cỡ chữ",
        en="the source tells nothing of fonts and sizes",
    ),
    "layouts": Words(
        vi="tệp không cho biết căn lề, giãn dòng của các đoạn",
        en="the source tells nothing of how its paragraphs stand",
    ),
    "settings": Words(
        vi="tệp là trang đã in: đo được chữ và khổ giấy, không biết lề, giãn dòng, cột đã đặt là bao nhiêu",
        en="the source is printed pages: letters and paper are measured, not how margins, pitch and columns are set",
    ),
    "paper": Words(vi="tệp không cho biết khổ giấy, lề trang", en="the source tells nothing of paper and margins"),
    "blanks": Words(
        vi="chữ được nhận dạng từ ảnh: không biết chắc chỗ nào có dấu cách",
        en="the letters were recognized from pictures, which leaves open what is blank between them",
    ),
    "whole": Words(
        vi="chỉ đọc được một phần của tệp: điều không thấy có thể nằm ở phần chưa đọc",
        en="the source was read in part: what is not seen may stand in what was not read",
    ),
    "images": Words(
        vi="con dấu, chữ ký là hình ảnh; trình đọc không xem hình ảnh",
        en="seals and signatures are images, and readers do not look at images",
    ),
}


def check_program(
    document: DirectiveProgram | Reading[DirectiveProgram],
    choice: Choice,
    rules: Iterable[Rule],
    policy: Policy = EVERYTHING,
) -> FileReport:
    """Check a program by the form of ``choice``; what its reader noticed is reported with it.

    Of ``rules`` those that belong to the document's regime and form are evaluated.  A rule that fails is a
    finding ``rule-failed``; the others go on.  ``policy`` says which rules are asked at all, how much they weigh, and
    what is waived; what readers notice goes by it, too.
    """
    reading = document if isinstance(document, Reading) else Reading(document)
    program, origin = reading.value, reading.origin
    page = reading.page if isinstance(reading.page, Flow) else None
    context = Context(program=program, form=choice.form, noticed=reading.findings, origin=origin, page=page)
    asker = _Asker(context, page)
    parts = parts_of_rules()
    noticed = [finding for finding in reading.findings if policy.asks(finding.rule, parts.get(finding.rule))]
    findings, not_evaluated, evaluated = noticed, [], 0
    for rule in rules:
        if not (rule.belongs_to(context.form) and rule.holds_on(context.day)):
            continue
        if not policy.asks(rule.id, parts.get(rule.id)):
            continue
        lacking = context.lacks((*rule.needs, "parts") if rule.mandatory else rule.needs)
        if lacking is not None:
            not_evaluated.append(NotEvaluated(rule.id, _LACKING[lacking]))
            continue
        found, unread = asker.ask(rule)
        findings += found
        if unread:
            not_evaluated.append(NotEvaluated(rule.id, _LACKING["whole"]))
        else:
            evaluated += 1
    weighed = [_weighed(finding, policy, program) for finding in findings]
    path = None if origin is None else origin.path
    standing, waived = waive(weighed, path, policy.waivers)
    return FileReport(
        path=path,
        sha256=None if origin is None else origin.sha256,
        format=None if origin is None else origin.format,
        form=FormChosen(choice.form.name, choice.reason),
        findings=in_document_order(context, standing),
        waived=waived,
        not_evaluated=tuple(not_evaluated),
        evaluated=evaluated,
    )


def _weighed(finding: Finding, policy: Policy, program: DirectiveProgram) -> Finding:
    severity = policy.severity_of(finding.rule, finding.severity)
    return attrs.evolve(finding, severity=severity, content=fingerprint(finding, program))


class _Asker:
    """Asks rules about one document, and adds to their faults what a rule need not say itself."""

    def __init__(self, context: Context, page: Flow | None) -> None:
        self._context = context
        self._pointer = Pointer(context.program, page)
        self._evidence = Evidence(page, context.program)

    def ask(self, rule: Rule) -> tuple[list[Finding], bool]:
        """Return what one rule finds, and whether it would find more if nothing of the source were unread."""
        found: list[Finding] = []
        unread = False
        try:
            for fault in rule.faults(self._context) if rule.faults is not None else ():
                if self._evidence.lacks(fault.rests_on or rule.basis):
                    unread = True
                else:
                    found.append(self._finding(rule, fault))
        except Exception as error:  # noqa: BLE001  # rules come from plugins too; one that fails must not end the check
            found.append(rule_failed(rule.id, error))
        return found, unread

    def _finding(self, rule: Rule, fault: Fault) -> Finding:
        context, message, severity = self._context, fault.message, rule.severity
        span = self._pointer.span_of(fault.path, fault.start, fault.end)
        others = [self._pointer.span_of(path, None, None) for path in fault.against]
        doubt = self._evidence.doubt(fault.rests_on or rule.basis, (span, *others), fault.path)
        # What rests on a guess is a note.
        if doubt is not None and severity is not Severity.NOTE:
            severity = Severity.NOTE
            message = Words(vi=f"{message.vi}; {doubt.vi}", en=f"{message.en}; {doubt.en}")
        return Finding(
            rule=rule.id,
            severity=severity,
            message=message,
            clause=rule.clause_in(context.form, fault.part) if context.has_own_form else None,
            span=span,
            path=fault.path,
            text=fault.text,
            expected=fault.expected,
            found=fault.found,
            fix=fault.fix,
        )


def rule_failed(rule: str, error: Exception) -> Finding:
    """Return the finding that a rule raised ``error``."""
    return Finding(
        rule="rule-failed",
        severity=Severity.WARNING,
        message=Words(
            vi=f"quy tắc {rule} bị lỗi khi kiểm tra ({error!r}); các quy tắc khác vẫn được kiểm tra",
            en=f"rule {rule} failed ({error!r}); the other rules were evaluated",
        ),
    )
