"""What a user's type checker must see through the lazy front door."""

import sys
from io import BytesIO
from pathlib import Path
from typing import assert_type

import directive_model as dm

program = dm.DirectiveProgram(title=dm.Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 8/2026"))
assert_type(program.tasks, tuple[dm.Task, ...])
assert_type(program.period, dm.Period | None)
assert_type(dm.replace_at(program, "place", "Sơn Hải"), dm.DirectiveProgram)

reading = dm.read("chuong-trinh.docx")
assert_type(reading, dm.Reading[dm.DirectiveProgram])
assert_type(reading.value, dm.DirectiveProgram)
assert_type(reading.findings, tuple[dm.Finding, ...])
assert_type(dm.read(Path("chuong-trinh.docx"), format="docx", limits=dm.Limits(pages=10)).origin, dm.Origin | None)
assert_type(dm.read(b"{}"), dm.Reading[dm.DirectiveProgram])
assert_type(dm.write(program, "chuong-trinh.odt", strict=True), tuple[dm.Finding, ...])
assert_type(dm.write(program, BytesIO(), format="json", places=True), tuple[dm.Finding, ...])
assert_type(dm.check(reading), dm.Report)
assert_type(dm.check(program, form="hd36").files, tuple[dm.FileReport, ...])
assert_type(dm.rules(), tuple[dm.Rule, ...])

with Path("a.docx").open("rb") as source, Path("a.xml").open("wb") as target:
    conversion = dm.convert(source, target, from_format="docx", to_format="xml")
assert_type(conversion, dm.Conversion)
assert_type(conversion.losses, tuple[dm.Finding, ...])
assert_type(dm.read(sys.stdin.buffer).value.period, dm.Period | None)

draft = dm.Draft.of("CHƯƠNG TRÌNH", "chỉ đạo tháng 8/2026", regime=dm.Regime.PARTY).dated("Sơn Hải", "2026-08")
assert_type(draft.section("1.", "Rà soát quy hoạch.", dm.item("-", "Báo cáo kết quả;")), dm.Draft)
assert_type(draft.build(), dm.DirectiveProgram)
assert_type(dm.paragraph("Rà soát quy hoạch.", label="a)"), dm.Paragraph)
assert_type(dm.item("-", "Rà soát quy hoạch;"), dm.Paragraph)
assert_type(dm.section("I.", dm.table(("TT", "Nội dung")), heading="NHIỆM VỤ"), dm.Section)
assert_type(dm.table(("TT", "Nội dung"), header=False), dm.Table)
