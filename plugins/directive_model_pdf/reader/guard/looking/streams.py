"""A look at the bytes of a PDF: whether its pages may cost more than they weigh.

pdfium inflates a stream to a gigabyte, draws what forms draw that draw forms, and ends the process where memory ends.
Nothing can stop it, so what could do that is tried in a process of its own first.  Here is told, fast, what need not
be; whoever wants to be taken for harmless here must be it.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from directive_model_pdf.reader.guard.looking.forms import Forms
from directive_model_pdf.reader.guard.looking.glyphs import Fonts
from directive_model_pdf.reader.guard.looking.mentions import Mentions, References
from directive_model_pdf.reader.guard.looking.objects import Objects, listed
from directive_model_pdf.reader.guard.looking.packed import (
    OF_A_BYTE,
    Ends,
    begun,
    filter_of,
    inflated,
    is_a_picture,
    packed_objects,
    said_before,
    things_in,
    torn,
)
from directive_model_pdf.reader.guard.looking.places import (
    names_places,
    packed_places,
    plainly_placed,
    trailers,
    within_numbers,
)
from directive_model_pdf.reader.guard.looking.tables import Tables, is_program
from directive_model_pdf.reader.guard.looking.trees import Trees
from directive_model_pdf.reader.guard.looking.weighing import MOST_OPERATORS, OF_A_FORM, Weight, dots_held

#: The largest picture that is nothing unusual, inflated: a page in colours at 600 dpi.
_MOST_INFLATED = 128 * 2**20
#: More than this is not inflated merely to be looked at.
_MOST_LOOKED_AT = 256 * 2**20
#: Of all objects that are packed together, of fonts and the like, and of tables of places: 300,000 objects.
_MOST_PACKED, _MOST_HELD, _MOST_OF_TABLES = 16 * 2**20, 32 * 2**20, 2**21
#: Numbers, names and the like in the whole file, of each of which pdfium makes an object of some 60 bytes; pictures
#: and all that is packed have some by chance, one in 16 bytes.
_MOST_THINGS = 1_500_000

#: A letter or digit that is written by its number: nobody need do that, but who hides what a dictionary says.
_HIDDEN = re.compile(rb"/[A-Za-z0-9]*+#(?:3[0-9]|[4-7][0-9A-Fa-f])")
_NUMBERED = re.compile(rb"#([0-9A-Fa-f]{2})")
#: Keys of things that draw at a cost of their own, or whose streams are not to be looked at.
_COSTLY = {"Encrypt", "Type3"}
_FLATE = {b"FlateDecode", b"Fl"}
#: Only pictures are packed so, and pages never inflate them.
_PICTURES = {b"DCTDecode", b"CCITTFaxDecode", b"JBIG2Decode", b"JPXDecode", b"DCT", b"CCF"}
_FORM, _PACKED = re.compile(rb"/Subtype[\s\0]*+/Form\b"), b"/ObjStm"
#: What may change what the bytes of a stream mean, and which streams it may be said of.
_PARAMETERS, _CHANGED = b"/DecodeParms", re.compile(rb"/Subtype[\s\0]*+/Image\b|/Type[\s\0]*+/XRef\b")
#: How a stream is packed; signatures have a filter of another kind.
_HOW = rb"Filter(?![A-Za-z])(?![\s\0]*+/Adobe\.)|Subtype[\s\0]*+/Form\b|ObjStm|DecodeParms"
#: What a thing is, said otherwise than by a name: by what is another object, a string, or behind a comment.
_OTHERWISE = rb"Subtype(?![A-Za-z0-9]|[\s\0]*+/)"
_SAYS, _UNSAID, _BOTH = (
    re.compile(one) for one in (rb"/(?:%s)" % _HOW, rb"/%s" % _OTHERWISE, rb"/(?:%s|(%s))" % (_HOW, _OTHERWISE))
)
_Spans = Iterable[tuple[int, int]]


@attrs.frozen
class Streams:
    """What the streams of a file are like."""

    #: Whether all of it can be read at a cost in proportion.
    plain: bool
    #: Whether a stream inflates to more than any honest one does.
    bomb: bool = False
    #: Of what the file does beside showing pages, the names that stand in it: "JavaScript", "ShadingType".
    names: frozenset[str] = frozenset()
    #: Dots of the largest JPEG that is held whole, though a few dots of it may be shown; more with many scans.
    held: int = 0
    #: What is drawn where a form is, operators of it and of the forms in it, at the most.
    form: int = 0
    #: What each operator of a form may go through.
    tables: Tables = attrs.field(factory=Tables)
    #: Numbers, names and the like in objects that are packed together, if all of them were looked at.
    packed: int = 0
    #: Its fonts, and bytes of operators of the page that has most, each of which may show a letter, if it is plain.
    fonts: Fonts = attrs.field(factory=Fonts)
    operators: int = 0

    def bears(self, forms: int) -> bool:
        """Whether so many forms may be laid over a page at a cost in proportion; how many are, pdfium can tell."""
        operators = forms * (self.form + OF_A_FORM)
        return operators <= MOST_OPERATORS and self.tables.bear(operators)


def look_at_streams(data: bytes, watch: Callable[[_Spans], _Spans] = iter) -> Streams:
    """Return what the streams of a PDF are like; ``watch`` may stop the look, by what it raises."""
    # Where letters of names are written by their numbers it is no use to look for a name.
    hidden = _HIDDEN.search(data) is not None
    look = _Look(data, watch)
    look.mentions.look(_NUMBERED.sub(lambda code: bytes.fromhex(code[1].decode()), data) if hidden else data)
    plain = look.all_plain() and not hidden and not look.mentions.names & _COSTLY
    names, held = frozenset(look.mentions.names), dots_held(data)
    return Streams(plain, look.bomb, names, held, look.form, look.tables, look.things, look.fonts, look.operators)


class _Look:
    """One pass over the streams of a file."""

    def __init__(self, data: bytes, watch: Callable[[_Spans], _Spans]) -> None:
        self._data, self._watch, self._left = data, watch, _MOST_LOOKED_AT
        #: What pictures may inflate to together that are not inflated: no more than one of those that are.
        self._passed_over = _MOST_INFLATED
        self._largest_form = self.operators = self.things = self._of_tables = self._of_packed = 0
        #: How many forms each stream draws that is none itself; what those inflate to that are no pictures.
        self._drawn, self._sizes = Counter[int | None](), Counter[int]()
        #: Those in what is packed, and of the whole file when all of that was seen.
        self._references, self._ends = References(), Ends(data)
        self._forms, self.mentions, self._trees, self.fonts = Forms(), Mentions(), Trees(), Fonts()
        #: The weight of each stream by where the word stands that begins it; what lists that are packed name.
        self._weights, self._packed = dict[int, int](), dict[int, bytes | None]()
        #: How often streams say that they are forms or packed.
        self._said = 0
        #: That of the object whose stream is looked at; None where its beginning is not in sight.
        self._number: int | None = None
        self.tables, self.bomb = Tables(), False

    def all_plain(self) -> bool:
        """Return whether there is nothing that may cost more than it weighs; bombs are looked for in any case."""
        plain = True
        for begin, start in self._watch(begun(self._data)):
            dictionary, self._number = said_before(self._data, begin)
            said = _SAYS.findall(dictionary)
            self._said += len(said)
            # Of two filters the last one counts, or the one that is not in a dictionary within.
            plain &= sum(one.startswith(b"/Filter") for one in said) <= 1 and self._is_plain(dictionary, begin, start)
            if self._left <= 0:
                return False
        self._said += sum(one.count(_PARAMETERS) for one in trailers(self._data))
        # What no stream was found to say of itself it says all the same to who reads the file otherwise.
        said = _BOTH.findall(self._data) if plain else []
        if not plain or len(said) > self._said or any(said):
            return False
        if not plainly_placed(self._data):
            return False
        things = self.things + (things_in(self._data) if len(self._data) > _MOST_THINGS else 0)
        return not self.mentions.too_many and things <= _MOST_THINGS and self._pages_are_plain()

    @property
    def form(self) -> int:
        """What is drawn where a form is, at the most."""
        return self._largest_form * self._forms.most()

    def _pages_are_plain(self) -> bool:
        """Return whether no page has more operators than a page has, nor all fonts together more than fonts have."""
        mentions, objects = self.mentions, self._objects()
        pages = [objects.drawn(numbers) for numbers in dict.fromkeys(mentions.contents)]
        held, of_a_map = objects.held(mentions.held), objects.heaviest(mentions.maps)
        self._trees.add(self._data, objects.places)
        if not self._trees.can_be_walked() or not all(objects.say_the_end(*one) for one in self._ends.elsewhere):
            return False
        open_ = None in pages or held is None or not objects.are_forms(mentions.overlaid)
        if mentions.unclear or not objects.clear or open_:
            if self.fonts.at:
                return False  # nobody has looked for operators in those
            # All of it may be of one page, as often as anything is referred to.
            whole = len(self._data) + sum(self._weights.values())
            most = whole * self._references.most
            held, of_a_map, codes = 0, 0, (whole if mentions.codes else 0)
        else:
            most = max((page for page in pages if page is not None), default=0)
            codes = objects.held(mentions.codes) or 0
        self.operators = most
        kept = (held or 0) + (of_a_map or 0) * mentions.fonts + self._references.again(self._sizes)
        if most > MOST_OPERATORS or kept > _MOST_HELD or not self.fonts.bear(mentions.fonts):
            return False
        self.tables.look(self._data, codes, self.fonts.letter)
        in_forms = self.form * self._drawn_at_most()
        return in_forms <= MOST_OPERATORS and self.tables.bear(most + in_forms)

    def _objects(self) -> Objects:
        """Return the objects of the file, and count what it refers to: both are read from its end."""
        behind = self._data[::-1]
        self._references.add(behind)
        return Objects(self._data, behind, self._weights, self._packed, self.fonts.at)

    def _drawn_at_most(self) -> int:
        """Return how many forms a page may draw of itself: of all streams, each as often as it is referred to."""
        if not self._largest_form or not self._drawn:
            return 0
        return sum(drawn * max(self._references.to(number or 0), 1) for number, drawn in self._drawn.items())

    def _is_plain(self, dictionary: bytes, begin: int, start: int) -> bool:
        if _PARAMETERS in dictionary and not _CHANGED.search(dictionary):
            return False
        name = filter_of(dictionary)
        if name is None or not dictionary:
            return False
        if not name:
            length = self._ends.length(start)
            if not 0 <= length <= _MOST_INFLATED or not self._ends.are_said(dictionary, start):
                return False
            return self._weigh(dictionary, begin, iter((self._data[start : start + length],)))
        if name in _PICTURES:
            # Who reads them as something else reads them as they are.
            self._weights[begin] = _MOST_LOOKED_AT
            return _FORM.search(dictionary) is None and not is_program(dictionary)
        if name not in _FLATE:
            return False
        try:
            pieces = inflated(self._data, start, self._ends.length(start))
            return self._is_passed_over(dictionary, begin, start) or self._weigh(dictionary, begin, pieces)
        except zlib.error:
            if _PACKED in dictionary:
                self._unpack(dictionary, torn(self._data, start, _MOST_PACKED - self._of_packed))
            return False

    def _is_passed_over(self, dictionary: bytes, begin: int, start: int) -> bool:
        """Whether a stream is a picture so short that it need not be inflated: whatever it holds, it is not much."""
        if not is_a_picture(dictionary) or names_places(dictionary) or is_program(dictionary):
            return False
        most = OF_A_BYTE * self._ends.length(start)
        if not 0 < most <= self._passed_over or not self._ends.are_said(dictionary, start):
            return False
        self._passed_over -= most
        self._weights[begin] = _MOST_LOOKED_AT
        return True

    def _weigh(self, dictionary: bytes, begin: int, pieces: Iterator[bytes]) -> bool:
        """Return whether a stream is not too much, and keep what it weighs and draws."""
        weight, packed = Weight(), list[bytes]()
        kept = _PACKED in dictionary or names_places(dictionary)
        # What calls itself a picture is looked at no further, and must be no page, form or font.
        take = weight.skip if is_a_picture(dictionary) else weight.add
        for piece in pieces:
            take(piece)
            self._left -= len(piece)
            if weight.size > _MOST_INFLATED or self._left <= 0:
                self.bomb |= weight.size > _MOST_INFLATED
                return False
            if kept or weight.is_font:
                packed.append(piece)
                if weight.size > _MOST_PACKED:
                    return False
        text = b"".join(packed)
        if weight.wordy or not self._is_clear(dictionary, text, begin if weight.is_font else None):
            return False
        self.tables.look_at_program(dictionary, weight.size)
        self._weights[begin] = _MOST_LOOKED_AT if take == weight.skip else weight.whole
        if take == weight.skip:
            return True
        self._sizes[self._number or 0] += weight.size
        if _PACKED in dictionary and packed and not self._unpack(dictionary, text):
            return False
        if _FORM.search(dictionary):
            self._largest_form = max(self._largest_form, weight.whole)
            clear = weight.size <= len(weight.first) and self._forms.add(self._number, dictionary, weight.first)
            return not weight.is_font and (clear or not weight.drawn)
        if weight.drawn:
            self._drawn[self._number] += weight.drawn
        return True

    def _is_clear(self, dictionary: bytes, text: bytes, font: int | None) -> bool:
        """Return whether tables and fonts say plainly where things are, none within a number, and what they take."""
        if names_places(dictionary):
            self._of_tables += len(text)
            places = packed_places(dictionary, text) if self._of_tables <= _MOST_OF_TABLES else None
            if places is None or within_numbers(self._data, places):
                return False
        return font is None or self.fonts.take(text, font)

    def _unpack(self, dictionary: bytes, text: bytes) -> bool:
        """Return whether objects that are packed together say plainly what they are, and look at what they say."""
        self._of_packed += len(text)
        if self._of_packed > _MOST_PACKED:
            return False
        self.mentions.look(text)
        self.things += things_in(text)
        self._references.add(text[::-1])
        places = packed_objects(dictionary, text)
        self.tables.look_at_packed(text, (places or {}).values())
        for number, place in (places or {}).items():
            # Of two of one number it is open which one counts.
            self._packed[number] = listed(text, place) if number not in self._packed else None
        self._trees.add(text, {place: number for number, place in (places or {}).items()})
        return places is not None and not _HIDDEN.search(text) and not _UNSAID.search(text)
