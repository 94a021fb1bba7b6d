"""Word documents to DOCX by LibreOffice, where it is installed: for what msdoc2docx cannot read."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from directive_model.errors import Words
from directive_model.kit import Limits
from directive_model.kit.programs import Overdue, run
from directive_model_doc.converters.msdoc2docx import Conversion, Failed

_PLACES = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
#: Older ones write DOCX in which tables and numbers are not where they were.
_OLDEST = (6, 4)
_VERSION = re.compile(rb"LibreOffice (\d+)\.(\d+)[.\d]*")
_ASK_SECONDS = 20.0
#: So long it may take to start and for each MiB; a damaged file may make it hang.
SECONDS, SECONDS_PER_MIB = 15.0, 20.0
#: No macro runs, no link is followed or brought up to date, nothing is asked for over the network.
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Common/Misc", "FirstRun", "false"),
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    + "</oor:items>"
)


@cache
def installed() -> tuple[str, str] | None:
    """Return the program and its version, e.g. "7.4.7.2"; None where there is none that is new enough."""
    for name in ("soffice", "libreoffice", *_PLACES):
        program = shutil.which(name)
        if program is None:
            continue
        with TemporaryDirectory(prefix="directive-model-") as own:
            try:
                _, printed = run([program, "--version"], own, _ASK_SECONDS)
            except (Overdue, OSError):
                continue
        found = _VERSION.search(printed)
        if found is not None and (int(found[1]), int(found[2])) >= _OLDEST:
            return program, found[0].decode().partition(" ")[2]
    return None


def convert(data: bytes, limits: Limits) -> Conversion:
    """Return the DOCX of a Word document of any age.  Raises :class:`Failed`."""
    found = installed()
    if found is None:
        raise Failed(Words(vi="không tìm thấy LibreOffice", en="LibreOffice is not found"))
    program, version = found
    with TemporaryDirectory(prefix="directive-model-") as own:
        source, target = Path(own, "source.doc"), Path(own, "out", "source.docx")
        source.write_bytes(data)
        user = Path(own, "profile", "user")
        user.mkdir(parents=True)
        user.joinpath("registrymodifications.xcu").write_text(_PROFILE, "utf-8")
        command = [
            program,
            f"-env:UserInstallation={user.parent.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(target.parent),
            str(source),
        ]
        seconds = SECONDS + SECONDS_PER_MIB * len(data) / 2**20
        try:
            run(command, own, min(seconds, limits.seconds))
        except Overdue as error:
            words = Words(vi="LibreOffice chuyển đổi quá lâu", en="LibreOffice takes too long")
            raise Failed(words, "seconds" if seconds >= limits.seconds else None) from error
        except OSError as error:
            raise Failed(
                Words(vi=f"LibreOffice không chạy được ({error})", en=f"LibreOffice does not run ({error})")
            ) from error
        if not target.is_file():
            raise Failed(Words(vi="LibreOffice không mở được tệp", en="LibreOffice cannot open it"))
        if target.stat().st_size > limits.source_bytes:
            words = Words(vi="bản chuyển đổi quá lớn", en="what LibreOffice made of it is too large")
            raise Failed(words, "source_bytes")
        return Conversion(target.read_bytes(), f"LibreOffice {version}")
