"""The forms' page, docs/forms.md: printed from the form files, side by side, so that nothing is written twice.

``python -m directive_model_schemas.forms [--check] [FILE]`` writes it, or with ``--check`` says whether it is
current, by the exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from directive_model.forms import STYLE_NAMES
from directive_model.forms.entries import AuthorityForm, DateForm, Level, NumberForm, Part, Side, Signing, TypesBy
from directive_model.forms.load import form_table
from directive_model_schemas.comments import field_comments

_PAGE = "docs/forms.md"
_NAMES = ("hd36", "hd05", "nd30")
_INTRODUCTION = Path(__file__).with_name("forms.md")
#: What an entry says of itself stands under its values.
_SAID = ("clause", "certainty", "note")
#: Groups of entries in the page's order, with what each is; one that a form file adds comes after them.
_GROUPS: dict[str, tuple[str, type | None]] = {
    "page": ("The page · Trang giấy", None),
    "layout": ("Where things stand that the rules draw without numbers · Bố trí", Side),
    "parts": ("The parts · Các thành phần", Part),
    "number": ("Number and symbol · Số và ký hiệu", NumberForm),
    "date": ("Place and date · Địa danh và ngày, tháng, năm", DateForm),
    "levels": ("Levels of the text · Bố cục nội dung", Level),
    "authorities": ("Authority forms · Thể thức đề ký", AuthorityForm),
    "signing": ("Who signs · Quyền hạn, chức vụ người ký", Signing),
    "type_codes": ("Symbols of types · Ký hiệu tên loại", None),
    "organ_codes": ("Symbols of organs · Ký hiệu cơ quan", None),
    "types_by": ("Regulations that name the types · Quy định về tên loại", TypesBy),
}
#: Keys of a form file that are told before the groups.
_HEAD = ("schema", "extends", "inherited", "name", "key", "regime", "title", "in_force", "mandatory", *_SAID)

#: A form's whole table.
Table: TypeAlias = dict[str, Any]


def forms_page() -> str:
    """Return the page of the three forms, as Markdown."""
    forms = {name: form_table(name) for name in _NAMES}
    lines = [_INTRODUCTION.read_text("utf-8").rstrip(), "", *_heads(forms)]
    present = dict.fromkeys(key for table in forms.values() for key in table if key not in _HEAD)
    for group in [*(key for key in _GROUPS if key in present), *(key for key in present if key not in _GROUPS)]:
        lines += _group(group, [table.get(group, {}) for table in forms.values()])
    return "\n".join(lines).rstrip() + "\n"


def _heads(forms: Mapping[str, Table]) -> Iterator[str]:
    yield "## The forms · Các mẫu thể thức"
    yield ""
    for table in forms.values():
        yield f"- **{table['key']}** (`{table['name']}`): {table['title']['en']} · {table['title']['vi']}"
    yield ""
    yield from _table(
        [_flat({key: table[key] for key in ("regime", "in_force", "mandatory")}) for table in forms.values()]
    )
    yield ""


def _group(name: str, tables: Sequence[Table]) -> Iterator[str]:
    """Yield a group: one entry, or an entry a key; then what its keys mean."""
    title, kind = _GROUPS.get(name, (name, None))
    yield f"## {title}"
    yield ""
    if any("clause" in table for table in tables):
        yield from _table([_flat(table) for table in tables])
        yield ""
    else:
        for key in dict.fromkeys(key for table in tables for key in table):
            style = f" · {STYLE_NAMES[key]}" if name == "parts" and key in STYLE_NAMES else ""
            yield f"### {name}.{key}{style}"
            yield ""
            yield from _table([_flat(table.get(key, {})) for table in tables])
            yield ""
    used = {key for table in tables for entry in (table, *table.values()) if isinstance(entry, dict) for key in entry}
    comments = {} if kind is None else field_comments(kind)
    meanings = [f"- `{key}`: {comment}" for key, comment in comments.items() if key in used]
    if meanings:
        yield "What the keys mean:"
        yield ""
        yield from meanings
        yield ""


def _table(entries: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Yield one entry of all forms: a row for each value, then clause and certainty, then the notes."""
    yield f"| | {' | '.join(name.upper() for name in _NAMES)} |"
    yield "| --- |" + " --- |" * len(_NAMES)
    keys = dict.fromkeys(key for entry in entries for key in entry if not key.endswith(_SAID))
    keys |= dict.fromkeys(key for entry in entries for key in entry if key.endswith(_SAID))
    for key in keys:
        yield f"| {key} | {' | '.join(entry.get(key, '–') for entry in entries)} |"


def _flat(table: Mapping[str, Any], above: str = "") -> dict[str, str]:
    """Return a table's values by their keys, those of a table in it by "above.key"; a range of sizes in one."""
    flat: dict[str, str] = {}
    for key, value in table.items():
        if key.startswith("max_") and key.removeprefix("max_") in table:
            continue
        most = table.get(f"max_{key}")
        if isinstance(value, dict):
            flat |= _flat(value, "" if key == "codes" else f"{above}{key}.")
        else:
            flat[above + key] = _shown(key, value) if most is None else f"{_number(value)}–{_shown(key, most)}"
    return flat


def _shown(key: str, value: Any) -> str:
    """Return a value as the page shows it: a length with its unit, words of the document as they are typed."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float():
            unit = key.rpartition("_")[2]
            return _number(value) + (f" {unit}" if unit in ("mm", "pt") else "")
        case date():
            return value.isoformat()
        case [float() | int() as least, float() | int() as most]:
            # The two columns of a head are two numbers; every other pair is least and most.
            between = ", " if key.startswith("widths") else "–"
            return f"{_number(least)}{between}{_shown(key, most)}"
        case list():
            return ", ".join(_shown(key, one) for one in value) or "none"
        case _:
            plain = key in (*_SAID, "position", "meaning", "case") or not _is_typed(key)
            return str(value).replace("|", "\\|") if plain else f"`{value}`"


#: Keys whose words stand in a document or a file letter by letter, blanks at their ends included.
_TYPED = ("text", "words", "lead", "between", "last", "begins", "examples", "pattern", "lines", "positions", "bodies")


def _is_typed(key: str) -> bool:
    return key in (*_TYPED, "serial_type", "type_organ", "organs", "families")


def _number(value: float) -> str:
    return f"{value:g}"


def main(arguments: list[str]) -> int:
    """Write the page; or, with ``--check``, return 1 where it is not current."""
    page = Path(next((argument for argument in arguments if not argument.startswith("-")), _PAGE))
    text = forms_page()
    if "--check" in arguments:
        current = page.is_file() and page.read_text("utf-8") == text
        if not current:
            sys.stderr.write(f"{page} is not current; run: python -m directive_model_schemas.forms\n")
        return 0 if current else 1
    page.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
