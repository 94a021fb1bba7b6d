"""The rules that the library brings: each module below ``rules`` that holds a ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

from directive_model._door import later
from directive_model.errors import Words
from directive_model.validation.rule import Rule

if TYPE_CHECKING:
    from directive_model.validation import series
else:
    # It asks for the rules that stand here.
    series = later("directive_model.validation.series")

#: The parts of a document in the order of the page; each is a folder of rules.
PARTS = {
    "parts": Words(vi="Các thành phần, hệ thống văn bản", en="Parts and regime"),
    "letterhead": Words(vi="Tiêu đề và tên cơ quan ban hành", en="Banner and issuing body"),
    "number": Words(vi="Số và ký hiệu", en="Number and symbol"),
    "place_date": Words(vi="Địa danh và ngày, tháng, năm", en="Place and date"),
    "title": Words(vi="Tên loại và trích yếu", en="Type and subject"),
    "addressees": Words(vi="Nơi kính gửi", en="Addressees"),
    "sections": Words(vi="Nội dung", en="Body"),
    "tasks": Words(vi="Nhiệm vụ và thời hạn", en="Tasks and deadlines"),
    "citations": Words(vi="Viện dẫn văn bản", en="Citations"),
    "closing": Words(vi="Kết thúc văn bản", en="Closing"),
    "signatory": Words(vi="Thể thức đề ký, chức vụ, họ tên, dấu", en="Authority, position, name and seal"),
    "recipients": Words(vi="Nơi nhận", en="Recipients"),
    "appendices": Words(vi="Phụ lục", en="Appendices"),
    "language": Words(vi="Chữ, câu và dấu vết của bản quét", en="Letters, sentences and traces of scanning"),
    "typography": Words(vi="Kỹ thuật trình bày", en="Typography"),
    "package": Words(vi="Rủi ro trong tệp", en="Hazards of the file"),
    "series": Words(vi="Nhiều văn bản với nhau", en="Many documents together"),
}
#: The part whose rules look at many documents, and have a folder of their own.
SERIES = "series"


@cache
def rules_by_part() -> dict[str, tuple[Rule, ...]]:
    """Return the rules of each part, sorted by name.  A rule is added by putting its file into a folder."""
    return {part: tuple(_rules_below(f"directive_model.validation.rules.{part}")) for part in PARTS if part != SERIES}


@cache
def series_rules() -> tuple[series.SeriesRule, ...]:
    """Return the rules over many documents, sorted by name."""
    return tuple(_rules_below("directive_model.validation.series.rules"))


@cache
def parts_of_rules() -> dict[str, str]:
    """Return the part that each rule of the library belongs to, by the rule's id."""
    return {rule.id: part for part, rules in rules_by_part().items() for rule in rules}


def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the library, part by part."""
    return tuple(rule for rules in rules_by_part().values() for rule in rules)


def _rules_below(package: str) -> list[Any]:
    """Return the rules of the modules of a folder and of the folders in it; what they share holds no ``RULE``."""
    found: list[Any] = []
    for name in sorted(module.name for module in walk_packages(import_module(package).__path__, f"{package}.")):
        rule = getattr(import_module(name), "RULE", None)
        if rule is not None:
            found.append(rule)
    return sorted(found, key=lambda rule: rule.id)
