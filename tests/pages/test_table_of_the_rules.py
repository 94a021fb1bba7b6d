"""Each cell of the table of the rules (domain facts §2.1) against what is measured on a page, in every format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from measuring.table import table

GOLDEN = Path(__file__).with_name("table-of-the-rules.md")
FORMS = ("hd36", "hd05", "nd30")


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
def test_the_printed_page_is_what_the_table_of_the_rules_says(kind, samples):
    def of(form):
        return {name: samples[name, form, kind] for name in ("program", "letter", "submission")}

    actual = "\n".join(table(of, FORMS)) + "\n"

    if os.environ.get("DIRECTIVE_ACCEPT") == "1" and kind == "docx":
        GOLDEN.write_text(actual, "utf-8")
    assert GOLDEN.read_text("utf-8").splitlines() == actual.splitlines()
