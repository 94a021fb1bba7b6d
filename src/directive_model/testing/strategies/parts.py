"""The parts round the body."""

from directive_model.language import parse_number_line, parse_place_date, print_number, print_place_date
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    DocumentNumber,
    Letterhead,
    Marks,
    Printed,
    Recipient,
    ReducedDate,
    Regime,
    Signatory,
    Title,
)
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.nesting import Setting, bodies
from directive_model.testing.strategies.speech import spoken_periods

_NO_SETTING = Setting()


def maybe(strategy: SearchStrategy[str]) -> SearchStrategy[str | None]:
    """Make a string, or None."""
    return st.none() | strategy


@st.composite
def letterheads(draw: DrawFn, regime: Regime = Regime.PARTY) -> Letterhead:
    """Make banner and bodies, each there or not; nothing but the banner tells the regime for sure."""
    pool = {Regime.PARTY: words.BODIES, Regime.STATE: words.STATE_BODIES, Regime.OTHER: words.YOUTH_BODIES}
    superior, issuer = draw(st.sampled_from(pool[regime]))
    banner = words.BANNERS[regime]
    shapes = ("both", "both", "issuer", "banner", "bodies") if regime is Regime.PARTY else ("both", "banner")
    match draw(st.sampled_from(shapes)):
        case "both":
            return Letterhead(superior, issuer, banner)
        case "issuer":
            return Letterhead(None, issuer, banner)
        case "bodies":
            return Letterhead(superior, issuer)
    return Letterhead(banner=banner)


@st.composite
def numbers(draw: DrawFn, symbol: str | None = None, regime: Regime = Regime.PARTY) -> DocumentNumber:
    """Make number and symbol by the grammar, either of them blank at times; the State's with a year at times."""
    code = symbol or draw(st.sampled_from(words.DEMANDING + words.TELLING))[1]
    serial = f"{draw(st.integers(1, 1500)):02}{draw(st.sampled_from(('', '', '', 'a')))}"
    year = None
    if regime is Regime.STATE:
        whole = f"{code}-{draw(st.sampled_from(words.STATE_SYMBOL_BODIES))}"
        year = draw(st.none() | st.integers(2015, 2030))
    else:
        whole = f"{code}/{draw(st.sampled_from(words.SYMBOL_BODIES))}"
    match draw(st.sampled_from(("both", "both", "both", "no serial", "no symbol"))):
        case "no serial":
            return DocumentNumber(None, None, whole)
        case "no symbol":
            return DocumentNumber(serial)
    return DocumentNumber(serial, year, whole)


@st.composite
def titles(draw: DrawFn, kind: str | None = None, setting: Setting = _NO_SETTING) -> Title:
    """Make type and subject, the subject without final punctuation."""
    subjects = st.sampled_from(words.SUBJECTS)
    subject = draw(subjects if setting.plain else maybe(subjects))
    period = draw(spoken_periods())
    found = kind or draw(st.sampled_from(words.DEMANDING + words.TELLING))[0]
    return Title(found, subject.format(period=period) if subject else None)


def marks(setting: Setting = _NO_SETTING) -> SearchStrategy[Marks]:
    """Make marks of secrecy, urgency, circulation and draft, each there or not."""
    return st.builds(
        Marks,
        secrecy=maybe(st.sampled_from(words.SECRECY)),
        urgency=maybe(st.sampled_from(words.URGENCY)),
        circulation=maybe(st.sampled_from(words.CIRCULATIONS[:-1] if setting.plain else words.CIRCULATIONS)),
        draft=maybe(st.sampled_from(words.DRAFTS)),
        drafter=st.none() if setting.plain else maybe(st.sampled_from(words.DRAFTERS)),
        contact=st.none() if setting.plain else maybe(st.sampled_from(words.CONTACTS)),
    )


def addressees() -> SearchStrategy[Addressee]:
    """Make organs after "Kính gửi"."""
    return st.builds(Addressee, st.sampled_from(words.ORGANS + words.RECIPIENTS[:2]))


def recipients() -> SearchStrategy[Recipient]:
    """Make entries of "Nơi nhận", with commas inside, with and without a remark."""
    return st.builds(Recipient, st.sampled_from(words.RECIPIENTS), maybe(st.sampled_from(words.NOTES)))


def retentions(regime: Regime = Regime.PARTY) -> SearchStrategy[str]:
    """Say where it is kept."""
    return st.sampled_from(words.STATE_RETENTIONS if regime is Regime.STATE else words.RETENTIONS)


def authorities(regime: Regime = Regime.PARTY) -> SearchStrategy[Authority]:
    """Make authority lines."""
    pool = words.STATE_AUTHORITIES if regime is Regime.STATE else words.AUTHORITIES
    return st.sampled_from(pool).map(lambda pair: Authority(*pair))


@st.composite
def signatories(draw: DrawFn, regime: Regime = Regime.PARTY, *, whole: bool = False) -> Signatory:
    """Make a signature block: body, authority, position, name and note as they go together on paper.

    A ``whole`` one has authority, position and name, without which plain text does not show where it begins and
    ends.
    """
    shape = draw(st.sampled_from(("one", "one", "two") if whole else ("one", "one", "one", "two", "none")))
    count = {"one": 1, "two": 2, "none": 0}[shape]
    lines = tuple(draw(authorities(regime)) for _ in range(count))
    positions = words.STATE_POSITIONS if regime is Regime.STATE else words.POSITIONS
    position = draw(st.sampled_from(positions)) if whole or not lines or draw(st.integers(0, 4)) else None
    name = draw(st.sampled_from(words.NAMES)) if whole or not position or draw(st.integers(0, 4)) else None
    note = draw(st.none() | st.none() | st.sampled_from(words.SIGNED))
    bodies = words.STATE_SIGNING_BODIES if regime is Regime.STATE else words.SIGNING_BODIES
    body = draw(st.sampled_from(bodies)) if position and not draw(st.integers(0, 4)) else None
    return Signatory(lines, position, name, note, body)


@st.composite
def appendices(draw: DrawFn, setting: Setting = _NO_SETTING, regime: Regime = Regime.PARTY) -> Appendix:
    """Make an appendix with a label or a title, and at times with a head of its own."""
    labels = st.sampled_from(words.APPENDIX_LABELS)
    label = draw(labels if setting.plain else maybe(labels))
    named = st.sampled_from([one for one in words.APPENDIX_TITLES if one.isupper() or not setting.plain])
    title = draw(named if label is None else maybe(named))
    reference = draw(
        maybe(st.just("(Kèm theo Chương trình số 12-CTr/TU, ngày 03/02/2026 của Ban Thường vụ Tỉnh ủy)"))
    )
    head = draw(letterheads(regime)) if not setting.plain and not draw(st.integers(0, 4)) else None
    return Appendix(label, title, reference, head, draw(bodies(setting)))


@st.composite
def printed_lines(
    draw: DrawFn,
    number: DocumentNumber | None = None,
    place: str | None = None,
    date: ReducedDate | None = None,
    *,
    regime: Regime = Regime.PARTY,
    labels: tuple[bool, bool] = (False, False),
) -> Printed:
    """Make lines as real documents print them where they do not print them by the rules; most often none.

    ``labels`` says whether there are recipients, and whether there are addressees.
    """
    lines: dict[str, str] = {}
    if regime is Regime.PARTY and number is not None and number.symbol and not draw(st.integers(0, 3)):
        filled, blank = (
            ("Số: {0}-{1}", "Số {0} - {1}", "Số : {0}-{1}", "Số: {0} -{1}"),
            ("Số: -{1}", "Số - {1}", "Số-{1}"),
        )
        line = draw(st.sampled_from(filled if number.serial else blank)).format(number.serial, number.symbol)
        found = parse_number_line(line)
        same = found and (found.serial, found.year, found.symbol) == (number.serial, number.year, number.symbol)
        if same and line != print_number(number, regime):
            lines["number"] = line
    if place and date is not None and date.day and not draw(st.integers(0, 3)):
        forms = (
            "{0}, ngày {1} tháng {2:02} năm {3}",
            "{0}, Ngày {1:02} tháng {2:02} năm {3}",
            "{0} ngày {1}/{2}/{3}",
        )
        line = draw(st.sampled_from(forms)).format(place, date.day, date.month, date.year)
        read = parse_place_date(line)
        if read and (read.place, read.date) == (place, date) and line != print_place_date(place, date):
            lines["place_date"] = line
    if labels[0] and not draw(st.integers(0, 3)):
        lines["recipients_label"] = draw(st.sampled_from(("NƠI NHẬN", "Nơi nhận", "Nơi nhận :")))
    if labels[1] and not draw(st.integers(0, 3)):
        lines["addressees_label"] = draw(st.sampled_from(("Kính gửi", "Kính trình", "Kính gửi :")))
    return Printed(**lines)
