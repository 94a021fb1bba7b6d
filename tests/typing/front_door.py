"""What a user's type checker must see through the lazy front door."""

from typing import assert_type

import directive_model as dm

program = dm.DirectiveProgram(title=dm.Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 8/2026"))
assert_type(program.tasks, tuple[dm.Task, ...])
assert_type(program.period, dm.Period | None)
assert_type(dm.replace_at(program, "place", "Sơn Hải"), dm.DirectiveProgram)
