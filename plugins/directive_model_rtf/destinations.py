"""What the groups of RTF hold, by the word that they begin with (the destinations of the specification 1.9.1)."""

from __future__ import annotations

from typing import Literal

#: Groups whose text is no part of the page, as is that of a group that begins with "*" and a word that is not known.
SKIPPED = frozenset(
    (
        "aftncn", "aftnsep", "aftnsepc", "atnauthor", "atndate", "atnicn", "atnid", "atnparent",
        "atnref", "atntime", "atrfend", "atrfstart", "author", "background", "bkmkend", "bkmkstart", "blipuid",
        "buptim", "category", "colorschememapping", "comment", "company", "creatim", "datafield", "datastore",
        "defchp", "defpap", "doccomm", "docvar", "falt", "fchars", "ffdeftext", "ffentrymcr",
        "ffexitmcr", "ffformat", "ffhelptext", "ffl", "ffname", "ffstattext", "file", "filetbl", "fldtype", "fname",
        "fontemb", "fontfile", "formfield", "ftncn", "ftnsep", "ftnsepc", "g", "generator", "gridtbl", "hl", "hlfr",
        "hlinkbase", "hlloc", "hlsrc", "hsv", "htmltag", "keycode", "keywords", "lchars", "levelnumbers", "leveltext",
        "lfolevel", "linkval", "list", "listlevel", "listname", "listoverride", "listoverridetable", "listpicture",
        "listtable", "liststylename", "lsdlockedexcept", "latentstyles", "macc", "manager", "mmathPr", "mvfmf",
        "nextfile", "nonesttables", "nonshppict", "objalias", "objclass", "objname",
        "objsect", "objtime", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "oleclsid", "operator", "panose",
        "password", "passwordhash", "pgp", "pgptbl", "picprop", "pn", "pnseclvl", "pntxta", "pntxtb", "printim",
        "private", "propname", "protend", "protstart", "protusertbl", "revtbl", "revtim", "rsidtbl", "shprslt",
        "staticval", "subject", "tc", "template", "themedata", "userprops", "wgrffmtfilter",
        "windowcaption", "writereservation", "writereservhash", "xe", "xform", "xmlattrname", "xmlattrvalue",
        "xmlname", "xmlnstbl",
    )
)  # fmt: skip
#: Groups of tables, by the name that ``Header`` knows them under.
IN_TABLES = {"fonttbl": "fonts", "colortbl": "colors", "stylesheet": "styles"}
#: Groups that are stories of their own, set down apart from the run of the text.
MARGINS = {
    "header": "header", "headerr": "header", "headerl": "left header", "headerf": "first_header",
    "footer": "footer", "footerr": "footer", "footerl": "left footer", "footerf": "first_footer",
}  # fmt: skip
NOTES: dict[str, Literal["footnote", "comment"]] = {"footnote": "footnote", "annotation": "comment"}
BOXES = {"shptxt", "dptxbxtext"}
#: Groups that are known by these words even behind ``\\*``, or that only wrap others.
PASSED = frozenset(
    (
        "shpinst", "shppict", "ud", "ctrlmap", "sp", "fldrslt", "listtext", "pntext", "result", "shpgrp", "revtxt",
        "shp", "object", "field", "cs", "ts", "tsrowd", "nesttableprops", "txfieldtext", "mmath", "moMathPara",
        "moMath",

    )
)  # fmt: skip
LABELS = {"listtext", "pntext"}
SIGNS = {
    "~": "\N{NO-BREAK SPACE}", "-": "\N{SOFT HYPHEN}", "_": "\N{NON-BREAKING HYPHEN}",
    "\t": "\t", "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\N{EM SPACE}", "enspace": "\N{EN SPACE}",
    "qmspace": "\N{FOUR-PER-EM SPACE}", "zwj": "\N{ZERO WIDTH JOINER}", "zwnj": "\N{ZERO WIDTH NON-JOINER}",
    "zwbo": "\N{ZERO WIDTH SPACE}", "zwnbo": "\N{WORD JOINER}",
}  # fmt: skip
