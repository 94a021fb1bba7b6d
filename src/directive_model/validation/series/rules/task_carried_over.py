"""task-carried-over: a monthly program gives a task of the month before once more, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rules.sample import sample
from directive_model.validation.series.entry import Entry, ToldTask
from directive_model.validation.series.rule import SeriesFault, SeriesRule


def _faults(programs: Sequence[Entry]) -> Iterator[SeriesFault]:
    given: dict[tuple[date, int], Entry] = {}
    for entry in programs:
        if entry.month is not None:
            for task in entry.tasks:
                given.setdefault((entry.month, task.digest), entry)
    for entry in programs:
        for task in entry.tasks:
            before = None if entry.month is None else given.get((_month_before(entry.month), task.digest))
            if before is not None:
                yield _fault(entry, task, before)


def _fault(entry: Entry, task: ToldTask, before: Entry) -> SeriesFault:
    return SeriesFault(
        entry,
        Words(
            vi=f"nhiệm vụ lặp lại nguyên văn chương trình tháng trước ({before.told.vi}), chưa nêu kết quả thực hiện",
            en=f"the task stands word by word in the program of the month before ({before.told.en}), and no result",
        ),
        f"{task.digest:016x}",
        path=task.path,
        span=task.span,
    )


def _month_before(month: date) -> date:
    return date(month.year - 1, 12, 1) if month.month == 1 else date(month.year, month.month - 1, 1)


_TASK = "2. Chỉ đạo hoàn thành công tác giải phóng mặt bằng dự án cảng cá Bến Thuyền.\n\n"
_HEAD = "1. Chỉ đạo sơ kết việc thực hiện Nghị quyết của Tỉnh ủy về phát triển kinh tế biển.\n\n"
_AUGUST = {
    "number": "Số 08-CTr/TU",
    "place_date": "Sơn Hải, ngày 29 tháng 7 năm 2022",
    "subject": "chỉ đạo tháng 8/2022 của Ban Thường vụ Tỉnh ủy\n-----",
    "preamble": "Trong tháng 8/2022, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác trọng tâm như sau:",
}
_OTHER = "3. Tổ chức khai giảng năm học mới an toàn, thiết thực ở các xã đảo."
_REPORTED = _TASK.replace("Chỉ đạo hoàn thành", "Trên cơ sở 80% diện tích đã bàn giao, hoàn thành")

RULE = SeriesRule(
    id="task-carried-over",
    severity=Severity.NOTE,
    summary=Words(
        vi="Nhiệm vụ chuyển từ tháng trước sang nêu kết quả đã đạt, việc còn lại hoặc thời hạn mới.",
        en="A task that is carried over from the month before says what was reached, what is left, or a new date.",
    ),
    why=Words(
        vi="Nhiệm vụ chép lại nguyên văn từ tháng này sang tháng khác thì không ai biết đã làm đến đâu.",
        en="Of a task that is copied from month to month nobody knows how far it has come.",
    ),
    certainty="C",
    compares="tasks",
    good=(
        (
            sample(body=_HEAD + _TASK + "3. Tổ chức Đại hội thể thao."),
            sample(body=_HEAD.replace("sơ", "tổng") + _REPORTED + _OTHER, **_AUGUST),
        ),
    ),
    bad=(
        (
            sample(body=_HEAD + _TASK + "3. Tổ chức Đại hội thể thao."),
            sample(body=_HEAD.replace("sơ", "tổng") + _TASK + _OTHER, **_AUGUST),
        ),
    ),
    faults=_faults,
)
