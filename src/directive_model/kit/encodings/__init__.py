"""What a file of text is encoded in, told by its letters."""

from directive_model.kit.encodings.decoding import CONTROL, LINE_END, Decoded, decode, decode_text
from directive_model.kit.encodings.signs import PRIVATE, bullet, is_sign_font, sign

__all__ = ["CONTROL", "LINE_END", "PRIVATE", "Decoded", "bullet", "decode", "decode_text", "is_sign_font", "sign"]
