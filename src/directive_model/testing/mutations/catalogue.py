"""The mutations that the library brings, and the correct documents that they break."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TypeVar

from directive_model.model import DirectiveProgram
from directive_model.testing.contract.examples import read_example
from directive_model.testing.mutations.mutation import Mutation
from directive_model.testing.mutations.series.mutation import SeriesMutation
from directive_model.validation.rules.sample import GROUNDS, sample, state_sample

_PACKAGE = "directive_model.testing.mutations"

_Kind = TypeVar("_Kind", Mutation, SeriesMutation)

#: Documents in which all is right, by what they are.
_CORRECT = {
    "party program by HD36": sample(),
    "party program by HD05": sample(
        place_date="Sơn Hải, ngày 28 tháng 6 năm 2026",
        subject="chỉ đạo tháng 7/2026 của Ban Thường vụ Tỉnh ủy\n-----",
        preamble="Trong tháng 7/2026, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác trọng tâm như sau:",
        recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên;\n- Các sở, ban, ngành;\n- Lưu Văn phòng Tỉnh ủy.",
    ),
    "submission by HD36": sample(
        type="TỜ TRÌNH",
        number="Số 07-TTr/TU",
        subject="về việc mở cảng cá Bến Thuyền\n-----",
        preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình Ban Bí thư xem xét việc mở cảng cá Bến Thuyền.",
        recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
    ),
    "program of a commune by HD36": sample(
        issuer="ĐẢNG BỘ TỈNH SƠN HẢI\nĐẢNG ỦY XÃ BẾN THUYỀN\n*",
        number="Số 12-CTr/ĐU",
        place_date="Bến Thuyền, ngày 28 tháng 6 năm 2022",
        subject="chỉ đạo tháng 7/2022 của Ban Thường vụ Đảng ủy\n-----",
        recipients="Nơi nhận:\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng ủy.",
    ),
    "state plan on grounds": state_sample(preamble=GROUNDS),
    "state plan": state_sample(),
}


@cache
def correct_programs() -> dict[str, DirectiveProgram]:
    """Return correct documents by what they are, e.g. "state plan"."""
    return {name: read_example(text).value for name, text in _CORRECT.items()}


@cache
def all_mutations() -> tuple[Mutation, ...]:
    """Return every mutation of the library's rules over one document, sorted by rule, then by what it says."""
    return _all(Mutation)


@cache
def all_series_mutations() -> tuple[SeriesMutation, ...]:
    """Return every mutation of the library's rules over many documents, likewise."""
    return _all(SeriesMutation)


def _all(kind: type[_Kind]) -> tuple[_Kind, ...]:
    modules = [
        import_module(module.name) for module in walk_packages(import_module(_PACKAGE).__path__, f"{_PACKAGE}.")
    ]
    found = {id(one): one for module in modules for one in vars(module).values() if isinstance(one, kind)}
    return tuple(sorted(found.values(), key=lambda one: (one.rule, one.summary)))
