"""What a file of text is encoded in, told by its letters."""

from directive_model.kit.encodings.decoding import CONTROL, LINE_END, decode_text

__all__ = ["CONTROL", "LINE_END", "decode_text"]
