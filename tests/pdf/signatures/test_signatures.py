"""What is said of signed files: who, when, what is covered, whether it is intact."""

import builtins
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.sign import fields

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hostile"))

import makers

from directive_model import DirectiveError
from directive_model.plugin import Source
from directive_model_pdf.reader.signatures import signatures
from directive_model_pdf.reader.signatures.found import found_in

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[3] / "shared" / "corpus"
INTACT, WHOLE = "it is intact", "covers the whole file"


def told(data):
    with pypdfium2.PdfDocument(data) as document:
        return list(signatures(document, Source(data=data, name="a.pdf")))


def rules(findings):
    return [finding.rule for finding in findings]


def test_a_file_without_signatures_is_told_nothing_of(plain):
    assert told(plain) == []


def test_a_signature_is_told_with_signer_time_and_worth(plain, signed, chief):
    (finding,) = told(signed(plain, chief))

    assert (finding.rule, finding.severity.value) == ("digital-signature", "note")
    assert "by Trần Hải Đăng at 20" in finding.message.en
    assert INTACT in finding.message.en
    assert WHOLE in finding.message.en
    assert "trust in its certificate is not checked; no copy carries it" in finding.message.en
    assert "của Trần Hải Đăng lúc 20" in finding.message.vi


def test_a_byte_that_is_changed_breaks_the_signature(plain, signed, chief):
    data = signed(plain, chief)
    producer = data.index(b"%PDF-1.7") + len("%PDF-1.7\n%")

    findings = told(data[:producer] + b"\xff" + data[producer + 1 :])

    assert rules(findings) == ["digital-signature", "broken-signature"]
    assert "it is broken" in findings[0].message.en
    assert "changed after signing" in findings[1].message.en
    assert findings[1].severity.value == "error"


def test_a_signature_of_another_key_is_broken(plain, signed, chief):
    data = signed(plain, chief)
    # The last bytes of the message are those of the signature; zeros fill the rest of its place.
    end = re.search(rb"/Contents <([0-9a-fA-F]*?)0*>", data).end(1)

    findings = told(data[: end - 8] + b"00000001" + data[end:])

    assert "it does not fit the certificate" in findings[1].message.en


def test_of_two_signatures_the_first_covers_what_was_before_the_second(plain, signed, chief, office):
    first, second = told(signed(signed(plain, chief), office, "Chữ ký 2"))

    assert "by Trần Hải Đăng" in first.message.en
    assert "it is intact, covers the file as it was before other signatures" in first.message.en
    assert "by Văn phòng Tỉnh ủy Sơn Hải" in second.message.en
    assert WHOLE in second.message.en


def replace_page(writer):
    """Put other words on the first page."""
    stream = generic.StreamObject(stream_data=b"BT ET")
    page, _ = writer.find_page_for_modification(0)
    page.get_object()["/Contents"] = writer.add_object(stream)
    writer.update_container(page.get_object())


def add_information(writer):
    """Put what no page shows into the root."""
    writer.root["/Extra"] = generic.TextStringObject("thêm")
    writer.update_root()


def test_a_page_that_is_replaced_later_is_told_with_its_number(plain, signed, chief, updated):
    findings = told(updated(signed(plain, chief), replace_page))

    assert rules(findings) == ["digital-signature", "changed-after-signing"]
    assert "it is intact, covers the file as it was before pages were changed" in findings[0].message.en
    assert "what page 1 says or shows is not what was signed by Trần Hải Đăng" in findings[1].message.en
    assert (findings[1].severity.value, findings[1].span.page) == ("warning", 1)


def test_what_is_added_later_and_leaves_pages_alone_is_told_as_that(plain, signed, chief, updated):
    (finding,) = told(updated(signed(plain, chief), add_information))

    assert "something was added that leaves the words and pictures of pages as they were" in finding.message.en


def test_white_space_after_the_end_is_no_change(plain, signed, chief):
    (finding,) = told(signed(plain, chief) + b"\r\n")

    assert WHOLE in finding.message.en


def test_a_digest_that_is_out_of_date_is_told(plain, signed, chief):
    (finding,) = told(signed(plain, chief, md_algorithm="sha1"))

    assert "it is intact, covers the whole file, its digest, SHA1, is out of date" in finding.message.en


def test_a_message_that_is_broken_is_told_as_one(plain, signed, chief):
    data = signed(plain, chief)
    start = data.index(b"/Contents <") + len(b"/Contents <")

    (finding,) = told(data[:start] + b"ff" * 40 + data[start + 80 :])

    assert finding.message.en.startswith("the file is digitally signed at 20")
    assert "it cannot be verified" in finding.message.en


def test_a_signature_without_certificates_is_told_by_its_time(plain, signed, chief):
    data = signed(plain, chief)
    # The certificate that is there has another number than the one that the signature speaks of.
    head, _, _ = chief.signing_cert.dump().partition(b"\2\1\7")
    serial = data.lower().index(head.hex().encode()) + 2 * (len(head) + 2)

    (finding,) = told(data[:serial] + b"08" + data[serial + 2 :])

    assert finding.message.en.startswith("the file is digitally signed at 20")
    assert "it cannot be verified, covers the whole file" in finding.message.en


def test_without_pyhanko_the_signature_is_told_with_the_command_that_installs_it(plain, signed, chief, monkeypatch):
    data = signed(plain, chief)
    load = builtins.__import__

    def without(name, *rest, **options):
        if name.startswith("pyhanko"):
            raise ModuleNotFoundError(name)
        return load(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    (finding,) = told(data)

    assert "by Trần Hải Đăng at 20" in finding.message.en
    assert "not verified (for that, run: pip install 'directive-model[signatures]'), covers the whole" in (
        finding.message.en
    )


def test_a_field_that_nobody_has_signed_is_no_signature(plain, updated):
    data = updated(plain, lambda writer: fields.append_signature_field(writer, fields.SigFieldSpec("Chữ ký")))

    assert told(data) == []


@pytest.mark.parametrize("seed", range(15))
def test_no_signature_is_too_broken(plain, signed, chief, office, seed):
    """Bytes of the signatures and of what leads to them are changed; pages are left alone."""
    chance = random.Random(seed)  # noqa: S311  # the same mutants each time; no secret
    data = bytearray(signed(signed(plain, chief), office, "Chữ ký 2"))
    for _ in range(chance.randint(1, 60)):
        data[chance.randrange(len(plain), len(data))] = chance.randrange(256)

    try:
        findings = told(bytes(data))
    except (DirectiveError, pypdfium2.PdfiumError):
        return

    assert {"digital-signature", "broken-signature", "changed-after-signing"} >= set(rules(findings))


@pytest.mark.skipif(not CORPUS.exists(), reason="the real documents are not there")
def test_all_signatures_of_real_documents_are_intact_and_their_last_ones_cover_the_file():
    found = {
        path.name: told(path.read_bytes())
        for path in sorted(CORPUS.glob("*/*.pdf"))
        if b"/ByteRange" in path.read_bytes()
    }

    assert [name for name, findings in found.items() if set(rules(findings)) != {"digital-signature"}] == []
    assert all(INTACT in finding.message.en for findings in found.values() for finding in findings)
    assert all(WHOLE in findings[-1].message.en for findings in found.values())
    assert len(found) == 8


def test_nothing_of_it_is_imported_for_a_file_without_signatures():
    code = (
        "import pypdfium2, sys\n"
        "from directive_model.plugin import Source\n"
        "from directive_model_pdf.reader.signatures import signatures\n"
        "document = pypdfium2.PdfDocument.new()\n"
        "list(signatures(document, Source(data=b'-')))\n"
        "print('pyhanko' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert run.stdout == "False\n"


def test_a_signed_state_that_would_break_the_reader_is_not_looked_at(signed, chief, updated, tmp_path):
    """The page that was signed draws forms in forms; what was added later shows another in its place."""
    path = tmp_path / "a.pdf"
    path.write_bytes(updated(signed(makers.forms_in_forms(), chief), replace_page))
    command = [sys.executable, str(HERE.parents[1] / "torture" / "child.py"), "-", str(path)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    _, how, _, _, rules = json.loads(child.stdout)

    assert "read" == how
    assert "digital-signature" in rules


@pytest.mark.parametrize(
    ("numbers", "digits"), [(100_000, 2), (4, 4_000_000)], ids=["many numbers", "a long message"]
)
def test_signatures_that_share_what_none_has_are_told_and_looked_at_no_further(numbers, digits, monkeypatch):
    """64 of them had each of a million numbers made 64 times, and pyHanko read them all."""
    monkeypatch.setattr("directive_model_pdf.reader.signatures.telling.verdicts", lambda _: pytest.fail("looked at"))
    objects = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]>>>>endobj\n" % (b"4 0 R " * 3),
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
        b"4 0 obj<</FT/Sig/T(a)/V<</ByteRange 5 0 R/Contents 6 0 R>>>>endobj\n",
        b"5 0 obj[%s]endobj\n6 0 obj<%s>endobj\n" % (b"1 " * numbers, b"0" * digits),
    )
    with pypdfium2.PdfDocument(b"%PDF-1.7\n" + b"".join(objects) + b"trailer<</Root 1 0 R>>\n%%EOF") as document:
        found = found_in(document)
        findings = list(signatures(document, Source(data=b"")))

    assert [(numbers % 100_000, digits % 4_000_000 // 2)] * 3 == [
        (len(one.ranges), len(one.contents)) for one in found
    ]
    assert ["digital-signature"] * 3 == [one.rule for one in findings]


@pytest.mark.parametrize(
    "odd",
    [
        {"/ByteRange": [0] * 66},
        {"/ByteRange": [generic.pdf_name("/none")]},
        {"/Contents": generic.ByteStringObject(bytes(2**20 + 1)), "/ByteRange": [0, 9, 9, 9]},
    ],
    ids=["many numbers", "no numbers", "a long message"],
)
def test_a_signature_unlike_others_leaves_the_verdict_on_them(odd, plain, signed, chief, updated):
    """One that was added, of 66 numbers, had nobody look at the one that is broken."""

    def add(writer):
        def number(one):
            return generic.NumberObject(one) if isinstance(one, int) else one

        value = {"/Type": generic.pdf_name("/Sig"), "/Contents": generic.ByteStringObject(b"-")} | odd
        value["/ByteRange"] = generic.ArrayObject(number(one) for one in value["/ByteRange"])
        named = {generic.pdf_name(key): item for key, item in value.items()}
        field = {
            generic.pdf_name("/FT"): generic.pdf_name("/Sig"),
            generic.pdf_name("/T"): generic.pdf_string("0"),
            generic.pdf_name("/V"): writer.add_object(generic.DictionaryObject(named)),
        }
        form = writer.root["/AcroForm"]
        form["/Fields"].insert(0, writer.add_object(generic.DictionaryObject(field)))
        writer.update_container(form)
        writer.update_root()

    data = signed(plain, chief)
    producer = data.index(b"%PDF-1.7") + len("%PDF-1.7\n%")

    findings = told(updated(data[:producer] + b"\xff" + data[producer + 1 :], add))

    assert "broken-signature" in rules(findings)
