"""Whether a word is a syllable as Vietnamese spells them: what tells an old encoding from chance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from unicodedata import normalize

from directive_model.language.normal import Remembered
from directive_model.language.patterns import late

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu?|r|s|t|th|tr|v|x|"
#: The rhymes without their tones, by their nucleus: each with the finals that it has in the language.
_OPEN = (
    "a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|ia|im|in|inh|iu|iêm|iên"
    "|iêng|iêu|o|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|oăng|oe|oen|oeo|oi|om|on|ong|oong|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn"
    "|u|ua|uân|uâng|uây|uê|uênh|ui|um|un|ung|uơ|uôi|uôm|uôn|uông|uy|uya|uyên|uynh|uyn|uyu|ư|ưa|ưi|ưng|ưu|ươi|ươm|ươn"
    "|ương|ươu|y|yêm|yên|yêng|yêu"
)
_STOPPED = (
    "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|oac|oach|oap|oat|oăc|oăt|oet|oc|ooc|op|ot"
    "|ôc|ôp|ôt|ơp|ơt|uât|uêch|uc|up|ut|uôc|uôt|uych|uyt|uyêt|uyp|ưc|ưt|ươc|ươp|ươt|yêt"
)
_SYLLABLE = late(rf"(?:{_ONSETS})(?:(?P<open>{_OPEN})|(?:{_STOPPED}))")
#: No syllable has more letters, its marks counted as such.
_LONGEST = 16
#: A syllable that ends in a stop has one of two tones, and never none.
_OF_STOPS = frozenset("\u0301\u0323")


def _is_syllable(word: str) -> bool:
    """Whether ``word`` (NFC, any case) is spelt as one Vietnamese syllable, its tone one that it can have."""
    if len(word) > _LONGEST:
        return False
    apart = normalize("NFD", word.lower())
    tones = [mark for mark in apart if mark in _TONES]
    if len(tones) > 1:
        return False
    bare = normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
    match = _SYLLABLE.fullmatch(bare)
    return match is not None and (match["open"] is not None or (bool(tones) and tones[0] in _OF_STOPS))


#: Whether a word (NFC, any case) is spelt as a syllable, see above.
is_syllable: Final[Callable[[str], bool]] = Remembered(_is_syllable, 4096).__getitem__
