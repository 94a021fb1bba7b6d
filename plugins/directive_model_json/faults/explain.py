"""Every fault of a JSON file that holds no program, each with its JSON Pointer: the schema says them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from directive_model.errors import Fault, InvalidData, Words
from directive_model_json.faults.broken import SCHEMA_NAME
from directive_model_json.faults.pointer import Order, Path, pointer
from directive_model_json.faults.problems import DATE_FORMAT, Problem, problems
from directive_model_json.faults.reasons import missing, not_one_of, reason, unknown, wrong_type
from directive_model_json.write import SCHEMA

#: For what the schema lets pass, such as an integer beyond 2**53 written with a decimal point.
_BEYOND_SCHEMA = Words(
    vi="có giá trị mà lược đồ cho phép nhưng không đọc được chính xác",
    en="a value in it obeys the schema but cannot be read exactly",
)
_OURS = re.compile(r"directive-program/(\d+)")


def explained(parsed: Any, name: str) -> InvalidData:
    """Return the error that names every fault of data that are no program, in the file's order."""
    faults = _of_version(parsed) or _of_schema(parsed) or (Fault("", _BEYOND_SCHEMA),)
    return InvalidData(faults, name, SCHEMA_NAME)


def _of_version(parsed: Any) -> tuple[Fault, ...]:
    """Return the one fault of a file of another schema: by ours, nearly everything in it would be wrong."""
    if not isinstance(parsed, dict) or parsed.get("schema", SCHEMA) == SCHEMA:
        return ()
    found = parsed["schema"]
    if isinstance(found, str) and _OURS.fullmatch(found):
        words = Words(
            vi=f"tệp theo lược đồ {found}, bản đang cài chỉ đọc được {SCHEMA}; hãy cập nhật directive-model",
            en=f"the file is of {found}, and what is installed reads {SCHEMA} only; update directive-model",
        )
    else:
        shown = json.dumps(found, ensure_ascii=False)
        words = Words(
            vi=f"đây không phải một chương trình: schema là {shown}, phải là “{SCHEMA}”",
            en=f"this is no program: its schema is {shown} and must be “{SCHEMA}”",
        )
    return (Fault("/schema", words),)


def _of_schema(parsed: Any) -> tuple[Fault, ...]:
    found = [place_and_words for problem in problems(_schema(), parsed) for place_and_words in _faults(problem)]
    # Both libraries complain of several missing fields one by one, each naming all that the schema asks for.
    distinct = dict.fromkeys(found)
    order = Order(parsed)
    ordered = sorted(distinct, key=lambda fault: (order.of(fault[0]), len(fault[0])))
    return tuple(Fault(pointer(path), words) for path, words in ordered)


def _schema() -> dict[str, Any]:
    """Return our schema, in which a date must be one of the calendar."""
    from directive_model_schemas import schema_text

    schema: dict[str, Any] = json.loads(schema_text(SCHEMA_NAME))
    schema["$defs"]["ReducedDate"] = {"type": "string", "format": DATE_FORMAT}
    return schema


def _faults(problem: Problem) -> Iterator[tuple[Path, Words]]:
    if problem.branches:
        yield from _of_branches(problem)
    elif problem.keyword == "required":
        yield from ((problem.path, missing(key)) for key in problem.schema["required"] if key not in problem.found)
    elif problem.keyword == "additionalProperties":
        known = problem.schema["properties"]
        yield from (((*problem.path, key), unknown(key, known)) for key in problem.found if key not in known)
    else:
        yield problem.path, reason(problem)


def _of_branches(problem: Problem) -> Iterator[tuple[Path, Words]]:
    """Explain within the branch that is meant: the one whose type or "kind" it is."""
    meant = next(
        (branch for branch in problem.branches if not any(_rules_out(item, problem) for item in branch)), None
    )
    if meant is not None:
        for inner in meant:
            yield from _faults(inner)
        return
    parts = [item for branch in problem.branches for item in branch]
    kinds = tuple(item.schema["const"] for item in parts if item.keyword == "const")
    if not isinstance(problem.found, dict):
        types = [item.schema["type"] for item in parts if item.path == problem.path and item.keyword == "type"]
        yield problem.path, wrong_type(tuple(dict.fromkeys(types)), problem.found)
    elif "kind" in problem.found:
        yield (*problem.path, "kind"), not_one_of(problem.found["kind"], kinds)
    else:
        yield problem.path, missing("kind")


def _rules_out(item: Problem, whole: Problem) -> bool:
    """Whether this complaint says that its branch is not the one that is meant."""
    if item.path == whole.path:
        return item.keyword == "type" or (
            item.keyword == "required" and "kind" in item.schema["required"] and "kind" not in item.found
        )
    return item.path == (*whole.path, "kind") and item.keyword == "const"
