"""The rules that the library brings: each module below ``rules`` that holds a ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from directive_model.errors import Words
from directive_model.validation.rule import Rule

#: The parts of a document in the order of the page; each is a folder of rules.
PARTS = {
    "letterhead": Words(vi="Tiêu đề và tên cơ quan ban hành", en="Banner and issuing body"),
    "number": Words(vi="Số và ký hiệu", en="Number and symbol"),
    "place_date": Words(vi="Địa danh và ngày, tháng, năm", en="Place and date"),
    "title": Words(vi="Tên loại và trích yếu", en="Type and abstract"),
    "sections": Words(vi="Nội dung", en="Body"),
    "signatory": Words(vi="Thể thức đề ký, chức vụ, họ tên, dấu", en="Authority, position, name and seal"),
    "recipients": Words(vi="Nơi nhận", en="Recipients"),
    "language": Words(vi="Chữ, câu và dấu vết của bản quét", en="Letters, sentences and traces of scanning"),
}


@cache
def rules_by_part() -> dict[str, tuple[Rule, ...]]:
    """Return the rules of each part, sorted by name.  A rule is added by putting its file into a folder."""
    return {part: tuple(_rules_below(f"directive_model.validation.rules.{part}")) for part in PARTS}


def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the library, part by part."""
    return tuple(rule for rules in rules_by_part().values() for rule in rules)


def _rules_below(package: str) -> list[Rule]:
    names = sorted(module.name for module in iter_modules(import_module(package).__path__))
    modules = [import_module(f"{package}.{name}") for name in names]
    return [module.RULE for module in modules]
