"""banner-words: the banner is not written as the form writes it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold, fold_tone, nfc
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:
    banner, form = context.program.letterhead.banner, context.form
    parts = [part for name in ("banner", "motto") if (part := form.parts.get(name)) is not None]
    expected = [line for part in parts for line in part.text]
    # Old fonts have capitals of their own, which are small letters to everybody but the printer.
    if any(finding.rule == "converted-encoding" for finding in context.noticed):
        return
    for at, printed in enumerate(banner):
        right = next((line for line in expected if fold(line) == fold(printed)), None)
        if right is not None and _plain(printed) != _plain(right):
            yield Fault(
                f"letterhead.banner[{at}]",
                Words(
                    vi=f"tiêu đề viết chưa đúng: “{printed}”; đúng là “{right}”",
                    en=f'the banner is written wrong: "{printed}" instead of "{right}"',
                ),
                expected=right,
                found=printed,
                text=printed,
                start=0,
                end=len(printed),
            )


def _plain(line: str) -> str:
    """Return a line without what no reader sees: where the tone stands, how wide spaces and dashes are."""
    return " ".join(fold_tone(nfc(line)).translate(_DASHES).split())


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


RULE = Rule(
    id="banner-words",
    severity=Severity.ERROR,
    summary=Words(
        vi="Tiêu đề viết đúng chữ hoa, chữ thường: “ĐẢNG CỘNG SẢN VIỆT NAM”, “Độc lập - Tự do - Hạnh phúc”.",
        en='The banner has its own capitals: "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc".',
    ),
    why=Words(
        vi="Tiêu đề là thành phần trang trọng nhất của văn bản và không ai được tự sửa.",
        en="The banner is the most solemn part of a document, and nobody may change it.",
    ),
    part="banner",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), state_sample()),
    bad=(
        sample(banner="Đảng Cộng sản Việt Nam"),
        state_sample(banner="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc Lập - Tự Do - Hạnh Phúc"),
    ),
    faults=_faults,
)
