"""``new TARGET``: a document to fill in."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from directive_model.cli.command import Command
from directive_model.cli.findings import finding_line, tally
from directive_model.cli.misuse import Misuse
from directive_model.cli.source import STANDARD, complete_file, completed, form_option, suffix_of_other, to_option
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Unwritable, Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from directive_model.forms import Form
    from directive_model.model import ReducedDate

_TEXT = Words(
    vi="Tạo ở ĐÍCH một văn bản để điền (- là đầu ra chuẩn): đủ các thành phần mà mẫu thể thức yêu cầu. Chỗ cần "
    "điền nằm trong ngoặc vuông, số và ngày để trống; lệnh check nêu những chỗ còn phải điền. "
    "Không ghi đè tệp đã có.",
    en="Make a document to fill in at TARGET (- is standard output), with every part that the form asks for. "
    "Brackets stand where words are to come, number and day are blank; check names what is still to be filled in. "
    "A file that is there is not overwritten.",
)
_TYPE = Words(
    vi="Loại văn bản hoặc ký hiệu của nó, ví dụ “kế hoạch”, KH; mặc định là chương trình.",
    en="Type of document or its symbol, e.g. “kế hoạch”, KH; a program (chương trình) by default.",
)
_TEXTS = {
    "issuer": Words(
        vi="Cơ quan ban hành, như ghi ở đầu văn bản, ví dụ “TỈNH ỦY SƠN HẢI”; tên chỉ Đảng hoặc chỉ Nhà nước có "
        "cho biết mẫu thể thức, tên khác thì dùng mẫu của Đảng trừ khi có --form.",
        en="The issuing organ as its head has it, e.g. “TỈNH ỦY SƠN HẢI”. A name that only the Party or only the "
        "State has tells the form; for others it is the Party's unless --form is given.",
    ),
    "superior": Words(vi="Cơ quan cấp trên, nếu có.", en="The organ above, if there is one."),
    "organ": Words(
        vi="Ký hiệu cơ quan, ví dụ TU; mặc định theo cơ quan ban hành.",
        en="The organ's symbol, e.g. TU; by the issuer by default.",
    ),
    "place": Words(vi="Địa danh, ví dụ “Sơn Hải”.", en="The place of issue, e.g. “Sơn Hải”."),
    "subject": Words(vi="Trích yếu nội dung.", en="The subject."),
}
_DATE = Words(
    vi="Ngày ban hành theo ISO 8601: 2026-08-03, hoặc 2026-08 để trống ngày.",
    en="Date of issue by ISO 8601: 2026-08-03, or 2026-08 to leave the day blank.",
)
_PERIOD = Words(
    vi="Kỳ của văn bản: 7/2026 (tháng), 2026 (năm), hoặc lời, ví dụ “quý III/2026”.",
    en="What time it is for: 7/2026 (a month), 2026 (a year), or words such as “quý III/2026”.",
)
_UNTOLD = Words(
    vi="cơ quan ban hành chưa cho biết văn bản của Đảng hay Nhà nước: đã dùng mẫu của Đảng; muốn mẫu khác thì "
    "thêm --form, ví dụ --form nd30",
    en="the issuer does not tell whether it is a document of the Party or the State: the Party's form was taken; "
    "--form decides, e.g. --form nd30",
)
_TARGET = Words(vi="ĐÍCH", en="TARGET")
_WORDS = Words(vi="CHỮ", en="TEXT")
_NO_DATE = Words(
    vi="--date phải theo ISO 8601: 2026-08-03, 2026-08 hoặc 2026", en="--date is 2026-08-03, 2026-08 or 2026"
)
_NO_PERIOD = Words(
    vi="--period phải nêu một thời gian: 7/2026, 2026, “quý III/2026”",
    en="--period must name a time: 7/2026, 2026, “quý III/2026”",
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``new``."""
    words, say = terminal.say(_WORDS), terminal.say
    params: list[click.Parameter] = [
        click.Argument(["target"], metavar=say(_TARGET), shell_complete=complete_file),
        form_option(terminal),
        click.Option(
            ["--type", "document_type"],
            metavar=words,
            default="chương trình",
            help=say(_TYPE),
            shell_complete=_complete_type,
        ),
        *(click.Option([f"--{name}"], metavar=words, help=say(text)) for name, text in _TEXTS.items()),
        click.Option(["--date"], metavar=words, help=say(_DATE)),
        click.Option(["--period"], metavar=words, help=say(_PERIOD)),
        to_option(terminal),
    ]
    return Command("new", terminal, callback=_new, text=_TEXT, params=params)


def _new(
    terminal: Terminal, target: str, form: str | None, document_type: str, to_format: str | None, **details: Any
) -> int:
    from directive_model.api import write
    from directive_model.build import Details, new_program

    _refuse(target, to_format)
    chosen = None if form is None else _form(form)
    date = details.pop("date")
    wanted = Details(**details, date=None if date is None else _date(date))
    try:
        program = new_program(document_type, form=chosen, details=wanted)
    except ValueError as error:
        raise Misuse(_NO_PERIOD, click.get_current_context()) from error
    output = BytesIO()
    losses = write(program, output if target == STANDARD else target, format=to_format, form=chosen)
    if target != STANDARD:
        losses += suffix_of_other(target, to_format)
    for finding in losses:
        terminal.note(finding_line(finding, terminal, target, sys.stderr))
    if target == STANDARD:
        terminal.data(output.getvalue())
    else:
        terminal.note(f"{target}: {tally(losses, terminal)}")
    if chosen is None and wanted.regime is None:
        terminal.note(terminal.say(_UNTOLD))
    return DONE


def _refuse(target: str, to_format: str | None) -> None:
    """Refuse what would write over something, or in no format."""
    if target == STANDARD:
        if to_format is None:
            words = Words(vi="ghi ra đầu ra chuẩn cần --to", en="writing to standard output needs --to")
            raise Misuse(words, click.get_current_context())
    # That a folder is no target is said by who writes.
    elif Path(target).exists() and not Path(target).is_dir():
        raise Unwritable(
            target,
            Words(vi="đã có tệp này", en="there is such a file already"),
            Words(vi="hãy chọn tên khác hoặc xóa tệp đó", en="choose another name, or remove the file"),
            "target-exists",
        )


def _form(name: str) -> Form:
    from directive_model.host import default_host
    from directive_model.model import DirectiveProgram

    return default_host().choose_form(DirectiveProgram(), name).form


def _date(text: str) -> ReducedDate:
    from directive_model.model import ReducedDate

    try:
        date = ReducedDate.parse(text)
    except ValueError as error:
        raise Misuse(_NO_DATE, click.get_current_context()) from error
    if date.year is None:
        raise Misuse(_NO_DATE, click.get_current_context())
    return date


def _complete_type(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the types of the form that was named, else of all forms, that begin with what was typed."""
    from directive_model.build import types_to_fill
    from directive_model.forms import form_names, load_form

    asked = ctx.params.get("form")
    forms = [_form(asked)] if asked else [load_form(name) for name in form_names()]
    return completed(dict.fromkeys(kind for form in forms for kind in types_to_fill(form)), begun)
